// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/failuregroupmodel.h"

#include "core/models/failuretexts.h"

#include <QtCore/QLocale>
#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

FailureGroupModel::FailureGroupModel(QObject* parent)
    : QAbstractTableModel(parent), m_now(QDateTime::currentDateTimeUtc())
{}

void FailureGroupModel::setGroups(const QList<FailureGroup>& groups,
                                  const QHash<FailureGroupId, FailureMark>& marks)
{
    QHash<FailureGroupId, const FailureGroup*> fresh;
    for (const FailureGroup& group : groups)
        fresh.insert(group.id, &group);
    for (int row = int(m_groups.size()) - 1; row >= 0; --row) {
        if (fresh.contains(m_groups.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_groups.removeAt(row);
        endRemoveRows();
    }
    QSet<FailureGroupId> known;
    const QHash<FailureGroupId, FailureMark> marksBefore = std::exchange(m_marks, marks);
    for (int row = 0; row < m_groups.size(); ++row) {
        FailureGroup& group = m_groups[row];
        known.insert(group.id);
        const FailureGroup& now = *fresh.value(group.id);
        if (group == now && marksBefore.value(group.id) == m_marks.value(group.id))
            continue;
        group = now;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    QList<FailureGroup> added;
    for (const FailureGroup& group : groups) {
        if (!known.contains(group.id) && fresh.value(group.id) == &group)
            added.append(group);
    }
    if (added.isEmpty())
        return;
    std::stable_sort(added.begin(), added.end(),
                     [this](const auto& a, const auto& b) { return isBefore(a, b); });
    const int first = int(m_groups.size());
    beginInsertRows({}, first, first + int(added.size()) - 1);
    m_groups.append(added);
    endInsertRows();
}

void FailureGroupModel::setNow(const QDateTime& now)
{
    const bool anotherMinute = now.toSecsSinceEpoch() / 60 != m_now.toSecsSinceEpoch() / 60;
    m_now = now;
    if (anotherMinute && !m_groups.isEmpty())
        Q_EMIT dataChanged(index(0, LastHour), index(rowCount() - 1, When));
}

std::optional<FailureGroup> FailureGroupModel::groupAt(int row) const
{
    if (row < 0 || row >= m_groups.size())
        return {};
    return m_groups.at(row);
}

int FailureGroupModel::rowOf(const FailureGroupId& id) const
{
    for (int row = 0; row < m_groups.size(); ++row) {
        if (m_groups.at(row).id == id)
            return row;
    }
    return -1;
}

int FailureGroupModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_groups.size());
}

int FailureGroupModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString FailureGroupModel::markText(const FailureMark& mark) const
{
    if (mark.retries == 1)
        return tr("retried once");
    if (mark.retries == 2)
        return tr("retried twice");
    if (mark.retries > 2)
        return tr("retried %n time(s)", nullptr, mark.retries);
    return mark.isNew ? tr("new") : tr("known");
}

QString FailureGroupModel::text(const FailureGroup& group, int column) const
{
    switch (column) {
    case Cause:
        return causeText(group);
    case From:
        return group.originTopic.isEmpty() ? tr("not told") : group.originTopic;
    case Group:
        return group.consumerGroup.isEmpty() ? tr("not told") : group.consumerGroup;
    case Count:
        return QLocale().toString(group.count);
    case When:
        return failureSpanText(group.first, group.last, m_now);
    case Mark:
        return markText(m_marks.value(group.id));
    default:
        return {};
    }
}

QVariant FailureGroupModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_groups.size())
        return {};
    const FailureGroup& group = m_groups.at(index.row());
    const FailureMark mark = m_marks.value(group.id);
    switch (role) {
    case Qt::DisplayRole:
        return text(group, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Count ? int(Qt::AlignRight | Qt::AlignVCenter)
                                       : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        switch (index.column()) {
        case Cause:
            return u"%1\n%2\n%3"_s.arg(group.exception, group.message.left(2000), group.frame);
        case When:
            return tr("First %1 UTC, last %2 UTC")
                .arg(group.first.toUTC().toString(Qt::ISODateWithMs),
                     group.last.toUTC().toString(Qt::ISODateWithMs));
        case From:
            return tr("Lies in %1").arg(group.topics.join(u", "_s));
        default:
            return {};
        }
    case Qt::AccessibleTextRole: {
        if (index.column() == LastHour) {
            qint64 sum = 0;
            for (const int count : group.trend)
                sum += count;
            return tr("%n failure(s) in the last hour", nullptr,
                      int(std::min<qint64>(sum, 0x7fffffff)));
        }
        return index.column() == Cause && !group.frame.isEmpty()
                   ? u"%1, %2"_s.arg(causeText(group), group.frame)
                   : text(group, index.column());
    }
    case GroupRole:
        return QVariant::fromValue(group);
    case FrameRole:
        return group.frame.isEmpty() ? dialectText(group.dialect) : group.frame;
    case TrendRole:
        return QVariant::fromValue(group.trend);
    case MarkToneRole:
        return int(mark.retries > 0 ? MarkTone::Retried
                   : mark.isNew     ? MarkTone::Fresh
                                    : MarkTone::Quiet);
    default:
        return {};
    }
}

QVariant FailureGroupModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Count)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Cause:
        return tr("Cause");
    case From:
        return tr("From");
    case Group:
        return tr("Group");
    case LastHour:
        return tr("Last hour");
    case Count:
        return tr("Count");
    case When:
        return tr("When");
    default:
        return {};
    }
}

bool FailureGroupModel::isBefore(const FailureGroup& a, const FailureGroup& b) const
{
    const auto ordered = [this](const auto& x, const auto& y) {
        return m_sortOrder == Qt::AscendingOrder ? x < y : y < x;
    };
    switch (m_sortColumn) {
    case Count:
        return ordered(a.count, b.count);
    case When:
    case LastHour:
        return ordered(a.last, b.last);
    case Mark:
        return ordered(m_marks.value(a.id).retries, m_marks.value(b.id).retries);
    default:
        return ordered(text(a, m_sortColumn), text(b, m_sortColumn));
    }
}

void FailureGroupModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QList<FailureGroupId> ids;
    for (const QModelIndex& place : before)
        ids.append(m_groups.at(place.row()).id);
    std::stable_sort(m_groups.begin(), m_groups.end(),
                     [this](const auto& a, const auto& b) { return isBefore(a, b); });
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(ids.at(i)), before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}
