// SPDX-License-Identifier: GPL-3.0-or-later
// What can go wrong with a run on a real Kafka: a clear sentence, the journal intact, and the run
// goes on when told.
#include "tests/flows/replaybench.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"
#include "tests/support/securedbroker/securedbroker.h"

#include <QtCore/QSet>

using namespace Qt::Literals::StringLiterals;
using Door = SecuredBroker::Door;

namespace {
constexpr int Patience = 120'000;
constexpr int Partitions = 3;
constexpr int Records = 3000;
} // namespace

class TestRunTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void brokerDiesInTheMiddle();
    void programEndsInTheMiddle();
    void targetIsGone();
    void recordIsTooLargeForTheTarget();
    void loginMayNotWrite();
    void isLockedMeanwhile();

private:
    kafka::Connection connection() const { return {m_broker.bootstrap(), {}}; }
    ReplayRequest everything(const QString& into) const
    {
        return {.topics = {u"source"_s}, .into = into};
    }
    /// What the target holds: each source once, in the order of its partition.
    void compareWhole(const QString& into);

    BrokerHolder m_broker;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRunTrouble::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    TestTopics topics(m_broker.bootstrap());
    QVERIFY(topics.create(u"source"_s, Partitions));
    TestProducer producer(m_broker.bootstrap());
    QVERIFY(producer.sendNumbered(u"source"_s, Partitions, 0, Records));
    QVERIFY(producer.flush());
}

void TestRunTrouble::compareWhole(const QString& into)
{
    const auto source = recordsIn(connection(), u"source"_s);
    const auto target = recordsIn(connection(), into);
    QVERIFY2(target, target ? "" : qPrintable(target.error().message));
    for (int partition = 0; partition < Partitions; ++partition) {
        const QList<ReplayedRecord> wanted = source->value(partition);
        const QList<ReplayedRecord> got = target->value(partition);
        QCOMPARE(got.size(), wanted.size());
        for (qsizetype i = 0; i < got.size(); ++i)
            QVERIFY2(got[i].isSame(wanted[i]),
                     qPrintable(u"partition %1, record %2"_s.arg(partition).arg(i)));
    }
}

void TestRunTrouble::brokerDiesInTheMiddle()
{
    TestTopics topics(m_broker.bootstrap());
    QVERIFY(topics.create(u"after-a-death"_s, Partitions));
    ReplayProgram program(m_folder->path(), connection());
    QTRY_VERIFY_WITH_TIMEOUT(program.runs.isLoaded(), Patience);
    program.lock.unlock();
    ReplayRequest slow = everything(u"after-a-death"_s);
    slow.rate = 1000;
    const auto plan = program.await(program.planner.plan(slow));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    const auto begun = program.await(program.planner.execute(*plan));
    QVERIFY(begun);
    QTRY_VERIFY_WITH_TIMEOUT(program.runs.run(*begun)->counts.sent > 200, Patience);
    m_broker.kill();
    QVERIFY(program.runs.run(*begun)->counts.sent < Records);
    QVERIFY2(m_broker.start(), m_broker.errorText());
    // It goes on by itself, or stopped with a sentence and goes on when told.
    QTRY_VERIFY_WITH_TIMEOUT(program.stateOf(*begun) == RunState::Done ||
                                 program.stateOf(*begun) == RunState::Stopped,
                             Patience);
    if (program.stateOf(*begun) == RunState::Stopped) {
        QVERIFY(program.runs.run(*begun)->error);
        QVERIFY(!program.runs.run(*begun)->error->message.isEmpty());
        QVERIFY(program.await(program.runs.resume(*begun)));
        QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(*begun), RunState::Done, Patience);
    }
    const RunCounts counts = program.runs.run(*begun)->counts;
    QCOMPARE(counts.sent + counts.skipped, Records);
    QCOMPARE(counts.failed, 0);
    QCOMPARE(counts.uncertain, 0);
    compareWhole(u"after-a-death"_s);
}

