// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

/// Quoted as RFC 4180 wants it, where it must be.
QString csvQuoted(const QString& text);

/// A field of a CSV file, UTF-8: quoted where it must be, without null characters, and never taken
/// for a formula by a spreadsheet, since somebody else chose the text.
QByteArray csvField(const QString& text);
