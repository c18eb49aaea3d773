// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QMap>
#include <QtCore/QString>

#include <array>
#include <utility>

namespace sandbox {

/// The machine as `/metrics` and `/health/detailed` tell it.
struct SystemFigures
{
    double cpuPercent = 0;
    int cpuCount = 1;
    double memoryTotal = 0; ///< Bytes, as all that follow.
    double memoryAvailable = 0;
    double diskTotal = 0;
    double diskFree = 0;
};
SystemFigures readSystemFigures();

/// The counters behind `/metrics`, with the gaps of the service's own: validation errors are never
/// counted, nothing tells of Kafka. Lives on the server's thread.
class Metrics
{
public:
    Metrics();

    void countRequest(const QByteArray& method, const QString& path, int status, double seconds);
    void countCreated(int members);
    void countUpdated(int members);
    void countDeleted();
    void countCapacity() { ++m_capacities; }
    void countError(const QString& type, const QString& path);
    void setHealth(const QString& check, bool healthy) { m_health[check] = healthy; }

    double uptimeSeconds() const;

    /// In the Prometheus text form.
    QByteArray text(int sprints) const;

    /// The path with ids replaced as the service does it, which is not always.
    static QString endpointLabel(const QString& path);

private:
    struct Timing
    {
        std::array<qint64, 14> buckets{};
        double sum = 0;
        qint64 count = 0;
    };

    qint64 m_startedAt;
    qint64 m_created = 0;
    qint64 m_updated = 0;
    qint64 m_deleted = 0;
    qint64 m_capacities = 0;
    qint64 m_members = 0;
    QMap<QString, qint64> m_requests;
    QMap<QString, Timing> m_timings;
    QMap<QString, qint64> m_errors;
    QMap<QString, bool> m_health;
};

} // namespace sandbox
