// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/topics.h"
#include "core/live/searched.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>
#include <QtCore/QString>

#include <functional>

/// What was searched, for "Nothing found".
struct SearchedReport
{
    struct Part
    {
        TopicPartition where;
        Offset lowest;
        Offset highest;
        qint64 records = 0; ///< 0: the partition was read, and nothing was in it.

        bool operator==(const Part&) const = default;
    };

    qint64 records = 0;
    qint64 bytes = 0;
    /// UTC; invalid where no record has a time.
    QDateTime oldest;
    QDateTime newest;
    QList<Part> parts; ///< By topic and partition.

    bool operator==(const SearchedReport&) const = default;
};

/// @param read all partitions that were asked for, those without records included.
SearchedReport searchedReport(const live::Searched& searched,
                              const std::function<QString(live::TopicIndex)>& topicName,
                              const QList<TopicPartition>& read = {});

/// "Searched 1,204 records, 512 kB; sprint.lifecycle:0 offsets 0–41, …; times … to …."
/// @param timeText how a time is shown; ISO 8601 in UTC without one.
/// @param mostParts further partitions are only counted.
QString searchedText(const SearchedReport& report,
                     const std::function<QString(const QDateTime&)>& timeText = {},
                     qsizetype mostParts = 6);
