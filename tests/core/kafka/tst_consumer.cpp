// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/clusterreader.h"
#include "core/kafka/consumer.h"
#include "tests/core/kafka/testsink.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using kafka::Consumer;
using kafka::ConsumerPhase;
using kafka::From;
using kafka::ReadPlan;
using kafka::To;

class TestConsumer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsFrom_data();
    void readsFrom();
    void readsOnlyTheNamedPartitions();
    void readsSeveralTopics();
    void saysThatATopicIsMissing();
    void saysThatAPartitionIsMissing();
    void stopsAtTheCount();
    void endsAtOnceOnEmptyTopics();
    void endsBehindTransactionMarkers();
    void leavesOutAbortedRecords();
    void followsTheEnd();
    void keepsBytesAsTheyAre();
    void readsARecordOfTwentyMegabytes();
    void readsEveryCodec_data();
    void readsEveryCodec();
    void saysThatTheAdvertisedAddressIsWrong();
    void tellsWhatItCovered();
    void joinsNoGroup();
    void stopsWhenToldTo();
    void canBeDestroyedAtAnyMoment();

private:
    kafka::Connection connection() const { return {m_broker.bootstrap(), {}}; }
    /// Reads a plan to its end; nothing when it fails or takes too long.
    std::optional<kafka::ReadSummary> readAll(const ReadPlan& plan,
                                              const std::shared_ptr<TestSink>& sink);

    BrokerHolder m_broker;
    std::unique_ptr<TestTopics> m_topics;
    std::unique_ptr<TestProducer> m_producer;
};

void TestConsumer::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    qInfo("Apache Kafka was ready after %lld ms", m_broker.startedInMs());
    m_topics = std::make_unique<TestTopics>(m_broker.bootstrap());
    m_producer = std::make_unique<TestProducer>(m_broker.bootstrap());
    QVERIFY(m_topics->create(u"numbers"_s, 3));
    QVERIFY(m_producer->sendNumbered(u"numbers"_s, 3, 0, 300));
    QVERIFY(m_producer->flush());
}

std::optional<kafka::ReadSummary> TestConsumer::readAll(const ReadPlan& plan,
                                                        const std::shared_ptr<TestSink>& sink)
{
    Consumer consumer(connection(), sink, plan);
    QSignalSpy finished(&consumer, &Consumer::finished);
    consumer.start();
    if (!QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, 20000))
        return std::nullopt;
    return finished.first().first().value<kafka::ReadSummary>();
}

void TestConsumer::readsFrom_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<qint64>("argument");
    QTest::addColumn<qint64>("firstOffset");
    QTest::addColumn<int>("perPartition");
    using enum From::Kind;
    const auto row = [](const char* name, From::Kind kind, qint64 argument, qint64 first,
                        int count) {
        QTest::newRow(name) << static_cast<int>(kind) << argument << first << count;
    };
    row("the beginning", Beginning, 0, 0, 100);
    row("the end", End, 0, 100, 0);
    row("the newest seven", Newest, 7, 93, 7);
    row("more than there are", Newest, 5000, 0, 100);
    row("an offset", At, 40, 40, 60);
    row("an offset past the end", At, 4000, 100, 0);
}

void TestConsumer::readsFrom()
{
    QFETCH(int, from);
    QFETCH(qint64, argument);
    QFETCH(qint64, firstOffset);
    QFETCH(int, perPartition);
    const auto sink = std::make_shared<TestSink>();
    const From start{static_cast<From::Kind>(from), argument, Offset{argument}};
    const auto summary =
        readAll({{u"numbers"_s}, {}, start, To::endAtStart(), kafka::MissingTopic::Fail}, sink);
    QVERIFY(summary);
    QCOMPARE(summary->why, kafka::ReadEnd::EndReached);
    QCOMPARE(summary->records, 3 * perPartition);
    for (int partition = 0; partition < 3; ++partition) {
        const auto values = sink->values(partition);
        QCOMPARE(values.size(), perPartition);
        for (int i = 0; i < perPartition; ++i)
            QCOMPARE(numberIn(values[i].toStdString()), (firstOffset + i) * 3 + partition);
    }
}

void TestConsumer::readsOnlyTheNamedPartitions()
{
    const auto sink = std::make_shared<TestSink>();
    const auto summary = readAll({{u"numbers"_s},
                                  QList<Partition>{Partition{2}},
                                  From::beginning(),
                                  To::endAtStart(),
                                  kafka::MissingTopic::Fail},
                                 sink);
    QVERIFY(summary);
    QCOMPARE(sink->count(), 100);
    QCOMPARE(sink->values(2).size(), 100);
}

