// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/readerlistmodel.h"

#include "core/domain/line.h"
#include "core/models/topictexts.h"

#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

QList<TopicReaderRow> readersOf(const QList<GroupLag>& groups, const QString& topic)
{
    QList<TopicReaderRow> rows;
    for (const GroupLag& group : groups) {
        std::optional<TopicReaderRow> row;
        for (const PartitionLag& partition : group.partitions) {
            if (partition.where.topic != topic)
                continue;
            if (!row)
                row = TopicReaderRow{.group = group.group};
            if (const auto lag = partition.lag())
                row->lag = row->lag.value_or(0) + *lag;
            if (partition.secondsBehind &&
                partition.secondsBehind > row->secondsBehind.value_or(-1)) {
                row->secondsBehind = partition.secondsBehind;
                row->method = partition.secondsMethod;
            }
            if (partition.verdict && (!row->verdict || *partition.verdict < *row->verdict)) {
                row->verdict = partition.verdict;
                row->reason = partition.reason;
            }
        }
        // What is true of the group as a whole outdoes that its partitions are well.
        if (row && row->verdict.value_or(LagVerdict::Unknown) >= LagVerdict::Ok &&
            (group.verdict == LagVerdict::Inactive || group.verdict == LagVerdict::Unstable)) {
            row->verdict = group.verdict;
            row->reason = group.reason;
        }
        if (row)
            rows.append(*row);
    }
    std::ranges::stable_sort(rows, [](const TopicReaderRow& a, const TopicReaderRow& b) {
        return a.lag.value_or(-1) != b.lag.value_or(-1) ? a.lag.value_or(-1) > b.lag.value_or(-1)
                                                        : a.group < b.group;
    });
    return rows;
}

ReaderListModel::ReaderListModel(QObject* parent) : QAbstractTableModel(parent) {}

int ReaderListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ReaderListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ReaderListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const TopicReaderRow& row = m_rows.at(index.row());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(index.column() == Lag || index.column() == Behind
                                                     ? Qt::AlignRight
                                                     : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        if (index.column() == Verdict)
            return row.reason;
        return index.column() == Group ? row.group : QString();
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Group:
        return row.group;
    case Lag:
        return row.lag ? topictext::count(row.lag) : tr("no commit");
    case Behind:
        return row.secondsBehind ? secondsText(row.secondsBehind) : topictext::unknown();
    default:
        return row.verdict ? verdictWord(*row.verdict) : QString();
    }
}

QVariant ReaderListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(section == Lag || section == Behind ? Qt::AlignRight : Qt::AlignLeft) |
            Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Group:
        return tr("Group");
    case Lag:
        return tr("Lag");
    case Behind:
        return tr("Behind");
    case Verdict:
        return tr("Verdict");
    default:
        return {};
    }
}

void ReaderListModel::setRows(const QList<TopicReaderRow>& rows)
{
    if (rows == m_rows)
        return;
    const bool sameGroups =
        std::ranges::equal(rows, m_rows, {}, &TopicReaderRow::group, &TopicReaderRow::group);
    if (sameGroups) {
        m_rows = rows;
        Q_EMIT dataChanged(index(0, 0), index(int(rows.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}
