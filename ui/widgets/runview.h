// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/destination.h"
#include "core/models/runitemmodel.h"

#include "ui/widgets/theme.h"

#include <QtWidgets/QWidget>

class ActionButton;
class Banner;
class Chip;
class LineWidget;
class QCheckBox;
class QTableView;
class TextLabel;

/// One run: its steps as a line, how it stands, what can be done about it, and its records with
/// what became of each. It shows what it is given and says what the user wants. GUI thread.
class RunView : public QWidget
{
    Q_OBJECT

public:
    explicit RunView(QWidget* parent = nullptr);

    /// @param progress how it is getting on, a sentence; may be empty
    void showRun(const Run& run, const QString& progress);
    /// Somebody else shows the title and the state.
    void setHeadShown(bool shown);
    /// While an order is under way its buttons wait.
    void setBusy(bool busy);
    const std::optional<Run>& run() const { return m_run; }
    /// The records of the run that is shown; the owner fills it from the journal.
    RunItemModel& items() { return m_items; }
    /// The model has other records; the line tells outcomes by them.
    void refreshLine();
    /// Further records are there to be read.
    void setHasMore(bool hasMore);
    /// Where the focus goes when the view is opened.
    QWidget* firstFocus() const;

Q_SIGNALS:
    void pauseRequested();
    void resumeRequested();
    /// The user has confirmed.
    void cancelRequested();
    void copyCommandRequested();
    void moreRequested();
    void activated(const Destination& destination);

private:
    void askToCancel();
    void showButtons();
    void openRow(const QModelIndex& index);

    std::optional<Run> m_run;
    bool m_isBusy = false;
    RunItemModel m_items;
    QWidget* m_head;
    TextLabel* m_title;
    Chip* m_state;
    TextLabel* m_about;
    LineWidget* m_line;
    TextLabel* m_progress;
    Banner* m_problem;
    TextLabel* m_statistics;
    ActionButton* m_pause;
    ActionButton* m_resume;
    ActionButton* m_cancel;
    ActionButton* m_copy;
    QCheckBox* m_onlyTrouble;
    QTableView* m_table;
    ActionButton* m_more;
    TextLabel* m_note;
};

Tone runTone(const Run& run);
