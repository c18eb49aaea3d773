// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/emailservice.h"

#include "app/sandbox/event.h"
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

/// The mails that would be sent, one row each; an event read twice still makes one.
class Mailbox
{
public:
    explicit Mailbox(const QString& path)
        : m_connection(QUuid::createUuid().toString(QUuid::Id128)),
          m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
    {
        m_database.setDatabaseName(path);
        m_isOpen = m_database.open();
        QSqlQuery query(m_database);
        for (const char* statement :
             {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL",
              "CREATE TABLE IF NOT EXISTS mails (topic TEXT, partition INTEGER, record INTEGER,"
              " subject TEXT, PRIMARY KEY (topic, partition, record))"})
            m_isOpen = m_isOpen && query.exec(QString::fromLatin1(statement));
        m_fault = query.lastError().text();
    }
    ~Mailbox()
    {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_connection);
    }
    Mailbox(const Mailbox&) = delete;
    Mailbox& operator=(const Mailbox&) = delete;

    bool isOpen() const { return m_isOpen; }
    QString fault() const { return m_fault; }

    bool put(const rd_kafka_message_t& message, const QString& subject)
    {
        QSqlQuery query(m_database);
        query.prepare(u"INSERT OR IGNORE INTO mails VALUES (?, ?, ?, ?)"_s);
        query.addBindValue(QString::fromUtf8(rd_kafka_topic_name(message.rkt)));
        query.addBindValue(message.partition);
        query.addBindValue(qint64(message.offset));
        query.addBindValue(subject);
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

/// The text of a member; empty where there is none.
QString textIn(const Json& object, QStringView key)
{
    const Json* member = object.find(key);
    const QString* text = member ? member->string() : nullptr;
    return text ? *text : QString();
}

/// The mail's subject; empty when this is no event that mails are sent for.
QString subjectOf(const rd_kafka_message_t& message)
{
    const auto parsed = parseJson(
        QByteArray::fromRawData(static_cast<const char*>(message.payload), qsizetype(message.len)));
    if (!std::holds_alternative<Json>(parsed))
        return {};
    const Json& envelope = std::get<Json>(parsed);
    const Json* data = envelope.find(u"data");
    if (!data)
        return {};
    const QString type = textIn(envelope, u"event_type");
    const QString name = textIn(*data, u"sprint_name");
    const QString title = name.isEmpty() ? textIn(*data, u"sprint_id") : name;
    return type.isEmpty() || title.isEmpty() ? QString() : u"%1: %2"_s.arg(title, type);
}

QString place(const rd_kafka_message_t& message)
{
    return u"%1/%2/%3"_s.arg(QString::fromUtf8(rd_kafka_topic_name(message.rkt)))
        .arg(message.partition)
        .arg(message.offset);
}

} // namespace

EmailService::EmailService(QString bootstrap, QString databasePath, Log& log)
    : m_bootstrap(std::move(bootstrap)), m_databasePath(std::move(databasePath)), m_log(log)
{}

EmailService::~EmailService()
{
    if (m_thread) {
        m_thread->requestInterruption();
        m_thread->wait();
    }
}

void EmailService::start()
{
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->start();
}

void EmailService::run()
{
    const QString logger = u"email_service"_s;
    Mailbox mailbox(m_databasePath);
    if (!mailbox.isOpen()) {
        m_log.warn(logger, u"The e-mail service cannot keep its mails: %1"_s.arg(mailbox.fault()));
        return;
    }
    QString reason;
    const auto consumer =
        makeKafka(RD_KAFKA_CONSUMER,
                  kafkaConfiguration(m_bootstrap, {{"group.id", "email-service"},
                                                   {"client.id", "email-service"},
                                                   {"enable.auto.commit", "false"},
                                                   {"enable.auto.offset.store", "false"},
                                                   {"auto.offset.reset", "earliest"},
                                                   {"session.timeout.ms", "10000"}}),
                  reason);
    if (!consumer) {
        m_log.warn(logger, u"The e-mail service cannot start: %1"_s.arg(reason));
        return;
    }
    rd_kafka_poll_set_consumer(consumer.get());
    const KafkaPointer<rd_kafka_topic_partition_list_t> topics(
        rd_kafka_topic_partition_list_new(2));
    rd_kafka_topic_partition_list_add(topics.get(), LifecycleTopic, RD_KAFKA_PARTITION_UA);
    rd_kafka_topic_partition_list_add(topics.get(), TeamTopic, RD_KAFKA_PARTITION_UA);
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
        if (const QString subject = subjectOf(*message); !subject.isEmpty()) {
            if (!mailbox.put(*message, subject)) {
                // Not committed, so that it comes again after a restart.
                m_log.warn(logger, u"The e-mail service stopped at %1: %2"_s.arg(place(*message),
                                                                                 mailbox.fault()));
                break;
            }
            m_log.note(logger, u"Mail for %1 (%2)"_s.arg(subject, place(*message)));
        } else {
            m_log.note(logger, u"Not an event that mails are sent for: %1"_s.arg(place(*message)));
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
