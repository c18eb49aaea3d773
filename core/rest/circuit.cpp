// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/circuit.h"

namespace rest {

Circuit::Circuit(const TransportSettings& settings)
    : m_limit(std::max(1, settings.circuitFailures)), m_pause(settings.circuitPause)
{}

bool Circuit::admit(const QDateTime& now)
{
    switch (m_view.state) {
    case CircuitView::State::Closed:
        return true;
    case CircuitView::State::Probing:
        return false;
    case CircuitView::State::Open:
        break;
    }
    // A pause that seems longer than it was made: the clock has been set back.
    if (now < m_view.nextTry && m_view.nextTry <= now.addMSecs(m_pause.count()))
        return false;
    m_view.state = CircuitView::State::Probing;
    return true;
}

void Circuit::succeeded()
{
    m_view = {};
}

void Circuit::failed(const QDateTime& now)
{
    ++m_view.failures;
    if (m_view.state == CircuitView::State::Closed && m_view.failures < m_limit)
        return;
    m_view.state = CircuitView::State::Open;
    m_view.nextTry = now.addMSecs(m_pause.count());
}

void Circuit::released(const QDateTime& now)
{
    if (m_view.state != CircuitView::State::Probing)
        return;
    m_view.state = CircuitView::State::Open;
    m_view.nextTry = now;
}

} // namespace rest
