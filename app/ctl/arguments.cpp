// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"

#include "app/ctl/argumentreader.h"
#include "app/ctl/commandoptions.h"
#include "app/ctl/optiontaker.h"
#include "app/ctl/words.h"
#include "core/kafka/connection.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

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
    taker.one("workspace"_L1, connection.workspace, &readNotEmpty);
    taker.one("data-dir"_L1, connection.dataDir, &readNotEmpty);
    taker.one("bootstrap"_L1, connection.bootstrap, &readNotEmpty);
    taker.one("kafka-file"_L1, connection.kafkaFile, &readNotEmpty);
    taker.one("sprints-url"_L1, connection.sprintsUrl, &readNotEmpty);
    taker.one("tasks-url"_L1, connection.tasksUrl, &readNotEmpty);
    taker.each("kafka"_L1, connection.kafka, &readKafka);
    if (taker.error())
        return *taker.error();

    const QStringList rest = sorted->others.sliced(command->words.size());
    if (const auto taken = takeOptions(*sorted, rest, arguments); !taken)
        return taken.error();
    return arguments;
}

} // namespace ctl
