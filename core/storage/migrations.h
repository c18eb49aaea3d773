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
int newestVersion(std::span<const Migration> steps);

/// What becomes of a damaged file's rows, once it has been set aside.
enum class AfterDamage {
    Rescue, ///< What can be read of them goes to the new file.
    Leave,  ///< Nothing in it is worth it.
};

/// A file of a workspace's folder and how it is made.
struct Schema
{
    QString fileName;
    std::span<const Migration> steps;
    AfterDamage afterDamage = AfterDamage::Leave;
};

/// workspace.db: outbox, promises, views, plans.
const Schema& workspaceSchema();

/// The file's version: 0 for a new one.
Result<int> schemaVersion(QSqlDatabase& database);

/// Takes the file to the newest of `steps`, each step and its number in one transaction. When one
/// fails, the file stays at the version before it.
Result<int> migrate(QSqlDatabase& database, std::span<const Migration> steps);

} // namespace storage
