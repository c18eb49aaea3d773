// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/sprintfields.h"
#include "app/ctl/taskfields.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/domain/run.h"
#include "core/kafka/readplan.h"

#include <QtCore/QStringList>

#include <chrono>
#include <optional>

namespace ctl {

enum class CommandName {
    Help,
    Version,
    Workspaces,
    Status,
    Topics,
    Groups,
    Lag,
    Record,
    Tail,
    Produce,
    SprintsList,
    SprintsShow,
    SprintsCreate,
    SprintsUpdate,
    SprintsDelete,
    SprintsCapacity,
    TasksList,
    TasksShow,
    TasksCreate,
    TasksUpdate,
    TasksComplete,
    TasksReopen,
    TasksDelete,
    Outbox,
    OutboxRetry,
    OutboxDrop,
    Audit,
    DlqTopics,
    DlqGroups,
    DlqList,
    DlqRetry,
    Runs,
    RunsShow,
    RunsResume,
    RunsCancel,
    Replay,
};

enum class TailFormat { Table, Json, Value };

/// Where to connect, as typed.
struct ConnectionArguments
{
    QString workspace;
    QString dataDir;
    QString bootstrap;
    QStringList kafka; ///< KEY=VALUE, in their order.
    QString kafkaFile;
    QString sprintsUrl;
    QString tasksUrl;
};

/// How records are sent again: replay.
struct RunArguments
{
    QString into;
    std::optional<double> rate; ///< Records a second.
    std::optional<double> pace;
    bool createTopic = false;
    bool deleteTopicAfter = false;
    QList<RecordAddress> records; ///< dlq retry
    QString patchFile;
    QList<int> canary;
    std::optional<QString> watch; ///< Empty: nobody.
    RunId id;                     ///< runs show, resume, cancel
    /// Without it, a preview only.
    bool execute = false;
};

/// A command line that makes sense.
struct Arguments
{
    CommandName command = CommandName::Help;
    ConnectionArguments connection;
    bool json = false;
    bool yes = false;
    /// Kafka may be written to.
    bool unlock = false;

    QStringList topics; ///< topics, tail, produce, replay
    kafka::From from = kafka::From::end();
    kafka::To to = kafka::To::follow();
    std::optional<QList<Partition>> partitions;
    QString filter;
    TailFormat format = TailFormat::Table;
    bool stats = false;

    QString group;                         ///< lag
    std::chrono::milliseconds every{5000}; ///< record
    std::optional<std::chrono::milliseconds> duration;

    std::optional<QString> key; ///< produce
    QList<std::pair<QByteArray, std::optional<QByteArray>>> headers;

    SprintId sprint; ///< sprints show, update, delete, capacity
    SprintFields fields;
    TaskId task; ///< tasks show, update, complete, reopen, delete
    TaskFields taskFields;
    QString file; ///< "-" is standard input.
    bool explain = false;
    std::optional<std::chrono::milliseconds> wait;

    RunArguments run;

    OperationId operation; ///< outbox retry, drop
    QString failureGroup;  ///< dlq list, dlq retry; empty: all
};

/// The error is Rejected, with a sentence on what is wrong with the use.
/// @param words without the program's name.
Result<Arguments> readArguments(const QStringList& words);

QString usageText();

} // namespace ctl
