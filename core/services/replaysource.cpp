// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/replaysource.h"

#include "core/domain/run.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

// Of keys, values and headers; a batch ends when it has as much.
constexpr qint64 MostBatchBytes = qint64(8) << 20;

struct ReplaySourceWords
{
    Q_DECLARE_TR_FUNCTIONS(Replay)
};

QByteArray bytesOf(std::string_view view)
{
    return {view.data(), static_cast<qsizetype>(view.size())};
}

std::optional<QByteArray> bytesOf(const std::optional<std::string_view>& view)
{
    return view ? std::optional(bytesOf(*view)) : std::nullopt;
}

/// Headers that runs add: a record that a run wrote is copied like any other, and told of anew.
bool isOfARun(std::string_view name)
{
    static const std::array<std::string_view, 3> names{RunHeader, SourceHeader, TimeHeader};
    return std::ranges::find(names, name) != names.end();
}

qint64 sizeOf(const SourceRecord& record)
{
    qint64 size = record.record.key.value_or(QByteArray()).size() +
                  record.record.value.value_or(QByteArray()).size();
    for (const auto& [name, content] : record.record.headers)
        size += name.size() + content.value_or(QByteArray()).size();
    return size;
}

} // namespace

ReplaySource::ReplaySource(const kafka::Connection& connection, const ReplaySpan& span,
                           std::shared_ptr<const live::CompiledFilter> filter,
                           std::chrono::milliseconds patience, std::function<bool()> isDropped)
    : m_connection(connection),
      m_span(span),
      m_filter(std::move(filter)),
      m_patience(patience),
      m_isDropped(std::move(isDropped))
{}

Result<void> ReplaySource::goBehind(const QHash<TopicPartition, Offset>& lastTaken)
{
    for (kafka::RecordRange& range : m_span.ranges) {
        if (const auto last = lastTaken.constFind(range.where); last != lastTaken.cend())
            range.from = std::max(range.from, Offset{last->value() + 1});
    }
    m_reader.reset();
    return {};
}

Result<void> ReplaySource::open()
{
    if (m_reader)
        return {};
    auto reader = kafka::SpanReader::open(m_connection, m_span.ranges, m_patience, m_isDropped);
    if (!reader)
        return reader.error();
    m_reader = std::move(reader).value();
    return {};
}

Result<QList<SourceRecord>> ReplaySource::next(qsizetype most)
{
    if (const Result<void> opened = open(); !opened)
        return opened.error();
    QList<SourceRecord> records;
    qint64 bytes = 0;
    while (records.size() < most && bytes < MostBatchBytes) {
        const Result<bool> more =
            m_reader->next([&](const TopicPartition& where, const live::RecordInput& record) {
                ++m_looked;
                if (!matches(where.topic, record))
                    return;
                records.append(sourceRecord(where, record));
                bytes += sizeOf(records.constLast());
            });
        if (!more)
            return more.error();
        if (!*more)
            break;
    }
    return records;
}

Result<QList<SourceRecord>> ReplaySource::read(const QList<RunItem>& items)
{
    auto reader = kafka::RecordReader::open(m_connection, m_patience, m_isDropped);
    if (!reader)
        return reader.error();
    QList<RecordAddress> places;
    for (const RunItem& item : items)
        places.append(item.source);
    QHash<QByteArray, SourceRecord> found;
    const Result<void> read = (*reader)->readPlaces(
        places, [&](const TopicPartition& where, const live::RecordInput& record) {
            const SourceRecord source = sourceRecord(where, record);
            found.insert(addressText(source.source), source);
        });
    if (!read)
        return read.error();
    QList<SourceRecord> records;
    records.reserve(items.size());
    for (const RunItem& item : items) {
        const auto source = found.constFind(addressText(item.source));
        if (source != found.cend()) {
            records.append(*source);
            continue;
        }
        records.append({.source = item.source,
                        .targetTopic = item.targetTopic,
                        .targetPartition = item.targetPartition,
                        .leftOut = ReplaySourceWords::tr("Kafka no longer has this record.")});
    }
    return records;
}

bool ReplaySource::matches(const QString& topic, const live::RecordInput& record)
{
    if (!m_filter)
        return true;
    QByteArray& name = m_topicBytes[topic];
    if (name.isEmpty())
        name = topic.toUtf8();
    const std::string_view bytes(name.constData(), static_cast<std::size_t>(name.size()));
    return m_filter->matches(bytes, m_types.eventType(bytes, record), record);
}

SourceRecord ReplaySource::sourceRecord(const TopicPartition& where,
                                        const live::RecordInput& record) const
{
    SourceRecord source{.source = {where.topic, where.partition, record.offset},
                        .targetTopic = m_span.into,
                        .targetPartition = where.partition};
    if (record.timestampType != live::TimestampType::NotAvailable)
        source.timestampMs = record.timestampMs;
    source.record.key = bytesOf(record.key);
    source.record.value = bytesOf(record.value);
    for (const live::HeaderView& header : record.headers) {
        if (!isOfARun(header.name))
            source.record.headers.append({bytesOf(header.name), bytesOf(header.value)});
    }
    return source;
}

RunSourceMaker replaySourceMaker(const kafka::Connection& connection,
                                 std::chrono::milliseconds patience)
{
    return [connection,
            patience](const Run& run,
                      std::function<bool()> isDropped) -> Result<std::unique_ptr<RunSource>> {
        const Result<ReplaySpan> span = replaySpanFrom(run.source);
        if (!span)
            return span.error();
        auto filter = replayFilter(span->filter, span->nowMs);
        if (!filter)
            return filter.error();
        return std::unique_ptr<RunSource>(std::make_unique<ReplaySource>(
            connection, *span, std::move(filter).value(), patience, std::move(isDropped)));
    };
}
