// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/savesteps.h"
#include "tests/core/services/outboxbench.h"
#include "tests/support/http/fakesprints.h"

#include <QtCore/QProcess>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::Literals::StringLiterals;
using scripted::Behaviour;

namespace {

/// The request is with the service and its answer is not: the service holds it back.
constexpr const char* Out = "out";

OperationKind kindFrom(const QByteArray& method)
{
    return method == "POST"  ? OperationKind::CreateSprint
           : method == "PUT" ? OperationKind::UpdateSprint
                             : OperationKind::DeleteSprint;
}

Sprint wanted(const QByteArray& method)
{
    return method == "POST" ? draftSprint() : with(sampleSprint(), 70);
}

/// The program that dies: it makes one save and goes on until it is killed or the save is done.
int saveOnce(int argc, char** argv)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    QCoreApplication application(argc, argv);
    const QByteArray method(argv[2]);
    OutboxProgram program(QString::fromLocal8Bit(argv[3]), QUrl(QString::fromLocal8Bit(argv[4])));
    QObject::connect(&program.outbox, &OutboxService::sendingChanged, &program.outbox, [&] {
        const Sprint base = method == "POST" ? Sprint() : sampleSprint();
        program.outbox.enqueue(kindFrom(method), base, wanted(method));
    });
    program.outbox.start();
    return QCoreApplication::exec();
}

} // namespace

/// The program is killed at each step of a save, without a chance to tidy up: after the next start
/// the save is stored once, or (before it was on the disk) not at all.
class TestSaveKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isStoredOnce_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("step");
        for (const char* method : {"POST", "PUT", "DELETE"}) {
            for (const char* step :
                 {savesteps::Noted, savesteps::Written, savesteps::Read, savesteps::Marked, Out,
                  savesteps::Answered, savesteps::Done}) {
                if (step == savesteps::Read && qstrcmp(method, "PUT") != 0)
                    continue;
                QTest::addRow("%s: %s", method, step) << QByteArray(method) << QByteArray(step);
            }
        }
    }

    void isStoredOnce()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, step);
        const QTemporaryDir folder;
        scripted::ScriptedServer server;
        scripted::FakeSprints service(server);
        if (method != "POST")
            service.put(answeredSprint(sampleSprint()));
        if (step == Out) {
            service.twist(method, [](const scripted::Seen&, Behaviour answer) {
                answer.kind = Behaviour::Kind::Hold;
                return answer;
            });
        }
        {
            QProcess program;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"THROUGHLINE_STOP_AT"_s, QString::fromLatin1(step));
            program.setProcessEnvironment(environment);
            program.setProcessChannelMode(QProcess::ForwardedChannels);
            program.start(QCoreApplication::applicationFilePath(),
                          {u"--save"_s, QString::fromLatin1(method), folder.path(),
                           server.url(u"/v1"_s).toString()});
            if (step == Out) {
                QTRY_COMPARE_WITH_TIMEOUT(service.stored().size(), 1, Moment);
                program.kill();
            }
            QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, Moment);
            QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        }
        const bool wentOut = step == Out || step == savesteps::Answered || step == savesteps::Done;
        QCOMPARE(service.stored().size(), wentOut ? 1 : 0);
        service.twist(method, {});

        OutboxProgram program(folder.path(), server.url(u"/v1"_s));
        QSignalSpy loaded(&program.outbox, &OutboxService::loaded);
        program.outbox.start();
        QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, Moment);
        // The dead program's lease is no obstacle.
        QTRY_VERIFY_WITH_TIMEOUT(program.outbox.isSending(), 5000);
        if (step == savesteps::Noted) {
            QCOMPARE(program.operations.operations().size(), 0);
            QCOMPARE(service.stored().size(), 0);
            return;
        }
        QCOMPARE(program.operations.operations().size(), 1);
        const OperationId id = program.operations.operations().first().id;
        QTRY_VERIFY_WITH_TIMEOUT(
            (program.outbox.kick(), program.stateOf(id) == OperationState::Done), Moment);
        QCOMPARE(service.stored(), QList<QByteArray>{method});
        const QList<QJsonObject> sprints = service.sprints();
        QCOMPARE(sprints.size(), method == "DELETE" ? 0 : 1);
        if (method != "DELETE")
            QCOMPARE(sprints.first().value("confidencePercentage"_L1).toDouble(),
                     wanted(method).confidence);
        // And the database is sound.
        QVERIFY(program.database.opened().result());
        QVERIFY(program.database.opened().result()->setAside.isEmpty());
    }
};

int main(int argc, char** argv)
{
    if (argc == 5 && QByteArrayView(argv[1]) == "--save")
        return saveOnce(argc, argv);
    QCoreApplication application(argc, argv);
    TestSaveKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_savekilled.moc"
