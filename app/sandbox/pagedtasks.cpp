// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/pagedtasks.h"

#include "app/sandbox/clock.h"
#include "app/sandbox/httpbody.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

const QStringList Priorities{u"high"_s, u"medium"_s, u"low"_s};

constexpr qsizetype TitleLimit = 200;
constexpr qsizetype DescriptionLimit = 1000;
constexpr qsizetype CategoryLimit = 50;
constexpr qint64 PageLimit = 100;
constexpr qint64 PageDefault = 20;

Json::Array idPlace()
{
    return {Json(u"path"_s), Json(u"task_id"_s)};
}

} // namespace

PagedTasks::PagedTasks(IdSource ids, Switches& switches, Log& log)
    : TaskService(std::move(ids), switches, log)
{
    const QString tasks = u"/api/v1/tasks"_s;
    const QString one = tasks + u"/*"_s;
    addRoute("POST", tasks, [this](const Call& call) { add(call); });
    addRoute("GET", tasks, [this](const Call& call) { list(call); });
    addRoute("GET", one, [this](const Call& call) { show(call); });
    addRoute("PUT", one, [this](const Call& call) { write(Verb::Replace, call); });
    addRoute("PATCH", one, [this](const Call& call) { write(Verb::Change, call); });
    addRoute("DELETE", one, [this](const Call& call) { erase(call); });
    addRoute("PATCH", one + u"/complete"_s,
             [this](const Call& call) { finish(State::Complete, call); });
    addRoute("PATCH", one + u"/incomplete"_s,
             [this](const Call& call) { finish(State::Incomplete, call); });
    // The same words whatever the database does.
    addRoute("GET", u"/api/v1/health"_s, [](const Call& call) {
        call.answer(jsonResponse(Json::Object{
            {u"status"_s, u"healthy"_s},
            {u"database"_s, u"connected"_s},
            {u"timestamp"_s, isoText(nowMicroseconds())},
        }));
    });
    addDescription(u":/sandbox/tasks-t2.json"_s);
}

Result<void> PagedTasks::open(const QString& folder)
{
    return database().open(folder + u"/tasks-t2.db"_s);
}

std::optional<Json> PagedTasks::answerFor(const StoredTask& task) const
{
    Json due;
    if (task.due) {
        const auto text = wallClockText(*task.due);
        if (!text)
            return std::nullopt;
        due = Json(*text);
    }
    Json answer = Json::Object{
        {u"id"_s, task.uuid},
        {u"title"_s, task.title},
        {u"description"_s, jsonOf(task.description)},
        {u"status"_s, task.isComplete()},
        {u"priority"_s, task.priority},
        {u"category"_s, jsonOf(task.category)},
        {u"due_date"_s, due},
        {u"created_at"_s, isoText(task.createdAt)},
        {u"updated_at"_s, isoText(task.updatedAt)},
    };
    addExtension(task, answer);
    return answer;
}

Response PagedTasks::wrapped(const Request& request, const StoredTask& task, const QString& message,
                             int status)
{
    auto data = answerFor(task);
    if (!data)
        return fault(request, {.kind = ErrorKind::Internal, .message = u"year is out of range"_s});
    return jsonResponse(Json::Object{{u"data"_s, *std::move(data)}, {u"message"_s, message}},
                        status);
}

