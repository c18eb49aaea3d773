// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingspage.h"

#include <QtCore/QString>

/// The language's choice as preferences write it: "system", "en", "de".
inline QString languageName(LanguageChoice choice)
{
    switch (choice) {
    case LanguageChoice::English:
        return QStringLiteral("en");
    case LanguageChoice::German:
        return QStringLiteral("de");
    case LanguageChoice::System:
        break;
    }
    return QStringLiteral("system");
}

inline LanguageChoice languageChoice(const QString& name)
{
    if (name == languageName(LanguageChoice::English))
        return LanguageChoice::English;
    return name == languageName(LanguageChoice::German) ? LanguageChoice::German
                                                        : LanguageChoice::System;
}
