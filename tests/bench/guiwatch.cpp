// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/guiwatch.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>

bool GuiWatch::notify(QObject* receiver, QEvent* event)
{
    // Only the outermost call: the ones within it are part of its time.
    if (m_depth > 0)
        return QApplication::notify(receiver, event);
    ++m_depth;
    QElapsedTimer timer;
    timer.start();
    const bool handled = QApplication::notify(receiver, event);
    m_longest = std::max(m_longest, double(timer.nsecsElapsed()) / 1e6);
    --m_depth;
    return handled;
}

void GuiWatch::restart()
{
    m_longest = 0;
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
