// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/jsontext.h"

#include <algorithm>

namespace codec {

namespace {

// Deeper levels are not indented further: the width of a line is bounded, and so is the whole text.
constexpr std::size_t MaxIndentLevels = 64;
constexpr qsizetype IndentWidth = 2;
// Above this colouring costs more than it helps.
constexpr qsizetype MaxSpans = 200'000;

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::optional<char32_t> hexValue(std::string_view digits)
{
    if (digits.size() < 4)
        return std::nullopt;
    char32_t value = 0;
    for (const char c : digits.substr(0, 4)) {
        value <<= 4;
        if (isDigit(c))
            value |= char32_t(c - '0');
        else if (c >= 'a' && c <= 'f')
            value |= char32_t(c - 'a' + 10);
        else if (c >= 'A' && c <= 'F')
            value |= char32_t(c - 'A' + 10);
        else
            return std::nullopt;
    }
    return value;
}

/// Most of JSON is ASCII, which needs no detour over a text of its own.
void appendUtf8(QString& out, std::string_view text)
{
    const bool isAscii =
        std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
    if (isAscii)
        out += QLatin1StringView(text.data(), qsizetype(text.size()));
    else
        out += QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// Appends a string's text, with \u… of printable letters made readable; other escapes stay.
void appendReadable(QString& out, std::string_view text)
{
    std::size_t done = 0;
    std::size_t at = text.find('\\');
    while (at != std::string_view::npos && at + 1 < text.size()) {
        std::size_t length = 2;
        if (text[at + 1] == 'u') {
            length = 6;
            auto code = hexValue(text.substr(at + 2));
            if (code && QChar::isHighSurrogate(*code) && text.substr(at + 6, 2) == "\\u") {
                const auto low = hexValue(text.substr(at + 8));
                if (low && QChar::isLowSurrogate(*low)) {
                    code = QChar::surrogateToUcs4(char16_t(*code), char16_t(*low));
                    length = 12;
                }
            }
            if (code && *code > 0x7f && QChar::isPrint(*code)) {
                appendUtf8(out, text.substr(done, at - done));
                out += QStringView(QChar::fromUcs4(*code));
                done = at + length;
            }
        }
        at = text.find('\\', at + length);
    }
    appendUtf8(out, text.substr(done));
}

/// Lays tokens out as text, noting what each part is.
class Writer
{
public:
    Writer(JsonLayout layout, qsizetype maxLength, std::size_t sourceSize)
        : m_layout(layout), m_maxLength(maxLength)
    {
        m_body.text.reserve(qsizetype(
            std::min<std::size_t>(std::size_t(std::max<qsizetype>(0, maxLength)), sourceSize * 2)));
    }

    bool isFull() const { return m_body.text.size() >= m_maxLength; }

    void write(const JsonReader::Token& token, std::size_t depth)
    {
        using Kind = JsonReader::Kind;
        const bool closes = token.kind == Kind::EndObject || token.kind == Kind::EndArray;
        if (m_lineBreakDue && !closes)
            breakLine(depth - (token.kind == Kind::BeginObject || token.kind == Kind::BeginArray));
        else if (closes && !m_lineBreakDue)
            breakLine(depth);
        m_lineBreakDue = false;

        switch (token.kind) {
        case Kind::BeginObject:
        case Kind::BeginArray:
            add(token.text, TextPart::Punctuation);
            m_lineBreakDue = true;
            break;
        case Kind::EndObject:
        case Kind::EndArray:
            add(token.text, TextPart::Punctuation);
            break;
        case Kind::Colon:
            add(": ", TextPart::Punctuation);
            break;
        case Kind::Comma:
            add(m_layout == JsonLayout::OneLine ? ", " : ",", TextPart::Punctuation);
            m_lineBreakDue = m_layout == JsonLayout::Indented;
            break;
        case Kind::Key:
            add(token.text, TextPart::Key);
            break;
        case Kind::String:
            add(token.text, TextPart::String);
            break;
        case Kind::Number:
            add(token.text, TextPart::Number);
            break;
        case Kind::Word:
            add(token.text, TextPart::Word);
            break;
        case Kind::End:
        case Kind::Error:
            break;
        }
    }

    BodyText take(bool isCut)
    {
        m_body.kind = BodyKind::Json;
        m_body.isCut = isCut;
        if (m_body.text.size() > m_maxLength) {
            m_body.isCut = true;
            m_body.text.truncate(m_maxLength);
            if (m_body.text.back().isHighSurrogate())
                m_body.text.chop(1);
            while (!m_body.spans.isEmpty() && m_body.spans.last().begin >= m_body.text.size())
                m_body.spans.removeLast();
            if (!m_body.spans.isEmpty()) {
                TextSpan& last = m_body.spans.last();
                last.length = std::min(last.length, m_body.text.size() - last.begin);
            }
        }
        if (m_tooManySpans)
            m_body.spans.clear();
        return std::move(m_body);
    }

private:
    void breakLine(std::size_t depth)
    {
        if (m_layout == JsonLayout::OneLine)
            return;
        m_body.text += u'\n';
        m_body.text.resize(
            m_body.text.size() + qsizetype(std::min(depth, MaxIndentLevels)) * IndentWidth, u' ');
    }

    void add(std::string_view text, TextPart part)
    {
        const qsizetype begin = m_body.text.size();
        // No more than can be shown: one string may be as long as the whole record.
        const std::size_t room = std::size_t(std::max<qsizetype>(0, m_maxLength - begin)) * 6 + 64;
        appendReadable(m_body.text, text.substr(0, room));
        m_tooManySpans = m_tooManySpans || m_body.spans.size() >= MaxSpans;
        if (!m_tooManySpans)
            m_body.spans.append({begin, m_body.text.size() - begin, part});
    }

    JsonLayout m_layout;
    qsizetype m_maxLength;
    BodyText m_body;
    bool m_lineBreakDue = false;
    bool m_tooManySpans = false;
};

} // namespace

JsonReader::Token JsonReader::fail()
{
    m_failed = true;
    return {Kind::Error, {}};
}

JsonReader::Token JsonReader::take(Kind kind, std::size_t length)
{
    const Token token{kind, m_text.substr(m_position, length)};
    m_position += length;
    return token;
}

void JsonReader::afterValue()
{
    m_expect = m_isObject.empty() ? Expect::Nothing : Expect::CommaOrEnd;
}

JsonReader::Token JsonReader::readString(Kind kind)
{
    std::size_t at = m_position + 1;
    while (at < m_text.size()) {
        const auto c = static_cast<unsigned char>(m_text[at]);
        if (c == '"')
            return take(kind, at + 1 - m_position);
        if (c < 0x20)
            return fail();
        if (c != '\\') {
            ++at;
            continue;
        }
        if (at + 1 >= m_text.size())
            return fail();
        const char escaped = m_text[at + 1];
        if (escaped == 'u') {
            if (!hexValue(m_text.substr(at + 2, 4)))
                return fail();
            at += 6;
        } else if (std::string_view("\"\\/bfnrt").find(escaped) != std::string_view::npos) {
            at += 2;
        } else {
            return fail();
        }
    }
    return fail();
}

JsonReader::Token JsonReader::readNumber()
{
    std::size_t at = m_position;
    const auto digits = [&] {
        const std::size_t begin = at;
        while (at < m_text.size() && isDigit(m_text[at]))
            ++at;
        return at > begin;
    };
    const auto is = [&](char c) {
        return at < m_text.size() && m_text[at] == c;
    };
    if (is('-'))
        ++at;
    if (is('0'))
        ++at;
    else if (!digits())
        return fail();
    if (is('.')) {
        ++at;
        if (!digits())
            return fail();
    }
    if (is('e') || is('E')) {
        ++at;
        if (is('+') || is('-'))
            ++at;
        if (!digits())
            return fail();
    }
    return take(Kind::Number, at - m_position);
}

JsonReader::Token JsonReader::readWord()
{
    for (const std::string_view word : {"true", "false", "null"}) {
        if (m_text.substr(m_position, word.size()) == word)
            return take(Kind::Word, word.size());
    }
    return fail();
}

JsonReader::Token JsonReader::readValue()
{
    const char c = m_text[m_position];
    if (c == '{' || c == '[') {
        if (m_isObject.size() >= MaxDepth)
            return fail();
        m_isObject.push_back(c == '{');
        m_expect = c == '{' ? Expect::KeyOrEnd : Expect::ValueOrEnd;
        return take(c == '{' ? Kind::BeginObject : Kind::BeginArray, 1);
    }
    const Token token = c == '"'                 ? readString(Kind::String)
                        : c == '-' || isDigit(c) ? readNumber()
                                                 : readWord();
    if (!m_failed)
        afterValue();
    return token;
}

JsonReader::Token JsonReader::close(bool object)
{
    if (m_isObject.empty() || m_isObject.back() != object)
        return fail();
    m_isObject.pop_back();
    afterValue();
    return take(object ? Kind::EndObject : Kind::EndArray, 1);
}

JsonReader::Token JsonReader::next()
{
    if (m_failed)
        return fail();
    while (m_position < m_text.size() && isSpace(m_text[m_position]))
        ++m_position;
    if (m_position == m_text.size())
        return m_expect == Expect::Nothing ? Token{Kind::End, {}} : fail();
    const char c = m_text[m_position];
    switch (m_expect) {
    case Expect::Nothing:
        return fail();
    case Expect::ValueOrEnd:
        if (c == ']')
            return close(false);
        return readValue();
    case Expect::Value:
        return readValue();
    case Expect::KeyOrEnd:
        if (c == '}')
            return close(true);
        [[fallthrough]];
    case Expect::Key: {
        if (c != '"')
            return fail();
        const Token key = readString(Kind::Key);
        m_expect = Expect::Colon;
        return key;
    }
    case Expect::Colon:
        if (c != ':')
            return fail();
        m_expect = Expect::Value;
        return take(Kind::Colon, 1);
    case Expect::CommaOrEnd:
        if (c == '}' || c == ']')
            return close(c == '}');
        if (c != ',')
            return fail();
        m_expect = m_isObject.back() ? Expect::Key : Expect::Value;
        return take(Kind::Comma, 1);
    }
    return fail();
}

std::optional<std::size_t> jsonFault(std::string_view text)
{
    JsonReader reader(text);
    for (;;) {
        const JsonReader::Token token = reader.next();
        if (token.kind == JsonReader::Kind::End)
            return std::nullopt;
        if (token.kind == JsonReader::Kind::Error)
            return reader.position();
    }
}

std::optional<std::string_view> topLevelMember(std::string_view object, std::string_view key)
{
    using Kind = JsonReader::Kind;
    JsonReader reader(object);
    if (reader.next().kind != Kind::BeginObject)
        return std::nullopt;
    std::optional<std::string_view> found;
    bool isWanted = false;
    std::size_t begin = 0;
    for (;;) {
        const JsonReader::Token token = reader.next();
        if (token.kind == Kind::End)
            return found;
        if (token.kind == Kind::Error)
            return std::nullopt;
        if (token.kind == Kind::Key && reader.depth() == 1) {
            isWanted = token.text.substr(1, token.text.size() - 2) == key;
        } else if (token.kind == Kind::Colon && reader.depth() == 1) {
            begin = reader.position();
        } else if (isWanted && reader.depth() == 1 && token.kind != Kind::Comma) {
            while (begin < object.size() && isSpace(object[begin]))
                ++begin;
            found = object.substr(begin, reader.position() - begin);
            isWanted = false;
        }
    }
}

std::optional<QByteArray> compactJson(std::string_view json)
{
    JsonReader reader(json);
    QByteArray out;
    out.reserve(qsizetype(json.size()));
    for (;;) {
        const JsonReader::Token token = reader.next();
        if (token.kind == JsonReader::Kind::End)
            return out;
        if (token.kind == JsonReader::Kind::Error)
            return std::nullopt;
        out.append(token.text.data(), qsizetype(token.text.size()));
    }
}

std::optional<BodyText> readableJson(std::string_view json, JsonLayout layout, qsizetype maxLength)
{
    JsonReader reader(json);
    Writer writer(layout, maxLength, json.size());
    for (;;) {
        const JsonReader::Token token = reader.next();
        if (token.kind == JsonReader::Kind::End)
            return writer.take(false);
        if (token.kind == JsonReader::Kind::Error)
            return std::nullopt;
        if (writer.isFull())
            return writer.take(true);
        writer.write(token, reader.depth());
    }
}

} // namespace codec
