// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/record.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QList>

#include <optional>
#include <string>
#include <vector>

/// A record that owns its bytes, as a file of tests/data/events describes it, and what is to be
/// made of it.
class Fixture
{
public:
    QString name;
    QString topic;
    std::optional<std::string> key;
    std::optional<std::string> value;
    std::vector<std::pair<std::string, std::optional<std::string>>> headers;
    QJsonObject expected;

    /// Valid while this object is and is not changed.
    live::RecordInput record() const
    {
        m_headers.clear();
        for (const auto& [headerName, headerValue] : headers)
            m_headers.push_back({headerName, headerValue});
        live::RecordInput record;
        record.partition = Partition(2);
        record.offset = Offset(41);
        record.timestampMs = 1773994502131;
        record.timestampType = live::TimestampType::Create;
        if (key)
            record.key = *key;
        if (value)
            record.value = *value;
        record.headers = m_headers;
        return record;
    }

private:
    mutable std::vector<live::HeaderView> m_headers;
};

inline std::optional<std::string> fixtureBytes(const QJsonValue& json)
{
    using namespace Qt::Literals::StringLiterals;
    if (json.isString())
        return json.toString().toStdString();
    if (json.isObject())
        return QByteArray::fromBase64(json[u"base64"_s].toString().toLatin1()).toStdString();
    return std::nullopt;
}

/// All of them, by name.
inline QList<Fixture> eventFixtures()
{
    using namespace Qt::Literals::StringLiterals;
    QList<Fixture> fixtures;
    const QDir folder(QStringLiteral(EVENT_FIXTURES));
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
        Fixture fixture;
        fixture.name = name.chopped(5);
        fixture.topic = json[u"topic"_s].toString();
        fixture.key = fixtureBytes(json[u"key"_s]);
        fixture.value = fixtureBytes(json[u"value"_s]);
        const QJsonArray headers = json[u"headers"_s].toArray();
        for (const QJsonValue& header : headers)
            fixture.headers.emplace_back(header[u"name"_s].toString().toStdString(),
                                         fixtureBytes(header[u"value"_s]));
        fixture.expected = json[u"expected"_s].toObject();
        fixtures.append(fixture);
    }
    return fixtures;
}

inline live::RecordInput recordOf(std::optional<std::string_view> value)
{
    live::RecordInput record;
    record.value = value;
    return record;
}
