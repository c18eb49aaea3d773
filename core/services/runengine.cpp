// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/runengine.h"

#include "core/services/runsteps.h"
#include "core/services/runtexts.h"
#include "core/services/savesteps.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

using namespace std::chrono_literals;

// Seen as at once, and few enough writes to disk.
constexpr auto FlushTime = 200ms;
constexpr auto AnnounceTime = 100ms;
constexpr auto LeaseRenewal = 5s;
constexpr std::size_t FlushesAhead = 4;
// How many chunks are read from the journal at once.
constexpr int ChunksAtOnce = 100;
// Longer than the library's own limit for a delivery, which reports what is left.
constexpr auto LongestDelivery = 40s;
// What a killed program still had on its way has reached the broker by then.
constexpr auto LastWords = 1s;

} // namespace

void RunOrders::give(Order order)
{
    const std::lock_guard lock(m_mutex);
    if (m_order != Order::Drop)
        m_order = order;
    m_changed.notify_all();
}

bool RunOrders::waitFor(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, time, [this] { return m_order != Order::GoOn; });
    return m_order == Order::GoOn;
}

RunEngine::RunEngine(Setup setup)
    : m_setup(std::move(setup)),
      m_ledger(m_setup.ledger),
      m_orders(m_setup.orders),
      m_items(m_run.counts)
{}

Run RunEngine::runNew(const Run& plan, const QList<RunItem>& items)
{
    m_run = plan;
    const Result<void> written = writePlan(items);
    m_setup.written(written ? Result<RunId>(m_run.id) : Result<RunId>(written.error()));
    if (written) {
        savesteps::reached(runsteps::Planned);
        go({});
        m_ledger->releaseLease();
    }
    return m_run;
}

Run RunEngine::runAgain(const Run& run)
{
    m_run = run;
    const Result<bool> taken = m_ledger->takeLease();
    if (!taken || !*taken) {
        m_setup.written(taken ? runtexts::runsElsewhere() : taken.error());
        return m_run;
    }
    m_leaseUntil = Clock::now() + LeaseRenewal;
    // Another program may have brought it further since it was read.
    const auto stored = m_ledger->find();
    if (!stored || !*stored || (*stored)->isOver()) {
        m_setup.written(!stored ? stored.error() : runtexts::runIsOver());
        if (stored && *stored)
            m_run = **stored;
        m_ledger->releaseLease();
        return m_run;
    }
    m_run = **stored;
    if (m_run.kind == RunKind::Replay && m_run.targetEnds.isEmpty()) {
        if (const Result<void> begun = beginWritten(); !begun) {
            m_setup.written(begun.error());
            m_ledger->releaseLease();
            return m_run;
        }
    }
    m_setup.written(m_run.id);
    m_run.error.reset();
    go(load());
    m_ledger->releaseLease();
    return m_run;
}

Result<Run> RunEngine::cancelStored(const Run& run, RunLedger& ledger)
{
    const Result<bool> taken = ledger.takeLease();
    if (!taken)
        return taken.error();
    if (!*taken)
        return runtexts::runsElsewhere();
    Run cancelled = run;
    cancelled.state = RunState::Cancelled;
    cancelled.endedAt = QDateTime::currentDateTimeUtc();
    auto kept = ledger.put(cancelled, {});
    kept.waitForFinished();
    ledger.releaseLease();
    if (!kept.result())
        return kept.result().error();
    return cancelled;
}

/// A replay that was written down before its topic was made: the ends come now.
Result<void> RunEngine::beginWritten()
{
    Result<void> done = askEnds({m_run.targetTopic}, {});
    if (done) {
        m_run.error.reset();
    } else {
        m_run.state = RunState::Stopped;
        m_run.error = done.error();
    }
    auto kept = m_ledger->put(m_run, {});
    kept.waitForFinished();
    if (done && !kept.result())
        return kept.result().error();
    if (done)
        savesteps::reached(runsteps::Planned);
    return done;
}

