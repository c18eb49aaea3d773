// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>
#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QThread>

namespace settings {

/// A file that was read as a JSON object; see FileKeeper::read.
struct ReadFile
{
    QString path;
    /// The bytes of a JSON object; empty when there is no such file or it had to be set aside.
    QByteArray json;
    /// A sentence for the user when the file could not be read; else empty.
    QString notice;
};

class FileWorker;

/// Reads and writes small JSON files on a thread of its own, whole or not at all. May be used from
/// any thread; no call waits. Writes of the same file that follow each other quickly become one.
/// The destructor writes what is still to be written and joins the thread.
class FileKeeper : public QObject
{
    Q_OBJECT

public:
    /// Above this a file is not ours.
    static constexpr qint64 MaxFileBytes = 4 * 1024 * 1024;

    explicit FileKeeper(QObject* parent = nullptr);
    ~FileKeeper() override;

    /// A file that is not a JSON object is renamed to <name>.broken-<time>, and the notice says so;
    /// one that may not be opened stays where it is. Never an error by itself.
    QFuture<ReadFile> read(const QString& path);
    /// All *.json of a folder, by name; as read().
    QFuture<QList<ReadFile>> readFolder(const QString& folder);
    /// Replaces the file's content (through a new file and a rename); makes its folder. A write
    /// that is overtaken by a later one of the same path finishes with the later one's result.
    QFuture<Result<void>> write(const QString& path, const QByteArray& json);
    /// Success also when there is no such file.
    QFuture<Result<void>> remove(const QString& path);

private:
    QThread m_thread;
    FileWorker* m_worker; ///< Lives on m_thread and is deleted there.
};

} // namespace settings
