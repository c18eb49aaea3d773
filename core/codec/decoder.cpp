// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/decoder.h"

#include "core/codec/cloudevent.h"
#include "core/codec/jsontext.h"
#include "core/codec/recordbytes.h"
#include "core/codec/schema.h"
#include "core/codec/schemacheck.h"
#include "core/codec/typeextractor.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace codec {

namespace {

constexpr QLatin1StringView KeyType("event_type");
constexpr QLatin1StringView KeyData("data");
constexpr QLatin1StringView KeyPayload("payload");
constexpr QLatin1StringView KeyTimestamp("timestamp");
constexpr QLatin1StringView KeySource("source");
constexpr QLatin1StringView KeyEventId("event_id");
constexpr QLatin1StringView KeyEventVersion("event_version");
constexpr QLatin1StringView KeySchemaVersion("schema_version");
constexpr QLatin1StringView KeyCorrelationId("correlation_id");
// Of the outer envelope.
constexpr QLatin1StringView KeyId("id");
constexpr QLatin1StringView KeyOuterType("type");
constexpr QLatin1StringView KeyOuterTime("time");

// An id, a source or a version that is longer is none.
constexpr qsizetype MaxEnvelopeText = 500;
// Years 1 to 9999, which is what can be written.
constexpr qint64 FirstTimestampMs = -62135596800000;
constexpr qint64 LastTimestampMs = 253402300799999;
// How much of a value is looked at that is not taken apart.
constexpr std::size_t GlanceBytes = 64 * 1024;

std::string_view withoutByteOrderMark(std::string_view text)
{
    return text.substr(0, 3) == "\xEF\xBB\xBF" ? text.substr(3) : text;
}

/// The first character that says something; 0 if there is none.
char firstSign(std::string_view text)
{
    const std::size_t at = text.find_first_not_of(" \t\r\n");
    return at == std::string_view::npos ? '\0' : text[at];
}

/// A text, or a number as text; nothing for anything else and for what is too long.
std::optional<QString> shortText(const QJsonValue& value)
{
    if (value.isString() && value.toString().size() <= MaxEnvelopeText)
        return value.toString();
    if (value.isDouble())
        return value.toVariant().toString();
    return std::nullopt;
}

class Decoding
{
    Q_DECLARE_TR_FUNCTIONS(Decoder)

public:
    Decoding(const live::RecordInput& record, const QString& topic) : m_record(record)
    {
        m_event.address = {topic, record.partition, record.offset};
        setRecordTime();
        setCorrelationFromHeaders();
    }

    DomainEvent decode()
    {
        if (!m_record.value) {
            m_event.form = EventForm::Tombstone;
        } else if (m_record.value->size() > MaxDecodedBytes) {
            glance(tr("The value has %1 bytes. Values above %2 bytes are not taken apart.")
                       .arg(QLocale().toString(qulonglong(m_record.value->size())),
                            QLocale().toString(qulonglong(MaxDecodedBytes))));
        } else {
            decodeValue(withoutByteOrderMark(*m_record.value));
            takeCloudHeaders();
        }
        return std::move(m_event);
    }

    DomainEvent decodeCut()
    {
        glance(tr("The record is larger than the stream may keep: only its beginning is here."));
        return std::move(m_event);
    }

private:
    void note(const QString& code, const QString& message)
    {
        if (m_event.problems.size() < MaxProblems)
            m_event.problems.append({code, message});
    }

    void setRecordTime()
    {
        if (m_record.timestampType == live::TimestampType::NotAvailable)
            return;
        if (m_record.timestampMs < FirstTimestampMs || m_record.timestampMs > LastTimestampMs)
            note(u"bad-time"_s, tr("The record's own time lies outside the calendar."));
        else
            m_event.recordTime = QDateTime::fromMSecsSinceEpoch(m_record.timestampMs, Qt::UTC);
    }

    void setCorrelationFromHeaders()
    {
        for (const live::HeaderView& header : m_record.headers) {
            if (!header.value || header.value->size() > std::size_t(MaxEnvelopeText) ||
                !isText(*header.value))
                continue;
            const QByteArray name =
                QByteArray(header.name.data(),
                           qsizetype(std::min<std::size_t>(header.name.size(), 64)))
                    .toLower()
                    .replace('-', '_');
            if (name == "correlation_id" || name == "x_correlation_id")
                m_event.correlationId =
                    QString::fromUtf8(header.value->data(), qsizetype(header.value->size()));
        }
    }

