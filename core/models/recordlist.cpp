// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/recordlist.h"

#include <algorithm>

RecordList::RecordList(std::shared_ptr<live::RecordStore> store)
    : m_store(std::move(store)), m_scan(std::make_unique<live::Scan>(m_store))
{
    refresh();
}

RecordList::~RecordList()
{
    setWakeUp({});
}

void RecordList::setWakeUp(const std::function<void()>& call)
{
    m_store->setWakeUp(call);
    m_scan->setWakeUp(call);
}

bool RecordList::refresh()
{
    m_store->acknowledgeWakeUp();
    m_scan->acknowledgeWakeUp();
    bool changed = m_store->refresh(m_snapshot);
    if (m_filtered) {
        const live::ScanResults results = m_scan->results();
        changed = changed || results.count() != m_results.count() ||
                  !(results.coverage() == m_results.coverage()) ||
                  results.generation() != m_results.generation();
        m_results = results;
    }
    if (changed)
        recount();
    return changed;
}

void RecordList::setFilter(std::shared_ptr<const live::Filter> filter)
{
    m_filtered = filter != nullptr;
    m_scan->setFilter(std::move(filter));
    m_results = m_scan->results();
    recount();
}

void RecordList::pause()
{
    if (!m_pausedEnd)
        m_pausedEnd = m_snapshot.end();
    recount();
}

void RecordList::resume()
{
    m_pausedEnd.reset();
    recount();
}

std::uint64_t RecordList::waiting() const
{
    return m_pausedEnd ? m_snapshot.end().value() - m_pausedEnd->value() : 0;
}

void RecordList::recount()
{
    // A filter may be ahead of the snapshot, and the store may have let go what the filter lists.
    m_end = m_pausedEnd ? std::min(*m_pausedEnd, m_snapshot.end()) : m_snapshot.end();
    if (m_filtered) {
        m_firstMatch = m_results.lowerBound(m_snapshot.first());
        m_count = std::int64_t(m_results.lowerBound(m_end)) - std::int64_t(m_firstMatch);
    } else {
        m_count = std::int64_t(m_end.value()) - std::int64_t(m_snapshot.first().value());
    }
    m_count = std::max<std::int64_t>(m_count, 0);
}

SequenceId RecordList::at(std::int64_t place) const
{
    if (m_filtered)
        return m_results.at(m_firstMatch + std::uint64_t(place));
    return SequenceId(m_snapshot.first().value() + std::uint64_t(place));
}

SequenceId RecordList::Shown::at(std::int64_t place) const
{
    if (isFiltered)
        return results.at(firstMatch + std::uint64_t(place));
    return SequenceId(snapshot.first().value() + std::uint64_t(place));
}

RecordList::Shown RecordList::shown() const
{
    return {m_snapshot, m_results, m_filtered, m_firstMatch, m_count};
}

std::int64_t RecordList::placeOf(SequenceId id) const
{
    if (m_filtered) {
        const auto place = std::int64_t(m_results.lowerBound(id)) - std::int64_t(m_firstMatch);
        return std::clamp<std::int64_t>(place, 0, m_count);
    }
    if (id < m_snapshot.first())
        return 0;
    return std::min(std::int64_t(id.value() - m_snapshot.first().value()), m_count);
}

std::optional<live::RecordView> RecordList::record(SequenceId id) const
{
    return m_snapshot.at(id);
}

std::optional<SequenceId> RecordList::find(const QString& topic, Partition partition,
                                           Offset offset) const
{
    const std::optional<live::TopicIndex> index =
        m_snapshot.topicIndex(topic.toUtf8().toStdString());
    return index ? m_snapshot.find(*index, partition, offset) : std::nullopt;
}
