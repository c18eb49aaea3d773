// SPDX-License-Identifier: GPL-3.0-or-later
// The runs and the audit log on the Activity page, by real keys over a real database.
#include "core/rest/sprintapi.h"
#include "core/rest/transport.h"
#include "core/services/auditservice.h"
#include "core/services/outboxservice.h"
#include "core/services/promiseservice.h"
#include "core/services/runservice.h"
#include "core/storage/database.h"
#include "core/storage/outboxtable.h"
#include "core/storage/promisetable.h"
#include "core/storage/runjournal.h"
#include "core/storage/sendinglease.h"
#include "core/stores/operationstore.h"
#include "core/stores/promisestore.h"
#include "core/stores/sprintstore.h"
#include "tests/support/ui/accessibilityaudit.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/auditview.h"
#include "ui/activity/runsview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pageheader.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;
using Part = ActivityPage::Part;

namespace {

// Each entry is synced to the disk.
constexpr int Patience = 60'000;

struct Workshop
{
    QTemporaryDir folder;
    storage::Database database{folder.path()};
    storage::OutboxTable outboxTable{database};
    storage::PromiseTable promiseTable{database};
    storage::SendingLease lease{database};
    storage::RunJournal journal{database};
    storage::AuditLog log{database};
    SprintStore sprints;
    OperationStore operations;
    PromiseStore promiseStore;
    rest::Transport transport{QUrl(u"http://127.0.0.1:9/v1"_s)};
    rest::SprintApi api{transport};
    PromiseService promises{promiseStore, promiseTable};
    OutboxService outbox{outboxTable, lease, operations, sprints, promises, api};
    AuditService audit{log};
    RunService runs{database, {}};
};

Run sampleRun(int minutesAgo, const QString& title, RunState state, const RunCounts& counts)
{
    Run run;
    run.id = RunId(QUuid::createUuid());
    run.kind = title.contains(u"into"_s) ? RunKind::Replay : RunKind::Retry;
    run.title = title;
    run.state = state;
    run.targetTopic = run.kind == RunKind::Replay ? u"orders.replay"_s : QString();
    run.canary = run.kind == RunKind::Retry ? QList<int>{1, 10, 100} : QList<int>{};
    run.counts = counts;
    run.plannedAt = QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo);
    run.startedAt = run.plannedAt.addSecs(1);
    if (state == RunState::Done || state == RunState::Cancelled) {
        run.sentAt = run.startedAt.addSecs(4);
        run.endedAt = run.startedAt.addSecs(64);
    }
    if (state == RunState::Stopped)
        run.error = Error{.kind = ErrorKind::Unreachable,
                          .message = u"127.0.0.1:9092 does not answer. Is the broker running?"_s};
    return run;
}

AuditEntry sampleEntry(int minutesAgo, const QString& what, const QString& target, qint64 count,
                       const QString& result = u"done"_s, const QString& detail = {})
{
    return {.at = QDateTime::currentDateTimeUtc().addSecs(-60 * minutesAgo),
            .who = u"mia"_s,
            .what = what,
            .target = target,
            .count = count,
            .result = result,
            .detail = detail};
}

} // namespace

class TestActivityParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void switchesByKeys();
    void saysWhatWouldBeHere();
    void showsRunsAndLeadsToThem();
    void ordersCountOnlyWhereTheyAreShown();
    void asksBeforeARunIsCancelled();
    void listsTheLogNewestFirst();
    void filtersTheLog();
    void readsOnWhileSomebodyScrolls();
    void takesWhatIsNotedMeanwhile();
    void exportsTheLog_data();
    void exportsTheLog();
    void copiesTheCommand();
    void leadsFromAnEntryToItsThing();
    void canBeUsedWithAScreenReader();
    void paintsItsPictures_data();
    void paintsItsPictures();

private:
    void open(Part part);
    void note(const AuditEntry& entry)
    {
        const auto added = m_shop->log.add(entry);
        QTRY_VERIFY(added.isFinished());
        QVERIFY(added.result());
    }
    void fill();
    QTableView* table(const QString& name) { return m_page->findChild<QTableView*>(name); }
    QAction* action(const QString& text)
    {
        for (QAction* one : m_page->actions()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }

    Theme* m_theme = nullptr;
    std::unique_ptr<Workshop> m_shop;
    std::unique_ptr<ActivityPage> m_page;
};

void TestActivityParts::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    m_theme = new Theme(*qApp, this);
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->setMotion(Motion::Reduced);
}

void TestActivityParts::init()
{
    m_shop = std::make_unique<Workshop>();
}

void TestActivityParts::cleanup()
{
    m_page.reset();
    m_shop->runs.stop();
    m_shop->database.close();
    m_shop.reset();
    m_theme->setChoice(ThemeChoice::Light);
}

