// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibilityaudit.h"
#include "ui/shell/commandpalette.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

using namespace Qt::Literals::StringLiterals;

class TestCommandPalette : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void opensWithEverythingAndTheKeyboard();
    void typingFindsAndEnterGoesThere();
    void arrowsMoveAround();
    void actionsAreTriggered();
    void escapeGivesTheFocusBack();
    void aClickElsewhereCloses();
    void saysWhenNothingFits();
    void subtitlesHelpToFind();
    void anActionThatWentAwayDoesNothing();
    void manyEntitiesStayQuick();
    void opensAPastedLink();
    void saysWhatIsWrongWithALink();
    void hasNamesForEverything();

private:
    QList<PaletteItem> items() const;
    QString current() const;
    void type(const QString& text);
    void press(Qt::Key key);

    std::unique_ptr<QWidget> m_area;
    QLineEdit* m_field = nullptr;
    CommandPalette* m_palette = nullptr;
    std::unique_ptr<QAction> m_action;
};

void TestCommandPalette::init()
{
    m_area = std::make_unique<QWidget>();
    m_area->resize(900, 600);
    m_field = new QLineEdit(m_area.get());
    m_field->setAccessibleName(u"Field"_s);
    m_palette = new CommandPalette(m_area.get());
    m_action = std::make_unique<QAction>(u"New sprint"_s);
    m_area->show();
    QVERIFY(QTest::qWaitForWindowActive(m_area.get()));
    m_field->setFocus();
}

void TestCommandPalette::cleanup()
{
    m_area.reset();
    m_action.reset();
}

QList<PaletteItem> TestCommandPalette::items() const
{
    return {
        {PaletteItem::Kind::Page, u"Sprints"_s, u"Page"_s, u"Ctrl+1"_s,
         Destination(PageId::Sprints)},
        {PaletteItem::Kind::Page, u"Stream"_s, u"Page"_s, u"Ctrl+2"_s, Destination(PageId::Stream)},
        {PaletteItem::Kind::Action, u"New sprint"_s, {}, u"N"_s, QPointer<QAction>(m_action.get())},
        {PaletteItem::Kind::Entity,
         u"Sprint 31-07"_s,
         u"3 – 14 March 2031"_s,
         {},
         Destination(SprintId(u"sprint-1"_s))}};
}

QString TestCommandPalette::current() const
{
    return m_palette->list()->currentIndex().data().toString();
}

void TestCommandPalette::type(const QString& text)
{
    QTest::keyClicks(m_palette->lineEdit(), text);
}

void TestCommandPalette::press(Qt::Key key)
{
    QTest::keyClick(m_palette->lineEdit(), key);
}

void TestCommandPalette::opensWithEverythingAndTheKeyboard()
{
    m_palette->open(items());
    QVERIFY(m_palette->isOpen());
    QVERIFY(m_palette->lineEdit()->hasFocus());
    QCOMPARE(m_palette->list()->model()->rowCount(), 4);
    QCOMPARE(current(), u"Sprints"_s);
    QVERIFY(m_area->rect().contains(m_palette->geometry()));
}

void TestCommandPalette::typingFindsAndEnterGoesThere()
{
    m_palette->open(items());
    QSignalSpy chosen(m_palette, &CommandPalette::destinationChosen);
    type(u"s3107"_s);
    QCOMPARE(m_palette->list()->model()->rowCount(), 1);
    press(Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<Destination>(), Destination(SprintId(u"sprint-1"_s)));
    QVERIFY(!m_palette->isOpen());
}

void TestCommandPalette::arrowsMoveAround()
{
    m_palette->open(items());
    press(Qt::Key_Down);
    QCOMPARE(current(), u"Stream"_s);
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QCOMPARE(current(), u"Sprint 31-07"_s);
    press(Qt::Key_Down);
    QCOMPARE(current(), u"Sprints"_s);
    press(Qt::Key_PageDown);
    QCOMPARE(current(), u"Sprint 31-07"_s);
    press(Qt::Key_Tab);
    QCOMPARE(current(), u"Sprints"_s);
    QVERIFY(m_palette->lineEdit()->hasFocus());
    QVERIFY(m_palette->lineEdit()->accessibleDescription().contains(u"Ctrl+1"_s));
}

