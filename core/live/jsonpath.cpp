// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/jsonpath.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace live {

namespace {

namespace ondemand = simdjson::ondemand;

// A text above this leaves more memory behind than the next one is worth.
constexpr std::size_t KeptBytes = std::size_t(4) << 20;
constexpr std::size_t LeastCapacity = std::size_t(64) << 10;

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

bool isNameByte(char byte)
{
    return byte != '.' && byte != '[' && byte != ']' && byte != '"' &&
           static_cast<unsigned char>(byte) > ' ';
}

/// Takes a quoted name with its quotes from the front.
std::optional<std::string> takeQuoted(std::string_view& text)
{
    const std::size_t end = text.find('"', 1);
    if (text.empty() || text.front() != '"' || end == std::string_view::npos)
        return std::nullopt;
    std::string name(text.substr(1, end - 1));
    text.remove_prefix(end + 1);
    return name;
}

std::optional<JsonStep> takeBracket(std::string_view& text)
{
    text.remove_prefix(1);
    JsonStep step;
    if (text.empty())
        return std::nullopt;
    if (text.front() == '*') {
        step.kind = JsonStep::Kind::AnyElement;
        text.remove_prefix(1);
    } else if (text.front() == '"') {
        auto name = takeQuoted(text);
        if (!name)
            return std::nullopt;
        step.name = *std::move(name);
    } else {
        step.kind = JsonStep::Kind::Element;
        const auto [end, error] =
            std::from_chars(text.data(), text.data() + text.size(), step.index);
        if (error != std::errc())
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    }
    if (text.empty() || text.front() != ']')
        return std::nullopt;
    text.remove_prefix(1);
    return step;
}

std::string_view withoutSpaceBehind(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

bool holdsHere(ondemand::value& value, const JsonTest& test)
{
    ondemand::json_type type{};
    if (value.type().get(type))
        return false;
    JsonScalar scalar;
    switch (type) {
    case ondemand::json_type::string:
        scalar.kind = JsonScalar::Kind::String;
        if (value.get_string().get(scalar.text))
            return false;
        break;
    case ondemand::json_type::number:
        scalar.kind = JsonScalar::Kind::Number;
        scalar.text = withoutSpaceBehind(value.raw_json_token());
        break;
    case ondemand::json_type::boolean:
        scalar.kind = JsonScalar::Kind::Boolean;
        scalar.text = withoutSpaceBehind(value.raw_json_token());
        break;
    case ondemand::json_type::null:
        scalar.text = "null";
        break;
    default:
        scalar.kind = JsonScalar::Kind::Container;
        break;
    }
    return test.holds(scalar);
}

/// As deep as the path, which is bounded.
bool walk(ondemand::value value, std::span<const JsonStep> steps, const JsonTest& test)
{
    if (steps.empty())
        return holdsHere(value, test);
    const JsonStep& step = steps.front();
    if (step.kind == JsonStep::Kind::Member) {
        ondemand::object object;
        ondemand::value member;
        if (value.get_object().get(object) || object.find_field_unordered(step.name).get(member))
            return false;
        return walk(member, steps.subspan(1), test);
    }
    ondemand::array array;
    if (value.get_array().get(array))
        return false;
    std::size_t number = 0;
    for (auto each : array) {
        ondemand::value element;
        if (each.get(element))
            return false;
        const bool isWanted = step.kind == JsonStep::Kind::AnyElement || number == step.index;
        if (isWanted && walk(element, steps.subspan(1), test))
            return true;
        if (step.kind == JsonStep::Kind::Element && number == step.index)
            return false;
        ++number;
    }
    return false;
}

/// The name as a step of a path is written.
std::string stepText(std::string_view name, bool isFirst)
{
    const bool isPlain = !name.empty() && std::all_of(name.begin(), name.end(), isNameByte);
    std::string text(isPlain ? (isFirst ? "" : ".") : "[\"");
    text += name;
    if (!isPlain)
        text += "\"]";
    return text;
}

// Nobody picks deeper paths from a list.
constexpr std::size_t MaxListedDepth = 8;
constexpr std::size_t MaxListedElements = 20;
constexpr std::size_t MaxListedName = 80;

void listPaths(ondemand::value value, const std::string& before, std::size_t depth,
               std::size_t most, std::vector<std::string>& paths)
{
    ondemand::json_type type{};
    if (paths.size() >= most || value.type().get(type))
        return;
    if (type == ondemand::json_type::object && depth < MaxListedDepth) {
        ondemand::object object;
        if (value.get_object().get(object))
            return;
        for (auto each : object) {
            ondemand::value member;
            std::string_view name;
            // Escapes in names are left as they are, as the steps of a path have them.
            ondemand::raw_json_string key;
            if (each.key().get(key) || each.value().get(member))
                return;
            const char* const begin = key.raw();
            name = {begin, 0};
            while (name.size() <= MaxListedName && begin[name.size()] != '"')
                name = {begin, name.size() + 1};
            if (name.size() <= MaxListedName && name.find('\\') == std::string_view::npos)
                listPaths(member, before + stepText(name, before.empty()), depth + 1, most, paths);
        }
        return;
    }
    if (type == ondemand::json_type::array && depth < MaxListedDepth) {
        ondemand::array array;
        if (value.get_array().get(array))
            return;
        std::size_t count = 0;
        for (auto each : array) {
            ondemand::value element;
            if (each.get(element) || ++count > MaxListedElements)
                return;
            listPaths(element, before + "[*]", depth + 1, most, paths);
        }
        return;
    }
    if (!before.empty() && std::find(paths.begin(), paths.end(), before) == paths.end())
        paths.push_back(before);
}

/// What tells an envelope.
struct Signs
{
    bool hasType = false;
    bool isCloud = false;
    bool hasData = false;
    bool hasPayload = false;
};

/// Reads members only until the place of the body is clear: the services write the type first.
Signs signsOf(ondemand::object& object)
{
    Signs signs;
    for (auto each : object) {
        ondemand::raw_json_string key;
        if (each.key().get(key))
            break;
        if (key.unsafe_is_equal(std::string_view("event_type"))) {
            ondemand::json_type type{};
            signs.hasType = !each.value().type().get(type) && type == ondemand::json_type::string;
        } else if (key.unsafe_is_equal(std::string_view("specversion"))) {
            signs.isCloud = true;
        } else if (key.unsafe_is_equal(std::string_view("data"))) {
            signs.hasData = true;
        } else if (key.unsafe_is_equal(std::string_view("payload"))) {
            signs.hasPayload = true;
        }
        if ((signs.hasType && (signs.hasData || signs.hasPayload)) ||
            (signs.isCloud && signs.hasData))
            break;
    }
    return signs;
}

} // namespace

std::optional<JsonPath> readJsonPath(std::string_view text)
{
    JsonPath path;
    bool isFirst = true;
    while (!text.empty()) {
        if (path.size() == MaxPathSteps)
            return std::nullopt;
        if (text.front() == '[') {
            auto step = takeBracket(text);
            if (!step)
                return std::nullopt;
            path.push_back(*std::move(step));
        } else {
            if (!isFirst) {
                if (text.front() != '.')
                    return std::nullopt;
                text.remove_prefix(1);
            }
            JsonStep step;
            if (!text.empty() && text.front() == '"') {
                auto name = takeQuoted(text);
                if (!name)
                    return std::nullopt;
                step.name = *std::move(name);
            } else {
                const auto end = std::find_if_not(text.begin(), text.end(), isNameByte);
                step.name.assign(text.begin(), end);
                if (step.name.empty())
                    return std::nullopt;
                text.remove_prefix(step.name.size());
            }
            path.push_back(std::move(step));
        }
        isFirst = false;
    }
    if (path.empty())
        return std::nullopt;
    return path;
}

struct JsonLookup::Text
{
    ondemand::parser parser;
    ondemand::document document;
    std::vector<char> padded;
    bool isOpen = false;
    /// Names from the outermost value to the body.
    std::array<std::string_view, 2> toBody;
    std::size_t toBodyCount = 0;
    /// The body is a string that holds JSON of its own.
    bool isBodyText = false;

