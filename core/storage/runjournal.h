// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/run.h"
#include "core/domain/runpreview.h"
#include "core/storage/database.h"

namespace storage {

/// Items of a run that are written together; chunks of a run follow each other without gaps.
struct RunChunk
{
    qint64 first = 0;
    QList<RunItem> items;

    bool operator==(const RunChunk&) const = default;
};

/// The journal of retries and replays: what a run is going to send is in it before it is sent.
/// Items are kept in chunks, a row each, so that a fast run costs few writes. Of the runs that are
/// over the newest MaxRuns are kept, and their items as long as all together are fewer than
/// MaxItems; a run without items still has its counts. Usable from any thread.
class RunJournal
{
public:
    static constexpr int MaxRuns = 500;
    static constexpr qint64 MaxItems = 5'000'000;
    /// How many items a chunk has, but for the last one.
    static constexpr qsizetype ChunkSize = 1000;

    explicit RunJournal(Database& database) : m_database(database) {}

    /// A new run with all its items, in one transaction. Conflict where it is there already.
    QFuture<Result<void>> add(const Run& run, const QList<RunItem>& items);
    /// The run's newest state, and chunks of it that changed or are new, in one transaction. A
    /// chunk replaces the one that begins at the same item.
    QFuture<Result<void>> put(const Run& run, const QList<RunChunk>& chunks);

    /// Newest first. Rows that cannot be read are left out and named in the log.
    QFuture<Result<QList<Run>>> all(int limit = MaxRuns);
    QFuture<Result<std::optional<Run>>> find(const RunId& id);
    QFuture<Result<QList<RunItem>>> items(const RunId& id, qint64 from, qint64 count);
    /// Chunks from the one on that holds the item `from`, at most `count`.
    QFuture<Result<QList<RunChunk>>> chunks(const RunId& id, qint64 from, int count);
    /// Which of these records other retries sent or tried to; newest first, at most `limit`.
    QFuture<Result<QList<EarlierRetry>>> earlier(const QList<RecordAddress>& sources,
                                                 int limit = 1000);

private:
    Database& m_database;
};

} // namespace storage
