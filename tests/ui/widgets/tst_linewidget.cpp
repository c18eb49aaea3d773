// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibilityaudit.h"
#include "ui/widgets/linewidget.h"
#include "ui/widgets/theme.h"

#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const RecordAddress Address{u"sprint.lifecycle"_s, Partition(2), Offset(418)};

Line doneLine()
{
    Line line;
    line.nodes = {{LineNode::State::Done,
                   u"Saved by you"_s,
                   u"10:42:07.118"_s,
                   {},
                   u"In the outbox."_s,
                   Destination(PageId::Activity)},
                  {LineNode::State::Done,
                   u"201 Created"_s,
                   u"sprint service"_s,
                   u"9 ms"_s,
                   {},
                   Destination(PageId::Sprints)},
                  {LineNode::State::Done, u"sprint.created"_s, u"sprint.lifecycle · 2 @ 418"_s,
                   u"38 ms"_s, u"Read from the bus."_s, Destination(Address)}};
    line.verdict = u"Seen after 38 ms"_s;
    line.verdictState = LineNode::State::Done;
    return line;
}

Line waitingLine()
{
    Line line = doneLine();
    line.nodes[2].state = LineNode::State::UnderWay;
    line.nodes[2].gap.clear();
    line.nodes[2].caption = u"sprint.lifecycle"_s;
    line.nodes[2].destination.reset();
    line.verdict = u"Waiting for its events"_s;
    line.verdictState = LineNode::State::UnderWay;
    return line;
}

int pixelsOf(const QImage& image, const QRect& area, const QColor& colour)
{
    int found = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (image.rect().contains(x, y) && image.pixelColor(x, y).rgb() == colour.rgb())
                ++found;
        }
    }
    return found;
}

} // namespace

class TestLineWidget : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }

    void everyNodeIsAButton();
    void tabAndArrowsMove();
    void enterAndSpaceActivate();
    void clickActivates();
    void aNodeWithoutDestinationLeadsNowhere();
    void statesAreToldApartByShapeAndColour_data();
    void statesAreToldApartByShapeAndColour();
    void namesSayTheState();
    void keepsTheFocusWhileItGrows();
    void heightDoesNotDependOnTheContent();
    void foldsWhereThereIsNoRoom();
    void showsFewerNodesBeforeItFolds();
    void foldedDotLeadsToTheLastThing();
    void longVerdictGoesBesideTheNodes();
    void survivesOddLines();
    void hasNamesForEverything();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestLineWidget::everyNodeIsAButton()
{
    LineWidget widget;
    widget.setLine(doneLine());
    widget.resize(800, 64);
    widget.show();
    QCOMPARE(widget.nodeButtons().size(), 3);
    QVERIFY(!widget.isFolded());
    for (const QAbstractButton* button : widget.nodeButtons()) {
        QVERIFY(button->isVisible());
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
        const QAccessibleInterface* face =
            QAccessible::queryAccessibleInterface(const_cast<QAbstractButton*>(button));
        QCOMPARE(face->role(), QAccessible::Button);
    }
}

void TestLineWidget::tabAndArrowsMove()
{
    LineWidget widget;
    widget.setLine(doneLine());
    widget.resize(800, 64);
    widget.show();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
    const auto nodes = widget.nodeButtons();
    nodes[0]->setFocus();
    QTest::keyClick(nodes[0], Qt::Key_Right);
    QVERIFY(nodes[1]->hasFocus());
    QTest::keyClick(nodes[1], Qt::Key_Tab);
    QVERIFY(nodes[2]->hasFocus());
    QTest::keyClick(nodes[2], Qt::Key_Right);
    QVERIFY(nodes[2]->hasFocus());
    QTest::keyClick(nodes[2], Qt::Key_Left);
    QVERIFY(nodes[1]->hasFocus());
}

void TestLineWidget::enterAndSpaceActivate()
{
    LineWidget widget;
    widget.setLine(doneLine());
    widget.resize(800, 64);
    widget.show();
    QSignalSpy activated(&widget, &LineWidget::activated);
    QTest::keyClick(widget.nodeButtons()[2], Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].value<Destination>(), Destination(Address));
    QTest::keyClick(widget.nodeButtons()[0], Qt::Key_Space);
    QCOMPARE(activated.size(), 2);
    QCOMPARE(activated[1][0].value<Destination>(), Destination(PageId::Activity));
}

