// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/recordstore.h"
#include "core/live/scan.h"

#include <QtCore/QString>

#include <functional>
#include <memory>
#include <optional>

/// What the stream shows, as one numbered list: everything that a store keeps, or the filter's
/// matches in it, up to where the view was paused. Places are 64-bit and shift when old records are
/// let go; sequence ids never change their meaning. GUI thread; refresh() once a tick.
class RecordList
{
public:
    explicit RecordList(std::shared_ptr<live::RecordStore> store);
    ~RecordList();

    live::RecordStore& store() const { return *m_store; }

    /// Runs on another thread, once until refresh(): something is new.
    void setWakeUp(const std::function<void()>& call);
    /// Takes in what is new; answers whether anything changed.
    bool refresh();

    /// Null shows everything.
    void setFilter(std::shared_ptr<const live::Filter> filter);
    bool isFiltered() const { return m_filtered; }
    /// What the filter has looked at; meaningless without one.
    live::ScanCoverage coverage() const { return m_results.coverage(); }

    /// Nothing that comes later is shown until resume(). The store goes on.
    void pause();
    void resume();
    bool isPaused() const { return m_pausedEnd.has_value(); }
    /// How many records came since the pause (not filtered).
    std::uint64_t waiting() const;

    std::int64_t count() const { return m_count; }
    /// Requires 0 <= place < count().
    SequenceId at(std::int64_t place) const;
    /// The place of the first shown record that is not before `id`; count() if there is none.
    std::int64_t placeOf(SequenceId id) const;
    /// Valid until the next refresh().
    std::optional<live::RecordView> record(SequenceId id) const;
    /// The newest kept record with this address.
    std::optional<SequenceId> find(const QString& topic, Partition partition, Offset offset) const;
    const live::Snapshot& snapshot() const { return m_snapshot; }

    /// What is shown at this moment, for work on another thread. Pins the records' memory.
    struct Shown
    {
        live::Snapshot snapshot;
        live::ScanResults results;
        bool isFiltered = false;
        std::uint64_t firstMatch = 0;
        std::int64_t count = 0;

        SequenceId at(std::int64_t place) const;
    };
    Shown shown() const;

private:
    void recount();

    std::shared_ptr<live::RecordStore> m_store;
    live::Snapshot m_snapshot;
    live::ScanResults m_results;
    std::optional<SequenceId> m_pausedEnd;
    bool m_filtered = false;
    SequenceId m_end;
    std::uint64_t m_firstMatch = 0;
    std::int64_t m_count = 0;
    /// Last, so that its thread ends before what it reads goes.
    std::unique_ptr<live::Scan> m_scan;
};
