// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/switches.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

QList<Switch> serviceSwitches()
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
        {u"sprint-profile"_s,
         u"s1"_s,
         {u"s1"_s, u"s0"_s},
         0,
         u"Which generation of the sprint service is spoken: today's, or the early one with names,"
         " lengths and a confidence for each person. Set at the start only."_s,
         true},
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

// The retries of a failed event: n² seconds, three times.
constexpr QStringView UsualDelays = u"1000,4000,9000";

QList<Switch> consumerSwitches()
{
    const QString names = u"[A-Za-z0-9._-]{1,80}(,[A-Za-z0-9._-]{1,80}){0,9}"_s;
    return {
        {u"email-service"_s,
         u"running"_s,
         {u"running"_s, u"stopped"_s},
         0,
         u"The consumer email-service: while it is stopped it has left its group, and lag grows."_s},
        {u"email-delay-ms"_s,
         u"0"_s,
         {},
         60'000,
         u"How long email-service works on each event, in milliseconds."_s},
        {u"email-faults"_s,
         u"active"_s,
         {u"active"_s, u"repaired"_s},
         0,
         u"Whether email-service has the faults that the next three switches name, or was"
         " repaired: then it handles every event."_s},
        {u"email-fail-types"_s,
         u""_s,
         {},
         0,
         u"Event types that email-service fails on, with commas between them; empty: none."_s,
         false,
         u"(%1)?"_s.arg(names),
         u"event types with commas between them, or nothing"_s},
        {u"email-fail-percent"_s,
         u"0"_s,
         {},
         100,
         u"How many of a hundred events email-service fails on, whatever their type. The same"
         " event fails every time."_s},
        {u"email-poison-ids"_s,
         u""_s,
         {},
         0,
         u"Keys, sprint ids, task ids or event ids that email-service fails on, with commas between"
         " them; empty: none."_s,
         false,
         u"(%1)?"_s.arg(names),
         u"ids with commas between them, or nothing"_s},
        {u"retry-delays"_s,
         UsualDelays.toString(),
         {},
         0,
         u"How long email-service waits before each new attempt at a failed event, in milliseconds;"
         " after the last it writes a dead letter and raises an alert. none: no new attempt."_s,
         false,
         u"none|[0-9]{1,6}(,[0-9]{1,6}){0,9}"_s,
         u"none, or up to ten numbers of milliseconds with commas between them"_s},
        {u"dead-letters"_s,
         u"spring"_s,
         {u"spring"_s, u"connect"_s, u"plain"_s},
         0,
         u"How a dead letter is written: as Spring Kafka does (topic <topic>-dlt), as Kafka Connect"
         " does (dlq-<topic>), or without a word about its failure (<topic>.dlq)."_s},
        {u"load-rate"_s,
         u"0"_s,
         {},
         50'000,
         u"Events a second that are published beside those of the services; 0: none. With"
         " publishing off they happen and are not published; delayed does not hold them."_s},
        {u"load-count"_s,
         u"0"_s,
         {},
         10'000'000,
         u"After how many events the load ends by itself, counted from the last change of"
         " load-rate; 0: never."_s},
        {u"load-size"_s,
         u"0"_s,
         {},
         900'000,
         u"How many bytes each event of the load has at least; 0: as many as it needs."_s},
        {u"load-skew-percent"_s,
         u"0"_s,
         {},
         100,
         u"How many of a hundred events of the load have one and the same key."_s},
    };
}

} // namespace

QList<Switch> switchTable()
{
    return serviceSwitches() + consumerSwitches();
}

} // namespace sandbox
