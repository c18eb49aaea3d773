// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/stream/streampagebench.h"
#include "ui/stream/columnchooser.h"
#include "ui/stream/exportbar.h"
#include "ui/stream/recordtable.h"
#include "ui/stream/viewpalette.h"
#include "ui/stream/viewsdialog.h"
#include "ui/widgets/notices.h"

#include <QtCore/QDir>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

/// What the Stream page keeps and gives away: views, columns, commands, files.
class tst_StreamKeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_bench.reset(); }

    void savesAViewAndShowsItAgain();
    void replacesAViewOfTheSameName();
    void renamesAndDeletesWithUndo();
    void offersViewsInThePalette();
    void saysWhenAViewCannotBeShown();
    void copiesAsCommand();
    void movesAndHidesColumnsByKeys();
    void showsTheSummaryBesideTheInspector();
    void exportsWhatIsListed();
    void saysWhyAnExportFailed();

private:
    QAction* action(const QString& text)
    {
        for (QAction* known : m_bench->page().actions()) {
            if (known->text() == text)
                return known;
        }
        return nullptr;
    }
    bool saveAs(const QString& name);
    bool chooseFile(const QString& path);

    Theme* m_theme = nullptr;
    std::unique_ptr<StreamPageBench> m_bench;
    QList<Notice> m_notices;
};

void tst_StreamKeeping::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    m_theme = new Theme(*qApp, this);
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->setMotion(Motion::Reduced);
}

void tst_StreamKeeping::init()
{
    m_bench = std::make_unique<StreamPageBench>();
    m_notices.clear();
    connect(&m_bench->page(), &Page::noticeRequested, this,
            [this](const Notice& notice) { m_notices.append(notice); });
}

bool tst_StreamKeeping::saveAs(const QString& name)
{
    StreamPageBench::press(Qt::Key_S, Qt::ControlModifier);
    QInputDialog* dialog = nullptr;
    if (!QTest::qWaitFor([&] {
            dialog = m_bench->page().findChild<QInputDialog*>(u"viewName"_s);
            return dialog && dialog->isVisible();
        }))
        return false;
    auto* edit = dialog->findChild<QLineEdit*>();
    edit->selectAll();
    QTest::keyClicks(edit, name);
    QTest::keyClick(edit, Qt::Key_Return);
    return m_bench->views().findByName(name) != nullptr;
}

bool tst_StreamKeeping::chooseFile(const QString& path)
{
    QFileDialog* dialog = nullptr;
    if (!QTest::qWaitFor([&] {
            dialog = m_bench->page().findChild<QFileDialog*>();
            return dialog && dialog->isVisible();
        }))
        return false;
    auto* edit = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
    if (!edit)
        return false;
    edit->setText(path);
    QTest::keyClick(edit, Qt::Key_Return);
    return QTest::qWaitFor([&] { return !m_bench->page().findChild<QFileDialog*>(); });
}

void tst_StreamKeeping::savesAViewAndShowsItAgain()
{
    QVERIFY(m_bench->fill());
    m_bench->filter()->setText(u"type:task.*"_s);
    m_bench->model().setTimes(TimeDisplay::Utc);
    auto* table = m_bench->page().findChild<RecordTable*>();
    table->moveColumn(RecordWindowModel::Key, 0);
    const QList<int> order = table->columnOrder();
    const QStringList topics = m_bench->stream().plan().topics;
    m_bench->view()->setFocus();
    QVERIFY(saveAs(u"Tasks"_s));
    QCOMPARE(m_notices.last().title, u"View “Tasks” saved"_s);

    m_bench->filter()->setText({});
    m_bench->model().setTimes(TimeDisplay::Local);
    table->resetColumns();
    action(u"Read from the beginning"_s)->trigger();
    // By keys: V, the first one, Enter.
    m_bench->page().setFocus();
    QVERIFY(m_bench->press(Qt::Key_V));
    QTRY_VERIFY(m_bench->page().findChild<QMenu*>(u"viewsMenu"_s));
    auto* menu = m_bench->page().findChild<QMenu*>(u"viewsMenu"_s);
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(m_bench->filter()->text(), u"type:task.*"_s);
    QCOMPARE(m_bench->model().filter(), u"type:task.*"_s);
    QCOMPARE(m_bench->model().times(), TimeDisplay::Utc);
    QCOMPARE(table->columnOrder(), order);
    QCOMPARE(m_bench->stream().plan().topics, topics);
    QCOMPARE(m_bench->stream().plan().from, kafka::From::newest(1000));
}

