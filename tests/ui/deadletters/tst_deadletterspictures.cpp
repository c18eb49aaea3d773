// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/runline.h"
#include "tests/ui/deadletters/deadlettersbench.h"
#include "ui/deadletters/deadlettertopicsdialog.h"
#include "ui/deadletters/retryoptionsdialog.h"
#include "ui/widgets/runview.h"

#include <QtCore/QDir>
#include <QtWidgets/QTabWidget>

using namespace Qt::Literals::StringLiterals;
using namespace failuresamples;

namespace {

FailureDetail sampleDetail(const Failure& failure)
{
    FailureDetail detail;
    detail.failure = failure;
    detail.failure.stack =
        u"org.springframework.kafka.listener.ListenerExecutionFailedException: Listener failed\n"
        "\tat "
        "org.springframework.kafka.listener.KafkaMessageListenerContainer.invoke(K.java:2812)\n"
        "\tat org.springframework.kafka.listener.KafkaMessageListenerContainer.poll(K.java:1690)\n"
        "Caused by: com.example.mail.KeyError: email\n"
        "\tat com.example.mail.EmailHandler.on_member_added(EmailHandler.java:58)\n"
        "\tat com.example.mail.Consumer.dispatch(Consumer.java:31)\n"
        "\tat java.base/java.lang.reflect.Method.invoke(Method.java:565)\n"
        "\tat java.base/java.lang.Thread.run(Thread.java:1583)\n"
        "\tat com.example.mail.Consumer.run(Consumer.java:12)\n"
        "\t... 24 more"_s;
    detail.record.address = failure.address;
    detail.record.value =
        "{\"event_type\": \"team_member.added\", \"data\": {\"name\": \"Tomasz\"}}";
    detail.record.headers = {{"traceparent", QByteArray("00-4bf92f3577b34da6-01")},
                             {"kafka_dlt-original-offset", QByteArray("\0\0\0\0\0\6\77\173", 8)},
                             {"kafka_dlt-original-partition", QByteArray("\0\0\0\1", 4)},
                             {"kafka_dlt-exception-fqcn", QByteArray("com.example.mail.KeyError")},
                             {"nothing", std::nullopt}};
    detail.headers = codec::shownHeaders(detail.record.headers);
    return detail;
}

} // namespace

/// Pictures of every state of the Dead letters page.
class tst_DeadLettersPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_bench = std::make_unique<DeadLettersBench>(); }
    void cleanup() { m_bench.reset(); }

    void paintsItsPictures_data();
    void paintsItsPictures();

private:
    Theme* m_theme = nullptr;
    std::unique_ptr<DeadLettersBench> m_bench;
};

void tst_DeadLettersPictures::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = new Theme(*qApp, this);
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->setMotion(Motion::Reduced);
}

void tst_DeadLettersPictures::paintsItsPictures_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
        const char* scheme = dark ? "dark" : "light";
        for (const char* content : {"usual", "headers", "preview", "run", "stopped", "done",
                                    "empty", "topics", "options", "huge"})
            QTest::addRow("%s %s", content, scheme)
                << QString::fromLatin1(content) << QSize(1072, 774) << dark;
        QTest::addRow("narrow %s", scheme) << u"usual"_s << QSize(692, 574) << dark;
        QTest::addRow("narrow preview %s", scheme) << u"preview"_s << QSize(692, 574) << dark;
        QTest::addRow("wide %s", scheme) << u"preview"_s << QSize(1900, 1100) << dark;
    }
}

