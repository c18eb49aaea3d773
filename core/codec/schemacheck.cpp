// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/schemacheck.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace codec {

namespace {

// Lists may be as long as a record is large; what is wrong shows in the first items.
constexpr qsizetype MaxCheckedItems = 1000;
constexpr int MaxCheckedTexts = 5000;
constexpr int MaxDepth = 16;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Decoder)
};

QString typeText(FieldType type)
{
    switch (type) {
    case FieldType::String:
        return Words::tr("a text");
    case FieldType::Integer:
        return Words::tr("a whole number");
    case FieldType::Number:
        return Words::tr("a number");
    case FieldType::Boolean:
        return Words::tr("true or false");
    case FieldType::Date:
        return Words::tr("a date");
    case FieldType::Time:
        return Words::tr("a time");
    case FieldType::Object:
        return Words::tr("an object");
    case FieldType::List:
        return Words::tr("a list");
    }
    return {};
}

bool isWhole(const QJsonValue& value)
{
    return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
}

bool isDate(const QString& text)
{
    return text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid();
}

class BodyCheck
{
    Q_DECLARE_TR_FUNCTIONS(Decoder)

public:
    explicit BodyCheck(QList<EventProblem>& problems) : m_problems(problems) {}

    void object(const QList<FieldSchema>& fields, const QJsonObject& json, const QString& path)
    {
        for (const FieldSchema& field : fields) {
            const QJsonValue value = json.value(field.name);
            const QString fieldPath = path.isEmpty() ? field.name : path + u'.' + field.name;
            if (value.isUndefined()) {
                if (field.isRequired)
                    note(u"missing-field"_s, tr("“%1” is missing.").arg(fieldPath));
            } else if (!(value.isNull() && field.mayBeNull)) {
                checkValue(field, value, fieldPath);
            }
        }
    }

    void note(const QString& code, const QString& message)
    {
        if (m_problems.size() < MaxProblems)
            m_problems.append({code, message});
    }

private:
    static bool fits(FieldType type, const QJsonValue& value)
    {
        switch (type) {
        case FieldType::String:
        case FieldType::Date:
        case FieldType::Time:
            return value.isString();
        case FieldType::Integer:
            return isWhole(value);
        case FieldType::Number:
            return value.isDouble();
        case FieldType::Boolean:
            return value.isBool();
        case FieldType::Object:
            return value.isObject();
        case FieldType::List:
            return value.isArray();
        }
        return false;
    }

    void checkValue(const FieldSchema& field, const QJsonValue& value, const QString& path)
    {
        if (field.types.isEmpty())
            return;
        const auto type = std::find_if(field.types.begin(), field.types.end(),
                                       [&](FieldType t) { return fits(t, value); });
        if (type == field.types.end()) {
            QStringList expected;
            for (const FieldType t : field.types)
                expected.append(typeText(t));
            return note(u"wrong-type"_s,
                        tr("“%1” should be %2, but is %3.")
                            .arg(path, expected.join(tr(" or ")), valueTypeText(value)));
        }
        if (*type == FieldType::Date && !isDate(value.toString()))
            note(u"bad-time"_s, tr("“%1” is “%2”, which is not a date such as 2026-03-30.")
                                    .arg(path, value.toString().left(40)));
        if (*type == FieldType::Time && !parseTime(value.toString()))
            note(u"bad-time"_s,
                 tr("“%1” is “%2”, which is not a time such as 2026-03-20T08:15:02Z.")
                     .arg(path, value.toString().left(40)));
        if (*type == FieldType::Object)
            object(field.fields, value.toObject(), path);
        if (*type == FieldType::List && !field.fields.isEmpty())
            checkItems(field, value.toArray(), path);
    }

    void checkItems(const FieldSchema& field, const QJsonArray& items, const QString& path)
    {
        const qsizetype count = std::min(items.size(), MaxCheckedItems);
        for (qsizetype i = 0; i < count && m_problems.size() < MaxProblems; ++i) {
            const QJsonValue item = items.at(i);
            const QString itemPath = path + u'[' + QString::number(i) + u']';
            if (item.isObject())
                object(field.fields, item.toObject(), itemPath);
            else
                note(u"wrong-type"_s,
                     tr("“%1” should be %2, but is %3.")
                         .arg(itemPath, typeText(FieldType::Object), valueTypeText(item)));
        }
    }

    QList<EventProblem>& m_problems;
};

/// The path of the first text that looks wrong; empty if there is none.
class MojibakeSearch
{
public:
    QString path;
    QString text;

    bool find(const QJsonValue& value, const QString& at, int depth)
    {
        if (depth > MaxDepth || m_texts > MaxCheckedTexts)
            return false;
        if (value.isString()) {
            ++m_texts;
            if (!looksLikeMojibake(value.toString()))
                return false;
            path = at;
            text = value.toString();
            return true;
        }
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it) {
                if (find(it.value(), at.isEmpty() ? it.key() : at + u'.' + it.key(), depth + 1))
                    return true;
            }
        }
        if (value.isArray()) {
            const QJsonArray items = value.toArray();
            const qsizetype count = std::min(items.size(), MaxCheckedItems);
            for (qsizetype i = 0; i < count; ++i) {
                if (find(items.at(i), at + u'[' + QString::number(i) + u']', depth + 1))
                    return true;
            }
        }
        return false;
    }

private:
    int m_texts = 0;
};

