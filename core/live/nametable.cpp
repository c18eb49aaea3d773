// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/nametable.h"

#include <algorithm>

namespace live {

NameTable::NameTable(std::size_t maxNames, std::size_t maxNameBytes)
    : m_maxNames(std::min(maxNames, MaxNames)), m_maxNameBytes(maxNameBytes)
{}

NameTable::~NameTable()
{
    for (std::atomic<Chunk*>& chunk : m_chunks)
        delete chunk.load(std::memory_order_relaxed);
}

std::optional<std::uint16_t> NameTable::add(std::string_view name)
{
    if (const auto known = m_numbers.find(name); known != m_numbers.end())
        return known->second;
    const std::size_t number = m_size.load(std::memory_order_relaxed);
    if (number >= m_maxNames || name.size() > m_maxNameBytes)
        return std::nullopt;
    std::atomic<Chunk*>& slot = m_chunks[number / ChunkNames];
    Chunk* chunk = slot.load(std::memory_order_relaxed);
    if (chunk == nullptr) {
        chunk = new Chunk;
        slot.store(chunk, std::memory_order_relaxed);
    }
    std::string& kept = (*chunk)[number % ChunkNames];
    kept = name;
    m_numbers.emplace(kept, static_cast<std::uint16_t>(number));
    m_size.store(number + 1, std::memory_order_release);
    return static_cast<std::uint16_t>(number);
}

std::string_view NameTable::at(std::size_t number) const
{
    if (number >= size())
        return {};
    const Chunk& chunk = *m_chunks[number / ChunkNames].load(std::memory_order_relaxed);
    return chunk[number % ChunkNames];
}

std::optional<std::uint16_t> NameTable::find(std::string_view name) const
{
    const std::size_t count = size();
    for (std::size_t number = 0; number < count; ++number) {
        if (at(number) == name)
            return static_cast<std::uint16_t>(number);
    }
    return std::nullopt;
}

} // namespace live
