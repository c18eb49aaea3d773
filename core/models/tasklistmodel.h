// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/task.h"
#include "core/domain/taskrules.h"
#include "core/models/tasksaves.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QCollator>
#include <QtCore/QTimer>

#include <optional>

class OperationStore;
class SprintStore;
class TaskStore;

/// One task, ready to be shown.
struct TaskListRow
{
    TaskKey key;
    /// As the user believes it to be: with the saves that wait applied.
    Task task;
    TaskSaves saves;

    bool operator==(const TaskListRow&) const = default;
};

/// Which tasks are listed.
struct TaskFilter
{
    enum class Show { Open, Done, All };

    /// Words that all must occur, in any of the texts; case does not count.
    QString text;
    Show show = Show::Open;
    /// Only of this sprint; an empty id means those that are in no sprint.
    std::optional<SprintId> sprint;

    bool operator==(const TaskFilter&) const = default;
};

/// The tasks as rows, filtered and sorted; creates that wait in the outbox stand among them before
/// they have an id. News of the stores are taken in together, once control is back at the event
/// loop; filter() and sort() work at once: 10,000 tasks within 50 ms. Headless; GUI thread.
class TaskListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Done, Title, Priority, Category, Due, Tags, InSprint, Created, ColumnCount };
    enum Role {
        RecordRole = Qt::UserRole, ///< TaskListRow
        OverdueRole,               ///< bool
    };

    TaskListModel(const TaskStore& tasks, const OperationStore& operations,
                  const SprintStore& sprints, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Does not change the row: announces edited(), or editRefused() with the reason.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    void sort(int column, Qt::SortOrder order) override;

    /// Only for a valid row.
    const TaskListRow& row(int row) const { return m_items.at(m_shown.at(row)).row; }
    /// −1 when it is not listed.
    int rowOf(const TaskKey& key) const;
    const TaskFilter& filter() const { return m_filter; }
    void setFilter(const TaskFilter& filter);
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// Of all tasks, whatever is listed.
    int totalCount() const { return int(m_items.size()); }
    int openCount() const;
    /// Whether the profile of the service has a place for the column at all.
    bool isOffered(Column column) const;
    /// The priorities to choose from; empty where any text is one.
    const QStringList& priorities() const;
    QString sprintTitleOf(const SprintId& id) const;

    QDate today() const { return m_today; }
    void setToday(QDate today);
    /// While a cell is edited rows keep their places, so that nothing jumps away under the hands;
    /// values are brought up to date all the same.
    void hold();
    void release();

Q_SIGNALS:
    /// The user changed a cell: `base` is what it held, `intent` what it should be.
    void edited(const TaskKey& key, const Task& base, const Task& intent);
    void editRefused(const QString& sentence);
    /// The rows, or the counts, are others now.
    void refreshed();

private:
    struct Item
    {
        TaskListRow row;
        /// All that the filter looks at; made when it is first needed.
        mutable QString folded;
        mutable std::optional<QCollatorSortKey> titleKey;
    };

    void markAll();
    void markOne(const TaskKey& key);
    void bringUpToDate();
    QList<Item> wantedItems() const;
    QList<qsizetype> wantedOrder(const QList<Item>& items) const;
    bool accepts(const Item& item, const QStringList& words) const;
    void order(const QList<Item>& items, QList<qsizetype>& shown) const;
    void show(QList<Item> items, QList<qsizetype> shown);
    Task editedTask(const TaskListRow& row, int column, const QVariant& value,
                    QString& problem) const;

    const TaskStore& m_tasks;
    const OperationStore& m_operations;
    const SprintStore& m_sprints;
    /// In the store's order, creates that wait first.
    QList<Item> m_items;
    /// Places in m_items.
    QList<qsizetype> m_shown;
    mutable QHash<TaskKey, int> m_rows;
    mutable bool m_rowsKnown = false;
    QHash<SprintId, QString> m_sprintTitles;
    TaskFilter m_filter;
    int m_sortColumn = Created;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    QCollator m_collator;
    QDate m_today;
    QTimer m_later;
    bool m_all = false;
    QSet<TaskKey> m_changed;
    int m_held = 0;
};

Q_DECLARE_METATYPE(TaskListRow)
