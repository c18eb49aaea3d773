// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/sprintjson.h"
#include "tests/core/rest/fixture.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;

class TestSprintJson : public QObject
{
    Q_OBJECT
private:
    static Sprint sample()
    {
        Sprint sprint;
        sprint.id = SprintId(u"sprint-9f31c07a"_s);
        sprint.number = u"26-07"_s;
        sprint.name = u"Sprint 26-07"_s;
        sprint.start = QDate(2026, 3, 30);
        sprint.end = QDate(2026, 4, 10);
        sprint.workingDays = 8;
        sprint.confidence = 85.0;
        sprint.members = {
            {MemberId(u"tm-4c1e88d2"_s), u"Ines Duarte"_s, u"Developer"_s, {}},
            {MemberId(u"tm-07ab5539"_s),
             u"Tomasz Wrona"_s,
             u"Tester"_s,
             {{QDate(2026, 4, 1), QDate(2026, 4, 7), u"family"_s}}},
            {MemberId(u"tm-b3902f64"_s),
             u"Mei Tanaka"_s,
             u"Product Owner"_s,
             {{QDate(2026, 4, 8), QDate(2026, 4, 14), QString()}}},
        };
        sprint.holidays = {{QDate(2026, 4, 3), u"Good Friday"_s, u""_s},
                           {QDate(2026, 4, 6), u"Easter Monday"_s, u""_s}};
        sprint.createdAt = QDateTime(QDate(2026, 3, 20), QTime(8, 15, 2, 118), Qt::UTC);
        sprint.updatedAt = sprint.createdAt;
        return sprint;
    }

private Q_SLOTS:
    void readsTheDocumentedSprint()
    {
        const Result<Sprint> sprint = rest::readSprint(fixture(u"sprint.json"_s));
        QVERIFY(sprint);
        QCOMPARE(sprint->createdAt, sample().createdAt);
        QCOMPARE(sprint->createdAt.timeSpec(), Qt::UTC);
        QVERIFY(*sprint == sample());
    }

    void acceptsDocumentedVariants()
    {
        const Result<Sprint> sprint = rest::readSprint(fixture(u"sprint-variants.json"_s));
        QVERIFY(sprint);
        QCOMPARE(sprint->id.value(), u"17"_s);
        QCOMPARE(sprint->start, QDate(2026, 4, 27));
        QCOMPARE(sprint->confidence, 100.0);
        QCOMPARE(sprint->members.first().role, u"Astronaut"_s);
        QCOMPARE(sprint->holidays.first().date, QDate(2026, 5, 1));
        QCOMPARE(sprint->createdAt, sprint->updatedAt);
        QCOMPARE(sprint->updatedAt, QDateTime(QDate(2026, 4, 1), QTime(8, 0), Qt::UTC));
    }

    void sortsListsNewestFirst()
    {
        const Result<QList<Sprint>> sprints = rest::readSprintList(fixture(u"sprints.json"_s));
        QVERIFY(sprints);
        QCOMPARE(sprints->size(), 3);
        QCOMPARE(sprints->at(0).number, u"26-07"_s);
        QCOMPARE(sprints->at(1).number, u"26-06"_s);
        QCOMPARE(sprints->at(2).number, u"26-05"_s);
    }

    void readsCapacity()
    {
        const Result<ServiceCapacity> capacity = rest::readCapacity(fixture(u"capacity.json"_s));
        QVERIFY(capacity);
        QCOMPARE(capacity->id.value(), u"sprint-9f31c07a"_s);
        QCOMPARE(capacity->workingDays, 8);
        QCOMPARE(capacity->days, 18.0);
        QCOMPARE(capacity->committed, 15.3);
        QCOMPARE(capacity->teamSize, 3);
        QCOMPARE(capacity->members.size(), 3);
        // The service goes below zero for absences that overlap.
        QCOMPARE(capacity->members.at(1).availableDays, -5.0);
        QCOMPARE(capacity->members.at(0).adjusted, 6.8);
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("place");
        QTest::newRow("no id") << R"("id":"sprint-9f31c07a",)"_ba
                               << ""_ba << u"id"_s;
        QTest::newRow("the old generation") << R"("sprintNumber":"26-07",)"_ba
                                            << ""_ba << u"sprintNumber"_s;
        QTest::newRow("a number for a text") << R"("sprintNumber":"26-07")"_ba
                                             << R"("sprintNumber":7)"_ba << u"sprintNumber"_s;
        QTest::newRow("no date") << R"("startDate":"2026-03-30")"_ba
                                 << R"("startDate":null)"_ba << u"startDate"_s;
        QTest::newRow("another calendar") << R"("startDate":"2026-03-30")"_ba
                                          << R"("startDate":"30/03/2026")"_ba << u"startDate"_s;
        QTest::newRow("a day that is none") << R"("endDate":"2026-04-10")"_ba
                                            << R"("endDate":"2026-02-30")"_ba << u"endDate"_s;
        QTest::newRow("a text for a number")
            << R"("confidencePercentage":85.0)"_ba
            << R"("confidencePercentage":"85")"_ba << u"confidencePercentage"_s;
        QTest::newRow("a count below zero") << R"("sprintDuration":8)"_ba
                                            << R"("sprintDuration":-8)"_ba << u"sprintDuration"_s;
        QTest::newRow("a count beyond integers")
            << R"("sprintDuration":8)"_ba
            << R"("sprintDuration":1e99)"_ba << u"sprintDuration"_s;
        QTest::newRow("an object for a list")
            << R"("vacations":[]})"_ba
            << R"("vacations":{}})"_ba << u"teamMembers[0].vacations"_s;
        QTest::newRow("a text for an object")
            << R"({"id":"tm-4c1e88d2","name":"Ines Duarte","role":"Developer","vacations":[]})"_ba
            << R"("Ines")"_ba << u"teamMembers[0]"_s;
        QTest::newRow("a wrong date far inside")
            << R"("endDate":"2026-04-14")"_ba
            << R"("endDate":14)"_ba << u"teamMembers[2].vacations[0].endDate"_s;
        QTest::newRow("a holiday without a date")
            << R"("holidayDate":"2026-04-06")"_ba
            << R"("when":"2026-04-06")"_ba << u"holidays[1].holidayDate"_s;
        QTest::newRow("a time that is none") << R"("createdAt":"2026-03-20T08:15:02.118403")"_ba
                                             << R"("createdAt":"yesterday")"_ba << u"createdAt"_s;
        QTest::newRow("not a number") << R"(85.0)"_ba
                                      << "NaN"_ba << u"JSON"_s;
        QTest::newRow("cut") << R"("updatedAt":"2026-03-20T08:15:02.118409"})"_ba
                             << ""_ba << u"JSON"_s;
    }

