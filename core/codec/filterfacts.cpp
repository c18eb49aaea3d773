// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/filterfacts.h"

#include "core/codec/decoder.h"

namespace codec {

namespace {

std::optional<std::string> utf8(const std::optional<QString>& text)
{
    return text ? std::optional(text->toStdString()) : std::nullopt;
}

} // namespace

live::EventFacts FilterFacts::read(std::string_view topic, const live::RecordInput& record) const
{
    const DomainEvent event =
        decode(record, QString::fromUtf8(topic.data(), qsizetype(topic.size())));
    live::EventFacts facts;
    facts.form = eventFormName(event.form).toStdString();
    facts.type = event.type.toStdString();
    for (const EventProblem& problem : event.problems)
        facts.problems.push_back(problem.code.toStdString());
    if (event.entity) {
        facts.entityKind = event.entity->kind.toStdString();
        facts.entityId = event.entity->id.toStdString();
    }
    if (event.time.isValid())
        facts.timeMs = event.time.toMSecsSinceEpoch();
    facts.id = utf8(event.id);
    facts.source = utf8(event.source);
    facts.version = utf8(event.version);
    facts.correlationId = utf8(event.correlationId);
    return facts;
}

} // namespace codec
