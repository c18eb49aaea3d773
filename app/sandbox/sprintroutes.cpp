// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/clock.h"
#include "app/sandbox/generationzero.h"
#include "app/sandbox/httpbody.h"
#include "app/sandbox/service.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

Response notFound(const QString& id)
{
    return detailResponse(404, Json::Object{
                                   {u"code"_s, u"NOT_FOUND"_s},
                                   {u"message"_s, u"Sprint not found"_s},
                                   {u"details"_s, u"No sprint exists with the id %1"_s.arg(id)},
                               });
}

} // namespace

void Service::addSprintRoutes()
{
    const auto withId = [this](auto handler) {
        return [this, handler](const Request& request, const QStringList& arguments,
                               const Answer& answer) {
            (this->*handler)(request, arguments.value(0), answer);
        };
    };
    const auto plain = [this](auto handler) {
        return [this, handler](const Request& request, const QStringList&, const Answer& answer) {
            (this->*handler)(request, answer);
        };
    };
    m_router.add("GET", u"/v1/sprints"_s, plain(&Service::listSprints));
    m_router.add("POST", u"/v1/sprints"_s, plain(&Service::createSprint));
    m_router.add("GET", u"/v1/sprints/*"_s, withId(&Service::showSprint));
    m_router.add("PUT", u"/v1/sprints/*"_s, withId(&Service::replaceSprint));
    m_router.add("DELETE", u"/v1/sprints/*"_s, withId(&Service::deleteSprint));
    m_router.add("GET", u"/v1/sprints/*/capacity"_s, withId(&Service::showCapacity));
    m_router.add("GET", u"/v1/calendar/sprints"_s, plain(&Service::showCalendar));
}

Json Service::told(const StoredSprint& sprint) const
{
    return isGenerationZero() ? zeroAnswer(sprintAnswer(sprint)) : sprintAnswer(sprint);
}

std::variant<SprintInput, Response> Service::sprintInput(const Request& request) const
{
    auto body = bodyOf(request, UntypedBody::Json);
    if (auto* response = std::get_if<Response>(&body))
        return std::move(*response);
    if (isGenerationZero()) {
        auto asToday = inputFromZero(std::get<Json>(body));
        if (auto* errors = std::get_if<ValidationErrors>(&asToday))
            return invalid(std::move(*errors));
        body = std::get<Json>(std::move(asToday));
    }
    auto input = readSprintInput(std::get<Json>(body));
    if (auto* errors = std::get_if<ValidationErrors>(&input))
        return invalid(std::move(*errors));
    const SprintInput& sprint = std::get<SprintInput>(input);
    if (sprint.start >= sprint.end) {
        return detailResponse(400,
                              Json::Object{
                                  {u"code"_s, u"INVALID_REQUEST"_s},
                                  {u"message"_s, u"Invalid sprint dates"_s},
                                  {u"details"_s, u"The start date must be before the end date"_s},
                              });
    }
    return sprint;
}

void Service::listSprints(const Request& request, const Answer& answer)
{
    ValidationErrors errors;
    const auto bound = [&](const QString& name) -> std::optional<QDate> {
        const auto text = request.parameter(name);
        return text ? readDate(*text, {Json(u"query"_s), Json(name)}, errors) : std::nullopt;
    };
    const auto notBefore = bound(u"startDate"_s);
    const auto notAfter = bound(u"endDate"_s);
    if (!errors.empty()) {
        answer(invalid(std::move(errors)));
        return;
    }
    const auto sprints = m_database.list(notBefore, notAfter);
    if (!sprints) {
        answer(fault(request, sprints.error()));
        return;
    }
    Json::Array list;
    for (const StoredSprint& sprint : *sprints)
        list.push_back(told(sprint));
    answer(jsonResponse(list));
}

