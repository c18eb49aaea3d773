// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <string_view>

namespace codec {

/// What a part of a formatted text is, for its colour.
enum class TextPart { Key, String, Number, Word, Punctuation };

/// In UTF-16 code units of the text that it belongs to; spans ascend and do not overlap.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype length = 0;
    TextPart part = TextPart::Punctuation;

    bool operator==(const TextSpan&) const = default;
};

enum class BodyKind {
    Null,   ///< A tombstone.
    Empty,  ///< No byte.
    Json,   ///< Indented, keys in their own order, numbers as they were written.
    Text,   ///< UTF-8 as it stands.
    Binary, ///< Shown by hexLines() instead; `text` is empty.
};

/// A value, key or header as the inspector shows it.
struct BodyText
{
    BodyKind kind = BodyKind::Null;
    QString text;
    /// Only for Json; nothing where the text is too long to be coloured.
    QList<TextSpan> spans;
    /// The text ends before its source does.
    bool isCut = false;

    bool operator==(const BodyText&) const = default;
};

/// Longer texts are cut here: what nobody can read need not be laid out.
inline constexpr qsizetype MaxBodyLength = 4'000'000;

/// Makes bytes readable. Any thread; takes some 30 ms for 1 MB, so large values belong on a
/// worker.
BodyText bodyText(std::optional<std::string_view> bytes, qsizetype maxLength = MaxBodyLength);

/// How many lines hexLines() has in all.
qint64 hexLineCount(std::string_view bytes);
/// Lines of 16 bytes: offset, bytes in hex, the same as ASCII. Any range may be asked for; cheap
/// enough to be made as it is scrolled.
QStringList hexLines(std::string_view bytes, qint64 firstLine, qint64 lineCount);

} // namespace codec
