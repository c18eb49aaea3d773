// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktopnoticerules.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxTitleChars = 100;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DesktopNotices)
};

/// A clock that was set back is no reason to be quiet for long.
bool isOver(const QDateTime& toldAt, std::chrono::seconds pause, const QDateTime& now)
{
    return !toldAt.isValid() || now < toldAt || toldAt.secsTo(now) >= pause.count();
}

bool isUnsent(const Operation& operation)
{
    return operation.state == OperationState::Queued ||
           operation.state == OperationState::Ambiguous;
}

} // namespace

void DesktopNoticeRules::setOn(bool on)
{
    m_on = on;
    m_silent = 0;
}

void DesktopNoticeRules::takeVerdict(const Promise& promise, bool isInFront)
{
    // Where nobody was listening, silence proves nothing.
    if (!m_on || isInFront || promise.state != PromiseState::Silent || promise.watchWasAway)
        return;
    m_silent = std::min(m_silent + 1, 1'000'000);
    m_newestSilent = promise.title.left(MaxTitleChars);
}

std::optional<DesktopNotice> DesktopNoticeRules::silence(const QDateTime& now)
{
    if (!m_on || m_silent == 0 || !isOver(m_silentToldAt, SilentPause, now))
        return std::nullopt;
    const int count = std::exchange(m_silent, 0);
    m_silentToldAt = now;
    return DesktopNotice{
        .kind = DesktopNotice::Kind::Silent,
        .title = count == 1 ? Texts::tr("%1: no event came").arg(m_newestSilent)
                            : Texts::tr("%n save(s) without their event", nullptr, count),
        .sentence = Texts::tr("It was stored, but the bus stayed silent: whoever waits for the "
                              "event does not know of it. The Activity page tells more.")};
}

std::optional<DesktopNotice> DesktopNoticeRules::stuck(const QList<Operation>& operations,
                                                       const QDateTime& now)
{
    if (!m_on)
        return std::nullopt;
    int waiting = 0;
    bool isStuck = false;
    for (const Operation& operation : operations) {
        if (!isUnsent(operation))
            continue;
        ++waiting;
        isStuck = isStuck || operation.createdAt.secsTo(now) > StuckAfter.count();
    }
    if (!isStuck || !isOver(m_stuckToldAt, StuckPause, now))
        return std::nullopt;
    m_stuckToldAt = now;
    return DesktopNotice{
        .kind = DesktopNotice::Kind::Stuck,
        .title = Texts::tr("%n save(s) could not be sent yet", nullptr, waiting),
        .sentence = Texts::tr("They are kept on this computer and sent once the service answers. "
                              "The Activity page tells why they wait.")};
}
