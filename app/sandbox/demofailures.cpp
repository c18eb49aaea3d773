// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/demofailures.h"

#include "app/sandbox/deadletter.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 Minute = 60'000'000;
// The failures are spread over the last hour, so that a trend of it shows them.
constexpr qint64 FirstMinutesAgo = 55;

/// One kind of failure: whose it was, how it is written, and which events it took.
struct Cause
{
    QString group;
    DeadLetterDialect dialect;
    MailFault (*fault)(const EventFacts& event);
    QStringView type;
    /// Of the events of that type, every so many, and at most so many.
    int every;
    int most;
};

MailFault columnTooShort(const EventFacts& event)
{
    return {u"org.apache.kafka.connect.errors.DataException"_s,
            u"the title of %1 does not fit into column title(40)"_s.arg(event.entity),
            {u"org.example.warehouse.TaskWriter.put(TaskWriter.java:64)"_s,
             u"org.example.warehouse.WarehouseTask.put(WarehouseTask.java:29)"_s}};
}

FailedRecord failedRecord(const DeliveredEvent& delivered)
{
    FailedRecord record;
    record.topic = delivered.event.topic;
    record.partition = delivered.partition;
    record.offset = delivered.offset;
    record.timestamp = delivered.event.time / 1000;
    record.key = delivered.event.key;
    record.value = delivered.event.value;
    record.headers = delivered.event.headers;
    record.type = delivered.event.type;
    record.entity = delivered.event.entity;
    return record;
}

EventFacts factsIn(const Event& event)
{
    const auto parsed = parseJson(event.value);
    const Json* json = std::get_if<Json>(&parsed);
    return json ? factsOf(*json) : EventFacts();
}

} // namespace

QList<Event> demoDeadLetters(const QList<DeliveredEvent>& history, qint64 now)
{
    const Cause causes[] = {
        {u"email-service"_s, DeadLetterDialect::Spring, missingAddress, u"team_member.added", 1, 8},
        {u"email-service"_s, DeadLetterDialect::Spring, relayBusy, u"team_member.updated", 2, 12},
        {u"email-service"_s, DeadLetterDialect::Spring, brokenTemplate, u"sprint.deleted", 1, 2},
        {u"warehouse-sink"_s, DeadLetterDialect::Connect, columnTooShort, u"task.created", 3, 15},
        {u"search-index"_s, DeadLetterDialect::Plain, relayBusy, u"task.completed", 4, 6},
    };
    QList<Event> letters;
    for (const Cause& cause : causes) {
        int seen = 0;
        int taken = 0;
        for (const DeliveredEvent& delivered : history) {
            if (delivered.event.type != cause.type || seen++ % cause.every != 0 ||
                taken == cause.most)
                continue;
            ++taken;
            const EventFacts facts = factsIn(delivered.event);
            letters += deadLetter(cause.dialect, failedRecord(delivered), cause.fault(facts),
                                  cause.group, now);
        }
    }
    // Connect keeps the time of the event itself.
    qint64 place = 0;
    for (Event& letter : letters) {
        const qint64 ago = FirstMinutesAgo * Minute -
                           place++ * FirstMinutesAgo * Minute / std::max<qint64>(1, letters.size());
        if (letter.time == now)
            letter.time = now - ago;
    }
    return letters;
}

} // namespace sandbox
