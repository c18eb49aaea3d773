// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/consumertally.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype MaxEvents = 1'000'000;
constexpr qsizetype MaxTold = 20'000;

void countOne(QHash<QByteArray, int>& counts, const QByteArray& name)
{
    const auto found = counts.find(name);
    if (found != counts.end())
        ++*found;
    else if (counts.size() < MaxEvents)
        counts.insert(name, 1);
}

} // namespace

void ConsumerTally::noteHandled(const QByteArray& key, const QByteArray& id)
{
    const QMutexLocker lock(&m_mutex);
    ++m_handled;
    if (m_detail == Detail::Counts)
        return;
    countOne(m_ids, id);
    countOne(m_keys, key);
}

void ConsumerTally::noteFailedAttempt()
{
    const QMutexLocker lock(&m_mutex);
    ++m_failedAttempts;
}

void ConsumerTally::noteDeadLetter()
{
    const QMutexLocker lock(&m_mutex);
    ++m_deadLetters;
}

void ConsumerTally::setRunning(bool running)
{
    const QMutexLocker lock(&m_mutex);
    m_isRunning = running;
}

Json ConsumerTally::summary() const
{
    const QMutexLocker lock(&m_mutex);
    Json summary = Json::Object{
        {u"state"_s, m_isRunning ? u"running"_s : u"stopped"_s},
        {u"handled"_s, m_handled},
        {u"failed_attempts"_s, m_failedAttempts},
        {u"dead_letters"_s, m_deadLetters},
    };
    if (m_detail == Detail::Events) {
        qint64 again = 0;
        for (const int count : m_ids)
            again += count - 1;
        summary.set(u"distinct"_s, qint64(m_ids.size()));
        summary.set(u"duplicates"_s, again);
    }
    return summary;
}

Json ConsumerTally::detail() const
{
    const QMutexLocker lock(&m_mutex);
    Json::Object keys;
    for (const auto& [key, count] : m_keys.asKeyValueRange()) {
        if (qsizetype(keys.size()) >= MaxTold)
            break;
        keys.emplace_back(QString::fromUtf8(key), count);
    }
    Json::Object again;
    for (const auto& [id, count] : m_ids.asKeyValueRange()) {
        if (count > 1 && qsizetype(again.size()) < MaxTold)
            again.emplace_back(QString::fromUtf8(id), count);
    }
    return Json::Object{{u"keys"_s, std::move(keys)}, {u"duplicates"_s, std::move(again)}};
}

} // namespace sandbox
