// SPDX-License-Identifier: GPL-3.0-or-later
#include "planningbench.h"

#include "core/models/sprinttext.h"
#include "ui/planning/daterowsdialog.h"
#include "ui/planning/explaindialog.h"
#include "ui/planning/sprintfigures.h"
#include "ui/planning/sprintspage.h"
#include "ui/planning/teamview.h"
#include "ui/widgets/linewidget.h"
#include "ui/widgets/theme.h"

#include <QtCore/QDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

using namespace Qt::Literals::StringLiterals;

/// The Sprints page by real key presses, over its real stores, services and database. Nobody
/// listens at the service's address, so that every save stays in the outbox, where it can be looked
/// at.
class tst_SprintsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void opensTheRunningSprint();
    void createsASprintByKeys();
    void copiesPeopleOnRequest();
    void addsAPersonByKeys();
    void togglesDaysByKeys();
    void marksARangeWithShift();
    void namesWhatCannotBeSaved();
    void undoesAndRedoesByKeys();
    void keepsADraftWhileAnotherSprintIsShown();
    void asksBeforeManyChangesAreLost();
    void deletesAfterAQuestion();
    void editsAbsencesExactly();
    void showsWhatTheServiceRefused();
    void marksAFormThatSomebodyElseChanged();
    void lettersInFieldsAreNoShortcuts();
    void offersTheFirstSprint();
    void asksBeforeClosingOnlyWhenSomethingIsLost();
    void paintsItsPictures_data();
    void paintsItsPictures();

private:
    template <class T>
    T* child(const QString& name)
    {
        T* found = m_page->findChild<T*>(name);
        Q_ASSERT(found);
        return found;
    }
    TeamView* team() { return child<TeamView>(u"teamTable"_s); }
    void fill();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        QTest::keyClick(focus, key, modifiers);
    }
    /// After a dialog the page's window is the active one again, as a window manager would have it.
    void comeBack(QWidget* focus)
    {
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        focus->setFocus();
        QTRY_VERIFY(focus->hasFocus());
    }
    void type(const QString& text)
    {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        QTest::keyClicks(focus, text);
    }

    const QDate m_today{2031, 3, 10};
    Theme* m_theme = nullptr;
    std::unique_ptr<PlanningBench> m_bench;
    std::unique_ptr<SprintsPage> m_page;
};

void tst_SprintsPage::initTestCase()
{
    m_theme = new Theme(*qApp, this);
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->setMotion(Motion::Reduced);
}

void tst_SprintsPage::init()
{
    // The discard port: refused at once on every machine.
    m_bench = std::make_unique<PlanningBench>(QUrl(u"http://127.0.0.1:9/v1"_s));
    m_page =
        std::make_unique<SprintsPage>(m_bench->sprints, m_bench->operations, m_bench->promiseStore,
                                      m_bench->service, m_bench->outbox);
    m_page->setToday(m_today);
    m_page->resize(1072, 774);
}

void tst_SprintsPage::cleanup()
{
    m_page.reset();
    m_bench.reset();
}

void tst_SprintsPage::fill()
{
    QList<Sprint> sprints;
    const QDate first(2031, 1, 20);
    for (int i = 0; i < 5; ++i)
        sprints.append(sampleSprint(u"31-0%1"_s.arg(i + 4), first.addDays(14 * i)));
    m_bench->sprints.applyAll(sprints, QDateTime::currentDateTimeUtc());
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->firstFocus()->setFocus();
}

void tst_SprintsPage::opensTheRunningSprint()
{
    fill();
    QCOMPARE(child<QLineEdit>(u"sprintNumber"_s)->text(), u"31-07"_s);
    auto* list = child<QListView>(u"sprintList"_s);
    QCOMPARE(list->currentIndex().data().toString(), u"Sprint 31-07"_s);
    press(Qt::Key_Up);
    QCOMPARE(child<QLineEdit>(u"sprintNumber"_s)->text(), u"31-08"_s);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(child<QLineEdit>(u"sprintNumber"_s)->text(), u"31-06"_s);
}

