// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/destination.h"

#include <QtCore/QObject>

class MainWindow;
class Revalidation;

/// Tells what reads visible data again which pages are on screen, and when the window comes to the
/// front. GUI thread.
class ScreenFreshness : public QObject
{
    Q_OBJECT

public:
    ScreenFreshness(MainWindow& window, Revalidation& revalidation, QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tell();

    MainWindow& m_window;
    Revalidation& m_revalidation;
    PageId m_page = PageId::Welcome;
};
