// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/readrange.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using kafka::From;
using kafka::To;

class TestReadRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryPlaceToBegin();
    void readsEveryPlaceToStop();
    void writesWhatItReads();
    void takesATimeWithoutAZoneAsLocal();
    void refusesWhatIsNoPlace_data();
    void refusesWhatIsNoPlace();
    void matchesPatterns();
    void leavesInternalTopicsAlone();
};

void TestReadRange::readsEveryPlaceToBegin()
{
    QCOMPARE(*kafka::readFrom(u"beginning"_s), From::beginning());
    QCOMPARE(*kafka::readFrom(u"end"_s), From::end());
    QCOMPARE(*kafka::readFrom(u"-20"_s), From::newest(20));
    QCOMPARE(*kafka::readFrom(u"offset:0"_s), From::at(Offset(0)));
    QCOMPARE(*kafka::readFrom(u"time:2026-03-20T08:15:02.131Z"_s), From::time(1773994502131));
    QCOMPARE(*kafka::readFrom(u"time:2026-03-20 08:15Z"_s), From::time(1773994500000));
    QCOMPARE(*kafka::readFrom(u"time:2026-03-20T09:15:00+01:00"_s), From::time(1773994500000));
    QCOMPARE(*kafka::readFrom(u"ago:10m"_s), From::before(10min));
    QCOMPARE(*kafka::readFrom(u"group:billing"_s), From::committedBy(u"billing"_s));
}

void TestReadRange::readsEveryPlaceToStop()
{
    QCOMPARE(*kafka::readTo(u"follow"_s), To::follow());
    QCOMPARE(*kafka::readTo(u"end"_s), To::endAtStart());
    QCOMPARE(*kafka::readTo(u"offset:41"_s), To::at(Offset(41)));
    QCOMPARE(*kafka::readTo(u"time:2026-03-20T08:15:00Z"_s), To::time(1773994500000));
    QCOMPARE(*kafka::readTo(u"ago:7d"_s), To::before(24h * 7));
    QCOMPARE(*kafka::readTo(u"count:5"_s), To::records(5));
}

void TestReadRange::writesWhatItReads()
{
    for (const From& from : {From::beginning(), From::end(), From::newest(7), From::at(Offset(3)),
                             From::time(1773994502131), From::before(1500ms), From::before(90s),
                             From::before(48h), From::committedBy(u"a b"_s)})
        QCOMPARE(*kafka::readFrom(kafka::fromText(from)), from);
    for (const To& to : {To::endAtStart(), To::records(7), To::at(Offset(3)),
                         To::time(1773994502131), To::before(2h)})
        QCOMPARE(*kafka::readTo(kafka::toText(to)), to);
    QCOMPARE(kafka::toText(To::follow()), QString());
}

void TestReadRange::takesATimeWithoutAZoneAsLocal()
{
    const QDateTime local(QDate(2026, 3, 20), QTime(8, 15));
    QCOMPARE(kafka::readTime(u"2026-03-20T08:15"_s), local);
    QCOMPARE(kafka::readTime(u"2026-03-20"_s), QDate(2026, 3, 20).startOfDay());
}

void TestReadRange::refusesWhatIsNoPlace_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"",
                             "-",
                             "-0",
                             "--5",
                             "20",
                             "-1x",
                             "offset:",
                             "offset:-1",
                             "offset:x",
                             "offset:+1",
                             "offset:99999999999999999999",
                             "time:",
                             "time:yesterday",
                             "time:2026-02-30",
                             "ago:",
                             "ago:5",
                             "ago:-5m",
                             "ago:99999999999999999h",
                             "group:",
                             "group: ",
                             "count:0",
                             "Beginning"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestReadRange::refusesWhatIsNoPlace()
{
    QFETCH(QString, text);
    const auto from = kafka::readFrom(text);
    QVERIFY(!from);
    QCOMPARE(from.error().kind, ErrorKind::Rejected);
    QVERIFY(!from.error().message.isEmpty());
    QVERIFY(!kafka::readTo(text));
}

void TestReadRange::matchesPatterns()
{
    using kafka::isTopicInPattern;
    QVERIFY(isTopicInPattern(u"todo.tasks.created"_s, u"todo.tasks.*"_s));
    QVERIFY(isTopicInPattern(u"todo.tasks.created"_s, u"*.created"_s));
    QVERIFY(isTopicInPattern(u"a.b.b.c"_s, u"a*b.c"_s));
    QVERIFY(isTopicInPattern(u"t1"_s, u"t?"_s));
    QVERIFY(isTopicInPattern(u""_s, u"*"_s));
    QVERIFY(!isTopicInPattern(u"t12"_s, u"t?"_s));
    QVERIFY(!isTopicInPattern(u"Todo.tasks"_s, u"todo.*"_s));
    QVERIFY(!isTopicInPattern(u"todo"_s, u"todo.*"_s));
    // Steps that go back are bounded: this would take years if they were not.
    QVERIFY(!isTopicInPattern(QString(2000, u'a'), u"*a"_s.repeated(500) + u"b"_s));
}

void TestReadRange::leavesInternalTopicsAlone()
{
    QVERIFY(!kafka::isTopicWanted(u"__consumer_offsets"_s, {u"*"_s}, true));
    QVERIFY(kafka::isTopicWanted(u"__consumer_offsets"_s, {u"__*"_s}, true));
    QVERIFY(kafka::isTopicWanted(u"__consumer_offsets"_s, {u"__consumer_offsets"_s}, true));
    QVERIFY(kafka::isTopicWanted(u"a"_s, {u"b"_s, u"a"_s}, false));
}

QTEST_GUILESS_MAIN(TestReadRange)
#include "tst_readrange.moc"
