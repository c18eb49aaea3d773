// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/failuredecoder.h"
#include "core/kafka/recordreader.h"
#include "core/services/runservice.h"
#include "core/storage/database.h"
#include "core/storage/runjournal.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"

#include <QtCore/QTemporaryDir>
#include <QtCore/QtEndian>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>

/// What tests of runs share: dead letters, a program that retries them, and what arrived.
namespace runbench {

using namespace Qt::Literals::StringLiterals;

inline constexpr int Moment = 60'000;

inline QByteArray bigEndian(auto value)
{
    QByteArray bytes(sizeof value, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// A dead letter as Spring Kafka writes it, with two headers of its own.
inline TestRecord deadLetter(const QByteArray& topic, qint32 partition, qint64 offset,
                             const std::optional<QByteArray>& key,
                             const std::optional<QByteArray>& value)
{
    return {key,
            value,
            {{"trace", QByteArray("t-1")},
             {"empty", QByteArray("")},
             {"none", std::nullopt},
             {"kafka_dlt-exception-fqcn", QByteArray("org.example.Listener")},
             {"kafka_dlt-exception-cause-fqcn", QByteArray("java.lang.IllegalStateException")},
             {"kafka_dlt-exception-message", QByteArray("no mail address")},
             {"kafka_dlt-exception-stacktrace",
              QByteArray("java.lang.IllegalStateException: no mail address\n\tat a.B.c(B.java:1)")},
             {"kafka_dlt-original-topic", topic},
             {"kafka_dlt-original-partition", bigEndian(partition)},
             {"kafka_dlt-original-offset", bigEndian(offset)},
             {"kafka_dlt-original-timestamp", bigEndian(qint64(1774000000000))},
             {"kafka_dlt-original-timestamp-type", QByteArray("CreateTime")},
             {"kafka_dlt-original-consumer-group", QByteArray("email-service")}},
            std::nullopt};
}

/// Everything that a topic holds, by partition and offset.
inline QList<RawRecord> recordsIn(const QString& bootstrap, const QString& topic)
{
    QList<RawRecord> records;
    auto reader =
        kafka::RecordReader::open({bootstrap, {}}, std::chrono::seconds(10), [] { return false; });
    if (!reader)
        return {};
    const auto spans = (*reader)->spans({topic});
    if (!spans)
        return {};
    QList<kafka::RecordRange> ranges;
    for (auto span = spans->constBegin(); span != spans->constEnd(); ++span)
        ranges.append({span.key(), span->low, span->end});
    const auto done =
        (*reader)->read(ranges, [&](const TopicPartition& where, const live::RecordInput& record) {
            records.append(codec::rawRecord(record, where.topic));
        });
    if (!done)
        return {};
    std::ranges::sort(records, {}, [](const RawRecord& record) {
        return std::pair(record.address.partition, record.address.offset);
    });
    return records;
}

inline std::optional<QByteArray> headerOf(const RawRecord& record, const QByteArray& name)
{
    for (const auto& [header, value] : record.headers) {
        if (header == name)
            return value;
    }
    return std::nullopt;
}

/// Each retried record once: by its source, and of this many.
inline bool isEachOnce(const QList<RawRecord>& records, qsizetype count)
{
    QSet<QByteArray> sources;
    for (const RawRecord& record : records)
        sources.insert(headerOf(record, SourceHeader).value_or(QByteArray()));
    return records.size() == count && sources.size() == count;
}

/// What went wrong, for a test's message.
QByteArray whyNot(const auto& result)
{
    return result ? QByteArray() : (result.error().message + u' ' + result.error().detail).toUtf8();
}

/// A fresh cluster loses the first commits that it is asked for: its offsets are not set up yet.
inline bool awaitCommits(TestTopics& topics)
{
    return topics.create(u"warm-up"_s, 1) &&
           QTest::qWaitFor(
               [&topics] {
                   topics.commit(u"warm-up"_s, u"warm-up"_s, 0, 1);
                   return topics.groups().contains(u"warm-up"_s);
               },
               Moment);
}

/// All places of a topic's records.
inline QList<RecordAddress> addressesIn(const QString& bootstrap, const QString& topic)
{
    QList<RecordAddress> addresses;
    for (const RawRecord& record : recordsIn(bootstrap, topic))
        addresses.append(record.address);
    return addresses;
}

/// A program as far as runs are concerned.
struct RunProgram
{
    explicit RunProgram(const QString& folder, RunService::Wiring wiring)
        : database(folder), service(database, withDefaults(std::move(wiring), *this))
    {
        service.start();
    }

    static RunService::Wiring withDefaults(RunService::Wiring wiring, RunProgram& program)
    {
        if (!wiring.mayWrite)
            wiring.mayWrite = [] {
                return Result<void>();
            };
        wiring.audit = [&program](const AuditEntry& entry) {
            program.audit.append(entry);
        };
        return wiring;
    }

    RunState stateOf(const RunId& id) const
    {
        const Run* const run = service.run(id);
        return run ? run->state : RunState::Planned;
    }

    QList<AuditEntry> audit;
    storage::Database database;
    RunService service;
};

inline RunService::Wiring wiringTo(const QString& bootstrap)
{
    RunService::Wiring wiring;
    wiring.connection.bootstrap = bootstrap;
    wiring.settleTime = std::chrono::milliseconds(1000);
    wiring.longestWatch = std::chrono::seconds(30);
    return wiring;
}

} // namespace runbench

/// Waits for a future of a Result that succeeds.
#define AWAIT_OK(future)                                                                           \
    QTRY_VERIFY_WITH_TIMEOUT((future).isFinished(), runbench::Moment);                             \
    QVERIFY2((future).result(), runbench::whyNot((future).result()).constData())
