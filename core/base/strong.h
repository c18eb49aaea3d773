// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <utility>

/// A number or text that must not be mixed with others of the same representation.
/// Free of Qt, so that core/live may use it as well.
template <class Tag, class T>
class Strong
{
public:
    using Value = T;

    constexpr Strong() = default;
    constexpr explicit Strong(T value) : m_value(std::move(value)) {}

    constexpr const T& value() const { return m_value; }

    friend bool operator==(const Strong&, const Strong&) = default;
    friend auto operator<=>(const Strong& a, const Strong& b) requires requires(const T& x)
    {
        x <=> x;
    }
    {
        return a.m_value <=> b.m_value;
    }
    friend bool operator<(const Strong& a, const Strong& b) requires(
        !requires(const T& x) { x <=> x; })
    {
        return a.m_value < b.m_value;
    }

private:
    T m_value{};
};

/// A partition's number within its topic.
using Partition = Strong<struct PartitionTag, std::int32_t>;
/// A record's offset within its partition.
using Offset = Strong<struct OffsetTag, std::int64_t>;
/// A record's place in the order in which this program received it; never reused, never a model
/// row.
using SequenceId = Strong<struct SequenceIdTag, std::uint64_t>;

template <class Tag, class T>
struct std::hash<Strong<Tag, T>>
{
    std::size_t operator()(const Strong<Tag, T>& id) const { return std::hash<T>{}(id.value()); }
};
