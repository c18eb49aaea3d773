// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/failureenvelope.h"

#include "core/codec/failuredecoder.h"
#include "core/codec/headervalue.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace codec {

namespace {

/// The first path at which a text or a number stands; empty where there is none.
QString scalarAt(const QJsonObject& root, const QStringList& paths)
{
    for (const QString& path : paths) {
        QJsonValue value = root;
        const auto parts = QStringView(path).split(u'.');
        for (const QStringView part : parts)
            value = value.toObject().value(part);
        if (value.isString() && !value.toString().isEmpty())
            return value.toString();
        if (value.isDouble())
            return QString::number(value.toDouble(), 'g', 17);
    }
    return {};
}

std::optional<qint64> numberAt(const QJsonObject& root, const QStringList& paths)
{
    bool isNumber = false;
    const qint64 number = scalarAt(root, paths).toLongLong(&isNumber);
    return isNumber && number >= 0 ? std::optional(number) : std::nullopt;
}

bool isTypeName(QStringView text)
{
    return !text.isEmpty() && text.size() <= MaxFailureName && !text.contains(u' ') &&
           !text.contains(u'\n');
}

} // namespace

bool readEnvelope(std::string_view body, const EnvelopePaths& paths, Failure& failure)
{
    const std::size_t begin = body.find_first_not_of(" \t\r\n");
    if (body.size() > MaxEnvelopeBytes || begin == body.npos || body[begin] != '{')
        return false;
    const QJsonObject root =
        QJsonDocument::fromJson(QByteArray::fromRawData(body.data(), qsizetype(body.size())))
            .object();
    if (root.isEmpty())
        return false;
    QString exception = scalarAt(root, paths.exception);
    QString message = scalarAt(root, paths.message);
    const QString topic = scalarAt(root, paths.topic);
    const auto attempts = numberAt(root, paths.attempts);
    const auto retries = numberAt(root, paths.retries);
    if (message.isEmpty() && (!exception.isEmpty() || !topic.isEmpty() || attempts || retries))
        message = scalarAt(root, paths.weakMessage);
    if (exception.isEmpty() && message.isEmpty())
        return false;
    // "KeyError: 'email'" in one text.
    if (!isTypeName(exception)) {
        const qsizetype colon = exception.indexOf(": "_L1);
        const bool isBoth = colon > 0 && isTypeName(QStringView(exception).first(colon));
        if (message.isEmpty())
            message = isBoth ? exception.mid(colon + 2) : exception;
        exception = isBoth ? exception.first(colon) : QString();
    }
    failure.exception = exception.left(MaxFailureName);
    failure.message = message.left(MaxFailureMessage);
    failure.stack = scalarAt(root, paths.stack).left(MaxFailureStack);
    if (!topic.isEmpty())
        failure.origin.topic = topic.left(MaxFailureName);
    const auto partition = numberAt(root, paths.partition);
    if (partition && *partition <= std::numeric_limits<std::int32_t>::max())
        failure.origin.partition = Partition(std::int32_t(*partition));
    if (const auto offset = numberAt(root, paths.offset))
        failure.origin.offset = Offset(*offset);
    if (const QString group = scalarAt(root, paths.group); !group.isEmpty())
        failure.origin.group = group.left(MaxFailureName);
    if (attempts || retries) {
        const qint64 made = attempts ? *attempts : *retries + 1;
        if (made <= std::numeric_limits<int>::max())
            failure.attempts = int(made);
    }
    failure.failedAt = headerTime(scalarAt(root, paths.time).toStdString());
    return true;
}

} // namespace codec
