// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandoptions.h"

#include "app/ctl/optiontaker.h"
#include "app/ctl/producedrecord.h"
#include "app/ctl/words.h"
#include "core/kafka/readrange.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

Result<QString> readText(const QString& text)
{
    return text;
}

Result<double> readPercent(const QString& text)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return wrongUsage(Words::tr("“%1” is no percentage.").arg(text));
    return number;
}

Result<Partition> readPartition(const QString& text)
{
    bool ok = false;
    const int number = text.toInt(&ok);
    if (!ok || number < 0)
        return wrongUsage(Words::tr("“%1” is no partition.").arg(text));
    return Partition(number);
}

Result<TailFormat> readFormat(const QString& text)
{
    if (text == "table"_L1)
        return TailFormat::Table;
    if (text == "json"_L1)
        return TailFormat::Json;
    if (text == "value"_L1)
        return TailFormat::Value;
    return wrongUsage(Words::tr("“%1” is no format: table, json or value is expected.").arg(text));
}

Result<void> takeTail(const SortedWords& words, Arguments& arguments)
{
    Taker taker(words);
    taker.one("from"_L1, arguments.from, &kafka::readFrom);
    taker.one("to"_L1, arguments.to, &kafka::readTo);
    taker.one("filter"_L1, arguments.filter, &readText);
    arguments.format = arguments.json ? TailFormat::Json : TailFormat::Table;
    taker.one("format"_L1, arguments.format, &readFormat);
    arguments.stats = words.has("stats"_L1);
    QList<Partition> partitions;
    taker.each("partition"_L1, partitions, &readPartition);
    if (!partitions.isEmpty())
        arguments.partitions = partitions;
    return taker.error() ? Result<void>(*taker.error()) : Result<void>();
}

Result<double> readRate(const QString& text)
{
    bool ok = false;
    const QString number = text.endsWith("/s"_L1) ? text.chopped(2) : text;
    const double rate = number.toDouble(&ok);
    if (!ok || !std::isfinite(rate) || rate <= 0)
        return wrongUsage(
            Words::tr("“%1” is no rate: records a second are expected, 50/s.").arg(text));
    return rate;
}

Result<double> readPace(const QString& text)
{
    bool ok = false;
    const double pace = text.toDouble(&ok);
    if (!ok || !std::isfinite(pace) || pace <= 0)
        return wrongUsage(Words::tr("“%1” is no pace: 1 is that of the original, 10 is ten times "
                                    "as fast.")
                              .arg(text));
    return pace;
}

Result<void> takeReplay(const SortedWords& words, Arguments& arguments)
{
    Taker taker(words);
    RunArguments& run = arguments.run;
    taker.each("topic"_L1, arguments.topics, &readText);
    taker.one("from"_L1, arguments.from, &kafka::readFrom);
    taker.one("to"_L1, arguments.to, &kafka::readTo);
    taker.one("filter"_L1, arguments.filter, &readText);
    taker.one("into"_L1, run.into, &readText);
    taker.one("rate"_L1, run.rate, &readRate);
    taker.one("pace"_L1, run.pace, &readPace);
    run.createTopic = words.has("create-topic"_L1);
    run.deleteTopicAfter = words.has("delete-topic-after"_L1);
    run.execute = words.has("execute"_L1);
    if (taker.error())
        return *taker.error();
    if (arguments.topics.isEmpty())
        return wrongUsage(Words::tr("replay needs a topic: --topic NAME."));
    for (const auto option : {"from"_L1, "to"_L1, "into"_L1}) {
        if (!words.has(option))
            return wrongUsage(Words::tr("replay needs --%1.").arg(option));
    }
    if (run.rate && run.pace)
        return wrongUsage(
            Words::tr("A replay goes at a rate or at a pace: give --rate or --pace, not both."));
    return {};
}

Result<RecordAddress> readAddress(const QString& text)
{
    const auto address = addressFrom(text.toUtf8());
    if (!address)
        return wrongUsage(
            Words::tr("“%1” is no record: TOPIC:PARTITION:OFFSET is expected.").arg(text));
    return *address;
}

