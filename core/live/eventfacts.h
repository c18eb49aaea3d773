// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace live {

/// What only a decoder can tell of a record. Texts are UTF-8.
struct EventFacts
{
    std::string form; ///< The names of the command line's contract: "sprint-json", "text" …
    std::string type;
    std::vector<std::string> problems; ///< Codes: "missing-field", "bad-time" …
    std::string entityKind;            ///< Empty, with entityId, where there is none.
    std::string entityId;
    std::optional<std::int64_t> timeMs; ///< The envelope's own time.
    std::optional<std::string> id;
    std::optional<std::string> source;
    std::optional<std::string> version;
    std::optional<std::string> correlationId;
};

/// Tells a filter what a record means. Implemented by core/codec. Asked only where an expression
/// names such a field and all cheaper conditions leave the answer open. Called on any thread, on
/// several at once; must not throw.
class EventReader
{
public:
    virtual ~EventReader() = default;
    virtual EventFacts read(std::string_view topic, const RecordInput& record) const = 0;
};

} // namespace live
