// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/event.h"
#include "app/sandbox/idsource.h"
#include "app/sandbox/switches.h"
#include "app/sandbox/task.h"

#include <array>

namespace sandbox {

inline constexpr char TaskCreatedTopic[] = "todo.tasks.created";
inline constexpr char TaskUpdatedTopic[] = "todo.tasks.updated";
inline constexpr char TaskDeletedTopic[] = "todo.tasks.deleted";
inline constexpr char TaskCompletedTopic[] = "todo.tasks.completed";
inline constexpr std::array TaskTopics{TaskCreatedTopic, TaskUpdatedTopic, TaskDeletedTopic,
                                       TaskCompletedTopic};

/// What is written around a task's event.
enum class TaskEnvelope {
    CloudEvents, ///< As Dapr writes it: wrapped, without a key.
    Plain,       ///< The bare envelope, with the task's id as key.
};

/// What the switch `task-envelope` says.
TaskEnvelope taskEnvelope(const Switches& switches);

/// Writes the events of tasks. `id` is the one by which the service's shape knows the task.
class TaskEventWriter
{
public:
    TaskEventWriter(IdSource& ids, TaskEnvelope envelope) : m_ids(ids), m_envelope(envelope) {}

    Event created(const StoredTask& task, const Json& id, qint64 time);
    Event updated(const StoredTask& before, const StoredTask& task, const Json& id, qint64 time);
    Event completed(const StoredTask& task, const Json& id, qint64 time);
    Event removed(const Json& id, qint64 time);

private:
    Event make(const char* topic, const QString& type, const Json& id, Json payload, qint64 time);

    IdSource& m_ids;
    TaskEnvelope m_envelope;
};

} // namespace sandbox
