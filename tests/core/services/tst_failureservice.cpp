// SPDX-License-Identifier: GPL-3.0-or-later
// Dead letters of real frameworks, written to a real Apache Kafka.
#include "core/services/failureservice.h"

#include "core/codec/filterfacts.h"
#include "tests/core/codec/deadletterfixtures.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Evidence = DeadLetterTopic::Evidence;

namespace {
constexpr int Patience = 60'000;
}

class TestFailureService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void findsAndGroupsWhatSixFrameworksWrote();
    void seesWhatComes();
    void givesTheRecordsThemselves();
    void filtersRecordsAndSaysWhere();
    void asksAndKeepsWhatTheUserSays();
    void looksEverywhereWithItsCost();
    void looksAtWhatIsOpened();
    void readsOnlyTheNewestAndSaysSo();
    void saysThatKafkaIsAway();
    void goesOnAfterABrokersDeath();

private:
    std::unique_ptr<FailureService> service(const FailureService::Options& options);
    FailureService::Options quick() const
    {
        FailureService::Options options;
        options.lookEvery = 300ms;
        return options;
    }
    bool write(const RawRecord& record, const QString& topic = {});
    std::optional<DeadLetterTopic> topic(const QString& name) const { return m_store->topic(name); }

    BrokerHolder m_broker;
    std::unique_ptr<TestTopics> m_topics;
    std::unique_ptr<TestProducer> m_producer;
    QList<RawRecord> m_records;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<kafka::ClusterReader> m_cluster;
    std::unique_ptr<FailureStore> m_store;
};

void TestFailureService::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    m_topics = std::make_unique<TestTopics>(m_broker.bootstrap());
    m_producer = std::make_unique<TestProducer>(m_broker.bootstrap());
    m_records = deadletters::realRecords(QStringLiteral(DEAD_LETTERS ".jsonl"));
    QCOMPARE(m_records.size(), 26);
    QSet<QString> names;
    for (const RawRecord& record : m_records)
        names.insert(record.address.topic);
    for (const QString& name : names)
        QVERIFY(m_topics->create(name, 2));
    QVERIFY(m_topics->create(u"plain.events"_s, 2));
    QVERIFY(m_topics->create(u"hidden.letters"_s, 1));
    for (const RawRecord& record : m_records)
        QVERIFY(write(record));
    for (int i = 0; i < 20; ++i)
        QVERIFY(m_producer->send(u"plain.events"_s, i % 2, {"k", R"({"event_type":"x"})", {}, {}}));
    QVERIFY(write(m_records.at(0), u"hidden.letters"_s));
    QVERIFY(m_producer->send(u"hidden.letters"_s, 0, {"k", "an ordinary event", {}, {}}));
    QVERIFY(m_producer->flush());
}

bool TestFailureService::write(const RawRecord& record, const QString& topic)
{
    return m_producer->send(
        topic.isEmpty() ? record.address.topic : topic,
        topic.isEmpty() ? record.address.partition.value() : 0,
        {record.key, record.value, record.headers, record.time.toMSecsSinceEpoch()});
}

void TestFailureService::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<storage::Database>(m_folder->path());
    m_cluster = std::make_unique<kafka::ClusterReader>(kafka::Connection{m_broker.bootstrap(), {}});
    m_store = std::make_unique<FailureStore>();
}

void TestFailureService::cleanup()
{
    m_database->close();
    m_store.reset();
    m_cluster.reset();
    m_database.reset();
}

std::unique_ptr<FailureService> TestFailureService::service(const FailureService::Options& options)
{
    return std::make_unique<FailureService>(kafka::Connection{m_broker.bootstrap(), {}}, *m_cluster,
                                            *m_store, storage::DeadLetterTable(*m_database),
                                            options);
}

