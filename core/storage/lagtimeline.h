// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lagseries.h"
#include "core/storage/lagbody.h"

#include <QtCore/QHash>
#include <QtCore/QMap>

namespace storage {

/// A time in which one program after the other swept without a pause.
struct WatchedSpan
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
    /// How often it swept.
    qint64 everyMs = 0;
};

/// Makes the runs and gaps of one group's series out of what changed. Rows come in the order of
/// their times; each new span begins with a row that holds everything.
class LagTimeline
{
public:
    LagTimeline(QList<WatchedSpan> spans, const QDateTime& from, const QDateTime& to,
                int maxPoints);

    void add(qint64 atMs, bool isWhole, const LagBody& body);
    /// @param topics the names by number; partitions of others are left out
    LagSeries finish(const QString& group, const QHash<qint64, QString>& topics);

private:
    using Key = std::pair<qint64, qint32>;
    struct Line
    {
        QList<QList<LagPoint>> runs;
        bool isOpen = false;
    };

    void enter(qsizetype span, qint64 atMs);
    void leaveSpan();
    void put(Line& line, qint64 atMs, const LagBody::Entry& entry);
    void hold(Line& line, qint64 atMs) const;
    void closeAll(qint64 atMs);
    void addGap(qint64 fromMs, qint64 toMs);
    void clip(QList<LagPoint>& run) const;

    QList<WatchedSpan> m_spans;
    qint64 m_from;
    qint64 m_to;
    qsizetype m_maxPoints;
    QMap<Key, Line> m_lines;
    qsizetype m_span = -1;
    /// Since when the group has not been told; nothing while it is.
    std::optional<qint64> m_untoldSince;
    QList<LagGap> m_gaps;
    bool m_isThinned = false;
};

} // namespace storage
