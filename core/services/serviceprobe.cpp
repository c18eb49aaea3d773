// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/serviceprobe.h"

#include "core/rest/sprintapi.h"
#include "core/rest/taskapi.h"
#include "core/rest/transport.h"

using namespace std::chrono_literals;

namespace {
constexpr auto CalmInterval = 15s;
// While it fails: soon enough that a restart is noticed before the user asks.
constexpr auto FailingInterval = 2s;
// Below this nobody is misled; computers without a time service drift by seconds a day.
constexpr auto ToleratedClock = 2min;
} // namespace

ServiceProbe::ServiceProbe(rest::Transport& transport, rest::SprintApi& api, QObject* parent)
    : ServiceProbe(
          transport, [&api] { return api.probe(); }, parent)
{}

ServiceProbe::ServiceProbe(rest::Transport& transport, rest::TaskApi& api, QObject* parent)
    : ServiceProbe(
          transport, [&api] { return api.probe(); }, parent)
{}

ServiceProbe::ServiceProbe(rest::Transport& transport, Question question, QObject* parent)
    : QObject(parent), m_transport(transport), m_question(std::move(question))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ServiceProbe::ask);
    connect(&transport, &rest::Transport::answered, this, [this](const rest::RequestTrace& trace) {
        // While it is asked, the answer to that tells; before start() nobody wants to know.
        if (m_asking || m_state == State::Unknown)
            return;
        const bool isAnswer = trace.status > 0 && trace.status < 500;
        if (isAnswer && m_state == State::Answering)
            succeed(trace.took);
        else if (!isAnswer == (m_state == State::Answering))
            ask(); // It looks otherwise than before: see at once what is true.
    });
}

void ServiceProbe::start()
{
    ask();
}

void ServiceProbe::ask()
{
    if (std::exchange(m_asking, true))
        return;
    m_question().then(this, [this](const Result<rest::Answer<std::chrono::milliseconds>>& answer) {
        m_asking = false;
        if (answer) {
            succeed(answer->value);
            return;
        }
        if (answer.error().kind == ErrorKind::Cancelled)
            return;
        const bool same = m_state == State::Failing && m_error.message == answer.error().message;
        m_state = State::Failing;
        m_error = answer.error();
        m_timer.start(FailingInterval);
        if (!same)
            Q_EMIT changed();
    });
}

void ServiceProbe::succeed(std::chrono::milliseconds roundTrip)
{
    const bool again = m_state != State::Answering;
    m_state = State::Answering;
    m_roundTrip = roundTrip;
    const auto ahead = m_transport.clockAhead();
    m_clockAhead = ahead && std::chrono::abs(*ahead) > ToleratedClock ? ahead : std::nullopt;
    m_timer.start(CalmInterval);
    Q_EMIT changed();
    if (again)
        Q_EMIT recovered();
}
