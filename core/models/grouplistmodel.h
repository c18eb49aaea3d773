// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/grouplag.h"
#include "core/models/grouptexts.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QCollator>
#include <QtCore/QHash>

#include <functional>
#include <optional>

/// Which groups are listed.
struct GroupFilter
{
    /// Words that all must occur in the group's name, its topics or its members' names; case does
    /// not count.
    QString text;
    /// Only those whose verdict asks for attention.
    bool onlyAttention = false;

    bool operator==(const GroupFilter&) const = default;
};

/// The consumer groups as rows, as the newest sweep saw them, filtered and sorted. Takes 2,200
/// groups with 39,000 partitions within 50 ms. Headless; GUI thread.
class GroupListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Group,
        State,
        Protocol,
        Members,
        Lag,
        Trend,
        Behind,
        Verdict,
        Reason,
        ColumnCount
    };
    enum Role {
        RecordRole = Qt::UserRole, ///< GroupLag
        TrendRole,                 ///< QList<double>, oldest first, NaN where nothing is known
        WeightRole,                ///< VerdictWeight as int
        OldRole,                   ///< bool: the newest sweep failed
    };
    using Trends = std::function<QList<double>(const QString& group)>;

    explicit GroupListModel(QObject* parent = nullptr);

    /// Asked when a row is drawn.
    void setTrends(Trends trends) { m_trends = std::move(trends); }
    void apply(const LagSweep& sweep);
    /// What is shown is not the newest.
    void setOld(bool old);
    bool isOld() const { return m_isOld; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    const GroupFilter& filter() const { return m_filter; }
    void setFilter(const GroupFilter& filter);
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    /// Null when there is no such group, listed or not.
    const GroupLag* find(const QString& group) const;
    const GroupLag* groupAt(int row) const;
    /// −1 when it is not listed.
    int rowOf(const QString& group) const;
    int totalCount() const { return int(m_items.size()); }
    /// Listed or not; only for a place below totalCount().
    const GroupLag& anyGroup(int place) const { return m_items.at(place).group; }
    /// Groups whose verdict asks for attention, and how loud the loudest is.
    int attentionCount() const { return m_attention; }
    VerdictWeight loudest() const { return m_loudest; }

Q_SIGNALS:
    /// Rows, order or counts may be others now.
    void refreshed();

private:
    /// What rows are compared by, taken once a sweep.
    struct Item
    {
        GroupLag group;
        std::optional<qint64> lag;
        std::optional<double> behind;
        SecondsMethod method = SecondsMethod::None;
        int rank = 0;
    };

    QList<int> wantedRows() const;
    bool accepts(const Item& item, const QStringList& words) const;
    void order(QList<int>& rows) const;
    void show(QList<int> rows, bool sameItems);
    QVariant text(const Item& item, int column) const;
    QString toolTip(const Item& item, int column) const;

    QList<Item> m_items;
    QHash<QString, int> m_places;
    /// Places in m_items.
    QList<int> m_rows;
    GroupFilter m_filter;
    int m_sortColumn = Verdict;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    Trends m_trends;
    QCollator m_collator;
    int m_attention = 0;
    VerdictWeight m_loudest = VerdictWeight::Fine;
    bool m_isOld = false;
};
