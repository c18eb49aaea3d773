// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sandboxservice.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(SandboxAddresses)

/// Against small shell scripts that play the sandbox, well or badly.
class TestSandboxService : public QObject
{
    Q_OBJECT

private:
    static constexpr auto ReadyLine =
        R"({"ready":true,"sprints_url":"http://127.0.0.1:18000/v1","control_url":"http://127.0.0.1:18001",)"
        R"("bootstrap":"127.0.0.1:19092","kafka":{"client.id":"x","socket.timeout.ms":500}})";
    static constexpr int Moment = 20000;

    std::unique_ptr<QTemporaryDir> m_folder;

    void play(const QByteArray& script) const
    {
        QFile file(m_folder->filePath(u"throughline-sandbox"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script + "\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("THROUGHLINE_SANDBOX", file.fileName().toLocal8Bit());
    }

    /// Says it is ready, then waits for the end of its standard input.
    static QByteArray readyScript(const QByteArray& before = {})
    {
        return before + "\necho '" + ReadyLine + "'\ncat >/dev/null";
    }

    static void end(SandboxService& service)
    {
        service.stop();
        QTRY_VERIFY_WITH_TIMEOUT(!service.isRunning(), Moment);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup() { qunsetenv("THROUGHLINE_SANDBOX"); }

    void startsAndStops()
    {
        play(readyScript("echo \"$@\" >&2; echo 'Starting Kafka.' >&2"));
        SandboxService service;
        QSignalSpy progressed(&service, &SandboxService::progressed);
        QSignalSpy ready(&service, &SandboxService::ready);
        QSignalSpy stopped(&service, &SandboxService::stopped);
        service.start({u"--demo-data"_s});
        QVERIFY(service.isRunning());
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, Moment);
        QCOMPARE(service.addresses().sprintsUrl, QUrl(u"http://127.0.0.1:18000/v1"_s));
        QCOMPARE(service.addresses().controlUrl, QUrl(u"http://127.0.0.1:18001"_s));
        QCOMPARE(service.addresses().bootstrap, u"127.0.0.1:19092"_s);
        QCOMPARE(
            service.addresses().kafkaProperties,
            (QMap<QString, QString>{{u"client.id"_s, u"x"_s}, {u"socket.timeout.ms"_s, u"500"_s}}));
        if (progressed.size() == 2) { // Output and errors are two pipes: their order is open.
            QCOMPARE(progressed.at(0).first().toString(), u"--until-eof --demo-data"_s);
            QCOMPARE(progressed.at(1).first().toString(), u"Starting Kafka."_s);
        }
        service.stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, Moment);
        QVERIFY(!service.isRunning());
    }

    void tellsTheTokenOfItsTaskService()
    {
        QByteArray line(ReadyLine);
        line.insert(1, "\"tasks_url\":\"http://127.0.0.1:18002/api/demo\","
                       "\"tasks_token\":\"a.b.c\",");
        play("echo '" + line + "'\ncat >/dev/null");
        SandboxService service;
        QSignalSpy ready(&service, &SandboxService::ready);
        service.start({});
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, Moment);
        QCOMPARE(service.addresses().tasksUrl, QUrl(u"http://127.0.0.1:18002/api/demo"_s));
        QCOMPARE(service.addresses().tasksToken, u"a.b.c"_s);
        end(service);
    }

    void tellsWhatItIsDoing()
    {
        play("printf 'Laying out ' >&2; printf 'the log.\\n\\n  Waiting for Kafka.  \\nhalf a "
             "line' >&2\n"
             "cat >/dev/null");
        SandboxService service;
        QSignalSpy progressed(&service, &SandboxService::progressed);
        service.start({});
        QTRY_COMPARE_WITH_TIMEOUT(progressed.size(), 2, Moment);
        QCOMPARE(progressed.at(0).first().toString(), u"Laying out the log."_s);
        QCOMPARE(progressed.at(1).first().toString(), u"Waiting for Kafka."_s);
        end(service);
    }

    void saysWhyItEnded()
    {
        play("echo 'Looking for Java.' >&2; echo 'Java 17 is missing.' >&2; exit 3");
        SandboxService service;
        QSignalSpy failed(&service, &SandboxService::failed);
        service.start({});
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Moment);
        const Error error = failed.first().first().value<Error>();
        QVERIFY(error.message.endsWith(u"Java 17 is missing."_s));
        QVERIFY(error.detail.contains(u"Looking for Java."_s));
        QVERIFY(!service.isRunning());

