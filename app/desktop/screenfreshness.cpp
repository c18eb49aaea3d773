// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/screenfreshness.h"

#include "core/services/revalidation.h"
#include "ui/shell/mainwindow.h"

#include <QtCore/QEvent>

ScreenFreshness::ScreenFreshness(MainWindow& window, Revalidation& revalidation, QObject* parent)
    : QObject(parent), m_window(window), m_revalidation(revalidation)
{
    connect(&window, &MainWindow::pageShown, this, [this](PageId page) {
        m_page = page;
        tell();
    });
    window.installEventFilter(this);
}

bool ScreenFreshness::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::WindowActivate:
        m_revalidation.windowActivated();
        break;
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
        tell();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void ScreenFreshness::tell()
{
    const bool isSeen = m_window.isVisible() && !m_window.isMinimized();
    // Tasks are planned into sprints: the page of either shows both.
    const bool isPlan = m_page == PageId::Sprints || m_page == PageId::Tasks;
    m_revalidation.setShown(Revalidation::Data::Sprints, isSeen && isPlan);
    m_revalidation.setShown(Revalidation::Data::Tasks, isSeen && isPlan);
}