Result<QList<int>> readCanary(const QString& text)
{
    QList<int> steps;
    for (const QString& word : text.split(u',')) {
        bool isNumber = false;
        steps.append(word.trimmed().toInt(&isNumber));
        if (!isNumber || steps.last() < 1)
            return wrongUsage(Words::tr("“%1” are no steps: 1,10,100 is expected.").arg(text));
    }
    return steps;
}

Result<void> takeRetry(const SortedWords& words, Arguments& arguments)
{
    Taker taker(words);
    RunArguments& run = arguments.run;
    taker.each("record"_L1, run.records, &readAddress);
    taker.one("group"_L1, arguments.failureGroup, &readText);
    taker.one("filter"_L1, arguments.filter, &readText);
    taker.one("into"_L1, run.into, &readText);
    taker.one("patch"_L1, run.patchFile, &readText);
    taker.one("rate"_L1, run.rate, &readRate);
    taker.one("canary"_L1, run.canary, &readCanary);
    taker.one("watch"_L1, run.watch, &readText);
    run.execute = words.has("execute"_L1);
    if (taker.error())
        return *taker.error();
    if (run.records.isEmpty() && arguments.failureGroup.isEmpty() && !words.has("filter"_L1))
        return wrongUsage(Words::tr("Say what to retry: --group ID, --record TOPIC:P:OFFSET or "
                                    "--filter EXPR."));
    if (!run.records.isEmpty() && (!arguments.failureGroup.isEmpty() || words.has("filter"_L1)))
        return wrongUsage(Words::tr("--record names records; it does not go with --group or "
                                    "--filter."));
    return {};
}

Result<void> takeAudit(const SortedWords& words, Arguments& arguments)
{
    using From = kafka::From::Kind;
    using To = kafka::To::Kind;
    Taker taker(words);
    arguments.from = kafka::From::beginning();
    taker.one("from"_L1, arguments.from, &kafka::readFrom);
    taker.one("to"_L1, arguments.to, &kafka::readTo);
    taker.one("filter"_L1, arguments.filter, &readText);
    if (taker.error())
        return *taker.error();
    const From from = arguments.from.kind;
    const To to = arguments.to.kind;
    if ((from != From::Beginning && from != From::Time && from != From::Ago) ||
        (to != To::Follow && to != To::EndAtStart && to != To::Time && to != To::Ago))
        return wrongUsage(Words::tr("The audit log knows times only: time:2026-03-20T08:00 or "
                                    "ago:7d is expected after --from and --to."));
    return {};
}

Result<void> takeProduce(const SortedWords& words, Arguments& arguments)
{
    Taker taker(words);
    QList<Partition> partitions;
    taker.each("partition"_L1, partitions, &readPartition);
    taker.each("header"_L1, arguments.headers, &headerFromText);
    if (words.has("key"_L1))
        arguments.key = words.value("key"_L1);
    if (taker.error())
        return *taker.error();
    if (partitions.size() > 1)
        return wrongUsage(Words::tr("produce writes to one partition: --partition was given "
                                    "more than once."));
    if (!partitions.isEmpty())
        arguments.partitions = partitions;
    return {};
}

Result<void> takeRecord(const SortedWords& words, Arguments& arguments)
{
    // More often would only be load for the cluster.
    constexpr std::chrono::milliseconds least(100);
    Taker taker(words);
    taker.one("every"_L1, arguments.every, &readDuration);
    taker.one("for"_L1, arguments.duration, &readDuration);
    if (taker.error())
        return *taker.error();
    if (arguments.every < least)
        return wrongUsage(Words::tr("--every is at least %1 ms.").arg(least.count()));
    return {};
}

Result<void> takeSprint(const SortedWords& words, Arguments& arguments)
{
    Taker taker(words);
    SprintFields& fields = arguments.fields;
    taker.one("number"_L1, fields.number, &readText);
    taker.one("start"_L1, fields.start, &readDay);
    taker.one("end"_L1, fields.end, &readDay);
    taker.one("confidence"_L1, fields.confidence, &readPercent);
    taker.each("member"_L1, fields.members, &readMember);
    taker.each("absence"_L1, fields.absences, &readAbsence);
    taker.each("holiday"_L1, fields.holidays, &readHoliday);
    taker.one("wait"_L1, arguments.wait, &readDuration);
    arguments.file = words.value("file"_L1);
    arguments.explain = words.has("explain"_L1);
    if (taker.error())
        return *taker.error();
    const bool changes = arguments.command == CommandName::SprintsCreate ||
                         arguments.command == CommandName::SprintsUpdate;
    if (changes && fields.isEmpty() && arguments.file.isEmpty())
        return wrongUsage(
            Words::tr("Say what to save: --file, or fields such as --number and --start."));
    return {};
}

