// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"

#include "app/ctl/argumentreader.h"
#include "app/ctl/producedrecord.h"
#include "core/kafka/connection.h"
#include "core/kafka/readrange.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ctl)
};

constexpr std::array Options{
    OptionRow{"help"_L1},
    OptionRow{"version"_L1},
    OptionRow{"json"_L1},
    OptionRow{"yes"_L1},
    OptionRow{"unlock"_L1},
    OptionRow{"workspace"_L1, true},
    OptionRow{"data-dir"_L1, true},
    OptionRow{"bootstrap"_L1, true},
    OptionRow{"kafka"_L1, true, true},
    OptionRow{"kafka-file"_L1, true},
    OptionRow{"sprints-url"_L1, true},
    OptionRow{"tasks-url"_L1, true},
    OptionRow{"from"_L1, true},
    OptionRow{"to"_L1, true},
    OptionRow{"partition"_L1, true, true},
    OptionRow{"filter"_L1, true},
    OptionRow{"group"_L1, true},
    OptionRow{"format"_L1, true},
    OptionRow{"stats"_L1},
    OptionRow{"key"_L1, true},
    OptionRow{"header"_L1, true, true},
    OptionRow{"file"_L1, true},
    OptionRow{"number"_L1, true},
    OptionRow{"start"_L1, true},
    OptionRow{"end"_L1, true},
    OptionRow{"confidence"_L1, true},
    OptionRow{"member"_L1, true, true},
    OptionRow{"absence"_L1, true, true},
    OptionRow{"holiday"_L1, true, true},
    OptionRow{"title"_L1, true},
    OptionRow{"description"_L1, true},
    OptionRow{"priority"_L1, true},
    OptionRow{"category"_L1, true},
    OptionRow{"due"_L1, true},
    OptionRow{"explain"_L1},
    OptionRow{"wait"_L1, true},
    OptionRow{"every"_L1, true},
    OptionRow{"for"_L1, true},
    OptionRow{"topic"_L1, true, true},
    OptionRow{"into"_L1, true},
    OptionRow{"rate"_L1, true},
    OptionRow{"record"_L1, true, true},
    OptionRow{"patch"_L1, true},
    OptionRow{"canary"_L1, true},
    OptionRow{"watch"_L1, true},
    OptionRow{"pace"_L1, true},
    OptionRow{"create-topic"_L1},
    OptionRow{"delete-topic-after"_L1},
    OptionRow{"execute"_L1},
};

const QStringList& globalOptions()
{
    static const QStringList names{u"help"_s,       u"version"_s,     u"json"_s,      u"yes"_s,
                                   u"workspace"_s,  u"data-dir"_s,    u"bootstrap"_s, u"kafka"_s,
                                   u"kafka-file"_s, u"sprints-url"_s, u"tasks-url"_s, u"unlock"_s};
    return names;
}

struct CommandRow
{
    QStringList words;
    CommandName name;
    /// Arguments after the words: how many at least and at most.
    qsizetype least = 0;
    qsizetype most = 0;
    QStringList options;
};

