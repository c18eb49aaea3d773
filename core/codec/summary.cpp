// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/summary.h"

#include "core/codec/cloudevent.h"
#include "core/codec/jsontext.h"
#include "core/codec/recordbytes.h"
#include "core/codec/schema.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace codec {

namespace {

// Names beyond these would not fit the line anyway.
constexpr qsizetype MaxListed = 5;
constexpr std::size_t HexBytes = 24;

std::optional<QString> valueText(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double:
        return value.toVariant().toString();
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    default:
        return std::nullopt;
    }
}

/// "name", "list.count" or "list[].name".
std::optional<QString> placeText(QStringView place, const QJsonObject& body)
{
    if (place.endsWith(u".count")) {
        const QJsonValue list = body.value(place.chopped(6));
        if (!list.isArray())
            return std::nullopt;
        return QString::number(list.toArray().size());
    }
    const qsizetype brackets = place.indexOf(u"[].");
    if (brackets < 0)
        return valueText(body.value(place));
    const QJsonValue list = body.value(place.left(brackets));
    if (!list.isArray())
        return std::nullopt;
    const QJsonArray items = list.toArray();
    QStringList texts;
    for (qsizetype i = 0; i < items.size() && texts.size() < MaxListed; ++i) {
        if (const auto text = valueText(items.at(i).toObject().value(place.mid(brackets + 3))))
            texts.append(*text);
    }
    if (items.size() > texts.size())
        texts.append(u"…"_s);
    return texts.join(u", "_s);
}

/// Fills "%{place}" and "%{place|one|many}"; nothing if a place is empty.
std::optional<QString> filled(const QString& pattern, const QJsonObject& body)
{
    QString result;
    qsizetype done = 0;
    for (;;) {
        const qsizetype begin = pattern.indexOf(u"%{", done);
        const qsizetype end = begin < 0 ? -1 : pattern.indexOf(u'}', begin);
        if (end < 0)
            break;
        const QList<QStringView> parts =
            QStringView(pattern).mid(begin + 2, end - begin - 2).split(u'|');
        const auto text = placeText(parts.first(), body);
        if (!text)
            return std::nullopt;
        result += QStringView(pattern).mid(done, begin - done);
        result += *text;
        if (parts.size() == 3)
            result += u' ' + (*text == u"1"_s ? parts.at(1) : parts.at(2)).toString();
        done = end + 1;
    }
    result += QStringView(pattern).mid(done);
    return result;
}

/// One line without control characters.
QString oneLine(QString text)
{
    const bool isLong = text.size() > MaxSummaryLength * 4;
    if (isLong)
        text.truncate(MaxSummaryLength * 4);
    for (QChar& c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
            c == QChar::ParagraphSeparator)
            c = u' ';
    }
    text = text.simplified();
    if (text.size() <= MaxSummaryLength && !isLong)
        return text;
    text.truncate(MaxSummaryLength - 1);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text + u'…';
}

QString jsonLine(std::string_view json)
{
    if (const auto text = readableJson(json, JsonLayout::OneLine, MaxSummaryLength * 2))
        return oneLine(text->isCut ? text->text + u'…' : text->text);
    const std::string_view part = utf8Beginning(json, MaxSummaryLength * 8);
    return oneLine(QString::fromUtf8(part.data(), qsizetype(part.size())));
}

QString binaryLine(std::string_view bytes)
{
    const auto part = QByteArray::fromRawData(
        bytes.data(), qsizetype(std::min<std::size_t>(bytes.size(), HexBytes)));
    const QString hex = QString::fromLatin1(part.toHex(' '));
    return QCoreApplication::translate("Summary", "%1 bytes: %2")
        .arg(QLocale().toString(qulonglong(bytes.size())),
             bytes.size() > HexBytes ? hex + u" …"_s : hex);
}

} // namespace

QString summary(const DomainEvent& event, std::optional<std::string_view> value)
{
    if (event.form == EventForm::Tombstone || !value)
        return QCoreApplication::translate("Summary", "No value: a tombstone for its key");
    if (event.body.isObject()) {
        if (const EventSchema* schema = builtInSchemas().find(event.type)) {
            const QJsonObject body = event.body.toObject();
            for (const QString& pattern : schema->summaries) {
                if (const auto text = filled(pattern, body))
                    return oneLine(*text);
            }
        }
    }
    switch (event.form) {
    case EventForm::SprintJson:
    case EventForm::TodoJson: {
        const auto member = topLevelMember(*value, "payload");
        const auto body = member ? member : topLevelMember(*value, "data");
        return jsonLine(body.value_or(*value));
    }
    case EventForm::CloudEvents:
    case EventForm::CloudEventsText:
    case EventForm::CloudEventsBinary:
        if (const auto body = cloudBody(*value, event.form))
            return jsonLine({body->constData(), std::size_t(body->size())});
        break;
    case EventForm::Binary:
        return binaryLine(*value);
    case EventForm::Text:
        if (value->empty())
            return QCoreApplication::translate("Summary", "Empty value");
        break;
    default:
        break;
    }
    return jsonLine(*value);
}

QString summary(const DomainEvent& event, const live::RecordView& record)
{
    return summary(event, record.value());
}

} // namespace codec
