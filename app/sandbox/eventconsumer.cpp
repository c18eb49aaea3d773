// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/eventconsumer.h"

#include "app/sandbox/clock.h"
#include "app/sandbox/consumerledger.h"
#include "app/sandbox/eventrecord.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDeadlineTimer>
#include <QtCore/QUuid>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr int PollMilliseconds = 100;
// Commits are gathered while there is more to read, up to so many records.
constexpr int CommitEvery = 500;
// Work that takes longer shows its progress: it is committed after each record.
constexpr int ShowMilliseconds = 50;
// How long a dead letter that could not be written waits.
constexpr int WriteAgainMilliseconds = 1'000;
constexpr int StoppedMilliseconds = 500;
// How long a stop waits for the group to be told. The library asks for a coordinator that is gone
// without end as long as a commit is under way.
constexpr int LeaveMilliseconds = 3'000;
// A partition that is held up is read on so far, and then paused.
constexpr std::size_t MaxWaiting = 200;

/// Nothing when the record is no JSON.
Json jsonIn(const QByteArray& value)
{
    auto parsed = parseJson(value);
    return std::holds_alternative<Json>(parsed) ? std::get<Json>(std::move(parsed)) : Json();
}

QString placeOf(const FailedRecord& record)
{
    return u"%1/%2/%3"_s.arg(QString::fromUtf8(record.topic))
        .arg(record.partition)
        .arg(record.offset);
}

QByteArray bytesOf(const void* bytes, std::size_t size)
{
    return bytes ? QByteArray(static_cast<const char*>(bytes), qsizetype(size)) : QByteArray();
}

FailedRecord recordOf(const rd_kafka_message_t& message)
{
    FailedRecord record;
    record.topic = rd_kafka_topic_name(message.rkt);
    record.partition = message.partition;
    record.offset = message.offset;
    rd_kafka_timestamp_type_t type = RD_KAFKA_TIMESTAMP_NOT_AVAILABLE;
    const qint64 time = rd_kafka_message_timestamp(&message, &type);
    if (type != RD_KAFKA_TIMESTAMP_NOT_AVAILABLE)
        record.timestamp = time;
    record.isLogAppendTime = type == RD_KAFKA_TIMESTAMP_LOG_APPEND_TIME;
    record.key = bytesOf(message.key, message.key_len);
    record.value = bytesOf(message.payload, message.len);
    record.headers = headersOf(message);
    return record;
}

// What tells an event from another: its own id, else its content.
QByteArray identityOf(const FailedRecord& record, const EventFacts& facts)
{
    return facts.eventId.isEmpty()
               ? QCryptographicHash::hash(record.value, QCryptographicHash::Sha1).toHex()
               : facts.eventId.toUtf8();
}

QList<int> retryDelays(const Switches& switches)
{
    QList<int> delays;
    const QString text = switches.value(u"retry-delays");
    if (text != u"none") {
        for (const QString& delay : text.split(u','))
            delays += delay.toInt();
    }
    return delays;
}

} // namespace

EventConsumer::EventConsumer(ConsumerDuty duty, Settings settings, const Switches& switches,
                             Log& log)
    : m_duty(std::move(duty)),
      m_settings(std::move(settings)),
      m_switches(switches),
      m_log(log),
      m_logger(QString(m_duty.group).replace(u'-', u'_')),
      m_tally(m_duty.isMail ? ConsumerTally::Detail::Events : ConsumerTally::Detail::Counts),
      m_deadLetters(m_settings.bootstrap, m_settings.keepForever)
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
    wake();
}

void EventConsumer::start()
{
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->start();
}

bool EventConsumer::isInterrupted() const
{
    return QThread::currentThread()->isInterruptionRequested();
}

bool EventConsumer::isStopped() const
{
    return m_duty.isMail && m_switches.value(u"email-service") == u"stopped";
}

// On the thread, as everything below.
void EventConsumer::run()
{
    m_clock.start();
    ConsumerLedger ledger(m_settings.databasePath);
    if (!ledger.isOpen()) {
        m_log.warn(m_logger,
                   u"%1 cannot keep what it reads: %2"_s.arg(m_duty.group, ledger.fault()));
        return;
    }
    while (!isInterrupted() && !m_isBroken) {
        if (isStopped())
            m_wake.tryAcquire(1, StoppedMilliseconds);
        else
            consume(ledger);
    }
}

