// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/dialects.h"
#include "core/domain/failure.h"

#include <string_view>

namespace codec {

/// Larger bodies are not looked into for the reason of a failure.
inline constexpr std::size_t MaxEnvelopeBytes = 256 * 1024;

/// Fills in what the body's error envelope says, where hand-written consumers wrapped the event in
/// one. False, and nothing changed, where it is none.
bool readEnvelope(std::string_view body, const EnvelopePaths& paths, Failure& failure);

} // namespace codec
