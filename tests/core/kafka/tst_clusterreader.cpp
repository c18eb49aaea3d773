// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/clusterreader.h"
#include "tests/core/kafka/testsink.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using kafka::ClusterReader;
using kafka::Watermarks;

class TestClusterReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsTopics();
    void tellsWatermarks();
    void leavesOutWhatDoesNotExist();
    void probes();
    void readsOneRecord();
    void saysThatARecordIsGone();
    void goesOnAfterARestart();

private:
    BrokerHolder m_broker;
    std::unique_ptr<ClusterReader> m_reader;
};

void TestClusterReader::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    TestTopics topics(m_broker.bootstrap());
    QVERIFY(topics.create(u"b"_s, 2));
    QVERIFY(topics.create(u"a"_s, 1));
    TestProducer producer(m_broker.bootstrap());
    QVERIFY(producer.sendNumbered(u"b"_s, 2, 0, 20));
    QVERIFY(producer.flush());
    QVERIFY(topics.removeRecordsBefore(u"b"_s, 1, 4));
    m_reader = std::make_unique<ClusterReader>(kafka::Connection{m_broker.bootstrap(), {}});
}

void TestClusterReader::listsTopics()
{
    const auto future = m_reader->cluster(Watermarks::Without);
    QTRY_VERIFY(future.isFinished());
    const auto result = future.result();
    QVERIFY(result);
    QCOMPARE(result->brokers, 1);
    QCOMPARE(result->topics.size(), 2);
    QCOMPARE(result->topics[0].name, u"a"_s);
    const PartitionInfo expected{Partition{1}, 1, {1}, {1}, {}, {}};
    QCOMPARE(result->topics[1].partitions[1], expected);
}

void TestClusterReader::tellsWatermarks()
{
    const auto future = m_reader->cluster(Watermarks::With, {u"b"_s});
    QTRY_VERIFY(future.isFinished());
    const auto result = future.result();
    QVERIFY(result);
    QCOMPARE(result->topics.size(), 1);
    QCOMPARE(result->topics[0].partitions[0].low, Offset{0});
    QCOMPARE(result->topics[0].partitions[0].high, Offset{10});
    QCOMPARE(result->topics[0].partitions[1].low, Offset{4});
    QCOMPARE(recordCount(result->topics[0]), 16);
}

void TestClusterReader::leavesOutWhatDoesNotExist()
{
    const auto future = m_reader->cluster(Watermarks::With, {u"nowhere"_s, u"a"_s});
    QTRY_VERIFY(future.isFinished());
    const auto result = future.result();
    QVERIFY(result);
    QCOMPARE(result->topics.size(), 1);
    QCOMPARE(result->topics[0].name, u"a"_s);
}

void TestClusterReader::probes()
{
    const auto future = m_reader->probe();
    QTRY_VERIFY(future.isFinished());
    const auto result = future.result();
    QVERIFY(result);
    QCOMPARE(result->brokers, 1);
    QVERIFY(!result->clusterId.isEmpty());
}

void TestClusterReader::readsOneRecord()
{
    const auto sink = std::make_shared<TestSink>();
    const auto future = m_reader->readOne({u"b"_s, Partition{0}}, Offset{7}, sink);
    QTRY_VERIFY(future.isFinished());
    const auto result = future.result();
    QVERIFY(result);
    QCOMPARE(sink->count(), 1);
    const TakenRecord record = sink->records().front();
    QCOMPARE(record.topic, "b");
    QCOMPARE(record.offset, 7);
    QCOMPARE(numberIn(record.value->toStdString()), 14);
}

void TestClusterReader::saysThatARecordIsGone()
{
    const auto sink = std::make_shared<TestSink>();
    const auto removed = m_reader->readOne({u"b"_s, Partition{1}}, Offset{1}, sink);
    const auto beyond = m_reader->readOne({u"b"_s, Partition{0}}, Offset{10}, sink);
    const auto farBeyond = m_reader->readOne({u"b"_s, Partition{0}}, Offset{99}, sink);
    const auto noPartition = m_reader->readOne({u"b"_s, Partition{9}}, Offset{0}, sink);
    const auto noTopic = m_reader->readOne({u"nowhere"_s, Partition{0}}, Offset{0}, sink);
    for (const auto& future : {removed, beyond, farBeyond, noPartition, noTopic}) {
        QTRY_VERIFY(future.isFinished());
        const auto result = future.result();
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::NotFound);
    }
    QCOMPARE(sink->count(), 0);
}

void TestClusterReader::goesOnAfterARestart()
{
    m_broker.kill();
    const auto refused = m_reader->cluster(Watermarks::Without);
    QTRY_VERIFY_WITH_TIMEOUT(refused.isFinished(), 10000);
    const auto failed = refused.result();
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Unreachable);
    QVERIFY2(m_broker.start(), m_broker.errorText());
    const auto again = m_reader->cluster(Watermarks::Without);
    QTRY_VERIFY_WITH_TIMEOUT(again.isFinished(), 10000);
    const auto result = again.result();
    QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
    // Reading a record made the cluster set up its own topic for groups.
    QCOMPARE(std::ranges::count(result->topics, false, &TopicInfo::internal), 2);
}

QTEST_GUILESS_MAIN(TestClusterReader)
#include "tst_clusterreader.moc"
