// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/topics.h"

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

    void knowsTheSprintTopics()
    {
        QCOMPARE(sprintTopics(), (QStringList{u"sprint.lifecycle"_s, u"sprint.team-members"_s}));
    }
};

QTEST_APPLESS_MAIN(TestTopics)
#include "tst_topics.moc"
