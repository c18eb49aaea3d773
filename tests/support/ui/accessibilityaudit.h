// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

class QWidget;

/// What a person with a screen reader or a keyboard would miss below `root`: one line for each
/// visible button, field, list or table without an accessible name (a placeholder is none), and for
/// each button, field or check box that no key can reach. Empty when all is well. The widget has to
/// be shown.
QStringList accessibilityProblems(QWidget* root);
