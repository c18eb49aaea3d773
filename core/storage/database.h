// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QPromise>
#include <QtCore/QString>
#include <QtCore/QThread>

#include <atomic>
#include <functional>
#include <memory>

class QSqlDatabase;

namespace storage {

class Connection;
struct Schema;

/// What opening a workspace's database did.
struct OpenReport
{
    /// The file that is open.
    QString path;
    /// There was no file, or the old one was set aside.
    bool created = false;
    /// The schema's number in the file before and after the migrations.
    int versionBefore = 0;
    int version = 0;
    /// Where a damaged file lies now; empty when there was none.
    QString setAside;
    /// Unfinished saves that could be read from it and are in the new one.
    int rescuedSaves = 0;
    /// A sentence for the user; empty when there is nothing to say.
    QString notice;

    bool operator==(const OpenReport&) const = default;
};

/// A workspace's database, `<folder>/workspace.db`. Owns the one thread and the one connection
/// through which everything in it is read and written; the tables (OutboxTable, PromiseTable …) are
/// doors to it.
///
/// May be used from any thread. No call waits: each returns a future that finishes on the storage
/// thread, in the order of the calls. Several programs may have the same file open (see
/// SendingLease). The destructor finishes everything that was asked for, closes the file and joins
/// the thread.
///
/// Errors of every call: Internal for this computer's faults (disk full, folder not writable,
/// database locked or damaged), and what opened() told when the file could not be opened.
class Database : public QObject
{
    Q_OBJECT

public:
    /// Begins to open (and to make, migrate, or set aside and make anew) the file. The folder is
    /// made.
    explicit Database(const QString& folder, QObject* parent = nullptr);
    /// The same for another file of the workspace's folder.
    Database(const QString& folder, const Schema& schema, QObject* parent = nullptr);
    ~Database() override;

    /// Finishes when the file is open, or says why it is not. A file that a newer version of the
    /// program wrote is left as it is, and the error is ReadOnly.
    QFuture<Result<OpenReport>> opened() const { return m_opened; }

    QString path() const { return m_path; }

    /// Finishes everything that was asked for, closes the file and joins the thread: afterwards no
    /// future finishes on it any more, and what is asked for fails at once. For the owner, before
    /// it destroys the objects that wait for answers; only on the owner's thread.
    void close();

    /// Runs `work` on the storage thread. For the tables of this room. Several statements that
    /// belong together use storage::Transaction within it.
    template <class T>
    QFuture<Result<T>> run(std::function<Result<T>(QSqlDatabase&)> work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        QFuture<Result<T>> future = promise->future();
        promise->start();
        post([promise, work = std::move(work)](QSqlDatabase* connection, const Error& whyNot) {
            promise->addResult(connection ? work(*connection) : Result<T>(whyNot));
            promise->finish();
        });
        return future;
    }

Q_SIGNALS:
    /// Another program wrote to the file; what was read before may be out of date. Noticed within a
    /// second.
    void changedElsewhere();
    /// The file could not be opened at first, and is open now: what caused it was mended.
    void openedLate(const storage::OpenReport& report);

private:
    using Job = std::function<void(QSqlDatabase* connection, const Error& whyNot)>;
    void post(Job job);

    QString m_path;
    QThread m_thread;
    Connection* m_connection; ///< Lives on m_thread and is deleted there.
    std::atomic_bool m_closed = false;
    QFuture<Result<OpenReport>> m_opened;
};

} // namespace storage

Q_DECLARE_METATYPE(storage::OpenReport)
