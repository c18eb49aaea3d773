// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/tasklistmodel.h"

#include "core/models/tasktexts.h"
#include "core/stores/operationstore.h"
#include "core/stores/sprintstore.h"
#include "core/stores/taskstore.h"

#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

TaskListModel::TaskListModel(const TaskStore& tasks, const OperationStore& operations,
                             const SprintStore& sprints, QObject* parent)
    : QAbstractTableModel(parent),
      m_tasks(tasks),
      m_operations(operations),
      m_sprints(sprints),
      m_today(QDate::currentDate())
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &TaskListModel::bringUpToDate);
    connect(&tasks, &TaskStore::listChanged, this, &TaskListModel::markAll);
    connect(&tasks, &TaskStore::taskChanged, this, [this](const TaskId& id) { markOne(id); });
    connect(&tasks, &TaskStore::taskRemoved, this, &TaskListModel::markAll);
    connect(&tasks, &TaskStore::rulesChanged, this, [this] {
        markAll();
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    });
    connect(&operations, &OperationStore::operationChanged, this, [this](const OperationId& id) {
        const Operation* operation = m_operations.find(id);
        if (operation && isTaskOperation(operation->kind)) {
            if (operation->kind == OperationKind::CreateTask)
                return markAll();
            markOne(operation->taskIntent.id);
        }
    });
    connect(&operations, &OperationStore::operationRemoved, this, &TaskListModel::markAll);
    connect(&sprints, &SprintStore::listChanged, this, &TaskListModel::markAll);
    connect(&sprints, &SprintStore::sprintChanged, this, &TaskListModel::markAll);
    m_all = true;
    bringUpToDate();
}

void TaskListModel::markAll()
{
    m_all = true;
    m_later.start();
}

void TaskListModel::markOne(const TaskKey& key)
{
    m_changed.insert(key);
    m_later.start();
}

void TaskListModel::bringUpToDate()
{
    m_later.stop();
    if (m_held > 0) {
        // Values follow at once; who is listed, and where, waits.
        for (int place = 0; place < m_shown.size(); ++place) {
            Item& item = m_items[m_shown[place]];
            const auto* id = std::get_if<TaskId>(&item.row.key);
            const Task* task = id ? m_tasks.find(*id) : nullptr;
            if (!task || (!m_all && !m_changed.contains(item.row.key)))
                continue;
            const TaskSaves saves = savesOf(m_operations.operations(), item.row.key);
            item = {{item.row.key, believed(*task, saves, m_tasks.rules()), saves}, {}, {}};
            Q_EMIT dataChanged(index(place, 0), index(place, ColumnCount - 1));
        }
        m_all = m_all || !m_changed.isEmpty();
        m_changed.clear();
        return;
    }
    m_sprintTitles.clear();
    for (const Sprint& sprint : m_sprints.sprints())
        m_sprintTitles.insert(sprint.id, sprintTitle(sprint));

    QList<Item> items;
    if (m_all) {
        items = wantedItems();
    } else {
        items = m_items;
        for (Item& item : items) {
            const auto* id = std::get_if<TaskId>(&item.row.key);
            const Task* task = id && m_changed.contains(item.row.key) ? m_tasks.find(*id) : nullptr;
            if (!task)
                continue;
            const TaskSaves saves = savesOf(m_operations.operations(), item.row.key);
            item = {{item.row.key, believed(*task, saves, m_tasks.rules()), saves}, {}, {}};
        }
    }
    m_all = false;
    m_changed.clear();
    QList<qsizetype> shown = wantedOrder(items);
    show(std::move(items), std::move(shown));
    Q_EMIT refreshed();
}

