// SPDX-License-Identifier: GPL-3.0-or-later
// How the records of a run are read, written down and handed over.
#include "core/services/runengine.h"
#include "core/services/runsteps.h"
#include "core/services/runtexts.h"
#include "core/services/savesteps.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

using namespace std::chrono_literals;

constexpr std::size_t AheadOfProducer = 4;
constexpr qsizetype MostInBatch = storage::RunJournal::ChunkSize;
// An order is obeyed, and the lease kept, while a slow run waits for its next record.
constexpr auto ShortestLook = 50ms;

// Made once: each record of a run carries them.
const QByteArray& runHeaderName()
{
    static const QByteArray name(RunHeader);
    return name;
}

const QByteArray& sourceHeaderName()
{
    static const QByteArray name(SourceHeader);
    return name;
}

const QByteArray& timeHeaderName()
{
    static const QByteArray name(TimeHeader);
    return name;
}

/// Refusals that are about this record alone: the others can go on.
bool isOfThisRecord(ErrorKind kind)
{
    return kind == ErrorKind::TooLarge || kind == ErrorKind::Rejected;
}

} // namespace

qsizetype RunEngine::batchSize() const
{
    // A slow run is not far ahead of itself: a second's worth.
    if (m_run.rate)
        return std::clamp<qsizetype>(static_cast<qsizetype>(*m_run.rate), 1, MostInBatch);
    return MostInBatch;
}

Result<void> RunEngine::sendStep(qint64 end)
{
    m_nextPlanned = 0;
    bool isMore = true;
    while (goesOn() && !m_stop && (isMore || !m_batches.empty())) {
        while (isMore && goesOn() && m_batches.size() < AheadOfProducer) {
            const Result<bool> prepared = prepareBatch(end);
            if (!prepared)
                return prepared.error();
            isMore = *prepared;
        }
        if (m_batches.empty())
            break;
        Batch batch = std::move(m_batches.front());
        m_batches.pop_front();
        batch.written.waitForFinished();
        if (const Result<void> written = batch.written.result(); !written)
            return written;
        savesteps::reached(runsteps::Written);
        const Result<void> sent = sendBatch(batch);
        if (!sent)
            return sent;
    }
    if (const Result<void> done = awaitReports(); !done)
        return done;
    if (const Result<void> done = flush(true); !done)
        return done;
    if (m_stop)
        return *m_stop;
    return {};
}

/// Reads some records and begins to write down that they are handed over. False: no more.
Result<bool> RunEngine::prepareBatch(qint64 end)
{
    Batch batch;
    Result<QList<SourceRecord>> records = nextPlanned(end, batch.indexes);
    if (!records)
        return records.error();
    batch.records = std::move(records).value();
    if (batch.records.isEmpty()) {
        if (m_isSourceAtEnd || m_items.size() >= end)
            return false;
        const qint64 most = std::min<qint64>(batchSize(), end - m_items.size());
        records = m_source->next(static_cast<qsizetype>(most));
        if (!records)
            return records.error();
        batch.records = std::move(records).value();
        if (batch.records.isEmpty()) {
            m_isSourceAtEnd = true;
            return false;
        }
        QList<RunItem> items;
        items.reserve(batch.records.size());
        for (const SourceRecord& record : std::as_const(batch.records)) {
            RunItem item;
            item.source = record.source;
            item.targetTopic = record.targetTopic;
            item.targetPartition = record.targetPartition;
            items.append(item);
        }
        const qint64 first = m_items.append(items);
        for (qsizetype i = 0; i < items.size(); ++i)
            batch.indexes.append(first + i);
    }
    for (qsizetype i = 0; i < batch.records.size(); ++i) {
        const SourceRecord& record = batch.records.at(i);
        if (record.leftOut.isEmpty())
            m_items.setState(batch.indexes.at(i), RunItemState::Written);
        else
            m_items.setState(batch.indexes.at(i), RunItemState::Skipped, record.leftOut);
    }
    batch.written = m_ledger->put(m_run, m_items.takeChanges());
    m_batches.push_back(std::move(batch));
    return true;
}

/// Items that the journal holds and that are still to be sent, read from their source.
Result<QList<SourceRecord>> RunEngine::nextPlanned(qint64 end, QList<qint64>& indexes)
{
    QList<RunItem> items;
    const qsizetype most = batchSize();
    while (items.size() < most) {
        const auto next = m_items.next(m_nextPlanned, RunItemState::Planned);
        if (!next)
            m_nextPlanned = m_items.size();
        if (!next || *next >= end)
            break;
        items.append(*m_items.find(*next));
        indexes.append(*next);
        m_nextPlanned = *next + 1;
    }
    if (items.isEmpty())
        return QList<SourceRecord>();
    return m_source->read(items);
}

