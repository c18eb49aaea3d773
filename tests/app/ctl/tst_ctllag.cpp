// SPDX-License-Identifier: GPL-3.0-or-later
// groups, lag and record as a script uses them, against a real Kafka.
#include "tests/support/broker/apachetool.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testconsumer.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"

#include <QtCore/QDirIterator>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 90'000;

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
};

QStringList sortedKeys(const QJsonObject& object)
{
    QStringList keys = object.keys();
    keys.sort();
    return keys;
}

} // namespace

class TestCtlLag : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsGroups();
    void tellsTheLagOfAGroup();
    void equalsApachesTool();
    void printsTablesForPeople();
    void leavesNoFilesBehind();
    void saysThatAGroupIsUnknown();
    void refusesWrongUse_data();
    void refusesWrongUse();
    void saysThatKafkaIsAway();
    void recordsForAWhile();
    void endsRecordingWithCtrlC();
    void refusesASecondRecorder();

private:
    QStringList withPlace(const QStringList& words) const
    {
        return QStringList{u"--data-dir"_s, m_folder.path(), u"--bootstrap"_s,
                           m_broker.bootstrap()} +
               words;
    }
    void begin(QProcess& process, const QStringList& words) const
    {
        process.start(QStringLiteral(THROUGHLINE_CTL), withPlace(words));
    }
    static Outcome end(QProcess& process)
    {
        Outcome outcome;
        if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; },
                             Patience))
            process.kill();
        outcome.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        outcome.output = process.readAllStandardOutput();
        outcome.errors = process.readAllStandardError();
        return outcome;
    }
    Outcome run(const QStringList& words) const
    {
        QProcess process;
        begin(process, words);
        return end(process);
    }
    bool hasHistory() const
    {
        QDirIterator files(m_folder.path(), {u"history.db"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        return files.hasNext();
    }

    BrokerHolder m_broker;
    QTemporaryDir m_folder;
    std::unique_ptr<TestConsumer> m_consumer;
};

void TestCtlLag::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    TestTopics topics(m_broker.bootstrap());
    QVERIFY(topics.create(u"orders"_s, 2));
    TestProducer producer(m_broker.bootstrap());
    for (int i = 0; i < 100; ++i)
        QVERIFY(producer.send(u"orders"_s, 0, {"k", "v", {}, {}}));
    QVERIFY(producer.flush());
    m_consumer = std::make_unique<TestConsumer>(m_broker.bootstrap(), u"at-work"_s, u"orders"_s);
    QVERIFY(m_consumer->readAndCommit(100));
    QVERIFY2(topics.commit(u"left-behind"_s, u"orders"_s, 0, 60), qPrintable(topics.error()));
}

void TestCtlLag::listsGroups()
{
    const Outcome outcome = run({u"groups"_s, u"--json"_s});
    QCOMPARE(outcome.code, 0);
    const QList<QJsonObject> groups = outcome.lines();
    QCOMPARE(groups.size(), 2);
    const QStringList keys{u"group"_s,          u"lag"_s,    u"members"_s,
                           u"protocol"_s,       u"reason"_s, u"seconds_behind"_s,
                           u"seconds_method"_s, u"state"_s,  u"verdict"_s};
    QCOMPARE(sortedKeys(groups.at(0)), keys);
    QCOMPARE(groups.at(0).value("group"_L1), u"at-work"_s);
    QCOMPARE(groups.at(0).value("state"_L1), u"stable"_s);
    QCOMPARE(groups.at(0).value("protocol"_L1), u"classic"_s);
    QCOMPARE(groups.at(0).value("members"_L1), 1);
    QCOMPARE(groups.at(0).value("verdict"_L1), u"ok"_s);
    QCOMPARE(groups.at(0).value("lag"_L1), 0);
    QCOMPARE(groups.at(0).value("seconds_behind"_L1), 0);
    QCOMPARE(groups.at(1).value("group"_L1), u"left-behind"_s);
    QCOMPARE(groups.at(1).value("state"_L1), u"empty"_s);
    QCOMPARE(groups.at(1).value("verdict"_L1), u"inactive"_s);
    QCOMPARE(groups.at(1).value("lag"_L1), 40);
    QCOMPARE(groups.at(1).value("seconds_method"_L1), u"record"_s);
    QVERIFY(groups.at(1).value("seconds_behind"_L1).toDouble() > 0);
    QVERIFY(groups.at(1).value("reason"_L1).toString().contains(u"40"_s));
}

