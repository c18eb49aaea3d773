// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>

/// Takes one picture of a window once what it shows is there, then ends the program: for the README
/// and for looking at the program where there is no display.
class Picture : public QObject
{
    Q_OBJECT

public:
    /// @param ready asked a few times a second.
    Picture(QWidget& window, const QString& file, std::function<bool()> ready, QObject* parent);

Q_SIGNALS:
    /// Empty when the file was written, else why not.
    void taken(const QString& problem);

private:
    void look();

    QWidget& m_window;
    QString m_file;
    std::function<bool()> m_ready;
    QTimer m_timer;
    int m_looks = 0;
    int m_readyLooks = 0;
};
