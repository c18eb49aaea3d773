// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/recordbytes.h"
#include "core/domain/deadletternames.h"
#include "core/kafka/recordreader.h"
#include "core/services/failureservice.h"

#include <QtCore/QPromise>
#include <QtCore/QThreadPool>

#include <unordered_map>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

// How long the records of an export may be silent.
constexpr auto RecordPatience = std::chrono::seconds(15);

/// Takes the one record that is read.
class OneRecordSink : public live::RecordSink
{
public:
    explicit OneRecordSink(const QString& topic) : m_topic(topic) {}
    live::TopicIndex topicIndex(std::string_view) override { return 0; }
    void append(std::span<const live::RecordInput> batch) override
    {
        if (!batch.empty())
            m_record = codec::rawRecord(batch.front(), m_topic);
    }
    /// Once the reading has ended.
    const std::optional<RawRecord>& record() const { return m_record; }

private:
    const QString m_topic;
    std::optional<RawRecord> m_record;
};

template <class T>
QFuture<Result<T>> answered(const Result<T>& result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(result);
    promise.finish();
    return promise.future();
}

struct AddressHash
{
    std::size_t operator()(const RecordAddress& address) const { return qHash(address, 0); }
};

/// Puts a filter to the records of failures, on a thread of the pool.
Result<FailureMatches> searchRecords(const live::Snapshot& snapshot, const FailureList& failures,
                                     const live::CompiledFilter* filter,
                                     const std::function<bool()>& isCancelled)
{
    std::unordered_map<RecordAddress, const Failure*, AddressHash> known;
    known.reserve(std::size_t(failures.size()));
    for (const Failure& failure : failures)
        known.emplace(failure.address, &failure);
    FailureMatches matches;
    QList<const Failure*> found;
    bool isDropped = false;
    RecordAddress address;
    std::optional<live::TopicIndex> topic;
    const std::uint64_t before = filter ? filter->givenUp() : 0;
    snapshot.forEachBackwards(snapshot.first(), snapshot.end(), [&](live::RecordView view) {
        if (isCancelled()) {
            isDropped = true;
            return false;
        }
        if (topic != view.topicIndex()) {
            topic = view.topicIndex();
            address.topic = QString::fromUtf8(view.topic().data(), qsizetype(view.topic().size()));
        }
        address.partition = view.partition();
        address.offset = view.offset();
        const auto failure = known.find(address);
        if (failure == known.end())
            return true;
        ++matches.searched;
        if (!filter || filter->matches(view))
            found.append(failure->second);
        return true;
    });
    if (isDropped)
        return Error{.kind = ErrorKind::Cancelled};
    matches.givenUp = filter ? qint64(filter->givenUp() - before) : 0;
    matches.failures = failures.picked(std::move(found));
    matches.notSearched = std::max<qint64>(0, failures.size() - matches.searched);
    return matches;
}

} // namespace

QFuture<Result<RawRecord>> FailureService::recordOf(const RecordAddress& address)
{
    const live::Snapshot snapshot = m_records->snapshot();
    if (const auto topic = snapshot.topicIndex(address.topic.toStdString())) {
        const auto place = snapshot.find(*topic, address.partition, address.offset);
        const auto view = place ? snapshot.at(*place) : std::nullopt;
        if (view && !view->isCut())
            return answered<RawRecord>(
                codec::rawRecord(codec::RecordBytes(*view).record(), address.topic));
    }
    const auto sink = std::make_shared<OneRecordSink>(address.topic);
    return m_cluster.readOne({address.topic, address.partition}, address.offset, sink)
        .then([sink](const Result<void>& read) -> Result<RawRecord> {
            if (!read)
                return read.error();
            if (sink->record())
                return *sink->record();
            return Error{.kind = ErrorKind::NotFound,
                         .message = tr("Kafka does not have this record any more.")};
        });
}

QFuture<Result<FailureDetail>> FailureService::detailOf(const RecordAddress& address)
{
    return recordOf(address).then([](const Result<RawRecord>& record) -> Result<FailureDetail> {
        if (!record)
            return record.error();
        return FailureDetail{codec::decodeFailure(*record), *record,
                             codec::shownHeaders(record->headers)};
    });
}

FailureService::RecordSource FailureService::recordSource() const
{
    return [snapshot = m_records->snapshot(), connection = m_connection](
               const FailureList& failures, const std::function<bool()>& isDropped,
               const auto& take) -> Result<void> {
        QList<RecordAddress> missing;
        QHash<RecordAddress, qsizetype> places;
        for (qsizetype place = 0; place < failures.size() && !isDropped(); ++place) {
            const RecordAddress& address = failures.at(place).address;
            const auto topic = snapshot.topicIndex(address.topic.toStdString());
            const auto found =
                topic ? snapshot.find(*topic, address.partition, address.offset) : std::nullopt;
            const auto view = found ? snapshot.at(*found) : std::nullopt;
            if (view && !view->isCut()) {
                take(place, codec::RecordBytes(*view).record());
                continue;
            }
            missing.append(address);
            places.insert(address, place);
        }
        if (missing.isEmpty() || isDropped())
            return {};
        auto reader = kafka::RecordReader::open(connection, RecordPatience, isDropped);
        if (!reader)
            return reader.error();
        return (*reader)->readPlaces(
            missing, [&](const TopicPartition& where, const live::RecordInput& record) {
                const auto place = places.constFind({where.topic, where.partition, record.offset});
                if (place != places.cend())
                    take(*place, record);
            });
    };
}

