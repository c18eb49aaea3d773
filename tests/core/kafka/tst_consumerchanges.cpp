// SPDX-License-Identifier: GPL-3.0-or-later
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
using kafka::Notice;
using kafka::To;

/// What may happen to topics while they are being read.
class TestConsumerChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void readsAddedPartitions();
    void awaitsATopic();
    void saysThatATopicWasDeleted();
    void readsATopicThatWasCreatedAgain_data();
    void readsATopicThatWasCreatedAgain();
    void readsOnBehindRemovedRecords();
    void endsWhenTheTopicIsDeleted();

private:
    void follow(From from, kafka::MissingTopic whenMissing = kafka::MissingTopic::Fail);
    bool wasTold(Notice::Kind kind) const;

    BrokerHolder m_broker;
    std::unique_ptr<TestTopics> m_topics;
    std::unique_ptr<TestProducer> m_producer;
    std::shared_ptr<TestSink> m_sink;
    std::unique_ptr<Consumer> m_consumer;
    QList<Notice> m_notices;
    QString m_topic;
    int m_round = 0;
};

void TestConsumerChanges::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    m_topics = std::make_unique<TestTopics>(m_broker.bootstrap());
}

void TestConsumerChanges::init()
{
    m_topic = u"topic-%1"_s.arg(++m_round);
    m_sink = std::make_shared<TestSink>();
    m_producer = std::make_unique<TestProducer>(m_broker.bootstrap());
    m_notices.clear();
}

void TestConsumerChanges::cleanup()
{
    m_consumer.reset();
}

void TestConsumerChanges::follow(From from, kafka::MissingTopic whenMissing)
{
    m_consumer =
        std::make_unique<Consumer>(kafka::Connection{m_broker.bootstrap(), {}}, m_sink,
                                   kafka::ReadPlan{{m_topic}, {}, from, To::follow(), whenMissing},
                                   kafka::ConsumerOptions{300ms, {}});
    connect(m_consumer.get(), &Consumer::noticed, this,
            [this](const Notice& notice) { m_notices.append(notice); });
    m_consumer->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_consumer->state().phase, ConsumerPhase::Following, 15000);
}

bool TestConsumerChanges::wasTold(Notice::Kind kind) const
{
    return std::ranges::any_of(m_notices,
                               [kind](const Notice& notice) { return notice.kind == kind; });
}

void TestConsumerChanges::readsAddedPartitions()
{
    QVERIFY(m_topics->create(m_topic, 1));
    follow(From::end());
    QVERIFY(m_topics->grow(m_topic, 3));
    QVERIFY(m_producer->sendNumbered(m_topic, 3, 0, 30));
    QTRY_COMPARE_WITH_TIMEOUT(m_sink->count(), 30, 15000);
    QCOMPARE(m_sink->values(2).size(), 10);
    QVERIFY(wasTold(Notice::Kind::PartitionsAdded));
    QCOMPARE(m_consumer->coverage().size(), 3);
}

void TestConsumerChanges::awaitsATopic()
{
    follow(From::end(), kafka::MissingTopic::Await);
    QVERIFY(wasTold(Notice::Kind::TopicMissing));
    QVERIFY(m_topics->create(m_topic, 2));
    QVERIFY(m_producer->sendNumbered(m_topic, 2, 0, 10));
    QTRY_COMPARE_WITH_TIMEOUT(m_sink->count(), 10, 15000);
    QVERIFY(wasTold(Notice::Kind::TopicAppeared));
    QTRY_COMPARE(m_consumer->state().phase, ConsumerPhase::Following);
}

void TestConsumerChanges::saysThatATopicWasDeleted()
{
    QVERIFY(m_topics->create(m_topic, 2));
    QVERIFY(m_producer->sendNumbered(m_topic, 2, 0, 10));
    follow(From::beginning());
    QTRY_COMPARE(m_sink->count(), 10);
    QVERIFY(m_topics->remove(m_topic));
    QTRY_VERIFY_WITH_TIMEOUT(wasTold(Notice::Kind::TopicDeleted), 15000);
    QCOMPARE(m_sink->count(), 10);
    QVERIFY(m_consumer->state().phase != ConsumerPhase::Failed);
}

void TestConsumerChanges::readsATopicThatWasCreatedAgain_data()
{
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::newRow("shorter") << 20 << 6;
    QTest::newRow("as long") << 20 << 20;
    QTest::newRow("longer") << 20 << 60;
    QTest::newRow("empty before") << 0 << 8;
}