        // Another try is another program.
        play(readyScript());
        QSignalSpy ready(&service, &SandboxService::ready);
        service.start({});
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, Moment);
        end(service);
    }

    void saysThatItEndedWithoutAWord()
    {
        play("exit 0");
        SandboxService service;
        QSignalSpy failed(&service, &SandboxService::failed);
        service.start({});
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Moment);
        QCOMPARE(failed.first().first().value<Error>().message,
                 u"The sandbox ended before it was ready."_s);
    }

    void isCancelledWhileItStarts()
    {
        play("echo 'Waiting for Kafka.' >&2; cat >/dev/null");
        SandboxService service;
        QSignalSpy progressed(&service, &SandboxService::progressed);
        QSignalSpy failed(&service, &SandboxService::failed);
        QSignalSpy stopped(&service, &SandboxService::stopped);
        service.start({});
        QTRY_COMPARE_WITH_TIMEOUT(progressed.size(), 1, Moment);
        service.stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, Moment);
        QCOMPARE(failed.size(), 0);
    }

    void insistsTheSecondTime()
    {
        play("trap '' TERM; echo 'Deaf.' >&2; while :; do read line || exec tail -f /dev/null; "
             "done");
        SandboxService service;
        QSignalSpy progressed(&service, &SandboxService::progressed);
        QSignalSpy stopped(&service, &SandboxService::stopped);
        service.start({});
        QTRY_COMPARE_WITH_TIMEOUT(progressed.size(), 1, Moment);
        service.stop();
        service.stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, Moment);
    }

    void findsTheReadyLineAmongOthers()
    {
        play("printf 'Welcome.\\n{\"ready\":false}\\n[1]\\n'\n" + readyScript());
        SandboxService service;
        QSignalSpy ready(&service, &SandboxService::ready);
        service.start({});
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, Moment);
        end(service);
    }

    void givesUpOnGarbage_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("a line without end") << QByteArray("cat /dev/zero");
        QTest::newRow("no addresses") << QByteArray("echo '{\"ready\":true}'; cat >/dev/null");
        QTest::newRow("no Kafka") << QByteArray(
            "echo '{\"ready\":true,\"sprints_url\":\"http://h/v1\"}'; cat >/dev/null");
    }

    void givesUpOnGarbage()
    {
        QFETCH(QByteArray, script);
        play(script);
        SandboxService service;
        QSignalSpy ready(&service, &SandboxService::ready);
        QSignalSpy failed(&service, &SandboxService::failed);
        service.start({});
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Moment);
        QVERIFY(failed.first().first().value<Error>().message.contains(u"not a sandbox"_s));
        QCOMPARE(ready.size(), 0);
        QVERIFY(!service.isRunning());
    }

    void saysThatThereIsNone_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("a file that is missing") << u"/nonexistent/sandbox"_s;
        QTest::newRow("a folder") << u"/"_s;
    }

    void saysThatThereIsNone()
    {
        QFETCH(QString, program);
        qputenv("THROUGHLINE_SANDBOX", program.toLocal8Bit());
        SandboxService service;
        QSignalSpy failed(&service, &SandboxService::failed);
        service.start({});
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Moment);
        QVERIFY(!failed.first().first().value<Error>().message.isEmpty());
        QVERIFY(!service.isRunning());
    }

    void noticesThatItDied()
    {
        play("echo '" + QByteArray(ReadyLine) + "'; read line; exit 1");
        auto service = std::make_unique<SandboxService>();
        QSignalSpy ready(service.get(), &SandboxService::ready);
        QSignalSpy stopped(service.get(), &SandboxService::stopped);
        QSignalSpy failed(service.get(), &SandboxService::failed);
        service->start({});
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, Moment);
        service->stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, Moment);
        QCOMPARE(failed.size(), 0);
    }

    void takesItsChildWithIt()
    {
        const QString mark = m_folder->filePath(u"ended"_s);
        play(readyScript("trap 'echo $$ >" + mark.toLocal8Bit() + "; exit 0' TERM"));
        auto service = std::make_unique<SandboxService>();
        QSignalSpy ready(service.get(), &SandboxService::ready);
        service->start({});
        QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, Moment);
        QElapsedTimer timer;
        timer.start();
        service.reset();
        QVERIFY(timer.elapsed() < 1000);
        QFile file(mark);
        QTRY_VERIFY_WITH_TIMEOUT(file.exists() && file.size() > 1, Moment);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const int pid = file.readAll().trimmed().toInt();
        QVERIFY(pid > 0);
        // Gone altogether, and with it what was left to wait for its end.
        QTRY_VERIFY_WITH_TIMEOUT(::kill(pid, 0) != 0, Moment);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

QTEST_GUILESS_MAIN(TestSandboxService)
#include "tst_sandboxchild.moc"
