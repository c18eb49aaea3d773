// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/clock.h"
#include "app/sandbox/demodata.h"
#include "app/sandbox/event.h"

#include <QtCore/QDateTime>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimeZone>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using sandbox::StoredSprint;

namespace {

// The sample of the contract.
StoredSprint sample()
{
    StoredSprint sprint;
    sprint.id = u"sprint-9f31c07a"_s;
    sprint.number = u"26-07"_s;
    sprint.start = QDate(2026, 3, 30);
    sprint.end = QDate(2026, 4, 10);
    sprint.duration = 8;
    sprint.confidence = 85;
    sprint.members = {
        {u"tm-4c1e88d2"_s, u"Ines Duarte"_s, u"Developer"_s, {}},
        {u"tm-07ab5539"_s,
         u"Tomasz Wrona"_s,
         u"Tester"_s,
         {{u"vacation-1d20be77"_s, QDate(2026, 4, 1), QDate(2026, 4, 7), u"family"_s}}},
        {u"tm-b3902f64"_s,
         u"Mei Tanaka"_s,
         u"Product Owner"_s,
         {{u"vacation-84c6a91e"_s, QDate(2026, 4, 8), QDate(2026, 4, 14), std::nullopt}}},
    };
    sprint.holidays = {
        {u"holiday-5e6f0a11"_s, QDate(2026, 4, 3), u"Good Friday"_s, QString()},
        {u"holiday-5e6f0a12"_s, QDate(2026, 4, 6), u"Easter Monday"_s, QString()},
    };
    sprint.createdAt = 1'773'994'502'118'403;
    sprint.updatedAt = 1'773'994'502'118'409;
    return sprint;
}

QByteArray answer(const sandbox::Json& value)
{
    return writeJson(value, sandbox::JsonStyle::Answer).value_or("nothing");
}

} // namespace

class TestSandboxSprint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWorkingDays_data();
    void countsWorkingDays();
    void neverGivesASprintNoDay();
    void answersTheSample();
    void sumsTheSamplesCapacity();
    void countsOverlappingVacationsTwice();
    void writesTheCreatedEvent();
    void writesTeamAndDeletedEvents();
    void dropsAFractionOfZero();
    void tellsADemonstrationHistory();
    void repeatsTheHistoryOfASeed();
};

void TestSandboxSprint::countsWorkingDays_data()
{
    QTest::addColumn<QDate>("start");
    QTest::addColumn<QDate>("end");
    QTest::addColumn<QList<QDate>>("holidays");
    QTest::addColumn<int>("days");
    const QDate monday(2026, 3, 30);
    QTest::newRow("one day") << monday << monday << QList<QDate>() << 1;
    QTest::newRow("a week") << monday << monday.addDays(6) << QList<QDate>() << 5;
    QTest::newRow("two weeks") << monday << monday.addDays(11) << QList<QDate>() << 10;
    QTest::newRow("a weekend") << monday.addDays(5) << monday.addDays(6) << QList<QDate>() << 0;
    QTest::newRow("end first") << monday << monday.addDays(-1) << QList<QDate>() << 0;
    QTest::newRow("holiday twice, on a weekend, outside")
        << monday << monday.addDays(11)
        << QList<QDate>{monday, monday, monday.addDays(5), monday.addDays(40)} << 9;
    QTest::newRow("from the first day") << QDate(1, 1, 1) << QDate(1, 1, 8) << QList<QDate>() << 6;
    QTest::newRow("eight thousand years")
        << QDate(2000, 1, 1) << QDate(9999, 12, 30) << QList<QDate>() << 2'087'099;
}

void TestSandboxSprint::countsWorkingDays()
{
    QFETCH(QDate, start);
    QFETCH(QDate, end);
    QFETCH(QList<QDate>, holidays);
    QTEST(sandbox::workingDays(start, end, holidays), "days");
}

void TestSandboxSprint::neverGivesASprintNoDay()
{
    QCOMPARE(sandbox::sprintDuration(QDate(2026, 4, 4), QDate(2026, 4, 5), {}), 1);
}

