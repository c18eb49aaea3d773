// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/recordwindowmodel.h"

#include <QtCore/QString>

/// Records as text for the clipboard. `isCut` says when there were more than fit.
struct CopiedText
{
    static constexpr qint64 MaxCopied = 50'000;
    static constexpr qsizetype MaxChars = 64 * 1024 * 1024;

    QString text;
    qint64 records = 0;
    bool isCut = false;
};

enum class CopyForm {
    Rows,   ///< Tab-separated cells, in full.
    Json,   ///< One event a line, as throughlinectl prints it.
    Values, ///< The raw values, one a line.
    Keys,
    Addresses, ///< topic:partition:offset
    Links,     ///< throughline: links, one a line.
};

/// What is to be copied; pins the records' memory while it lives.
struct CopyRequest
{
    live::Snapshot snapshot;
    QList<SequenceId> ids;
    CopyForm form = CopyForm::Rows;
    /// The selection was longer than MaxCopied.
    bool isCut = false;

    /// Little enough to be done at once; else it belongs on a worker.
    bool isSmall() const;
};

/// The selected records, as far as they are still held.
CopyRequest copyRequest(const RecordWindowModel& model, CopyForm form);
/// Any thread.
CopiedText copiedText(const CopyRequest& request);
