// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/stream/streampagebench.h"
#include "ui/stream/coveragedialog.h"

#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QTableWidget>

using namespace Qt::Literals::StringLiterals;

/// The filter of the Stream page: language, faults, completion, and what was searched.
class tst_StreamFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_bench = std::make_unique<StreamPageBench>(); }
    void cleanup() { m_bench.reset(); }

    void filtersAndCounts();
    void saysWhatWasSearchedWhenNothingIsFound();
    void saysWhatIsWrongInPlace();
    void offersWhatMayStandThere();
    void saysWhatWasNotSearched();
    void listsWhatWasSearched();

private:
    Theme* m_theme = nullptr;
    std::unique_ptr<StreamPageBench> m_bench;
};

void tst_StreamFilter::initTestCase()
{
    m_theme = new Theme(*qApp, this);
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->setMotion(Motion::Reduced);
}

void tst_StreamFilter::filtersAndCounts()
{
    QVERIFY(m_bench->fill());
    QVERIFY(m_bench->press(Qt::Key_F, Qt::ControlModifier));
    QTest::keyClicks(m_bench->filter()->lineEdit(), u"ROLLBACK"_s);
    QTRY_VERIFY(m_bench->model().list()->coverage().isComplete);
    const qint64 matches = m_bench->model().total();
    QVERIFY(matches > 0 && matches < 200);
    QTRY_VERIFY(m_bench->words().contains(u"%1 of 200"_s.arg(matches)));
    QTRY_VERIFY(m_bench->words().contains(u"Searched everything held"_s));
    QVERIFY(m_bench->press(Qt::Key_Return));
    QVERIFY(m_bench->toFront());
    QTRY_VERIFY(m_bench->view()->hasFocus());
    QVERIFY(m_bench->press(Qt::Key_F, Qt::ControlModifier));
    QVERIFY(m_bench->press(Qt::Key_Escape));
    QTRY_COMPARE(m_bench->model().total(), 200);
    QVERIFY(m_bench->press(Qt::Key_Escape));
    QVERIFY(m_bench->view()->hasFocus());
}

void tst_StreamFilter::saysWhatWasSearchedWhenNothingIsFound()
{
    QVERIFY(m_bench->fill());
    m_bench->filter()->setText(u"needle"_s);
    QTRY_VERIFY(m_bench->words().contains(u"No event here matches “needle”"_s));
    QTRY_VERIFY(m_bench->words().contains(u"200 events"_s));
}

void tst_StreamFilter::saysWhatIsWrongInPlace()
{
    QVERIFY(m_bench->fill());
    m_bench->filter()->setText(u"type:task.*"_s);
    QTRY_VERIFY(m_bench->model().list()->coverage().isComplete);
    const qint64 matches = m_bench->model().total();
    QVERIFY(matches > 0 && matches < 200);
    auto* problem = m_bench->field()->findChild<QLabel*>(u"filterProblem"_s);
    QVERIFY(!problem->isVisible());
    m_bench->filter()->setText(u"type:task.* and (offset>=x"_s);
    QVERIFY(problem->isVisible());
    // What is shown is still what the earlier filter says, and it says so.
    QVERIFY(problem->text().contains(u"type:task.*"_s));
    QCOMPARE(m_bench->model().total(), matches);
    QCOMPARE(m_bench->filter()->lineEdit()->accessibleDescription(), problem->text());
    QVERIFY(!m_bench->filter()->grab().isNull());
    m_bench->filter()->setText(u"offset>=41190"_s);
    QVERIFY(!problem->isVisible());
    QTRY_COMPARE(m_bench->model().total(), 10);
}

void tst_StreamFilter::offersWhatMayStandThere()
{
    QVERIFY(m_bench->fill());
    QVERIFY(m_bench->press(Qt::Key_F, Qt::ControlModifier));
    auto* edit = m_bench->filter()->lineEdit();
    QAbstractItemView* popup = m_bench->field()->completer().popup();
    QTest::keyClicks(edit, u"to"_s);
    QTRY_VERIFY(popup->isVisible());
    QVERIFY(m_bench->press(Qt::Key_Down));
    QVERIFY(m_bench->press(Qt::Key_Return));
    QVERIFY2(edit->text().startsWith(u"topic"_s), qPrintable(edit->text()));
    edit->clear();
    QTest::keyClicks(edit, u"topic:todo"_s);
    QTRY_VERIFY(popup->isVisible());
    QVERIFY(m_bench->press(Qt::Key_Down));
    QVERIFY(m_bench->press(Qt::Key_Return));
    QVERIFY2(edit->text().startsWith(u"topic:todo.tasks.created"_s), qPrintable(edit->text()));
    QTRY_VERIFY(m_bench->model().list()->coverage().isComplete);
    QTRY_COMPARE(m_bench->model().total(), 50);
    // Without a letter too, by key; Esc there closes the list and leaves the text.
    popup->hide();
    edit->clear();
    QTest::keyClick(edit, Qt::Key_Space, Qt::ControlModifier);
    QTRY_VERIFY(popup->isVisible());
    QVERIFY(m_bench->press(Qt::Key_Escape));
    QTRY_VERIFY(!popup->isVisible());
    QVERIFY(m_bench->toFront());
    QVERIFY(edit->hasFocus());
}

void tst_StreamFilter::saysWhatWasNotSearched()
{
    QVERIFY(m_bench->open());
    m_bench->filter()->setText(u"needle"_s);
    // Nothing was read: nothing was searched, and so nothing was not found.
    QTRY_VERIFY(m_bench->words().contains(u"Nothing to search yet"_s));
    QVERIFY(!m_bench->words().contains(u"No event here"_s));
    append(m_bench->store(), busyBus(200));
    QTRY_VERIFY(m_bench->words().contains(u"No event here matches “needle”"_s));
    // Partitions, offsets, times, records, bytes; and what the broker may hold besides.
    const QString words = m_bench->words();
    QVERIFY2(words.contains(u"200 events"_s), qPrintable(words));
    QVERIFY2(words.contains(u"sprint.lifecycle 0 @ 41"_s), qPrintable(words));
    QVERIFY2(words.contains(u" – "_s), qPrintable(words));
    QVERIFY2(words.contains(u"kB"_s), qPrintable(words));
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->words().contains(u"was not searched"_s), 20'000);
}

void tst_StreamFilter::listsWhatWasSearched()
{
    QVERIFY(m_bench->fill());
    QAction* show = nullptr;
    for (QAction* action : m_bench->page().actions()) {
        if (action->text() == u"Show what was read and searched"_s)
            show = action;
    }
    QVERIFY(show);
    QTRY_VERIFY(m_bench->words().contains(u"Held: "_s));
    show->trigger();
    auto* dialog = m_bench->page().findChild<CoverageDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->table().rowCount(), 6);
    qint64 records = 0;
    for (int row = 0; row < 6; ++row)
        records += dialog->table().item(row, 3)->text().remove(u',').toLongLong();
    QCOMPARE(records, 200);
    QTest::keyClick(dialog, Qt::Key_Escape);
}

QTEST_MAIN(tst_StreamFilter)
#include "tst_streamfilter.moc"
