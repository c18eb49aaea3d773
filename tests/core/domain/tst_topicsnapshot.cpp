// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/topicsnapshot.h"
#include "tests/core/models/topicsamples.h"

#include <QtTest/QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

ClusterReading readingAt(int second, qint64 high, std::optional<Offset> low = Offset{0})
{
    ClusterReading reading;
    reading.at = QDateTime::fromMSecsSinceEpoch(1'774'000'000'000, Qt::UTC).addSecs(second);
    reading.brokers = {{2, u"b:1"_s}, {1, u"a:1"_s}};
    PartitionInfo partition{Partition{0}, 1, {1, 2}, {1, 2}, low, Offset{high}};
    reading.topics = {{u"t"_s, false, {partition}}};
    return reading;
}

} // namespace

class TestTopicSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNoRateAtFirst();
    void tellsRateFromTwoReadings();
    void tellsNoRateForATopicMadeAgain();
    void tellsNoRateWhileAPartitionIsOffline();
    void carriesLowMarksOn();
    void keepsTenMinutes();
    void leavesAGapWhereNothingWasWatched();
    void fillsSlowStepsWithTheirMean();
    void beginsAnewWhenTheClockIsSetBack();
    void countsTrouble();
    void findsByName();
    void marksSkew();
    void readsSettings();
};

void TestTopicSnapshot::knowsNoRateAtFirst()
{
    const TopicSnapshot first = advanced(nullptr, readingAt(0, 10));
    QCOMPARE(first.topics.size(), 1);
    QVERIFY(!first.topics[0].rate);
    QCOMPARE(first.topics[0].records, 10);
    QCOMPARE(first.topics[0].rates.size(), 1);
    QVERIFY(std::isnan(first.topics[0].rates[0]));
    QCOMPARE(first.brokers[0].id, 1);
}

void TestTopicSnapshot::tellsRateFromTwoReadings()
{
    const TopicSnapshot first = advanced(nullptr, readingAt(0, 10));
    const TopicSnapshot second = advanced(&first, readingAt(4, 50));
    QCOMPARE(second.topics[0].rate, 10.0);
    QCOMPARE(second.topics[0].trends[0].rate, 10.0);
    QCOMPARE(second.topics[0].rates.last(), 10.0F);
    // The same step: its value is brought up to date.
    const TopicSnapshot third = advanced(&second, readingAt(8, 50));
    QCOMPARE(third.topics[0].rate, 0.0);
    QCOMPARE(third.topics[0].rates.size(), second.topics[0].rates.size());
}

void TestTopicSnapshot::tellsNoRateForATopicMadeAgain()
{
    const TopicSnapshot first = advanced(nullptr, readingAt(0, 1000));
    const TopicSnapshot second = advanced(&first, readingAt(10, 5));
    QVERIFY(!second.topics[0].rate);
    QVERIFY(std::isnan(second.topics[0].rates.last()));
}

void TestTopicSnapshot::tellsNoRateWhileAPartitionIsOffline()
{
    const TopicSnapshot first = advanced(nullptr, sampleCluster(0));
    const TopicSnapshot second = advanced(&first, sampleCluster(10));
    QVERIFY(second.find(u"billing.invoices"_s)->rate);
    ClusterReading away = sampleCluster(20);
    for (TopicInfo& topic : away.topics) {
        if (topic.name == "billing.invoices"_L1)
            topic.partitions[4].high.reset();
    }
    const TopicSnapshot third = advanced(&second, away);
    QVERIFY(!third.find(u"billing.invoices"_s)->rate);
    QVERIFY(third.find(u"billing.invoices"_s)->trends[1].rate);
    QVERIFY(!third.find(u"billing.invoices"_s)->records);
}

void TestTopicSnapshot::carriesLowMarksOn()
{
    const TopicSnapshot first = advanced(nullptr, readingAt(0, 100, Offset{40}));
    const TopicSnapshot second = advanced(&first, readingAt(5, 120, std::nullopt));
    QCOMPARE(second.topics[0].info.partitions[0].low, Offset{40});
    QCOMPARE(second.topics[0].records, 80);
    // Shorter than it was: nothing below zero is told.
    const TopicSnapshot third = advanced(&second, readingAt(10, 7, std::nullopt));
    QCOMPARE(third.topics[0].records, 0);
}