    /// Attributes in headers make any value but an outer envelope the data of an event.
    void takeCloudHeaders()
    {
        if (m_event.form == EventForm::CloudEvents || m_event.form == EventForm::CloudEventsText)
            return;
        QJsonValue data = m_whole;
        if (m_event.form == EventForm::Text)
            data = QString::fromUtf8(m_record.value->data(), qsizetype(m_record.value->size()));
        const auto cloud = binaryCloudEvent(m_record.headers, data);
        if (!cloud)
            return;
        // What was found out about the value alone is found out again with the outer envelope.
        const auto isAboutText = [](const EventProblem& problem) {
            return problem.code == u"mojibake"_s || problem.code == u"undecodable"_s;
        };
        QList<EventProblem> kept;
        std::copy_if(m_event.problems.cbegin(), m_event.problems.cend(), std::back_inserter(kept),
                     isAboutText);
        m_event.problems = kept;
        m_event.type.clear();
        m_event.entity.reset();
        decodeCloudEvent(*cloud);
    }

    /// What can be said of a value that is not taken apart.
    void glance(const QString& why)
    {
        note(u"oversize"_s, why);
        if (!m_record.value) {
            m_event.form = EventForm::Tombstone;
            return;
        }
        const std::string_view head =
            withoutByteOrderMark(utf8Beginning(*m_record.value, GlanceBytes));
        TypeExtractor extractor;
        const std::string_view type = extractor.eventType({}, m_record);
        m_event.type = QString::fromUtf8(type.data(), qsizetype(type.size()));
        if (binaryCloudEvent(m_record.headers, {}))
            m_event.form = EventForm::CloudEventsBinary;
        else if (!isText(head))
            m_event.form = EventForm::Binary;
        else if (!m_event.type.isEmpty())
            m_event.form = isTaskFamily(m_event.type) ? EventForm::TodoJson : EventForm::SprintJson;
        else
            m_event.form = firstSign(head) == '{' || firstSign(head) == '[' ? EventForm::Json
                                                                            : EventForm::Text;
    }

    void decodeValue(std::string_view text)
    {
        const char sign = firstSign(text);
        const bool isLikeJson = sign == '{' || sign == '[';
        if (!isText(text)) {
            m_event.form = EventForm::Binary;
            if (isLikeJson && !isUtf8(text))
                note(u"undecodable"_s,
                     tr("The value begins like JSON, but is not valid UTF-8 from byte %1 on.")
                         .arg(QLocale().toString(qulonglong(firstInvalidByte(text)))));
            else if (isLikeJson)
                note(u"undecodable"_s, tr("The value begins like JSON, but holds control "
                                          "characters that JSON does not allow."));
            return;
        }
        m_event.form = EventForm::Text;
        if (!isLikeJson)
            return checkPlainText(text);
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(
            QByteArray::fromRawData(text.data(), qsizetype(text.size())), &error);
        // Qt's parser lets wrong escapes and control characters pass, at which others stumble.
        const auto fault = jsonFault(text);
        if (error.error == QJsonParseError::NoError && fault) {
            note(u"undecodable"_s, tr("The value begins like JSON, but is not, from byte %1 on.")
                                       .arg(QLocale().toString(qulonglong(*fault))));
            return;
        }
        if (error.error != QJsonParseError::NoError) {
            note(u"undecodable"_s, tr("The value begins like JSON, but is not: %1, at byte %2.")
                                       .arg(error.errorString(), QLocale().toString(error.offset)));
            return;
        }
        m_event.form = EventForm::Json;
        if (document.isArray())
            m_whole = m_event.body = document.array();
        else
            decodeObject(document.object());
        checkMojibake(m_event.body, m_event.problems);
    }

    static std::size_t firstInvalidByte(std::string_view text)
    {
        // Validity grows with the beginning, so the end of the valid part is found by halving.
        std::size_t valid = 0;
        std::size_t invalid = text.size();
        while (invalid - valid > 4) {
            const std::size_t middle = valid + (invalid - valid) / 2;
            const std::size_t cut = utf8Beginning(text, middle).size();
            if (cut > valid && isUtf8(text.substr(0, cut)))
                valid = cut;
            else
                invalid = middle;
        }
        return valid;
    }

