// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/datafolder.h"
#include "app/sandbox/kafkanode.h"
#include "app/sandbox/options.h"
#include "app/sandbox/switches.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using sandbox::readOptions;

class TestSandboxOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItKnows();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void describesEverySwitch();
    void checksSwitchValues();
    void keepsTwoSandboxesApart();
    void endsALeftoverNode();
    void sparesAStrangerWithTheSameNumber();
    void remembersPorts();
    void saysWhenKafkaIsMissing();
};

void TestSandboxOptions::readsWhatItKnows()
{
    const auto options =
        readOptions({u"x"_s, u"--data-dir"_s, u"/d"_s, u"--http-port=21001"_s, u"--kafka-port"_s,
                     u"21003"_s, u"--sprints"_s, u"s1"_s, u"--tasks"_s, u"t3"_s, u"--demo-data"_s,
                     u"--random-seed"_s, u"9"_s, u"--set"_s, u"publishing=off"_s, u"--set"_s,
                     u"retry-delays=10,40,90"_s, u"--until-eof"_s});
    QVERIFY(options.has_value());
    QCOMPARE(options->dataDir, u"/d"_s);
    QCOMPARE(options->httpPort, 21001);
    QCOMPARE(options->kafkaPort, 21003);
    QVERIFY(options->demoData && options->untilEof);
    QCOMPARE(options->randomSeed, std::optional<quint32>(9));
    QCOMPARE(options->switches.size(), 3);
    QCOMPARE(options->tasks, sandbox::TaskShape::User);
    QCOMPARE(readOptions({u"x"_s})->tasks, sandbox::TaskShape::Plain);
}

void TestSandboxOptions::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{u"--nonsense"_s};
    QTest::newRow("unknown profile") << QStringList{u"--sprints=s2"_s};
    QTest::newRow("unknown shape of tasks") << QStringList{u"--tasks=t5"_s};
    QTest::newRow("no port") << QStringList{u"--http-port=0"_s};
    QTest::newRow("port too large") << QStringList{u"--kafka-port=70000"_s};
    QTest::newRow("value missing") << QStringList{u"--data-dir"_s};
    QTest::newRow("value empty") << QStringList{u"--data-dir="_s};
    QTest::newRow("bootstrap without port") << QStringList{u"--bootstrap=here"_s};
    QTest::newRow("two brokers") << QStringList{u"--bootstrap=h:1"_s, u"--kafka-port=21003"_s};
    QTest::newRow("seed") << QStringList{u"--random-seed=x"_s};
    QTest::newRow("switch without value") << QStringList{u"--set=publishing"_s};
    QTest::newRow("unknown switch") << QStringList{u"--set=nope=1"_s};
    QTest::newRow("switch value") << QStringList{u"--set=publishing=perhaps"_s};
    QTest::newRow("stray word") << QStringList{u"start"_s};
}

void TestSandboxOptions::refusesWrongUsage()
{
    QFETCH(QStringList, arguments);
    const auto options = readOptions(QStringList{u"x"_s} + arguments);
    QVERIFY(!options.has_value());
    QVERIFY(options.error().message.endsWith(u'.'));
}

void TestSandboxOptions::describesEverySwitch()
{
    const sandbox::Switches switches;
    const auto description = switches.describe();
    for (const auto& one : switches.all()) {
        const auto* entry = description.find(one.name);
        QVERIFY(entry && entry->find(u"value") && entry->find(u"meaning"));
    }
    QCOMPARE(*description.find(u"publishing")->find(u"value")->string(), u"on"_s);
}

