// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http/fakesprints.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QUrl>

using namespace Qt::Literals::StringLiterals;

namespace scripted {

struct FakeSprints::Shelf
{
    mutable QMutex mutex;
    QByteArray path;
    QList<QJsonObject> sprints;
    QList<QByteArray> stored;
    QHash<QByteArray, QList<Behaviour>> refusals;
    QHash<QByteArray, Twist> twists;
    int lastId = 0;

    qsizetype find(QLatin1StringView key, const QString& value) const
    {
        for (qsizetype i = 0; i < sprints.size(); ++i) {
            if (sprints.at(i).value(key).toString() == value)
                return i;
        }
        return -1;
    }

    static Behaviour missing()
    {
        return Behaviour::answer(404,
                                 R"({"detail":{"code":"NOT_FOUND","message":"Sprint not found"}})");
    }

    static Behaviour one(int status, const QJsonObject& sprint)
    {
        return Behaviour::answer(status, QJsonDocument(sprint).toJson());
    }

    static QJsonObject completed(QJsonObject input, const QString& id)
    {
        input.insert("id"_L1, id);
        input.insert("sprintName"_L1, u"Sprint "_s + input.value("sprintNumber"_L1).toString());
        input.insert("sprintDuration"_L1, 8);
        return input;
    }

    Behaviour act(const Seen& seen)
    {
        const QByteArray target = seen.target.split('?').first();
        if (!target.startsWith(path))
            return Behaviour::answer(404, R"({"detail":"Not Found"})");
        const QString id = QUrl::fromPercentEncoding(target.mid(path.size() + 1));
        const QJsonObject input = QJsonDocument::fromJson(seen.body).object();
        if (target == path)
            return seen.method == "POST" ? create(input) : list();
        const qsizetype at = find("id"_L1, id);
        if (at < 0)
            return missing();
        if (seen.method == "GET")
            return one(200, sprints.at(at));
        stored.append(seen.method);
        if (seen.method == "DELETE") {
            sprints.removeAt(at);
            return Behaviour::answer(204, {});
        }
        sprints[at] = completed(input, id);
        return one(200, sprints.at(at));
    }

    Behaviour list() const
    {
        QJsonArray all;
        for (const QJsonObject& sprint : sprints)
            all.append(sprint);
        return Behaviour::answer(200, QJsonDocument(all).toJson());
    }

    Behaviour create(const QJsonObject& input)
    {
        if (find("sprintNumber"_L1, input.value("sprintNumber"_L1).toString()) >= 0)
            return Behaviour::answer(500, "Internal Server Error", "text/plain");
        sprints.append(completed(input, u"sprint-%1"_s.arg(++lastId, 8, 16, QChar(u'0'))));
        stored.append("POST");
        return one(201, sprints.last());
    }
};

FakeSprints::FakeSprints(ScriptedServer& server, const QByteArray& prefix)
    : m_shelf(std::make_shared<Shelf>())
{
    m_shelf->path = prefix + "/sprints";
    server.handle([shelf = m_shelf](const Seen& seen) {
        const QMutexLocker lock(&shelf->mutex);
        if (QList<Behaviour>& refusals = shelf->refusals[seen.method]; !refusals.isEmpty())
            return refusals.takeFirst();
        const Behaviour answer = shelf->act(seen);
        const Twist twist = shelf->twists.value(seen.method);
        return twist ? twist(seen, answer) : answer;
    });
}

void FakeSprints::refuse(const QByteArray& method, const QList<Behaviour>& answers)
{
    const QMutexLocker lock(&m_shelf->mutex);
    m_shelf->refusals[method] = answers;
}

void FakeSprints::twist(const QByteArray& method, Twist twist)
{
    const QMutexLocker lock(&m_shelf->mutex);
    m_shelf->twists.insert(method, std::move(twist));
}

QList<QJsonObject> FakeSprints::sprints() const
{
    const QMutexLocker lock(&m_shelf->mutex);
    return m_shelf->sprints;
}

int FakeSprints::countOf(const QString& number) const
{
    const QList<QJsonObject> all = sprints();
    return int(std::count_if(all.begin(), all.end(), [&](const QJsonObject& sprint) {
        return sprint.value("sprintNumber"_L1).toString() == number;
    }));
}

void FakeSprints::put(const QJsonObject& sprint)
{
    const QMutexLocker lock(&m_shelf->mutex);
    const qsizetype at = m_shelf->find("id"_L1, sprint.value("id"_L1).toString());
    if (at < 0)
        m_shelf->sprints.append(sprint);
    else
        m_shelf->sprints[at] = sprint;
}

QList<QByteArray> FakeSprints::stored() const
{
    const QMutexLocker lock(&m_shelf->mutex);
    return m_shelf->stored;
}

} // namespace scripted
