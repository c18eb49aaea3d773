// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/runledger.h"

#include "core/storage/sendinglease.h"

using namespace Qt::Literals::StringLiterals;

namespace {

template <class T>
Result<T> awaited(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

QString leaseOf(const RunId& run)
{
    return u"run-"_s + run.value().toString(QUuid::WithoutBraces);
}

} // namespace

RunLedger::RunLedger(storage::Database& database, const RunId& run)
    : m_run(run), m_database(&database)
{}

void RunLedger::close()
{
    const std::lock_guard lock(m_mutex);
    m_database = nullptr;
}

template <class T, class Function>
QFuture<Result<T>> RunLedger::with(Function function)
{
    const std::lock_guard lock(m_mutex);
    if (m_database)
        return function(*m_database);
    QPromise<Result<T>> promise;
    QFuture<Result<T>> future = promise.future();
    promise.start();
    promise.addResult(
        Result<T>(Error{ErrorKind::Cancelled, {}, u"the workspace is closed"_s, {}, 0, {}, {}}));
    promise.finish();
    return future;
}

Result<bool> RunLedger::takeLease()
{
    return awaited(with<bool>([this](storage::Database& database) {
        return storage::SendingLease(database, leaseOf(m_run))
            .takeLease(m_holder, QDateTime::currentDateTimeUtc());
    }));
}

Result<bool> RunLedger::renewLease()
{
    return awaited(with<bool>([this](storage::Database& database) {
        return storage::SendingLease(database, leaseOf(m_run))
            .renewLease(m_holder, QDateTime::currentDateTimeUtc());
    }));
}

void RunLedger::releaseLease()
{
    static_cast<void>(awaited(with<void>([this](storage::Database& database) {
        return storage::SendingLease(database, leaseOf(m_run)).releaseLease(m_holder);
    })));
}

Result<void> RunLedger::add(const Run& run, const QList<RunItem>& items)
{
    return awaited(with<void>([&](storage::Database& database) {
        return storage::RunJournal(database).add(run, items);
    }));
}

QFuture<Result<void>> RunLedger::put(const Run& run, const QList<storage::RunChunk>& chunks)
{
    return with<void>([&](storage::Database& database) {
        return storage::RunJournal(database).put(run, chunks);
    });
}

Result<std::optional<Run>> RunLedger::find()
{
    return awaited(with<std::optional<Run>>(
        [this](storage::Database& database) { return storage::RunJournal(database).find(m_run); }));
}

Result<QList<storage::RunChunk>> RunLedger::chunks(qint64 from, int count)
{
    return awaited(with<QList<storage::RunChunk>>([&](storage::Database& database) {
        return storage::RunJournal(database).chunks(m_run, from, count);
    }));
}

Result<QList<EarlierRetry>> RunLedger::earlier(const QList<RecordAddress>& sources)
{
    return awaited(with<QList<EarlierRetry>>([&](storage::Database& database) {
        return storage::RunJournal(database).earlier(sources);
    }));
}