const QList<CommandRow>& commands()
{
    static const QStringList fields{u"file"_s,    u"number"_s,     u"start"_s,
                                    u"end"_s,     u"confidence"_s, u"member"_s,
                                    u"absence"_s, u"holiday"_s,    u"wait"_s};
    static const QStringList taskFields{u"file"_s,     u"title"_s, u"description"_s, u"priority"_s,
                                        u"category"_s, u"due"_s,   u"wait"_s};
    static const qsizetype many = 1000;
    static const QList<CommandRow> rows{
        {{u"help"_s}, CommandName::Help, 0, 0, {}},
        {{u"workspaces"_s}, CommandName::Workspaces, 0, 0, {}},
        {{u"status"_s}, CommandName::Status, 0, 0, {}},
        {{u"topics"_s}, CommandName::Topics, 0, many, {}},
        {{u"groups"_s}, CommandName::Groups, 0, 0, {}},
        {{u"lag"_s}, CommandName::Lag, 1, 1, {}},
        {{u"record"_s}, CommandName::Record, 0, 0, {u"every"_s, u"for"_s}},
        {{u"tail"_s},
         CommandName::Tail,
         1,
         many,
         {u"from"_s, u"to"_s, u"partition"_s, u"filter"_s, u"format"_s, u"stats"_s}},
        {{u"produce"_s}, CommandName::Produce, 1, 1, {u"key"_s, u"header"_s, u"partition"_s}},
        {{u"sprints"_s, u"list"_s}, CommandName::SprintsList, 0, 0, {}},
        {{u"sprints"_s, u"show"_s}, CommandName::SprintsShow, 1, 1, {}},
        {{u"sprints"_s, u"create"_s}, CommandName::SprintsCreate, 0, 0, fields},
        {{u"sprints"_s, u"update"_s}, CommandName::SprintsUpdate, 1, 1, fields},
        {{u"sprints"_s, u"delete"_s}, CommandName::SprintsDelete, 1, 1, {u"wait"_s}},
        {{u"sprints"_s, u"capacity"_s}, CommandName::SprintsCapacity, 1, 1, {u"explain"_s}},
        {{u"tasks"_s, u"list"_s}, CommandName::TasksList, 0, 0, {}},
        {{u"tasks"_s, u"show"_s}, CommandName::TasksShow, 1, 1, {}},
        {{u"tasks"_s, u"create"_s}, CommandName::TasksCreate, 0, 0, taskFields},
        {{u"tasks"_s, u"update"_s}, CommandName::TasksUpdate, 1, 1, taskFields},
        {{u"tasks"_s, u"complete"_s}, CommandName::TasksComplete, 1, 1, {u"wait"_s}},
        {{u"tasks"_s, u"reopen"_s}, CommandName::TasksReopen, 1, 1, {u"wait"_s}},
        {{u"tasks"_s, u"delete"_s}, CommandName::TasksDelete, 1, 1, {u"wait"_s}},
        {{u"outbox"_s, u"retry"_s}, CommandName::OutboxRetry, 1, 1, {}},
        {{u"outbox"_s, u"drop"_s}, CommandName::OutboxDrop, 1, 1, {}},
        {{u"outbox"_s}, CommandName::Outbox, 0, 0, {}},
        {{u"replay"_s},
         CommandName::Replay,
         0,
         0,
         {u"topic"_s, u"from"_s, u"to"_s, u"filter"_s, u"into"_s, u"rate"_s, u"pace"_s,
          u"create-topic"_s, u"delete-topic-after"_s, u"execute"_s}},
        {{u"dlq"_s, u"topics"_s}, CommandName::DlqTopics, 0, 0, {}},
        {{u"dlq"_s, u"groups"_s}, CommandName::DlqGroups, 0, many, {}},
        {{u"dlq"_s, u"list"_s}, CommandName::DlqList, 0, many, {u"group"_s, u"filter"_s}},
        {{u"dlq"_s, u"retry"_s},
         CommandName::DlqRetry,
         0,
         0,
         {u"group"_s, u"record"_s, u"filter"_s, u"into"_s, u"patch"_s, u"rate"_s, u"canary"_s,
          u"watch"_s, u"execute"_s}},
        {{u"runs"_s, u"show"_s}, CommandName::RunsShow, 1, 1, {}},
        {{u"runs"_s, u"resume"_s}, CommandName::RunsResume, 1, 1, {}},
        {{u"runs"_s, u"cancel"_s}, CommandName::RunsCancel, 1, 1, {}},
        {{u"runs"_s}, CommandName::Runs, 0, 0, {}},
        {{u"audit"_s}, CommandName::Audit, 0, 0, {u"from"_s, u"to"_s, u"filter"_s}},
    };
    return rows;
}

