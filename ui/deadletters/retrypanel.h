// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/runpreviewlines.h"
#include "core/services/runservice.h"
#include "ui/widgets/notices.h"

#include <QtWidgets/QWidget>

class ActionButton;
class Chip;
class ElidedLabel;
class FailedState;
class LineWidget;
class LoadingBar;
class QBoxLayout;
class QScrollArea;
class QStackedLayout;
class RunView;
class TextLabel;

/// A retry from its preview to its outcome: what it would do, line by line; then the run itself. It
/// shows what it is given and says what the user wants. GUI thread.
class RetryPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RetryPanel(QWidget* parent = nullptr);

    /// Planning began.
    /// @param what "200 of KeyError: email"
    void showPlanning(const QString& what, qint64 records);
    void showPlan(const RunPlan& plan);
    void showFailure(const Error& error);
    /// The preview stood, and its run could not begin.
    void showNotBegun(const Error& error);
    /// The run takes the preview's place.
    void showRun(const Run& run, const QString& progress);
    RunView& runView() { return *m_runView; }
    bool isShowingRun() const;
    /// The words on the button say what it will do.
    void setLocked(bool isLocked);
    /// Between the order and the run nothing can be ordered again.
    void setStarting(bool starting);
    QWidget* firstFocus() const;

Q_SIGNALS:
    void retryRequested();
    void retryOneRequested();
    void changeRequested();
    void copyCommandRequested();
    void closed();
    void cancelPlanningRequested();
    void planAgainRequested();
    void activated(const Destination& destination);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildPreview();
    void fitPreview();
    void fillLines(const QList<PreviewLine>& lines);
    void showMore(PreviewLine::More more);
    void showButtons();

    std::optional<RunPlan> m_plan;
    bool m_isLocked = true;
    bool m_isStarting = false;
    ElidedLabel* m_title;
    Chip* m_chip;
    QStackedLayout* m_stack;
    QWidget* m_loadingPage;
    LoadingBar* m_loading;
    FailedState* m_failed;
    QScrollArea* m_scroll;
    LineWidget* m_line;
    QBoxLayout* m_buttons = nullptr;
    ActionButton* m_retry;
    ActionButton* m_retryOne;
    ActionButton* m_change;
    ActionButton* m_copy;
    ActionButton* m_back;
    TextLabel* m_note;
    QWidget* m_preview;
    RunView* m_runView;
    QWidget* m_head;
};
