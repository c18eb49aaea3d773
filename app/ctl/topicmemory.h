// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/database.h"
#include "core/storage/deadlettertable.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

#include <functional>
#include <memory>

namespace ctl {

/// What the workspace remembers of topics: whether somebody said that they hold dead letters. Lives
/// on the main thread; reads on the database's.
class TopicMemory : public QObject
{
    Q_OBJECT

public:
    using Verdicts = QHash<QString, storage::TopicVerdict>;

    /// `say` is given a sentence when the memory cannot be read.
    TopicMemory(QString dataFolder, std::function<void(const QString&)> say);
    ~TopicMemory() override;

    /// Then calls `next`: with nothing for a workspace that does not exist yet.
    void recall(std::function<void(const Verdicts&)> next);

private:
    QString m_dataFolder;
    std::function<void(const QString&)> m_say;
    std::unique_ptr<storage::Database> m_database;
};

} // namespace ctl
