// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/desktopappearance.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"

#include <QtDBus/QDBusVariant>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTableView>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

double luminance(const QColor& colour)
{
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) +
           0.0722 * channel(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

/// The share of an icon's pixels that have a colour.
int inkedPixels(const QIcon& icon, const QColor& colour)
{
    const QImage image = icon.pixmap(QSize(16, 16), 2.0).toImage();
    int inked = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > 200 && std::abs(pixel.red() - colour.red()) < 12 &&
                std::abs(pixel.green() - colour.green()) < 12 &&
                std::abs(pixel.blue() - colour.blue()) < 12)
                ++inked;
        }
    }
    return inked;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textReachesContrastOnItsGround_data();
    void textReachesContrastOnItsGround();
    void switchesWithoutRestart();
    void followsTheDesktopOnlyWhenAsked();
    void understandsThePortal();
    void ignoresWhatThePortalCannotMean();
    void iconsFollowTheTheme();
    void everyIconDrawsSomething();
    void rowsFollowTheDensity();
    void reducedMotionStopsAnimations();
    void sortArrowStandsBesideItsWords();
};

void TestTheme::textReachesContrastOnItsGround_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<Token>("text");
    QTest::addColumn<Token>("ground");
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const char* name = scheme == Scheme::Light ? "light" : "dark";
        const auto row = [&](const char* what, Token text, Token ground) {
            QTest::addRow("%s: %s", name, what) << scheme << text << ground;
        };
        for (const auto& [groundName, ground] :
             {std::pair("window", Token::Window), std::pair("surface", Token::Surface),
              std::pair("raised", Token::Raised)}) {
            QTest::addRow("%s: text 1 on %s", name, groundName) << scheme << Token::Text1 << ground;
            QTest::addRow("%s: text 2 on %s", name, groundName) << scheme << Token::Text2 << ground;
            QTest::addRow("%s: bad on %s", name, groundName) << scheme << Token::Bad << ground;
            QTest::addRow("%s: attention on %s", name, groundName)
                << scheme << Token::Attention << ground;
        }
        row("text 3 on surface", Token::Text3, Token::Surface);
        row("text 3 on window", Token::Text3, Token::Window);
        row("text 1 on selection", Token::Text1, Token::AccentGround);
        row("text 2 on selection", Token::Text2, Token::AccentGround);
        row("link", Token::Accent, Token::Surface);
        row("accent chip", Token::Accent, Token::AccentGround);
        row("primary button", Token::OnAccent, Token::Accent);
        row("danger button", Token::OnAccent, Token::Bad);
        row("good", Token::Good, Token::Surface);
        row("good chip", Token::Good, Token::GoodGround);
        row("attention chip", Token::Attention, Token::AttentionGround);
        row("bad chip", Token::Bad, Token::BadGround);
        row("text 1 on attention", Token::Text1, Token::AttentionGround);
        row("text 1 on bad", Token::Text1, Token::BadGround);
    }
}

void TestTheme::textReachesContrastOnItsGround()
{
    QFETCH(Scheme, scheme);
    QFETCH(Token, text);
    QFETCH(Token, ground);
    const double reached = contrast(Theme::color(text, scheme), Theme::color(ground, scheme));
    QVERIFY2(reached >= 4.5, qPrintable(QString::number(reached)));
}

void TestTheme::switchesWithoutRestart()
{
    Theme theme(*qApp);
    theme.setChoice(ThemeChoice::Light);
    QSignalSpy changed(&theme, &Theme::schemeChanged);
    QWidget widget;
    widget.resize(20, 20);
    widget.show();
    QCOMPARE(widget.grab().toImage().pixelColor(5, 5), Theme::color(Token::Surface, Scheme::Light));
    theme.setChoice(ThemeChoice::Dark);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(Theme::currentScheme(), Scheme::Dark);
    QCOMPARE(Theme::color(Token::Text1), Theme::color(Token::Text1, Scheme::Dark));
    QTRY_COMPARE(widget.grab().toImage().pixelColor(5, 5),
                 Theme::color(Token::Surface, Scheme::Dark));
    theme.setChoice(ThemeChoice::Light);
    QCOMPARE(changed.size(), 2);
}

void TestTheme::followsTheDesktopOnlyWhenAsked()
{
    Theme theme(*qApp);
    theme.setChoice(ThemeChoice::Dark);
    QCOMPARE(theme.scheme(), Scheme::Dark);
    theme.setChoice(ThemeChoice::System);
    // Without a portal the palette at the start counts; the first theme of this test was light.
    QCOMPARE(theme.scheme(), Scheme::Light);
}

