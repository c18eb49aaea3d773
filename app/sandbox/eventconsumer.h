// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/json.h"
#include "app/sandbox/log.h"

#include <QtCore/QByteArrayList>
#include <QtCore/QThread>

#include <functional>
#include <memory>

namespace sandbox {

/// What one consumer reads, and what it makes of a record.
struct ConsumerDuty
{
    /// Its consumer group, and its name in the log.
    QString group;
    QByteArrayList topics;
    /// The line that is kept of a record; empty for a record that is none of its business. Called
    /// on the consumer's thread with the record's JSON.
    std::function<QString(const Json& record)> lineFor;
};

/// One mail per event of a sprint.
ConsumerDuty emailDuty();
/// The type of every event, to be counted.
ConsumerDuty analyticsDuty();
/// Who was concerned by which event.
ConsumerDuty auditDuty();

/// A consumer of the bus: reads its topics as a group, keeps a line per event in its own table and
/// commits after that. Works on a thread of its own, which the destructor joins.
class EventConsumer
{
public:
    EventConsumer(ConsumerDuty duty, QString bootstrap, QString databasePath, Log& log);
    ~EventConsumer();
    EventConsumer(const EventConsumer&) = delete;
    EventConsumer& operator=(const EventConsumer&) = delete;

    void start();
    /// Does not wait for it; several stop side by side.
    void requestStop();

private:
    void run();

    ConsumerDuty m_duty;
    QString m_bootstrap;
    QString m_databasePath;
    Log& m_log;
    std::unique_ptr<QThread> m_thread;
};

} // namespace sandbox
