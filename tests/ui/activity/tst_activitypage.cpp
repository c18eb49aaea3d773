// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/sprintapi.h"
#include "core/rest/transport.h"
#include "core/services/outboxservice.h"
#include "core/services/promiseservice.h"
#include "core/storage/database.h"
#include "core/storage/outboxtable.h"
#include "core/storage/promisetable.h"
#include "core/storage/sendinglease.h"
#include "core/stores/operationstore.h"
#include "core/stores/promisestore.h"
#include "core/stores/sprintstore.h"
#include "tests/support/ui/accessibilityaudit.h"
#include "ui/activity/activitypage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/linewidget.h"
#include "ui/widgets/pageheader.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The page's real surroundings; nobody listens at the service's address.
struct Surroundings
{
    QTemporaryDir folder;
    storage::Database database{folder.path()};
    storage::OutboxTable outboxTable{database};
    storage::PromiseTable promiseTable{database};
    storage::SendingLease lease{database};
    SprintStore sprints;
    OperationStore operations;
    PromiseStore promiseStore;
    // The discard port: refused at once on every machine.
    rest::Transport transport{QUrl(u"http://127.0.0.1:9/v1"_s)};
    rest::SprintApi api{transport};
    PromiseService promises{promiseStore, promiseTable};
    OutboxService outbox{outboxTable, lease, operations, sprints, promises, api};
};

Operation operation(int number, OperationState state)
{
    Operation op;
    op.id = OperationId(QUuid::createUuid());
    op.state = state;
    op.intent.id = SprintId(u"sprint-%1"_s.arg(number));
    op.intent.number = u"26-%1"_s.arg(number, 2, 10, QChar(u'0'));
    op.intent.name = u"Sprint "_s + op.intent.number;
    op.createdAt = QDateTime::currentDateTimeUtc().addSecs(number - 100);
    op.requestId = u"req-%1"_s.arg(number);
    op.attempts = 2;
    if (state != OperationState::Queued)
        op.sentAt = op.createdAt.addMSecs(3);
    if (state == OperationState::Done) {
        op.answeredAt = op.createdAt.addMSecs(12);
        op.httpStatus = 201;
    }
    if (state == OperationState::Refused) {
        Error error;
        error.kind = ErrorKind::Rejected;
        error.message = u"A sprint with this number exists already."_s;
        error.detail = u"HTTP 422"_s;
        error.httpStatus = 422;
        op.lastError = error;
        op.httpStatus = 422;
        op.answeredAt = op.createdAt.addMSecs(12);
    }
    return op;
}

QString wordsOf(QWidget* widget)
{
    QStringList words;
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    return words.join(u'\n');
}

} // namespace

/// The Activity page by real keys over its real stores, outbox and database.
class tst_ActivityPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void offersTheSprintsWhenThereIsNothing();
    void showsTheNewestFirst();
    void holdsTheChosenSave();
    void showsTheSaveThatIsAskedFor();
    void tellsWhatTheServiceRefused();
    void sendsAgainByR();
    void dropsAfterAQuestion();
    void copiesDetails();
    void leadsToTheEvent();
    void canBeUsedWithAScreenReader();
    void paintsItsPictures_data();
    void paintsItsPictures();

private:
    void open();
    void apply(const Operation& op)
    {
        m_bench->operations.apply(op);
        Promise promise = withOperation({}, op);
        if (op.state == OperationState::Done) {
            promise.state = PromiseState::Seen;
            for (ExpectedEvent& event : promise.expected) {
                event.seenAt = RecordAddress{event.topic, Partition(2), Offset(418)};
                event.recordTime = promise.answeredAt.addMSecs(2);
                event.receivedAt = promise.answeredAt.addMSecs(38);
            }
        }
        m_bench->promiseStore.apply(promise);
    }
    QTableView* table() { return m_page->findChild<QTableView*>(u"activityTable"_s); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        QTest::keyClick(focus, key, modifiers);
    }

    Theme* m_theme = nullptr;
    std::unique_ptr<Surroundings> m_bench;
    std::unique_ptr<ActivityPage> m_page;
};

void tst_ActivityPage::initTestCase()
{
    m_theme = new Theme(*qApp, this);
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->setMotion(Motion::Reduced);
}

void tst_ActivityPage::init()
{
    m_bench = std::make_unique<Surroundings>();
    m_page =
        std::make_unique<ActivityPage>(m_bench->operations, m_bench->promiseStore, m_bench->outbox);
    m_page->resize(1072, 774);
}

void tst_ActivityPage::cleanup()
{
    m_page.reset();
    m_bench.reset();
}

void tst_ActivityPage::open()
{
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->firstFocus()->setFocus();
}

