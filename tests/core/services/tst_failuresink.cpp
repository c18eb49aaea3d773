// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/failuresink.h"

#include <QtTest/QTest>

#include <atomic>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Records = 40'000;
constexpr int BatchSize = 500;

std::vector<live::RecordInput> batchFrom(int first, live::TopicIndex topic,
                                         std::span<const live::HeaderView> headers)
{
    std::vector<live::RecordInput> batch;
    for (int i = 0; i < BatchSize; ++i) {
        live::RecordInput record;
        record.topic = topic;
        record.offset = Offset(first + i);
        record.value = "{}";
        if (i % 2 == 0)
            record.headers = headers;
        batch.push_back(record);
    }
    return batch;
}

} // namespace

class FailureSinkTest : public QObject
{
    Q_OBJECT

private:
    const std::vector<live::HeaderView> m_headers{{"kafka_dlt-original-topic", "orders"},
                                                  {"kafka_dlt-exception-fqcn", "a.B"}};

    /// Writes on a thread of its own, as a reader does.
    std::thread write(FailureSink& sink, std::atomic<bool>& isDone)
    {
        return std::thread([this, &sink, &isDone] {
            const live::TopicIndex topic = sink.topicIndex("orders.dlq");
            for (int i = 0; i < Records; i += BatchSize)
                sink.append(batchFrom(i, topic, m_headers));
            isDone = true;
        });
    }

private Q_SLOTS:
    void letsTheReaderWaitAndLosesNothing()
    {
        auto records = std::make_shared<SharedRecords>(live::StoreOptions());
        std::atomic<int> wakes = 0;
        FailureSink sink(records, [&wakes] { ++wakes; });
        std::atomic<bool> isDone = false;
        std::thread writer = write(sink, isDone);
        // Nobody takes: the reader stops far from the end.
        QTRY_VERIFY(sink.tallies().value(u"orders.dlq"_s).read > 20'000);
        QVERIFY(!isDone);
        QCOMPARE(wakes, 1);
        qint64 next = 0;
        while (next < Records) {
            const QList<Failure> portion = sink.take(1000);
            for (const Failure& failure : portion)
                QCOMPARE(qint64(failure.address.offset.value()), next++);
        }
        writer.join();
        QVERIFY(sink.take(1).isEmpty());
        const TopicTally tally = sink.tallies().value(u"orders.dlq"_s);
        QCOMPARE(tally.read, Records);
        QCOMPARE(tally.recognised, Records / 2);
        QCOMPARE(tally.dialects, QStringList{u"spring"_s});
        QCOMPARE(qint64(records->store->totals().receivedRecords), Records);
    }

    void letsTheReaderGoWhenClosed()
    {
        FailureSink sink(nullptr, [] {});
        std::atomic<bool> isDone = false;
        std::thread writer = write(sink, isDone);
        QTRY_VERIFY(sink.tallies().value(u"orders.dlq"_s).read > 20'000);
        sink.close();
        writer.join();
        QVERIFY(isDone);
        QVERIFY(sink.take(1).isEmpty());
    }

    void passesOverOrdinaryRecordsOfMixedTopics()
    {
        FailureSink sink(nullptr, [] {});
        sink.setMixedTopics({u"orders"_s});
        sink.append(batchFrom(0, sink.topicIndex("orders"), m_headers));
        QCOMPARE(sink.take(10'000).size(), BatchSize / 2);
        QCOMPARE(sink.tallies().value(u"orders"_s).read, BatchSize);
    }

    void beginsBehindWhatWasHandedOver()
    {
        FailureSink sink(nullptr, [] {});
        sink.setBegin({{{u"orders.dlq"_s, Partition(0)}, Offset(400)}});
        sink.append(batchFrom(0, sink.topicIndex("orders.dlq"), m_headers));
        const QList<Failure> failures = sink.take(10'000);
        QCOMPARE(failures.size(), 100);
        QCOMPARE(failures.constFirst().address.offset, Offset(400));
    }
};

QTEST_GUILESS_MAIN(FailureSinkTest)
#include "tst_failuresink.moc"