void TestTheme::understandsThePortal()
{
    DesktopAppearance desktop;
    QSignalSpy changed(&desktop, &DesktopAppearance::changed);
    const QString group = u"org.freedesktop.appearance"_s;
    QCOMPARE(desktop.scheme(), std::nullopt);
    // Read wraps twice, SettingChanged once.
    desktop.applySetting(group, u"color-scheme"_s,
                         QVariant::fromValue(QDBusVariant(QVariant::fromValue(QDBusVariant(1U)))));
    QCOMPARE(desktop.scheme(), Scheme::Dark);
    desktop.applySetting(group, u"color-scheme"_s, QVariant::fromValue(QDBusVariant(2U)));
    QCOMPARE(desktop.scheme(), Scheme::Light);
    desktop.applySetting(group, u"color-scheme"_s, 2U);
    QCOMPARE(changed.size(), 2);
    desktop.applySetting(group, u"color-scheme"_s, 0U);
    QCOMPARE(desktop.scheme(), std::nullopt);
    desktop.applySetting(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, false);
    QVERIFY(desktop.wantsReducedMotion());
}

void TestTheme::ignoresWhatThePortalCannotMean()
{
    DesktopAppearance desktop;
    QSignalSpy changed(&desktop, &DesktopAppearance::changed);
    desktop.applySetting(u"org.freedesktop.appearance"_s, u"color-scheme"_s, u"dark"_s);
    desktop.applySetting(u"org.freedesktop.appearance"_s, u"accent-color"_s, 1U);
    desktop.applySetting(u"elsewhere"_s, u"color-scheme"_s, 1U);
    desktop.applySetting(u"org.freedesktop.appearance"_s, u"color-scheme"_s, 77U);
    desktop.applySetting(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, QVariant());
    QCOMPARE(changed.size(), 0);
}

void TestTheme::iconsFollowTheTheme()
{
    Theme theme(*qApp);
    const QIcon lock = icon(IconName::Lock, Token::Text2);
    theme.setChoice(ThemeChoice::Light);
    QVERIFY(inkedPixels(lock, Theme::color(Token::Text2, Scheme::Light)) > 20);
    theme.setChoice(ThemeChoice::Dark);
    QVERIFY(inkedPixels(lock, Theme::color(Token::Text2, Scheme::Dark)) > 20);
    QCOMPARE(inkedPixels(lock, Theme::color(Token::Text2, Scheme::Light)), 0);
    theme.setChoice(ThemeChoice::Light);
}

void TestTheme::everyIconDrawsSomething()
{
    for (int name = 0; name <= int(IconName::ChevronLeft); ++name) {
        const QImage image = icon(static_cast<IconName>(name)).pixmap(QSize(16, 16), 2.0).toImage();
        QCOMPARE(image.size(), QSize(32, 32));
        bool any = false;
        for (int y = 0; y < image.height() && !any; ++y) {
            for (int x = 0; x < image.width() && !any; ++x)
                any = image.pixelColor(x, y).alpha() > 128;
        }
        QVERIFY2(any, qPrintable(u"icon number %1"_s.arg(name)));
    }
}

void TestTheme::rowsFollowTheDensity()
{
    Theme theme(*qApp);
    QTableView table;
    prepareTable(&table);
    QCOMPARE(table.verticalHeader()->defaultSectionSize(), 26);
    theme.setDensity(Density::Compact);
    QCOMPARE(Theme::rowHeight(), 22);
    QTRY_COMPARE(table.verticalHeader()->defaultSectionSize(), 22);
    theme.setDensity(Density::Normal);
    QTRY_COMPARE(table.verticalHeader()->defaultSectionSize(), 26);
}

void TestTheme::sortArrowStandsBesideItsWords()
{
    Theme theme(*qApp);
    QTableView table;
    prepareTable(&table, EdgeMargin::None);
    QStyleOptionHeader header;
    header.rect = QRect(100, 0, 300, 28);
    header.orientation = Qt::Horizontal;
    header.position = QStyleOptionHeader::Middle;
    header.text = u"Verdict"_s;
    header.textAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    const QStyle& style = *table.style();
    const auto arrow = [&] {
        return style.subElementRect(QStyle::SE_HeaderArrow, &header, table.horizontalHeader());
    };
    QCOMPARE(arrow().center().y(), header.rect.center().y());
    QVERIFY(arrow().left() > 110);
    QVERIFY(arrow().right() < 200);
    header.textAlignment = Qt::AlignRight | Qt::AlignVCenter;
    QVERIFY(arrow().left() > 300);
    QVERIFY(arrow().right() < 370);
    // In too little room it stays within its column.
    header.rect.setWidth(40);
    QVERIFY(header.rect.contains(arrow()));
}

void TestTheme::reducedMotionStopsAnimations()
{
    Theme theme(*qApp);
    QVERIFY(Theme::animates());
    QCOMPARE(Theme::animationTime(140), 140);
    theme.setMotion(Motion::Reduced);
    QVERIFY(!Theme::animates());
    QCOMPARE(Theme::animationTime(140), 0);
    theme.setMotion(Motion::Normal);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