void TestConsumer::readsSeveralTopics()
{
    QVERIFY(m_topics->create(u"other"_s, 1));
    QVERIFY(m_producer->sendNumbered(u"other"_s, 1, 0, 5));
    QVERIFY(m_producer->flush());
    const auto sink = std::make_shared<TestSink>();
    const auto summary = readAll({{u"numbers"_s, u"other"_s, u"numbers"_s},
                                  {},
                                  From::beginning(),
                                  To::endAtStart(),
                                  kafka::MissingTopic::Fail},
                                 sink);
    QVERIFY(summary);
    QCOMPARE(sink->count(), 305);
    const auto records = sink->records();
    QCOMPARE(std::ranges::count(records, QByteArray("other"), &TakenRecord::topic), 5);
}

void TestConsumer::saysThatATopicIsMissing()
{
    Consumer consumer(connection(), std::make_shared<TestSink>(),
                      {{u"numbers"_s, u"nowhere"_s},
                       {},
                       From::beginning(),
                       To::follow(),
                       kafka::MissingTopic::Fail});
    QSignalSpy failed(&consumer, &Consumer::failed);
    consumer.start();
    QTRY_COMPARE(failed.size(), 1);
    const auto error = failed.first().first().value<Error>();
    QCOMPARE(error.kind, ErrorKind::NotFound);
    QCOMPARE(error.message, u"There is no topic nowhere."_s);
    QCOMPARE(consumer.state().phase, ConsumerPhase::Failed);
}

void TestConsumer::saysThatAPartitionIsMissing()
{
    Consumer consumer(connection(), std::make_shared<TestSink>(),
                      {{u"numbers"_s},
                       QList<Partition>{Partition{7}},
                       From::beginning(),
                       To::follow(),
                       kafka::MissingTopic::Fail});
    QSignalSpy failed(&consumer, &Consumer::failed);
    consumer.start();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().message,
             u"The topic numbers has no partition 7."_s);
}

void TestConsumer::stopsAtTheCount()
{
    const auto sink = std::make_shared<TestSink>();
    const auto summary = readAll(
        {{u"numbers"_s}, {}, From::beginning(), To::records(42), kafka::MissingTopic::Fail}, sink);
    QVERIFY(summary);
    QCOMPARE(summary->why, kafka::ReadEnd::CountReached);
    QCOMPARE(summary->records, 42);
    QCOMPARE(sink->count(), 42);
}

void TestConsumer::endsAtOnceOnEmptyTopics()
{
    QVERIFY(m_topics->create(u"empty"_s, 4));
    const auto sink = std::make_shared<TestSink>();
    const auto summary = readAll(
        {{u"empty"_s}, {}, From::beginning(), To::endAtStart(), kafka::MissingTopic::Fail}, sink);
    QVERIFY(summary);
    QCOMPARE(summary->why, kafka::ReadEnd::EndReached);
    QCOMPARE(summary->coverage.size(), 4);
}

void TestConsumer::endsBehindTransactionMarkers()
{
    QVERIFY(m_topics->create(u"committed"_s, 3));
    TestProducer producer(m_broker.bootstrap(), TestProducer::Mode::Transactional);
    QVERIFY(producer.begin());
    // Partition 2 stays empty.
    QVERIFY(producer.sendNumbered(u"committed"_s, 2, 0, 10));
    QVERIFY(producer.commit());
    // The commit is answered before its markers are written; records are given out after that.
    QVERIFY(readAll(
        {{u"committed"_s}, {}, From::beginning(), To::records(10), kafka::MissingTopic::Fail},
        std::make_shared<TestSink>()));
    const auto sink = std::make_shared<TestSink>();
    const auto summary = readAll(
        {{u"committed"_s}, {}, From::beginning(), To::endAtStart(), kafka::MissingTopic::Fail},
        sink);
    QVERIFY(summary);
    QCOMPARE(sink->count(), 10);
    // Five records and the marker.
    QCOMPARE(summary->coverage.first().next, Offset{6});
}

void TestConsumer::leavesOutAbortedRecords()
{
    QVERIFY(m_topics->create(u"aborted"_s, 1));
    TestProducer producer(m_broker.bootstrap(), TestProducer::Mode::Transactional);
    QVERIFY(producer.begin());
    QVERIFY(producer.sendNumbered(u"aborted"_s, 1, 0, 10));
    QVERIFY(producer.flush());
    QVERIFY(producer.abort());
    const auto sink = std::make_shared<TestSink>();
    const auto summary = readAll(
        {{u"aborted"_s}, {}, From::beginning(), To::endAtStart(), kafka::MissingTopic::Fail}, sink);
    QVERIFY(summary);
    QCOMPARE(sink->count(), 0);
}

