// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

/// How well a text fits what was typed: every typed letter stands in it, in order.
struct FuzzyMatch
{
    /// Higher is better; beginnings of words and neighbours count most.
    int score = 0;
    /// Places in the text that were matched, ascending.
    QList<int> positions;

    bool operator==(const FuzzyMatch&) const = default;
};

/// Nothing when a letter is missing. Ignores case and blanks; an empty query fits everything.
/// Looks at the first 200 characters of the text and the first 100 of the query.
std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text);
