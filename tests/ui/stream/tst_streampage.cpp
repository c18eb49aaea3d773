// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibilityaudit.h"
#include "tests/ui/stream/streampagebench.h"

#include <QtCore/QThreadPool>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>

using namespace Qt::Literals::StringLiterals;

/// Rows, keys, inspector and memory of the Stream page.
class tst_StreamPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_bench = std::make_unique<StreamPageBench>(); }
    void cleanup() { m_bench.reset(); }

    void saysThatTheBrokerIsAway();
    void showsRowsAsTheyCome();
    void pausesBySpace();
    void followsByF();
    void lettersInTheFilterAreNoShortcuts();
    void spacePressesTheButtonThatHasTheFocus();
    void keepsTheFocusWhenThePageRunsEmpty();
    void inspectsByKeys();
    void inspectsALargeRecord();
    void copiesByKeys();
    void remembersColumnsAndSplitter();
    void canBeUsedWithAScreenReader();

private:
    Theme* m_theme = nullptr;
    std::unique_ptr<StreamPageBench> m_bench;
};

void tst_StreamPage::initTestCase()
{
    m_theme = new Theme(*qApp, this);
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->setMotion(Motion::Reduced);
}

void tst_StreamPage::saysThatTheBrokerIsAway()
{
    QVERIFY(m_bench->open());
    QTRY_VERIFY_WITH_TIMEOUT(m_bench->words().contains(u"The broker is away."_s), 20'000);
    QVERIFY(m_bench->words().contains(u"Reading begins by itself"_s));
    QVERIFY(m_bench->words().contains(u"No event yet"_s));
    // Keys work on the empty page as well.
    QVERIFY(m_bench->page().hasFocus());
    QVERIFY(m_bench->press(Qt::Key_T));
    QVERIFY(m_bench->chooser()->isVisible());
    m_bench->chooser()->close();
    // It says what is still true once there are rows.
    append(m_bench->store(), busyBus(5));
    QTRY_COMPARE(m_bench->model().total(), 5);
    Q_EMIT m_bench->stream().stateChanged(
        {kafka::ConsumerPhase::Disconnected, u"127.0.0.1:9 refuses the connection."_s});
    QVERIFY(m_bench->words().contains(u"What was read stays here"_s));
    Q_EMIT m_bench->stream().stateChanged({kafka::ConsumerPhase::Following, {}});
    QVERIFY(!m_bench->words().contains(u"The broker is away."_s));
}

void tst_StreamPage::showsRowsAsTheyCome()
{
    QVERIFY(m_bench->fill(10));
    QCOMPARE(m_bench->model().rowCount(), 10);
    append(m_bench->store(), busyBus(90));
    QTRY_COMPARE(m_bench->model().total(), 100);
    QVERIFY(m_bench->model().isFollowing());
    QTRY_VERIFY(m_bench->words().contains(u"100 events"_s));
}

void tst_StreamPage::pausesBySpace()
{
    QVERIFY(m_bench->fill());
    auto* pause = m_bench->page().findChild<QPushButton*>(u"streamPause"_s);
    QVERIFY(m_bench->press(Qt::Key_Space));
    QVERIFY(m_bench->model().isPaused());
    QCOMPARE(pause->text(), u"Go on"_s);
    append(m_bench->store(), busyBus(25));
    QTRY_COMPARE(m_bench->model().waiting(), 25);
    QCOMPARE(m_bench->model().total(), 200);
    QTRY_VERIFY(m_bench->words().contains(u"Paused; 25 arrived since."_s));
    QVERIFY(m_bench->press(Qt::Key_Space));
    QVERIFY(!m_bench->model().isPaused());
    QTRY_COMPARE(m_bench->model().total(), 225);
    QTest::mouseClick(pause, Qt::LeftButton);
    QVERIFY(m_bench->model().isPaused());
}

void tst_StreamPage::followsByF()
{
    QVERIFY(m_bench->fill());
    QVERIFY(m_bench->press(Qt::Key_Home));
    QVERIFY(!m_bench->model().isFollowing());
    QVERIFY(m_bench->press(Qt::Key_F));
    QVERIFY(m_bench->model().isFollowing());
    QVERIFY(m_bench->press(Qt::Key_F));
    QVERIFY(!m_bench->model().isFollowing());
}

void tst_StreamPage::lettersInTheFilterAreNoShortcuts()
{
    QVERIFY(m_bench->fill());
    const auto before = m_bench->stream().store();
    QVERIFY(m_bench->press(Qt::Key_F, Qt::ControlModifier));
    QVERIFY(m_bench->filter()->lineEdit()->hasFocus());
    QTest::keyClicks(m_bench->filter()->lineEdit(), u"bitf t"_s);
    QCOMPARE(m_bench->filter()->text(), u"bitf t"_s);
    QVERIFY(!m_bench->model().isPaused());
    QVERIFY(m_bench->model().isFollowing());
    QCOMPARE(m_bench->stream().store(), before);
    QVERIFY(!m_bench->chooser()->isVisible());
}

void tst_StreamPage::spacePressesTheButtonThatHasTheFocus()
{
    QVERIFY(m_bench->fill());
    auto* topics = m_bench->page().findChild<QPushButton*>(u"streamTopics"_s);
    topics->setFocus();
    QVERIFY(m_bench->press(Qt::Key_Space));
    QVERIFY(!m_bench->model().isPaused());
    auto* chooser = m_bench->chooser();
    QTRY_VERIFY(chooser->isVisible());
    chooser->close();
}

void tst_StreamPage::keepsTheFocusWhenThePageRunsEmpty()
{
    QVERIFY(m_bench->fill());
    m_bench->filter()->setText(u"needle"_s);
    QTRY_VERIFY(!m_bench->view()->isVisible());
    QVERIFY(m_bench->page().hasFocus());
    m_bench->filter()->setText({});
    QTRY_VERIFY(m_bench->view()->hasFocus());
}

void tst_StreamPage::inspectsByKeys()
{
    QVERIFY(m_bench->fill());
    QVERIFY(!m_bench->inspector()->record());
    QVERIFY(m_bench->press(Qt::Key_Home));
    QVERIFY(m_bench->inspector()->record());
    QCOMPARE(m_bench->inspector()->record()->event.address.offset, Offset(41'000));
    QVERIFY(m_bench->press(Qt::Key_Down));
    QCOMPARE(m_bench->inspector()->record()->event.address.offset, Offset(41'001));
    QVERIFY(m_bench->press(Qt::Key_I));
    QVERIFY(!m_bench->inspector()->isVisible());
    QVERIFY(m_bench->press(Qt::Key_Return));
    QVERIFY(m_bench->inspector()->isVisible());
    QVERIFY(m_bench->inspector()->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(m_bench->press(Qt::Key_Escape));
    QVERIFY(m_bench->view()->hasFocus());
    QVERIFY(m_bench->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier));
    QVERIFY(m_bench->inspector()->isAncestorOf(QApplication::focusWidget()));
    // Going on through the rows while the older ones are let go.
    append(m_bench->store(), {textRecord(50'000, "later")});
    QTRY_COMPARE(m_bench->model().total(), 201);
    QCOMPARE(m_bench->inspector()->record()->event.address.offset, Offset(41'001));
}

void tst_StreamPage::inspectsALargeRecord()
{
    QVERIFY(m_bench->open());
    SampleRecord large = sprintCreated(1);
    large.value->chop(1);
    large.value->append(", \"filler\": \"" + QByteArray(1'500'000, 'x') + "\"}");
    append(m_bench->store(), {large, sprintCreated(2)});
    QTRY_COMPARE(m_bench->model().total(), 2);
    QTRY_VERIFY(m_bench->view()->hasFocus());
    QVERIFY(m_bench->press(Qt::Key_Home));
    QTRY_VERIFY(m_bench->inspector()->record());
    QCOMPARE(m_bench->inspector()->record()->event.type, u"sprint.created"_s);
    QCOMPARE(m_bench->inspector()->record()->value->size(), large.value->size());
    // The later choice wins, whatever is ready first.
    QVERIFY(m_bench->press(Qt::Key_Down));
    QVERIFY(m_bench->press(Qt::Key_Up));
    QVERIFY(m_bench->press(Qt::Key_Down));
    QCOMPARE(m_bench->inspector()->record()->event.address.offset, Offset(2));
    QTRY_COMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(m_bench->inspector()->record()->event.address.offset, Offset(2));
}

void tst_StreamPage::copiesByKeys()
{
    QVERIFY(m_bench->fill());
    QSignalSpy notices(&m_bench->page(), &Page::noticeRequested);
    QVERIFY(m_bench->press(Qt::Key_Home));
    QVERIFY(m_bench->press(Qt::Key_C, Qt::ControlModifier));
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"\t41000\t"_s));
    QCOMPARE(notices.size(), 0);
    QVERIFY(m_bench->press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier));
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u'{'));
    QVERIFY(m_bench->press(Qt::Key_A, Qt::ControlModifier));
    QVERIFY(m_bench->press(Qt::Key_C, Qt::ControlModifier));
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 199);
    QCOMPARE(notices.size(), 1);
}

void tst_StreamPage::remembersColumnsAndSplitter()
{
    QVERIFY(m_bench->fill());
    m_bench->view()->setColumnWidth(RecordWindowModel::Topic, 222);
    QTRY_VERIFY(!m_bench->preferences().bytes(settings::Preference::StreamColumns).isEmpty());
    StreamPage again(m_bench->stream(), m_bench->views(), m_bench->preferences());
    QCOMPARE(again.findChild<RecordView*>()->columnWidth(RecordWindowModel::Topic), 222);
    m_bench->preferences().setValue(settings::Preference::StreamColumns,
                                    QByteArray("of another program"));
    m_bench->preferences().setValue(settings::Preference::StreamSplitter, QByteArray("nor this"));
    StreamPage careful(m_bench->stream(), m_bench->views(), m_bench->preferences());
    careful.resize(1072, 774);
    careful.show();
    QVERIFY(QTest::qWaitForWindowExposed(&careful));
    for (const int size : careful.findChild<QSplitter*>()->sizes())
        QVERIFY(size > 200);
}

void tst_StreamPage::canBeUsedWithAScreenReader()
{
    QVERIFY(m_bench->fill());
    QVERIFY(m_bench->press(Qt::Key_Home));
    const QStringList problems = accessibilityProblems(&m_bench->page());
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

QTEST_MAIN(tst_StreamPage)
#include "tst_streampage.moc"
