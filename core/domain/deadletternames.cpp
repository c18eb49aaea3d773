// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/deadletternames.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array DeadLetterWords{
    QLatin1StringView("dlt"),        QLatin1StringView("dlq"),
    QLatin1StringView("deadletter"), QLatin1StringView("deadletterqueue"),
    QLatin1StringView("error"),      QLatin1StringView("errors"),
    QLatin1StringView("skipped"),    QLatin1StringView("rejected"),
    QLatin1StringView("poison"),     QLatin1StringView("poisoned"),
    QLatin1StringView("parking")};

// What stands at an end of the name for certain; the beginning is a whole name otherwise.
constexpr std::array OriginSuffixes{QLatin1StringView("dlt"),
                                    QLatin1StringView("dlq"),
                                    QLatin1StringView("error"),
                                    QLatin1StringView("errors"),
                                    QLatin1StringView("skipped"),
                                    QLatin1StringView("deadletter"),
                                    QLatin1StringView("dead-letter"),
                                    QLatin1StringView("dead_letter"),
                                    QLatin1StringView("deadletterqueue")};
constexpr std::array OriginPrefixes{QLatin1StringView("dlq"), QLatin1StringView("dlt"),
                                    QLatin1StringView("rejected")};

bool isNameSeparator(QChar c)
{
    return c == u'.' || c == u'-' || c == u'_';
}

/// Calls `isWanted` with the parts of a name between '.', '-' and '_' until it says yes.
template <class Wanted>
bool hasPart(const QString& name, Wanted&& isWanted)
{
    qsizetype begin = 0;
    for (qsizetype end = 0; end <= name.size(); ++end) {
        if (end < name.size() && !isNameSeparator(name.at(end)))
            continue;
        if (isWanted(QStringView(name).mid(begin, end - begin)))
            return true;
        begin = end + 1;
    }
    return false;
}

} // namespace

bool isDeadLetterName(const QString& topic)
{
    // Two of the words hold a separator themselves.
    const QString name = topic.toLower()
                             .replace(u"dead-letter"_s, u"deadletter"_s)
                             .replace(u"dead_letter"_s, u"deadletter"_s);
    return hasPart(name, [](QStringView part) {
        return std::any_of(DeadLetterWords.begin(), DeadLetterWords.end(),
                           [&](QLatin1StringView word) { return part == word; });
    });
}

bool isRetryName(const QString& topic)
{
    return !isDeadLetterName(topic) &&
           hasPart(topic.toLower(), [](QStringView part) { return part == "retry"_L1; });
}

std::optional<QString> originByName(const QString& deadLetterTopic)
{
    const QString& name = deadLetterTopic;
    const auto rest = [](const QString& part) {
        return part.isEmpty() || isDeadLetterName(part) ? std::nullopt : std::optional(part);
    };
    for (const QLatin1StringView suffix : OriginSuffixes) {
        const qsizetype at = name.size() - suffix.size() - 1;
        if (at > 0 && isNameSeparator(name.at(at)) && name.endsWith(suffix, Qt::CaseInsensitive))
            return rest(name.first(at));
    }
    for (const QLatin1StringView prefix : OriginPrefixes) {
        if (name.size() > prefix.size() + 1 && name.startsWith(prefix, Qt::CaseInsensitive) &&
            isNameSeparator(name.at(prefix.size())))
            return rest(name.mid(prefix.size() + 1));
    }
    return std::nullopt;
}
