// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/failurelistmodel.h"

#include "core/domain/line.h"
#include "core/models/failuretexts.h"

#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

LineNode::State outcomeMark(RunOutcome outcome)
{
    switch (outcome) {
    case RunOutcome::Resolved:
        return LineNode::State::Done;
    case RunOutcome::FailedAgain:
        return LineNode::State::Failed;
    case RunOutcome::Unknown:
        return LineNode::State::Unknown;
    case RunOutcome::Waiting:
        return LineNode::State::UnderWay;
    case RunOutcome::None:
        break;
    }
    return LineNode::State::Waiting;
}

} // namespace

FailureListModel::FailureListModel(QObject* parent) : QAbstractTableModel(parent) {}

void FailureListModel::setMarker(Marker marker)
{
    m_marker = std::move(marker);
    refreshMarks();
}

void FailureListModel::refreshMarks()
{
    if (!m_failures.isEmpty())
        Q_EMIT dataChanged(index(0, Retried), index(rowCount() - 1, Retried));
}

void FailureListModel::setFailures(const FailureList& failures)
{
    if (failures.isSharedWith(m_failures))
        return;
    if (!growAtFront(failures) && !changeOneBlock(failures)) {
        beginResetModel();
        m_failures = failures;
        endResetModel();
    }
}

/// The usual: some came, and the oldest may have been let go.
bool FailureListModel::growAtFront(const FailureList& failures)
{
    if (m_failures.isEmpty() || failures.isEmpty())
        return false;
    qsizetype added = 0;
    while (added < failures.size() && !failures.isSame(added, m_failures, 0))
        ++added;
    const qsizetype kept = failures.size() - added;
    if (kept == 0 || kept > m_failures.size())
        return false;
    for (qsizetype i = 0; i < kept; ++i) {
        if (!failures.isSame(added + i, m_failures, i))
            return false;
    }
    if (kept < m_failures.size()) {
        beginRemoveRows({}, int(kept), rowCount() - 1);
        m_failures = m_failures.picked(m_failures.pointers().first(kept));
        endRemoveRows();
    }
    if (added > 0)
        beginInsertRows({}, 0, int(added) - 1);
    m_failures = failures;
    if (added > 0)
        endInsertRows();
    return true;
}

/// Some came or went at one place: a partition that was behind.
bool FailureListModel::changeOneBlock(const FailureList& failures)
{
    const qsizetype shorter = std::min(failures.size(), m_failures.size());
    qsizetype before = 0;
    while (before < shorter && failures.isSame(before, m_failures, before))
        ++before;
    qsizetype after = 0;
    while (after < shorter - before &&
           failures.isSame(failures.size() - 1 - after, m_failures, m_failures.size() - 1 - after))
        ++after;
    if (before + after < shorter || shorter == 0)
        return false;
    const int first = int(before);
    if (failures.size() > m_failures.size()) {
        beginInsertRows({}, first, first + int(failures.size() - m_failures.size()) - 1);
        m_failures = failures;
        endInsertRows();
    } else if (failures.size() < m_failures.size()) {
        beginRemoveRows({}, first, first + int(m_failures.size() - failures.size()) - 1);
        m_failures = failures;
        endRemoveRows();
    } else {
        m_failures = failures;
    }
    return true;
}

std::optional<Failure> FailureListModel::failureAt(int row) const
{
    if (row < 0 || row >= m_failures.size())
        return {};
    return m_failures.at(row);
}

int FailureListModel::rowOf(const RecordAddress& address) const
{
    const auto found =
        std::find_if(m_failures.begin(), m_failures.end(),
                     [&](const Failure& failure) { return failure.address == address; });
    return found == m_failures.end() ? -1 : int(found - m_failures.begin());
}

int FailureListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_failures.size());
}

int FailureListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString FailureListModel::text(const Failure& failure, int column) const
{
    switch (column) {
    case When: {
        const QDateTime& time = failure.failedAt.isValid() ? failure.failedAt : failure.recordTime;
        return listTimeText(time, QDateTime::currentDateTimeUtc());
    }
    case Message: {
        const QString reason =
            failure.message.isEmpty() ? causeText(failure) : failure.message.left(300).simplified();
        return failure.isOfBatch ? tr("batch: %1").arg(reason) : reason;
    }
    case Origin: {
        const QString origin = originText(failure.origin);
        return origin.isEmpty() ? tr("not told") : origin;
    }
    case Attempts:
        return failure.attempts ? QLocale().toString(*failure.attempts) : u"–"_s;
    case Place:
        return recordPlaceText(failure.address);
    case Retried:
        if (const auto outcome = m_marker ? m_marker(failure.address) : std::nullopt)
            return *outcome == RunOutcome::None ? tr("sent again") : runOutcomeText(*outcome);
        return failure.run.isEmpty() ? QString() : tr("came back");
    default:
        return {};
    }
}

QVariant FailureListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_failures.size())
        return {};
    const Failure& failure = m_failures.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(failure, index.column());
    case Qt::ToolTipRole:
        if (index.column() == When && !failure.failedAt.isValid())
            return tr("The event's own time: when it failed is not told");
        if (index.column() == Message && failure.isOfBatch)
            return u"%1\n%2"_s.arg(batchText(), failure.message.left(2000));
        return index.column() == Message ? failure.message.left(2000)
                                         : text(failure, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Attempts ? int(Qt::AlignRight | Qt::AlignVCenter)
                                          : int(Qt::AlignLeft | Qt::AlignVCenter);
    case FailureRole:
        return QVariant::fromValue(failure);
    case MarkRole:
        if (index.column() == Retried && m_marker) {
            if (const auto outcome = m_marker(failure.address))
                return int(outcomeMark(*outcome));
        }
        return failure.run.isEmpty() ? QVariant() : QVariant(int(LineNode::State::Failed));
    case OutcomeRole:
        if (index.column() == Retried && m_marker) {
            if (const auto outcome = m_marker(failure.address))
                return int(*outcome);
        }
        return {};
    default:
        return {};
    }
}

QVariant FailureListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Attempts)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("Time");
    case Message:
        return tr("Reason");
    case Origin:
        return tr("Came from");
    case Attempts:
        return tr("Tried");
    case Place:
        return tr("Lies at");
    case Retried:
        return tr("Sent again");
    default:
        return {};
    }
}