/// Every state can be painted; with THROUGHLINE_PICTURES set to a folder the pictures are kept to
/// be looked at.
void tst_DeadLettersPictures::paintsItsPictures()
{
    QFETCH(QString, content);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    m_theme->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    DeadLettersPage& page = m_bench->page();
    page.resize(size);
    QWidget* over = &page;
    const bool isBusy = content != u"empty"_s;
    if (isBusy)
        m_bench->fill(content == u"huge"_s ? 20'000 : 200);
    if (content == u"huge"_s) {
        QList<Failure> many;
        for (int i = 0; i < 400; ++i) {
            Failure one = failure(i, u"many-%1"_s.arg(i));
            one.address.topic = u"a-topic-with-a-very-long-name-that-nobody-could-want.dlq"_s;
            one.exception = u"com.example.with.a.long.package.Failure%1Exception"_s.arg(i);
            one.message = QString(300, u'm');
            one.origin.topic = u"a-topic-with-a-very-long-name-that-nobody-could-want"_s;
            many.append(one);
        }
        m_bench->store().take(many, FailureStore::Arrival::Backlog,
                              QDateTime::currentDateTimeUtc().addDays(-1));
    }
    m_bench->memory().start();
    QVERIFY(m_bench->open());
    if (isBusy) {
        QTRY_VERIFY(m_bench->list()->model()->rowCount() > 0);
        QTRY_VERIFY(m_bench->inspector()->failure());
        m_bench->inspector()->showDetail(sampleDetail(*m_bench->inspector()->failure()));
    }
    if (content == u"headers"_s) {
        m_bench->inspector()->findChild<QTabWidget*>()->setCurrentIndex(1);
    } else if (content == u"topics"_s) {
        DeadLetterTopic byName{.name = u"orders.errors"_s, .records = 12};
        DeadLetterTopic byHeaders{.name = u"sprint.team-members-dlt"_s,
                                  .evidence = DeadLetterTopic::Evidence::Headers,
                                  .dialects = {u"spring"_s},
                                  .records = 200,
                                  .sampled = 10};
        DeadLetterTopic no{.name = u"skipped-lines"_s,
                           .evidence = DeadLetterTopic::Evidence::Refused,
                           .sampled = 10};
        m_bench->store().setTopics({byName, byHeaders, no});
        QVERIFY(DeadLettersBench::press(Qt::Key_T));
        QTRY_VERIFY(QApplication::activeModalWidget());
        over = QApplication::activeModalWidget();
    } else if (content == u"options"_s) {
        over =
            new RetryOptionsDialog(RetryOptions{.patch = "{\"data\": [}", .canary = {1, 10, 100}},
                                   {u"analytics"_s}, &page);
        over->show();
    } else if (content != u"usual"_s && isBusy && content != u"huge"_s) {
        QVERIFY(DeadLettersBench::press(Qt::Key_R, Qt::ShiftModifier));
        QTRY_VERIFY(m_bench->panel()->isVisible());
        RetryPanel& panel = *m_bench->panel();
        if (content == u"preview"_s) {
            panel.showPlan(samplePlan());
        } else {
            Run run = samplePlan().run;
            run.state = content == u"run"_s    ? RunState::Running
                        : content == u"done"_s ? RunState::Done
                                               : RunState::Stopped;
            const int sent = content == u"done"_s ? 200 : 73;
            run.startedAt = run.plannedAt.addSecs(1);
            QList<RunItem> items;
            for (int i = 0; i < 200; ++i) {
                RunItem item;
                item.index = i;
                item.source = failure(i).address;
                item.targetTopic = u"sprint.team-members"_s;
                item.targetPartition = Partition(i % 3);
                item.state = i < sent ? RunItemState::Sent : RunItemState::Planned;
                item.outcome = i < sent - 2 ? RunOutcome::Resolved
                               : i < sent   ? RunOutcome::Waiting
                                            : RunOutcome::None;
                if (i < sent)
                    item.stored =
                        RecordAddress{item.targetTopic, Partition(i % 3), Offset(409'500 + i)};
                items.append(item);
            }
            run.counts.sent = sent;
            run.counts.resolved = sent - 2;
            if (content == u"done"_s) {
                run.sentAt = run.startedAt.addSecs(14);
                items[7].outcome = items[150].outcome = RunOutcome::FailedAgain;
                items[198].outcome = items[199].outcome = RunOutcome::Resolved;
                run.counts.resolved = 198;
                run.counts.failedAgain = 2;
            } else if (content == u"stopped"_s) {
                run.error = Error{.kind = ErrorKind::Unreachable,
                                  .message = u"The broker did not answer for 30 s."_s};
                items[72].state = RunItemState::Uncertain;
                items[72].reason = u"It may have been stored: no report came."_s;
                run.counts.sent = 72;
                run.counts.uncertain = 1;
            }
            panel.runView().items().setItems(items);
            panel.showRun(run, content == u"run"_s ? u"Step 3 of 4, 50.0 records a second."_s
                                                   : QString());
        }
    }
    // A text that wraps asks for its height once it knows its width.
    for (int pass = 0; pass < 3; ++pass)
        QCoreApplication::sendPostedEvents();
    const QPixmap picture = over->grab();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("THROUGHLINE_PICTURES");
    if (!folder.isEmpty()) {
        const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        QVERIFY(picture.save(QDir(folder).filePath(u"deadletters-%1.png"_s.arg(name))));
    }
    if (over != &page)
        over->close();
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(tst_DeadLettersPictures)
#include "tst_deadletterspictures.moc"
