// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stores/failurestore.h"

#include <algorithm>

namespace {

std::optional<RecordAddress> originOf(const Failure& failure)
{
    const FailureOrigin& origin = failure.origin;
    if (!origin.topic || !origin.partition || !origin.offset)
        return std::nullopt;
    return RecordAddress{*origin.topic, *origin.partition, *origin.offset};
}

// What a failure's place in the tables costs beside its texts.
constexpr qsizetype FailureOverhead = 512;
constexpr qint64 MsPerMinute = 60'000;
// A cause that is in more topics than these names the first ones.
constexpr qsizetype MaxTopicsOfGroup = 100;

qsizetype textBytes(const QString& text)
{
    return text.size() * qsizetype(sizeof(QChar));
}

qsizetype originBytes(const FailureOrigin& origin)
{
    return textBytes(origin.topic.value_or(QString())) +
           textBytes(origin.group.value_or(QString()));
}

qsizetype failureBytes(const Failure& failure)
{
    qsizetype bytes = FailureOverhead + textBytes(failure.address.topic) +
                      textBytes(failure.exception) + textBytes(failure.frame) +
                      textBytes(failure.message) + textBytes(failure.maskedMessage) +
                      textBytes(failure.stage) + textBytes(failure.run) +
                      textBytes(failure.source) + originBytes(failure.origin);
    for (const FailureOrigin& hop : failure.hops)
        bytes += qsizetype(sizeof(FailureOrigin)) + originBytes(hop);
    return bytes;
}

qint64 minuteOf(const QDateTime& at)
{
    return at.toMSecsSinceEpoch() / MsPerMinute;
}

/// The same text in the same memory, where it is the same.
void shareText(QString& text, const QString& with)
{
    if (text == with)
        text = with;
}

/// The time by which failures are ordered.
QDateTime failureTime(const Failure& failure)
{
    return failure.failedAt.isValid() ? failure.failedAt : failure.recordTime;
}

} // namespace

FailureStore::FailureStore(const Limits& limits, QObject* parent)
    : QObject(parent), m_limits(limits)
{}

void FailureStore::count(Minutes& minutes, const QDateTime& at)
{
    const qint64 minute = minuteOf(at);
    constexpr qint64 Size = qint64(std::tuple_size_v<decltype(Minutes::counts)>);
    if (minute > minutes.newest) {
        if (minute - minutes.newest >= Size) {
            minutes.counts.fill(0);
        } else {
            for (qint64 empty = minutes.newest + 1; empty <= minute; ++empty)
                minutes.counts[std::size_t(empty % Size)] = 0;
        }
        minutes.newest = minute;
    }
    if (minute > minutes.newest - Size && minute >= 0)
        ++minutes.counts[std::size_t(minute % Size)];
}

QList<int> FailureStore::trend(const Minutes& minutes, const QDateTime& now)
{
    constexpr qint64 Size = qint64(std::tuple_size_v<decltype(Minutes::counts)>);
    const qint64 last = minuteOf(now);
    QList<int> counts;
    bool isEmpty = true;
    for (qint64 minute = last - Size + 1; minute <= last; ++minute) {
        const bool isKept =
            minute >= 0 && minute <= minutes.newest && minute > minutes.newest - Size;
        counts.append(isKept ? minutes.counts[std::size_t(minute % Size)] : 0);
        isEmpty = isEmpty && counts.constLast() == 0;
    }
    return isEmpty ? QList<int>() : counts;
}

void FailureStore::take(const QList<Failure>& failures, Arrival arrival, const QDateTime& now)
{
    const qint64 before = m_taken;
    for (const Failure& failure : failures)
        takeOne(failure, arrival, now);
    if (m_taken != before)
        Q_EMIT failuresChanged();
}

