// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/errormapping.h"
#include "core/rest/words.h"

#include <QtCore/QHash>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace rest {
namespace {
constexpr qsizetype MaxLocation = 16;
constexpr qsizetype MaxMessage = 300;

/// The services' names of fields, in both spellings, and ours.
QString formName(const QString& wire)
{
    static const QHash<QString, QString> names{
        {u"startDate"_s, u"start"_s},
        {u"start_date"_s, u"start"_s},
        {u"endDate"_s, u"end"_s},
        {u"end_date"_s, u"end"_s},
        {u"sprintNumber"_s, u"number"_s},
        {u"sprint_number"_s, u"number"_s},
        {u"sprintName"_s, u"name"_s},
        {u"sprintDuration"_s, u"workingDays"_s},
        {u"confidencePercentage"_s, u"confidence"_s},
        {u"confidence_percentage"_s, u"confidence"_s},
        {u"teamMembers"_s, u"members"_s},
        {u"team_members"_s, u"members"_s},
        {u"vacations"_s, u"absences"_s},
        {u"holidayDate"_s, u"date"_s},
        {u"holiday_date"_s, u"date"_s},
        {u"due_date"_s, u"due"_s},
        {u"is_completed"_s, u"done"_s},
        {u"sprintId"_s, u"id"_s},
        {u"sprint_id"_s, u"id"_s},
    };
    return names.value(wire, wire.left(100));
}

void appendName(QString& path, const QString& wire)
{
    if (!path.isEmpty())
        path += u'.';
    path += formName(wire);
}

void appendIndex(QString& path, qint64 index)
{
    path += u'[' + QString::number(index) + u']';
}

/// "'Developer', 'Tester' or 'Tech Lead'" → "Developer, Tester, Tech Lead"
QString allowedValues(const QString& expected)
{
    QStringList values;
    qsizetype from = expected.indexOf(u'\'');
    while (from >= 0) {
        const qsizetype to = expected.indexOf(u'\'', from + 1);
        if (to < 0)
            break;
        values << expected.mid(from + 1, to - from - 1);
        from = expected.indexOf(u'\'', to + 1);
    }
    return (values.isEmpty() ? expected : values.join(u", "_s)).left(MaxMessage);
}

QString number(const QJsonObject& context, QLatin1StringView key)
{
    const QJsonValue value = context.value(key);
    return value.isDouble() ? QLocale().toString(value.toDouble(), 'g', 10)
                            : value.toString().left(40);
}

QString withoutPrefix(const QString& message)
{
    QString text = message.simplified();
    for (const QString& prefix : {u"Value error, "_s, u"Assertion failed, "_s}) {
        if (text.startsWith(prefix))
            text = text.mid(prefix.size());
    }
    if (text.size() > MaxMessage)
        text = text.left(MaxMessage - 1) + u'…';
    return text;
}

/// A sentence for the types we know; the service's own words for the rest. Types of the older
/// validation library ("value_error.missing") end in the same words.
QString sentence(const QString& type, const QJsonObject& context, const QString& message)
{
    const auto is = [&type](QLatin1StringView name) {
        return type == name || type.endsWith(u'.' + QString(name));
    };
    if (is("missing"_L1))
        return Words::tr("This value is missing.");
    if ((is("enum"_L1) || is("literal_error"_L1)) && context.contains("expected"_L1))
        return Words::tr("Choose one of these: %1.")
            .arg(allowedValues(context.value("expected"_L1).toString()));
    if (is("less_than_equal"_L1))
        return Words::tr("The value must be at most %1.").arg(number(context, "le"_L1));
    if (is("greater_than_equal"_L1))
        return Words::tr("The value must be at least %1.").arg(number(context, "ge"_L1));
    if (is("less_than"_L1))
        return Words::tr("The value must be less than %1.").arg(number(context, "lt"_L1));
    if (is("greater_than"_L1))
        return Words::tr("The value must be more than %1.").arg(number(context, "gt"_L1));
    if (is("string_too_long"_L1))
        return Words::tr("The text may have at most %1 characters.")
            .arg(number(context, "max_length"_L1));
    if (is("string_too_short"_L1))
        return Words::tr("The text must have at least %1 characters.")
            .arg(number(context, "min_length"_L1));
    if (is("date_from_datetime_inexact"_L1))
        return Words::tr("A date is expected, without a time of day.");
    if (is("date_from_datetime_parsing"_L1) || is("date_parsing"_L1) || is("date_type"_L1))
        return Words::tr("A date is expected, such as 2026-03-30.");
    if (is("datetime_parsing"_L1) || is("datetime_from_date_parsing"_L1) || is("datetime_type"_L1))
        return Words::tr("A date and time is expected, such as 2026-03-30T09:00:00.");
    if (is("list_type"_L1))
        return Words::tr("A list is expected.");
    if (is("string_type"_L1))
        return Words::tr("A text is expected.");
    if (is("float_type"_L1) || is("float_parsing"_L1) || is("int_type"_L1) ||
        is("int_parsing"_L1) || is("finite_number"_L1))
        return Words::tr("A number is expected.");
    if (is("bool_type"_L1) || is("bool_parsing"_L1))
        return Words::tr("Yes or no is expected.");
    if (is("uuid_parsing"_L1) || is("uuid_type"_L1))
        return Words::tr("This is not an id of this service.");
    if (is("extra_forbidden"_L1))
        return Words::tr("The service does not know this value.");
    if (is("json_invalid"_L1))
        return Words::tr("The service could not read the request as JSON.");
    const QString own = withoutPrefix(message);
    return own.isEmpty() ? Words::tr("The service did not accept this value.") : own;
}
} // namespace

QString formPath(const QJsonArray& location)
{
    QString path;
    const qsizetype count = std::min<qsizetype>(location.size(), MaxLocation);
    for (qsizetype i = 0; i < count; ++i) {
        const QJsonValue part = location.at(i);
        if (part.isDouble()) {
            appendIndex(path, part.toInteger());
            continue;
        }
        const QString name = part.toString();
        const bool place = name == u"body"_s || name == u"query"_s || name == u"path"_s;
        if (!name.isEmpty() && !(i == 0 && place))
            appendName(path, name);
    }
    return path;
}

QString formPath(const QString& location)
{
    QJsonArray parts;
    QString name = location.left(500);
    name.replace(u'[', u'.').remove(u']');
    const QStringList names = name.split(u'.', Qt::SkipEmptyParts);
    for (const QString& part : names) {
        bool ok = false;
        const int index = part.toInt(&ok);
        parts.append(ok ? QJsonValue(index) : QJsonValue(part));
    }
    return formPath(parts);
}

QList<FieldError> mapValidation(const QJsonArray& errors)
{
    QList<FieldError> fields;
    for (const QJsonValue& value : errors) {
        if (fields.size() == MaxFields)
            break;
        if (!value.isObject())
            continue;
        const QJsonObject entry = value.toObject();
        const QString type = entry.value("type"_L1).toString();
        // For unreadable JSON the number in `loc` is a character's place, not a row.
        const bool unreadable = type.endsWith("json_invalid"_L1) || type.endsWith("jsondecode"_L1);
        FieldError field;
        if (!unreadable)
            field.path = formPath(entry.value("loc"_L1).toArray());
        field.message =
            sentence(unreadable ? u"json_invalid"_s : type, entry.value("ctx"_L1).toObject(),
                     entry.value("msg"_L1).toString());
        if (!fields.contains(field))
            fields.append(field);
    }
    return fields;
}

} // namespace rest
