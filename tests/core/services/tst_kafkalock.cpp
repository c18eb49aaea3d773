// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/kafkalock.h"
#include "tests/support/clock/virtualclock.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace std::chrono_literals;
using State = KafkaLock::State;

/// Nobody waits a quarter of an hour here: the clock is moved.
class TestKafkaLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { VirtualClock::reset(); }

    void isLockedAtFirst();
    void locksItselfAfterAQuarterOfAnHour();
    void countsDown();
    void locksAtOnce();
    void staysOpenWhereTheSettingSaysSo();
    void followsTheSetting();
    void isNotHeldOpenByAClock();
};

void TestKafkaLock::isLockedAtFirst()
{
    const KafkaLock lock(settings::KafkaLock::ReadOnly);
    QCOMPARE(lock.state(), State::Locked);
    QCOMPARE(lock.remains(), 0s);
    const Result<void> may = lock.mayWrite();
    QVERIFY(!may);
    QCOMPARE(may.error().kind, ErrorKind::ReadOnly);
    QVERIFY(!may.error().message.isEmpty());
}

void TestKafkaLock::locksItselfAfterAQuarterOfAnHour()
{
    KafkaLock lock(settings::KafkaLock::ReadOnly);
    QSignalSpy changed(&lock, &KafkaLock::changed);
    QSignalSpy lockedByHand(&lock, &KafkaLock::locked);
    lock.unlock();
    QCOMPARE(lock.state(), State::Unlocked);
    QVERIFY(lock.mayWrite());
    VirtualClock::pass(14min + 55s);
    QVERIFY(lock.mayWrite());
    VirtualClock::pass(5s);
    // At once, whether a timer has noticed or not.
    QVERIFY(!lock.mayWrite());
    QCOMPARE(lock.state(), State::Locked);
    changed.clear();
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(lockedByHand.isEmpty());
    lock.unlock();
    QVERIFY(lock.mayWrite());
}

void TestKafkaLock::countsDown()
{
    KafkaLock lock(settings::KafkaLock::ReadOnly);
    lock.unlock();
    QVERIFY(lock.remains() <= 15min);
    QVERIFY(lock.remains() > 14min + 50s);
    QSignalSpy changed(&lock, &KafkaLock::changed);
    VirtualClock::pass(10min);
    QVERIFY(lock.remains() <= 5min);
    QTRY_VERIFY(!changed.isEmpty());
    // Unlocking again begins anew.
    lock.unlock();
    QVERIFY(lock.remains() > 14min);
}

void TestKafkaLock::locksAtOnce()
{
    KafkaLock lock(settings::KafkaLock::ReadOnly);
    QSignalSpy locked(&lock, &KafkaLock::locked);
    lock.lock();
    QVERIFY(locked.isEmpty());
    lock.unlock();
    lock.lock();
    QCOMPARE(locked.size(), 1);
    QVERIFY(!lock.mayWrite());
}

void TestKafkaLock::staysOpenWhereTheSettingSaysSo()
{
    KafkaLock lock(settings::KafkaLock::Unlocked);
    QCOMPARE(lock.state(), State::Open);
    VirtualClock::pass(24h);
    QVERIFY(lock.mayWrite());
    QCOMPARE(lock.remains(), 0s);
    lock.lock();
    QVERIFY(!lock.mayWrite());
    lock.unlock();
    QCOMPARE(lock.state(), State::Open);
}

void TestKafkaLock::followsTheSetting()
{
    KafkaLock lock(settings::KafkaLock::ReadOnly);
    lock.unlock();
    QSignalSpy changed(&lock, &KafkaLock::changed);
    // Nothing else about the workspace was edited.
    lock.setSetting(settings::KafkaLock::ReadOnly);
    QVERIFY(lock.mayWrite());
    lock.setSetting(settings::KafkaLock::Unlocked);
    QCOMPARE(lock.state(), State::Open);
    lock.setSetting(settings::KafkaLock::ReadOnly);
    QVERIFY(!lock.mayWrite());
    QCOMPARE(changed.size(), 2);
}

void TestKafkaLock::isNotHeldOpenByAClock()
{
    KafkaLock lock(settings::KafkaLock::ReadOnly);
    lock.unlock();
    // Set back by a day: the time that passes counts all the same.
    VirtualClock::setWall(-24h);
    VirtualClock::pass(15min);
    QVERIFY(!lock.mayWrite());
    lock.unlock();
    // The computer slept: only the wall clock knows.
    VirtualClock::setWall(16min);
    QVERIFY(!lock.mayWrite());
}

int main(int argc, char** argv)
{
    // The watchdog of a test function asks the same clock that is moved here.
    qputenv("QTEST_FUNCTION_TIMEOUT", "864000000");
    QCoreApplication application(argc, argv);
    TestKafkaLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kafkalock.moc"