TaskQuery PagedTasks::query(const Request& request, ValidationErrors& errors, bool& isBeyond) const
{
    TaskQuery query;
    const auto choice = [&](const QString& name,
                            const QStringList& choices) -> std::optional<QString> {
        const auto text = request.parameter(name);
        return text ? readChoice(*text, name, choices, errors) : std::nullopt;
    };
    const auto text = [&](const QString& name) -> std::optional<QString> {
        const auto given = request.parameter(name);
        return given && !given->isEmpty() ? given : std::nullopt;
    };
    const auto whole = [&](const QString& name, qint64 otherwise, std::optional<qint64> maximum) {
        const auto given = request.parameter(name);
        if (!given)
            return otherwise;
        return readWhole(*given, {Json(u"query"_s), Json(name)}, 1, maximum, errors)
            .value_or(otherwise);
    };
    query.status = choice(u"status"_s, {u"complete"_s, u"incomplete"_s});
    query.priority = choice(u"priority"_s, Priorities);
    query.category = text(u"category"_s);
    query.search = text(u"search"_s);
    const QString sort =
        choice(u"sort"_s, {u"due_date"_s, u"priority"_s, u"created_at"_s, u"title"_s})
            .value_or(u"created_at"_s);
    query.sort = sort == u"due_date"   ? TaskQuery::Sort::Due
                 : sort == u"priority" ? TaskQuery::Sort::Priority
                 : sort == u"title"    ? TaskQuery::Sort::Title
                                       : TaskQuery::Sort::Created;
    if (choice(u"order"_s, {u"asc"_s, u"desc"_s}) == u"asc"_s)
        query.order = TaskQuery::Order::Ascending;
    query.page = whole(u"page"_s, 1, std::nullopt) - 1;
    query.limit = whole(u"limit"_s, PageDefault, PageLimit);
    isBeyond = query.page > std::numeric_limits<qint64>::max() / query.limit - 1;
    return query;
}

void PagedTasks::list(const Call& call)
{
    ValidationErrors errors;
    bool isBeyond = false;
    const TaskQuery wanted = query(call.request, errors, isBeyond);
    if (!errors.empty()) {
        call.answer(invalid(std::move(errors)));
        return;
    }
    const auto page = isBeyond
                          ? Error{.kind = ErrorKind::Internal, .message = u"bigint out of range"_s}
                          : database().list(wanted);
    if (!page) {
        call.answer(fault(call.request, page.error()));
        return;
    }
    Json::Array data;
    for (const StoredTask& task : page->tasks) {
        auto one = answerFor(task);
        if (!one) {
            call.answer(fault(call.request,
                              {.kind = ErrorKind::Internal, .message = u"year is out of range"_s}));
            return;
        }
        data.push_back(*std::move(one));
    }
    call.answer(jsonResponse(Json::Object{
        {u"data"_s, std::move(data)},
        {u"message"_s, u"Tasks retrieved successfully"_s},
        {u"pagination"_s,
         Json::Object{
             {u"page"_s, wanted.page + 1},
             {u"limit"_s, wanted.limit},
             {u"total"_s, page->total},
             {u"pages"_s, (page->total + wanted.limit - 1) / wanted.limit},
         }},
    }));
}

std::variant<TaskService::Input, Response> PagedTasks::input(Verb verb, const Request& request,
                                                             ValidationErrors errors) const
{
    auto body = bodyOf(request, UntypedBody::Text, errors);
    if (auto* refused = std::get_if<Response>(&body))
        return std::move(*refused);
    using Need = FieldRule::Need;
    using Null = FieldRule::Null;
    const Need need = verb == Verb::Replace ? Need::Required : Need::Optional;
    // A null gets through a partial change, and then the table refuses it.
    const Null null = verb == Verb::Change ? Null::Allowed : Null::Refused;
    FieldReader reader(std::get<Json>(body), errors);
    Input input;
    input.title = reader.text(
        u"title"_s, {verb == Verb::Change ? Need::Optional : Need::Required, null, 1, TitleLimit});
    if (input.title.value) {
        input.title.value = stripped(*input.title.value);
        if (input.title.value->isEmpty())
            reader.refuse(u"title"_s, u"Title cannot be empty or whitespace only"_s);
    }
    input.description =
        reader.text(u"description"_s, {Need::Optional, Null::Allowed, -1, DescriptionLimit});
    if (verb != Verb::Create) {
        const auto status = reader.flag(u"status"_s, {need, null});
        input.status.isGiven = status.isGiven;
        if (status.value)
            input.status.value = *status.value ? u"complete"_s : u"incomplete"_s;
    }
    input.priority = reader.choice(u"priority"_s, Priorities, {need, null});
    input.category = reader.text(u"category"_s, {Need::Optional, Null::Allowed, -1, CategoryLimit});
    input.due = reader.moment(u"due_date"_s, {});
    readExtension(reader, input);
    if (!errors.empty())
        return invalid(std::move(errors));
    if (verb == Verb::Replace) {
        // What is left out is cleared.
        input.description.isGiven = true;
        input.category.isGiven = true;
        input.due.isGiven = true;
    }
    return input;
}

