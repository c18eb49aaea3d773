// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibilityaudit.h"
#include "ui/widgets/chartlegend.h"
#include "ui/widgets/chartplot.h"
#include "ui/widgets/chartview.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QWheelEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QListWidget>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 HourMs = 3'600'000;
// 2031-03-20 12:00 UTC
constexpr qint64 ChartNoon = 1'931'774'400'000;
const ChartRange LastHour{ChartNoon - HourMs, ChartNoon};

/// A point every 10 s, like a wave; nobody watched from the 30th to the 35th minute.
ChartContent waves(int count, bool withGap = true)
{
    ChartContent content;
    const qint64 gapFrom = LastHour.from + HourMs / 2;
    const qint64 gapTo = gapFrom + 5 * 60'000;
    for (int s = 0; s < count; ++s) {
        ChartSeries series{
            u"s%1"_s.arg(s), u"sprint.lifecycle, partition %1"_s.arg(s), QString::number(s), {}};
        for (qint64 at = LastHour.from; at <= LastHour.to; at += 10'000) {
            if (withGap && at > gapFrom && at < gapTo) {
                if (!series.points.constLast().isStop())
                    series.points.append(ChartPoint::stop(gapFrom + 1));
                continue;
            }
            const double wave = std::sin(double(at - LastHour.from) / 400'000.0 + s);
            series.points.append({at, std::round(200 * (s + 1) + 150 * wave)});
        }
        content.series.append(series);
    }
    if (withGap)
        content.gaps = {{gapFrom, gapTo}};
    content.marks = {{LastHour.from + HourMs * 3 / 4, u"Sprint 31-09 created, 11:45:00"_s}};
    return content;
}

QColor colorAt(const QImage& image, double ratio, QPoint at)
{
    return image.pixelColor(int(at.x() * ratio), int(at.y() * ratio));
}

} // namespace

/// The chart by real keys, clicks and wheels.
class tst_ChartView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_view.reset(); }

    void drawsAllSeries();
    void drawsNoLineThroughAGap();
    void zoomsByWheel();
    void zoomsByKeys();
    void dragsSideways();
    void zoomsToWhatIsDrawnOver();
    void staysWithinItsRange();
    void followsTheNewestEnd();
    void readsValuesUnderThePointer();
    void readsValuesByKeys();
    void saysWhenNobodyWatched();
    void hidesSeriesByClick();
    void hidesSeriesByKeyboard();
    void showsOneSeriesAlone();
    void offersVeryManySeriesInAList();
    void keepsStylesWhenSeriesComeAndGo();
    void drawsOnceASecondAtMost();
    void drawsNothingWhileHidden();
    void staysWithinTheBudgetOfPoints();
    void exportsPicturesAndValues();
    void savesByDialog();
    void copiesThePicture();
    void followsTheTheme();
    void canBeUsedWithAScreenReader();
    void paintsItsPictures_data();
    void paintsItsPictures();

private:
    void show(const ChartContent& content)
    {
        m_view->startAnew();
        m_view->setContent(content, LastHour);
    }
    ChartPlot& plot() { return m_view->plot(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&plot(), Qt::Key(key), modifiers);
    }
    void wheel(int steps, QPoint at, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(at, plot().mapToGlobal(at), {}, {0, steps * 120}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&plot(), &event);
    }
    QImage painted()
    {
        const QPixmap picture = plot().grab();
        return picture.toImage();
    }
    ChartLegendEntry* entry(int place)
    {
        const auto entries = m_view->findChildren<ChartLegendEntry*>();
        return entries.value(place);
    }

    Theme* m_theme = nullptr;
    std::unique_ptr<ChartView> m_view;
};

void tst_ChartView::initTestCase()
{
    m_theme = new Theme(*qApp, this);
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->setMotion(Motion::Reduced);
}