Result<void> takeTask(const SortedWords& words, Arguments& arguments)
{
    Taker taker(words);
    TaskFields& fields = arguments.taskFields;
    taker.one("title"_L1, fields.title, &readText);
    taker.one("description"_L1, fields.description, &readText);
    taker.one("priority"_L1, fields.priority, &readText);
    taker.one("category"_L1, fields.category, &readText);
    taker.one("due"_L1, fields.due, &readDue);
    taker.one("wait"_L1, arguments.wait, &readDuration);
    arguments.file = words.value("file"_L1);
    if (taker.error())
        return *taker.error();
    const bool changes = arguments.command == CommandName::TasksCreate ||
                         arguments.command == CommandName::TasksUpdate;
    if (changes && fields.isEmpty() && arguments.file.isEmpty())
        return wrongUsage(
            Words::tr("Say what to save: --file, or fields such as --title and --due."));
    return {};
}

} // namespace

Result<QString> readNotEmpty(const QString& text)
{
    if (text.trimmed().isEmpty())
        return wrongUsage(Words::tr("An option's value is empty."));
    return text;
}

Result<void> takeOptions(const SortedWords& words, const QStringList& rest, Arguments& arguments)
{
    switch (arguments.command) {
    case CommandName::Topics:
        arguments.topics = rest;
        break;
    case CommandName::Lag:
        arguments.group = rest.value(0);
        if (arguments.group.isEmpty())
            return wrongUsage(Words::tr("lag needs a consumer group."));
        break;
    case CommandName::Record:
        return takeRecord(words, arguments);
    case CommandName::Tail:
        arguments.topics = rest;
        return takeTail(words, arguments);
    case CommandName::Produce:
        arguments.topics = rest;
        return takeProduce(words, arguments);
    case CommandName::Replay:
        return takeReplay(words, arguments);
    case CommandName::DlqGroups:
    case CommandName::DlqList: {
        arguments.topics = rest;
        Taker list(words);
        list.one("filter"_L1, arguments.filter, &readText);
        list.one("group"_L1, arguments.failureGroup, readNotEmpty);
        return list.error() ? Result<void>(*list.error()) : Result<void>();
    }
    case CommandName::DlqRetry:
        return takeRetry(words, arguments);
    case CommandName::RunsShow:
    case CommandName::RunsResume:
    case CommandName::RunsCancel: {
        const QUuid id = QUuid::fromString(rest.value(0));
        if (id.isNull())
            return wrongUsage(Words::tr("“%1” is no run's ID. throughlinectl runs shows them.")
                                  .arg(rest.value(0)));
        arguments.run.id = RunId(id);
        break;
    }
    case CommandName::Audit:
        return takeAudit(words, arguments);
    case CommandName::SprintsShow:
    case CommandName::SprintsCreate:
    case CommandName::SprintsUpdate:
    case CommandName::SprintsDelete:
    case CommandName::SprintsCapacity:
        arguments.sprint = SprintId(rest.value(0));
        return takeSprint(words, arguments);
    case CommandName::TasksShow:
    case CommandName::TasksCreate:
    case CommandName::TasksUpdate:
    case CommandName::TasksComplete:
    case CommandName::TasksReopen:
    case CommandName::TasksDelete:
        arguments.task = TaskId(rest.value(0));
        return takeTask(words, arguments);
    case CommandName::OutboxRetry:
    case CommandName::OutboxDrop: {
        const QUuid id = QUuid::fromString(rest.value(0));
        if (id.isNull())
            return wrongUsage(
                Words::tr("“%1” is no operation's ID. throughlinectl outbox shows them.")
                    .arg(rest.value(0)));
        arguments.operation = OperationId(id);
        break;
    }
    default:
        break;
    }
    return {};
}

} // namespace ctl
