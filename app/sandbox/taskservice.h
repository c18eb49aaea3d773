// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/event.h"
#include "app/sandbox/fieldreader.h"
#include "app/sandbox/log.h"
#include "app/sandbox/router.h"
#include "app/sandbox/switches.h"
#include "app/sandbox/taskdatabase.h"

#include <QtCore/QObject>

#include <memory>

namespace sandbox {

/// The task service: what its shapes have in common. A shape adds its routes, its wrappers and its
/// ways to complete. Lives on the server's thread; Switches and Log outlive it.
class TaskService : public QObject
{
    Q_OBJECT

public:
    /// The service of that shape.
    static std::unique_ptr<TaskService> make(TaskShape shape, IdSource ids, Switches& switches,
                                             Log& log);

    /// Its table lies in that folder, unless the shape forgets.
    virtual Result<void> open(const QString& folder) = 0;
    TaskDatabase& database() { return m_database; }

    /// The path that clients put before `/tasks`.
    virtual QString basePath() const = 0;
    /// For clients of a shape that asks for one; empty else.
    virtual QString token() const { return {}; }
    /// The user whose tasks clients see; nothing where the shape knows no users.
    virtual std::optional<QString> user() const { return std::nullopt; }
    /// The id by which the shape knows a task.
    virtual Json idOf(const StoredTask& task) const { return task.number; }

    void handle(const Request& request, Answer answer);

Q_SIGNALS:
    /// A write was committed; to be published now, without waiting for anything.
    void eventOccurred(const sandbox::Event& event);

protected:
    /// One request on its way to its answer.
    struct Call
    {
        const Request& request;
        /// What stood in place of each `*` of the path, the task's id last.
        const QStringList& arguments;
        QString id;
        const Answer& answer;
    };

    /// What a client said of a task; each shape reads the fields it knows.
    struct Input
    {
        Field<QString> title;
        Field<QString> description;
        Field<QString> status;
        Field<QString> priority;
        Field<QString> category;
        Field<Moment> due;
        Field<QStringList> tags;
        Field<QString> recurrence;
        Field<QString> user;
        Json::Object extension;
    };

    TaskService(IdSource ids, Switches& switches, Log& log);

    void addRoute(const QByteArray& method, const QString& path,
                  std::function<void(const Call& call)> handler);
    const Switches& switches() const { return m_switches; }
    /// `/openapi.json` from that resource, and `/docs`.
    void addDescription(const QString& resource);

    void readExtension(FieldReader& reader, Input& input) const;
    /// The fields of the extension, while it is switched on.
    void addExtension(const StoredTask& task, Json& answer) const;
    /// Puts into the task what was given; null clears.
    void apply(const Input& input, StoredTask& task) const;

    /// Later than any time given before.
    qint64 now();
    /// Stores and announces. Nothing announced, and an Error, when that fails.
    Result<StoredTask> create(StoredTask task);
    Result<StoredTask> change(const StoredTask& before, StoredTask after);
    /// Announced as completed, or as updated when it was reopened.
    Result<StoredTask> setComplete(const StoredTask& before, bool isComplete);
    Result<void> remove(const StoredTask& task);

    /// The id as a whole number; nothing, and an error, where it is none.
    static std::optional<qint64> numberOf(const Call& call, ValidationErrors& errors);
    /// The task of that number, or the answer that refuses the id or says that there is none.
    std::variant<StoredTask, Response> numbered(const Call& call);
    Response fault(const Request& request, const Error& error);
    static Response notFound();
    /// The answer to a write: waits as the switch says, the write does not.
    void answerLater(Response response, const Answer& answer);

private:
    Response description(const QString& resource) const;

    TaskDatabase m_database;
    Router m_router;
    Switches& m_switches;
    Log& m_log;
    qint64 m_lastTime = 0;
};

} // namespace sandbox
