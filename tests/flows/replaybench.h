// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/recordreader.h"
#include "core/services/auditservice.h"
#include "core/services/kafkalock.h"
#include "core/services/replayplanner.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

/// A record as the stories compare it.
struct ReplayedRecord
{
    std::optional<QByteArray> key;
    std::optional<QByteArray> value;
    /// Its own; those that a run adds stand in `runHeaders`.
    QList<std::pair<QByteArray, std::optional<QByteArray>>> headers;
    QHash<QByteArray, QByteArray> runHeaders;

    bool isSame(const ReplayedRecord& other) const
    {
        return key == other.key && value == other.value && headers == other.headers;
    }
};

/// The part of a program that replays, with its data in one folder: made anew, it is the program
/// after a restart.
struct ReplayProgram
{
    ReplayProgram(const QString& folder, const kafka::Connection& connection)
        : database(folder),
          runs(database, {.connection = connection,
                          .mayWrite = [this] { return lock.mayWrite(); },
                          .audit = [this](const AuditEntry& entry) { audit.note(entry); },
                          .patience = std::chrono::seconds(10)}),
          planner(runs, state,
                  {.connection = connection,
                   .mayWrite = [this] { return lock.mayWrite(); },
                   .audit =
                       [this](const AuditEntry& entry) {
                           audit.note(entry);
                       }})
    {
        audit.watch(lock, QStringLiteral("Story"));
        QObject::connect(&runs, &RunService::loaded, &planner, &ReplayPlanner::start);
        runs.start();
    }
    ~ReplayProgram()
    {
        runs.stop();
        database.close();
    }

    template <class T>
    static Result<T> await(const QFuture<Result<T>>& future, int patience = 60'000)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, patience))
            return Error{.message = QStringLiteral("The test waited in vain.")};
        return future.result();
    }

    RunState stateOf(const RunId& id) const
    {
        const Run* run = runs.run(id);
        return run ? run->state : RunState::Planned;
    }

    storage::Database database;
    storage::StateTable state{database};
    storage::AuditLog log{database};
    AuditService audit{log};
    KafkaLock lock{settings::KafkaLock::ReadOnly};
    RunService runs;
    ReplayPlanner planner;
};

/// Everything that a topic holds, by partition.
inline Result<QMap<int, QList<ReplayedRecord>>> recordsIn(const kafka::Connection& connection,
                                                          const QString& topic)
{
    auto reader =
        kafka::RecordReader::open(connection, std::chrono::seconds(20), [] { return false; });
    if (!reader)
        return reader.error();
    const auto spans = (*reader)->spans({topic});
    if (!spans)
        return spans.error();
    QList<kafka::RecordRange> ranges;
    for (auto it = spans->cbegin(); it != spans->cend(); ++it)
        ranges.append({it.key(), it->low, it->end});
    QMap<int, QList<ReplayedRecord>> records;
    const auto bytes = [](std::string_view view) {
        return QByteArray(view.data(), qsizetype(view.size()));
    };
    const auto maybe = [&bytes](const std::optional<std::string_view>& view) {
        return view ? std::optional(bytes(*view)) : std::nullopt;
    };
    const Result<void> read =
        (*reader)->read(ranges, [&](const TopicPartition& where, const live::RecordInput& input) {
            ReplayedRecord record{.key = maybe(input.key), .value = maybe(input.value)};
            for (const live::HeaderView& header : input.headers) {
                const QByteArray name = bytes(header.name);
                if (name.startsWith("throughline-"))
                    record.runHeaders.insert(name, maybe(header.value).value_or(QByteArray()));
                else
                    record.headers.append({name, maybe(header.value)});
            }
            records[where.partition.value()].append(record);
        });
    return read ? Result<QMap<int, QList<ReplayedRecord>>>(records)
                : Result<QMap<int, QList<ReplayedRecord>>>(read.error());
}