void TestConsumer::followsTheEnd()
{
    QVERIFY(m_topics->create(u"follow"_s, 3));
    const auto sink = std::make_shared<TestSink>();
    Consumer consumer(connection(), sink,
                      {{u"follow"_s}, {}, From::end(), To::follow(), kafka::MissingTopic::Fail});
    consumer.start();
    QTRY_COMPARE(consumer.state().phase, ConsumerPhase::Following);
    QVERIFY(m_producer->sendNumbered(u"follow"_s, 3, 0, 30));
    QTRY_COMPARE(sink->count(), 30);
    QCOMPARE(consumer.state().phase, ConsumerPhase::Following);
}

void TestConsumer::keepsBytesAsTheyAre()
{
    QVERIFY(m_topics->create(u"bytes"_s, 1));
    const QByteArray binary = QByteArray::fromHex("00ff80c3280a00");
    const QList<TestRecord> sent{
        {std::nullopt, std::nullopt, {}},
        {QByteArray(""), QByteArray(""), {}},
        {binary, binary, {{"a", binary}, {"null", std::nullopt}, {"empty", QByteArray("")}}},
        {QByteArray("key"), std::nullopt, {{"same", QByteArray("1")}, {"same", QByteArray("2")}}},
    };
    for (const TestRecord& record : sent)
        QVERIFY(m_producer->send(u"bytes"_s, 0, record));
    QVERIFY(m_producer->flush());
    const auto sink = std::make_shared<TestSink>();
    QVERIFY(readAll(
        {{u"bytes"_s}, {}, From::beginning(), To::endAtStart(), kafka::MissingTopic::Fail}, sink));
    const auto taken = sink->records();
    QCOMPARE(taken.size(), sent.size());
    for (qsizetype i = 0; i < sent.size(); ++i) {
        const TakenRecord& record = taken[static_cast<std::size_t>(i)];
        QCOMPARE(record.key, sent[i].key);
        QCOMPARE(record.value, sent[i].value);
        QCOMPARE(record.headers, sent[i].headers);
        QVERIFY(record.timestampMs > 0);
    }
}

void TestConsumer::readsARecordOfTwentyMegabytes()
{
    QVERIFY(m_topics->create(u"large"_s, 1, {{u"max.message.bytes"_s, u"67108864"_s}}));
    QByteArray large(20 * 1024 * 1024, 'x');
    large.back() = '!';
    QVERIFY(m_producer->send(u"large"_s, 0, {std::nullopt, large, {}}));
    QVERIFY(m_producer->flush());
    const auto sink = std::make_shared<TestSink>();
    QVERIFY(readAll(
        {{u"large"_s}, {}, From::beginning(), To::endAtStart(), kafka::MissingTopic::Fail}, sink));
    QCOMPARE(sink->count(), 1);
    QVERIFY(sink->records().front().value == large);
}

void TestConsumer::readsEveryCodec_data()
{
    QTest::addColumn<QByteArray>("codec");
    for (const char* const codec : {"gzip", "snappy", "lz4", "zstd"})
        QTest::newRow(codec) << QByteArray(codec);
}

void TestConsumer::readsEveryCodec()
{
    QFETCH(QByteArray, codec);
    const QString topic = u"codec-"_s + QString::fromLatin1(codec);
    QVERIFY(m_topics->create(topic, 1));
    TestProducer producer(m_broker.bootstrap(), TestProducer::Mode::Plain, codec);
    const QByteArray large(1024 * 1024, 'x');
    const QByteArray binary = QByteArray::fromHex("00ff80c3280a00");
    QVERIFY(producer.sendNumbered(topic, 1, 0, 500));
    QVERIFY(producer.send(topic, 0, {binary, large, {{"a", binary}}}));
    QVERIFY(producer.send(topic, 0, {std::nullopt, std::nullopt, {}}));
    QVERIFY(producer.flush());
    const auto sink = std::make_shared<TestSink>();
    QVERIFY(readAll({{topic}, {}, From::beginning(), To::endAtStart(), kafka::MissingTopic::Fail},
                    sink));
    QCOMPARE(sink->count(), 502);
    const auto records = sink->records();
    QCOMPARE(numberIn(records[499].value->toStdString()), 499);
    QCOMPARE(records[500].key, std::optional(binary));
    QVERIFY(records[500].value == large);
    QCOMPARE(records[501].value, std::nullopt);
}

