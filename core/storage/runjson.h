// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/run.h"

#include <QtCore/QJsonObject>

namespace storage {

/// A run as it stands in the journal, without its items.
QJsonObject runToJson(const Run& run);
/// Malformed where it cannot be understood.
Result<Run> runFromJson(const QJsonObject& json);

} // namespace storage
