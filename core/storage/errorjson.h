// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QtCore/QJsonObject>

namespace storage {

/// How an Error stands in the database.
QJsonObject errorToJson(const Error& error);
/// Unknown keys are ignored, missing ones keep their defaults.
Error errorFromJson(const QJsonObject& json);

} // namespace storage
