// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/taskapi.h"

#include "core/rest/transport.h"
#include "core/rest/words.h"

#include <QtCore/QSet>
#include <QtCore/QUrlQuery>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace rest {
namespace {
/// So often a list that moves while it is read is read again.
constexpr int MaxReadings = 3;
constexpr int MaxPages = int(MaxTasks) / TaskPageSize;

/// A proxy's login page comes with a 200 as well.
template <class T>
std::function<Result<T>(const Reply&)> reader(Result<T> (*read)(QByteArrayView))
{
    return [read](const Reply& reply) -> Result<T> {
        if (reply.contentType.startsWith("text/html")) {
            Error error;
            error.kind = ErrorKind::Malformed;
            error.message =
                Words::tr("%1 answered with a web page instead of data. Is the address right?")
                    .arg(reply.url.host());
            return error;
        }
        return read(reply.body);
    };
}

Error rejected(const QString& sentence)
{
    Error error;
    error.kind = ErrorKind::Rejected;
    error.message = sentence;
    return error;
}

/// The service has no such route: nothing was carried out, and the profile is another one.
bool saysNoSuchCall(const Error& error)
{
    return error.httpStatus == 405 ||
           (error.httpStatus == 404 && error.message.startsWith("Not Found"_L1));
}

Error noSuchTask(const TaskServiceProfile& profile)
{
    Error error;
    error.kind = ErrorKind::NotFound;
    error.message = profile.profile == TaskProfile::T4
                        ? Words::tr("The service does not know this task. It keeps tasks in memory "
                                    "only: a restart forgets them, and several instances behind "
                                    "one address each have their own.")
                        : Words::tr("The service does not know this task.");
    error.httpStatus = 404;
    return error;
}

template <class T>
Answer<T> withValue(const auto& answer, T value)
{
    return {std::move(value), answer.status, answer.requestId, answer.sentAt, answer.answeredAt};
}
} // namespace

/// One reading of all pages.
struct TaskApi::Listing
{
    Completion<TaskList> done;
    QList<Task> tasks;
    QSet<TaskId> ids;
    std::optional<int> total;
    QDateTime sentAt;
    int page = 1;
    int readings = 1;
    bool moved = false;
};

TaskApi::TaskApi(Transport& transport, const QUrl& address, QObject* parent)
    : QObject(parent), m_transport(transport), m_address(address)
{}

void TaskApi::withProfile(DetectGuard guard, WhenKnown next)
{
    if (m_profile)
        return next(*m_profile);
    m_waiting.append(std::move(next));
    if (std::exchange(m_detecting, true))
        return;
    detectTaskProfile(m_transport, m_address, guard)
        .then(this, [this](const Result<TaskServiceProfile>& found) { take(found); });
}

void TaskApi::take(const Result<TaskServiceProfile>& found)
{
    m_detecting = false;
    Result<TaskServiceProfile> outcome = found;
    if (found && found->isSupported()) {
        m_profile = *found;
        Q_EMIT profileChanged();
    } else {
        Error error = found ? rejected(found->sentence) : found.error();
        // Nothing was sent that could have been carried out, whatever the question ended with.
        if (found || (error.kind != ErrorKind::Unauthenticated &&
                      error.kind != ErrorKind::Forbidden && error.kind != ErrorKind::Cancelled))
            error.kind = ErrorKind::Unreachable;
        outcome = error;
    }
    const QList<WhenKnown> waiting = std::exchange(m_waiting, {});
    for (const WhenKnown& next : waiting)
        next(outcome);
}

void TaskApi::detectAgain()
{
    m_profile.reset();
    withProfile(DetectGuard::Ignore, [](const Result<TaskServiceProfile>&) {});
}

template <class T>
void TaskApi::ask(const Make& make, const Read<T>& read, const Completion<T>& done,
                  DetectGuard guard, Again again)
{
    withProfile(guard, [this, make, read, done, again](const Result<TaskServiceProfile>& profile) {
        if (!profile)
            return done(profile.error());
        Result<Request> request = make(*profile);
        if (!request)
            return done(request.error());
        m_transport.send<T>(*std::move(request), read)
            .then(this, [this, make, read, done, again,
                         before = *profile](const Result<Answer<T>>& answer) {
                if (answer || again == Again::No || !saysNoSuchCall(answer.error()))
                    return done(answer);
                if (m_profile && *m_profile == before)
                    m_profile.reset();
                withProfile(DetectGuard::Obey, [this, make, read, done, before,
                                                answer](const Result<TaskServiceProfile>& now) {
                    if (!now || *now == before)
                        return done(answer);
                    ask<T>(make, read, done, DetectGuard::Obey, Again::No);
                });
            });
    });
}

