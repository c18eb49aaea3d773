// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/loadgenerator.h"

#include "app/sandbox/consumertally.h"
#include "app/sandbox/demofailures.h"
#include "tests/app/sandbox/httpprobe.h"

#include <QtCore/QHash>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sandbox;

/// What the load publishes, what the tally tells of it, and the dead letters of the demonstration.
class TestLoadGenerator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishesFourSprintsAndATeam();
    void fillsUpToItsSize_data();
    void fillsUpToItsSize();
    void sharesAKeyAsOftenAsAsked();
    void talliesDuplicates();
    void makesDemoFailuresOfWhatIsThere();
};

void TestLoadGenerator::publishesFourSprintsAndATeam()
{
    QHash<QString, int> types;
    QSet<QByteArray> keys;
    QSet<QByteArray> values;
    for (quint64 i = 0; i < 1'000; ++i) {
        const Event event = loadEvent(i, 1'790'000'000'000'000, 0, 0);
        ++types[event.type];
        keys += event.key;
        values += event.value;
        QCOMPARE(event.topic, event.type == u"sprint.created" ? LifecycleTopic : TeamTopic);
        const auto parsed = parseJson(event.value);
        QVERIFY(std::holds_alternative<Json>(parsed));
        QCOMPARE(textAt(std::get<Json>(parsed), {u"data"_s, u"sprint_id"_s}).toUtf8(), event.key);
    }
    QCOMPARE(types.value(u"sprint.created"_s), 800);
    QCOMPARE(types.value(u"team_member.added"_s), 200);
    QCOMPARE(keys.size(), 1'000);
    QCOMPARE(values.size(), 1'000);
}

void TestLoadGenerator::fillsUpToItsSize_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("small") << qint64(700);
    QTest::newRow("odd") << qint64(4'097);
    QTest::newRow("the largest") << qint64(900'000);
}

void TestLoadGenerator::fillsUpToItsSize()
{
    QFETCH(qint64, size);
    for (quint64 i = 0; i < 10; ++i) {
        const Event event = loadEvent(i, 1'790'000'000'000'000, size, 0);
        QVERIFY(event.value.size() >= size);
        QVERIFY(event.value.size() <= size + 2);
    }
}

void TestLoadGenerator::sharesAKeyAsOftenAsAsked()
{
    QHash<QByteArray, int> keys;
    for (quint64 i = 0; i < 1'000; ++i)
        ++keys[loadEvent(i, 0, 0, 30).key];
    QCOMPARE(keys.size(), 701);
    QCOMPARE(keys.value("sprint-00000000"), 300);
}

void TestLoadGenerator::talliesDuplicates()
{
    ConsumerTally tally(ConsumerTally::Detail::Events);
    tally.noteHandled("a", "1");
    tally.noteHandled("a", "2");
    tally.noteHandled("b", "2");
    tally.noteFailedAttempt();
    tally.noteDeadLetter();
    QCOMPARE(written(tally.summary()),
             "{\"state\":\"stopped\",\"handled\":3,\"failed_attempts\":1,\"dead_letters\":1,"
             "\"distinct\":2,\"duplicates\":1}");
    const Json detail = tally.detail();
    QCOMPARE(*at(detail, {u"keys"_s, u"a"_s}).integer(), 2);
    QCOMPARE(*at(detail, {u"keys"_s, u"b"_s}).integer(), 1);
    QCOMPARE(written(at(detail, {u"duplicates"_s})), "{\"2\":2}");
}

void TestLoadGenerator::makesDemoFailuresOfWhatIsThere()
{
    QVERIFY(demoDeadLetters({}, 0).isEmpty());
    constexpr qint64 now = 1'790'000'000'000'000;
    QList<DeliveredEvent> history;
    for (quint64 i = 0; i < 40; ++i)
        history += {loadEvent(i, now - 7'200'000'000, 0, 0), 1, qint64(100 + i)};
    const QList<Event> letters = demoDeadLetters(history, now);
    QCOMPARE(letters.size(), 8);
    for (const Event& letter : letters) {
        QCOMPARE(letter.topic, "sprint.team-members-dlt");
        QVERIFY(letter.time < now && letter.time > now - 3'600'000'000);
        const EventHeader offset = letter.headers.at(6);
        QCOMPARE(offset.name, "kafka_dlt-original-offset");
        // The origin exists: it is the event that the history put there.
        QVERIFY(offset.value.toHex().toInt(nullptr, 16) >= 104);
    }
}

QTEST_GUILESS_MAIN(TestLoadGenerator)
#include "tst_loadgenerator.moc"
