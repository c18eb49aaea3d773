// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/guiwatch.h"

#include <QtCore/QEvent>
#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

#include <ctime>

double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

bool GuiWatch::notify(QObject* receiver, QEvent* event)
{
    // Only the outermost call: the ones within it are part of its time.
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    ++m_depth;
    QElapsedTimer timer;
    timer.start();
    const double before = threadMs();
    const bool handled = QApplication::notify(receiver, event);
    m_longestWork = std::max(m_longestWork, threadMs() - before);
    m_longest = std::max(m_longest, double(timer.nsecsElapsed()) / 1e6);
    --m_depth;
    return handled;
}

void GuiWatch::restart()
{
    m_longest = 0;
    m_longestWork = 0;
}

bool runUntil(const std::function<bool()>& isDone, int mostMs)
{
    QEventLoop loop;
    QElapsedTimer since;
    since.start();
    bool done = false;
    QTimer look;
    look.setTimerType(Qt::PreciseTimer);
    look.setInterval(1);
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        done = isDone();
        if (done || since.elapsed() > mostMs)
            loop.quit();
    });
    look.start();
    loop.exec();
    return done;
}

bool PaintWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint) {
        if (m_since.isValid())
            intervals.push_back(double(m_since.nsecsElapsed()) / 1e6);
        m_since.start();
        // After this paint is done.
        if (painted)
            QTimer::singleShot(0, this, [this] { painted(); });
    }
    return QObject::eventFilter(watched, event);
}

void PaintWatch::restart()
{
    intervals.clear();
    m_since.invalidate();
}
