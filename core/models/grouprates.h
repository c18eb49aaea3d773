// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/grouplag.h"

#include <QtCore/QDateTime>
#include <QtCore/QList>

#include <chrono>
#include <optional>

/// How fast a group's topics grow and how fast it reads them, over the last minute. Partitions
/// without a commit or an end do not count. Bounded; any thread.
class GroupRates
{
public:
    static constexpr std::chrono::milliseconds Over = std::chrono::seconds(60);

    /// Another group begins anew; so does one whose partitions are others, and after a pause.
    void add(const GroupLag& group, const QDateTime& at);
    void clear();

    /// Records a second; nothing with fewer than two samples.
    std::optional<double> produced() const;
    std::optional<double> handled() const;
    /// Produced less handled; negative while it catches up.
    std::optional<double> growth() const;
    /// Until nothing is unread, at this rate; nothing while it does not catch up.
    std::optional<std::chrono::milliseconds> untilCaughtUp() const;

private:
    struct Sample
    {
        qint64 at = 0;
        qint64 committed = 0;
        qint64 end = 0;
    };
    std::optional<double> rate(qint64 Sample::*value) const;

    QString m_group;
    qsizetype m_partitions = 0;
    size_t m_places = 0;
    QList<Sample> m_samples;
};
