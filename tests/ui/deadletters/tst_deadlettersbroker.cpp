// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"
#include "tests/ui/deadletters/deadlettersbench.h"
#include "ui/deadletters/deadlettertopicsdialog.h"
#include "ui/widgets/runview.h"

#include <QtCore/QtEndian>
#include <QtWidgets/QLabel>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 40'000;
constexpr int Failures = 15;

QByteArray bigEndian(qint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray bigEndian(qint64 value)
{
    QByteArray bytes(8, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QString wordsOn(QWidget* widget)
{
    QStringList words;
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    return words.join(u'\n');
}

} // namespace

/// The Dead letters page on a real Kafka: from finding the topic to the outcome of a retry, by keys
/// and clicks.
class tst_DeadLettersBroker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_bench = std::make_unique<DeadLettersBench>(m_broker.bootstrap()); }
    void cleanup() { m_bench.reset(); }

    void saysThatNoTopicIsKnown();
    void looksEverywhereOnceItsCostIsSaid();
    void retriesAGroupToItsOutcome();
    void filtersOverAllRecords();

private:
    BrokerHolder m_broker;
    std::unique_ptr<TestTopics> m_topics;
    std::unique_ptr<DeadLettersBench> m_bench;
};

void tst_DeadLettersBroker::initTestCase()
{
    auto* theme = new Theme(*qApp, this);
    theme->setMotion(Motion::Reduced);
    QVERIFY2(m_broker.start(), m_broker.errorText());
    m_topics = std::make_unique<TestTopics>(m_broker.bootstrap());
    QVERIFY2(m_topics->create(u"orders"_s, 3), qPrintable(m_topics->error()));
    // Nobody would know it by its name.
    QVERIFY2(m_topics->create(u"graveyard"_s, 1), qPrintable(m_topics->error()));
}

void tst_DeadLettersBroker::saysThatNoTopicIsKnown()
{
    m_bench->failures().start();
    QVERIFY(m_bench->open());
    QTRY_VERIFY_WITH_TIMEOUT(
        wordsOn(m_bench->empty()).contains(u"No dead-letter topic is known here"_s), Patience);
}

void tst_DeadLettersBroker::looksEverywhereOnceItsCostIsSaid()
{
    TestProducer producer(m_broker.bootstrap());
    for (int i = 0; i < Failures; ++i) {
        const QByteArray key = "order-" + QByteArray::number(i);
        QVERIFY(producer.send(u"orders"_s, i % 3, {.key = key, .value = "{\"id\": 1}"}));
        QVERIFY(producer.send(
            u"graveyard"_s, 0,
            {.key = key,
             .value = "{\"id\": 1}",
             .headers = {
                 {"traceparent", QByteArray("00-4bf92f35")},
                 {"kafka_dlt-exception-fqcn", QByteArray("com.example.KeyError")},
                 {"kafka_dlt-exception-message", QByteArray("email")},
                 {"kafka_dlt-exception-stacktrace",
                  QByteArray("com.example.KeyError: email\n\tat com.example.A.b(A.java:5)")},
                 {"kafka_dlt-original-topic", QByteArray("orders")},
                 {"kafka_dlt-original-partition", bigEndian(qint32(i % 3))},
                 {"kafka_dlt-original-offset", bigEndian(qint64(i / 3))},
                 {"kafka_dlt-original-consumer-group", QByteArray("mailer")}}}));
    }
    QVERIFY(producer.flush());
    m_bench->failures().start();
    QVERIFY(m_bench->open());
    QTRY_VERIFY_WITH_TIMEOUT(
        wordsOn(m_bench->empty()).contains(u"No dead-letter topic is known here"_s), Patience);
    QTest::mouseClick(m_bench->empty()->findChild<QAbstractButton*>(), Qt::LeftButton);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QWidget* dialog = QApplication::activeModalWidget();
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(dialog).contains(u"This reads at most"_s), Patience);
    QVERIFY(m_bench->failures().topics().isEmpty());
    QVERIFY(m_bench->click(u"lookEverywhere"_s));
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(dialog).contains(u"Failure headers found in graveyard"_s),
                             Patience);
    dialog->close();
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->list()->model()->rowCount(), Failures, Patience);
    QCOMPARE(m_bench->causes()->model()->index(0, FailureGroupModel::Cause).data().toString(),
             u"KeyError: email"_s);
}