void TestCommandPalette::actionsAreTriggered()
{
    m_palette->open(items());
    QSignalSpy chosen(m_palette, &CommandPalette::actionChosen);
    type(u"new"_s);
    press(Qt::Key_Enter);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<QAction*>(), m_action.get());
}

void TestCommandPalette::escapeGivesTheFocusBack()
{
    m_palette->open(items());
    QVERIFY(!m_field->hasFocus());
    press(Qt::Key_Escape);
    QVERIFY(!m_palette->isOpen());
    QVERIFY(m_field->hasFocus());
}

void TestCommandPalette::aClickElsewhereCloses()
{
    m_palette->open(items());
    QTest::mouseClick(m_field, Qt::LeftButton, {}, QPoint(3, 3));
    QVERIFY(!m_palette->isOpen());
    QVERIFY(m_field->hasFocus());
}

void TestCommandPalette::saysWhenNothingFits()
{
    m_palette->open(items());
    QSignalSpy chosen(m_palette, &CommandPalette::destinationChosen);
    type(u"qqq"_s);
    QCOMPARE(m_palette->list()->model()->rowCount(), 0);
    QVERIFY(!m_palette->lineEdit()->accessibleDescription().isEmpty());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(m_palette->isOpen());
}

void TestCommandPalette::subtitlesHelpToFind()
{
    m_palette->open(items());
    type(u"march"_s);
    QCOMPARE(m_palette->list()->model()->rowCount(), 1);
    QCOMPARE(current(), u"Sprint 31-07"_s);
}

void TestCommandPalette::anActionThatWentAwayDoesNothing()
{
    m_palette->open(items());
    QSignalSpy chosen(m_palette, &CommandPalette::actionChosen);
    type(u"new"_s);
    m_action.reset();
    press(Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
}

void TestCommandPalette::manyEntitiesStayQuick()
{
    QList<PaletteItem> many;
    for (int i = 0; i < 20000; ++i)
        many.append({PaletteItem::Kind::Entity,
                     u"Sprint number %1"_s.arg(i),
                     u"some days"_s,
                     {},
                     Destination(SprintId(QString::number(i)))});
    m_palette->open(many);
    // Without letters only a few stand there.
    QVERIFY(m_palette->list()->model()->rowCount() < 20);
    type(u"number4711"_s);
    QCOMPARE(current(), u"Sprint number 4711"_s);
    QVERIFY(m_palette->list()->model()->rowCount() <= 60);
}

void TestCommandPalette::opensAPastedLink()
{
    QSignalSpy chosen(m_palette, &CommandPalette::destinationChosen);
    m_palette->open(items());
    m_palette->lineEdit()->setText(u" throughline:record/sprint.lifecycle/2/418 "_s);
    QCOMPARE(m_palette->list()->model()->rowCount(), 1);
    QVERIFY(current().contains(u"sprint.lifecycle · 2 @ 418"_s));
    press(Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QVERIFY(chosen.at(0).at(0).value<Destination>() ==
            Destination(RecordAddress{u"sprint.lifecycle"_s, Partition(2), Offset(418)}));
    m_palette->open(items());
    QCOMPARE(m_palette->list()->model()->rowCount(), 4);
}

void TestCommandPalette::saysWhatIsWrongWithALink()
{
    QSignalSpy chosen(m_palette, &CommandPalette::destinationChosen);
    m_palette->open(items());
    m_palette->lineEdit()->setText(u"throughline:record/sprint.lifecycle"_s);
    QVERIFY(m_palette->lineEdit()->accessibleDescription().contains(u"incomplete"_s));
    press(Qt::Key_Return);
    m_palette->lineEdit()->setText(u"throughline:task/"_s + QString(5000, u'x'));
    QVERIFY(m_palette->lineEdit()->accessibleDescription().contains(u"too long"_s));
    press(Qt::Key_Return);
    QCOMPARE(chosen.size(), 0);
    QVERIFY(m_palette->isOpen());
}

void TestCommandPalette::hasNamesForEverything()
{
    m_palette->open(items());
    QCOMPARE(accessibilityProblems(m_area.get()), QStringList());
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
