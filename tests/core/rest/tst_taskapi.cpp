// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/taskapi.h"

#include "core/rest/transport.h"
#include "tests/core/rest/waiting.h"
#include "tests/support/http/faketasks.h"

#include <QtCore/QJsonDocument>
#include <QtTest/QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using scripted::Behaviour;
using scripted::FakeTasks;
using Shape = FakeTasks::Shape;

namespace {

/// A service of one shape, and the API that has to find out which.
struct Bench
{
    explicit Bench(Shape shape, const QString& path = {})
        : fake(server, shape),
          transport(rest::taskServiceRoot(server.url(path)), quickSettings()),
          api(transport, server.url(path))
    {}

    scripted::ScriptedServer server;
    FakeTasks fake;
    rest::Transport transport;
    rest::TaskApi api;
};

QString addressOf(Shape shape)
{
    return shape == Shape::T3 ? u"/api/ines"_s : QString();
}

void eachShape()
{
    QTest::addColumn<int>("shape");
    QTest::newRow("T") << int(Shape::T);
    QTest::newRow("T2") << int(Shape::T2);
    QTest::newRow("T3") << int(Shape::T3);
    QTest::newRow("T4") << int(Shape::T4);
}

QJsonObject bodyOf(const scripted::Seen& seen)
{
    return QJsonDocument::fromJson(seen.body).object();
}

} // namespace

class TestTaskApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheProfile_data()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("described");
        QTest::addColumn<QString>("profile");
        for (const bool described : {true, false}) {
            const char* how = described ? "described" : "by its list";
            QTest::addRow("T %s", how) << int(Shape::T) << u""_s << described << u"T"_s;
            QTest::addRow("T2 %s", how) << int(Shape::T2) << u""_s << described << u"T2"_s;
            QTest::addRow("T2 with prefix %s", how)
                << int(Shape::T2) << u"/api/v1"_s << described << u"T2"_s;
            QTest::addRow("T3 %s", how) << int(Shape::T3) << u"/api/ines"_s << described << u"T3"_s;
            QTest::addRow("T4 %s", how) << int(Shape::T4) << u"/api"_s << described << u"T4"_s;
            QTest::addRow("T4 at its root %s", how)
                << int(Shape::T4) << u""_s << described << u"T4"_s;
        }
    }

    void knowsTheProfile()
    {
        QFETCH(int, shape);
        QFETCH(QString, path);
        QFETCH(bool, described);
        QFETCH(QString, profile);
        Bench bench(Shape(shape), path);
        if (!described)
            bench.fake.hideDescription();
        bench.fake.put({{u"title"_s, u"One"_s}});
        AWAIT(found, rest::detectTaskProfile(bench.server.url(path).toString(), quickSettings()));
        QVERIFY(found);
        QCOMPARE(rest::taskProfileName(found->profile), profile);
        QCOMPARE(found->baseUrl.path().toLatin1(), bench.fake.prefix());
        QVERIFY(found->sentence.contains(profile));
        AWAIT(all, bench.api.list());
        QVERIFY(all);
        QCOMPARE(all->value.tasks.size(), 1);
        QCOMPARE(bench.api.profile()->profile, found->profile);
    }

    void saysWhatStandsThereInstead()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/openapi.json",
                      {Behaviour::answer(200, R"({"openapi":"3","paths":{"/v1/sprints":{}}})")});
        AWAIT(sprints, rest::detectTaskProfile(server.url().toString(), quickSettings()));
        QVERIFY(sprints);
        QVERIFY(!sprints->isSupported());
        QVERIFY(sprints->sentence.contains(u"sprint service"_s));

        Bench users(Shape::T3);
        AWAIT(nobody, rest::detectTaskProfile(users.server.url().toString(), quickSettings()));
        QVERIFY(nobody);
        QVERIFY(nobody->sentence.contains(u"/api/USER"_s));

        Bench locked(Shape::T3, u"/api/ines"_s);
        locked.fake.refuse("GET", {Behaviour::answer(401, R"({"detail":"Not authenticated"})"),
                                   Behaviour::answer(401, R"({"detail":"Not authenticated"})")});
        AWAIT(refused, locked.api.list());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unauthenticated);

        rest::Transport transport(QUrl(u"http://127.0.0.1:1"_s), quickSettings());
        rest::TaskApi away(transport, QUrl(u"http://127.0.0.1:1"_s));
        Task task;
        task.title = u"x"_s;
        AWAIT(unsent, away.create(task, {}, {}));
        QVERIFY(!unsent);
        QCOMPARE(unsent.error().kind, ErrorKind::Unreachable); // Never ambiguous: nothing was sent.
    }

    void findsTheUserInTheToken()
    {
        Bench bench(Shape::T3);
        rest::TransportSettings settings = quickSettings();
        const QByteArray claims =
            QByteArray(R"({"sub":"ines"})").toBase64(QByteArray::Base64UrlEncoding);
        settings.token = [claims] {
            return "Bearer e30." + claims + ".c2ln";
        };
        rest::Transport transport(bench.server.url(), settings);
        rest::TaskApi api(transport, bench.server.url());
        AWAIT(all, api.list());
        QVERIFY(all);
        QCOMPARE(api.profile()->baseUrl.path(), u"/api/ines"_s);
    }

    void makesChangesAndRemoves_data() { eachShape(); }

    void makesChangesAndRemoves()
    {
        QFETCH(int, shape);
        Bench bench(Shape(shape), addressOf(Shape(shape)));
        Task draft;
        draft.title = u"Write rollback note"_s;
        draft.description = u"all of it"_s;
        draft.priority = u"high"_s;
        draft.due = {QDate(2026, 4, 9), QTime(16, 0)};
        const OperationId key(QUuid::createUuid());
        AWAIT(made, bench.api.create(draft, u"req-1"_s, key));
        QVERIFY(made);
        QVERIFY(!made->value.id.value().isEmpty());
        QCOMPARE(made->value.title, draft.title);
        QVERIFY(!made->value.done);
        const QList<scripted::Seen> seen = bench.server.seen();
        QCOMPARE(seen.last().headers.value("idempotency-key"),
                 key.value().toByteArray(QUuid::WithoutBraces));
        QCOMPARE(seen.last().headers.value("x-request-id"), "req-1"_ba);

        AWAIT(one, bench.api.get(made->value.id));
        QVERIFY(one);
        QVERIFY(one->value == made->value);

        Task changed = one->value;
        changed.title = u"Changed"_s;
        changed.description.clear();
        AWAIT(updated, bench.api.update(one->value, changed, {}));
        QVERIFY(updated);
        QCOMPARE(updated->value.title, u"Changed"_s);
        QVERIFY(updated->value.description.isEmpty());
        QCOMPARE(updated->value.priority, one->value.priority);

        AWAIT(completed, bench.api.setDone(updated->value, true, {}));
        QVERIFY(completed);
        QVERIFY(completed->value.done);
        QCOMPARE(completed->value.title, u"Changed"_s);
        AWAIT(reopened, bench.api.setDone(completed->value, false, {}));
        QVERIFY(reopened);
        QVERIFY(!reopened->value.done);

        AWAIT(removed, bench.api.remove(made->value.id, {}));
        QVERIFY(removed);
        AWAIT(gone, bench.api.get(made->value.id));
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, ErrorKind::NotFound);
    }

    void patchesOnlyWhatDiffers()
    {
        Bench bench(Shape::T2);
        const TaskId id(bench.fake.put({{u"title"_s, u"One"_s}, {u"category"_s, u"home"_s}}));
        AWAIT(one, bench.api.get(id));
        Task changed = one->value;
        changed.category.clear();
        changed.due = {QDate(2026, 4, 9)};
        AWAIT(done, bench.api.update(one->value, changed, {}));
        QVERIFY(done);
        QCOMPARE(bench.server.seen().last().method, "PATCH"_ba);
        QCOMPARE(bodyOf(bench.server.seen().last()),
                 (QJsonObject{{u"category"_s, QJsonValue()},
                              {u"due_date"_s, u"2026-04-09T00:00:00"_s}}));
    }

    void readsAllPagesOnce()
    {
        Bench bench(Shape::T2);
        for (int i = 0; i < 250; ++i)
            bench.fake.put({{u"title"_s, QString::number(i)}});
        AWAIT(all, bench.api.list());
        QVERIFY(all);
        QCOMPARE(all->value.tasks.size(), 250);
        QVERIFY(!all->value.isCut);
        QCOMPARE(all->value.tasks.first().title, u"249"_s); // Newest first.
        const QByteArray last = bench.server.seen().last().target;
        QVERIFY(last.contains("sort=created_at") && last.contains("order=asc") &&
                last.contains("limit=100") && last.contains("page=3"));
    }

    void readsAgainWhatMovedMeanwhile()
    {
        Bench bench(Shape::T2);
        QStringList ids;
        for (int i = 0; i < 250; ++i)
            ids.append(bench.fake.put({{u"title"_s, QString::number(i)}}));
        // A deletion on the first page moves a later task out of the second.
        auto deleted = std::make_shared<bool>(false);
        bench.fake.beforeList([&bench, ids, deleted](int page) {
            if (page == 2 && !std::exchange(*deleted, true))
                bench.fake.remove(ids.at(5));
        });
        AWAIT(all, bench.api.list());
        QVERIFY(all);
        QCOMPARE(all->value.tasks.size(), 249);
        QSet<QString> found;
        for (const Task& task : all->value.tasks)
            found.insert(task.id.value());
        for (qsizetype i = 0; i < ids.size(); ++i)
            QCOMPARE(found.contains(ids.at(i)), i != 5);
    }

    void detectsAgainAfterACallThatDoesNotExist_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::newRow("no such method: 405") << int(Shape::T2) << int(Shape::T4);
        QTest::newRow("no such route: 404") << int(Shape::T) << int(Shape::T2);
    }

    void detectsAgainAfterACallThatDoesNotExist()
    {
        QFETCH(int, before);
        QFETCH(int, after);
        Bench bench{Shape(before)};
        const TaskId id(bench.fake.put({{u"title"_s, u"One"_s}}));
        AWAIT(one, bench.api.get(id));
        QVERIFY(one);
        QSignalSpy changed(&bench.api, &rest::TaskApi::profileChanged);
        bench.fake.become(Shape(after));
        AWAIT(done, bench.api.setDone(one->value, true, {}));
        QVERIFY(done);
        QVERIFY(done->value.done);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(bench.fake.stored().size(), 1); // Once, the new way.
    }

    void togglesOnlyWhatIsOtherwise()
    {
        Bench bench(Shape::T3, u"/api/ines"_s);
        const TaskId id(bench.fake.put({{u"title"_s, u"One"_s}, {u"done"_s, true}}));
        AWAIT(one, bench.api.get(id));
        AWAIT(again, bench.api.setDone(one->value, true, {}));
        QVERIFY(!again);
        QVERIFY(bench.fake.stored().isEmpty());
        QVERIFY(bench.fake.task(id.value())[u"done"_s].toBool());
    }

    void keepsAStateOfItsOwn()
    {
        Bench bench(Shape::T4, u"/api"_s);
        bench.server.script(
            "GET", "/api/tasks",
            {Behaviour::answer(200, R"({"tasks":[{"id":1,"title":"a","status":"in review",)"
                                    R"("priority":"urgent"}],"count":1})")});
        AWAIT(all, bench.api.list());
        QVERIFY(all);
        const Task task = all->value.tasks.first();
        QCOMPARE(task.status, u"in review"_s);
        QVERIFY(!task.done);
        bench.fake.put({{u"id"_s, u"1"_s}, {u"title"_s, u"a"_s}});
        Task changed = task;
        changed.title = u"b"_s;
        AWAIT(done, bench.api.update(task, changed, {}));
        QVERIFY(done);
        const QJsonObject body = bodyOf(bench.server.seen().last());
        QCOMPARE(body[u"status"_s].toString(), u"in review"_s);
        QCOMPARE(body[u"priority"_s].toString(), u"urgent"_s);
    }

    void sendsThePlanWhereItIsAdvertised()
    {
        Bench bench(Shape::T2);
        bench.fake.describe({u"title"_s, u"description"_s, u"priority"_s, u"category"_s,
                             u"due_date"_s, u"sprint_id"_s});
        Task draft;
        draft.title = u"One"_s;
        draft.plan.sprint = SprintId(u"sprint-1"_s);
        draft.plan.state = u"doing"_s;
        AWAIT(made, bench.api.create(draft, {}, {}));
        QVERIFY(made);
        QCOMPARE(made->value.plan, (TaskPlan{.sprint = SprintId(u"sprint-1"_s)}));
        QVERIFY(!bench.api.profile()->rules.isLocal(PlanField::Sprint));
        QVERIFY(bench.api.profile()->rules.isLocal(PlanField::State));
    }

    void mapsErrorsToFields()
    {
        Bench bench(Shape::T2);
        bench.fake.refuse("POST",
                          {Behaviour::answer(422, R"({"detail":[{"type":"datetime_parsing","loc":)"
                                                  R"(["body","due_date"],"msg":"x"}]})")});
        Task draft;
        draft.title = u"One"_s;
        AWAIT(refused, bench.api.create(draft, {}, {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Rejected);
        QCOMPARE(refused.error().fields.first().path, u"due"_s);
        draft.title = u"a"_s + QChar(0);
        AWAIT(unsent, bench.api.create(draft, {}, {}));
        QVERIFY(!unsent);
        QCOMPARE(unsent.error().fields.first().path, u"title"_s);
        QCOMPARE(bench.server.count("POST"), 1);
    }

    void takesNothingThatIsNoTask_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("garbage") << "\x01\xff{"_ba;
        QTest::newRow("a list in place of one") << "[]"_ba;
        QTest::newRow("no id") << R"({"data":{"title":"x"}})"_ba;
        QTest::newRow("no title") << R"({"data":{"id":5}})"_ba;
        QTest::newRow("state is a list") << R"({"id":5,"title":"x","status":[]})"_ba;
        QTest::newRow("bad time") << R"({"id":5,"title":"x","created_at":"now"})"_ba;
        QTest::newRow("empty") << ""_ba;
    }

    void takesNothingThatIsNoTask()
    {
        QFETCH(QByteArray, body);
        const Result<Task> task = rest::readTask(body);
        QVERIFY(!task);
        QCOMPARE(task.error().kind, ErrorKind::Malformed);
        QVERIFY(!task.error().message.isEmpty());
    }

    void probes_data() { eachShape(); }

    void probes()
    {
        QFETCH(int, shape);
        Bench bench(Shape(shape), addressOf(Shape(shape)));
        AWAIT(answer, bench.api.probe());
        QVERIFY(answer);
        QVERIFY(answer->value.count() >= 0);
    }
};

QTEST_GUILESS_MAIN(TestTaskApi)
#include "tst_taskapi.moc"
