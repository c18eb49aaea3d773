// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/savedview.h"

#include <QtWidgets/QDialog>

#include <optional>

class ActionButton;
class QListWidget;
class SavedViewService;
class TextLabel;

/// The saved views: shown, renamed, deleted, and brought back when they were deleted by mistake.
/// GUI thread.
class ViewsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ViewsDialog(SavedViewService& views, QWidget* parent = nullptr);

    QListWidget& list() { return *m_list; }

Q_SIGNALS:
    void viewChosen(const SavedViewId& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    std::optional<SavedViewId> current() const;
    void showCurrent();
    void removeCurrent();
    void undo();

    SavedViewService& m_views;
    QListWidget* m_list;
    TextLabel* m_note;
    ActionButton* m_show;
    ActionButton* m_rename;
    ActionButton* m_remove;
    ActionButton* m_link;
    ActionButton* m_undo;
    std::optional<SavedView> m_removed;
};

/// "sprint.lifecycle, todo.* · newest 1,000 · type:sprint.*", as lists show a view.
QString viewSummary(const SavedView& view);
