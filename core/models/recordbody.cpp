// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/recordbody.h"

#include <algorithm>

namespace {

// What a text widget lays out without being felt; copies take the whole value.
constexpr qsizetype MaxShown = 400'000;
constexpr qsizetype MaxLine = 4'000;

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

/// A text widget lays a line out as a whole: one line of a megabyte would take seconds.
codec::BodyText withShortLines(codec::BodyText body)
{
    const bool long_ =
        std::any_of(body.text.cbegin(), body.text.cend(), [run = qsizetype(0)](QChar c) mutable {
            run = c == u'\n' ? 0 : run + 1;
            return run > MaxLine;
        });
    if (!long_)
        return body;
    QStringList lines = body.text.split(u'\n');
    for (QString& line : lines) {
        if (line.size() > MaxLine)
            line = line.left(MaxLine) + u'…';
    }
    body.text = lines.join(u'\n');
    body.spans.clear();
    body.isCut = true;
    return body;
}

} // namespace

codec::BodyText recordBody(const std::optional<QByteArray>& bytes, BodyForm form)
{
    if (!bytes)
        return codec::bodyText(std::nullopt);
    if (form == BodyForm::Formatted)
        return withShortLines(codec::bodyText(view(*bytes), MaxShown));
    const QByteArray shown = bytes->left(MaxShown);
    return withShortLines({.kind = codec::BodyKind::Text,
                           .text = QString::fromUtf8(shown),
                           .isCut = shown.size() < bytes->size()});
}

qint64 recordHexLineCount(const QByteArray& bytes)
{
    return codec::hexLineCount(view(bytes));
}

QStringList recordHexLines(const QByteArray& bytes, qint64 firstLine, qint64 lineCount)
{
    return codec::hexLines(view(bytes), firstLine, lineCount);
}
