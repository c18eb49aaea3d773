// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/runjournal.h"

#include <QtCore/QUuid>

#include <mutex>

/// The journal and the lease of one run, for the thread that sends it: calls wait for the disk.
/// After close() all of them fail, so that a thread which hangs in a broker's answer does not touch
/// a database that is gone.
class RunLedger
{
public:
    RunLedger(storage::Database& database, const RunId& run);

    /// From the owner's thread, before the database goes.
    void close();

    /// False while another program has the run.
    Result<bool> takeLease();
    Result<bool> renewLease();
    void releaseLease();

    Result<void> add(const Run& run, const QList<RunItem>& items);
    /// Begins to write; wait for it with QFuture::waitForFinished().
    QFuture<Result<void>> put(const Run& run, const QList<storage::RunChunk>& chunks);
    Result<std::optional<Run>> find();
    /// Nothing more follows an empty list.
    Result<QList<storage::RunChunk>> chunks(qint64 from, int count);
    Result<QList<EarlierRetry>> earlier(const QList<RecordAddress>& sources);

private:
    template <class T, class Function>
    QFuture<Result<T>> with(Function function);

    const RunId m_run;
    const QUuid m_holder = QUuid::createUuid();
    std::mutex m_mutex;
    storage::Database* m_database;
};
