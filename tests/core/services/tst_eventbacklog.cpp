// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/eventbacklog.h"

#include <QtCore/QThread>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

WatchedEvent eventOf(int number, qsizetype bytes = 100)
{
    WatchedEvent watched;
    watched.event.address = {u"sprint.lifecycle"_s, Partition(0), Offset(number)};
    watched.event.entity = EntityRef{u"sprint"_s, u"sprint-%1"_s.arg(number)};
    watched.bytes = bytes;
    return watched;
}

QList<WatchedEvent> eventsOf(int from, int count)
{
    QList<WatchedEvent> events;
    for (int number = from; number < from + count; ++number)
        events.append(eventOf(number));
    return events;
}

} // namespace

class tst_EventBacklog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEventsInTheirOrder();
    void wakesOnceUntilItIsEmpty();
    void countsWhatDoesNotFitAndKeepsWhatItWasAbout();
    void isBoundedInBytes();
    void saysWhenThereWereMoreEntitiesThanItLists();
    void losesNothingBetweenThreads();
};

void tst_EventBacklog::givesEventsInTheirOrder()
{
    EventBacklog backlog;
    backlog.add(eventsOf(0, 3));
    backlog.add(eventsOf(3, 1));
    for (int number = 0; number < 4; ++number)
        QCOMPARE(backlog.take()->event.address.offset, Offset(number));
    QVERIFY(!backlog.take());
    QCOMPARE(backlog.takeSkipped(), SkippedEvents());
}

void tst_EventBacklog::wakesOnceUntilItIsEmpty()
{
    EventBacklog backlog;
    QVERIFY(backlog.add(eventsOf(0, 1)));
    QVERIFY(!backlog.add(eventsOf(1, 1)));
    QVERIFY(backlog.take());
    QVERIFY(!backlog.add(eventsOf(2, 1)));
    while (backlog.take()) {
    }
    QVERIFY(backlog.add(eventsOf(3, 1)));
}

void tst_EventBacklog::countsWhatDoesNotFitAndKeepsWhatItWasAbout()
{
    EventBacklog backlog({.events = 10, .bytes = 1'000'000, .entities = 100});
    backlog.add(eventsOf(0, 15));
    // The same sprint twice is one thing to ask for.
    backlog.add({eventOf(14)});
    SkippedEvents skipped = backlog.takeSkipped();
    QCOMPARE(skipped.count, 6U);
    QCOMPARE(skipped.entities.size(), 5);
    QVERIFY(skipped.entities.contains(EntityRef{u"sprint"_s, u"sprint-14"_s}));
    QVERIFY(!skipped.hasMoreEntities);
    QCOMPARE(backlog.takeSkipped(), SkippedEvents());
    int taken = 0;
    while (backlog.take())
        ++taken;
    QCOMPARE(taken, 10);
    // There is room again.
    backlog.add(eventsOf(100, 10));
    QCOMPARE(backlog.takeSkipped().count, 0U);
}

void tst_EventBacklog::isBoundedInBytes()
{
    EventBacklog backlog({.events = 100, .bytes = 1000, .entities = 100});
    backlog.add({eventOf(0, 900), eventOf(1, 900), eventOf(2, 100)});
    QCOMPARE(backlog.takeSkipped().count, 1U);
    QCOMPARE(backlog.take()->event.address.offset, Offset(0));
    QCOMPARE(backlog.take()->event.address.offset, Offset(2));
}

void tst_EventBacklog::saysWhenThereWereMoreEntitiesThanItLists()
{
    EventBacklog backlog({.events = 0, .bytes = 1000, .entities = 3});
    backlog.add(eventsOf(0, 3));
    backlog.add(eventsOf(0, 3));
    QVERIFY(!backlog.takeSkipped().hasMoreEntities);
    backlog.add(eventsOf(0, 4));
    const SkippedEvents skipped = backlog.takeSkipped();
    QVERIFY(skipped.hasMoreEntities);
    QCOMPARE(skipped.entities.size(), 3);
    QCOMPARE(skipped.count, 4U);
}

void tst_EventBacklog::losesNothingBetweenThreads()
{
    constexpr int Batches = 2000;
    EventBacklog backlog({.events = 50, .bytes = 1'000'000, .entities = 10});
    std::unique_ptr<QThread> writer(QThread::create([&backlog] {
        for (int batch = 0; batch < Batches; ++batch)
            backlog.add(eventsOf(batch * 5, 5));
    }));
    writer->start();
    quint64 taken = 0;
    quint64 skipped = 0;
    qint64 last = -1;
    const auto drain = [&] {
        while (const auto event = backlog.take()) {
            QVERIFY(event->event.address.offset.value() > last);
            last = event->event.address.offset.value();
            ++taken;
        }
        skipped += backlog.takeSkipped().count;
    };
    while (!writer->isFinished())
        drain();
    drain();
    QCOMPARE(taken + skipped, quint64(Batches * 5));
}

QTEST_GUILESS_MAIN(tst_EventBacklog)
#include "tst_eventbacklog.moc"
