// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/metrics.h"

#include "app/sandbox/clock.h"
#include "app/sandbox/json.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QStorageInfo>
#include <QtCore/QThread>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr std::array<double, 14> Bounds{0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25,
                                        0.5,   0.75, 1.0,   2.5,  5.0,   7.5, 10.0};

// Ever new paths must not fill the memory; later ones are not told apart.
constexpr qsizetype MaxSeries = 2'000;

QString escaped(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
}

void head(QByteArray& out, const char* name, const char* type, const char* help)
{
    out += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void sample(QByteArray& out, const QByteArray& name, const QString& labels, double value)
{
    out += name;
    if (!labels.isEmpty())
        out += '{' + labels.toUtf8() + '}';
    out += ' ' + writeNumber(value) + '\n';
}

void single(QByteArray& out, const char* name, const char* type, const char* help, double value)
{
    head(out, name, type, help);
    sample(out, name, {}, value);
}

double memoryLine(const QByteArray& text, QByteArrayView name)
{
    for (const QByteArray& line : text.split('\n')) {
        if (line.startsWith(name))
            return line.sliced(name.size()).simplified().split(' ').value(0).toDouble() * 1024;
    }
    return 0;
}

} // namespace

SystemFigures readSystemFigures()
{
    SystemFigures figures;
    figures.cpuCount = QThread::idealThreadCount();
    if (QFile load(u"/proc/loadavg"_s); load.open(QIODevice::ReadOnly)) {
        const double running = load.readAll().split(' ').value(0).toDouble();
        figures.cpuPercent = std::min(100.0, 100 * running / figures.cpuCount);
    }
    if (QFile memory(u"/proc/meminfo"_s); memory.open(QIODevice::ReadOnly)) {
        const QByteArray text = memory.readAll();
        figures.memoryTotal = memoryLine(text, "MemTotal:");
        figures.memoryAvailable = memoryLine(text, "MemAvailable:");
    }
    const QStorageInfo disk = QStorageInfo::root();
    figures.diskTotal = double(disk.bytesTotal());
    figures.diskFree = double(disk.bytesAvailable());
    return figures;
}

Metrics::Metrics() : m_startedAt(nowMicroseconds()) {}

double Metrics::uptimeSeconds() const
{
    return double(nowMicroseconds() - m_startedAt) / 1e6;
}

QString Metrics::endpointLabel(const QString& path)
{
    static const QRegularExpression digits(u"\\A[0-9]+\\z"_s);
    QStringList segments = path.split(u'/');
    for (QString& segment : segments) {
        if (segment.startsWith(u"sprint-") || digits.match(segment).hasMatch() ||
            segment.size() == 36)
            segment = u"{id}"_s;
    }
    return segments.join(u'/');
}

void Metrics::countRequest(const QByteArray& method, const QString& path, int status,
                           double seconds)
{
    const QString endpoint = escaped(endpointLabel(path));
    const QString place =
        u"method=\"%1\",endpoint=\"%2\""_s.arg(QString::fromLatin1(method), endpoint);
    const QString counted = place + u",status=\"%1\""_s.arg(status);
    if (m_requests.size() >= MaxSeries && !m_requests.contains(counted))
        return;
    ++m_requests[counted];
    Timing& timing =
        m_timings[u"endpoint=\"%1\",method=\"%2\""_s.arg(endpoint, QString::fromLatin1(method))];
    for (std::size_t i = 0; i < Bounds.size(); ++i)
        timing.buckets[i] += seconds <= Bounds[i] ? 1 : 0;
    timing.sum += seconds;
    ++timing.count;
}

void Metrics::countCreated(int members)
{
    ++m_created;
    m_members += members;
}

void Metrics::countUpdated(int members)
{
    ++m_updated;
    m_members += members;
}

void Metrics::countDeleted()
{
    ++m_deleted;
}

void Metrics::countError(const QString& type, const QString& path)
{
    const QString labels =
        u"endpoint=\"%1\",error_type=\"%2\""_s.arg(escaped(endpointLabel(path)), type);
    if (m_errors.size() < MaxSeries || m_errors.contains(labels))
        ++m_errors[labels];
}

QByteArray Metrics::text(int sprints) const
{
    QByteArray out;
    single(out, "process_start_time_seconds", "gauge",
           "Start time of the process since unix epoch in seconds.", double(m_startedAt) / 1e6);

    head(out, "http_requests_total", "counter", "Total number of HTTP requests");
    for (auto it = m_requests.begin(); it != m_requests.end(); ++it)
        sample(out, "http_requests_total", it.key(), double(it.value()));
    head(out, "http_request_duration_seconds", "histogram", "HTTP request duration in seconds");
    for (auto it = m_timings.begin(); it != m_timings.end(); ++it) {
        for (std::size_t i = 0; i < Bounds.size(); ++i) {
            const QString bound = QString::fromLatin1(writeNumber(Bounds[i]));
            sample(out, "http_request_duration_seconds_bucket",
                   it.key() + u",le=\"%1\""_s.arg(bound), double(it->buckets[i]));
        }
        sample(out, "http_request_duration_seconds_bucket", it.key() + u",le=\"+Inf\""_s,
               double(it->count));
        sample(out, "http_request_duration_seconds_count", it.key(), double(it->count));
        sample(out, "http_request_duration_seconds_sum", it.key(), it->sum);
    }
    // A scrape sees itself.
    single(out, "http_requests_in_progress", "gauge", "HTTP requests in progress", 1);

    single(out, "sprints_created_total", "counter", "Total number of sprints created",
           double(m_created));
    single(out, "sprints_updated_total", "counter", "Total number of sprints updated",
           double(m_updated));
    single(out, "sprints_deleted_total", "counter", "Total number of sprints deleted",
           double(m_deleted));
    single(out, "sprint_capacity_calculations_total", "counter",
           "Total number of capacity calculations", double(m_capacities));
    single(out, "team_members_added_total", "counter", "Total number of team members added",
           double(m_members));
    single(out, "active_sprints", "gauge", "Number of active sprints", sprints);
    single(out, "database_connections", "gauge", "Number of database connections", 0);
    head(out, "errors_total", "counter", "Total number of errors");
    for (auto it = m_errors.begin(); it != m_errors.end(); ++it)
        sample(out, "errors_total", it.key(), double(it.value()));
    head(out, "validation_errors_total", "counter", "Total number of validation errors");

    const SystemFigures figures = readSystemFigures();
    single(out, "system_cpu_usage_percent", "gauge", "CPU usage in percent", figures.cpuPercent);
    single(out, "system_memory_usage_bytes", "gauge", "Memory in use, in bytes",
           figures.memoryTotal - figures.memoryAvailable);
    single(out, "system_memory_available_bytes", "gauge", "Memory available, in bytes",
           figures.memoryAvailable);
    single(out, "system_disk_usage_bytes", "gauge", "Disk space in use, in bytes",
           figures.diskTotal - figures.diskFree);
    head(out, "health_check_status", "gauge", "Health check status (1 = healthy, 0 = not)");
    for (auto it = m_health.begin(); it != m_health.end(); ++it)
        sample(out, "health_check_status", u"check_type=\"%1\""_s.arg(it.key()),
               it.value() ? 1 : 0);
    return out;
}

} // namespace sandbox
