// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/preferences.h"
#include "tests/core/models/recordsamples.h"
#include "tests/support/ui/accessibilityaudit.h"
#include "ui/stream/inspector.h"
#include "ui/stream/recordview.h"
#include "ui/stream/streampage.h"
#include "ui/stream/topicchooser.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/pageheader.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThreadPool>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Whatever the page says in words.
QString wordsOf(QWidget* widget)
{
    QStringList words;
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    for (const ElidedLabel* label : widget->findChildren<ElidedLabel*>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    return words.join(u'\n');
}

QList<SampleRecord> busyBus(int count)
{
    const QList<QByteArray> types{"sprint.created", "sprint.started", "sprint.deleted"};
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QList<SampleRecord> records;
    for (int i = 0; i < count; ++i) {
        SampleRecord record;
        if (i % 4 == 3) {
            record.topic = "todo.tasks.created";
            record.value = "{\"event_id\": \"b7e2\", \"event_type\": \"task.completed\", "
                           "\"event_version\": \"v1\", \"timestamp\": \"2026-04-01T07:30:12Z\", "
                           "\"source\": \"todo-backend\", \"payload\": {\"task_id\": 1042, "
                           "\"title\": \"Write rollback note\", \"status\": \"complete\"}}";
            if (i % 8 == 7)
                record.key = "1042";
        } else {
            record = sprintCreated(i, "26-" + QByteArray::number(10 + i % 80));
            record.value->replace("sprint.created", types.at(i % 3));
        }
        record.partition = i % 3;
        record.offset = 41'000 + i;
        record.timestampMs = now - (count - i) * 53;
        records.append(record);
    }
    records[count / 2].value = "not even JSON, but a line of text";
    records[count / 2 + 1].value.reset();
    return records;
}

} // namespace

/// The Stream page over its real service; nobody listens at the broker's address, so that what is
/// read is what the test puts into the store.
class tst_StreamPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void saysThatTheBrokerIsAway();
    void showsRowsAsTheyCome();
    void pausesBySpace();
    void followsByF();
    void lettersInTheFilterAreNoShortcuts();
    void spacePressesTheButtonThatHasTheFocus();
    void filtersAndCounts();
    void saysWhatWasSearchedWhenNothingIsFound();
    void keepsTheFocusWhenThePageRunsEmpty();
    void inspectsByKeys();
    void inspectsALargeRecord();
    void copiesByKeys();
    void findsTheRecordThatIsAskedFor();
    void readsFromThereWhenTheRecordIsNotHeld();
    void choosesTopicsByKeys();
    void readsAnewFromElsewhere();
    void saysWhyReadingStopped();
    void remembersColumnsAndSplitter();
    void canBeUsedWithAScreenReader();
    void paintsItsPictures_data();
    void paintsItsPictures();

private:
    void open();
    void fill(int count = 200);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        QTest::keyClick(focus, key, modifiers);
    }
    RecordView* view() { return m_page->findChild<RecordView*>(); }
    Inspector* inspector() { return m_page->findChild<Inspector*>(); }
    FilterBar* filter() { return m_page->findChild<FilterBar*>(u"streamFilter"_s); }
    live::RecordStore& store() { return *m_stream->store(); }

    Theme* m_theme = nullptr;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<settings::FileKeeper> m_keeper;
    std::unique_ptr<settings::Preferences> m_preferences;
    std::unique_ptr<kafka::ClusterReader> m_cluster;
    std::unique_ptr<StreamService> m_stream;
    std::unique_ptr<StreamPage> m_page;
};

void tst_StreamPage::initTestCase()
{
    m_theme = new Theme(*qApp, this);
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->setMotion(Motion::Reduced);
}

void tst_StreamPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keeper = std::make_unique<settings::FileKeeper>();
    m_preferences = std::make_unique<settings::Preferences>(
        settings::Folders::below(m_folder->path()), *m_keeper);
    // The discard port: refused at once on every machine.
    const kafka::Connection nobody{.bootstrap = u"127.0.0.1:9"_s};
    m_cluster = std::make_unique<kafka::ClusterReader>(nobody, 300ms);
    m_stream = std::make_unique<StreamService>(nobody, *m_cluster, 16 * 1024 * 1024);
    m_page = std::make_unique<StreamPage>(*m_stream, *m_preferences);
    m_page->resize(1072, 774);
}