void TestConsumerChanges::readsATopicThatWasCreatedAgain()
{
    QFETCH(int, before);
    QFETCH(int, after);
    QVERIFY(m_topics->create(m_topic, 2));
    QVERIFY(m_producer->sendNumbered(m_topic, 2, 0, before));
    QVERIFY(m_producer->flush());
    follow(From::beginning());
    QTRY_COMPARE(m_sink->count(), before);
    QVERIFY(m_topics->remove(m_topic));
    QTRY_VERIFY_WITH_TIMEOUT(wasTold(Notice::Kind::TopicDeleted), 15000);
    QVERIFY(m_topics->create(m_topic, 2));
    m_producer = std::make_unique<TestProducer>(m_broker.bootstrap());
    QVERIFY(m_producer->sendNumbered(m_topic, 2, 1000, after));
    QTRY_COMPARE_WITH_TIMEOUT(m_sink->count(), before + after, 15000);
    const auto values = m_sink->values(0);
    QCOMPARE(numberIn(values[before / 2].toStdString()), 1000);
    QTRY_VERIFY_WITH_TIMEOUT(wasTold(Notice::Kind::TopicRecreated), 15000);
}

void TestConsumerChanges::readsOnBehindRemovedRecords()
{
    QVERIFY(m_topics->create(m_topic, 1, {{u"segment.bytes"_s, u"1048576"_s}}));
    // More than is fetched ahead, so that the place being read falls behind the lowest offset.
    QVERIFY(m_producer->sendNumbered(m_topic, 1, 0, 3000, 10000));
    QVERIFY(m_producer->flush());
    const auto gate = std::make_shared<std::mutex>();
    struct SlowSink : TestSink
    {
        std::shared_ptr<std::mutex> gate;
        std::atomic<bool> isWaiting = false;
        void append(std::span<const live::RecordInput> batch) override
        {
            isWaiting = true;
            const std::lock_guard lock(*gate);
            TestSink::append(batch);
        }
    };
    const auto sink = std::make_shared<SlowSink>();
    sink->gate = gate;
    gate->lock();
    m_consumer = std::make_unique<Consumer>(
        kafka::Connection{m_broker.bootstrap(),
                          {{u"queued.max.messages.kbytes"_s, u"1000"_s},
                           {u"queued.min.messages"_s, u"10"_s},
                           {u"fetch.message.max.bytes"_s, u"100000"_s}}},
        sink,
        kafka::ReadPlan{
            {m_topic}, {}, From::beginning(), To::endAtStart(), kafka::MissingTopic::Fail});
    connect(m_consumer.get(), &Consumer::noticed, this,
            [this](const Notice& notice) { m_notices.append(notice); });
    QSignalSpy finished(m_consumer.get(), &Consumer::finished);
    m_consumer->start();
    // The reader stands before the gate with its first records; what the library may fetch ahead
    // meanwhile is bounded by the settings above.
    const bool hasBegun = QTest::qWaitFor([&sink] { return sink->isWaiting.load(); }, 15000);
    const bool isRemoved = m_topics->removeRecordsBefore(m_topic, 0, 2500);
    gate->unlock();
    QVERIFY(hasBegun && isRemoved);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
    QVERIFY(wasTold(Notice::Kind::RecordsRemoved));
    const auto records = sink->records();
    QVERIFY(records.size() >= 500 && records.size() < 3000);
    QCOMPARE(records.back().offset, 2999);
    QCOMPARE(records[records.size() - 500].offset, 2500);
}

void TestConsumerChanges::endsWhenTheTopicIsDeleted()
{
    QVERIFY(m_topics->create(m_topic, 1));
    TestProducer producer(m_broker.bootstrap(), TestProducer::Mode::Plain);
    QVERIFY(producer.sendNumbered(m_topic, 1, 0, 5000, 10000));
    QVERIFY(producer.flush());
    struct DeletingSink : TestSink
    {
        TestTopics* topics = nullptr;
        QString topic;
        void append(std::span<const live::RecordInput> batch) override
        {
            if (count() == 0)
                topics->remove(topic);
            TestSink::append(batch);
        }
    };
    const auto sink = std::make_shared<DeletingSink>();
    sink->topics = m_topics.get();
    sink->topic = m_topic;
    m_consumer = std::make_unique<Consumer>(
        kafka::Connection{m_broker.bootstrap(), {{u"queued.max.messages.kbytes"_s, u"1000"_s}}},
        sink,
        kafka::ReadPlan{
            {m_topic}, {}, From::beginning(), To::endAtStart(), kafka::MissingTopic::Fail},
        kafka::ConsumerOptions{300ms, {}});
    QSignalSpy finished(m_consumer.get(), &Consumer::finished);
    m_consumer->start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
}

QTEST_GUILESS_MAIN(TestConsumerChanges)
#include "tst_consumerchanges.moc"
