// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/promise.h"

#include <chrono>
#include <optional>

/// What the desktop shows while the user may look at something else.
struct DesktopNotice
{
    /// One of a kind takes the place of the earlier one on the screen.
    enum class Kind { Silent, Stuck };
    Kind kind = Kind::Silent;
    QString title;
    QString sentence;

    bool operator==(const DesktopNotice&) const = default;
};

/// Decides when the desktop is told: of a promise that stayed silent, and of an outbox that is
/// stuck; seldom enough not to be switched off. Knows no clock and no bus.
class DesktopNoticeRules
{
public:
    /// An unsent save that is older is stuck.
    static constexpr std::chrono::seconds StuckAfter{60};
    /// Between two notices of silence; those in between are told together.
    static constexpr std::chrono::seconds SilentPause{60};
    /// Between two notices of an outbox that is still, or again, stuck.
    static constexpr std::chrono::minutes StuckPause{15};

    /// Off: nothing is told, nor kept to be told later.
    void setOn(bool on);

    /// @param isInFront the user sees the window, which tells it by itself
    void takeVerdict(const Promise& promise, bool isInFront);
    /// What is to be told now; asked after takeVerdict() and from time to time.
    /// @param now UTC
    std::optional<DesktopNotice> silence(const QDateTime& now);
    std::optional<DesktopNotice> stuck(const QList<Operation>& operations, const QDateTime& now);

private:
    bool m_on = true;
    int m_silent = 0;
    QString m_newestSilent;
    QDateTime m_silentToldAt;
    QDateTime m_stuckToldAt;
};
