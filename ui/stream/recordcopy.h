// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/recordwindowmodel.h"

#include <QtCore/QString>

/// Selected records as text for the clipboard. At most MaxCopied; `isCut` says when there were
/// more.
struct CopiedText
{
    static constexpr qint64 MaxCopied = 50'000;
    static constexpr qsizetype MaxChars = 64 * 1024 * 1024;

    QString text;
    qint64 records = 0;
    bool isCut = false;
};

enum class CopyForm {
    Rows,   ///< Tab-separated cells, as the table shows them.
    Json,   ///< One event a line, as throughlinectl prints it.
    Values, ///< The raw values, one a line.
    Keys,
    Addresses, ///< topic:partition:offset
};

CopiedText copyRecords(const RecordWindowModel& model, CopyForm form);
