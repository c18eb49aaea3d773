// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/grouplag.h"
#include "core/models/grouptexts.h"

#include <QtCore/QAbstractTableModel>

#include <optional>

/// The partitions of one group as rows: those that it has committed, and those that are assigned to
/// its members. Headless; GUI thread.
class GroupPartitionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Topic,
        Number,
        Committed,
        End,
        Lag,
        Bar,
        Behind,
        Member,
        Host,
        Verdict,
        ColumnCount
    };
    enum Role {
        RecordRole = Qt::UserRole, ///< PartitionLag
        ShareRole,                 ///< double: lag beside the largest lag of the group
        WeightRole,                ///< VerdictWeight as int; Quiet without a verdict
        OldRole,                   ///< bool: the group is gone, or the newest sweep failed
        HasVerdictRole,            ///< bool
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// The same group keeps its order; another one begins anew.
    void setGroup(const GroupLag& group);
    const GroupLag& group() const { return m_group; }
    void setOld(bool old);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    const PartitionLag* partitionAt(int row) const;
    /// −1 when there is none.
    int rowOf(const TopicPartition& where) const;
    /// More than one topic: the column says which.
    bool hasManyTopics() const { return m_hasManyTopics; }

Q_SIGNALS:
    void refreshed();

private:
    QList<int> wantedRows() const;
    QVariant text(const PartitionLag& partition, int column) const;
    QString toolTip(const PartitionLag& partition, int column) const;

    GroupLag m_group;
    QList<int> m_rows;
    qint64 m_mostLag = 0;
    int m_sortColumn = Topic;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_hasManyTopics = false;
    bool m_isOld = false;
};
