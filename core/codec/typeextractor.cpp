// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/typeextractor.h"

#include "core/codec/cloudevent.h"

#include <algorithm>
#include <cstring>

#if defined(__SSE2__)
#include <bit>
#include <emmintrin.h>
#endif

// A full parse, even simdjson's, reads the whole value and wants padding behind it. The type stands
// first in what the known services write, so that reading on from the beginning ends after 30
// bytes.

namespace codec {

namespace {

constexpr std::string_view TypeKey = "event_type";

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// Runs over JSON text; stops at its end whatever the text is.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_at(text.data()), m_end(text.data() + text.size()) {}

    bool isAtEnd() const { return m_at == m_end; }
    char current() const { return *m_at; }
    void advance() { ++m_at; }
    const char* at() const { return m_at; }

    /// Answers whether there is something behind the white space.
    bool skipSpace()
    {
        while (m_at != m_end && isSpace(*m_at))
            ++m_at;
        return m_at != m_end;
    }

    /// From an opening quote to behind the closing one; nothing if there is none.
    std::optional<std::string_view> readString(bool& hasEscapes)
    {
        const char* const begin = ++m_at;
        hasEscapes = false;
        for (;;) {
            m_at = findQuoteOrEscape(m_at);
            if (m_at == m_end)
                return std::nullopt;
            if (*m_at == '"') {
                const std::string_view text(begin, std::size_t(m_at - begin));
                ++m_at;
                return text;
            }
            hasEscapes = true;
            if (m_end - m_at < 2) {
                m_at = m_end;
                return std::nullopt;
            }
            m_at += 2;
        }
    }

    /// Behind a value of any kind, brackets counted, strings passed over.
    void skipValue()
    {
        std::size_t depth = 0;
        bool hasEscapes = false;
        while (m_at != m_end) {
            switch (*m_at) {
            case '"':
                if (!readString(hasEscapes))
                    return;
                if (depth == 0)
                    return;
                continue;
            case '{':
            case '[':
                ++depth;
                break;
            case '}':
            case ']':
                if (depth == 0)
                    return; // The end of the object that holds the value.
                if (--depth == 0) {
                    ++m_at;
                    return;
                }
                break;
            case ',':
                if (depth == 0)
                    return;
                break;
            default:
                break;
            }
            ++m_at;
        }
    }

private:
    const char* findQuoteOrEscape(const char* at) const
    {
#if defined(__SSE2__)
        const __m128i quote = _mm_set1_epi8('"');
        const __m128i escape = _mm_set1_epi8('\\');
        for (; m_end - at >= 16; at += 16) {
            const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
            const auto hits = static_cast<unsigned>(_mm_movemask_epi8(
                _mm_or_si128(_mm_cmpeq_epi8(block, quote), _mm_cmpeq_epi8(block, escape))));
            if (hits != 0)
                return at + std::countr_zero(hits);
        }
#endif
        while (at != m_end && *at != '"' && *at != '\\')
            ++at;
        return at;
    }

    const char* m_at;
    const char* const m_end;
};

/// The text of a JSON string that holds escapes; empty if they are wrong.
std::string unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            out += text[i];
            continue;
        }
        if (++i == text.size())
            return {};
        switch (text[i]) {
        case '"':
        case '\\':
        case '/':
            out += text[i];
            break;
        case 'u': {
            unsigned code = 0;
            if (i + 4 >= text.size())
                return {};
            for (int digit = 0; digit < 4; ++digit) {
                const char c = text[++i];
                const char low = char(c | 0x20);
                if (c >= '0' && c <= '9')
                    code = code * 16 + unsigned(c - '0');
                else if (low >= 'a' && low <= 'f')
                    code = code * 16 + unsigned(low - 'a' + 10);
                else
                    return {};
            }
            // Types are plain words: what is beyond the first 128 letters is not made out here.
            if (code < 0x20 || code > 0x7e)
                return {};
            out += char(code);
            break;
        }
        default:
            return {}; // Line ends and the like are in no type.
        }
    }
    return out;
}

/// The text within a JSON string, far enough for its own JSON to be read: letters beyond ASCII are
/// of no account to that and are left as they come.
void unescapeInto(std::string& out, std::string_view text)
{
    out.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            out += text[i];
            continue;
        }
        switch (text[++i]) {
        case 'n':
        case 'r':
        case 't':
        case 'b':
        case 'f':
            out += ' ';
            break;
        case 'u': {
            unsigned code = 0;
            for (std::size_t digit = 1; digit <= 4 && i + digit < text.size(); ++digit) {
                const char low = char(text[i + digit] | 0x20);
                code = code * 16 + unsigned(low >= 'a' ? low - 'a' + 10 : low - '0');
            }
            i += 4;
            out += code >= 0x20 && code <= 0x7e ? char(code) : '?';
            break;
        }
        default:
            out += text[i];
        }
    }
}

