// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/consumertally.h"
#include "app/sandbox/deadletterwriter.h"
#include "app/sandbox/eventfacts.h"
#include "app/sandbox/log.h"
#include "app/sandbox/switches.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QElapsedTimer>
#include <QtCore/QSemaphore>
#include <QtCore/QThread>

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>

namespace sandbox {

class ConsumerLedger;

/// What one consumer reads, and what it makes of a record.
struct ConsumerDuty
{
    /// Its consumer group, and its name in the log.
    QString group;
    QByteArrayList topics;
    /// The line that is kept of a record; empty for a record that is none of its business. Called
    /// on the consumer's thread.
    std::function<QString(const EventFacts& event)> lineFor;
    /// It obeys the switches of email-service: fails, retries, writes dead letters, is slow, stops.
    bool isMail = false;
    /// How long it works on each record.
    std::chrono::milliseconds delay{0};
};

/// One mail per event of a sprint.
ConsumerDuty emailDuty();
/// The type of every event, to be counted.
ConsumerDuty analyticsDuty();
/// Who was concerned by which event.
ConsumerDuty auditDuty();
/// As analytics, but with half a minute for each event: a group that is always behind.
ConsumerDuty reportingDuty();

/// A consumer of the bus: reads its topics as a group, keeps a line per event in its own table and
/// commits after that. A record that fails holds up its partition until an attempt succeeds or its
/// dead letter is stored; other partitions go on. Works on a thread of its own, which the
/// destructor joins.
class EventConsumer
{
public:
    struct Settings
    {
        QString bootstrap;
        QString databasePath;
        /// For dead-letter topics that it makes.
        bool keepForever = false;
    };

    EventConsumer(ConsumerDuty duty, Settings settings, const Switches& switches, Log& log);
    ~EventConsumer();
    EventConsumer(const EventConsumer&) = delete;
    EventConsumer& operator=(const EventConsumer&) = delete;

    void start();
    /// Does not wait for it; several stop side by side.
    void requestStop();
    /// Looks at its switches now. Any thread.
    void wake() { m_wake.release(); }

    const QString& group() const { return m_duty.group; }
    const ConsumerTally& tally() const { return m_tally; }

private:
    /// A record that was read and is not done with.
    struct Delivery
    {
        FailedRecord record;
        EventFacts facts;
        int attempts = 0;
        /// Milliseconds on m_clock.
        qint64 due = 0;
    };
    using Place = std::pair<QByteArray, int>;
    /// What failed on a partition, and what was read after it.
    struct Waiting
    {
        std::deque<Delivery> deliveries;
        bool isPaused = false;
    };

    void run();
    /// Until it is told to stop, or a switch stops it.
    void consume(ConsumerLedger& ledger);
    /// The group, and gives the client up. Bounded once the consumer is to stop.
    void leave();
    bool isStopped() const;
    void take(const rd_kafka_message_t& message, ConsumerLedger& ledger);
    void serveWaiting(ConsumerLedger& ledger);
    /// True when the record is done with; else `due` says when to come back.
    bool attempt(Delivery& delivery, ConsumerLedger& ledger);
    bool handle(const Delivery& delivery, ConsumerLedger& ledger);
    bool giveUp(Delivery& delivery, const MailFault& fault);
    void work();
    void pause(const Place& place, bool isPaused);
    void finish(const Delivery& delivery);
    void commit();
    int pollMilliseconds() const;
    bool isInterrupted() const;

    ConsumerDuty m_duty;
    Settings m_settings;
    const Switches& m_switches;
    Log& m_log;
    QString m_logger;
    ConsumerTally m_tally;
    DeadLetterWriter m_deadLetters;
    KafkaPointer<rd_kafka_t> m_consumer;
    std::map<Place, Waiting> m_waiting;
    QElapsedTimer m_clock;
    int m_uncommitted = 0;
    bool m_isBroken = false;
    QSemaphore m_wake;
    std::unique_ptr<QThread> m_thread;
};

} // namespace sandbox
