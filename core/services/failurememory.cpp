// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/failurememory.h"

#include "core/services/runservice.h"
#include "core/storage/statetable.h"
#include "core/stores/failurestore.h"

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString& causesName()
{
    static const QString name = u"failures/known-causes"_s;
    return name;
}

constexpr qint64 ItemsAtOnce = 5000;
/// Of failures asked for at once: a tenth of a frame.
constexpr qsizetype PlacedAtOnce = 5000;
constexpr qint64 FreshSeconds = 3600;

} // namespace

FailureMemory::FailureMemory(FailureStore& failures, RunService& runs, storage::StateTable& state,
                             QObject* parent)
    : QObject(parent), m_failures(failures), m_runs(runs), m_state(state)
{
    // A run says ten times a second that it goes on; its items are read again less often.
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(1500ms);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(200ms);
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(5s);
    connect(&m_readTimer, &QTimer::timeout, this, &FailureMemory::readNext);
    connect(&m_countTimer, &QTimer::timeout, this, &FailureMemory::count);
    connect(&m_keepTimer, &QTimer::timeout, this, &FailureMemory::keep);
    const auto countSoon = [this] {
        if (!m_countTimer.isActive())
            m_countTimer.start();
    };
    connect(&failures, &FailureStore::failuresChanged, this, countSoon);
    connect(&runs, &RunService::runAdded, this, &FailureMemory::noteRun);
    connect(&runs, &RunService::runChanged, this, &FailureMemory::noteRun);
    connect(&runs, &RunService::runEnded, this, [this](const RunId& id) {
        noteRun(id);
        m_readTimer.start(0ms);
    });
    const auto readAll = [this] {
        for (const Run& run : m_runs.runs())
            noteRun(run.id);
        m_readTimer.start(0ms);
    };
    connect(&runs, &RunService::loaded, this, readAll);
    if (runs.isLoaded())
        readAll();
    countSoon();
}

void FailureMemory::start()
{
    m_state.value(causesName()).then(this, [this](const Result<std::optional<QByteArray>>& kept) {
        if (kept && kept->has_value()) {
            m_kept = QString::fromUtf8(**kept).split(u'\n', Qt::SkipEmptyParts);
            m_known = QSet<QString>(m_kept.begin(), m_kept.end());
        }
        m_isKnownRead = kept.has_value();
        m_countTimer.start();
        Q_EMIT changed();
    });
}

bool FailureMemory::isNew(const FailureGroup& group) const
{
    if (!m_isKnownRead)
        return false;
    if (m_known)
        return !m_known->contains(group.id.value());
    return group.first.isValid() &&
           group.first.secsTo(QDateTime::currentDateTimeUtc()) < FreshSeconds;
}

int FailureMemory::retriesOf(const FailureGroupId& group) const
{
    return int(m_retries.value(group).size());
}

std::optional<RunOutcome> FailureMemory::outcomeOf(const RecordAddress& address) const
{
    const auto found = m_sent.constFind(address);
    return found == m_sent.cend() ? std::nullopt : std::optional(found->outcome);
}

std::optional<RunId> FailureMemory::runOf(const RecordAddress& address) const
{
    const auto found = m_sent.constFind(address);
    return found == m_sent.cend() ? std::nullopt : std::optional(found->run);
}

void FailureMemory::noteRun(const RunId& id)
{
    const Run* run = m_runs.run(id);
    if (!run || run->kind != RunKind::Retry || m_toRead.contains(id))
        return;
    m_toRead.append(id);
    if (!m_readTimer.isActive())
        m_readTimer.start(1500ms);
}

void FailureMemory::readNext()
{
    if (m_isReading || m_toRead.isEmpty())
        return;
    m_isReading = true;
    readItems(m_toRead.takeFirst(), 0);
}

void FailureMemory::readItems(const RunId& id, qint64 from)
{
    m_runs.items(id, from, ItemsAtOnce)
        .then(this, [this, id, from](const Result<QList<RunItem>>& items) {
            if (items)
                takeItems(id, *items);
            if (items && items->size() >= ItemsAtOnce && m_sent.size() < MostRecords)
                return readItems(id, from + ItemsAtOnce);
            m_isReading = false;
            if (!m_toRead.isEmpty() && !m_readTimer.isActive())
                m_readTimer.start(100ms);
            if (!m_countTimer.isActive())
                m_countTimer.start();
        });
}

void FailureMemory::takeItems(const RunId& id, const QList<RunItem>& items)
{
    const Run* run = m_runs.run(id);
    for (const RunItem& item : items) {
        const bool isSent = item.state == RunItemState::Sent ||
                            (item.state == RunItemState::Skipped && item.stored);
        if (!isSent)
            continue;
        const auto found = m_sent.find(item.source);
        if (found == m_sent.end()) {
            if (m_sent.size() >= MostRecords)
                return;
            m_sent.insert(item.source, {id, item.outcome, {}, {}});
            m_unplaced.append(item.source);
            continue;
        }
        if (found->run != id) {
            // The newest run counts; all of them are counted for the group.
            const Run* other = m_runs.run(found->run);
            for (const RunId& each : {id, found->run}) {
                if (!found->others.contains(each))
                    found->others.append(each);
            }
            if (!found->group.value().isEmpty())
                m_retries[found->group].insert(id);
            if (other && run && other->plannedAt > run->plannedAt)
                continue;
        }
        found->run = id;
        found->outcome = item.outcome;
    }
}

void FailureMemory::count()
{
    QList<RecordAddress> left;
    qsizetype asked = 0;
    for (const RecordAddress& address : std::as_const(m_unplaced)) {
        if (++asked > PlacedAtOnce) {
            left.append(address);
            continue;
        }
        const FailureGroupId group = m_failures.groupOf(address);
        if (group.value().isEmpty()) {
            left.append(address);
            continue;
        }
        Sent& sent = m_sent[address];
        sent.group = group;
        m_retries[sent.group].insert(sent.run);
        for (const RunId& other : std::as_const(sent.others))
            m_retries[sent.group].insert(other);
        ++m_placed;
    }
    const bool moves = left.size() < m_unplaced.size();
    // Those that were not asked yet come first the next time.
    if (asked > PlacedAtOnce)
        std::rotate(left.begin(), left.end() - std::min(left.size(), asked - PlacedAtOnce),
                    left.end());
    m_unplaced = std::move(left);
    if (moves && asked > PlacedAtOnce)
        m_countTimer.start();

    qint64 all = 0;
    bool isUnknown = false;
    for (const FailureGroup& group : m_failures.groups()) {
        all += group.count;
        isUnknown |= m_isKnownRead && !m_keptIds.contains(group.id.value());
    }
    m_notRetried = std::max<qint64>(0, all - m_placed);
    if (isUnknown && !m_keepTimer.isActive())
        m_keepTimer.start();
    Q_EMIT changed();
}

void FailureMemory::keep()
{
    if (!m_isKnownRead)
        return;
    const qsizetype before = m_kept.size();
    for (const FailureGroup& group : m_failures.groups()) {
        if (m_keptIds.contains(group.id.value()))
            continue;
        m_keptIds.insert(group.id.value());
        m_kept.append(group.id.value());
    }
    if (m_kept.size() == before)
        return;
    if (m_kept.size() > MostCauses)
        m_kept.remove(0, m_kept.size() - MostCauses);
    // What cannot be kept is a mark, nothing that anybody would miss; the next change tries again.
    m_state.setValue(causesName(), m_kept.join(u'\n').toUtf8());
}
