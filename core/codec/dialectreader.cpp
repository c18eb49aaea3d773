// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/dialectreader.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace codec {

namespace {

// A bit stands for each of them.
constexpr qsizetype MaxDialectHeaders = 64;
constexpr qsizetype MaxDialectBytes = 64 * 1024;

template <class Word, std::size_t count>
using WordTable = std::array<std::pair<QLatin1StringView, Word>, count>;

constexpr WordTable<HeaderRole, 16> RoleWords{{
    {QLatin1StringView("exception"), HeaderRole::Exception},
    {QLatin1StringView("message"), HeaderRole::Message},
    {QLatin1StringView("stack"), HeaderRole::Stack},
    {QLatin1StringView("stage"), HeaderRole::Stage},
    {QLatin1StringView("origin-topic"), HeaderRole::OriginTopic},
    {QLatin1StringView("origin-partition"), HeaderRole::OriginPartition},
    {QLatin1StringView("origin-offset"), HeaderRole::OriginOffset},
    {QLatin1StringView("origin-timestamp"), HeaderRole::OriginTimestamp},
    {QLatin1StringView("consumer-group"), HeaderRole::ConsumerGroup},
    {QLatin1StringView("connector"), HeaderRole::Connector},
    {QLatin1StringView("deliveries"), HeaderRole::Deliveries},
    {QLatin1StringView("next-delivery"), HeaderRole::NextDelivery},
    {QLatin1StringView("retries"), HeaderRole::Retries},
    {QLatin1StringView("failed-at"), HeaderRole::FailedAt},
    {QLatin1StringView("time-detail"), HeaderRole::TimeDetail},
    {QLatin1StringView("detail"), HeaderRole::Detail},
}};

constexpr WordTable<HeaderForm, 5> FormWords{{
    {QLatin1StringView("text"), HeaderForm::Text},
    {QLatin1StringView("big-endian"), HeaderForm::BigEndian},
    {QLatin1StringView("decimal"), HeaderForm::Decimal},
    {QLatin1StringView("java-object"), HeaderForm::JavaObject},
    {QLatin1StringView("payload"), HeaderForm::Payload},
}};

constexpr WordTable<HopOrder, 3> HopWords{{
    {QLatin1StringView("newest-last"), HopOrder::NewestLast},
    {QLatin1StringView("newest-first"), HopOrder::NewestFirst},
    {QLatin1StringView("once"), HopOrder::Once},
}};

constexpr WordTable<FailureTime, 3> TimeWords{{
    {QLatin1StringView("record"), FailureTime::Record},
    {QLatin1StringView("header"), FailureTime::Header},
    {QLatin1StringView("unknown"), FailureTime::Unknown},
}};

constexpr WordTable<KeptBytes, 3> KeptWords{{
    {QLatin1StringView("always"), KeptBytes::Always},
    {QLatin1StringView("never"), KeptBytes::Never},
    {QLatin1StringView("unreadable"), KeptBytes::Unreadable},
}};

Error notADialect(const QString& detail)
{
    return {.kind = ErrorKind::Malformed,
            .message = QCoreApplication::translate("Dialect",
                                                   "This is not a description of dead letters: %1")
                           .arg(detail),
            .detail = detail};
}

/// Takes members out of an object; the first fault stays, and what nobody took is a fault.
class Members
{
public:
    Members(const QJsonObject& object, QString& fault) : m_object(object), m_fault(fault) {}

    QString text(QLatin1StringView key, bool mayMiss = false)
    {
        const QJsonValue value = m_object.take(key);
        if (mayMiss && (value.isUndefined() || value.isNull()))
            return {};
        if (!value.isString() || value.toString().isEmpty())
            complain(u"“%1” is not a text"_s.arg(key));
        return value.toString();
    }

    int number(QLatin1StringView key)
    {
        const QJsonValue value = m_object.take(key);
        if (!value.isDouble() || value.toInt(-1) < 0)
            complain(u"“%1” is not a number"_s.arg(key));
        return value.toInt();
    }

    bool flag(QLatin1StringView key)
    {
        const QJsonValue value = m_object.take(key);
        if (!value.isUndefined() && !value.isBool())
            complain(u"“%1” is neither true nor false"_s.arg(key));
        return value.toBool();
    }

    template <class Word, std::size_t count>
    Word word(QLatin1StringView key, const WordTable<Word, count>& words,
              std::optional<Word> otherwise = std::nullopt)
    {
        const QJsonValue value = m_object.take(key);
        if (value.isUndefined() && otherwise)
            return *otherwise;
        for (const auto& [name, meaning] : words) {
            if (value.toString() == name)
                return meaning;
        }
        complain(u"“%1” is the unknown word “%2”"_s.arg(key, value.toString()));
        return words.front().second;
    }

    QJsonArray list(QLatin1StringView key, bool mayMiss = false)
    {
        const QJsonValue value = m_object.take(key);
        if (!(mayMiss && value.isUndefined()) && !value.isArray())
            complain(u"“%1” is not a list"_s.arg(key));
        return value.toArray();
    }

    QStringList texts(QLatin1StringView key, bool mayMiss = true)
    {
        return textsOf(list(key, mayMiss), key);
    }

    QList<QByteArray> names(QLatin1StringView key, bool mayMiss = true)
    {
        QList<QByteArray> result;
        const QStringList found = texts(key, mayMiss);
        for (const QString& name : found)
            result.append(name.toUtf8());
        return result;
    }

