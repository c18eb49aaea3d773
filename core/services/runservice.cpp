// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/runservice.h"

#include "core/kafka/workerthread.h"
#include "core/services/retryplanner.h"
#include "core/services/retrysource.h"
#include "core/services/runengine.h"
#include "core/services/runledger.h"
#include "core/services/runtexts.h"
#include "core/storage/runjournal.h"
#include "core/storage/sendinglease.h"

#include <algorithm>
#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace {

template <class T>
QFuture<Result<T>> readyResult(const Result<T>& result)
{
    QPromise<Result<T>> promise;
    QFuture<Result<T>> future = promise.future();
    promise.start();
    promise.addResult(result);
    promise.finish();
    return future;
}

/// `planned`: where the run would go; only then it is not in the run yet.
QString targetsOf(const Run& run, const QList<RunTarget>& planned)
{
    if (!run.targetTopic.isEmpty())
        return run.targetTopic;
    QStringList topics;
    for (const RunTarget& target : planned)
        topics.append(target.topic);
    for (const auto& [where, offset] : run.targetEnds) {
        if (!topics.contains(where.topic))
            topics.append(where.topic);
    }
    return topics.join(u", "_s);
}

} // namespace

/// The service as its threads see it: gone when it is gone.
class RunService::Front
{
public:
    explicit Front(RunService& service) : m_service(&service) {}

    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_service = nullptr;
    }

    void post(std::function<void(RunService&)> action)
    {
        const std::lock_guard lock(m_mutex);
        if (RunService* const service = m_service)
            QMetaObject::invokeMethod(
                service, [service, action = std::move(action)] { action(*service); },
                Qt::QueuedConnection);
    }

private:
    std::mutex m_mutex;
    RunService* m_service;
};

/// A run, or a plan, that a thread of this program has in its hands.
struct RunService::Hand
{
    std::shared_ptr<RunLedger> ledger;
    std::shared_ptr<RunOrders> orders = std::make_shared<RunOrders>();
    /// What the audit log has been told of.
    qint64 notedSent = 0;
    QList<std::shared_ptr<QPromise<Result<void>>>> awaitEnd;
    std::unique_ptr<kafka::WorkerThread> thread = std::make_unique<kafka::WorkerThread>();
};

RunService::RunService(storage::Database& database, Wiring wiring, QObject* parent)
    : QObject(parent),
      m_database(database),
      m_wiring(std::move(wiring)),
      m_journal(std::make_unique<storage::RunJournal>(database)),
      m_front(std::make_shared<Front>(*this))
{}

RunService::~RunService()
{
    stop();
}

void RunService::stop()
{
    for (auto* const hands : {&m_hands, &m_planning}) {
        for (const auto& [id, hand] : *hands)
            hand->orders->give(RunOrders::Order::Drop);
    }
    m_front->close();
    for (auto* const hands : {&m_hands, &m_planning}) {
        for (const auto& [id, hand] : *hands) {
            hand->thread.reset(); // waits for a moment
            hand->ledger->close();
        }
    }
}

void RunService::start()
{
    connect(&m_database, &storage::Database::changedElsewhere, this, &RunService::reload);
    reload();
}

void RunService::reload()
{
    if (std::exchange(m_isReading, true)) {
        m_isToReadAgain = true;
        return;
    }
    m_journal->all().then(this, [this](const Result<QList<Run>>& stored) {
        m_isReading = false;
        if (stored)
            take(*stored);
        else
            Q_EMIT failed(stored.error());
        sayLoaded();
        if (std::exchange(m_isToReadAgain, false))
            reload();
    });
}

void RunService::take(const QList<Run>& stored)
{
    for (const Run& run : stored) {
        if (m_hands.contains(run.id.value()))
            continue;
        const Run* const known = this->run(run.id);
        // Shown as interrupted until somebody goes on with it.
        const bool isSame = known && known->counts == run.counts && known->error &&
                            known->state == RunState::Stopped && isLeft(run);
        if (!isSame)
            put(run);
        if (!isLeft(run))
            continue;
        ++m_openQuestions;
        storage::SendingLease(m_database, u"run-"_s + run.id.value().toString(QUuid::WithoutBraces))
            .isFree(QDateTime::currentDateTimeUtc())
            .then(this, [this, id = run.id](const Result<bool>& isFree) {
                --m_openQuestions;
                if (isFree && *isFree)
                    showInterrupted(id);
                sayLoaded();
            });
    }
}

/// Once, when it is known of each run whether somebody has it in its hands.
void RunService::sayLoaded()
{
    if (m_openQuestions == 0 && !std::exchange(m_isLoaded, true))
        Q_EMIT loaded();
}

