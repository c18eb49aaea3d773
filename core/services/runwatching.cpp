// SPDX-License-Identifier: GPL-3.0-or-later
// How the outcome of a run is watched, and its canary steps are judged.
#include "core/services/runengine.h"
#include "core/services/runsteps.h"
#include "core/services/runtexts.h"
#include "core/services/savesteps.h"

namespace {

using namespace std::chrono_literals;

constexpr auto LookTime = 500ms;

} // namespace

Result<void> RunEngine::judgeStep(qint64 begin, qint64 end)
{
    if (m_run.kind != RunKind::Retry)
        return {};
    bool isWaiting = false;
    m_items.forEach([&](const RunItem& item) {
        isWaiting = isWaiting || (item.index >= begin && item.index < end &&
                                  item.outcome == RunOutcome::Waiting);
    });
    if (!isWaiting)
        return {};
    m_progress.isJudgingStep = true;
    const auto open = [&] {
        qint64 count = 0;
        m_items.forEach([&](const RunItem& item) {
            count += item.index >= begin && item.index < end && item.outcome == RunOutcome::Waiting;
        });
        return count;
    };
    while (goesOn() && open() > 0) {
        if (const Result<void> looked = look(); !looked)
            return looked;
        if (open() > 0)
            m_orders->waitFor(LookTime);
    }
    m_progress.isJudgingStep = false;
    qint64 sent = 0;
    qint64 failed = 0;
    m_items.forEach([&](const RunItem& item) {
        if (item.index < begin || item.index >= end || item.state != RunItemState::Sent)
            return;
        ++sent;
        failed += item.outcome == RunOutcome::FailedAgain;
    });
    if (sent > 0 && static_cast<double>(failed) > m_run.mostFailing * static_cast<double>(sent))
        return runtexts::tooManyFailed(failed, sent);
    return {};
}

Result<void> RunEngine::watch()
{
    if (m_run.kind != RunKind::Retry)
        return {};
    m_run.state = RunState::Watching;
    if (const Result<void> done = flush(true); !done)
        return done;
    announce(true);
    while (goesOn()) {
        bool isWaiting = false;
        m_items.forEach([&isWaiting](const RunItem& item) {
            isWaiting = isWaiting || item.outcome == RunOutcome::Waiting;
        });
        if (!isWaiting)
            break;
        if (const Result<void> looked = look(); !looked)
            return looked;
        if (m_outcomes->waiting() > 0)
            m_orders->waitFor(LookTime);
    }
    return {};
}

Result<void> RunEngine::look()
{
    if (!m_outcomes) {
        auto reader = kafka::RecordReader::open(m_setup.connection, m_setup.patience,
                                                [this] { return !goesOn(); });
        if (!reader)
            return reader.error();
        m_outcomes =
            std::make_unique<RunOutcomes>(std::move(reader).value(), m_run, m_setup.limits);
        // Those of an earlier session.
        m_items.forEach([this](const RunItem& item) {
            if (item.outcome == RunOutcome::Waiting)
                m_outcomes->watch(item);
        });
    }
    const Result<void> looked = m_outcomes->look(m_items);
    m_progress.waiting = m_outcomes->waiting();
    m_progress.trouble =
        looked || looked.error().kind == ErrorKind::Cancelled ? QString() : looked.error().message;
    const bool isNews = m_items.hasChanges();
    if (const Result<void> done = tick(); !done)
        return done;
    if (isNews) {
        if (const Result<void> done = flush(true); !done)
            return done;
        savesteps::reached(runsteps::Outcome);
    }
    return {};
}
