// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lagseries.h"
#include "core/models/chartvalues.h"

#include <QtCore/QHash>
#include <QtCore/QObject>

#include <chrono>

/// One group's lag over time, as lines for a chart: what the history tells of a span, and what the
/// sweeps since have added. Bounded: never more than MostPoints values of MostHeld partitions are
/// held (those that lag most at first), and never more than MostLines are lines (those whose lag
/// was highest). Headless; GUI thread.
class LagSeriesModel : public QObject
{
    Q_OBJECT

public:
    enum class Split { Partitions, Topics };

    /// As many lines as can still be told apart, and within what a chart can draw.
    static constexpr int MostLines = 50;
    static constexpr qsizetype MostHeld = 2'000;
    static constexpr qsizetype MostPoints = 200'000;
    static constexpr qsizetype MostChanges = 500;

    using QObject::QObject;

    /// Another group, or another span: everything held is forgotten.
    void begin(const QString& group, std::chrono::milliseconds span);
    const QString& group() const { return m_group; }
    std::chrono::milliseconds span() const { return m_span; }
    void setSplit(Split split);
    Split split() const { return m_split; }

    /// The past; what sweeps have added since its end stays.
    void setHistory(const LagSeries& history);
    /// A part of the past, finer than it is held; it takes the place of what is held of that part.
    void setDetail(const LagSeries& detail);
    /// One more sweep. After a pause of more than three times `every` nobody watched meanwhile.
    void append(const GroupLag& group, const QDateTime& at, std::chrono::milliseconds every);
    /// A partition that lags by more records than this is too far behind: drawn as a line where
    /// there is a line for each partition. Nothing: none.
    void setLimit(std::optional<qint64> limit) { m_limit = limit; }
    /// What else happened to the group, by time: runs of this program.
    void setEvents(const QList<ChartMark>& events) { m_events = events; }

    /// The group was not among those of a sweep, or the sweep failed: lines stop here.
    void interrupt() { m_isInterrupted = true; }

    /// How many points a partition may have so that all of them stay within bounds.
    static int pointsPerPartition(qsizetype partitions);

    /// From span() before the newest point to the newest point; empty without one.
    ChartRange range() const;
    /// Lines by topic and number; where nobody watched, gaps; where commits moved back, the group
    /// changed its state or began to read a partition, and at events, marks.
    /// Before the first of their points nobody watched.
    ChartContent content() const;
    /// Lines there would be without a bound.
    int lineCount() const;
    /// Points were left out somewhere: a part of the span may be finer than it is held.
    bool isThinned() const { return m_isThinned; }
    /// What is not in the picture, a sentence; empty when everything is.
    QString coverageText() const;

    /// Time, topic, partition, committed, end and lag of each point held within `range`, as CSV in
    /// the form of RFC 4180; nothing where something is not known.
    QByteArray csv(const ChartRange& range) const;

Q_SIGNALS:
    void changed();

private:
    struct Sample
    {
        qint64 at = 0;
        std::optional<Offset> committed;
        std::optional<Offset> end;
        /// The line before it stops: a run begins.
        bool begins = false;

        std::optional<qint64> lag() const;
    };
    struct Held
    {
        TopicPartition where;
        QList<Sample> samples;
        /// The newest sweep that had it; 0 before one.
        qint64 lastSweep = 0;
    };

    void addGap(qint64 from, qint64 to);
    void drop();
    void thin();
    Held* hold(const TopicPartition& where);
    void choose(QList<ChartSeries>& lines) const;
    QList<ChartSeries> partitionLines(const ChartRange& range) const;
    QList<ChartSeries> topicLines(const ChartRange& range) const;
    QList<ChartPoint> points(const Held& held) const;
    QList<ChartMark> marks(const ChartRange& range) const;
    QList<ChartMark> backwardMarks(const ChartRange& range) const;
    void noteChanges(const GroupLag& group, qint64 at);
    void count();

    QString m_group;
    std::chrono::milliseconds m_span = std::chrono::hours(1);
    Split m_split = Split::Partitions;
    QList<Held> m_held; // By topic and number.
    QHash<TopicPartition, qsizetype> m_places;
    /// Of the newest sweep, held or not.
    qsizetype m_partitions = 0;
    QList<ChartRange> m_gaps;
    std::optional<qint64> m_limit;
    QList<ChartMark> m_events;
    /// Seen by sweeps, bounded.
    QList<ChartMark> m_changes;
    GroupState m_state = GroupState::Unknown;
    qint64 m_first = 0;
    qint64 m_last = 0;
    qsizetype m_samples = 0;
    bool m_isThinned = false;
    bool m_isInterrupted = false;
};
