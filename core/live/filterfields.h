// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace live {

enum class FilterField : std::uint8_t {
    Topic,
    Type,
    Key,
    Value,
    Header, ///< header.NAME
    Headers,
    Partition,
    Offset,
    Size,
    Time,
    Ago,
    Body,      ///< body.PATH
    ValuePath, ///< value.PATH
    Form,
    Problem,
    Entity,
    EntityKind,
    EntityId,
    EventId,
    EventSource,
    EventVersion,
    EventCorrelationId,
    EventTime,
};

enum class FilterOperator : std::uint8_t {
    Like,    ///< :
    Equal,   ///< =
    Unequal, ///< !=
    Matches, ///< ~
    Less,
    AtMost,
    Greater,
    AtLeast,
};

std::string_view operatorText(FilterOperator op);
/// The operator at the front of a text.
std::optional<FilterOperator> operatorAt(std::string_view text);

struct FilterFieldRow
{
    std::string_view name; ///< Ends with "." where a name or a path follows.
    FilterField field;
    std::span<const FilterOperator> operators;
};

/// In the order in which they are offered.
std::span<const FilterFieldRow> filterFields();

/// A field as it was typed: "header.trace" is the row "header." and the rest "trace". Names ignore
/// case. Nothing for a word that is no field.
struct NamedField
{
    const FilterFieldRow* row = nullptr;
    std::string_view rest;
};
std::optional<NamedField> findField(std::string_view word);
/// The field that a word was probably meant for; empty if none is near.
std::string resemblingField(std::string_view word);

} // namespace live
