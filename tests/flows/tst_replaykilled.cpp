// SPDX-License-Identifier: GPL-3.0-or-later
// The program is killed while it makes the topic of a replay: the next one knows of both.
#include "core/services/runsteps.h"
#include "tests/flows/replaybench.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"

#include <QtCore/QProcess>
#include <QtTest/QSignalSpy>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int KilledPatience = 60'000;
constexpr int KilledRecords = 300;
const QString KilledSource = u"killed.events"_s;

ReplayRequest killedRequest(const QString& into, bool deletesTopicAfter)
{
    return {.topics = {KilledSource},
            .into = into,
            .createsTopic = true,
            .deletesTopicAfter = deletesTopicAfter};
}

/// The program that dies.
int replayOnce(char** argv)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    int count = 1;
    QCoreApplication application(count, argv);
    ReplayProgram program(QString::fromLocal8Bit(argv[2]), {QString::fromLocal8Bit(argv[3]), {}});
    program.lock.unlock();
    program.planner.plan(killedRequest(QString::fromLocal8Bit(argv[4]), argv[5][0] == '1'))
        .then(&application, [&program](const Result<RunPlan>& plan) {
            if (!plan)
                return QCoreApplication::exit(1);
            static_cast<void>(program.planner.execute(*plan));
        });
    return QCoreApplication::exec();
}

} // namespace

class TestReplayKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void goesOnWithIt_data();
    void goesOnWithIt();
    void removesItsTopicWhenCancelled_data();
    void removesItsTopicWhenCancelled();
    void keepsATopicThatSomebodyElseUses();
    void leavesNoRunWhereNoTopicCanBeMade();

private:
    kafka::Connection connection() const { return {m_broker.bootstrap(), {}}; }
    bool isThere(const QString& topic) const
    {
        kafka::TopicAdmin admin(connection());
        return ReplayProgram::await(admin.describe(topic)).has_value();
    }
    void kill(const char* step, const QString& into, bool deletesTopicAfter);

    BrokerHolder m_broker;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReplayKilled::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    TestTopics topics(m_broker.bootstrap());
    QVERIFY(topics.create(KilledSource, 2));
    TestProducer producer(m_broker.bootstrap());
    for (int i = 0; i < KilledRecords; ++i)
        QVERIFY(producer.send(KilledSource, i % 2, {QByteArray::number(i), "v", {}, {}}));
    QVERIFY(producer.flush());
}

void TestReplayKilled::kill(const char* step, const QString& into, bool deletesTopicAfter)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"THROUGHLINE_STOP_AT"_s, QString::fromLatin1(step));
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(QCoreApplication::applicationFilePath(),
                  {u"--replay"_s, m_folder->path(), m_broker.bootstrap(), into,
                   deletesTopicAfter ? u"1"_s : u"0"_s});
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, KilledPatience);
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
}

void TestReplayKilled::goesOnWithIt_data()
{
    QTest::addColumn<QByteArray>("step");
    for (const char* step : {runsteps::TopicPlanned, runsteps::TopicMade, runsteps::Planned})
        QTest::newRow(step) << QByteArray(step);
}

void TestReplayKilled::goesOnWithIt()
{
    QFETCH(QByteArray, step);
    const QString into = u"on-"_s + QString::fromLatin1(step);
    kill(step.constData(), into, false);
    const bool isMade = step != runsteps::TopicPlanned;
    QCOMPARE(isThere(into), isMade);

    ReplayProgram program(m_folder->path(), connection());
    program.lock.unlock();
    QTRY_VERIFY_WITH_TIMEOUT(program.runs.isLoaded(), KilledPatience);
    QCOMPARE(program.runs.runs().size(), 1);
    const RunId id = program.runs.runs().first().id;
    const Run* run = program.runs.run(id);
    QVERIFY(run->createdTopic);
    QCOMPARE(run->targetTopic, into);
    QCOMPARE(run->counts.sent, 0);
    if (step != runsteps::Planned) {
        QCOMPARE(run->state, RunState::Stopped);
        QVERIFY2(run->error && run->error->message.contains(into),
                 qPrintable(run->error ? run->error->message : QString()));
    }
    const auto resumed = ReplayProgram::await(program.runs.resume(id));
    if (!isMade) {
        // There is nothing to send it to, and it says so and stays.
        QVERIFY(!resumed);
        QCOMPARE(resumed.error().kind, ErrorKind::NotFound);
        QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(id), RunState::Stopped, KilledPatience);
        QVERIFY(ReplayProgram::await(program.runs.cancel(id)));
        QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(id), RunState::Cancelled, KilledPatience);
        return;
    }
    QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().message));
    QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(id), RunState::Done, KilledPatience);
    const auto stored = recordsIn(connection(), into);
    QVERIFY(stored);
    QCOMPARE(stored->value(0).size() + stored->value(1).size(), KilledRecords);
    QVERIFY(ReplayProgram::await(program.planner.removeTopic(id)));
    QVERIFY(!isThere(into));
}

