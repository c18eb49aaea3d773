// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDateEdit;
class QWidget;

/// A date field with a calendar popup, four digits for the year and the locale's order; Alt+Down
/// opens the calendar.
QDateEdit* makeDateEdit(QWidget* parent);
