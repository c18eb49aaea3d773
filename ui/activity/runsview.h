// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/destination.h"
#include "core/models/runlistmodel.h"
#include "ui/widgets/notices.h"

#include <QtWidgets/QWidget>

class Banner;
class EmptyState;
class LineWidget;
class QAction;
class QStackedLayout;
class QTableView;
class RunService;
class TextLabel;

/// Every retry and replay of the workspace, how each stands, and the orders that it can be given;
/// its records stand on the Replay page. GUI thread.
class RunsView : public QWidget
{
    Q_OBJECT

public:
    /// Shown as buttons under the list; enabled and answered here. Not owned.
    struct Actions
    {
        QAction* open;
        QAction* resume;
        QAction* pause;
        QAction* cancel;
    };

    RunsView(RunService& runs, const Actions& actions, QWidget* parent = nullptr);

    QWidget* firstFocus();
    /// Whether its orders count: it is the part of the page that is shown.
    void setShown(bool shown);
    /// For the page's subtitle.
    QString summary() const;
    /// How many need the user.
    int stopped() const;

Q_SIGNALS:
    void activated(const Destination& destination);
    void noticeRequested(const Notice& notice);
    void summaryChanged();

private:
    void showRuns();
    void showSelected();
    void askToCancel();
    void resumeSelected();
    void tell(const QString& title, const Error& error);
    std::optional<Run> selected() const;

    RunService& m_runs;
    Actions m_actions;
    RunListModel m_model;
    QTableView* m_table;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    TextLabel* m_title;
    LineWidget* m_line;
    TextLabel* m_progress;
    Banner* m_problem;
    bool m_isShown = false;
    bool m_isSeen = false;
};
