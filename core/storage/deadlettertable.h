// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"

#include <QtCore/QHash>

namespace storage {

/// What is known of a topic beyond its name.
enum class TopicVerdict {
    Yes,  ///< Somebody said that it holds dead letters.
    No,   ///< Somebody said that it does not.
    Found ///< Records with a dialect's headers were found in it.
};

/// What a workspace remembers about topics of dead letters. Usable from any thread.
class DeadLetterTable
{
public:
    static constexpr int MaxTopics = 10'000;

    explicit DeadLetterTable(Database& database) : m_database(database) {}

    /// TooLarge above MaxTopics.
    QFuture<Result<void>> put(const QString& topic, TopicVerdict verdict);
    QFuture<Result<void>> remove(const QString& topic);
    QFuture<Result<QHash<QString, TopicVerdict>>> all();

private:
    Database& m_database;
};

} // namespace storage