void TestReplayKilled::removesItsTopicWhenCancelled_data()
{
    QTest::addColumn<bool>("deletesTopicAfter");
    QTest::newRow("on request") << false;
    QTest::newRow("by itself") << true;
}

void TestReplayKilled::removesItsTopicWhenCancelled()
{
    QFETCH(bool, deletesTopicAfter);
    const QString into = deletesTopicAfter ? u"gone-itself"_s : u"gone-asked"_s;
    kill(runsteps::TopicMade, into, deletesTopicAfter);
    QVERIFY(isThere(into));

    ReplayProgram program(m_folder->path(), connection());
    program.lock.unlock();
    QSignalSpy notRemoved(&program.planner, &ReplayPlanner::notRemoved);
    QTRY_VERIFY_WITH_TIMEOUT(program.runs.isLoaded(), KilledPatience);
    QCOMPARE(program.runs.runs().size(), 1);
    const RunId id = program.runs.runs().first().id;
    QCOMPARE(program.stateOf(id), RunState::Stopped);
    QVERIFY(ReplayProgram::await(program.runs.cancel(id)));
    if (!deletesTopicAfter)
        QVERIFY(ReplayProgram::await(program.planner.removeTopic(id)));
    QTRY_VERIFY_WITH_TIMEOUT(!isThere(into), KilledPatience);
    QCOMPARE(notRemoved.size(), 0);
}

void TestReplayKilled::keepsATopicThatSomebodyElseUses()
{
    const QString into = u"used-by-others"_s;
    kill(runsteps::TopicPlanned, into, true);
    TestTopics topics(m_broker.bootstrap());
    TestProducer producer(m_broker.bootstrap());
    QVERIFY(topics.create(into, 2));
    QVERIFY(producer.send(into, 1, {"k", "v", {}, {}}));
    QVERIFY(producer.flush());

    ReplayProgram program(m_folder->path(), connection());
    program.lock.unlock();
    QSignalSpy notRemoved(&program.planner, &ReplayPlanner::notRemoved);
    QTRY_VERIFY_WITH_TIMEOUT(program.runs.isLoaded(), KilledPatience);
    QCOMPARE(program.runs.runs().size(), 1);
    QVERIFY(ReplayProgram::await(program.runs.cancel(program.runs.runs().first().id)));
    QTRY_COMPARE_WITH_TIMEOUT(notRemoved.size(), 1, KilledPatience);
    QVERIFY(isThere(into));
}

void TestReplayKilled::leavesNoRunWhereNoTopicCanBeMade()
{
    ReplayProgram program(m_folder->path(), connection());
    program.lock.unlock();
    QTRY_VERIFY_WITH_TIMEOUT(program.runs.isLoaded(), KilledPatience);
    const auto plan =
        ReplayProgram::await(program.planner.plan(killedRequest(u"taken.meanwhile"_s, true)));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    TestTopics topics(m_broker.bootstrap());
    QVERIFY(topics.create(u"taken.meanwhile"_s, 1));
    const auto begun = ReplayProgram::await(program.planner.execute(*plan));
    QVERIFY(!begun);
    // Nothing of it goes on, and the topic is somebody else's.
    QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(plan->run.id), RunState::Cancelled, KilledPatience);
    QVERIFY(isThere(u"taken.meanwhile"_s));
    QVERIFY(!program.runs.run(plan->run.id)->createdTopic);
    QVERIFY(!ReplayProgram::await(program.planner.removeTopic(plan->run.id)));
    QVERIFY(isThere(u"taken.meanwhile"_s));
    // Out of the way, the same plan can be tried again.
    QVERIFY(topics.remove(u"taken.meanwhile"_s));
    const auto again = ReplayProgram::await(program.planner.execute(*plan));
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(*again), RunState::Done, KilledPatience);
    QCOMPARE(program.runs.run(*again)->counts.sent, KilledRecords);
    QTRY_VERIFY_WITH_TIMEOUT(!isThere(u"taken.meanwhile"_s), KilledPatience);
}

int main(int argc, char** argv)
{
    if (argc == 6 && QByteArrayView(argv[1]) == "--replay")
        return replayOnce(argv);
    QCoreApplication application(argc, argv);
    TestReplayKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_replaykilled.moc"
