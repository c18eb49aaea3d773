// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/kafkalock.h"
#include "core/services/replayplanner.h"
#include "core/services/runservice.h"
#include "core/storage/database.h"
#include "core/storage/runjournal.h"
#include "core/storage/statetable.h"
#include "tests/core/models/failuresamples.h"
#include "tests/support/ui/accessibilityaudit.h"
#include "ui/replay/replaydialog.h"
#include "ui/replay/replaypage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/linewidget.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/runview.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The page's real surroundings; nobody listens at Kafka's address.
struct ReplaySurroundings
{
    ReplaySurroundings()
    {
        page.resize(1072, 774);
        page.setCommandConnection({u"--workspace"_s, u"Team A"_s});
        page.setTopics([] { return QStringList{u"sprint.lifecycle"_s, u"sprint.team-members"_s}; });
    }
    ~ReplaySurroundings() { database.close(); }

    QTemporaryDir folder;
    kafka::Connection connection{.bootstrap = u"127.0.0.1:9"_s};
    storage::Database database{folder.path()};
    storage::StateTable state{database};
    storage::RunJournal journal{database};
    KafkaLock lock{settings::KafkaLock::ReadOnly};
    RunService runs{database, {.connection = connection, .mayWrite = [this] {
                                   return lock.mayWrite();
                               }}};
    ReplayPlanner planner{runs,
                          state,
                          {.connection = connection,
                           .mayWrite = [this] { return lock.mayWrite(); },
                           .patience = std::chrono::milliseconds(500)}};
    ReplayPage page{runs, planner, lock, ReplayPage::Kafka::Present};
};

Run sampleRun(RunState state, int minutesAgo, const QString& title)
{
    Run run = failuresamples::run(state, 200, 200);
    run.title = title;
    run.plannedAt = QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo);
    run.startedAt = run.plannedAt.addSecs(1);
    run.sentAt = run.startedAt.addSecs(5);
    run.counts.resolved = 198;
    run.counts.failedAgain = 2;
    if (state == RunState::Done)
        run.endedAt = run.sentAt.addSecs(60);
    return run;
}

QList<RunItem> sampleItems()
{
    QList<RunItem> items;
    for (int i = 0; i < 200; ++i) {
        RunItem item;
        item.index = i;
        item.source = failuresamples::failure(i).address;
        item.targetTopic = u"sprint.team-members"_s;
        item.targetPartition = Partition(i % 3);
        item.state = RunItemState::Sent;
        item.stored = RecordAddress{item.targetTopic, Partition(i % 3), Offset(409'500 + i)};
        item.outcome = i == 7 || i == 150 ? RunOutcome::FailedAgain : RunOutcome::Resolved;
        items.append(item);
    }
    return items;
}

QString replayWords(QWidget* widget)
{
    QStringList words;
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    return words.join(u'\n');
}

} // namespace

/// The Replay page by real keys over its real services and journal, without a Kafka.
class tst_ReplayPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_bench = std::make_unique<ReplaySurroundings>(); }
    void cleanup() { m_bench.reset(); }

    void offersAReplayWhenThereIsNone();
    void listsRunsOfEarlierSessions();
    void showsWhatBecameOfEachRecord();
    void goesOnOnlyUnlocked();
    void followsALinkToARun();
    void checksTheFormAsItIsTyped();
    void makesARequestOfTheForm();
    void copiesTheCommands();
    void saysWhyNoPreviewCanBeMade();
    void canBeUsedWithAScreenReader();
    void paintsItsPictures_data();
    void paintsItsPictures();

private:
    void open()
    {
        m_bench->page.show();
        m_bench->page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_bench->page));
        m_bench->page.firstFocus()->setFocus();
    }
    void add(const Run& run, const QList<RunItem>& items)
    {
        QFuture<Result<void>> added = m_bench->journal.add(run, items);
        QTRY_VERIFY(added.isFinished());
        QVERIFY(added.result().has_value());
    }
    QTableView* table() { return m_bench->page.findChild<QTableView*>(u"runsTable"_s); }
    ReplayDialog* openDialog()
    {
        m_bench->page.openForm();
        auto* dialog = m_bench->page.findChild<ReplayDialog*>();
        if (dialog && !QTest::qWaitForWindowExposed(dialog))
            return nullptr;
        return dialog;
    }

    Theme* m_theme = nullptr;
    std::unique_ptr<ReplaySurroundings> m_bench;
};

void tst_ReplayPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme = new Theme(*qApp, this);
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->setMotion(Motion::Reduced);
}

