// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/typeextractor.h"

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

} // namespace

std::string_view TypeExtractor::eventType(std::string_view, const live::RecordInput& record)
{
    if (!record.value)
        return {};
    std::string_view text = record.value->substr(0, MaxBytes);
    if (text.substr(0, 3) == "\xEF\xBB\xBF")
        text.remove_prefix(3);
    Scanner scanner(text);
    if (!scanner.skipSpace() || scanner.current() != '{')
        return {};
    scanner.advance();
    while (scanner.skipSpace() && scanner.current() == '"') {
        bool hasEscapes = false;
        const auto key = scanner.readString(hasEscapes);
        if (!key || !scanner.skipSpace() || scanner.current() != ':')
            return {};
        scanner.advance();
        if (!scanner.skipSpace())
            return {};
        if (*key == TypeKey) {
            if (scanner.current() != '"')
                return {};
            const auto type = scanner.readString(hasEscapes);
            if (!type || type->size() > MaxTypeBytes)
                return {};
            if (!hasEscapes)
                return *type;
            m_unescaped = unescaped(*type);
            return m_unescaped;
        }
        scanner.skipValue();
        if (!scanner.skipSpace() || scanner.current() != ',')
            return {};
        scanner.advance();
    }
    return {};
}

} // namespace codec
