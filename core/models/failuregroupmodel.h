// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/failure.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>

#include <optional>

/// What this program remembers about the failures of one cause.
struct FailureMark
{
    /// Never seen before this session.
    bool isNew = false;
    /// Runs that sent failures of it again.
    int retries = 0;

    bool operator==(const FailureMark&) const = default;
};

/// The causes of failures, one row each. Rows stay where they are while their figures change; new
/// causes come below the ones shown until sort() is asked for. GUI thread.
class FailureGroupModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Cause, From, Group, LastHour, Count, When, Mark, ColumnCount };
    enum Role {
        GroupRole = Qt::UserRole, ///< FailureGroup
        FrameRole,                ///< The second line of the cause, QString.
        TrendRole,                ///< QList<int>
        MarkToneRole,             ///< int of MarkTone
        SortRole,
    };
    enum class MarkTone { Quiet, Fresh, Retried };

    explicit FailureGroupModel(QObject* parent = nullptr);

    /// Replaces, adds and removes so that selections hold.
    void setGroups(const QList<FailureGroup>& groups,
                   const QHash<FailureGroupId, FailureMark>& marks);
    /// "Now" for times in words; refreshes them.
    void setNow(const QDateTime& now);

    const QList<FailureGroup>& groups() const { return m_groups; }
    /// Nothing outside of the list.
    std::optional<FailureGroup> groupAt(int row) const;
    /// −1 for one that is not listed.
    int rowOf(const FailureGroupId& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    /// By count, time or words; kept for what comes until the next call.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    QString text(const FailureGroup& group, int column) const;
    QString markText(const FailureMark& mark) const;
    bool isBefore(const FailureGroup& a, const FailureGroup& b) const;

    QList<FailureGroup> m_groups;
    QHash<FailureGroupId, FailureMark> m_marks;
    QDateTime m_now;
    int m_sortColumn = When;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};