void tst_ReplayPage::offersAReplayWhenThereIsNone()
{
    open();
    auto* empty = m_bench->page.findChild<EmptyState*>();
    QVERIFY(replayWords(empty).contains(u"Reading the journal"_s));
    m_bench->runs.start();
    QTRY_VERIFY_WITH_TIMEOUT(replayWords(empty).contains(u"Nothing was retried or replayed yet"_s),
                             20'000);
    QTest::mouseClick(empty->findChild<QAbstractButton*>(), Qt::LeftButton);
    QTRY_VERIFY(m_bench->page.findChild<ReplayDialog*>());
}

void tst_ReplayPage::listsRunsOfEarlierSessions()
{
    add(sampleRun(RunState::Done, 90, u"KeyError: email"_s), sampleItems());
    Run interrupted = sampleRun(RunState::Stopped, 10, u"TimeoutException"_s);
    interrupted.counts = {.planned = 200, .sent = 73};
    interrupted.error = Error{.kind = ErrorKind::Unreachable, .message = u"The broker is gone."_s};
    add(interrupted, sampleItems());
    QSignalSpy badges(&m_bench->page, &Page::badgeChanged);
    m_bench->runs.start();
    open();
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 2, 20'000);
    QCOMPARE(table()->model()->index(0, RunListModel::State).data().toString(), u"stopped"_s);
    QCOMPARE(m_bench->page.findChild<PageHeader*>()->subtitle(),
             u"2 run(s), 1 stopped, can go on"_s);
    QCOMPARE(badges.last().first().toString(), u"1"_s);
    auto* problem = m_bench->page.findChild<QWidget*>(u"runProblem"_s);
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(replayWords(problem).contains(u"The broker is gone."_s));
    QVERIFY(m_bench->page.findChild<QAbstractButton*>(u"resumeRun"_s)->isVisible());
}

void tst_ReplayPage::showsWhatBecameOfEachRecord()
{
    add(sampleRun(RunState::Done, 90, u"KeyError: email"_s), sampleItems());
    m_bench->runs.start();
    open();
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, 20'000);
    auto* items = m_bench->page.findChild<QTableView*>(u"runItems"_s);
    QTRY_COMPARE(items->model()->rowCount(), 200);
    const Line& line = m_bench->page.findChild<LineWidget*>()->line();
    QTRY_COMPARE(line.nodes.size(), 4);
    QTRY_COMPARE(line.nodes.at(1).caption, u"9 resolved, 1 failed again"_s);
    QCOMPARE(line.nodes.at(0).state, LineNode::State::Done);
    QCOMPARE(line.nodes.at(1).state, LineNode::State::Failed);
    QVERIFY(replayWords(&m_bench->page).contains(u"200 of 200 records sent in 5 s."_s));
    QTest::mouseClick(m_bench->page.findChild<QCheckBox*>(u"onlyTrouble"_s), Qt::LeftButton);
    QTRY_COMPARE(items->model()->rowCount(), 2);
    // A record leads to itself.
    QSignalSpy navigation(&m_bench->page, &Page::navigationRequested);
    items->setFocus();
    items->setCurrentIndex(items->model()->index(0, 0));
    QTest::keyClick(items, Qt::Key_Return);
    QTRY_COMPARE(navigation.size(), 1);
    QCOMPARE(std::get<RecordAddress>(navigation.first().first().value<Destination>()),
             failuresamples::failure(7).address);
}

void tst_ReplayPage::goesOnOnlyUnlocked()
{
    Run interrupted = sampleRun(RunState::Stopped, 10, u"TimeoutException"_s);
    interrupted.counts = {.planned = 200, .sent = 73};
    add(interrupted, sampleItems());
    m_bench->runs.start();
    open();
    auto* resume = m_bench->page.findChild<QAbstractButton*>(u"resumeRun"_s);
    QTRY_VERIFY_WITH_TIMEOUT(resume->isVisible(), 20'000);
    QTest::mouseClick(resume, Qt::LeftButton);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QWidget* question = QApplication::activeModalWidget();
    QVERIFY(replayWords(question).contains(u"not sent again"_s));
    // The safe answer has the focus.
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QVERIFY(m_bench->lock.isLocked());
    QCOMPARE(m_bench->runs.run(interrupted.id)->state, RunState::Stopped);
}

void tst_ReplayPage::followsALinkToARun()
{
    const Run older = sampleRun(RunState::Done, 90, u"KeyError: email"_s);
    add(older, sampleItems());
    add(sampleRun(RunState::Done, 10, u"TimeoutException"_s), sampleItems());
    // Before the journal is read.
    m_bench->page.navigateTo(older.id);
    m_bench->runs.start();
    open();
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 2, 20'000);
    QTRY_COMPARE(table()->currentIndex().row(), 1);
    QSignalSpy notices(&m_bench->page, &Page::noticeRequested);
    m_bench->page.navigateTo(RunId(QUuid::createUuid()));
    QCOMPARE(notices.size(), 1);
}

void tst_ReplayPage::checksTheFormAsItIsTyped()
{
    open();
    ReplayDialog* dialog = openDialog();
    QVERIFY(dialog);
    auto* show = dialog->findChild<QAbstractButton*>(u"planReplay"_s);
    auto* topics = dialog->findChild<QLineEdit*>(u"replayTopics"_s);
    auto* into = dialog->findChild<QLineEdit*>(u"replayInto"_s);
    auto* problem = dialog->findChild<QLabel*>(u"replayProblem"_s);
    QVERIFY(!show->isEnabled());
    QVERIFY(problem->text().isEmpty());
    QTest::keyClicks(topics, u"sprint.lifecycle"_s);
    QVERIFY(show->isEnabled());
    // A topic of its own is suggested.
    QVERIFY2(into->text().startsWith(u"sprint.lifecycle-replay-"_s), qPrintable(into->text()));
    into->clear();
    QTest::keyClicks(into, u"sprint.lifecycle"_s);
    QVERIFY(!show->isEnabled());
    QVERIFY(problem->text().contains(u"cannot go into a topic that they come from"_s));
    into->clear();
    QTest::keyClicks(into, u"again"_s);
    QVERIFY(show->isEnabled());
    auto* fromKind = dialog->findChild<QComboBox*>(u"replayFromKind"_s);
    auto* from = dialog->findChild<QLineEdit*>(u"replayFrom"_s);
    // A field that would say nothing is not there.
    QVERIFY(!from->isEnabled());
    QVERIFY(!from->isVisibleTo(dialog));
    fromKind->setCurrentIndex(1);
    QVERIFY(from->isEnabled());
    QVERIFY(from->isVisibleTo(dialog));
    QVERIFY(!show->isEnabled());
    QTest::keyClicks(from, u"half past nine"_s);
    QVERIFY(!show->isEnabled());
    from->setText(u"2026-03-20 08:15"_s);
    QVERIFY2(show->isEnabled(), qPrintable(problem->text()));
    auto* filter = dialog->findChild<FilterBar*>(u"replayFilter"_s);
    filter->setText(u"offset>=x"_s);
    QTRY_VERIFY(!show->isEnabled());
    filter->setText(u"type:sprint.*"_s);
    QTRY_VERIFY(show->isEnabled());
    dialog->close();
}

void tst_ReplayPage::makesARequestOfTheForm()
{
    open();
    ReplayDialog* dialog = openDialog();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit*>(u"replayTopics"_s)->setText(u"a , b,a"_s);
    dialog->findChild<QLineEdit*>(u"replayInto"_s)->setText(u"c"_s);
    dialog->findChild<QComboBox*>(u"replayFromKind"_s)->setCurrentIndex(2);
    dialog->findChild<QLineEdit*>(u"replayFrom"_s)->setText(u"10m"_s);
    dialog->findChild<QComboBox*>(u"replayPaceKind"_s)->setCurrentIndex(2);
    dialog->findChild<QCheckBox*>(u"replayDeletes"_s)->setChecked(true);
    Result<ReplayRequest> request = dialog->request();
    QVERIFY(request.has_value());
    QCOMPARE(request->topics, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(request->into, u"c"_s);
    QVERIFY(request->createsTopic);
    QVERIFY(request->deletesTopicAfter);
    QVERIFY(request->pace.has_value());
    QVERIFY(!request->rate);
    // Only what was made may be removed.
    dialog->findChild<QCheckBox*>(u"replayCreates"_s)->setChecked(false);
    request = dialog->request();
    QVERIFY(!request->createsTopic);
    QVERIFY(!request->deletesTopicAfter);
    dialog->close();
}

void tst_ReplayPage::copiesTheCommands()
{
    const Run run = sampleRun(RunState::Done, 90, u"KeyError: email"_s);
    add(run, sampleItems());
    m_bench->runs.start();
    open();
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, 20'000);
    m_bench->page.firstFocus()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_K,
                    Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"throughlinectl --workspace 'Team A' runs show %1"_s.arg(
                 run.id.value().toString(QUuid::WithoutBraces)));
    ReplayDialog* dialog = openDialog();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit*>(u"replayTopics"_s)->setText(u"a"_s);
    dialog->findChild<QLineEdit*>(u"replayInto"_s)->setText(u"c"_s);
    QTest::mouseClick(dialog->findChild<QAbstractButton*>(u"copyReplayCommand"_s), Qt::LeftButton);
    const QString line = QGuiApplication::clipboard()->text();
    QVERIFY2(line.startsWith(u"throughlinectl --workspace 'Team A' replay"_s) &&
                 line.contains(u"--into c"_s) && line.contains(u"--create-topic"_s),
             qPrintable(line));
    dialog->close();
}

void tst_ReplayPage::saysWhyNoPreviewCanBeMade()
{
    open();
    ReplayDialog* dialog = openDialog();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit*>(u"replayTopics"_s)->setText(u"a"_s);
    QTest::mouseClick(dialog->findChild<QAbstractButton*>(u"planReplay"_s), Qt::LeftButton);
    auto* problem = dialog->findChild<QLabel*>(u"replayProblem"_s);
    QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible() && !problem->text().isEmpty(), 20'000);
    QVERIFY(m_bench->lock.isLocked());
    dialog->close();
}

void tst_ReplayPage::canBeUsedWithAScreenReader()
{
    add(sampleRun(RunState::Done, 90, u"KeyError: email"_s), sampleItems());
    m_bench->runs.start();
    open();
    QTRY_COMPARE_WITH_TIMEOUT(table()->model()->rowCount(), 1, 20'000);
    QStringList problems = accessibilityProblems(&m_bench->page);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    ReplayDialog* dialog = openDialog();
    QVERIFY(dialog);
    problems = accessibilityProblems(dialog);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    dialog->close();
}

void tst_ReplayPage::paintsItsPictures_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
        const char* scheme = dark ? "dark" : "light";
        QTest::addRow("usual %s", scheme) << u"usual"_s << QSize(1072, 774) << dark;
        QTest::addRow("narrow %s", scheme) << u"usual"_s << QSize(692, 574) << dark;
        QTest::addRow("empty %s", scheme) << u"empty"_s << QSize(1072, 774) << dark;
        QTest::addRow("form %s", scheme) << u"form"_s << QSize(1072, 774) << dark;
        QTest::addRow("huge %s", scheme) << u"huge"_s << QSize(1072, 774) << dark;
    }
}

/// Every state can be painted; with THROUGHLINE_PICTURES set to a folder the pictures are kept to
/// be looked at.
void tst_ReplayPage::paintsItsPictures()
{
    QFETCH(QString, content);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    m_theme->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_bench->page.resize(size);
    if (content != u"empty"_s) {
        const int runs = content == u"huge"_s ? 300 : 1;
        for (int i = 0; i < runs; ++i)
            add(sampleRun(RunState::Done, 90 + i * 60, u"KeyError: email"_s),
                i == 0 ? sampleItems() : QList<RunItem>());
        Run replay = sampleRun(RunState::Done, 30, u"Replay of sprint.lifecycle"_s);
        replay.kind = RunKind::Replay;
        replay.canary.clear();
        replay.rate.reset();
        replay.watchedGroup.clear();
        replay.targetTopic = u"sprint.lifecycle-replay-20260320-1012"_s;
        replay.createdTopic = true;
        replay.counts = {.planned = 10'000, .sent = 10'000};
        add(replay, {});
        Run interrupted = sampleRun(RunState::Stopped, 10, u"TimeoutException"_s);
        interrupted.counts = {.planned = 200, .sent = 73, .resolved = 70};
        interrupted.error =
            Error{.kind = ErrorKind::Unreachable, .message = u"The broker is gone."_s};
        add(interrupted, sampleItems());
    }
    m_bench->runs.start();
    open();
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->runs.isLoaded(), 20'000);
    QWidget* over = &m_bench->page;
    if (content == u"form"_s) {
        ReplayDialog* dialog = openDialog();
        dialog->findChild<QLineEdit*>(u"replayTopics"_s)->setText(u"sprint.lifecycle"_s);
        over = dialog;
    } else if (content != u"empty"_s) {
        QTRY_VERIFY(table()->model()->rowCount() > 2);
        table()->setCurrentIndex(table()->model()->index(content == u"huge"_s ? 0 : 2, 0));
        QTRY_VERIFY(m_bench->page.findChild<RunView*>()->items().rowCount() == 200);
    }
    // A text that wraps asks for its height once it knows its width.
    for (int pass = 0; pass < 3; ++pass)
        QCoreApplication::sendPostedEvents();
    const QPixmap picture = over->grab();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("THROUGHLINE_PICTURES");
    if (!folder.isEmpty()) {
        const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        QVERIFY(picture.save(QDir(folder).filePath(u"replay-%1.png"_s.arg(name))));
    }
    if (over != &m_bench->page)
        over->close();
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(tst_ReplayPage)
#include "tst_replaypage.moc"
