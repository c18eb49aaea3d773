// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/rest/request.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace rest {
class SprintApi;
class TaskApi;
class Transport;
} // namespace rest

/// Knows whether a service answers, by what every request says and, while nothing else is
/// asked, by a narrow list from time to time (its health pages stay "healthy" whatever happens).
/// GUI thread.
class ServiceProbe : public QObject
{
    Q_OBJECT

public:
    enum class State { Unknown, Answering, Failing };

    ServiceProbe(rest::Transport& transport, rest::SprintApi& api, QObject* parent = nullptr);
    ServiceProbe(rest::Transport& transport, rest::TaskApi& api, QObject* parent = nullptr);

    void start();
    State state() const { return m_state; }
    /// The newest round trip; meaningless unless answering.
    std::chrono::milliseconds roundTrip() const { return m_roundTrip; }
    /// How far the service's clock is ahead of this computer's (negative: behind); nothing while
    /// they agree within two minutes, or where it does not tell its time.
    std::optional<std::chrono::seconds> clockAhead() const { return m_clockAhead; }
    /// Why it fails.
    const Error& error() const { return m_error; }

Q_SIGNALS:
    /// State, round trip, clock or error changed.
    void changed();
    /// It answers again (or for the first time).
    void recovered();

private:
    using Question = std::function<QFuture<Result<rest::Answer<std::chrono::milliseconds>>>()>;

    ServiceProbe(rest::Transport& transport, Question question, QObject* parent);
    void ask();
    void succeed(std::chrono::milliseconds roundTrip);

    rest::Transport& m_transport;
    Question m_question;
    QTimer m_timer;
    State m_state = State::Unknown;
    std::chrono::milliseconds m_roundTrip{0};
    std::optional<std::chrono::seconds> m_clockAhead;
    Error m_error;
    bool m_asking = false;
};
