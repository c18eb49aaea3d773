// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/sidecar.h"

#include "core/storage/sql.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QLoggingCategory>

using namespace Qt::Literals::StringLiterals;

namespace storage {

namespace {
Q_LOGGING_CATEGORY(log, "throughline.storage")
} // namespace

QFuture<Result<void>> SideCar::put(const TaskId& id, const TaskPlan& plan)
{
    return m_database.run<void>([id, plan](QSqlDatabase& database) -> Result<void> {
        if (plan.isEmpty()) {
            const Result<int> gone =
                change(database, u"DELETE FROM task_plans WHERE task = ?"_s, {id.value()});
            return gone ? Result<void>() : Result<void>(gone.error());
        }
        Task task;
        task.id = id;
        task.plan = plan;
        const QByteArray body = QJsonDocument(taskToJson(task)).toJson(QJsonDocument::Compact);
        const Result<int> put =
            change(database, u"INSERT OR REPLACE INTO task_plans (task, body) VALUES (?, ?)"_s,
                   {id.value(), QString::fromUtf8(body)});
        return put ? Result<void>() : Result<void>(put.error());
    });
}

QFuture<Result<QHash<TaskId, TaskPlan>>> SideCar::all()
{
    using Plans = QHash<TaskId, TaskPlan>;
    return m_database.run<Plans>([](QSqlDatabase& database) -> Result<Plans> {
        Plans plans;
        const Result<void> done = forEachRow(
            database, u"SELECT task, body FROM task_plans"_s, {}, [&plans](const QSqlQuery& row) {
                const Result<Task> task = taskFromJson(
                    QJsonDocument::fromJson(row.value(1).toString().toUtf8()).object());
                if (task)
                    plans.insert(TaskId(row.value(0).toString()), task->plan);
                else
                    qCWarning(log, "left out the plan of a task: %ls",
                              qUtf16Printable(task.error().message));
            });
        if (!done)
            return done.error();
        return plans;
    });
}

} // namespace storage
