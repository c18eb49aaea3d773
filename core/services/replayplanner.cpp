// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/replayplanner.h"

#include "core/kafka/readrange.h"
#include "core/services/replayplanning.h"
#include "core/services/replaysource.h"
#include "core/services/runsteps.h"
#include "core/services/savesteps.h"
#include "core/services/tailcommand.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QPromise>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString OwedKey = u"replay/topics-to-remove"_s;

template <class T>
void finishWith(const std::shared_ptr<QPromise<Result<T>>>& promise, const Result<T>& result)
{
    promise->addResult(result);
    promise->finish();
}

template <class T>
QFuture<Result<T>> finished(const Result<T>& result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(result);
    promise.finish();
    return promise.future();
}

QString runText(const RunId& id)
{
    return id.value().toString(QUuid::WithoutBraces);
}

} // namespace

ReplayPlanner::ReplayPlanner(RunService& runs, storage::StateTable& state, Wiring wiring,
                             QObject* parent)
    : QObject(parent),
      m_runs(runs),
      m_state(state),
      m_wiring(std::move(wiring)),
      m_admin(m_wiring.connection)
{
    m_runs.setSourceMaker(RunKind::Replay, replaySourceMaker(m_wiring.connection));
    connect(&m_runs, &RunService::runEnded, this, &ReplayPlanner::takeEnd);
}

ReplayPlanner::~ReplayPlanner()
{
    ++*m_planning;
}

void ReplayPlanner::start()
{
    m_state.value(OwedKey).then(this, [this](const Result<std::optional<QByteArray>>& stored) {
        if (!stored)
            return;
        const QJsonObject owed = QJsonDocument::fromJson(stored->value_or(QByteArray())).object();
        for (auto it = owed.begin(); it != owed.end(); ++it) {
            const RunId id(QUuid::fromString(it.key()));
            if (id.value().isNull() || m_owed.contains(id))
                continue;
            m_owed.insert(id, it.value().toString());
        }
        // What was planned and not noted here yet when the program ended.
        for (const Run& run : m_runs.runs()) {
            if (run.createdTopic && run.deletesTopicAfter && !run.isOver())
                m_owed.insert(run.id, run.targetTopic);
        }
        const QHash<RunId, QString> known = m_owed;
        for (auto it = known.cbegin(); it != known.cend(); ++it) {
            if (m_runs.run(it.key())) {
                takeEnd(it.key());
                continue;
            }
            // Its run is not in the journal any more: whose topic it is cannot be told.
            m_owed.remove(it.key());
            keepOwed();
            Q_EMIT notRemoved(
                it.value(),
                {.kind = ErrorKind::Ambiguous,
                 .message = tr("The topic %1 was created for a replay that is not known any more. "
                               "Look whether it is there, and remove it if nobody needs it.")
                                .arg(it.value())});
        }
    });
}

QFuture<Result<RunPlan>> ReplayPlanner::plan(const ReplayRequest& request)
{
    if (const Result<void> sound = checkReplay(request); !sound)
        return finished<RunPlan>(sound.error());
    auto promise = std::make_shared<QPromise<Result<RunPlan>>>();
    promise->start();
    const quint64 generation = ++*m_planning;
    const auto isDropped = [promise, generation, current = m_planning] {
        return promise->isCanceled() || current->load() != generation;
    };
    auto planned = std::make_shared<QPromise<Result<RunPlan>>>();
    planned->start();
    m_thread = std::make_unique<kafka::WorkerThread>();
    m_thread->start([request, wiring = m_wiring, isDropped, planned] {
        finishWith(planned, planReplay(request, wiring, isDropped));
    });
    planned->future().then(this, [this, promise](const Result<RunPlan>& result) {
        // Nobody reads what is not there yet.
        if (!result || result->run.createdTopic)
            return finishWith(promise, result);
        if (!m_wiring.readers) {
            RunPlan plan = *result;
            plan.preview.readersProblem = tr("Who reads the topic is not known here.");
            return finishWith<RunPlan>(promise, plan);
        }
        m_wiring.readers({result->run.targetTopic})
            .then(this, [promise, plan = *result](const Result<QList<RunReader>>& readers) mutable {
                if (readers)
                    plan.preview.readers = *readers;
                else
                    plan.preview.readersProblem = readers.error().message;
                finishWith<RunPlan>(promise, plan);
            });
    });
    return promise->future();
}

