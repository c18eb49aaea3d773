// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/taskrules.h"
#include "core/rest/transportsettings.h"

#include <QtCore/QFuture>
#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QUrl>

namespace rest {

class Transport;

/// The known shapes of the task service.
enum class TaskProfile {
    None, ///< Something answered that is no task service we know.
    T,    ///< As specified: bare bodies, POST …/complete.
    T2,   ///< Paged, wrapped in "data"; PATCH …/complete and …/incomplete.
    T3,   ///< Per user, with tokens; PATCH …/complete toggles.
    T4,   ///< In memory: PUT alone, and no way to read one task.
};
/// "T", "T2" …; "none".
QString taskProfileName(TaskProfile profile);

/// What stands at an address.
struct TaskServiceProfile
{
    TaskProfile profile = TaskProfile::None;
    /// From /openapi.json; empty without one.
    QString title;
    QString version;
    /// With the prefix of the routes, without a slash at its end.
    QUrl baseUrl;
    /// Whole sentences: what was found, which address is used, and what was not understood.
    QString sentence;
    /// What the service accepts and stores.
    TaskRules rules;

    bool isSupported() const { return profile != TaskProfile::None; }
    /// The call that completes a task also reopens it: sent twice, it undoes itself.
    bool togglesDone() const { return profile == TaskProfile::T3; }
    bool operator==(const TaskServiceProfile&) const = default;
};

/// The address without the prefix of the routes ("/api/v1", "/api/<user>", "/api", "/tasks"): what
/// to give to a Transport.
QUrl taskServiceRoot(const QUrl& address);

/// Reads /openapi.json at the root and the shape of the first list. The address may be given with
/// or without the prefix. An error means that nothing answered (or that a login is needed); an
/// answer that is not understood is TaskProfile::None. Needs an event loop on the calling thread.
QFuture<Result<TaskServiceProfile>> detectTaskProfile(const QString& address,
                                                      const TransportSettings& settings = {});

/// The same over a transport whose base is taskServiceRoot(given). `circuit`: whether an open
/// circuit stops it.
enum class DetectGuard { Obey, Ignore };
QFuture<Result<TaskServiceProfile>> detectTaskProfile(Transport& transport, const QUrl& given,
                                                      DetectGuard guard);

} // namespace rest

Q_DECLARE_METATYPE(rest::TaskServiceProfile)
