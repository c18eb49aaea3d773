// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/destination.h"
#include "core/models/entityeventsmodel.h"

#include <QtWidgets/QWidget>

class ElidedLabel;
class LineFollowing;
class LineWidget;
class PromiseStore;
class QHBoxLayout;
class QTableView;
class SprintStore;
class StateBanner;
class TaskFields;
class TaskForm;
class TaskStore;
class TextLabel;

/// The open task: its title and actions, the line of its newest save, its values, and the events
/// about it. Shows the form; what a choice does is the page's.
class TaskDetail : public QWidget
{
    Q_OBJECT
public:
    TaskDetail(TaskForm& form, const TaskStore& tasks, const SprintStore& sprints,
               const PromiseStore& promises, const EventStore& events, QWidget* parent = nullptr);

    TaskFields& fields() { return *m_fields; }
    StateBanner& banner() { return *m_banner; }
    QTableView& events() { return *m_eventTable; }
    void addAction(QAction* action, int kind, const QString& objectName);
    /// Continues the line by those who heard of the events. Not owned; must outlive this.
    void setFollowing(LineFollowing& following);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void navigationRequested(const Destination& destination);

private:
    void refreshHeader();
    void refreshLine();
    void refreshEvents();
    void openEvent(const QModelIndex& index);

    TaskForm& m_form;
    const PromiseStore& m_promises;
    LineFollowing* m_following = nullptr;
    const EventStore& m_events;
    EntityEventsModel m_model;
    ElidedLabel* m_title;
    QHBoxLayout* m_actions;
    LineWidget* m_line;
    StateBanner* m_banner;
    TaskFields* m_fields;
    TextLabel* m_noEvents;
    QTableView* m_eventTable;
};
