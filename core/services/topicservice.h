// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/topicsnapshot.h"
#include "core/kafka/configreader.h"
#include "core/kafka/topicreader.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QTimer>

/// What is known of the brokers and topics now, read again by itself: every few seconds while
/// someone looks, seldom otherwise. Reading never takes more than a quarter of the time. What was
/// read stays when a reading fails. Lives on the GUI thread; waits for nothing there.
class TopicService : public QObject
{
    Q_OBJECT

public:
    explicit TopicService(const kafka::Connection& connection, QObject* parent = nullptr);
    /// Open questions are dropped.
    ~TopicService() override;

    /// Begins to read; before that only refresh() does.
    void start();
    void stop();
    /// Whoever shows topics says so, and says when it is over; `who` may also just die.
    void setLooking(QObject* who, bool looking);
    /// Reads now, unless it is already being done.
    void refresh();
    /// Drops the reading under way, if one is; what was read stays.
    void cancel();

    /// Null before the first answer. The last release of a large one happens on another thread.
    TopicSnapshotPtr snapshot() const { return m_snapshot; }
    bool isReading() const { return m_isReading; }
    /// Why the newest reading failed; nothing when it did not.
    const std::optional<Error>& lastError() const { return m_error; }
    /// How long the newest reading took.
    std::chrono::milliseconds lastTook() const { return m_took; }

    /// Settings that lists need (see ConfigReader::Settings::Telling), as far as they are read.
    const QHash<QString, TopicConfig>& configs() const { return m_configs; }
    /// Whether the topic was asked for; it may be missing from configs() all the same, where this
    /// login may not see it.
    bool isConfigAsked(const QString& topic) const { return m_configAsked.contains(topic); }
    /// These are on the screen: their settings are read first. The others follow while someone
    /// looks, a thousand at a time.
    void wantConfigs(const QStringList& visible);
    const std::optional<Error>& configError() const { return m_configError; }
    /// All settings of one topic, read now.
    QFuture<Result<TopicConfig>> config(const QString& topic);

    /// For tests: how long it waits between two readings.
    void setPace(std::chrono::milliseconds looking, std::chrono::milliseconds otherwise);
    /// For tests and pictures: as if this had been read. No broker is asked from then on.
    void feed(const ClusterReading& reading, const QHash<QString, TopicConfig>& configs);
    void feed(const TopicSnapshotPtr& snapshot, const QHash<QString, TopicConfig>& configs);
    /// For tests: as if reading had failed.
    void feedFailure(const Error& error);

Q_SIGNALS:
    /// There is a newer snapshot().
    void refreshed();
    /// A reading began or ended, well or not: isReading(), lastError().
    void stateChanged();
    void configsChanged(const QStringList& topics);

private:
    void read();
    void take(const Result<TopicSnapshotPtr>& snapshot);
    void planNext();
    void askConfigs();
    void takeConfigs(const QStringList& asked, const Result<QHash<QString, TopicConfig>>& told);
    QStringList nextConfigPage() const;
    bool isLookedAt() const { return !m_looking.isEmpty(); }

    kafka::TopicReader m_reader;
    kafka::ConfigReader m_configReader;
    TopicSnapshotPtr m_snapshot;
    std::optional<Error> m_error;
    QTimer m_next;
    QElapsedTimer m_since;
    QElapsedTimer m_sinceLows;
    std::chrono::milliseconds m_took{0};
    std::chrono::milliseconds m_lookingPace;
    std::chrono::milliseconds m_otherPace;
    QFuture<Result<ClusterReading>> m_asked;
    /// Counts readings: the answer of one that was dropped is not taken.
    quint64 m_generation = 0;
    bool m_isStarted = false;
    bool m_isReading = false;
    QSet<QObject*> m_looking;
    QHash<QString, TopicConfig> m_configs;
    QHash<QString, qint64> m_configAsked; ///< When, on m_configClock.
    QStringList m_visible;
    QElapsedTimer m_configClock;
    std::optional<Error> m_configError;
    qint64 m_configFailedAt = 0;
    bool m_isReadingConfigs = false;
    bool m_isFed = false;
};
