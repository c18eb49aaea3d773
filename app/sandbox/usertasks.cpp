// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/usertasks.h"

#include "app/sandbox/bearertoken.h"
#include "app/sandbox/clock.h"
#include "app/sandbox/httpbody.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

const QStringList Priorities{u"high"_s, u"medium"_s, u"low"_s};

constexpr qsizetype TitleLimit = 200;
constexpr qsizetype DescriptionLimit = 1000;
constexpr qint64 TokenSeconds = 30 * 86'400;

qint64 nowSeconds()
{
    return nowMicroseconds() / 1'000'000;
}

Error outOfRange()
{
    return {.kind = ErrorKind::Internal, .message = u"year is out of range"_s};
}

} // namespace

UserTasks::UserTasks(IdSource ids, Switches& switches, Log& log)
    : TaskService(std::move(ids), switches, log)
{
    const QString tasks = u"/api/*/tasks"_s;
    const QString one = tasks + u"/*"_s;
    addUserRoute("GET", tasks, &UserTasks::list);
    addUserRoute("POST", tasks, &UserTasks::add);
    addUserRoute("GET", one, &UserTasks::show);
    addUserRoute("PUT", one, &UserTasks::replace);
    addUserRoute("PATCH", one, &UserTasks::patch);
    addUserRoute("DELETE", one, &UserTasks::erase);
    addUserRoute("PATCH", one + u"/complete"_s, &UserTasks::toggle);
    addRoute("GET", u"/health"_s, [](const Call& call) {
        call.answer(jsonResponse(Json::Object{{u"status"_s, u"healthy"_s}}));
    });
    addDescription(u":/sandbox/tasks-t3.json"_s);
}

// The secret outlives a restart, and so do the tokens.
Result<void> UserTasks::open(const QString& folder)
{
    if (auto opened = database().open(folder + u"/tasks-t3.db"_s); !opened)
        return opened;
    const auto secret = database().note(u"token-secret"_s);
    if (!secret)
        return secret.error();
    m_secret = secret->toLatin1();
    if (!m_secret.isEmpty())
        return {};
    IdSource random(std::nullopt);
    m_secret = (random.mintUuid() + random.mintUuid()).toLatin1();
    return database().setNote(u"token-secret"_s, QString::fromLatin1(m_secret));
}

QString UserTasks::basePath() const
{
    return u"/api/"_s + *user();
}

std::optional<QString> UserTasks::user() const
{
    return u"ines"_s;
}

QString UserTasks::token() const
{
    const qint64 now = nowSeconds();
    return QString::fromLatin1(makeToken(m_secret, *user(), now, now + TokenSeconds));
}

void UserTasks::addUserRoute(const QByteArray& method, const QString& path,
                             void (UserTasks::*handler)(const Call& call))
{
    addRoute(method, path, [this, handler](const Call& call) {
        if (const auto refused = refusal(call))
            call.answer(*refused);
        else
            (this->*handler)(call);
    });
}

std::optional<Response> UserTasks::refusal(const Call& call) const
{
    const auto unknown = [](const QString& detail) {
        Response response = detailResponse(401, detail);
        response.headers.append(Header("www-authenticate", "Bearer"));
        return response;
    };
    const QByteArray header = call.request.header("authorization").value_or(QByteArray());
    if (!header.toLower().startsWith("bearer "))
        return unknown(u"Not authenticated"_s);
    const auto bearer = bearerOf(header.sliced(7).trimmed(), m_secret, nowSeconds());
    if (!bearer || switches().value(u"task-tokens") == u"refused")
        return unknown(u"Could not validate credentials"_s);
    if (*bearer != call.arguments.constFirst())
        return detailResponse(403, u"Not authorized to access this user's tasks"_s);
    return std::nullopt;
}

std::optional<Json> UserTasks::answerFor(const StoredTask& task) const
{
    Json due;
    if (task.due) {
        const auto text = wallClockText(*task.due);
        if (!text)
            return std::nullopt;
        due = Json(*text);
    }
    Json::Array tags;
    for (const QString& tag : task.tags)
        tags.push_back(tag);
    Json answer = Json::Object{
        {u"id"_s, task.number},
        {u"user_id"_s, jsonOf(task.user)},
        {u"title"_s, task.title},
        {u"description"_s, jsonOf(task.description)},
        {u"is_completed"_s, task.isComplete()},
        {u"priority"_s, task.priority},
        {u"tags"_s, std::move(tags)},
        {u"due_date"_s, due},
        {u"recurrence"_s, jsonOf(task.recurrence)},
        {u"created_at"_s, isoText(task.createdAt)},
        {u"updated_at"_s, isoText(task.updatedAt)},
    };
    addExtension(task, answer);
    return answer;
}

Response UserTasks::single(const Request& request, const StoredTask& task, int status)
{
    const auto answer = answerFor(task);
    return answer ? jsonResponse(*answer, status) : fault(request, outOfRange());
}

std::variant<StoredTask, Response> UserTasks::own(const Call& call)
{
    auto found = numbered(call);
    const auto* task = std::get_if<StoredTask>(&found);
    if (task && task->user != call.arguments.constFirst())
        return notFound(); // Somebody else's: not even that is told.
    return found;
}

