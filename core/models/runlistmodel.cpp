// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/runlistmodel.h"

#include "core/domain/runline.h"
#include "core/models/failuretexts.h"

#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

RunListModel::RunListModel(QObject* parent) : QAbstractTableModel(parent) {}

void RunListModel::setRuns(const QList<Run>& runs)
{
    // Runs are only ever added at the front, and the oldest forgotten.
    const auto sameAs = [](const Run& a) {
        return [&a](const Run& b) {
            return a.id == b.id;
        };
    };
    while (!m_runs.isEmpty() &&
           std::none_of(runs.begin(), runs.end(), sameAs(m_runs.constLast()))) {
        const int row = int(m_runs.size()) - 1;
        beginRemoveRows({}, row, row);
        m_runs.removeLast();
        endRemoveRows();
    }
    const qsizetype added = runs.size() - m_runs.size();
    const bool fits =
        added >= 0 && std::equal(m_runs.begin(), m_runs.end(), runs.begin() + added, runs.end(),
                                 [](const Run& a, const Run& b) { return a.id == b.id; });
    if (!fits) {
        beginResetModel();
        m_runs = runs;
        endResetModel();
        return;
    }
    if (added > 0) {
        beginInsertRows({}, 0, int(added) - 1);
        m_runs = runs.mid(0, added) + m_runs;
        endInsertRows();
    }
    for (int row = int(added); row < runs.size(); ++row) {
        if (m_runs.at(row) == runs.at(row))
            continue;
        m_runs[row] = runs.at(row);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

std::optional<Run> RunListModel::runAt(int row) const
{
    if (row < 0 || row >= m_runs.size())
        return {};
    return m_runs.at(row);
}

int RunListModel::rowOf(const RunId& id) const
{
    for (int row = 0; row < m_runs.size(); ++row) {
        if (m_runs.at(row).id == id)
            return row;
    }
    return -1;
}

int RunListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int RunListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RunListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_runs.size())
        return {};
    const Run& run = m_runs.at(index.row());
    switch (role) {
    case RunRole:
        return QVariant::fromValue(run);
    case MarkRole:
        return index.column() == State ? QVariant(int(runMark(run))) : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == State && run.error)
            return run.error->message;
        if (index.column() == When)
            return run.plannedAt.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz 'UTC'"_s);
        [[fallthrough]];
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case When:
        return listTimeText(run.startedAt.isValid() ? run.startedAt : run.plannedAt,
                            QDateTime::currentDateTimeUtc());
    case What:
        return run.title;
    case Kind:
        return runKindText(run.kind);
    case Target:
        return run.targetTopic.isEmpty() ? tr("where they came from") : run.targetTopic;
    case State:
        return runStateText(run.state);
    case Figures:
        return runVerdict(run);
    default:
        return {};
    }
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case What:
        return tr("What");
    case Kind:
        return tr("Kind");
    case Target:
        return tr("Into");
    case State:
        return tr("State");
    case Figures:
        return tr("Records");
    default:
        return {};
    }
}

LineNode::State runMark(const Run& run)
{
    const RunCounts& counts = run.counts;
    switch (run.state) {
    case RunState::Stopped:
        return LineNode::State::Failed;
    case RunState::Running:
    case RunState::Watching:
        return counts.failed > 0 || counts.failedAgain > 0 ? LineNode::State::Failed
                                                           : LineNode::State::UnderWay;
    case RunState::Done:
        if (counts.failed > 0 || counts.failedAgain > 0)
            return LineNode::State::Failed;
        return counts.uncertain > 0 || counts.unknown > 0 ? LineNode::State::Unknown
                                                          : LineNode::State::Done;
    default:
        return LineNode::State::Waiting;
    }
}

QStringList runStatistics(const Run& run)
{
    if (!run.isOver() && run.state != RunState::Watching)
        return {};
    const QLocale locale;
    const RunCounts& counts = run.counts;
    QStringList sentences;
    const QDateTime end = run.sentAt.isValid() ? run.sentAt : run.endedAt;
    const qint64 milliseconds =
        run.startedAt.isValid() && end.isValid() ? run.startedAt.msecsTo(end) : -1;
    if (milliseconds >= 0) {
        sentences << RunListModel::tr("%1 of %2 records sent in %3.")
                         .arg(locale.toString(counts.sent), locale.toString(counts.planned),
                              durationText(milliseconds));
        if (milliseconds > 0 && counts.sent > 1)
            sentences << RunListModel::tr("%1 records a second on average.")
                             .arg(locale.toString(
                                 double(counts.sent) * 1000.0 / double(milliseconds), 'f', 1));
    } else {
        sentences << RunListModel::tr("%1 of %2 records sent.")
                         .arg(locale.toString(counts.sent), locale.toString(counts.planned));
    }
    const qint64 errors = counts.failed + counts.uncertain;
    sentences << (errors == 0 ? RunListModel::tr("No errors.")
                              : RunListModel::tr("Errors: %1 refused, %2 uncertain.")
                                    .arg(locale.toString(counts.failed),
                                         locale.toString(counts.uncertain)));
    if (counts.skipped > 0)
        sentences << RunListModel::tr("%1 left out.").arg(locale.toString(counts.skipped));
    return sentences;
}