void tst_ActivityPage::offersTheSprintsWhenThereIsNothing()
{
    open();
    auto* empty = m_page->findChild<EmptyState*>();
    QVERIFY(empty->isVisible());
    QSignalSpy navigation(m_page.get(), &Page::navigationRequested);
    QTest::mouseClick(empty->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(navigation.size(), 1);
    apply(operation(1, OperationState::Done));
    QVERIFY(!empty->isVisible());
    QVERIFY(table()->isVisible());
}

void tst_ActivityPage::showsTheNewestFirst()
{
    apply(operation(1, OperationState::Done));
    apply(operation(3, OperationState::Queued));
    apply(operation(2, OperationState::Refused));
    QSignalSpy badges(m_page.get(), &Page::badgeChanged);
    open();
    QCOMPARE(table()->model()->index(0, OperationListModel::What).data().toString(),
             u"Create sprint 26-03"_s);
    QCOMPARE(m_page->findChild<PageHeader*>()->subtitle(), u"3 save(s), 1 waiting, 1 refused"_s);
    apply(operation(4, OperationState::Refused));
    QCOMPARE(badges.last().first().toString(), u"2"_s);
}

void tst_ActivityPage::holdsTheChosenSave()
{
    apply(operation(1, OperationState::Done));
    apply(operation(2, OperationState::Done));
    open();
    press(Qt::Key_Down);
    QCOMPARE(table()->currentIndex().row(), 1);
    apply(operation(3, OperationState::Done));
    QCOMPARE(table()->currentIndex().row(), 2);
    QVERIFY(wordsOf(m_page.get()).contains(u"Create sprint 26-01"_s));
}

void tst_ActivityPage::showsTheSaveThatIsAskedFor()
{
    const Operation wanted = operation(1, OperationState::Done);
    apply(wanted);
    apply(operation(2, OperationState::Done));
    open();
    m_page->navigateTo(wanted.id);
    QCOMPARE(table()->currentIndex().row(), 1);
    QSignalSpy notices(m_page.get(), &Page::noticeRequested);
    m_page->navigateTo(OperationId(QUuid::createUuid()));
    QCOMPARE(notices.size(), 1);
    QCOMPARE(table()->currentIndex().row(), 1);
}

void tst_ActivityPage::tellsWhatTheServiceRefused()
{
    apply(operation(1, OperationState::Refused));
    open();
    QVERIFY(wordsOf(m_page.get()).contains(u"A sprint with this number exists already."_s));
    QVERIFY(wordsOf(m_page.get()).contains(u"req-1"_s));
}

void tst_ActivityPage::sendsAgainByR()
{
    const Operation refused = operation(1, OperationState::Refused);
    apply(refused);
    open();
    press(Qt::Key_R);
    QCOMPARE(m_bench->operations.find(refused.id)->state, OperationState::Queued);
    QVERIFY(!wordsOf(m_page.get()).contains(u"exists already"_s));
}

void tst_ActivityPage::dropsAfterAQuestion()
{
    const Operation refused = operation(1, OperationState::Refused);
    apply(refused);
    apply(operation(0, OperationState::Done));
    open();
    press(Qt::Key_Delete);
    auto* question = m_page->findChild<QMessageBox*>();
    QTRY_VERIFY(question && question->isVisible());
    // The safe answer is Esc and Enter.
    QTest::keyClick(question, Qt::Key_Escape);
    QTRY_VERIFY(!m_page->findChild<QMessageBox*>());
    QVERIFY(m_bench->operations.find(refused.id));

    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    table()->setFocus();
    press(Qt::Key_Delete);
    question = m_page->findChild<QMessageBox*>();
    QTRY_VERIFY(question && question->isVisible());
    QTest::mouseClick(question->findChild<QPushButton*>(u"dropYes"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_bench->operations.find(refused.id));
    // What is done cannot be dropped.
    table()->setCurrentIndex(table()->model()->index(1, 0));
    for (QAction* action : m_page->actions())
        QCOMPARE(action->isEnabled(), action->text() == u"Copy details"_s);
}

void tst_ActivityPage::copiesDetails()
{
    apply(operation(1, OperationState::Refused));
    open();
    press(Qt::Key_C, Qt::ControlModifier);
    const QString text = QGuiApplication::clipboard()->text();
    for (const QString& part :
         {u"Create sprint 26-01"_s, u"request: req-1"_s, u"attempts: 2"_s, u"status: 422"_s,
          u"error: rejected: A sprint with this number exists already."_s, u"detail: HTTP 422"_s})
        QVERIFY2(text.contains(part), qPrintable(text));
}

void tst_ActivityPage::leadsToTheEvent()
{
    apply(operation(1, OperationState::Done));
    open();
    QSignalSpy navigation(m_page.get(), &Page::navigationRequested);
    auto* line = m_page->findChild<LineWidget*>();
    QVERIFY(line->nodeButtons().size() >= 3);
    line->nodeButtons().at(2)->click();
    QCOMPARE(navigation.size(), 1);
    const auto destination = navigation.first().first().value<Destination>();
    QVERIFY(std::holds_alternative<RecordAddress>(destination));
}

void tst_ActivityPage::canBeUsedWithAScreenReader()
{
    apply(operation(1, OperationState::Refused));
    open();
    const QStringList problems = accessibilityProblems(m_page.get());
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void tst_ActivityPage::paintsItsPictures_data()
{
    QTest::addColumn<bool>("full");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
        const char* scheme = dark ? "dark" : "light";
        QTest::addRow("full %s", scheme) << true << QSize(1072, 774) << dark;
        QTest::addRow("small %s", scheme) << true << QSize(692, 574) << dark;
        QTest::addRow("empty %s", scheme) << false << QSize(1072, 774) << dark;
    }
}

/// Every state can be painted; with THROUGHLINE_PICTURES set to a folder the pictures are kept to
/// be looked at.
void tst_ActivityPage::paintsItsPictures()
{
    QFETCH(bool, full);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    m_theme->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_page->resize(size);
    if (full) {
        for (int number = 1; number < 20; ++number)
            apply(operation(number, OperationState::Done));
        apply(operation(20, OperationState::Ambiguous));
        apply(operation(21, OperationState::Refused));
        apply(operation(22, OperationState::Queued));
        apply(operation(23, OperationState::Sent));
    }
    open();
    if (full)
        table()->setCurrentIndex(table()->model()->index(2, 0));
    // A text that wraps asks for its height once it knows its width.
    for (int pass = 0; pass < 3; ++pass)
        QCoreApplication::sendPostedEvents();
    const QPixmap picture = m_page->grab();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("THROUGHLINE_PICTURES");
    if (!folder.isEmpty()) {
        const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        QVERIFY(picture.save(QDir(folder).filePath(u"activity-%1.png"_s.arg(name))));
    }
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(tst_ActivityPage)
#include "tst_activitypage.moc"