/// The ends are asked before anything is written, so that they lie before all that is sent.
Result<void> RunEngine::writePlan(const QList<RunItem>& items)
{
    const auto taken = m_ledger->takeLease();
    if (!taken)
        return taken.error();
    m_leaseUntil = Clock::now() + LeaseRenewal;
    QStringList wanted;
    QStringList sources = m_setup.deadLetterTopics;
    for (const RunItem& item : items) {
        if (wanted.isEmpty() ||
            (wanted.last() != item.targetTopic && !wanted.contains(item.targetTopic)))
            wanted.append(item.targetTopic);
        if (!sources.contains(item.source.topic))
            sources.append(item.source.topic);
    }
    if (!m_run.targetTopic.isEmpty() && !wanted.contains(m_run.targetTopic))
        wanted.append(m_run.targetTopic);
    if (const Result<void> asked = askEnds(wanted, sources); !asked)
        return asked;
    m_run.state = RunState::Planned;
    m_run.counts.planned = std::max<qint64>(items.size(), m_run.counts.planned);
    if (const Result<void> added = m_ledger->add(m_run, items); !added)
        return added;
    return load();
}

Result<void> RunEngine::askEnds(const QStringList& wanted, const QStringList& sources)
{
    auto reader = kafka::RecordReader::open(m_setup.connection, m_setup.patience,
                                            [this] { return m_orders->isDropped(); });
    if (!reader)
        return reader.error();
    // Fails where a target is gone.
    const auto spans = (*reader)->spans(wanted);
    if (!spans)
        return spans.error();
    auto ends = kafka::presentEnds(**reader, wanted);
    if (!ends)
        return ends.error();
    m_run.targetEnds = std::move(ends).value();
    if (m_run.kind == RunKind::Retry) {
        auto deadLetterEnds = kafka::presentEnds(**reader, sources);
        if (!deadLetterEnds)
            return deadLetterEnds.error();
        m_run.deadLetterEnds = std::move(deadLetterEnds).value();
    }
    return {};
}

/// What was planned or is still open; of a replay the rest is only counted.
Result<void> RunEngine::load()
{
    for (;;) {
        const auto chunks = m_ledger->chunks(m_items.size(), ChunksAtOnce);
        if (!chunks)
            return chunks.error();
        const qint64 known = m_items.size();
        m_items.take(*chunks);
        if (m_items.size() <= known)
            return {};
        for (const storage::RunChunk& chunk : *chunks) {
            for (const RunItem& item : chunk.items) {
                const TopicPartition where{item.source.topic, item.source.partition};
                Offset& last = m_lastTaken[where];
                last = std::max(last, item.source.offset);
            }
        }
        if (m_run.kind != RunKind::Retry)
            m_items.letGoOfDone();
    }
}

void RunEngine::go(Result<void> result)
{
    if (result)
        result = lookForSent();
    const bool isAllSent = result && m_run.kind == RunKind::Retry &&
                           !m_items.next(0, RunItemState::Planned).has_value();
    if (result) {
        m_run.state = RunState::Running;
        if (!m_run.startedAt.isValid())
            m_run.startedAt = QDateTime::currentDateTimeUtc();
        result = flush(true);
    }
    if (result)
        announce(true);
    if (result && !isAllSent)
        result = openDoors();
    // Of each step its end, as the index of an item; the last one has none.
    QList<qint64> steps;
    for (const int size : std::as_const(m_run.canary))
        steps.append((steps.isEmpty() ? 0 : steps.last()) + std::max(size, 1));
    steps.append(std::numeric_limits<qint64>::max());
    m_progress.steps = static_cast<int>(steps.size());
    for (qsizetype step = 0; result && goesOn() && step < steps.size(); ++step) {
        m_progress.step = static_cast<int>(step);
        if (!isAllSent)
            result = sendStep(steps.at(step));
        const bool isLast = step + 1 == steps.size() ||
                            (m_run.kind == RunKind::Retry && steps.at(step) >= m_items.size());
        if (result && goesOn() && !isLast)
            result = judgeStep(step > 0 ? steps.at(step - 1) : 0, steps.at(step));
        if (isLast)
            break;
    }
    if (m_producer) {
        const Result<void> done = awaitReports();
        if (result && m_stop)
            result = *m_stop;
        else if (result)
            result = done;
    }
    if (result && goesOn())
        result = watch();
    settle(result);
}

