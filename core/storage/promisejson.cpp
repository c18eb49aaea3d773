// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/promisejson.h"

#include "core/storage/errorjson.h"

#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace storage {

namespace {
constexpr QLatin1StringView KeyOperation("operation");
constexpr QLatin1StringView KeyKind("kind");
constexpr QLatin1StringView KeyEntityKind("entity_kind");
constexpr QLatin1StringView KeyEntityId("entity_id");
constexpr QLatin1StringView KeyTitle("title");
constexpr QLatin1StringView KeyState("state");
constexpr QLatin1StringView KeySavedAt("saved_at");
constexpr QLatin1StringView KeySentAt("sent_at");
constexpr QLatin1StringView KeyAnsweredAt("answered_at");
constexpr QLatin1StringView KeyHttpStatus("http_status");
constexpr QLatin1StringView KeyRequestId("request_id");
constexpr QLatin1StringView KeyError("error");
constexpr QLatin1StringView KeyExpected("expected");
constexpr QLatin1StringView KeyType("type");
constexpr QLatin1StringView KeyTopic("topic");
constexpr QLatin1StringView KeySeenTopic("seen_topic");
constexpr QLatin1StringView KeySeenPartition("seen_partition");
constexpr QLatin1StringView KeySeenOffset("seen_offset");
constexpr QLatin1StringView KeyRecordTime("record_time");
constexpr QLatin1StringView KeyReceivedAt("received_at");
constexpr QLatin1StringView KeyContents("contents");
constexpr QLatin1StringView KeyDifference("difference");
constexpr QLatin1StringView KeyAgain("again");
constexpr QLatin1StringView KeyPartition("partition");
constexpr QLatin1StringView KeyOffset("offset");
constexpr QLatin1StringView KeyWatchWasAway("watch_was_away");

constexpr std::array States{
    PromiseState::Waiting,      PromiseState::Seen,    PromiseState::Late,     PromiseState::Silent,
    PromiseState::NoneExpected, PromiseState::Doubled, PromiseState::Different};

std::optional<PromiseState> stateFromName(const QString& name)
{
    for (const PromiseState state : States) {
        if (promiseStateName(state) == name)
            return state;
    }
    return std::nullopt;
}

QJsonValue timeToJson(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toMSecsSinceEpoch()) : QJsonValue();
}

QDateTime timeFromJson(const QJsonValue& json)
{
    return json.isDouble() ? QDateTime::fromMSecsSinceEpoch(json.toInteger(), Qt::UTC)
                           : QDateTime();
}

QJsonObject expectedToJson(const ExpectedEvent& event)
{
    QJsonObject json{
        {KeyType, event.type},
        {KeyTopic, event.topic},
        {KeyRecordTime, timeToJson(event.recordTime)},
        {KeyReceivedAt, timeToJson(event.receivedAt)},
    };
    if (event.seenAt) {
        json.insert(KeySeenTopic, event.seenAt->topic);
        json.insert(KeySeenPartition, event.seenAt->partition.value());
        json.insert(KeySeenOffset, static_cast<qint64>(event.seenAt->offset.value()));
    }
    if (!event.contents.isEmpty())
        json.insert(KeyContents, event.contents);
    if (!event.difference.isEmpty())
        json.insert(KeyDifference, event.difference);
    if (event.againAt) {
        json.insert(KeyAgain, QJsonObject{{KeyTopic, event.againAt->topic},
                                          {KeyPartition, event.againAt->partition.value()},
                                          {KeyOffset, qint64(event.againAt->offset.value())}});
    }
    return json;
}

ExpectedEvent expectedFromJson(const QJsonObject& json)
{
    ExpectedEvent event;
    event.type = json.value(KeyType).toString();
    event.topic = json.value(KeyTopic).toString();
    event.recordTime = timeFromJson(json.value(KeyRecordTime));
    event.receivedAt = timeFromJson(json.value(KeyReceivedAt));
    if (json.contains(KeySeenOffset)) {
        event.seenAt = RecordAddress{json.value(KeySeenTopic).toString(),
                                     Partition(json.value(KeySeenPartition).toInt()),
                                     Offset(json.value(KeySeenOffset).toInteger())};
    }
    event.contents = json.value(KeyContents).toObject();
    event.difference = json.value(KeyDifference).toString();
    if (const QJsonValue again = json.value(KeyAgain); again.isObject()) {
        event.againAt =
            RecordAddress{again[KeyTopic].toString(), Partition(again[KeyPartition].toInt()),
                          Offset(again[KeyOffset].toInteger())};
    }
    return event;
}
} // namespace

QJsonObject promiseToJson(const Promise& promise)
{
    QJsonArray expected;
    for (const ExpectedEvent& event : promise.expected)
        expected.append(expectedToJson(event));
    QJsonObject json{
        {KeyOperation, promise.operation.value().toString(QUuid::WithoutBraces)},
        {KeyKind, operationKindName(promise.kind)},
        {KeyEntityKind, promise.entity.kind},
        {KeyEntityId, promise.entity.id},
        {KeyTitle, promise.title},
        {KeyState, promiseStateName(promise.state)},
        {KeySavedAt, timeToJson(promise.savedAt)},
        {KeySentAt, timeToJson(promise.sentAt)},
        {KeyAnsweredAt, timeToJson(promise.answeredAt)},
        {KeyHttpStatus, promise.httpStatus},
        {KeyRequestId, promise.requestId},
        {KeyExpected, expected},
        {KeyWatchWasAway, promise.watchWasAway},
    };
    if (promise.error)
        json.insert(KeyError, errorToJson(*promise.error));
    return json;
}

Result<Promise> promiseFromJson(const QJsonObject& json)
{
    const auto malformed = [](const QString& what) {
        Error error;
        error.kind = ErrorKind::Malformed;
        error.detail = what;
        return error;
    };
    Promise promise;
    const QUuid id = QUuid::fromString(json.value(KeyOperation).toString());
    if (id.isNull())
        return malformed(u"no operation"_s);
    promise.operation = OperationId(id);
    const auto kind = operationKindFromName(json.value(KeyKind).toString());
    if (!kind)
        return malformed(u"unknown kind "_s + json.value(KeyKind).toString().left(40));
    promise.kind = *kind;
    const auto state = stateFromName(json.value(KeyState).toString());
    if (!state)
        return malformed(u"unknown state "_s + json.value(KeyState).toString().left(40));
    promise.state = *state;
    promise.entity = {json.value(KeyEntityKind).toString(), json.value(KeyEntityId).toString()};
    promise.title = json.value(KeyTitle).toString();
    promise.savedAt = timeFromJson(json.value(KeySavedAt));
    promise.sentAt = timeFromJson(json.value(KeySentAt));
    promise.answeredAt = timeFromJson(json.value(KeyAnsweredAt));
    promise.httpStatus = json.value(KeyHttpStatus).toInt();
    promise.requestId = json.value(KeyRequestId).toString();
    if (const QJsonValue error = json.value(KeyError); error.isObject())
        promise.error = errorFromJson(error.toObject());
    const QJsonArray expected = json.value(KeyExpected).toArray();
    for (const QJsonValue& event : expected)
        promise.expected.append(expectedFromJson(event.toObject()));
    promise.watchWasAway = json.value(KeyWatchWasAway).toBool();
    return promise;
}

} // namespace storage
