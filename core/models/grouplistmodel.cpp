// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/grouplistmodel.h"

#include "core/domain/lagverdicts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

struct GroupColumnRow
{
    const char* title;
    bool isFigure = false;
};

const GroupColumnRow& groupColumn(int column)
{
    static const GroupColumnRow table[GroupListModel::ColumnCount] = {
        {QT_TRANSLATE_NOOP("GroupListModel", "Group")},
        {QT_TRANSLATE_NOOP("GroupListModel", "State")},
        {QT_TRANSLATE_NOOP("GroupListModel", "Protocol")},
        {QT_TRANSLATE_NOOP("GroupListModel", "Members"), true},
        {QT_TRANSLATE_NOOP("GroupListModel", "Lag"), true},
        {QT_TRANSLATE_NOOP("GroupListModel", "Trend")},
        {QT_TRANSLATE_NOOP("GroupListModel", "Behind"), true},
        {QT_TRANSLATE_NOOP("GroupListModel", "Verdict")},
        {QT_TRANSLATE_NOOP("GroupListModel", "Why")},
    };
    return table[column];
}

/// What is not known stands below every number, whatever the direction.
template <class T>
int compareKnown(const std::optional<T>& a, const std::optional<T>& b, bool descending)
{
    if (a.has_value() != b.has_value())
        return a.has_value() ? -1 : 1;
    if (!a || *a == *b)
        return 0;
    return (*a < *b) != descending ? -1 : 1;
}

} // namespace

GroupListModel::GroupListModel(QObject* parent) : QAbstractTableModel(parent)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

int GroupListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int GroupListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

void GroupListModel::apply(const LagSweep& sweep)
{
    bool same = sweep.groups.size() == m_items.size();
    QList<Item> items;
    items.reserve(sweep.groups.size());
    m_attention = 0;
    m_loudest = VerdictWeight::Fine;
    for (const GroupLag& group : sweep.groups) {
        Item item{.group = group, .lag = group.lag(), .rank = lagVerdictRank(group.verdict)};
        if (const PartitionLag* slowest = group.slowest()) {
            item.behind = slowest->secondsBehind;
            item.method = slowest->secondsMethod;
        }
        if (asksForAttention(group.verdict))
            ++m_attention;
        m_loudest = std::max(m_loudest, verdictWeight(group.verdict));
        same = same && m_items.at(items.size()).group.group == group.group;
        items.append(std::move(item));
    }
    m_isOld = false;
    if (!same)
        beginResetModel();
    m_items = std::move(items);
    if (!same) {
        m_places.clear();
        m_places.reserve(m_items.size());
        for (int i = 0; i < m_items.size(); ++i)
            m_places.insert(m_items.at(i).group.group, i);
        m_rows = wantedRows();
        endResetModel();
        Q_EMIT refreshed();
        return;
    }
    show(wantedRows(), true);
}

void GroupListModel::setOld(bool old)
{
    if (m_isOld == old)
        return;
    m_isOld = old;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

bool GroupListModel::accepts(const Item& item, const QStringList& words) const
{
    const GroupLag& group = item.group;
    if (m_filter.onlyAttention && !asksForAttention(group.verdict))
        return false;
    return std::all_of(words.cbegin(), words.cend(), [&group](const QString& word) {
        if (group.group.contains(word, Qt::CaseInsensitive))
            return true;
        const QString* previous = nullptr;
        for (const PartitionLag& partition : group.partitions) {
            const QString& topic = partition.where.topic;
            // Partitions of a topic stand side by side.
            if (previous && *previous == topic)
                continue;
            previous = &topic;
            if (topic.contains(word, Qt::CaseInsensitive))
                return true;
        }
        return group.members &&
               std::any_of(group.members->cbegin(), group.members->cend(),
                           [&word](const GroupMember& member) {
                               return member.clientId.contains(word, Qt::CaseInsensitive) ||
                                      member.host.contains(word, Qt::CaseInsensitive);
                           });
    });
}

QList<int> GroupListModel::wantedRows() const
{
    const QStringList words = m_filter.text.simplified().split(u' ', Qt::SkipEmptyParts);
    QList<int> rows;
    rows.reserve(m_items.size());
    for (int i = 0; i < m_items.size(); ++i) {
        if (accepts(m_items.at(i), words))
            rows.append(i);
    }
    order(rows);
    return rows;
}

void GroupListModel::order(QList<int>& rows) const
{
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    // Names are compared often: by keys that are made once.
    QList<QCollatorSortKey> names;
    names.reserve(m_items.size());
    for (const Item& item : m_items)
        names.append(m_collator.sortKey(item.group.group));
    const auto byColumn = [&](int left, int right) {
        const Item& a = m_items.at(left);
        const Item& b = m_items.at(right);
        const auto directed = [descending](auto x, auto y) {
            return x == y ? 0 : ((x < y) != descending ? -1 : 1);
        };
        switch (m_sortColumn) {
        case State:
            return directed(int(a.group.state), int(b.group.state));
        case Protocol:
            return directed(int(a.group.protocol), int(b.group.protocol));
        case Members: {
            const auto count = [](const Item& item) {
                return item.group.members ? std::optional(item.group.members->size())
                                          : std::optional<qsizetype>();
            };
            return compareKnown(count(a), count(b), descending);
        }
        case Lag:
        case Trend:
            return compareKnown(a.lag, b.lag, descending);
        case Behind:
            return compareKnown(a.behind, b.behind, descending);
        case Verdict:
        case Reason: {
            if (const int rank = directed(a.rank, b.rank))
                return rank;
            // Among the same verdicts the one that lags most.
            return compareKnown(a.lag, b.lag, true);
        }
        default:
            break;
        }
        const int byName = names.at(left).compare(names.at(right));
        return descending ? -byName : byName;
    };
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
        if (const int column = byColumn(a, b))
            return column < 0;
        return names.at(a).compare(names.at(b)) < 0;
    });
}

