// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/lagverdicts.h"
#include "core/storage/laghistory.h"

#include <QtCore/QHash>

#include <memory>

/// A judged sweep, and where in it a group and the readers of a topic stand.
struct LagView
{
    LagSweep sweep;
    QHash<QString, qsizetype> groups;
    QHash<QString, QList<qsizetype>> topics;
};

/// Gives each partition and group its verdict, by what it saw of them before. Forgets what is no
/// longer there. One thread at a time.
class LagJudge
{
public:
    explicit LagJudge(const LagRules& rules) : m_rules(rules) {}

    /// What was seen before this program began; oldest first.
    void remember(const QList<storage::LagHistory::Past>& pasts);
    std::shared_ptr<const LagView> judge(LagSweep sweep);

private:
    struct Memory
    {
        GroupPast group;
        QHash<TopicPartition, LagPast> partitions;
        qint64 seenMs = 0;
    };

    void judgeGroupIn(GroupLag& group, Memory& memory, qint64 atMs, qint64 nowMs) const;

    const LagRules m_rules;
    QHash<QString, Memory> m_memories;
};
