// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/groupquestions.h"
#include "core/kafka/lagreader.h"
#include "tests/support/broker/apachetool.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testconsumer.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using kafka::LagReader;
using kafka::SweepPlan;

/// The figures of a real cluster, beside those of Apache's own tool.
class TestLagReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsAssignments();
    void saysNothingOfAClusterWithoutGroups();
    void equalsApachesTool_data();
    void equalsApachesTool();
    void readsTheTimeOfTheRecordAtTheCommit();
    void readsAtMostSoManyTimes();
    void neverTellsANegativeLag();
    void leavesOutWhatIsGone();
    void namesShareGroups();
    void cancelsAtOnce();
    void saysWhyNothingCanBeRead();
    void goesOnAfterARestart();

private:
    Result<LagSweep> sweep(const SweepPlan& plan = {})
    {
        auto future = m_reader->sweep(plan);
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 40'000))
            return Error{};
        return future.result();
    }
    GroupLag group(const QString& name)
    {
        const auto told = sweep({{name}, 500});
        return told && !told->groups.isEmpty() ? told->groups.constFirst() : GroupLag();
    }
    static QString figure(const std::optional<Offset>& offset)
    {
        return offset ? QString::number(offset->value()) : u"-"_s;
    }
    /// As the tool prints it, a line for each partition.
    static QStringList figures(const GroupLag& group)
    {
        QStringList lines;
        for (const PartitionLag& one : group.partitions)
            lines.append(u"%1 %2 %3 %4 %5"_s.arg(one.where.topic)
                             .arg(one.where.partition.value())
                             .arg(figure(one.committed), figure(one.end))
                             .arg(one.lag() ? QString::number(*one.lag()) : u"-"_s));
        lines.sort();
        return lines;
    }
    QStringList apaches(const QString& name, QStringList* members = nullptr) const
    {
        QStringList lines;
        for (const auto& row :
             ApacheTool::describeGroups(m_broker.bootstrap(), {u"--group"_s, name})) {
            lines.append(u"%1 %2 %3 %4 %5"_s.arg(
                row.value(u"TOPIC"_s), row.value(u"PARTITION"_s), row.value(u"CURRENT-OFFSET"_s),
                row.value(u"LOG-END-OFFSET"_s), row.value(u"LAG"_s)));
            if (members)
                members->append(row.value(u"CONSUMER-ID"_s) + u' ' + row.value(u"HOST"_s));
        }
        lines.sort();
        return lines;
    }

    BrokerHolder m_broker;
    std::unique_ptr<LagReader> m_reader;
};

void TestLagReader::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    m_reader = std::make_unique<LagReader>(kafka::Connection{m_broker.bootstrap(), {}});
}

void TestLagReader::readsAssignments()
{
    using Assigned = QList<TopicPartition>;
    QCOMPARE(kafka::readAssignment({}), std::optional(Assigned()));
    const QByteArray bytes("\x00\x01\x00\x00\x00\x02"
                           "\x00\x01"
                           "a\x00\x00\x00\x02\x00\x00\x00\x00\x00\x00\x00\x07"
                           "\x00\x02"
                           "bc\x00\x00\x00\x01\x00\x00\x01\x00\xff\xff\xff\xff",
                           37);
    const Assigned expected{
        {u"a"_s, Partition{0}}, {u"a"_s, Partition{7}}, {u"bc"_s, Partition{256}}};
    QCOMPARE(kafka::readAssignment(bytes), std::optional(expected));
    for (qsizetype size = 1; size < 33; ++size)
        QVERIFY(!kafka::readAssignment(QByteArrayView(bytes).first(size)));
    QVERIFY(!kafka::readAssignment(QByteArray(100, '\x7f')));
    QVERIFY(!kafka::readAssignment(QByteArray(100, '\xff')));
}

void TestLagReader::saysNothingOfAClusterWithoutGroups()
{
    QElapsedTimer timer;
    timer.start();
    const auto told = sweep();
    QVERIFY2(told, qPrintable(told ? QString() : told.error().message));
    QVERIFY(told->groups.isEmpty());
    QCOMPARE(told->partitions, 0);
    QVERIFY(told->at.isValid());
    QVERIFY(timer.elapsed() < 8000);
}

void TestLagReader::equalsApachesTool_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::newRow("classic") << u"classic"_s;
    QTest::newRow("consumer") << u"consumer"_s;
}