/// Walks over the members of an object; stops at what is no member.
class Members
{
public:
    explicit Members(std::string_view text) : m_scanner(text)
    {
        m_ok = m_scanner.skipSpace() && m_scanner.current() == '{';
        if (m_ok)
            m_scanner.advance();
    }

    bool next()
    {
        if (!m_ok || !m_scanner.skipSpace())
            return m_ok = false;
        if (!m_isFirst) {
            if (m_scanner.current() != ',')
                return m_ok = false;
            m_scanner.advance();
            if (!m_scanner.skipSpace())
                return m_ok = false;
        }
        m_isFirst = false;
        if (m_scanner.current() != '"')
            return m_ok = false;
        bool hasEscapes = false;
        const auto key = m_scanner.readString(hasEscapes);
        if (!key || !m_scanner.skipSpace() || m_scanner.current() != ':')
            return m_ok = false;
        m_scanner.advance();
        if (!m_scanner.skipSpace())
            return m_ok = false;
        m_key = *key;
        return true;
    }

    std::string_view key() const { return m_key; }
    bool isString() const { return m_scanner.current() == '"'; }
    bool isObject() const { return m_scanner.current() == '{'; }

    /// Takes the value; nothing for a text that does not end.
    std::optional<std::string_view> takeString()
    {
        const auto text = m_scanner.readString(m_hasEscapes);
        m_ok = text.has_value();
        return text;
    }
    bool hasEscapes() const { return m_hasEscapes; }
    /// Takes a value of any kind, as it is written.
    std::string_view takeValue()
    {
        const char* const begin = m_scanner.at();
        m_scanner.skipValue();
        return {begin, std::size_t(m_scanner.at() - begin)};
    }

private:
    Scanner m_scanner;
    std::string_view m_key;
    bool m_ok = true;
    bool m_isFirst = true;
    bool m_hasEscapes = false;
};

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

std::string_view headerType(std::span<const live::HeaderView> headers)
{
    if (headers.empty() || !cloudAttribute(headers, "ce_specversion"))
        return {};
    const std::string_view type = cloudAttribute(headers, "ce_type").value_or(std::string_view());
    return type.size() <= TypeExtractor::MaxTypeBytes ? type : std::string_view();
}

} // namespace

std::string_view TypeExtractor::eventType(std::string_view, const live::RecordInput& record)
{
    if (!record.value)
        return {};
    std::string_view text = record.value->substr(0, MaxBytes);
    if (text.substr(0, 3) == ByteOrderMark)
        text.remove_prefix(3);
    const std::string_view type = typeOf(text);
    return type.empty() ? headerType(record.headers) : type;
}

std::string_view TypeExtractor::plain(std::string_view type, bool hasEscapes)
{
    if (type.size() > MaxTypeBytes)
        return {};
    if (!hasEscapes)
        return type;
    m_unescaped = unescaped(type);
    return m_unescaped;
}

std::string_view TypeExtractor::typeOf(std::string_view text)
{
    // Dapr writes its members by their names: "data" first, "type" last.
    std::string_view outer;
    bool outerHasEscapes = false;
    std::string_view data;
    bool isText = false;
    bool isCloud = false;
    bool isResolved = false;
    Members members(text);
    while (members.next()) {
        const std::string_view key = members.key();
        if (key == TypeKey && members.isString()) {
            const auto type = members.takeString();
            return type ? plain(*type, members.hasEscapes()) : std::string_view();
        }
        if (key == "type" && members.isString()) {
            outer = members.takeString().value_or(std::string_view());
            outerHasEscapes = members.hasEscapes();
        } else if (key == "data" && (members.isString() || members.isObject())) {
            isText = members.isString();
            data = members.takeValue();
        } else {
            isCloud = isCloud || key == "specversion";
            members.takeValue();
        }
        if (isCloud && !data.empty() && !isResolved) {
            isResolved = true;
            const std::string_view inner = innerType(data, isText);
            if (!inner.empty())
                return inner;
        }
        if (isResolved && !outer.empty())
            break;
    }
    return isCloud ? plain(outer, outerHasEscapes) : std::string_view();
}

std::string_view TypeExtractor::innerType(std::string_view data, bool isText)
{
    if (isText) {
        if (data.size() < 2)
            return {};
        unescapeInto(m_text, data.substr(1, data.size() - 2));
        data = m_text;
    }
    std::string_view type;
    bool hasEscapes = false;
    bool hasBody = false;
    Members members(data);
    while ((type.empty() || !hasBody) && members.next()) {
        if (members.key() == TypeKey && members.isString()) {
            type = members.takeString().value_or(std::string_view());
            hasEscapes = members.hasEscapes();
            continue;
        }
        hasBody = hasBody || members.key() == "data" || members.key() == "payload";
        if (type.empty() || !hasBody)
            members.takeValue();
    }
    return hasBody ? plain(type, hasEscapes) : std::string_view();
}

} // namespace codec