QFuture<Result<FailureMatches>>
FailureService::matching(std::shared_ptr<const live::CompiledFilter> filter,
                         const std::optional<FailureGroupId>& group)
{
    const live::Snapshot snapshot = m_records->snapshot();
    const FailureList failures = group ? m_store.failures(*group) : m_store.failures();
    auto asked = std::make_shared<QPromise<Result<FailureMatches>>>();
    QFuture<Result<FailureMatches>> matches = asked->future();
    asked->start();
    QThreadPool::globalInstance()->start([asked, snapshot, failures, filter] {
        asked->addResult(searchRecords(snapshot, failures, filter.get(),
                                       [&asked] { return asked->isCanceled(); }));
        asked->finish();
    });
    return matches;
}

void FailureService::noteOpened(const QString& topic)
{
    if (!m_isStarted || m_openedTopics.contains(topic) || m_openedTopics.size() > 1000 ||
        isRetryName(topic) || isDeadLetterName(topic) || m_store.topic(topic) || m_opened)
        return;
    const auto info =
        std::find_if(m_info.topics.cbegin(), m_info.topics.cend(),
                     [&topic](const TopicInfo& known) { return known.name == topic; });
    if (info == m_info.topics.cend() || info->internal)
        return;
    m_openedTopics.insert(topic);
    m_opened = std::make_unique<HeaderSearch>(
        m_connection, QList<HeaderSearch::Topic>{{topic, int(info->partitions.size())}},
        HeaderSearch::Options{.sample = m_options.sample});
    connect(m_opened.get(), &HeaderSearch::finished, this, [this] {
        keepFound(m_opened->found().keys());
        m_opened.release()->deleteLater();
    });
    m_opened->start();
}

void FailureService::keepFound(const QStringList& names)
{
    for (const QString& name : names) {
        m_evidence.found.insert(name);
        // Remembered, so that nobody has to look again; a person's word stays.
        if (!m_evidence.verdicts.contains(name))
            m_table.put(name, storage::TopicVerdict::Found);
    }
    if (!names.isEmpty())
        recognise();
    refreshState();
}

QFuture<Result<LookReport>> FailureService::lookCost()
{
    return m_cluster.cluster(kafka::Watermarks::Without)
        .then(this, [this](const Result<ClusterInfo>& cluster) -> Result<LookReport> {
            if (!cluster)
                return cluster.error();
            m_info = *cluster;
            m_hasCluster = true;
            LookReport report;
            const QList<HeaderSearch::Topic> topics = topicsToLook();
            report.topics = int(topics.size());
            for (const HeaderSearch::Topic& topic : topics)
                report.partitions += topic.partitions;
            report.mostRecords = report.partitions * m_options.sample;
            return report;
        });
}

QList<HeaderSearch::Topic> FailureService::topicsToLook() const
{
    QSet<QString> known;
    for (const DeadLetterTopic& topic : deadLetterTopics(m_info, m_evidence))
        known.insert(topic.name);
    QList<HeaderSearch::Topic> topics;
    for (const TopicInfo& topic : m_info.topics) {
        if (!topic.internal && !known.contains(topic.name))
            topics.append({topic.name, int(topic.partitions.size())});
    }
    return topics;
}

bool FailureService::isLooking() const
{
    return m_search != nullptr;
}

void FailureService::lookEverywhere()
{
    if (m_search)
        return;
    if (!m_hasCluster) {
        lookCost().then(this, [this](const Result<LookReport>& cost) {
            if (cost)
                return lookEverywhere();
            Q_EMIT noticed(cost.error().message);
        });
        return;
    }
    const QList<HeaderSearch::Topic> topics = topicsToLook();
    m_look = LookReport();
    m_look->topics = int(topics.size());
    for (const HeaderSearch::Topic& topic : topics)
        m_look->partitions += topic.partitions;
    m_look->mostRecords = m_look->partitions * m_options.sample;
    m_search = std::make_unique<HeaderSearch>(m_connection, topics,
                                              HeaderSearch::Options{.sample = m_options.sample});
    connect(m_search.get(), &HeaderSearch::advanced, this, [this] {
        reportLook();
        Q_EMIT lookAdvanced(*m_look);
    });
    connect(m_search.get(), &HeaderSearch::finished, this, [this] {
        reportLook();
        HeaderSearch* search = m_search.release();
        search->deleteLater();
        keepFound(m_look->found);
        Q_EMIT lookFinished(*m_look);
    });
    m_search->start();
}

void FailureService::reportLook()
{
    m_look->topicsSearched = m_search->topicsSearched();
    m_look->recordsSearched = m_search->recordsSearched();
    m_look->found = m_search->found().keys();
    m_look->found.sort();
    m_look->notSearched = m_search->notSearched();
    m_look->isCancelled = m_search->isCancelled();
}

void FailureService::cancelLook()
{
    if (m_search)
        m_search->cancel();
}