void FailureStore::takeOne(const Failure& told, Arrival arrival, const QDateTime& now)
{
    if (m_places.contains(told.address))
        return;
    Failure failure = told;
    failure.stack.clear();
    if (m_groups.size() >= m_limits.groups && !m_groups.contains(failure.group))
        letGoOldestGroup();
    Group& group = m_groups[failure.group];
    FailureGroup& figures = group.figures;
    if (figures.count == 0) {
        figures.id = failure.group;
        figures.dialect = failure.dialect;
        figures.exception = failure.exception;
        figures.frame = failure.maskedFrame;
        figures.message = failure.maskedMessage;
        figures.originTopic = failure.origin.topic.value_or(QString());
        figures.consumerGroup = failure.origin.group.value_or(QString());
    }
    // Thousands of failures of one cause hold one copy of what they have in common.
    shareText(failure.dialect, figures.dialect);
    shareText(failure.exception, figures.exception);
    shareText(failure.maskedFrame, figures.frame);
    shareText(failure.frame, figures.frame);
    shareText(failure.maskedMessage, figures.message);
    shareText(failure.message, figures.message);
    if (failure.origin.topic)
        shareText(*failure.origin.topic, figures.originTopic);
    if (failure.origin.group)
        shareText(*failure.origin.group, figures.consumerGroup);
    const auto topic =
        std::find(figures.topics.cbegin(), figures.topics.cend(), failure.address.topic);
    if (topic != figures.topics.cend())
        failure.address.topic = *topic;
    else if (figures.topics.size() < MaxTopicsOfGroup)
        figures.topics.append(failure.address.topic);

    ++figures.count;
    if (failure.recordTime.isValid()) {
        if (!figures.first.isValid() || failure.recordTime < figures.first)
            figures.first = failure.recordTime;
        if (!figures.last.isValid() || failure.recordTime > figures.last)
            figures.last = failure.recordTime;
    }
    if (failure.failedAt.isValid())
        count(group.minutes, std::min(failure.failedAt, now));
    else if (arrival == Arrival::Live)
        count(group.minutes, now);

    const quint64 place = m_next++;
    const qsizetype bytes = failureBytes(failure);
    group.held.push_back(place);
    m_order.push_back(place);
    m_places.emplace(failure.address, place);
    if (const auto origin = originOf(failure))
        m_byOrigin.emplace(*origin, place);
    m_held.emplace(place, Held{failure, bytes});
    m_bytes += bytes;
    ++m_taken;
    while (m_bytes > m_limits.bytes && m_held.size() > 1)
        letGoOldest();
    if (arrival == Arrival::Live)
        Q_EMIT failureSeen(told);
}

void FailureStore::forget(quint64 place)
{
    const auto held = m_held.find(place);
    if (held == m_held.end())
        return;
    m_bytes -= held->second.bytes;
    m_places.erase(held->second.failure.address);
    if (const auto origin = originOf(held->second.failure)) {
        const auto [begin, end] = m_byOrigin.equal_range(*origin);
        const auto known =
            std::find_if(begin, end, [place](const auto& item) { return item.second == place; });
        if (known != end)
            m_byOrigin.erase(known);
    }
    m_held.erase(held);
}

void FailureStore::letGoOldest()
{
    while (!m_order.empty()) {
        const quint64 place = m_order.front();
        m_order.pop_front();
        const auto held = m_held.find(place);
        // Went with its topic or its group.
        if (held == m_held.end())
            continue;
        const Failure& failure = held->second.failure;
        if (const auto group = m_groups.find(failure.group); group != m_groups.end()) {
            std::deque<quint64>& places = group->held;
            if (!places.empty() && places.front() == place)
                places.pop_front();
        }
        ++m_letGo;
        ++m_letGoOf[failure.address.topic];
        return forget(place);
    }
}

void FailureStore::letGoOldestGroup()
{
    const auto oldest =
        std::min_element(m_groups.begin(), m_groups.end(), [](const Group& a, const Group& b) {
            return a.figures.last < b.figures.last;
        });
    if (oldest == m_groups.end())
        return;
    for (const quint64 place : oldest->held) {
        ++m_letGo;
        if (const auto held = m_held.find(place); held != m_held.end())
            ++m_letGoOf[held->second.failure.address.topic];
        forget(place);
    }
    m_groups.erase(oldest);
    ++m_letGoGroups;
}

