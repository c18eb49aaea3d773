// SPDX-License-Identifier: GPL-3.0-or-later
#include "sprintspagetest.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QDialog>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

/// What becomes of what was typed: saved, refused, changed by somebody else, taken back.
class tst_SprintsPageSaves : public SprintsPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void deletesAfterAQuestion();
    void showsWhatTheServiceRefused();
    void marksAFormThatSomebodyElseChanged();
    void asksBeforeClosingOnlyWhenSomethingIsLost();
    void keepsADraftWhileAnotherSprintIsShown();
    void asksBeforeManyChangesAreLost();
    void choosesValueByValueWhatBothChanged();
    void asksAgainWhenItChangedOnceMore();
    void takesASaveBackByKeys();
    void takesADeletionBack();

private:
    const Operation& newest() { return m_bench->operations.operations().last(); }
    QString number() { return child<QLineEdit>(u"sprintNumber"_s)->text(); }
    QDialog* conflicts() { return m_page->findChild<QDialog*>(u"conflicts"_s); }
};

void tst_SprintsPageSaves::deletesAfterAQuestion()
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

void tst_SprintsPageSaves::showsWhatTheServiceRefused()
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

void tst_SprintsPageSaves::marksAFormThatSomebodyElseChanged()
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

void tst_SprintsPageSaves::asksBeforeClosingOnlyWhenSomethingIsLost()
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

void tst_SprintsPageSaves::keepsADraftWhileAnotherSprintIsShown()
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

void tst_SprintsPageSaves::asksBeforeManyChangesAreLost()
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

