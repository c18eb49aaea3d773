// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sprintinput.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr std::array<QLatin1StringView, 6> Roles{
    QLatin1StringView("Developer"),    QLatin1StringView("Tester"),
    QLatin1StringView("Designer"),     QLatin1StringView("Product Owner"),
    QLatin1StringView("Scrum Master"), QLatin1StringView("Tech Lead"),
};

QString expectedRoles()
{
    QString text;
    for (std::size_t i = 0; i < Roles.size(); ++i) {
        if (i > 0)
            text += i + 1 == Roles.size() ? u" or "_s : u", "_s;
        text += u'\'' + QString(Roles[i]) + u'\'';
    }
    return text;
}

bool hasLoneSurrogate(const QString& text)
{
    return !QStringView(text).isValidUtf16();
}

/// Reads the members of one JSON object and collects what is wrong with them.
class Reader
{
public:
    explicit Reader(ValidationErrors& errors) : m_errors(errors) {}

    bool isObject(const Json& value, const Json::Array& location)
    {
        if (value.object())
            return true;
        add(u"model_attributes_type"_s, location,
            u"Input should be a valid dictionary or object to extract fields from"_s, value);
        return false;
    }

    const Json* required(const Json& parent, const Json::Array& location, const QString& key)
    {
        const Json* value = parent.find(key);
        if (!value)
            add(u"missing"_s, below(location, key), u"Field required"_s, parent);
        return value;
    }

    QDate date(const Json& parent, const Json::Array& location, const QString& key)
    {
        const Json* value = required(parent, location, key);
        return value ? readDate(*value, below(location, key), m_errors).value_or(QDate()) : QDate();
    }

    QString text(const Json& value, const Json::Array& location)
    {
        const QString* text = value.string();
        if (!text) {
            add(u"string_type"_s, location, u"Input should be a valid string"_s, value);
            return {};
        }
        if (hasLoneSurrogate(*text)) {
            add(u"string_unicode"_s, location,
                u"Input should be a valid string, unable to parse raw data as a unicode string"_s,
                value);
            return {};
        }
        return *text;
    }

    QString text(const Json& parent, const Json::Array& location, const QString& key)
    {
        const Json* value = required(parent, location, key);
        return value ? text(*value, below(location, key)) : QString();
    }

    QString role(const Json& parent, const Json::Array& location)
    {
        const QString key = u"role"_s;
        const Json* value = required(parent, location, key);
        if (!value)
            return {};
        if (const QString* text = value->string()) {
            for (const auto& role : Roles) {
                if (*text == role)
                    return *text;
            }
        }
        const QString expected = expectedRoles();
        add(u"enum"_s, below(location, key), u"Input should be "_s + expected, *value,
            Json::Object{{u"expected"_s, expected}});
        return {};
    }

    double confidence(const Json& value, const Json::Array& location)
    {
        if (value.isNull())
            return 100;
        double number = 0;
        if (const bool* flag = value.boolean()) {
            number = *flag ? 1 : 0;
        } else if (const qint64* integer = value.integer()) {
            number = double(*integer);
        } else if (const double* floating = value.number()) {
            number = *floating;
        } else if (const auto* big = value.bigInteger()) {
            number = big->digits.toDouble();
        } else if (const QString* text = value.string()) {
            bool ok = false;
            number = text->trimmed().toDouble(&ok);
            if (!ok) {
                add(u"float_parsing"_s, location,
                    u"Input should be a valid number, unable to parse string as a number"_s, value);
                return 100;
            }
        } else {
            add(u"float_type"_s, location, u"Input should be a valid number"_s, value);
            return 100;
        }
        if (number > 100) {
            add(u"less_than_equal"_s, location, u"Input should be less than or equal to 100"_s,
                value, Json::Object{{u"le"_s, 100.0}});
        } else if (number < 0) {
            add(u"greater_than_equal"_s, location, u"Input should be greater than or equal to 0"_s,
                value, Json::Object{{u"ge"_s, 0.0}});
        }
        return number;
    }

