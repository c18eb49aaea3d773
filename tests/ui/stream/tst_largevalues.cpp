// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/stream/streampagebench.h"
#include "ui/widgets/bodyview.h"
#include "ui/widgets/hexview.h"

#include <QtCore/QDir>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>

#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace {

// Twice a frame, in processor time: what else the machine does falls away.
constexpr double MostMs = 33;
constexpr int Patience = 30'000;

double threadMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Knows the longest turn of the GUI thread.
class CostApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (std::exchange(m_isWithin, true))
            return QApplication::notify(receiver, event);
        const int type = event->type();
        const QByteArray name = receiver->metaObject()->className();
        const double begin = threadMs();
        const bool handled = QApplication::notify(receiver, event);
        const double spent = threadMs() - begin;
        m_isWithin = false;
        if (spent > longest) {
            longest = spent;
            what = name + " event " + QByteArray::number(type);
        }
        return handled;
    }

    double longest = 0;
    QByteArray what;

private:
    bool m_isWithin = false;
};

CostApplication& costs()
{
    return *static_cast<CostApplication*>(QCoreApplication::instance());
}

QByteArray jsonOf(qsizetype bytes)
{
    QByteArray json = "{\"event_type\": \"sprint.created\", \"list\": [";
    for (int i = 0; json.size() < bytes; ++i)
        json += "{\"name\": \"entry " + QByteArray::number(i) + "\", \"number\": 17}, ";
    return json + "0], \"last\": true}";
}

} // namespace

/// Values that are larger than a screen: the window goes on while they are made readable.
class tst_LargeValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_bench.reset(); }

    void holdsNothingUp_data();
    void holdsNothingUp();
    void showsMoreOnDemand();
    void savesTheWholeToAFile();
    void makesOnlyWhatIsLookedAt();

private:
    QPlainTextEdit& edit() { return body()->edit(); }
    BodyView* body() { return m_bench->inspector()->findChild<BodyView*>(u"bodyView"_s); }
    bool fill(const QList<QByteArray>& values);
    bool isShown(const QByteArray& begin)
    {
        return QTest::qWaitFor(
            [&] { return edit().toPlainText().startsWith(QString::fromLatin1(begin)); }, Patience);
    }

    std::unique_ptr<StreamPageBench> m_bench;
};

void tst_LargeValues::initTestCase()
{
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    auto* theme = new Theme(*qApp, this);
    theme->setChoice(ThemeChoice::Light);
    theme->setMotion(Motion::Reduced);
}

void tst_LargeValues::init()
{
    m_bench = std::make_unique<StreamPageBench>();
}

bool tst_LargeValues::fill(const QList<QByteArray>& values)
{
    if (!m_bench->open())
        return false;
    QList<SampleRecord> records;
    for (const QByteArray& value : values) {
        SampleRecord record = sprintCreated(records.size());
        record.value = value;
        records.append(record);
    }
    append(m_bench->store(), records);
    return QTest::qWaitFor([&] { return m_bench->view()->hasFocus(); });
}

void tst_LargeValues::holdsNothingUp_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("JSON of 1 MB") << jsonOf(1'000'000) << QByteArray("{\n");
    QTest::newRow("JSON of 20 MB") << jsonOf(20'000'000) << QByteArray("{\n");
    QTest::newRow("one line of 20 MB") << QByteArray(20'000'000, 'x') << QByteArray("xxxx");
    QTest::newRow("deep JSON of 2 MB")
        << QByteArray(1'000'000, '[') + QByteArray(1'000'000, ']') << QByteArray("[");
    QByteArray random(5'000'000, '\0');
    quint32 seed = 7;
    for (char& c : random)
        c = char((seed = seed * 1664525 + 1013904223) >> 24);
    QTest::newRow("5 MB of random bytes") << random << QByteArray("The value is not text");
}

void tst_LargeValues::holdsNothingUp()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, begin);
    QVERIFY(fill({"{}", value, "{\"small\": 1}"}));
    costs().longest = 0;
    QVERIFY(m_bench->press(Qt::Key_Home));
    // To the large one, on to the next, and back again.
    for (int time = 0; time < 3; ++time) {
        QVERIFY(m_bench->press(Qt::Key_Down));
        QVERIFY(isShown(begin));
        QVERIFY(m_bench->press(Qt::Key_Down));
        QVERIFY(isShown("{\n  \"small\""));
        QVERIFY(m_bench->press(Qt::Key_Up));
        QVERIFY(isShown(begin));
        QVERIFY(m_bench->press(Qt::Key_Up));
        QVERIFY(isShown("{}"));
    }
    QVERIFY(m_bench->press(Qt::Key_Down));
    QVERIFY(isShown(begin));
    auto* tabs = m_bench->inspector()->findChild<QTabWidget*>();
    for (int tab = tabs->count(); tab-- > 0;) {
        tabs->setCurrentIndex(tab);
        QVERIFY(!m_bench->inspector()->grab().isNull());
    }
    body()->showMore();
    QVERIFY(isShown(begin));
    qInfo("longest turn %.1f ms: %s", costs().longest, costs().what.constData());
    QVERIFY2(costs().longest < MostMs, costs().what.constData());
}

void tst_LargeValues::showsMoreOnDemand()
{
    const QByteArray value = jsonOf(300'000);
    QVERIFY(fill({value}));
    QVERIFY(m_bench->press(Qt::Key_Home));
    QVERIFY(isShown("{\n"));
    QTRY_VERIFY(wordsOf(body()).contains(u"Only the first"_s));
    QVERIFY(!edit().toPlainText().contains(u"\"last\": true"_s));
    QPushButton* more = nullptr;
    for (QPushButton* button : body()->findChildren<QPushButton*>()) {
        if (button->text() == u"Show all"_s)
            more = button;
    }
    QVERIFY(more && more->isVisible());
    more->setFocus();
    QTest::keyClick(more, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(edit().toPlainText().contains(u"\"last\": true"_s), Patience);
    QVERIFY(!more->isVisible());
    // The next record begins anew.
    QVERIFY(!wordsOf(body()).contains(u"Only the first"_s));
}

void tst_LargeValues::savesTheWholeToAFile()
{
    const QByteArray value(5'000'000, 'x');
    QVERIFY(fill({value}));
    QVERIFY(m_bench->press(Qt::Key_Home));
    QVERIFY(isShown("xxxx"));
    Q_EMIT body()->saveRequested();
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = m_bench->page().findChild<QFileDialog*>()));
    const QString path = QDir(m_bench->folder()).filePath(u"value.bin"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), Patience);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), value);
}

void tst_LargeValues::makesOnlyWhatIsLookedAt()
{
    QVERIFY(fill({"{\"a\": 1}"}));
    QVERIFY(m_bench->press(Qt::Key_Home));
    QVERIFY(isShown("{\n"));
    auto* raw = m_bench->inspector()->findChild<BodyView*>(u"rawView"_s);
    QCOMPARE(raw->edit().toPlainText(), QString());
    m_bench->inspector()->findChild<QTabWidget*>()->setCurrentWidget(raw);
    QCOMPARE(raw->edit().toPlainText(), u"{\"a\": 1}"_s);
}

int main(int argc, char** argv)
{
    CostApplication application(argc, argv);
    tst_LargeValues test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_largevalues.moc"
