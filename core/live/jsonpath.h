// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace live {

/// One step into a JSON value.
struct JsonStep
{
    enum class Kind : std::uint8_t { Member, Element, AnyElement };

    Kind kind = Kind::Member;
    std::string name;      ///< Member, as it stands between the quotes in JSON.
    std::size_t index = 0; ///< Element
};
using JsonPath = std::vector<JsonStep>;

inline constexpr std::size_t MaxPathSteps = 32;

/// "sprint_id", "team_members[*].role", "days[0]", "odd[\"a b\"].c". Nothing for what is none.
std::optional<JsonPath> readJsonPath(std::string_view text);

/// What stands at the end of a path.
struct JsonScalar
{
    enum class Kind : std::uint8_t { Null, Boolean, Number, String, Container };

    Kind kind = Kind::Null;
    /// A string without its escapes, a number or a word as written; empty for a container.
    std::string_view text;
};

/// A question to the values that a path leads to.
class JsonTest
{
public:
    virtual ~JsonTest() = default;
    virtual bool holds(const JsonScalar& scalar) const = 0;
};

/// Looks into one JSON text at a time, as far as the asked paths need it; what is wrong behind them
/// is not noticed. Keeps its memory for the next text. Without recursion into the text, so that
/// its depth does not matter. Used by one thread.
class JsonLookup
{
public:
    /// Longer texts are not looked into.
    static constexpr std::size_t MaxBytes = std::size_t(32) << 20;
    /// So many bytes behind the text may be read, if the caller says so.
    static std::size_t padding();

    JsonLookup();
    ~JsonLookup();

    /// Takes another text; `text` is to stay until the next call. `isPadded`: padding() bytes
    /// behind it may be read, whatever they hold. Answers false for what is no object and no array.
    bool open(std::string_view text, bool isPadded);
    /// Whether the test holds for a value at the path, from the outermost value.
    bool anyInValue(const JsonPath& path, const JsonTest& test);
    /// The same from the event's body: behind the envelopes of the known services, "event_type"
    /// with "data" or "payload", and of CloudEvents, "specversion" with "data"; elsewhere the
    /// outermost value.
    bool anyInBody(const JsonPath& path, const JsonTest& test);
    /// The paths of the leaves of the body, "[*]" for elements, at most `most`.
    std::vector<std::string> bodyPaths(std::size_t most);

private:
    struct Text;
    struct Place;
    bool locateBody();

    std::unique_ptr<Text> m_outer;
    std::unique_ptr<Text> m_inner; ///< Of a body that is JSON within a string.
    bool m_isLocated = false;
};

} // namespace live
