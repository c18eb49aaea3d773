// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/linkdoor.h"
#include "core/domain/destinationlink.h"

#include <QtCore/QProcess>
#include <QtCore/QStandardPaths>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;

class TestLinkDoor : public QObject
{
    Q_OBJECT

private:
    bool handsOver(LinkDoor& door, const QString& link)
    {
        const QFuture<bool> answer = door.handOver(link);
        return QTest::qWaitFor([&] { return answer.isFinished(); }, 20'000) && answer.result();
    }

private Q_SLOTS:
    void namesThePlace()
    {
        QCOMPARE(LinkDoor({}).serviceName(), u"org.throughline.Throughline"_s);
        const QString one = LinkDoor(u"/home/a"_s).serviceName();
        QVERIFY(one.startsWith(u"org.throughline.Throughline.d"_s));
        QVERIFY(one != LinkDoor(u"/home/b"_s).serviceName());
        QCOMPARE(one, LinkDoor(u"/home/a"_s).serviceName());
    }

    // First, for a process connects to its bus once.
    void isAloneWithoutABus()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("XDG_RUNTIME_DIR", "/nowhere");
        LinkDoor door({});
        door.open();
        QVERIFY(!handsOver(door, u"throughline:sprint/s-1"_s));
    }

    void givesALinkToTheProgramThatIsOpen()
    {
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            QSKIP("There is no dbus-daemon here.");
        QProcess daemon;
        daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QTRY_VERIFY_WITH_TIMEOUT(daemon.canReadLine(), 20'000);
        qputenv("DBUS_SESSION_BUS_ADDRESS", daemon.readLine().trimmed());

        LinkDoor second({});
        QVERIFY(!handsOver(second, u"throughline:sprint/s-1"_s));

        LinkDoor first({});
        QSignalSpy given(&first, &LinkDoor::linkGiven);
        first.open();
        // Until the name is its own.
        QVERIFY(QTest::qWaitFor([&] { return handsOver(second, {}); }, 20'000));
        given.clear();
        QVERIFY(handsOver(second, u"throughline:sprint/s-1"_s));
        QCOMPARE(given.size(), 1);
        QCOMPARE(given.takeFirst().at(0).toString(), u"throughline:sprint/s-1"_s);
        // Only to the front.
        QVERIFY(handsOver(second, {}));
        QCOMPARE(given.takeFirst().at(0).toString(), QString());
        // Whoever has another data folder is somebody else.
        LinkDoor elsewhere(u"/home/b"_s);
        QVERIFY(!handsOver(elsewhere, u"throughline:sprint/s-1"_s));
        QVERIFY(given.isEmpty());
        // Bounded, and still too long to be taken for a link.
        QVERIFY(handsOver(second, u"throughline:task/"_s + QString(1'000'000, u'x')));
        QCOMPARE(given.takeFirst().at(0).toString().size(), MaxLinkChars + 1);

        daemon.kill();
        QTRY_COMPARE(daemon.state(), QProcess::NotRunning);
        QVERIFY(!handsOver(second, u"throughline:sprint/s-1"_s));
    }
};

QTEST_GUILESS_MAIN(TestLinkDoor)
#include "tst_linkdoor.moc"
