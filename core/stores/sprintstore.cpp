// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stores/sprintstore.h"

#include <algorithm>

SprintStore::SprintStore(QObject* parent) : QObject(parent) {}

const Sprint* SprintStore::find(const SprintId& id) const
{
    const auto it = std::find_if(m_sprints.cbegin(), m_sprints.cend(),
                                 [&](const Sprint& sprint) { return sprint.id == id; });
    return it == m_sprints.cend() ? nullptr : &*it;
}

const Sprint* SprintStore::findByNumber(const QString& number) const
{
    return ::findByNumber(m_sprints, number);
}

void SprintStore::applyAll(QList<Sprint> sprints, const QDateTime& fetchedAt)
{
    m_fromCache = false;
    m_fetchedAt = fetchedAt;
    replace(std::move(sprints));
    Q_EMIT freshened();
}

void SprintStore::applyCached(QList<Sprint> sprints, const QDateTime& fetchedAt)
{
    if (m_fetchedAt.isValid() && !m_fromCache)
        return;
    m_fromCache = true;
    m_fetchedAt = fetchedAt;
    replace(std::move(sprints));
    Q_EMIT freshened();
}

void SprintStore::applyOne(const Sprint& sprint)
{
    QList<Sprint> next = m_sprints;
    const auto it = std::find_if(next.begin(), next.end(),
                                 [&](const Sprint& known) { return known.id == sprint.id; });
    // An answer may have been overtaken by a later one. (The clock is the service's; should it be
    // put back, the next whole list sets everything right.)
    if (it != next.end() && it->updatedAt.isValid() && sprint.updatedAt < it->updatedAt)
        return;
    if (it == next.end())
        next.append(sprint);
    else
        *it = sprint;
    replace(std::move(next));
}

void SprintStore::remove(const SprintId& id)
{
    QList<Sprint> next = m_sprints;
    next.removeIf([&](const Sprint& sprint) { return sprint.id == id; });
    replace(std::move(next));
}

void SprintStore::replace(QList<Sprint> sprints)
{
    sortNewestFirst(sprints);
    const QList<Sprint> before = std::exchange(m_sprints, std::move(sprints));

    const bool sameOrder =
        std::equal(before.cbegin(), before.cend(), m_sprints.cbegin(), m_sprints.cend(),
                   [](const Sprint& a, const Sprint& b) { return a.id == b.id; });
    for (const Sprint& old : before) {
        const Sprint* now = find(old.id);
        if (!now)
            Q_EMIT sprintRemoved(old.id);
        else if (*now != old)
            Q_EMIT sprintChanged(old.id);
    }
    if (!sameOrder)
        Q_EMIT listChanged();
}
