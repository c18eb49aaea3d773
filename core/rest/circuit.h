// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rest/transportsettings.h"

#include <QtCore/QDateTime>
#include <QtCore/QMetaType>

namespace rest {

/// What a banner shows of a circuit.
struct CircuitView
{
    enum class State {
        Closed,  ///< Requests go out.
        Open,    ///< Requests are refused here until nextTry.
        Probing, ///< One request is out to see whether the service is back.
    };
    State state = State::Closed;
    /// Failures in a row.
    int failures = 0;
    /// UTC; when the next request may go out as a probe. Invalid while closed.
    QDateTime nextTry;

    bool operator==(const CircuitView&) const = default;
};

/// Keeps a sick service from being hammered: after some failures in a row nothing is sent for a
/// while, then one probe decides. Pure logic; `now` is passed in (UTC).
class Circuit
{
public:
    explicit Circuit(const TransportSettings& settings);

    /// Whether a request may go out now. True turns an open circuit whose pause is over into a
    /// probing one, and the caller owes it succeeded(), failed() or released().
    bool admit(const QDateTime& now);
    /// The service answered, however it answered.
    void succeeded();
    /// It did not answer, or a gateway said that it does not.
    void failed(const QDateTime& now);
    /// The request ended without telling anything (cancelled).
    void released(const QDateTime& now);

    const CircuitView& view() const { return m_view; }

private:
    int m_limit;
    std::chrono::milliseconds m_pause;
    CircuitView m_view;
};

} // namespace rest

Q_DECLARE_METATYPE(rest::CircuitView)