void TestSandboxSprint::answersTheSample()
{
    QCOMPARE(answer(sprintAnswer(sample())),
             "{\"id\":\"sprint-9f31c07a\",\"sprintNumber\":\"26-07\",\"sprintName\":\"Sprint "
             "26-07\",\"startDate\":\"2026-03-30\",\"endDate\":\"2026-04-10\",\"sprintDuration\":8,"
             "\"confidencePercentage\":85.0,\"teamMembers\":[{\"id\":\"tm-4c1e88d2\",\"name\":"
             "\"Ines Duarte\",\"role\":\"Developer\",\"vacations\":[]},{\"id\":\"tm-07ab5539\","
             "\"name\":\"Tomasz Wrona\",\"role\":\"Tester\",\"vacations\":[{\"id\":"
             "\"vacation-1d20be77\",\"startDate\":\"2026-04-01\",\"endDate\":\"2026-04-07\","
             "\"reason\":\"family\",\"daysCount\":null}]},{\"id\":\"tm-b3902f64\",\"name\":\"Mei "
             "Tanaka\",\"role\":\"Product Owner\",\"vacations\":[{\"id\":\"vacation-84c6a91e\","
             "\"startDate\":\"2026-04-08\",\"endDate\":\"2026-04-14\",\"reason\":null,"
             "\"daysCount\":null}]}],\"holidays\":[{\"id\":\"holiday-5e6f0a11\",\"holidayDate\":"
             "\"2026-04-03\",\"name\":\"Good Friday\",\"description\":\"\"},{\"id\":"
             "\"holiday-5e6f0a12\",\"holidayDate\":\"2026-04-06\",\"name\":\"Easter Monday\","
             "\"description\":\"\"}],\"createdAt\":\"2026-03-20T08:15:02.118403\",\"updatedAt\":"
             "\"2026-03-20T08:15:02.118409\"}");
}

void TestSandboxSprint::sumsTheSamplesCapacity()
{
    QCOMPARE(
        answer(capacityAnswer(sample())),
        "{\"sprintId\":\"sprint-9f31c07a\",\"totalWorkingDays\":8,\"totalCapacityDays\":18.0,"
        "\"adjustedTotalCapacity\":15.3,\"teamSize\":3,\"holidaysCount\":2,"
        "\"vacationDaysCount\":6.0,\"capacityFormula\":\"availableDays * (confidencePercentage / "
        "100)\",\"memberCapacity\":[{\"memberId\":\"tm-4c1e88d2\",\"memberName\":\"Ines Duarte\","
        "\"availableDays\":8.0,\"vacationDays\":0.0,\"confidencePercentage\":85.0,"
        "\"adjustedCapacity\":6.8},{\"memberId\":\"tm-07ab5539\",\"memberName\":\"Tomasz Wrona\","
        "\"availableDays\":5.0,\"vacationDays\":3.0,\"confidencePercentage\":85.0,"
        "\"adjustedCapacity\":4.25},{\"memberId\":\"tm-b3902f64\",\"memberName\":\"Mei Tanaka\","
        "\"availableDays\":5.0,\"vacationDays\":3.0,\"confidencePercentage\":85.0,"
        "\"adjustedCapacity\":4.25}]}");
}

void TestSandboxSprint::countsOverlappingVacationsTwice()
{
    StoredSprint sprint;
    sprint.start = QDate(2026, 3, 30);
    sprint.end = QDate(2026, 4, 10);
    sprint.members = {{{},
                       u"A"_s,
                       u"Tester"_s,
                       {{{}, sprint.start, sprint.end, std::nullopt},
                        {{}, QDate(2026, 4, 6), sprint.end, std::nullopt}}}};
    const auto capacity = capacityAnswer(sprint);
    QCOMPARE(*capacity.find(u"totalCapacityDays")->number(), -5.0);
}

