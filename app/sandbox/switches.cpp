// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/switches.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

QList<Switch> table()
{
    return {
        {u"publishing"_s,
         u"on"_s,
         {u"on"_s, u"off"_s, u"delayed"_s},
         0,
         u"Whether events are published: at once, not at all (each is named in the log), or only"
         " after publishing-delay-ms, with their original times."_s},
        {u"publishing-delay-ms"_s,
         u"10000"_s,
         {},
         600'000,
         u"How long an event waits while publishing is delayed, in milliseconds."_s},
        {u"answer-delay-ms"_s,
         u"0"_s,
         {},
         600'000,
         u"How long the answer to a write waits, in milliseconds. The write itself is stored at"
         " once, and a GET shows it meanwhile."_s},
        {u"overlapping-puts"_s,
         u"serial"_s,
         {u"serial"_s, u"merge"_s},
         0,
         u"What a PUT does while an earlier PUT of the same sprint is still unanswered (see"
         " answer-delay-ms): replace the team as usual, or add to it, as the service does when"
         " both run at the same moment."_s},
        {u"sprint-calendar"_s,
         u"off"_s,
         {u"off"_s, u"on"_s},
         0,
         u"Whether /v1/calendar/sprints answers or says that the feature is not available."_s},
        {u"task-envelope"_s,
         u"cloudevents"_s,
         {u"cloudevents"_s, u"plain"_s},
         0,
         u"How the events of tasks are written: wrapped in CloudEvents without a key, as Dapr does"
         " it, or plain with the task's id as key."_s},
        {u"task-extension"_s,
         u"off"_s,
         {u"off"_s, u"on"_s},
         0,
         u"Whether tasks have the fields sprint_id, assignee_id, estimate, rank and state, and"
         " /openapi.json tells of them."_s},
        {u"task-tokens"_s,
         u"accepted"_s,
         {u"accepted"_s, u"refused"_s},
         0,
         u"Whether the task service of shape t3 accepts its tokens or answers 401, as when they "
         u"have"
         " run out."_s},
        {u"task-replicas"_s,
         u"1"_s,
         {u"1"_s, u"2"_s, u"3"_s},
         0,
         u"How many copies of the task service of shape t4 take turns, each with a memory of its"
         " own."_s},
        {u"task-database"_s,
         u"running"_s,
         {u"running"_s, u"stopped"_s},
         0,
         u"The task service's database: while it is stopped, tasks answer 500 and the health check"
         " goes on saying that all is well."_s},
        {u"task-database-zone"_s,
         u"UTC"_s,
         {u"UTC"_s, u"America/New_York"_s, u"Europe/Berlin"_s, u"Asia/Tokyo"_s},
         0,
         u"The zone of the task database's session: due dates with an offset are stored as its"
         " wall-clock time."_s},
        {u"broker"_s,
         u"running"_s,
         {u"running"_s, u"stopped"_s, u"killed"_s},
         0,
         u"The sandbox's own Kafka: running, stopped cleanly, or killed. Setting it to running"
         " starts it again over the same data and ports. Without effect with --bootstrap."_s},
        {u"security"_s,
         u"off"_s,
         {u"off"_s, u"plain"_s, u"scram"_s, u"tls"_s, u"scram-tls"_s},
         0,
         u"How clients reach the sandbox's own Kafka: openly, by a login (PLAIN, SCRAM-SHA-512),"
         " within TLS with a client certificate, or by SCRAM within TLS. Set at the start only."_s,
         true},
        {u"acl"_s,
         u"off"_s,
         {u"off"_s, u"read-only"_s},
         0,
         u"What the login that clients are given may do on the sandbox's own Kafka: everything, or"
         " only read. Read-only without another security means PLAIN. Set at the start only."_s,
         true},
    };
}

Error rejected(const QString& message)
{
    return Error{.kind = ErrorKind::Rejected, .message = message};
}

} // namespace

Switches::Switches() : m_switches(table()) {}

QString Switches::value(QStringView name) const
{
    const QMutexLocker lock(&m_mutex);
    for (const Switch& one : m_switches) {
        if (one.name == name)
            return one.value;
    }
    return {};
}

qint64 Switches::number(QStringView name) const
{
    return value(name).toLongLong();
}

void Switches::set(const QString& name, const QString& value)
{
    const QMutexLocker lock(&m_mutex);
    for (Switch& one : m_switches) {
        if (one.name == name)
            one.value = value;
    }
}

bool Switches::contains(QStringView name) const
{
    const QMutexLocker lock(&m_mutex);
    return std::any_of(m_switches.begin(), m_switches.end(),
                       [name](const Switch& one) { return one.name == name; });
}

Result<void> Switches::check(const QString& name, const QString& value) const
{
    const QMutexLocker lock(&m_mutex);
    for (const Switch& one : m_switches) {
        if (one.name != name)
            continue;
        if (!one.allowed.isEmpty()) {
            if (one.allowed.contains(value))
                return {};
            return rejected(u"The switch '%1' takes %2, not '%3'."_s.arg(
                name, one.allowed.join(u", "_s), value));
        }
        bool ok = false;
        const qint64 number = value.toLongLong(&ok);
        if (ok && number >= 0 && number <= one.maximum)
            return {};
        return rejected(u"The switch '%1' takes a whole number from 0 to %2, not '%3'."_s.arg(
            name, QString::number(one.maximum), value));
    }
    return rejected(u"There is no switch named '%1'."_s.arg(name));
}

Result<void> Switches::checkChange(const QString& name, const QString& value) const
{
    for (const Switch& one : all()) {
        if (one.name == name && one.isFixed && value != one.value)
            return rejected(
                u"The switch '%1' is set at the start only: start the sandbox with --set %1=%2."_s
                    .arg(name, value));
    }
    return check(name, value);
}

QList<Switch> Switches::all() const
{
    const QMutexLocker lock(&m_mutex);
    return m_switches;
}

Json Switches::describe() const
{
    Json::Object description;
    for (const Switch& one : all()) {
        Json::Array allowed;
        for (const QString& value : one.allowed)
            allowed.push_back(value);
        Json entry = Json::Object{{u"value"_s, one.value}};
        if (one.allowed.isEmpty()) {
            entry.set(u"value"_s, one.value.toLongLong());
            entry.set(u"minimum"_s, 0);
            entry.set(u"maximum"_s, one.maximum);
        } else {
            entry.set(u"allowed"_s, std::move(allowed));
        }
        entry.set(u"meaning"_s, one.meaning);
        description.emplace_back(one.name, std::move(entry));
    }
    return description;
}

} // namespace sandbox
