// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http/faketasks.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QMutex>
#include <QtCore/QUrl>
#include <QtCore/QUrlQuery>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace scripted {

namespace {

QByteArray text(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QByteArray text(const QJsonArray& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QString now()
{
    static qint64 last = 0;
    last = std::max(last + 1, QDateTime::currentMSecsSinceEpoch());
    return QDateTime::fromMSecsSinceEpoch(last, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s);
}

Behaviour notFound(const QString& what)
{
    return Behaviour::answer(404, text(QJsonObject{{u"detail"_s, what}}));
}

} // namespace

struct FakeTasks::Shelf
{
    mutable QRecursiveMutex mutex; ///< What a hook does is done under it as well.
    Shape shape = Shape::T;
    QList<QJsonObject> tasks;
    int next = 1;
    QHash<QByteArray, QList<Behaviour>> refusals;
    QHash<QByteArray, Twist> twists;
    std::function<void(int)> beforeList;
    QList<QByteArray> stored;
    QStringList fields;
    bool isDescribed = true;

    QString prefix() const
    {
        switch (shape) {
        case Shape::T:
            break;
        case Shape::T2:
            return u"/api/v1"_s;
        case Shape::T3:
            return u"/api/ines"_s;
        case Shape::T4:
            return u"/api"_s;
        }
        return {};
    }

    QJsonObject* find(const QString& id)
    {
        for (QJsonObject& task : tasks) {
            if (task.value("id"_L1).toString() == id)
                return &task;
        }
        return nullptr;
    }

    QString put(const QJsonObject& given)
    {
        QJsonObject task{{u"title"_s, u""_s},
                         {u"description"_s, QJsonValue()},
                         {u"done"_s, false},
                         {u"priority"_s, u"medium"_s},
                         {u"category"_s, QJsonValue()},
                         {u"due_date"_s, QJsonValue()},
                         {u"created_at"_s, now()}};
        QString id = given.value("id"_L1).toString();
        if (id.isEmpty())
            id = QString::number(1000 + next++);
        QJsonObject* known = find(id);
        if (known)
            task = *known;
        for (auto it = given.begin(); it != given.end(); ++it)
            task.insert(it.key(), it.value());
        task.insert(u"id"_s, id);
        task.insert(u"updated_at"_s, now());
        if (known)
            *known = task;
        else
            tasks.append(task);
        return id;
    }

    QJsonObject wire(const QJsonObject& task) const
    {
        QJsonObject json = task;
        const bool done = json.take("done"_L1).toBool();
        const QString id = task.value("id"_L1).toString();
        if (shape == Shape::T || shape == Shape::T4)
            json.insert(u"id"_s, id.toInt());
        if (shape == Shape::T2)
            json.insert(u"status"_s, done);
        else if (shape == Shape::T3)
            json.insert(u"is_completed"_s, done);
        else
            json.insert(u"status"_s, done ? u"complete"_s : u"incomplete"_s);
        if (shape == Shape::T || shape == Shape::T4) {
            json.remove(u"category"_s);
            json.remove(u"due_date"_s);
        }
        if (shape == Shape::T)
            json.remove(u"priority"_s);
        if (shape == Shape::T4) {
            json.remove(u"created_at"_s);
            json.remove(u"updated_at"_s);
        }
        return json;
    }

    Behaviour one(const QJsonObject& task, int status = 200) const
    {
        const QJsonObject json = wire(task);
        if (shape == Shape::T2)
            return Behaviour::answer(status,
                                     text(QJsonObject{{u"data"_s, json}, {u"message"_s, u"ok"_s}}));
        if (shape == Shape::T4)
            return Behaviour::answer(200,
                                     text(QJsonObject{{u"message"_s, u"ok"_s}, {u"task"_s, json}}));
        return Behaviour::answer(status, text(json));
    }

    Behaviour list(const QUrlQuery& query)
    {
        QList<QJsonObject> sorted = tasks;
        const bool ascending = query.queryItemValue(u"order"_s) == u"asc"_s;
        std::sort(sorted.begin(), sorted.end(), [&](const QJsonObject& a, const QJsonObject& b) {
            const QString left = a.value("created_at"_L1).toString();
            const QString right = b.value("created_at"_L1).toString();
            return ascending ? left < right : left > right;
        });
        QJsonArray all;
        for (const QJsonObject& task : sorted)
            all.append(wire(task));
        if (shape == Shape::T4)
            return Behaviour::answer(
                200, text(QJsonObject{{u"tasks"_s, all}, {u"count"_s, all.size()}}));
        if (shape != Shape::T2)
            return Behaviour::answer(200, text(all));
        const int limit = std::clamp(query.queryItemValue(u"limit"_s).toInt(), 1, 100);
        const int page = std::max(1, query.queryItemValue(u"page"_s).toInt());
        QJsonArray part;
        for (qsizetype i = (page - 1) * limit; i < all.size() && part.size() < limit; ++i)
            part.append(all.at(i));
        const int pages = int((all.size() + limit - 1) / limit);
        return Behaviour::answer(
            200, text(QJsonObject{{u"data"_s, part},
                                  {u"message"_s, u"ok"_s},
                                  {u"pagination"_s, QJsonObject{{u"page"_s, page},
                                                                {u"limit"_s, limit},
                                                                {u"total"_s, all.size()},
                                                                {u"pages"_s, pages}}}}));
    }

    QJsonObject method(const QStringList& names) const
    {
        QJsonObject methods;
        for (const QString& name : names)
            methods.insert(name, QJsonObject());
        return methods;
    }

    Behaviour description() const
    {
        QString base = prefix() + u"/tasks"_s;
        if (shape == Shape::T3)
            base = u"/api/{user_id}/tasks"_s;
        const QString one = base + u"/{task_id}"_s;
        QJsonObject paths{{base, method({u"get"_s, u"post"_s})}};
        switch (shape) {
        case Shape::T:
            paths.insert(one, method({u"get"_s, u"put"_s, u"delete"_s}));
            paths.insert(one + u"/complete"_s, method({u"post"_s}));
            break;
        case Shape::T2:
            paths.insert(one, method({u"get"_s, u"put"_s, u"patch"_s, u"delete"_s}));
            paths.insert(one + u"/complete"_s, method({u"patch"_s}));
            paths.insert(one + u"/incomplete"_s, method({u"patch"_s}));
            break;
        case Shape::T3:
            paths.insert(one, method({u"get"_s, u"put"_s, u"patch"_s, u"delete"_s}));
            paths.insert(one + u"/complete"_s, method({u"patch"_s}));
            break;
        case Shape::T4:
            paths.insert(one, method({u"put"_s, u"delete"_s}));
            break;
        }
        QJsonObject root{{u"openapi"_s, u"3.1.0"_s},
                         {u"info"_s, QJsonObject{{u"title"_s, u"Fake"_s}, {u"version"_s, u"1"_s}}},
                         {u"paths"_s, paths}};
        if (!fields.isEmpty()) {
            const QJsonObject create{{u"properties"_s, method(fields)}};
            root.insert(u"components"_s,
                        QJsonObject{{u"schemas"_s, QJsonObject{{u"TaskCreate"_s, create}}}});
        }
        return Behaviour::answer(200, text(root));
    }

    /// What the body sets, in our own words.
    QJsonObject taken(const QJsonObject& body) const
    {
        QJsonObject values = body;
        const QJsonValue status = values.take("status"_L1);
        const QJsonValue completed = values.take("is_completed"_L1);
        if (status.isString())
            values.insert(u"done"_s, status.toString() == u"complete"_s);
        else if (status.isBool() || completed.isBool())
            values.insert(u"done"_s, status.toBool() || completed.toBool());
        return values;
    }

    Behaviour carryOut(const Seen& seen)
    {
        const QUrl url = QUrl::fromEncoded(seen.target);
        if (seen.method == "GET" && url.path() == u"/openapi.json"_s)
            return isDescribed ? description() : notFound(u"Not Found"_s);
        const QString base = prefix() + u"/tasks"_s;
        if (!url.path().startsWith(base))
            return notFound(u"Not Found"_s);
        const QStringList parts = url.path().mid(base.size()).split(u'/', Qt::SkipEmptyParts);
        const QJsonObject body = QJsonDocument::fromJson(seen.body).object();
        if (parts.isEmpty()) {
            if (seen.method == "GET") {
                const QUrlQuery query(url);
                if (beforeList)
                    beforeList(query.queryItemValue(u"page"_s).toInt());
                return list(query);
            }
            QJsonObject made = taken(body);
            made.insert(u"done"_s, false);
            made.remove(u"id"_s);
            stored.append("POST");
            return one(*find(put(made)), 201);
        }
        QJsonObject* known = find(parts.first());
        if (parts.size() == 2)
            return complete(seen, parts.at(1), known);
        if (shape == Shape::T4 && (seen.method == "GET" || seen.method == "PATCH"))
            return Behaviour::answer(405, R"({"detail":"Method Not Allowed"})");
        if (seen.method == "DELETE") {
            if (!known && shape != Shape::T4)
                return notFound(u"Task not found"_s);
            tasks.removeIf([&](const QJsonObject& task) {
                return task.value("id"_L1).toString() == parts.first();
            });
            stored.append("DELETE");
            return shape == Shape::T2
                       ? Behaviour::answer(200, R"({"data":null,"message":"Task deleted"})")
                       : Behaviour::answer(204, {});
        }
        if (!known)
            return notFound(u"Task not found"_s);
        if (seen.method == "GET")
            return one(*known);
        QJsonObject changed = taken(body);
        changed.insert(u"id"_s, parts.first());
        stored.append(seen.method);
        return one(*find(put(changed)));
    }

    Behaviour complete(const Seen& seen, const QString& verb, QJsonObject* known)
    {
        const bool isOffered =
            (shape == Shape::T && seen.method == "POST" && verb == u"complete"_s) ||
            (shape == Shape::T2 && seen.method == "PATCH") ||
            (shape == Shape::T3 && seen.method == "PATCH" && verb == u"complete"_s);
        if (!isOffered)
            return notFound(u"Not Found"_s);
        if (!known)
            return notFound(u"Task not found"_s);
        const bool before = known->value("done"_L1).toBool();
        known->insert(u"done"_s, shape == Shape::T3 ? !before : verb == u"complete"_s);
        known->insert(u"updated_at"_s, now());
        stored.append(verb.toLatin1());
        return one(*known);
    }
};

FakeTasks::FakeTasks(ScriptedServer& server, Shape shape) : m_shelf(std::make_shared<Shelf>())
{
    m_shelf->shape = shape;
    server.handle([shelf = m_shelf](const Seen& seen) {
        const QMutexLocker lock(&shelf->mutex);
        if (QList<Behaviour>& refused = shelf->refusals[seen.method]; !refused.isEmpty())
            return refused.takeFirst();
        const Behaviour answer = shelf->carryOut(seen);
        const Twist twist = shelf->twists.value(seen.method);
        return twist ? twist(seen, answer) : answer;
    });
}

void FakeTasks::refuse(const QByteArray& method, const QList<Behaviour>& answers)
{
    const QMutexLocker lock(&m_shelf->mutex);
    m_shelf->refusals.insert(method, answers);
}

void FakeTasks::twist(const QByteArray& method, Twist twist)
{
    const QMutexLocker lock(&m_shelf->mutex);
    m_shelf->twists.insert(method, std::move(twist));
}

void FakeTasks::beforeList(std::function<void(int)> hook)
{
    const QMutexLocker lock(&m_shelf->mutex);
    m_shelf->beforeList = std::move(hook);
}

void FakeTasks::become(Shape shape)
{
    const QMutexLocker lock(&m_shelf->mutex);
    m_shelf->shape = shape;
}

void FakeTasks::describe(const QStringList& fields)
{
    const QMutexLocker lock(&m_shelf->mutex);
    m_shelf->fields = fields;
}

void FakeTasks::hideDescription()
{
    const QMutexLocker lock(&m_shelf->mutex);
    m_shelf->isDescribed = false;
}

QList<QJsonObject> FakeTasks::tasks() const
{
    const QMutexLocker lock(&m_shelf->mutex);
    return m_shelf->tasks;
}

QJsonObject FakeTasks::task(const QString& id) const
{
    const QMutexLocker lock(&m_shelf->mutex);
    const QJsonObject* task = m_shelf->find(id);
    return task ? *task : QJsonObject();
}

QString FakeTasks::put(const QJsonObject& task)
{
    const QMutexLocker lock(&m_shelf->mutex);
    return m_shelf->put(task);
}

void FakeTasks::remove(const QString& id)
{
    const QMutexLocker lock(&m_shelf->mutex);
    m_shelf->tasks.removeIf(
        [&](const QJsonObject& task) { return task.value("id"_L1).toString() == id; });
}

QList<QByteArray> FakeTasks::stored() const
{
    const QMutexLocker lock(&m_shelf->mutex);
    return m_shelf->stored;
}

QByteArray FakeTasks::prefix() const
{
    const QMutexLocker lock(&m_shelf->mutex);
    return m_shelf->prefix().toLatin1();
}

} // namespace scripted