void TestSandboxSprint::writesTheCreatedEvent()
{
    const auto event = sprintCreated(sample(), 1'773'994'502'131'902);
    QCOMPARE(event.topic, "sprint.lifecycle");
    QCOMPARE(event.key, "sprint-9f31c07a");
    QCOMPARE(event.value,
             "{\"event_type\": \"sprint.created\", \"data\": {\"sprint_id\": \"sprint-9f31c07a\", "
             "\"sprint_name\": \"Sprint 26-07\", \"sprint_number\": \"26-07\", "
             "\"team_members_count\": 3, \"start_date\": \"2026-03-30\", \"end_date\": "
             "\"2026-04-10\", \"sprint_duration\": 8, \"confidence_percentage\": 85.0}, "
             "\"timestamp\": \"2026-03-20T08:15:02.131902Z\", \"source\": "
             "\"sprint-capacity-api\"}");
}

void TestSandboxSprint::writesTeamAndDeletedEvents()
{
    StoredSprint sprint = sample();
    sprint.members = {{u"tm-1"_s, u"Élodie"_s, u"Designer"_s, {}}};
    const auto updated = teamMembersUpdated(sprint, 1'773'994'502'000'000);
    QCOMPARE(updated.topic, "sprint.team-members");
    QCOMPARE(updated.value,
             "{\"event_type\": \"team_member.updated\", \"data\": {\"sprint_id\": "
             "\"sprint-9f31c07a\", \"sprint_name\": \"Sprint 26-07\", \"team_members\": [{\"id\": "
             "\"tm-1\", \"name\": \"\\u00c9lodie\", \"role\": \"Designer\"}]}, \"timestamp\": "
             "\"2026-03-20T08:15:02Z\", \"source\": \"sprint-capacity-api\"}");
    const auto deleted = sandbox::sprintDeleted(sprint.id, 1'773'994'502'000'001);
    QCOMPARE(deleted.topic, "sprint.lifecycle");
    QCOMPARE(deleted.value,
             "{\"event_type\": \"sprint.deleted\", \"data\": {\"sprint_id\": \"sprint-9f31c07a\"}, "
             "\"timestamp\": \"2026-03-20T08:15:02.000001Z\", \"source\": "
             "\"sprint-capacity-api\"}");
}

void TestSandboxSprint::dropsAFractionOfZero()
{
    QCOMPARE(sandbox::isoText(0), u"1970-01-01T00:00:00"_s);
    QCOMPARE(sandbox::isoText(1), u"1970-01-01T00:00:00.000001"_s);
}

void TestSandboxSprint::tellsADemonstrationHistory()
{
    // Every day of a week and the turn of a year.
    for (const QDate today : {QDate(2026, 11, 16), QDate(2026, 11, 18), QDate(2026, 11, 21),
                              QDate(2026, 11, 22), QDate(2026, 12, 31), QDate(2027, 1, 1)}) {
        const qint64 now =
            QDateTime(today, QTime(9, 30), QTimeZone::utc()).toMSecsSinceEpoch() * 1000;
        QTemporaryDir folder;
        sandbox::SprintDatabase database{sandbox::IdSource(1)};
        QVERIFY(database.open(folder.filePath(u"s.db"_s)).has_value());
        const auto events = sandbox::seedDemoData(database, now, 1);
        QVERIFY2(events.has_value(), qPrintable(events ? QString() : events.error().message));
        const auto sprints = database.list({}, {});
        QVERIFY(sprints.has_value());
        QCOMPARE(sprints->size(), 5);
        int past = 0, running = 0, planned = 0, absences = 0, holidays = 0;
        for (const StoredSprint& sprint : *sprints) {
            past += sprint.end < today ? 1 : 0;
            planned += sprint.start > today ? 1 : 0;
            running += sprint.start <= today && today <= sprint.end ? 1 : 0;
            QCOMPARE(sprint.members.size(), 8);
            QVERIFY(sprint.createdAt <= sprint.updatedAt);
            QVERIFY(sprint.updatedAt < now);
            for (const auto& member : sprint.members)
                absences += int(member.vacations.size());
            holidays += int(sprint.holidays.size());
        }
        QCOMPARE(past, 3);
        QCOMPARE(running, 1);
        QCOMPARE(planned, 1);
        QVERIFY(absences >= 8);
        QCOMPARE(holidays, 2);
        QVERIFY(events->size() >= 15);
        for (qsizetype i = 1; i < events->size(); ++i)
            QVERIFY(events->at(i - 1).time <= events->at(i).time);
        QVERIFY(events->constLast().time < now);
    }
}

void TestSandboxSprint::repeatsTheHistoryOfASeed()
{
    QTemporaryDir folder;
    QStringList texts;
    for (int i = 0; i < 2; ++i) {
        sandbox::SprintDatabase database{sandbox::IdSource(5)};
        QVERIFY(database.open(folder.filePath(QString::number(i))).has_value());
        const auto events = sandbox::seedDemoData(database, 1'773'994'502'131'902, 5);
        QVERIFY(events.has_value());
        texts += sandbox::eventsToText(*events);
        const auto back = sandbox::eventsFromText(texts.constLast());
        QCOMPARE(sandbox::eventsToText(back), texts.constLast());
    }
    QCOMPARE(texts.at(0), texts.at(1));
}

QTEST_GUILESS_MAIN(TestSandboxSprint)
#include "tst_sandboxsprint.moc"
