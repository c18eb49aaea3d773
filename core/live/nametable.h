// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace live {

/// Names that repeat on many records, kept once and numbered from 0. One thread adds, any thread
/// reads without a lock. Bounded in number and in the length of a name, because a stranger chooses
/// both; a name, once kept, stays where it is until the table dies.
class NameTable
{
public:
    static constexpr std::size_t MaxNames = 65'536;

    NameTable(std::size_t maxNames, std::size_t maxNameBytes);
    ~NameTable();
    NameTable(const NameTable&) = delete;
    NameTable& operator=(const NameTable&) = delete;

    /// The name's number, given on first sight; nothing when the table is full or the name is too
    /// long. Writer's thread only.
    std::optional<std::uint16_t> add(std::string_view name);
    /// Any thread. Empty for a number never given.
    std::string_view at(std::size_t number) const;
    /// Any thread; looks at every name.
    std::optional<std::uint16_t> find(std::string_view name) const;
    /// Any thread.
    std::size_t size() const { return m_size.load(std::memory_order_acquire); }

private:
    static constexpr std::size_t ChunkNames = 256;
    using Chunk = std::array<std::string, ChunkNames>;

    const std::size_t m_maxNames;
    const std::size_t m_maxNameBytes;
    std::array<std::atomic<Chunk*>, MaxNames / ChunkNames> m_chunks{};
    std::atomic<std::size_t> m_size = 0;
    std::unordered_map<std::string_view, std::uint16_t> m_numbers; // writer only
};

} // namespace live