/// What may have been stored without a report is looked for in the target; nothing is sent before.
Result<void> RunEngine::lookForSent()
{
    bool isOpen = false;
    m_items.forEach([&isOpen](const RunItem& item) {
        isOpen =
            isOpen || item.state == RunItemState::Written || item.state == RunItemState::Uncertain;
    });
    if (!isOpen)
        return {};
    m_progress.isLookingForSent = true;
    announce(true);
    m_orders->waitFor(LastWords);
    auto reader = kafka::RecordReader::open(m_setup.connection, m_setup.patience,
                                            [this] { return !goesOn(); });
    kafka::Ends ends = m_run.targetEnds;
    Result<QHash<QByteArray, RecordAddress>> found =
        reader ? kafka::findRunRecords(**reader, m_run.id, ends)
               : Result<QHash<QByteArray, RecordAddress>>(reader.error());
    m_progress.isLookingForSent = false;
    QList<qint64> open;
    m_items.forEach([&open](const RunItem& item) {
        if (item.state == RunItemState::Written || item.state == RunItemState::Uncertain)
            open.append(item.index);
    });
    if (!found) {
        if (found.error().kind == ErrorKind::Cancelled)
            return found.error();
        for (const qint64 index : std::as_const(open))
            m_items.setState(index, RunItemState::Uncertain, runtexts::mayBeStored());
        return runtexts::targetUnreadable(found.error());
    }
    for (const qint64 index : std::as_const(open)) {
        const auto place = found->constFind(addressText(m_items.find(index)->source));
        if (place == found->constEnd()) {
            m_items.setState(index, RunItemState::Planned);
            continue;
        }
        m_items.setStored(index, *place);
        if (m_run.kind == RunKind::Retry)
            m_items.setOutcome(index, RunOutcome::Waiting);
        m_run.sentAt = QDateTime::currentDateTimeUtc();
    }
    return flush(true);
}

Result<void> RunEngine::openDoors()
{
    auto source = m_setup.maker(m_run, [this] { return !goesOn(); });
    if (!source)
        return source.error();
    m_source = std::move(source).value();
    if (!m_lastTaken.isEmpty()) {
        if (const Result<void> done = m_source->goBehind(m_lastTaken); !done)
            return done;
    }
    auto producer = kafka::RunProducer::open(
        m_setup.connection, targets(), m_setup.patience, [this] { return !goesOn(); },
        [this](const kafka::DeliveryReport& report) { takeReport(report); });
    if (!producer)
        return producer.error();
    m_producer = std::move(producer).value();
    return {};
}

QStringList RunEngine::targets() const
{
    QStringList topics;
    for (const auto& [where, offset] : m_run.targetEnds) {
        if (!topics.contains(where.topic))
            topics.append(where.topic);
    }
    return topics;
}

/// For all that was handed over, for as long as a delivery may take.
Result<void> RunEngine::awaitReports()
{
    Result<void> result;
    const auto deadline = Clock::now() + LongestDelivery;
    while (m_producer->underWay() > 0 && Clock::now() < deadline && !m_orders->isDropped()) {
        m_producer->serve(100ms);
        if (const Result<void> done = tick(); !done && result)
            result = done;
    }
    if (m_producer->underWay() > 0)
        m_producer->abandon();
    return result;
}

