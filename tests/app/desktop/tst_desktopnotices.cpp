// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktopnoticerules.h"
#include "app/desktop/desktopnotifier.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtCore/QThreadPool>
#include <QtDBus/QDBusConnection>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Now(QDate(2031, 3, 3), QTime(10, 0), Qt::UTC);

Promise silentPromise(const QString& title)
{
    Promise promise;
    promise.operation = OperationId(QUuid::createUuid());
    promise.title = title;
    promise.state = PromiseState::Silent;
    return promise;
}

Operation save(OperationState state, int secondsAgo)
{
    Operation operation;
    operation.id = OperationId(QUuid::createUuid());
    operation.state = state;
    operation.createdAt = Now.addSecs(-secondsAgo);
    return operation;
}

/// A desktop that shows notices.
class Shower : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QStringList shown;

public Q_SLOTS:
    uint Notify(const QString&, uint replaced, const QString&, const QString& summary,
                const QString& body, const QStringList&, const QVariantMap&, int)
    {
        shown.append(QStringList{QString::number(replaced), summary, body}.join(u'|'));
        return 7;
    }
};

} // namespace

class TestDesktopNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOfSilence()
    {
        DesktopNoticeRules rules;
        QVERIFY(!rules.silence(Now));
        rules.takeVerdict(silentPromise(u"Sprint 31-07"_s), false);
        const auto notice = rules.silence(Now);
        QVERIFY(notice);
        QCOMPARE(notice->kind, DesktopNotice::Kind::Silent);
        QVERIFY(notice->title.contains(u"Sprint 31-07"_s));
        QVERIFY(!rules.silence(Now.addSecs(3600)));
    }

    void isQuietOfEveryOtherVerdict()
    {
        DesktopNoticeRules rules;
        for (const PromiseState state :
             {PromiseState::Waiting, PromiseState::Seen, PromiseState::Late,
              PromiseState::NoneExpected, PromiseState::Doubled, PromiseState::Different}) {
            Promise promise = silentPromise(u"Sprint 31-07"_s);
            promise.state = state;
            rules.takeVerdict(promise, false);
        }
        Promise unwatched = silentPromise(u"Sprint 31-07"_s);
        unwatched.watchWasAway = true;
        rules.takeVerdict(unwatched, false);
        rules.takeVerdict(silentPromise(u"Seen in the window"_s), true);
        QVERIFY(!rules.silence(Now));
    }

    void tellsManyAtOnce()
    {
        DesktopNoticeRules rules;
        rules.takeVerdict(silentPromise(u"first"_s), false);
        QVERIFY(rules.silence(Now));
        for (int i = 0; i < 500; ++i) {
            rules.takeVerdict(silentPromise(u"more"_s), false);
            QVERIFY(!rules.silence(Now.addMSecs(i * 100)));
        }
        const auto notice = rules.silence(Now.addSecs(61));
        QVERIFY(notice);
        QVERIFY2(notice->title.contains(u"500"_s), qPrintable(notice->title));
    }

    void bringsAClockThatWasSetBackToNoStandstill()
    {
        DesktopNoticeRules rules;
        rules.takeVerdict(silentPromise(u"first"_s), false);
        QVERIFY(rules.silence(Now));
        rules.takeVerdict(silentPromise(u"second"_s), false);
        QVERIFY(rules.silence(Now.addDays(-365)));
    }

    void tellsOfAStuckOutbox_data()
    {
        QTest::addColumn<OperationState>("state");
        QTest::addColumn<int>("secondsAgo");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("just saved") << OperationState::Queued << 1 << false;
        QTest::newRow("a minute") << OperationState::Queued << 60 << false;
        QTest::newRow("more than a minute") << OperationState::Queued << 61 << true;
        QTest::newRow("no answer came") << OperationState::Ambiguous << 61 << true;
        QTest::newRow("under way") << OperationState::Sent << 61 << false;
        QTest::newRow("refused: the window asks") << OperationState::Refused << 3600 << false;
        QTest::newRow("done") << OperationState::Done << 3600 << false;
    }

    void tellsOfAStuckOutbox()
    {
        QFETCH(OperationState, state);
        QFETCH(int, secondsAgo);
        QFETCH(bool, isTold);
        DesktopNoticeRules rules;
        const auto notice =
            rules.stuck({save(OperationState::Queued, 0), save(state, secondsAgo)}, Now);
        QCOMPARE(notice.has_value(), isTold);
        if (notice)
            QVERIFY2(notice->title.contains(u'2'), qPrintable(notice->title));
    }

    void isPatientWithAStuckOutbox()
    {
        DesktopNoticeRules rules;
        const QList<Operation> operations{save(OperationState::Queued, 120)};
        QVERIFY(rules.stuck(operations, Now));
        QVERIFY(!rules.stuck(operations, Now.addSecs(14 * 60)));
        QVERIFY(rules.stuck(operations, Now.addSecs(15 * 60)));
    }

    void canBeSwitchedOff()
    {
        DesktopNoticeRules rules;
        rules.takeVerdict(silentPromise(u"before"_s), false);
        rules.setOn(false);
        rules.takeVerdict(silentPromise(u"meanwhile"_s), false);
        QVERIFY(!rules.silence(Now));
        QVERIFY(!rules.stuck({save(OperationState::Queued, 120)}, Now));
        rules.setOn(true);
        QVERIFY(!rules.silence(Now));
        QVERIFY(rules.stuck({save(OperationState::Queued, 120)}, Now));
    }

    void showsThemOnTheDesktop()
    {
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            QSKIP("There is no dbus-daemon here.");
        QProcess daemon;
        daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QTRY_VERIFY_WITH_TIMEOUT(daemon.canReadLine(), 20'000);
        const QByteArray address = daemon.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
        DesktopNotifier notifier;
        const DesktopNotice notice{.kind = DesktopNotice::Kind::Silent,
                                   .title = u"Sprint 31-07: no event came"_s,
                                   .sentence = u"A <b> & more"_s};
        // Nobody shows it, and nobody minds.
        notifier.show(notice, u"Production"_s);
        QTRY_COMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
        QDBusConnection desktop =
            QDBusConnection::connectToBus(QString::fromLatin1(address), u"d"_s);
        Shower shower;
        QVERIFY(desktop.registerObject(u"/org/freedesktop/Notifications"_s, &shower,
                                       QDBusConnection::ExportAllSlots));
        QVERIFY(desktop.registerService(u"org.freedesktop.Notifications"_s));
        notifier.show(notice, u"Production"_s);
        QTRY_COMPARE_WITH_TIMEOUT(shower.shown.size(), 1, 20'000);
        QCOMPARE(shower.shown.at(0), u"0|Sprint 31-07: no event came|Production\n"
                                     "A &lt;b&gt; &amp; more"_s);
        // The next one of its kind takes its place, once its number is known.
        const auto showAgain = [&] {
            notifier.show(notice, u"Production"_s);
            return shower.shown.last().startsWith(u"7|"_s);
        };
        QTRY_VERIFY_WITH_TIMEOUT(showAgain(), 20'000);
        QDBusConnection::disconnectFromBus(u"d"_s);
        daemon.kill();
        QTRY_COMPARE(daemon.state(), QProcess::NotRunning);
    }
};

QTEST_GUILESS_MAIN(TestDesktopNotices)
#include "tst_desktopnotices.moc"
