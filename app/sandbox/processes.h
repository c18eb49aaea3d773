// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QtGlobal>

#include <chrono>
#include <functional>
#include <optional>

namespace sandbox {

/// A process and the moment it began, so that a number used again is not taken for the old one.
struct ProcessMark
{
    qint64 pid = 0;
    /// In the kernel's ticks since boot.
    qint64 startedAt = 0;
    bool operator==(const ProcessMark&) const = default;
};

/// Nothing when there is no such process.
std::optional<ProcessMark> markOf(qint64 pid);
bool isAlive(const ProcessMark& mark);
/// Kills it and waits until it is gone, within that time. Blocks.
void endLeftover(const ProcessMark& mark, std::chrono::milliseconds patience);

/// To be run in a child between fork and exec: it dies with this process, and a Ctrl-C on the
/// terminal reaches only us. Must be asked for on the thread that starts the child.
std::function<void()> childSetup();

} // namespace sandbox
