// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/typeextractor.h"
#include "core/live/recordstore.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

/// A record that owns its bytes.
struct SampleRecord
{
    QByteArray topic = "sprint.lifecycle";
    int partition = 0;
    qint64 offset = 0;
    std::optional<QByteArray> key;
    std::optional<QByteArray> value;
    QList<std::pair<QByteArray, std::optional<QByteArray>>> headers;
    /// 2026-03-20 08:15:02.131 UTC
    qint64 timestampMs = 1773994502131;
    live::TimestampType timestampType = live::TimestampType::Create;
};

inline std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

inline std::optional<std::string_view> viewOf(const std::optional<QByteArray>& bytes)
{
    if (!bytes)
        return std::nullopt;
    return viewOf(*bytes);
}

inline std::shared_ptr<live::RecordStore> sampleStore(live::StoreOptions options = {})
{
    return std::make_shared<live::RecordStore>(options, std::make_shared<codec::TypeExtractor>());
}

inline void append(live::RecordStore& store, const QList<SampleRecord>& records)
{
    std::vector<std::vector<live::HeaderView>> headers(std::size_t(records.size()));
    std::vector<live::RecordInput> batch;
    for (qsizetype i = 0; i < records.size(); ++i) {
        const SampleRecord& record = records.at(i);
        auto& views = headers[std::size_t(i)];
        for (const auto& [name, value] : record.headers)
            views.push_back({viewOf(name), viewOf(value)});
        live::RecordInput input;
        input.topic = store.topicIndex(viewOf(record.topic));
        input.partition = Partition(record.partition);
        input.offset = Offset(record.offset);
        input.timestampMs = record.timestampMs;
        input.timestampType = record.timestampType;
        input.key = viewOf(record.key);
        input.value = viewOf(record.value);
        input.headers = views;
        batch.push_back(input);
    }
    store.append(batch);
}

/// What the sprint service publishes when a sprint is created.
inline SampleRecord sprintCreated(qint64 offset, const QByteArray& number = "26-07")
{
    SampleRecord record;
    record.partition = int(offset % 3);
    record.offset = offset;
    record.key = "sprint-9f31c07a";
    record.value =
        "{\"event_type\": \"sprint.created\", \"data\": {\"sprint_id\": \"sprint-9f31c07a\", "
        "\"sprint_name\": \"Sprint " +
        number + "\", \"sprint_number\": \"" + number +
        "\", \"team_members_count\": 3, \"start_date\": \"2026-03-30\", \"end_date\": "
        "\"2026-04-10\", \"sprint_duration\": 8, \"confidence_percentage\": 85.0}, "
        "\"timestamp\": \"2026-03-20T08:15:02.127902Z\", \"source\": \"sprint-capacity-api\"}";
    return record;
}

inline SampleRecord sprintDeleted(qint64 offset)
{
    SampleRecord record = sprintCreated(offset);
    record.value->replace("sprint.created", "sprint.deleted");
    return record;
}

inline SampleRecord textRecord(qint64 offset, const QByteArray& text)
{
    SampleRecord record;
    record.offset = offset;
    record.key = "k" + QByteArray::number(offset);
    record.value = text;
    return record;
}

/// Texts "event 0" … with these offsets.
inline QList<SampleRecord> textRecords(qint64 from, qint64 count)
{
    QList<SampleRecord> records;
    for (qint64 offset = from; offset < from + count; ++offset)
        records.append(textRecord(offset, "event " + QByteArray::number(offset)));
    return records;
}