void TestFailureService::findsAndGroupsWhatSixFrameworksWrote()
{
    const auto failures = service(quick());
    QCOMPARE(failures->state(), FailureService::State::Off);
    failures->start();
    QTRY_COMPARE_WITH_TIMEOUT(failures->state(), FailureService::State::Following, Patience);
    // 24 of the 26: two lie in a retry topic, which is named and not read.
    QTRY_COMPARE_WITH_TIMEOUT(m_store->held(), 24, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(topic(u"spring33.orders-dlt"_s)->records == 5, Patience);
    QCOMPARE(topic(u"spring33.pay-retry"_s)->kind, DeadLetterTopic::Kind::Retries);
    QCOMPARE(topic(u"spring33.pay-retry"_s)->coverage.state, FailureCoverage::State::NotRead);
    const DeadLetterTopic orders = *topic(u"spring33.orders-dlt"_s);
    QCOMPARE(orders.evidence, Evidence::Headers);
    QCOMPARE(orders.dialects, QStringList{u"spring"_s});
    QCOMPARE(orders.coverage.read, 5);
    QCOMPARE(orders.coverage.leftOut, 0);
    QCOMPARE(orders.coverage.state, FailureCoverage::State::Following);
    QCOMPARE(topic(u"spring29.raw.DLT"_s)->dialects, QStringList{u"spring"_s});
    QCOMPARE(topic(u"spring33.pay-dlt"_s)->dialects, QStringList{u"spring-retry"_s});
    QCOMPARE(topic(u"dlq-connect.smt"_s)->dialects, QStringList{u"connect"_s});
    QCOMPARE(topic(u"streams43-dlq"_s)->dialects, QStringList{u"streams"_s});
    QCOMPARE(topic(u"dead-letter-topic-raw"_s)->dialects, QStringList{u"smallrye"_s});
    QCOMPARE(topic(u"watermill-poison"_s)->dialects, QStringList{u"watermill"_s});
    // Without context headers only its name speaks for it.
    QCOMPARE(topic(u"dlq-connect.nocontext"_s)->evidence, Evidence::Name);
    QVERIFY(!topic(u"plain.events"_s));
    QVERIFY(!topic(u"hidden.letters"_s));
    // 16 in the file; one of them is only told by the retry topic as well.
    QCOMPARE(failures->groups().size(), 16);
    qint64 all = 0;
    for (const FailureGroup& group : failures->groups()) {
        all += group.count;
        QCOMPARE(qint64(failures->failures(group.id).size()), group.count);
    }
    QCOMPARE(all, 24);
    QVERIFY(m_topics->groups().isEmpty());
}

void TestFailureService::seesWhatComes()
{
    const auto failures = service(quick());
    failures->start();
    QTRY_COMPARE_WITH_TIMEOUT(m_store->held(), 24, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(failures->state(), FailureService::State::Following, Patience);
    QSignalSpy seen(failures.get(), &FailureService::failureSeen);
    // Into a topic that is read, and into one that is made only now.
    QVERIFY(write(m_records.at(13), u"watermill-poison"_s));
    QVERIFY(m_producer->flush());
    QTRY_COMPARE_WITH_TIMEOUT(seen.size(), 1, Patience);
    QCOMPARE(qvariant_cast<Failure>(seen.at(0).at(0)).dialect, u"connect"_s);
    QVERIFY(m_topics->create(u"late.dlq"_s, 1));
    QVERIFY(write(m_records.at(0), u"late.dlq"_s));
    QVERIFY(m_producer->flush());
    QTRY_COMPARE_WITH_TIMEOUT(m_store->held(), 26, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(topic(u"late.dlq"_s)->evidence == Evidence::Headers, Patience);
    // Gone with its topic.
    QVERIFY(m_topics->remove(u"late.dlq"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_store->held(), 25, Patience);
}

void TestFailureService::givesTheRecordsThemselves()
{
    const auto failures = service(quick());
    failures->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_store->held() >= 24, Patience);
    const RawRecord& first = m_records.at(0);
    auto record = failures->recordOf(first.address);
    QTRY_VERIFY_WITH_TIMEOUT(record.isFinished(), Patience);
    QVERIFY(record.result());
    QCOMPARE(*record.result(), first);
    auto detail = failures->detailOf(first.address);
    QTRY_VERIFY_WITH_TIMEOUT(detail.isFinished(), Patience);
    QVERIFY(detail.result()->failure.stack.startsWith(u"org.springframework"_s));
    QCOMPARE(detail.result()->headers.size(), first.headers.size());
    // One that is not in memory comes from Kafka, and one that is nowhere is said to be.
    auto elsewhere = failures->recordOf({u"hidden.letters"_s, Partition(0), Offset(0)});
    QTRY_VERIFY_WITH_TIMEOUT(elsewhere.isFinished(), Patience);
    QCOMPARE(elsewhere.result()->headers, first.headers);
    auto gone = failures->recordOf({u"hidden.letters"_s, Partition(0), Offset(99)});
    QTRY_VERIFY_WITH_TIMEOUT(gone.isFinished(), Patience);
    QCOMPARE(gone.result().error().kind, ErrorKind::NotFound);
}

void TestFailureService::filtersRecordsAndSaysWhere()
{
    const auto failures = service(quick());
    failures->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_store->held() >= 24, Patience);
    const live::FilterContext context{0, std::make_shared<codec::FilterFacts>()};
    const auto filter = live::compileFilter("body.case=deep topic:spring*", context).filter;
    QVERIFY(filter);
    auto matches = failures->matching(filter);
    QTRY_VERIFY_WITH_TIMEOUT(matches.isFinished(), Patience);
    QCOMPARE(matches.result()->failures.size(), 3);
    QCOMPARE(matches.result()->searched, m_store->held());
    QCOMPARE(matches.result()->notSearched, 0);
    const FailureGroupId group = m_store->failure(m_records.at(0).address)->group;
    auto within = failures->matching(filter, group);
    QTRY_VERIFY_WITH_TIMEOUT(within.isFinished(), Patience);
    QCOMPARE(within.result()->failures.size(), 0);
    QCOMPARE(within.result()->searched, 2);
}

void TestFailureService::asksAndKeepsWhatTheUserSays()
{
    {
        const auto failures = service(quick());
        failures->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_store->held() >= 24, Patience);
        const qint64 before = m_store->held();
        failures->setVerdict(u"streams43-dlq"_s, false);
        QCOMPARE(topic(u"streams43-dlq"_s)->evidence, Evidence::Refused);
        QTRY_COMPARE_WITH_TIMEOUT(m_store->held(), before - 4, Patience);
        failures->setVerdict(u"plain.events"_s, true);
        QTRY_COMPARE_WITH_TIMEOUT(m_store->held(), before - 4 + 20, Patience);
        QCOMPARE(topic(u"plain.events"_s)->evidence, Evidence::User);
    }
    // In the next session as well.
    m_store->clear();
    m_store->setTopics({});
    const auto again = service(quick());
    again->start();
    QTRY_VERIFY_WITH_TIMEOUT(topic(u"plain.events"_s).has_value(), Patience);
    QCOMPARE(topic(u"streams43-dlq"_s)->evidence, Evidence::Refused);
    again->setVerdict(u"plain.events"_s, std::nullopt);
    QVERIFY(!topic(u"plain.events"_s));
}

void TestFailureService::looksEverywhereWithItsCost()
{
    const auto failures = service(quick());
    auto cost = failures->lookCost();
    QTRY_VERIFY_WITH_TIMEOUT(cost.isFinished(), Patience);
    QVERIFY(cost.result());
    QCOMPARE(cost.result()->topics, 2);
    QCOMPARE(cost.result()->partitions, 3);
    QCOMPARE(cost.result()->mostRecords, 30);
    failures->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_store->held() >= 24, Patience);
    const qint64 before = m_store->held();
    QSignalSpy advanced(failures.get(), &FailureService::lookAdvanced);
    QSignalSpy finished(failures.get(), &FailureService::lookFinished);
    failures->lookEverywhere();
    QVERIFY(failures->isLooking());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, Patience);
    QVERIFY(!advanced.isEmpty());
    const LookReport report = *failures->lastLook();
    QCOMPARE(report.topicsSearched, 2);
    QCOMPARE(report.recordsSearched, 22);
    QCOMPARE(report.found, QStringList{u"hidden.letters"_s});
    QVERIFY(report.notSearched.isEmpty());
    QVERIFY(!report.isCancelled);
    // Only what carries the headers: the ordinary event beside it is none.
    QTRY_COMPARE_WITH_TIMEOUT(m_store->held(), before + 1, Patience);
    QCOMPARE(topic(u"hidden.letters"_s)->evidence, Evidence::Headers);
    // Cancelled at once, it says what was not searched.
    failures->lookEverywhere();
    failures->cancelLook();
    QCOMPARE(finished.size(), 2);
    QVERIFY(failures->lastLook()->isCancelled);
    QCOMPARE(failures->lastLook()->notSearched, QStringList{u"plain.events"_s});
}