void FailureStore::removeTopic(const QString& topic)
{
    bool isChanged = m_letGoOf.remove(topic) > 0;
    for (auto it = m_groups.begin(); it != m_groups.end();) {
        if (!it->figures.topics.contains(topic)) {
            ++it;
            continue;
        }
        isChanged = true;
        std::deque<quint64> kept;
        FailureGroup& figures = it->figures;
        figures.topics.removeAll(topic);
        QDateTime first;
        QDateTime last;
        for (const quint64 place : it->held) {
            const Failure& failure = m_held.at(place).failure;
            if (failure.address.topic == topic) {
                forget(place);
                continue;
            }
            kept.push_back(place);
            if (!failure.recordTime.isValid())
                continue;
            first = first.isValid() ? std::min(first, failure.recordTime) : failure.recordTime;
            last = last.isValid() ? std::max(last, failure.recordTime) : failure.recordTime;
        }
        it->held = kept;
        if (figures.topics.isEmpty() || kept.empty()) {
            it = m_groups.erase(it);
            continue;
        }
        // Of those that are held no more nobody knows where they came from.
        figures.count = qint64(kept.size());
        figures.first = first;
        figures.last = last;
        ++it;
    }
    std::erase_if(m_order, [this](quint64 place) { return !m_held.contains(place); });
    if (isChanged)
        Q_EMIT failuresChanged();
}

void FailureStore::clear()
{
    m_groups.clear();
    m_held.clear();
    m_order.clear();
    m_places.clear();
    m_byOrigin.clear();
    m_letGoOf.clear();
    m_bytes = 0;
    m_taken = 0;
    m_letGo = 0;
    m_letGoGroups = 0;
    Q_EMIT failuresChanged();
}

FailureGroup FailureStore::shown(const Group& group, const QDateTime& now) const
{
    FailureGroup figures = group.figures;
    figures.trend = trend(group.minutes, now);
    return figures;
}

QList<FailureGroup> FailureStore::groups(const QDateTime& now) const
{
    QList<FailureGroup> groups;
    groups.reserve(m_groups.size());
    for (const Group& group : m_groups)
        groups.append(shown(group, now));
    std::sort(groups.begin(), groups.end(), [](const FailureGroup& a, const FailureGroup& b) {
        return a.last != b.last ? a.last > b.last : a.id.value() < b.id.value();
    });
    return groups;
}

std::optional<FailureGroup> FailureStore::group(const FailureGroupId& id,
                                                const QDateTime& now) const
{
    const auto group = m_groups.constFind(id);
    return group == m_groups.constEnd() ? std::nullopt : std::optional(shown(*group, now));
}

QList<Failure> FailureStore::failures(const FailureGroupId& id) const
{
    QList<Failure> failures;
    const auto group = m_groups.constFind(id);
    if (group == m_groups.constEnd())
        return failures;
    failures.reserve(qsizetype(group->held.size()));
    for (const quint64 place : group->held)
        failures.append(m_held.at(place).failure);
    std::stable_sort(failures.begin(), failures.end(), [](const Failure& a, const Failure& b) {
        return failureTime(a) > failureTime(b);
    });
    return failures;
}

QList<Failure> FailureStore::failures() const
{
    QList<Failure> failures;
    failures.reserve(held());
    for (const quint64 place : m_order) {
        const auto held = m_held.find(place);
        if (held != m_held.end())
            failures.append(held->second.failure);
    }
    return failures;
}

qint64 FailureStore::heldOf(const FailureGroupId& id) const
{
    const auto group = m_groups.constFind(id);
    return group == m_groups.constEnd() ? 0 : qint64(group->held.size());
}

std::optional<Failure> FailureStore::failure(const RecordAddress& address) const
{
    const auto place = m_places.find(address);
    if (place == m_places.end())
        return std::nullopt;
    return m_held.at(place->second).failure;
}

QList<Failure> FailureStore::failuresOf(const RecordAddress& origin) const
{
    QList<quint64> places;
    const auto [begin, end] = m_byOrigin.equal_range(origin);
    for (auto item = begin; item != end; ++item)
        places.append(item->second);
    std::sort(places.begin(), places.end());
    QList<Failure> found;
    for (const quint64 place : places)
        found.append(m_held.at(place).failure);
    return found;
}

std::optional<DeadLetterTopic> FailureStore::topic(const QString& name) const
{
    for (const DeadLetterTopic& topic : m_topics) {
        if (topic.name == name)
            return topic;
    }
    return std::nullopt;
}

void FailureStore::setTopics(const QList<DeadLetterTopic>& topics)
{
    if (m_topics == topics)
        return;
    m_topics = topics;
    Q_EMIT topicsChanged();
}