void TestActivityParts::fill()
{
    const QList<Run> runs{
        sampleRun(3, u"KeyError: email"_s, RunState::Done,
                  {.planned = 200, .sent = 200, .resolved = 198, .failedAgain = 2}),
        sampleRun(18, u"orders.events into orders.replay"_s, RunState::Stopped,
                  {.planned = 10'000, .sent = 6120}),
        sampleRun(95, u"TimeoutException in PaymentClient.charge"_s, RunState::Cancelled,
                  {.planned = 1200, .sent = 111, .resolved = 111})};
    for (const Run& run : runs) {
        const auto added = m_shop->journal.add(run, {});
        QTRY_VERIFY(added.isFinished());
        QVERIFY(added.result());
    }
    note(sampleEntry(190, u"create-sprint"_s, u"sprint sprint-9f31c07a"_s, 1, u"done"_s,
                     u"Create sprint 26-07"_s));
    note(sampleEntry(120, u"update-task"_s, u"task 12"_s, 0, u"refused"_s,
                     u"Change task “Fix login”: the due date lies in the past."_s));
    note(sampleEntry(96, u"unlocked"_s, u"Platform team"_s, 1));
    note(sampleEntry(95, u"retry"_s, u"payments"_s, 111, u"partial"_s, u"cancelled after 111"_s));
    note(sampleEntry(20, u"produce"_s, u"todo.tasks.created"_s, 3));
    note(sampleEntry(18, u"topic-created"_s, u"orders.replay"_s, 1));
    note(sampleEntry(18, u"replay"_s, u"orders.replay"_s, 6120, u"failed"_s,
                     u"127.0.0.1:9092 does not answer."_s));
    AuditEntry retry = sampleEntry(3, u"retry"_s, u"sprint.lifecycle"_s, 200);
    retry.run = runs.constFirst().id;
    note(retry);
}

void TestActivityParts::open(Part part)
{
    m_shop->runs.start();
    m_page =
        std::make_unique<ActivityPage>(m_shop->operations, m_shop->promiseStore, m_shop->outbox);
    m_page->addRuns(m_shop->runs);
    m_page->addAudit(m_shop->audit);
    m_page->setCommandConnection({u"--workspace"_s, u"Platform team"_s});
    m_page->resize(1072, 774);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY_WITH_TIMEOUT(m_shop->runs.isLoaded(), Patience);
    m_page->showPart(part);
    m_page->firstFocus()->setFocus();
}

void TestActivityParts::switchesByKeys()
{
    fill();
    open(Part::Saves);
    auto* tabs = m_page->findChild<QTabBar*>();
    QVERIFY(tabs && tabs->isVisible());
    QCOMPARE(tabs->count(), 3);
    tabs->setFocus();
    QTest::keyClick(tabs, Qt::Key_Right);
    QCOMPARE(m_page->part(), Part::Runs);
    QVERIFY(table(u"runsTable"_s)->isVisible());
    QTest::keyClick(tabs, Qt::Key_Right);
    QCOMPARE(m_page->part(), Part::Audit);
    QTRY_VERIFY(table(u"auditTable"_s)->isVisible());
    // By the palette too.
    action(u"Show “Runs”"_s)->trigger();
    QCOMPARE(m_page->part(), Part::Runs);
    // A save that is asked for comes to the front, whatever was shown.
    m_page->navigateTo(OperationId(QUuid::createUuid()));
    QCOMPARE(m_page->part(), Part::Saves);
}

void TestActivityParts::saysWhatWouldBeHere()
{
    open(Part::Runs);
    auto* runs = m_page->findChild<RunsView*>();
    QVERIFY(runs->findChild<EmptyState*>()->isVisible());
    m_page->showPart(Part::Audit);
    auto* audit = m_page->findChild<AuditView*>();
    QTRY_VERIFY(audit->findChild<EmptyState*>()->isVisible());
}

void TestActivityParts::showsRunsAndLeadsToThem()
{
    fill();
    open(Part::Runs);
    QTableView* runs = table(u"runsTable"_s);
    QTRY_COMPARE(runs->model()->rowCount(), 3);
    QCOMPARE(m_page->findChild<PageHeader*>()->subtitle(), u"3 run(s), 1 stopped"_s);
    QSignalSpy navigation(m_page.get(), &Page::navigationRequested);
    runs->setFocus();
    runs->setCurrentIndex(runs->model()->index(1, 0));
    auto* banner = m_page->findChild<RunsView*>()->findChild<Banner*>();
    QVERIFY(banner->isVisible());
    QTest::keyClick(runs, Qt::Key_Return);
    QCOMPARE(navigation.size(), 1);
    const auto destination = navigation[0][0].value<Destination>();
    QVERIFY(std::holds_alternative<RunId>(destination));
}

void TestActivityParts::ordersCountOnlyWhereTheyAreShown()
{
    fill();
    open(Part::Runs);
    QTRY_COMPARE(table(u"runsTable"_s)->model()->rowCount(), 3);
    table(u"runsTable"_s)->setCurrentIndex(table(u"runsTable"_s)->model()->index(1, 0));
    QVERIFY(action(u"Go on"_s)->isEnabled());
    QVERIFY(action(u"Cancel the run…"_s)->isEnabled());
    QVERIFY(!action(u"Pause"_s)->isEnabled());
    QVERIFY(!action(u"Export…"_s)->isEnabled());
    // What is over takes no orders.
    table(u"runsTable"_s)->setCurrentIndex(table(u"runsTable"_s)->model()->index(0, 0));
    QVERIFY(!action(u"Go on"_s)->isEnabled());
    QVERIFY(!action(u"Cancel the run…"_s)->isEnabled());
    // A locked Kafka says so.
    table(u"runsTable"_s)->setCurrentIndex(table(u"runsTable"_s)->model()->index(1, 0));
    QSignalSpy notices(m_page.get(), &Page::noticeRequested);
    action(u"Go on"_s)->trigger();
    QTRY_COMPARE(notices.size(), 1);
    QVERIFY(!notices[0][0].value<Notice>().sentence.isEmpty());
    m_page->showPart(Part::Audit);
    QVERIFY(!action(u"Go on"_s)->isEnabled());
    QVERIFY(action(u"Export…"_s)->isEnabled());
}

void TestActivityParts::asksBeforeARunIsCancelled()
{
    fill();
    open(Part::Runs);
    QTRY_COMPARE(table(u"runsTable"_s)->model()->rowCount(), 3);
    table(u"runsTable"_s)->setCurrentIndex(table(u"runsTable"_s)->model()->index(1, 0));
    action(u"Cancel the run…"_s)->trigger();
    QTRY_VERIFY(m_page->findChild<QAbstractButton*>(u"confirmYes"_s));
    m_page->findChild<QAbstractButton*>(u"confirmYes"_s)->click();
    QTRY_COMPARE(m_shop->runs.runs().at(1).state, RunState::Cancelled);
}

void TestActivityParts::listsTheLogNewestFirst()
{
    fill();
    open(Part::Audit);
    QTableView* log = table(u"auditTable"_s);
    QTRY_COMPARE(log->model()->rowCount(), 8);
    const auto cell = [log](int row, int column) {
        return log->model()->index(row, column).data().toString();
    };
    QCOMPARE(cell(0, AuditListModel::What), u"Records retried"_s);
    QCOMPARE(cell(0, AuditListModel::Count), QLocale().toString(200));
    QCOMPARE(cell(7, AuditListModel::What), u"Sprint created"_s);
    QCOMPARE(m_page->findChild<PageHeader*>()->subtitle(), u"8 entry(ies)"_s);
}

void TestActivityParts::filtersTheLog()
{
    fill();
    open(Part::Audit);
    QTableView* log = table(u"auditTable"_s);
    QTRY_COMPARE(log->model()->rowCount(), 8);
    log->setFocus();
    QTest::keyClick(log, Qt::Key_Slash);
    auto* field = m_page->findChild<FilterBar*>()->lineEdit();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"orders"_s);
    QTRY_COMPARE(log->model()->rowCount(), 2);
    QTest::keyClicks(field, u"%"_s);
    auto* empty = m_page->findChild<AuditView*>()->findChild<EmptyState*>();
    QTRY_VERIFY(empty->isVisible());
    // Two times Esc: everything again, and back to the list.
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_COMPARE(log->model()->rowCount(), 8);
}

void TestActivityParts::readsOnWhileSomebodyScrolls()
{
    for (int i = 0; i < 450; ++i)
        m_shop->log.add(sampleEntry(500 - i, u"produce"_s, u"t%1"_s.arg(i), 1));
    open(Part::Audit);
    QTableView* log = table(u"auditTable"_s);
    QTRY_COMPARE(log->model()->rowCount(), 200);
    log->scrollToBottom();
    QTRY_COMPARE(log->model()->rowCount(), 400);
    log->scrollToBottom();
    QTRY_COMPARE(log->model()->rowCount(), 450);
    QCOMPARE(log->model()->index(449, AuditListModel::Target).data().toString(), u"t0"_s);
}

void TestActivityParts::takesWhatIsNotedMeanwhile()
{
    fill();
    open(Part::Audit);
    QTableView* log = table(u"auditTable"_s);
    QTRY_COMPARE(log->model()->rowCount(), 8);
    m_shop->audit.note({.what = u"locked"_s, .target = u"Platform team"_s, .result = u"done"_s});
    QTRY_COMPARE(log->model()->rowCount(), 9);
    QCOMPARE(log->model()->index(0, AuditListModel::What).data().toString(), u"Kafka locked"_s);
    QVERIFY(!log->model()->index(0, AuditListModel::Who).data().toString().isEmpty());
}

void TestActivityParts::exportsTheLog_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("first");
    QTest::newRow("CSV") << u"log.csv"_s << QByteArray("sequence,at,who");
    QTest::newRow("JSON Lines") << u"log.jsonl"_s << QByteArray("{\"at\":");
}

