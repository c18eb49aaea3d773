// SPDX-License-Identifier: GPL-3.0-or-later
// Where reading starts and ends, against a real Apache Kafka.
#include "core/kafka/consumer.h"
#include "core/kafka/producer.h"
#include "tests/core/kafka/testsink.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using kafka::Consumer;
using kafka::From;
using kafka::OutgoingRecord;
using kafka::ReadPlan;
using kafka::To;

namespace {
constexpr qint64 Morning = 1773994500000; // 2026-03-20T08:15:00Z
constexpr qint64 Minute = 60'000;
} // namespace

class TestReadPositions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reads_data();
    void reads();
    void readsWhatIsNoOlderThanAnAge();
    void startsWhereAGroupStands();
    void startsAtTheBeginningForAGroupWithoutCommits();
    void readsTheTopicsOfAPattern();
    void saysThatNoTopicFits();
    void readsATopicThatComesLater();
    void writesWhatItIsGiven();
    void writesWithoutAnAccident();
    void placesKeysAsJavaDoes();

private:
    kafka::Connection connection() const { return {m_broker.bootstrap(), {}}; }
    std::optional<kafka::ReadSummary> readAll(const ReadPlan& plan,
                                              const std::shared_ptr<TestSink>& sink);
    QList<qint64> offsets(const std::shared_ptr<TestSink>& sink, int partition) const;
    std::unique_ptr<kafka::Producer> producer(const QString& topic);

    BrokerHolder m_broker;
    std::unique_ptr<TestTopics> m_topics;
    std::unique_ptr<TestProducer> m_producer;
};

void TestReadPositions::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    m_topics = std::make_unique<TestTopics>(m_broker.bootstrap());
    m_producer = std::make_unique<TestProducer>(m_broker.bootstrap());
    QVERIFY(m_topics->create(u"times"_s, 2));
    // A record a minute in partition 0; partition 1 holds an old one only.
    for (int number = 0; number < 10; ++number) {
        TestRecord record;
        record.value = QByteArray::number(number);
        record.timestampMs = Morning + number * Minute;
        QVERIFY(m_producer->send(u"times"_s, 0, record));
    }
    TestRecord old;
    old.value = "old";
    old.timestampMs = Morning - 1000 * Minute;
    QVERIFY(m_producer->send(u"times"_s, 1, old));
    for (const QString& name : {u"todo.tasks.created"_s, u"todo.tasks.deleted"_s, u"other"_s}) {
        QVERIFY(m_topics->create(name, 1));
        TestRecord record;
        record.value = name.toUtf8();
        QVERIFY(m_producer->send(name, 0, record));
    }
    QVERIFY(m_producer->flush());
}

std::optional<kafka::ReadSummary> TestReadPositions::readAll(const ReadPlan& plan,
                                                             const std::shared_ptr<TestSink>& sink)
{
    Consumer consumer(connection(), sink, plan);
    QSignalSpy finished(&consumer, &Consumer::finished);
    consumer.start();
    if (!QTest::qWaitFor([&finished] { return !finished.isEmpty(); }, 20000))
        return std::nullopt;
    return finished.first().first().value<kafka::ReadSummary>();
}

QList<qint64> TestReadPositions::offsets(const std::shared_ptr<TestSink>& sink, int partition) const
{
    QList<qint64> offsets;
    for (const TakenRecord& record : sink->records()) {
        if (record.partition == partition)
            offsets.append(record.offset);
    }
    return offsets;
}

void TestReadPositions::reads_data()
{
    QTest::addColumn<From>("from");
    QTest::addColumn<To>("to");
    QTest::addColumn<QList<qint64>>("first");
    QTest::addColumn<QList<qint64>>("second");
    const QList<qint64> none;
    QTest::newRow("from a time") << From::time(Morning + 7 * Minute) << To::endAtStart()
                                 << QList<qint64>{7, 8, 9} << none;
    QTest::newRow("from between two records")
        << From::time(Morning + 7 * Minute + 1) << To::endAtStart() << QList<qint64>{8, 9} << none;
    QTest::newRow("from before all")
        << From::time(0) << To::at(Offset(1)) << QList<qint64>{0, 1} << QList<qint64>{0};
    QTest::newRow("from behind all")
        << From::time(Morning + 1000 * Minute) << To::endAtStart() << none << none;
    QTest::newRow("to a time") << From::beginning() << To::time(Morning + 2 * Minute)
                               << QList<qint64>{0, 1} << QList<qint64>{0};
    QTest::newRow("between two times")
        << From::time(Morning + 2 * Minute) << To::time(Morning + 4 * Minute) << QList<qint64>{2, 3}
        << none;
    QTest::newRow("to a time before the start")
        << From::time(Morning + 4 * Minute) << To::time(Morning) << none << none;
    QTest::newRow("to an offset") << From::at(Offset(3)) << To::at(Offset(5))
                                  << QList<qint64>{3, 4, 5} << none;
    QTest::newRow("to an offset behind the end")
        << From::at(Offset(8)) << To::at(Offset(500)) << QList<qint64>{8, 9} << none;
    QTest::newRow("to an age") << From::beginning() << To::before(1s)
                               << QList<qint64>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9} << QList<qint64>{0};
}

