// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/runjournal.h"
#include "tests/support/ui/accessibilityaudit.h"
#include "tests/ui/deadletters/deadlettersbench.h"
#include "ui/deadletters/deadlettertopicsdialog.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/failedstate.h"

#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QLabel>

using namespace Qt::Literals::StringLiterals;
using namespace failuresamples;

namespace {

QString shownWords(QWidget* widget)
{
    QStringList words;
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    for (const ElidedLabel* label : widget->findChildren<ElidedLabel*>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    return words.join(u'\n');
}

} // namespace

/// The Dead letters page by real keys over its real services, without a Kafka.
class tst_DeadLettersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_bench = std::make_unique<DeadLettersBench>(); }
    void cleanup() { m_bench.reset(); }

    void saysThatNobodyHasLooked();
    void saysThatThereIsNoKafka();
    void saysThatKafkaIsAway();
    void groupsFailuresByCause();
    void showsTheChosenFailure();
    void keepsTheChosenRowWhileFailuresCome();
    void leadsToTheOriginalRecord();
    void followsALinkToAFailure();
    void waitsForAFailureThatIsNotReadYet();
    void badgesWhatWasNotRetried();
    void copiesTheCommand();
    void saysWhyAFilterCannotBe();
    void selectsMoreThanOne();
    void asksBeforeItUnlocks();
    void saysWhatARunIsDoing();
    void canBeUsedWithAScreenReader();
    void opensTheTopics();

private:
    Theme* m_theme = nullptr;
    std::unique_ptr<DeadLettersBench> m_bench;
};

void tst_DeadLettersPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = new Theme(*qApp, this);
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->setMotion(Motion::Reduced);
}

void tst_DeadLettersPage::saysThatNobodyHasLooked()
{
    QVERIFY(m_bench->open());
    QTRY_VERIFY(m_bench->empty()->isVisible());
    QVERIFY(shownWords(m_bench->empty()).contains(u"Not searched yet"_s));
}

void tst_DeadLettersPage::saysThatThereIsNoKafka()
{
    m_bench.reset();
    m_bench = std::make_unique<DeadLettersBench>(QString(), DeadLettersPage::Kafka::None);
    QVERIFY(m_bench->open());
    QVERIFY(shownWords(m_bench->empty()).contains(u"no Kafka address"_s));
    QVERIFY(DeadLettersBench::press(Qt::Key_T));
    QVERIFY(!QApplication::activeModalWidget());
}

