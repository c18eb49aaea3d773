// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/errorjson.h"

#include <QtCore/QJsonArray>

namespace storage {

namespace {
constexpr QLatin1StringView KeyKind("kind");
constexpr QLatin1StringView KeyMessage("message");
constexpr QLatin1StringView KeyDetail("detail");
constexpr QLatin1StringView KeyFields("fields");
constexpr QLatin1StringView KeyPath("path");
constexpr QLatin1StringView KeyHttpStatus("http_status");
constexpr QLatin1StringView KeyRequestId("request_id");
constexpr QLatin1StringView KeyRetryAfter("retry_after_ms");
} // namespace

QJsonObject errorToJson(const Error& error)
{
    QJsonArray fields;
    for (const FieldError& field : error.fields)
        fields.append(QJsonObject{{KeyPath, field.path}, {KeyMessage, field.message}});
    QJsonObject json{
        {KeyKind, errorKindName(error.kind)},
        {KeyMessage, error.message},
        {KeyDetail, error.detail},
        {KeyFields, fields},
        {KeyHttpStatus, error.httpStatus},
        {KeyRequestId, error.requestId},
    };
    if (error.retryAfter)
        json.insert(KeyRetryAfter, static_cast<qint64>(error.retryAfter->count()));
    return json;
}

Error errorFromJson(const QJsonObject& json)
{
    Error error;
    error.kind = errorKindFromName(json.value(KeyKind).toString());
    error.message = json.value(KeyMessage).toString();
    error.detail = json.value(KeyDetail).toString();
    const QJsonArray fields = json.value(KeyFields).toArray();
    for (const QJsonValue& field : fields) {
        error.fields.append({field[KeyPath].toString(), field[KeyMessage].toString()});
    }
    error.httpStatus = json.value(KeyHttpStatus).toInt();
    error.requestId = json.value(KeyRequestId).toString();
    if (const QJsonValue after = json.value(KeyRetryAfter); after.isDouble())
        error.retryAfter = std::chrono::milliseconds(after.toInteger());
    return error;
}

} // namespace storage
