// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>

namespace rest {
class SprintApi;
class Transport;
} // namespace rest

/// Knows whether the sprint service answers, by what every request says and, while nothing else is
/// asked, by a narrow list from time to time (its health pages stay "healthy" whatever happens).
/// GUI thread.
class ServiceProbe : public QObject
{
    Q_OBJECT

public:
    enum class State { Unknown, Answering, Failing };

    ServiceProbe(rest::Transport& transport, rest::SprintApi& api, QObject* parent = nullptr);

    void start();
    State state() const { return m_state; }
    /// The newest round trip; meaningless unless answering.
    std::chrono::milliseconds roundTrip() const { return m_roundTrip; }
    /// Why it fails.
    const Error& error() const { return m_error; }

Q_SIGNALS:
    /// State, round trip or error changed.
    void changed();
    /// It answers again (or for the first time).
    void recovered();

private:
    void ask();
    void succeed(std::chrono::milliseconds roundTrip);

    rest::SprintApi& m_api;
    QTimer m_timer;
    State m_state = State::Unknown;
    std::chrono::milliseconds m_roundTrip{0};
    Error m_error;
    bool m_asking = false;
};