void GroupListModel::show(QList<int> rows, bool sameItems)
{
    if (rows == m_rows) {
        if (sameItems && !m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        Q_EMIT refreshed();
        return;
    }
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        Q_EMIT refreshed();
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QHash<int, int> rowOfItem;
    if (!before.isEmpty()) {
        rowOfItem.reserve(rows.size());
        for (int row = 0; row < rows.size(); ++row)
            rowOfItem.insert(rows.at(row), row);
    }
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex& index : before) {
        const auto row = rowOfItem.constFind(m_rows.at(index.row()));
        after.append(row == rowOfItem.constEnd() ? QModelIndex()
                                                 : createIndex(*row, index.column()));
    }
    m_rows = std::move(rows);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
    Q_EMIT refreshed();
}

void GroupListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    show(wantedRows(), false);
}

void GroupListModel::setFilter(const GroupFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    show(wantedRows(), false);
}

const GroupLag* GroupListModel::find(const QString& group) const
{
    const auto place = m_places.constFind(group);
    return place == m_places.constEnd() ? nullptr : &m_items.at(*place).group;
}

const GroupLag* GroupListModel::groupAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_items.at(m_rows.at(row)).group : nullptr;
}

int GroupListModel::rowOf(const QString& group) const
{
    const auto place = m_places.constFind(group);
    return place == m_places.constEnd() ? -1 : int(m_rows.indexOf(*place));
}

QVariant GroupListModel::text(const Item& item, int column) const
{
    switch (column) {
    case Group:
        return item.group.group;
    case State:
        return groupStateWord(item.group);
    case Protocol:
        return groupProtocolWord(item.group.protocol);
    case Members:
        return membersText(item.group);
    case Lag:
        return groupLagText(item.group);
    case Behind:
        return secondsText(item.behind);
    case Verdict:
        return item.group.protocol == GroupProtocol::Share ? tr("no lag")
                                                           : verdictWord(item.group.verdict);
    case Reason:
        return item.group.problem.isEmpty() ? item.group.reason : item.group.problem;
    default:
        return {};
    }
}

QString GroupListModel::toolTip(const Item& item, int column) const
{
    switch (column) {
    case Behind:
        return item.behind ? secondsMethodText(item.method) : QString();
    case Members:
    case State:
    case Protocol:
        return hiddenMembersSentence(item.group);
    case Trend:
        return {};
    case Verdict:
        return text(item, Reason).toString();
    default:
        return text(item, column).toString();
    }
}

QVariant GroupListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item& item = m_items.at(m_rows.at(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return text(item, index.column());
    case Qt::ToolTipRole:
        return toolTip(item, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Trend ? groupLagText(item.group) : text(item, index.column());
    case Qt::TextAlignmentRole:
        return int((groupColumn(index.column()).isFigure ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    case RecordRole:
        return QVariant::fromValue(item.group);
    case TrendRole:
        return QVariant::fromValue(m_trends ? m_trends(item.group.group) : QList<double>());
    case WeightRole:
        return int(verdictWeight(item.group.verdict));
    case OldRole:
        return m_isOld;
    default:
        return {};
    }
}

QVariant GroupListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return tr(groupColumn(section).title);
    if (role == Qt::TextAlignmentRole)
        return int((groupColumn(section).isFigure ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    return {};
}
