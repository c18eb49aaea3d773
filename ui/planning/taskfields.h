// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtWidgets/QWidget>

#include <optional>

class FieldGuard;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;
class SprintStore;
class TaskForm;
class TaskStore;
struct TaskRules;
class TextLabel;

/// The values of the open task, each with what is to be said about it right below; only those that
/// its service has a place for. Writes to the form with every key and shows what the form holds.
class TaskFields : public QWidget
{
    Q_OBJECT
public:
    TaskFields(TaskForm& form, const TaskStore& tasks, const SprintStore& sprints,
               QWidget* parent = nullptr);

    void focusTitle();
    void setToday(QDate today) { m_today = today; }

private:
    struct Field
    {
        QString path;
        TextLabel* caption;
        QWidget* widget;
        TextLabel* note;
    };

    void addField(const QString& path, const QString& caption, QWidget* field, int row, int column,
                  int columns);
    void showDraft();
    void showNotes();
    void showRules();
    void fillSprints();
    void fillPeople();
    void showPlan();
    static void markLocal(const Field& field, const TaskRules& rules);
    void readDue(const QString& text);
    void readEstimate(const QString& text);

    TaskForm& m_form;
    const TaskStore& m_tasks;
    const SprintStore& m_sprints;
    QDate m_today;
    FieldGuard* m_guard;
    QGridLayout* m_grid;
    QLineEdit* m_title;
    QPlainTextEdit* m_description;
    QComboBox* m_priority;
    QLineEdit* m_category;
    QLineEdit* m_due;
    QLineEdit* m_tags;
    QComboBox* m_sprint;
    QComboBox* m_assignee;
    QLineEdit* m_estimate;
    QLineEdit* m_rank;
    QLineEdit* m_state;
    QList<Field> m_fields;
    bool m_showing = false;
};