void EventConsumer::consume(ConsumerLedger& ledger)
{
    auto conf = kafkaConfiguration(m_settings.bootstrap, {{"group.id", m_duty.group.toUtf8()},
                                                          {"client.id", m_duty.group.toUtf8()},
                                                          {"enable.auto.commit", "false"},
                                                          {"enable.auto.offset.store", "false"},
                                                          {"auto.offset.reset", "earliest"},
                                                          {"fetch.wait.max.ms", "100"},
                                                          {"session.timeout.ms", "10000"}});
    rd_kafka_conf_set_opaque(conf.get(), this);
    rd_kafka_conf_set_rebalance_cb(conf.get(),
                                   [](rd_kafka_t* client, rd_kafka_resp_err_t code,
                                      rd_kafka_topic_partition_list_t* partitions, void* opaque) {
                                       if (code == RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS) {
                                           rd_kafka_assign(client, partitions);
                                           return;
                                       }
                                       // What waits is read again by whoever is given its
                                       // partition.
                                       auto* const self = static_cast<EventConsumer*>(opaque);
                                       for (const auto& [place, deliveries] : self->m_waiting)
                                           self->pause(place, false);
                                       self->m_waiting.clear();
                                       rd_kafka_assign(client, nullptr);
                                   });
    QString reason;
    m_consumer = makeKafka(RD_KAFKA_CONSUMER, std::move(conf), reason);
    if (!m_consumer) {
        m_log.warn(m_logger, u"%1 cannot start: %2"_s.arg(m_duty.group, reason));
        m_isBroken = true;
        return;
    }
    rd_kafka_poll_set_consumer(m_consumer.get());
    const KafkaPointer<rd_kafka_topic_partition_list_t> topics(
        rd_kafka_topic_partition_list_new(int(m_duty.topics.size())));
    for (const QByteArray& topic : m_duty.topics)
        rd_kafka_topic_partition_list_add(topics.get(), topic.constData(), RD_KAFKA_PARTITION_UA);
    rd_kafka_subscribe(m_consumer.get(), topics.get());
    m_tally.setRunning(true);

    while (!isInterrupted() && !m_isBroken && !isStopped()) {
        serveWaiting(ledger);
        // Nothing more at once: a good moment to commit.
        KafkaPointer<rd_kafka_message_t> message(rd_kafka_consumer_poll(m_consumer.get(), 0));
        if (!message) {
            commit();
            message.reset(rd_kafka_consumer_poll(m_consumer.get(), pollMilliseconds()));
        }
        if (message && message->err == RD_KAFKA_RESP_ERR_NO_ERROR)
            take(*message, ledger);
    }
    commit();
    leave();
    m_waiting.clear();
    m_tally.setRunning(false);
}

void EventConsumer::leave()
{
    KafkaPointer<rd_kafka_queue_t> last(rd_kafka_queue_new(m_consumer.get()));
    const KafkaPointer<rd_kafka_error_t> refused(
        rd_kafka_consumer_close_queue(m_consumer.get(), last.get()));
    std::optional<QDeadlineTimer> end;
    while (!refused && rd_kafka_consumer_closed(m_consumer.get()) == 0) {
        // Serves the rebalance too; what was read ahead is not taken.
        const KafkaPointer<rd_kafka_message_t> unread(
            rd_kafka_consume_queue(last.get(), PollMilliseconds));
        if (!isInterrupted())
            continue; // A switch stops it: there is time until Kafka is back.
        if (!end)
            end.emplace(LeaveMilliseconds);
        if (end->hasExpired()) {
            // Not destroyed: that waits for the same answer. The process ends after this.
            m_log.note(m_logger, u"%1 ends without having left its group."_s.arg(m_duty.group));
            (void)last.release();
            (void)m_consumer.release();
            return;
        }
    }
    last.reset();
    m_consumer.reset();
}

int EventConsumer::pollMilliseconds() const
{
    qint64 wait = PollMilliseconds;
    for (const auto& [place, waiting] : m_waiting)
        wait = std::min(wait, waiting.deliveries.front().due - m_clock.elapsed());
    return int(std::max<qint64>(wait, 0));
}

void EventConsumer::take(const rd_kafka_message_t& message, ConsumerLedger& ledger)
{
    Delivery delivery{recordOf(message), {}, 0, 0};
    delivery.facts = factsOf(jsonIn(delivery.record.value));
    delivery.record.type = delivery.facts.type;
    delivery.record.entity = delivery.facts.entity;
    const Place place(delivery.record.topic, delivery.record.partition);
    const auto found = m_waiting.find(place);
    if (found == m_waiting.end()) {
        if (attempt(delivery, ledger))
            finish(delivery);
        else if (!m_isBroken)
            m_waiting[place].deliveries.push_back(std::move(delivery));
        return;
    }
    Waiting& waiting = found->second;
    waiting.deliveries.push_back(std::move(delivery));
    if (waiting.deliveries.size() >= MaxWaiting && !waiting.isPaused) {
        pause(place, true);
        waiting.isPaused = true;
    }
}

void EventConsumer::serveWaiting(ConsumerLedger& ledger)
{
    // Not for longer: the group wants to hear of us.
    const qint64 end = m_clock.elapsed() + PollMilliseconds;
    for (auto i = m_waiting.begin(); i != m_waiting.end();) {
        auto& [place, waiting] = *i;
        std::deque<Delivery>& deliveries = waiting.deliveries;
        while (!deliveries.empty() && deliveries.front().due <= m_clock.elapsed() && !m_isBroken &&
               !isInterrupted() && !isStopped() && m_clock.elapsed() <= end &&
               attempt(deliveries.front(), ledger)) {
            finish(deliveries.front());
            deliveries.pop_front();
        }
        if (!deliveries.empty()) {
            ++i;
            continue;
        }
        if (waiting.isPaused)
            pause(place, false);
        i = m_waiting.erase(i);
    }
}