/// Under way, or about to begin, when it was written; somebody else may have it in its hands.
bool RunService::isLeft(const Run& run) const
{
    const bool isWrittenDown =
        run.kind == RunKind::Replay && run.state == RunState::Planned && run.targetEnds.isEmpty();
    return run.isUnderWay() || (isWrittenDown && !m_writtenDown.contains(run.id));
}

/// Nobody has it in its hands, though the journal says that it is under way.
void RunService::showInterrupted(const RunId& id)
{
    const Run* const known = run(id);
    if (!known || !isLeft(*known) || m_hands.contains(id.value()))
        return;
    Run stopped = *known;
    stopped.state = RunState::Stopped;
    stopped.error =
        known->isUnderWay() ? runtexts::interrupted() : runtexts::neverBegan(known->targetTopic);
    put(stopped);
}

QFuture<Result<void>> RunService::writeDown(const RunPlan& plan)
{
    if (const Result<void> may = mayWrite(); !may) {
        note(plan.run, 0, u"refused"_s, may.error().message, plan.preview.targets);
        return readyResult<void>(may.error());
    }
    Run run = plan.run;
    run.state = RunState::Planned;
    run.targetEnds.clear();
    m_writtenDown.insert(run.id);
    return m_journal->add(run, {}).then(this, [this, run](const Result<void>& written) {
        if (written)
            put(run);
        else
            m_writtenDown.remove(run.id);
        return written;
    });
}

void RunService::put(const Run& run)
{
    const auto known = std::ranges::find(m_runs, run.id, &Run::id);
    if (known != m_runs.end()) {
        if (*known == run)
            return;
        *known = run;
        Q_EMIT runChanged(run.id);
        return;
    }
    const auto place = std::ranges::find_if(
        m_runs, [&run](const Run& other) { return other.plannedAt <= run.plannedAt; });
    m_runs.insert(place, run);
    Q_EMIT runAdded(run.id);
}

const Run* RunService::run(const RunId& id) const
{
    const auto known = std::ranges::find(m_runs, id, &Run::id);
    return known == m_runs.end() ? nullptr : &*known;
}

std::optional<RunProgress> RunService::progress(const RunId& id) const
{
    const auto known = m_progress.constFind(id);
    return known == m_progress.constEnd() ? std::nullopt : std::optional(*known);
}

void RunService::setSourceMaker(RunKind kind, RunSourceMaker maker)
{
    m_makers.insert(static_cast<int>(kind), std::move(maker));
}

RunSourceMaker RunService::makerFor(RunKind kind) const
{
    const auto known = m_makers.constFind(static_cast<int>(kind));
    if (known != m_makers.constEnd())
        return *known;
    if (kind != RunKind::Retry)
        return {};
    return [connection = m_wiring.connection,
            patience = m_wiring.patience](const Run& run, std::function<bool()> isDropped) {
        return RetrySource::make(connection, patience, run, std::move(isDropped));
    };
}

Result<void> RunService::mayWrite() const
{
    if (m_wiring.mayWrite)
        return m_wiring.mayWrite();
    return Error{ErrorKind::ReadOnly, tr("Kafka is locked."), {}, {}, 0, {}, {}};
}

QFuture<Result<RunPlan>> RunService::planRetry(const RetryRequest& request)
{
    auto promise = std::make_shared<QPromise<Result<RunPlan>>>();
    promise->start();
    const QUuid id = QUuid::createUuid();
    auto hand = std::make_unique<Hand>();
    hand->ledger = std::make_shared<RunLedger>(m_database, RunId{id});
    hand->thread->start([promise, request, id, connection = m_wiring.connection,
                         patience = m_wiring.patience, ledger = hand->ledger, orders = hand->orders,
                         front = m_front] {
        const auto isDropped = [promise, orders] {
            return orders->isDropped() || promise->isCanceled();
        };
        const auto answer = [&](const Result<RunPlan>& plan) {
            front->post([promise, id, plan](RunService& service) {
                service.m_planning.erase(id);
                const auto finish = [promise](const Result<RunPlan>& whole) {
                    promise->addResult(whole);
                    promise->finish();
                };
                if (plan)
                    service.withReaders(*plan).then(&service, finish);
                else
                    finish(plan);
            });
        };
        auto reader = kafka::RecordReader::open(connection, patience, isDropped);
        if (!reader)
            return answer(reader.error());
        answer(RetryPlanner(**reader, *ledger, request).plan());
    });
    m_planning[id] = std::move(hand);
    return promise->future();
}

