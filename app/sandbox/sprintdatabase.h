// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/idsource.h"
#include "app/sandbox/sprint.h"
#include "app/sandbox/sprintinput.h"
#include "core/base/result.h"

#include <QtSql/QSqlDatabase>

#include <optional>

class QSqlQuery;

namespace sandbox {

enum class TeamChange {
    Replace, ///< What a PUT means.
    Append,  ///< What two PUTs at the same moment do to each other.
};

/// The service's tables in one SQLite file. Lives on the thread that opened it. Each failure is
/// what the service answers with a bare 500; its message is for the log.
class SprintDatabase
{
public:
    explicit SprintDatabase(IdSource ids);
    ~SprintDatabase();
    SprintDatabase(const SprintDatabase&) = delete;
    SprintDatabase& operator=(const SprintDatabase&) = delete;

    Result<void> open(const QString& path);

    /// Newest first; both bounds mean containment.
    Result<QList<StoredSprint>> list(std::optional<QDate> notBefore, std::optional<QDate> notAfter);
    Result<std::optional<StoredSprint>> find(const QString& id);
    Result<StoredSprint> create(const SprintInput& input, qint64 now);
    /// Nothing when there is no such sprint.
    Result<std::optional<StoredSprint>> replace(const QString& id, const SprintInput& input,
                                                TeamChange change, qint64 now);
    /// False when there is no such sprint.
    Result<bool> remove(const QString& id);
    Result<int> count();

    /// Small facts that outlive a restart, such as "the demonstration data is in".
    Result<QString> note(const QString& name);
    Result<void> setNote(const QString& name, const QString& value);

private:
    Result<void> write(const QString& id, const SprintInput& input, TeamChange change);
    Result<QString> person(const MemberInput& member);
    Result<StoredSprint> load(QSqlQuery& row);
    Result<StoredSprint> loadStored(const QString& id);

    QSqlDatabase m_database;
    QString m_connection;
    IdSource m_ids;
};

} // namespace sandbox
