// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/taskprofile.h"

#include "core/rest/profile.h"
#include "core/rest/servicejson.h"
#include "core/rest/transport.h"
#include "core/rest/words.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace rest {
namespace {
constexpr qsizetype MaxPaths = 2000;
const auto TasksRoute = "/tasks"_L1;

/// What /openapi.json tells of tasks.
struct Schema
{
    QString title;
    QString version;
    TaskProfile profile = TaskProfile::None;
    /// Before "/tasks"; may hold the user's place in braces.
    QString prefix;
    bool hasSprints = false;
    /// Fields of what is created, where they are described.
    QSet<QString> fields;
};

bool hasMethod(const QJsonObject& paths, const QString& path, QLatin1StringView method)
{
    return paths.value(path).toObject().contains(method);
}

/// The path below one task with its parameter, whatever that is called: "/tasks/{task_id}" + tail.
QString onePath(const QStringList& keys, const QString& list, QLatin1StringView tail)
{
    const QString begin = list + u"/{"_s;
    for (const QString& key : keys) {
        if (!key.startsWith(begin))
            continue;
        const qsizetype end = key.indexOf(u'}', begin.size());
        if (end > 0 && key.mid(end + 1) == tail)
            return key;
    }
    return {};
}

TaskProfile profileOfPaths(const QJsonObject& paths, const QStringList& keys, const QString& list)
{
    if (!onePath(keys, list, "/incomplete"_L1).isEmpty())
        return TaskProfile::T2;
    const QString complete = onePath(keys, list, "/complete"_L1);
    if (hasMethod(paths, complete, "patch"_L1))
        return TaskProfile::T3;
    if (hasMethod(paths, complete, "post"_L1))
        return TaskProfile::T;
    const QString one = onePath(keys, list, {});
    if (complete.isEmpty() && hasMethod(paths, one, "put"_L1) && !hasMethod(paths, one, "get"_L1))
        return TaskProfile::T4;
    return TaskProfile::None;
}

Result<Schema> readSchema(const Reply& reply)
{
    const auto description = readDescription(reply);
    if (!description)
        return description.error();
    Schema schema;
    schema.title = description->title;
    schema.version = description->version;
    const QJsonObject& paths = description->paths;
    const QStringList keys = paths.keys().mid(0, MaxPaths);
    for (const QString& key : keys) {
        schema.hasSprints = schema.hasSprints || key.endsWith("/sprints"_L1);
        if (!key.endsWith(TasksRoute))
            continue;
        const TaskProfile profile = profileOfPaths(paths, keys, key);
        if (profile == TaskProfile::None || schema.profile == TaskProfile::T2)
            continue;
        schema.profile = profile;
        schema.prefix = key.chopped(TasksRoute.size());
    }
    const QJsonObject schemas = description->root.value("components"_L1)["schemas"_L1].toObject();
    for (const QJsonValue& one : schemas) {
        const QJsonObject properties = one["properties"_L1].toObject();
        // What is sent, not what is answered: an answer has ids and times.
        if (!properties.contains("title"_L1) || properties.contains("id"_L1))
            continue;
        const QStringList names = properties.keys();
        schema.fields.unite(QSet<QString>(names.cbegin(), names.cend()));
    }
    return schema;
}

/// What the first list looks like.
struct Shape
{
    /// None for something that is no list of tasks; T for a bare list.
    TaskProfile profile = TaskProfile::None;
    bool isEmpty = true;
};

Result<Shape> readShape(const Reply& reply)
{
    const QJsonDocument body = QJsonDocument::fromJson(reply.body);
    const QJsonObject object = body.object();
    Shape shape;
    QJsonArray items;
    if (body.isArray()) {
        shape.profile = TaskProfile::T;
        items = body.array();
    } else if (object.value("data"_L1).isArray()) {
        shape.profile = TaskProfile::T2;
        items = object.value("data"_L1).toArray();
    } else if (object.value("tasks"_L1).isArray()) {
        shape.profile = TaskProfile::T4;
        items = object.value("tasks"_L1).toArray();
    }
    shape.isEmpty = items.isEmpty();
    if (items.isEmpty())
        return shape;
    const QJsonObject first = items.first().toObject();
    if (!first.contains("title"_L1))
        shape.profile = TaskProfile::None;
    else if (shape.profile == TaskProfile::T &&
             (first.contains("is_completed"_L1) || first.contains("completed"_L1)))
        shape.profile = TaskProfile::T3;
    return shape;
}

bool isNoTalk(const Error& error)
{
    return error.kind == ErrorKind::Unreachable || error.kind == ErrorKind::Timeout ||
           error.kind == ErrorKind::Cancelled || error.kind == ErrorKind::Unauthenticated ||
           error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::RateLimited;
}

QUrl withPath(const QUrl& url, const QString& path)
{
    QUrl result = url;
    result.setPath(path);
    return result;
}

/// Behind "/api/" in what the user gave; empty for "/api/v1" and where there is none.
QString userOf(const QUrl& given, const QUrl& root)
{
    const QString tail = given.path().mid(root.path().size());
    if (!tail.startsWith("/api/"_L1) || tail == "/api/v1"_L1)
        return {};
    const QString user = tail.mid(5);
    return user.contains(u'/') || user == "tasks"_L1 ? QString() : user;
}

/// The user whom a JSON Web Token names; empty for any other token.
QString userOfToken(const QByteArray& authorization)
{
    const QList<QByteArray> parts = authorization.mid(authorization.indexOf(' ') + 1).split('.');
    if (parts.size() != 3)
        return {};
    const QJsonObject claims =
        QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding))
            .object();
    for (const QLatin1StringView key : {"user_id"_L1, "sub"_L1}) {
        const QString user = claims.value(key).toVariant().toString();
        if (!user.isEmpty() && user.size() < 200 && !user.contains(u'/'))
            return user;
    }
    return {};
}