void TestFailureService::looksAtWhatIsOpened()
{
    const auto failures = service(quick());
    failures->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_store->held() >= 24, Patience);
    QVERIFY(!topic(u"hidden.letters"_s));
    failures->noteOpened(u"hidden.letters"_s);
    QTRY_VERIFY_WITH_TIMEOUT(topic(u"hidden.letters"_s).has_value(), Patience);
    failures->noteOpened(u"no such topic"_s);
    failures->setShareGroupSetting(u"plain.events"_s, true);
    QTRY_VERIFY_WITH_TIMEOUT(topic(u"plain.events"_s).has_value(), Patience);
    QCOMPARE(topic(u"plain.events"_s)->evidence, Evidence::Setting);
}

void TestFailureService::readsOnlyTheNewestAndSaysSo()
{
    FailureService::Options options = quick();
    options.newest = 1;
    const auto failures = service(options);
    failures->start();
    QTRY_VERIFY_WITH_TIMEOUT(topic(u"spring33.orders-dlt"_s) &&
                                 topic(u"spring33.orders-dlt"_s)->coverage.read == 2,
                             Patience);
    QCOMPARE(topic(u"spring33.orders-dlt"_s)->coverage.leftOut, 3);
    failures->readAll(true);
    QTRY_COMPARE_WITH_TIMEOUT(topic(u"spring33.orders-dlt"_s)->coverage.read, 5, Patience);
    QCOMPARE(topic(u"spring33.orders-dlt"_s)->coverage.leftOut, 0);
}

