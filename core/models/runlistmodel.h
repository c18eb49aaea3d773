// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/line.h"
#include "core/domain/run.h"

#include <QtCore/QAbstractTableModel>

#include <optional>

/// Retries and replays, newest first. A run keeps its row while its figures change. GUI thread.
class RunListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, What, Kind, Target, State, Figures, ColumnCount };
    enum Role {
        MarkRole = Qt::UserRole, ///< int of LineNode::State; only in the column State.
        RunRole,                 ///< Run
    };

    explicit RunListModel(QObject* parent = nullptr);

    /// Newest first, as the journal keeps them.
    void setRuns(const QList<Run>& runs);
    /// Nothing outside of the list.
    std::optional<Run> runAt(int row) const;
    /// −1 for a run that is not known.
    int rowOf(const RunId& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QList<Run> m_runs;
};

/// How a run stands, as a node of the line shows it.
LineNode::State runMark(const Run& run);

/// What a run did, once it is over: records, duration, rate, errors; one sentence each.
QStringList runStatistics(const Run& run);
