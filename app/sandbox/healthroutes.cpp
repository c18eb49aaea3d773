// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/clock.h"
#include "app/sandbox/generationzero.h"
#include "app/sandbox/service.h"

#include <QtCore/QFile>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// For so long after its start the service calls itself not ready, whatever it answers.
constexpr double StartupSeconds = 2;

QString timestamp()
{
    return isoText(nowMicroseconds());
}

double rounded(double value)
{
    return std::nearbyint(value * 100) / 100;
}

Json check(bool healthy, const QString& good, const QString& bad)
{
    return Json::Object{
        {u"status"_s, healthy ? u"healthy"_s : u"unhealthy"_s},
        {u"message"_s, healthy ? good : bad},
    };
}

Response page(const QString& resource, const QByteArray& contentType)
{
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return internalError();
    return {200, {{"content-type", contentType}}, file.readAll()};
}

} // namespace

void Service::addHealthRoutes()
{
    const auto add = [this](const QString& path, auto handler) {
        m_router.add("GET", path,
                     [handler](const Request&, const QStringList&, const Answer& answer) {
                         answer(handler());
                     });
    };
    add(u"/"_s, [] {
        return jsonResponse(Json::Object{
            {u"message"_s, u"Sprint Capacity API"_s},
            {u"version"_s, u"1.0.0"_s},
            {u"docs"_s, u"/docs"_s},
            {u"openapi"_s, u"/openapi.json"_s},
            {u"health"_s, u"/health"_s},
            {u"metrics"_s, u"/metrics"_s},
        });
    });
    add(u"/health"_s, [this] { return health(); });
    add(u"/health/detailed"_s, [this] { return detailedHealth(); });
    add(u"/health/ready"_s, [this] { return readiness(); });
    add(u"/health/live"_s, [] {
        return jsonResponse(Json::Object{{u"alive"_s, true}, {u"timestamp"_s, timestamp()}});
    });
    add(u"/metrics"_s, [this] { return metricsPage(); });
    add(u"/openapi.json"_s, [this] {
        Response answer = page(u":/sandbox/openapi.json"_s, "application/json");
        if (isGenerationZero()) {
            const auto parsed = parseJson(answer.body);
            if (const Json* description = std::get_if<Json>(&parsed))
                answer = jsonResponse(zeroDescription(*description));
        }
        return answer;
    });
    add(u"/docs"_s, [] { return page(u":/sandbox/docs.html"_s, "text/html; charset=utf-8"); });
}

Response Service::health() const
{
    return jsonResponse(Json::Object{
        {u"status"_s, u"healthy"_s},
        {u"timestamp"_s, timestamp()},
        {u"uptime_seconds"_s, rounded(m_metrics.uptimeSeconds())},
    });
}

Response Service::detailedHealth()
{
    constexpr double Mega = 1024.0 * 1024;
    constexpr double Giga = Mega * 1024;
    const SystemFigures figures = readSystemFigures();
    const double memoryUsed = figures.memoryTotal - figures.memoryAvailable;
    const double diskUsed = figures.diskTotal - figures.diskFree;
    const double memoryPercent =
        figures.memoryTotal > 0 ? 100 * memoryUsed / figures.memoryTotal : 0;
    const double diskPercent = figures.diskTotal > 0 ? 100 * diskUsed / figures.diskTotal : 0;

    Json::Array issues;
    if (figures.cpuPercent > 90)
        issues.push_back(u"High CPU usage: %1%"_s.arg(figures.cpuPercent, 0, 'f', 1));
    if (memoryPercent > 90)
        issues.push_back(u"High memory usage: %1%"_s.arg(memoryPercent, 0, 'f', 1));
    if (diskPercent > 90)
        issues.push_back(u"High disk usage: %1%"_s.arg(diskPercent, 0, 'f', 1));
    const QString status = issues.empty()      ? u"healthy"_s
                           : issues.size() < 3 ? u"degraded"_s
                                               : u"unhealthy"_s;
    m_metrics.setHealth(u"system"_s, issues.empty());
    const double uptime = m_metrics.uptimeSeconds();
    return jsonResponse(Json::Object{
        {u"status"_s, status},
        {u"timestamp"_s, timestamp()},
        {u"uptime"_s,
         Json::Object{{u"seconds"_s, rounded(uptime)}, {u"hours"_s, rounded(uptime / 3600)}}},
        {u"system"_s,
         Json::Object{
             {u"cpu"_s, Json::Object{{u"percent"_s, rounded(figures.cpuPercent)},
                                     {u"count"_s, figures.cpuCount}}},
             {u"memory"_s,
              Json::Object{{u"total_mb"_s, rounded(figures.memoryTotal / Mega)},
                           {u"available_mb"_s, rounded(figures.memoryAvailable / Mega)},
                           {u"used_mb"_s, rounded(memoryUsed / Mega)},
                           {u"percent"_s, rounded(memoryPercent)}}},
             {u"disk"_s, Json::Object{{u"total_gb"_s, rounded(figures.diskTotal / Giga)},
                                      {u"free_gb"_s, rounded(figures.diskFree / Giga)},
                                      {u"used_gb"_s, rounded(diskUsed / Giga)},
                                      {u"percent"_s, rounded(diskPercent)}}},
         }},
        {u"issues"_s, std::move(issues)},
    });
}

// Always 200: the body tells.
Response Service::readiness()
{
    const bool hasDatabase = m_database.count().has_value();
    const bool isStarted = m_metrics.uptimeSeconds() >= StartupSeconds;
    m_metrics.setHealth(u"database"_s, hasDatabase);
    m_metrics.setHealth(u"startup"_s, isStarted);
    m_metrics.setHealth(u"resources"_s, true);
    return jsonResponse(Json::Object{
        {u"ready"_s, hasDatabase && isStarted},
        {u"timestamp"_s, timestamp()},
        {u"checks"_s,
         Json::Object{
             {u"database"_s,
              check(hasDatabase, u"Database answers"_s, u"Database does not answer"_s)},
             {u"startup"_s, check(isStarted, u"Startup complete"_s, u"Still starting"_s)},
             {u"resources"_s, check(true, u"Resources within limits"_s, QString())},
         }},
    });
}

Response Service::metricsPage()
{
    const auto sprints = m_database.count();
    return {200,
            {{"content-type", "text/plain; version=0.0.4; charset=utf-8"}},
            m_metrics.text(sprints.value_or(0))};
}

} // namespace sandbox
