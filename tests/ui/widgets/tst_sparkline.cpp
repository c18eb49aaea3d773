// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparkline.h"

#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtTest/QTest>

#include <limits>

namespace {

constexpr double NotWatched = std::numeric_limits<double>::quiet_NaN();

QImage drawn(const QList<double>& values, SparklineBase base = SparklineBase::Zero)
{
    QImage image(100, 20, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintSparkline(painter, image.rect(), values, Token::Series1, base);
    return image;
}

/// The highest painted pixel of a column; −1 where there is none.
int topOf(const QImage& image, int x)
{
    for (int y = 0; y < image.height(); ++y) {
        if (qAlpha(image.pixel(x, y)) > 100)
            return y;
    }
    return -1;
}

} // namespace

class TestSparkline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paintsNothingWithoutValues();
    void risesWithItsValues();
    void leavesGaps();
    void standsAtTheFootWhenNothingHappens();
    void showsAPeakAmongMoreValuesThanPixels();
    void bearsWhatIsNoNumber();
    void paintsShares();
};

void TestSparkline::paintsNothingWithoutValues()
{
    QImage empty(100, 20, QImage::Format_ARGB32);
    empty.fill(Qt::transparent);
    QCOMPARE(drawn({}), empty);
    QCOMPARE(drawn({NotWatched, NotWatched}), empty);
}

void TestSparkline::risesWithItsValues()
{
    const QImage image = drawn({0, 1, 2, 3, 4});
    QVERIFY(topOf(image, 10) > topOf(image, 50));
    QVERIFY(topOf(image, 50) > topOf(image, 90));
    // A high level that hardly changes shows its height, or its shape.
    QVERIFY(topOf(drawn({100, 101, 100, 101}), 50) < 6);
    QVERIFY(topOf(drawn({100, 101, 101, 100}, SparklineBase::Lowest), 5) > 10);
}

void TestSparkline::leavesGaps()
{
    const QImage image = drawn({1, 1, NotWatched, NotWatched, NotWatched, 1, 1});
    QVERIFY(topOf(image, 8) >= 0);
    QCOMPARE(topOf(image, 50), -1);
    QVERIFY(topOf(image, 92) >= 0);
}

void TestSparkline::standsAtTheFootWhenNothingHappens()
{
    QVERIFY(topOf(drawn({0, 0, 0}), 50) > 14);
}

void TestSparkline::showsAPeakAmongMoreValuesThanPixels()
{
    QList<double> values(5000, 1.0);
    values[2501] = 1000;
    const QImage image = drawn(values);
    int highest = 20;
    for (int x = 0; x < image.width(); ++x) {
        if (topOf(image, x) >= 0)
            highest = std::min(highest, topOf(image, x));
    }
    QVERIFY(highest < 5);
}

void TestSparkline::bearsWhatIsNoNumber()
{
    const double endless = std::numeric_limits<double>::infinity();
    QVERIFY(topOf(drawn({1, endless, 1, -endless, 2, 3}), 90) >= 0);
    QImage image(4, 2, QImage::Format_ARGB32);
    QPainter painter(&image);
    paintSparkline(painter, image.rect(), {1, 2, 3});
    paintSparkline(painter, QRect(), {1, 2, 3});
}

void TestSparkline::paintsShares()
{
    QImage image(100, 20, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QCOMPARE(paintShareBar(painter, image.rect(), 0.5).width(), 50);
    QCOMPARE(paintShareBar(painter, image.rect(), 0).width(), 0);
    QCOMPARE(paintShareBar(painter, image.rect(), 0.0001).width(), 2);
    QCOMPARE(paintShareBar(painter, image.rect(), 7).width(), 100);
    QCOMPARE(paintShareBar(painter, image.rect(), NotWatched).width(), 0);
    QVERIFY(paintShareBar(painter, QRect(), 0.5).isEmpty());
}

QTEST_MAIN(TestSparkline)
#include "tst_sparkline.moc"