QFuture<Result<RunPlan>> RunService::withReaders(RunPlan plan)
{
    QStringList topics;
    for (const RunTarget& target : std::as_const(plan.preview.targets))
        topics.append(target.topic);
    if (topics.isEmpty())
        return readyResult<RunPlan>(plan);
    if (!m_wiring.readers) {
        plan.preview.readersProblem = tr("The groups that read the target are not known.");
        return readyResult<RunPlan>(plan);
    }
    return m_wiring.readers(topics).then(
        this, [plan = std::move(plan)](const Result<QList<RunReader>>& readers) mutable {
            if (readers)
                plan.preview.readers = *readers;
            else
                plan.preview.readersProblem = readers.error().message;
            for (RunReader& reader : plan.preview.readers)
                reader.isMeant = reader.group == plan.run.watchedGroup;
            return Result<RunPlan>(std::move(plan));
        });
}

RunService::Hand& RunService::begin(const Run& run)
{
    auto hand = std::make_unique<Hand>();
    hand->ledger = std::make_shared<RunLedger>(m_database, run.id);
    hand->notedSent = run.counts.sent;
    Hand& begun = *hand;
    m_hands[run.id.value()] = std::move(hand);
    return begun;
}

QFuture<Result<RunId>> RunService::execute(const RunPlan& plan)
{
    if (const Result<void> may = mayWrite(); !may) {
        note(plan.run, 0, u"refused"_s, may.error().message, plan.preview.targets);
        return readyResult<RunId>(may.error());
    }
    const bool isEmpty = plan.run.kind == RunKind::Retry && (!plan.items || plan.items->isEmpty());
    if (isEmpty)
        return readyResult<RunId>(
            Error{ErrorKind::Rejected, tr("There is nothing to send."), {}, {}, 0, {}, {}});
    const bool isWrittenDown = m_writtenDown.remove(plan.run.id);
    if (m_hands.contains(plan.run.id.value()) || (run(plan.run.id) && !isWrittenDown))
        return readyResult<RunId>(
            Error{ErrorKind::Conflict, tr("This run has begun already."), {}, {}, 0, {}, {}});
    std::shared_ptr<const QList<RunItem>> items;
    if (!isWrittenDown)
        items = plan.items ? plan.items : std::make_shared<const QList<RunItem>>();
    return launch(plan.run, items, plan.preview.targets);
}

QFuture<Result<RunId>> RunService::launch(const Run& run,
                                          std::shared_ptr<const QList<RunItem>> items,
                                          const QList<RunTarget>& targets)
{
    const RunSourceMaker maker = makerFor(run.kind);
    if (!maker)
        return readyResult<RunId>(
            Error{ErrorKind::Internal, {}, u"no maker of sources"_s, {}, 0, {}, {}});
    auto promise = std::make_shared<QPromise<Result<RunId>>>();
    promise->start();
    Hand& hand = begin(run);
    RunEngine::Setup setup;
    setup.connection = m_wiring.connection;
    setup.patience = m_wiring.patience;
    setup.limits = {m_wiring.settleTime, m_wiring.longestWatch};
    if (m_wiring.deadLetterTopics)
        setup.deadLetterTopics = m_wiring.deadLetterTopics();
    setup.maker = maker;
    setup.ledger = hand.ledger;
    setup.orders = hand.orders;
    setup.changed = [front = m_front](const Run& changed, const RunProgress& progress) {
        front->post(
            [changed, progress](RunService& service) { service.takeChange(changed, progress); });
    };
    const bool isNew = run.state == RunState::Planned;
    setup.written = [front = m_front, promise, run, isNew, targets](const Result<RunId>& written) {
        front->post([promise, run, isNew, written, targets](RunService& service) {
            // Whoever waits for the id looks for the run with it; changes come a moment later.
            if (written && !service.run(run.id))
                service.takeChange(run, {});
            if (written && isNew)
                service.note(run, run.counts.planned, u"started"_s, run.title, targets);
            else if (!written)
                service.note(run, 0, u"failed"_s, written.error().message, targets);
            promise->addResult(written);
            promise->finish();
        });
    };
    hand.thread->start([setup = std::move(setup), run, items, front = m_front] {
        RunEngine engine(setup);
        const Run last = items ? engine.runNew(run, *items) : engine.runAgain(run);
        front->post([last](RunService& service) { service.takeEnd(last); });
    });
    return promise->future();
}

QFuture<Result<void>> RunService::resume(const RunId& id)
{
    const Run* const known = run(id);
    if (!known)
        return readyResult<void>(runtexts::noSuchRun());
    if (m_hands.contains(id.value()) || known->isOver())
        return readyResult<void>(known->isOver() ? runtexts::runIsOver()
                                                 : runtexts::runsElsewhere());
    // Watching alone writes nothing.
    if (known->counts.open() > 0 || known->kind == RunKind::Replay) {
        if (const Result<void> may = mayWrite(); !may) {
            note(*known, 0, u"refused"_s, may.error().message);
            return readyResult<void>(may.error());
        }
    }
    return launch(*known, nullptr, {}).then(this, [](const Result<RunId>& begun) {
        return begun ? Result<void>() : Result<void>(begun.error());
    });
}