    void checkPlainText(std::string_view text)
    {
        const std::string_view head = utf8Beginning(text, GlanceBytes);
        checkMojibake(QString::fromUtf8(head.data(), qsizetype(head.size())), m_event.problems);
    }

    void decodeObject(const QJsonObject& object)
    {
        m_event.body = object;
        m_whole = object;
        if (!isOwnEnvelope(object)) {
            if (const auto cloud = structuredCloudEvent(object))
                return decodeCloudEvent(*cloud);
        }
        const QJsonValue type = object.value(KeyType);
        const bool hasBody = object.contains(KeyData) || object.contains(KeyPayload);
        if (!type.isString()) {
            if (!type.isUndefined() && hasBody)
                note(u"wrong-type"_s,
                     tr("“%1” should be a text, but is %2.").arg(KeyType, valueTypeText(type)));
            return;
        }
        if (type.toString().toUtf8().size() > qsizetype(TypeExtractor::MaxTypeBytes)) {
            note(u"wrong-type"_s, tr("“%1” is too long to be the name of a type.").arg(KeyType));
            return;
        }
        m_event.type = type.toString();
        const EventSchema* schema = builtInSchemas().find(m_event.type);
        if (hasBody || schema)
            decodeEnvelope(object, schema);
    }

    /// Of two envelopes around one body the inner one tells what happened: it has an id, a time and
    /// a source of its own. The outer one fills what it leaves out.
    void decodeCloudEvent(const CloudEvent& cloud)
    {
        m_event.form = cloud.form;
        m_event.body = cloud.data.isUndefined() ? QJsonValue(QJsonValue::Null) : cloud.data;
        const auto outer = [this](QLatin1StringView key, const QJsonValue& value) {
            if (value.isUndefined() || value.isNull())
                note(u"missing-field"_s, tr("“%1” is missing.").arg(key));
            const auto text = shortText(value);
            if (!text && !value.isUndefined() && !value.isNull())
                note(u"wrong-type"_s,
                     tr("“%1” should be a text, but is %2.").arg(key, valueTypeText(value)));
            return text;
        };
        const auto id = outer(KeyId, cloud.id);
        const auto source = outer(KeySource, cloud.source);
        const auto type = outer(KeyOuterType, cloud.type);
        const QString version = shortText(cloud.specVersion).value_or(QString());
        if (version != u"1.0"_s)
            note(u"unknown-version"_s,
                 tr("Nothing is known about version “%1” of CloudEvents.").arg(version.left(40)));
        if (cloud.data.isObject() && isOwnEnvelope(cloud.data.toObject())) {
            m_event.type = cloud.data[KeyType].toString();
            decodeEnvelope(cloud.data.toObject(), builtInSchemas().find(m_event.type));
            m_event.form = cloud.form;
        } else if (type && type->toUtf8().size() <= qsizetype(TypeExtractor::MaxTypeBytes)) {
            m_event.type = *type;
            decodeCloudData(builtInSchemas().find(*type));
        }
        if (!m_event.id || cloud.form == EventForm::CloudEventsBinary)
            m_event.id = id;
        if (!m_event.source)
            m_event.source = source;
        if (!m_event.time.isValid() && !cloud.time.isUndefined() && !cloud.time.isNull())
            takeTime(KeyOuterTime, cloud.time);
    }

    /// The data of an outer envelope that holds no inner one.
    void decodeCloudData(const EventSchema* schema)
    {
        if (!schema)
            note(u"unknown-type"_s, tr("Nothing is known about the type “%1”.").arg(m_event.type));
        if (!m_event.body.isObject()) {
            if (schema)
                note(u"wrong-type"_s, tr("“%1” should be an object, but is %2.")
                                          .arg(KeyData, valueTypeText(m_event.body)));
            return;
        }
        if (schema)
            checkBody(*schema, m_event.body.toObject(), m_event.problems);
        takeEntity(m_event.body.toObject(), schema);
    }

