// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/client.h"
#include "core/kafka/partitionwatch.h"
#include "core/kafka/readsession.h"
#include "core/kafka/recordbatch.h"

#include <deque>
#include <unordered_map>
#include <vector>

namespace kafka {

/// Carries out one ReadPlan, from the first question to the last record. Lives on the reading
/// thread, but for the mailbox of the watch.
class ReadLoop
{
public:
    explicit ReadLoop(ReadSession& session);
    ~ReadLoop();
    /// Returns when the plan is done, has failed, or a stop was asked for.
    void run();

private:
    /// Why a partition is not being read until its watermarks are known.
    enum class Awaiting {
        Nothing,
        Planned,    ///< It had no leader at the start.
        Fresh,      ///< It was added later: from its beginning.
        OutOfRange, ///< The broker does not have the next offset.
        Returned,   ///< Its topic was, or seemed to be, away.
    };

    struct Reader
    {
        TopicPartition where;
        rd_kafka_topic_t* topic = nullptr;
        live::TopicIndex index = 0;
        std::size_t number = 0; ///< Its place in the coverage.
        std::int64_t from = 0;
        std::int64_t next = 0;
        std::int64_t target = 0; ///< The end at the start, or less where the plan says so.
        std::int64_t low = 0;    ///< As last told.
        std::optional<std::int64_t> end;
        std::int64_t records = 0;
        std::int64_t bytes = 0;
        std::int64_t lastTimestamp = 0;
        Awaiting awaiting = Awaiting::Nothing;
        bool isAssigned = false;
        bool isAtEnd = false;
        bool isDone = false;
        bool isTouched = false;
        bool isLeaderless = false;
        /// The record before `next` is read again, to see that the topic is still the same.
        bool isVerifying = false;
        /// It was repositioned: what this batch still holds of it is outdated.
        std::uint64_t ignoredBatch = 0;
    };

    enum class Presence { Here, Awaited, Suspect, Gone };

    struct TopicState
    {
        QString name;
        TopicHandle handle;
        Presence presence = Presence::Here;
        SteadyTime suspectSince;
        int missingAnswers = 0;
        bool wasGone = false;
        bool isForbidden = false;
        std::vector<Reader*> readers; ///< By partition number; null where it is not read.
    };

    // Start (readloopstart.cpp)
    bool open();
    bool resolve();
    /// Nothing when the question has to be asked again.
    std::optional<bool> resolveFrom(const MetadataAnswer& metadata);
    std::optional<Error> checkTopics(const MetadataAnswer& metadata);
    Reader& addReader(TopicState& topic, Partition partition);

    // Where reading starts and ends (readlooprange.cpp)
    bool hasPatterns() const;
    /// Adds the topics that a pattern stands for and that are not read yet.
    QList<TopicState*> addMatches(const MetadataAnswer& metadata);
    TopicState* addTopic(const QString& name);
    std::optional<Error> checkPatterns();
    /// Asks for what the plan's times and its group mean. False when it has to be asked again, or
    /// when the answer ends the reading.
    bool askPositions(const QList<TopicPartition>& partitions);
    std::int64_t startOffset(Reader& reader, const Marks& marks);
    /// Where a bounded plan ends in this partition.
    std::int64_t targetOffset(const Reader& reader, const Marks& marks) const;
    void unassignDone();

    void waitBeforeRetry(std::chrono::milliseconds time);
    bool mustGiveUp();

    // Reading (readloop.cpp)
    void read();
    void takeBatch(std::span<rd_kafka_message_t* const> messages);
    void takeRecord(const rd_kafka_message_t& message, Reader& reader);
    void takeEvent(const rd_kafka_message_t& message, Reader* reader);
    Reader* readerOf(const rd_kafka_message_t& message);
    void finishIfDone();
    void end(ReadEnd why);
    void fail(const Error& error);
    void assign(const std::vector<Reader*>& readers);
    void unassign(const std::vector<Reader*>& readers);
    void publishCoverage(Reader& reader);
    void publishTouched();
    void announce();

    // What changes in the cluster (readloopwatch.cpp)
    void takeFault(const Fault& fault);
    void takeReports();
    void takeReport(const WatchReport& report);
    void takeTopicAnswer(TopicState& topic, const WatchReport& report);
    void topicMissing(TopicState& topic, const WatchReport& report);
    void topicHere(TopicState& topic, const TopicInfo& info);
    void suspectTopic(TopicState& topic);
    void addGrown(TopicState& topic, const TopicInfo& info);
    void place(Reader& reader, const Marks& marks);
    void placeReturned(Reader& reader, const Marks& marks);
    void placeOutOfRange(Reader& reader, const Marks& marks);
    void restart(Reader& reader, std::int64_t low);
    void restartAtLow(Reader& reader);
    /// False when partitions that have a leader did not answer for themselves.
    bool leadersAnswered(const WatchReport& report);
    void setDown(const QString& reason);
    void watchAtRightPace();
    QList<TopicPartition> assignedPartitions() const;
    QList<TopicPartition> awaitingPartitions() const;
    void noticeLeaderless(Reader& reader);
    void notice(Notice::Kind kind, const QString& topic, std::optional<Partition> partition,
                const QString& message);

    ReadSession& m_session;
    const ReadPlan& m_plan;
    std::unique_ptr<Client> m_client;
    std::deque<TopicState> m_topics;
    std::deque<Reader> m_readers; ///< Never moved, never removed.
    std::unordered_map<const rd_kafka_topic_t*, TopicState*> m_topicOf;
    QStringList m_silentPatterns; ///< Nothing was there for them so far.
    qint64 m_openedAtMs = 0;      ///< By the calendar's clock; what "ago" counts from.
    QHash<TopicPartition, std::optional<Offset>> m_fromTimes;
    QHash<TopicPartition, std::optional<Offset>> m_toTimes;
    QHash<TopicPartition, Offset> m_committed;
    RecordBatch m_batch;
    std::uint64_t m_batchNumber = 0;
    std::int64_t m_records = 0;
    std::int64_t m_bytes = 0;
    SteadyTime m_openedAt;
    SteadyTime m_startedAt;
    SteadyTime m_lastRecordAt;
    SteadyTime m_endsPublishedAt;
    bool m_isOver = false;
    bool m_isResolved = false;
    bool m_isCaughtUp = false;
    int m_missingAtStart = 0;

    Fault m_lastFault;
    bool m_isWithoutMarks = false; ///< At the start: metadata came, but no broker's offsets.
    bool m_areAllDown = false;     ///< At the start: every address that was given has failed.
    bool m_isDown = false;
    bool m_isSuspect = false; ///< A broker failed us; the watch is to say whether it matters.
    SteadyTime m_suspectSince;
    int m_failedReports = 0;
    ConsumerState m_announced;

    std::mutex m_mailMutex;
    std::vector<WatchReport> m_mail;
    // Last, so that it goes first: it uses the client and the mailbox.
    std::unique_ptr<PartitionWatch> m_watch;
};

} // namespace kafka
