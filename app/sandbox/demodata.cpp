// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/demodata.h"

#include <QtCore/QDateTime>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

struct Person
{
    QStringView name;
    QStringView role;
};

constexpr Person People[] = {
    {u"Ines Duarte", u"Developer"},     {u"Tomasz Wrona", u"Tester"},
    {u"Mei Tanaka", u"Product Owner"},  {u"Jonas Lindqvist", u"Tech Lead"},
    {u"Amara Okafor", u"Developer"},    {u"Élodie Marchand", u"Designer"},
    {u"Rafael Quintero", u"Developer"}, {u"Saoirse Byrne", u"Scrum Master"},
};
constexpr int PeopleCount = int(std::size(People));

// The empty one: absent without saying why.
constexpr QStringView Reasons[]{u"family",   u"conference", u"moving house",
                                u"training", u"holiday",    u""};

struct Feast
{
    QStringView name;
    QStringView description;
};

constexpr Feast Feasts[] = {
    {u"Founders' Day", u"The office is closed"},
    {u"Harvest Holiday", u""},
    {u"Bridge Day", u"Taken together by the whole team"},
};

// Sprints of two weeks, from a Monday to the Friday of the following week.
constexpr int Cadence = 14;
constexpr int SprintDays = 11;
constexpr int PastSprints = 3;

QString sprintNumber(QDate start)
{
    int year = 0;
    const int week = start.weekNumber(&year);
    return u"%1-%2"_s.arg(year % 100, 2, 10, QLatin1Char('0'))
        .arg((week + 1) / 2, 2, 10, QLatin1Char('0'));
}

class History
{
public:
    History(SprintDatabase& database, qint64 now, quint32 seed)
        : m_database(database), m_now(now), m_random(seed)
    {}

    Result<QList<Event>> tell()
    {
        const QDate today = QDateTime::fromMSecsSinceEpoch(m_now / 1000, QTimeZone::utc()).date();
        const QDate running = today.addDays(1 - today.dayOfWeek());
        for (int i = -PastSprints; i <= 1; ++i) {
            if (auto told = tellSprint(running.addDays(i * Cadence), i); !told)
                return told.error();
        }
        if (auto told = tellMistake(running.addDays(-2 * Cadence)); !told)
            return told.error();
        std::stable_sort(m_events.begin(), m_events.end(),
                         [](const Event& a, const Event& b) { return a.time < b.time; });
        return m_events;
    }

private:
    int pick(int count) { return m_random.bounded(count); }

    // A moment of a working morning, never later than a moment ago.
    qint64 morning(QDate date)
    {
        const QTime time(8 + pick(3), pick(60), pick(60));
        const qint64 moment =
            QDateTime(date, time, QTimeZone::utc()).toMSecsSinceEpoch() * 1000 + pick(999'999);
        const qint64 latest = m_now - 600'000'000 + m_late++ * 1'000'000;
        return std::min(moment, latest);
    }

    VacationInput absence(QDate sprintStart)
    {
        const QDate start = sprintStart.addDays(pick(SprintDays));
        const QStringView reason = Reasons[pick(int(std::size(Reasons)))];
        return {start, start.addDays(pick(5)),
                reason.isEmpty() ? std::nullopt : std::optional(reason.toString())};
    }

    SprintInput plan(QDate start)
    {
        SprintInput input;
        input.number = sprintNumber(start);
        input.start = start;
        input.end = start.addDays(SprintDays);
        input.confidence = 75 + 5 * pick(5);
        for (const Person& person : People)
            input.members += {person.name.toString(), person.role.toString(), {}};
        for (int i = 0; i < 2; ++i)
            input.members[pick(PeopleCount)].vacations += absence(start);
        return input;
    }

    Result<StoredSprint> create(const SprintInput& input, qint64 time)
    {
        const auto sprint = m_database.create(input, time);
        if (sprint) {
            m_events += sprintCreated(*sprint, time + 9'000);
            m_events += teamMembersAdded(*sprint, time + 9'400);
        }
        return sprint;
    }

    Result<void> replace(const QString& id, const SprintInput& input, qint64 time)
    {
        const auto sprint = m_database.replace(id, input, TeamChange::Replace, time);
        if (!sprint)
            return sprint.error();
        if (*sprint)
            m_events += teamMembersUpdated(**sprint, time + 8'000);
        return {};
    }

    Result<void> tellSprint(QDate start, int place)
    {
        SprintInput input = plan(start);
        const auto sprint = create(input, morning(start.addDays(place > 0 ? -Cadence - 1 : -4)));
        if (!sprint)
            return sprint.error();
        if (place > 0)
            return {};
        // A holiday becomes known, then somebody will be away.
        const Feast& feast = Feasts[(place + PastSprints) % int(std::size(Feasts))];
        if (place % 2 != 0) {
            input.holidays +=
                {start.addDays(7 + pick(4)), feast.name.toString(), feast.description.toString()};
        }
        if (auto saved = replace(sprint->id, input, morning(start.addDays(-2))); !saved)
            return saved;
        input.members[pick(PeopleCount)].vacations += absence(start);
        return replace(sprint->id, input, morning(start));
    }

    // A sprint made under a wrong number and taken back some minutes later.
    Result<void> tellMistake(QDate start)
    {
        SprintInput input = plan(start);
        input.number += u"-X"_s;
        const qint64 time = morning(start.addDays(-5));
        const auto sprint = create(input, time);
        if (!sprint)
            return sprint.error();
        const auto removed = m_database.remove(sprint->id);
        if (!removed)
            return removed.error();
        m_events += sprintDeleted(sprint->id, time + 240'000'000);
        return {};
    }

    SprintDatabase& m_database;
    qint64 m_now;
    QRandomGenerator m_random;
    int m_late = 0;
    QList<Event> m_events;
};

} // namespace

Result<QList<Event>> seedDemoData(SprintDatabase& database, qint64 now, quint32 seed)
{
    return History(database, now, seed).tell();
}

QString eventsToText(const QList<Event>& events)
{
    Json::Array list;
    for (const Event& event : events) {
        list.push_back(Json::Array{QString::fromUtf8(event.topic),
                                   event.key.isNull() ? Json() : Json(QString::fromUtf8(event.key)),
                                   QString::fromUtf8(event.value), event.type, event.time,
                                   event.entity});
    }
    return QString::fromUtf8(writeJson(list, JsonStyle::Event).value_or("[]"));
}

QList<Event> eventsFromText(const QString& text)
{
    QList<Event> events;
    const auto parsed = parseJson(text.toUtf8());
    const Json* list = std::get_if<Json>(&parsed);
    const Json::Array* items = list ? list->array() : nullptr;
    if (!items)
        return events;
    for (const Json& item : *items) {
        const auto* fields = item.array();
        const qint64* time = fields && fields->size() == 6 ? (*fields)[4].integer() : nullptr;
        if (!time)
            continue;
        const auto field = [fields](std::size_t i) {
            const QString* found = (*fields)[i].string();
            return found ? *found : QString();
        };
        const QByteArray key = (*fields)[1].isNull() ? QByteArray() : field(1).toUtf8();
        events += {field(0).toUtf8(), key, field(2).toUtf8(), field(3), *time, field(5)};
    }
    return events;
}

} // namespace sandbox
