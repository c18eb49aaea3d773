// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/grouplag.h"
#include "core/domain/lagseries.h"
#include "core/kafka/lagreader.h"
#include "core/services/lagjudge.h"
#include "core/storage/laghistory.h"
#include "core/storage/sendinglease.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtCore/QUuid>

#include <chrono>
#include <memory>
#include <optional>

/// A group's lag at one sweep, for sparklines.
struct GroupSample
{
    QDateTime at;              ///< UTC
    std::optional<qint64> lag; ///< Nothing where it was not told.

    bool operator==(const GroupSample&) const = default;
};

/// Watches the consumer groups of a cluster: reads them every few seconds, judges them by their
/// past, and keeps what changed in the workspace's history. One program writes a workspace's
/// history at a time; the others only watch, and read what it wrote. GUI thread; reading, judging
/// and writing happen on others.
class LagService : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        std::chrono::milliseconds every{5000};
        LagRules rules = {};
        /// What to read of the cluster: all groups, or some.
        kafka::SweepPlan plan = {};
        /// Whether to write the history, and not only to read what is in it.
        bool isKeeping = true;
        /// Above it the oldest history goes.
        qint64 historyBytes = storage::LagHistory::DefaultBytes;
    };

    /// @param history the workspace's history.db; null: nothing is kept beyond this session.
    LagService(kafka::Connection connection, storage::Database* history, const Options& options,
               QObject* parent = nullptr);
    ~LagService() override;

    /// From now on the history is kept there. Before start().
    void setHistory(storage::Database& history);

    /// Begins to sweep; the first sweep comes at once.
    void start();
    /// Ends it; an open sweep is dropped, what is known stays.
    void stop();
    bool isRunning() const { return m_isRunning; }
    std::chrono::milliseconds every() const { return m_options.every; }
    /// From the next sweep on.
    void setEvery(std::chrono::milliseconds every);

    /// What the last sweep that succeeded told, judged; empty before it.
    const LagSweep& latest() const;
    bool hasSwept() const { return latest().at.isValid(); }
    /// Why the newest sweep failed; nothing when it did not. `latest()` is older then.
    const std::optional<Error>& lastError() const { return m_error; }
    /// How old `latest()` is; nothing before the first sweep.
    std::optional<std::chrono::milliseconds> age() const;
    /// Why the history is not being written; empty while it is, or another program writes it.
    const QString& historyProblem() const { return m_historyProblem; }
    /// This program writes the history, and no other one does.
    bool isKeeping() const { return m_isKept; }

    /// Null when there is no such group. Valid until the next `swept`.
    const GroupLag* group(const QString& name) const;
    /// What a group has committed there; nothing without a commit or a group.
    std::optional<Offset> committed(const QString& group, const TopicPartition& where) const;
    /// The groups that have committed in a topic, or to whose members it is assigned.
    QList<GroupLag> groupsReading(const QString& topic) const;
    /// The group's total over the newest sweeps, oldest first; at most 120.
    QList<GroupSample> recent(const QString& group) const;

    /// A group's past. NotFound where there is no history.
    /// @param maxPoints at most so many for each partition
    QFuture<Result<LagSeries>> series(const QString& group, const QDateTime& from,
                                      const QDateTime& to, int maxPoints = 2000);

public Q_SLOTS:
    /// Sweeps now instead of at the next beat. Nothing while a sweep is under way.
    void sweepNow();

Q_SIGNALS:
    /// A sweep succeeded: everything above tells the new state.
    void swept();
    /// A sweep failed: lastError() says why.
    void failed();
    /// historyProblem() changed.
    void historyChanged();
    /// The newest sweep was written to the history, or was not: see isKeeping() and
    /// historyProblem().
    void kept();

private:
    using Seen = Result<std::shared_ptr<const LagView>>;

    void begin();
    void takeSweep(const Seen& seen);
    void noteSamples();
    void keep();
    void write(const Result<bool>& isOurs);
    void setHistoryProblem(const QString& problem);
    void beatIn(std::chrono::milliseconds time);

    Options m_options;
    kafka::LagReader m_reader;
    std::optional<storage::LagHistory> m_history;
    std::optional<storage::SendingLease> m_lease;
    QUuid m_holder;
    std::shared_ptr<LagJudge> m_judge;
    std::shared_ptr<const LagView> m_view;
    QHash<QString, QList<GroupSample>> m_recent;
    std::optional<Error> m_error;
    QString m_historyProblem;
    QTimer m_timer;
    QElapsedTimer m_sinceBeat;
    bool m_isRunning = false;
    bool m_isSweeping = false;
    bool m_isKeeping = false;
    bool m_isKept = false; ///< By this program, and not by another.
    bool m_isRemembering = false;
    bool m_hasPast = false;
};
