// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/event.h"
#include "app/sandbox/log.h"
#include "app/sandbox/metrics.h"
#include "app/sandbox/router.h"
#include "app/sandbox/sprintdatabase.h"
#include "app/sandbox/switches.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

namespace sandbox {

/// What the rest of the sandbox tells at the control endpoint. Called on the server's thread.
struct ControlReports
{
    /// Members that stand beside the switches.
    std::function<Json::Object()> summary;
    /// By consumer, what it handled, event by event.
    std::function<Json()> handled;
};

/// The sprint service, profile S1: every route, rule and fault of its contract, and the sandbox's
/// own control endpoint. Lives on the server's thread; Switches and Log outlive it.
class Service final : public QObject
{
    Q_OBJECT

public:
    Service(IdSource ids, Switches& switches, Log& log, QObject* parent = nullptr);

    Result<void> open(const QString& databasePath);
    SprintDatabase& database() { return m_database; }

    void handle(const Request& request, Answer answer);
    void setReports(ControlReports reports) { m_reports = std::move(reports); }

Q_SIGNALS:
    /// A write was committed; to be published now, without waiting for anything.
    void eventOccurred(const sandbox::Event& event);
    /// The control endpoint changed this switch.
    void switchSet(const QString& name, const QString& value);

private:
    void addSprintRoutes();
    void addHealthRoutes();
    void addControlRoutes();

    void listSprints(const Request& request, const Answer& answer);
    void createSprint(const Request& request, const Answer& answer);
    void showSprint(const Request& request, const QString& id, const Answer& answer);
    void replaceSprint(const Request& request, const QString& id, const Answer& answer);
    void deleteSprint(const Request& request, const QString& id, const Answer& answer);
    void showCapacity(const Request& request, const QString& id, const Answer& answer);
    void showCalendar(const Request& request, const Answer& answer);

    Response health() const;
    Response detailedHealth();
    Response readiness();
    Response metricsPage();
    Response setSwitches(const Request& request);
    Response controlAnswer() const;
    /// A sprint as the service's generation tells it.
    Json told(const StoredSprint& sprint) const;
    bool isGenerationZero() const { return m_switches.value(u"sprint-profile") == u"s0"; }

    /// The validated input, or the answer that refuses it.
    std::variant<SprintInput, Response> sprintInput(const Request& request) const;
    Response fault(const Request& request, const Error& error);
    void answerLater(Response response, const Answer& answer,
                     const std::function<void()>& afterwards = {});

    SprintDatabase m_database;
    Metrics m_metrics;
    Router m_router;
    Switches& m_switches;
    Log& m_log;
    ControlReports m_reports;
    /// PUTs stored and not yet answered, by sprint.
    QHash<QString, int> m_unanswered;
};

} // namespace sandbox
