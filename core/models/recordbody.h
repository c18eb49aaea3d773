// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/codec/bodytext.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>
#include <QtCore/QStringList>

#include <optional>

/// How a value is to be read.
enum class BodyForm {
    Formatted, ///< JSON indented, its parts told apart; else as text.
    AsItIs,    ///< The bytes as UTF-8, nothing else.
};

/// A value made readable for a text widget, with no line that is longer than a widget lays out
/// without being felt.
struct RecordBody
{
    codec::BodyText body;
    /// Long lines go on in the next one; the value itself has no line end there.
    bool hasBrokenLines = false;

    bool operator==(const RecordBody&) const = default;
};

/// The first `mostChars` of a value. Any thread; above InlineBodyBytes it belongs on a worker.
RecordBody recordBody(const std::optional<QByteArray>& bytes, BodyForm form, qsizetype mostChars);
inline constexpr qsizetype InlineBodyBytes = 4 * 1024;
/// What is shown at first: many screens, laid out within a few frames.
inline constexpr qsizetype FirstBodyChars = 60'000;
/// What is shown on demand; the whole of a larger value goes to a file.
inline constexpr qsizetype MostBodyChars = 1'000'000;

/// Writes bytes to a file on another thread; it gets its name once it is whole.
QFuture<Result<void>> saveBytes(const QString& path, const QByteArray& bytes);

inline std::string_view bytesView(const QByteArray& bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

/// Lines of 16 bytes in hex beside their ASCII; any range, as it is scrolled to.
qint64 recordHexLineCount(const QByteArray& bytes);
QStringList recordHexLines(const QByteArray& bytes, qint64 firstLine, qint64 lineCount);
