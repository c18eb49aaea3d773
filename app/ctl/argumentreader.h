// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <chrono>
#include <span>

namespace ctl {

/// An option of the command line.
struct OptionRow
{
    QLatin1StringView name; ///< Without its dashes.
    bool takesValue = false;
    bool isRepeatable = false;
};

/// The words of a command line, sorted into options and the rest.
struct SortedWords
{
    QHash<QString, QStringList> options;
    QStringList others;

    bool has(QLatin1StringView name) const { return options.contains(QString(name)); }
    QString value(QLatin1StringView name) const { return options.value(QString(name)).value(0); }
    QStringList values(QLatin1StringView name) const { return options.value(QString(name)); }
};

/// "--name value", "--name=value", "--" before words that are no options. A value may begin with a
/// dash.
Result<SortedWords> sortWords(const QStringList& words, std::span<const OptionRow> known);

Error wrongUsage(const QString& sentence);

/// "500ms", "5s", "1m", "1h"; at most a day.
Result<std::chrono::milliseconds> readDuration(const QString& text);

} // namespace ctl
