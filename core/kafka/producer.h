// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/base/strong.h"
#include "core/kafka/connection.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace kafka {

/// A record to be written.
struct OutgoingRecord
{
    std::optional<QByteArray> key;   ///< Null and empty differ.
    std::optional<QByteArray> value; ///< Null is a tombstone.
    QList<std::pair<QByteArray, std::optional<QByteArray>>> headers;
    /// Nothing: by the murmur2 hash of the key, as Java's producer does; anywhere without a key.
    std::optional<Partition> partition;

    bool operator==(const OutgoingRecord&) const = default;
};

/// What became of the records that were handed over.
struct ProduceCounts
{
    qint64 stored = 0;
    qint64 refused = 0;
    /// No answer came in time: such a record may have been stored.
    qint64 uncertain = 0;
    /// Why the first one was refused or is uncertain.
    std::optional<Error> firstError;
};

/// Writes records to one topic, idempotent and acknowledged by all replicas in sync. Whoever makes
/// one has asked whether writing is allowed. Belongs to one worker thread; all functions may block,
/// but look at `isDropped` often.
class Producer
{
public:
    using Dropped = std::function<bool()>;
    /// Called by the functions below for each record that was stored.
    using Stored = std::function<void(Partition, Offset)>;

    /// Looks whether the topic exists, so that no broker makes one for a slip of the hand.
    static Result<std::unique_ptr<Producer>> open(const Connection& connection,
                                                  const QString& topic,
                                                  std::chrono::milliseconds patience,
                                                  Dropped isDropped);
    ~Producer();
    Producer(const Producer&) = delete;
    Producer& operator=(const Producer&) = delete;

    int partitionCount() const;
    void setStored(Stored stored);
    /// Hands one record over; waits while too many are under way. Fails where the record is
    /// refused at once (too large, no such partition) or nothing can be sent any more.
    Result<void> send(const OutgoingRecord& record);
    /// Takes what was reported meanwhile.
    void serve();
    /// Waits until all that was handed over is reported; what is not within the time of a delivery
    /// is uncertain.
    ProduceCounts finish();
    const ProduceCounts& counts() const;

private:
    struct State;
    explicit Producer(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace kafka