void TestReadPositions::reads()
{
    QFETCH(From, from);
    QFETCH(To, to);
    QFETCH(QList<qint64>, first);
    QFETCH(QList<qint64>, second);
    // The records lie in the test's past, unless its clock is wrong.
    if (to.kind == To::Kind::Ago && QDateTime::currentMSecsSinceEpoch() < Morning + 20 * Minute)
        QSKIP("This computer's clock stands before the records.");
    const auto sink = std::make_shared<TestSink>();
    const auto summary = readAll({.topics = {u"times"_s}, .from = from, .to = to}, sink);
    QVERIFY(summary);
    QCOMPARE(summary->why, kafka::ReadEnd::EndReached);
    QCOMPARE(offsets(sink, 0), first);
    QCOMPARE(offsets(sink, 1), second);
    QCOMPARE(summary->records, first.size() + second.size());
}

void TestReadPositions::readsWhatIsNoOlderThanAnAge()
{
    QVERIFY(m_topics->create(u"ages"_s, 1));
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const qint64 age : {3 * 60 * Minute, 60 * Minute, 5 * Minute, Minute}) {
        TestRecord record;
        record.value = "x";
        record.timestampMs = now - age;
        QVERIFY(m_producer->send(u"ages"_s, 0, record));
    }
    QVERIFY(m_producer->flush());
    const auto sink = std::make_shared<TestSink>();
    QVERIFY(readAll({.topics = {u"ages"_s}, .from = From::before(30min), .to = To::endAtStart()},
                    sink));
    QCOMPARE(offsets(sink, 0), QList<qint64>({2, 3}));
    const auto middle = std::make_shared<TestSink>();
    QVERIFY(
        readAll({.topics = {u"ages"_s}, .from = From::before(2h), .to = To::before(3min)}, middle));
    QCOMPARE(offsets(middle, 0), QList<qint64>({1, 2}));
}

void TestReadPositions::startsWhereAGroupStands()
{
    QVERIFY(m_topics->commit(u"billing"_s, u"times"_s, 0, 6));
    const auto sink = std::make_shared<TestSink>();
    QVERIFY(readAll(
        {.topics = {u"times"_s}, .from = From::committedBy(u"billing"_s), .to = To::endAtStart()},
        sink));
    QCOMPARE(offsets(sink, 0), QList<qint64>({6, 7, 8, 9}));
    QCOMPARE(offsets(sink, 1), QList<qint64>({0})); // nothing committed: the beginning
    QCOMPARE(m_topics->groups(), QStringList({u"billing"_s}));
}

void TestReadPositions::startsAtTheBeginningForAGroupWithoutCommits()
{
    const auto sink = std::make_shared<TestSink>();
    Consumer consumer(
        connection(), sink,
        {.topics = {u"times"_s}, .from = From::committedBy(u"nobody"_s), .to = To::endAtStart()});
    QSignalSpy finished(&consumer, &Consumer::finished);
    QSignalSpy noticed(&consumer, &Consumer::noticed);
    consumer.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
    QCOMPARE(sink->count(), 11);
    QVERIFY(noticed.first().first().value<kafka::Notice>().message.contains("nobody"_L1));
}

void TestReadPositions::readsTheTopicsOfAPattern()
{
    const auto sink = std::make_shared<TestSink>();
    const auto summary = readAll({.topics = {u"todo.*"_s, u"other"_s, u"todo.tasks.creat?d"_s},
                                  .from = From::beginning(),
                                  .to = To::endAtStart()},
                                 sink);
    QVERIFY(summary);
    QStringList names;
    for (const TakenRecord& record : sink->records())
        names.append(QString::fromUtf8(record.topic));
    names.sort();
    QCOMPARE(names, QStringList({u"other"_s, u"todo.tasks.created"_s, u"todo.tasks.deleted"_s}));
    // Nothing of Kafka's own.
    const auto all = std::make_shared<TestSink>();
    const auto everything =
        readAll({.topics = {u"*"_s}, .from = From::beginning(), .to = To::endAtStart()}, all);
    QVERIFY(everything);
    for (const kafka::PartitionCoverage& part : everything->coverage)
        QVERIFY(!part.where.topic.startsWith("__"_L1));
}

void TestReadPositions::saysThatNoTopicFits()
{
    const auto sink = std::make_shared<TestSink>();
    Consumer consumer(connection(), sink, {.topics = {u"nothing.*"_s}});
    QSignalSpy failed(&consumer, &Consumer::failed);
    consumer.start();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20000);
    const auto error = failed.first().first().value<Error>();
    QCOMPARE(error.kind, ErrorKind::NotFound);
    QCOMPARE(error.message, u"No topic is named like nothing.*."_s);
}

