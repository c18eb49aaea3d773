// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/models/recordsamples.h"
#include "ui/stream/recordtable.h"
#include "ui/stream/recordview.h"
#include "ui/widgets/theme.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

using namespace Qt::Literals::StringLiterals;

/// The live table by real keys, clicks and the wheel.
class tst_RecordTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsWhatFits();
    void movesByKeys();
    void selectsByShiftAndMouse();
    void scrollsByTheWheel();
    void scrollsByTheBar();
    void mapsPlacesBeyondAnInt();
    void opensByEnterAndDoubleClick();
    void paintsAnyBytes();
    void refitsWhenTheDensityChanges();
    void remembersColumns();
    void refusesColumnsThatDoNotFit();

private:
    QPoint rowCentre(int row) const
    {
        RecordView& view = m_table->view();
        return {60, view.rowViewportPosition(row) + view.rowHeight(row) / 2};
    }
    QHeaderView* header() { return m_table->view().horizontalHeader(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&m_table->view(), key, modifiers);
    }

    Theme* m_theme = nullptr;
    std::shared_ptr<live::RecordStore> m_store;
    std::unique_ptr<RecordWindowModel> m_model;
    std::unique_ptr<RecordTable> m_table;
};

void tst_RecordTable::initTestCase()
{
    m_theme = new Theme(*qApp, this);
    m_theme->setChoice(ThemeChoice::Light);
}

void tst_RecordTable::init()
{
    m_store = sampleStore();
    append(*m_store, textRecords(0, 200));
    m_model = std::make_unique<RecordWindowModel>();
    m_table = std::make_unique<RecordTable>(*m_model);
    m_table->resize(900, 400);
    m_model->setStore(m_store);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get()));
    QTRY_COMPARE(m_model->total(), 200);
    QTRY_VERIFY(m_model->rowCount() > 5);
}

void tst_RecordTable::cleanup()
{
    m_table.reset();
    m_model.reset();
}

void tst_RecordTable::showsWhatFits()
{
    const int rows = m_table->view().viewport()->height() / Theme::rowHeight();
    QCOMPARE(m_model->pageRows(), rows);
    QCOMPARE(m_model->rowCount(), rows);
    m_table->resize(900, 300);
    QTRY_VERIFY(m_model->rowCount() < rows);
    QVERIFY(m_model->isFollowing());
    QCOMPARE(m_model->top(), 200 - m_model->pageRows());
}

void tst_RecordTable::movesByKeys()
{
    press(Qt::Key_Home);
    QCOMPARE(m_model->current(), SequenceId(0));
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(m_model->current(), SequenceId(2));
    press(Qt::Key_Up);
    QCOMPARE(m_model->current(), SequenceId(1));
    press(Qt::Key_PageDown);
    QCOMPARE(m_model->current(), SequenceId(std::uint64_t(m_model->pageRows())));
    press(Qt::Key_PageUp);
    QCOMPARE(m_model->current(), SequenceId(1));
    QVERIFY(!m_model->isFollowing());
    press(Qt::Key_End);
    QCOMPARE(m_model->current(), SequenceId(199));
    QVERIFY(m_model->isFollowing());
}

void tst_RecordTable::selectsByShiftAndMouse()
{
    press(Qt::Key_Home);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_model->selectedCount(), 3);
    QTest::mouseClick(m_table->view().viewport(), Qt::LeftButton, {}, rowCentre(4));
    QCOMPARE(m_model->current(), SequenceId(4));
    QCOMPARE(m_model->selectedCount(), 1);
    QTest::mouseClick(m_table->view().viewport(), Qt::LeftButton, Qt::ShiftModifier, rowCentre(1));
    QCOMPARE(m_model->selectedCount(), 4);
    // The context menu acts on the range that is there.
    QTest::mouseClick(m_table->view().viewport(), Qt::RightButton, {}, rowCentre(2));
    QCOMPARE(m_model->selectedCount(), 4);
    QTest::mouseClick(m_table->view().viewport(), Qt::RightButton, {}, rowCentre(6));
    QCOMPARE(m_model->selectedCount(), 1);
    press(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_model->selectedCount(), 200);
    QSignalSpy copies(&m_table->view(), &RecordView::copyRequested);
    press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copies.size(), 1);
}

void tst_RecordTable::scrollsByTheWheel()
{
    const auto turn = [this](int angle) {
        const QPoint at(50, 50);
        QWheelEvent event(at, m_table->view().viewport()->mapToGlobal(at), {}, QPoint(0, angle),
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_table->view().viewport(), &event);
    };
    const qint64 bottom = m_model->top();
    turn(120);
    QCOMPARE(m_model->top(), bottom - 3);
    QVERIFY(!m_model->isFollowing());
    // Fine wheels and touchpads turn in small steps.
    for (int i = 0; i < 8; ++i)
        turn(-15);
    QCOMPARE(m_model->top(), bottom);
    QVERIFY(m_model->isFollowing());
}

