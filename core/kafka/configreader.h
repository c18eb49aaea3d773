// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/topicsnapshot.h"
#include "core/kafka/connection.h"
#include "core/kafka/workerthread.h"

#include <QtCore/QFuture>
#include <QtCore/QHash>
#include <QtCore/QObject>

#include <chrono>
#include <memory>

namespace kafka {

class Asker;

/// The settings of topics, on a thread and a connection of its own: an answer about a thousand
/// topics takes long, and nothing else shall wait behind it. No call blocks, each is bounded by the
/// timeout, and a cancelled future's question is dropped.
class ConfigReader : public QObject
{
    Q_OBJECT

public:
    /// Topics of one question at most: a thousand answer in 0.14 s, nine thousand need 119 MB.
    static constexpr qsizetype MostTopics = 1000;

    enum class Settings {
        All,
        /// Only those that are set somewhere, and the few that lists show: cleanup, retention,
        /// replicas in sync. A thirtieth of the memory.
        Telling,
    };

    explicit ConfigReader(Connection connection,
                          std::chrono::milliseconds timeout = std::chrono::seconds(15),
                          QObject* parent = nullptr);
    /// Returns within a moment; open questions are answered with Cancelled.
    ~ConfigReader() override;

    /// Of the first MostTopics of these; those that are unknown or not allowed are left out. For
    /// one topic alone that is an error. The client library offers no choice of names.
    QFuture<Result<QHash<QString, TopicConfig>>> topics(const QStringList& topics,
                                                        Settings settings);

private:
    std::shared_ptr<Asker> m_asker;
    WorkerThread m_thread;
};

} // namespace kafka
