// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/run.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>

/// An entry as `throughlinectl audit --json` and the Activity page's export give it: names in
/// English, times in UTC with milliseconds, null for what there is not.
QJsonObject auditJson(const AuditEntry& entry);

/// The first line of a CSV file of entries, and one line for an entry (RFC 4180; a cell that a
/// spreadsheet would run as a formula begins with an apostrophe).
QByteArray auditCsvTitle();
QByteArray auditCsvLine(const AuditEntry& entry);
