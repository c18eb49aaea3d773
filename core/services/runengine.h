// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/connection.h"
#include "core/kafka/runproducer.h"
#include "core/services/runitems.h"
#include "core/services/runledger.h"
#include "core/services/runoutcomes.h"
#include "core/services/runservice.h"
#include "core/services/runsource.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>

/// What the user, or the end of the program, asks of a run that is under way. Any thread.
class RunOrders
{
public:
    enum class Order {
        GoOn,
        Pause,  ///< After what is under way.
        Cancel, ///< The same, for good.
        Drop,   ///< At once; the journal tells later what happened.
    };

    void give(Order order);
    Order order() const { return m_order.load(std::memory_order_relaxed); }
    bool isDropped() const { return order() == Order::Drop; }
    /// Until then, or until another order came. True while the order is to go on.
    bool waitFor(std::chrono::milliseconds time);

private:
    std::atomic<Order> m_order = Order::GoOn;
    std::mutex m_mutex;
    std::condition_variable m_changed;
};

/// Sends one run and watches its outcome, from its beginning or from where it was left. Everything
/// is in the journal before it is done: planned, then written, then reported, then the outcome.
/// Made on any thread; run() belongs to a thread of its own and blocks until the run is over,
/// paused or stopped.
class RunEngine
{
public:
    struct Setup
    {
        kafka::Connection connection;
        std::chrono::milliseconds patience;
        RunOutcomes::Limits limits;
        /// Where records may come back to, beside the topics that they come from.
        QStringList deadLetterTopics;
        RunSourceMaker maker;
        std::shared_ptr<RunLedger> ledger;
        std::shared_ptr<RunOrders> orders;
        /// Called on the engine's thread, at most some ten times a second.
        std::function<void(const Run&, const RunProgress&)> changed;
        /// A new run is in the journal (or cannot be).
        std::function<void(const Result<RunId>&)> written;
    };

    explicit RunEngine(Setup setup);

    /// A run that is not in the journal yet. Gives its last state.
    Run runNew(const Run& plan, const QList<RunItem>& items);
    /// One that is.
    Run runAgain(const Run& run);
    /// Ends one that nobody has in its hands. Blocks.
    static Result<Run> cancelStored(const Run& run, RunLedger& ledger);

private:
    using Clock = std::chrono::steady_clock;
    struct Batch
    {
        QList<qint64> indexes;
        QList<SourceRecord> records;
        QFuture<Result<void>> written;
    };

    Result<void> writePlan(const QList<RunItem>& items);
    Result<void> askEnds(const QStringList& wanted, const QStringList& sources);
    Result<void> beginWritten();
    Result<void> load();
    Result<void> lookForSent();
    void go(Result<void> result);
    Result<void> openDoors();
    Result<void> sendStep(qint64 end);
    Result<bool> prepareBatch(qint64 end);
    Result<QList<SourceRecord>> nextPlanned(qint64 end, QList<qint64>& indexes);
    Result<void> sendBatch(Batch& batch);
    bool awaitTurn(const SourceRecord& record);
    kafka::OutgoingRecord withHeaders(SourceRecord& record);
    void takeReport(const kafka::DeliveryReport& report);
    Result<void> judgeStep(qint64 begin, qint64 end);
    Result<void> watch();
    Result<void> look();
    QStringList targets() const;
    qsizetype batchSize() const;

    Result<void> awaitReports();
    Result<void> tick();
    Result<void> flush(bool wait);
    void noteSentAt();
    void announce(bool atOnce);
    void settle(const Result<void>& result);
    bool goesOn() const { return m_orders->order() == RunOrders::Order::GoOn; }

    const Setup m_setup;
    const std::shared_ptr<RunLedger> m_ledger;
    const std::shared_ptr<RunOrders> m_orders;
    Run m_run;
    RunProgress m_progress;
    RunItems m_items;
    std::unique_ptr<RunSource> m_source;
    std::unique_ptr<kafka::RunProducer> m_producer;
    std::unique_ptr<RunOutcomes> m_outcomes;
    std::deque<Batch> m_batches; ///< Written or being written, not handed over.
    std::deque<QFuture<Result<void>>> m_flushes;
    /// Of each partition of the source, the last offset that the journal holds.
    QHash<TopicPartition, Offset> m_lastTaken;
    qint64 m_nextPlanned = 0;
    bool m_isSourceAtEnd = false;
    /// Why nothing more is handed over.
    std::optional<Error> m_stop;
    /// Another program took the run over: nothing is written down any more.
    bool m_isTakenOver = false;
    QByteArray m_runText;
    QByteArray m_timeText;
    qint64 m_timeTextOf = 0;
    /// Goes into the run with what is written next; 0: nothing was reported since.
    qint64 m_sentAtMs = 0;
    bool m_hasReports = false;
    bool m_areReportsKept = false;
    Clock::time_point m_lastFlush;
    Clock::time_point m_lastAnnounced;
    Clock::time_point m_leaseUntil;
    // Rate and pace.
    std::optional<Clock::time_point> m_firstSent;
    qint64 m_handedOver = 0;
    std::optional<qint64> m_firstTimestamp;
    std::optional<Clock::time_point> m_firstPaced;
    std::deque<std::pair<Clock::time_point, qint64>> m_rates;
};
