// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/dialects.h"

#include <variant>

namespace codec {

/// Reads one file of resources/dialects strictly: what is missing, unknown or of another type than
/// it should be is named, and nothing is taken.
Result<std::variant<Dialect, EnvelopePaths>> readDialect(const QByteArray& json);

} // namespace codec