template <class T>
TaskApi::Future<T> TaskApi::asked(const Make& make, const Read<T>& read)
{
    auto promise = std::make_shared<QPromise<Result<Answer<T>>>>();
    promise->start();
    ask<T>(make, read, [promise](const Result<Answer<T>>& answer) {
        promise->addResult(answer);
        promise->finish();
    });
    return promise->future();
}

Result<Request> TaskApi::request(const TaskServiceProfile& profile, Method method,
                                 const QString& tail) const
{
    Request request;
    request.method = method;
    const QString prefix = profile.baseUrl.path().mid(m_transport.baseUrl().path().size());
    request.path =
        QString::fromLatin1(QUrl::toPercentEncoding(prefix, QByteArray("/"))) + u"/tasks"_s + tail;
    return request;
}

Result<Request> TaskApi::requestFor(const TaskServiceProfile& profile, Method method,
                                    const TaskId& id, const QString& tail) const
{
    const QString& text = id.value();
    if (text.isEmpty() || text == u"."_s || text == u".."_s || !text.isValidUtf16() ||
        text.contains(QChar::Null))
        return rejected(Words::tr("This task has no id that the service could know."));
    return request(profile, method,
                   u'/' + QString::fromLatin1(QUrl::toPercentEncoding(text)) + tail);
}

TaskApi::Future<TaskList> TaskApi::list()
{
    auto promise = std::make_shared<QPromise<Result<Answer<TaskList>>>>();
    promise->start();
    readAll([promise](const Result<Answer<TaskList>>& answer) {
        promise->addResult(answer);
        promise->finish();
    });
    return promise->future();
}

void TaskApi::readAll(Completion<TaskList> done)
{
    auto listing = std::make_shared<Listing>();
    listing->done = std::move(done);
    readPage(listing);
}

void TaskApi::readPage(const std::shared_ptr<Listing>& listing)
{
    const auto make = [this, page = listing->page](const TaskServiceProfile& profile) {
        Result<Request> page1 = request(profile, Method::Get);
        page1->pace = Pace::Bulk;
        if (profile.profile == TaskProfile::T2) {
            // By the time of making, oldest first: what is made meanwhile comes at the end, and
            // equal values of any other order would repeat some rows and skip others.
            page1->query.addQueryItem(u"sort"_s, u"created_at"_s);
            page1->query.addQueryItem(u"order"_s, u"asc"_s);
            page1->query.addQueryItem(u"page"_s, QString::number(page));
            page1->query.addQueryItem(u"limit"_s, QString::number(TaskPageSize));
        }
        return page1;
    };
    ask<TaskPage>(make, reader(&readTaskPage),
                  [this, listing](const Result<Answer<TaskPage>>& answer) {
                      if (!answer)
                          listing->done(answer.error());
                      else
                          takePage(listing, *answer);
                  });
}

void TaskApi::takePage(const std::shared_ptr<Listing>& listing, const Answer<TaskPage>& answer)
{
    const TaskPage& page = answer.value;
    if (!listing->sentAt.isValid())
        listing->sentAt = answer.sentAt;
    // What is deleted meanwhile moves later tasks to pages that have been read already.
    listing->moved =
        listing->moved || (listing->total && page.total && *page.total < *listing->total);
    listing->total = page.total;
    for (const Task& task : page.tasks) {
        if (listing->ids.contains(task.id))
            continue;
        listing->ids.insert(task.id);
        listing->tasks.append(task);
    }
    const bool isLast = listing->page >= page.pages || page.tasks.isEmpty();
    const bool isFull = listing->page >= MaxPages;
    if (!isLast && !isFull) {
        ++listing->page;
        return readPage(listing);
    }
    if (isLast && listing->moved && listing->readings < MaxReadings) {
        const int readings = listing->readings + 1;
        *listing = {.done = std::move(listing->done), .readings = readings};
        return readPage(listing);
    }
    TaskList whole;
    whole.tasks = std::move(listing->tasks);
    whole.isCut = !isLast;
    sortNewestFirst(whole.tasks);
    Answer<TaskList> told = withValue(answer, std::move(whole));
    told.sentAt = listing->sentAt;
    listing->done(told);
}

TaskApi::Future<Task> TaskApi::get(const TaskId& id)
{
    auto promise = std::make_shared<QPromise<Result<Answer<Task>>>>();
    promise->start();
    const Completion<Task> done = [promise](const Result<Answer<Task>>& answer) {
        promise->addResult(answer);
        promise->finish();
    };
    withProfile(DetectGuard::Obey, [this, id, done](const Result<TaskServiceProfile>& profile) {
        if (!profile)
            return done(profile.error());
        if (profile->profile != TaskProfile::T4)
            return ask<Task>(
                [this, id](const TaskServiceProfile& now) {
                    return requestFor(now, Method::Get, id);
                },
                reader(&readTask), done);
        readAll([id, done, service = *profile](const Result<Answer<TaskList>>& answer) {
            if (!answer)
                return done(answer.error());
            const QList<Task>& tasks = answer->value.tasks;
            const auto it = std::find_if(tasks.cbegin(), tasks.cend(),
                                         [&](const Task& task) { return task.id == id; });
            if (it == tasks.cend())
                return done(noSuchTask(service));
            done(withValue(*answer, Task(*it)));
        });
    });
    return promise->future();
}