/// Without a description of its fields, what the profile is known for; with one, what it lists.
TaskRules rulesOf(TaskProfile profile, const QSet<QString>& fields)
{
    TaskRules rules;
    rules.hasPriority = profile != TaskProfile::T;
    rules.hasCategory = profile == TaskProfile::T2;
    rules.hasDue = profile == TaskProfile::T2;
    rules.hasTags = profile == TaskProfile::T3;
    if (profile == TaskProfile::T || profile == TaskProfile::T4)
        rules.maxDescription = 0;
    if (profile == TaskProfile::T4) {
        rules.maxTitle = 0;
        rules.priorities.clear();
    }
    if (fields.isEmpty())
        return rules;
    rules.hasDescription = fields.contains(u"description"_s);
    rules.hasPriority = fields.contains(u"priority"_s);
    rules.hasCategory = fields.contains(u"category"_s);
    rules.hasDue = fields.contains(u"due_date"_s);
    rules.hasTags = fields.contains(u"tags"_s);
    const std::pair<QString, PlanField> plan[] = {{u"sprint_id"_s, PlanField::Sprint},
                                                  {u"assignee_id"_s, PlanField::Assignee},
                                                  {u"estimate"_s, PlanField::Estimate},
                                                  {u"rank"_s, PlanField::Rank},
                                                  {u"state"_s, PlanField::State}};
    for (const auto& [name, field] : plan) {
        if (fields.contains(name))
            rules.planFields.insert(field);
    }
    return rules;
}

/// One detection; deletes itself when it has told what it found.
class TaskDetector : public QObject
{
public:
    using Outcome = Result<TaskServiceProfile>;

    TaskDetector(Transport& transport, const QUrl& given, DetectGuard guard)
        : m_transport(transport), m_given(given), m_root(transport.baseUrl()), m_guard(guard)
    {
        setParent(&transport);
        m_promise.start();
    }

    QFuture<Outcome> start()
    {
        const QFuture<Outcome> future = m_promise.future();
        m_transport.send<Schema>(request(u"/openapi.json"_s), &readSchema)
            .then(this, [this](const Result<Answer<Schema>>& answer) {
                if (answer)
                    m_schema = answer->value;
                else if (isNoTalk(answer.error()) && !asksForLogin(answer.error()))
                    return conclude(answer.error());
                choosePrefixes();
                askNextList();
            });
        return future;
    }

private:
    Request request(const QString& path) const
    {
        Request request;
        request.path = path;
        request.tries = 2;
        request.guard = m_guard == DetectGuard::Ignore ? Guard::Ignore : Guard::Obey;
        return request;
    }