void TestCtlLag::tellsTheLagOfAGroup()
{
    const Outcome outcome = run({u"lag"_s, u"at-work"_s, u"--json"_s});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.lines().size(), 1);
    const QJsonArray partitions = outcome.lines().at(0).value("partitions"_L1).toArray();
    QCOMPARE(partitions.size(), 2);
    const QStringList keys{u"committed"_s, u"end"_s,       u"host"_s,           u"lag"_s,
                           u"member"_s,    u"partition"_s, u"seconds_behind"_s, u"seconds_method"_s,
                           u"topic"_s,     u"verdict"_s};
    QCOMPARE(sortedKeys(partitions.at(0).toObject()), keys);
    QCOMPARE(partitions.at(0)["committed"_L1], 100);
    QCOMPARE(partitions.at(0)["end"_L1], 100);
    QCOMPARE(partitions.at(0)["host"_L1], u"127.0.0.1"_s);
    QVERIFY(partitions.at(0)["member"_L1].toString().startsWith(u"test-consumer"_s));
    // Nothing committed is null, never 0.
    QCOMPARE(partitions.at(1)["partition"_L1], 1);
    QVERIFY(partitions.at(1)["committed"_L1].isNull());
    QVERIFY(partitions.at(1)["lag"_L1].isNull());
    QVERIFY(partitions.at(1)["verdict"_L1].isNull());
    QCOMPARE(partitions.at(1)["end"_L1], 0);
    QCOMPARE(partitions.at(1)["seconds_method"_L1], u"none"_s);
}

void TestCtlLag::equalsApachesTool()
{
    const QJsonArray partitions = run({u"lag"_s, u"left-behind"_s, u"--json"_s})
                                      .lines()
                                      .value(0)
                                      .value("partitions"_L1)
                                      .toArray();
    const auto rows =
        ApacheTool::describeGroups(m_broker.bootstrap(), {u"--group"_s, u"left-behind"_s});
    QCOMPARE(rows.size(), 1);
    QCOMPARE(partitions.size(), 1);
    QCOMPARE(QString::number(partitions.at(0)["committed"_L1].toInteger()),
             rows.at(0).value(u"CURRENT-OFFSET"_s));
    QCOMPARE(QString::number(partitions.at(0)["end"_L1].toInteger()),
             rows.at(0).value(u"LOG-END-OFFSET"_s));
    QCOMPARE(QString::number(partitions.at(0)["lag"_L1].toInteger()), rows.at(0).value(u"LAG"_s));
}

void TestCtlLag::printsTablesForPeople()
{
    Outcome outcome = run({u"groups"_s});
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.output.startsWith("GROUP"), outcome.output);
    QVERIFY(outcome.output.contains("inactive"));
    outcome = run({u"lag"_s, u"at-work"_s});
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.output.contains("COMMITTED"), outcome.output);
    QVERIFY(outcome.output.contains("127.0.0.1"));
}

void TestCtlLag::leavesNoFilesBehind()
{
    QVERIFY(!hasHistory());
}

void TestCtlLag::saysThatAGroupIsUnknown()
{
    const Outcome outcome = run({u"lag"_s, u"nobody"_s});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.errors.contains("nobody"), outcome.errors);
    QVERIFY(outcome.output.isEmpty());
}