void TestRunTrouble::programEndsInTheMiddle()
{
    RunId id;
    {
        ReplayProgram program(m_folder->path(), connection());
        QTRY_VERIFY_WITH_TIMEOUT(program.runs.isLoaded(), Patience);
        program.lock.unlock();
        ReplayRequest slow = everything(u"after-an-end"_s);
        slow.createsTopic = true;
        slow.rate = 1000;
        const auto plan = program.await(program.planner.plan(slow));
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
        const auto begun = program.await(program.planner.execute(*plan));
        QVERIFY(begun);
        id = *begun;
        QTRY_VERIFY_WITH_TIMEOUT(program.runs.run(id)->counts.sent > 200, Patience);
    }
    ReplayProgram program(m_folder->path(), connection());
    QTRY_VERIFY_WITH_TIMEOUT(program.runs.isLoaded(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(program.runs.run(id) && program.stateOf(id) == RunState::Stopped,
                             Patience);
    const auto locked = program.await(program.runs.resume(id));
    QVERIFY(!locked);
    QCOMPARE(locked.error().kind, ErrorKind::ReadOnly);
    program.lock.unlock();
    const auto resumed = program.await(program.runs.resume(id));
    QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().message));
    QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(id), RunState::Done, Patience);
    compareWhole(u"after-an-end"_s);
}

void TestRunTrouble::targetIsGone()
{
    TestTopics topics(m_broker.bootstrap());
    QVERIFY(topics.create(u"fleeting"_s, Partitions));
    ReplayProgram program(m_folder->path(), connection());
    QTRY_VERIFY_WITH_TIMEOUT(program.runs.isLoaded(), Patience);
    program.lock.unlock();
    const auto plan = program.await(program.planner.plan(everything(u"fleeting"_s)));
    QVERIFY(plan);
    QVERIFY(topics.remove(u"fleeting"_s));
    // Refused at once, or stopped: with the topic's name either way.
    const auto begun = program.await(program.planner.execute(*plan));
    if (!begun) {
        QVERIFY2(begun.error().message.contains(u"fleeting"_s), qPrintable(begun.error().message));
        return;
    }
    QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(*begun), RunState::Stopped, Patience);
    const Run stopped = *program.runs.run(*begun);
    QVERIFY(stopped.error);
    QVERIFY2(stopped.error->message.contains(u"fleeting"_s), qPrintable(stopped.error->message));
    QCOMPARE(stopped.counts.sent, 0);
    QVERIFY(topics.create(u"fleeting"_s, Partitions));
    QVERIFY(program.await(program.runs.resume(*begun)));
    QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(*begun), RunState::Done, Patience);
    compareWhole(u"fleeting"_s);
}

void TestRunTrouble::recordIsTooLargeForTheTarget()
{
    TestTopics topics(m_broker.bootstrap());
    QVERIFY(topics.create(u"mixed"_s, 1));
    QVERIFY(topics.create(u"small"_s, 1, {{u"max.message.bytes"_s, u"2000"_s}}));
    TestProducer producer(m_broker.bootstrap());
    for (int i = 0; i < 10; ++i)
        QVERIFY(producer.send(
            u"mixed"_s, 0,
            {.key = QByteArray::number(i), .value = QByteArray(i == 4 ? 5000 : 50, 'x')}));
    QVERIFY(producer.flush());
    ReplayProgram program(m_folder->path(), connection());
    QTRY_VERIFY_WITH_TIMEOUT(program.runs.isLoaded(), Patience);
    program.lock.unlock();
    const auto plan =
        program.await(program.planner.plan({.topics = {u"mixed"_s}, .into = u"small"_s}));
    QVERIFY(plan);
    const auto begun = program.await(program.planner.execute(*plan));
    QVERIFY(begun);
    QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(*begun), RunState::Done, Patience);
    const RunCounts counts = program.runs.run(*begun)->counts;
    QCOMPARE(counts.sent, 9);
    QCOMPARE(counts.failed, 1);
    const auto items = program.await(program.runs.items(*begun, 0, 100));
    QVERIFY(items);
    QCOMPARE(items->size(), 10);
    QCOMPARE(items->at(4).state, RunItemState::Failed);
    QVERIFY2(items->at(4).reason.contains(u"as large as this one"_s),
             qPrintable(items->at(4).reason));
}

