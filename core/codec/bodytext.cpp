// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/bodytext.h"

#include "core/codec/jsontext.h"
#include "core/codec/recordbytes.h"

#include <algorithm>

namespace codec {

namespace {

constexpr qint64 BytesPerLine = 16;

QString hexLine(std::string_view bytes, qint64 offset)
{
    static constexpr char Digits[] = "0123456789abcdef";
    const std::string_view part = bytes.substr(std::size_t(offset), BytesPerLine);
    QString line;
    line.reserve(8 + 2 + 3 * BytesPerLine + 3 + BytesPerLine);
    for (int shift = offset > 0xffffffff ? 60 : 28; shift >= 0; shift -= 4)
        line += QLatin1Char(Digits[(offset >> shift) & 0xf]);
    line += u' ';
    for (std::size_t i = 0; i < BytesPerLine; ++i) {
        line += u' ';
        if (i == BytesPerLine / 2)
            line += u' ';
        if (i < part.size()) {
            const auto byte = static_cast<unsigned char>(part[i]);
            line += QLatin1Char(Digits[byte >> 4]);
            line += QLatin1Char(Digits[byte & 0xf]);
        } else {
            line += QStringView(u"  ");
        }
    }
    line += QStringView(u"  ");
    for (const char c : part)
        line += c >= 0x20 && c < 0x7f ? QLatin1Char(c) : QLatin1Char('.');
    return line;
}

} // namespace

BodyText bodyText(std::optional<std::string_view> bytes, qsizetype maxLength)
{
    if (!bytes)
        return {BodyKind::Null, {}, {}, false};
    if (bytes->empty())
        return {BodyKind::Empty, {}, {}, false};
    if (!isText(*bytes))
        return {BodyKind::Binary, {}, {}, false};
    if (auto json = readableJson(*bytes, JsonLayout::Indented, maxLength))
        return *std::move(json);
    // A character of UTF-16 takes at most three bytes of UTF-8.
    const std::string_view part =
        utf8Beginning(*bytes, std::size_t(std::max<qsizetype>(0, maxLength)) * 3);
    BodyText body{BodyKind::Text,
                  QString::fromUtf8(part.data(), qsizetype(part.size())),
                  {},
                  part.size() < bytes->size()};
    if (body.text.size() > maxLength) {
        body.text.truncate(maxLength);
        if (!body.text.isEmpty() && body.text.back().isHighSurrogate())
            body.text.chop(1);
        body.isCut = true;
    }
    return body;
}

qint64 hexLineCount(std::string_view bytes)
{
    return (qint64(bytes.size()) + BytesPerLine - 1) / BytesPerLine;
}

QStringList hexLines(std::string_view bytes, qint64 firstLine, qint64 lineCount)
{
    QStringList lines;
    const qint64 count = hexLineCount(bytes);
    const qint64 from = std::clamp<qint64>(firstLine, 0, count);
    const qint64 to = from + std::clamp<qint64>(lineCount, 0, count - from);
    lines.reserve(to - from);
    for (qint64 line = from; line < to; ++line)
        lines.append(hexLine(bytes, line * BytesPerLine));
    return lines;
}

} // namespace codec