void UserTasks::list(const Call& call)
{
    ValidationErrors errors;
    const auto choice = [&](const QString& name,
                            const QStringList& choices) -> std::optional<QString> {
        const auto text = call.request.parameter(name);
        return text ? readChoice(*text, name, choices, errors) : std::nullopt;
    };
    TaskQuery query;
    query.user = call.arguments.constFirst();
    query.priority = choice(u"priority"_s, Priorities);
    const QString sort =
        choice(u"sort_by"_s, {u"created_at"_s, u"due_date"_s, u"priority"_s, u"title"_s})
            .value_or(u"created_at"_s);
    query.sort = sort == u"due_date"   ? TaskQuery::Sort::Due
                 : sort == u"priority" ? TaskQuery::Sort::Priority
                 : sort == u"title"    ? TaskQuery::Sort::Title
                                       : TaskQuery::Sort::Created;
    if (choice(u"order"_s, {u"asc"_s, u"desc"_s}) == u"asc"_s)
        query.order = TaskQuery::Order::Ascending;
    if (const auto text = call.request.parameter(u"is_completed"_s)) {
        if (const auto flag = readFlag(*text, u"is_completed"_s, errors))
            query.status = *flag ? u"complete"_s : u"incomplete"_s;
    }
    if (!errors.empty()) {
        call.answer(invalid(std::move(errors)));
        return;
    }
    if (const auto search = call.request.parameter(u"search"_s); search && !search->isEmpty())
        query.search = search;
    const QStringList tags =
        call.request.parameter(u"tags"_s).value_or(QString()).split(u',', Qt::SkipEmptyParts);
    const auto page = database().list(query);
    if (!page) {
        call.answer(fault(call.request, page.error()));
        return;
    }
    Json::Array answer;
    for (const StoredTask& task : page->tasks) {
        const auto isAsked = [&task](const QString& tag) {
            return task.tags.contains(tag.trimmed());
        };
        if (!tags.isEmpty() && std::none_of(tags.begin(), tags.end(), isAsked))
            continue;
        auto one = answerFor(task);
        if (!one) {
            call.answer(fault(call.request, outOfRange()));
            return;
        }
        answer.push_back(*std::move(one));
    }
    call.answer(jsonResponse(std::move(answer)));
}

std::variant<TaskService::Input, Response> UserTasks::input(Verb verb, const Call& call,
                                                            ValidationErrors errors) const
{
    auto body = bodyOf(call.request, UntypedBody::Text, errors);
    if (auto* refused = std::get_if<Response>(&body))
        return std::move(*refused);
    using Need = FieldRule::Need;
    using Null = FieldRule::Null;
    const bool isPartial = verb == Verb::Change;
    FieldReader reader(std::get<Json>(body), errors);
    Input input;
    input.title = reader.text(
        u"title"_s, {isPartial ? Need::Optional : Need::Required, Null::Refused, 1, TitleLimit});
    input.description =
        reader.text(u"description"_s, {Need::Optional, Null::Allowed, -1, DescriptionLimit});
    input.priority = reader.choice(u"priority"_s, Priorities, {Need::Optional, Null::Refused});
    input.tags = reader.texts(u"tags"_s, {Need::Optional, Null::Refused});
    input.due = reader.moment(u"due_date"_s, {});
    input.recurrence = reader.choice(u"recurrence"_s, {u"daily"_s, u"weekly"_s, u"monthly"_s}, {});
    if (verb != Verb::Create) {
        const auto flag = reader.flag(u"is_completed"_s, {});
        if (flag.value)
            input.status = {true, *flag.value ? u"complete"_s : u"incomplete"_s};
    }
    readExtension(reader, input);
    if (!errors.empty())
        return invalid(std::move(errors));
    if (input.title.value && stripped(*input.title.value).isEmpty())
        return detailResponse(400, u"Title cannot be empty"_s);
    if (verb == Verb::Replace) {
        // What is left out is cleared, but for the status.
        const StoredTask fresh;
        input.description.isGiven = true;
        input.due.isGiven = true;
        input.recurrence.isGiven = true;
        input.tags.isGiven = true;
        if (!input.priority.isGiven)
            input.priority = {true, fresh.priority};
    }
    return input;
}

void UserTasks::add(const Call& call)
{
    const auto given = input(Verb::Create, call, {});
    if (const auto* refused = std::get_if<Response>(&given)) {
        call.answer(*refused);
        return;
    }
    StoredTask task;
    task.user = call.arguments.constFirst();
    apply(std::get<Input>(given), task);
    const auto stored = create(std::move(task));
    if (!stored)
        call.answer(fault(call.request, stored.error()));
    else
        answerLater(single(call.request, *stored, 201), call.answer);
}

void UserTasks::show(const Call& call)
{
    const auto found = own(call);
    if (const auto* refused = std::get_if<Response>(&found))
        call.answer(*refused);
    else
        call.answer(single(call.request, std::get<StoredTask>(found)));
}

void UserTasks::write(Verb verb, const Call& call)
{
    ValidationErrors errors;
    (void)numberOf(call, errors); // Named together with what is wrong with the body.
    const auto given = input(verb, call, std::move(errors));
    if (const auto* refused = std::get_if<Response>(&given)) {
        call.answer(*refused);
        return;
    }
    const auto found = own(call);
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
        answerLater(single(call.request, *stored), call.answer);
}

void UserTasks::erase(const Call& call)
{
    const auto found = own(call);
    if (const auto* refused = std::get_if<Response>(&found)) {
        call.answer(*refused);
        return;
    }
    if (const auto removed = remove(std::get<StoredTask>(found)); !removed)
        call.answer(fault(call.request, removed.error()));
    else
        answerLater({204, {}, {}}, call.answer);
}

// Again undoes it.
void UserTasks::toggle(const Call& call)
{
    const auto found = own(call);
    if (const auto* refused = std::get_if<Response>(&found)) {
        call.answer(*refused);
        return;
    }
    const StoredTask& before = std::get<StoredTask>(found);
    const auto stored = setComplete(before, !before.isComplete());
    if (!stored)
        call.answer(fault(call.request, stored.error()));
    else
        answerLater(single(call.request, *stored), call.answer);
}

} // namespace sandbox
