// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/service.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// A page in a browser must not turn the sandbox's switches.
bool isForeign(const Request& request)
{
    const auto origin = request.header("origin");
    return origin && *origin != "http://" + request.header("host").value_or(QByteArray());
}

QString textOf(const Json& value)
{
    if (const QString* text = value.string())
        return *text;
    if (const qint64* number = value.integer())
        return QString::number(*number);
    if (const bool* flag = value.boolean())
        return *flag ? u"true"_s : u"false"_s;
    return u"?"_s;
}

} // namespace

void Service::addControlRoutes()
{
    m_router.add("GET", u"/sandbox"_s,
                 [this](const Request& request, const QStringList&, const Answer& answer) {
                     answer(isForeign(request) ? textResponse(403, "Forbidden") : controlAnswer());
                 });
    m_router.add("GET", u"/sandbox/handled"_s,
                 [this](const Request& request, const QStringList&, const Answer& answer) {
                     answer(isForeign(request)
                                ? textResponse(403, "Forbidden")
                                : jsonResponse(m_reports.handled ? m_reports.handled()
                                                                 : Json(Json::Object())));
                 });
    m_router.add("PATCH", u"/sandbox"_s,
                 [this](const Request& request, const QStringList&, const Answer& answer) {
                     answer(setSwitches(request));
                 });
}

// All of them or none.
Response Service::setSwitches(const Request& request)
{
    if (isForeign(request))
        return textResponse(403, "Forbidden");
    const auto parsed = parseJson(request.body);
    const Json* body = std::get_if<Json>(&parsed);
    const Json::Object* settings = body ? body->object() : nullptr;
    if (!settings) {
        return detailResponse(
            422, Json::Array{validationError(
                     u"dict_type"_s, {Json(u"body"_s)},
                     u"The body should be an object of switches and their values."_s, {})});
    }
    ValidationErrors errors;
    for (const auto& [name, value] : *settings) {
        const auto checked = m_switches.checkChange(name, textOf(value));
        if (!checked) {
            errors.push_back(
                validationError(m_switches.contains(name) ? u"switch_value"_s : u"unknown_switch"_s,
                                {Json(u"body"_s), Json(name)}, checked.error().message, value));
        }
    }
    if (!errors.empty())
        return detailResponse(422, std::move(errors));
    for (const auto& [name, value] : *settings) {
        m_switches.set(name, textOf(value));
        Q_EMIT switchSet(name, textOf(value));
    }
    return controlAnswer();
}

// Switches have a meaning; what stands beside them has none.
Response Service::controlAnswer() const
{
    Json answer = m_switches.describe();
    if (m_reports.summary) {
        for (auto& [name, value] : m_reports.summary())
            answer.set(name, std::move(value));
    }
    return jsonResponse(answer);
}

} // namespace sandbox
