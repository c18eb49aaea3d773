// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/appearancekeeper.h"

#include "app/desktop/themenames.h"

using namespace Qt::Literals::StringLiterals;
using settings::Preference;

AppearanceKeeper::AppearanceKeeper(Theme& theme, settings::Preferences& preferences,
                                   QObject* parent)
    : QObject(parent), m_theme(theme), m_preferences(preferences)
{}

void AppearanceKeeper::begin(std::optional<ThemeChoice> forThisRun)
{
    m_forThisRun = forThisRun;
    m_theme.setChoice(forThisRun.value_or(themeChoice(m_preferences.text(Preference::Theme))));
    m_theme.setDensity(m_preferences.text(Preference::Density) == "compact"_L1 ? Density::Compact
                                                                               : Density::Normal);
    m_theme.setMotion(m_preferences.text(Preference::Motion) == "none"_L1 ? Motion::Reduced
                                                                          : Motion::Normal);
}

Appearance AppearanceKeeper::current() const
{
    return {m_theme.choice(), m_theme.density(), m_theme.motion()};
}

void AppearanceKeeper::choose(const Appearance& appearance)
{
    m_theme.setChoice(appearance.theme);
    m_theme.setDensity(appearance.density);
    m_theme.setMotion(appearance.motion);
    if (appearance.theme != m_forThisRun) {
        m_forThisRun.reset();
        m_preferences.setValue(Preference::Theme, themeName(appearance.theme));
    }
    m_preferences.setValue(Preference::Density, appearance.density == Density::Compact
                                                    ? u"compact"_s
                                                    : u"comfortable"_s);
    m_preferences.setValue(Preference::Motion,
                           appearance.motion == Motion::Reduced ? u"none"_s : u"system"_s);
    Q_EMIT appearanceChosen();
}

void AppearanceKeeper::chooseTheme(ThemeChoice theme)
{
    Appearance appearance = current();
    appearance.theme = theme;
    choose(appearance);
}
