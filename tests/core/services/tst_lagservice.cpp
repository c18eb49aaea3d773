// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/lagservice.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testconsumer.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Each verdict that is given, provoked by real consumers on a real cluster.
class TestLagService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { m_lag.reset(); }
    void cleanupTestCase() { m_database.reset(); }

    void isOkWhileEverythingIsRead();
    void isNotAdvancing();
    void isFallingBehind();
    void isLosingRecords();
    void risksRetention();
    void isRewound();
    void isInactive();
    void isUnstable();
    void answersForTopicsAndCommits();
    void keepsAHistoryThatSurvives();
    void judgesByThePastOfAnotherProcess();
    void letsOneProgramWrite();
    void tellsAFailureAndKeepsWhatItKnew();
    void stopsAtOnce();

private:
    static LagService::Options hasty()
    {
        LagService::Options options;
        options.every = 200ms;
        options.rules.notAdvancingAfter = 1s;
        options.rules.fallingSweeps = 4;
        return options;
    }
    void watch(const LagService::Options& options = hasty(), storage::Database* history = nullptr)
    {
        m_lag = std::make_unique<LagService>(kafka::Connection{m_broker.bootstrap(), {}}, history,
                                             options);
        m_lag->start();
    }
    LagVerdict verdict(const QString& group) const
    {
        const GroupLag* const found = m_lag->group(group);
        return found ? found->verdict : LagVerdict::Unknown;
    }
    QString reason(const QString& group) const
    {
        const GroupLag* const found = m_lag->group(group);
        return found ? found->reason : QString();
    }
    /// A topic of one partition with so many records.
    bool fill(const QString& topic, int records)
    {
        TestTopics topics(m_broker.bootstrap());
        return topics.create(topic, 1) && add(topic, records);
    }
    bool add(const QString& topic, int records)
    {
        TestProducer producer(m_broker.bootstrap());
        return producer.sendNumbered(topic, 1, 0, records) && producer.flush();
    }

    BrokerHolder m_broker;
    QTemporaryDir m_folder;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<LagService> m_lag;
};

#define AWAIT_VERDICT(group, expected)                                                             \
    QTRY_VERIFY2_WITH_TIMEOUT(verdict(group) == (expected), qPrintable(reason(group)), 30'000)

void TestLagService::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    m_database =
        std::make_unique<storage::Database>(m_folder.path(), storage::LagHistory::schema());
}

void TestLagService::isOkWhileEverythingIsRead()
{
    QVERIFY(fill(u"fine"_s, 50));
    TestConsumer consumer(m_broker.bootstrap(), u"ok"_s, u"fine"_s);
    QVERIFY(consumer.readAndCommit(50));
    watch();
    AWAIT_VERDICT(u"ok"_s, LagVerdict::Ok);
    QCOMPARE(m_lag->group(u"ok"_s)->lag(), 0);
    QCOMPARE(m_lag->group(u"ok"_s)->members->size(), 1);
    QVERIFY(m_lag->age().has_value() && *m_lag->age() < 20s);
    QVERIFY(m_lag->recent(u"ok"_s).size() >= 2);
}

void TestLagService::isNotAdvancing()
{
    QVERIFY(fill(u"stuck"_s, 100));
    TestConsumer consumer(m_broker.bootstrap(), u"not-advancing"_s, u"stuck"_s);
    QVERIFY(consumer.readAndCommit(50));
    watch();
    AWAIT_VERDICT(u"not-advancing"_s, LagVerdict::NotAdvancing);
    QVERIFY2(reason(u"not-advancing"_s).contains(u"50"_s), qPrintable(reason(u"not-advancing"_s)));
    // To the end: a commit in between would be one that does not advance soon after.
    QVERIFY(consumer.readAndCommit(50));
    AWAIT_VERDICT(u"not-advancing"_s, LagVerdict::Ok);
}