    QStringList textsOf(const QJsonArray& items, QLatin1StringView key)
    {
        QStringList result;
        for (const QJsonValue& item : items) {
            if (item.toString().isEmpty())
                complain(u"“%1” holds something that is not a text"_s.arg(key));
            result.append(item.toString());
        }
        return result;
    }

    void complain(const QString& fault)
    {
        if (m_fault.isEmpty())
            m_fault = fault;
    }

    void finish()
    {
        if (!m_object.isEmpty())
            complain(u"“%1” is unknown"_s.arg(m_object.constBegin().key()));
    }

private:
    QJsonObject m_object;
    QString& m_fault;
};

DialectHeader headerFrom(const QJsonValue& json, QString& fault)
{
    Members members(json.toObject(), fault);
    DialectHeader header;
    header.name = members.text("name"_L1).toUtf8();
    header.role = members.word("is"_L1, RoleWords);
    header.form = members.word("as"_L1, FormWords, std::optional(HeaderForm::Text));
    header.implies = members.text("implies"_L1, true);
    members.finish();
    return header;
}

std::uint64_t recognisingSet(const Dialect& dialect, const QList<QByteArray>& names, QString& fault)
{
    std::uint64_t set = 0;
    for (const QByteArray& name : names) {
        const auto header =
            std::find_if(dialect.headers.cbegin(), dialect.headers.cend(),
                         [&name](const DialectHeader& known) { return known.name == name; });
        if (header == dialect.headers.cend()) {
            fault = u"it is recognised by “%1”, which is none of its headers"_s.arg(
                QString::fromUtf8(name));
            return 0;
        }
        set |= std::uint64_t(1) << (header - dialect.headers.cbegin());
    }
    if (set == 0)
        fault = u"it is recognised by nothing"_s;
    return set;
}

Dialect dialectFrom(const QJsonObject& json, QString& fault)
{
    Members members(json, fault);
    Dialect dialect;
    dialect.id = members.text("dialect"_L1, true);
    dialect.writer = members.text("writer"_L1);
    members.text("meaning"_L1);
    dialect.order = members.number("order"_L1);
    const QJsonArray headers = members.list("headers"_L1);
    if (headers.isEmpty() || headers.size() > MaxDialectHeaders)
        members.complain(u"it has %1 headers"_s.arg(headers.size()));
    else
        for (const QJsonValue& header : headers)
            dialect.headers.append(headerFrom(header, fault));
    const QJsonArray sets = members.list("recognised-by"_L1);
    if (sets.isEmpty())
        members.complain(u"it is recognised by nothing"_s);
    for (const QJsonValue& set : sets) {
        QList<QByteArray> names;
        const QStringList texts = members.textsOf(set.toArray(), "recognised-by"_L1);
        for (const QString& name : texts)
            names.append(name.toUtf8());
        if (fault.isEmpty())
            dialect.recognisingSets.push_back(recognisingSet(dialect, names, fault));
        dialect.recognisedBy.append(names);
    }
    dialect.hops = members.word("hops"_L1, HopWords);
    dialect.time = members.word("time"_L1, TimeWords);
    dialect.keeps = members.word("keeps-bytes"_L1, KeptWords);
    dialect.unreadable = members.texts("unreadable"_L1);
    dialect.wrappers = members.texts("wrappers"_L1);
    for (const QString& frame : members.texts("batch-frames"_L1))
        dialect.batchFrames.append(frame.toUtf8());
    for (const QString& type : members.texts("batch-namers"_L1))
        dialect.batchNamers.append(type.toUtf8());
    dialect.groupAfterPrefix = members.text("group-after-prefix"_L1, true);
    dialect.removed = members.names("remove"_L1, false);
    dialect.removedIfEmpty = members.names("remove-if-empty"_L1);
    dialect.removesAlways = members.flag("remove-always"_L1);
    if (dialect.removed.isEmpty())
        members.complain(u"nothing is removed before a record is sent back"_s);
    members.finish();
    return dialect;
}

EnvelopePaths envelopeFrom(const QJsonObject& json, QString& fault)
{
    Members file(json, fault);
    Members members(json.value("envelope"_L1).toObject(), fault);
    EnvelopePaths paths;
    paths.exception = members.texts("exception"_L1, false);
    paths.message = members.texts("message"_L1, false);
    paths.weakMessage = members.texts("weak-message"_L1);
    paths.stack = members.texts("stack"_L1);
    paths.topic = members.texts("topic"_L1);
    paths.partition = members.texts("partition"_L1);
    paths.offset = members.texts("offset"_L1);
    paths.group = members.texts("group"_L1);
    paths.attempts = members.texts("attempts"_L1);
    paths.retries = members.texts("retries"_L1);
    paths.time = members.texts("time"_L1);
    members.finish();
    file.text("meaning"_L1);
    return paths;
}

} // namespace

Result<std::variant<Dialect, EnvelopePaths>> readDialect(const QByteArray& json)
{
    using Read = std::variant<Dialect, EnvelopePaths>;
    if (json.size() > MaxDialectBytes)
        return notADialect(u"it has more than %1 bytes"_s.arg(MaxDialectBytes));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return notADialect(u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return notADialect(u"it is not an object"_s);
    const QJsonObject object = document.object();
    QString fault;
    Read read;
    if (object.contains("envelope"_L1))
        read = envelopeFrom(object, fault);
    else
        read = dialectFrom(object, fault);
    if (!fault.isEmpty())
        return notADialect(fault);
    return read;
}

} // namespace codec
