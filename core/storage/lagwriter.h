// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/storage/lagbody.h"

#include <QtCore/QHash>

class QSqlDatabase;

namespace storage {

/// Writes sweeps to the history and keeps it within its bytes. Lives on the storage thread, but for
/// its construction.
class LagWriter
{
public:
    /// So often everything of a group is written, changed or not: what is read begins there.
    static constexpr qint64 WholeEveryMs = 15 * 60 * 1000;

    explicit LagWriter(qint64 maxBytes) : m_maxBytes(maxBytes) {}

    Result<void> append(QSqlDatabase& database, const LagSweep& sweep, qint64 everyMs);

private:
    using Key = std::pair<qint64, qint32>;
    struct Known
    {
        qint64 id = 0;
        GroupState state = GroupState::Unknown;
        bool isUntold = false;
        qint64 wholeAtMs = 0;
        QHash<Key, LagBody::Entry> entries;
    };
    struct Row
    {
        QString group;
        bool isWhole = false;
        LagBody body;
    };

    Result<void> write(QSqlDatabase& database, const LagSweep& sweep, qint64 everyMs);
    Result<void> load(QSqlDatabase& database);
    Result<void> takeBackFuture(QSqlDatabase& database, qint64 atMs);
    Result<void> noteSpan(QSqlDatabase& database, qint64 atMs, qint64 everyMs);
    Result<qint64> numberOf(QSqlDatabase& database, const QString& table, const QString& name,
                            QHash<QString, qint64>& numbers);
    Result<void> noteGroup(QSqlDatabase& database, const GroupLag& group, qint64 atMs,
                           QList<Row>& rows);
    Result<void> trim(QSqlDatabase& database);

    qint64 m_maxBytes;
    bool m_isLoaded = false;
    qint64 m_spanId = -1;
    qint64 m_lastAtMs = 0;
    qint64 m_sinceMs = 0;
    QHash<QString, qint64> m_topics;
    QHash<QString, qint64> m_groupNumbers;
    QHash<QString, Known> m_groups;
};

/// What the file's pages hold, without those that are free.
Result<qint64> usedBytes(QSqlDatabase& database);

} // namespace storage
