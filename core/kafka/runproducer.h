// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/producer.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

namespace kafka {

/// What became of one record of a run.
struct DeliveryReport
{
    enum class Kind {
        Stored,
        Refused,   ///< Certainly not stored.
        Uncertain, ///< No answer came: it may have been stored.
    };

    /// As given to send().
    qint64 item = 0;
    Kind kind = Kind::Stored;
    /// Where it was stored.
    Partition partition;
    Offset offset;
    /// Why not.
    std::optional<Error> error;
};

/// Writes the records of a run to several topics: idempotent, acknowledged by all replicas in sync,
/// with a report for each record. What the topics look like (partitions, largest record) is asked
/// when it is opened. Whoever makes one has asked whether writing is allowed. Belongs to one worker
/// thread; all functions may block, but look at `isDropped` often.
class RunProducer
{
public:
    using Dropped = std::function<bool()>;
    /// Called by the functions below, for each record in the order of the reports.
    using Reported = std::function<void(const DeliveryReport&)>;

    /// NotFound with a sentence where a topic does not exist.
    static Result<std::unique_ptr<RunProducer>> open(const Connection& connection,
                                                     const QStringList& topics,
                                                     std::chrono::milliseconds patience,
                                                     Dropped isDropped, Reported reported);
    ~RunProducer();
    RunProducer(const RunProducer&) = delete;
    RunProducer& operator=(const RunProducer&) = delete;

    int partitionCount(const QString& topic) const;
    /// Hands one record over; waits while too many are under way. An error: it was not handed over
    /// and no report comes (too large, no such partition or topic, or nothing can be sent any
    /// more: see ended()). Cancelled where it was dropped meanwhile.
    Result<void> send(qint64 item, const QString& topic, const OutgoingRecord& record);
    /// Takes reports for at most this long, until there is one.
    void serve(std::chrono::milliseconds time);
    qint64 underWay() const;
    /// Waits until all that was handed over is reported; what is not within the time of a delivery
    /// is uncertain. Does not look at `isDropped`: what was handed over is reported in any case.
    void finish();
    /// Gives up what is under way: reported at once as refused or uncertain.
    void abandon();
    /// Why nothing can be sent any more.
    std::optional<Error> ended() const;
    /// What the connection suffers from while reports are waited for; nothing while all is well.
    std::optional<Error> trouble() const;

private:
    struct State;
    explicit RunProducer(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace kafka
