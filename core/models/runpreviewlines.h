// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/run.h"
#include "core/domain/runpreview.h"

#include <QtCore/QList>
#include <QtCore/QString>

/// One line of a preview: what is asked at the left, the answer at the right.
struct PreviewLine
{
    enum class Weight {
        Plain,
        Attention, ///< Somebody should think about it before it runs.
        Bad,       ///< It will not do what was asked.
    };
    enum class More {
        Nothing,
        NewerEvents,    ///< RunPreview::newer
        EarlierRetries, ///< RunPreview::earlier
        LeftOut,        ///< RunPreview::leftOut
    };
    QString caption; ///< "Goes to"
    QString text;
    /// Shown on a coloured ground after the text; may be empty.
    QString chip;
    Weight weight = Weight::Plain;
    /// Code, not words.
    bool isCode = false;
    /// For hover: every name, every number.
    QString details;
    /// What can be looked at one by one.
    More more = More::Nothing;

    bool operator==(const PreviewLine&) const = default;
};

/// What a run would do, line by line, in the order in which somebody decides: where to, who else
/// gets it, what is newer, what changes, how fast. Nothing that matters is left out because it is
/// empty: "no group" and "not known" are said. Any thread.
QList<PreviewLine> previewLines(const Run& run, const RunPreview& preview);

/// "1, then 10, then 100, then the rest at 50/s; stops by itself if over 10 % fail again".
QString runStepsText(const Run& run, qint64 records);
/// "84.1 kB"
QString runBytesText(qint64 bytes);
