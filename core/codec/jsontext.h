// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/bodytext.h"

#include <QtCore/QByteArray>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace codec {

/// Reads JSON text as tokens, in their order and exactly as they are written, which QJsonDocument
/// does not keep. Strict, without recursion, bounded in depth.
class JsonReader
{
public:
    static constexpr std::size_t MaxDepth = 1024;

    enum class Kind {
        BeginObject,
        EndObject,
        BeginArray,
        EndArray,
        Colon,
        Comma,
        Key,
        String,
        Number,
        Word,
        End,
        Error,
    };
    struct Token
    {
        Kind kind = Kind::End;
        std::string_view text; ///< With its quotes.
    };

    explicit JsonReader(std::string_view text) : m_text(text) {}

    /// End after one whole value and white space; Error, again and again, from the first fault on.
    Token next();
    /// Where the next token is looked for.
    std::size_t position() const { return m_position; }
    std::size_t depth() const { return m_isObject.size(); }

private:
    enum class Expect { Value, ValueOrEnd, Key, KeyOrEnd, Colon, CommaOrEnd, Nothing };

    Token fail();
    Token take(Kind kind, std::size_t length);
    Token readString(Kind kind);
    Token readNumber();
    Token readWord();
    Token readValue();
    Token close(bool object);
    void afterValue();

    std::string_view m_text;
    std::size_t m_position = 0;
    Expect m_expect = Expect::Value;
    std::vector<bool> m_isObject;
    bool m_failed = false;
};

/// Where the text stops being JSON; nothing if it is JSON throughout.
std::optional<std::size_t> jsonFault(std::string_view text);

/// The value of a member of the outermost object, as it is written; the last one of that name.
std::optional<std::string_view> topLevelMember(std::string_view object, std::string_view key);

/// The same document without white space between tokens; nothing if it is not JSON.
std::optional<QByteArray> compactJson(std::string_view json);

enum class JsonLayout { Indented, OneLine };

/// For people: keys in their order, numbers as written, escaped letters made readable. Nothing if
/// it is not JSON up to where it is cut.
std::optional<BodyText> readableJson(std::string_view json, JsonLayout layout, qsizetype maxLength);

} // namespace codec
