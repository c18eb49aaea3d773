// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/cloudevent.h"

#include "core/codec/jsontext.h"
#include "core/codec/recordbytes.h"

#include <QtCore/QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace codec {

namespace {

constexpr QLatin1StringView KeySpecVersion("specversion");
constexpr QLatin1StringView KeyId("id");
constexpr QLatin1StringView KeySource("source");
constexpr QLatin1StringView KeyType("type");
constexpr QLatin1StringView KeyTime("time");
constexpr QLatin1StringView KeyData("data");
constexpr QLatin1StringView KeyDataBytes("data_base64");
constexpr QLatin1StringView KeyEventType("event_type");
constexpr QLatin1StringView KeyPayload("payload");

// An attribute that is longer is none.
constexpr std::size_t MaxAttribute = 2000;

/// The JSON in a text that begins like an object or a list; nothing for any other text.
std::optional<QJsonValue> parsed(const QByteArray& text)
{
    const QByteArray begin = text.left(64).trimmed();
    if (!begin.startsWith('{') && !begin.startsWith('['))
        return std::nullopt;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return std::nullopt;
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

bool isSameName(std::string_view name, std::string_view wanted)
{
    return std::equal(name.begin(), name.end(), wanted.begin(), wanted.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? char(a + ('a' - 'A')) : a) == b;
    });
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

/// Within the data of a CloudEvent: the body of the services' own envelope, or all of it.
std::string_view innerBody(std::string_view data)
{
    if (!topLevelMember(data, "event_type"))
        return data;
    if (const auto payload = topLevelMember(data, "payload"))
        return *payload;
    return topLevelMember(data, "data").value_or(data);
}

/// A JSON string without its quotes and escapes.
std::optional<QByteArray> stringText(std::string_view written)
{
    const QByteArray list =
        '[' + QByteArray::fromRawData(written.data(), qsizetype(written.size())) + ']';
    const QJsonValue text = QJsonDocument::fromJson(list).array().at(0);
    return text.isString() ? std::optional(text.toString().toUtf8()) : std::nullopt;
}

} // namespace

std::optional<CloudEvent> structuredCloudEvent(const QJsonObject& object)
{
    if (!object.contains(KeySpecVersion))
        return std::nullopt;
    CloudEvent event{.specVersion = object.value(KeySpecVersion),
                     .id = object.value(KeyId),
                     .source = object.value(KeySource),
                     .type = object.value(KeyType),
                     .time = object.value(KeyTime),
                     .data = object.value(KeyData)};
    if (event.data.isString()) {
        event.form = EventForm::CloudEventsText;
        event.data = parsed(event.data.toString().toUtf8()).value_or(event.data);
    } else if (event.data.isUndefined() && object.value(KeyDataBytes).isString()) {
        event.data = object.value(KeyDataBytes);
        event.data =
            parsed(QByteArray::fromBase64(event.data.toString().toLatin1())).value_or(event.data);
    }
    return event;
}

std::optional<std::string_view> cloudAttribute(std::span<const live::HeaderView> headers,
                                               std::string_view name)
{
    for (const live::HeaderView& header : headers) {
        if (header.value && header.value->size() <= MaxAttribute && isSameName(header.name, name) &&
            isText(*header.value))
            return header.value;
    }
    return std::nullopt;
}

std::optional<CloudEvent> binaryCloudEvent(std::span<const live::HeaderView> headers,
                                           const QJsonValue& value)
{
    const auto attribute = [&](std::string_view name) {
        const auto text = cloudAttribute(headers, name);
        return text ? QJsonValue(QString::fromUtf8(text->data(), qsizetype(text->size())))
                    : QJsonValue(QJsonValue::Undefined);
    };
    CloudEvent event{.form = EventForm::CloudEventsBinary,
                     .specVersion = attribute("ce_specversion"),
                     .id = attribute("ce_id"),
                     .source = attribute("ce_source"),
                     .type = attribute("ce_type"),
                     .time = attribute("ce_time"),
                     .data = value};
    if (event.specVersion.isUndefined() || event.type.isUndefined())
        return std::nullopt;
    return event;
}

bool isOwnEnvelope(const QJsonObject& object)
{
    return object.value(KeyEventType).isString() &&
           (object.contains(KeyData) || object.contains(KeyPayload));
}

std::optional<QByteArray> cloudBody(std::string_view value, EventForm form)
{
    if (form == EventForm::CloudEventsBinary)
        return compactJson(innerBody(value));
    const auto data = topLevelMember(value, "data");
    if (!data)
        return std::nullopt;
    if (form == EventForm::CloudEventsText) {
        const auto text = stringText(*data);
        if (!text || !parsed(*text))
            return std::nullopt;
        return compactJson(innerBody(viewOf(*text)));
    }
    return compactJson(innerBody(*data));
}

} // namespace codec