    bool open(std::string_view text, bool isPadded)
    {
        isOpen = false;
        toBodyCount = 0;
        isBodyText = false;
        if (parser.capacity() > KeptBytes && text.size() < KeptBytes)
            parser = ondemand::parser();
        if (padded.size() > KeptBytes && text.size() < KeptBytes)
            padded = {};
        if (!isPadded) {
            if (padded.size() < text.size() + simdjson::SIMDJSON_PADDING)
                padded.resize(text.size() + text.size() / 2 + simdjson::SIMDJSON_PADDING);
            std::copy(text.begin(), text.end(), padded.begin());
            text = {padded.data(), text.size()};
        }
        if (parser.capacity() < text.size() &&
            parser.allocate(std::max(LeastCapacity, text.size() + text.size() / 2)))
            return false;
        isOpen = !parser.iterate(text.data(), text.size(), text.size() + simdjson::SIMDJSON_PADDING)
                      .get(document);
        return isOpen;
    }

    /// The outermost value, as if for the first time.
    bool root(ondemand::value& value)
    {
        // After a fault in the text the document is not to be touched again.
        if (!isOpen || !document.is_alive())
            return false;
        document.rewind();
        return !document.get_value().get(value);
    }

    bool body(ondemand::value& value)
    {
        if (!root(value))
            return false;
        for (std::size_t number = 0; number < toBodyCount; ++number) {
            ondemand::object object;
            if (value.get_object().get(object) ||
                object.find_field_unordered(toBody[number]).get(value))
                return false;
        }
        return true;
    }