bool EventConsumer::attempt(Delivery& delivery, ConsumerLedger& ledger)
{
    const FailedRecord& record = delivery.record;
    const auto fault = m_duty.isMail ? faultOf(m_switches, delivery.facts, record.key, record.value)
                                     : std::nullopt;
    if (!fault)
        return handle(delivery, ledger);
    m_tally.noteFailedAttempt();
    const QList<int> delays = retryDelays(m_switches);
    const int attempts = ++delivery.attempts;
    m_log.note(m_logger, u"%1 failed at %2, attempt %3: %4: %5"_s.arg(
                             m_duty.group, placeOf(record), QString::number(attempts),
                             fault->exceptionClass, fault->message));
    if (attempts > delays.size())
        return giveUp(delivery, *fault);
    delivery.due = m_clock.elapsed() + delays.at(attempts - 1);
    return false;
}

bool EventConsumer::handle(const Delivery& delivery, ConsumerLedger& ledger)
{
    work();
    const FailedRecord& record = delivery.record;
    const QString line = m_duty.lineFor(delivery.facts);
    if (line.isEmpty()) {
        m_log.note(m_logger, u"Not for %1: %2"_s.arg(m_duty.group, placeOf(record)));
        return true;
    }
    if (!ledger.put(record.topic, record.partition, record.offset, line)) {
        // Not committed, so that it comes again after a restart.
        m_log.warn(m_logger,
                   u"%1 stopped at %2: %3"_s.arg(m_duty.group, placeOf(record), ledger.fault()));
        m_isBroken = true;
        return false;
    }
    m_tally.noteHandled(record.key, identityOf(record, delivery.facts));
    m_log.note(m_logger, u"%1 (%2)"_s.arg(line, placeOf(record)));
    return true;
}

bool EventConsumer::giveUp(Delivery& delivery, const MailFault& fault)
{
    const FailedRecord& record = delivery.record;
    const qint64 now = nowMicroseconds();
    const Event letter =
        deadLetter(deadLetterDialect(m_switches), record, fault, m_duty.group, now);
    if (const QString reason = m_deadLetters.write(letter); !reason.isEmpty()) {
        m_log.warn(m_logger,
                   u"The dead letter of %1 could not be written to %2 and is tried again: %3"_s.arg(
                       placeOf(record), QString::fromUtf8(letter.topic), reason));
        delivery.due = m_clock.elapsed() + WriteAgainMilliseconds;
        return false;
    }
    m_tally.noteDeadLetter();
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Event alert =
        deadLetterAlert(letter, record, fault, m_duty.group, delivery.attempts, id, now);
    if (const QString reason = m_deadLetters.write(alert); !reason.isEmpty())
        m_log.warn(m_logger,
                   u"The alert of %1 was not published: %2"_s.arg(placeOf(record), reason));
    return true;
}

// Stands for the time that the work takes.
void EventConsumer::work()
{
    auto milliseconds = m_duty.delay.count();
    if (m_duty.isMail)
        milliseconds = m_switches.number(u"email-delay-ms");
    if (milliseconds <= 0)
        return;
    if (milliseconds >= ShowMilliseconds)
        commit();
    const qint64 end = m_clock.elapsed() + milliseconds;
    // Woken by a switch it goes on working, unless it is to stop.
    while (!isInterrupted() && !isStopped() && m_clock.elapsed() < end)
        m_wake.tryAcquire(1, int(end - m_clock.elapsed()));
}

void EventConsumer::pause(const Place& place, bool isPaused)
{
    const KafkaPointer<rd_kafka_topic_partition_list_t> list(rd_kafka_topic_partition_list_new(1));
    rd_kafka_topic_partition_list_add(list.get(), place.first.constData(), place.second);
    if (isPaused)
        rd_kafka_pause_partitions(m_consumer.get(), list.get());
    else
        rd_kafka_resume_partitions(m_consumer.get(), list.get());
}

void EventConsumer::finish(const Delivery& delivery)
{
    const KafkaPointer<rd_kafka_topic_partition_list_t> list(rd_kafka_topic_partition_list_new(1));
    rd_kafka_topic_partition_list_add(list.get(), delivery.record.topic.constData(),
                                      delivery.record.partition)
        ->offset = delivery.record.offset + 1;
    rd_kafka_offsets_store(m_consumer.get(), list.get());
    if (++m_uncommitted >= CommitEvery)
        commit();
}

void EventConsumer::commit()
{
    if (m_uncommitted > 0)
        rd_kafka_commit(m_consumer.get(), nullptr, 1);
    m_uncommitted = 0;
}

} // namespace sandbox