void tst_StreamKeeping::replacesAViewOfTheSameName()
{
    QVERIFY(m_bench->fill());
    QVERIFY(saveAs(u"Mine"_s));
    const SavedViewId id = m_bench->views().views().first().id;
    m_bench->filter()->setText(u"rollback"_s);
    m_bench->view()->setFocus();
    QVERIFY(saveAs(u"Mine"_s));
    QCOMPARE(m_bench->views().views().size(), 1);
    QCOMPARE(m_bench->views().find(id)->filter, u"rollback"_s);
    QCOMPARE(m_notices.last().actions.size(), 1);
    m_notices.last().actions.first().run();
    QCOMPARE(m_bench->views().find(id)->filter, QString());
}

void tst_StreamKeeping::renamesAndDeletesWithUndo()
{
    QVERIFY(m_bench->fill());
    QVERIFY(saveAs(u"One"_s));
    m_bench->view()->setFocus();
    QVERIFY(saveAs(u"Two"_s));
    action(u"Manage saved views…"_s)->trigger();
    auto* dialog = m_bench->page().findChild<ViewsDialog*>();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    QTRY_VERIFY(dialog->list().hasFocus());
    QTest::keyClick(&dialog->list(), Qt::Key_F2);
    auto* editor = dialog->list().findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"Zero"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(m_bench->views().findByName(u"Zero"_s));
    QVERIFY(!m_bench->views().findByName(u"One"_s));
    QTRY_COMPARE(dialog->list().item(0)->text(), u"Two"_s);
    // A name that is taken stays with its owner.
    dialog->list().setCurrentRow(0);
    dialog->list().currentItem()->setText(u"ZERO"_s);
    QTRY_COMPARE(dialog->list().item(0)->text(), u"Two"_s);
    dialog->list().setFocus();
    QTest::keyClick(&dialog->list(), Qt::Key_Delete);
    QTRY_COMPARE(dialog->list().count(), 1);
    QVERIFY(!m_bench->views().findByName(u"Two"_s));
    QTest::keyClick(&dialog->list(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(dialog->list().count(), 2);
    QVERIFY(m_bench->views().findByName(u"Two"_s));
    auto* link = dialog->findChild<QAbstractButton*>(u"copyViewLink"_s);
    QVERIFY(link);
    QTest::keyClick(link, Qt::Key_Space);
    const QUuid current = dialog->list().currentItem()->data(Qt::UserRole).toUuid();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"throughline:view/"_s + current.toString(QUuid::WithoutBraces));
    QTest::keyClick(dialog, Qt::Key_Escape);
}

void tst_StreamKeeping::offersViewsInThePalette()
{
    QVERIFY(m_bench->fill());
    m_bench->filter()->setText(u"rollback"_s);
    m_bench->view()->setFocus();
    QVERIFY(saveAs(u"Rolled back"_s));
    const ViewPalette palette(m_bench->views());
    QCOMPARE(palette.paletteEntries().size(), 1);
    const PaletteEntry entry = palette.paletteEntries().first();
    QCOMPARE(entry.title, u"Rolled back"_s);
    QVERIFY(entry.subtitle.contains(u"rollback"_s));
    m_bench->filter()->setText({});
    m_bench->page().navigateTo(entry.destination);
    QCOMPARE(m_bench->filter()->text(), u"rollback"_s);
}

void tst_StreamKeeping::saysWhenAViewCannotBeShown()
{
    QVERIFY(m_bench->fill());
    const auto before = m_bench->stream().store();
    const SavedView strange{.id = SavedViewId(QUuid::createUuid()),
                            .name = u"Strange"_s,
                            .topics = {u"a"_s},
                            .from = u"the day after tomorrow"_s};
    m_bench->views().put(strange);
    m_bench->page().navigateTo(strange.id);
    QVERIFY(m_notices.last().title.contains(u"Strange"_s));
    m_bench->views().remove(strange.id);
    m_bench->page().navigateTo(strange.id);
    QVERIFY(m_notices.last().title.contains(u"not here any more"_s));
    QCOMPARE(m_bench->stream().store(), before);
}

void tst_StreamKeeping::copiesAsCommand()
{
    QVERIFY(m_bench->fill());
    m_bench->page().setCommandConnection({u"--workspace"_s, u"Platform team"_s});
    m_bench->filter()->setText(u"body.title~\"it's\""_s);
    m_bench->view()->setFocus();
    QVERIFY(m_bench->press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier));
    const QString line = QGuiApplication::clipboard()->text();
    QVERIFY2(line.startsWith(u"throughlinectl --workspace 'Platform team' tail "_s),
             qPrintable(line));
    QVERIFY2(line.endsWith(u" --from -1000 --filter 'body.title~\"it'\\''s\"'"_s),
             qPrintable(line));
    QCOMPARE(line, m_bench->page().command());
}

