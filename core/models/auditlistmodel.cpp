// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/auditlistmodel.h"

#include "core/domain/line.h"
#include "core/models/operationlistmodel.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace {

struct AuditWords
{
    Q_DECLARE_TR_FUNCTIONS(AuditListModel)
};

LineNode::State auditMark(const QString& result)
{
    if (result == "done"_L1)
        return LineNode::State::Done;
    if (result == "failed"_L1 || result == "refused"_L1)
        return LineNode::State::Failed;
    return result.isEmpty() ? LineNode::State::Waiting : LineNode::State::Unknown;
}

} // namespace

QString auditWhatText(const QString& what)
{
    const QHash<QString, QString> texts{
        {u"unlocked"_s, AuditWords::tr("Kafka unlocked")},
        {u"locked"_s, AuditWords::tr("Kafka locked")},
        {u"produce"_s, AuditWords::tr("Records produced")},
        {u"retry"_s, AuditWords::tr("Records retried")},
        {u"replay"_s, AuditWords::tr("Records replayed")},
        {u"topic-created"_s, AuditWords::tr("Topic created")},
        {u"topic-removed"_s, AuditWords::tr("Topic removed")},
        {u"create-sprint"_s, AuditWords::tr("Sprint created")},
        {u"update-sprint"_s, AuditWords::tr("Sprint changed")},
        {u"delete-sprint"_s, AuditWords::tr("Sprint deleted")},
        {u"create-task"_s, AuditWords::tr("Task created")},
        {u"update-task"_s, AuditWords::tr("Task changed")},
        {u"delete-task"_s, AuditWords::tr("Task deleted")},
        {u"complete-task"_s, AuditWords::tr("Task completed")},
        {u"reopen-task"_s, AuditWords::tr("Task reopened")},
    };
    return texts.value(what, what);
}

QString auditOutcomeText(const QString& result)
{
    const QHash<QString, QString> texts{
        {u"done"_s, AuditWords::tr("Done")},
        {u"refused"_s, AuditWords::tr("Refused")},
        {u"failed"_s, AuditWords::tr("Failed")},
        {u"partial"_s, AuditWords::tr("In part")},
    };
    return texts.value(result, result);
}

std::optional<Destination> auditDestination(const AuditEntry& entry)
{
    if (entry.run)
        return Destination(*entry.run);
    const qsizetype blank = entry.target.indexOf(u' ');
    const QString id = entry.target.sliced(blank + 1);
    if (entry.target.startsWith("sprint "_L1) && entry.what != "delete-sprint"_L1)
        return Destination(SprintId(id));
    if (entry.target.startsWith("task "_L1) && entry.what != "delete-task"_L1)
        return Destination(TaskId(id));
    if (entry.what == "produce"_L1 || entry.what == "topic-created"_L1)
        return Destination(TopicPlace{.topic = entry.target, .partition = {}});
    return std::nullopt;
}

AuditListModel::AuditListModel(QObject* parent) : QAbstractTableModel(parent) {}

void AuditListModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_hasMore = false;
    m_isAsking = false;
    endResetModel();
}

void AuditListModel::append(const QList<AuditEntry>& entries, bool hasMore)
{
    m_hasMore = hasMore;
    m_isAsking = false;
    if (entries.isEmpty())
        return;
    const int first = int(m_entries.size());
    beginInsertRows({}, first, first + int(entries.size()) - 1);
    m_entries.append(entries);
    endInsertRows();
}

void AuditListModel::prepend(const AuditEntry& entry)
{
    // A page that was read at the same moment may hold it already.
    if (!m_entries.isEmpty() && m_entries.constFirst().sequence >= entry.sequence)
        return;
    beginInsertRows({}, 0, 0);
    m_entries.prepend(entry);
    endInsertRows();
}

std::optional<AuditEntry> AuditListModel::entryAt(int row) const
{
    if (row < 0 || row >= m_entries.size())
        return std::nullopt;
    return m_entries.at(row);
}

int AuditListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int AuditListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AuditListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const AuditEntry& entry = m_entries.at(index.row());
    if (role == EntryRole)
        return QVariant::fromValue(entry);
    if (role == MarkRole)
        return index.column() == Outcome ? QVariant(int(auditMark(entry.result))) : QVariant();
    if (role == Qt::TextAlignmentRole && index.column() == Count)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) {
        if (index.column() == When)
            return entry.at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz 'UTC'"_s);
        return index.column() == Detail || index.column() == Target ? data(index, Qt::DisplayRole)
                                                                    : QVariant();
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(index.column())) {
    case When:
        return saveTimeText(entry.at);
    case Who:
        return entry.who;
    case What:
        return auditWhatText(entry.what);
    case Target:
        return entry.target;
    case Count:
        return QLocale().toString(entry.count);
    case Outcome:
        return auditOutcomeText(entry.result);
    case Detail:
        return entry.detail;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant AuditListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Count)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case What:
        return tr("What");
    case Target:
        return tr("On what");
    case Count:
        return tr("How many");
    case Outcome:
        return tr("Result");
    case Detail:
        return tr("Details");
    case ColumnCount:
        break;
    }
    return {};
}

bool AuditListModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_hasMore && !m_isAsking;
}

void AuditListModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    m_isAsking = true;
    Q_EMIT moreWanted();
}
