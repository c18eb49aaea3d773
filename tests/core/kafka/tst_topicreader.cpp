// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/configreader.h"
#include "core/kafka/topicreader.h"
#include "core/services/topicservice.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Settings = kafka::ConfigReader::Settings;

/// Topics, watermarks and settings against a real broker, and the service that keeps them new.
class TestTopicReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsBrokersAndWatermarks();
    void leavesLowMarksOut();
    void readsSettings();
    void readsOnlyTellingSettings();
    void refusesSettingsOfATopicThatIsNotThere();
    void leavesOutUnknownTopics();
    void tellsRatesWhileSomeoneLooks();
    void readsVisibleSettingsFirst();
    void dropsWhatWasCancelled();
    void keepsWhatWasReadWhenTheBrokerGoes();
    /// Last: a broker that was killed takes long to come back with so many.
    void asksForManyPartitionsInParts();

private:
    kafka::Connection connection() const { return {m_broker.bootstrap(), {}}; }

    BrokerHolder m_broker;
    std::unique_ptr<TestTopics> m_topics;
};

void TestTopicReader::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    m_topics = std::make_unique<TestTopics>(m_broker.bootstrap());
    QVERIFY(m_topics->create(u"b"_s, 2, {{u"retention.ms"_s, u"3600000"_s}}));
    QVERIFY(m_topics->create(u"c"_s, 1, {{u"cleanup.policy"_s, u"compact,delete"_s}}));
    QVERIFY(m_topics->create(u"a"_s, 1));
    TestProducer producer(m_broker.bootstrap());
    QVERIFY(producer.sendNumbered(u"b"_s, 2, 0, 20));
    QVERIFY(producer.flush());
    QVERIFY(m_topics->removeRecordsBefore(u"b"_s, 1, 4));
}

void TestTopicReader::readsBrokersAndWatermarks()
{
    kafka::TopicReader reader(connection());
    const auto future = reader.read(kafka::LowMarks::Ask);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 40000);
    const auto result = future.result();
    QVERIFY(result);
    QCOMPARE(result->brokers.size(), 1);
    QCOMPARE(result->brokers[0].address, m_broker.bootstrap());
    QCOMPARE(result->topics.size(), 3);
    QCOMPARE(result->topics[0].name, u"a"_s);
    const PartitionInfo expected{Partition{1}, 1, {1}, {1}, Offset{4}, Offset{10}};
    QCOMPARE(result->topics[1].partitions[1], expected);
    QCOMPARE(recordCount(result->topics[1]), 16);
    QVERIFY(result->problem.isEmpty());
}

void TestTopicReader::leavesLowMarksOut()
{
    kafka::TopicReader reader(connection());
    const auto future = reader.read(kafka::LowMarks::Leave);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 40000);
    const auto result = future.result();
    QVERIFY(result);
    QVERIFY(!result->topics[1].partitions[1].low);
    QCOMPARE(result->topics[1].partitions[1].high, Offset{10});
}

void TestTopicReader::asksForManyPartitionsInParts()
{
    // More than are asked for at once.
    QVERIFY(m_topics->create(u"wide"_s, 1200));
    kafka::TopicReader reader(connection());
    const auto countKnown = [&reader] {
        const auto future = reader.read(kafka::LowMarks::Ask);
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30000))
            return qsizetype(-1);
        const auto result = future.result();
        if (!result || result->topics.last().name != "wide"_L1)
            return qsizetype(-1);
        return qsizetype(std::ranges::count_if(
            result->topics.last().partitions, [](const PartitionInfo& partition) {
                return partition.low == Offset{0} && partition.high == Offset{0};
            }));
    };
    // The broker takes a moment to lead so many.
    QTRY_COMPARE_WITH_TIMEOUT(countKnown(), 1200, 60000);
}

void TestTopicReader::readsSettings()
{
    kafka::ConfigReader reader(connection());
    const auto future = reader.topics({u"b"_s, u"c"_s}, Settings::All);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 40000);
    const auto result = future.result();
    QVERIFY(result);
    const TopicConfig config = result->value(u"b"_s);
    QVERIFY(config.entries.size() > 20);
    QCOMPARE(config.cleanup(), u"delete"_s);
    QCOMPARE(config.retentionMs(), 3'600'000);
    const ConfigEntry* const retention = config.find(u"retention.ms"_s);
    QCOMPARE(retention->source, ConfigSource::Topic);
    QVERIFY(retention->isOwn());
    const TopicConfig compacted = result->value(u"c"_s);
    QCOMPARE(compacted.cleanup(), u"compact,delete"_s);
    const ConfigEntry* const cleanup = compacted.find(u"cleanup.policy"_s);
    QCOMPARE(cleanup->fallback, u"delete"_s);
    QCOMPARE(cleanup->fallbackSource, ConfigSource::Default);
    QVERIFY(!config.find(u"flush.messages"_s)->isOwn());
}

