// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/undolist.h"

#include <algorithm>

namespace {
// Whoever goes back further than this looks at the list of saves.
constexpr qsizetype MostEntries = 50;
} // namespace

void UndoList::add(const OperationId& id, const QString& text, Way back)
{
    // A save that joined one which had not left yet has the same id; both can be taken back.
    m_entries.append({id, text, std::move(back)});
    if (m_entries.size() > MostEntries)
        m_entries.removeFirst();
    Q_EMIT changed();
}

bool UndoList::contains(const OperationId& id) const
{
    return std::any_of(m_entries.cbegin(), m_entries.cend(),
                       [&](const Entry& entry) { return entry.id == id; });
}

QString UndoList::newestText() const
{
    return m_entries.isEmpty() ? QString() : m_entries.last().text;
}

OperationId UndoList::newestId() const
{
    return m_entries.isEmpty() ? OperationId() : m_entries.last().id;
}

UndoList::Outcome UndoList::undoNewest()
{
    while (!m_entries.isEmpty()) {
        const Outcome outcome = undo(newestId());
        if (outcome != Outcome::Never)
            return outcome;
    }
    return Outcome::Never;
}

UndoList::Outcome UndoList::undo(const OperationId& id)
{
    const auto it = std::find_if(m_entries.crbegin(), m_entries.crend(),
                                 [&](const Entry& entry) { return entry.id == id; });
    if (it == m_entries.crend())
        return Outcome::Never;
    const qsizetype place = m_entries.crend() - it - 1;
    // The way back may add to this list.
    const Entry entry = m_entries.takeAt(place);
    const Outcome outcome = entry.back();
    if (outcome == Outcome::NotNow)
        m_entries.insert(std::min(place, m_entries.size()), entry);
    Q_EMIT changed();
    return outcome;
}

void UndoList::clear()
{
    if (m_entries.isEmpty())
        return;
    m_entries.clear();
    Q_EMIT changed();
}
