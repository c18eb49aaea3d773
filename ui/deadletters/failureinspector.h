// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/failureservice.h"
#include "ui/widgets/notices.h"

#include <QtWidgets/QWidget>

class ActionButton;
class Banner;
class BodyView;
class Chip;
class ElidedLabel;
class HexView;
class QLabel;
class QPlainTextEdit;
class QTabWidget;
class QTableWidget;
class TextLabel;

/// One failure: why, with its stack, where it came from, how often it was tried, its headers in
/// their true types, its body. GUI thread.
class FailureInspector : public QWidget
{
    Q_OBJECT

public:
    explicit FailureInspector(QWidget* parent = nullptr);

    void clear();
    /// What is known at once; the record with its stack and headers follows.
    void showFailure(const Failure& failure);
    /// Ignored when another failure is shown by now.
    void showDetail(const FailureDetail& detail);
    void showProblem(const Error& error);
    /// What became of it when it was sent again; empty for nothing.
    void setRetried(const QString& sentence, const std::optional<RunId>& run);
    const std::optional<Failure>& failure() const { return m_failure; }

Q_SIGNALS:
    void activated(const Destination& destination);
    void retryRequested();
    /// Esc: the focus should go back to the list.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showLinks();
    void showStack();
    void showHeaders();
    void showHeaderMenu(const QPoint& place);
    void readHeader(int row, codec::HeaderReading reading);

    std::optional<Failure> m_failure;
    std::optional<FailureDetail> m_detail;
    TextLabel* m_title;
    TextLabel* m_subtitle;
    QLabel* m_links;
    Banner* m_retried;
    std::optional<RunId> m_run;
    TextLabel* m_reason;
    QTabWidget* m_tabs;
    QWidget* m_stackPage;
    QPlainTextEdit* m_stack;
    ActionButton* m_fold;
    bool m_isFolded = true;
    QTableWidget* m_headers;
    BodyView* m_body;
    BodyView* m_raw;
    HexView* m_hex;
    Banner* m_problem;
};

/// The frames of the application and the lines that name a cause; those of frameworks are folded
/// to "… 24 more". Bounded work; any thread.
QString foldedStack(const QString& stack);
