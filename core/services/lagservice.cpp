// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/lagservice.h"

#include <QtCore/QThreadPool>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype MostRecent = 120;
// As far back as the rules look.
constexpr auto PastSpan = 10min;
// A cluster is not asked more often, whatever is wished for.
constexpr std::chrono::milliseconds LeastEvery = 100ms;

} // namespace

LagService::LagService(kafka::Connection connection, storage::Database* history,
                       const Options& options, QObject* parent)
    : QObject(parent),
      m_options(options),
      m_reader(std::move(connection)),
      m_holder(QUuid::createUuid()),
      m_judge(std::make_shared<LagJudge>(options.rules)),
      m_view(std::make_shared<LagView>())
{
    m_options.every = std::max(m_options.every, LeastEvery);
    if (history)
        setHistory(*history);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LagService::sweepNow);
}

LagService::~LagService()
{
    stop();
}

void LagService::setHistory(storage::Database& history)
{
    m_history.emplace(history, m_options.historyBytes);
    m_lease.emplace(history, u"history"_s);
}

void LagService::start()
{
    if (std::exchange(m_isRunning, true))
        return;
    sweepNow();
}

void LagService::stop()
{
    if (!std::exchange(m_isRunning, false))
        return;
    m_timer.stop();
    m_reader.cancel();
    // Another program may go on writing at once.
    if (std::exchange(m_isKept, false))
        m_lease->releaseLease(m_holder);
}

void LagService::setEvery(std::chrono::milliseconds every)
{
    m_options.every = std::max(every, LeastEvery);
}

const LagSweep& LagService::latest() const
{
    return m_view->sweep;
}

std::optional<std::chrono::milliseconds> LagService::age() const
{
    if (!hasSwept())
        return std::nullopt;
    return std::chrono::milliseconds(
        std::max<qint64>(0, latest().at.msecsTo(QDateTime::currentDateTimeUtc())));
}

const GroupLag* LagService::group(const QString& name) const
{
    const auto place = m_view->groups.constFind(name);
    return place == m_view->groups.cend() ? nullptr : &m_view->sweep.groups.at(*place);
}

std::optional<Offset> LagService::committed(const QString& name, const TopicPartition& where) const
{
    const GroupLag* const found = group(name);
    if (!found)
        return std::nullopt;
    for (const PartitionLag& partition : found->partitions) {
        if (partition.where == where)
            return partition.committed;
    }
    return std::nullopt;
}

QList<GroupLag> LagService::groupsReading(const QString& topic) const
{
    QList<GroupLag> readers;
    const QList<qsizetype> places = m_view->topics.value(topic);
    for (const qsizetype place : places)
        readers.append(m_view->sweep.groups.at(place));
    return readers;
}

QList<GroupSample> LagService::recent(const QString& name) const
{
    return m_recent.value(name);
}

QFuture<Result<LagSeries>> LagService::series(const QString& name, const QDateTime& from,
                                              const QDateTime& to, int maxPoints)
{
    if (m_history)
        return m_history->series(name, from, to, maxPoints);
    Error none;
    none.kind = ErrorKind::NotFound;
    none.message = tr("No history is kept here.");
    return QtFuture::makeReadyFuture(Result<LagSeries>(none));
}

void LagService::sweepNow()
{
    if (m_isSweeping || m_isRemembering)
        return;
    m_timer.stop();
    if (!m_history || std::exchange(m_hasPast, true))
        return begin();
    m_isRemembering = true;
    const QDateTime from =
        QDateTime::currentDateTimeUtc().addMSecs(-std::chrono::milliseconds(PastSpan).count());
    m_history->since(from)
        .then(QtFuture::Launch::Sync,
              [judge = m_judge](const Result<QList<storage::LagHistory::Past>>& pasts) {
                  // Without it the first verdicts wait a little longer.
                  if (pasts)
                      judge->remember(*pasts);
              })
        .then(this, [this] {
            m_isRemembering = false;
            begin();
        });
}

void LagService::begin()
{
    m_isSweeping = true;
    m_sinceBeat.start();
    // On the reader's thread: judging tens of thousands of partitions would be felt on this one.
    m_reader.sweep(m_options.plan)
        .then(QtFuture::Launch::Sync,
              [judge = m_judge](const Result<LagSweep>& sweep) -> Seen {
                  if (!sweep)
                      return sweep.error();
                  return judge->judge(*sweep);
              })
        .then(this, [this](const Seen& seen) { takeSweep(seen); });
}

void LagService::beatIn(std::chrono::milliseconds time)
{
    if (m_isRunning)
        m_timer.start(std::max(time, 0ms));
}

void LagService::takeSweep(const Seen& seen)
{
    m_isSweeping = false;
    if (!seen && seen.error().kind == ErrorKind::Cancelled)
        return beatIn(0ms); // Stopped, and perhaps started again.
    beatIn(m_options.every - std::chrono::milliseconds(m_sinceBeat.elapsed()));
    if (!seen) {
        m_error = seen.error();
        Q_EMIT failed();
        return;
    }
    m_error.reset();
    // Taking tens of thousands of partitions down would be felt as well.
    QThreadPool::globalInstance()->start(
        [old = std::exchange(m_view, *seen)]() mutable { old.reset(); });
    noteSamples();
    keep();
    Q_EMIT swept();
}

void LagService::noteSamples()
{
    QHash<QString, QList<GroupSample>> recent;
    recent.reserve(latest().groups.size());
    for (const GroupLag& group : latest().groups) {
        QList<GroupSample> samples = m_recent.take(group.group);
        if (samples.size() >= MostRecent)
            samples.removeFirst();
        samples.append({latest().at, group.problem.isEmpty() ? group.lag() : std::nullopt});
        recent.insert(group.group, std::move(samples));
    }
    m_recent = std::move(recent);
}

void LagService::keep()
{
    // A sweep of some groups says nothing of the others.
    if (!m_history || !m_options.isKeeping || m_isKeeping || !m_options.plan.groups.isEmpty())
        return;
    m_isKeeping = true;
    m_lease->takeLease(m_holder, QDateTime::currentDateTimeUtc())
        .then(this, [this](const Result<bool>& isOurs) { write(isOurs); });
}

void LagService::write(const Result<bool>& isOurs)
{
    m_isKept = isOurs.value_or(false);
    if (!m_isKept) {
        m_isKeeping = false;
        setHistoryProblem(isOurs ? QString() : isOurs.error().message);
        Q_EMIT kept();
        return;
    }
    m_history->append(latest(), m_options.every).then(this, [this](const Result<void>& written) {
        m_isKeeping = false;
        setHistoryProblem(written ? QString() : written.error().message);
        Q_EMIT kept();
    });
}

void LagService::setHistoryProblem(const QString& problem)
{
    if (std::exchange(m_historyProblem, problem) != problem)
        Q_EMIT historyChanged();
}
