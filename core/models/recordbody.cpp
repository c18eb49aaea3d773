// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/recordbody.h"

#include "core/codec/recordbytes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPromise>
#include <QtCore/QSaveFile>
#include <QtCore/QThreadPool>

#include <algorithm>
#include <memory>

namespace {

// A text widget lays a line out as a whole: one line of a megabyte would take seconds.
constexpr qsizetype MaxLine = 1'000;

/// Breaks what is longer, and moves what is coloured along.
RecordBody withShortLines(codec::BodyText body)
{
    QList<qsizetype> breaks;
    qsizetype lineBegin = 0;
    for (qsizetype i = 0; i < body.text.size(); ++i) {
        if (body.text.at(i) == u'\n') {
            lineBegin = i + 1;
        } else if (i - lineBegin >= MaxLine && !body.text.at(i).isLowSurrogate()) {
            breaks.append(i);
            lineBegin = i;
        }
    }
    if (breaks.isEmpty())
        return {std::move(body), false};
    QString text;
    text.reserve(body.text.size() + breaks.size());
    qsizetype from = 0;
    for (const qsizetype at : std::as_const(breaks)) {
        text += QStringView(body.text).sliced(from, at - from);
        text += u'\n';
        from = at;
    }
    text += QStringView(body.text).sliced(from);
    body.text = text;
    auto passed = breaks.cbegin();
    for (codec::TextSpan& span : body.spans) {
        while (passed != breaks.cend() && *passed <= span.begin)
            ++passed;
        // A break within a span makes it longer by one.
        const auto end = std::find_if(passed, breaks.cend(),
                                      [&](qsizetype at) { return at >= span.begin + span.length; });
        span.length += end - passed;
        span.begin += passed - breaks.cbegin();
    }
    return {std::move(body), true};
}

} // namespace

RecordBody recordBody(const std::optional<QByteArray>& bytes, BodyForm form, qsizetype mostChars)
{
    if (!bytes)
        return {codec::bodyText(std::nullopt)};
    if (form == BodyForm::Formatted)
        return withShortLines(codec::bodyText(bytesView(*bytes), mostChars));
    // Random bytes would come out as letters of every script, and none of them meant.
    if (!codec::isUtf8(bytesView(*bytes)))
        return {{.kind = codec::BodyKind::Binary}};
    const std::string_view part = codec::utf8Beginning(bytesView(*bytes), std::size_t(mostChars));
    return withShortLines({.kind = codec::BodyKind::Text,
                           .text = QString::fromUtf8(part.data(), qsizetype(part.size())),
                           .isCut = qsizetype(part.size()) < bytes->size()});
}

QFuture<Result<void>> saveBytes(const QString& path, const QByteArray& bytes)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    QFuture<Result<void>> future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path, bytes] {
        QSaveFile file(path);
        const bool isWritten =
            file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        promise->addResult(
            isWritten
                ? Result<void>()
                : Result<void>({.kind = ErrorKind::Internal,
                                .message = QCoreApplication::translate(
                                               "RecordBody", "The file could not be written: %1. "
                                                             "Nothing was left under its name.")
                                               .arg(file.errorString()),
                                .detail = path}));
        promise->finish();
    });
    return future;
}

qint64 recordHexLineCount(const QByteArray& bytes)
{
    return codec::hexLineCount(bytesView(bytes));
}

QStringList recordHexLines(const QByteArray& bytes, qint64 firstLine, qint64 lineCount)
{
    return codec::hexLines(bytesView(bytes), firstLine, lineCount);
}