void TestLagService::isFallingBehind()
{
    QVERIFY(fill(u"slow"_s, 500));
    TestConsumer consumer(m_broker.bootstrap(), u"falling-behind"_s, u"slow"_s);
    QVERIFY(consumer.readAndCommit(400));
    watch();
    // With each sweep more comes than is read.
    QObject context;
    connect(m_lag.get(), &LagService::swept, &context, [this, &consumer] {
        QVERIFY(add(u"slow"_s, 5));
        QVERIFY(consumer.readAndCommit(1));
    });
    AWAIT_VERDICT(u"falling-behind"_s, LagVerdict::FallingBehind);
    disconnect(m_lag.get(), &LagService::swept, &context, nullptr);
    QVERIFY(consumer.readAndCommit(60));
    QTRY_VERIFY_WITH_TIMEOUT(verdict(u"falling-behind"_s) != LagVerdict::FallingBehind, 30'000);
}

void TestLagService::isLosingRecords()
{
    QVERIFY(fill(u"losing"_s, 100));
    TestConsumer consumer(m_broker.bootstrap(), u"losing-records"_s, u"losing"_s);
    QVERIFY(consumer.readAndCommit(40));
    watch();
    QTRY_VERIFY(m_lag->group(u"losing-records"_s));
    QVERIFY(verdict(u"losing-records"_s) != LagVerdict::LosingRecords);
    QVERIFY(TestTopics(m_broker.bootstrap()).removeRecordsBefore(u"losing"_s, 0, 70));
    AWAIT_VERDICT(u"losing-records"_s, LagVerdict::LosingRecords);
    QVERIFY2(reason(u"losing-records"_s).contains(u"30"_s),
             qPrintable(reason(u"losing-records"_s)));
}

void TestLagService::risksRetention()
{
    QVERIFY(fill(u"old"_s, 100));
    TestConsumer consumer(m_broker.bootstrap(), u"retention-risk"_s, u"old"_s);
    QVERIFY(consumer.readAndCommit(20));
    watch();
    AWAIT_VERDICT(u"retention-risk"_s, LagVerdict::RetentionRisk);
    QVERIFY2(reason(u"retention-risk"_s).contains(u"80"_s),
             qPrintable(reason(u"retention-risk"_s)));
    QVERIFY(consumer.readAndCommit(1));
    QTRY_VERIFY_WITH_TIMEOUT(verdict(u"retention-risk"_s) != LagVerdict::RetentionRisk, 30'000);
}

void TestLagService::isRewound()
{
    QVERIFY(fill(u"again"_s, 100));
    {
        TestConsumer consumer(m_broker.bootstrap(), u"rewound"_s, u"again"_s);
        QVERIFY(consumer.readAndCommit(90));
    }
    watch();
    QTRY_VERIFY(m_lag->committed(u"rewound"_s, {u"again"_s, Partition{0}}) == Offset{90});
    TestTopics topics(m_broker.bootstrap());
    QTRY_VERIFY_WITH_TIMEOUT(topics.commit(u"rewound"_s, u"again"_s, 0, 40), 30'000);
    AWAIT_VERDICT(u"rewound"_s, LagVerdict::Rewound);
    QVERIFY2(reason(u"rewound"_s).contains(u"90"_s) && reason(u"rewound"_s).contains(u"40"_s),
             qPrintable(reason(u"rewound"_s)));
    TestConsumer consumer(m_broker.bootstrap(), u"rewound"_s, u"again"_s);
    QVERIFY(consumer.readAndCommit(60));
    AWAIT_VERDICT(u"rewound"_s, LagVerdict::Ok);
}

void TestLagService::isInactive()
{
    QVERIFY(fill(u"left"_s, 10));
    auto consumer = std::make_unique<TestConsumer>(m_broker.bootstrap(), u"inactive"_s, u"left"_s);
    QVERIFY(consumer->readAndCommit(10));
    watch();
    AWAIT_VERDICT(u"inactive"_s, LagVerdict::Ok);
    consumer.reset();
    AWAIT_VERDICT(u"inactive"_s, LagVerdict::Inactive);
    QCOMPARE(m_lag->group(u"inactive"_s)->state, GroupState::Empty);
}

void TestLagService::isUnstable()
{
    QVERIFY(fill(u"shaky"_s, 10));
    watch();
    const auto state = [this] {
        const GroupLag* const found = m_lag->group(u"unstable"_s);
        return found ? found->state : GroupState::Unknown;
    };
    for (int i = 0; i < 3 && verdict(u"unstable"_s) != LagVerdict::Unstable; ++i) {
        TestConsumer consumer(m_broker.bootstrap(), u"unstable"_s, u"shaky"_s);
        QVERIFY(consumer.readAndCommit(i == 0 ? 10 : 0) && consumer.joins());
        QTRY_COMPARE_WITH_TIMEOUT(state(), GroupState::Stable, 30'000);
        QVERIFY(i > 0 || verdict(u"unstable"_s) != LagVerdict::Unstable);
        if (i == 2)
            break;
        // It leaves, and that is seen as well.
        consumer.leave();
        QTRY_COMPARE_WITH_TIMEOUT(state(), GroupState::Empty, 30'000);
    }
    AWAIT_VERDICT(u"unstable"_s, LagVerdict::Unstable);
}

void TestLagService::answersForTopicsAndCommits()
{
    QVERIFY(fill(u"asked"_s, 5));
    TestTopics topics(m_broker.bootstrap());
    QVERIFY(topics.commit(u"asked-one"_s, u"asked"_s, 0, 1));
    QVERIFY(topics.commit(u"asked-two"_s, u"asked"_s, 0, 2));
    watch();
    QTRY_COMPARE_WITH_TIMEOUT(m_lag->groupsReading(u"asked"_s).size(), 2, 30'000);
    QCOMPARE(m_lag->groupsReading(u"asked"_s).at(0).group, u"asked-one"_s);
    const TopicPartition where{u"asked"_s, Partition{0}};
    QCOMPARE(m_lag->committed(u"asked-two"_s, where), Offset{2});
    QVERIFY(!m_lag->committed(u"asked-two"_s, {u"asked"_s, Partition{1}}));
    QVERIFY(!m_lag->committed(u"nobody"_s, where));
    QVERIFY(m_lag->groupsReading(u"nothing"_s).isEmpty());
    QVERIFY(!m_lag->group(u"nobody"_s));
}

void TestLagService::keepsAHistoryThatSurvives()
{
    QVERIFY(fill(u"kept"_s, 20));
    TestTopics topics(m_broker.bootstrap());
    QVERIFY(topics.commit(u"kept"_s, u"kept"_s, 0, 5));
    const QDateTime begin = QDateTime::currentDateTimeUtc();
    watch(hasty(), m_database.get());
    QSignalSpy kept(m_lag.get(), &LagService::kept);
    QTRY_VERIFY_WITH_TIMEOUT(kept.size() >= 2 && m_lag->isKeeping(), 30'000);
    QVERIFY(topics.commit(u"kept"_s, u"kept"_s, 0, 9));
    QTRY_COMPARE_WITH_TIMEOUT(m_lag->committed(u"kept"_s, {u"kept"_s, Partition{0}}), Offset{9},
                              30'000);
    const qsizetype before = kept.size();
    QTRY_VERIFY_WITH_TIMEOUT(kept.size() > before, 30'000);
    QCOMPARE(m_lag->historyProblem(), QString());

    // The program ends and begins again.
    m_lag.reset();
    m_database.reset();
    m_database =
        std::make_unique<storage::Database>(m_folder.path(), storage::LagHistory::schema());
    m_lag = std::make_unique<LagService>(kafka::Connection{m_broker.bootstrap(), {}},
                                         m_database.get(), hasty());
    const auto series =
        m_lag->series(u"kept"_s, begin.addSecs(-60), QDateTime::currentDateTimeUtc());
    QTRY_VERIFY_WITH_TIMEOUT(series.isFinished(), 30'000);
    QVERIFY(series.result());
    QCOMPARE(series.result()->partitions.size(), 1);
    const QList<LagPoint>& run = series.result()->partitions.at(0).runs.at(0);
    QCOMPARE(run.first().committed, Offset{5});
    QCOMPARE(run.first().lag(), 15);
    QCOMPARE(run.last().committed, Offset{9});
    QCOMPARE(series.result()->gaps.first().from, series.result()->from);
    // Without a history there is none to ask.
    LagService bare(kafka::Connection{m_broker.bootstrap(), {}}, nullptr, {});
    QCOMPARE(bare.series(u"kept"_s, begin, begin).result().error().kind, ErrorKind::NotFound);
}

void TestLagService::judgesByThePastOfAnotherProcess()
{
    QVERIFY(fill(u"before"_s, 20));
    QVERIFY(TestTopics(m_broker.bootstrap()).commit(u"before"_s, u"before"_s, 0, 15));
    LagService::Options options = hasty();
    options.rules.notAdvancingAfter = 500ms;
    watch(options, m_database.get());
    AWAIT_VERDICT(u"before"_s, LagVerdict::NotAdvancing);
    QSignalSpy kept(m_lag.get(), &LagService::kept);
    QTRY_VERIFY_WITH_TIMEOUT(!kept.isEmpty() && m_lag->isKeeping(), 30'000);
    m_lag.reset();
    // The first sweep of the next one knows what was before it.
    watch(options, m_database.get());
    QSignalSpy swept(m_lag.get(), &LagService::swept);
    QTRY_COMPARE_WITH_TIMEOUT(swept.size(), 1, 30'000);
    QCOMPARE(verdict(u"before"_s), LagVerdict::NotAdvancing);
}

void TestLagService::letsOneProgramWrite()
{
    watch(hasty(), m_database.get());
    QTRY_VERIFY_WITH_TIMEOUT(m_lag->isKeeping(), 30'000);
    storage::Database same(m_folder.path(), storage::LagHistory::schema());
    LagService other(kafka::Connection{m_broker.bootstrap(), {}}, &same, hasty());
    QSignalSpy decided(&other, &LagService::kept);
    other.start();
    QTRY_VERIFY_WITH_TIMEOUT(decided.size() >= 2, 30'000);
    QVERIFY(!other.isKeeping());
    QCOMPARE(other.historyProblem(), QString());
    // It takes over when the first one ends.
    m_lag->stop();
    QTRY_VERIFY_WITH_TIMEOUT(other.isKeeping(), 30'000);
    other.stop();
    same.close();
}

void TestLagService::tellsAFailureAndKeepsWhatItKnew()
{
    QVERIFY(fill(u"known"_s, 3));
    QVERIFY(TestTopics(m_broker.bootstrap()).commit(u"known"_s, u"known"_s, 0, 1));
    watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_lag->group(u"known"_s), 30'000);
    m_broker.kill();
    QTRY_VERIFY_WITH_TIMEOUT(m_lag->lastError(), 60'000);
    QVERIFY(!m_lag->lastError()->message.isEmpty());
    QVERIFY(m_lag->group(u"known"_s));
    QVERIFY2(m_broker.start(), m_broker.errorText());
    QTRY_VERIFY_WITH_TIMEOUT(!m_lag->lastError(), 60'000);
}

void TestLagService::stopsAtOnce()
{
    LagService away(kafka::Connection{u"192.0.2.1:9092"_s, {}}, nullptr, hasty());
    QSignalSpy failed(&away, &LagService::failed);
    away.start();
    QVERIFY(away.isRunning());
    away.stop();
    QVERIFY(!away.isRunning());
    QVERIFY(failed.isEmpty());
    QVERIFY(!away.hasSwept());
    QVERIFY(!away.age());
}

QTEST_GUILESS_MAIN(TestLagService)
#include "tst_lagservice.moc"
