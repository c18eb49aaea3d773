// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

class QCoreApplication;

/// The languages that the program speaks, as the preferences write them: "en", "de".
QStringList spokenLanguages();

/// Which of them to speak.
/// @param chosen "system" or one of them; anything else counts as "system"
/// @param wanted the system's languages, the dearest first, as QLocale::uiLanguages gives them
QString languageToSpeak(const QString& chosen, const QStringList& wanted);

/// Gives the program its words, its numbers and its dates: English needs a catalogue too, for its
/// plurals. Texts that are shown already stay as they are, so call it before a window is made; a
/// later call takes back what an earlier one gave. GUI thread.
void installTranslations(QCoreApplication& application, const QString& chosen);