void TestLineWidget::clickActivates()
{
    LineWidget widget;
    widget.setLine(doneLine());
    widget.resize(800, 64);
    widget.show();
    QSignalSpy activated(&widget, &LineWidget::activated);
    QTest::mouseClick(widget.nodeButtons()[1], Qt::LeftButton);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].value<Destination>(), Destination(PageId::Sprints));
}

void TestLineWidget::aNodeWithoutDestinationLeadsNowhere()
{
    LineWidget widget;
    widget.setLine(waitingLine());
    widget.resize(800, 64);
    widget.show();
    QSignalSpy activated(&widget, &LineWidget::activated);
    QTest::keyClick(widget.nodeButtons()[2], Qt::Key_Return);
    QCOMPARE(activated.size(), 0);
}

void TestLineWidget::statesAreToldApartByShapeAndColour_data()
{
    QTest::addColumn<LineNode::State>("state");
    QTest::addColumn<Token>("colour");
    QTest::addColumn<bool>("filledCentre");
    QTest::addColumn<bool>("filledCorner");
    QTest::newRow("waiting") << LineNode::State::Waiting << Token::Text3 << false << false;
    QTest::newRow("under way") << LineNode::State::UnderWay << Token::Accent << false << false;
    QTest::newRow("done") << LineNode::State::Done << Token::Good << true << false;
    QTest::newRow("failed, a square") << LineNode::State::Failed << Token::Bad << true << true;
    QTest::newRow("unknown") << LineNode::State::Unknown << Token::Attention << false << false;
}

void TestLineWidget::statesAreToldApartByShapeAndColour()
{
    QFETCH(LineNode::State, state);
    QFETCH(Token, colour);
    QFETCH(bool, filledCentre);
    QFETCH(bool, filledCorner);
    LineWidget widget;
    Line line;
    line.nodes = {{state, u"x"_s, {}, {}, {}, {}}};
    widget.setLine(line);
    widget.resize(400, 64);
    widget.show();
    const QImage image = widget.grab().toImage();
    const QColor wanted = Theme::color(colour);
    QVERIFY(pixelsOf(image, QRect(0, 10, 18, 20), wanted) > 0 || !filledCentre);
    const QColor centre = image.pixelColor(8, 20);
    QCOMPARE(centre == wanted, filledCentre);
    QCOMPARE(image.pixelColor(4, 16) == wanted, filledCorner);
    // A ring's colour is somewhere on its circle, however it is smoothed.
    const QColor rim = image.pixelColor(8, 14);
    QVERIFY(filledCorner || rim != Theme::color(Token::Surface));
}

void TestLineWidget::namesSayTheState()
{
    LineWidget widget;
    Line line = waitingLine();
    line.nodes[2].state = LineNode::State::Failed;
    widget.setLine(line);
    widget.resize(800, 64);
    widget.show();
    const auto nodes = widget.nodeButtons();
    QVERIFY(nodes[0]->accessibleName().contains(u"Saved by you"_s));
    QVERIFY(nodes[0]->accessibleName().contains(u"done"_s));
    QVERIFY(nodes[2]->accessibleName().contains(u"failed"_s));
    QVERIFY(nodes[1]->toolTip().contains(u"9 ms"_s));
    QCOMPARE(widget.accessibleDescription(), line.verdict);
}

void TestLineWidget::keepsTheFocusWhileItGrows()
{
    LineWidget widget;
    Line line = waitingLine();
    line.nodes.removeLast();
    widget.setLine(line);
    widget.resize(800, 64);
    widget.show();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
    QAbstractButton* second = widget.nodeButtons()[1];
    second->setFocus();
    widget.setLine(waitingLine());
    widget.setLine(doneLine());
    QCOMPARE(widget.nodeButtons().size(), 3);
    QVERIFY(second->hasFocus());
    QCOMPARE(widget.nodeButtons()[1], second);
}

void TestLineWidget::heightDoesNotDependOnTheContent()
{
    LineWidget widget;
    const int height = widget.sizeHint().height();
    widget.setLine(doneLine());
    QCOMPARE(widget.sizeHint().height(), height);
    widget.resize(100, height);
    widget.show();
    QVERIFY(widget.isFolded());
    QCOMPARE(widget.sizeHint().height(), height);
}

