// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/lagseries.h"
#include "core/storage/database.h"

#include <QtCore/QFuture>

#include <chrono>
#include <functional>
#include <memory>

namespace storage {

class LagWriter;

/// The past of consumer groups, in a file of its own (`history.db`): what changed from sweep to
/// sweep, bounded in bytes, the oldest out first. Usable from any thread; see Database for its
/// errors.
class LagHistory
{
public:
    static constexpr qint64 DefaultBytes = 256LL << 20;

    /// The schema of its file, for Database.
    static const Schema& schema();

    explicit LagHistory(Database& database, qint64 maxBytes = DefaultBytes);

    /// Keeps what changed since the sweep before. One whose distance from it is more than thrice
    /// `every` begins after a gap. When it fails nothing of the sweep is kept, and the next one
    /// that succeeds makes up for it.
    QFuture<Result<void>> append(const LagSweep& sweep, std::chrono::milliseconds every);

    /// A group's past. A group that is not known has no partitions; the whole span is a gap then.
    /// @param maxPoints at most about so many points for each partition
    QFuture<Result<LagSeries>> series(const QString& group, const QDateTime& from,
                                      const QDateTime& to, int maxPoints = 2000);

    /// A group as it was at a time.
    struct Past
    {
        qint64 atMs = 0;
        QString group;
        GroupState state = GroupState::Unknown;
        struct Place
        {
            TopicPartition where;
            std::optional<Offset> committed;
            std::optional<Offset> end;
        };
        QList<Place> places;
    };
    /// What changed since then, in its order, and at the end each group as it was when it was last
    /// seen: for whoever judges by the past. Bounded.
    QFuture<Result<QList<Past>>> since(const QDateTime& from);

    /// How many bytes its pages take now.
    QFuture<Result<qint64>> bytes();

private:
    Database& m_database;
    std::shared_ptr<LagWriter> m_writer;
};

} // namespace storage
