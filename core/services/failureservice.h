// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/codec/failuredecoder.h"
#include "core/domain/failure.h"
#include "core/domain/rawrecord.h"
#include "core/domain/topics.h"
#include "core/kafka/clusterreader.h"
#include "core/kafka/consumer.h"
#include "core/live/filterlanguage.h"
#include "core/live/recordstore.h"
#include "core/services/deadletterlist.h"
#include "core/services/failurereading.h"
#include "core/services/headersearch.h"
#include "core/storage/deadlettertable.h"
#include "core/stores/failurestore.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

/// A failure with everything that its record tells.
struct FailureDetail
{
    /// With its stack.
    Failure failure;
    RawRecord record;
    QList<codec::ShownHeader> headers;
};

/// The failures that a filter finds, and where it looked.
struct FailureMatches
{
    /// The record that came last first.
    FailureList failures;
    /// How many records the filter was put to.
    qint64 searched = 0;
    /// Failures whose records are not held any more; they were not searched.
    qint64 notSearched = 0;
    /// Records on which an expression was given up because it would have taken too long.
    qint64 givenUp = 0;
};

/// What Look everywhere would cost, or has done.
struct LookReport
{
    /// Topics to be looked into: all but internal ones and those that are recognised already.
    int topics = 0;
    int partitions = 0;
    /// At most this many records are read.
    qint64 mostRecords = 0;

    // While it runs, and after it:
    int topicsSearched = 0;
    qint64 recordsSearched = 0;
    /// Names of topics in which records with a dialect's headers were found.
    QStringList found;
    /// Topics that could not be read.
    QStringList notSearched;
    bool isCancelled = false;

    bool operator==(const LookReport&) const = default;
};

/// Finds the topics of dead letters, reads them (assigned, without a group, without commits) and
/// follows what comes. GUI thread; reads and decodes on threads of its own.
class FailureService : public QObject
{
    Q_OBJECT

public:
    enum class State { Off, Looking, Reading, Following, Away };

    struct Options
    {
        /// Of each partition, unless all are wanted; fewer where that would be more than `most` in
        /// all partitions together.
        qint64 newest = 2000;
        qint64 most = 100'000;
        /// What the records themselves may take in memory.
        std::size_t recordBytes = std::size_t(192) << 20;
        /// How often to look for new topics; less often where the answer takes long.
        std::chrono::milliseconds lookEvery{5000};
        /// Records of each partition that are looked at in a sample.
        qint64 sample = 10;
    };

    FailureService(kafka::Connection connection, kafka::ClusterReader& cluster, FailureStore& store,
                   storage::DeadLetterTable verdicts, const Options& options,
                   QObject* parent = nullptr);
    ~FailureService() override;

    /// Begins to look for topics and to read them. Calling it again does nothing.
    void start();
    void stop();
    /// Asks for the topics now, and begins again where reading failed.
    void refresh();
    State state() const { return m_state; }
    /// Why it is away, a sentence; empty otherwise.
    QString reason() const { return m_reason; }

    FailureStore& store() { return m_store; }
    QList<FailureGroup> groups() const { return m_store.groups(); }
    FailureList failures(const FailureGroupId& group) const { return m_store.failures(group); }
    /// Recognised topics, those that somebody refused, and retry topics; by name.
    const QList<DeadLetterTopic>& topics() const { return m_store.topics(); }
    /// The names of those that are read.
    QStringList readTopics() const;

    /// The record itself: from memory, else from Kafka. NotFound when Kafka does not have it any
    /// more.
    QFuture<Result<RawRecord>> recordOf(const RecordAddress& address);
    /// The same with its failure, its stack and its headers taken apart.
    QFuture<Result<FailureDetail>> detailOf(const RecordAddress& address);
    /// Gives the records of failures in portions, for an export: from memory, the others from
    /// Kafka; those that Kafka does not have any more are left out. The function blocks and belongs
    /// to one worker thread; it may outlive the service.
    using RecordSource = std::function<Result<void>(
        const FailureList& failures, const std::function<bool()>& isDropped,
        const std::function<void(qsizetype place, const live::RecordInput& record)>& take)>;
    RecordSource recordSource() const;

    /// What was read, for pages that show records; never null. Another one after readAll().
    std::shared_ptr<live::RecordStore> records() const { return m_records; }

    /// Puts a filter to the records of all failures, or of one group's. A cancelled future stops.
    QFuture<Result<FailureMatches>>
    matching(std::shared_ptr<const live::CompiledFilter> filter,
             const std::optional<FailureGroupId>& group = std::nullopt);

    /// Reads everything that is there, oldest first, or only the newest again. Begins anew.
    void readAll(bool all);
    bool readsAll() const { return m_readsAll; }

    /// Yes or no for one topic, kept in the workspace; nothing: as recognised.
    void setVerdict(const QString& topic, std::optional<bool> isDeadLetter);
    /// What was told about a topic's configuration: a share group writes its dead letters there.
    void setShareGroupSetting(const QString& topic, bool isEnabled);
    /// Somebody opened this topic: a sample of its newest records is looked at, once a session.
    void noteOpened(const QString& topic);

    /// Asks the cluster; nothing is read yet.
    QFuture<Result<LookReport>> lookCost();
    /// Samples all topics. lookAdvanced() and lookFinished() follow.
    void lookEverywhere();
    void cancelLook();
    bool isLooking() const;
    /// Of the last look, or of the one under way; nothing before.
    std::optional<LookReport> lastLook() const { return m_look; }

Q_SIGNALS:
    void stateChanged(FailureService::State state);
    /// What the store holds has changed; at most ten times a second.
    void failuresChanged();
    void topicsChanged();
    void failureSeen(const Failure& failure);
    void lookAdvanced(const LookReport& report);
    void lookFinished(const LookReport& report);
    /// Something to tell the user: a verdict that could not be kept, a topic that may not be read.
    void noticed(const QString& sentence);

private:
    void setState(State state, const QString& reason = {});
    void loadVerdicts();
    void look();
    void takeCluster(const ClusterInfo& cluster);
    void askRecords();
    /// Recognises anew and reads what is to be read.
    void recognise();
    void readTopics(const QStringList& names);
    void restart();
    void refreshTopics();
    void refreshState();
    void keepFound(const QStringList& names);
    void reportLook();
    QList<HeaderSearch::Topic> topicsToLook() const;

    kafka::Connection m_connection;
    kafka::ClusterReader& m_cluster;
    FailureStore& m_store;
    storage::DeadLetterTable m_table;
    const Options m_options;
    std::shared_ptr<SharedRecords> m_shared;
    std::shared_ptr<live::RecordStore> m_records;
    DeadLetterEvidence m_evidence;
    ClusterInfo m_info;
    /// As recognised last, without figures.
    QList<DeadLetterTopic> m_recognised;
    QHash<QString, qint64> m_counts;
    std::vector<std::unique_ptr<FailureReading>> m_readings;
    std::unique_ptr<HeaderSearch> m_search;
    std::unique_ptr<HeaderSearch> m_opened;
    QSet<QString> m_openedTopics;
    QTimer m_lookTimer;
    QTimer m_changedTimer;
    State m_state = State::Off;
    QString m_reason;
    QString m_lookFault;
    bool m_isStarted = false;
    bool m_isAsking = false;
    bool m_hasCluster = false;
    bool m_readsAll = false;
    std::optional<LookReport> m_look;
};

Q_DECLARE_METATYPE(LookReport)
