// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/filtervalues.h"

#include "core/live/pattern.h"

#include <array>
#include <charconv>
#include <cmath>
#include <ctime>
#include <limits>

namespace live {

namespace {

constexpr std::int64_t Second = 1000;
constexpr std::int64_t Minute = 60 * Second;
constexpr std::int64_t Hour = 60 * Minute;
constexpr std::int64_t Day = 24 * Hour;

struct Unit
{
    std::string_view name; // folded
    std::int64_t factor;
};

// A unit stands before those that it ends with.
constexpr std::array<Unit, 5> SizeUnits{
    {{"kb", 1000}, {"mb", 1'000'000}, {"gb", 1'000'000'000}, {"b", 1}, {"", 1}}};
constexpr std::array<Unit, 5> AgeUnits{
    {{"ms", 1}, {"s", Second}, {"m", Minute}, {"h", Hour}, {"d", Day}}};

template <std::size_t Count>
std::optional<std::int64_t> readAmount(std::string_view text, const std::array<Unit, Count>& units)
{
    for (const Unit& unit : units) {
        if (text.size() < unit.name.size() ||
            !equalsFolded(text.substr(text.size() - unit.name.size()), unit.name))
            continue;
        const auto number = readNumber(text.substr(0, text.size() - unit.name.size()));
        if (!number || *number < 0)
            return std::nullopt;
        const double amount = *number * static_cast<double>(unit.factor);
        if (amount > 9e18)
            return std::nullopt;
        return static_cast<std::int64_t>(std::llround(amount));
    }
    return std::nullopt;
}

/// Days from 1970-01-01 in the Gregorian calendar.
std::int64_t daysOf(std::int64_t year, unsigned month, unsigned day)
{
    year -= month <= 2 ? 1 : 0;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const auto ofEra = static_cast<unsigned>(year - era * 400);
    const unsigned ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * 146097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719468;
}

unsigned daysInMonth(int year, int month)
{
    constexpr std::array<unsigned, 12> Days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && isLeap ? 29 : Days[static_cast<std::size_t>(month - 1)];
}

struct WrittenTime
{
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int milliseconds = 0;
};

std::optional<std::int64_t> localTime(const WrittenTime& time)
{
    std::tm broken{};
    broken.tm_year = time.year - 1900;
    broken.tm_mon = time.month - 1;
    broken.tm_mday = time.day;
    broken.tm_hour = time.hour;
    broken.tm_min = time.minute;
    broken.tm_sec = time.second;
    broken.tm_isdst = -1;
    const std::time_t seconds = std::mktime(&broken);
    if (seconds == -1 && time.year != 1969 && time.year != 1970)
        return std::nullopt;
    return static_cast<std::int64_t>(seconds) * Second + time.milliseconds;
}

std::int64_t universalTime(const WrittenTime& time)
{
    return daysOf(time.year, static_cast<unsigned>(time.month), static_cast<unsigned>(time.day)) *
               Day +
           time.hour * Hour + time.minute * Minute + time.second * Second + time.milliseconds;
}

/// Takes pieces of a text from its front.
class Taker
{
public:
    explicit Taker(std::string_view text) : m_text(text) {}

    bool isEmpty() const { return m_text.empty(); }
    bool sign(char sign)
    {
        if (m_text.empty() || m_text.front() != sign)
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    bool digits(std::size_t count, int& number)
    {
        if (m_text.size() < count)
            return false;
        number = 0;
        for (std::size_t at = 0; at < count; ++at) {
            if (m_text[at] < '0' || m_text[at] > '9')
                return false;
            number = number * 10 + (m_text[at] - '0');
        }
        m_text.remove_prefix(count);
        return true;
    }
    /// Further digits than three say nothing here.
    bool fraction(int& milliseconds)
    {
        std::size_t count = 0;
        milliseconds = 0;
        for (; !m_text.empty() && m_text.front() >= '0' && m_text.front() <= '9'; ++count) {
            if (count < 3)
                milliseconds = milliseconds * 10 + (m_text.front() - '0');
            m_text.remove_prefix(1);
        }
        for (std::size_t at = count; at < 3; ++at)
            milliseconds *= 10;
        return count > 0 && count <= 9;
    }

private:
    std::string_view m_text;
};

bool isInRange(const WrittenTime& time)
{
    return time.year >= 1 && time.month >= 1 && time.month <= 12 && time.day >= 1 &&
           static_cast<unsigned>(time.day) <= daysInMonth(time.year, time.month) &&
           time.hour <= 23 && time.minute <= 59 && time.second <= 59;
}

} // namespace

std::optional<double> readNumber(std::string_view text)
{
    if (text.empty() || !((text.back() >= '0' && text.back() <= '9')))
        return std::nullopt;
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number))
        return std::nullopt;
    return number;
}

std::optional<std::int64_t> readInteger(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

std::optional<std::uint64_t> readSize(std::string_view text)
{
    const auto size = readAmount(text, SizeUnits);
    return size ? std::optional(static_cast<std::uint64_t>(*size)) : std::nullopt;
}

std::optional<std::int64_t> readAge(std::string_view text)
{
    return readAmount(text, AgeUnits);
}

std::optional<TimeSpan> readTimeSpan(std::string_view text)
{
    Taker taker(text);
    WrittenTime time;
    std::int64_t length = Day;
    if (!taker.digits(4, time.year) || !taker.sign('-') || !taker.digits(2, time.month) ||
        !taker.sign('-') || !taker.digits(2, time.day))
        return std::nullopt;
    const bool hasTime = !taker.isEmpty();
    if (hasTime) {
        if (!(taker.sign('T') || taker.sign('t') || taker.sign(' ')) ||
            !taker.digits(2, time.hour) || !taker.sign(':') || !taker.digits(2, time.minute))
            return std::nullopt;
        length = Minute;
        if (taker.sign(':')) {
            if (!taker.digits(2, time.second))
                return std::nullopt;
            length = Second;
            if (taker.sign('.')) {
                if (!taker.fraction(time.milliseconds))
                    return std::nullopt;
                length = 1;
            }
        }
    }
    if (!isInRange(time))
        return std::nullopt;
    if (taker.isEmpty()) {
        const auto begin = localTime(time);
        if (!begin)
            return std::nullopt;
        return TimeSpan{*begin, *begin + length};
    }
    std::int64_t begin = universalTime(time);
    if (!taker.sign('Z') && !taker.sign('z')) {
        const bool isWest = taker.sign('-');
        int hours = 0;
        int minutes = 0;
        if ((!isWest && !taker.sign('+')) || !taker.digits(2, hours))
            return std::nullopt;
        taker.sign(':');
        if (!taker.isEmpty() && !taker.digits(2, minutes))
            return std::nullopt;
        const std::int64_t ahead = hours * Hour + minutes * Minute;
        begin += isWest ? ahead : -ahead;
    }
    if (!taker.isEmpty())
        return std::nullopt;
    return TimeSpan{begin, begin + length};
}

} // namespace live
