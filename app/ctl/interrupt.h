// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>

#include <memory>

namespace ctl {

/// Turns the first Ctrl-C (or SIGTERM, SIGHUP) into a signal of Qt's kind; a second one ends the
/// program at once. Also keeps a closed pipe from killing it. One per program; main thread.
class Interrupt : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject* parent = nullptr);

    /// Whether it was asked for. Any thread.
    static bool isAsked();

Q_SIGNALS:
    void asked();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace ctl
