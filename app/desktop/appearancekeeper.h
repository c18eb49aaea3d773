// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/preferences.h"
#include "ui/widgets/theme.h"

#include <QtCore/QObject>

#include <optional>

/// What the user chose about the looks.
struct Appearance
{
    ThemeChoice theme = ThemeChoice::System;
    Density density = Density::Normal;
    Motion motion = Motion::Normal;

    bool operator==(const Appearance&) const = default;
};

/// Keeps theme and preferences in step: what is chosen in any window, on the settings page or by
/// the palette, is applied and remembered here and nowhere else. GUI thread.
class AppearanceKeeper : public QObject
{
    Q_OBJECT
public:
    AppearanceKeeper(Theme& theme, settings::Preferences& preferences, QObject* parent = nullptr);

    /// Gives the theme what the preferences hold.
    /// @param forThisRun wins over the remembered theme and is not remembered itself
    void begin(std::optional<ThemeChoice> forThisRun);

    Appearance current() const;
    void choose(const Appearance& appearance);
    void chooseTheme(ThemeChoice theme);

Q_SIGNALS:
    void appearanceChosen();

private:
    Theme& m_theme;
    settings::Preferences& m_preferences;
    std::optional<ThemeChoice> m_forThisRun;
};
