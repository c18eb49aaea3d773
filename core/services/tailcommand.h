// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/readplan.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

/// What the stream shows, as a question that the command line can ask as well.
struct TailQuestion
{
    /// Where: {"--workspace", "Platform team"} or {"--bootstrap", "kafka1:9092"}. Never a secret.
    QStringList connection;
    kafka::ReadPlan plan;
    QString filter;
};

/// The throughlinectl line that shows the same, quoted for a POSIX shell.
QString tailCommand(const TailQuestion& question);

/// One word for a POSIX shell: as it stands where nothing in it means anything there, else within
/// single quotes.
QString shellWord(const QString& word);

/// "0,2,5-7" as partitions, ascending; an empty list for an empty text, nothing for what is none.
std::optional<QList<Partition>> partitionsFrom(const QString& text);
QString partitionsText(const std::optional<QList<Partition>>& partitions);