std::optional<int> digits(QStringView text, qsizetype at, qsizetype count)
{
    if (at + count > text.size())
        return std::nullopt;
    int value = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        if (text.at(i) < u'0' || text.at(i) > u'9')
            return std::nullopt;
        value = value * 10 + (text.at(i).unicode() - u'0');
    }
    return value;
}

/// Seconds east of UTC of "Z", "+02:00", "+0200", "+02" or nothing.
std::optional<int> zoneSeconds(QStringView zone)
{
    if (zone.isEmpty() || zone == u"Z" || zone == u"z")
        return 0;
    if (zone.front() != u'+' && zone.front() != u'-')
        return std::nullopt;
    const bool hasColon = zone.size() == 6 && zone.at(3) == u':';
    if (!hasColon && zone.size() != 5 && zone.size() != 3)
        return std::nullopt;
    const auto hours = digits(zone, 1, 2);
    const auto minutes = zone.size() == 3 ? std::optional(0) : digits(zone, hasColon ? 4 : 3, 2);
    if (!hours || !minutes || *hours > 18 || *minutes > 59)
        return std::nullopt;
    const int seconds = *hours * 3600 + *minutes * 60;
    return zone.front() == u'-' ? -seconds : seconds;
}

} // namespace

void checkBody(const EventSchema& schema, const QJsonObject& body, QList<EventProblem>& problems)
{
    BodyCheck check(problems);
    const QStringList& ids = schema.entityIdFields;
    const bool hasId = ids.isEmpty() || std::any_of(ids.begin(), ids.end(), [&](const QString& id) {
                           return body.contains(id);
                       });
    if (!hasId)
        check.note(u"missing-field"_s,
                   QCoreApplication::translate("Decoder", "“%1” is missing.").arg(ids.first()));
    check.object(schema.fields, body, {});
}

bool looksLikeMojibake(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if (c == 0xFFFD)
            return true;
        if (i + 1 == text.size())
            return false;
        const char16_t next = text.at(i + 1).unicode();
        // Two bytes of UTF-8 taken for two letters of Latin-1 …
        if ((c == 0xC2 || c == 0xC3) && next >= 0x80 && next <= 0xBF)
            return true;
        // … and three, as in a wrongly read dash or quotation mark.
        if (c == 0xE2 && (next == 0x20AC || (next >= 0x80 && next <= 0x9F)))
            return true;
    }
    return false;
}

void checkMojibake(const QJsonValue& body, QList<EventProblem>& problems)
{
    MojibakeSearch search;
    if (problems.size() >= MaxProblems || !search.find(body, {}, 0))
        return;
    const QString sample = search.text.left(40);
    problems.append(
        {u"mojibake"_s,
         search.path.isEmpty()
             ? QCoreApplication::translate(
                   "Decoder",
                   "“%1” looks as if it had been converted between character sets wrongly.")
                   .arg(sample)
             : QCoreApplication::translate(
                   "Decoder", "“%1” holds “%2”, which looks as if it had been converted "
                              "between character sets wrongly.")
                   .arg(search.path.left(80), sample)});
}

std::optional<ParsedTime> parseTime(QStringView text)
{
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    if (!year || !month || !day || !hour || !minute || text.at(4) != u'-' || text.at(7) != u'-' ||
        (text.at(10) != u'T' && text.at(10) != u' ' && text.at(10) != u't') || text.at(13) != u':')
        return std::nullopt;
    qsizetype at = 16;
    int second = 0;
    QString fraction;
    if (at < text.size() && text.at(at) == u':') {
        const auto written = digits(text, at + 1, 2);
        if (!written)
            return std::nullopt;
        second = *written;
        at += 3;
        if (at < text.size() && (text.at(at) == u'.' || text.at(at) == u',')) {
            ++at;
            while (at < text.size() && text.at(at) >= u'0' && text.at(at) <= u'9')
                fraction += text.at(at++);
            if (fraction.isEmpty() || fraction.size() > 9)
                return std::nullopt;
        }
    }
    const auto offset = zoneSeconds(text.mid(at));
    // A leap second reads as the one before it.
    const QDate date(*year, *month, *day);
    const QTime time(*hour, *minute, second == 60 ? 59 : second);
    if (!offset || !date.isValid() || !time.isValid())
        return std::nullopt;
    const QDateTime whole = QDateTime(date, time, Qt::UTC).addSecs(-*offset);
    const int milliseconds = fraction.leftJustified(3, u'0').left(3).toInt();
    const QString point = fraction.isEmpty() ? QString() : u'.' + fraction;
    return ParsedTime{whole.addMSecs(milliseconds),
                      whole.toString(u"yyyy-MM-ddTHH:mm:ss"_s) + point + u'Z'};
}

QString valueTypeText(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return QCoreApplication::translate("Decoder", "null");
    case QJsonValue::Bool:
        return QCoreApplication::translate("Decoder", "true or false");
    case QJsonValue::Double:
        return isWhole(value) ? typeText(FieldType::Integer) : typeText(FieldType::Number);
    case QJsonValue::String:
        return typeText(FieldType::String);
    case QJsonValue::Array:
        return typeText(FieldType::List);
    case QJsonValue::Object:
        return typeText(FieldType::Object);
    case QJsonValue::Undefined:
        break;
    }
    return QCoreApplication::translate("Decoder", "nothing");
}

} // namespace codec
