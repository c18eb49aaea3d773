// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/runjson.h"

#include "core/storage/errorjson.h"

#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace storage {

namespace {

constexpr QLatin1StringView KeyId("id");
constexpr QLatin1StringView KeyKind("kind");
constexpr QLatin1StringView KeyState("state");
constexpr QLatin1StringView KeyTitle("title");
constexpr QLatin1StringView KeyTarget("target");
constexpr QLatin1StringView KeyPlacement("placement");
constexpr QLatin1StringView KeyWatched("watched_group");
constexpr QLatin1StringView KeyCanary("canary");
constexpr QLatin1StringView KeyMostFailing("most_failing");
constexpr QLatin1StringView KeyRate("rate");
constexpr QLatin1StringView KeyPace("pace");
constexpr QLatin1StringView KeyPatch("patch");
constexpr QLatin1StringView KeySource("source");
constexpr QLatin1StringView KeyCreated("created_topic");
constexpr QLatin1StringView KeyDeletes("deletes_topic");
constexpr QLatin1StringView KeyTargetEnds("target_ends");
constexpr QLatin1StringView KeyDeadLetterEnds("dead_letter_ends");
constexpr QLatin1StringView KeyTopic("topic");
constexpr QLatin1StringView KeyPartition("partition");
constexpr QLatin1StringView KeyOffset("offset");
constexpr QLatin1StringView KeyCounts("counts");
constexpr QLatin1StringView KeyPlannedAt("planned_at");
constexpr QLatin1StringView KeyStartedAt("started_at");
constexpr QLatin1StringView KeySentAt("sent_at");
constexpr QLatin1StringView KeyEndedAt("ended_at");
constexpr QLatin1StringView KeyError("error");

struct RunCountField
{
    QLatin1StringView name;
    qint64 RunCounts::*field;
};

constexpr RunCountField CountFields[] = {
    {QLatin1StringView("planned"), &RunCounts::planned},
    {QLatin1StringView("sent"), &RunCounts::sent},
    {QLatin1StringView("skipped"), &RunCounts::skipped},
    {QLatin1StringView("failed"), &RunCounts::failed},
    {QLatin1StringView("uncertain"), &RunCounts::uncertain},
    {QLatin1StringView("resolved"), &RunCounts::resolved},
    {QLatin1StringView("failed_again"), &RunCounts::failedAgain},
    {QLatin1StringView("unknown"), &RunCounts::unknown},
};

QJsonValue runTimeToJson(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toMSecsSinceEpoch()) : QJsonValue();
}

QDateTime runTimeFromJson(const QJsonValue& json)
{
    return json.isDouble() ? QDateTime::fromMSecsSinceEpoch(json.toInteger(), Qt::UTC)
                           : QDateTime();
}

using Ends = QList<std::pair<TopicPartition, Offset>>;

QJsonArray endsToJson(const Ends& ends)
{
    QJsonArray array;
    for (const auto& [where, offset] : ends)
        array.append(QJsonObject{{KeyTopic, where.topic},
                                 {KeyPartition, where.partition.value()},
                                 {KeyOffset, static_cast<qint64>(offset.value())}});
    return array;
}

Ends endsFromJson(const QJsonValue& json)
{
    Ends ends;
    const QJsonArray array = json.toArray();
    for (const QJsonValue& one : array)
        ends.append({TopicPartition{one[KeyTopic].toString(), Partition{one[KeyPartition].toInt()}},
                     Offset{one[KeyOffset].toInteger()}});
    return ends;
}

QString runBase64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray runBytes(const QJsonValue& json)
{
    return QByteArray::fromBase64(json.toString().toLatin1());
}

} // namespace

QJsonObject runToJson(const Run& run)
{
    QJsonArray canary;
    for (const int step : run.canary)
        canary.append(step);
    QJsonObject counts;
    for (const RunCountField& one : CountFields)
        counts.insert(one.name, run.counts.*one.field);
    return {
        {KeyId, run.id.value().toString(QUuid::WithoutBraces)},
        {KeyKind, runKindName(run.kind)},
        {KeyState, runStateName(run.state)},
        {KeyTitle, run.title},
        {KeyTarget, run.targetTopic},
        {KeyPlacement, runPlacementName(run.placement)},
        {KeyWatched, run.watchedGroup},
        {KeyCanary, canary},
        {KeyMostFailing, run.mostFailing},
        {KeyRate, run.rate ? QJsonValue(*run.rate) : QJsonValue()},
        {KeyPace, run.pace ? QJsonValue(*run.pace) : QJsonValue()},
        {KeyPatch, runBase64(run.patch)},
        {KeySource, runBase64(run.source)},
        {KeyCreated, run.createdTopic},
        {KeyDeletes, run.deletesTopicAfter},
        {KeyTargetEnds, endsToJson(run.targetEnds)},
        {KeyDeadLetterEnds, endsToJson(run.deadLetterEnds)},
        {KeyCounts, counts},
        {KeyPlannedAt, runTimeToJson(run.plannedAt)},
        {KeyStartedAt, runTimeToJson(run.startedAt)},
        {KeySentAt, runTimeToJson(run.sentAt)},
        {KeyEndedAt, runTimeToJson(run.endedAt)},
        {KeyError, run.error ? QJsonValue(errorToJson(*run.error)) : QJsonValue()},
    };
}

Result<Run> runFromJson(const QJsonObject& json)
{
    Run run;
    run.id = RunId{QUuid::fromString(json.value(KeyId).toString())};
    const auto kind = runKindNamed(json.value(KeyKind).toString());
    const auto state = runStateNamed(json.value(KeyState).toString());
    if (run.id.value().isNull() || !kind || !state)
        return Error{ErrorKind::Malformed, {}, u"id, kind or state of a run"_s, {}, 0, {}, {}};
    run.kind = *kind;
    run.state = *state;
    run.title = json.value(KeyTitle).toString();
    run.targetTopic = json.value(KeyTarget).toString();
    run.placement =
        runPlacementNamed(json.value(KeyPlacement).toString()).value_or(RunPlacement::Original);
    run.watchedGroup = json.value(KeyWatched).toString();
    const QJsonArray canary = json.value(KeyCanary).toArray();
    for (const QJsonValue& step : canary)
        run.canary.append(step.toInt());
    run.mostFailing = json.value(KeyMostFailing).toDouble(run.mostFailing);
    if (const QJsonValue rate = json.value(KeyRate); rate.isDouble())
        run.rate = rate.toDouble();
    if (const QJsonValue pace = json.value(KeyPace); pace.isDouble())
        run.pace = pace.toDouble();
    run.patch = runBytes(json.value(KeyPatch));
    run.source = runBytes(json.value(KeySource));
    run.createdTopic = json.value(KeyCreated).toBool();
    run.deletesTopicAfter = json.value(KeyDeletes).toBool();
    run.targetEnds = endsFromJson(json.value(KeyTargetEnds));
    run.deadLetterEnds = endsFromJson(json.value(KeyDeadLetterEnds));
    const QJsonObject counts = json.value(KeyCounts).toObject();
    for (const RunCountField& one : CountFields)
        run.counts.*one.field = counts.value(one.name).toInteger();
    run.plannedAt = runTimeFromJson(json.value(KeyPlannedAt));
    run.startedAt = runTimeFromJson(json.value(KeyStartedAt));
    run.sentAt = runTimeFromJson(json.value(KeySentAt));
    run.endedAt = runTimeFromJson(json.value(KeyEndedAt));
    if (const QJsonValue error = json.value(KeyError); error.isObject())
        run.error = errorFromJson(error.toObject());
    return run;
}

} // namespace storage