    /// Takes a step further in if what stands at the body is an envelope of the known services or,
    /// where `mayBeCloud`, of CloudEvents. Answers whether it was the latter.
    bool stepIn(bool mayBeCloud)
    {
        ondemand::value value;
        ondemand::object object;
        if (!body(value) || value.get_object().get(object))
            return false;
        const Signs signs = signsOf(object);
        if (mayBeCloud && signs.isCloud) {
            if (signs.hasData)
                toBody[toBodyCount++] = "data";
            return signs.hasData;
        }
        if (signs.hasType && (signs.hasData || signs.hasPayload))
            toBody[toBodyCount++] = signs.hasPayload ? "payload" : "data";
        return false;
    }
};

std::size_t JsonLookup::padding()
{
    return simdjson::SIMDJSON_PADDING;
}

JsonLookup::JsonLookup() : m_outer(std::make_unique<Text>()) {}
JsonLookup::~JsonLookup() = default;

bool JsonLookup::open(std::string_view text, bool isPadded)
{
    m_isLocated = false;
    m_outer->isOpen = false;
    if (text.substr(0, ByteOrderMark.size()) == ByteOrderMark)
        text.remove_prefix(ByteOrderMark.size());
    const std::size_t sign = text.find_first_not_of(" \t\r\n");
    if (sign == std::string_view::npos || (text[sign] != '{' && text[sign] != '[') ||
        text.size() > MaxBytes)
        return false;
    return m_outer->open(text, isPadded);
}

bool JsonLookup::anyInValue(const JsonPath& path, const JsonTest& test)
{
    ondemand::value root;
    return m_outer->isOpen && m_outer->root(root) && walk(root, path, test);
}

/// Answers whether there is a body to look into.
bool JsonLookup::locateBody()
{
    if (!m_outer->isOpen)
        return false;
    if (!m_isLocated) {
        m_isLocated = true;
        if (m_outer->stepIn(true)) {
            ondemand::value data;
            std::string_view text;
            if (m_outer->body(data) && !data.get_string().get(text)) {
                m_outer->isBodyText = true;
                if (!m_inner)
                    m_inner = std::make_unique<Text>();
                const std::size_t sign = text.find_first_not_of(" \t\r\n");
                const bool isLikeJson =
                    sign != std::string_view::npos && (text[sign] == '{' || text[sign] == '[');
                m_inner->isOpen = false;
                if (isLikeJson && m_inner->open(text, false))
                    m_inner->stepIn(false);
            } else {
                m_outer->stepIn(false);
            }
        }
    }
    return !m_outer->isBodyText || m_inner->isOpen;
}

bool JsonLookup::anyInBody(const JsonPath& path, const JsonTest& test)
{
    ondemand::value body;
    if (!locateBody())
        return false;
    Text& text = m_outer->isBodyText ? *m_inner : *m_outer;
    return text.body(body) && walk(body, path, test);
}

std::vector<std::string> JsonLookup::bodyPaths(std::size_t most)
{
    std::vector<std::string> paths;
    ondemand::value body;
    if (!locateBody())
        return paths;
    Text& text = m_outer->isBodyText ? *m_inner : *m_outer;
    if (text.body(body))
        listPaths(body, {}, 0, most, paths);
    return paths;
}

} // namespace live