void TestActivityParts::exportsTheLog()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, first);
    for (int i = 0; i < 1100; ++i)
        m_shop->log.add(sampleEntry(2000 - i, u"produce"_s, u"t%1"_s.arg(i), 1));
    open(Part::Audit);
    QTRY_VERIFY_WITH_TIMEOUT(table(u"auditTable"_s)->model()->rowCount() > 0, Patience);
    QSignalSpy notices(m_page.get(), &Page::noticeRequested);
    action(u"Export…"_s)->trigger();
    auto* dialog = m_page->findChild<QFileDialog*>();
    QVERIFY(dialog);
    const QString path = m_shop->folder.filePath(name);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QTRY_COMPARE(notices.size(), 1);
    QCOMPARE(notices[0][0].value<Notice>().tone, Tone::Good);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY2(content.startsWith(first), content.left(60).constData());
    // All of it, the oldest first.
    QCOMPARE(content.count('\n'), 1100 + (name.endsWith(u"csv"_s) ? 1 : 0));
    QVERIFY(content.indexOf("t0") < content.indexOf("t1099"));
}

void TestActivityParts::copiesTheCommand()
{
    fill();
    open(Part::Audit);
    m_page->findChild<FilterBar*>()->setText(u"mia's"_s);
    action(u"Copy as command"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"throughlinectl --workspace 'Platform team' audit --filter 'mia'\\''s'"_s);
    m_page->showPart(Part::Runs);
    action(u"Copy as command"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"throughlinectl --workspace 'Platform team' runs"_s);
}

