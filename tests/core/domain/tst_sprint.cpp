// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sprint.h"

#include "tests/core/domain/sprintsamples.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
QJsonObject object(const char* json)
{
    return QJsonDocument::fromJson(json).object();
}
} // namespace

class TestSprint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheFormOfTheCommandLine()
    {
        Sprint sprint = sampleSprint();
        sprint.members = {sprint.members.at(1)};
        sprint.holidays = {sprint.holidays.at(0)};
        sprint.createdAt = QDateTime(QDate(2026, 3, 20), QTime(8, 15, 2, 118), Qt::UTC);
        const QJsonObject expected = object(R"({"id":"sprint-9f31c07a","number":"26-07",
            "name":"Sprint 26-07","start":"2026-03-30","end":"2026-04-10","working_days":8,
            "confidence":85.0,"members":[{"id":"tm-07ab5539","name":"Tomasz Wrona","role":"Tester",
            "absences":[{"start":"2026-04-01","end":"2026-04-07","reason":"family"}]}],
            "holidays":[{"date":"2026-04-03","name":"Good Friday"}],
            "created_at":"2026-03-20T08:15:02.118Z","updated_at":null})");
        QCOMPARE(sprintToJson(sprint), expected);
    }

    void readsWhatItWrote_data()
    {
        QTest::addColumn<Sprint>("sprint");
        QTest::newRow("nothing") << Sprint();
        Sprint full = sampleSprint();
        full.createdAt = QDateTime(QDate(2026, 3, 20), QTime(8, 15, 2, 118), Qt::UTC);
        full.updatedAt = full.createdAt.addMSecs(7);
        full.holidays[0].description = u"Karfreitag – Ünïcödé 🎉"_s;
        QTest::newRow("everything") << full;
        Sprint draft = full;
        draft.id = {};
        draft.name.clear();
        draft.workingDays.reset();
        draft.members[0].name = u"  odd\n\"name\"\\ "_s;
        draft.members[0].role = u"Astronaut"_s;
        draft.members[1].absences.append({QDate(2026, 5, 2), QDate(2026, 5, 1), {}});
        draft.confidence = 33.25;
        QTest::newRow("draft that breaks rules") << draft;
    }

    void readsWhatItWrote()
    {
        QFETCH(Sprint, sprint);
        const QByteArray text = QJsonDocument(sprintToJson(sprint)).toJson();
        const auto read = sprintFromJson(QJsonDocument::fromJson(text).object());
        QVERIFY(read.has_value());
        QCOMPARE(*read, sprint);
    }

    void ignoresWhatItDoesNotKnow()
    {
        const auto read =
            sprintFromJson(object(R"({"number":"26-01","goal":"ship","holidays":null})"));
        QVERIFY(read.has_value());
        QCOMPARE(read->number, u"26-01"_s);
        QCOMPARE(read->confidence, 100.0);
    }

    void takesATimeWithoutZoneForUtc()
    {
        const auto read = sprintFromJson(object(R"({"created_at":"2026-03-20T08:15:02.118403",
            "updated_at":"2026-03-20T10:15:02+02:00"})"));
        QVERIFY(read.has_value());
        QCOMPARE(read->createdAt, QDateTime(QDate(2026, 3, 20), QTime(8, 15, 2, 118), Qt::UTC));
        QCOMPARE(read->updatedAt, QDateTime(QDate(2026, 3, 20), QTime(8, 15, 2), Qt::UTC));
    }

    void namesTheValueThatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("path");
        const auto row = [](const char* name, const QByteArray& json, const char* path) {
            QTest::newRow(name) << json << QString::fromLatin1(path);
        };
        row("number is a number", R"({"number":2607})", "number");
        row("date in another order", R"({"start":"30/03/2026"})", "start");
        row("date with a time", R"({"start":"2026-03-30T00:00:00"})", "start");
        row("date that is none", R"({"end":"2026-02-30"})", "end");
        row("confidence as text", R"({"confidence":"85"})", "confidence");
        row("half a working day", R"({"working_days":7.5})", "working_days");
        row("negative working days", R"({"working_days":-1})", "working_days");
        row("team is an object", R"({"members":{}})", "members");
        row("member is a text", R"({"members":["Ines"]})", "members[0]");
        row("role is a list", R"({"members":[{"name":"Ines","role":[]}]})", "members[0].role");
        row("absence without order", R"({"members":[{"absences":[{"start":7}]}]})",
            "members[0].absences[0].start");
        row("holiday's date", R"({"holidays":[{"date":"2026-04-03"},{"date":"x"}]})",
            "holidays[1].date");
        row("time", R"({"created_at":"yesterday"})", "created_at");
        row("very long text", R"({"name":")" + QByteArray(200'000, 'x') + R"("})", "name");
    }

    void namesTheValueThatIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, path);
        const auto read = sprintFromJson(QJsonDocument::fromJson(json).object());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Malformed);
        QCOMPARE(read.error().fields.size(), 1);
        QCOMPARE(read.error().fields.first().path, path);
        QVERIFY(!read.error().fields.first().message.isEmpty());
    }

    void boundsListsAndComplaints()
    {
        QJsonArray many;
        for (int i = 0; i < 20'001; ++i)
            many.append(QJsonObject());
        QVERIFY(!sprintFromJson({{u"members"_s, many}}));
        QJsonArray wrong;
        for (int i = 0; i < 5000; ++i)
            wrong.append(1);
        const auto read = sprintFromJson({{u"members"_s, wrong}});
        QVERIFY(!read);
        QVERIFY(read.error().fields.size() <= 100);
    }

    void knowsTheSamePlanInAnotherOrder()
    {
        const Sprint a = sampleSprint();
        Sprint b = a;
        std::reverse(b.members.begin(), b.members.end());
        std::reverse(b.holidays.begin(), b.holidays.end());
        b.members[0].id = MemberId(u"tm-new"_s);
        b.updatedAt = QDateTime::currentDateTimeUtc();
        b.workingDays.reset();
        QVERIFY(samePlan(a, b));
    }

    void knowsAnotherPlan()
    {
        const Sprint a = sampleSprint();
        const auto differs = [&](auto change) {
            Sprint b = a;
            change(b);
            return !samePlan(a, b) && !samePlan(b, a);
        };
        QVERIFY(differs([](Sprint& b) { b.number = u"26-08"_s; }));
        QVERIFY(differs([](Sprint& b) { b.end = b.end.addDays(1); }));
        QVERIFY(differs([](Sprint& b) { b.confidence = 85.5; }));
        QVERIFY(differs([](Sprint& b) { b.members[0].role = u"Tester"_s; }));
        QVERIFY(differs([](Sprint& b) { b.members[0].name = u"Ines"_s; }));
        QVERIFY(differs([](Sprint& b) { b.members[1].absences[0].reason = u"course"_s; }));
        QVERIFY(differs([](Sprint& b) { b.members[1].absences.clear(); }));
        QVERIFY(differs([](Sprint& b) { b.members.append(b.members.first()); }));
        QVERIFY(differs([](Sprint& b) { b.members[0] = b.members[1]; }));
        QVERIFY(differs([](Sprint& b) { b.holidays[0].description = u"moved"_s; }));
        QVERIFY(differs([](Sprint& b) { b.holidays.removeLast(); }));
    }

    void liesBeforeWithinOrAfterADay()
    {
        const Sprint sprint = sampleSprint();
        QCOMPARE(sprintPhase(sprint, sprint.start.addDays(-1)), SprintPhase::Planned);
        QCOMPARE(sprintPhase(sprint, sprint.start), SprintPhase::Running);
        QCOMPARE(sprintPhase(sprint, sprint.end), SprintPhase::Running);
        QCOMPARE(sprintPhase(sprint, sprint.end.addDays(1)), SprintPhase::Closed);
        QCOMPARE(sprintPhase(Sprint(), sprint.start), SprintPhase::Planned);
    }

    void sortsAlwaysTheSameWay()
    {
        QList<Sprint> sprints(4);
        sprints[0].number = u"26-01"_s;
        sprints[0].start = QDate(2026, 1, 5);
        sprints[1].number = u"26-03"_s;
        sprints[1].start = QDate(2026, 2, 2);
        sprints[2].number = u"26-02"_s;
        sprints[2].start = QDate(2026, 2, 2);
        sprints[3].number = u"none"_s;
        QList<Sprint> other{sprints[3], sprints[2], sprints[1], sprints[0]};
        sortNewestFirst(sprints);
        sortNewestFirst(other);
        QCOMPARE(sprints, other);
        QCOMPARE(sprints.first().number, u"26-03"_s);
        QCOMPARE(sprints.at(2).number, u"26-01"_s);
        QCOMPARE(findByNumber(sprints, u"26-02"_s), &sprints.at(1));
        QCOMPARE(findByNumber(sprints, u"26-2"_s), nullptr);
    }

    void hasATitleForEverySprint()
    {
        Sprint sprint;
        QCOMPARE(sprintTitle(sprint), u"New sprint"_s);
        sprint.number = u"26-07"_s;
        QCOMPARE(sprintTitle(sprint), u"Sprint 26-07"_s);
        sprint.name = u"Spring clean"_s;
        QCOMPARE(sprintTitle(sprint), u"Spring clean"_s);
    }
};

QTEST_APPLESS_MAIN(TestSprint)
#include "tst_sprint.moc"