QList<TaskListModel::Item> TaskListModel::wantedItems() const
{
    const QHash<TaskKey, TaskSaves> saves = taskSaves(m_operations.operations());
    // What has not changed keeps what was worked out for it.
    QHash<TaskKey, const Item*> known;
    known.reserve(m_items.size());
    for (const Item& item : m_items)
        known.insert(item.row.key, &item);

    QList<Item> items;
    items.reserve(m_tasks.tasks().size() + 8);
    const QList<Operation>& operations = m_operations.operations();
    for (auto it = operations.crbegin(); it != operations.crend(); ++it) {
        if (it->kind == OperationKind::CreateTask && it->state != OperationState::Done)
            items.append(Item{{it->id, it->taskIntent, saves.value(it->id)}, {}, {}});
    }
    for (const Task& task : m_tasks.tasks()) {
        const TaskKey key = task.id;
        const auto waiting = saves.constFind(key);
        TaskListRow row{key, task, {}};
        if (waiting != saves.cend()) {
            row.task = believed(task, *waiting, m_tasks.rules());
            row.saves = *waiting;
        }
        const Item* old = known.value(key);
        if (old && old->row == row)
            items.append(*old);
        else
            items.append(Item{std::move(row), {}, {}});
    }
    return items;
}

void TaskListModel::show(QList<Item> items, QList<qsizetype> shown)
{
    const auto keyIn = [](const QList<Item>& list, qsizetype place) -> const TaskKey& {
        return list.at(place).row.key;
    };
    const qsizetype before = m_shown.size();
    const qsizetype after = shown.size();
    qsizetype same = 0;
    while (same < before && same < after &&
           keyIn(m_items, m_shown[same]) == keyIn(items, shown[same]))
        ++same;
    qsizetype tail = 0;
    while (tail < before - same && tail < after - same &&
           keyIn(m_items, m_shown[before - 1 - tail]) == keyIn(items, shown[after - 1 - tail]))
        ++tail;
    const qsizetype gone = before - same - tail;
    const qsizetype come = after - same - tail;
    // Few rows go and come by themselves, so that the others keep their places on the screen.
    constexpr qsizetype Few = 64;
    m_rowsKnown = false;
    if ((gone > Few && come > 0) || (come > Few && gone > 0)) {
        beginResetModel();
        m_items = std::move(items);
        m_shown = std::move(shown);
        endResetModel();
        return;
    }
    if (gone > 0) {
        beginRemoveRows({}, int(same), int(same + gone - 1));
        m_shown.remove(same, gone);
        endRemoveRows();
    }
    if (come > 0) {
        beginInsertRows({}, int(same), int(same + come - 1));
        m_items = std::move(items);
        m_shown = std::move(shown);
        endInsertRows();
    } else {
        m_items = std::move(items);
        m_shown = std::move(shown);
    }
    m_rowsKnown = false;
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_shown.size()) - 1, ColumnCount - 1));
}

int TaskListModel::rowOf(const TaskKey& key) const
{
    if (!m_rowsKnown) {
        m_rows.clear();
        m_rows.reserve(m_shown.size());
        for (int place = 0; place < m_shown.size(); ++place)
            m_rows.insert(m_items.at(m_shown.at(place)).row.key, place);
        m_rowsKnown = true;
    }
    return m_rows.value(key, -1);
}

int TaskListModel::openCount() const
{
    return int(std::count_if(m_items.cbegin(), m_items.cend(),
                             [](const Item& item) { return !item.row.task.done; }));
}

bool TaskListModel::isOffered(Column column) const
{
    const TaskRules& rules = m_tasks.rules();
    switch (column) {
    case Priority:
        return rules.hasPriority;
    case Category:
        return rules.hasCategory;
    case Due:
        return rules.hasDue;
    case Tags:
        return rules.hasTags;
    default:
        return true;
    }
}

const QStringList& TaskListModel::priorities() const
{
    return m_tasks.rules().priorities;
}

QString TaskListModel::sprintTitleOf(const SprintId& id) const
{
    if (id.value().isEmpty())
        return {};
    const auto title = m_sprintTitles.constFind(id);
    return title == m_sprintTitles.cend() ? tr("an unknown sprint") : *title;
}

void TaskListModel::setToday(QDate today)
{
    if (m_today == today)
        return;
    m_today = today;
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, Due), index(int(m_shown.size()) - 1, Due));
}

void TaskListModel::hold()
{
    ++m_held;
}

void TaskListModel::release()
{
    if (m_held == 0 || --m_held > 0)
        return;
    if (m_all || !m_changed.isEmpty())
        m_later.start();
}

int TaskListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int TaskListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}