void tst_RecordTable::scrollsByTheBar()
{
    auto* bar = m_table->findChild<QScrollBar*>(u"streamBar"_s);
    QVERIFY(bar && bar->isVisible());
    QCOMPARE(bar->maximum(), int(200 - m_model->pageRows()));
    QCOMPARE(bar->value(), bar->maximum());
    bar->setValue(10);
    QCOMPARE(m_model->top(), 10);
    QVERIFY(!m_model->isFollowing());
    // New records make the way longer and leave the place alone.
    append(*m_store, textRecords(200, 100));
    QTRY_COMPARE(bar->maximum(), int(300 - m_model->pageRows()));
    QCOMPARE(bar->value(), 10);
}

void tst_RecordTable::mapsPlacesBeyondAnInt()
{
    const qint64 last = 5'000'000'000'000;
    QCOMPARE(ScrollMap(last).steps(), 1'000'000'000);
    QCOMPARE(ScrollMap(last).placeAt(0), 0);
    QCOMPARE(ScrollMap(last).placeAt(1'000'000'000), last);
    QCOMPARE(ScrollMap(last).valueAt(last), 1'000'000'000);
    QCOMPARE(ScrollMap(last).valueAt(0), 0);
    qint64 before = -1;
    for (int value = 0; value <= 1'000'000'000; value += 9'999'999) {
        const qint64 place = ScrollMap(last).placeAt(value);
        QVERIFY(place > before && place <= last);
        QVERIFY(std::abs(ScrollMap(last).valueAt(place) - value) <= 1);
        before = place;
    }
    // Below the bound a step is a row.
    QCOMPARE(ScrollMap(12'345).steps(), 12'345);
    QCOMPARE(ScrollMap(12'345).placeAt(678), 678);
    QCOMPARE(ScrollMap(12'345).valueAt(678), 678);
    QCOMPARE(ScrollMap(0).valueAt(0), 0);
}

void tst_RecordTable::opensByEnterAndDoubleClick()
{
    QSignalSpy opened(&m_table->view(), &RecordView::opened);
    press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QVERIFY(m_model->current());
    QTest::mouseDClick(m_table->view().viewport(), Qt::LeftButton, {}, rowCentre(3));
    QCOMPARE(opened.size(), 2);
}

void tst_RecordTable::paintsAnyBytes()
{
    QByteArray all;
    for (int c = 0; c < 256; ++c)
        all.append(char(c));
    append(*m_store, {{.offset = 1, .key = all, .value = all},
                      {.offset = 2},
                      {.offset = 3, .key = QByteArray(""), .value = QByteArray("")},
                      {.offset = 4, .key = "日本語 ключ 🔑", .value = "שלום \xe2\x80\xae abc"},
                      {.offset = 5, .value = QByteArray(5'000'000, 'x')},
                      sprintCreated(6),
                      sprintDeleted(7)});
    QTRY_COMPARE(m_model->total(), 207);
    press(Qt::Key_End);
    for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
        m_theme->setChoice(choice);
        QVERIFY(!m_table->grab().isNull());
    }
}

void tst_RecordTable::refitsWhenTheDensityChanges()
{
    const int rows = m_model->pageRows();
    m_theme->setDensity(Density::Compact);
    QTRY_VERIFY(m_model->pageRows() > rows);
    m_theme->setDensity(Density::Normal);
    QTRY_COMPARE(m_model->pageRows(), rows);
}

void tst_RecordTable::remembersColumns()
{
    QSignalSpy changes(m_table.get(), &RecordTable::columnsChanged);
    header()->resizeSection(RecordWindowModel::Topic, 333);
    header()->moveSection(header()->visualIndex(RecordWindowModel::Key), 0);
    m_table->view().setColumnHidden(RecordWindowModel::OffsetNumber, true);
    m_table->view().setColumnHidden(RecordWindowModel::Entity, false);
    QVERIFY(changes.size() >= 2);
    const QByteArray saved = m_table->saveColumns();

    RecordTable other(*m_model);
    QVERIFY(other.restoreColumns(saved));
    const QHeaderView* columns = other.view().horizontalHeader();
    QCOMPARE(columns->sectionSize(RecordWindowModel::Topic), 333);
    QCOMPARE(columns->visualIndex(RecordWindowModel::Key), 0);
    QVERIFY(other.view().isColumnHidden(RecordWindowModel::OffsetNumber));
    QVERIFY(!other.view().isColumnHidden(RecordWindowModel::Entity));
    QCOMPARE(other.saveColumns().size(), saved.size());
}

void tst_RecordTable::refusesColumnsThatDoNotFit()
{
    const QByteArray before = m_table->saveColumns();
    QByteArray twice = before;
    twice[5] = twice[11]; // two columns at one place
    for (const QByteArray& state :
         {QByteArray(), QByteArray("nonsense"), before.left(before.size() - 1), before + "x", twice,
          QByteArray(1000, '\0'), header()->saveState()}) {
        QVERIFY(!m_table->restoreColumns(state));
        QCOMPARE(m_table->saveColumns(), before);
    }
}

QTEST_MAIN(tst_RecordTable)
#include "tst_recordtable.moc"
