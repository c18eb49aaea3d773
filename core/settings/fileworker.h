// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/filekeeper.h"

#include <QtCore/QHash>
#include <QtCore/QPromise>
#include <QtCore/QTimer>

#include <memory>
#include <vector>

namespace settings {

/// The half of a FileKeeper that touches the disk. Lives on the keeper's thread.
class FileWorker : public QObject
{
    Q_OBJECT

public:
    using WritePromise = std::shared_ptr<QPromise<Result<void>>>;

    FileWorker();

    ReadFile read(const QString& path);
    QList<ReadFile> readFolder(const QString& folder);
    void write(const QString& path, const QByteArray& json, WritePromise promise);
    Result<void> remove(const QString& path);
    /// Writes everything that waits.
    void writeAll();

private:
    struct Waiting
    {
        QByteArray json;
        std::vector<WritePromise> promises;
    };
    /// Puts what waits for this path on the disk.
    void writeNow(const QString& path);

    QHash<QString, Waiting> m_waiting;
    QTimer m_timer;
};

} // namespace settings
