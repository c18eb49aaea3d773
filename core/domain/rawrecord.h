// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QMetaType>

#include <optional>
#include <utility>

/// Headers in their order; names may repeat. A null value is not the same as an empty one.
using RecordHeaders = QList<std::pair<QByteArray, std::optional<QByteArray>>>;

/// A record with its own bytes, whole. A value; may cross threads.
struct RawRecord
{
    RecordAddress address;
    /// UTC; invalid when the broker gave none.
    QDateTime time;
    std::optional<QByteArray> key;   ///< Null and empty differ.
    std::optional<QByteArray> value; ///< Null is a tombstone.
    RecordHeaders headers;

    bool operator==(const RawRecord&) const = default;
};

Q_DECLARE_METATYPE(RawRecord)