void tst_StreamKeeping::movesAndHidesColumnsByKeys()
{
    QVERIFY(m_bench->fill());
    auto* table = m_bench->page().findChild<RecordTable*>();
    auto* chooser = m_bench->page().findChild<ColumnChooser*>();
    QVERIFY(m_bench->press(Qt::Key_C));
    QTRY_VERIFY(chooser->isVisible());
    auto* list = chooser->findChild<QListWidget*>();
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(table->columnOrder().first(), int(RecordWindowModel::Topic));
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!table->isColumnShown(RecordWindowModel::Topic));
    QVERIFY(!m_bench->model().isPaused());
    QTest::keyClick(list, Qt::Key_Escape);
    QVERIFY(!chooser->isVisible());
    // Remembered for the next time.
    QTRY_VERIFY(!m_bench->preferences().bytes(settings::Preference::StreamColumns).isEmpty());
    StreamPage again(m_bench->stream(), m_bench->views(), m_bench->preferences());
    auto* other = again.findChild<RecordTable*>();
    QCOMPARE(other->columnOrder().first(), int(RecordWindowModel::Topic));
    QVERIFY(!other->isColumnShown(RecordWindowModel::Topic));
    m_bench->model().setTimes(TimeDisplay::Relative);
    QCOMPARE(m_bench->preferences().text(settings::Preference::StreamTimes), u"relative"_s);
    table->resetColumns();
    QVERIFY(table->isColumnShown(RecordWindowModel::Topic));
}

void tst_StreamKeeping::showsTheSummaryBesideTheInspector()
{
    QVERIFY(m_bench->fill());
    // 1280 less the sidebar.
    m_bench->page().resize(1072, 774);
    QVERIFY(m_bench->inspector()->isVisible());
    const auto room = [&] {
        const int left = m_bench->view()->columnViewportPosition(RecordWindowModel::Summary);
        return m_bench->view()->viewport()->width() - left;
    };
    QTRY_VERIFY2(room() >= 160, qPrintable(QString::number(room())));
    // With more room the others get what they want and the summary the rest.
    m_bench->page().resize(2352, 1388);
    QTRY_VERIFY(room() > 800);
    QCOMPARE(m_bench->view()->columnWidth(RecordWindowModel::Summary), room());
}

void tst_StreamKeeping::exportsWhatIsListed()
{
    QVERIFY(m_bench->fill());
    m_bench->filter()->setText(u"type:task.*"_s);
    QTRY_VERIFY(m_bench->model().list()->coverage().isComplete);
    const qint64 matches = m_bench->model().total();
    m_bench->view()->setFocus();
    const QString path = QDir(m_bench->folder()).filePath(u"tasks.jsonl"_s);
    QVERIFY(m_bench->press(Qt::Key_E, Qt::ControlModifier));
    QVERIFY(chooseFile(path));
    QTRY_VERIFY(!m_notices.isEmpty());
    QCOMPARE(m_notices.last().title, u"%1 event(s) exported"_s.arg(matches));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), matches);
    QVERIFY(!m_bench->page().findChild<ExportBar*>()->isVisible());
    QVERIFY(action(u"Export what is listed…"_s)->isEnabled());
}

void tst_StreamKeeping::saysWhyAnExportFailed()
{
    QVERIFY(m_bench->fill());
    QVERIFY(m_bench->press(Qt::Key_E, Qt::ControlModifier));
    // A folder that goes while the dialog is open.
    const QString folder = QDir(m_bench->folder()).filePath(u"gone"_s);
    QVERIFY(QDir().mkpath(folder));
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = m_bench->page().findChild<QFileDialog*>()));
    QVERIFY(QDir().rmdir(folder));
    Q_EMIT dialog->fileSelected(folder + u"/a.csv"_s);
    dialog->close();
    QTRY_VERIFY(!m_notices.isEmpty());
    QCOMPARE(m_notices.last().title, u"The export failed"_s);
    QVERIFY(m_notices.last().sentence.contains(u"could not be written"_s));
    QVERIFY(m_notices.last().stays);
}

QTEST_MAIN(tst_StreamKeeping)
#include "tst_streamkeeping.moc"