void tst_DeadLettersPage::saysThatKafkaIsAway()
{
    QVERIFY(m_bench->open());
    m_bench->failures().start();
    auto* failed = m_bench->page().findChild<FailedState*>();
    QTRY_VERIFY_WITH_TIMEOUT(failed->isVisible(), 20'000);
    QVERIFY(shownWords(failed).contains(u"Dead letters could not be read"_s));
    // What was read stays, and its age is said.
    m_bench->fill();
    QTRY_VERIFY(m_bench->causes()->isVisible());
    QTRY_VERIFY(m_bench->page().findChild<QWidget*>(u"deadLettersBanner"_s)->isVisible());
}

void tst_DeadLettersPage::groupsFailuresByCause()
{
    m_bench->fill();
    QVERIFY(m_bench->open());
    QTRY_COMPARE(m_bench->causes()->model()->rowCount(), 3);
    QCOMPARE(m_bench->subtitle(), u"214 in 3 topic(s), 3 cause(s)"_s);
    QCOMPARE(m_bench->causes()->model()->index(0, FailureGroupModel::Cause).data().toString(),
             u"KeyError: email"_s);
    QTRY_COMPARE(m_bench->list()->model()->rowCount(), 200);
    QVERIFY(DeadLettersBench::press(Qt::Key_Down));
    QTRY_COMPARE(m_bench->list()->model()->rowCount(), 11);
}

void tst_DeadLettersPage::showsTheChosenFailure()
{
    m_bench->fill();
    QVERIFY(m_bench->open());
    QTRY_COMPARE(m_bench->list()->model()->rowCount(), 200);
    // The first is shown without a key.
    QTRY_VERIFY(m_bench->inspector()->failure());
    QCOMPARE(m_bench->inspector()->failure()->address.offset.value(), 199);
    QVERIFY(DeadLettersBench::press(Qt::Key_Return));
    QVERIFY(m_bench->list()->hasFocus());
    QVERIFY(DeadLettersBench::press(Qt::Key_Down));
    QTRY_COMPARE(m_bench->inspector()->failure()->address.offset.value(), 198);
    const QString words = shownWords(m_bench->inspector());
    QVERIFY2(words.contains(u"came from"_s), qPrintable(words));
    QVERIFY(words.contains(u"tried 4 time(s)"_s));
    QVERIFY(words.contains(u"KeyError: email"_s));
}

void tst_DeadLettersPage::keepsTheChosenRowWhileFailuresCome()
{
    m_bench->fill(50);
    QVERIFY(m_bench->open());
    QTRY_COMPARE(m_bench->list()->model()->rowCount(), 50);
    m_bench->list()->setFocus();
    for (int i = 0; i < 5; ++i)
        QVERIFY(DeadLettersBench::press(Qt::Key_Down));
    const RecordAddress chosen = m_bench->inspector()->failure()->address;
    QList<Failure> more;
    for (int i = 50; i < 80; ++i) {
        more.append(failure(i));
        more.last().failedAt = more.last().recordTime = QDateTime::currentDateTimeUtc();
    }
    m_bench->store().take(more, FailureStore::Arrival::Live, QDateTime::currentDateTimeUtc());
    QTRY_COMPARE(m_bench->list()->model()->rowCount(), 80);
    QCOMPARE(m_bench->inspector()->failure()->address, chosen);
    QCOMPARE(m_bench->list()->currentIndex().row(), 35);
}

void tst_DeadLettersPage::leadsToTheOriginalRecord()
{
    m_bench->fill();
    QVERIFY(m_bench->open());
    QTRY_VERIFY(m_bench->inspector()->failure());
    QSignalSpy navigation(&m_bench->page(), &Page::navigationRequested);
    auto* origin = m_bench->page().findChild<QLabel*>(u"failureOrigin"_s);
    Q_EMIT origin->linkActivated(u"0"_s);
    QCOMPARE(navigation.size(), 1);
    const auto destination = navigation.first().first().value<Destination>();
    QCOMPARE(std::get<RecordAddress>(destination),
             (RecordAddress{u"sprint.team-members"_s, Partition(1), Offset(409'199)}));
    QVERIFY(DeadLettersBench::press(Qt::Key_O));
    QCOMPARE(navigation.size(), 2);
}

void tst_DeadLettersPage::followsALinkToAFailure()
{
    m_bench->fill();
    QVERIFY(m_bench->open());
    QTRY_COMPARE(m_bench->causes()->model()->rowCount(), 3);
    m_bench->page().navigateTo(
        FailurePlace{{u"todo.tasks.updated.dlq"_s, Partition(2), Offset(5)}});
    QCOMPARE(m_bench->inspector()->failure()->address.offset.value(), 5);
    QCOMPARE(m_bench->list()->model()->rowCount(), 11);
    m_bench->page().navigateTo(FailureGroupId(u"g3"_s));
    QCOMPARE(m_bench->list()->model()->rowCount(), 3);
    QSignalSpy notices(&m_bench->page(), &Page::noticeRequested);
    m_bench->page().navigateTo(FailureGroupId(u"nobody"_s));
    QCOMPARE(notices.size(), 1);
}

void tst_DeadLettersPage::waitsForAFailureThatIsNotReadYet()
{
    QVERIFY(m_bench->open());
    QSignalSpy notices(&m_bench->page(), &Page::noticeRequested);
    m_bench->page().navigateTo(
        FailurePlace{{u"todo.tasks.updated.dlq"_s, Partition(2), Offset(5)}});
    QCOMPARE(notices.size(), 1);
    m_bench->fill();
    QTRY_VERIFY(m_bench->inspector()->failure() &&
                m_bench->inspector()->failure()->address.offset.value() == 5);
}

void tst_DeadLettersPage::badgesWhatWasNotRetried()
{
    m_bench->fill();
    // Two of them were sent again by an earlier run.
    Run run = failuresamples::run(RunState::Done, 2, 2);
    run.canary.clear();
    QList<RunItem> items;
    for (int i = 0; i < 2; ++i) {
        RunItem item;
        item.index = i;
        item.source = failure(i).address;
        item.targetTopic = u"sprint.team-members"_s;
        item.state = RunItemState::Sent;
        item.outcome = i == 0 ? RunOutcome::Resolved : RunOutcome::FailedAgain;
        items.append(item);
    }
    storage::RunJournal journal(m_bench->database());
    QFuture<Result<void>> added = journal.add(run, items);
    QTRY_VERIFY(added.isFinished());
    QVERIFY(added.result().has_value());
    QSignalSpy badges(&m_bench->page(), &Page::badgeChanged);
    m_bench->memory().start();
    m_bench->runs().start();
    QVERIFY(m_bench->open());
    QTRY_COMPARE_WITH_TIMEOUT(m_bench->memory().notRetried(), 212, 20'000);
    QTRY_COMPARE(badges.last().first().toString(), u"212"_s);
    QTRY_COMPARE(m_bench->causes()->model()->index(0, FailureGroupModel::Mark).data().toString(),
                 u"retried once"_s);
    m_bench->page().navigateTo(FailurePlace{failure(1).address});
    const int row = m_bench->list()->currentIndex().row();
    QCOMPARE(m_bench->list()->model()->index(row, FailureListModel::Retried).data().toString(),
             u"failed again"_s);
    QVERIFY(shownWords(m_bench->inspector()).contains(u"failed again"_s));
}

void tst_DeadLettersPage::copiesTheCommand()
{
    m_bench->fill();
    QVERIFY(m_bench->open());
    QTRY_COMPARE(m_bench->list()->model()->rowCount(), 200);
    QVERIFY(DeadLettersBench::press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier));
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"throughlinectl --workspace 'Team A' dlq list --group g1"_s);
    QVERIFY(DeadLettersBench::press(Qt::Key_R, Qt::ShiftModifier));
    QTRY_VERIFY(m_bench->panel()->isVisible());
    QVERIFY(DeadLettersBench::press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier));
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"throughlinectl --workspace 'Team A' dlq retry --group g1 --rate 50/s --canary "
             "1,10,100"_s);
}

void tst_DeadLettersPage::saysWhyAFilterCannotBe()
{
    m_bench->fill();
    QVERIFY(m_bench->open());
    QTRY_COMPARE(m_bench->list()->model()->rowCount(), 200);
    QVERIFY(DeadLettersBench::press(Qt::Key_F, Qt::ControlModifier));
    QTest::keyClicks(QApplication::focusWidget(), u"offset>=x"_s);
    auto* problem = m_bench->page().findChild<QLabel*>(u"filterProblem"_s);
    QTRY_VERIFY(problem->isVisible());
    QCOMPARE(m_bench->list()->model()->rowCount(), 200);
    // Records that are not held are not searched, and that is said.
    m_bench->page().findChild<FilterBar*>(u"failureFilter"_s)->setText(u"sprint"_s);
    QTRY_COMPARE(m_bench->list()->model()->rowCount(), 0);
    QTRY_VERIFY(shownWords(&m_bench->page()).contains(u"200 failures were not searched"_s));
    m_bench->page().findChild<FilterBar*>(u"failureFilter"_s)->setText({});
    QTRY_COMPARE(m_bench->list()->model()->rowCount(), 200);
}

void tst_DeadLettersPage::selectsMoreThanOne()
{
    m_bench->fill();
    QVERIFY(m_bench->open());
    QTRY_COMPARE(m_bench->list()->model()->rowCount(), 200);
    m_bench->list()->setFocus();
    m_bench->list()->selectRow(0);
    QVERIFY(DeadLettersBench::press(Qt::Key_Down, Qt::ShiftModifier));
    QVERIFY(DeadLettersBench::press(Qt::Key_Down, Qt::ShiftModifier));
    auto* selected = m_bench->page().findChild<QAbstractButton*>(u"retrySelected"_s);
    QTRY_COMPARE(selected->text(), u"Retry 3…"_s);
    QVERIFY(DeadLettersBench::press(Qt::Key_R));
    QTRY_VERIFY(m_bench->panel()->isVisible());
    QVERIFY(shownWords(m_bench->panel()).contains(u"Retry 3 of KeyError: email"_s));
    QVERIFY(DeadLettersBench::press(Qt::Key_Escape));
    QTRY_VERIFY(m_bench->list()->isVisible());
}

void tst_DeadLettersPage::asksBeforeItUnlocks()
{
    m_bench->fill();
    QVERIFY(m_bench->open());
    QTRY_COMPARE(m_bench->list()->model()->rowCount(), 200);
    QVERIFY(DeadLettersBench::press(Qt::Key_R, Qt::ShiftModifier));
    QTRY_VERIFY(m_bench->panel()->isVisible());
    RetryPanel panel;
    QSignalSpy ordered(&panel, &RetryPanel::retryRequested);
    panel.setLocked(true);
    panel.showPlan(samplePlan());
    panel.resize(640, 520);
    panel.show();
    auto* yes = panel.findChild<QAbstractButton*>(u"retryYes"_s);
    QCOMPARE(yes->text(), u"Unlock and retry 200…"_s);
    const QString words = shownWords(&panel);
    for (const QString& said :
         {u"sprint.team-members, original partitions (0: 71, 1: 66, 2: 63)"_s,
          u"analytics, audit-log"_s, u"nothing is ever deleted"_s, u"1, then 10, then 100"_s,
          u"5 failure headers removed, 3 added"_s, u"14 of these records"_s})
        QVERIFY2(words.contains(said), qPrintable(said + u"\n---\n"_s + words));
    QTest::mouseClick(yes, Qt::LeftButton);
    QCOMPARE(ordered.size(), 1);
    panel.setLocked(false);
    QCOMPARE(yes->text(), u"Retry 200…"_s);
    // Nothing was unlocked by looking.
    QVERIFY(m_bench->lock().isLocked());
}

void tst_DeadLettersPage::saysWhatARunIsDoing()
{
    RetryPanel panel;
    panel.resize(700, 520);
    Run run = failuresamples::run(RunState::Running, 200, 73);
    panel.showRun(run, u"Step 3 of 4, 50.0 records a second."_s);
    panel.show();
    QVERIFY(panel.isShowingRun());
    auto* pause = panel.findChild<QAbstractButton*>(u"pauseRun"_s);
    auto* resume = panel.findChild<QAbstractButton*>(u"resumeRun"_s);
    QVERIFY(pause->isVisible());
    QVERIFY(!resume->isVisible());
    run.state = RunState::Stopped;
    run.error = Error{.kind = ErrorKind::Unreachable, .message = u"The broker is gone."_s};
    panel.showRun(run, {});
    QVERIFY(!pause->isVisible());
    QVERIFY(resume->isVisible());
    QVERIFY(panel.findChild<QWidget*>(u"runProblem"_s)->isVisible());
    run.state = RunState::Done;
    run.error.reset();
    run.counts.sent = 200;
    run.counts.resolved = 200;
    run.sentAt = run.startedAt.addSecs(5);
    panel.showRun(run, {});
    QVERIFY(!resume->isVisible());
    QVERIFY(shownWords(&panel).contains(u"200 of 200 records sent in 5 s."_s));
}

void tst_DeadLettersPage::canBeUsedWithAScreenReader()
{
    m_bench->fill();
    QVERIFY(m_bench->open());
    QTRY_COMPARE(m_bench->list()->model()->rowCount(), 200);
    QStringList problems = accessibilityProblems(&m_bench->page());
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    RetryPanel panel;
    panel.showPlan(samplePlan());
    panel.resize(640, 520);
    panel.show();
    problems = accessibilityProblems(&panel);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void tst_DeadLettersPage::opensTheTopics()
{
    DeadLetterTopic topic;
    topic.name = u"orders-dlt"_s;
    topic.evidence = DeadLetterTopic::Evidence::Headers;
    topic.dialects = {u"spring"_s};
    topic.records = 214;
    topic.sampled = 10;
    m_bench->store().setTopics({topic});
    QVERIFY(m_bench->open());
    QVERIFY(DeadLettersBench::press(Qt::Key_T));
    QTRY_VERIFY(QApplication::activeModalWidget());
    auto* dialog = qobject_cast<DeadLetterTopicsDialog*>(QApplication::activeModalWidget());
    QVERIFY(dialog);
    auto* table = dialog->findChild<QTableView*>();
    QCOMPARE(table->model()->index(0, DeadLetterTopicModel::Evidence).data().toString(),
             u"by the headers of Spring Kafka"_s);
    const QStringList problems = accessibilityProblems(dialog);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    // What was said is kept in the workspace.
    const auto said = [this] {
        QFuture<Result<QHash<QString, storage::TopicVerdict>>> all =
            storage::DeadLetterTable(m_bench->database()).all();
        return QTest::qWaitFor([&] { return all.isFinished(); })
                   ? all.result().value().value(u"orders-dlt"_s, storage::TopicVerdict::Found)
                   : storage::TopicVerdict::Found;
    };
    QVERIFY(m_bench->click(u"topicNo"_s));
    QTRY_COMPARE(said(), storage::TopicVerdict::No);
    QVERIFY(m_bench->click(u"topicYes"_s));
    QTRY_COMPARE(said(), storage::TopicVerdict::Yes);
    // The cost of a look is said first; here nobody answers.
    QVERIFY(m_bench->click(u"lookEverywhere"_s));
    QTRY_VERIFY_WITH_TIMEOUT(shownWords(dialog).contains(u"The cluster did not tell its topics"_s),
                             20'000);
    dialog->close();
}

QTEST_MAIN(tst_DeadLettersPage)
#include "tst_deadletterspage.moc"
