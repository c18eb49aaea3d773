// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/failurejson.h"

#include "core/codec/decoder.h"
#include "core/codec/eventjson.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace codec {

namespace {

QJsonValue toldText(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue toldTime(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject placeJson(const FailureOrigin& origin)
{
    return {
        {u"topic"_s, toldText(origin.topic.value_or(QString()))},
        {u"partition"_s, origin.partition ? QJsonValue(origin.partition->value()) : QJsonValue()},
        {u"offset"_s, origin.offset ? QJsonValue(qint64(origin.offset->value())) : QJsonValue()},
        {u"timestamp"_s, toldTime(origin.timestamp)},
        {u"group"_s, toldText(origin.group.value_or(QString()))}};
}

} // namespace

QJsonObject failureJson(const Failure& failure)
{
    QJsonArray hops;
    for (const FailureOrigin& hop : failure.hops)
        hops.append(placeJson(hop));
    return {{u"dialect"_s, toldText(failure.dialect)},
            {u"exception"_s, toldText(failure.exception)},
            {u"message"_s, toldText(failure.message)},
            {u"stack"_s, toldText(failure.stack)},
            {u"stage"_s, toldText(failure.stage)},
            {u"origin"_s, placeJson(failure.origin)},
            {u"attempts"_s, failure.attempts ? QJsonValue(*failure.attempts) : QJsonValue()},
            {u"failed_at"_s, toldTime(failure.failedAt)},
            {u"batch"_s, failure.isOfBatch},
            {u"hops"_s, hops}};
}

QByteArray deadLetterJson(const live::RecordInput& record, const Failure& failure)
{
    QByteArray json =
        eventJson(record, failure.address.topic, decode(record, failure.address.topic));
    json.chop(1);
    json += ",\"failure\":";
    json += QJsonDocument(failureJson(failure)).toJson(QJsonDocument::Compact);
    json += '}';
    return json;
}

QJsonObject failureGroupJson(const FailureGroup& group)
{
    return {{u"id"_s, group.id.value()},
            {u"exception"_s, toldText(group.exception)},
            {u"frame"_s, toldText(group.frame)},
            {u"message"_s, toldText(group.message)},
            {u"origin_topic"_s, toldText(group.originTopic)},
            {u"consumer_group"_s, toldText(group.consumerGroup)},
            {u"count"_s, group.count},
            {u"first"_s, toldTime(group.first)},
            {u"last"_s, toldTime(group.last)},
            {u"dialect"_s, toldText(group.dialect)}};
}

} // namespace codec
