// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/filtertexts.h"

#include "core/codec/filterfacts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FilterTexts)
};

QString textOf(const std::string& utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

/// How many UTF-16 units the first `bytes` bytes are.
qsizetype unitsOf(std::string_view utf8, std::size_t bytes)
{
    return QString::fromUtf8(utf8.data(), qsizetype(std::min(bytes, utf8.size()))).size();
}

QString sentenceOfValue(live::FilterFault fault, const QString& word)
{
    switch (fault) {
    case live::FilterFault::NotANumber:
        return Words::tr("“%1” is no whole number.").arg(word);
    case live::FilterFault::NotASize:
        return Words::tr("“%1” is no size: one such as 100, 2kB or 1.5MB is expected.").arg(word);
    case live::FilterFault::NotATime:
        return Words::tr("“%1” is no time: one such as 2026-03-20, 2026-03-20T08:15 or "
                         "2026-03-20T08:15:02Z is expected.")
            .arg(word);
    case live::FilterFault::NotAnAge:
        return Words::tr("“%1” is no age: one such as 90s, 10m, 2h or 7d is expected.").arg(word);
    default:
        return Words::tr("“%1” cannot be understood here.").arg(word);
    }
}

} // namespace

QString filterFaultSentence(const live::FilterError& error)
{
    // The longest words are of no use in a sentence.
    const QString word = textOf(error.word.substr(0, 200)).left(60);
    const QString hint = textOf(error.hint);
    switch (error.fault) {
    case live::FilterFault::UnknownField:
        return hint.isEmpty() ? Words::tr("There is no field “%1”. To look for this text, put it "
                                          "in quotes.")
                                    .arg(word)
                              : Words::tr("There is no field “%1”; did you mean %2? To look for "
                                          "this text, put it in quotes.")
                                    .arg(word, hint);
    case live::FilterFault::OperatorNotMeant:
        return Words::tr("“%1” cannot be compared like this; it takes %2.").arg(word, hint);
    case live::FilterFault::ValueMissing:
        return Words::tr("A value is expected after “%1”.").arg(word);
    case live::FilterFault::BadPattern:
        return Words::tr("“%1” is no regular expression: %2.").arg(word, hint);
    case live::FilterFault::BadPath:
        return Words::tr("“%1” is no path: one such as sprint_id, team_members[*].role or days[0] "
                         "is expected.")
            .arg(word);
    case live::FilterFault::NameMissing:
        return word == "header."_L1
                   ? Words::tr("The name of a header is expected here, as in header.trace.")
                   : Words::tr("A path is expected here, as in body.sprint_id.");
    case live::FilterFault::TermMissing:
        if (word.isEmpty())
            return Words::tr("Something to look for is expected here.");
        return word == "("_L1 ? Words::tr("Something to look for is expected in the brackets.")
                              : Words::tr("Something to look for is expected after “%1”. To look "
                                          "for this word itself, put it in quotes.")
                                    .arg(word);
    case live::FilterFault::BracketNotClosed:
        return Words::tr("This bracket is not closed.");
    case live::FilterFault::BracketNotOpened:
        return Words::tr("This bracket closes none.");
    case live::FilterFault::QuoteNotClosed:
        return Words::tr("The text in quotes has no end.");
    case live::FilterFault::TooLong:
        return Words::tr("The filter is longer than %1 characters.").arg(live::MaxFilterBytes);
    case live::FilterFault::TooManyConditions:
        return Words::tr("The filter has too many conditions.");
    case live::FilterFault::TooDeep:
        return Words::tr("The filter has too many brackets within each other.");
    case live::FilterFault::NotANumber:
    case live::FilterFault::NotASize:
    case live::FilterFault::NotATime:
    case live::FilterFault::NotAnAge:
        break;
    }
    return sentenceOfValue(error.fault, word);
}

FilterReading readFilter(const QString& text)
{
    static const auto reader = std::make_shared<const codec::FilterFacts>();
    const QByteArray bytes = text.toUtf8();
    const std::string_view utf8(bytes.constData(), std::size_t(bytes.size()));
    live::FilterContext context;
    context.nowMs = QDateTime::currentMSecsSinceEpoch();
    context.reader = reader;
    live::FilterCompilation compilation = live::compileFilter(utf8, context);
    FilterReading reading;
    reading.filter = std::move(compilation.filter);
    if (const auto& error = compilation.error) {
        const qsizetype begin = unitsOf(utf8, error->begin);
        const qsizetype end = unitsOf(utf8, error->begin + error->length);
        reading.fault = FilterFaultText{begin, end - begin, filterFaultSentence(*error)};
    }
    return reading;
}
