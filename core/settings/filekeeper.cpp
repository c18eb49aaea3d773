// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/filekeeper.h"

#include "core/settings/fileworker.h"

using namespace Qt::Literals::StringLiterals;

namespace settings {

namespace {
/// Runs `work` on the worker's thread; the future finishes with what it gives.
template <class T, class Work>
QFuture<T> ask(FileWorker* worker, Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    QFuture<T> future = promise->future();
    promise->start();
    QMetaObject::invokeMethod(
        worker,
        [promise, work = std::move(work)] {
            promise->addResult(work());
            promise->finish();
        },
        Qt::QueuedConnection);
    return future;
}
} // namespace

FileKeeper::FileKeeper(QObject* parent) : QObject(parent), m_worker(new FileWorker)
{
    m_thread.setObjectName(u"files"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

FileKeeper::~FileKeeper()
{
    // Queued behind everything that was asked for; quit() alone would overtake it.
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, thread = &m_thread] {
            worker->writeAll();
            thread->quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

QFuture<ReadFile> FileKeeper::read(const QString& path)
{
    return ask<ReadFile>(m_worker, [worker = m_worker, path] { return worker->read(path); });
}

QFuture<QList<ReadFile>> FileKeeper::readFolder(const QString& folder)
{
    return ask<QList<ReadFile>>(m_worker,
                                [worker = m_worker, folder] { return worker->readFolder(folder); });
}

QFuture<Result<void>> FileKeeper::write(const QString& path, const QByteArray& json)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    QFuture<Result<void>> future = promise->future();
    promise->start();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, path, json, promise] { worker->write(path, json, promise); },
        Qt::QueuedConnection);
    return future;
}

QFuture<Result<void>> FileKeeper::remove(const QString& path)
{
    return ask<Result<void>>(m_worker, [worker = m_worker, path] { return worker->remove(path); });
}

} // namespace settings
