// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/taskkey.h"

#include <QtWidgets/QTableView>

#include <optional>
#include <set>

class TaskListModel;

/// The table of tasks. What is current follows the task, not the row: when rows come and go the
/// same task stays selected. Space completes and reopens, Enter and F2 edit, Delete deletes.
/// Columns can be moved, sized and hidden.
class TaskView : public QTableView
{
    Q_OBJECT
public:
    explicit TaskView(TaskListModel& model, QWidget* parent = nullptr);

    std::optional<TaskKey> currentKey() const;
    void showCurrent(const TaskKey& key);
    void editCell(int column);

    /// Columns and order as the user left them.
    QByteArray saveColumns() const;
    /// False, and nothing changes, for a state that does not fit.
    bool restoreColumns(const QByteArray& state);
    void setColumnShown(int column, bool shown);

Q_SIGNALS:
    /// Nothing where no row is current.
    void chosen(const std::optional<TaskKey>& key);
    void toggleRequested();
    void deleteRequested();
    void columnsChanged();
    /// Up in the first row: to what is above.
    void leftUpwards();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void keepCurrent();
    void hideWhatIsNotOffered();
    void fitTitle();
    void showHeaderMenu(const QPoint& place);

    TaskListModel& m_model;
    std::optional<TaskKey> m_current;
    /// Where it stood, for when it is gone.
    int m_currentRow = 0;
    std::set<int> m_hidden;
    bool m_keeping = false;
    bool m_changing = false;
    bool m_fitting = false;
};
