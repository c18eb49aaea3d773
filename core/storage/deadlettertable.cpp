// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/deadlettertable.h"

#include "core/storage/sql.h"

#include <QtCore/QCoreApplication>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace storage {

namespace {

constexpr std::array<std::pair<TopicVerdict, QLatin1StringView>, 3> VerdictNames{{
    {TopicVerdict::Yes, QLatin1StringView("yes")},
    {TopicVerdict::No, QLatin1StringView("no")},
    {TopicVerdict::Found, QLatin1StringView("found")},
}};

QString verdictName(TopicVerdict verdict)
{
    for (const auto& [known, name] : VerdictNames) {
        if (known == verdict)
            return name;
    }
    return {};
}

std::optional<TopicVerdict> verdictNamed(const QString& name)
{
    for (const auto& [verdict, known] : VerdictNames) {
        if (name == known)
            return verdict;
    }
    return std::nullopt;
}

} // namespace

QFuture<Result<void>> DeadLetterTable::put(const QString& topic, TopicVerdict verdict)
{
    return m_database.run<void>([topic, verdict](QSqlDatabase& database) -> Result<void> {
        // As one statement, so that two programs cannot both add the last one.
        const Result<int> put = change(
            database,
            u"INSERT INTO dead_letter_topics (topic, verdict) SELECT ?, ? WHERE (SELECT count(*) "
            "FROM dead_letter_topics WHERE topic <> ?) < ? ON CONFLICT (topic) DO UPDATE SET "
            "verdict = excluded.verdict"_s,
            {topic, verdictName(verdict), topic, MaxTopics});
        if (!put)
            return put.error();
        if (*put > 0)
            return {};
        return Error{.kind = ErrorKind::TooLarge,
                     .message = QCoreApplication::translate(
                         "storage", "What you said about this topic holds until the program "
                                    "closes: too many topics are remembered already."),
                     .detail = u"more than %1 topics"_s.arg(MaxTopics)};
    });
}

QFuture<Result<void>> DeadLetterTable::remove(const QString& topic)
{
    return m_database.run<void>([topic](QSqlDatabase& database) -> Result<void> {
        const Result<int> removed =
            change(database, u"DELETE FROM dead_letter_topics WHERE topic = ?"_s, {topic});
        return removed ? Result<void>() : Result<void>(removed.error());
    });
}

QFuture<Result<QHash<QString, TopicVerdict>>> DeadLetterTable::all()
{
    using Verdicts = QHash<QString, TopicVerdict>;
    return m_database.run<Verdicts>([](QSqlDatabase& database) -> Result<Verdicts> {
        Verdicts verdicts;
        const Result<void> done =
            forEachRow(database, u"SELECT topic, verdict FROM dead_letter_topics LIMIT ?"_s,
                       {MaxTopics}, [&verdicts](const QSqlQuery& row) {
                           if (const auto verdict = verdictNamed(row.value(1).toString()))
                               verdicts.insert(row.value(0).toString(), *verdict);
                       });
        return done ? Result<Verdicts>(verdicts) : Result<Verdicts>(done.error());
    });
}

} // namespace storage