    void namesWhatIsWrong()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, place);
        QByteArray json = fixture(u"sprint.json"_s);
        QVERIFY(json.contains(from));
        json.replace(from, to);
        const Result<Sprint> sprint = rest::readSprint(json);
        QVERIFY(!sprint);
        QCOMPARE(sprint.error().kind, ErrorKind::Malformed);
        QVERIFY2(sprint.error().detail.contains(place), qPrintable(sprint.error().detail));
        const Result<QList<Sprint>> list = rest::readSprintList('[' + json + ']');
        QVERIFY(!list);
    }

    void refusesOtherShapes()
    {
        for (const QByteArray& json :
             {"{}"_ba, "null"_ba, ""_ba, "7"_ba, "[7]"_ba, "[[]]"_ba, QByteArray(200000, '[')})
            QVERIFY(!rest::readSprintList(json));
        QVERIFY(!rest::readSprint("[]"));
        QVERIFY(!rest::readCapacity("[]"));
        QVERIFY(!rest::readCapacity("{}"));
        QVERIFY(rest::readSprintList("[]"));
    }

    void boundsCounts()
    {
        QByteArray json = fixture(u"sprint.json"_s);
        QByteArray many = R"("holidays":[)";
        for (int i = 0; i <= rest::MaxParts; ++i)
            many += R"({"holidayDate":"2026-04-03","name":"x"},)";
        json.replace(R"("holidays":[)", many);
        const Result<Sprint> sprint = rest::readSprint(json);
        QVERIFY(!sprint);
        QVERIFY(sprint.error().detail.contains(u"holidays"_s));
    }

    void writesTheInputOfTheService()
    {
        const Result<QByteArray> json = rest::writeSprintInput(sample());
        QVERIFY(json);
        const QByteArray expected = R"({"sprintNumber":"26-07","startDate":"2026-03-30",
            "endDate":"2026-04-10","confidencePercentage":85,"teamMembers":[
            {"name":"Ines Duarte","role":"Developer","vacations":[]},
            {"name":"Tomasz Wrona","role":"Tester","vacations":[
              {"startDate":"2026-04-01","endDate":"2026-04-07","reason":"family"}]},
            {"name":"Mei Tanaka","role":"Product Owner","vacations":[
              {"startDate":"2026-04-08","endDate":"2026-04-14","reason":null}]}],
            "holidays":[{"holidayDate":"2026-04-03","name":"Good Friday","description":""},
            {"holidayDate":"2026-04-06","name":"Easter Monday","description":""}]})";
        QCOMPARE(QJsonDocument::fromJson(*json).object(),
                 QJsonDocument::fromJson(expected).object());
    }

    void refusesWhatCannotBeSent()
    {
        Sprint sprint = sample();
        sprint.number = u"26\0007"_s;
        sprint.start = QDate();
        sprint.confidence = std::numeric_limits<double>::quiet_NaN();
        sprint.members[1].absences[0].end = QDate(20000, 1, 1);
        sprint.members[1].name = QString(QChar(0xD800));
        sprint.holidays[0].date = QDate();
        const Result<QByteArray> json = rest::writeSprintInput(sprint);
        QVERIFY(!json);
        QCOMPARE(json.error().kind, ErrorKind::Rejected);
        QStringList paths;
        for (const FieldError& field : json.error().fields)
            paths << field.path;
        paths.sort();
        QCOMPARE(paths, QStringList({u"confidence"_s, u"holidays[0].date"_s,
                                     u"members[1].absences[0].end"_s, u"members[1].name"_s,
                                     u"number"_s, u"start"_s}));
    }
};

QTEST_GUILESS_MAIN(TestSprintJson)
#include "tst_sprintjson.moc"