void TestLineWidget::foldsWhereThereIsNoRoom()
{
    LineWidget widget;
    widget.setLine(doneLine());
    widget.resize(800, 64);
    widget.show();
    QVERIFY(!widget.isFolded());
    widget.resize(180, 64);
    QVERIFY(widget.isFolded());
    QCOMPARE(widget.nodeButtons().size(), 1);
    QVERIFY(widget.nodeButtons()[0]->isVisible());
    QVERIFY(widget.nodeButtons()[0]->accessibleName().contains(u"Seen after 38 ms"_s));
    widget.resize(800, 64);
    QVERIFY(!widget.isFolded());
    QVERIFY(widget.nodeButtons()[2]->isVisible());
}

void TestLineWidget::showsFewerNodesBeforeItFolds()
{
    Line line = doneLine();
    line.fewer = line.nodes;
    for (const QString& group : {u"analytics"_s, u"audit-log"_s, u"email-service"_s, u"report"_s})
        line.nodes.append({LineNode::State::Done, group, u"handled"_s, {}, {}, {}});
    line.fewer.append(
        {LineNode::State::Done, u"4 groups"_s, u"handled"_s, {}, {}, Destination(PageId::Groups)});
    LineWidget widget;
    widget.setLine(line);
    widget.resize(1400, 64);
    widget.show();
    QCOMPARE(widget.nodeButtons().size(), 7);
    widget.resize(620, 64);
    QVERIFY(!widget.isFolded());
    QCOMPARE(widget.nodeButtons().size(), 4);
    for (const QAbstractButton* button : widget.nodeButtons())
        QVERIFY(button->isVisible());
    int visible = 0;
    for (const auto* button : widget.findChildren<QAbstractButton*>())
        visible += button->isVisible();
    QCOMPARE(visible, 4);
    QSignalSpy activated(&widget, &LineWidget::activated);
    QTest::mouseClick(widget.nodeButtons().last(), Qt::LeftButton);
    QCOMPARE(activated.size(), 1);
    QTest::keyClick(widget.nodeButtons().last(), Qt::Key_Left);
    widget.resize(120, 64);
    QVERIFY(widget.isFolded());
    widget.resize(1400, 64);
    QCOMPARE(widget.nodeButtons().size(), 7);
    // The next line has no such form.
    widget.setLine(doneLine());
    QCOMPARE(widget.nodeButtons().size(), 3);
}

void TestLineWidget::foldedDotLeadsToTheLastThing()
{
    LineWidget widget;
    widget.setFolded(true);
    widget.setLine(doneLine());
    widget.resize(300, 22);
    widget.show();
    QVERIFY(widget.isFolded());
    QSignalSpy activated(&widget, &LineWidget::activated);
    QTest::keyClick(widget.nodeButtons()[0], Qt::Key_Space);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated[0][0].value<Destination>(), Destination(Address));
}

void TestLineWidget::longVerdictGoesBesideTheNodes()
{
    LineWidget widget;
    Line line = waitingLine();
    line.verdict = u"Silent: sprint.created did not come within 5 s. The service may not publish "
                   "what it stores, or Kafka may be away from it."_s;
    widget.setLine(line);
    widget.resize(800, 64);
    widget.show();
    QVERIFY(!widget.isFolded());
    // It is longer than any screen is wide: then the dot has it, with the rest on hover.
    line.verdict = line.verdict.repeated(20);
    widget.setLine(line);
    QVERIFY(widget.isFolded());
}

void TestLineWidget::survivesOddLines()
{
    LineWidget widget;
    widget.resize(300, 64);
    widget.show();
    widget.setLine({});
    QVERIFY(widget.nodeButtons().isEmpty());
    widget.grab();
    Line line;
    for (int i = 0; i < 200; ++i)
        line.nodes.append(
            {LineNode::State::Done, QString(1000, u'x'), QString(1000, u'y'), u"9 ms"_s, {}, {}});
    widget.setLine(line);
    widget.grab();
    QVERIFY(widget.isFolded());
    line.nodes = {LineNode{}};
    widget.setLine(line);
    widget.resize(1, 1);
    widget.grab();
}

void TestLineWidget::hasNamesForEverything()
{
    LineWidget widget;
    widget.setLine(doneLine());
    widget.resize(800, 64);
    widget.show();
    QCOMPARE(accessibilityProblems(&widget), QStringList());
}

QTEST_MAIN(TestLineWidget)
#include "tst_linewidget.moc"
