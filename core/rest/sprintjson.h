// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/capacity.h"
#include "core/domain/sprint.h"

#include <QtCore/QByteArrayView>

namespace rest {

/// The wire forms of the sprint service, profile S1. Pure, any thread. Unknown keys are ignored;
/// whatever is missing or of the wrong type is Malformed, with the field named; counts are bounded.

/// SprintInput, as UTF-8. Rejected (with its field) for a value that JSON or the contract cannot
/// carry.
Result<QByteArray> writeSprintInput(const Sprint& sprint);

Result<Sprint> readSprint(QByteArrayView json);
/// Newest first.
Result<QList<Sprint>> readSprintList(QByteArrayView json);
Result<ServiceCapacity> readCapacity(QByteArrayView json);

constexpr qsizetype MaxSprints = 20000;
/// People of a sprint, absences of a person, holidays of a sprint.
constexpr qsizetype MaxParts = 5000;

} // namespace rest
