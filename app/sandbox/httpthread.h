// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/event.h"
#include "app/sandbox/log.h"
#include "app/sandbox/service.h"
#include "app/sandbox/switches.h"
#include "app/sandbox/task.h"
#include "core/base/result.h"

#include <QtCore/QObject>
#include <QtCore/QThread>

#include <optional>

namespace sandbox {

class TaskService;

/// The thread on which the services, their databases and their HTTP servers live. Used from the
/// thread that made it; its signals arrive there, in order.
class HttpThread final : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QString databasePath;
        /// 0: any free one.
        quint16 fixedPort = 0;
        quint16 preferredPort = 0;
        std::optional<quint32> seed;
        /// Nothing: no task service.
        std::optional<TaskShape> tasks = {};
        /// Where the tasks lie.
        QString folder = {};
        quint16 preferredTasksPort = 0;
    };

    HttpThread(Switches& switches, Log& log, QObject* parent = nullptr);
    ~HttpThread() override;

    /// Before start().
    void setReports(ControlReports reports) { m_reports = std::move(reports); }
    void start(const Settings& settings);
    /// Blocks until the requests under way are answered.
    void stop();

    /// Writes the demonstration data unless it is there; ends in demoDataReady().
    void seedDemoData(quint32 seed);
    void noteHistoryDelivered();

Q_SIGNALS:
    void listening(quint16 port);
    /// Where clients find the tasks, and what they have to show for it (else empty).
    void tasksListening(quint16 port, const QString& basePath, const QString& token);
    void failed(const QString& reason);
    void eventOccurred(const sandbox::Event& event);
    void switchSet(const QString& name, const QString& value);
    /// The events of the demonstration data that were not published yet; empty if all were.
    void demoDataReady(const QList<sandbox::Event>& events);

private:
    void open(const Settings& settings);
    bool openTasks(const Settings& settings);
    Result<QList<Event>> seedTasks(quint32 seed, qint64 now);

    Switches& m_switches;
    Log& m_log;
    ControlReports m_reports;
    QThread m_thread;
    /// Made and destroyed on the thread.
    Service* m_service = nullptr;
    TaskService* m_tasks = nullptr;
};

} // namespace sandbox
