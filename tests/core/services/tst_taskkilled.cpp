// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/savesteps.h"
#include "tests/core/services/taskbench.h"

#include <QtCore/QProcess>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::Literals::StringLiterals;
using scripted::Behaviour;
using Shape = scripted::FakeTasks::Shape;

namespace {

/// The request is with the service and its answer is not: the service holds it back.
constexpr const char* Out = "out";

/// The program that dies: it makes one save and goes on until it is killed.
int saveOnce(int argc, char** argv)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    QCoreApplication application(argc, argv);
    const QByteArray verb(argv[2]);
    TaskProgram program(QString::fromLocal8Bit(argv[3]), QUrl(QString::fromLocal8Bit(argv[4])));
    bool saved = false;
    QObject::connect(&program.service, &TaskService::refreshFinished, &program.service, [&] {
        if (std::exchange(saved, true))
            return;
        if (verb == "create") {
            Task draft;
            draft.title = u"Write rollback note"_s;
            program.service.create(draft);
            return;
        }
        const Task base = program.tasks.tasks().first();
        Task changed = base;
        changed.title = u"Write rollback note"_s;
        if (verb == "update")
            program.service.update(base, changed);
        else if (verb == "complete")
            program.service.complete(base);
        else
            program.service.remove(base);
    });
    QObject::connect(&program.outbox, &OutboxService::sendingChanged, &program.service,
                     [&](bool sending) {
                         if (sending)
                             program.service.refresh();
                     });
    return QCoreApplication::exec();
}

} // namespace

/// The program is killed at each step of a task's save: it is stored once, and a service whose
/// "complete" toggles is not toggled back.
class TestTaskKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isStoredOnce_data()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<QByteArray>("verb");
        QTest::addColumn<QByteArray>("step");
        const std::pair<const char*, Shape> shapes[] = {{"T2", Shape::T2}, {"T3", Shape::T3}};
        for (const auto& [name, shape] : shapes) {
            for (const char* verb : {"create", "update", "complete", "delete"}) {
                if ((shape == Shape::T3) != (qstrcmp(verb, "complete") == 0))
                    continue; // Where it toggles is the hardest place.
                for (const char* step : {savesteps::Written, savesteps::Read, savesteps::Marked,
                                         Out, savesteps::Answered}) {
                    const bool reads =
                        qstrcmp(verb, "update") == 0 || qstrcmp(verb, "complete") == 0;
                    if (step == savesteps::Read && !reads)
                        continue;
                    QTest::addRow("%s: %s: %s", name, verb, step)
                        << int(shape) << QByteArray(verb) << QByteArray(step);
                }
            }
        }
    }

    void isStoredOnce()
    {
        QFETCH(int, shape);
        QFETCH(QByteArray, verb);
        QFETCH(QByteArray, step);
        const QTemporaryDir folder;
        scripted::ScriptedServer server;
        scripted::FakeTasks service(server, Shape(shape));
        QString id;
        if (verb != "create")
            id = service.put({{u"title"_s, u"One"_s}});
        const QUrl address = server.url(Shape(shape) == Shape::T3 ? u"/api/ines"_s : QString());
        if (step == Out) {
            for (const char* method : {"POST", "PUT", "PATCH", "DELETE"}) {
                service.twist(method, [](const scripted::Seen&, Behaviour answer) {
                    answer.kind = Behaviour::Kind::Hold;
                    return answer;
                });
            }
        }
        {
            QProcess program;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"THROUGHLINE_STOP_AT"_s, QString::fromLatin1(step));
            program.setProcessEnvironment(environment);
            program.setProcessChannelMode(QProcess::ForwardedChannels);
            program.start(
                QCoreApplication::applicationFilePath(),
                {u"--save"_s, QString::fromLatin1(verb), folder.path(), address.toString()});
            if (step == Out) {
                QTRY_COMPARE_WITH_TIMEOUT(service.stored().size(), 1, Moment);
                program.kill();
            }
            QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, Moment);
            QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        }
        for (const char* method : {"POST", "PUT", "PATCH", "DELETE"})
            service.twist(method, {});
        const bool wentOut = step == Out || step == savesteps::Answered;
        QCOMPARE(service.stored().size(), wentOut ? 1 : 0);

        TaskProgram program(folder.path(), address);
        program.service.refresh();
        QTRY_COMPARE_WITH_TIMEOUT(program.operations.operations().size(), 1, Moment);
        const OperationId operation = program.operations.operations().first().id;
        if (verb == "create" && step == savesteps::Marked) {
            // It may be under way for all that is known, and a task has no number: the user
            // decides.
            QTRY_VERIFY_WITH_TIMEOUT(
                (program.outbox.kick(), program.stateOf(operation) == OperationState::Refused),
                Moment);
            QVERIFY(!program.errorOf(operation).message.isEmpty());
            QVERIFY(service.stored().isEmpty());
            QTRY_VERIFY_WITH_TIMEOUT((program.outbox.retry(operation),
                                      program.stateOf(operation) == OperationState::Done),
                                     Moment);
        }
        QTRY_VERIFY_WITH_TIMEOUT(
            (program.outbox.kick(), program.stateOf(operation) == OperationState::Done), Moment);
        QCOMPARE(service.stored().size(), 1);
        if (verb == "delete") {
            QVERIFY(service.tasks().isEmpty());
            return;
        }
        QCOMPARE(service.tasks().size(), 1);
        const QJsonObject task = service.tasks().first();
        QCOMPARE(task.value("title"_L1).toString(),
                 verb == "complete" ? u"One"_s : u"Write rollback note"_s);
        QCOMPARE(task.value("done"_L1).toBool(), verb == "complete");
    }
};

int main(int argc, char** argv)
{
    if (argc == 5 && QByteArrayView(argv[1]) == "--save")
        return saveOnce(argc, argv);
    QCoreApplication application(argc, argv);
    TestTaskKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_taskkilled.moc"