void TestTopicReader::readsOnlyTellingSettings()
{
    kafka::ConfigReader reader(connection());
    const auto future = reader.topics({u"a"_s, u"b"_s}, Settings::Telling);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 40000);
    const auto result = future.result();
    QVERIFY(result);
    QCOMPARE(result->size(), 2);
    QVERIFY(result->value(u"a"_s).entries.size() < 12);
    QCOMPARE(result->value(u"a"_s).cleanup(), u"delete"_s);
    QCOMPARE(result->value(u"b"_s).retentionMs(), 3'600'000);
}

void TestTopicReader::refusesSettingsOfATopicThatIsNotThere()
{
    kafka::ConfigReader reader(connection());
    const auto future = reader.topics({u"nowhere"_s}, Settings::All);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 40000);
    const auto result = future.result();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::NotFound);
}

void TestTopicReader::leavesOutUnknownTopics()
{
    kafka::ConfigReader reader(connection());
    const auto future = reader.topics({u"nowhere"_s, u"a"_s}, Settings::Telling);
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 40000);
    const auto result = future.result();
    QVERIFY(result);
    QCOMPARE(result->keys(), QStringList{u"a"_s});
}

void TestTopicReader::tellsRatesWhileSomeoneLooks()
{
    TopicService service(connection());
    service.setPace(300ms, 1h);
    QObject someone;
    service.start();
    QTRY_VERIFY_WITH_TIMEOUT(service.snapshot(), 40000);
    QVERIFY(!service.snapshot()->find(u"a"_s)->rate);
    service.setLooking(&someone, true);
    QTRY_VERIFY_WITH_TIMEOUT(service.snapshot()->find(u"a"_s)->rate, 40000);
    TestProducer producer(m_broker.bootstrap());
    QVERIFY(producer.sendNumbered(u"a"_s, 1, 0, 500));
    QVERIFY(producer.flush());
    QTRY_VERIFY_WITH_TIMEOUT(service.snapshot()->find(u"a"_s)->records == 500, 40000);
    QVERIFY(!service.lastError());
    // The newest ten seconds remember what came, whatever the newest reading says.
    QVERIFY(!service.snapshot()->find(u"a"_s)->rates.isEmpty());
    // Nobody looks any more: it does not go on.
    service.setLooking(&someone, false);
    QTRY_VERIFY(!service.isReading());
    const TopicSnapshotPtr last = service.snapshot();
    const QSignalSpy refreshed(&service, &TopicService::refreshed);
    service.refresh();
    QTRY_COMPARE_WITH_TIMEOUT(refreshed.size(), 1, 40000);
    QVERIFY(service.snapshot() != last);
}

void TestTopicReader::readsVisibleSettingsFirst()
{
    TopicService service(connection());
    service.setPace(1h, 1h);
    QObject someone;
    service.setLooking(&someone, true);
    const QSignalSpy configs(&service, &TopicService::configsChanged);
    service.wantConfigs({u"b"_s});
    QTRY_VERIFY_WITH_TIMEOUT(service.configs().contains(u"b"_s), 40000);
    QCOMPARE(configs.first().first().toStringList(), QStringList{u"b"_s});
    service.start();
    QTRY_VERIFY_WITH_TIMEOUT(service.configs().contains(u"a"_s), 40000);
    QVERIFY(!service.configError());
}

void TestTopicReader::dropsWhatWasCancelled()
{
    TopicService service(connection());
    const QSignalSpy refreshed(&service, &TopicService::refreshed);
    service.refresh();
    QVERIFY(service.isReading());
    service.cancel();
    QVERIFY(!service.isReading());
    service.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(service.snapshot(), 40000);
    QCOMPARE(refreshed.size(), 1);
}

void TestTopicReader::keepsWhatWasReadWhenTheBrokerGoes()
{
    TopicService service(connection());
    service.setPace(200ms, 200ms);
    service.start();
    QTRY_VERIFY_WITH_TIMEOUT(service.snapshot(), 40000);
    m_broker.kill();
    QTRY_VERIFY_WITH_TIMEOUT(service.lastError(), 30000);
    QCOMPARE(service.lastError()->kind, ErrorKind::Unreachable);
    QVERIFY(service.snapshot());
    QVERIFY2(m_broker.start(), m_broker.errorText());
    QTRY_VERIFY_WITH_TIMEOUT(!service.lastError(), 30000);
    QVERIFY(service.snapshot()->find(u"b"_s));
}

QTEST_GUILESS_MAIN(TestTopicReader)
#include "tst_topicreader.moc"
