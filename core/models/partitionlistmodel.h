// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/topicsnapshot.h"

#include <QtCore/QAbstractTableModel>

/// The partitions of one topic in the newest snapshot, one a row. Headless; GUI thread.
class PartitionListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Number,
        Leader,
        Replicas,
        InSync,
        Low,
        High,
        Records,
        Share,
        Rate,
        Trend,
        ColumnCount
    };

    explicit PartitionListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// The topic shown; empty for none. A topic that the snapshot does not hold has no rows.
    void setTopic(const QString& topic);
    const QString& topicName() const { return m_name; }
    void setSnapshot(const TopicSnapshotPtr& snapshot);
    /// Null when there is no such topic (any more).
    const TopicState* topic() const { return m_topic; }

    /// Only for a valid row.
    const PartitionInfo& partition(int row) const
    {
        return m_topic->info.partitions.at(m_order.at(row));
    }
    const PartitionTrend& trend(int row) const { return m_topic->trends.at(m_order.at(row)); }
    /// Its place among the topic's partitions.
    qsizetype placeOf(int row) const { return m_order.at(row); }
    /// −1 when there is none.
    int rowOf(Partition partition) const;

    QString csv() const;

Q_SIGNALS:
    void refreshed();

private:
    void show(const TopicSnapshotPtr& snapshot);
    QList<qsizetype> wantedOrder(const TopicState& topic) const;
    QString text(int row, int column) const;

    QString m_name;
    TopicSnapshotPtr m_snapshot;
    const TopicState* m_topic = nullptr;
    QList<qsizetype> m_order;
    int m_sortColumn = Number;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};