Result<CommandRow> findCommand(const QStringList& words)
{
    if (words.isEmpty())
        return wrongUsage(Words::tr("A command is missing. throughlinectl --help lists them."));
    for (const CommandRow& row : commands()) {
        if (words.size() >= row.words.size() && words.first(row.words.size()) == row.words)
            return row;
    }
    if (words.constFirst() == "sprints"_L1)
        return wrongUsage(words.size() == 1
                              ? Words::tr("What about sprints? list, show, create, update, delete "
                                          "or capacity is expected.")
                              : Words::tr("There is no command sprints %1.").arg(words.at(1)));
    if (words.constFirst() == "dlq"_L1)
        return wrongUsage(words.size() == 1
                              ? Words::tr("What about dead letters? topics, groups, list or retry "
                                          "is expected.")
                              : Words::tr("There is no command dlq %1.").arg(words.at(1)));
    if (words.constFirst() == "tasks"_L1)
        return wrongUsage(words.size() == 1
                              ? Words::tr("What about tasks? list, show, create, update, complete, "
                                          "reopen or delete is expected.")
                              : Words::tr("There is no command tasks %1.").arg(words.at(1)));
    return wrongUsage(
        Words::tr("There is no command %1. throughlinectl --help lists them.").arg(words.at(0)));
}

Result<void> checkUse(const SortedWords& words, const CommandRow& command)
{
    const QString name = command.words.join(u' ');
    for (auto it = words.options.keyBegin(); it != words.options.keyEnd(); ++it) {
        if (!globalOptions().contains(*it) && !command.options.contains(*it))
            return wrongUsage(Words::tr("The option --%1 does not belong to %2.").arg(*it, name));
    }
    const qsizetype count = words.others.size() - command.words.size();
    if (count > command.most)
        return wrongUsage(Words::tr("“%1” is too much for %2.")
                              .arg(words.others.at(command.words.size() + command.most), name));
    if (count < command.least)
        return wrongUsage(
            command.name == CommandName::Tail      ? Words::tr("tail needs at least one topic.")
            : command.name == CommandName::Produce ? Words::tr("produce needs a topic.")
            : command.name == CommandName::Lag     ? Words::tr("lag needs a consumer group.")
                                                   : Words::tr("%1 needs an ID.").arg(name));
    return {};
}

/// Fills a value from an option, or keeps the first thing that went wrong.
class Taker
{
public:
    explicit Taker(const SortedWords& words) : m_words(words) {}

    template <class To, class Read>
    void one(QLatin1StringView option, To& to, Read read)
    {
        if (m_words.has(option))
            take(m_words.value(option), read, [&to](auto value) { to = std::move(value); });
    }

    template <class T, class Read>
    void each(QLatin1StringView option, QList<T>& to, Read read)
    {
        const QStringList values = m_words.values(option);
        for (const QString& text : values)
            take(text, read, [&to](auto value) { to.append(std::move(value)); });
    }

    const std::optional<Error>& error() const { return m_error; }

private:
    template <class Read, class Put>
    void take(const QString& text, Read read, Put put)
    {
        if (m_error)
            return;
        auto value = read(text);
        if (value)
            put(*std::move(value));
        else
            m_error = value.error();
    }

    const SortedWords& m_words;
    std::optional<Error> m_error;
};

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

