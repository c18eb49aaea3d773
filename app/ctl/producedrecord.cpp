// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/producedrecord.h"

#include "app/ctl/argumentreader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

constexpr QLatin1StringView KeyKey("key");
constexpr QLatin1StringView KeyValue("value");
constexpr QLatin1StringView KeyHeaders("headers");
constexpr QLatin1StringView KeyName("name");
constexpr QLatin1StringView KeyBase64("base64");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ctl::ProducedRecord)
};

Error malformed(const QString& sentence)
{
    return {.kind = ErrorKind::Malformed, .message = sentence};
}

/// A text is its UTF-8, an object holds base64, null is null.
Result<std::optional<QByteArray>> bytesFrom(const QJsonValue& value, QLatin1StringView name)
{
    if (value.isNull())
        return std::optional<QByteArray>();
    if (value.isString())
        return std::optional(value.toString().toUtf8());
    const QJsonValue coded = value.toObject().value(KeyBase64);
    if (value.isObject() && value.toObject().size() == 1 && coded.isString()) {
        const auto decoded = QByteArray::fromBase64Encoding(
            coded.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (decoded)
            return std::optional(*decoded);
        return malformed(Words::tr("“%1” holds wrong base64.").arg(name));
    }
    return malformed(Words::tr("“%1” is no text, no {\"base64\":…} and not null.").arg(name));
}

std::optional<QJsonObject> objectFrom(const QByteArray& line)
{
    // Spares every plain line the parser.
    const QByteArray trimmed = line.trimmed();
    if (!trimmed.startsWith('{') || !trimmed.endsWith('}'))
        return std::nullopt;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(trimmed, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return std::nullopt;
    return document.object();
}

bool isPrinted(const QJsonObject& object)
{
    return object.contains(KeyKey) && object.contains(KeyValue) && object.contains(KeyHeaders);
}

} // namespace

bool isPrintedRecord(const QByteArray& line)
{
    const auto object = objectFrom(line);
    return object && isPrinted(*object);
}

Result<kafka::OutgoingRecord> recordFromPrinted(const QByteArray& line)
{
    const auto object = objectFrom(line);
    if (!object)
        return malformed(Words::tr("It is no JSON object."));
    if (!isPrinted(*object))
        return malformed(Words::tr("“key”, “value” or “headers” is missing."));
    kafka::OutgoingRecord record;
    auto key = bytesFrom(object->value(KeyKey), KeyKey);
    if (!key)
        return key.error();
    auto value = bytesFrom(object->value(KeyValue), KeyValue);
    if (!value)
        return value.error();
    record.key = *std::move(key);
    record.value = *std::move(value);
    if (!object->value(KeyHeaders).isArray())
        return malformed(Words::tr("“headers” is no list."));
    const QJsonArray headers = object->value(KeyHeaders).toArray();
    for (const QJsonValue& header : headers) {
        const QJsonObject pair = header.toObject();
        if (!pair.contains(KeyName) || !pair.contains(KeyValue))
            return malformed(Words::tr("A header lacks its “name” or its “value”."));
        auto name = bytesFrom(pair.value(KeyName), KeyName);
        if (!name)
            return name.error();
        auto content = bytesFrom(pair.value(KeyValue), KeyValue);
        if (!content)
            return content.error();
        if (!name->has_value())
            return malformed(Words::tr("A header has no name."));
        record.headers.append({**name, *std::move(content)});
    }
    return record;
}

Result<std::pair<QByteArray, std::optional<QByteArray>>> headerFromText(const QString& text)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString name = equals < 0 ? text : text.left(equals);
    if (name.isEmpty())
        return wrongUsage(Words::tr("“%1” is no header: NAME=VALUE is expected.").arg(text));
    std::optional<QByteArray> value;
    if (equals >= 0)
        value = text.sliced(equals + 1).toUtf8();
    return std::pair(name.toUtf8(), std::move(value));
}

} // namespace ctl