void tst_StreamPage::cleanup()
{
    m_page.reset();
    m_stream.reset();
    m_cluster.reset();
    m_preferences.reset();
    m_keeper.reset();
    m_folder.reset();
}

void tst_StreamPage::open()
{
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->firstFocus()->setFocus();
    m_page->start();
    QTRY_VERIFY(m_stream->store());
}

void tst_StreamPage::fill(int count)
{
    open();
    append(store(), busyBus(count));
    QTRY_COMPARE(m_page->model().total(), count);
    QTRY_VERIFY(view()->isVisible());
    QTRY_VERIFY(view()->hasFocus());
}

void tst_StreamPage::saysThatTheBrokerIsAway()
{
    open();
    QTRY_VERIFY_WITH_TIMEOUT(wordsOf(m_page.get()).contains(u"The broker is away."_s), 20'000);
    QVERIFY(wordsOf(m_page.get()).contains(u"Reading begins by itself"_s));
    QVERIFY(wordsOf(m_page.get()).contains(u"No event yet"_s));
    // Keys work on the empty page as well.
    QVERIFY(m_page->hasFocus());
    press(Qt::Key_T);
    QVERIFY(m_page->findChild<TopicChooser*>()->isVisible());
    m_page->findChild<TopicChooser*>()->close();
    // It says what is still true once there are rows.
    append(store(), busyBus(5));
    QTRY_COMPARE(m_page->model().total(), 5);
    Q_EMIT m_stream->stateChanged(
        {kafka::ConsumerPhase::Disconnected, u"127.0.0.1:9 refuses the connection."_s});
    QVERIFY(wordsOf(m_page.get()).contains(u"What was read stays here"_s));
    Q_EMIT m_stream->stateChanged({kafka::ConsumerPhase::Following, {}});
    QVERIFY(!wordsOf(m_page.get()).contains(u"The broker is away."_s));
}

void tst_StreamPage::showsRowsAsTheyCome()
{
    fill(10);
    QCOMPARE(m_page->model().rowCount(), 10);
    append(store(), busyBus(90));
    QTRY_COMPARE(m_page->model().total(), 100);
    QVERIFY(m_page->model().isFollowing());
    QTRY_VERIFY(wordsOf(m_page.get()).contains(u"100 events"_s));
}

void tst_StreamPage::pausesBySpace()
{
    fill();
    auto* pause = m_page->findChild<QPushButton*>(u"streamPause"_s);
    press(Qt::Key_Space);
    QVERIFY(m_page->model().isPaused());
    QCOMPARE(pause->text(), u"Go on"_s);
    append(store(), busyBus(25));
    QTRY_COMPARE(m_page->model().waiting(), 25);
    QCOMPARE(m_page->model().total(), 200);
    QTRY_VERIFY(wordsOf(m_page.get()).contains(u"Paused; 25 arrived since."_s));
    press(Qt::Key_Space);
    QVERIFY(!m_page->model().isPaused());
    QTRY_COMPARE(m_page->model().total(), 225);
    QTest::mouseClick(pause, Qt::LeftButton);
    QVERIFY(m_page->model().isPaused());
}

void tst_StreamPage::followsByF()
{
    fill();
    press(Qt::Key_Home);
    QVERIFY(!m_page->model().isFollowing());
    press(Qt::Key_F);
    QVERIFY(m_page->model().isFollowing());
    press(Qt::Key_F);
    QVERIFY(!m_page->model().isFollowing());
}

void tst_StreamPage::lettersInTheFilterAreNoShortcuts()
{
    fill();
    const auto before = m_stream->store();
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(filter()->lineEdit()->hasFocus());
    QTest::keyClicks(filter()->lineEdit(), u"bitf t"_s);
    QCOMPARE(filter()->text(), u"bitf t"_s);
    QVERIFY(!m_page->model().isPaused());
    QVERIFY(m_page->model().isFollowing());
    QCOMPARE(m_stream->store(), before);
    QVERIFY(!m_page->findChild<TopicChooser*>()->isVisible());
}

void tst_StreamPage::spacePressesTheButtonThatHasTheFocus()
{
    fill();
    auto* topics = m_page->findChild<QPushButton*>(u"streamTopics"_s);
    topics->setFocus();
    press(Qt::Key_Space);
    QVERIFY(!m_page->model().isPaused());
    auto* chooser = m_page->findChild<TopicChooser*>();
    QTRY_VERIFY(chooser->isVisible());
    chooser->close();
}

void tst_StreamPage::filtersAndCounts()
{
    fill();
    press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(filter()->lineEdit(), u"ROLLBACK"_s);
    QTRY_VERIFY(m_page->model().list()->coverage().isComplete);
    const qint64 matches = m_page->model().total();
    QVERIFY(matches > 0 && matches < 200);
    QTRY_VERIFY(wordsOf(m_page.get()).contains(u"%1 of 200"_s.arg(matches)));
    QTRY_VERIFY(wordsOf(m_page.get()).contains(u"Searched everything held"_s));
    press(Qt::Key_Return);
    QVERIFY(view()->hasFocus());
    press(Qt::Key_F, Qt::ControlModifier);
    press(Qt::Key_Escape);
    QTRY_COMPARE(m_page->model().total(), 200);
    press(Qt::Key_Escape);
    QVERIFY(view()->hasFocus());
}

void tst_StreamPage::saysWhatWasSearchedWhenNothingIsFound()
{
    fill();
    filter()->setText(u"needle"_s);
    QTRY_VERIFY(wordsOf(m_page.get()).contains(u"No event here has “needle”"_s));
    QTRY_VERIFY(wordsOf(m_page.get()).contains(u"200 events"_s));
}

void tst_StreamPage::keepsTheFocusWhenThePageRunsEmpty()
{
    fill();
    filter()->setText(u"needle"_s);
    QTRY_VERIFY(!view()->isVisible());
    QVERIFY(m_page->hasFocus());
    filter()->setText({});
    QTRY_VERIFY(view()->hasFocus());
}

void tst_StreamPage::inspectsByKeys()
{
    fill();
    QVERIFY(!inspector()->record());
    press(Qt::Key_Home);
    QVERIFY(inspector()->record());
    QCOMPARE(inspector()->record()->event.address.offset, Offset(41'000));
    press(Qt::Key_Down);
    QCOMPARE(inspector()->record()->event.address.offset, Offset(41'001));
    press(Qt::Key_I);
    QVERIFY(!inspector()->isVisible());
    press(Qt::Key_Return);
    QVERIFY(inspector()->isVisible());
    QVERIFY(inspector()->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_Escape);
    QVERIFY(view()->hasFocus());
    press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(inspector()->isAncestorOf(QApplication::focusWidget()));
    // Going on through the rows while the older ones are let go.
    append(store(), {textRecord(50'000, "later")});
    QTRY_COMPARE(m_page->model().total(), 201);
    QCOMPARE(inspector()->record()->event.address.offset, Offset(41'001));
}

void tst_StreamPage::inspectsALargeRecord()
{
    open();
    SampleRecord large = sprintCreated(1);
    large.value->chop(1);
    large.value->append(", \"filler\": \"" + QByteArray(1'500'000, 'x') + "\"}");
    append(store(), {large, sprintCreated(2)});
    QTRY_COMPARE(m_page->model().total(), 2);
    QTRY_VERIFY(view()->hasFocus());
    press(Qt::Key_Home);
    QTRY_VERIFY(inspector()->record());
    QCOMPARE(inspector()->record()->event.type, u"sprint.created"_s);
    QCOMPARE(inspector()->record()->value->size(), large.value->size());
    // The later choice wins, whatever is ready first.
    press(Qt::Key_Down);
    press(Qt::Key_Up);
    press(Qt::Key_Down);
    QCOMPARE(inspector()->record()->event.address.offset, Offset(2));
    QTRY_COMPARE(QThreadPool::globalInstance()->activeThreadCount(), 0);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(inspector()->record()->event.address.offset, Offset(2));
}

void tst_StreamPage::copiesByKeys()
{
    fill();
    QSignalSpy notices(m_page.get(), &Page::noticeRequested);
    press(Qt::Key_Home);
    press(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"\t41000\t"_s));
    QCOMPARE(notices.size(), 0);
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u'{'));
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 199);
    QCOMPARE(notices.size(), 1);
}

void tst_StreamPage::findsTheRecordThatIsAskedFor()
{
    fill();
    filter()->setText(u"rollback"_s);
    QTRY_VERIFY(m_page->model().list()->coverage().isComplete);
    m_page->navigateTo(RecordAddress{u"sprint.lifecycle"_s, Partition(1), Offset(41'001)});
    QTRY_VERIFY(inspector()->record());
    QCOMPARE(inspector()->record()->event.address.offset, Offset(41'001));
    // The filter would have hidden it.
    QCOMPARE(filter()->text(), QString());
    QVERIFY(!m_page->model().isFollowing());
}

void tst_StreamPage::readsFromThereWhenTheRecordIsNotHeld()
{
    fill();
    QSignalSpy notices(m_page.get(), &Page::noticeRequested);
    m_page->navigateTo(RecordAddress{u"sprint.lifecycle"_s, Partition(2), Offset(7)});
    QCOMPARE(notices.size(), 1);
    QCOMPARE(m_stream->plan().topics, QStringList(u"sprint.lifecycle"_s));
    QCOMPARE(m_stream->plan().partitions, QList<Partition>{Partition(2)});
    QCOMPARE(m_stream->plan().from, kafka::From::at(Offset(7)));
    SampleRecord wanted = sprintCreated(7);
    wanted.partition = 2;
    append(store(), {wanted, sprintCreated(8)});
    QTRY_VERIFY(inspector()->record());
    QCOMPARE(inspector()->record()->event.address.offset, Offset(7));
}

void tst_StreamPage::choosesTopicsByKeys()
{
    fill();
    auto* chooser = m_page->findChild<TopicChooser*>();
    chooser->setTopics({{.name = u"orders"_s}, {.name = u"sprint.lifecycle"_s}});
    press(Qt::Key_T);
    QTRY_VERIFY(chooser->isVisible());
    auto* field = chooser->findChild<QLineEdit*>();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"orders"_s);
    QTest::keyClick(field, Qt::Key_Down);
    press(Qt::Key_Space);
    QVERIFY(!m_page->model().isPaused());
    press(Qt::Key_Return);
    QVERIFY(m_stream->plan().topics.contains(u"orders"_s));
}

void tst_StreamPage::readsAnewFromElsewhere()
{
    fill();
    const SequenceId end = store().end();
    press(Qt::Key_Home);
    press(Qt::Key_Space);
    press(Qt::Key_B);
    QCOMPARE(m_stream->plan().from, kafka::From::beginning());
    QVERIFY(!m_page->model().isPaused());
    QVERIFY(m_page->model().isFollowing());
    QCOMPARE(store().end(), end);
    QTRY_COMPARE(m_page->model().total(), 0);
    QTRY_VERIFY(wordsOf(m_page.get()).contains(u"from the beginning"_s));
    append(store(), busyBus(3));
    QTRY_COMPARE(m_page->model().total(), 3);
}

void tst_StreamPage::saysWhyReadingStopped()
{
    fill();
    Error error;
    error.kind = ErrorKind::Forbidden;
    error.message = u"This login may not read sprint.lifecycle."_s;
    Q_EMIT m_stream->runFailed(error);
    QVERIFY(wordsOf(m_page.get()).contains(error.message));
    const auto before = m_stream->store();
    Q_EMIT m_page->findChild<Banner*>()->linkActivated();
    QVERIFY(m_stream->store() != before);
    // What was noticed stays until it is read, also when reading goes on.
    Q_EMIT m_stream->noticed({.kind = kafka::Notice::Kind::RecordsRemoved,
                              .topic = u"sprint.lifecycle"_s,
                              .message = u"12 records were removed before they were read."_s});
    Q_EMIT m_stream->stateChanged({kafka::ConsumerPhase::Reading, {}});
    QVERIFY(wordsOf(m_page.get()).contains(u"12 records were removed"_s));
}

void tst_StreamPage::remembersColumnsAndSplitter()
{
    fill();
    view()->setColumnWidth(RecordWindowModel::Topic, 222);
    QTRY_VERIFY(!m_preferences->bytes(settings::Preference::StreamColumns).isEmpty());
    StreamPage again(*m_stream, *m_preferences);
    QCOMPARE(again.findChild<RecordView*>()->columnWidth(RecordWindowModel::Topic), 222);
    m_preferences->setValue(settings::Preference::StreamColumns, QByteArray("of another program"));
    m_preferences->setValue(settings::Preference::StreamSplitter, QByteArray("nor this"));
    StreamPage careful(*m_stream, *m_preferences);
    careful.resize(1072, 774);
    careful.show();
    QVERIFY(QTest::qWaitForWindowExposed(&careful));
    for (const int size : careful.findChild<QSplitter*>()->sizes())
        QVERIFY(size > 200);
}

void tst_StreamPage::canBeUsedWithAScreenReader()
{
    fill();
    press(Qt::Key_Home);
    const QStringList problems = accessibilityProblems(m_page.get());
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void tst_StreamPage::paintsItsPictures_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
        const char* scheme = dark ? "dark" : "light";
        QTest::addRow("usual %s", scheme) << u"usual"_s << QSize(1072, 774) << dark;
        QTest::addRow("headers %s", scheme) << u"headers"_s << QSize(1072, 774) << dark;
        QTest::addRow("small %s", scheme) << u"usual"_s << QSize(692, 574) << dark;
        QTest::addRow("empty %s", scheme) << u"empty"_s << QSize(1072, 774) << dark;
        QTest::addRow("away %s", scheme) << u"away"_s << QSize(1072, 774) << dark;
        QTest::addRow("filtered %s", scheme) << u"filtered"_s << QSize(1072, 774) << dark;
        QTest::addRow("topics %s", scheme) << u"topics"_s << QSize(1072, 774) << dark;
    }
}

/// Every state can be painted; with THROUGHLINE_PICTURES set to a folder the pictures are kept to
/// be looked at.
void tst_StreamPage::paintsItsPictures()
{
    QFETCH(QString, content);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    m_theme->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_page->resize(size);
    open();
    const QString folder = qEnvironmentVariable("THROUGHLINE_PICTURES");
    if (!folder.isEmpty()) {
        QTRY_COMPARE_WITH_TIMEOUT(m_stream->state().phase, kafka::ConsumerPhase::Disconnected,
                                  20'000);
    }
    if (content != u"away"_s)
        Q_EMIT m_stream->stateChanged({kafka::ConsumerPhase::Following, {}});
    auto* chooser = m_page->findChild<TopicChooser*>();
    if (content != u"empty"_s) {
        QList<SampleRecord> records = busyBus(200);
        records[190].headers = {{"traceparent", QByteArray("00-4bf92f3577b34da6-01")},
                                {"attempt", QByteArray("\0\0\0\3", 4)},
                                {"nothing", std::nullopt}};
        records[190].key.reset();
        append(store(), records);
        QTRY_COMPARE(m_page->model().total(), 200);
        QTRY_VERIFY(view()->isVisible());
        m_page->model().setCurrent(SequenceId(190));
    }
    if (content == u"headers"_s) {
        auto* tabs = inspector()->findChild<QTabWidget*>();
        tabs->setCurrentIndex(1);
    } else if (content == u"filtered"_s) {
        filter()->setText(u"rollback"_s);
        QTRY_VERIFY(m_page->model().list()->coverage().isComplete);
        QTRY_VERIFY(wordsOf(m_page.get()).contains(u" of 200"_s));
    } else if (content == u"topics"_s) {
        chooser->setTopics({{.name = u"sprint.lifecycle"_s},
                            {.name = u"sprint.team-members"_s},
                            {.name = u"todo.tasks.created"_s}});
        press(Qt::Key_T);
        QTRY_VERIFY(chooser->isVisible());
    }
    QTRY_VERIFY(
        wordsOf(m_page.get()).contains(content == u"empty"_s ? u"No event yet"_s : u"events"_s));
    // A text that wraps asks for its height once it knows its width.
    for (int pass = 0; pass < 3; ++pass)
        QCoreApplication::sendPostedEvents();
    const QPixmap picture = (content == u"topics"_s ? static_cast<QWidget*>(chooser)
                                                    : static_cast<QWidget*>(m_page.get()))
                                ->grab();
    QVERIFY(!picture.isNull());
    if (!folder.isEmpty()) {
        const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        QVERIFY(picture.save(QDir(folder).filePath(u"stream-%1.png"_s.arg(name))));
    }
    chooser->close();
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(tst_StreamPage)
#include "tst_streampage.moc"
