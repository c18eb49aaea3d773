// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/json.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace sandbox {

/// The shapes in which task services of this family are found.
enum class TaskShape {
    Plain, ///< `t`: as specified.
    Paged, ///< `t2`: pages and wrappers, base `/api/v1`.
    User,  ///< `t3`: per user, with tokens, completing toggles.
    Chat,  ///< `t4`: in memory, of a chat program.
};

/// Nothing when there is no shape of that name.
std::optional<TaskShape> taskShape(const QString& name);

/// A task as stored; each shape answers with some of these fields.
struct StoredTask
{
    /// The whole-number id, in the order of creation.
    qint64 number = 0;
    QString uuid;
    std::optional<QString> user;
    QString title;
    std::optional<QString> description;
    QString status = QStringLiteral("incomplete");
    QString priority = QStringLiteral("medium");
    std::optional<QString> category;
    /// Microseconds from 1970-01-01T00:00 to that wall-clock time.
    std::optional<qint64> due;
    QStringList tags;
    std::optional<QString> recurrence;
    /// The fields of the extension that were ever given.
    Json extension = Json::Object();
    /// Microseconds since 1970, UTC.
    qint64 createdAt = 0;
    qint64 updatedAt = 0;

    bool isComplete() const;
};

/// Text or null.
Json jsonOf(const std::optional<QString>& text);
/// A wall-clock time as answers write it; nothing outside the years 1 to 9999.
std::optional<QString> wallClockText(qint64 microseconds);

/// The optional fields that tie tasks to sprints; a service has them where its description says so.
QStringList extensionFields();

} // namespace sandbox
