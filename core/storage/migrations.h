// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QStringList>

#include <span>

class QSqlDatabase;

namespace storage {

/// One step of the schema: takes the file from the version before to `version`.
struct Migration
{
    int version = 0;
    QStringList statements;
};

/// All steps, by rising version. A step that was ever released is never changed; a new one is
/// added.
std::span<const Migration> migrations();
/// The version that this program knows.
int newestVersion();

/// The file's version: 0 for a new one.
Result<int> schemaVersion(QSqlDatabase& database);

/// Takes the file to the newest of `steps`, each step and its number in one transaction. When one
/// fails, the file stays at the version before it.
Result<int> migrate(QSqlDatabase& database, std::span<const Migration> steps);

} // namespace storage
