// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/taskservice.h"

namespace sandbox {

/// Shape T3: base `/api/{user}`, a bearer token that must be that user's, bare bodies, and a
/// complete that toggles.
class UserTasks final : public TaskService
{
    Q_OBJECT

public:
    UserTasks(IdSource ids, Switches& switches, Log& log);

    Result<void> open(const QString& folder) override;
    QString basePath() const override;
    QString token() const override;
    std::optional<QString> user() const override;

private:
    enum class Verb { Create, Replace, Change };

    /// The handler, behind the check of the token.
    void addUserRoute(const QByteArray& method, const QString& path,
                      void (UserTasks::*handler)(const Call& call));
    /// The answer to a call whose bearer may not make it.
    std::optional<Response> refusal(const Call& call) const;

    void list(const Call& call);
    void add(const Call& call);
    void show(const Call& call);
    void replace(const Call& call) { write(Verb::Replace, call); }
    void patch(const Call& call) { write(Verb::Change, call); }
    void write(Verb verb, const Call& call);
    void erase(const Call& call);
    void toggle(const Call& call);

    std::variant<Input, Response> input(Verb verb, const Call& call, ValidationErrors errors) const;
    /// The user's task of that number, or the answer that there is none.
    std::variant<StoredTask, Response> own(const Call& call);
    Response single(const Request& request, const StoredTask& task, int status = 200);
    std::optional<Json> answerFor(const StoredTask& task) const;

    QByteArray m_secret;
};

} // namespace sandbox