Result<void> RunEngine::sendBatch(Batch& batch)
{
    for (qsizetype i = 0; i < batch.records.size(); ++i) {
        SourceRecord& record = batch.records[i];
        const qint64 index = batch.indexes.at(i);
        if (!record.leftOut.isEmpty())
            continue;
        if (m_stop || !awaitTurn(record)) {
            m_items.setState(index, RunItemState::Planned);
            continue;
        }
        const Result<void> sent = m_producer->send(index, record.targetTopic, withHeaders(record));
        if (sent) {
            ++m_handedOver;
            if (m_handedOver % 64 == 0)
                m_producer->serve(0ms);
            continue;
        }
        // It was not handed over at all.
        if (isOfThisRecord(sent.error().kind)) {
            m_items.setState(index, RunItemState::Failed, sent.error().message);
            continue;
        }
        m_items.setState(index, RunItemState::Planned);
        if (sent.error().kind != ErrorKind::Cancelled)
            m_stop = sent.error();
    }
    m_producer->serve(0ms);
    return tick();
}

/// Waits until the record may go, by rate and pace; false when there is another order.
bool RunEngine::awaitTurn(const SourceRecord& record)
{
    if (!m_run.rate && !m_run.pace)
        return goesOn();
    auto turn = Clock::now();
    if (!m_firstSent) {
        m_firstSent = turn;
        m_handedOver = 0;
    }
    if (m_run.rate && *m_run.rate > 0)
        turn = std::max(
            turn, *m_firstSent +
                      std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(
                          static_cast<double>(m_handedOver) / *m_run.rate)));
    if (m_run.pace && *m_run.pace > 0 && record.timestampMs) {
        if (!m_firstTimestamp) {
            m_firstTimestamp = record.timestampMs;
            m_firstPaced = turn;
        }
        const auto distance = std::chrono::duration<double, std::milli>(
            static_cast<double>(*record.timestampMs - *m_firstTimestamp) / *m_run.pace);
        turn =
            std::max(turn, *m_firstPaced + std::chrono::duration_cast<Clock::duration>(distance));
    }
    while (goesOn() && !m_stop) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(turn - Clock::now());
        if (left.count() <= 0)
            return true;
        m_producer->serve(std::min<std::chrono::milliseconds>(left, ShortestLook));
        if (!tick())
            return false;
    }
    return false;
}

/// Takes the record's bytes over.
kafka::OutgoingRecord RunEngine::withHeaders(SourceRecord& record)
{
    kafka::OutgoingRecord outgoing = std::move(record.record);
    outgoing.partition = record.targetPartition;
    // The topic may have been made anew with fewer partitions.
    if (outgoing.partition &&
        outgoing.partition->value() >= m_producer->partitionCount(record.targetTopic))
        outgoing.partition.reset();
    outgoing.headers.removeIf(
        [](const auto& header) { return header.first.startsWith("throughline-"); });
    // A date costs more than a record: it is written once a millisecond.
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now != std::exchange(m_timeTextOf, now))
        m_timeText =
            QDateTime::fromMSecsSinceEpoch(now, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
    if (m_runText.isEmpty())
        m_runText = m_run.id.value().toByteArray(QUuid::WithoutBraces);
    outgoing.headers.append({runHeaderName(), m_runText});
    outgoing.headers.append({sourceHeaderName(), addressText(record.source)});
    outgoing.headers.append({timeHeaderName(), m_timeText});
    return outgoing;
}

void RunEngine::takeReport(const kafka::DeliveryReport& report)
{
    const RunItem* const item = m_items.find(report.item);
    if (!item)
        return;
    switch (report.kind) {
    case kafka::DeliveryReport::Kind::Stored:
        savesteps::reached(runsteps::Sent);
        m_items.setStored(report.item, {item->targetTopic, report.partition, report.offset});
        if (m_run.kind == RunKind::Retry)
            m_items.setOutcome(report.item, RunOutcome::Waiting);
        m_sentAtMs = QDateTime::currentMSecsSinceEpoch();
        m_hasReports = true;
        if (m_outcomes && m_run.kind == RunKind::Retry)
            m_outcomes->watch(*m_items.find(report.item));
        break;
    case kafka::DeliveryReport::Kind::Refused:
        if (isOfThisRecord(report.error->kind)) {
            m_items.setState(report.item, RunItemState::Failed, report.error->message);
            break;
        }
        m_items.setState(report.item, RunItemState::Planned);
        if (!m_stop)
            m_stop = report.error;
        break;
    case kafka::DeliveryReport::Kind::Uncertain:
        m_items.setState(report.item, RunItemState::Uncertain, report.error->message);
        // Rather the one that says what is wrong.
        if (!m_stop)
            m_stop = report.error;
        break;
    }
}