void TestSandboxOptions::checksSwitchValues()
{
    const sandbox::Switches switches;
    QVERIFY(switches.check(u"publishing"_s, u"delayed"_s).has_value());
    QVERIFY(switches.check(u"answer-delay-ms"_s, u"0"_s).has_value());
    QVERIFY(!switches.check(u"answer-delay-ms"_s, u"-1"_s).has_value());
    QVERIFY(!switches.check(u"answer-delay-ms"_s, u"600001"_s).has_value());
    QVERIFY(!switches.check(u"answer-delay-ms"_s, u"soon"_s).has_value());
    QVERIFY(switches.check(u"retry-delays"_s, u"10,40,90"_s).has_value());
    QVERIFY(switches.check(u"retry-delays"_s, u"none"_s).has_value());
    QVERIFY(!switches.check(u"retry-delays"_s, u""_s).has_value());
    QVERIFY(!switches.check(u"retry-delays"_s, u"10;40"_s).has_value());
    QVERIFY(switches.check(u"email-fail-types"_s, u""_s).has_value());
    QVERIFY(
        switches.check(u"email-fail-types"_s, u"sprint.created,team_member.added"_s).has_value());
    QVERIFY(!switches.check(u"email-poison-ids"_s, QString(2'000, u'x')).has_value());
    const auto unknown = switches.check(u"gravity"_s, u"off"_s);
    QVERIFY(!unknown.has_value());
    QVERIFY(unknown.error().message.contains(u"gravity"_s));
}

void TestSandboxOptions::keepsTwoSandboxesApart()
{
    QTemporaryDir folder;
    sandbox::DataFolder first;
    QVERIFY(first.open(folder.path()).has_value());
    sandbox::DataFolder second;
    const auto refused = second.open(folder.path());
    QVERIFY(!refused.has_value());
    QVERIFY(refused.error().message.contains(QString::number(QCoreApplication::applicationPid())));
}

void TestSandboxOptions::endsALeftoverNode()
{
    QTemporaryDir folder;
    QProcess leftover;
    leftover.start(u"sleep"_s, {u"600"_s});
    QTRY_COMPARE(leftover.state(), QProcess::Running);
    {
        sandbox::DataFolder data;
        QVERIFY(data.open(folder.path()).has_value());
        data.setNode(*sandbox::markOf(leftover.processId()));
    }
    sandbox::DataFolder data;
    QVERIFY(data.open(folder.path()).has_value());
    QTRY_COMPARE(leftover.state(), QProcess::NotRunning);
}

void TestSandboxOptions::sparesAStrangerWithTheSameNumber()
{
    QTemporaryDir folder;
    QProcess stranger;
    stranger.start(u"sleep"_s, {u"600"_s});
    QTRY_COMPARE(stranger.state(), QProcess::Running);
    auto mark = *sandbox::markOf(stranger.processId());
    mark.startedAt -= 1;
    {
        sandbox::DataFolder data;
        QVERIFY(data.open(folder.path()).has_value());
        data.setNode(mark);
    }
    sandbox::DataFolder data;
    QVERIFY(data.open(folder.path()).has_value());
    QVERIFY(sandbox::markOf(stranger.processId()).has_value());
    stranger.kill();
    QTRY_COMPARE(stranger.state(), QProcess::NotRunning);
}

void TestSandboxOptions::remembersPorts()
{
    QTemporaryDir folder;
    const sandbox::Ports ports{21001, 21003, 21004, 21002};
    {
        sandbox::DataFolder data;
        QVERIFY(data.open(folder.path()).has_value());
        QCOMPARE(data.ports(), sandbox::Ports());
        data.setPorts(ports);
    }
    sandbox::DataFolder data;
    QVERIFY(data.open(folder.path()).has_value());
    QCOMPARE(data.ports(), ports);
    const quint16 port = sandbox::freePort(0);
    QVERIFY(port >= 1024 && port < 32768);
}

void TestSandboxOptions::saysWhenKafkaIsMissing()
{
    QTemporaryDir empty;
    const auto missing = sandbox::KafkaNode::checkInstalled(empty.path());
    QVERIFY(!missing.has_value());
    QVERIFY(missing.error().message.contains(u"./dev setup"_s));
}

QTEST_GUILESS_MAIN(TestSandboxOptions)
#include "tst_sandboxoptions.moc"
