// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QtCore/QByteArray>

namespace storage {

/// Small things that a workspace remembers between sessions (topics chosen, the selected sprint),
/// each under a name such as "stream/topics". Usable from any thread.
class StateTable
{
public:
    static constexpr qsizetype MaxValueBytes = 1024 * 1024;

    explicit StateTable(Database& database) : m_database(database) {}

    /// TooLarge above MaxValueBytes.
    QFuture<Result<void>> setValue(const QString& name, const QByteArray& value);
    /// Nothing when it was never set.
    QFuture<Result<std::optional<QByteArray>>> value(const QString& name);
    QFuture<Result<void>> remove(const QString& name);

private:
    Database& m_database;
};

} // namespace storage
