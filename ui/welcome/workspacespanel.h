// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/actionbutton.h"

#include <QtGui/QAction>
#include <QtGui/QColor>
#include <QtWidgets/QWidget>

class QListWidget;
class TextLabel;

/// A workspace in the list.
struct WorkspaceRow
{
    QString id;
    QString name;
    /// Its addresses in one line, and when it was open.
    QString description;
    QColor colour;
    bool isLocked = true;
    /// In a window of its own just now.
    bool isOpen = false;
    /// The program's own: it can be opened, and nothing else.
    bool isSandbox = false;

    bool operator==(const WorkspaceRow&) const = default;
};

/// All workspaces, the one opened last first, and what can be done with each; by buttons, by keys
/// and by the context menu. It says what the user wants; the caller does it and sets the rows.
class WorkspacesPanel : public QWidget
{
    Q_OBJECT
public:
    explicit WorkspacesPanel(QWidget* parent = nullptr);

    /// Keeps the selection by id.
    void setRows(const QList<WorkspaceRow>& rows);
    QList<WorkspaceRow> rows() const { return m_rows; }
    void select(const QString& id);
    QString selected() const;
    QListWidget* list() const { return m_list; }
    /// Shown while the last removal can be taken back.
    void setUndoPossible(bool possible);

Q_SIGNALS:
    void openRequested(const QString& id);
    void editRequested(const QString& id);
    void duplicateRequested(const QString& id);
    void removeRequested(const QString& id);
    /// All of them when the id is empty.
    void exportRequested(const QString& id);
    void importRequested();
    void newRequested();
    void undoRequested();
    void rowsChanged();

private:
    using Signal = void (WorkspacesPanel::*)(const QString&);
    QAction* addVerb(const QString& text, const QKeySequence& key, Signal signal);
    QAction* addDeed(const QString& text, const QKeySequence& key,
                     void (WorkspacesPanel::*signal)());
    ActionButton* buttonFor(QAction* action, ActionButton::Kind kind);
    void showMenu(const QPoint& place);
    void enableVerbs();

    QListWidget* m_list;
    TextLabel* m_empty;
    QList<WorkspaceRow> m_rows;
    QAction* m_open = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_duplicate = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_export = nullptr;
    QAction* m_import = nullptr;
    QAction* m_new = nullptr;
    QAction* m_undo = nullptr;
};

Q_DECLARE_METATYPE(WorkspaceRow)
