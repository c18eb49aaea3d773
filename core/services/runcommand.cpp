// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/runcommand.h"

#include "core/services/tailcommand.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QString commandLine(const QStringList& words)
{
    QStringList quoted;
    for (const QString& word : words)
        quoted << shellWord(word);
    return quoted.join(u' ');
}

} // namespace

QString retryCommand(const QStringList& connection, const RetryScope& scope,
                     const RetryOptions& options)
{
    if (!scope.group && scope.filter.isEmpty() &&
        (scope.records.isEmpty() || scope.records.size() > MostRecordsInCommand))
        return {};
    QStringList words = QStringList{u"throughlinectl"_s} + connection;
    words += {u"dlq"_s, u"retry"_s};
    if (scope.group)
        words += {u"--group"_s, scope.group->value()};
    if (!scope.filter.isEmpty())
        words += {u"--filter"_s, scope.filter};
    if (!scope.group && scope.filter.isEmpty()) {
        for (const RecordAddress& record : scope.records)
            words += {u"--record"_s, QString::fromUtf8(addressText(record))};
    }
    if (!options.into.isEmpty())
        words += {u"--into"_s, options.into};
    if (options.rate)
        words += {u"--rate"_s, u"%1/s"_s.arg(*options.rate)};
    if (!options.canary.isEmpty()) {
        QStringList steps;
        for (const int step : options.canary)
            steps << QString::number(step);
        words += {u"--canary"_s, steps.join(u',')};
    }
    if (options.watchedGroup)
        words += {u"--watch"_s, *options.watchedGroup};
    const QString line = commandLine(words);
    if (options.patch.isEmpty())
        return line;
    // The patch is a file there; the shell makes one of it.
    return u"printf %s %1 | %2 --patch /dev/stdin"_s.arg(
        shellWord(QString::fromUtf8(options.patch)), line);
}

QString listCommand(const QStringList& connection, const RetryScope& scope)
{
    QStringList words = QStringList{u"throughlinectl"_s} + connection;
    words += {u"dlq"_s, u"list"_s};
    if (scope.group)
        words += {u"--group"_s, scope.group->value()};
    if (!scope.filter.isEmpty())
        words += {u"--filter"_s, scope.filter};
    return commandLine(words);
}

QString runCommand(const QStringList& connection, const RunId& run)
{
    return commandLine(
        QStringList{u"throughlinectl"_s} + connection +
        QStringList{u"runs"_s, u"show"_s, run.value().toString(QUuid::WithoutBraces)});
}