Result<void> ReplayPlanner::mayWrite() const
{
    if (m_wiring.mayWrite)
        return m_wiring.mayWrite();
    return Error{.kind = ErrorKind::ReadOnly, .message = tr("Kafka is read-only here.")};
}

void ReplayPlanner::note(const RunId& run, const QString& what, const QString& topic,
                         const Result<void>& result)
{
    if (!m_wiring.audit)
        return;
    AuditEntry entry{.at = QDateTime::currentDateTimeUtc(),
                     .what = what,
                     .target = topic,
                     .count = result ? 1 : 0,
                     .result = result ? u"done"_s : u"failed"_s,
                     .run = run};
    if (!result)
        entry.detail = result.error().message;
    m_wiring.audit(entry);
}

QFuture<Result<RunId>> ReplayPlanner::execute(const RunPlan& planned)
{
    RunPlan plan = planned;
    // One that could not begin stands in the journal as cancelled; it may be tried again.
    if (const Run* before = m_runs.run(plan.run.id);
        before && before->state == RunState::Cancelled && !before->startedAt.isValid())
        plan.run.id = RunId(QUuid::createUuid());
    if (const Result<void> may = mayWrite(); !may)
        return finished<RunId>(may.error());
    const Result<ReplaySpan> span = replaySpanFrom(plan.run.source);
    if (!span)
        return finished<RunId>(span.error());
    if (!plan.run.createdTopic || !span->newTopic)
        return m_runs.execute(plan);
    auto promise = std::make_shared<QPromise<Result<RunId>>>();
    promise->start();
    // Before it is made: whatever ends the program from here on, somebody knows of the topic.
    m_runs.writeDown(plan).then(this, [this, promise, plan, span](const Result<void>& written) {
        if (!written)
            return finishWith<RunId>(promise, written.error());
        if (plan.run.deletesTopicAfter) {
            m_owed.insert(plan.run.id, span->into);
            keepOwed();
        }
        savesteps::reached(runsteps::TopicPlanned);
        makeTopic(plan, *span->newTopic, promise);
    });
    return promise->future();
}

void ReplayPlanner::makeTopic(const RunPlan& plan, const kafka::NewTopic& topic,
                              const std::shared_ptr<QPromise<Result<RunId>>>& promise)
{
    m_admin.create(topic).then(
        this, [this, promise, plan, name = plan.run.targetTopic](const Result<void>& made) {
            note(plan.run.id, u"topic-created"_s, name, made);
            if (made) {
                savesteps::reached(runsteps::TopicMade);
                Q_EMIT topicChanged(name);
                return begin(plan, promise);
            }
            if (m_owed.remove(plan.run.id) > 0)
                keepOwed();
            m_runs.abandon(plan.run.id, made.error())
                .then(this, [promise, why = made.error()](const Result<void>&) {
                    finishWith<RunId>(promise, why);
                });
        });
}

/// It is in the journal already: there it ends.
void ReplayPlanner::giveUp(const RunId& id, const Error& why,
                           const std::shared_ptr<QPromise<Result<RunId>>>& promise)
{
    m_runs.cancel(id).then(
        this, [promise, why](const Result<void>&) { finishWith<RunId>(promise, why); });
}

void ReplayPlanner::begin(const RunPlan& plan,
                          const std::shared_ptr<QPromise<Result<RunId>>>& promise)
{
    m_runs.execute(plan).then(this, [this, promise, plan](const Result<RunId>& begun) {
        if (begun)
            return finishWith(promise, begun);
        // Made for nothing, and empty.
        removeMade(plan.run.id, plan.run.targetTopic)
            .then(this, [this, promise, id = plan.run.id,
                         why = begun.error()](const Result<void>&) { giveUp(id, why, promise); });
    });
}

QFuture<Result<void>> ReplayPlanner::removeMade(const RunId& id, const QString& topic)
{
    const Run* run = m_runs.run(id);
    if (!run || !run->targetEnds.isEmpty())
        return removeNow(id, topic);
    // It never began: whether this program made the topic is likely, but not certain.
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    checkEmpty(topic).then(this, [this, id, topic, promise](const Result<void>& empty) {
        if (!empty)
            return finishWith(promise, empty);
        removeNow(id, topic).then(
            this, [promise](const Result<void>& removed) { finishWith(promise, removed); });
    });
    return promise->future();
}