    const Json::Array* list(const Json& value, const Json::Array& location)
    {
        if (const auto* items = value.array())
            return items;
        add(u"list_type"_s, location, u"Input should be a valid list"_s, value);
        return nullptr;
    }

    static Json::Array below(const Json::Array& location, Json step)
    {
        Json::Array longer = location;
        longer.push_back(std::move(step));
        return longer;
    }

private:
    void add(const QString& type, const Json::Array& location, const QString& message,
             const Json& input, const Json& context = {})
    {
        m_errors.push_back(validationError(type, location, message, input, context));
    }

    ValidationErrors& m_errors;
};

VacationInput readVacation(Reader& reader, const Json& value, const Json::Array& location)
{
    VacationInput vacation;
    if (!reader.isObject(value, location))
        return vacation;
    vacation.start = reader.date(value, location, u"startDate"_s);
    vacation.end = reader.date(value, location, u"endDate"_s);
    const Json* reason = value.find(u"reason");
    if (reason && !reason->isNull())
        vacation.reason = reader.text(*reason, Reader::below(location, u"reason"_s));
    return vacation;
}

MemberInput readMember(Reader& reader, const Json& value, const Json::Array& location)
{
    MemberInput member;
    if (!reader.isObject(value, location))
        return member;
    member.name = reader.text(value, location, u"name"_s);
    member.role = reader.role(value, location);
    const Json* vacations = value.find(u"vacations");
    if (!vacations || vacations->isNull())
        return member;
    const Json::Array place = Reader::below(location, u"vacations"_s);
    if (const auto* items = reader.list(*vacations, place)) {
        for (std::size_t i = 0; i < items->size(); ++i)
            member.vacations += readVacation(reader, (*items)[i], Reader::below(place, qint64(i)));
    }
    return member;
}

HolidayInput readHoliday(Reader& reader, const Json& value, const Json::Array& location)
{
    HolidayInput holiday;
    if (!reader.isObject(value, location))
        return holiday;
    holiday.date = reader.date(value, location, u"holidayDate"_s);
    holiday.name = reader.text(value, location, u"name"_s);
    const Json* description = value.find(u"description");
    if (description && !description->isNull())
        holiday.description = reader.text(*description, Reader::below(location, u"description"_s));
    return holiday;
}

} // namespace

Json validationError(const QString& type, const Json::Array& location, const QString& message,
                     const Json& input, const Json& context)
{
    Json::Object error{
        {u"type"_s, type}, {u"loc"_s, location}, {u"msg"_s, message}, {u"input"_s, input}};
    if (!context.isNull())
        error.emplace_back(u"ctx"_s, context);
    return error;
}

std::variant<SprintInput, ValidationErrors> readSprintInput(const Json& body)
{
    ValidationErrors errors;
    Reader reader(errors);
    SprintInput input;
    const Json::Array root{Json(u"body"_s)};
    if (!reader.isObject(body, root))
        return errors;

    input.number = reader.text(body, root, u"sprintNumber"_s);
    input.start = reader.date(body, root, u"startDate"_s);
    input.end = reader.date(body, root, u"endDate"_s);
    if (const Json* confidence = body.find(u"confidencePercentage")) {
        input.confidence =
            reader.confidence(*confidence, Reader::below(root, u"confidencePercentage"_s));
    }
    if (const Json* members = body.find(u"teamMembers")) {
        const Json::Array place = Reader::below(root, u"teamMembers"_s);
        if (const auto* items = reader.list(*members, place)) {
            for (std::size_t i = 0; i < items->size(); ++i)
                input.members += readMember(reader, (*items)[i], Reader::below(place, qint64(i)));
        }
    }
    if (const Json* holidays = body.find(u"holidays"); holidays && !holidays->isNull()) {
        const Json::Array place = Reader::below(root, u"holidays"_s);
        if (const auto* items = reader.list(*holidays, place)) {
            for (std::size_t i = 0; i < items->size(); ++i)
                input.holidays += readHoliday(reader, (*items)[i], Reader::below(place, qint64(i)));
        }
    }
    if (!errors.empty())
        return errors;
    return input;
}

} // namespace sandbox
