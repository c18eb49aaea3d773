// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibilityaudit.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/linewidget.h"
#include "ui/widgets/notices.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace {

Notice plain(const QString& title, const QString& key = {})
{
    Notice notice;
    notice.title = title;
    notice.key = key;
    return notice;
}

} // namespace

class TestNotices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stackAtTheBottomRight();
    void sameKeyTakesThePlace();
    void atMostFiveAndTheImportantStay();
    void neverCoverAField();
    void escapeDismissesAndGivesTheFocusBack();
    void actionsLeadSomewhere();
    void goByThemselves();
    void showWhatIsKnownLater();
    void haveNames();
};

void TestNotices::stackAtTheBottomRight()
{
    QWidget area;
    area.resize(800, 600);
    NoticeStack stack(&area);
    area.show();
    QVERIFY(!stack.isVisible());
    stack.post(plain(u"One"_s));
    const QRect one = stack.geometry();
    stack.post(plain(u"Two"_s));
    QCOMPARE(stack.count(), 2);
    QVERIFY(stack.isVisible());
    QVERIFY(stack.height() > one.height());
    QCOMPARE(stack.geometry().right(), 800 - 16 - 1);
    QCOMPARE(stack.geometry().bottom(), 600 - 16 - 1);
    area.resize(500, 400);
    QTRY_COMPARE(stack.geometry().right(), 500 - 16 - 1);
}

void TestNotices::sameKeyTakesThePlace()
{
    QWidget area;
    area.resize(800, 600);
    NoticeStack stack(&area);
    area.show();
    stack.post(plain(u"Waiting"_s, u"sprint"_s));
    stack.post(plain(u"Seen"_s, u"sprint"_s));
    QCOMPARE(stack.count(), 1);
    stack.dismiss(u"other"_s);
    QCOMPARE(stack.count(), 1);
    stack.dismiss(u"sprint"_s);
    QCOMPARE(stack.count(), 0);
    QVERIFY(!stack.isVisible());
}

void TestNotices::atMostFiveAndTheImportantStay()
{
    QWidget area;
    area.resize(800, 1200);
    NoticeStack stack(&area);
    area.show();
    Notice important = plain(u"Silent"_s, u"important"_s);
    important.stays = true;
    stack.post(important);
    for (int i = 0; i < 20; ++i)
        stack.post(plain(u"Number %1"_s.arg(i)));
    QCOMPARE(stack.count(), 5);
    stack.dismiss(u"important"_s);
    QCOMPARE(stack.count(), 4);
}

void TestNotices::neverCoverAField()
{
    QWidget area;
    area.resize(800, 600);
    QLineEdit field(&area);
    field.setGeometry(500, 540, 280, 28);
    NoticeStack stack(&area);
    area.show();
    stack.post(plain(u"One"_s));
    QVERIFY(!stack.geometry().intersects(field.geometry()));
    stack.post(plain(u"Two"_s));
    QVERIFY(!stack.geometry().intersects(field.geometry()));
    QVERIFY(area.rect().contains(stack.geometry()));
}

void TestNotices::escapeDismissesAndGivesTheFocusBack()
{
    QWidget area;
    area.resize(800, 600);
    QLineEdit field(&area);
    NoticeStack stack(&area);
    area.show();
    QVERIFY(QTest::qWaitForWindowActive(&area));
    field.setFocus();
    stack.post(plain(u"One"_s));
    QVERIFY(field.hasFocus());
    stack.focusNewest();
    QVERIFY(!field.hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(stack.count(), 0);
    QVERIFY(field.hasFocus());
}

void TestNotices::actionsLeadSomewhere()
{
    QWidget area;
    area.resize(800, 600);
    NoticeStack stack(&area);
    area.show();
    QSignalSpy navigation(&stack, &NoticeStack::navigationRequested);
    bool undone = false;
    Notice notice = plain(u"Sprint deleted"_s);
    notice.actions = {{u"Show"_s, Destination(PageId::Activity), {}}, {u"Undo"_s, {}, [&undone] {
                                                                           undone = true;
                                                                       }}};
    stack.post(notice);
    QTest::mouseClick(stack.findChildren<ActionButton*>().at(0), Qt::LeftButton);
    QCOMPARE(navigation.size(), 1);
    QCOMPARE(navigation[0][0].value<Destination>(), Destination(PageId::Activity));
    QCOMPARE(stack.count(), 0);
    stack.post(notice);
    QTRY_COMPARE(stack.findChildren<ActionButton*>().size(), 2);
    QTest::keyClick(stack.findChildren<ActionButton*>().at(1), Qt::Key_Return);
    QVERIFY(undone);
}

void TestNotices::goByThemselves()
{
    QWidget area;
    area.resize(800, 600);
    // A notice with the focus would stay.
    QLineEdit field(&area);
    field.setFocus();
    NoticeStack stack(&area);
    area.show();
    stack.post(plain(u"Passing"_s));
    Notice notice = plain(u"Staying"_s);
    notice.stays = true;
    stack.post(notice);
    QTRY_COMPARE_WITH_TIMEOUT(stack.count(), 1, 12000);
}

void TestNotices::showWhatIsKnownLater()
{
    QWidget area;
    area.resize(800, 600);
    NoticeStack stack(&area);
    area.show();
    Notice notice = plain(u"Sprint saved"_s);
    notice.key = u"one"_s;
    Line line;
    line.nodes = {{LineNode::State::Done, u"Saved"_s, {}, {}, {}, {}}};
    line.verdict = u"Seen after 38 ms"_s;
    notice.line = line;
    stack.post(notice);
    line.verdict = u"Seen after 38 ms, handled by 3 groups"_s;
    stack.updateLine(u"another"_s, line);
    auto* shown = area.findChild<LineWidget*>();
    QVERIFY(shown);
    QCOMPARE(shown->line().verdict, u"Seen after 38 ms"_s);
    stack.updateLine(u"one"_s, line);
    QCOMPARE(shown->line(), line);
    QCOMPARE(stack.count(), 1);
    // A notice that is gone does not come back.
    stack.dismiss(u"one"_s);
    stack.updateLine(u"one"_s, line);
    QCOMPARE(stack.count(), 0);
}

void TestNotices::haveNames()
{
    QWidget area;
    area.resize(800, 600);
    NoticeStack stack(&area);
    area.show();
    Notice notice = plain(u"Sprint saved"_s);
    notice.actions = {{u"Show"_s, Destination(PageId::Activity), {}}};
    notice.line = Line{{{LineNode::State::Done, u"Saved"_s, {}, {}, {}, {}}},
                       u"Seen after 38 ms"_s,
                       LineNode::State::Done};
    stack.post(notice);
    QCOMPARE(accessibilityProblems(&area), QStringList());
}

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