void TestConsumer::saysThatTheAdvertisedAddressIsWrong()
{
    const kafka::Connection misled{m_broker.misledBootstrap(), {}};
    const QString expected = u"Broker 1 cannot be reached at 127.0.0.1:1, the address that the "
                             "cluster advertises for it."_s;
    Consumer consumer(
        misled, std::make_shared<TestSink>(),
        {{u"numbers"_s}, {}, From::beginning(), To::follow(), kafka::MissingTopic::Fail});
    Consumer bounded(
        misled, std::make_shared<TestSink>(),
        {{u"numbers"_s}, {}, From::beginning(), To::endAtStart(), kafka::MissingTopic::Fail},
        {10s, 1s});
    QSignalSpy failed(&bounded, &Consumer::failed);
    kafka::ClusterReader reader(misled);
    consumer.start();
    bounded.start();
    const auto probed = reader.probe();
    QTRY_VERIFY_WITH_TIMEOUT(probed.isFinished(), 9000);
    QTRY_COMPARE_WITH_TIMEOUT(consumer.state().phase, ConsumerPhase::Disconnected, 9000);
    QTRY_COMPARE_WITH_TIMEOUT(consumer.state().reason, expected, 9000);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 9000);
    QCOMPARE(failed.first().first().value<Error>().message, expected);
    const auto answer = probed.result();
    QVERIFY(!answer);
    QCOMPARE(answer.error().message, expected);
    QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
}

void TestConsumer::tellsWhatItCovered()
{
    const auto sink = std::make_shared<TestSink>();
    Consumer consumer(
        connection(), sink,
        {{u"numbers"_s}, {}, From::newest(10), To::follow(), kafka::MissingTopic::Fail});
    QSignalSpy resolved(&consumer, &Consumer::planResolved);
    QVERIFY(consumer.coverage().isEmpty());
    consumer.start();
    QTRY_COMPARE(consumer.state().phase, ConsumerPhase::Following);
    QCOMPARE(resolved.size(), 1);
    const auto plans = resolved.first().first().value<QList<kafka::PartitionPlan>>();
    QCOMPARE(plans.size(), 3);
    const kafka::PartitionPlan expected{
        {u"numbers"_s, Partition{1}}, Offset{0}, Offset{100}, Offset{90}};
    QCOMPARE(plans[1], expected);
    const auto coverage = consumer.coverage();
    QCOMPARE(coverage.size(), 3);
    const kafka::PartitionCoverage covered{
        {u"numbers"_s, Partition{1}}, Offset{90}, Offset{100}, Offset{100}, 10, 1000};
    QCOMPARE(coverage[1], covered);
}

void TestConsumer::joinsNoGroup()
{
    const auto sink = std::make_shared<TestSink>();
    Consumer consumer(
        {m_broker.bootstrap(), {{u"group.id"_s, u"production"_s}}}, sink,
        {{u"numbers"_s}, {}, From::beginning(), To::follow(), kafka::MissingTopic::Fail});
    consumer.start();
    QTRY_COMPARE(sink->count(), 300);
    QVERIFY(!m_topics->groups().contains(u"production"_s));
    QVERIFY(m_topics->groups().filter(u"throughline"_s).isEmpty());
}

void TestConsumer::stopsWhenToldTo()
{
    Consumer consumer(
        connection(), std::make_shared<TestSink>(),
        {{u"numbers"_s}, {}, From::beginning(), To::follow(), kafka::MissingTopic::Fail});
    QSignalSpy finished(&consumer, &Consumer::finished);
    consumer.start();
    QTRY_COMPARE(consumer.state().phase, ConsumerPhase::Following);
    consumer.requestStop();
    QTRY_COMPARE(finished.size(), 1);
    const auto summary = finished.first().first().value<kafka::ReadSummary>();
    QCOMPARE(summary.why, kafka::ReadEnd::Stopped);
    QCOMPARE(summary.records, 300);
    QCOMPARE(consumer.state().phase, ConsumerPhase::Finished);
}

void TestConsumer::canBeDestroyedAtAnyMoment()
{
    for (int round = 0; round < 20; ++round) {
        const auto sink = std::make_shared<TestSink>();
        auto consumer = std::make_unique<Consumer>(
            connection(), sink,
            ReadPlan{
                {u"numbers"_s}, {}, From::beginning(), To::follow(), kafka::MissingTopic::Fail});
        consumer->start();
        if (round % 2 == 1)
            QTRY_VERIFY(sink->count() > 0);
        QElapsedTimer timer;
        timer.start();
        consumer.reset();
        const auto count = sink->count();
        QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
        // Nobody else holds it, so that nothing can be handed over any more.
        QCOMPARE(sink.use_count(), 1);
        QCOMPARE(sink->count(), count);
    }
}

QTEST_GUILESS_MAIN(TestConsumer)
#include "tst_consumer.moc"
