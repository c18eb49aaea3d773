// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/chattasks.h"

#include "app/sandbox/httpbody.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// Kept where the other shapes keep the category, which this one does not know.
const QString ReplicaMark = u"replica-"_s;

} // namespace

ChatTasks::ChatTasks(IdSource ids, Switches& switches, Log& log)
    : TaskService(std::move(ids), switches, log)
{
    const QString tasks = u"/api/tasks"_s;
    const QString one = u"/api/tasks/*"_s;
    addReplicaRoute("GET", tasks, &ChatTasks::list);
    addReplicaRoute("POST", tasks, &ChatTasks::add);
    addReplicaRoute("PUT", one, &ChatTasks::replace);
    addReplicaRoute("DELETE", one, &ChatTasks::erase);
    addRoute("GET", u"/health"_s, [this](const Call& call) { showHealth(call); });
    addDescription(u":/sandbox/tasks-t4.json"_s);
}

Result<void> ChatTasks::open(const QString&)
{
    return database().open(u":memory:"_s);
}

// Behind a balancer each request meets the next replica, and each replica remembers for itself.
void ChatTasks::addReplicaRoute(const QByteArray& method, const QString& path,
                                void (ChatTasks::*handler)(const Call& call))
{
    addRoute(method, path, [this, handler](const Call& call) {
        const qint64 replicas = switches().number(u"task-replicas");
        m_replica = replicas > 1 ? ReplicaMark + QString::number(m_turn++ % replicas) : QString();
        (this->*handler)(call);
    });
}

bool ChatTasks::isHere(const StoredTask& task) const
{
    return m_replica.isEmpty() || !task.category || !task.category->startsWith(ReplicaMark) ||
           task.category == m_replica;
}

Json ChatTasks::answerFor(const StoredTask& task) const
{
    Json answer = Json::Object{
        {u"id"_s, task.number},
        {u"title"_s, task.title},
        {u"description"_s, jsonOf(task.description)},
        {u"status"_s, task.status},
        {u"priority"_s, task.priority},
    };
    addExtension(task, answer);
    return answer;
}

Response ChatTasks::wrapped(const StoredTask& task, const QString& message) const
{
    return jsonResponse(Json::Object{{u"message"_s, message}, {u"task"_s, answerFor(task)}});
}

std::variant<StoredTask, Response> ChatTasks::filled(StoredTask task, const Call& call,
                                                     ValidationErrors errors) const
{
    auto body = bodyOf(call.request, UntypedBody::Text, errors);
    if (auto* refused = std::get_if<Response>(&body))
        return std::move(*refused);
    using Need = FieldRule::Need;
    using Null = FieldRule::Null;
    FieldReader reader(std::get<Json>(body), errors);
    Input input;
    input.title = reader.text(u"title"_s, {Need::Required, Null::Refused});
    input.description = reader.text(u"description"_s, {});
    input.status = reader.text(u"status"_s, {Need::Optional, Null::Refused});
    input.priority = reader.text(u"priority"_s, {Need::Optional, Null::Refused});
    readExtension(reader, input);
    if (!errors.empty())
        return invalid(std::move(errors));
    // Every field that is left out goes back to what it was at first.
    const StoredTask fresh;
    task.description = fresh.description;
    task.status = fresh.status;
    task.priority = fresh.priority;
    task.extension = fresh.extension;
    apply(input, task);
    return task;
}

// Whatever is asked for, these are all of them.
void ChatTasks::list(const Call& call)
{
    TaskQuery inOrder;
    inOrder.order = TaskQuery::Order::Ascending;
    const auto page = database().list(inOrder);
    if (!page) {
        call.answer(fault(call.request, page.error()));
        return;
    }
    Json::Array tasks;
    for (const StoredTask& task : page->tasks) {
        if (isHere(task))
            tasks.push_back(answerFor(task));
    }
    const auto count = qint64(tasks.size());
    call.answer(jsonResponse(Json::Object{{u"tasks"_s, std::move(tasks)}, {u"count"_s, count}}));
}

void ChatTasks::add(const Call& call)
{
    auto task = filled({}, call, {});
    if (const auto* refused = std::get_if<Response>(&task)) {
        call.answer(*refused);
        return;
    }
    StoredTask& fresh = std::get<StoredTask>(task);
    if (!m_replica.isEmpty())
        fresh.category = m_replica;
    const auto stored = create(std::move(fresh));
    if (!stored)
        call.answer(fault(call.request, stored.error()));
    else
        answerLater(wrapped(*stored, u"Task created successfully"_s), call.answer);
}

void ChatTasks::replace(const Call& call)
{
    ValidationErrors errors;
    (void)numberOf(call, errors); // Named together with what is wrong with the body.
    auto found = errors.empty() ? numbered(call) : notFound();
    if (const auto* one = std::get_if<StoredTask>(&found); one && !isHere(*one))
        found = notFound();
    const auto* before = std::get_if<StoredTask>(&found);
    const auto task = filled(before ? *before : StoredTask(), call, std::move(errors));
    if (const auto* refused = std::get_if<Response>(&task)) {
        call.answer(*refused);
        return;
    }
    if (!before) {
        call.answer(std::get<Response>(found));
        return;
    }
    const auto stored = change(*before, std::get<StoredTask>(task));
    if (!stored)
        call.answer(fault(call.request, stored.error()));
    else
        answerLater(wrapped(*stored, u"Task updated successfully"_s), call.answer);
}

// 200 whether there was such a task or not.
void ChatTasks::erase(const Call& call)
{
    ValidationErrors errors;
    const auto number = numberOf(call, errors);
    if (!number) {
        call.answer(invalid(std::move(errors)));
        return;
    }
    const auto found = database().find(*number);
    if (!found) {
        call.answer(fault(call.request, found.error()));
        return;
    }
    if (*found && isHere(**found)) {
        if (const auto removed = remove(**found); !removed) {
            call.answer(fault(call.request, removed.error()));
            return;
        }
    }
    answerLater(jsonResponse(Json::Object{{u"message"_s, u"Task deleted successfully"_s}}),
                call.answer);
}

void ChatTasks::showHealth(const Call& call)
{
    const auto page = database().list({});
    call.answer(jsonResponse(Json::Object{
        {u"status"_s, u"healthy"_s},
        {u"gemini_api"_s, u"configured"_s},
        {u"tasks_count"_s, page ? page->total : qint64(0)},
    }));
}

} // namespace sandbox
