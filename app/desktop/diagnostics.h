// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/shellvalues.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QUrl>

#include <utility>

class Session;

/// What tells somebody else how the program stands when it does not do what it should. A value.
struct Diagnostics
{
    static constexpr qsizetype MostErrors = 10;
    static constexpr qsizetype MaxLineChars = 400;

    using Rows = QList<std::pair<QString, QString>>;

    /// Name and version.
    Rows versions;
    QList<ConnectionState> parts;
    /// Name and address; see addressText() and bootstrapText().
    Rows addresses;
    Rows counts;
    /// Newest first: what it belongs to, and what was said.
    Rows errors;
};

/// The program's own, Qt's as compiled and as it runs, librdkafka's, the system's.
/// @param sqlite empty where no database is open
Diagnostics::Rows versionRows(const QString& sqlite);

/// What is known of an open workspace. Secrets are never asked for.
Diagnostics diagnosticsOf(Session& session, const QString& sqlite,
                          const QList<ConnectionState>& parts);

/// Scheme, host, port and path: neither user nor query.
QString addressText(const QUrl& url);
/// Hosts and ports of Kafka: whatever stands before an @ is left out.
QString bootstrapText(const QString& bootstrap);

/// In English, so that whoever gets it can read it; each line is short, and looked through for
/// what may be a secret.
QString diagnosticsText(const Diagnostics& diagnostics);
