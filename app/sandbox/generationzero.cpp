// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/generationzero.h"

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

QString namePrefix()
{
    return u"Sprint "_s;
}

Json renamed(const Json& object, const QString& from, const QString& to)
{
    const Json::Object* members = object.object();
    if (!members)
        return object;
    Json::Object result;
    for (const auto& [name, value] : *members)
        result.emplace_back(name == from ? to : name, value);
    return result;
}

template <class Change>
Json eachOf(const Json& list, Change change)
{
    const Json::Array* items = list.array();
    if (!items)
        return list;
    Json::Array result;
    for (const Json& item : *items)
        result.push_back(change(item));
    return result;
}

} // namespace

Json zeroAnswer(const Json& answer)
{
    const Json::Object* members = answer.object();
    if (!members)
        return answer;
    const Json* confidence = answer.find(u"confidencePercentage");
    Json::Object result;
    for (const auto& [name, value] : *members) {
        if (name == u"sprintNumber" || name == u"confidencePercentage")
            continue;
        if (name == u"teamMembers") {
            result.emplace_back(name, eachOf(value, [confidence](Json member) {
                                    if (confidence)
                                        member.set(u"confidencePercentage"_s, *confidence);
                                    return member;
                                }));
        } else if (name == u"holidays") {
            result.emplace_back(name, eachOf(value, [](const Json& holiday) {
                                    return renamed(holiday, u"holidayDate"_s, u"date"_s);
                                }));
        } else {
            result.emplace_back(name, value);
        }
    }
    return result;
}

std::variant<Json, ValidationErrors> inputFromZero(const Json& body)
{
    const Json::Object* members = body.object();
    if (!members)
        return body; // Today's reader says what is wrong with it.
    ValidationErrors errors;
    for (const QString& required : {u"sprintName"_s, u"sprintDuration"_s}) {
        if (!body.find(required))
            errors.push_back(validationError(u"missing"_s, {Json(u"body"_s), Json(required)},
                                             u"Field required"_s, body));
    }
    if (!errors.empty())
        return errors;
    Json::Object result;
    for (const auto& [name, value] : *members) {
        if (name == u"sprintDuration" || name == u"sprintNumber")
            continue;
        if (name == u"sprintName") {
            const QString* text = value.string();
            result.emplace_back(u"sprintNumber"_s, text && text->startsWith(namePrefix())
                                                       ? Json(text->sliced(namePrefix().size()))
                                                       : value);
        } else if (name == u"holidays") {
            result.emplace_back(name, eachOf(value, [](const Json& holiday) {
                                    return renamed(holiday, u"date"_s, u"holidayDate"_s);
                                }));
        } else {
            result.emplace_back(name, value);
        }
    }
    // One for all: the first person's.
    if (const Json* team = body.find(u"teamMembers"); team && team->array()) {
        for (const Json& member : *team->array()) {
            if (const Json* confidence = member.find(u"confidencePercentage")) {
                result.emplace_back(u"confidencePercentage"_s, *confidence);
                break;
            }
        }
    }
    return Json(std::move(result));
}

Json zeroDescription(const Json& description)
{
    Json result = description;
    const Json* components = description.find(u"components");
    const Json* schemas = components ? components->find(u"schemas") : nullptr;
    const Json* input = schemas ? schemas->find(u"SprintInput") : nullptr;
    if (!input)
        return result;
    Json changed = *input;
    if (const Json* properties = changed.find(u"properties")) {
        Json named = renamed(*properties, u"sprintNumber"_s, u"sprintName"_s);
        named.set(u"sprintDuration"_s, Json::Object{{u"type"_s, u"integer"_s}});
        changed.set(u"properties"_s, named);
    }
    changed.set(u"required"_s, Json::Array{Json(u"sprintName"_s), Json(u"sprintDuration"_s),
                                           Json(u"startDate"_s), Json(u"endDate"_s)});
    Json newSchemas = *schemas;
    newSchemas.set(u"SprintInput"_s, changed);
    Json newComponents = *components;
    newComponents.set(u"schemas"_s, newSchemas);
    result.set(u"components"_s, newComponents);
    return result;
}

} // namespace sandbox
