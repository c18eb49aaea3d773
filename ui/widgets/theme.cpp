// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/desktopappearance.h"
#include "ui/widgets/themestyle.h"

#include <QtGui/QFontDatabase>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

#include <array>

namespace {

struct TokenColours
{
    Token token;
    QRgb light;
    QRgb dark;
};

constexpr std::array<TokenColours, 21> Colours{{
    {Token::Window, 0xfff4f5f8, 0xff14161b},       {Token::Surface, 0xffffffff, 0xff1b1e25},
    {Token::Raised, 0xffeceef3, 0xff252932},       {Token::Hairline, 0xffd9dde5, 0xff343a46},
    {Token::Text1, 0xff1a1e27, 0xffe7eaf0},        {Token::Text2, 0xff525c6e, 0xffaab3c2},
    {Token::Text3, 0xff626c7e, 0xff8892a3},        {Token::Accent, 0xff3b5bdb, 0xff8aa4ff},
    {Token::AccentGround, 0xffe4e9fb, 0xff26305a}, {Token::OnAccent, 0xffffffff, 0xff14161b},
    {Token::Good, 0xff0b7a5b, 0xff4cc9a0},         {Token::GoodGround, 0xffddf3eb, 0xff17372e},
    {Token::Attention, 0xff8f5b00, 0xffe9b458},    {Token::AttentionGround, 0xfffcefd5, 0xff3b2e14},
    {Token::Bad, 0xffb3331f, 0xffff8a73},          {Token::BadGround, 0xfffbe3de, 0xff43201a},
    {Token::Series1, 0xff0072b2, 0xff56b4e9},      {Token::Series2, 0xffc85200, 0xfff2923c},
    {Token::Series3, 0xff00835f, 0xff3ccba0},      {Token::Series4, 0xffa2578c, 0xffd79ac4},
    {Token::Series5, 0xff8a6d00, 0xffe5c94b},
}};

QPalette paletteFor(Scheme scheme)
{
    const auto colour = [scheme](Token token) {
        return Theme::color(token, scheme);
    };
    QPalette palette;
    palette.setColor(QPalette::Window, colour(Token::Surface));
    palette.setColor(QPalette::WindowText, colour(Token::Text1));
    palette.setColor(QPalette::Base, colour(Token::Surface));
    palette.setColor(QPalette::AlternateBase, colour(Token::Window));
    palette.setColor(QPalette::Text, colour(Token::Text1));
    palette.setColor(QPalette::PlaceholderText, colour(Token::Text3));
    palette.setColor(QPalette::Button, colour(Token::Surface));
    palette.setColor(QPalette::ButtonText, colour(Token::Text1));
    palette.setColor(QPalette::BrightText, colour(Token::Bad));
    palette.setColor(QPalette::Highlight, colour(Token::AccentGround));
    palette.setColor(QPalette::HighlightedText, colour(Token::Text1));
    palette.setColor(QPalette::Link, colour(Token::Accent));
    palette.setColor(QPalette::LinkVisited, colour(Token::Accent));
    palette.setColor(QPalette::ToolTipBase, colour(Token::Raised));
    palette.setColor(QPalette::ToolTipText, colour(Token::Text1));
    palette.setColor(QPalette::Light, colour(Token::Raised));
    palette.setColor(QPalette::Midlight, colour(Token::Raised));
    palette.setColor(QPalette::Mid, colour(Token::Hairline));
    palette.setColor(QPalette::Dark, colour(Token::Hairline));
    palette.setColor(QPalette::Shadow, colour(Token::Hairline));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, colour(Token::Text3));
    return palette;
}

} // namespace

Theme::Theme(QApplication& application, QObject* parent)
    : QObject(parent),
      m_application(application),
      m_desktop(std::make_unique<DesktopAppearance>()),
      // Before anything is set, the palette is the desktop's: dark where it gave us a dark one.
      m_scheme(currentScheme())
{
    m_desktopScheme = m_scheme;
    apply();
    connect(m_desktop.get(), &DesktopAppearance::changed, this, &Theme::followDesktop);
    m_desktop->start();
}