void TestActivityParts::leadsFromAnEntryToItsThing()
{
    fill();
    open(Part::Audit);
    QTableView* log = table(u"auditTable"_s);
    QTRY_COMPARE(log->model()->rowCount(), 8);
    QSignalSpy navigation(m_page.get(), &Page::navigationRequested);
    log->setFocus();
    log->setCurrentIndex(log->model()->index(0, 0));
    QTest::keyClick(log, Qt::Key_Return);
    QCOMPARE(navigation.size(), 1);
    QVERIFY(std::holds_alternative<RunId>(navigation[0][0].value<Destination>()));
}

void TestActivityParts::canBeUsedWithAScreenReader()
{
    fill();
    open(Part::Audit);
    QTRY_COMPARE(table(u"auditTable"_s)->model()->rowCount(), 8);
    QCOMPARE(accessibilityProblems(m_page.get()), QStringList());
    m_page->showPart(Part::Runs);
    QTRY_COMPARE(table(u"runsTable"_s)->model()->rowCount(), 3);
    QCOMPARE(accessibilityProblems(m_page.get()), QStringList());
}

void TestActivityParts::paintsItsPictures_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::addColumn<Part>("part");
    QTest::addColumn<bool>("filled");
    QTest::newRow("runs-light") << ThemeChoice::Light << Part::Runs << true;
    QTest::newRow("runs-dark") << ThemeChoice::Dark << Part::Runs << true;
    QTest::newRow("runs-empty") << ThemeChoice::Light << Part::Runs << false;
    QTest::newRow("audit-light") << ThemeChoice::Light << Part::Audit << true;
    QTest::newRow("audit-dark") << ThemeChoice::Dark << Part::Audit << true;
    QTest::newRow("audit-empty") << ThemeChoice::Dark << Part::Audit << false;
}

void TestActivityParts::paintsItsPictures()
{
    QFETCH(const ThemeChoice, theme);
    QFETCH(const Part, part);
    QFETCH(const bool, filled);
    m_theme->setChoice(theme);
    if (filled)
        fill();
    open(part);
    if (filled)
        QTRY_VERIFY(
            table(part == Part::Runs ? u"runsTable"_s : u"auditTable"_s)->model()->rowCount() > 1);
    else if (part == Part::Audit)
        QTRY_VERIFY(m_page->findChild<AuditView*>()->findChild<EmptyState*>()->isVisible());
    for (int pass = 0; pass < 3; ++pass)
        QCoreApplication::sendPostedEvents();
    const QPixmap picture = m_page->grab();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("THROUGHLINE_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(picture.save(QDir(folder).filePath(
            u"activity-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag())))));
}

QTEST_MAIN(TestActivityParts)
#include "tst_activityparts.moc"