void tst_DeadLettersBroker::retriesAGroupToItsOutcome()
{
    // The consumer works again, and is ahead of everything.
    for (int partition = 0; partition < 3; ++partition)
        QVERIFY(m_topics->commit(u"mailer"_s, u"orders"_s, partition, 1000));
    m_bench->failures().start();
    m_bench->failures().setVerdict(u"graveyard"_s, true);
    m_bench->memory().start();
    m_bench->runs().start();
    QVERIFY(m_bench->open());
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->list()->model()->rowCount(), Failures, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(m_bench->inspector()).contains(u"came from"_s), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->runs().isLoaded(), Patience);
    m_bench->causes()->setFocus();
    QVERIFY(DeadLettersBench::press(Qt::Key_R, Qt::ShiftModifier));
    auto* yes = m_bench->page().findChild<QAbstractButton*>(u"retryYes"_s);
    QTRY_VERIFY_WITH_TIMEOUT(yes->isVisible() && yes->isEnabled(), Patience);
    QCOMPARE(yes->text(), u"Unlock and retry 15…"_s);
    const QString words = wordsOn(m_bench->panel());
    QVERIFY2(words.contains(u"orders, original partitions (0: 5, 1: 5, 2: 5)"_s),
             qPrintable(words));
    QVERIFY2(words.contains(u"7 failure headers removed, 3 added"_s), qPrintable(words));
    QVERIFY(m_bench->runs().runs().isEmpty());
    QTest::mouseClick(yes, Qt::LeftButton);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(m_bench->lock().isLocked());
    QVERIFY(m_bench->click(u"confirmYes"_s));
    QVERIFY(!m_bench->lock().isLocked());
    QTRY_VERIFY2_WITH_TIMEOUT(m_bench->panel()->isShowingRun(),
                              qPrintable(wordsOn(m_bench->panel())), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->runs().runs().constFirst().state, RunState::Done, Patience);
    const Run& run = m_bench->runs().runs().constFirst();
    QCOMPARE(run.counts.sent, Failures);
    QCOMPARE(run.counts.resolved, Failures);
    QTRY_VERIFY_WITH_TIMEOUT(wordsOn(m_bench->panel()).contains(u"15 of 15 records sent"_s),
                             Patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->panel()->runView().items().rowCount(), Failures, Patience);
    // Back in the list each failure says what became of it; nothing was deleted.
    QVERIFY(m_bench->click(u"closeRetry"_s));
    QTRY_VERIFY(m_bench->list()->isVisible());
    QCOMPARE(m_bench->list()->model()->rowCount(), Failures);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_bench->list()->model()->index(0, FailureListModel::Retried).data().toString(),
        u"resolved"_s, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->memory().notRetried(), 0, Patience);
    QTRY_COMPARE(m_bench->causes()->model()->index(0, FailureGroupModel::Mark).data().toString(),
                 u"retried once"_s);
}

void tst_DeadLettersBroker::filtersOverAllRecords()
{
    m_bench->failures().start();
    m_bench->failures().setVerdict(u"graveyard"_s, true);
    QVERIFY(m_bench->open());
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->list()->model()->rowCount(), Failures, Patience);
    m_bench->causes()->setFocus();
    QVERIFY(DeadLettersBench::press(Qt::Key_F, Qt::ControlModifier));
    QTest::keyClicks(QApplication::focusWidget(), u"key=order-7"_s);
    QTRY_COMPARE(m_bench->list()->model()->rowCount(), 1);
    auto* all = m_bench->page().findChild<QAbstractButton*>(u"retryAll"_s);
    QTRY_COMPARE(all->text(), u"Retry 1 that match…"_s);
    QVERIFY(m_bench->inspector()->failure());
    QTRY_VERIFY(wordsOn(m_bench->inspector()).contains(u"orders · 1 @ 2"_s));
}

QTEST_MAIN(tst_DeadLettersBroker)
#include "tst_deadlettersbroker.moc"
