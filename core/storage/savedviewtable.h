// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/savedview.h"
#include "core/storage/database.h"

namespace storage {

/// The named views of a workspace's stream. Usable from any thread.
class SavedViewTable
{
public:
    static constexpr int MaxViews = 500;
    /// Of one view, as it is stored.
    static constexpr qsizetype MaxViewBytes = 256 * 1024;

    explicit SavedViewTable(Database& database) : m_database(database) {}

    /// Adds, or replaces the view of the same id. TooLarge above MaxViewBytes and MaxViews.
    QFuture<Result<void>> put(const SavedView& view);
    /// Nothing happens when it is not there.
    QFuture<Result<void>> remove(const SavedViewId& id);
    /// By name. Rows that cannot be read are left out and named in the log.
    QFuture<Result<QList<SavedView>>> all();

private:
    Database& m_database;
};

} // namespace storage
