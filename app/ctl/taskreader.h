// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/place.h"
#include "core/rest/taskapi.h"
#include "core/rest/transport.h"

#include <QtCore/QObject>

#include <functional>

namespace storage {
class Database;
class SideCar;
} // namespace storage

namespace ctl {

/// The task service for commands that only read, with what this computer alone knows of its tasks.
/// Main thread.
class TaskReader : public QObject
{
    Q_OBJECT

public:
    explicit TaskReader(const Place& place);
    ~TaskReader() override;

    /// What the service accepts; nothing before it was asked something.
    std::optional<TaskRules> rules() const;

    using Tasks = std::function<void(const Result<QList<Task>>&)>;
    /// Newest first.
    void list(QObject* context, Tasks done);
    using One = std::function<void(const Result<Task>&)>;
    void get(const TaskId& id, QObject* context, One done);

private:
    void withPlans(QList<Task> tasks, QObject* context, Tasks done);

    rest::Transport m_transport;
    rest::TaskApi m_api;
    /// Null while this workspace has no data on this computer.
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<storage::SideCar> m_sideCar;
};

} // namespace ctl
