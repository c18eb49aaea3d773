// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/retrysource.h"

#include "core/codec/failuredecoder.h"
#include "core/codec/mergepatch.h"

#include <QtCore/QCoreApplication>

RetrySource::RetrySource(std::unique_ptr<kafka::RecordReader> reader, const QByteArray& patch)
    : m_reader(std::move(reader)), m_patch(patch)
{}

Result<std::unique_ptr<RunSource>> RetrySource::make(const kafka::Connection& connection,
                                                     std::chrono::milliseconds patience,
                                                     const Run& run,
                                                     std::function<bool()> isDropped)
{
    auto reader = kafka::RecordReader::open(connection, patience, std::move(isDropped));
    if (!reader)
        return reader.error();
    return std::unique_ptr<RunSource>(new RetrySource(std::move(reader).value(), run.patch));
}

Result<QList<SourceRecord>> RetrySource::next(qsizetype)
{
    return QList<SourceRecord>();
}

Result<void> RetrySource::goBehind(const QHash<TopicPartition, Offset>&)
{
    return {};
}

Result<QList<SourceRecord>> RetrySource::read(const QList<RunItem>& items)
{
    QHash<QByteArray, qsizetype> places;
    QList<RecordAddress> addresses;
    QList<SourceRecord> records(items.size());
    for (qsizetype i = 0; i < items.size(); ++i) {
        const RunItem& item = items.at(i);
        places.insert(addressText(item.source), i);
        addresses.append(item.source);
        records[i].source = item.source;
        records[i].targetTopic = item.targetTopic;
        records[i].targetPartition = item.targetPartition;
        records[i].leftOut = QCoreApplication::translate(
            "RetrySource", "Kafka does not hold this dead letter any more.");
    }
    const auto take = [&](const TopicPartition& where, const live::RecordInput& input) {
        const auto place =
            places.constFind(addressText({where.topic, where.partition, input.offset}));
        if (place == places.constEnd())
            return;
        SourceRecord& record = records[*place];
        RawRecord raw = codec::rawRecord(input, where.topic);
        record.leftOut.clear();
        if (raw.time.isValid())
            record.timestampMs = raw.time.toMSecsSinceEpoch();
        record.record.key = std::move(raw.key);
        record.record.value = std::move(raw.value);
        record.record.headers = codec::headersToSendBack(raw.headers);
        if (m_patch.isEmpty())
            return;
        Result<QByteArray> patched =
            codec::mergePatched(record.record.value.value_or(QByteArray()), m_patch);
        if (patched)
            record.record.value = std::move(patched).value();
        else
            record.leftOut = patched.error().message;
    };
    if (const Result<void> done = m_reader->readPlaces(addresses, take); !done)
        return done.error();
    return records;
}
