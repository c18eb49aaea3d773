// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/grouplag.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <optional>

namespace storage {

/// One row of the lag's history: what changed in a group at one sweep. Numbers are written in as
/// few bytes as they need: a partition takes about seven.
struct LagBody
{
    struct Entry
    {
        qint64 topic = 0; ///< Its number in the file.
        qint32 partition = 0;
        /// Nothing in both: the group no longer has the partition.
        std::optional<qint64> committed;
        std::optional<qint64> end;

        bool operator==(const Entry&) const = default;
    };

    GroupState state = GroupState::Unknown;
    /// The group's offsets were not told, or it is gone; there are no entries then.
    bool isUntold = false;
    /// The sweep before was so long ago; 0: there was none.
    qint64 sinceMs = 0;
    QList<Entry> entries;

    bool operator==(const LagBody&) const = default;
};

QByteArray lagBodyToBytes(const LagBody& body);
/// Nothing for bytes that are not one.
std::optional<LagBody> lagBodyFromBytes(const QByteArray& bytes);

} // namespace storage
