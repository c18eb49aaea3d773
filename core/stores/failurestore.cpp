// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stores/failurestore.h"

#include <algorithm>
#include <limits>

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

/// The time by which failures are ordered; those without one come last.
qint64 orderMs(const Failure& failure)
{
    const QDateTime& time = failure.failedAt.isValid() ? failure.failedAt : failure.recordTime;
    return time.isValid() ? time.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
}

// So many are put in order at once: below, an arrival costs more than it saves; above, who asks
// for the list waits for it.
constexpr std::size_t MostUnordered = 4096;
// So many failures that were let go may wait for nobody.
constexpr std::size_t MostGone = 64;

} // namespace

FailureStore::FailureStore(const Limits& limits, QObject* parent)
    : QObject(parent), m_limits(limits), m_gone(std::make_shared<Gone>())
{}

FailureStore::~FailureStore()
{
    // Lists may outlive the store.
    for (auto& [place, held] : m_held) {
        Q_UNUSED(place)
        m_gone->failures.push_back(std::move(held.failure));
    }
}

FailureStore::Gone::~Gone()
{
    // One after the other: a long chain of them would be a deep recursion.
    std::shared_ptr<Gone> following = std::move(next);
    while (following && following.use_count() == 1) {
        std::shared_ptr<Gone> after = std::move(following->next);
        following = std::move(after);
    }
}

/// What goes from here on is not named by lists that are made from here on.
void FailureStore::beginGone() const
{
    auto next = std::make_shared<Gone>();
    m_gone->next = next;
    m_gone = std::move(next);
}

std::shared_ptr<const void> FailureStore::keepAlive() const
{
    if (!m_gone->failures.empty())
        beginGone();
    return m_gone;
}

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
    auto kept = std::make_unique<const Failure>(std::move(failure));
    group.came.push_back({{orderMs(*kept), place}, kept.get()});
    if (group.came.size() >= MostUnordered)
        putInOrder(group);
    m_held.emplace(place, Held{std::move(kept), bytes});
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
    const Failure& failure = *held->second.failure;
    m_bytes -= held->second.bytes;
    m_places.erase(failure.address);
    if (const auto origin = originOf(failure)) {
        const auto [begin, end] = m_byOrigin.equal_range(*origin);
        const auto known =
            std::find_if(begin, end, [place](const auto& item) { return item.second == place; });
        if (known != end)
            m_byOrigin.erase(known);
    }
    m_gone->failures.push_back(std::move(held->second.failure));
    m_held.erase(held);
    if (m_gone->failures.size() >= MostGone)
        beginGone();
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
        const Failure& failure = *held->second.failure;
        if (const auto group = m_groups.find(failure.group); group != m_groups.end()) {
            std::deque<quint64>& places = group->held;
            if (!places.empty() && places.front() == place)
                places.pop_front();
            group->someWent = true;
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
            ++m_letGoOf[held->second.failure->address.topic];
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
        decltype(Group::came) came;
        FailureGroup& figures = it->figures;
        figures.topics.removeAll(topic);
        QDateTime first;
        QDateTime last;
        for (const quint64 place : it->held) {
            const Failure& failure = *m_held.at(place).failure;
            if (failure.address.topic == topic) {
                forget(place);
                continue;
            }
            kept.push_back(place);
            came.push_back({{orderMs(failure), place}, &failure});
            if (!failure.recordTime.isValid())
                continue;
            first = first.isValid() ? std::min(first, failure.recordTime) : failure.recordTime;
            last = last.isValid() ? std::max(last, failure.recordTime) : failure.recordTime;
        }
        it->held = kept;
        it->listed.clear();
        it->keys.clear();
        it->came = std::move(came);
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
    for (auto& [place, held] : m_held) {
        Q_UNUSED(place)
        m_gone->failures.push_back(std::move(held.failure));
    }
    beginGone();
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

/// Merges what came into the list, and takes out what went.
void FailureStore::putInOrder(Group& group)
{
    if (group.came.empty() && !group.someWent)
        return;
    const auto isNewer = [](const Key& a, const Key& b) {
        return a.ms != b.ms ? a.ms > b.ms : a.place < b.place;
    };
    std::sort(group.came.begin(), group.came.end(),
              [&isNewer](const auto& a, const auto& b) { return isNewer(a.first, b.first); });
    QList<const Failure*> listed;
    std::vector<Key> keys;
    const std::size_t most = group.keys.size() + group.came.size();
    listed.reserve(qsizetype(most));
    keys.reserve(most);
    // Only those go that came first.
    const quint64 firstHeld =
        group.held.empty() ? std::numeric_limits<quint64>::max() : group.held.front();
    const auto add = [&](const Key& key, const Failure* failure) {
        if (key.place < firstHeld)
            return;
        keys.push_back(key);
        listed.append(failure);
    };
    std::size_t old = 0;
    for (const auto& [key, failure] : group.came) {
        for (; old < group.keys.size() && isNewer(group.keys[old], key); ++old)
            add(group.keys[old], group.listed.at(qsizetype(old)));
        add(key, failure);
    }
    for (; old < group.keys.size(); ++old)
        add(group.keys[old], group.listed.at(qsizetype(old)));
    group.listed = std::move(listed);
    group.keys = std::move(keys);
    group.came.clear();
    group.someWent = false;
}

FailureList FailureStore::failures(const FailureGroupId& id) const
{
    const auto group = m_groups.find(id);
    if (group == m_groups.end())
        return {};
    putInOrder(*group);
    return {group->listed, keepAlive(), this};
}

FailureList FailureStore::failures() const
{
    QList<const Failure*> all;
    all.reserve(held());
    for (Group& group : m_groups) {
        putInOrder(group);
        all.append(group.listed);
    }
    return {std::move(all), keepAlive(), this};
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
    return *m_held.at(place->second).failure;
}

FailureGroupId FailureStore::groupOf(const RecordAddress& address) const
{
    const auto place = m_places.find(address);
    return place == m_places.end() ? FailureGroupId() : m_held.at(place->second).failure->group;
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
        found.append(*m_held.at(place).failure);
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
