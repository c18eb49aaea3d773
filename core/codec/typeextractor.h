// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/recordstore.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace codec {

/// Tells a record store the event type of each record, without parsing more than it must. Looks at
/// the first MaxBytes of a value only; within CloudEvents the inner envelope's type counts. Belongs
/// to one store's writer thread.
class TypeExtractor final : public live::FieldExtractor
{
public:
    static constexpr std::size_t MaxBytes = 64 * 1024;
    /// A longer type is no type.
    static constexpr std::size_t MaxTypeBytes = 255;

    std::string_view eventType(std::string_view topic, const live::RecordInput& record) override;

private:
    std::string_view typeOf(std::string_view text);
    std::string_view innerType(std::string_view data, bool isText);
    std::string_view plain(std::string_view type, bool hasEscapes);

    std::string m_unescaped;
    /// What an outer envelope carries as text.
    std::string m_text;
};

} // namespace codec
