// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include "core/storage/connection.h"
#include "core/storage/migrations.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

using namespace Qt::Literals::StringLiterals;

namespace storage {

Database::Database(const QString& folder, QObject* parent)
    : Database(folder, workspaceSchema(), parent)
{}

Database::Database(const QString& folder, const Schema& schema, QObject* parent)
    : QObject(parent),
      m_path(QDir(folder).absoluteFilePath(schema.fileName)),
      m_connection(new Connection(m_path, schema))
{
    m_thread.setObjectName(u"storage"_s);
    m_connection->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_connection, &QObject::deleteLater);
    connect(m_connection, &Connection::changedElsewhere, this, &Database::changedElsewhere);
    connect(m_connection, &Connection::openedLate, this, &Database::openedLate);
    auto promise = std::make_shared<QPromise<Result<OpenReport>>>();
    m_opened = promise->future();
    promise->start();
    QMetaObject::invokeMethod(
        m_connection,
        [connection = m_connection, promise] {
            promise->addResult(connection->open());
            promise->finish();
        },
        Qt::QueuedConnection);
    m_thread.start();
}

Database::~Database()
{
    close();
}

void Database::close()
{
    if (m_closed.exchange(true))
        return;
    // Queued behind everything that was asked for; quit() alone would overtake it.
    QMetaObject::invokeMethod(
        m_connection, [thread = &m_thread] { thread->quit(); }, Qt::QueuedConnection);
    m_thread.wait();
}

void Database::post(Job job)
{
    if (m_closed) {
        const QString closed =
            QCoreApplication::translate("storage", "The workspace has been closed.");
        return job(nullptr, {.kind = ErrorKind::Cancelled, .message = closed});
    }
    QMetaObject::invokeMethod(
        m_connection,
        [connection = m_connection, job = std::move(job)] {
            job(connection->database(), connection->whyNot());
        },
        Qt::QueuedConnection);
}

} // namespace storage