void TestLagReader::equalsApachesTool()
{
    QFETCH(QString, protocol);
    const QString topic = u"equal-"_s + protocol;
    const QString name = u"group-"_s + protocol;
    TestTopics topics(m_broker.bootstrap());
    QVERIFY(topics.create(topic, 3));
    TestProducer producer(m_broker.bootstrap());
    // The third partition stays empty.
    QVERIFY(producer.sendNumbered(topic, 2, 0, 300));
    QVERIFY(producer.flush());

    const auto consumer = ApacheTool::consume(m_broker.bootstrap(), topic, name, protocol);
    QTRY_COMPARE_WITH_TIMEOUT(group(name).lag().value_or(-1), 0, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(group(name).partitions.size(), 3, 20'000);
    GroupLag live = group(name);
    QStringList members;
    QStringList told = apaches(name, &members);
    QVERIFY(!told.isEmpty());
    QCOMPARE(figures(live), told);
    QCOMPARE(live.state, GroupState::Stable);
    QCOMPARE(groupProtocolName(live.protocol), protocol);
    if (live.protocol == GroupProtocol::Classic) {
        QVERIFY(live.members);
        QCOMPARE(live.members->size(), 1);
        for (const PartitionLag& partition : std::as_const(live.partitions))
            QVERIFY2(members.contains(partition.member + u" /"_s + partition.host),
                     qPrintable(partition.member + u' ' + partition.host));
    } else {
        // Its members need a newer client library; it is never said to be dead or without any.
        QVERIFY(!live.members || live.members->size() == 1);
    }

    // Nobody reads any more, and there is something to be read.
    consumer->terminate();
    QVERIFY(consumer->waitForFinished(30'000));
    QVERIFY(producer.sendNumbered(topic, 2, 300, 60));
    QVERIFY(producer.flush());
    QTRY_COMPARE_WITH_TIMEOUT(group(name).state, GroupState::Empty, 20'000);
    live = group(name);
    QCOMPARE(figures(live), apaches(name));
    QCOMPARE(live.lag(), 60);
    QCOMPARE(groupProtocolName(live.protocol), protocol);
}

void TestLagReader::readsTheTimeOfTheRecordAtTheCommit()
{
    TestTopics topics(m_broker.bootstrap());
    QVERIFY(topics.create(u"times"_s, 4));
    TestProducer producer(m_broker.bootstrap());
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (int i = 0; i < 10; ++i) {
        TestRecord record{"k", "v", {}, now - 100'000 + i * 1000};
        QVERIFY(producer.send(u"times"_s, 0, record));
        // A producer whose clock is ahead.
        record.timestampMs = now + 3'600'000;
        QVERIFY(producer.send(u"times"_s, 1, record));
        record.timestampMs = now - 50'000;
        QVERIFY(producer.send(u"times"_s, 2, record));
        QVERIFY(producer.send(u"times"_s, 3, record));
    }
    QVERIFY(producer.flush());
    QVERIFY(topics.removeRecordsBefore(u"times"_s, 3, 5));
    for (const auto& [partition, offset] :
         QList<std::pair<int, int>>{{0, 4}, {1, 2}, {2, 10}, {3, 2}})
        QVERIFY(topics.commit(u"timed"_s, u"times"_s, partition, offset));
    // Another group at another place of the same partition.
    QVERIFY(topics.commit(u"timed-too"_s, u"times"_s, 0, 9));
    const auto told = sweep({{u"timed"_s, u"timed-too"_s}, 500});
    QVERIFY(told);
    QCOMPARE(told->groups.size(), 2);
    const QList<PartitionLag>& partitions = told->groups.at(0).partitions;
    QCOMPARE(partitions.size(), 4);
    QCOMPARE(partitions.at(0).secondsMethod, SecondsMethod::Record);
    const double elapsed = double(QDateTime::currentMSecsSinceEpoch() - now) / 1000;
    QVERIFY2(*partitions.at(0).secondsBehind >= 96.0 &&
                 *partitions.at(0).secondsBehind <= 96.0 + elapsed,
             qPrintable(QString::number(*partitions.at(0).secondsBehind)));
    QCOMPARE(partitions.at(1).secondsBehind, 0.0);
    QCOMPARE(partitions.at(1).secondsMethod, SecondsMethod::Record);
    QCOMPARE(partitions.at(2).secondsBehind, 0.0);
    QCOMPARE(partitions.at(2).lag(), 0);
    // The record there has been deleted: its time is not told.
    QVERIFY(!partitions.at(3).secondsBehind);
    QCOMPARE(partitions.at(3).secondsMethod, SecondsMethod::None);
    QCOMPARE(partitions.at(3).low, Offset{5});
    QVERIFY(*told->groups.at(1).partitions.at(0).secondsBehind >= 91.0);
    QVERIFY(*told->groups.at(1).partitions.at(0).secondsBehind < 96.0);
    // The same again is known already, and a little older.
    const auto again = sweep({{u"timed"_s}, 0});
    QVERIFY(*again->groups.at(0).partitions.at(0).secondsBehind >= *partitions.at(0).secondsBehind);
}

void TestLagReader::readsAtMostSoManyTimes()
{
    TestTopics topics(m_broker.bootstrap());
    QVERIFY(topics.create(u"many"_s, 12));
    TestProducer producer(m_broker.bootstrap());
    QVERIFY(producer.sendNumbered(u"many"_s, 12, 0, 240));
    QVERIFY(producer.flush());
    for (int partition = 0; partition < 12; ++partition)
        QVERIFY(topics.commit(u"many"_s, u"many"_s, partition, partition));
    LagReader fresh(kafka::Connection{m_broker.bootstrap(), {}});
    const auto once = [&fresh](int most) {
        auto future = fresh.sweep({{u"many"_s}, most});
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 40'000);
        }();
        QList<int> known;
        const QList<PartitionLag> partitions = future.result()->groups.at(0).partitions;
        for (const PartitionLag& partition : partitions) {
            if (partition.secondsBehind)
                known.append(partition.where.partition.value());
        }
        return known;
    };
    QCOMPARE(once(0), QList<int>());
    // The most lagging first; what is known is not asked for again, so that the others get a turn.
    QCOMPARE(once(5), QList<int>({0, 1, 2, 3, 4}));
    QCOMPARE(once(5), QList<int>({0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

void TestLagReader::neverTellsANegativeLag()
{
    TestTopics topics(m_broker.bootstrap());
    QVERIFY(topics.create(u"short"_s, 1));
    QVERIFY(topics.commit(u"ahead"_s, u"short"_s, 0, 50));
    const GroupLag ahead = group(u"ahead"_s);
    QCOMPARE(ahead.partitions.size(), 1);
    QCOMPARE(ahead.partitions.at(0).committed, Offset{50});
    QCOMPARE(ahead.partitions.at(0).end, Offset{0});
    QCOMPARE(ahead.lag(), 0);
}

void TestLagReader::leavesOutWhatIsGone()
{
    TestTopics topics(m_broker.bootstrap());
    QVERIFY(topics.create(u"gone"_s, 1));
    QVERIFY(topics.create(u"stays"_s, 1));
    QVERIFY(topics.commit(u"reader"_s, u"gone"_s, 0, 0));
    QVERIFY(topics.commit(u"reader"_s, u"stays"_s, 0, 0));
    QCOMPARE(group(u"reader"_s).partitions.size(), 2);
    QVERIFY(topics.remove(u"gone"_s));
    QElapsedTimer timer;
    timer.start();
    const GroupLag left = group(u"reader"_s);
    QVERIFY(left.problem.isEmpty());
    for (const PartitionLag& partition : left.partitions) {
        if (partition.where.topic == u"stays"_s)
            QCOMPARE(partition.lag(), 0);
    }
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(group(u"nobody"_s).group.isEmpty());
}

void TestLagReader::namesShareGroups()
{
    TestTopics topics(m_broker.bootstrap());
    QVERIFY(topics.create(u"shared"_s, 1));
    const auto consumer =
        ApacheTool::start(u"org.apache.kafka.tools.consumer.ConsoleShareConsumer"_s,
                          {u"--bootstrap-server"_s, m_broker.bootstrap(), u"--topic"_s, u"shared"_s,
                           u"--group"_s, u"sharing"_s});
    QTRY_COMPARE_WITH_TIMEOUT(group(u"sharing"_s).group, u"sharing"_s, 60'000);
    const GroupLag share = group(u"sharing"_s);
    QCOMPARE(share.protocol, GroupProtocol::Share);
    QVERIFY(share.state != GroupState::Dead);
    QVERIFY(!share.members);
    QVERIFY(!share.lag());
    QVERIFY(share.problem.isEmpty());
    consumer->kill();
    QVERIFY(consumer->waitForFinished(10'000));
}

void TestLagReader::cancelsAtOnce()
{
    LagReader away(kafka::Connection{u"192.0.2.1:9092"_s, {}});
    auto first = away.sweep();
    auto second = away.sweep();
    QElapsedTimer timer;
    timer.start();
    away.cancel();
    QVERIFY(first.isFinished() && second.isFinished());
    QCOMPARE(first.result().error().kind, ErrorKind::Cancelled);
    QVERIFY(timer.elapsed() < 100);
    QFuture<Result<LagSweep>> last;
    {
        LagReader leaving(kafka::Connection{u"192.0.2.1:9092"_s, {}});
        last = leaving.sweep();
        timer.restart();
    }
    QVERIFY(last.isFinished());
    QVERIFY(timer.elapsed() < 1000);
}

void TestLagReader::saysWhyNothingCanBeRead()
{
    LagReader away(kafka::Connection{u"127.0.0.1:1"_s, {}}, 10s);
    auto future = away.sweep();
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 15'000);
    QVERIFY(!future.result());
    QCOMPARE(future.result().error().kind, ErrorKind::Unreachable);
    QVERIFY(!future.result().error().message.isEmpty());
}

void TestLagReader::goesOnAfterARestart()
{
    const auto before = sweep();
    QVERIFY(before);
    m_broker.kill();
    QVERIFY(!sweep());
    QVERIFY2(m_broker.start(), m_broker.errorText());
    QTRY_VERIFY_WITH_TIMEOUT(sweep().value_or(LagSweep()).groups.size() >= 3, 60'000);
}

QTEST_GUILESS_MAIN(TestLagReader)
#include "tst_lagreader.moc"
