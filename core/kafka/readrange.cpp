// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/readrange.h"

#include "core/kafka/faults.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace kafka {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

// Ten thousand days: longer than any topic keeps its records, and far from any overflow.
constexpr milliseconds LongestAge = 24h * 10'000;
constexpr qsizetype LongestText = 400;

std::optional<qint64> countIn(QStringView text)
{
    if (text.isEmpty() ||
        !std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return std::nullopt;
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

Error rejected(const QString& sentence)
{
    return makeError(ErrorKind::Rejected, sentence);
}

/// The part behind "offset:" and the like; nothing if the text does not begin so.
std::optional<QString> behind(const QString& text, QLatin1StringView word)
{
    return text.startsWith(word) ? std::optional(text.sliced(word.size())) : std::nullopt;
}

Result<qint64> timeIn(const QString& text)
{
    const QDateTime time = readTime(text);
    if (!time.isValid())
        return rejected(Sentences::tr("“%1” is no time: one such as 2026-03-20, 2026-03-20T08:15 "
                                      "or 2026-03-20T08:15:02Z is expected.")
                            .arg(text.left(LongestText)));
    return time.toMSecsSinceEpoch();
}

Result<milliseconds> ageIn(const QString& text)
{
    const auto age = readAge(text);
    if (!age)
        return rejected(Sentences::tr("“%1” is no length of time: one such as 90s, 10m, 2h or 7d "
                                      "is expected.")
                            .arg(text.left(LongestText)));
    return *age;
}

QString timeText(qint64 msSinceEpoch)
{
    return QDateTime::fromMSecsSinceEpoch(msSinceEpoch, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

QDateTime readTime(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() < 10 || trimmed.size() > 40)
        return {};
    QDateTime time =
        QDateTime::fromString(QString(trimmed).replace(10, 1, u"T"_s), Qt::ISODateWithMs);
    if (!time.isValid() && trimmed.size() == 10)
        time = QDate::fromString(trimmed, Qt::ISODate).startOfDay();
    // What lies outside these years cannot be written in the same form again.
    return time.isValid() && time.date().year() >= 1 && time.date().year() <= 9999 ? time
                                                                                   : QDateTime();
}

std::optional<milliseconds> readAge(const QString& text)
{
    static constexpr std::array<std::pair<QLatin1StringView, milliseconds>, 5> Units{
        {{"ms"_L1, 1ms}, {"s"_L1, 1s}, {"m"_L1, 1min}, {"h"_L1, 1h}, {"d"_L1, 24h}}};
    const QString trimmed = text.trimmed();
    for (const auto& [name, unit] : Units) {
        if (!trimmed.endsWith(name))
            continue;
        const auto count = countIn(QStringView(trimmed).chopped(name.size()));
        if (count && *count <= LongestAge / unit)
            return milliseconds(unit.count() * *count);
    }
    return std::nullopt;
}

QString ageText(milliseconds age)
{
    static constexpr std::array<std::pair<QLatin1StringView, milliseconds>, 4> Units{
        {{"d"_L1, 24h}, {"h"_L1, 1h}, {"m"_L1, 1min}, {"s"_L1, 1s}}};
    for (const auto& [name, unit] : Units) {
        if (age >= unit && age % unit == 0ms)
            return QString::number(age / unit) + name;
    }
    return QString::number(age.count()) + u"ms"_s;
}

Result<From> readFrom(const QString& text)
{
    if (text == "beginning"_L1)
        return From::beginning();
    if (text == "end"_L1)
        return From::end();
    if (text.startsWith(u'-')) {
        if (const auto count = countIn(QStringView(text).sliced(1)); count && *count > 0)
            return From::newest(*count);
    }
    if (const auto rest = behind(text, "offset:"_L1)) {
        if (const auto offset = countIn(*rest))
            return From::at(Offset(*offset));
    }
    if (const auto rest = behind(text, "time:"_L1)) {
        const auto time = timeIn(*rest);
        return time ? Result<From>(From::time(*time)) : Result<From>(time.error());
    }
    if (const auto rest = behind(text, "ago:"_L1)) {
        const auto age = ageIn(*rest);
        return age ? Result<From>(From::before(*age)) : Result<From>(age.error());
    }
    if (const auto rest = behind(text, "group:"_L1); rest && !rest->trimmed().isEmpty())
        return From::committedBy(*rest);
    return rejected(Sentences::tr("“%1” is no place to begin at: beginning, end, -N, offset:N, "
                                  "time:…, ago:10m or group:NAME is expected.")
                        .arg(text.left(LongestText)));
}

Result<To> readTo(const QString& text)
{
    if (text == "follow"_L1)
        return To::follow();
    if (text == "end"_L1)
        return To::endAtStart();
    if (const auto rest = behind(text, "offset:"_L1)) {
        if (const auto offset = countIn(*rest))
            return To::at(Offset(*offset));
    }
    if (const auto rest = behind(text, "time:"_L1)) {
        const auto time = timeIn(*rest);
        return time ? Result<To>(To::time(*time)) : Result<To>(time.error());
    }
    if (const auto rest = behind(text, "ago:"_L1)) {
        const auto age = ageIn(*rest);
        return age ? Result<To>(To::before(*age)) : Result<To>(age.error());
    }
    if (const auto rest = behind(text, "count:"_L1)) {
        if (const auto count = countIn(*rest); count && *count > 0)
            return To::records(*count);
    }
    return rejected(Sentences::tr("“%1” is no place to stop at: end, offset:N, time:…, ago:10m or "
                                  "count:N is expected.")
                        .arg(text.left(LongestText)));
}

QString fromText(const From& from)
{
    switch (from.kind) {
    case From::Kind::Beginning:
        return u"beginning"_s;
    case From::Kind::End:
        break;
    case From::Kind::Newest:
        return u"-%1"_s.arg(from.count);
    case From::Kind::At:
        return u"offset:%1"_s.arg(from.offset.value());
    case From::Kind::Time:
        return u"time:"_s + timeText(from.timeMs);
    case From::Kind::Ago:
        return u"ago:"_s + ageText(from.ago);
    case From::Kind::Group:
        return u"group:"_s + from.group;
    }
    return u"end"_s;
}

QString toText(const To& to)
{
    switch (to.kind) {
    case To::Kind::Follow:
        break;
    case To::Kind::EndAtStart:
        return u"end"_s;
    case To::Kind::Count:
        return u"count:%1"_s.arg(to.count);
    case To::Kind::At:
        return u"offset:%1"_s.arg(to.offset.value());
    case To::Kind::Time:
        return u"time:"_s + timeText(to.timeMs);
    case To::Kind::Ago:
        return u"ago:"_s + ageText(to.ago);
    }
    return {};
}

bool isTopicPattern(const QString& name)
{
    return name.contains(u'*') || name.contains(u'?');
}

bool isTopicInPattern(const QString& name, const QString& pattern)
{
    // The place behind the last star is the only one worth returning to.
    qsizetype at = 0;
    qsizetype in = 0;
    std::optional<std::pair<qsizetype, qsizetype>> star;
    while (at < name.size()) {
        if (in < pattern.size() && pattern[in] == u'*') {
            star = {at, ++in};
        } else if (in < pattern.size() && (pattern[in] == u'?' || pattern[in] == name[at])) {
            ++at;
            ++in;
        } else if (star) {
            at = ++star->first;
            in = star->second;
        } else {
            return false;
        }
    }
    while (in < pattern.size() && pattern[in] == u'*')
        ++in;
    return in == pattern.size();
}

bool isTopicWanted(const QString& name, const QStringList& namesAndPatterns, bool isInternal)
{
    return std::any_of(
        namesAndPatterns.cbegin(), namesAndPatterns.cend(), [&](const QString& wanted) {
            if (!isTopicPattern(wanted))
                return wanted == name;
            return (!isInternal || wanted.startsWith("__"_L1)) && isTopicInPattern(name, wanted);
        });
}

} // namespace kafka