    void decodeEnvelope(const QJsonObject& object, const EventSchema* schema)
    {
        const bool hasPayload = object.contains(KeyPayload);
        m_event.form =
            hasPayload || isTaskFamily(m_event.type) ? EventForm::TodoJson : EventForm::SprintJson;
        if (!schema)
            note(u"unknown-type"_s, tr("Nothing is known about the type “%1”.").arg(m_event.type));
        takeTime(KeyTimestamp, object.value(KeyTimestamp));
        m_event.source = take(object, KeySource);
        if (!object.contains(KeySource) && schema && m_event.form == EventForm::SprintJson)
            note(u"missing-field"_s, tr("“%1” is missing.").arg(KeySource));
        if (m_event.form == EventForm::TodoJson)
            m_event.id = take(object, KeyEventId);
        if (const auto correlationId = take(object, KeyCorrelationId))
            m_event.correlationId = correlationId;
        m_event.version = take(object, KeyEventVersion);
        if (!m_event.version)
            m_event.version = take(object, KeySchemaVersion);
        if (schema && m_event.version && !schema->versions.isEmpty() &&
            !schema->versions.contains(*m_event.version))
            note(u"unknown-version"_s, tr("Nothing is known about version “%1” of this type.")
                                           .arg(m_event.version->left(40)));
        takeBody(object, hasPayload ? KeyPayload : KeyData, schema);
    }

    std::optional<QString> take(const QJsonObject& object, QLatin1StringView key)
    {
        const QJsonValue value = object.value(key);
        if (value.isUndefined() || value.isNull())
            return std::nullopt;
        const auto text = shortText(value);
        if (!text)
            note(u"wrong-type"_s,
                 value.isString()
                     ? tr("“%1” is too long.").arg(key)
                     : tr("“%1” should be a text, but is %2.").arg(key, valueTypeText(value)));
        return text;
    }

    void takeTime(QLatin1StringView key, const QJsonValue& value)
    {
        if (value.isUndefined() || value.isNull()) {
            note(u"missing-field"_s, tr("“%1” is missing.").arg(key));
        } else if (!value.isString()) {
            note(u"wrong-type"_s,
                 tr("“%1” should be a time, but is %2.").arg(key, valueTypeText(value)));
        } else if (const auto time = parseTime(value.toString())) {
            m_event.time = time->time;
            m_event.timeText = time->text;
        } else {
            note(u"bad-time"_s,
                 tr("“%1” is “%2”, which is not a time such as 2026-03-20T08:15:02Z.")
                     .arg(key, value.toString().left(40)));
        }
    }

    void takeBody(const QJsonObject& object, QLatin1StringView key, const EventSchema* schema)
    {
        const QJsonValue body = object.value(key);
        m_event.body = body.isUndefined() ? QJsonValue(QJsonValue::Null) : body;
        if (body.isUndefined())
            return note(u"missing-field"_s, tr("“%1” is missing.").arg(key));
        if (!body.isObject())
            return note(u"wrong-type"_s,
                        tr("“%1” should be an object, but is %2.").arg(key, valueTypeText(body)));
        if (schema)
            checkBody(*schema, body.toObject(), m_event.problems);
        takeEntity(body.toObject(), schema);
    }

    void takeEntity(const QJsonObject& body, const EventSchema* schema)
    {
        const auto takeId = [&](const QString& kind, const QString& field) {
            const auto id = shortText(body.value(field));
            if (id && !id->isEmpty())
                m_event.entity = EntityRef{kind, *id};
            return m_event.entity.has_value();
        };
        if (schema) {
            for (const QString& field : schema->entityIdFields) {
                if (takeId(schema->entityKind, field))
                    return;
            }
            return;
        }
        // Of a type that nobody described, the usual names of ids still tell.
        if (takeId(u"sprint"_s, u"sprint_id"_s) || takeId(u"task"_s, u"task_id"_s))
            return;
        if (isTaskFamily(m_event.type))
            takeId(u"task"_s, u"id"_s);
    }

    const live::RecordInput& m_record;
    DomainEvent m_event;
    /// The whole value, where it is JSON.
    QJsonValue m_whole{QJsonValue::Undefined};
};

} // namespace

DomainEvent decode(const live::RecordInput& record, const QString& topic)
{
    return Decoding(record, topic).decode();
}

DomainEvent decode(const live::RecordView& record)
{
    const RecordBytes bytes(record);
    const std::string_view name = record.topic();
    const QString topic = QString::fromUtf8(name.data(), qsizetype(name.size()));
    if (record.isCut())
        return Decoding(bytes.record(), topic).decodeCut();
    return decode(bytes.record(), topic);
}

} // namespace codec