void TestTopicSnapshot::keepsTenMinutes()
{
    TopicSnapshot snapshot = advanced(nullptr, readingAt(0, 0));
    for (int second = 5; second <= 1200; second += 5)
        snapshot = advanced(&snapshot, readingAt(second, second * 2));
    QCOMPARE(snapshot.topics[0].rates.size(), TopicSnapshot::Steps);
    for (const float rate : snapshot.topics[0].rates)
        QCOMPARE(rate, 2.0F);
    QCOMPARE(snapshot.topics[0].trends[0].rates, snapshot.topics[0].rates);
}

void TestTopicSnapshot::leavesAGapWhereNothingWasWatched()
{
    const TopicSnapshot first = advanced(nullptr, readingAt(0, 0));
    const TopicSnapshot second = advanced(&first, readingAt(10, 100));
    const TopicSnapshot third = advanced(&second, readingAt(210, 2100));
    const QList<float>& rates = third.topics[0].rates;
    QCOMPARE(rates.size(), second.topics[0].rates.size() + 20);
    QVERIFY(std::isnan(rates[rates.size() - 2]));
    QCOMPARE(rates.last(), 10.0F);
}

void TestTopicSnapshot::fillsSlowStepsWithTheirMean()
{
    const TopicSnapshot first = advanced(nullptr, readingAt(0, 0));
    const TopicSnapshot second = advanced(&first, readingAt(30, 90));
    QCOMPARE(second.topics[0].rates.mid(1), (QList<float>{3.0F, 3.0F, 3.0F}));
}

void TestTopicSnapshot::beginsAnewWhenTheClockIsSetBack()
{
    const TopicSnapshot first = advanced(nullptr, readingAt(100, 0));
    const TopicSnapshot second = advanced(&first, readingAt(110, 100));
    const TopicSnapshot third = advanced(&second, readingAt(20, 150));
    QVERIFY(!third.topics[0].rate);
    QCOMPARE(third.topics[0].rates.size(), 1);
}

void TestTopicSnapshot::countsTrouble()
{
    const TopicSnapshot snapshot = advanced(nullptr, sampleCluster(0));
    QCOMPARE(snapshot.offline, 1);
    QCOMPARE(snapshot.underReplicated, 2);
    QCOMPARE(snapshot.find(u"billing.invoices"_s)->offline, 1);
    QCOMPARE(snapshot.find(u"sprint.team-members"_s)->underReplicated, 1);
    QCOMPARE(snapshot.find(u"sprint.team-members"_s)->replication, 3);
    QCOMPARE(snapshot.partitions, 29);
}

void TestTopicSnapshot::findsByName()
{
    const TopicSnapshot snapshot = advanced(nullptr, sampleCluster(0));
    for (const TopicState& topic : snapshot.topics)
        QCOMPARE(snapshot.find(topic.info.name), &topic);
    QCOMPARE(snapshot.find(u"nowhere"_s), nullptr);
    QCOMPARE(snapshot.find(QString()), nullptr);
}

void TestTopicSnapshot::marksSkew()
{
    const TopicSnapshot snapshot = advanced(nullptr, sampleCluster(0));
    const TopicState* const invoices = snapshot.find(u"billing.invoices"_s);
    QVERIFY(isSkewed(*invoices, 1));
    QVERIFY(!isSkewed(*invoices, 0));
    // A dozen records lie as they happen to.
    const TopicState* const few = snapshot.find(u"email-service.DLT"_s);
    QCOMPARE(shareOf(*few, 0), 0.8);
    QVERIFY(!isSkewed(*few, 0));
    // One partition has everything, always.
    QVERIFY(!isSkewed(*snapshot.find(u"audit.log"_s), 0));
    ClusterReading empty;
    empty.topics = {sampleTopic(u"e"_s, {0, 0})};
    const TopicSnapshot none = advanced(nullptr, empty);
    QVERIFY(!shareOf(none.topics[0], 0));
}

void TestTopicSnapshot::readsSettings()
{
    TopicConfig config;
    QVERIFY(config.cleanup().isEmpty());
    QVERIFY(!config.retentionMs());
    config.entries = {{u"cleanup.policy"_s, u"delete, compact"_s},
                      {u"retention.bytes"_s, u"many"_s},
                      {u"retention.ms"_s, u"-1"_s}};
    QCOMPARE(config.cleanup(), u"compact,delete"_s);
    QCOMPARE(config.retentionMs(), -1);
    QVERIFY(!config.retentionBytes());
}

QTEST_GUILESS_MAIN(TestTopicSnapshot)
#include "tst_topicsnapshot.moc"
