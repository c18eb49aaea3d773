// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QtWidgets/QWidget>

class ActionButton;
class ProgressMark;
class QVBoxLayout;
class TextLabel;

/// *Try the sandbox*: what it is, the one button, and line by line how far its start is.
class SandboxPanel : public QWidget
{
    Q_OBJECT
public:
    explicit SandboxPanel(QWidget* parent = nullptr);

    ActionButton* startButton() const { return m_start; }
    bool isStarting() const { return m_starting; }
    /// The sentences shown so far, oldest first.
    QStringList progress() const;

public Q_SLOTS:
    /// Adds a line; the one before is done.
    void showProgress(const QString& sentence);
    void showFailed(const Error& error);
    /// Back to the beginning: started, or cancelled.
    void reset();

Q_SIGNALS:
    void startRequested();
    void cancelRequested();

private:
    struct Line
    {
        ProgressMark* mark = nullptr;
        TextLabel* text = nullptr;
        QWidget* row = nullptr;
    };
    void begin();
    void clearLines();
    void addLine(const QString& sentence);

    ActionButton* m_start;
    ActionButton* m_cancel;
    QVBoxLayout* m_linesLayout;
    QList<Line> m_lines;
    bool m_starting = false;
};