    static bool asksForLogin(const Error& error)
    {
        return error.kind == ErrorKind::Unauthenticated || error.kind == ErrorKind::Forbidden;
    }

    QString user() const
    {
        const QString given = userOf(m_given, m_root);
        if (!given.isEmpty())
            return given;
        const TokenProvider& token = m_transport.settings().token;
        return token ? userOfToken(token()) : QString();
    }

    void choosePrefixes()
    {
        if (m_schema && m_schema->profile != TaskProfile::None) {
            QString prefix = m_schema->prefix;
            const qsizetype brace = prefix.indexOf(u'{');
            if (brace >= 0 && !user().isEmpty())
                prefix = prefix.left(brace) + user() + prefix.mid(prefix.indexOf(u'}', brace) + 1);
            m_prefixes = {prefix};
            return;
        }
        m_prefixes = {u"/api/v1"_s, QString(), u"/api"_s};
        if (const QString name = user(); !name.isEmpty())
            m_prefixes.prepend(u"/api/"_s + name);
        const QString asGiven = m_given.path().mid(m_root.path().size());
        if (m_prefixes.contains(asGiven))
            m_prefixes.move(m_prefixes.indexOf(asGiven), 0);
    }

    void askNextList()
    {
        m_prefix = m_prefixes.takeFirst();
        if (m_prefix.contains(u'{'))
            return concludeNone(
                Words::tr("%1 keeps tasks per user. Give its address with the user, such as %2.")
                    .arg(serviceName(), m_root.toDisplayString() + u"/api/USER"_s));
        // Ids of users may hold anything; a path may not.
        const QString path =
            QString::fromLatin1(QUrl::toPercentEncoding(m_prefix, QByteArray("/")));
        Request list = request(path + TasksRoute);
        list.query.addQueryItem(u"page"_s, u"1"_s);
        list.query.addQueryItem(u"limit"_s, u"1"_s);
        m_transport.send<Shape>(std::move(list), &readShape)
            .then(this, [this](const Result<Answer<Shape>>& answer) {
                if (answer)
                    judge(answer->value);
                else
                    judgeFailure(answer.error());
            });
    }

    void judge(const Shape& shape)
    {
        if (shape.profile == TaskProfile::None) {
            if (!m_prefixes.isEmpty())
                return askNextList();
            return concludeNone(
                m_schema && m_schema->hasSprints
                    ? Words::tr("%1 is a sprint service, not a task service.").arg(serviceName())
                    : Words::tr("%1 answers, but not with a list of tasks.").arg(serviceName()));
        }
        TaskProfile profile = shape.profile;
        const bool isBare = profile == TaskProfile::T || profile == TaskProfile::T3;
        if (isBare && m_schema &&
            (m_schema->profile == TaskProfile::T || m_schema->profile == TaskProfile::T3))
            profile = m_schema->profile; // A bare list alone does not tell how tasks are completed.
        else if (isBare && m_prefix.startsWith("/api/"_L1) && m_prefix != "/api/v1"_L1)
            profile = TaskProfile::T3;
        concludeFound(profile, {});
    }

    void judgeFailure(const Error& error)
    {
        if (isNoTalk(error))
            return conclude(error);
        const bool isKnown = m_schema && m_schema->profile != TaskProfile::None;
        if (!m_prefixes.isEmpty())
            return askNextList();
        if (isKnown && error.kind != ErrorKind::NotFound)
            return concludeFound(
                m_schema->profile,
                Words::tr("Its tasks cannot be read at the moment: %1").arg(error.message));
        concludeNone(
            m_schema && m_schema->hasSprints && !isKnown
                ? Words::tr("%1 is a sprint service, not a task service.").arg(serviceName())
                : Words::tr("%1 answers, but its tasks cannot be read: %2")
                      .arg(serviceName(), error.message));
    }

    QString serviceName() const
    {
        const QString place = m_root.toDisplayString(QUrl::RemoveScheme).mid(2);
        if (!m_schema || m_schema->title.isEmpty())
            return Words::tr("The service at %1").arg(place);
        return m_schema->version.isEmpty()
                   ? Words::tr("%1 at %2").arg(m_schema->title, place)
                   : Words::tr("%1 %2 at %3").arg(m_schema->title, m_schema->version, place);
    }

