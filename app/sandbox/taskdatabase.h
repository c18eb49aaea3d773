// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/idsource.h"
#include "app/sandbox/task.h"
#include "core/base/result.h"

#include <QtSql/QSqlDatabase>

QT_FORWARD_DECLARE_CLASS(QSqlQuery)

namespace sandbox {

/// Which tasks, in which order, and which page of them.
struct TaskQuery
{
    enum class Sort { Created, Due, Priority, Title };
    enum class Order { Ascending, Descending };

    std::optional<QString> user;
    std::optional<QString> status;
    std::optional<QString> priority;
    std::optional<QString> category;
    /// As in `ILIKE '%…%'`: `%` and `_` are wildcards, a backslash escapes.
    std::optional<QString> search;
    Sort sort = Sort::Created;
    Order order = Order::Descending;
    /// From 0 on; changes the places of equals, as the service's own database does.
    qint64 page = 0;
    /// 0: all of them.
    qint64 limit = 0;
};

struct TaskPage
{
    QList<StoredTask> tasks;
    /// On all pages.
    qint64 total = 0;
};

/// The task service's table. Lives on the server's thread. Every Error is a 500 to the client.
class TaskDatabase
{
public:
    explicit TaskDatabase(IdSource ids);
    ~TaskDatabase();
    TaskDatabase(const TaskDatabase&) = delete;
    TaskDatabase& operator=(const TaskDatabase&) = delete;

    /// `:memory:` for one that forgets.
    Result<void> open(const QString& path);
    /// While stopped every question fails.
    void setStopped(bool stopped) { m_isStopped = stopped; }

    IdSource& ids() { return m_ids; }

    Result<TaskPage> list(const TaskQuery& query);
    Result<std::optional<StoredTask>> find(qint64 number);
    Result<std::optional<StoredTask>> find(const QString& uuid);
    /// Gives it a number and a UUID.
    Result<StoredTask> insert(StoredTask task);
    Result<void> update(const StoredTask& task);
    Result<void> remove(const StoredTask& task);

    /// Small facts that outlive a restart.
    Result<QString> note(const QString& name);
    Result<void> setNote(const QString& name, const QString& value);

private:
    Result<void> check() const;
    Result<std::optional<StoredTask>> findWhere(const QString& condition, const QVariant& value);

    QSqlDatabase m_database;
    QString m_connection;
    IdSource m_ids;
    bool m_isStopped = false;
};

/// `ILIKE '%' || pattern || '%'`.
bool isLike(const QString& text, const QString& pattern);

} // namespace sandbox
