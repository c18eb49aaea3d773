// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/failure.h"

#include <QtCore/QFuture>

enum class FailureFileForm {
    JsonLines, ///< One failure a line, in the words of `throughlinectl dlq list`.
    Csv,       ///< RFC 4180, with a line of names.
};

/// One failure as a line, with its line end. Bodies and stacks are not part of it. Any thread.
QByteArray failureJsonLine(const Failure& failure);
QByteArray failureCsvLine(const Failure& failure);
QByteArray failureCsvNames();

/// Writes failures to a file on another thread and tells how many; the file gets its name once it
/// is whole.
QFuture<Result<qint64>> writeFailures(const QString& path, const QList<Failure>& failures,
                                      FailureFileForm form);