void Service::createSprint(const Request& request, const Answer& answer)
{
    const auto input = sprintInput(request);
    if (const auto* refused = std::get_if<Response>(&input)) {
        answer(*refused);
        return;
    }
    const auto sprint = m_database.create(std::get<SprintInput>(input), nowMicroseconds());
    if (!sprint) {
        answer(fault(request, sprint.error()));
        return;
    }
    m_metrics.countCreated(int(sprint->members.size()));
    Q_EMIT eventOccurred(sprintCreated(*sprint, nowMicroseconds()));
    if (!sprint->members.isEmpty())
        Q_EMIT eventOccurred(teamMembersAdded(*sprint, nowMicroseconds()));
    answerLater(jsonResponse(told(*sprint), 201), answer);
}

void Service::showSprint(const Request& request, const QString& id, const Answer& answer)
{
    const auto sprint = m_database.find(id);
    if (!sprint)
        answer(fault(request, sprint.error()));
    else if (!*sprint)
        answer(notFound(id));
    else
        answer(jsonResponse(told(**sprint)));
}

void Service::replaceSprint(const Request& request, const QString& id, const Answer& answer)
{
    const auto input = sprintInput(request);
    if (const auto* refused = std::get_if<Response>(&input)) {
        answer(*refused);
        return;
    }
    const bool isOverlapping = m_unanswered.value(id) > 0;
    const bool merges = isOverlapping && m_switches.value(u"overlapping-puts") == u"merge";
    const auto sprint =
        m_database.replace(id, std::get<SprintInput>(input),
                           merges ? TeamChange::Append : TeamChange::Replace, nowMicroseconds());
    if (!sprint) {
        answer(fault(request, sprint.error()));
        return;
    }
    if (!*sprint) {
        answer(notFound(id));
        return;
    }
    const StoredSprint& stored = **sprint;
    m_metrics.countUpdated(int(stored.members.size()));
    if (!stored.members.isEmpty())
        Q_EMIT eventOccurred(teamMembersUpdated(stored, nowMicroseconds()));
    ++m_unanswered[id];
    answerLater(jsonResponse(told(stored)), answer, [this, id] {
        if (--m_unanswered[id] == 0)
            m_unanswered.remove(id);
    });
}

void Service::deleteSprint(const Request& request, const QString& id, const Answer& answer)
{
    const auto removed = m_database.remove(id);
    if (!removed) {
        answer(fault(request, removed.error()));
        return;
    }
    if (!*removed) {
        answer(notFound(id));
        return;
    }
    m_metrics.countDeleted();
    Q_EMIT eventOccurred(sprintDeleted(id, nowMicroseconds()));
    answerLater({204, {{"content-type", "application/json"}}, {}}, answer);
}

void Service::showCapacity(const Request& request, const QString& id, const Answer& answer)
{
    const auto sprint = m_database.find(id);
    if (!sprint) {
        answer(fault(request, sprint.error()));
    } else if (!*sprint) {
        answer(notFound(id));
    } else {
        m_metrics.countCapacity();
        answer(jsonResponse(capacityAnswer(**sprint)));
    }
}

void Service::showCalendar(const Request& request, const Answer& answer)
{
    ValidationErrors errors;
    QString given[2];
    const QString names[2]{u"start_date"_s, u"end_date"_s};
    for (int i = 0; i < 2; ++i) {
        const Json::Array place{Json(u"query"_s), Json(names[i])};
        if (const auto text = request.parameter(names[i])) {
            if (const auto date = readDate(*text, place, errors))
                given[i] = date->toString(Qt::ISODate);
        } else {
            errors.push_back(validationError(u"missing"_s, place, u"Field required"_s, {}));
        }
    }
    if (!errors.empty()) {
        answer(invalid(std::move(errors)));
    } else if (m_switches.value(u"sprint-calendar") == u"off") {
        answer(detailResponse(404, u"Sprint calendar feature is not available"_s));
    } else {
        answer(jsonResponse(Json::Object{
            {u"start_date"_s, given[0]},
            {u"end_date"_s, given[1]},
            {u"sprints"_s, Json::Array()},
        }));
    }
}

} // namespace sandbox
