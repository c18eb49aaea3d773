// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/httpbody.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

bool isJson(const Request& request, UntypedBody untyped)
{
    const QByteArray type = request.header("content-type").value_or(QByteArray());
    const QByteArray name = type.split(';').value(0).trimmed().toLower();
    return (name.isEmpty() && untyped == UntypedBody::Json) || name == "application/json" ||
           (name.startsWith("application/") && name.endsWith("+json"));
}

Json missing()
{
    return validationError(u"missing"_s, {Json(u"body"_s)}, u"Field required"_s, {});
}

} // namespace

Response invalid(ValidationErrors errors)
{
    return detailResponse(422, std::move(errors));
}

std::variant<Json, Response> bodyOf(const Request& request, UntypedBody untyped)
{
    if (request.body.isEmpty())
        return invalid({missing()});
    if (!isJson(request, untyped))
        return Json(QString::fromUtf8(request.body));
    auto parsed = parseJson(request.body);
    if (const auto* fault = std::get_if<JsonFault>(&parsed)) {
        if (fault->kind == JsonFault::Kind::Unreadable)
            return detailResponse(400, u"There was an error parsing the body"_s);
        return invalid({validationError(u"json_invalid"_s, {Json(u"body"_s), Json(fault->position)},
                                        u"JSON decode error"_s, Json::Object(),
                                        Json::Object{{u"error"_s, fault->message}})});
    }
    if (std::get<Json>(parsed).isNull())
        return invalid({missing()});
    return std::get<Json>(std::move(parsed));
}

std::variant<Json, Response> bodyOf(const Request& request, UntypedBody untyped,
                                    const ValidationErrors& others)
{
    if (!request.body.isEmpty() || others.empty())
        return bodyOf(request, untyped);
    ValidationErrors errors = others;
    errors.push_back(missing());
    return invalid(std::move(errors));
}

} // namespace sandbox