Result<void> RunEngine::tick()
{
    const auto now = Clock::now();
    if (now >= m_leaseUntil) {
        const Result<bool> renewed = m_ledger->renewLease();
        if (!renewed)
            return renewed.error();
        if (!*renewed) {
            m_isTakenOver = true;
            return runtexts::runsElsewhere();
        }
        m_leaseUntil = now + LeaseRenewal;
    }
    if (m_producer && m_producer->underWay() > 0) {
        const std::optional<Error> trouble = m_producer->trouble();
        m_progress.trouble = trouble ? trouble->message : QString();
    }
    if (now - m_lastFlush >= FlushTime) {
        if (const Result<void> done = flush(false); !done)
            return done;
    }
    announce(false);
    return {};
}

Result<void> RunEngine::flush(bool wait)
{
    m_lastFlush = Clock::now();
    if (m_isTakenOver)
        return {};
    noteSentAt();
    if (m_items.hasChanges() || wait) {
        m_flushes.push_back(m_ledger->put(m_run, m_items.takeChanges()));
        if (m_run.kind != RunKind::Retry)
            m_items.letGoOfDone();
        if (m_hasReports && !std::exchange(m_areReportsKept, true)) {
            m_flushes.back().waitForFinished();
            savesteps::reached(runsteps::Reported);
        }
    }
    while (!m_flushes.empty() && (wait || m_flushes.size() > FlushesAhead)) {
        m_flushes.front().waitForFinished();
        const Result<void> done = m_flushes.front().result();
        m_flushes.pop_front();
        if (!done)
            return done;
    }
    return {};
}

void RunEngine::noteSentAt()
{
    if (const qint64 at = std::exchange(m_sentAtMs, 0); at > 0)
        m_run.sentAt = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
}

void RunEngine::announce(bool atOnce)
{
    const auto now = Clock::now();
    if (!atOnce && now - m_lastAnnounced < AnnounceTime)
        return;
    noteSentAt();
    m_lastAnnounced = now;
    m_rates.push_back({now, m_run.counts.sent});
    while (m_rates.size() > 2 && now - m_rates.front().first > 3s)
        m_rates.pop_front();
    const std::chrono::duration<double> span = now - m_rates.front().first;
    m_progress.perSecond =
        span.count() > 0
            ? static_cast<double>(m_run.counts.sent - m_rates.front().second) / span.count()
            : 0;
    m_setup.changed(m_run, m_progress);
}

/// The run's state after all that can be done now is done.
void RunEngine::settle(const Result<void>& result)
{
    m_progress = {};
    // What was written ahead and never handed over was certainly not sent.
    for (const Batch& batch : std::as_const(m_batches)) {
        for (const qint64 index : batch.indexes) {
            const RunItem* const item = m_items.find(index);
            if (item && item->state == RunItemState::Written)
                m_items.setState(index, RunItemState::Planned);
        }
    }
    m_batches.clear();
    m_producer.reset();
    const RunOrders::Order order = m_orders->order();
    if (order == RunOrders::Order::Drop) {
        // As if it was killed, but for what is known.
        static_cast<void>(flush(true));
        return;
    }
    if (order == RunOrders::Order::Cancel) {
        m_run.state = RunState::Cancelled;
    } else if (!result && result.error().kind != ErrorKind::Cancelled) {
        m_run.state = RunState::Stopped;
        m_run.error = result.error();
    } else if (order == RunOrders::Order::Pause) {
        m_run.state = RunState::Paused;
    } else {
        m_run.state = RunState::Done;
        if (m_isSourceAtEnd)
            m_run.counts.planned = m_items.size();
    }
    if (m_run.isOver())
        m_run.endedAt = QDateTime::currentDateTimeUtc();
    if (const Result<void> kept = flush(true); !kept && !m_run.error) {
        m_run.state = RunState::Stopped;
        m_run.error = kept.error();
    }
    announce(true);
}