    TaskServiceProfile found(TaskProfile profile, const QUrl& base,
                             const QStringList& sentences) const
    {
        TaskServiceProfile service;
        service.profile = profile;
        if (m_schema) {
            service.title = m_schema->title;
            service.version = m_schema->version;
        }
        service.baseUrl = base;
        service.sentence = sentences.join(u' ');
        const bool isDescribed = m_schema && m_schema->profile != TaskProfile::None;
        service.rules = rulesOf(profile, isDescribed ? m_schema->fields : QSet<QString>());
        return service;
    }

    void concludeNone(const QString& sentence)
    {
        conclude(found(TaskProfile::None, m_given, {sentence}));
    }

    static QString kindSentence(TaskProfile profile)
    {
        switch (profile) {
        case TaskProfile::T:
            return Words::tr("%1 is a task service as specified (T).");
        case TaskProfile::T2:
            return Words::tr("%1 is a task service with pages (T2).");
        case TaskProfile::T3:
            return Words::tr("%1 is a task service per user (T3): completing toggles there, so the "
                             "task is always read first.");
        case TaskProfile::T4:
            return Words::tr("%1 is a task service that keeps its tasks in memory (T4): a restart "
                             "forgets them.");
        case TaskProfile::None:
            break;
        }
        return u"%1"_s;
    }

    void concludeFound(TaskProfile profile, const QString& remark)
    {
        const QUrl base = withPath(m_root, m_root.path() + m_prefix);
        QStringList sentences{kindSentence(profile).arg(serviceName())};
        if (!remark.isEmpty())
            sentences << remark;
        if (base != m_given)
            sentences << Words::tr("The address in use is %1.").arg(base.toDisplayString());
        conclude(found(profile, base, sentences));
    }

    void conclude(const Outcome& outcome)
    {
        deleteLater();
        m_promise.addResult(outcome);
        m_promise.finish();
    }

    Transport& m_transport;
    QUrl m_given;
    QUrl m_root;
    DetectGuard m_guard;
    QPromise<Outcome> m_promise;
    std::optional<Schema> m_schema;
    QStringList m_prefixes;
    QString m_prefix;
};
} // namespace

QString taskProfileName(TaskProfile profile)
{
    switch (profile) {
    case TaskProfile::T:
        return u"T"_s;
    case TaskProfile::T2:
        return u"T2"_s;
    case TaskProfile::T3:
        return u"T3"_s;
    case TaskProfile::T4:
        return u"T4"_s;
    case TaskProfile::None:
        break;
    }
    return u"none"_s;
}

QUrl taskServiceRoot(const QUrl& address)
{
    QString path = address.path();
    const auto strip = [&path](QLatin1StringView tail) {
        while (path.endsWith(u'/'))
            path.chop(1);
        if (path.endsWith(tail))
            path.chop(tail.size());
    };
    for (const auto tail : {"/openapi.json"_L1, "/docs"_L1, TasksRoute, "/api/v1"_L1, "/api"_L1})
        strip(tail);
    // "/api/<user>"
    const qsizetype user = path.lastIndexOf(u'/');
    if (user > 0 && path.left(user).endsWith("/api"_L1))
        path.truncate(user - 4);
    strip("/"_L1);
    return withPath(address.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment), path);
}

QFuture<Result<TaskServiceProfile>> detectTaskProfile(Transport& transport, const QUrl& given,
                                                      DetectGuard guard)
{
    return (new TaskDetector(transport, given, guard))->start();
}

QFuture<Result<TaskServiceProfile>> detectTaskProfile(const QString& address,
                                                      const TransportSettings& settings)
{
    const Result<QUrl> url = normalisedAddress(address);
    if (!url)
        return QtFuture::makeReadyFuture(Result<TaskServiceProfile>(url.error()));
    auto* transport = new Transport(taskServiceRoot(*url), settings);
    return detectTaskProfile(*transport, *url, DetectGuard::Ignore)
        .then(transport, [transport](const Result<TaskServiceProfile>& found) {
            transport->deleteLater();
            return found;
        });
}

} // namespace rest
