// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/moment.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// Above this a number counts milliseconds, not seconds.
constexpr double MillisecondsFrom = 2e10;
constexpr qint64 SecondsPerDay = 86'400;
constexpr qint64 MicrosecondsPerSecond = 1'000'000;
constexpr int MaxFractionDigits = 6;

class MomentParser
{
public:
    MomentParser(const QString& text, Fraction fraction) : m_text(text), m_fraction(fraction) {}

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
            return Moment{date, std::nullopt, std::nullopt};
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
                int weight = 100'000;
                for (; digits(at, 1); ++at) {
                    fraction += *digits(at, 1) * weight;
                    weight /= 10;
                }
                if (at == start)
                    return u"second fraction value is missing"_s;
                if (at - start > MaxFractionDigits && m_fraction == Fraction::Refuse)
                    return u"second fraction value is more than 6 digits long"_s;
            }
        }
        const qint64 seconds = (*hour * 60 + *minute) * 60 + second;
        Moment moment{date, seconds * MicrosecondsPerSecond + fraction, std::nullopt};
        if (const QString fault = parseZone(at, moment); !fault.isEmpty())
            return fault;
        return moment;
    }

    QString parseZone(qsizetype at, Moment& moment) const
    {
        if (at == m_text.size())
            return {};
        if (isAt(at, u'Z') || isAt(at, u'z')) {
            moment.offset = 0;
            ++at;
        } else if (isAt(at, u'+') || isAt(at, u'-')) {
            const int sign = isAt(at, u'-') ? -1 : 1;
            const auto hours = digits(at + 1, 2);
            if (!hours)
                return u"invalid timezone hour"_s;
            at += isAt(at + 3, u':') ? 4 : 3;
            const auto minutes = digits(at, 2);
            if (!minutes)
                return u"invalid timezone minute"_s;
            if (*hours > 23 || *minutes > 59)
                return u"timezone offset must be less than 24 hours"_s;
            moment.offset = sign * (*hours * 60 + *minutes) * 60;
            at += 2;
        } else {
            return u"invalid timezone sign"_s;
        }
        return at == m_text.size() ? QString()
                                   : u"unexpected extra characters at the end of the input"_s;
    }

    const QString& m_text;
    Fraction m_fraction;
};

} // namespace

MomentOrFault momentFromTimestamp(double number)
{
    const double seconds = std::fabs(number) > MillisecondsFrom ? number / 1000 : number;
    const double days = std::floor(seconds / SecondsPerDay);
    if (!(days > -719'163))
        return u"dates before 0000 are not supported as unix timestamps"_s;
    if (days > 2'932'896)
        return u"dates after 9999 are not supported as unix timestamps"_s;
    const double rest = (seconds - days * SecondsPerDay) * MicrosecondsPerSecond;
    return Moment{QDate(1970, 1, 1).addDays(qint64(days)), qint64(std::nearbyint(rest)), 0};
}

MomentOrFault momentFromText(const QString& text, Fraction fraction)
{
    const MomentOrFault moment = MomentParser(text, fraction).parse();
    if (std::holds_alternative<Moment>(moment))
        return moment;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber && std::isfinite(number))
        return momentFromTimestamp(number);
    return moment;
}

} // namespace sandbox