std::variant<StoredTask, Response> PagedTasks::task(const Request& request, const QString& id)
{
    const auto found = database().find(id);
    if (!found)
        return fault(request, found.error());
    if (!*found)
        return notFound();
    return **found;
}

void PagedTasks::add(const Call& call)
{
    const auto given = input(Verb::Create, call.request, {});
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
        answerLater(wrapped(call.request, *stored, u"Task created successfully"_s, 201),
                    call.answer);
}

void PagedTasks::show(const Call& call)
{
    ValidationErrors errors;
    const auto uuid = readUuid(call.id, idPlace(), errors);
    if (!uuid) {
        call.answer(invalid(std::move(errors)));
        return;
    }
    const auto found = task(call.request, *uuid);
    if (const auto* refused = std::get_if<Response>(&found))
        call.answer(*refused);
    else
        call.answer(
            wrapped(call.request, std::get<StoredTask>(found), u"Task retrieved successfully"_s));
}

void PagedTasks::write(Verb verb, const Call& call)
{
    ValidationErrors errors;
    const auto uuid = readUuid(call.id, idPlace(), errors);
    const auto given = input(verb, call.request, std::move(errors));
    if (const auto* refused = std::get_if<Response>(&given)) {
        call.answer(*refused);
        return;
    }
    const Input& changes = std::get<Input>(given);
    const auto found = task(call.request, *uuid);
    if (const auto* refused = std::get_if<Response>(&found)) {
        call.answer(*refused);
        return;
    }
    if (changes.title.isNull() || changes.status.isNull() || changes.priority.isNull()) {
        call.answer(fault(call.request, {.kind = ErrorKind::Internal,
                                         .message = u"violates not-null constraint"_s}));
        return;
    }
    const StoredTask& before = std::get<StoredTask>(found);
    StoredTask after = before;
    apply(changes, after);
    const auto stored = change(before, std::move(after));
    if (!stored)
        call.answer(fault(call.request, stored.error()));
    else
        answerLater(wrapped(call.request, *stored, u"Task updated successfully"_s), call.answer);
}

void PagedTasks::erase(const Call& call)
{
    ValidationErrors errors;
    const auto uuid = readUuid(call.id, idPlace(), errors);
    if (!uuid) {
        call.answer(invalid(std::move(errors)));
        return;
    }
    const auto found = task(call.request, *uuid);
    if (const auto* refused = std::get_if<Response>(&found)) {
        call.answer(*refused);
        return;
    }
    if (const auto removed = remove(std::get<StoredTask>(found)); !removed)
        call.answer(fault(call.request, removed.error()));
    else
        answerLater(jsonResponse(Json::Object{{u"data"_s, Json()},
                                              {u"message"_s, u"Task deleted successfully"_s}}),
                    call.answer);
}

void PagedTasks::finish(State state, const Call& call)
{
    ValidationErrors errors;
    const auto uuid = readUuid(call.id, idPlace(), errors);
    if (!uuid) {
        call.answer(invalid(std::move(errors)));
        return;
    }
    const auto found = task(call.request, *uuid);
    if (const auto* refused = std::get_if<Response>(&found)) {
        call.answer(*refused);
        return;
    }
    const auto stored = setComplete(std::get<StoredTask>(found), state == State::Complete);
    const QString message =
        state == State::Complete ? u"Task marked as complete"_s : u"Task marked as incomplete"_s;
    if (!stored)
        call.answer(fault(call.request, stored.error()));
    else
        answerLater(wrapped(call.request, *stored, message), call.answer);
}

} // namespace sandbox