void TestReadPositions::readsATopicThatComesLater()
{
    const auto sink = std::make_shared<TestSink>();
    Consumer consumer(connection(), sink,
                      {.topics = {u"later.*"_s}, .whenMissing = kafka::MissingTopic::Await},
                      {.metadataInterval = 200ms});
    QSignalSpy noticed(&consumer, &Consumer::noticed);
    consumer.start();
    QTRY_COMPARE_WITH_TIMEOUT(noticed.size(), 1, 20000);
    QCOMPARE(noticed.first().first().value<kafka::Notice>().kind,
             kafka::Notice::Kind::TopicMissing);
    QVERIFY(m_topics->create(u"later.one"_s, 1));
    TestRecord record;
    record.value = "here";
    QVERIFY(m_producer->send(u"later.one"_s, 0, record));
    QVERIFY(m_producer->flush());
    QTRY_COMPARE_WITH_TIMEOUT(sink->count(), 1, 20000);
    QTRY_COMPARE(noticed.last().first().value<kafka::Notice>().kind,
                 kafka::Notice::Kind::TopicAdded);
}

std::unique_ptr<kafka::Producer> TestReadPositions::producer(const QString& topic)
{
    auto opened = kafka::Producer::open(connection(), topic, 10s, [] { return false; });
    return opened ? std::move(opened).value() : nullptr;
}

void TestReadPositions::writesWhatItIsGiven()
{
    QVERIFY(m_topics->create(u"written"_s, 2, {{u"max.message.bytes"_s, u"1000000"_s}}));
    const auto writer = producer(u"written"_s);
    QVERIFY(writer);
    QCOMPARE(writer->partitionCount(), 2);
    QByteArray allBytes;
    for (int byte = 0; byte < 256; ++byte)
        allBytes.append(char(byte));
    const QList<OutgoingRecord> records{
        {"key", "value", {{"a", "1"}, {"a", ""}, {"b", std::nullopt}}, Partition(1)},
        {std::nullopt, std::nullopt, {}, Partition(1)},
        {QByteArray(""), QByteArray(""), {}, Partition(1)},
        {allBytes, allBytes, {{"bytes", allBytes}}, Partition(1)},
        {"large", QByteArray(3'000'000, 'x'), {}, Partition(1)},
    };
    QList<qint64> stored;
    writer->setStored([&stored](Partition, Offset offset) { stored.append(offset.value()); });
    for (const OutgoingRecord& record : records.first(4))
        QVERIFY(writer->send(record));
    // The broker's own limit decides, not the library's.
    QVERIFY(writer->send(records[4]));
    const kafka::ProduceCounts counts = writer->finish();
    QCOMPARE(counts.stored, 4);
    QCOMPARE(counts.refused, 1);
    QCOMPARE(counts.uncertain, 0);
    QCOMPARE(counts.firstError->kind, ErrorKind::TooLarge);
    QCOMPARE(stored, QList<qint64>({0, 1, 2, 3}));
    const auto sink = std::make_shared<TestSink>();
    QVERIFY(readAll({.topics = {u"written"_s}, .from = From::beginning(), .to = To::endAtStart()},
                    sink));
    const auto taken = sink->records();
    QCOMPARE(taken.size(), std::size_t(4));
    for (std::size_t number = 0; number < taken.size(); ++number) {
        QCOMPARE(taken[number].key, records[qsizetype(number)].key);
        QCOMPARE(taken[number].value, records[qsizetype(number)].value);
        QCOMPARE(taken[number].headers, records[qsizetype(number)].headers);
    }
}

void TestReadPositions::writesWithoutAnAccident()
{
    const auto missing =
        kafka::Producer::open(connection(), u"slip.of.the.hand"_s, 10s, [] { return false; });
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    const auto writer = producer(u"other"_s);
    QVERIFY(writer);
    const auto wrong = writer->send({"k", "v", {}, Partition(7)});
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::NotFound);
    QCOMPARE(writer->finish().stored, 0);
    const auto nowhere =
        kafka::Producer::open({u"127.0.0.1:1"_s, {}}, u"other"_s, 2s, [] { return false; });
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().kind, ErrorKind::Unreachable);
}

void TestReadPositions::placesKeysAsJavaDoes()
{
    QVERIFY(m_topics->create(u"placed"_s, 3));
    // The hashes that Kafka's own tests expect of its murmur2.
    const QMap<QByteArray, qint32> hashes{{"21", -973932308},
                                          {"foobar", -790332482},
                                          {"a-little-bit-long-string", -985981536},
                                          {"abc", 479470107}};
    const auto writer = producer(u"placed"_s);
    QVERIFY(writer);
    for (const QByteArray& key : hashes.keys())
        QVERIFY(writer->send({key, key, {}, std::nullopt}));
    QCOMPARE(writer->finish().stored, 4);
    const auto sink = std::make_shared<TestSink>();
    QVERIFY(readAll({.topics = {u"placed"_s}, .from = From::beginning(), .to = To::endAtStart()},
                    sink));
    for (const TakenRecord& record : sink->records())
        QCOMPARE(record.partition, (hashes.value(*record.key) & 0x7fffffff) % 3);
}

QTEST_GUILESS_MAIN(TestReadPositions)
#include "tst_readpositions.moc"
