// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/rawrecord.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <optional>

/// Reads the dead letters that lie under tests/data.
namespace deadletters {

inline std::optional<QByteArray> bytesFrom(const QJsonValue& json)
{
    if (json.isString())
        return json.toString().toUtf8();
    if (json.isObject())
        return QByteArray::fromBase64(json[QLatin1StringView("base64")].toString().toLatin1());
    return std::nullopt;
}

inline std::optional<QByteArray> base64From(const QJsonValue& json)
{
    return json.isString() ? std::optional(QByteArray::fromBase64(json.toString().toLatin1()))
                           : std::nullopt;
}

inline RawRecord placeFrom(const QJsonObject& json)
{
    RawRecord record;
    record.address = {json.value(QLatin1StringView("topic")).toString(),
                      Partition(json.value(QLatin1StringView("partition")).toInt()),
                      Offset(json.value(QLatin1StringView("offset")).toInteger())};
    record.time = QDateTime::fromMSecsSinceEpoch(
        json.value(QLatin1StringView("timestamp")).toInteger(), Qt::UTC);
    return record;
}

/// A fixture of one dialect, with what is expected of it beside its record.
inline RawRecord fixtureRecord(const QJsonObject& json)
{
    RawRecord record = placeFrom(json);
    record.key = bytesFrom(json.value(QLatin1StringView("key")));
    record.value = bytesFrom(json.value(QLatin1StringView("value")));
    const QJsonArray headers = json.value(QLatin1StringView("headers")).toArray();
    for (const QJsonValue& header : headers)
        record.headers.append({header[QLatin1StringView("name")].toString().toUtf8(),
                               bytesFrom(header[QLatin1StringView("value")])});
    return record;
}

/// A line of the records that real frameworks wrote; all bytes are base64.
inline RawRecord realRecord(const QJsonObject& json)
{
    RawRecord record = placeFrom(json);
    record.key = base64From(json.value(QLatin1StringView("key")));
    record.value = base64From(json.value(QLatin1StringView("value")));
    const QJsonArray headers = json.value(QLatin1StringView("headers")).toArray();
    for (const QJsonValue& header : headers)
        record.headers.append({header[0].toString().toUtf8(), base64From(header[1])});
    return record;
}

inline QList<QJsonObject> linesOf(const QString& path)
{
    QList<QJsonObject> lines;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> all = file.readAll().split('\n');
        for (const QByteArray& line : all) {
            if (!line.isEmpty())
                lines.append(QJsonDocument::fromJson(line).object());
        }
    }
    return lines;
}

inline QList<RawRecord> realRecords(const QString& path)
{
    QList<RawRecord> records;
    const QList<QJsonObject> lines = linesOf(path);
    for (const QJsonObject& line : lines)
        records.append(realRecord(line));
    return records;
}

} // namespace deadletters