TaskApi::Future<Task> TaskApi::create(const Task& task, const QString& requestId,
                                      const OperationId& key)
{
    return asked<Task>(
        [this, task, requestId, key](const TaskServiceProfile& profile) -> Result<Request> {
            Result<QByteArray> body = writeNewTask(task, profile);
            if (!body)
                return body.error();
            Result<Request> post = request(profile, Method::Post);
            post->body = *std::move(body);
            post->requestId = requestId;
            if (!key.value().isNull())
                post->idempotencyKey = key.value().toString(QUuid::WithoutBraces);
            return post;
        },
        reader(&readTask));
}

TaskApi::Future<Task> TaskApi::update(const Task& stored, const Task& task,
                                      const QString& requestId)
{
    return asked<Task>(
        [this, stored, task, requestId](const TaskServiceProfile& profile) -> Result<Request> {
            const bool patches =
                profile.profile == TaskProfile::T2 || profile.profile == TaskProfile::T3;
            Task whole = task;
            whole.done = stored.done;
            whole.status = stored.status;
            Result<QByteArray> body =
                patches ? writeTaskPatch(stored, whole, profile) : writeWholeTask(whole, profile);
            if (!body)
                return body.error();
            Result<Request> change =
                requestFor(profile, patches ? Method::Patch : Method::Put, stored.id);
            if (!change)
                return change;
            change->body = body->isEmpty() ? "{}"_ba : *std::move(body);
            change->requestId = requestId;
            return change;
        },
        reader(&readTask));
}

TaskApi::Future<Task> TaskApi::setDone(const Task& stored, bool done, const QString& requestId)
{
    return asked<Task>(
        [this, stored, done, requestId](const TaskServiceProfile& profile) -> Result<Request> {
            const bool puts =
                profile.profile == TaskProfile::T4 || (profile.profile == TaskProfile::T && !done);
            if (profile.togglesDone() && stored.done == done)
                return rejected(Words::tr("The task is as wished already."));
            Result<Request> change = [&] {
                if (puts)
                    return requestFor(profile, Method::Put, stored.id);
                const bool reopens = profile.profile == TaskProfile::T2 && !done;
                return requestFor(profile,
                                  profile.profile == TaskProfile::T ? Method::Post : Method::Patch,
                                  stored.id, reopens ? u"/incomplete"_s : u"/complete"_s);
            }();
            if (!change)
                return change;
            if (puts) {
                Task whole = stored;
                whole.done = done;
                Result<QByteArray> body = writeWholeTask(whole, profile);
                if (!body)
                    return body.error();
                change->body = *std::move(body);
            }
            change->requestId = requestId;
            return change;
        },
        reader(&readTask));
}

TaskApi::Future<std::monostate> TaskApi::remove(const TaskId& id, const QString& requestId)
{
    return asked<std::monostate>(
        [this, id, requestId](const TaskServiceProfile& profile) {
            Result<Request> request = requestFor(profile, Method::Delete, id);
            if (request)
                request->requestId = requestId;
            return request;
        },
        [](const Reply&) -> Result<std::monostate> { return std::monostate{}; });
}

TaskApi::Future<std::chrono::milliseconds> TaskApi::probe()
{
    using std::chrono::milliseconds;
    auto promise = std::make_shared<QPromise<Result<Answer<milliseconds>>>>();
    promise->start();
    const auto make = [this](const TaskServiceProfile& profile) {
        Result<Request> narrow = request(profile, Method::Get);
        if (profile.profile == TaskProfile::T2)
            narrow->query.addQueryItem(u"limit"_s, u"1"_s);
        narrow->guard = Guard::Ignore;
        narrow->tries = 1;
        return narrow;
    };
    const auto read = [read = reader(&readTaskPage)](const Reply& reply) -> Result<milliseconds> {
        const Result<TaskPage> page = read(reply);
        if (!page)
            return page.error();
        return milliseconds(reply.sentAt.msecsTo(reply.answeredAt));
    };
    ask<milliseconds>(
        make, read,
        [promise](const Result<Answer<milliseconds>>& answer) {
            promise->addResult(answer);
            promise->finish();
        },
        DetectGuard::Ignore);
    return promise->future();
}

} // namespace rest
