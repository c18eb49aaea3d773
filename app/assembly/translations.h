// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;

/// Gives the program its words: English needs a translation too, for its plurals. Call once, before
/// anything is shown.
void installTranslations(QCoreApplication& application);
