// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibilityaudit.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/failedstate.h"
#include "ui/widgets/figurelabel.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/loadingbar.h"

#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

class TestParts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filterClearsWithEscapeAndThenLeaves();
    void filterKeepsTheCountsWidth();
    void filterSaysWhyItCannotBeUsed();
    void loadingShowsNothingAtFirst();
    void loadingOffersToCancelAfterASecond();
    void loadingTakesRoomOnlyWhileItIsSeen();
    void buttonFollowsItsAction();
    void buttonTakesEnter();
    void figureIsAButtonOnlyWhenItCanExplain();
    void figureDoesNotShrink();
    void emptyStateOffersOneStep();
    void failedStateCopiesDetailsAndRetries();
};

void TestParts::filterClearsWithEscapeAndThenLeaves()
{
    FilterBar filter;
    filter.show();
    QSignalSpy left(&filter, &FilterBar::left);
    QSignalSpy changed(&filter, &FilterBar::textChanged);
    QTest::keyClicks(filter.lineEdit(), u"task"_s);
    QCOMPARE(filter.text(), u"task"_s);
    QCOMPARE(changed.size(), 4);
    QTest::keyClick(filter.lineEdit(), Qt::Key_Escape);
    QVERIFY(filter.text().isEmpty());
    QCOMPARE(left.size(), 0);
    QTest::keyClick(filter.lineEdit(), Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
    QCOMPARE(accessibilityProblems(&filter), QStringList());
}

void TestParts::filterKeepsTheCountsWidth()
{
    FilterBar filter;
    filter.resize(600, 28);
    filter.show();
    filter.setText(u"task"_s);
    filter.setCountText(u"3,204 of 1,204,118"_s);
    QTRY_VERIFY(filter.lineEdit()->width() < 500);
    const int width = filter.lineEdit()->width();
    filter.setCountText(u"1 of 2"_s);
    filter.layout()->activate();
    QCOMPARE(filter.lineEdit()->width(), width);
}

void TestParts::filterSaysWhyItCannotBeUsed()
{
    FilterBar filter;
    filter.setProblem(u"A closing bracket is missing."_s);
    QCOMPARE(filter.lineEdit()->accessibleDescription(), u"A closing bracket is missing."_s);
    filter.setProblem({});
    QVERIFY(filter.lineEdit()->accessibleDescription().isEmpty());
}

void TestParts::loadingShowsNothingAtFirst()
{
    LoadingBar bar;
    bar.setFixedSize(400, 40);
    bar.show();
    const QImage before = bar.grab().toImage();
    bar.start(u"Reading the sprints"_s);
    QCOMPARE(bar.grab().toImage(), before);
    QTRY_VERIFY(bar.findChild<QLabel*>()->isVisible());
    QVERIFY(!bar.findChild<ActionButton*>()->isVisible());
    bar.finish();
    QVERIFY(!bar.findChild<QLabel*>()->isVisible());
    QCOMPARE(bar.grab().toImage(), before);
}

void TestParts::loadingOffersToCancelAfterASecond()
{
    LoadingBar bar;
    bar.show();
    QSignalSpy cancelled(&bar, &LoadingBar::cancelRequested);
    bar.start(u"Reading the sprints"_s);
    QTRY_VERIFY(bar.findChild<ActionButton*>()->isVisible());
    QTest::mouseClick(bar.findChild<ActionButton*>(), Qt::LeftButton);
    QCOMPARE(cancelled.size(), 1);
}

void TestParts::loadingTakesRoomOnlyWhileItIsSeen()
{
    QWidget page;
    auto* layout = new QVBoxLayout(&page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* list = new QWidget;
    auto* bar = new LoadingBar;
    bar->setContentsMargins(20, 0, 20, 0);
    layout->addWidget(list, 1);
    layout->addWidget(bar);
    page.resize(400, 300);
    page.show();
    QTRY_COMPARE(list->height(), 300);
    bar->start(u"Reading the sprints"_s);
    QTRY_VERIFY(bar->findChild<QLabel*>()->isVisible());
    QTRY_VERIFY(bar->height() >= Theme::ControlHeight);
    bar->finish();
    QTRY_COMPARE(list->height(), 300);
}

void TestParts::buttonFollowsItsAction()
{
    QWidget window;
    QAction action(u"Save"_s);
    action.setShortcut(QKeySequence(u"Ctrl+S"_s));
    auto* button = new ActionButton(&action, ActionButton::Kind::Primary, &window);
    window.show();
    QCOMPARE(button->text(), u"Save"_s);
    QVERIFY(button->accessibleDescription().contains(u"Ctrl+S"_s));
    const int width = button->sizeHint().width();
    action.setText(u"Save the sprint"_s);
    QVERIFY(button->sizeHint().width() > width);
    action.setEnabled(false);
    QVERIFY(!button->isEnabled());
    action.setEnabled(true);
    action.setVisible(false);
    QVERIFY(!button->isVisible());
    action.setVisible(true);
    QVERIFY(button->isVisible());
    QSignalSpy triggered(&action, &QAction::triggered);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
}

void TestParts::buttonTakesEnter()
{
    ActionButton button(u"Save"_s);
    button.show();
    QSignalSpy clicked(&button, &ActionButton::clicked);
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(clicked.size(), 2);
    QCOMPARE(button.sizeHint().height(), 28);
}

void TestParts::figureIsAButtonOnlyWhenItCanExplain()
{
    FigureLabel figure;
    figure.setCaption(u"Capacity"_s);
    figure.setFigure(u"43.5 days"_s);
    figure.setSubline(u"service says 44"_s, true);
    figure.show();
    QCOMPARE(figure.focusPolicy(), Qt::NoFocus);
    QVERIFY(figure.accessibleName().contains(u"43.5 days"_s));
    figure.setExplainable(true);
    QVERIFY(figure.focusPolicy() & Qt::TabFocus);
    QSignalSpy clicked(&figure, &FigureLabel::clicked);
    QTest::keyClick(&figure, Qt::Key_Space);
    QCOMPARE(clicked.size(), 1);
    QCOMPARE(accessibilityProblems(&figure), QStringList());
}

void TestParts::figureDoesNotShrink()
{
    FigureLabel figure;
    figure.setFigure(u"1,043.5 days"_s);
    const int width = figure.sizeHint().width();
    figure.setFigure(u"9"_s);
    QCOMPARE(figure.sizeHint().width(), width);
    figure.resetWidth();
    figure.setFigure(u"8"_s);
    QVERIFY(figure.sizeHint().width() < width);
}

void TestParts::emptyStateOffersOneStep()
{
    EmptyState empty;
    empty.setTitle(u"No sprints yet"_s);
    empty.setSentence(u"The first one will stand here."_s);
    empty.show();
    QVERIFY(!empty.findChild<ActionButton*>()->isVisible());
    empty.setAction(u"New sprint"_s, QKeySequence(u"N"_s));
    QVERIFY(empty.findChild<ActionButton*>()->isVisible());
    QSignalSpy requested(&empty, &EmptyState::actionRequested);
    QTest::mouseClick(empty.findChild<ActionButton*>(), Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
}

void TestParts::failedStateCopiesDetailsAndRetries()
{
    FailedState failed;
    Error error;
    error.kind = ErrorKind::ServerFault;
    error.message = u"The sprint service answered with an error of its own."_s;
    error.detail = u"Traceback"_s;
    error.httpStatus = 500;
    error.requestId = u"a41f"_s;
    failed.setFailure(u"The sprints could not be read"_s, error, u"Shown is 10:42:07."_s);
    failed.show();
    QSignalSpy retry(&failed, &FailedState::retryRequested);
    const auto buttons = failed.findChildren<ActionButton*>();
    QTest::mouseClick(buttons.at(0), Qt::LeftButton);
    QCOMPARE(retry.size(), 1);
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(u"a41f"_s) && copied.contains(u"500"_s) &&
            copied.contains(u"Traceback"_s));
    QCOMPARE(accessibilityProblems(&failed), QStringList());
}

QTEST_MAIN(TestParts)
#include "tst_parts.moc"
