// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/taskservice.h"

namespace sandbox {

/// Shape T, as specified: whole-number ids, status as a word, bare bodies, always 200.
class PlainTasks final : public TaskService
{
    Q_OBJECT

public:
    PlainTasks(IdSource ids, Switches& switches, Log& log);

    Result<void> open(const QString& folder) override;
    QString basePath() const override { return {}; }

private:
    enum class Verb { Create, Replace };

    void list(const Call& call);
    void add(const Call& call);
    void show(const Call& call);
    void replace(const Call& call);
    void erase(const Call& call);
    void complete(const Call& call);

    std::variant<Input, Response> input(Verb verb, const Call& call, ValidationErrors errors) const;
    Json answerFor(const StoredTask& task) const;
};

} // namespace sandbox
