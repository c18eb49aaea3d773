// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/live/recordview.h"

#include <QtCore/QString>

#include <optional>

/// What an event type says about its entity; a delegate chooses the colour.
enum class EventTone { Plain, Created, Finished, Removed };

/// By the last word of the type: "sprint.created", "task.completed", "sprint.deleted".
EventTone toneOfType(QStringView type);

/// How the times of records are shown.
enum class TimeDisplay {
    Local,    ///< This computer's zone.
    Utc,      ///< As the command line prints them.
    Relative, ///< "12 s ago"
};
/// The names under which they are kept: "local", "utc", "relative".
QString timeDisplayName(TimeDisplay display);
std::optional<TimeDisplay> timeDisplayFrom(QStringView name);

/// The cells of one record, made when the row is drawn. Each is cut to MaxCellChars, for a view
/// lays out the whole text before it elides it: one large message would freeze the program.
struct RecordTexts
{
    static constexpr qsizetype MaxCellChars = 200;
    /// Larger values are not taken apart for a row, only for the inspector: a page of records of a
    /// megabyte each would hold up the window. 32 kB take about a millisecond.
    static constexpr std::size_t MaxDecodedBytes = 32 * 1024;

    QString time;
    QString topic;
    QString partition;
    QString offset;
    QString key;
    bool keyIsNull = false;
    QString type;
    QString entity;
    QString summary;
    bool isTombstone = false;
    EventTone tone = EventTone::Plain;
    /// What is wrong with the record, as a sentence; mostly empty.
    QString problem;
};

/// Relative times count from `now`.
RecordTexts textsOf(const live::RecordView& record, TimeDisplay times = TimeDisplay::Local,
                    qint64 nowMs = 0);

/// On one line, without characters that would break it or turn the reading direction.
QString oneLine(QString text);

/// The record's time as the table shows it: the time of day for today, with the date otherwise.
QString recordTimeText(qint64 timestampMs, live::TimestampType type,
                       TimeDisplay times = TimeDisplay::Local, qint64 nowMs = 0);
/// The same in full, for hover and for copies: "2026-03-20 08:15:02.131 UTC".
QString recordTimeExact(qint64 timestampMs, live::TimestampType type);

/// Bytes as text where they are UTF-8, else "0x" and hex; at most `maxChars` characters of either.
QString bytesText(std::string_view bytes, qsizetype maxChars);
