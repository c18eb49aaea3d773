// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/topics.h"
#include "core/kafka/connection.h"
#include "core/kafka/workerthread.h"

#include <QtCore/QFuture>
#include <QtCore/QMap>
#include <QtCore/QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace kafka {

/// A topic's outline: what another one made like it would need to know.
struct TopicShape
{
    /// Without watermarks.
    TopicInfo info;
    /// What was set on the topic itself, not what it has from the cluster; nothing where this login
    /// may not read it.
    std::optional<QMap<QString, QString>> settings;

    /// Copies of each record; 0 where no partition tells.
    int replication() const;
    bool operator==(const TopicShape&) const = default;
};

struct NewTopic
{
    QString name;
    int partitions = 1;
    /// Nothing: as the cluster does by default.
    std::optional<int> replication;
    QMap<QString, QString> settings;

    bool operator==(const NewTopic&) const = default;
};

/// A topic that can take the records of all sources, each in the partition where it was: as many
/// partitions and copies as the largest has, and those settings of the first source that decide
/// which records are taken and kept (size, clean-up, retention, compression, kind of time).
NewTopic topicLike(const QList<TopicShape>& sources, const QString& name);

/// Rejected for a name that no broker takes: letters, digits, ".", "_" and "-", at most 249.
Result<void> checkTopicName(const QString& name);

/// Makes, describes and removes topics, on a thread and a connection of its own. Whoever writes has
/// asked whether writing is allowed. Orders are done one after the other; no call blocks, each is
/// bounded by the timeout, and a cancelled future's order that has not begun is dropped.
class TopicAdmin : public QObject
{
    Q_OBJECT

public:
    explicit TopicAdmin(Connection connection,
                        std::chrono::milliseconds timeout = std::chrono::seconds(20),
                        QObject* parent = nullptr);
    /// Returns within a moment; what was ordered and not begun is answered with Cancelled.
    ~TopicAdmin() override;

    /// NotFound, Forbidden …
    QFuture<Result<TopicShape>> describe(const QString& topic);
    /// Finishes when every partition has a leader that tells its end. Conflict when a topic of that
    /// name exists; Ambiguous when it was not seen to be there in time.
    QFuture<Result<void>> create(const NewTopic& topic);
    /// Finishes when the cluster no longer shows it. NotFound when it is not there.
    QFuture<Result<void>> remove(const QString& topic);

private:
    class Worker;
    void startThread();

    std::shared_ptr<Worker> m_worker;
    WorkerThread m_thread;
};

} // namespace kafka
