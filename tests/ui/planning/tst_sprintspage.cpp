// SPDX-License-Identifier: GPL-3.0-or-later
#include "sprintspagetest.h"

#include "core/models/sprinttext.h"
#include "ui/planning/daterowsdialog.h"
#include "ui/planning/explaindialog.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

/// Typing a sprint: every key that edits, and what the fields say.
class tst_SprintsPage : public SprintsPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void opensTheRunningSprint();
    void createsASprintByKeys();
    void copiesPeopleOnRequest();
    void addsAPersonByKeys();
    void togglesDaysByKeys();
    void marksARangeWithShift();
    void namesWhatCannotBeSaved();
    void undoesAndRedoesByKeys();
    void editsAbsencesExactly();
    void lettersInFieldsAreNoShortcuts();
    void offersTheFirstSprint();
};

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

QTEST_MAIN(tst_SprintsPage)
#include "tst_sprintspage.moc"
