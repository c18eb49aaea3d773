// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/event.h"
#include "app/sandbox/kafkahandle.h"
#include "app/sandbox/log.h"
#include "app/sandbox/switches.h"

#include <QtCore/QSemaphore>
#include <QtCore/QThread>

#include <atomic>
#include <memory>

namespace sandbox {

/// One event of the load, as the sprint service would publish it: of five, four are
/// `sprint.created` and one is `team_member.added`, each of a sprint of its own unless it is among
/// the `skewPercent` of a hundred that share one. `size` is the least number of bytes of the value.
Event loadEvent(quint64 number, qint64 time, qint64 size, qint64 skewPercent);

/// Publishes as many events a second as the switches say. Works on a thread of its own, which the
/// destructor joins; a count that was reached sets `load-rate` to 0.
class LoadGenerator
{
public:
    LoadGenerator(QString bootstrap, Switches& switches, Log& log);
    ~LoadGenerator();
    LoadGenerator(const LoadGenerator&) = delete;
    LoadGenerator& operator=(const LoadGenerator&) = delete;

    void start();
    void requestStop();
    /// A switch of the load was set; `load-rate` begins a new count. Any thread.
    void noteSwitch(const QString& name);
    /// What was published since the start, what could not be, and what was not because `publishing`
    /// is off. Any thread.
    Json report() const;

private:
    void run();
    void publish();
    bool produce(const Event& event);
    bool isInterrupted() const;

    QString m_bootstrap;
    Switches& m_switches;
    Log& m_log;
    KafkaPointer<rd_kafka_t> m_producer;
    std::atomic<qint64> m_published = 0;
    std::atomic<qint64> m_failed = 0;
    std::atomic<qint64> m_silent = 0;
    std::atomic<bool> m_isChanged = false;
    quint64 m_number = 0;
    QSemaphore m_wake;
    std::unique_ptr<QThread> m_thread;
};

} // namespace sandbox