QFuture<Result<void>> ReplayPlanner::checkEmpty(const QString& topic)
{
    auto checked = std::make_shared<QPromise<Result<void>>>();
    checked->start();
    m_checking = std::make_unique<kafka::WorkerThread>();
    m_checking->start([topic, wiring = m_wiring, checked] {
        auto reader = kafka::RecordReader::open(wiring.connection, wiring.patience,
                                                [checked] { return checked->isCanceled(); });
        if (!reader)
            return finishWith<void>(checked, reader.error());
        const auto spans = (*reader)->spansOfExisting({topic});
        if (!spans)
            return finishWith<void>(checked, spans.error());
        for (const kafka::PartitionSpan& span : *spans) {
            if (span.end.value() > 0)
                return finishWith<void>(
                    checked,
                    Error{.kind = ErrorKind::Conflict,
                          .message = tr("The topic %1 holds records, and this replay never "
                                        "began: it is not its own, so it is kept.")
                                         .arg(topic)});
        }
        finishWith<void>(checked, Result<void>());
    });
    return checked->future();
}

QFuture<Result<void>> ReplayPlanner::removeNow(const RunId& id, const QString& topic)
{
    return m_admin.remove(topic).then(this, [this, id, topic](const Result<void>& removed) {
        const bool isGone = removed || removed.error().kind == ErrorKind::NotFound;
        if (isGone && m_owed.remove(id) > 0)
            keepOwed();
        if (removed || removed.error().kind != ErrorKind::NotFound)
            note(id, u"topic-removed"_s, topic, removed);
        if (isGone)
            Q_EMIT topicChanged(topic);
        return removed;
    });
}

QFuture<Result<void>> ReplayPlanner::removeTopic(const RunId& id)
{
    if (const Result<void> may = mayWrite(); !may)
        return finished<void>(may.error());
    const Run* run = m_runs.run(id);
    if (!run || !run->createdTopic || run->targetTopic.isEmpty())
        return finished<void>(
            Error{.kind = ErrorKind::Rejected,
                  .message = tr("No topic was created for this run, so none is removed.")});
    if (!run->isOver())
        return finished<void>(
            Error{.kind = ErrorKind::Rejected,
                  .message = tr("This run is not over. Cancel it first, then remove its topic.")});
    return removeMade(id, run->targetTopic);
}

void ReplayPlanner::takeEnd(const RunId& id)
{
    const auto topic = m_owed.constFind(id);
    if (topic == m_owed.cend())
        return;
    const Run* run = m_runs.run(id);
    // A run that stopped may go on.
    if (!run || !run->isOver())
        return;
    removeOwed(id, *topic);
}

void ReplayPlanner::removeOwed(const RunId& id, const QString& topic)
{
    // The removal was part of what was unlocked when the run began.
    removeMade(id, topic).then(this, [this, topic](const Result<void>& removed) {
        if (!removed && removed.error().kind != ErrorKind::NotFound &&
            removed.error().kind != ErrorKind::Cancelled)
            Q_EMIT notRemoved(topic, removed.error());
    });
}

void ReplayPlanner::keepOwed()
{
    QJsonObject owed;
    for (auto it = m_owed.cbegin(); it != m_owed.cend(); ++it)
        owed.insert(runText(it.key()), it.value());
    m_state.setValue(OwedKey, QJsonDocument(owed).toJson(QJsonDocument::Compact));
}

QString replayCommand(const QStringList& connection, const ReplayRequest& request)
{
    QStringList words{u"throughlinectl"_s};
    words += connection;
    words += u"replay"_s;
    for (const QString& topic : request.topics)
        words += QStringList{u"--topic"_s, topic};
    words += QStringList{u"--from"_s, kafka::fromText(request.from),
                         u"--to"_s,   kafka::toText(request.to),
                         u"--into"_s, request.into};
    if (!request.filter.isEmpty())
        words += QStringList{u"--filter"_s, request.filter};
    if (request.rate)
        words += QStringList{u"--rate"_s, QString::number(*request.rate) + u"/s"_s};
    if (request.pace)
        words += QStringList{u"--pace"_s, QString::number(*request.pace)};
    if (request.createsTopic)
        words += u"--create-topic"_s;
    if (request.deletesTopicAfter)
        words += u"--delete-topic-after"_s;
    for (QString& word : words)
        word = shellWord(word);
    return words.join(u' ');
}
