// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/eventjson.h"

#include "core/codec/cloudevent.h"
#include "core/codec/decoder.h"
#include "core/codec/jsontext.h"
#include "core/codec/recordbytes.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace codec {

namespace {

/// Writes JSON in the order in which it is told to.
class JsonWriter
{
public:
    QByteArray out;

    void string(std::string_view utf8)
    {
        static constexpr char Digits[] = "0123456789abcdef";
        out += '"';
        std::size_t done = 0;
        for (std::size_t i = 0; i < utf8.size(); ++i) {
            const auto c = static_cast<unsigned char>(utf8[i]);
            if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
                continue;
            append(utf8.substr(done, i - done));
            done = i + 1;
            switch (c) {
            case '"':
            case '\\':
                out += '\\';
                out += char(c);
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                out += "\\u00";
                out += Digits[c >> 4];
                out += Digits[c & 0xf];
                break;
            }
        }
        append(utf8.substr(done));
        out += '"';
    }

    void text(const QString& text)
    {
        const QByteArray utf8 = text.toUtf8();
        string({utf8.constData(), std::size_t(utf8.size())});
    }

    void textOrNull(const std::optional<QString>& value)
    {
        if (value)
            text(*value);
        else
            out += "null";
    }

    /// A record's bytes: text where they are UTF-8, else base64, else null.
    void bytes(const std::optional<std::string_view>& bytes)
    {
        if (!bytes) {
            out += "null";
        } else if (isUtf8(*bytes)) {
            string(*bytes);
        } else {
            out += "{\"base64\":\"";
            out += QByteArray::fromRawData(bytes->data(), qsizetype(bytes->size())).toBase64();
            out += "\"}";
        }
    }

    void number(qint64 value) { out += QByteArray::number(value); }

private:
    void append(std::string_view part) { out.append(part.data(), qsizetype(part.size())); }
};

const char* timestampTypeName(live::TimestampType type)
{
    switch (type) {
    case live::TimestampType::Create:
        return "\"create\"";
    case live::TimestampType::LogAppend:
        return "\"log-append\"";
    case live::TimestampType::NotAvailable:
        break;
    }
    return "null";
}

/// The body as it is written in the record, which QJsonValue would sort and round.
QByteArray bodyJson(const live::RecordInput& record, const DomainEvent& event)
{
    if (event.body.isNull() || event.body.isUndefined())
        return "null";
    if (record.value && record.value->size() <= MaxDecodedBytes) {
        const bool isEnvelope =
            event.form == EventForm::SprintJson || event.form == EventForm::TodoJson;
        if (event.form == EventForm::CloudEvents || event.form == EventForm::CloudEventsText ||
            event.form == EventForm::CloudEventsBinary) {
            if (const auto body = cloudBody(*record.value, event.form))
                return *body;
        }
        std::optional<std::string_view> written = record.value;
        if (isEnvelope) {
            written = topLevelMember(*record.value, "payload");
            if (!written || event.form == EventForm::SprintJson)
                written = topLevelMember(*record.value, "data");
        }
        const bool isWhole = isEnvelope || event.form == EventForm::Json;
        if (written && isWhole) {
            if (const auto compact = compactJson(*written))
                return *compact;
        }
    }
    // Scalars stand in a list, as QJsonDocument takes none.
    return QJsonDocument(QJsonArray{event.body}).toJson(QJsonDocument::Compact).chopped(1).mid(1);
}

void writeEvent(JsonWriter& json, const live::RecordInput& record, const DomainEvent& event)
{
    const bool isEnvelope =
        event.form == EventForm::SprintJson || event.form == EventForm::TodoJson;
    if (!isEnvelope && event.type.isEmpty()) {
        json.out += "null";
        return;
    }
    json.out += "{\"type\":";
    json.text(event.type);
    json.out += ",\"id\":";
    json.textOrNull(event.id);
    json.out += ",\"source\":";
    json.textOrNull(event.source);
    json.out += ",\"time\":";
    json.textOrNull(event.timeText.isEmpty() ? std::optional<QString>() : event.timeText);
    json.out += ",\"version\":";
    json.textOrNull(event.version);
    json.out += ",\"correlation_id\":";
    json.textOrNull(event.correlationId);
    json.out += ",\"entity\":";
    if (event.entity) {
        json.out += "{\"kind\":";
        json.text(event.entity->kind);
        json.out += ",\"id\":";
        json.text(event.entity->id);
        json.out += '}';
    } else {
        json.out += "null";
    }
    json.out += ",\"body\":";
    json.out += bodyJson(record, event);
    json.out += '}';
}

void writeHeaders(JsonWriter& json, const live::RecordInput& record)
{
    json.out += '[';
    bool isFirst = true;
    for (const live::HeaderView& header : record.headers) {
        json.out += isFirst ? "{\"name\":" : ",{\"name\":";
        isFirst = false;
        json.bytes(header.name);
        json.out += ",\"value\":";
        json.bytes(header.value);
        json.out += '}';
    }
    json.out += ']';
}

void writeProblems(JsonWriter& json, const QList<EventProblem>& problems)
{
    json.out += '[';
    for (const EventProblem& problem : problems) {
        json.out += json.out.endsWith('[') ? "{\"code\":" : ",{\"code\":";
        json.text(problem.code);
        json.out += ",\"message\":";
        json.text(problem.message);
        json.out += '}';
    }
    json.out += ']';
}

} // namespace

QByteArray eventJson(const live::RecordInput& record, const QString& topic,
                     const DomainEvent& event)
{
    JsonWriter json;
    const std::uint64_t size = sizeOf(record);
    json.out.reserve(qsizetype(size + size / 4 + 512));
    json.out += "{\"topic\":";
    json.text(topic);
    json.out += ",\"partition\":";
    json.number(record.partition.value());
    json.out += ",\"offset\":";
    json.number(record.offset.value());
    json.out += ",\"timestamp\":";
    json.textOrNull(event.recordTime.isValid()
                        ? std::optional(event.recordTime.toString(Qt::ISODateWithMs))
                        : std::nullopt);
    json.out += ",\"timestamp_type\":";
    json.out += timestampTypeName(record.timestampType);
    json.out += ",\"key\":";
    json.bytes(record.key);
    json.out += ",\"headers\":";
    writeHeaders(json, record);
    json.out += ",\"size\":";
    json.number(qint64(size));
    json.out += ",\"value\":";
    json.bytes(record.value);
    json.out += ",\"form\":";
    json.text(eventFormName(event.form));
    json.out += ",\"event\":";
    writeEvent(json, record, event);
    json.out += ",\"problems\":";
    writeProblems(json, event.problems);
    json.out += '}';
    return std::move(json.out);
}

QByteArray eventJson(const live::RecordView& record, const DomainEvent& event)
{
    const RecordBytes bytes(record);
    const std::string_view name = record.topic();
    return eventJson(bytes.record(), QString::fromUtf8(name.data(), qsizetype(name.size())), event);
}

} // namespace codec
