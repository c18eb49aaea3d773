// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/promise.h"

namespace storage {

/// How a promise stands in the database.
QJsonObject promiseToJson(const Promise& promise);
/// Malformed when the operation, its kind or its state is not known; other missing keys keep their
/// defaults.
Result<Promise> promiseFromJson(const QJsonObject& json);

} // namespace storage
