// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/topicsnapshot.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>

/// Which topics are listed.
struct TopicFilter
{
    enum class Show {
        Topics,      ///< All but Kafka's own.
        All,         ///< Kafka's own as well.
        DeadLetters, ///< Those that hold dead letters.
        Troubled,    ///< With partitions that are offline or under-replicated.
    };

    /// Words that all must occur in the name; case does not count.
    QString text;
    Show show = Show::Topics;

    bool operator==(const TopicFilter&) const = default;
};

/// The topics of the newest snapshot as rows, filtered and sorted. A snapshot, a filter and an
/// order are taken in at once: 9,000 topics within 50 ms, since names stand in order already and
/// everything else is compared as numbers. Headless; GUI thread.
class TopicListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Partitions,
        Replication,
        Records,
        Rate,
        Trend,
        Cleanup,
        Retention,
        ColumnCount
    };

    explicit TopicListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    const TopicSnapshotPtr& snapshot() const { return m_snapshot; }
    void setSnapshot(const TopicSnapshotPtr& snapshot);
    void setConfigs(const QHash<QString, TopicConfig>& configs);
    /// What the user or a look at the records says, over what the name says.
    void setDeadLetters(const QHash<QString, bool>& known);
    bool isDeadLetter(const TopicState& topic) const;

    const TopicFilter& filter() const { return m_filter; }
    void setFilter(const TopicFilter& filter);
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    /// Only for a valid row.
    const TopicState& topic(int row) const { return m_snapshot->topics.at(m_shown.at(row)); }
    /// Null where it is not known (yet).
    const TopicConfig* config(const QString& topic) const;
    /// −1 when it is not listed.
    int rowOf(const QString& topic) const;
    /// All that the filter could show: without Kafka's own topics unless those are asked for.
    int totalCount() const { return m_total; }

    /// What is listed, with a line of names first; exact figures.
    QString csv() const;

Q_SIGNALS:
    /// The rows, their order or their values are others now.
    void refreshed();

private:
    struct Order
    {
        QList<int> accepted; ///< In the order of the names.
        QList<int> shown;
        int total = 0;
    };

    Order wanted(const TopicSnapshot& snapshot) const;
    void show(const TopicSnapshotPtr& snapshot, Order order);
    void reorder();
    QString text(const TopicState& topic, int column) const;

    TopicSnapshotPtr m_snapshot;
    QHash<QString, TopicConfig> m_configs;
    QHash<QString, bool> m_deadLetters;
    /// Places in the snapshot's topics.
    QList<int> m_accepted;
    QList<int> m_shown;
    int m_total = 0;
    TopicFilter m_filter;
    int m_sortColumn = Name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};
