// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The steps of a run at which a program may die, in their order. As with the steps of a save,
/// builds for tests kill themselves at the one that THROUGHLINE_STOP_AT names.
namespace runsteps {

inline constexpr const char* TopicPlanned = "topic-planned"; ///< A replay is on disk; the topic
                                                             ///< that it needs is not made yet.
inline constexpr const char* TopicMade = "topic-made";       ///< It is made; nothing else is done.
inline constexpr const char* Planned = "planned"; ///< On disk with all its items; nothing is sent.
inline constexpr const char* Written = "written"; ///< The first items are on disk as handed over,
                                                  ///< and are not handed over yet.
inline constexpr const char* Sent = "sent";       ///< The broker stored the first; not on disk yet.
inline constexpr const char* Reported = "reported"; ///< The first reports are on disk.
inline constexpr const char* Outcome = "outcome";   ///< The first outcomes are on disk.

} // namespace runsteps
