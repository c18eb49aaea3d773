// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/taskfields.h"

#include "app/ctl/argumentreader.h"
#include "app/ctl/words.h"

#include <QtCore/QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {} // namespace

Result<DueDate> readDue(const QString& text)
{
    if (text.isEmpty())
        return DueDate();
    if (const std::optional<DueDate> due = dueFromText(text))
        return *due;
    return wrongUsage(
        Words::tr("“%1” is no due date: one such as 2026-04-09 or 2026-04-09T16:00 is expected.")
            .arg(text));
}

Task withFields(Task task, const TaskFields& fields)
{
    task.title = fields.title.value_or(task.title);
    task.description = fields.description.value_or(task.description);
    task.priority = fields.priority.value_or(task.priority);
    task.category = fields.category.value_or(task.category);
    task.due = fields.due.value_or(task.due);
    return task;
}

Result<Task> taskWithFile(const Task& task, const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        return wrongUsage(problem.error == QJsonParseError::NoError
                              ? Words::tr("The file does not hold one JSON object.")
                              : Words::tr("The file does not hold JSON: %1 (at byte %2).")
                                    .arg(problem.errorString(), QString::number(problem.offset)));
    }
    QJsonObject whole = taskToJson(task);
    const QJsonObject given = document.object();
    for (auto it = given.begin(); it != given.end(); ++it)
        whole.insert(it.key(), it.value());
    Result<Task> read = taskFromJson(whole);
    if (!read)
        return read;
    const QString id = given.value("id"_L1).toString();
    if (!task.id.value().isEmpty() && !id.isEmpty() && id != task.id.value())
        return wrongUsage(
            Words::tr("The file is about %1, not about %2.").arg(id, task.id.value()));
    Task result = *std::move(read);
    result.id = task.id;
    // The service makes these; what a file says of them is of another time.
    result.status = task.status;
    result.createdAt = task.createdAt;
    result.updatedAt = task.updatedAt;
    return result;
}

} // namespace ctl
