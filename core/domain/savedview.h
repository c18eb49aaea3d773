// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong.h"

#include <QtCore/QByteArray>
#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtCore/QUuid>

/// A view of the stream that was given a name; minted here.
using SavedViewId = Strong<struct SavedViewIdTag, QUuid>;

/// What the stream page shows, under a name: enough to show the same again. Ranges are written as
/// the command line writes them ("-1000", "time:2026-03-20T08:00:00Z", "ago:10m").
struct SavedView
{
    static constexpr qsizetype MaxNameChars = 80;

    SavedViewId id;
    QString name;
    /// Names, or patterns with * and ?.
    QStringList topics;
    /// "0,2"; empty means all.
    QString partitions;
    QString from;
    /// Empty follows.
    QString to;
    QString filter;
    /// Order, widths and what is hidden, as the stream page writes it; empty leaves it as it is.
    QByteArray columns;
    /// "local", "utc", "relative"; empty leaves it as it is.
    QString times;

    bool operator==(const SavedView&) const = default;
};

Q_DECLARE_METATYPE(SavedView)
