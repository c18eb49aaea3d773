// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtCore/QString>

/// The theme's choice as preferences write it: "system", "light", "dark".
inline QString themeName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

inline ThemeChoice themeChoice(const QString& name)
{
    if (name == themeName(ThemeChoice::Light))
        return ThemeChoice::Light;
    return name == themeName(ThemeChoice::Dark) ? ThemeChoice::Dark : ThemeChoice::System;
}
