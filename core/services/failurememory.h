// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/failure.h"
#include "core/domain/run.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QTimer>

#include <optional>

class FailureStore;
class RunService;
namespace storage {
class StateTable;
}

/// What this workspace remembers of failures beside the failures themselves: which causes it has
/// seen in an earlier session, and which records were sent again and what became of them. Read
/// from the journal of runs in portions, newest runs first, bounded. GUI thread.
class FailureMemory : public QObject
{
    Q_OBJECT

public:
    /// Further records of older runs are not remembered.
    static constexpr qsizetype MostRecords = 200'000;
    static constexpr qsizetype MostCauses = 5000;

    FailureMemory(FailureStore& failures, RunService& runs, storage::StateTable& state,
                  QObject* parent = nullptr);

    /// Begins to read what is remembered.
    void start();

    /// No earlier session knew this cause. In a workspace's first session: it began less than an
    /// hour before.
    bool isNew(const FailureGroup& group) const;
    /// How many runs sent failures of it again.
    int retriesOf(const FailureGroupId& group) const;
    /// Of a dead letter that was sent again; nothing where it was not.
    std::optional<RunOutcome> outcomeOf(const RecordAddress& address) const;
    /// The last run that sent it again.
    std::optional<RunId> runOf(const RecordAddress& address) const;
    /// Failures that are counted and were not sent again.
    qint64 notRetried() const { return m_notRetried; }
    /// Writes down now what else would be written within seconds: at the end of a session.
    void keep();

Q_SIGNALS:
    void changed();

private:
    struct Sent
    {
        RunId run;
        RunOutcome outcome = RunOutcome::None;
        /// Further runs that sent it.
        QList<RunId> others;
        /// Empty while the failure is not held.
        FailureGroupId group;
    };

    void noteRun(const RunId& id);
    void readNext();
    void readItems(const RunId& id, qint64 from);
    void takeItems(const RunId& id, const QList<RunItem>& items);
    void count();

    FailureStore& m_failures;
    RunService& m_runs;
    storage::StateTable& m_state;
    QHash<RecordAddress, Sent> m_sent;
    QHash<FailureGroupId, QSet<RunId>> m_retries;
    /// Sent records whose failure was not held when they were looked at.
    QList<RecordAddress> m_unplaced;
    /// Runs whose items are to be read, in this order.
    QList<RunId> m_toRead;
    bool m_isReading = false;
    /// Known before this session; nothing while not read, and in a first session.
    std::optional<QSet<QString>> m_known;
    bool m_isKnownRead = false;
    /// In the order in which they were first seen.
    QStringList m_kept;
    QSet<QString> m_keptIds;
    qint64 m_placed = 0;
    qint64 m_notRetried = 0;
    QTimer m_readTimer;
    QTimer m_countTimer;
    QTimer m_keepTimer;
};
