// SPDX-License-Identifier: GPL-3.0-or-later
// The program as a script uses it, against the sandbox with its own Kafka.
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>
#include <QtTest/QTest>

#include <csignal>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

// A Java machine on a busy computer takes its time.
constexpr int Patience = 90'000;

/// A child program and what it said.
class Child
{
public:
    ~Child()
    {
        if (process.state() == QProcess::NotRunning)
            return;
        ::kill(pid_t(process.processId()), SIGTERM);
        if (!ends())
            process.kill();
    }

    bool ends()
    {
        return QTest::qWaitFor([this] { return process.state() == QProcess::NotRunning; },
                               Patience);
    }
    /// Waits until it has printed this much.
    bool prints(const QByteArray& text)
    {
        return QTest::qWaitFor(
            [&] {
                output += process.readAllStandardOutput();
                return output.contains(text) || process.state() == QProcess::NotRunning;
            },
            Patience);
    }
    void finish()
    {
        output += process.readAllStandardOutput();
        errors += process.readAllStandardError();
    }

    QProcess process;
    QByteArray output;
    QByteArray errors;
};

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

struct Sandbox
{
    Child child;
    QString sprintsUrl;
    QString bootstrap;

    bool start(const QStringList& arguments)
    {
        child.process.start(QStringLiteral(THROUGHLINE_SANDBOX),
                            QStringList{u"--until-eof"_s} + arguments);
        if (!child.prints("\n"))
            return false;
        const QJsonObject ready = QJsonDocument::fromJson(child.output).object();
        sprintsUrl = ready.value("sprints_url"_L1).toString();
        bootstrap = ready.value("bootstrap"_L1).toString();
        return ready.value("ready"_L1).toBool();
    }
};

} // namespace

class TestCtlProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsVersionsAndUse();
    void tellsTheStatus();
    void listsTopics();
    void savesASprintAndSeesItsEvents();
    void refusesWhatTheRulesForbid();
    void readsTheBus();
    void followsUntilInterrupted();
    void endsWithItsReader();
    void saysWhatCannotBeReached();
    void keepsASaveWhileTheServiceIsAway();

private:
    void begin(Child& child, const QStringList& words, const QString& url = {});
    Outcome run(const QStringList& words, const QString& url = {}, const QByteArray& input = {});
    QStringList addresses(const QString& url = {}) const;

    QTemporaryDir m_folder;
    std::unique_ptr<Sandbox> m_sandbox;
};

QStringList TestCtlProgram::addresses(const QString& url) const
{
    return {u"--data-dir"_s,    m_folder.filePath(u"ctl"_s),
            u"--sprints-url"_s, url.isEmpty() ? m_sandbox->sprintsUrl : url,
            u"--bootstrap"_s,   m_sandbox->bootstrap};
}

void TestCtlProgram::begin(Child& child, const QStringList& words, const QString& url)
{
    child.process.start(QStringLiteral(THROUGHLINE_CTL), addresses(url) + words);
}

Outcome TestCtlProgram::run(const QStringList& words, const QString& url, const QByteArray& input)
{
    Child child;
    begin(child, words, url);
    child.process.write(input);
    child.process.closeWriteChannel();
    if (!child.ends())
        return {};
    child.finish();
    if (child.process.exitStatus() != QProcess::NormalExit)
        return {-2, child.output, child.errors};
    return {child.process.exitCode(), child.output, child.errors};
}

void TestCtlProgram::initTestCase()
{
    m_sandbox = std::make_unique<Sandbox>();
    QVERIFY2(m_sandbox->start(
                 {u"--data-dir"_s, m_folder.filePath(u"sandbox"_s), u"--random-seed"_s, u"7"_s}),
             m_sandbox->child.process.readAllStandardError().constData());
}

void TestCtlProgram::tellsVersionsAndUse()
{
    Outcome outcome = run({u"--version"_s});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.output.startsWith("throughlinectl "));
    QVERIFY(outcome.output.contains("librdkafka "));
    QVERIFY(outcome.errors.isEmpty());

    outcome = run({u"dance"_s});
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY(outcome.errors.contains("dance"));
    QCOMPARE(run({u"topics"_s, u"--kafka"_s, u"sasl.password=hush"_s}).code, 2);
}

void TestCtlProgram::tellsTheStatus()
{
    Outcome outcome = run({u"status"_s, u"--json"_s});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    const QJsonObject status = outcome.line();
    QCOMPARE(status.value("sprints"_L1)["ok"_L1].toBool(), true);
    QCOMPARE(status.value("sprints"_L1)["profile"_L1].toString(), u"s1"_s);
    QCOMPARE(status.value("kafka"_L1)["brokers"_L1].toInt(), 1);
    QVERIFY(status.value("tasks"_L1).isNull());

    outcome = run({u"status"_s, u"--json"_s}, u"http://127.0.0.1:1/v1"_s);
    QCOMPARE(outcome.code, 3);
    QCOMPARE(outcome.line().value("sprints"_L1)["ok"_L1].toBool(true), false);
    QVERIFY(!outcome.line().value("sprints"_L1)["error"_L1].toString().isEmpty());
    QCOMPARE(outcome.line().value("kafka"_L1)["ok"_L1].toBool(), true);
}

