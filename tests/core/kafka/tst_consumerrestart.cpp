// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/consumer.h"
#include "tests/core/kafka/testsink.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using kafka::Consumer;
using kafka::ConsumerPhase;

/// A broker that dies and comes back under a tail.
class TestConsumerRestart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsEveryRecordOnce_data();
    void readsEveryRecordOnce();
    void waitsForABrokerThatIsNotThere();

private:
    BrokerHolder m_broker;
};

void TestConsumerRestart::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
}

void TestConsumerRestart::readsEveryRecordOnce_data()
{
    QTest::addColumn<bool>("isKilled");
    QTest::newRow("killed") << true;
    QTest::newRow("stopped") << false;
}

void TestConsumerRestart::readsEveryRecordOnce()
{
    QFETCH(bool, isKilled);
    constexpr qint64 Count = 200000;
    const QString topic = isKilled ? u"killed"_s : u"stopped"_s;
    QVERIFY(TestTopics(m_broker.bootstrap()).create(topic, 3));
    const auto sink = std::make_shared<TestSink>();
    Consumer consumer(
        {m_broker.bootstrap(), {}}, sink,
        {{topic}, {}, kafka::From::beginning(), kafka::To::follow(), kafka::MissingTopic::Fail});
    QList<kafka::ConsumerState> states;
    connect(&consumer, &Consumer::stateChanged, this,
            [&states](const kafka::ConsumerState& state) { states.append(state); });
    consumer.start();
    QTRY_COMPARE_WITH_TIMEOUT(consumer.state().phase, ConsumerPhase::Following, 20000);

    TestProducer producer(m_broker.bootstrap());
    std::atomic<bool> isSent = false;
    std::thread writer([&] {
        // In portions, so that the records go on past the broker's death.
        for (qint64 first = 0; first < Count; first += 2000) {
            producer.sendNumbered(topic, 3, first, 2000);
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        producer.flush(90000);
        isSent = true;
    });
    const bool hasBegun = QTest::qWaitFor([&] { return sink->count() > Count / 4; }, 30000);
    if (isKilled)
        m_broker.kill();
    else
        m_broker.stop();
    const bool wasSaid = QTest::qWaitFor(
        [&] { return consumer.state().phase == ConsumerPhase::Disconnected; }, 20000);
    const QString reason = consumer.state().reason;
    const auto countWhileDown = sink->count();
    const bool isBack = m_broker.start();
    writer.join();
    QVERIFY(hasBegun);
    QVERIFY(wasSaid);
    QVERIFY2(isBack, m_broker.errorText());
    qInfo() << "said while down:" << reason << "after" << countWhileDown << "records";
    QVERIFY(reason.contains(m_broker.bootstrap()));
    QCOMPARE(producer.delivered(), Count);
    QTRY_COMPARE_WITH_TIMEOUT(sink->count(), Count, 60000);
    QTRY_COMPARE_WITH_TIMEOUT(consumer.state().phase, ConsumerPhase::Following, 20000);
    QCOMPARE(consumer.state().reason, QString());

    std::vector<int> seen(Count, 0);
    std::array<qint64, 3> next{};
    for (const TakenRecord& record : sink->records()) {
        ++seen.at(static_cast<std::size_t>(numberIn(record.value->toStdString())));
        QCOMPARE(record.offset, next.at(static_cast<std::size_t>(record.partition))++);
    }
    QCOMPARE(std::ranges::count(seen, 1), Count);
    QCOMPARE(std::ranges::count(states, ConsumerPhase::Failed, &kafka::ConsumerState::phase), 0);
}

void TestConsumerRestart::waitsForABrokerThatIsNotThere()
{
    QVERIFY(TestTopics(m_broker.bootstrap()).create(u"later"_s, 1));
    m_broker.stop();
    const auto sink = std::make_shared<TestSink>();
    Consumer consumer({m_broker.bootstrap(), {}}, sink,
                      {{u"later"_s},
                       {},
                       kafka::From::beginning(),
                       kafka::To::follow(),
                       kafka::MissingTopic::Fail});
    consumer.start();
    QTRY_COMPARE(consumer.state().phase, ConsumerPhase::Disconnected);
    QCOMPARE(consumer.state().reason,
             u"Nothing answers at %1: the connection was refused."_s.arg(m_broker.bootstrap()));
    QVERIFY2(m_broker.start(), m_broker.errorText());
    QTRY_COMPARE_WITH_TIMEOUT(consumer.state().phase, ConsumerPhase::Following, 20000);
    TestProducer producer(m_broker.bootstrap());
    QVERIFY(producer.sendNumbered(u"later"_s, 1, 0, 5));
    QTRY_COMPARE(sink->count(), 5);
}

QTEST_GUILESS_MAIN(TestConsumerRestart)
#include "tst_consumerrestart.moc"
