// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/mailfault.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sandbox;

class TestMailFault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void succeedsUntilToldOtherwise();
    void failsByType();
    void failsByPoisonId_data();
    void failsByPoisonId();
    void failsForThatShareAndEveryTimeAlike();
    void worksOnceRepaired();
    void readsEventsInTheirWrappings_data();
    void readsEventsInTheirWrappings();

private:
    const EventFacts m_event{u"team_member.added"_s, u"id-7"_s, u"sprint-1"_s, u"Sprint 26-07"_s};
    std::optional<MailFault> fault(const Switches& switches, const QByteArray& value = "v") const
    {
        return faultOf(switches, m_event, "key-1", value);
    }
};

void TestMailFault::succeedsUntilToldOtherwise()
{
    QVERIFY(!fault(Switches()));
}

void TestMailFault::failsByType()
{
    Switches switches;
    switches.set(u"email-fail-types"_s, u"sprint.created"_s);
    QVERIFY(!fault(switches));
    switches.set(u"email-fail-types"_s, u"sprint.created,team_member.added"_s);
    const auto found = fault(switches);
    QVERIFY(found);
    QCOMPARE(found->exceptionClass, u"org.example.mail.MissingAddressException"_s);
    QVERIFY(found->message.contains(u"sprint-1"_s));
    QVERIFY(!found->frames.isEmpty());
}

void TestMailFault::failsByPoisonId_data()
{
    QTest::addColumn<QString>("ids");
    QTest::addColumn<bool>("fails");
    QTest::newRow("the entity") << u"x,sprint-1"_s << true;
    QTest::newRow("the event's id") << u"id-7"_s << true;
    QTest::newRow("the key") << u"key-1"_s << true;
    QTest::newRow("part of an id") << u"sprint"_s << false;
}

void TestMailFault::failsByPoisonId()
{
    QFETCH(QString, ids);
    QFETCH(bool, fails);
    Switches switches;
    switches.set(u"email-poison-ids"_s, ids);
    QCOMPARE(fault(switches).has_value(), fails);
}

void TestMailFault::failsForThatShareAndEveryTimeAlike()
{
    Switches switches;
    switches.set(u"email-fail-percent"_s, u"20"_s);
    int failures = 0;
    for (int i = 0; i < 2'000; ++i) {
        const QByteArray value = QByteArray::number(i);
        const bool first = fault(switches, value).has_value();
        QCOMPARE(fault(switches, value).has_value(), first);
        failures += first;
    }
    QVERIFY2(failures > 320 && failures < 480, qPrintable(QString::number(failures)));
    switches.set(u"email-fail-percent"_s, u"100"_s);
    QVERIFY(fault(switches));
}

void TestMailFault::worksOnceRepaired()
{
    Switches switches;
    switches.set(u"email-fail-percent"_s, u"100"_s);
    switches.set(u"email-poison-ids"_s, u"sprint-1"_s);
    switches.set(u"email-faults"_s, u"repaired"_s);
    QVERIFY(!fault(switches));
}

void TestMailFault::readsEventsInTheirWrappings_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("facts");
    QTest::newRow("sprint") << QByteArray(
                                   R"({"event_type":"sprint.created","data":{"sprint_id":"s-1",)"
                                   R"("sprint_name":"Sprint 1"}})")
                            << QStringList{u"sprint.created"_s, u""_s, u"s-1"_s, u"Sprint 1"_s};
    QTest::newRow("task in CloudEvents")
        << QByteArray(R"({"specversion":"1.0","data":{"event_id":"e","event_type":"task.created",)"
                      R"("payload":{"task_id":12}}})")
        << QStringList{u"task.created"_s, u"e"_s, u"12"_s, u""_s};
    QTest::newRow("a wrapping around nothing")
        << QByteArray(R"({"specversion":"1.0"})") << QStringList{u""_s, u""_s, u""_s, u""_s};
    QTest::newRow("no object") << QByteArray("7") << QStringList{u""_s, u""_s, u""_s, u""_s};
}

void TestMailFault::readsEventsInTheirWrappings()
{
    QFETCH(QByteArray, value);
    QFETCH(QStringList, facts);
    const auto parsed = parseJson(value);
    QVERIFY(std::holds_alternative<Json>(parsed));
    const EventFacts found = factsOf(std::get<Json>(parsed));
    QStringList told{found.type, found.eventId, found.entity, found.title};
    for (QString& text : told) {
        if (text.isNull())
            text = u""_s;
    }
    QCOMPARE(told, facts);
}

QTEST_GUILESS_MAIN(TestMailFault)
#include "tst_mailfault.moc"
