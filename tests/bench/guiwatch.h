// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QElapsedTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

#include <functional>
#include <vector>

/// An application that knows how long each turn of its event loop held the GUI thread.
class GuiWatch : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;
    /// Forgets what was before.
    void restart();
    double longestHoldMs() const { return m_longest; }
    /// The same without what the thread waited for a processor that others had.
    double longestWorkMs() const { return m_longestWork; }

private:
    int m_depth = 0;
    double m_longest = 0;
    double m_longestWork = 0;
};

/// Processor time of the calling thread.
double threadMs();

/// Runs the event loop as the program does until this is true; false when it takes longer.
/// QTest::qWaitFor() sleeps 10 ms between its turns, and would be what is measured.
bool runUntil(const std::function<bool()>& isDone, int mostMs);

/// Notes when a widget was painted.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget* widget) { widget->installEventFilter(this); }

    bool eventFilter(QObject* watched, QEvent* event) override;
    void restart();
    /// Milliseconds between one paint and the next.
    std::vector<double> intervals;
    std::function<void()> painted;

private:
    QElapsedTimer m_since;
};
