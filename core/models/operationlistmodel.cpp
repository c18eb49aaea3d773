// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/operationlistmodel.h"

#include "core/stores/operationstore.h"
#include "core/stores/promisestore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

LineNode::State markOf(OperationState state)
{
    switch (state) {
    case OperationState::Queued:
        return LineNode::State::Waiting;
    case OperationState::Sent:
        return LineNode::State::UnderWay;
    case OperationState::Ambiguous:
        return LineNode::State::Unknown;
    case OperationState::Refused:
        return LineNode::State::Failed;
    case OperationState::Done:
        return LineNode::State::Done;
    }
    return LineNode::State::Waiting;
}

} // namespace

QString operationStateText(OperationState state)
{
    switch (state) {
    case OperationState::Queued:
        return OperationListModel::tr("Waiting to be sent");
    case OperationState::Sent:
        return OperationListModel::tr("Sent");
    case OperationState::Ambiguous:
        return OperationListModel::tr("No answer");
    case OperationState::Refused:
        return OperationListModel::tr("Refused");
    case OperationState::Done:
        return OperationListModel::tr("Stored");
    }
    return {};
}

QString saveTimeText(const QDateTime& time)
{
    if (!time.isValid())
        return u"–"_s;
    const QDateTime local = time.toLocalTime();
    return local.date() == QDate::currentDate() ? QLocale().toString(local.time(), u"HH:mm:ss"_s)
                                                : local.toString(u"yyyy-MM-dd HH:mm"_s);
}

Promise promiseOf(const Operation* operation, const Promise* promise)
{
    if (promise)
        return *promise;
    return operation ? withOperation({}, *operation) : Promise();
}

OperationListModel::OperationListModel(const OperationStore& operations,
                                       const PromiseStore& promises, QObject* parent)
    : QAbstractTableModel(parent), m_operations(operations), m_promises(promises)
{
    for (const Promise& promise : promises.promises())
        refresh(promise.operation);
    for (const Operation& operation : operations.operations())
        refresh(operation.id);
    connect(&operations, &OperationStore::operationChanged, this, &OperationListModel::refresh);
    connect(&operations, &OperationStore::operationRemoved, this, &OperationListModel::refresh);
    connect(&promises, &PromiseStore::promiseChanged, this, &OperationListModel::refresh);
}

std::optional<OperationListModel::Row> OperationListModel::rowFor(const OperationId& id) const
{
    const Operation* operation = m_operations.find(id);
    const Promise* promise = m_promises.find(id);
    if (!operation && !promise)
        return std::nullopt;
    Row row{.id = id};
    if (operation) {
        row.when = operation->createdAt;
        row.what = operationTitle(*operation);
        row.state = operationStateText(operation->state);
        row.stateMark = markOf(operation->state);
    } else {
        row.when = promise->savedAt;
        row.what = promise->title;
        const bool stored = promise->answeredAt.isValid() && !promise->error;
        row.state = stored ? operationStateText(OperationState::Done) : tr("Dropped");
        row.stateMark = stored ? LineNode::State::Done : LineNode::State::Waiting;
        if (!stored) {
            row.verdict = tr("Not sent again.");
            return row;
        }
    }
    const Line line = lineFor(promiseOf(operation, promise));
    row.verdict = line.verdict;
    row.verdictMark = line.verdictState;
    return row;
}

void OperationListModel::refresh(const OperationId& id)
{
    const int at = rowOf(id);
    const std::optional<Row> row = rowFor(id);
    if (at >= 0 && !row) {
        beginRemoveRows({}, at, at);
        m_rows.removeAt(at);
        endRemoveRows();
    } else if (at >= 0) {
        m_rows[at] = *row;
        Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
    } else if (row) {
        dropForgotten();
        // Newest first; of two from the same moment the one that was told later stands higher.
        const auto place = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                        [&](const Row& other) { return other.when <= row->when; });
        const int target = int(place - m_rows.cbegin());
        beginInsertRows({}, target, target);
        m_rows.insert(target, *row);
        endInsertRows();
    }
}

void OperationListModel::dropForgotten()
{
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        const OperationId& id = m_rows.at(row).id;
        if (m_operations.find(id) || m_promises.find(id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

std::optional<OperationId> OperationListModel::idAt(int row) const
{
    if (row < 0 || row >= m_rows.size())
        return std::nullopt;
    return m_rows.at(row).id;
}

int OperationListModel::rowOf(const OperationId& id) const
{
    const auto it =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row& row) { return row.id == id; });
    return it == m_rows.cend() ? -1 : int(it - m_rows.cbegin());
}

int OperationListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OperationListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant OperationListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row& row = m_rows.at(index.row());
    if (role == OperationRole)
        return QVariant::fromValue(row.id);
    if (role == MarkRole) {
        if (index.column() == State)
            return int(row.stateMark);
        return index.column() == Verdict ? QVariant(int(row.verdictMark)) : QVariant();
    }
    if (role == Qt::ToolTipRole) {
        if (index.column() == When)
            return row.when.isValid()
                       ? row.when.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz 'UTC'"_s)
                       : QString();
        return index.column() == Verdict ? QVariant(row.verdict) : QVariant();
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case When:
        return saveTimeText(row.when);
    case What:
        return row.what;
    case State:
        return row.state;
    case Verdict:
        return row.verdict;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant OperationListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case When:
        return tr("When");
    case What:
        return tr("Save");
    case State:
        return tr("State");
    case Verdict:
        return tr("On the bus");
    case ColumnCount:
        break;
    }
    return {};
}