Theme::~Theme() = default;

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    followDesktop();
}

void Theme::setDensity(Density density)
{
    if (m_density == density)
        return;
    m_density = density;
    apply();
    Q_EMIT densityChanged(density);
}

void Theme::setMotion(Motion motion)
{
    m_motion = motion;
    apply();
}

void Theme::followDesktop()
{
    Scheme scheme = m_desktop->scheme().value_or(m_desktopScheme);
    if (m_choice != ThemeChoice::System)
        scheme = m_choice == ThemeChoice::Dark ? Scheme::Dark : Scheme::Light;
    const bool differs = scheme != m_scheme;
    m_scheme = scheme;
    apply();
    if (differs)
        Q_EMIT schemeChanged(scheme);
}

void Theme::apply()
{
    const Motion motion = m_desktop->wantsReducedMotion() ? Motion::Reduced : m_motion;
    const auto* style = qobject_cast<ThemeStyle*>(QApplication::style());
    if (!style || style->density() != m_density || style->motion() != motion)
        m_application.setStyle(new ThemeStyle(m_density, motion));
    const QPalette palette = paletteFor(m_scheme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QApplication::setFont(font(TextStyle::Body));
    QToolTip::setFont(font(TextStyle::Secondary));
}

QColor Theme::color(Token token, Scheme scheme)
{
    const TokenColours& colours = Colours[static_cast<size_t>(token)];
    Q_ASSERT(colours.token == token);
    return QColor::fromRgb(scheme == Scheme::Dark ? colours.dark : colours.light);
}

QColor Theme::color(Token token)
{
    return color(token, currentScheme());
}

QColor Theme::toneColor(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return color(Token::Text2);
    case Tone::Accent:
        return color(Token::Accent);
    case Tone::Good:
        return color(Token::Good);
    case Tone::Attention:
        return color(Token::Attention);
    case Tone::Bad:
        return color(Token::Bad);
    }
    return {};
}

QColor Theme::toneGround(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return color(Token::Raised);
    case Tone::Accent:
        return color(Token::AccentGround);
    case Tone::Good:
        return color(Token::GoodGround);
    case Tone::Attention:
        return color(Token::AttentionGround);
    case Tone::Bad:
        return color(Token::BadGround);
    }
    return {};
}

Scheme Theme::currentScheme()
{
    return QApplication::palette().color(QPalette::Window).lightness() < 128 ? Scheme::Dark
                                                                             : Scheme::Light;
}

QFont Theme::font(TextStyle style)
{
    const bool fixed = style == TextStyle::Mono || style == TextStyle::MonoSmall;
    QFont font =
        QFontDatabase::systemFont(fixed ? QFontDatabase::FixedFont : QFontDatabase::GeneralFont);
    // The look names pixels and weights, whatever the desktop's own are; the family is the
    // desktop's.
    font.setStyleName({});
    font.setWeight(QFont::Normal);
    switch (style) {
    case TextStyle::Body:
        font.setPixelSize(13);
        break;
    case TextStyle::Strong:
        font.setPixelSize(13);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Secondary:
    case TextStyle::Mono:
        font.setPixelSize(12);
        break;
    case TextStyle::Caption:
    case TextStyle::MonoSmall:
        font.setPixelSize(11);
        break;
    case TextStyle::Title:
        font.setPixelSize(18);
        font.setWeight(QFont::DemiBold);
        break;
    case TextStyle::Figure:
        font.setPixelSize(22);
        font.setWeight(QFont::DemiBold);
        break;
    }
    if (fixed)
        font.setStyleHint(QFont::Monospace);
    return font;
}

int Theme::rowHeight()
{
    const int height = QApplication::style()->pixelMetric(ThemeStyle::RowHeight);
    return height > 0 ? height : 26;
}

int Theme::animationTime(int wanted)
{
    return QApplication::style()->styleHint(ThemeStyle::ReducedMotion) ? 0 : wanted;
}
