// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/bodytext.h"

#include <QtCore/QByteArray>
#include <QtCore/QStringList>

#include <optional>

/// How a value is to be read.
enum class BodyForm {
    Formatted, ///< JSON indented, its parts told apart; else as text.
    AsItIs,    ///< The bytes as UTF-8, nothing else.
};

/// A value made readable for a text widget, bounded in size and with no line that is longer than a
/// widget lays out without being felt. Any thread; above InlineBodyBytes it belongs on a worker.
codec::BodyText recordBody(const std::optional<QByteArray>& bytes, BodyForm form);
inline constexpr qsizetype InlineBodyBytes = 4 * 1024;

/// Lines of 16 bytes in hex beside their ASCII; any range, as it is scrolled to.
qint64 recordHexLineCount(const QByteArray& bytes);
QStringList recordHexLines(const QByteArray& bytes, qint64 firstLine, qint64 lineCount);
