// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks as a script uses them, against the sandbox in each shape of its task service.
#include "tests/support/sandbox/sandboxprocess.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 60'000;

struct Outcome
{
    int code = -1;
    QByteArray output;
    QByteArray errors;

    QList<QJsonObject> lines() const
    {
        QList<QJsonObject> objects;
        for (const QByteArray& line : output.split('\n')) {
            if (!line.isEmpty())
                objects.append(QJsonDocument::fromJson(line).object());
        }
        return objects;
    }
    QJsonObject line() const { return lines().value(0); }
};

} // namespace

class TestCtlTasks : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<SandboxProcess> m_sandbox;
    QString m_bootstrap;

    bool begin(const QString& shape)
    {
        m_sandbox = std::make_unique<SandboxProcess>();
        return m_sandbox->start({u"--tasks"_s, shape, u"--random-seed"_s, u"7"_s});
    }

    Outcome run(const QStringList& words, const QByteArray& input = {}) const
    {
        QProcess process;
        process.start(QStringLiteral(THROUGHLINE_CTL),
                      QStringList{u"--data-dir"_s, m_folder.filePath(u"ctl"_s), u"--tasks-url"_s,
                                  m_sandbox->tasksUrl().toString(), u"--bootstrap"_s,
                                  m_sandbox->bootstrap(), u"--json"_s} +
                          words);
        process.write(input);
        process.closeWriteChannel();
        const bool ended =
            QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, Patience);
        if (!ended) {
            process.kill();
            return {};
        }
        return {process.exitCode(), process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

private Q_SLOTS:
    void goesOnceAround_data()
    {
        QTest::addColumn<QString>("shape");
        QTest::addColumn<QString>("completion");
        QTest::newRow("as specified") << u"t"_s << u"task.completed"_s;
        QTest::newRow("with pages") << u"t2"_s << u"task.completed"_s;
        QTest::newRow("in memory") << u"t4"_s << u"task.updated"_s;
    }

    void goesOnceAround()
    {
        QFETCH(QString, shape);
        QFETCH(QString, completion);
        QVERIFY2(begin(shape), m_sandbox->said().constData());
        Outcome outcome = run({u"status"_s});
        QVERIFY2(outcome.code == 0, outcome.errors.constData());
        QCOMPARE(outcome.line()[u"tasks"_s][u"profile"_s].toString(), shape);

        outcome = run({u"tasks"_s, u"create"_s, u"--title"_s, u"Größe prüfen"_s, u"--description"_s,
                       u"all of it"_s, u"--wait"_s, u"10s"_s});
        QVERIFY2(outcome.code == 0, outcome.errors + outcome.output);
        QCOMPARE(outcome.line()[u"title"_s].toString(), u"Größe prüfen"_s);
        QCOMPARE(outcome.line()[u"promise"_s][u"state"_s].toString(), u"seen"_s);
        QCOMPARE(outcome.line()[u"promise"_s][u"events"_s].toArray(),
                 QJsonArray{u"task.created"_s});
        const QString id = outcome.line()[u"id"_s].toString();
        QVERIFY(!id.isEmpty());

        outcome =
            run({u"tasks"_s, u"update"_s, id, u"--title"_s, u"Changed"_s, u"--wait"_s, u"10s"_s});
        QVERIFY2(outcome.code == 0, outcome.errors + outcome.output);
        QCOMPARE(outcome.line()[u"title"_s].toString(), u"Changed"_s);
        QCOMPARE(outcome.line()[u"description"_s].toString(), u"all of it"_s);
        QCOMPARE(outcome.line()[u"promise"_s][u"state"_s].toString(), u"seen"_s);

        outcome = run({u"tasks"_s, u"complete"_s, id, u"--wait"_s, u"10s"_s});
        QVERIFY2(outcome.code == 0, outcome.errors + outcome.output);
        QVERIFY(outcome.line()[u"done"_s].toBool());
        QCOMPARE(outcome.line()[u"promise"_s][u"events"_s].toArray(), QJsonArray{completion});
        outcome = run({u"tasks"_s, u"complete"_s, id, u"--wait"_s, u"10s"_s});
        QVERIFY2(outcome.code == 0, outcome.errors + outcome.output);
        QCOMPARE(outcome.line()[u"promise"_s][u"state"_s].toString(), u"none-expected"_s);

        // The sprint is known to this computer alone, and stays with the task.
        outcome = run({u"tasks"_s, u"update"_s, id, u"--file"_s, u"-"_s},
                      R"({"sprint_id":"sprint-1","done":false})");
        QVERIFY2(outcome.code == 0, outcome.errors + outcome.output);
        outcome = run({u"tasks"_s, u"show"_s, id});
        QVERIFY2(outcome.code == 0, outcome.errors.constData());
        QCOMPARE(outcome.line()[u"sprint_id"_s].toString(), u"sprint-1"_s);
        QVERIFY(!outcome.line()[u"done"_s].toBool());
        QCOMPARE(run({u"tasks"_s, u"list"_s}).line()[u"sprint_id"_s].toString(), u"sprint-1"_s);

        QCOMPARE(run({u"tasks"_s, u"delete"_s, id}).code, 4);
        outcome = run({u"tasks"_s, u"delete"_s, id, u"--yes"_s, u"--wait"_s, u"10s"_s});
        QVERIFY2(outcome.code == 0, outcome.errors + outcome.output);
        QVERIFY(outcome.line()[u"deleted"_s].toBool());
        QCOMPARE(outcome.line()[u"promise"_s][u"state"_s].toString(), u"seen"_s);
        outcome = run({u"tasks"_s, u"show"_s, id});
        QCOMPARE(outcome.code, 1);
        QVERIFY(!outcome.errors.isEmpty());
    }

    void seesEventsWithoutAnOuterEnvelope()
    {
        QVERIFY2(begin(u"t2"_s), m_sandbox->said().constData());
        QVERIFY(m_sandbox->set(u"task-envelope"_s, u"plain"_s));
        const Outcome outcome =
            run({u"tasks"_s, u"create"_s, u"--title"_s, u"Plain"_s, u"--priority"_s, u"high"_s,
                 u"--due"_s, u"2026-04-09T16:00"_s, u"--wait"_s, u"10s"_s});
        QVERIFY2(outcome.code == 0, outcome.errors + outcome.output);
        QCOMPARE(outcome.line()[u"due"_s].toString(), u"2026-04-09T16:00:00"_s);
        QCOMPARE(outcome.line()[u"promise"_s][u"state"_s].toString(), u"seen"_s);
    }

    void saysWhatIsWrong()
    {
        QVERIFY2(begin(u"t2"_s), m_sandbox->said().constData());
        QCOMPARE(run({u"tasks"_s}).code, 2);
        QCOMPARE(run({u"tasks"_s, u"create"_s}).code, 2);
        Outcome outcome = run({u"tasks"_s, u"create"_s, u"--title"_s, u" "_s});
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.errors.contains("title"));
        outcome = run({u"tasks"_s, u"create"_s, u"--title"_s, u"x"_s, u"--priority"_s, u"odd"_s});
        QCOMPARE(outcome.code, 1); // The service's own rule, in words.
        QVERIFY(outcome.errors.contains("high"));
        outcome = run({u"outbox"_s});
        QCOMPARE(outcome.lines().size(), 1);
        const QString id = outcome.line()[u"id"_s].toString();
        QCOMPARE(outcome.line()[u"task"_s][u"title"_s].toString(), u"x"_s);
        QCOMPARE(run({u"outbox"_s, u"drop"_s, id}).code, 0);
        QCOMPARE(run({u"outbox"_s, u"drop"_s, id}).code, 1);
        outcome = run({u"outbox"_s, u"retry"_s, id});
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.errors.contains(id.toUtf8()));
    }
};

QTEST_GUILESS_MAIN(TestCtlTasks)
#include "tst_ctltasks.moc"
