// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/eventconsumer.h"

#include "app/sandbox/kafkahandle.h"

#include <QtCore/QUuid>
#include <QtCore/QVariant>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlError>
#include <QtSql/QSqlQuery>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr int PollMilliseconds = 100;
// Commits are gathered while there is more to read, up to so many records.
constexpr int CommitEvery = 500;

/// What the consumer has done, a line each; an event read twice still makes one.
class Ledger
{
public:
    explicit Ledger(const QString& path)
        : m_connection(QUuid::createUuid().toString(QUuid::Id128)),
          m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
    {
        m_database.setDatabaseName(path);
        m_isOpen = m_database.open();
        QSqlQuery query(m_database);
        for (const char* statement :
             {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL",
              "CREATE TABLE IF NOT EXISTS lines (topic TEXT, partition INTEGER, record INTEGER,"
              " line TEXT, PRIMARY KEY (topic, partition, record))"})
            m_isOpen = m_isOpen && query.exec(QString::fromLatin1(statement));
        m_fault = query.lastError().text();
    }
    ~Ledger()
    {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_connection);
    }
    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;

    bool isOpen() const { return m_isOpen; }
    QString fault() const { return m_fault; }

    bool put(const rd_kafka_message_t& message, const QString& line)
    {
        QSqlQuery query(m_database);
        query.prepare(u"INSERT OR IGNORE INTO lines VALUES (?, ?, ?, ?)"_s);
        query.addBindValue(QString::fromUtf8(rd_kafka_topic_name(message.rkt)));
        query.addBindValue(message.partition);
        query.addBindValue(qint64(message.offset));
        query.addBindValue(line);
        if (query.exec())
            return true;
        m_fault = query.lastError().text();
        return false;
    }

private:
    QString m_connection;
    QSqlDatabase m_database;
    bool m_isOpen = false;
    QString m_fault;
};

/// Nothing when the record is no JSON.
Json jsonIn(const rd_kafka_message_t& message)
{
    auto parsed = parseJson(
        QByteArray::fromRawData(static_cast<const char*>(message.payload), qsizetype(message.len)));
    return std::holds_alternative<Json>(parsed) ? std::get<Json>(std::move(parsed)) : Json();
}

QString place(const rd_kafka_message_t& message)
{
    return u"%1/%2/%3"_s.arg(QString::fromUtf8(rd_kafka_topic_name(message.rkt)))
        .arg(message.partition)
        .arg(message.offset);
}

} // namespace

EventConsumer::EventConsumer(ConsumerDuty duty, QString bootstrap, QString databasePath, Log& log)
    : m_duty(std::move(duty)),
      m_bootstrap(std::move(bootstrap)),
      m_databasePath(std::move(databasePath)),
      m_log(log)
{}

EventConsumer::~EventConsumer()
{
    requestStop();
    if (m_thread)
        m_thread->wait();
}

void EventConsumer::requestStop()
{
    if (m_thread)
        m_thread->requestInterruption();
}

void EventConsumer::start()
{
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->start();
}

void EventConsumer::run()
{
    const QString logger = QString(m_duty.group).replace(u'-', u'_');
    Ledger ledger(m_databasePath);
    if (!ledger.isOpen()) {
        m_log.warn(logger, u"%1 cannot keep what it reads: %2"_s.arg(m_duty.group, ledger.fault()));
        return;
    }
    QString reason;
    const auto consumer =
        makeKafka(RD_KAFKA_CONSUMER,
                  kafkaConfiguration(m_bootstrap, {{"group.id", m_duty.group.toUtf8()},
                                                   {"client.id", m_duty.group.toUtf8()},
                                                   {"enable.auto.commit", "false"},
                                                   {"enable.auto.offset.store", "false"},
                                                   {"auto.offset.reset", "earliest"},
                                                   {"session.timeout.ms", "10000"}}),
                  reason);
    if (!consumer) {
        m_log.warn(logger, u"%1 cannot start: %2"_s.arg(m_duty.group, reason));
        return;
    }
    rd_kafka_poll_set_consumer(consumer.get());
    const KafkaPointer<rd_kafka_topic_partition_list_t> topics(
        rd_kafka_topic_partition_list_new(int(m_duty.topics.size())));
    for (const QByteArray& topic : m_duty.topics)
        rd_kafka_topic_partition_list_add(topics.get(), topic.constData(), RD_KAFKA_PARTITION_UA);
    rd_kafka_subscribe(consumer.get(), topics.get());

    int uncommitted = 0;
    const auto commit = [&] {
        if (uncommitted > 0)
            rd_kafka_commit(consumer.get(), nullptr, 1);
        uncommitted = 0;
    };
    while (!QThread::currentThread()->isInterruptionRequested()) {
        // Nothing more at once: a good moment to commit.
        KafkaPointer<rd_kafka_message_t> message(rd_kafka_consumer_poll(consumer.get(), 0));
        if (!message) {
            commit();
            message.reset(rd_kafka_consumer_poll(consumer.get(), PollMilliseconds));
        }
        if (!message || message->err != RD_KAFKA_RESP_ERR_NO_ERROR)
            continue;
        if (const QString line = m_duty.lineFor(jsonIn(*message)); !line.isEmpty()) {
            if (!ledger.put(*message, line)) {
                // Not committed, so that it comes again after a restart.
                m_log.warn(logger, u"%1 stopped at %2: %3"_s.arg(m_duty.group, place(*message),
                                                                 ledger.fault()));
                break;
            }
            m_log.note(logger, u"%1 (%2)"_s.arg(line, place(*message)));
        } else {
            m_log.note(logger, u"Not for %1: %2"_s.arg(m_duty.group, place(*message)));
        }
        rd_kafka_offset_store(message->rkt, message->partition, message->offset);
        if (++uncommitted >= CommitEvery)
            commit();
    }
    if (uncommitted > 0)
        rd_kafka_commit(consumer.get(), nullptr, 1);
    rd_kafka_consumer_close(consumer.get());
}

} // namespace sandbox
