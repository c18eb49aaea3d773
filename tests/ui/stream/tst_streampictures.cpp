// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibilityaudit.h"
#include "tests/ui/stream/streampagebench.h"
#include "ui/stream/columnchooser.h"
#include "ui/stream/coveragedialog.h"
#include "ui/stream/rangedialog.h"
#include "ui/stream/viewsdialog.h"
#include "ui/widgets/bodyview.h"

#include <QtCore/QDir>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTabWidget>

using namespace Qt::Literals::StringLiterals;

/// Pictures of every state of the Stream page.
class tst_StreamPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_bench = std::make_unique<StreamPageBench>(); }
    void cleanup() { m_bench.reset(); }

    void paintsItsPictures_data();
    void paintsItsPictures();

private:
    Theme* m_theme = nullptr;
    std::unique_ptr<StreamPageBench> m_bench;
};

void tst_StreamPictures::initTestCase()
{
    m_theme = new Theme(*qApp, this);
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->setMotion(Motion::Reduced);
}

void tst_StreamPictures::paintsItsPictures_data()
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
        QTest::addRow("fault %s", scheme) << u"fault"_s << QSize(1072, 774) << dark;
        QTest::addRow("not found %s", scheme) << u"not found"_s << QSize(1072, 774) << dark;
        QTest::addRow("large %s", scheme) << u"large"_s << QSize(1072, 774) << dark;
        QTest::addRow("wide %s", scheme) << u"usual"_s << QSize(2352, 1388) << dark;
        QTest::addRow("columns %s", scheme) << u"columns"_s << QSize(1072, 774) << dark;
        QTest::addRow("range %s", scheme) << u"range"_s << QSize(1072, 774) << dark;
        QTest::addRow("views %s", scheme) << u"views"_s << QSize(1072, 774) << dark;
        QTest::addRow("covered %s", scheme) << u"covered"_s << QSize(1072, 774) << dark;
    }
}

/// Every state can be painted; with THROUGHLINE_PICTURES set to a folder the pictures are kept to
/// be looked at.
void tst_StreamPictures::paintsItsPictures()
{
    QFETCH(QString, content);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    m_theme->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_bench->page().resize(size);
    QVERIFY(m_bench->open());
    const QString folder = qEnvironmentVariable("THROUGHLINE_PICTURES");
    if (!folder.isEmpty()) {
        QTRY_COMPARE_WITH_TIMEOUT(m_bench->stream().state().phase,
                                  kafka::ConsumerPhase::Disconnected, 20'000);
    }
    if (content != u"away"_s)
        Q_EMIT m_bench->stream().stateChanged({kafka::ConsumerPhase::Following, {}});
    auto* chooser = m_bench->chooser();
    QWidget* over = &m_bench->page();
    if (content != u"empty"_s) {
        QList<SampleRecord> records = busyBus(200);
        records[190].headers = {{"traceparent", QByteArray("00-4bf92f3577b34da6-01")},
                                {"attempt", QByteArray("\0\0\0\3", 4)},
                                {"nothing", std::nullopt}};
        records[190].key.reset();
        if (content == u"large"_s)
            records[190].value =
                "{\"list\": [" + QByteArray("\"entry\", ").repeated(2'000'000) + "0]}";
        append(m_bench->store(), records);
        QTRY_COMPARE(m_bench->model().total(), 200);
        QTRY_VERIFY(m_bench->view()->isVisible());
        m_bench->model().setCurrent(SequenceId(190));
    }
    if (content == u"headers"_s) {
        auto* tabs = m_bench->inspector()->findChild<QTabWidget*>();
        tabs->setCurrentIndex(1);
    } else if (content == u"filtered"_s) {
        m_bench->filter()->setText(u"rollback"_s);
        QTRY_VERIFY(m_bench->model().list()->coverage().isComplete);
        QTRY_VERIFY(m_bench->words().contains(u" of 200"_s));
    } else if (content == u"topics"_s) {
        chooser->setTopics({{.name = u"sprint.lifecycle"_s},
                            {.name = u"sprint.team-members"_s},
                            {.name = u"todo.tasks.created"_s}});
        QVERIFY(m_bench->press(Qt::Key_T));
        QTRY_VERIFY(chooser->isVisible());
        over = chooser;
    } else if (content == u"fault"_s) {
        m_bench->filter()->setText(u"type:task.* and (offset>=x"_s);
    } else if (content == u"not found"_s) {
        m_bench->filter()->setText(u"body.title~\"roll.*forward\""_s);
        QTRY_VERIFY(m_bench->words().contains(u"No event here"_s));
    } else if (content == u"large"_s) {
        auto* body = m_bench->inspector()->findChild<BodyView*>(u"bodyView"_s);
        QTRY_VERIFY_WITH_TIMEOUT(body->edit().blockCount() > 2000, 20'000);
    } else if (content == u"columns"_s) {
        QVERIFY(m_bench->press(Qt::Key_C));
        over = m_bench->page().findChild<ColumnChooser*>();
    } else if (content == u"range"_s) {
        QVERIFY(m_bench->press(Qt::Key_R));
        over = m_bench->page().findChild<RangeDialog*>();
        auto* from = over->findChild<QComboBox*>(u"rangeFrom"_s);
        from->setCurrentIndex(from->findData(u"time:"_s));
        QTest::keyClicks(over->findChild<QLineEdit*>(u"rangeFromValue"_s), u"yesterday"_s);
    } else if (content == u"views"_s) {
        m_bench->views().put({.id = SavedViewId(QUuid::createUuid()),
                              .name = u"Tasks that were rolled back"_s,
                              .topics = {u"todo.*"_s},
                              .from = u"ago:2h"_s,
                              .filter = u"body.title~\"roll.*back\""_s});
        auto* dialog = new ViewsDialog(m_bench->views(), &m_bench->page());
        dialog->open();
        over = dialog;
    } else if (content == u"covered"_s) {
        for (QAction* action : m_bench->page().actions()) {
            if (action->text() == u"Show what was read and searched"_s)
                action->trigger();
        }
        over = m_bench->page().findChild<CoverageDialog*>();
    }
    QVERIFY(over);
    QTRY_VERIFY(m_bench->words().contains(content == u"empty"_s ? u"No event yet"_s : u"events"_s));
    // A text that wraps asks for its height once it knows its width.
    for (int pass = 0; pass < 3; ++pass)
        QCoreApplication::sendPostedEvents();
    const QStringList problems = accessibilityProblems(over);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    const QPixmap picture = over->grab();
    QVERIFY(!picture.isNull());
    if (!folder.isEmpty()) {
        const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        QVERIFY(picture.save(QDir(folder).filePath(u"stream-%1.png"_s.arg(name))));
    }
    if (over != &m_bench->page())
        over->close();
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(tst_StreamPictures)
#include "tst_streampictures.moc"
