// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/models/recordsamples.h"
#include "tests/support/ui/accessibilityaudit.h"
#include "ui/stream/inspector.h"
#include "ui/widgets/bodyview.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/hexview.h"
#include "ui/widgets/theme.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QThreadPool>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableWidget>

using namespace Qt::Literals::StringLiterals;

class tst_Inspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsEveryPartOfAnEvent();
    void findsTextInTheBody();
    void leavesByEsc();
    void showsNullEmptyAndBinary();
    void showsTheBeginningOfALargeValue();
    void forgetsTheOlderOfTwoLargeValues();
    void canBeUsedWithAScreenReader();

private:
    void show(const SampleRecord& record)
    {
        const auto store = sampleStore();
        append(*store, {record});
        const live::Snapshot snapshot = store->snapshot();
        m_inspector->setRecord(inspectedRecord(*snapshot.at(SequenceId(0))));
    }
    BodyView* view(const QString& name) { return m_inspector->findChild<BodyView*>(name); }
    QPlainTextEdit* body() { return &view(u"bodyView"_s)->edit(); }
    QTabWidget* tabs() { return m_inspector->findChild<QTabWidget*>(); }

    Theme* m_theme = nullptr;
    std::unique_ptr<Inspector> m_inspector;
};

void tst_Inspector::initTestCase()
{
    m_theme = new Theme(*qApp, this);
    m_theme->setChoice(ThemeChoice::Light);
}

void tst_Inspector::init()
{
    m_inspector = std::make_unique<Inspector>();
    m_inspector->resize(400, 600);
    m_inspector->show();
    m_inspector->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_inspector.get()));
}

void tst_Inspector::cleanup()
{
    m_inspector.reset();
}

void tst_Inspector::showsEveryPartOfAnEvent()
{
    SampleRecord record = sprintCreated(418);
    record.headers = {{"trace", QByteArray("4bf92f")}, {"attempt", QByteArray("\0\0\0\2", 4)}};
    show(record);
    QCOMPARE(tabs()->count(), 5);
    QVERIFY(body()->toPlainText().contains(u"\"sprint_number\": \"26-07\""_s));
    QVERIFY(body()->toPlainText().startsWith(u"{\n"_s));
    QCOMPARE(tabs()->tabText(2), u"Headers 2"_s);
    auto* envelope = qobject_cast<QTableWidget*>(tabs()->widget(1));
    QVERIFY(envelope && envelope->rowCount() > 8);
    auto* headers = qobject_cast<QTableWidget*>(tabs()->widget(2));
    QVERIFY(headers);
    QCOMPARE(headers->item(1, 1)->text(), u"0x00000002  (2)"_s);
    auto* raw = &view(u"rawView"_s)->edit();
    tabs()->setCurrentWidget(view(u"rawView"_s));
    QCOMPARE(raw->toPlainText(), QString::fromUtf8(*record.value));
    m_inspector->clear();
    QVERIFY(!m_inspector->record());
    QVERIFY(!tabs()->isVisible());
}

void tst_Inspector::findsTextInTheBody()
{
    show(sprintCreated(1));
    m_inspector->beginSearch();
    auto* part = view(u"bodyView"_s);
    auto* field = part->findChild<FilterBar*>()->lineEdit();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"sprint_n"_s);
    QTRY_COMPARE(part->edit().extraSelections().size(), 2);
    QCOMPARE(part->edit().textCursor().selectedText(), u"sprint_n"_s);
    const int first = part->edit().textCursor().position();
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(part->edit().textCursor().position() > first);
    // Beyond the last one it begins again.
    QTest::keyClick(field, Qt::Key_F3);
    QCOMPARE(part->edit().textCursor().position(), first);
    QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
    QVERIFY(part->edit().textCursor().position() > first);
    QTest::keyClick(field, Qt::Key_Escape);
    QCOMPARE(field->text(), QString());
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(part->edit().hasFocus());
    QVERIFY(part->edit().extraSelections().isEmpty());
}

void tst_Inspector::leavesByEsc()
{
    show(sprintCreated(1));
    QSignalSpy left(m_inspector.get(), &Inspector::left);
    body()->setFocus();
    QTest::keyClick(body(), Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void tst_Inspector::showsNullEmptyAndBinary()
{
    show({.key = "k"});
    QVERIFY(body()->toPlainText().contains(u"tombstone"_s));
    show({.key = "k", .value = QByteArray("")});
    QVERIFY(body()->toPlainText().contains(u"empty"_s));
    show({.key = "k", .value = QByteArray("\x00\xff\xfe", 3)});
    QVERIFY(body()->toPlainText().contains(u"Hex"_s));
    show({.key = "k", .value = QByteArray("{\"a\": \x01 not JSON")});
    QVERIFY(!body()->toPlainText().isEmpty());
    for (int tab = 0; tab < tabs()->count(); ++tab) {
        tabs()->setCurrentIndex(tab);
        QVERIFY(!m_inspector->grab().isNull());
    }
}

void tst_Inspector::showsTheBeginningOfALargeValue()
{
    QByteArray json = "{\"list\": [";
    for (int i = 0; i < 150'000; ++i)
        json += "\"entry " + QByteArray::number(i) + "\",";
    json += "0], \"last\": true}";
    QElapsedTimer timer;
    timer.start();
    show({.key = "k", .value = json});
    QTRY_VERIFY_WITH_TIMEOUT(body()->toPlainText().contains(u"entry 1000"_s), 20'000);
    QVERIFY(body()->toPlainText().size() < 1'000'000);

    show({.key = "k", .value = QByteArray(20'000'000, 'x')});
    QTRY_VERIFY_WITH_TIMEOUT(body()->toPlainText().startsWith(u"xxxx"_s), 20'000);
    QVERIFY(body()->toPlainText().size() <= 70'000);
    auto* hex = m_inspector->findChild<HexView*>();
    tabs()->setCurrentWidget(hex);
    QTest::keyClick(hex, Qt::Key_End);
    timer.restart();
    QVERIFY(!m_inspector->grab().isNull());
    qInfo("one picture of 20 MB in hex: %lld ms", timer.elapsed());
}

void tst_Inspector::forgetsTheOlderOfTwoLargeValues()
{
    show({.key = "k", .value = QByteArray("[1").append(QByteArray(3'000'000, ' ')).append("]")});
    show({.key = "k", .value = QByteArray("{\"second\": 1}")});
    QVERIFY(body()->toPlainText().contains(u"second"_s));
    QTest::qWait(0);
    QTRY_VERIFY(QThreadPool::globalInstance()->activeThreadCount() == 0);
    QCoreApplication::sendPostedEvents();
    QVERIFY(body()->toPlainText().contains(u"second"_s));
}

void tst_Inspector::canBeUsedWithAScreenReader()
{
    show(sprintCreated(1));
    for (int tab = 0; tab < tabs()->count(); ++tab) {
        tabs()->setCurrentIndex(tab);
        const QStringList problems = accessibilityProblems(m_inspector.get());
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
}

QTEST_MAIN(tst_Inspector)
#include "tst_inspector.moc"
