// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fuzzymatch.h"

#include <limits>
#include <vector>

namespace {

constexpr int MostText = 200;
constexpr int MostQuery = 100;
constexpr int Impossible = std::numeric_limits<int>::min() / 2;

constexpr int LetterScore = 10;
constexpr int WordStartBonus = 12;
constexpr int NeighbourBonus = 15;
constexpr int FirstBonus = 8;
constexpr int SkipCost = 1;

bool startsWord(const QString& text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    const QChar here = text[at];
    return (!before.isLetterOrNumber() && here.isLetterOrNumber()) ||
           (before.isLower() && here.isUpper());
}

QString typedLetters(const QString& query)
{
    QString letters;
    for (const QChar letter : query.left(MostQuery)) {
        if (!letter.isSpace())
            letters += letter.toCaseFolded();
    }
    return letters;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& query, const QString& text)
{
    const QString letters = typedLetters(query);
    if (letters.isEmpty())
        return FuzzyMatch{};
    const QString whole = text.left(MostText);
    const auto n = static_cast<size_t>(letters.size());
    const auto m = static_cast<size_t>(whole.size());
    if (n > m)
        return std::nullopt;

    // best[i][j]: best score of the first i+1 letters with letter i at place j.
    std::vector<int> best(n * m, Impossible);
    std::vector<int> from(n * m, -1);
    for (size_t i = 0; i < n; ++i) {
        int reach = Impossible; // best of row i-1 left of j, less what was skipped since
        int reachAt = -1;
        for (size_t j = i; j < m; ++j) {
            const auto at = static_cast<qsizetype>(j);
            if (i > 0 && j > 0) {
                const int before = best[(i - 1) * m + j - 1];
                reach = reach == Impossible ? Impossible : reach - SkipCost;
                if (before != Impossible && before >= reach) {
                    reach = before;
                    reachAt = static_cast<int>(j) - 1;
                }
            }
            if (whole[at].toCaseFolded() != letters[static_cast<qsizetype>(i)])
                continue;
            int score = LetterScore + (startsWord(whole, at) ? WordStartBonus : 0);
            if (i == 0) {
                score += j == 0 ? FirstBonus : -std::min(static_cast<int>(j), 10) * SkipCost;
            } else {
                const int neighbour = best[(i - 1) * m + j - 1] == Impossible
                                          ? Impossible
                                          : best[(i - 1) * m + j - 1] + NeighbourBonus;
                if (neighbour == Impossible && reach == Impossible)
                    continue;
                const bool adjacent = neighbour >= reach;
                score += adjacent ? neighbour : reach;
                from[i * m + j] = adjacent ? static_cast<int>(j) - 1 : reachAt;
            }
            best[i * m + j] = score;
        }
    }

    size_t end = 0;
    int top = Impossible;
    for (size_t j = 0; j < m; ++j) {
        if (best[(n - 1) * m + j] > top) {
            top = best[(n - 1) * m + j];
            end = j;
        }
    }
    if (top == Impossible)
        return std::nullopt;
    FuzzyMatch match;
    match.score = top - static_cast<int>(m - n) / 4;
    int place = static_cast<int>(end);
    for (size_t i = n; i-- > 0;) {
        match.positions.prepend(place);
        place = from[i * m + static_cast<size_t>(place)];
    }
    return match;
}
