// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/event.h"
#include "core/domain/savedview.h"
#include "core/domain/topics.h"

#include <optional>
#include <variant>

/// A page of the program, as the sidebar and the palette name it.
enum class PageId {
    Welcome,
    Sprints,
    Tasks,
    Stream,
    Topics,
    Groups,
    DeadLetters,
    Replay,
    Activity,
    Settings,
};

/// A topic's page, with one of its partitions chosen.
struct TopicPlace
{
    QString topic;
    std::optional<Partition> partition;

    bool operator==(const TopicPlace&) const = default;
};

/// The stream at the newest records of a topic, or of one of its partitions.
struct NewestRecords
{
    QString topic;
    std::optional<Partition> partition;

    bool operator==(const NewestRecords&) const = default;
};

/// A consumer group's page, with one of its partitions chosen.
struct GroupPlace
{
    QString group;
    std::optional<TopicPartition> partition;

    bool operator==(const GroupPlace&) const = default;
};

/// One failure: its record's own place in the dead-letter topic.
struct FailurePlace
{
    RecordAddress address;

    bool operator==(const FailurePlace&) const = default;
};

/// Where a click may lead. Pages ask the shell to navigate; they do not know each other.
using Destination =
    std::variant<PageId, SprintId, RecordAddress, OperationId, SavedViewId, TaskId, TopicPlace,
                 NewestRecords, GroupPlace, FailurePlace, FailureGroupId, RunId>;