void tst_SprintsPage::createsASprintByKeys()
{
    fill();
    press(Qt::Key_N);
    auto* number = child<QLineEdit>(u"sprintNumber"_s);
    QVERIFY(number->hasFocus());
    QCOMPARE(number->text(), u"31-09"_s);
    QCOMPARE(child<QDateEdit>(u"sprintStart"_s)->date(), QDate(2031, 3, 31));
    QCOMPARE(child<QDateEdit>(u"sprintEnd"_s)->date(), QDate(2031, 4, 11));
    type(u"31-20"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(m_bench->operations.operations().size(), 1);
    const Operation operation = m_bench->operations.operations().first();
    QCOMPARE(operation.kind, OperationKind::CreateSprint);
    QCOMPARE(operation.intent.number, u"31-20"_s);
    // It is in the list before it has an id.
    auto* list = child<QListView>(u"sprintList"_s);
    QCOMPARE(list->model()->rowCount(), 6);
    QCOMPARE(list->currentIndex().data().toString(), u"Sprint 31-20"_s);
    QVERIFY(!m_page->hasUnsavedChanges());
}

void tst_SprintsPage::copiesPeopleOnRequest()
{
    fill();
    press(Qt::Key_N);
    auto* offer = m_page->findChild<QCheckBox*>();
    QVERIFY(offer && offer->isVisible());
    QVERIFY(!offer->isChecked());
    QCOMPARE(team()->model()->rowCount(), 1);
    QTest::keyClick(offer, Qt::Key_Space);
    QCOMPARE(team()->model()->rowCount(), 7);
    QCOMPARE(team()->model()->index(1, 0).data().toString(), u"Tomasz Wrona"_s);
    // Absences are not copied: everybody is there on each of the ten days.
    const int days = static_cast<TeamTableModel*>(team()->model())->daysColumn();
    QCOMPARE(team()->model()->index(1, days).data().toString(), u"10"_s);
    QTest::keyClick(offer, Qt::Key_Space);
    QCOMPARE(team()->model()->rowCount(), 1);
}

void tst_SprintsPage::addsAPersonByKeys()
{
    fill();
    press(Qt::Key_A);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(editor);
    type(u"Noor Haddad"_s);
    press(Qt::Key_Return);
    auto* model = static_cast<TeamTableModel*>(team()->model());
    QCOMPARE(model->footerRow(), 7);
    QCOMPARE(model->index(6, TeamTableModel::Person).data().toString(), u"Noor Haddad"_s);
    // The role is next.
    QTRY_VERIFY(team()->hasFocus());
    QCOMPARE(team()->currentIndex(), model->index(6, TeamTableModel::RoleColumn));
    press(Qt::Key_Return);
    auto* roles = team()->findChild<QComboBox*>();
    QVERIFY(roles);
    QTRY_VERIFY(roles->view()->isVisible());
    QTest::keyClick(roles->view(), Qt::Key_Down);
    QTest::keyClick(roles->view(), Qt::Key_Return);
    QTRY_COMPARE(model->index(6, TeamTableModel::RoleColumn).data().toString(), u"Tester"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(m_bench->operations.operations().size(), 1);
    const Operation operation = m_bench->operations.operations().first();
    QCOMPARE(operation.kind, OperationKind::UpdateSprint);
    QCOMPARE(operation.base.members.size(), 6);
    QCOMPARE(operation.intent.members.size(), 7);
    QCOMPARE(operation.intent.members.last().role, u"Tester"_s);
}

void tst_SprintsPage::togglesDaysByKeys()
{
    fill();
    auto* model = static_cast<TeamTableModel*>(team()->model());
    const int days = model->daysColumn();
    QCOMPARE(model->index(0, days).data().toString(), u"9"_s);
    press(Qt::Key_T);
    team()->setCurrentIndex(model->index(0, TeamTableModel::FirstDay));
    press(Qt::Key_Space);
    QCOMPARE(model->index(0, days).data().toString(), u"8"_s);
    QCOMPARE(model->index(0, TeamTableModel::FirstDay).data().toString(), u"off"_s);
    press(Qt::Key_Right);
    press(Qt::Key_Space);
    QCOMPARE(model->index(0, days).data().toString(), u"7"_s);
    // One absence that grew, not two.
    press(Qt::Key_S, Qt::ControlModifier);
    const Operation operation = m_bench->operations.operations().first();
    QCOMPARE(operation.intent.members.first().absences,
             (QList<Absence>{{QDate(2031, 3, 3), QDate(2031, 3, 4), {}}}));
}

void tst_SprintsPage::marksARangeWithShift()
{
    fill();
    auto* model = static_cast<TeamTableModel*>(team()->model());
    press(Qt::Key_T);
    team()->setCurrentIndex(model->index(0, TeamTableModel::FirstDay));
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Space);
    QCOMPARE(model->index(0, model->daysColumn()).data().toString(), u"6"_s);
    // Tomasz is away on two other days already and keeps his reason.
    QCOMPARE(model->index(1, model->daysColumn()).data().toString(), u"5"_s);
    press(Qt::Key_Space);
    QCOMPARE(model->index(0, model->daysColumn()).data().toString(), u"9"_s);
}

void tst_SprintsPage::namesWhatCannotBeSaved()
{
    fill();
    press(Qt::Key_F2);
    QVERIFY(child<QLineEdit>(u"sprintNumber"_s)->hasFocus());
    type(u"31-08"_s);
    auto* saveButton = child<QWidget>(u"saveSprint"_s);
    QVERIFY(!saveButton->isEnabled());
    QVERIFY(!saveButton->toolTip().isEmpty());
    QVERIFY(!child<QLineEdit>(u"sprintNumber"_s)->accessibleDescription().isEmpty());
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(m_bench->operations.operations().isEmpty());
    press(Qt::Key_Backspace);
    press(Qt::Key_9);
    QVERIFY(saveButton->isEnabled());
}

void tst_SprintsPage::undoesAndRedoesByKeys()
{
    fill();
    press(Qt::Key_Return);
    auto* number = child<QLineEdit>(u"sprintNumber"_s);
    type(u"31-77"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    // The five keys were one step.
    QCOMPARE(number->text(), u"31-07"_s);
    press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(number->text(), u"31-77"_s);
    press(Qt::Key_Escape);
    QCOMPARE(number->text(), u"31-07"_s);
}

void tst_SprintsPage::keepsADraftWhileAnotherSprintIsShown()
{
    fill();
    press(Qt::Key_Return);
    type(u"31-77"_s);
    m_page->firstFocus()->setFocus();
    press(Qt::Key_Down);
    QCOMPARE(child<QLineEdit>(u"sprintNumber"_s)->text(), u"31-06"_s);
    QVERIFY(m_page->hasUnsavedChanges());
    press(Qt::Key_Up);
    QCOMPARE(child<QLineEdit>(u"sprintNumber"_s)->text(), u"31-77"_s);
}

void tst_SprintsPage::asksBeforeManyChangesAreLost()
{
    fill();
    auto* model = static_cast<TeamTableModel*>(team()->model());
    press(Qt::Key_T);
    team()->setCurrentIndex(model->index(0, TeamTableModel::FirstDay));
    for (int i = 0; i < 3; ++i) {
        press(Qt::Key_Space);
        press(Qt::Key_Right);
    }
    press(Qt::Key_Escape);
    auto* no = m_page->findChild<QAbstractButton*>(u"confirmNo"_s);
    QVERIFY(no);
    QVERIFY(m_page->hasUnsavedChanges());
    QTRY_VERIFY(no->hasFocus());
    QTest::keyClick(no, Qt::Key_Escape);
    QTRY_VERIFY(!m_page->findChild<QAbstractButton*>(u"confirmNo"_s));
    QVERIFY(m_page->hasUnsavedChanges());
    comeBack(team());
    press(Qt::Key_Escape);
    QTest::keyClick(m_page->findChild<QAbstractButton*>(u"confirmYes"_s), Qt::Key_Space);
    QVERIFY(!m_page->hasUnsavedChanges());
}

void tst_SprintsPage::deletesAfterAQuestion()
{
    fill();
    press(Qt::Key_D);
    auto* yes = m_page->findChild<QAbstractButton*>(u"confirmYes"_s);
    QVERIFY(yes);
    QVERIFY(m_bench->operations.operations().isEmpty());
    QTest::keyClick(yes, Qt::Key_Space);
    QCOMPARE(m_bench->operations.operations().size(), 1);
    QCOMPARE(m_bench->operations.operations().first().kind, OperationKind::DeleteSprint);
    QCOMPARE(m_bench->operations.operations().first().intent.number, u"31-07"_s);
}

void tst_SprintsPage::editsAbsencesExactly()
{
    fill();
    auto* model = static_cast<TeamTableModel*>(team()->model());
    press(Qt::Key_T);
    team()->setCurrentIndex(model->index(2, TeamTableModel::FirstDay + 7));
    press(Qt::Key_Return);
    auto* dialog = m_page->findChild<DateRowsDialog*>(u"absencesDialog"_s);
    QVERIFY(dialog);
    auto* rows = dialog->findChild<QTableView*>(u"absenceRows"_s);
    QCOMPARE(rows->model()->rowCount(), 1);
    QTRY_VERIFY(rows->hasFocus());
    rows->setCurrentIndex(rows->model()->index(0, 2));
    QTest::keyClick(rows, Qt::Key_Return);
    auto* editor = rows->findChild<QLineEdit*>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"course"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(rows->model()->index(0, 2).data().toString(), u"course"_s);
    QTest::keyClick(rows, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!m_page->findChild<DateRowsDialog*>(u"absencesDialog"_s));
    comeBack(team());
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(m_bench->operations.operations().size(), 1);
    const QList<Absence> saved =
        m_bench->operations.operations().first().intent.members[2].absences;
    QCOMPARE(saved, (QList<Absence>{{QDate(2031, 3, 12), QDate(2031, 3, 18), u"course"_s}}));
}

void tst_SprintsPage::showsWhatTheServiceRefused()
{
    fill();
    press(Qt::Key_Return);
    type(u"31-77"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    Operation refused = m_bench->operations.operations().first();
    refused.state = OperationState::Refused;
    refused.lastError = Error{.kind = ErrorKind::Rejected,
                              .message = u"The service does not accept these values."_s,
                              .fields = {{u"number"_s, u"This number is taken."_s}},
                              .httpStatus = 422};
    m_bench->operations.apply(refused);
    auto* number = child<QLineEdit>(u"sprintNumber"_s);
    // What was typed is still there, and what was said about it stands at its field.
    QCOMPARE(number->text(), u"31-77"_s);
    QCOMPARE(number->accessibleDescription(), u"This number is taken."_s);
    QVERIFY(!m_page->hasUnsavedChanges());
    // Editing the field takes the sentence away; saving goes out again.
    number->setFocus();
    number->selectAll();
    type(u"31-78"_s);
    QVERIFY(number->accessibleDescription().isEmpty());
    QVERIFY(m_page->hasUnsavedChanges());
    QVERIFY(child<QWidget>(u"saveSprint"_s)->isEnabled());
}

void tst_SprintsPage::marksAFormThatSomebodyElseChanged()
{
    fill();
    press(Qt::Key_Return);
    type(u"31-77"_s);
    Sprint theirs = *m_bench->sprints.find(SprintId(u"sprint-31-07"_s));
    theirs.confidence = 50;
    m_bench->sprints.applyOne(theirs);
    // Nothing that is being typed goes away.
    QCOMPARE(child<QLineEdit>(u"sprintNumber"_s)->text(), u"31-77"_s);
    QCOMPARE(child<QDoubleSpinBox>(u"confidence"_s)->value(), 85.0);
    QAbstractButton* take = nullptr;
    for (auto* button : m_page->findChildren<QAbstractButton*>()) {
        if (button->text() == u"Take it in"_s && button->isVisible())
            take = button;
    }
    QVERIFY(take);
    take->click();
    QCOMPARE(child<QLineEdit>(u"sprintNumber"_s)->text(), u"31-77"_s);
    QCOMPARE(child<QDoubleSpinBox>(u"confidence"_s)->value(), 50.0);
}

void tst_SprintsPage::lettersInFieldsAreNoShortcuts()
{
    fill();
    press(Qt::Key_Return);
    type(u"nadxh"_s);
    QCOMPARE(child<QLineEdit>(u"sprintNumber"_s)->text(), u"nadxh"_s);
    QVERIFY(!m_page->findChild<QAbstractButton*>(u"confirmYes"_s));
    QVERIFY(!m_page->findChild<ExplainDialog*>());
}

void tst_SprintsPage::offersTheFirstSprint()
{
    m_bench->sprints.applyAll({}, QDateTime::currentDateTimeUtc());
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->firstFocus()->setFocus();
    press(Qt::Key_N);
    QVERIFY(child<QLineEdit>(u"sprintNumber"_s)->hasFocus());
    QVERIFY(!child<QLineEdit>(u"sprintNumber"_s)->text().isEmpty());
    press(Qt::Key_Escape);
    QVERIFY(!m_page->hasUnsavedChanges());
}

void tst_SprintsPage::asksBeforeClosingOnlyWhenSomethingIsLost()
{
    fill();
    int closed = 0;
    m_page->askBeforeClosing([&] { ++closed; });
    QCOMPARE(closed, 1);
    press(Qt::Key_Return);
    type(u"31-77"_s);
    m_page->askBeforeClosing([&] { ++closed; });
    QCOMPARE(closed, 1);
    QTest::keyClick(m_page->findChild<QAbstractButton*>(u"confirmYes"_s), Qt::Key_Space);
    QCOMPARE(closed, 2);
}

void tst_SprintsPage::paintsItsPictures_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
        const char* scheme = dark ? "dark" : "light";
        QTest::addRow("usual %s", scheme) << u"usual"_s << QSize(1072, 774) << dark;
        QTest::addRow("problems %s", scheme) << u"problems"_s << QSize(1072, 774) << dark;
        QTest::addRow("small %s", scheme) << u"usual"_s << QSize(692, 574) << dark;
        QTest::addRow("wall %s", scheme) << u"usual"_s << QSize(2352, 1414) << dark;
        QTest::addRow("empty %s", scheme) << u"empty"_s << QSize(1072, 774) << dark;
        QTest::addRow("full %s", scheme) << u"full"_s << QSize(1072, 774) << dark;
        QTest::addRow("new %s", scheme) << u"new"_s << QSize(1072, 774) << dark;
        QTest::addRow("explain %s", scheme) << u"explain"_s << QSize(1072, 774) << dark;
        QTest::addRow("absences %s", scheme) << u"absences"_s << QSize(1072, 774) << dark;
    }
}

/// Every state can be painted; with THROUGHLINE_PICTURES set to a folder the pictures are kept to
/// be looked at.
void tst_SprintsPage::paintsItsPictures()
{
    QFETCH(QString, content);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    m_theme->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_page->resize(size);
    QList<Sprint> sprints;
    if (content == u"full"_s) {
        for (int i = 0; i < 200; ++i) {
            Sprint sprint =
                sampleSprint(u"%1-%2"_s.arg(20 + i / 26).arg(i % 26 + 1, 2, 10, QChar(u'0')),
                             QDate(2023, 7, 17).addDays(14 * i));
            for (int j = 0; j < 34; ++j)
                sprint.members.append(person(u"Colleague Number %1"_s.arg(j + 1), u"Developer"_s));
            sprints.append(sprint);
        }
    } else if (content != u"empty"_s) {
        for (int i = 0; i < 5; ++i)
            sprints.append(
                sampleSprint(u"31-0%1"_s.arg(i + 4), QDate(2031, 1, 20).addDays(14 * i)));
    }
    m_bench->sprints.applyAll(sprints, QDateTime::currentDateTimeUtc());
    if (!sprints.isEmpty() && content != u"new"_s) {
        Promise promise;
        promise.operation = OperationId(QUuid::createUuid());
        promise.kind = OperationKind::UpdateSprint;
        const Sprint running = *m_bench->sprints.findByNumber(
            content == u"full"_s ? sprints.last().number : u"31-07"_s);
        promise.entity = {u"sprint"_s, u"sprint-31-07"_s};
        promise.state = PromiseState::Seen;
        promise.savedAt = QDateTime(QDate(2031, 3, 10), QTime(10, 42, 7, 118), Qt::UTC);
        promise.sentAt = promise.savedAt;
        promise.answeredAt = promise.savedAt.addMSecs(9);
        promise.httpStatus = 200;
        promise.expected = expectedEvents(promise.kind, running);
        for (ExpectedEvent& event : promise.expected) {
            event.seenAt = RecordAddress{event.topic, Partition(2), Offset(418)};
            event.recordTime = promise.answeredAt.addMSecs(2);
            event.receivedAt = promise.answeredAt.addMSecs(38);
        }
        m_bench->promiseStore.apply(promise);
    }
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->firstFocus()->setFocus();
    if (content == u"usual"_s) {
        ServiceCapacity theirs;
        theirs.days = 43;
        theirs.committed = 36.55;
        theirs.workingDays = 9;
        m_page->findChild<SprintFigures*>()->setService(theirs, {});
    } else if (content == u"problems"_s) {
        auto* model = team()->model();
        model->setData(model->index(1, 0), u"Ines Duarte"_s, Qt::EditRole);
        model->setData(model->index(4, 1), u"Developer"_s, Qt::EditRole);
        child<QDateEdit>(u"sprintEnd"_s)->setDate(QDate(2031, 3, 1));
        team()->setFocus();
    } else if (content == u"new"_s) {
        press(Qt::Key_N);
        QTest::keyClick(m_page->findChild<QCheckBox*>(), Qt::Key_Space);
    } else if (content == u"explain"_s) {
        press(Qt::Key_T);
        team()->setCurrentIndex(team()->model()->index(1, 0));
        press(Qt::Key_X);
    } else if (content == u"absences"_s) {
        press(Qt::Key_T);
        team()->setCurrentIndex(team()->model()->index(4, 8));
        press(Qt::Key_E);
    }
    QWidget* shown = m_page.get();
    if (auto* dialog = m_page->findChild<QDialog*>(); dialog && dialog->isVisible())
        shown = dialog;
    const QPixmap picture = shown->grab();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("THROUGHLINE_PICTURES");
    if (!folder.isEmpty()) {
        const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        QVERIFY(picture.save(QDir(folder).filePath(u"sprints-%1.png"_s.arg(name))));
    }
}

QTEST_MAIN(tst_SprintsPage)
#include "tst_sprintspage.moc"
