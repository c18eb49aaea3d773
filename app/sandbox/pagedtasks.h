// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/taskservice.h"

namespace sandbox {

/// Shape T2: base `/api/v1`, UUIDs, boolean status, everything in `{data, message}`, lists in
/// pages.
class PagedTasks final : public TaskService
{
    Q_OBJECT

public:
    PagedTasks(IdSource ids, Switches& switches, Log& log);

    Result<void> open(const QString& folder) override;
    QString basePath() const override { return QStringLiteral("/api/v1"); }
    Json idOf(const StoredTask& task) const override { return task.uuid; }

private:
    enum class Verb { Create, Replace, Change };
    enum class State { Complete, Incomplete };

    void list(const Call& call);
    void add(const Call& call);
    void show(const Call& call);
    void write(Verb verb, const Call& call);
    void erase(const Call& call);
    void finish(State state, const Call& call);

    /// Nothing, and an error, when a parameter is wrong.
    TaskQuery query(const Request& request, ValidationErrors& errors, bool& isBeyond) const;
    /// The input, or the answer that refuses it; both lists of errors come together.
    std::variant<Input, Response> input(Verb verb, const Request& request,
                                        ValidationErrors errors) const;
    /// The task, or the answer that there is none.
    std::variant<StoredTask, Response> task(const Request& request, const QString& id);
    /// Nothing when a due date cannot be written.
    std::optional<Json> answerFor(const StoredTask& task) const;
    Response wrapped(const Request& request, const StoredTask& task, const QString& message,
                     int status = 200);
};

} // namespace sandbox