void TestCtlProgram::listsTopics()
{
    Outcome outcome = run({u"topics"_s, u"--json"_s});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QStringList names;
    for (const QJsonObject& topic : outcome.lines())
        names.append(topic.value("topic"_L1).toString());
    QVERIFY(names.contains(u"sprint.lifecycle"_s));
    outcome = run({u"topics"_s, u"sprint.lifecycle"_s, u"--json"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.line().value("partitions"_L1).toArray().size(), 3);
    QCOMPARE(run({u"topics"_s, u"sprint.lifecycle"_s, u"no.such"_s}).code, 5);
    outcome = run({u"topics"_s, u"no.such"_s});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.errors.contains("no.such"));
}

void TestCtlProgram::savesASprintAndSeesItsEvents()
{
    Outcome outcome = run({u"sprints"_s, u"create"_s, u"--json"_s, u"--wait"_s, u"5s"_s,
                           u"--number"_s, u"26-07"_s, u"--start"_s, u"2026-03-30"_s, u"--end"_s,
                           u"2026-04-10"_s, u"--member"_s, u"Tomasz Wrona:Tester"_s, u"--absence"_s,
                           u"Tomasz Wrona:2026-04-01:2026-04-07:family"_s, u"--holiday"_s,
                           u"2026-04-03:Good Friday"_s});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    const QJsonObject created = outcome.line();
    const QString id = created.value("id"_L1).toString();
    QVERIFY(!id.isEmpty());
    QCOMPARE(created.value("promise"_L1)["state"_L1].toString(), u"seen"_s);
    QCOMPARE(created.value("promise"_L1)["events"_L1].toArray(),
             QJsonArray({u"sprint.created"_s, u"team_member.added"_s}));
    QVERIFY(created.value("promise"_L1)["milliseconds"_L1].toInteger(-1) >= 0);

    outcome = run({u"sprints"_s, u"update"_s, id, u"--confidence"_s, u"85"_s, u"--json"_s,
                   u"--wait"_s, u"5s"_s});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QCOMPARE(outcome.line().value("confidence"_L1).toDouble(), 85.0);
    QCOMPARE(outcome.line().value("members"_L1).toArray().size(), 1);
    QCOMPARE(outcome.line().value("promise"_L1)["state"_L1].toString(), u"seen"_s);

    outcome = run({u"sprints"_s, u"update"_s, id, u"--file"_s, u"-"_s, u"--json"_s}, {},
                  "{\"members\":[]}");
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QVERIFY(outcome.line().value("members"_L1).toArray().isEmpty());
    outcome = run({u"sprints"_s, u"update"_s, id, u"--confidence"_s, u"80"_s, u"--json"_s,
                   u"--wait"_s, u"5s"_s});
    QCOMPARE(outcome.line().value("promise"_L1)["state"_L1].toString(), u"none-expected"_s);

    outcome = run({u"sprints"_s, u"show"_s, id, u"--json"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.line().value("number"_L1).toString(), u"26-07"_s);
    outcome = run({u"sprints"_s, u"list"_s, u"--json"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.line().value("id"_L1).toString(), id);
    QVERIFY(run({u"sprints"_s, u"list"_s}).output.contains("26-07"));
    outcome = run({u"sprints"_s, u"capacity"_s, id, u"--explain"_s, u"--json"_s});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QCOMPARE(outcome.line().value("ours"_L1)["working_days"_L1].toInt(), 9);

    outcome = run({u"sprints"_s, u"delete"_s, id});
    QCOMPARE(outcome.code, 4);
    QVERIFY(outcome.errors.contains("--yes"));
    outcome = run({u"sprints"_s, u"delete"_s, id, u"--yes"_s, u"--json"_s, u"--wait"_s, u"5s"_s});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QCOMPARE(outcome.line().value("promise"_L1)["events"_L1].toArray(),
             QJsonArray({u"sprint.deleted"_s}));
    QCOMPARE(run({u"sprints"_s, u"show"_s, id}).code, 1);
    QVERIFY(run({u"outbox"_s, u"--json"_s}).output.isEmpty());
}

void TestCtlProgram::refusesWhatTheRulesForbid()
{
    const Outcome outcome = run({u"sprints"_s, u"create"_s, u"--number"_s, u"26-08"_s, u"--start"_s,
                                 u"2026-04-10"_s, u"--end"_s, u"2026-03-30"_s});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.errors.contains("Nothing was saved."));
    QVERIFY(run({u"sprints"_s, u"list"_s, u"--json"_s}).output.isEmpty());
}

void TestCtlProgram::readsTheBus()
{
    Outcome outcome =
        run({u"tail"_s, u"sprint.lifecycle"_s, u"sprint.team-members"_s, u"--from"_s,
             u"beginning"_s, u"--to"_s, u"end"_s, u"--format"_s, u"json"_s, u"--stats"_s});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QMap<QString, int> types;
    for (const QJsonObject& record : outcome.lines())
        ++types[record.value("event"_L1)["type"_L1].toString()];
    const QMap<QString, int> expected{{u"sprint.created"_s, 1},
                                      {u"sprint.deleted"_s, 1},
                                      {u"team_member.added"_s, 1},
                                      {u"team_member.updated"_s, 1}};
    QCOMPARE(types, expected);
    QVERIFY2(outcome.errors.contains("4 records read, 4 matched"), outcome.errors.constData());

    outcome = run({u"tail"_s, u"sprint.lifecycle"_s, u"--from"_s, u"-5"_s, u"--to"_s, u"count:1"_s,
                   u"--filter"_s, u"SPRINT.deleted"_s, u"--format"_s, u"value"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.output.count('\n'), 1);
    QVERIFY(outcome.output.contains("sprint.deleted"));

    outcome = run({u"tail"_s, u"no.such"_s, u"--to"_s, u"end"_s});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.errors.contains("no.such"));
    // Nothing between the end and the end.
    outcome = run({u"tail"_s, u"sprint.lifecycle"_s, u"--to"_s, u"end"_s});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.output.isEmpty());
}

