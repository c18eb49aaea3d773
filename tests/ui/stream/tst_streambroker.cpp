// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"
#include "tests/ui/stream/streampagebench.h"

#include <QtTest/QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int Patience = 30'000;
constexpr qint64 Begin = 1'773'994'500'000;
} // namespace

/// The Stream page on a real Kafka: patterns, ranges, partitions, and what it says about them.
class tst_StreamBroker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_bench = std::make_unique<StreamPageBench>(m_broker.bootstrap()); }
    void cleanup() { m_bench.reset(); }

    void readsWhatAPatternStandsFor();
    void readsATimeRangeOfSomePartitions();
    void saysWhatWasSearchedWhenNothingIsFound();
    void saysThatARangeIsEmpty();

private:
    /// Shows a view and waits until it has been read to its end.
    bool show(const SavedView& view)
    {
        m_bench->page().show();
        if (!QTest::qWaitForWindowExposed(&m_bench->page()))
            return false;
        SavedView named = view;
        named.id = SavedViewId(QUuid::createUuid());
        named.name = u"test"_s;
        m_bench->views().put(named);
        m_bench->page().navigateTo(named.id);
        return QTest::qWaitFor(
            [&] { return m_bench->stream().state().phase == kafka::ConsumerPhase::Finished; },
            Patience);
    }

    BrokerHolder m_broker;
    std::unique_ptr<StreamPageBench> m_bench;
};

void tst_StreamBroker::initTestCase()
{
    auto* theme = new Theme(*qApp, this);
    theme->setMotion(Motion::Reduced);
    QVERIFY2(m_broker.start(), m_broker.errorText());
    TestTopics topics(m_broker.bootstrap());
    for (const QString& topic : {u"sprint.one"_s, u"sprint.two"_s, u"other"_s, u"sprint.none"_s})
        QVERIFY2(topics.create(topic, 3), qPrintable(topics.error()));
    TestProducer producer(m_broker.bootstrap());
    for (int i = 0; i < 300; ++i) {
        for (const QString& topic : {u"sprint.one"_s, u"sprint.two"_s, u"other"_s})
            QVERIFY(producer.send(topic, i % 3,
                                  {.key = QByteArray::number(i),
                                   .value = "event " + QByteArray::number(i),
                                   .timestampMs = Begin + i * 1000}));
    }
    QVERIFY(producer.flush());
}

void tst_StreamBroker::readsWhatAPatternStandsFor()
{
    QVERIFY(show({.topics = {u"sprint.*"_s}, .from = u"beginning"_s, .to = u"end"_s}));
    QTRY_COMPARE(m_bench->model().total(), 600);
    QTRY_VERIFY(m_bench->words().contains(u"9 partition(s)"_s));
    m_bench->filter()->setText(u"topic:*two key=7"_s);
    QTRY_COMPARE(m_bench->model().total(), 1);
    QTRY_VERIFY(m_bench->words().contains(u"1 of 600"_s));
    QTRY_VERIFY(m_bench->words().contains(u"Read to its end"_s));
    QVERIFY(m_bench->page().command().endsWith(
        u" tail 'sprint.*' --from beginning --to end --filter 'topic:*two key=7'"_s));
}

void tst_StreamBroker::readsATimeRangeOfSomePartitions()
{
    // 08:15:00 is Begin; 30 s of one partition of three.
    QVERIFY(show({.topics = {u"other"_s},
                  .partitions = u"1"_s,
                  .from = u"time:2026-03-20T08:15:30Z"_s,
                  .to = u"time:2026-03-20T08:16:00Z"_s}));
    QTRY_COMPARE(m_bench->model().total(), 10);
    const auto first = m_bench->model().list()->record(m_bench->model().list()->at(0));
    QCOMPARE(first->timestampMs(), Begin + 31'000);
    QCOMPARE(first->partition(), Partition(1));
}

void tst_StreamBroker::saysWhatWasSearchedWhenNothingIsFound()
{
    QVERIFY(show(
        {.topics = {u"other"_s}, .from = u"offset:60"_s, .to = u"end"_s, .filter = u"nowhere"_s}));
    QTRY_VERIFY(m_bench->words().contains(u"No event here matches “nowhere”"_s));
    QTRY_VERIFY(m_bench->words().contains(u"other 0 @ 60–99"_s));
    const QString words = m_bench->words();
    QVERIFY2(words.contains(u"120 events"_s), qPrintable(words));
    QVERIFY2(words.contains(u"before that was not searched"_s), qPrintable(words));
    // From the beginning nothing is left out, and the sentence goes.
    QTest::keyClick(&m_bench->page(), Qt::Key_B);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->words().contains(u"300 events"_s), Patience);
    QTRY_VERIFY(m_bench->words().contains(u"other 0 @ 0–99"_s));
    QTRY_VERIFY(!m_bench->words().contains(u"not searched"_s));
}

void tst_StreamBroker::saysThatARangeIsEmpty()
{
    QVERIFY(show({.topics = {u"sprint.none"_s}, .from = u"beginning"_s, .to = u"end"_s}));
    QTRY_VERIFY(m_bench->words().contains(u"No event in this range"_s));
    QVERIFY(m_bench->words().contains(u"3 partition(s), no record"_s));
}

QTEST_MAIN(tst_StreamBroker)
#include "tst_streambroker.moc"