void RunService::pause(const RunId& id)
{
    const auto hand = m_hands.find(id.value());
    if (hand != m_hands.end())
        hand->second->orders->give(RunOrders::Order::Pause);
}

QFuture<Result<void>> RunService::cancel(const RunId& id)
{
    const Run* const known = run(id);
    if (!known)
        return readyResult<void>(runtexts::noSuchRun());
    if (known->isOver())
        return readyResult<void>(runtexts::runIsOver());
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_writtenDown.remove(id);
    if (const auto hand = m_hands.find(id.value()); hand != m_hands.end()) {
        hand->second->orders->give(RunOrders::Order::Cancel);
        hand->second->awaitEnd.append(promise);
        return promise->future();
    }
    cancelStored(*known, promise);
    return promise->future();
}

void RunService::cancelStored(const Run& stored, const EndPromise& promise)
{
    Hand& hand = begin(stored);
    hand.thread->start([run = stored, promise, ledger = hand.ledger, front = m_front] {
        const auto cancelled = RunEngine::cancelStored(run, *ledger);
        front->post([run, promise, cancelled](RunService& service) {
            service.takeEnd(cancelled ? *cancelled : run);
            promise->addResult(cancelled ? Result<void>() : Result<void>(cancelled.error()));
            promise->finish();
        });
    });
}

QFuture<Result<void>> RunService::abandon(const RunId& id, const Error& why)
{
    const Run* const known = run(id);
    if (!m_writtenDown.remove(id) || !known || m_hands.contains(id.value()))
        return readyResult<void>(runtexts::noSuchRun());
    Run abandoned = *known;
    // Whatever bears its name is not its own.
    abandoned.createdTopic = false;
    abandoned.deletesTopicAfter = false;
    abandoned.error = why;
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    cancelStored(abandoned, promise);
    return promise->future();
}

QFuture<Result<QList<RunItem>>> RunService::items(const RunId& id, qint64 from, qint64 count)
{
    return m_journal->items(id, from, count);
}

void RunService::takeChange(const Run& run, const RunProgress& progress)
{
    const auto hand = m_hands.find(run.id.value());
    if (hand == m_hands.end())
        return;
    m_progress.insert(run.id, progress);
    if (run.state == RunState::Watching)
        noteSent(*hand->second, run);
    const Run* const known = this->run(run.id);
    if (known && *known == run)
        Q_EMIT runChanged(run.id);
    else
        put(run);
}

void RunService::takeEnd(const Run& run)
{
    const auto found = m_hands.find(run.id.value());
    if (found == m_hands.end())
        return;
    const std::unique_ptr<Hand> hand = std::move(found->second);
    m_hands.erase(found);
    m_progress.remove(run.id);
    noteSent(*hand, run);
    // One that never came into the journal is not a run.
    if (run.startedAt.isValid() || this->run(run.id))
        put(run);
    Q_EMIT runEnded(run.id);
    const auto answer = [](const auto& promises, const Result<void>& result) {
        for (const auto& promise : promises) {
            promise->addResult(result);
            promise->finish();
        }
    };
    // The order came when its thread had ended already.
    const bool isTooLate =
        hand->orders->order() == RunOrders::Order::Cancel && !run.isOver() && this->run(run.id);
    if (isTooLate && !hand->awaitEnd.isEmpty())
        cancel(run.id).then(this,
                            [answer, promises = hand->awaitEnd](const Result<void>& cancelled) {
                                answer(promises, cancelled);
                            });
    else
        answer(hand->awaitEnd, Result<void>());
}

void RunService::noteSent(Hand& hand, const Run& run)
{
    const qint64 count = run.counts.sent - hand.notedSent;
    const bool isStopped = run.state == RunState::Stopped && run.error;
    if (count <= 0 && !isStopped)
        return;
    hand.notedSent = run.counts.sent;
    note(run, count, isStopped ? u"failed"_s : u"done"_s,
         isStopped ? run.error->message : run.title);
}

void RunService::note(const Run& run, qint64 count, const QString& result, const QString& detail,
                      const QList<RunTarget>& targets)
{
    if (!m_wiring.audit)
        return;
    AuditEntry entry;
    entry.at = QDateTime::currentDateTimeUtc();
    entry.what = runKindName(run.kind);
    entry.target = targetsOf(run, targets);
    entry.count = count;
    entry.result = result;
    entry.detail = detail;
    entry.run = run.id;
    m_wiring.audit(entry);
}
