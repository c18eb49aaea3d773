// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/task.h"
#include "core/base/result.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <utility>

namespace sandbox {

/// What the command line asked for.
struct Options
{
    QString dataDir;
    quint16 httpPort = 0;
    quint16 kafkaPort = 0;
    /// Empty: a Kafka of our own.
    QString bootstrap;
    TaskShape tasks = TaskShape::Plain;
    bool demoData = false;
    std::optional<quint32> randomSeed;
    QList<std::pair<QString, QString>> switches;
    bool untilEof = false;
    /// Not empty: print this and end.
    QString information;
};

/// Rejected, with a sentence for the user, on wrong usage. The first argument is the program.
Result<Options> readOptions(const QStringList& arguments);

} // namespace sandbox