Result<QString> readKafka(const QString& text)
{
    kafka::Connection connection;
    const qsizetype equals = text.indexOf(u'=');
    const QString key = text.left(equals < 0 ? text.size() : equals).trimmed();
    if (kafka::isSecretProperty(key))
        return wrongUsage(Words::tr("The setting %1 holds a secret, and a command line can be read "
                                    "by others. Put it into a file and name that with "
                                    "--kafka-file.")
                              .arg(key));
    if (const auto added = kafka::addProperty(connection, text); !added)
        return wrongUsage(added.error().message);
    return text;
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

Result<Arguments> readArguments(const QStringList& words)
{
    const Result<SortedWords> sorted = sortWords(words, Options);
    if (!sorted)
        return sorted.error();
    Arguments arguments;
    arguments.json = sorted->has("json"_L1);
    arguments.yes = sorted->has("yes"_L1);
    arguments.unlock = sorted->has("unlock"_L1);
    if (sorted->has("help"_L1))
        return arguments;
    if (sorted->has("version"_L1)) {
        arguments.command = CommandName::Version;
        return arguments;
    }

    Result<CommandRow> command = findCommand(sorted->others);
    if (!command)
        return command.error();
    arguments.command = command->name;
    if (const auto use = checkUse(*sorted, *command); !use)
        return use.error();

    ConnectionArguments& connection = arguments.connection;
    Taker taker(*sorted);
    const auto readNotEmpty = [](const QString& text) -> Result<QString> {
        if (text.trimmed().isEmpty())
            return wrongUsage(Words::tr("An option's value is empty."));
        return text;
    };
    taker.one("workspace"_L1, connection.workspace, readNotEmpty);
    taker.one("data-dir"_L1, connection.dataDir, readNotEmpty);
    taker.one("bootstrap"_L1, connection.bootstrap, readNotEmpty);
    taker.one("kafka-file"_L1, connection.kafkaFile, readNotEmpty);
    taker.one("sprints-url"_L1, connection.sprintsUrl, readNotEmpty);
    taker.one("tasks-url"_L1, connection.tasksUrl, readNotEmpty);
    taker.each("kafka"_L1, connection.kafka, &readKafka);
    if (taker.error())
        return *taker.error();

    const QStringList rest = sorted->others.sliced(command->words.size());
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
        if (const auto taken = takeRecord(*sorted, arguments); !taken)
            return taken.error();
        break;
    case CommandName::Tail:
        arguments.topics = rest;
        if (const auto taken = takeTail(*sorted, arguments); !taken)
            return taken.error();
        break;
    case CommandName::Produce:
        arguments.topics = rest;
        if (const auto taken = takeProduce(*sorted, arguments); !taken)
            return taken.error();
        break;
    case CommandName::Replay:
        if (const auto taken = takeReplay(*sorted, arguments); !taken)
            return taken.error();
        break;
    case CommandName::DlqGroups:
    case CommandName::DlqList: {
        arguments.topics = rest;
        Taker list(*sorted);
        list.one("filter"_L1, arguments.filter, &readText);
        list.one("group"_L1, arguments.failureGroup, readNotEmpty);
        if (list.error())
            return *list.error();
        break;
    }
    case CommandName::DlqRetry:
        if (const auto taken = takeRetry(*sorted, arguments); !taken)
            return taken.error();
        break;
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
        if (const auto taken = takeAudit(*sorted, arguments); !taken)
            return taken.error();
        break;
    case CommandName::SprintsShow:
    case CommandName::SprintsCreate:
    case CommandName::SprintsUpdate:
    case CommandName::SprintsDelete:
    case CommandName::SprintsCapacity:
        arguments.sprint = SprintId(rest.value(0));
        if (const auto taken = takeSprint(*sorted, arguments); !taken)
            return taken.error();
        break;
    case CommandName::TasksShow:
    case CommandName::TasksCreate:
    case CommandName::TasksUpdate:
    case CommandName::TasksComplete:
    case CommandName::TasksReopen:
    case CommandName::TasksDelete:
        arguments.task = TaskId(rest.value(0));
        if (const auto taken = takeTask(*sorted, arguments); !taken)
            return taken.error();
        break;
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
    return arguments;
}

QString usageText()
{
    return Words::tr(
        "throughlinectl [OPTION]… COMMAND …\n"
        "\n"
        "Where to connect:\n"
        "  --workspace NAME      a saved workspace\n"
        "  --sprints-url URL     the sprint service (or THROUGHLINE_SPRINTS_URL)\n"
        "  --tasks-url URL       the task service (or THROUGHLINE_TASKS_URL)\n"
        "  --bootstrap HOST:PORT[,…]\n"
        "                        Kafka (or KAFKA_BOOTSTRAP_SERVERS)\n"
        "  --kafka KEY=VALUE     a librdkafka setting; repeatable; never a secret\n"
        "  --kafka-file FILE     librdkafka settings, one KEY=VALUE a line; may hold secrets\n"
        "  --data-dir DIR        keep all settings and data below DIR\n"
        "  --json                one JSON document a line\n"
        "  --yes                 confirm a deletion\n"
        "  --unlock              allow writing to Kafka\n"
        "\n"
        "Commands:\n"
        "  workspaces            the saved workspaces, without secrets\n"
        "  status                what each part answers\n"
        "  topics [NAME…]        topics, partitions and their offsets\n"
        "  groups                consumer groups, their lag and a verdict with its reason\n"
        "  lag GROUP             the same with every partition\n"
        "  record                keeps the lag of all groups in the workspace's history\n"
        "      --every 5s   --for 1h\n"
        "  tail TOPIC…           events as they come; todo.* stands for several topics\n"
        "      --from beginning|end|-N|offset:N|time:…|ago:10m|group:NAME   --partition N\n"
        "      --to end|offset:N|time:…|ago:10m|count:N\n"
        "      --filter 'type:sprint.* body.team_members_count>3'\n"
        "      --format table|json|value   --stats\n"
        "      With a filter, count:N counts the records that match.\n"
        "  produce TOPIC         writes standard input, one record a line, or what\n"
        "                        tail --format json printed; --unlock\n"
        "      --key K   --header NAME=VALUE   --partition N\n"
        "  dlq topics            topics of dead letters, with the evidence\n"
        "  dlq groups [TOPIC…]   their causes, with how many failures\n"
        "  dlq list [TOPIC…]     the failures: --group ID   --filter EXPR\n"
        "  dlq retry             sends dead letters back; without --execute a preview only\n"
        "      --group ID | --record TOPIC:P:OFFSET | --filter EXPR\n"
        "      --into TOPIC   --patch FILE (JSON Merge Patch)   --rate N/s   --canary 1,10,100\n"
        "      --watch GROUP   --execute (with --unlock)\n"
        "  runs                  retries and replays, past and interrupted\n"
        "  runs show ID, runs resume ID, runs cancel ID\n"
        "  sprints list\n"
        "  sprints show ID\n"
        "  sprints create        --file F.json (- is standard input), or fields:\n"
        "      --number YY-NN --start DATE --end DATE --confidence PERCENT\n"
        "      --member NAME:ROLE   --absence NAME:START:END[:REASON]   --holiday DATE:NAME\n"
        "      --wait 5s         also wait for the events that the save promises\n"
        "  sprints update ID     as create; what is not named stays as it is\n"
        "  sprints delete ID     --yes, and --wait as above\n"
        "  sprints capacity ID   the service's sum beside ours; --explain: day by day\n"
        "  tasks list\n"
        "  tasks show ID\n"
        "  tasks create          --file F.json, or fields: --title --description\n"
        "      --priority high|medium|low --category --due DATE[THH:MM]\n"
        "      --wait 5s         also wait for the event that the save promises\n"
        "  tasks update ID       as create; what is not named stays as it is\n"
        "  tasks complete ID, tasks reopen ID\n"
        "  tasks delete ID       --yes, and --wait as above\n"
        "  outbox                saves that are not confirmed\n"
        "  outbox retry ID       sends one again\n"
        "  outbox drop ID        forgets one\n"
        "  replay                sends the records of a span of time again, elsewhere;\n"
        "                        a preview only, unless --execute (with --unlock)\n"
        "      --topic T   --from beginning|-N|offset:N|time:…|ago:1h   --to end|offset:N|time:…\n"
        "      --into TOPIC   --create-topic   --delete-topic-after   --filter EXPR\n"
        "      --rate N/s, or --pace X times as fast as they came\n"
        "  audit                 everything that this program wrote\n"
        "      --from time:…|ago:7d   --to time:…|ago:1h   --filter TEXT\n"
        "  --version, --help\n"
        "\n"
        "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 unreachable or not authenticated,\n"
        "4 refused, 5 done in part or differences found.\n");
}

} // namespace ctl
