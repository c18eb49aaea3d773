// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/plaintasks.h"

#include "app/sandbox/clock.h"
#include "app/sandbox/httpbody.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr qsizetype TitleLimit = 200;

} // namespace

PlainTasks::PlainTasks(IdSource ids, Switches& switches, Log& log)
    : TaskService(std::move(ids), switches, log)
{
    const QString tasks = u"/tasks"_s;
    const QString one = u"/tasks/*"_s;
    addRoute("GET", tasks, [this](const Call& call) { list(call); });
    addRoute("POST", tasks, [this](const Call& call) { add(call); });
    addRoute("GET", one, [this](const Call& call) { show(call); });
    addRoute("PUT", one, [this](const Call& call) { replace(call); });
    addRoute("DELETE", one, [this](const Call& call) { erase(call); });
    addRoute("POST", one + u"/complete"_s, [this](const Call& call) { complete(call); });
    addRoute("GET", u"/health"_s, [](const Call& call) {
        call.answer(jsonResponse(Json::Object{{u"status"_s, u"healthy"_s}}));
    });
    addDescription(u":/sandbox/tasks-t.json"_s);
}

Result<void> PlainTasks::open(const QString& folder)
{
    return database().open(folder + u"/tasks-t.db"_s);
}

Json PlainTasks::answerFor(const StoredTask& task) const
{
    Json answer = Json::Object{
        {u"id"_s, task.number},
        {u"title"_s, task.title},
        {u"description"_s, jsonOf(task.description)},
        {u"status"_s, task.status},
        {u"created_at"_s, isoText(task.createdAt)},
        {u"updated_at"_s, isoText(task.updatedAt)},
        {u"user_id"_s, jsonOf(task.user)},
    };
    addExtension(task, answer);
    return answer;
}

std::variant<TaskService::Input, Response> PlainTasks::input(Verb verb, const Call& call,
                                                             ValidationErrors errors) const
{
    auto body = bodyOf(call.request, UntypedBody::Text, errors);
    if (auto* refused = std::get_if<Response>(&body))
        return std::move(*refused);
    FieldReader reader(std::get<Json>(body), errors);
    Input input;
    input.title = reader.text(u"title"_s,
                              {FieldRule::Need::Required, FieldRule::Null::Refused, 1, TitleLimit});
    input.description = reader.text(u"description"_s, {});
    if (verb == Verb::Create) {
        input.user = reader.text(u"user_id"_s, {});
    } else {
        input.status = reader.choice(u"status"_s, {u"incomplete"_s, u"complete"_s}, {});
        input.status.isGiven = input.status.value.has_value(); // A null says as much as nothing.
    }
    readExtension(reader, input);
    if (!errors.empty())
        return invalid(std::move(errors));
    return input;
}

void PlainTasks::list(const Call& call)
{
    const auto page = database().list({});
    if (!page) {
        call.answer(fault(call.request, page.error()));
        return;
    }
    Json::Array answer;
    for (const StoredTask& task : page->tasks)
        answer.push_back(answerFor(task));
    call.answer(jsonResponse(std::move(answer)));
}

void PlainTasks::add(const Call& call)
{
    const auto given = input(Verb::Create, call, {});
    if (const auto* refused = std::get_if<Response>(&given)) {
        call.answer(*refused);
        return;
    }
    StoredTask task;
    apply(std::get<Input>(given), task);
    const auto stored = create(std::move(task));
    if (!stored)
        call.answer(fault(call.request, stored.error()));
    else
        answerLater(jsonResponse(answerFor(*stored)), call.answer);
}

void PlainTasks::show(const Call& call)
{
    const auto found = numbered(call);
    if (const auto* refused = std::get_if<Response>(&found))
        call.answer(*refused);
    else
        call.answer(jsonResponse(answerFor(std::get<StoredTask>(found))));
}

void PlainTasks::replace(const Call& call)
{
    ValidationErrors errors;
    (void)numberOf(call, errors); // Named together with what is wrong with the body.
    const auto given = input(Verb::Replace, call, std::move(errors));
    if (const auto* refused = std::get_if<Response>(&given)) {
        call.answer(*refused);
        return;
    }
    const auto found = numbered(call);
    if (const auto* refused = std::get_if<Response>(&found)) {
        call.answer(*refused);
        return;
    }
    const StoredTask& before = std::get<StoredTask>(found);
    StoredTask after = before;
    apply(std::get<Input>(given), after);
    const auto stored = change(before, std::move(after));
    if (!stored)
        call.answer(fault(call.request, stored.error()));
    else
        answerLater(jsonResponse(answerFor(*stored)), call.answer);
}

void PlainTasks::erase(const Call& call)
{
    const auto found = numbered(call);
    if (const auto* refused = std::get_if<Response>(&found)) {
        call.answer(*refused);
        return;
    }
    if (const auto removed = remove(std::get<StoredTask>(found)); !removed)
        call.answer(fault(call.request, removed.error()));
    else
        answerLater(jsonResponse({}), call.answer);
}

void PlainTasks::complete(const Call& call)
{
    const auto found = numbered(call);
    if (const auto* refused = std::get_if<Response>(&found)) {
        call.answer(*refused);
        return;
    }
    const StoredTask& before = std::get<StoredTask>(found);
    if (before.isComplete()) {
        answerLater(jsonResponse(answerFor(before)), call.answer); // Nothing changes.
        return;
    }
    const auto stored = setComplete(before, true);
    if (!stored)
        call.answer(fault(call.request, stored.error()));
    else
        answerLater(jsonResponse(answerFor(*stored)), call.answer);
}

} // namespace sandbox
