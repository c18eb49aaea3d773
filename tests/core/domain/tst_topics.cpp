// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/topics.h"

#include "core/domain/deadletternames.h"

#include <QtTest/QTest>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {
PartitionInfo partition(std::optional<qint64> low, std::optional<qint64> high)
{
    PartitionInfo info;
    if (low)
        info.low = Offset(*low);
    if (high)
        info.high = Offset(*high);
    return info;
}
} // namespace

class TestTopics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsRecordsBetweenWatermarks()
    {
        QCOMPARE(recordCount({u"t"_s, false, {partition(5, 10), partition(0, 7)}}), 12);
        QCOMPARE(recordCount({u"t"_s, false, {}}), 0);
    }

    void knowsNoCountWithoutAllWatermarks()
    {
        QCOMPARE(recordCount({u"t"_s, false, {partition(5, 10), partition({}, 7)}}), std::nullopt);
        QCOMPARE(recordCount({u"t"_s, false, {partition(5, {})}}), std::nullopt);
    }

    void survivesNonsenseWatermarks()
    {
        const qint64 top = std::numeric_limits<qint64>::max();
        QCOMPARE(recordCount({u"t"_s, false, {partition(10, 5)}}), 0);
        QCOMPARE(recordCount({u"t"_s, false, {partition(0, top), partition(0, top)}}), top);
        QCOMPARE(recordCount({u"t"_s, false, {partition(std::numeric_limits<qint64>::min(), 3)}}),
                 3);
    }

    void recognisesDeadLetterTopicsByName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isDeadLetter");
        const auto row = [](const char* name, bool expected) {
            QTest::newRow(name) << QString::fromLatin1(name) << expected;
        };
        row("orders.dlq", true);
        row("orders-dlq", true);
        row("orders_dlq", true);
        row("orders.DLT", true);
        row("orders-dlt", true);
        row("dlq.orders", true);
        row("dlq-lcc-abc", true);
        row("DeadLetterQueue", true);
        row("orders.dead-letter.eu", true);
        row("orders_dead_letter", true);
        row("dead-letter-topic-orders", true);
        row("orders_error", true);
        row("orders_skipped", true);
        row("rejected-orders", true);
        row("error", true);
        row("error.orders.pricing", true);
        row("watermill-poison", true);
        row("orders.parking", true);
        row("x.streamkap.deadletterqueue", true);
        row("orders-retry-dlt", true);
        row("orders-retry", false);
        row("terrors", false);
        row("deadletters", false);
        row("sprint.lifecycle", false);
        row("handlq", false);
        row("dltorders", false);
        row("", false);
        row("...", false);
    }

    void recognisesDeadLetterTopicsByName()
    {
        QFETCH(QString, name);
        QFETCH(bool, isDeadLetter);
        QCOMPARE(isDeadLetterName(name), isDeadLetter);
    }

    void tellsRetryTopicsApart()
    {
        QVERIFY(isRetryName(u"orders-retry"_s));
        QVERIFY(isRetryName(u"orders-retry-0"_s));
        QVERIFY(isRetryName(u"channel_retry_10000"_s));
        QVERIFY(isRetryName(u"RETRY"_s));
        QVERIFY(!isRetryName(u"orders-retry-dlt"_s));
        QVERIFY(!isRetryName(u"retryorders"_s));
        QVERIFY(!isRetryName(QString()));
    }

    void findsTheOriginInANameOnlyWhereItIsCertain()
    {
        QCOMPARE(originByName(u"orders-dlt"_s), u"orders"_s);
        QCOMPARE(originByName(u"sprint.lifecycle.DLT"_s), u"sprint.lifecycle"_s);
        QCOMPARE(originByName(u"dlq-sprint.lifecycle"_s), u"sprint.lifecycle"_s);
        QCOMPARE(originByName(u"orders_error"_s), u"orders"_s);
        QCOMPARE(originByName(u"rejected-orders"_s), u"orders"_s);
        QCOMPARE(originByName(u"orders.dead-letter"_s), u"orders"_s);
        for (const QString& name : {u"error.orders.pricing"_s, u"dead-letter-topic-orders"_s,
                                    u"dlq"_s, u"-dlt"_s, u"orders"_s, u"dlq-errors"_s, QString()})
            QCOMPARE(originByName(name), std::nullopt);
    }

    void knowsTheSprintTopics()
    {
        QCOMPARE(sprintTopics(), (QStringList{u"sprint.lifecycle"_s, u"sprint.team-members"_s}));
    }
};

QTEST_APPLESS_MAIN(TestTopics)
#include "tst_topics.moc"
