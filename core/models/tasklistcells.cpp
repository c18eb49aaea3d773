// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TaskListModel that says what stands in the cells, and what becomes of an edit.
#include "core/models/tasklistmodel.h"

#include "core/models/tasktexts.h"
#include "core/stores/operationstore.h"
#include "core/stores/taskstore.h"

#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

QVariant TaskListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TaskListRow& row = m_items.at(m_shown.at(index.row())).row;
    const Task& task = row.task;
    switch (role) {
    case RecordRole:
        return QVariant::fromValue(row);
    case OverdueRole:
        return isOverdue(task, QDateTime(m_today, QTime::currentTime()));
    case Qt::CheckStateRole:
        return index.column() == Done ? QVariant(task.done ? Qt::Checked : Qt::Unchecked)
                                      : QVariant();
    case Qt::DisplayRole:
    case Qt::EditRole:
        switch (index.column()) {
        case Title:
            return role == Qt::EditRole ? task.title : taskTitle(task);
        case Priority:
            return role == Qt::EditRole ? task.priority : priorityShown(task.priority);
        case Category:
            return task.category;
        case Due:
            return role == Qt::EditRole ? dueTyped(task.due) : dueShown(task.due, m_today);
        case Tags:
            return task.tags.join(u", "_s);
        case InSprint:
            return sprintTitleOf(task.plan.sprint);
        case Created:
            return task.createdAt.isValid()
                       ? QLocale().toString(task.createdAt.toLocalTime(), QLocale::ShortFormat)
                       : QString();
        default:
            return {};
        }
    case Qt::ToolTipRole:
        if (row.saves.mark != TaskSaves::Mark::None &&
            (index.column() == Title || index.column() == Done))
            return markText(row.saves, m_operations);
        if (index.column() == Due)
            return dueInWords(task.due);
        if (index.column() == InSprint && !task.plan.sprint.value().isEmpty() &&
            m_tasks.rules().isLocal(PlanField::Sprint))
            return tr("Which sprint it is in is kept on this computer only.");
        return index.column() == Title ? QVariant(task.title) : QVariant();
    case Qt::AccessibleTextRole:
        if (index.column() == Done)
            return task.done ? tr("complete") : tr("open");
        if (index.column() == Title && row.saves.mark != TaskSaves::Mark::None)
            return tr("%1. %2", "title and how its save stands")
                .arg(taskTitle(task), markText(row.saves, m_operations));
        return data(index, Qt::DisplayRole);
    default:
        return {};
    }
}

QVariant TaskListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool local = m_tasks.rules().isLocal(PlanField::Sprint);
    if (role == Qt::ToolTipRole && section == InSprint && local)
        return tr("The service does not store which sprint a task is in: it is kept on this "
                  "computer only.");
    if (role == Qt::AccessibleTextRole && section == Done)
        return tr("Complete");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title:
        return tr("Task");
    case Priority:
        return tr("Priority");
    case Category:
        return tr("Category");
    case Due:
        return tr("Due");
    case Tags:
        return tr("Tags");
    case InSprint:
        return local ? tr("Sprint (here only)") : tr("Sprint");
    case Created:
        return tr("Created");
    default:
        return QString();
    }
}

Qt::ItemFlags TaskListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (row(index.row()).saves.isDeleting)
        return flags;
    switch (index.column()) {
    case Title:
    case Priority:
    case Category:
    case Due:
    case Tags:
        if (isOffered(Column(index.column())))
            flags |= Qt::ItemIsEditable;
        break;
    case Done:
        flags |= Qt::ItemIsUserCheckable;
        break;
    default:
        break;
    }
    return flags;
}

bool TaskListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const bool isCheck = role == Qt::CheckStateRole && index.column() == Done;
    if (!index.isValid() || (role != Qt::EditRole && !isCheck) || row(index.row()).saves.isDeleting)
        return false;
    // What listens may change the rows.
    const TaskListRow before = row(index.row());
    QString problem;
    const Task intent = editedTask(before, index.column(), value, problem);
    if (problem.isEmpty() && sameContent(intent, before.task))
        return true;
    for (const RuleFinding& finding : checkTask(intent, m_tasks.rules())) {
        if (problem.isEmpty() && finding.weight == RuleFinding::Weight::Blocking)
            problem = finding.message;
    }
    if (!problem.isEmpty()) {
        Q_EMIT editRefused(problem);
        return false;
    }
    Q_EMIT edited(before.key, before.task, intent);
    return true;
}

Task TaskListModel::editedTask(const TaskListRow& row, int column, const QVariant& value,
                               QString& problem) const
{
    Task task = row.task;
    switch (column) {
    case Done:
        task.done = value.toInt() == Qt::Checked;
        break;
    case Title:
        task.title = value.toString().trimmed();
        break;
    case Priority:
        task.priority = value.toString().trimmed();
        break;
    case Category:
        task.category = value.toString().trimmed();
        break;
    case Due:
        if (const auto due = dueFromTyped(value.toString(), m_today))
            task.due = *due;
        else
            problem = tr("“%1” is not a day. Type one such as 2026-04-09, 2026-04-09 16:00, "
                         "tomorrow or +3.")
                          .arg(value.toString().left(40));
        break;
    case Tags:
        task.tags = tagsFromTyped(value.toString());
        break;
    default:
        break;
    }
    return task;
}
