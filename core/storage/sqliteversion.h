// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QFuture>
#include <QtCore/QString>

namespace storage {

class Database;

/// The version of the SQLite library that the database is read with: "3.40.1".
QFuture<Result<QString>> sqliteVersion(Database& database);

} // namespace storage