void TestCtlLag::refusesWrongUse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("lag of nobody") << QStringList{u"lag"_s};
    QTest::newRow("lag of two") << QStringList{u"lag"_s, u"a"_s, u"b"_s};
    QTest::newRow("groups of what") << QStringList{u"groups"_s, u"a"_s};
    QTest::newRow("every without a unit") << QStringList{u"record"_s, u"--every"_s, u"5"_s};
    QTest::newRow("every nothing") << QStringList{u"record"_s, u"--every"_s, u"0s"_s};
    QTest::newRow("for ever") << QStringList{u"record"_s, u"--for"_s, u"ever"_s};
    QTest::newRow("every elsewhere") << QStringList{u"groups"_s, u"--every"_s, u"5s"_s};
}

void TestCtlLag::refusesWrongUse()
{
    QFETCH(QStringList, words);
    const Outcome outcome = run(words);
    QCOMPARE(outcome.code, 2);
    QVERIFY(!outcome.errors.isEmpty());
}

void TestCtlLag::saysThatKafkaIsAway()
{
    for (const QString& command : {u"groups"_s, u"record"_s}) {
        QProcess process;
        process.start(
            QStringLiteral(THROUGHLINE_CTL),
            {u"--data-dir"_s, m_folder.path(), u"--bootstrap"_s, u"127.0.0.1:1"_s, command});
        const Outcome outcome = end(process);
        QCOMPARE(outcome.code, 3);
        QVERIFY(!outcome.errors.isEmpty());
    }
}

void TestCtlLag::recordsForAWhile()
{
    const Outcome outcome =
        run({u"record"_s, u"--every"_s, u"200ms"_s, u"--for"_s, u"3s"_s, u"--json"_s});
    QVERIFY2(outcome.code == 0, outcome.errors);
    const QList<QJsonObject> sweeps = outcome.lines();
    QVERIFY2(sweeps.size() >= 2, outcome.output + outcome.errors);
    QCOMPARE(sortedKeys(sweeps.at(0)),
             QStringList({u"groups"_s, u"milliseconds"_s, u"partitions"_s, u"requests"_s}));
    QCOMPARE(sweeps.at(0).value("groups"_L1), 2);
    QCOMPARE(sweeps.at(0).value("partitions"_L1), 2);
    QVERIFY(hasHistory());
    // What was recorded decides at the first look.
    QCOMPARE(run({u"groups"_s, u"--json"_s}).lines().at(0).value("verdict"_L1), u"ok"_s);
}

void TestCtlLag::endsRecordingWithCtrlC()
{
    QProcess process;
    begin(process, {u"record"_s, u"--every"_s, u"200ms"_s});
    QByteArray output;
    QVERIFY(QTest::qWaitFor(
        [&] {
            output += process.readAllStandardOutput();
            return output.count('\n') >= 2;
        },
        Patience));
    ::kill(pid_t(process.processId()), SIGINT);
    const Outcome outcome = end(process);
    QVERIFY2(outcome.code == 0, outcome.errors);
}

void TestCtlLag::refusesASecondRecorder()
{
    QProcess first;
    begin(first, {u"record"_s, u"--every"_s, u"200ms"_s});
    QVERIFY(
        QTest::qWaitFor([&] { return first.readAllStandardOutput().contains('\n'); }, Patience));
    const Outcome second = run({u"record"_s, u"--every"_s, u"200ms"_s});
    QCOMPARE(second.code, 4);
    QVERIFY2(second.errors.contains("Another program"), second.errors);
    // After a kill the next one begins at once.
    first.kill();
    QVERIFY(first.waitForFinished(10'000));
    const Outcome third = run({u"record"_s, u"--every"_s, u"200ms"_s, u"--for"_s, u"2s"_s});
    QVERIFY2(third.code == 0, third.errors);
}

QTEST_GUILESS_MAIN(TestCtlLag)
#include "tst_ctllag.moc"
