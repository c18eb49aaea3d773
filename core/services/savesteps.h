// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The steps of a save at which a program may die, in their order. Builds for tests (THROUGHLINE_
/// STOP_POINTS) kill themselves at the one that the environment variable THROUGHLINE_STOP_AT names;
/// in all others these calls are nothing.
namespace savesteps {

inline constexpr const char* Noted = "noted";       ///< In memory only.
inline constexpr const char* Written = "written";   ///< In the outbox on disk.
inline constexpr const char* Read = "read";         ///< An update has read what is stored.
inline constexpr const char* Marked = "marked";     ///< On disk as sent, and not sent yet.
inline constexpr const char* Answered = "answered"; ///< The answer came and is not on disk yet.
inline constexpr const char* Done = "done";         ///< On disk as done.

#ifdef THROUGHLINE_STOP_POINTS
void reached(const char* step);
#else
inline void reached(const char*) {}
#endif

} // namespace savesteps