void TestRunTrouble::loginMayNotWrite()
{
    SecuredBroker secured(SecuredBroker::Version::Newest);
    QVERIFY2(secured.start(), secured.errorText());
    TestTopics topics(secured.address(Door::Open));
    QVERIFY(topics.create(u"source"_s, 1));
    QVERIFY(topics.create(u"theirs"_s, 1));
    TestProducer producer(secured.address(Door::Open));
    QVERIFY(producer.sendNumbered(u"source"_s, 1, 0, 20));
    QVERIFY(producer.flush());
    ReplayProgram program(m_folder->path(),
                          {secured.address(Door::Plain), secured.properties(Door::Plain)});
    QTRY_VERIFY_WITH_TIMEOUT(program.runs.isLoaded(), Patience);
    program.lock.unlock();
    // It may not create one …
    ReplayRequest own = everything(u"mine"_s);
    own.createsTopic = true;
    const auto plan = program.await(program.planner.plan(own));
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    const auto refused = program.await(program.planner.execute(*plan));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
    QVERIFY2(refused.error().message.contains(u"may not create the topic mine"_s),
             qPrintable(refused.error().message));
    // What was tried stays in the journal with its reason, and claims no topic.
    const Run* const tried = program.runs.run(plan->run.id);
    QVERIFY(tried && tried->error);
    QCOMPARE(tried->state, RunState::Cancelled);
    QCOMPARE(tried->error->kind, ErrorKind::Forbidden);
    QVERIFY(!tried->createdTopic);
    // … and not write to one that is there.
    const auto other = program.await(program.planner.plan(everything(u"theirs"_s)));
    QVERIFY(other);
    const auto begun = program.await(program.planner.execute(*other));
    QVERIFY(begun);
    QTRY_VERIFY_WITH_TIMEOUT(program.stateOf(*begun) == RunState::Stopped ||
                                 program.stateOf(*begun) == RunState::Done,
                             Patience);
    const Run run = *program.runs.run(*begun);
    QCOMPARE(run.counts.sent, 0);
    QCOMPARE(run.state, RunState::Stopped);
    QVERIFY(run.error);
    QVERIFY2(run.error->message.contains(u"may not write"_s), qPrintable(run.error->message));
}

void TestRunTrouble::isLockedMeanwhile()
{
    TestTopics topics(m_broker.bootstrap());
    QVERIFY(topics.create(u"paused"_s, Partitions));
    ReplayProgram program(m_folder->path(), connection());
    QTRY_VERIFY_WITH_TIMEOUT(program.runs.isLoaded(), Patience);
    program.lock.unlock();
    ReplayRequest slow = everything(u"paused"_s);
    slow.rate = 1000;
    const auto plan = program.await(program.planner.plan(slow));
    QVERIFY(plan);
    const auto begun = program.await(program.planner.execute(*plan));
    QVERIFY(begun);
    QTRY_VERIFY_WITH_TIMEOUT(program.runs.run(*begun)->counts.sent > 100, Patience);
    program.runs.pause(*begun);
    QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(*begun), RunState::Paused, Patience);
    program.lock.lock();
    const auto refused = program.await(program.runs.resume(*begun));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::ReadOnly);
    program.lock.unlock();
    QVERIFY(program.await(program.runs.resume(*begun)));
    QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(*begun), RunState::Done, Patience);
    compareWhole(u"paused"_s);
}

QTEST_GUILESS_MAIN(TestRunTrouble)
#include "tst_runtrouble.moc"
