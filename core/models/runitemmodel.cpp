// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/runitemmodel.h"

#include "core/domain/line.h"
#include "core/models/failuretexts.h"

using namespace Qt::Literals::StringLiterals;

RunItemModel::RunItemModel(QObject* parent) : QAbstractTableModel(parent) {}

void RunItemModel::clear()
{
    if (m_items.isEmpty())
        return;
    beginResetModel();
    m_items.clear();
    m_rows.clear();
    endResetModel();
}

bool RunItemModel::isListed(const RunItem& item) const
{
    return m_show == Show::All || isTrouble(item);
}

QList<qsizetype> RunItemModel::listed() const
{
    QList<qsizetype> rows;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (isListed(m_items.at(i)))
            rows.append(i);
    }
    return rows;
}

void RunItemModel::relist()
{
    QList<qsizetype> rows = listed();
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void RunItemModel::setItems(const QList<RunItem>& items)
{
    qsizetype firstChanged = m_items.size();
    qsizetype lastChanged = -1;
    const qsizetype before = m_items.size();
    for (const RunItem& item : items) {
        const auto at = std::lower_bound(
            m_items.begin(), m_items.end(), item.index,
            [](const RunItem& known, qint64 wanted) { return known.index < wanted; });
        const qsizetype place = at - m_items.begin();
        if (at != m_items.end() && at->index == item.index) {
            if (*at == item)
                continue;
            *at = item;
        } else {
            m_items.insert(place, item);
        }
        firstChanged = std::min(firstChanged, place);
        lastChanged = std::max(lastChanged, place);
    }
    if (m_items.size() == before && lastChanged < 0)
        return;
    if (m_show == Show::All && m_items.size() > before && firstChanged >= before) {
        beginInsertRows({}, int(before), int(m_items.size()) - 1);
        m_rows = listed();
        endInsertRows();
        return;
    }
    relist();
    if (!m_rows.isEmpty() && lastChanged >= 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RunItemModel::setShow(Show show)
{
    if (m_show == show)
        return;
    m_show = show;
    relist();
}

std::optional<RunItem> RunItemModel::itemAt(int row) const
{
    if (row < 0 || row >= m_rows.size())
        return {};
    return m_items.at(m_rows.at(row));
}

int RunItemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RunItemModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RunItemModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const RunItem& item = m_items.at(m_rows.at(index.row()));
    switch (role) {
    case ItemRole:
        return QVariant::fromValue(item);
    case MarkRole:
        if (item.state == RunItemState::Failed || item.outcome == RunOutcome::FailedAgain)
            return int(LineNode::State::Failed);
        if (item.state == RunItemState::Uncertain || item.outcome == RunOutcome::Unknown)
            return int(LineNode::State::Unknown);
        if (item.state == RunItemState::Written || item.outcome == RunOutcome::Waiting)
            return int(LineNode::State::UnderWay);
        return int(item.state == RunItemState::Sent ? LineNode::State::Done
                                                    : LineNode::State::Waiting);
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case Source:
        return recordPlaceText(item.source);
    case Target:
        if (item.stored)
            return recordPlaceText(*item.stored);
        return item.targetPartition
                   ? tr("%1 · %2").arg(item.targetTopic).arg(item.targetPartition->value())
                   : tr("%1, by its key").arg(item.targetTopic);
    case State:
        return runItemStateText(item.state);
    case Outcome:
        return runOutcomeText(item.outcome);
    case Reason:
        return item.reason;
    default:
        return {};
    }
}

QVariant RunItemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Source:
        return tr("Record");
    case Target:
        return tr("Into");
    case State:
        return tr("State");
    case Outcome:
        return tr("Outcome");
    case Reason:
        return tr("Why");
    default:
        return {};
    }
}

bool isTrouble(const RunItem& item)
{
    return item.state == RunItemState::Failed || item.state == RunItemState::Uncertain ||
           (item.state == RunItemState::Skipped && !item.reason.isEmpty()) ||
           item.outcome == RunOutcome::FailedAgain || item.outcome == RunOutcome::Unknown;
}