void tst_ChartView::init()
{
    m_view = std::make_unique<ChartView>();
    m_view->setTitle(u"Lag"_s);
    m_view->resize(1000, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    plot().setFocus();
}

void tst_ChartView::drawsAllSeries()
{
    show(waves(3));
    painted();
    QCOMPARE(plot().drawnPieces(), 6);
    QVERIFY(plot().drawnPoints() > 900);
    QCOMPARE(m_view->shownRange(), LastHour);
    QCOMPARE(plot().top(), 800.0);
}

void tst_ChartView::drawsNoLineThroughAGap()
{
    ChartContent content;
    // A line that would lead right through the middle of the picture.
    content.series = {{u"a"_s,
                       u"a"_s,
                       u"a"_s,
                       {{LastHour.from, 500},
                        {LastHour.from + HourMs / 4, 500},
                        ChartPoint::stop(LastHour.from + HourMs / 4 + 1),
                        {LastHour.from + HourMs * 3 / 4, 500},
                        {LastHour.to, 500}}},
                      {u"top"_s, u"top"_s, u"top"_s, {{LastHour.from, 1000}, {LastHour.to, 1000}}}};
    show(content);
    const QImage gapOfOne = painted();
    const double ratio = plot().devicePixelRatioF();
    const auto isInk = [&](const QImage& image, double x) {
        const QColor series = Theme::color(Token::Series1);
        const int y = int(plot().yAt(500));
        for (int dy = -2; dy <= 2; ++dy) {
            const QColor color = colorAt(image, ratio, QPoint(int(x), y + dy));
            if (series.blue() > series.red() && color.blue() - color.red() > 40)
                return true;
        }
        return false;
    };
    QVERIFY(isInk(gapOfOne, plot().xAt(LastHour.from + HourMs / 8)));
    QVERIFY(!isInk(gapOfOne, plot().xAt(LastHour.from + HourMs / 2)));

    content.gaps = {{LastHour.from + HourMs / 4, LastHour.from + HourMs * 3 / 4}};
    show(content);
    const QImage gapOfAll = painted();
    const QPoint middle(int(plot().xAt(LastHour.from + HourMs / 2)), int(plot().yAt(250)));
    QCOMPARE(colorAt(gapOfAll, ratio, middle), Theme::color(Token::Raised));
    QVERIFY(!isInk(gapOfAll, plot().xAt(LastHour.from + HourMs / 2)));
}

void tst_ChartView::zoomsByWheel()
{
    show(waves(2));
    painted();
    const QPoint at(int(plot().xAt(LastHour.from + HourMs / 4)), 100);
    const qint64 before = plot().timeAt(at.x());
    QSignalSpy zoomed(m_view.get(), &ChartView::zoomChanged);
    wheel(3, at);
    QVERIFY(m_view->isZoomed());
    QCOMPARE(zoomed.count(), 1);
    QVERIFY(m_view->shownRange().length() < HourMs * 6 / 10);
    painted();
    // What was under the pointer is still there.
    QVERIFY(std::abs(plot().timeAt(at.x()) - before) < 5'000);
    wheel(-20, at);
    QVERIFY(!m_view->isZoomed());
    QCOMPARE(m_view->shownRange(), LastHour);
}

void tst_ChartView::zoomsByKeys()
{
    show(waves(2));
    painted();
    press(Qt::Key_Plus);
    press(Qt::Key_Plus);
    const ChartRange zoomed = m_view->shownRange();
    QVERIFY(zoomed.length() < HourMs / 2);
    press(Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(m_view->shownRange().from < zoomed.from);
    QCOMPARE(m_view->shownRange().length(), zoomed.length());
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(m_view->shownRange().from > zoomed.from);
    press(Qt::Key_Minus);
    QVERIFY(m_view->shownRange().length() > zoomed.length());
    press(Qt::Key_0);
    QCOMPARE(m_view->shownRange(), LastHour);
    press(Qt::Key_Plus);
    press(Qt::Key_Escape);
    QCOMPARE(m_view->shownRange(), LastHour);
    QVERIFY(!m_view->isZoomed());
}

void tst_ChartView::dragsSideways()
{
    show(waves(2));
    press(Qt::Key_Plus);
    press(Qt::Key_Plus);
    painted();
    const ChartRange before = m_view->shownRange();
    QTest::mousePress(&plot(), Qt::LeftButton, {}, {400, 100});
    QTest::mouseMove(&plot(), {450, 100});
    QTest::mouseMove(&plot(), {500, 110});
    QTest::mouseRelease(&plot(), Qt::LeftButton, {}, {500, 110});
    QVERIFY(m_view->shownRange().from < before.from);
    QCOMPARE(m_view->shownRange().length(), before.length());
    QTest::mouseDClick(&plot(), Qt::LeftButton, {}, {400, 100});
    QCOMPARE(m_view->shownRange(), LastHour);
}

void tst_ChartView::zoomsToWhatIsDrawnOver()
{
    show(waves(2));
    painted();
    const qint64 from = plot().timeAt(300);
    const qint64 to = plot().timeAt(500);
    QTest::mousePress(&plot(), Qt::LeftButton, Qt::ShiftModifier, {300, 100});
    QTest::mouseMove(&plot(), {400, 100});
    QTest::mouseMove(&plot(), {500, 100});
    QTest::mouseRelease(&plot(), Qt::LeftButton, Qt::ShiftModifier, {500, 100});
    QVERIFY(std::abs(m_view->shownRange().from - from) < 3);
    QVERIFY(std::abs(m_view->shownRange().to - to) < 3);
}

void tst_ChartView::staysWithinItsRange()
{
    show(waves(1));
    painted();
    for (int i = 0; i < 40; ++i)
        press(Qt::Key_Plus);
    QVERIFY(m_view->shownRange().length() >= 5'000);
    for (int i = 0; i < 400; ++i)
        press(Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(m_view->shownRange().from >= LastHour.from);
    m_view->zoomTo({0, 1});
    QVERIFY(m_view->shownRange().from >= LastHour.from);
    m_view->zoom(-3, ChartNoon);
    m_view->zoomTo({LastHour.to * 2, LastHour.to * 3});
    QVERIFY(m_view->shownRange().to <= LastHour.to);
}

void tst_ChartView::followsTheNewestEnd()
{
    show(waves(1));
    painted();
    m_view->zoomTo({ChartNoon - 600'000, ChartNoon});
    const ChartRange later{LastHour.from + 60'000, LastHour.to + 60'000};
    m_view->setContent(waves(1), later);
    QTRY_COMPARE_WITH_TIMEOUT(m_view->fullRange(), later, 3000);
    QCOMPARE(m_view->shownRange(), (ChartRange{later.to - 600'000, later.to}));
    // Who looks at the past goes on looking at it.
    const ChartRange past{later.from + 600'000, later.from + 1'200'000};
    m_view->zoomTo(past);
    const ChartRange evenLater{later.from + 60'000, later.to + 60'000};
    m_view->setContent(waves(1), evenLater);
    QTRY_COMPARE_WITH_TIMEOUT(m_view->fullRange(), evenLater, 3000);
    QCOMPARE(m_view->shownRange(), past);
}

void tst_ChartView::readsValuesUnderThePointer()
{
    show(waves(2));
    painted();
    const qint64 at = LastHour.from + 600'000;
    QTest::mouseMove(&plot(), QPoint(int(plot().xAt(at)), 80));
    QTRY_VERIFY(plot().reading());
    // The nearest point, with its exact time and figures.
    QCOMPARE(*plot().reading() % 10'000, 0);
    const QString text = plot().readingText();
    QVERIFY2(text.contains(u"11:1"_s) || text.contains(u"11:09"_s), qPrintable(text));
    QVERIFY(text.contains(u"sprint.lifecycle, partition 0: "_s));
    QVERIFY(text.contains(u"sprint.lifecycle, partition 1: "_s));
    const auto value = valueAt(plot().content().series[0].points, *plot().reading());
    QVERIFY(text.contains(QString::number(int(*value))));
    painted();
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&plot(), &leave);
    QVERIFY(!plot().reading());
}

void tst_ChartView::readsValuesByKeys()
{
    show(waves(1));
    painted();
    press(Qt::Key_End);
    QCOMPARE(plot().reading(), std::optional(LastHour.to));
    press(Qt::Key_Left);
    QCOMPARE(plot().reading(), std::optional(LastHour.to - 10'000));
    press(Qt::Key_Home);
    QCOMPARE(plot().reading(), std::optional(LastHour.from));
    press(Qt::Key_Left);
    QCOMPARE(plot().reading(), std::optional(LastHour.from));
    press(Qt::Key_Right);
    QCOMPARE(plot().reading(), std::optional(LastHour.from + 10'000));
    QCOMPARE(plot().accessibleDescription(), plot().readingText());
    press(Qt::Key_Escape);
    QVERIFY(!plot().reading());
}

void tst_ChartView::saysWhenNobodyWatched()
{
    show(waves(1));
    painted();
    const qint64 inGap = LastHour.from + HourMs / 2 + 120'000;
    QTest::mouseMove(&plot(), QPoint(int(plot().xAt(inGap)), 80));
    QTRY_VERIFY(plot().reading());
    QVERIFY2(plot().readingText().startsWith(u"Not watched from "_s),
             qPrintable(plot().readingText()));
    painted();
}

void tst_ChartView::hidesSeriesByClick()
{
    show(waves(3));
    painted();
    QSignalSpy hidden(m_view.get(), &ChartView::hiddenChanged);
    QVERIFY(entry(2) && entry(2)->isVisible());
    QTest::mouseClick(entry(2), Qt::LeftButton);
    QCOMPARE(hidden.count(), 1);
    QVERIFY(!m_view->isShown(u"s2"_s));
    QVERIFY(!entry(2)->isChecked());
    painted();
    QCOMPARE(plot().drawnPieces(), 4);
    // The scale is that of what is seen.
    QCOMPARE(plot().top(), 600.0);
    QTest::mouseClick(entry(2), Qt::LeftButton);
    QVERIFY(m_view->isShown(u"s2"_s));
}

void tst_ChartView::hidesSeriesByKeyboard()
{
    show(waves(3));
    painted();
    press(Qt::Key_1);
    QVERIFY(!m_view->isShown(u"s0"_s));
    press(Qt::Key_1);
    QVERIFY(m_view->isShown(u"s0"_s));
    entry(1)->setFocus();
    QTest::keyClick(entry(1), Qt::Key_Space);
    QVERIFY(!m_view->isShown(u"s1"_s));
    QTest::keyClick(entry(1), Qt::Key_Return);
    QVERIFY(m_view->isShown(u"s1"_s));
    press(Qt::Key_9);
    QVERIFY(m_view->isShown(u"s2"_s));
}

void tst_ChartView::showsOneSeriesAlone()
{
    show(waves(4));
    painted();
    QTest::mouseClick(entry(1), Qt::LeftButton, Qt::ControlModifier);
    QVERIFY(m_view->isShown(u"s1"_s));
    QVERIFY(!m_view->isShown(u"s0"_s));
    QVERIFY(!m_view->isShown(u"s3"_s));
    QTest::keyClick(entry(1), Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(m_view->isShown(u"s0"_s));
}

void tst_ChartView::offersVeryManySeriesInAList()
{
    show(waves(50));
    painted();
    auto* legend = m_view->findChild<ChartLegend*>();
    auto* more = m_view->findChild<QAbstractButton*>(u"chartSeries"_s);
    QVERIFY(more->isVisible());
    QTest::mouseClick(more, Qt::LeftButton);
    auto* list = legend->findChild<QListWidget*>(u"chartSeriesList"_s);
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->count(), 50);
    list->setCurrentRow(40);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(!m_view->isShown(u"s40"_s));
    list->window()->close();
}

void tst_ChartView::keepsStylesWhenSeriesComeAndGo()
{
    show(waves(3, false));
    painted();
    const int place = plot().placeOf(u"s2"_s);
    ChartContent fewer = waves(3, false);
    fewer.series.removeAt(0);
    m_view->startAnew();
    m_view->setContent(fewer, LastHour);
    QCOMPARE(plot().placeOf(u"s2"_s), place);
    ChartContent other = fewer;
    other.series.append({u"new"_s, u"new"_s, u"new"_s, {{LastHour.from, 1}, {LastHour.to, 2}}});
    m_view->startAnew();
    m_view->setContent(other, LastHour);
    QCOMPARE(plot().placeOf(u"s2"_s), place);
    QCOMPARE(plot().placeOf(u"new"_s), 0);
}

void tst_ChartView::drawsOnceASecondAtMost()
{
    show(waves(1));
    const ChartRange shown = m_view->fullRange();
    for (int i = 1; i <= 5; ++i)
        m_view->setContent(waves(1), {LastHour.from + i, LastHour.to + i});
    QCOMPARE(m_view->fullRange(), shown);
    QTRY_COMPARE_WITH_TIMEOUT(m_view->fullRange(), (ChartRange{LastHour.from + 5, LastHour.to + 5}),
                              3000);
}

void tst_ChartView::drawsNothingWhileHidden()
{
    show(waves(1));
    m_view->hide();
    m_view->startAnew();
    m_view->setContent(waves(7), LastHour);
    QCOMPARE(plot().content().series.size(), 1);
    m_view->show();
    QCOMPARE(plot().content().series.size(), 7);
}

void tst_ChartView::staysWithinTheBudgetOfPoints()
{
    ChartContent content;
    for (int s = 0; s < 50; ++s) {
        ChartSeries series{u"s%1"_s.arg(s), {}, {}, {}};
        for (int i = 0; i < 3600; ++i)
            series.points.append({LastHour.from + i * 1000, double(i * (s + 1) % 977)});
        content.series.append(series);
    }
    show(content);
    painted();
    QVERIFY2(plot().drawnPoints() <= MostChartPoints + 4 * 50,
             qPrintable(QString::number(plot().drawnPoints())));
    QVERIFY(plot().drawnPoints() > MostChartPoints / 2);
}

void tst_ChartView::exportsPicturesAndValues()
{
    ChartContent content = waves(2);
    show(content);
    m_view->setSubtitle(u"email-service"_s);
    painted();
    const QImage png = QImage::fromData(m_view->png(), "PNG");
    QVERIFY(png.width() > plot().width());
    const QByteArray svg = m_view->svg();
    QVERIFY(svg.contains("<svg"));
    QVERIFY(svg.contains("email-service"));
    QVERIFY(svg.contains("not watched"));
    QVERIFY(svg.contains("Sprint 31-09 created"));
    QVERIFY(svg.contains("sprint.lifecycle, partition 1"));
    const QByteArray csv = m_view->csv();
    QVERIFY(csv.startsWith("time,series,value\r\n"));
    QCOMPARE(csv.count("partition 1\""), content.series[1].points.size());
    // What is hidden or out of sight is not in it.
    m_view->setShown(u"s1"_s, false);
    QCOMPARE(m_view->csv().count("partition 1\""), 0);
    m_view->zoomTo({LastHour.from, LastHour.from + 60'000});
    QCOMPARE(m_view->csv().count('\n'), 8);
    m_view->setValues([](const ChartRange& range) { return QByteArray::number(range.length()); });
    QCOMPARE(m_view->csv(), QByteArray("60000"));
}

void tst_ChartView::savesByDialog()
{
    QTemporaryDir folder;
    show(waves(1));
    m_view->setFileName(u"lag-team/a b"_s);
    painted();
    QSignalSpy noticed(m_view.get(), &ChartView::noticeRequested);
    QAction* action = m_view->exportActions().at(2);
    action->trigger();
    auto* dialog = m_view->findChild<QFileDialog*>();
    QVERIFY(dialog);
    QVERIFY2(dialog->selectedFiles().constFirst().contains(u"lag-team_a_b-"_s),
             qPrintable(dialog->selectedFiles().constFirst()));
    Q_EMIT dialog->fileSelected(folder.filePath(u"chart.svg"_s));
    QTRY_COMPARE(noticed.count(), 1);
    dialog->close();
    QFile file(folder.filePath(u"chart.svg"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("<svg"));
    // A place that cannot be written is said.
    m_view->exportActions().at(1)->trigger();
    QTRY_VERIFY(m_view->findChildren<QFileDialog*>().size() >= 1);
    dialog = m_view->findChildren<QFileDialog*>().constLast();
    Q_EMIT dialog->fileSelected(folder.filePath(u"missing/chart.png"_s));
    QTRY_COMPARE(noticed.count(), 2);
    QCOMPARE(noticed.at(1).at(0).value<Notice>().tone, Tone::Bad);
    dialog->close();
}

void tst_ChartView::copiesThePicture()
{
    show(waves(1));
    painted();
    m_view->exportActions().at(0)->trigger();
    QVERIFY(!QGuiApplication::clipboard()->image().isNull());
}

void tst_ChartView::followsTheTheme()
{
    show(waves(1));
    const QImage light = painted();
    m_theme->setChoice(ThemeChoice::Dark);
    const QImage dark = painted();
    QVERIFY(light != dark);
    m_theme->setChoice(ThemeChoice::Light);
    QCOMPARE(painted(), light);
}

void tst_ChartView::canBeUsedWithAScreenReader()
{
    show(waves(3));
    painted();
    const QStringList problems = accessibilityProblems(m_view.get());
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void tst_ChartView::paintsItsPictures_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
        const char* scheme = dark ? "dark" : "light";
        QTest::addRow("usual %s", scheme) << u"usual"_s << QSize(1032, 280) << dark;
        QTest::addRow("reading %s", scheme) << u"reading"_s << QSize(1032, 280) << dark;
        QTest::addRow("zoomed %s", scheme) << u"zoomed"_s << QSize(1032, 280) << dark;
        QTest::addRow("many %s", scheme) << u"many"_s << QSize(1032, 280) << dark;
        QTest::addRow("empty %s", scheme) << u"empty"_s << QSize(1032, 280) << dark;
        QTest::addRow("small %s", scheme) << u"usual"_s << QSize(340, 180) << dark;
    }
}

void tst_ChartView::paintsItsPictures()
{
    QFETCH(QString, content);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    m_theme->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_view->resize(size);
    m_view->setPlaceholder(u"Nothing has been watched here yet."_s);
    ChartContent shown =
        content == u"empty"_s ? ChartContent{} : waves(content == u"many"_s ? 50 : 3);
    if (content == u"usual"_s)
        shown.limit = {{600, u"alert above 600 for 5 min"_s}};
    show(shown);
    QCoreApplication::sendPostedEvents();
    m_view->grab();
    if (content == u"zoomed"_s)
        m_view->zoomTo({LastHour.from + HourMs / 3, LastHour.from + HourMs / 2 + 90'000});
    if (content == u"reading"_s || content == u"many"_s)
        plot().setReading(LastHour.from + 900'000);
    const QPixmap picture = m_view->grab();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("THROUGHLINE_PICTURES");
    if (!folder.isEmpty()) {
        const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        QVERIFY(picture.save(QDir(folder).filePath(u"chart-%1.png"_s.arg(name))));
        if (content == u"usual"_s)
            m_view->picture().save(QDir(folder).filePath(u"chart-export-%1.png"_s.arg(name)));
    }
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(tst_ChartView)
#include "tst_chartview.moc"
