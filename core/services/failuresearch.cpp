// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/recordbytes.h"
#include "core/domain/deadletternames.h"
#include "core/services/failureservice.h"

#include <QtCore/QPromise>
#include <QtCore/QThreadPool>

#include <utility>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

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

/// What a filter said of each record, on a thread of the pool.
struct FilterAnswers
{
    struct Answer
    {
        RecordAddress address;
        bool matches = false;
    };
    std::vector<Answer> answers;
    qint64 givenUp = 0;
    bool isCancelled = false;
};

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

QFuture<Result<FailureMatches>>
FailureService::matching(std::shared_ptr<const live::CompiledFilter> filter,
                         const std::optional<FailureGroupId>& group)
{
    const live::Snapshot snapshot = m_records->snapshot();
    auto asked = std::make_shared<QPromise<FilterAnswers>>();
    QFuture<FilterAnswers> answers = asked->future();
    asked->start();
    QThreadPool::globalInstance()->start([asked, snapshot, filter] {
        FilterAnswers said;
        const std::uint64_t before = filter ? filter->givenUp() : 0;
        QString topicName;
        live::TopicIndex topic = 0;
        snapshot.forEachBackwards(snapshot.first(), snapshot.end(), [&](live::RecordView view) {
            if (asked->isCanceled()) {
                said.isCancelled = true;
                return false;
            }
            if (topicName.isEmpty() || topic != view.topicIndex()) {
                topic = view.topicIndex();
                topicName = QString::fromUtf8(view.topic().data(), qsizetype(view.topic().size()));
            }
            said.answers.push_back(
                {{topicName, view.partition(), view.offset()}, !filter || filter->matches(view)});
            return true;
        });
        said.givenUp = filter ? qint64(filter->givenUp() - before) : 0;
        asked->addResult(std::move(said));
        asked->finish();
    });
    return answers.then(this, [this, group](const FilterAnswers& said) -> Result<FailureMatches> {
        if (said.isCancelled)
            return Error{.kind = ErrorKind::Cancelled};
        FailureMatches matches;
        matches.givenUp = said.givenUp;
        for (const FilterAnswers::Answer& answer : said.answers) {
            const std::optional<Failure> failure = m_store.failure(answer.address);
            if (!failure || (group && failure->group != *group))
                continue;
            ++matches.searched;
            if (answer.matches)
                matches.failures.append(*failure);
        }
        const qint64 all = group ? m_store.heldOf(*group) : m_store.held();
        matches.notSearched = std::max<qint64>(0, all - matches.searched);
        return matches;
    });
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
