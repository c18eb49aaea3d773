// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/grouppartitionmodel.h"

#include "core/domain/lagverdicts.h"

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace {

struct PartitionColumnRow
{
    const char* title;
    bool isFigure = false;
};

const PartitionColumnRow& partitionColumn(int column)
{
    static const PartitionColumnRow table[GroupPartitionModel::ColumnCount] = {
        {QT_TRANSLATE_NOOP("GroupPartitionModel", "Topic")},
        {QT_TRANSLATE_NOOP("GroupPartitionModel", "Partition"), true},
        {QT_TRANSLATE_NOOP("GroupPartitionModel", "Committed"), true},
        {QT_TRANSLATE_NOOP("GroupPartitionModel", "End"), true},
        {QT_TRANSLATE_NOOP("GroupPartitionModel", "Lag"), true},
        {QT_TRANSLATE_NOOP("GroupPartitionModel", "Share")},
        {QT_TRANSLATE_NOOP("GroupPartitionModel", "Behind"), true},
        {QT_TRANSLATE_NOOP("GroupPartitionModel", "Member")},
        {QT_TRANSLATE_NOOP("GroupPartitionModel", "Host")},
        {QT_TRANSLATE_NOOP("GroupPartitionModel", "Verdict")},
    };
    return table[column];
}

bool samePlaces(const GroupLag& a, const GroupLag& b)
{
    return a.group == b.group &&
           std::equal(a.partitions.cbegin(), a.partitions.cend(), b.partitions.cbegin(),
                      b.partitions.cend(), [](const PartitionLag& x, const PartitionLag& y) {
                          return x.where == y.where;
                      });
}

} // namespace

void GroupPartitionModel::setGroup(const GroupLag& group)
{
    const bool same = samePlaces(group, m_group);
    if (!same)
        beginResetModel();
    m_group = group;
    m_mostLag = 0;
    m_hasManyTopics = false;
    for (const PartitionLag& partition : std::as_const(m_group.partitions)) {
        m_mostLag = std::max(m_mostLag, partition.lag().value_or(0));
        m_hasManyTopics =
            m_hasManyTopics || partition.where.topic != m_group.partitions.constFirst().where.topic;
    }
    if (!same) {
        m_rows = wantedRows();
        endResetModel();
    } else if (!m_rows.isEmpty()) {
        // Rows keep their places: whoever looks at one does not lose it. A click on the header
        // orders them anew.
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
    Q_EMIT refreshed();
}

void GroupPartitionModel::setOld(bool old)
{
    if (m_isOld == old)
        return;
    m_isOld = old;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int GroupPartitionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int GroupPartitionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

const PartitionLag* GroupPartitionModel::partitionAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_group.partitions.at(m_rows.at(row)) : nullptr;
}

int GroupPartitionModel::rowOf(const TopicPartition& where) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_group.partitions.at(m_rows.at(row)).where == where)
            return row;
    }
    return -1;
}

QList<int> GroupPartitionModel::wantedRows() const
{
    QList<int> rows(m_group.partitions.size());
    std::iota(rows.begin(), rows.end(), 0);
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    const auto byPlace = [](const PartitionLag& a, const PartitionLag& b) {
        if (const int topics = a.where.topic.compare(b.where.topic))
            return topics;
        return a.where.partition.value() - b.where.partition.value();
    };
    // What is not known stands last, whatever the direction.
    const auto known = [descending](const auto& a, const auto& b) {
        if (a.has_value() != b.has_value())
            return a.has_value() ? -1 : 1;
        if (!a || *a == *b)
            return 0;
        return (*a < *b) != descending ? -1 : 1;
    };
    const auto directed = [descending](int order) {
        return descending ? -order : order;
    };
    const auto compare = [&](const PartitionLag& a, const PartitionLag& b) {
        switch (m_sortColumn) {
        case Number:
            return directed(a.where.partition.value() - b.where.partition.value());
        case Committed:
            return known(a.committed, b.committed);
        case End:
            return known(a.end, b.end);
        case Lag:
        case Bar:
            return known(a.lag(), b.lag());
        case Behind:
            return known(a.secondsBehind, b.secondsBehind);
        case Member:
            return directed(memberText(m_group, a).compare(memberText(m_group, b)));
        case Host:
            return directed(a.host.compare(b.host));
        case Verdict: {
            const auto rank = [](const PartitionLag& partition) {
                return partition.verdict ? std::optional(lagVerdictRank(*partition.verdict))
                                         : std::optional<int>();
            };
            return known(rank(a), rank(b));
        }
        default:
            return directed(byPlace(a, b));
        }
    };
    std::stable_sort(rows.begin(), rows.end(), [&](int left, int right) {
        const PartitionLag& a = m_group.partitions.at(left);
        const PartitionLag& b = m_group.partitions.at(right);
        if (const int order = compare(a, b))
            return order < 0;
        return byPlace(a, b) < 0;
    });
    return rows;
}

void GroupPartitionModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    const QList<int> rows = wantedRows();
    if (rows == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<int> rowOfPlace(m_group.partitions.size(), -1);
    for (int row = 0; row < rows.size(); ++row)
        rowOfPlace[rows.at(row)] = row;
    QModelIndexList after;
    for (const QModelIndex& index : before)
        after.append(createIndex(rowOfPlace.at(m_rows.at(index.row())), index.column()));
    m_rows = rows;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
    Q_EMIT refreshed();
}

QVariant GroupPartitionModel::text(const PartitionLag& partition, int column) const
{
    switch (column) {
    case Topic:
        return partition.where.topic;
    case Number:
        return QString::number(partition.where.partition.value());
    case Committed:
        return partition.committed ? offsetText(partition.committed) : tr("no commit");
    case End:
        return offsetText(partition.end);
    case Lag:
        return partition.committed ? partitionLagText(partition) : u"–"_s;
    case Behind:
        return secondsText(partition.secondsBehind);
    case Member:
        return memberText(m_group, partition);
    case Host:
        return partition.host.isEmpty() ? u"–"_s : partition.host;
    case Verdict:
        return partition.verdict ? verdictWord(*partition.verdict) : QString();
    default:
        return {};
    }
}

QString GroupPartitionModel::toolTip(const PartitionLag& partition, int column) const
{
    switch (column) {
    case Behind:
        return partition.secondsBehind ? secondsMethodText(partition.secondsMethod) : QString();
    case Committed:
    case Lag:
        if (!partition.committed)
            return tr("The group has committed nothing here, so there is no lag to tell.");
        return text(partition, column).toString();
    case Verdict:
    case Bar:
        return partition.reason;
    case Member:
        if (partition.member.isEmpty())
            return hiddenMembersSentence(m_group);
        return partition.member;
    case Number:
        return {};
    default:
        return text(partition, column).toString();
    }
}

QVariant GroupPartitionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PartitionLag& partition = m_group.partitions.at(m_rows.at(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return text(partition, index.column());
    case Qt::AccessibleTextRole:
        return text(partition, index.column() == Bar ? int(Lag) : index.column());
    case Qt::ToolTipRole:
        return toolTip(partition, index.column());
    case Qt::TextAlignmentRole:
        return int((partitionColumn(index.column()).isFigure ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    case RecordRole:
        return QVariant::fromValue(partition);
    case ShareRole:
        return m_mostLag > 0 ? double(partition.lag().value_or(0)) / double(m_mostLag) : 0.0;
    case WeightRole:
        return int(partition.verdict ? verdictWeight(*partition.verdict) : VerdictWeight::Quiet);
    case OldRole:
        return m_isOld;
    case HasVerdictRole:
        return partition.verdict.has_value();
    default:
        return {};
    }
}

QVariant GroupPartitionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return tr(partitionColumn(section).title);
    if (role == Qt::TextAlignmentRole)
        return int((partitionColumn(section).isFigure ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    return {};
}
