// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/run.h"
#include "core/services/runservice.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

/// What a retry takes, as the command line names it.
struct RetryScope
{
    /// One of these.
    std::optional<FailureGroupId> group;
    QString filter;
    QList<RecordAddress> records;
};

/// The throughlinectl line that retries the same, quoted for a POSIX shell; without `--execute`, so
/// that it shows its preview first. Empty where no line can say it (too many single records).
/// @param connection {"--workspace", "Platform team"} or {"--bootstrap", "kafka1:9092"}
QString retryCommand(const QStringList& connection, const RetryScope& scope,
                     const RetryOptions& options);

/// The line that lists the failures of a group or what a filter finds.
QString listCommand(const QStringList& connection, const RetryScope& scope);

/// The line that shows one run.
QString runCommand(const QStringList& connection, const RunId& run);

/// Records that fit into a line that somebody can still look at.
inline constexpr qsizetype MostRecordsInCommand = 50;