void TestFailureService::saysThatKafkaIsAway()
{
    kafka::ClusterReader nowhere(kafka::Connection{u"127.0.0.1:1"_s, {}}, 500ms);
    FailureService failures(kafka::Connection{u"127.0.0.1:1"_s, {}}, nowhere, *m_store,
                            storage::DeadLetterTable(*m_database), quick());
    failures.start();
    QTRY_COMPARE_WITH_TIMEOUT(failures.state(), FailureService::State::Away, Patience);
    QVERIFY(!failures.reason().isEmpty());
    failures.stop();
    QCOMPARE(failures.state(), FailureService::State::Off);
}

void TestFailureService::goesOnAfterABrokersDeath()
{
    const auto failures = service(quick());
    failures->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_store->held() >= 24, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(failures->state(), FailureService::State::Following, Patience);
    const qint64 before = m_store->taken();
    m_broker.kill();
    QTRY_COMPARE_WITH_TIMEOUT(failures->state(), FailureService::State::Away, Patience);
    QVERIFY(!failures->reason().isEmpty());
    // What was read is still there.
    QCOMPARE(m_store->taken(), before);
    QVERIFY2(m_broker.start(), m_broker.errorText());
    TestProducer producer(m_broker.bootstrap());
    const RawRecord& record = m_records.at(0);
    QVERIFY(producer.send(u"watermill-poison"_s, 0,
                          {record.key, record.value, record.headers, std::nullopt}));
    QVERIFY(producer.flush());
    QTRY_COMPARE_WITH_TIMEOUT(m_store->taken(), before + 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(failures->state(), FailureService::State::Following, Patience);
}

QTEST_GUILESS_MAIN(TestFailureService)
#include "tst_failureservice.moc"
