// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sprintinput.h"

#include <QtCore/QTime>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// Above this a number counts milliseconds, not seconds.
constexpr double MillisecondsFrom = 2e10;
constexpr qint64 SecondsPerDay = 86'400;

enum class Day { WithoutTime, WithTime };

struct Moment
{
    QDate date;
    Day kind = Day::WithoutTime;
};

using MomentOrFault = std::variant<Moment, QString>;

MomentOrFault momentFromTimestamp(double number)
{
    const double seconds = std::fabs(number) > MillisecondsFrom ? number / 1000 : number;
    const double days = std::floor(seconds / SecondsPerDay);
    if (!(days > -719'163))
        return u"dates before 0000 are not supported as unix timestamps"_s;
    if (days > 2'932'896)
        return u"dates after 9999 are not supported as unix timestamps"_s;
    const bool isMidnight = seconds == days * SecondsPerDay;
    return Moment{QDate(1970, 1, 1).addDays(qint64(days)),
                  isMidnight ? Day::WithoutTime : Day::WithTime};
}

class MomentParser
{
public:
    explicit MomentParser(const QString& text) : m_text(text) {}

    MomentOrFault parse()
    {
        if (m_text.size() < 10)
            return u"input is too short"_s;
        const auto year = digits(0, 4);
        if (!year)
            return u"invalid character in year"_s;
        if (m_text.at(4) != u'-')
            return u"invalid date separator, expected `-`"_s;
        const auto month = digits(5, 2);
        if (!month)
            return u"invalid character in month"_s;
        if (m_text.at(7) != u'-')
            return u"invalid date separator, expected `-`"_s;
        const auto day = digits(8, 2);
        if (!day)
            return u"invalid character in day"_s;
        if (*month < 1 || *month > 12)
            return u"month value is outside expected range of 1-12"_s;
        if (*year == 0)
            return u"year 0 is out of range"_s;
        const QDate date(*year, *month, *day);
        if (!date.isValid())
            return u"day value is outside expected range"_s;
        if (m_text.size() == 10)
            return Moment{date, Day::WithoutTime};
        return parseTime(date);
    }

private:
    std::optional<int> digits(qsizetype at, qsizetype count) const
    {
        if (at + count > m_text.size())
            return std::nullopt;
        int value = 0;
        for (qsizetype i = at; i < at + count; ++i) {
            const char16_t code = m_text.at(i).unicode();
            if (code < u'0' || code > u'9')
                return std::nullopt;
            value = value * 10 + (code - u'0');
        }
        return value;
    }

    bool isAt(qsizetype at, char16_t code) const
    {
        return at < m_text.size() && m_text.at(at) == QChar(code);
    }

    MomentOrFault parseTime(QDate date)
    {
        const QChar separator = m_text.at(10);
        if (separator != u'T' && separator != u't' && separator != u'_' && separator != u' ')
            return u"invalid datetime separator, expected `T`, `t`, `_` or space"_s;
        if (m_text.size() < 16)
            return u"input is too short"_s;
        const auto hour = digits(11, 2);
        if (!hour)
            return u"invalid character in hour"_s;
        if (!isAt(13, u':'))
            return u"invalid time separator, expected `:`"_s;
        const auto minute = digits(14, 2);
        if (!minute)
            return u"invalid character in minute"_s;
        if (*hour > 23)
            return u"hour value is outside expected range of 0-23"_s;
        if (*minute > 59)
            return u"minute value is outside expected range of 0-59"_s;
        qsizetype at = 16;
        int second = 0;
        int fraction = 0;
        if (isAt(at, u':')) {
            const auto value = digits(17, 2);
            if (!value)
                return u"invalid character in second"_s;
            if (*value > 59)
                return u"second value is outside expected range of 0-59"_s;
            second = *value;
            at = 19;
            if (isAt(at, u'.') || isAt(at, u',')) {
                const qsizetype start = ++at;
                while (digits(at, 1)) {
                    fraction += *digits(at, 1);
                    ++at;
                }
                if (at == start)
                    return u"second fraction value is missing"_s;
                if (at - start > 6)
                    return u"second fraction value is more than 6 digits long"_s;
            }
        }
        if (const QString fault = parseZone(at); !fault.isEmpty())
            return fault;
        const bool isMidnight = *hour == 0 && *minute == 0 && second == 0 && fraction == 0;
        return Moment{date, isMidnight ? Day::WithoutTime : Day::WithTime};
    }

    QString parseZone(qsizetype at) const
    {
        if (at == m_text.size())
            return {};
        if (isAt(at, u'Z') || isAt(at, u'z')) {
            ++at;
        } else if (isAt(at, u'+') || isAt(at, u'-')) {
            if (!digits(at + 1, 2))
                return u"invalid timezone hour"_s;
            at += isAt(at + 3, u':') ? 4 : 3;
            if (!digits(at, 2))
                return u"invalid timezone minute"_s;
            at += 2;
        } else {
            return u"invalid timezone sign"_s;
        }
        return at == m_text.size() ? QString()
                                   : u"unexpected extra characters at the end of the input"_s;
    }

    const QString& m_text;
};

MomentOrFault momentFromText(const QString& text)
{
    const MomentOrFault moment = MomentParser(text).parse();
    if (std::holds_alternative<Moment>(moment))
        return moment;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber && std::isfinite(number))
        return momentFromTimestamp(number);
    return moment;
}

} // namespace

std::optional<QDate> readDate(const Json& value, const Json::Array& location,
                              ValidationErrors& errors)
{
    MomentOrFault result;
    if (const QString* text = value.string()) {
        result = momentFromText(*text);
    } else if (const qint64* integer = value.integer()) {
        result = momentFromTimestamp(double(*integer));
    } else if (const double* number = value.number(); number && std::isfinite(*number)) {
        result = momentFromTimestamp(*number);
    } else {
        errors.push_back(
            validationError(u"date_type"_s, location, u"Input should be a valid date"_s, value));
        return std::nullopt;
    }
    if (const QString* fault = std::get_if<QString>(&result)) {
        errors.push_back(
            validationError(u"date_from_datetime_parsing"_s, location,
                            u"Input should be a valid date or datetime, %1"_s.arg(*fault), value,
                            Json::Object{{u"error"_s, *fault}}));
        return std::nullopt;
    }
    const Moment& moment = std::get<Moment>(result);
    if (moment.kind == Day::WithTime) {
        errors.push_back(validationError(
            u"date_from_datetime_inexact"_s, location,
            u"Datetimes provided to dates should have zero time - e.g. be exact dates"_s, value));
        return std::nullopt;
    }
    return moment.date;
}

} // namespace sandbox
