// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QPalette>

#include <memory>

class DesktopAppearance;
class QApplication;
class QWidget;

/// Light or dark, as it is painted now.
enum class Scheme { Light, Dark };
/// What the user chose.
enum class ThemeChoice { System, Light, Dark };
/// Height of table rows: 26 or 22 px.
enum class Density { Normal, Compact };
enum class Motion { Normal, Reduced };

/// Every colour of the program. Texts and states reach a contrast of 4.5 on their grounds.
enum class Token {
    Window,  ///< The frame: sidebar, status bar.
    Surface, ///< Content.
    Raised,  ///< Chips, key caps, hovered rows.
    Hairline,
    Text1,
    Text2,
    Text3,
    Accent,
    AccentGround,
    OnAccent, ///< Text on a primary button.
    Good,
    GoodGround,
    Attention,
    AttentionGround,
    Bad,
    BadGround,
    Series1,
    Series2,
    Series3,
    Series4,
    Series5,
};

/// Sizes of look.md. Semibold where the look asks for it; Mono* have figures of one width.
enum class TextStyle { Body, Strong, Secondary, Caption, Title, Figure, Mono, MonoSmall };

/// Four tones that chips, notices and banners share.
enum class Tone { Neutral, Accent, Good, Attention, Bad };

/// Gives the application its palette, fonts and style and keeps them in step with the user's choice
/// and the desktop. One is made by the program; everyone else reads colours by the static
/// functions, which ask the application's palette and so are right at every moment. GUI thread.
class Theme : public QObject
{
    Q_OBJECT
public:
    /// Applies itself to the application at once; asks the desktop portal in the background.
    explicit Theme(QApplication& application, QObject* parent = nullptr);
    ~Theme() override;

    ThemeChoice choice() const { return m_choice; }
    Density density() const { return m_density; }
    Motion motion() const { return m_motion; }
    /// What is shown now.
    Scheme scheme() const { return m_scheme; }

    static QColor color(Token token, Scheme scheme);
    /// As shown now.
    static QColor color(Token token);
    static QColor toneColor(Tone tone);
    static QColor toneGround(Tone tone);
    static Scheme currentScheme();

    static QFont font(TextStyle style);
    /// Height of a table row in the current density, in px.
    static int rowHeight();
    /// Duration for an animation in ms: `wanted`, or 0 where movement is not wanted.
    static int animationTime(int wanted);
    /// True where lines and shapes may move.
    static bool animates() { return animationTime(1) > 0; }

    static constexpr int PageMargin = 20;
    static constexpr int GroupGap = 16;
    static constexpr int RowGap = 10;
    static constexpr int ControlHeight = 28;
    static constexpr int SidebarWidth = 208;
    static constexpr int StatusBarHeight = 26;
    static constexpr int Radius = 5;

public Q_SLOTS:
    void setChoice(ThemeChoice choice);
    void setDensity(Density density);
    void setMotion(Motion motion);

Q_SIGNALS:
    /// The palette has changed; widgets also get QEvent::PaletteChange.
    void schemeChanged(Scheme scheme);
    void densityChanged(Density density);

private:
    void followDesktop();
    void apply();

    QApplication& m_application;
    std::unique_ptr<DesktopAppearance> m_desktop;
    ThemeChoice m_choice = ThemeChoice::System;
    Density m_density = Density::Normal;
    Motion m_motion = Motion::Normal;
    Scheme m_scheme = Scheme::Light;
    /// What the desktop gave when the program started; counts while the portal is silent.
    Scheme m_desktopScheme = Scheme::Light;
};