void tst_SprintsPageSaves::choosesValueByValueWhatBothChanged()
{
    fill();
    press(Qt::Key_Return);
    type(u"31-77"_s);
    child<QDoubleSpinBox>(u"confidence"_s)->setValue(70);
    Sprint theirs = *m_bench->sprints.find(SprintId(u"sprint-31-07"_s));
    theirs.number = u"31-66"_s;
    theirs.confidence = 50;
    theirs.end = theirs.end.addDays(7);
    m_bench->sprints.applyOne(theirs);
    // It is said before saving, and saving waits for the choice.
    QVERIFY(!child<QWidget>(u"saveSprint"_s)->isEnabled());
    QCOMPARE(number(), u"31-77"_s);
    m_page->firstFocus()->setFocus();
    press(Qt::Key_C);
    QTRY_VERIFY(conflicts() && conflicts()->isVisible());
    auto* rows = conflicts()->findChild<QTableView*>(u"conflictRows"_s);
    auto* settle = conflicts()->findChild<QAbstractButton*>(u"settleConflicts"_s);
    // Only what both changed: the end was moved by one side alone.
    QCOMPARE(rows->model()->rowCount(), 2);
    QCOMPARE(rows->model()->index(0, 1).data().toString(), u"31-07"_s);
    QCOMPARE(rows->model()->index(0, 2).data().toString(), u"31-77"_s);
    QCOMPARE(rows->model()->index(0, 3).data().toString(), u"31-66"_s);
    QTRY_VERIFY(rows->hasFocus());
    QVERIFY(!settle->isEnabled());
    QTest::keyClick(rows, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(conflicts());
    QTest::keyClick(rows, Qt::Key_Left);
    QTest::keyClick(rows, Qt::Key_Down);
    QVERIFY(!settle->isEnabled());
    QTest::keyClick(rows, Qt::Key_Right);
    QVERIFY(settle->isEnabled());
    QTest::keyClick(rows, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!conflicts());
    QCOMPARE(number(), u"31-77"_s);
    QCOMPARE(child<QDoubleSpinBox>(u"confidence"_s)->value(), 50.0);
    QCOMPARE(child<QDateEdit>(u"sprintEnd"_s)->date(), theirs.end);
    comeBack(m_page->firstFocus());
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(newest().base.number, u"31-66"_s);
    QCOMPARE(newest().intent.number, u"31-77"_s);
    QCOMPARE(newest().intent.confidence, 50.0);
}

void tst_SprintsPageSaves::asksAgainWhenItChangedOnceMore()
{
    fill();
    press(Qt::Key_Return);
    type(u"31-77"_s);
    Sprint theirs = *m_bench->sprints.find(SprintId(u"sprint-31-07"_s));
    theirs.number = u"31-66"_s;
    m_bench->sprints.applyOne(theirs);
    m_page->firstFocus()->setFocus();
    press(Qt::Key_C);
    QTRY_VERIFY(conflicts() && conflicts()->isVisible());
    theirs.number = u"31-67"_s;
    m_bench->sprints.applyOne(theirs);
    auto* all = conflicts()->findChild<QAbstractButton*>(u"allTheirs"_s);
    QTest::keyClick(all, Qt::Key_Space);
    auto* settle = conflicts()->findChild<QAbstractButton*>(u"settleConflicts"_s);
    QTest::keyClick(settle, Qt::Key_Space);
    QTRY_VERIFY(!conflicts());
    // Nothing was taken over: what was chosen was about another value.
    QCOMPARE(number(), u"31-77"_s);
    comeBack(m_page->firstFocus());
    press(Qt::Key_C);
    QTRY_VERIFY(conflicts() && conflicts()->isVisible());
    QCOMPARE(conflicts()
                 ->findChild<QTableView*>(u"conflictRows"_s)
                 ->model()
                 ->index(0, 3)
                 .data()
                 .toString(),
             u"31-67"_s);
}

void tst_SprintsPageSaves::takesASaveBackByKeys()
{
    fill();
    press(Qt::Key_Return);
    type(u"31-77"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(newest().intent.number, u"31-77"_s);
    m_page->firstFocus()->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(newest().intent.number, u"31-07"_s);
    QTRY_COMPARE(number(), u"31-07"_s);
    QVERIFY(!m_page->hasUnsavedChanges());
    press(Qt::Key_Y, Qt::ControlModifier);
    QTRY_COMPARE(newest().intent.number, u"31-77"_s);
    QTRY_COMPARE(number(), u"31-77"_s);
    // What is being typed is taken back before what was saved.
    press(Qt::Key_Return);
    type(u"31-88"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(number(), u"31-77"_s);
    QCOMPARE(newest().intent.number, u"31-77"_s);
}

void tst_SprintsPageSaves::takesADeletionBack()
{
    fill();
    const Sprint sprint = *m_bench->sprints.find(SprintId(u"sprint-31-07"_s));
    const auto remove = [this] {
        press(Qt::Key_D);
        auto* yes = m_page->findChild<QAbstractButton*>(u"confirmYes"_s);
        QVERIFY(yes);
        // It is said before, not after.
        bool said = false;
        for (auto* label : yes->window()->findChildren<QLabel*>())
            said = said || label->text().contains(u"new id"_s);
        QVERIFY(said);
        QTest::keyClick(yes, Qt::Key_Space);
        QCOMPARE(newest().kind, OperationKind::DeleteSprint);
        QTRY_VERIFY(!m_page->findChild<QAbstractButton*>(u"confirmYes"_s));
        comeBack(m_page->firstFocus());
    };
    remove();
    // Not sent yet: nothing is asked of the service at all.
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->operations.operations().isEmpty());
    remove();
    Operation done = newest();
    done.state = OperationState::Done;
    m_bench->operations.apply(done);
    m_bench->sprints.remove(sprint.id);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(newest().kind, OperationKind::CreateSprint);
    QVERIFY(newest().intent.id.value().isEmpty());
    QVERIFY(samePlan(newest().intent, sprint));
    QCOMPARE(number(), u"31-07"_s);
}

QTEST_MAIN(tst_SprintsPageSaves)
#include "tst_sprintspagesaves.moc"