void TestCtlProgram::followsUntilInterrupted()
{
    Child tail;
    begin(tail, {u"tail"_s, u"sprint.lifecycle"_s, u"--from"_s, u"beginning"_s});
    QVERIFY(tail.prints("sprint.deleted"));
    ::kill(pid_t(tail.process.processId()), SIGINT);
    QVERIFY(tail.ends());
    QCOMPARE(tail.process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(tail.process.exitCode(), 0);
}

void TestCtlProgram::endsWithItsReader()
{
    // A reader that takes one line and goes; nothing more comes that could tell.
    Child shell;
    shell.process.start(u"/bin/sh"_s,
                        QStringList{u"-c"_s, u"(\"$@\"; echo code=$? >&2) | head -n 1"_s, u"sh"_s,
                                    QStringLiteral(THROUGHLINE_CTL)} +
                            addresses() +
                            QStringList{u"tail"_s, u"sprint.lifecycle"_s, u"--from"_s,
                                        u"beginning"_s, u"--format"_s, u"value"_s});
    QVERIFY(shell.ends());
    shell.finish();
    QCOMPARE(shell.output.count('\n'), 1);
    QVERIFY2(shell.errors.contains("code=0"), shell.errors.constData());
}

void TestCtlProgram::saysWhatCannotBeReached()
{
    const QString dead = u"http://127.0.0.1:1/v1"_s;
    Outcome outcome = run({u"sprints"_s, u"list"_s}, dead);
    QCOMPARE(outcome.code, 3);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY(!outcome.errors.isEmpty());

    QProcess tail;
    tail.start(QStringLiteral(THROUGHLINE_CTL),
               {u"tail"_s, u"t"_s, u"--bootstrap"_s, u"127.0.0.1:1"_s});
    QTRY_COMPARE_WITH_TIMEOUT(tail.state(), QProcess::NotRunning, Patience);
    QCOMPARE(tail.exitCode(), 3);
    QVERIFY(tail.readAllStandardError().contains("127.0.0.1:1"));
}

void TestCtlProgram::keepsASaveWhileTheServiceIsAway()
{
    // A second service over the same Kafka, which can go and come back quickly.
    const QStringList arguments{u"--bootstrap"_s, m_sandbox->bootstrap, u"--data-dir"_s,
                                m_folder.filePath(u"second"_s)};
    auto second = std::make_unique<Sandbox>();
    QVERIFY(second->start(arguments));
    const QString url = second->sprintsUrl;
    second.reset();

    Outcome outcome = run({u"sprints"_s, u"create"_s, u"--number"_s, u"26-09"_s, u"--start"_s,
                           u"2026-04-27"_s, u"--end"_s, u"2026-05-08"_s},
                          url);
    QCOMPARE(outcome.code, 3);
    QVERIFY(outcome.output.isEmpty());
    outcome = run({u"outbox"_s, u"--json"_s}, url);
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.lines().size(), 1);
    const QString id = outcome.line().value("id"_L1).toString();
    QCOMPARE(outcome.line().value("operation"_L1).toString(), u"create-sprint"_s);
    QVERIFY(run({u"outbox"_s}, url).output.contains(id.toUtf8()));

    second = std::make_unique<Sandbox>();
    QVERIFY(second->start(arguments +
                          QStringList{u"--http-port"_s, QString::number(QUrl(url).port())}));
    outcome = run({u"outbox"_s, u"retry"_s, id, u"--json"_s}, url);
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QCOMPARE(outcome.line().value("number"_L1).toString(), u"26-09"_s);
    QVERIFY(run({u"outbox"_s, u"--json"_s}, url).output.isEmpty());
    QCOMPARE(run({u"sprints"_s, u"list"_s, u"--json"_s}, url).lines().size(), 1);
    QCOMPARE(run({u"outbox"_s, u"drop"_s, id}, url).code, 1);
}

QTEST_GUILESS_MAIN(TestCtlProgram)
#include "tst_ctlprogram.moc"
