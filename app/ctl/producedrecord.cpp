// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/producedrecord.h"

#include "app/ctl/argumentreader.h"
#include "core/codec/jsontext.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <charconv>
#include <string_view>
#include <vector>

namespace ctl {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ctl::ProducedRecord)
};

Error malformed(const QString& sentence)
{
    return {.kind = ErrorKind::Malformed, .message = sentence};
}

std::string_view viewOf(const QByteArray& bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

std::optional<unsigned> hexIn(std::string_view digits)
{
    unsigned code = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    if (digits.size() != 4 || error != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return code;
}

void appendUtf8(QByteArray& to, char32_t sign)
{
    if (sign < 0x80) {
        to += char(sign);
        return;
    }
    if (sign < 0x800) {
        to += char(0xC0 | (sign >> 6));
    } else {
        if (sign < 0x10000) {
            to += char(0xE0 | (sign >> 12));
        } else {
            to += char(0xF0 | (sign >> 18));
            to += char(0x80 | ((sign >> 12) & 0x3F));
        }
        to += char(0x80 | ((sign >> 6) & 0x3F));
    }
    to += char(0x80 | (sign & 0x3F));
}

/// A sign behind "\\u", with its second half where it has one; moves `at` behind it.
std::optional<char32_t> codedSign(std::string_view text, std::size_t& at)
{
    const auto first = hexIn(text.substr(std::min(at, text.size()), 4));
    if (!first)
        return std::nullopt;
    at += 4;
    if (*first < 0xD800 || *first > 0xDFFF)
        return char32_t(*first);
    const bool hasSecond = *first < 0xDC00 && text.substr(std::min(at, text.size()), 2) == "\\u";
    const auto second = hasSecond ? hexIn(text.substr(at + 2, 4)) : std::nullopt;
    if (!second || *second < 0xDC00 || *second > 0xDFFF)
        return std::nullopt; // Half a sign has no bytes.
    at += 6;
    return 0x10000 + ((char32_t(*first) - 0xD800) << 10) + (char32_t(*second) - 0xDC00);
}

/// The bytes of a JSON string with its quotes. QString would drop a byte order mark.
std::optional<QByteArray> unescaped(std::string_view quoted)
{
    const std::string_view text = quoted.substr(1, quoted.size() - 2);
    static constexpr std::string_view Letters = "\"\\/bfnrt";
    static constexpr std::string_view Meant = "\"\\/\b\f\n\r\t";
    QByteArray bytes;
    bytes.reserve(qsizetype(text.size()));
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\\', at), text.size());
        bytes.append(text.data() + at, qsizetype(end - at));
        if (end == text.size())
            break;
        if (end + 1 == text.size())
            return std::nullopt;
        at = end + 2;
        if (const std::size_t known = Letters.find(text[end + 1]);
            known != std::string_view::npos) {
            bytes += Meant[known];
            continue;
        }
        const auto sign = text[end + 1] == 'u' ? codedSign(text, at) : std::nullopt;
        if (!sign)
            return std::nullopt;
        appendUtf8(bytes, *sign);
    }
    return bytes;
}

/// A text is its UTF-8, an object holds base64, null is null.
Result<std::optional<QByteArray>> bytesFrom(std::string_view json, std::string_view name)
{
    const QString shown = QString::fromUtf8(name.data(), qsizetype(name.size()));
    if (json == "null")
        return std::optional<QByteArray>();
    if (json.front() == '"') {
        auto bytes = unescaped(json);
        if (bytes)
            return std::optional(*std::move(bytes));
        return malformed(Words::tr("“%1” holds half a character.").arg(shown));
    }
    const auto coded = json.front() == '{' ? codec::topLevelMember(json, "base64") : std::nullopt;
    if (coded && coded->front() == '"') {
        const auto decoded = QByteArray::fromBase64Encoding(
            unescaped(*coded).value_or("*"), QByteArray::AbortOnBase64DecodingErrors);
        if (decoded)
            return std::optional(*decoded);
        return malformed(Words::tr("“%1” holds wrong base64.").arg(shown));
    }
    return malformed(Words::tr("“%1” is no text, no {\"base64\":…} and not null.").arg(shown));
}

/// The members of a line that is a JSON object and has all of them.
struct Printed
{
    std::string_view key;
    std::string_view value;
    std::string_view headers;
};

/// Reads until all three are found: what is printed behind them, the event's body, may be nested
/// more deeply than the reader goes.
std::optional<Printed> printedIn(const QByteArray& line)
{
    using Kind = codec::JsonReader::Kind;
    const QByteArray trimmed = QByteArray::fromRawData(line.constData(), line.size()).trimmed();
    if (!trimmed.startsWith('{') || !trimmed.endsWith('}'))
        return std::nullopt;
    const std::string_view text = viewOf(line);
    codec::JsonReader reader(text);
    reader.next();
    Printed printed;
    std::string_view* wanted = nullptr;
    std::size_t begin = 0;
    for (;;) {
        const codec::JsonReader::Token token = reader.next();
        if (token.kind == Kind::End || token.kind == Kind::Error)
            return std::nullopt;
        if (reader.depth() != 1 || token.kind == Kind::Comma)
            continue;
        if (token.kind == Kind::Key) {
            wanted = token.text == "\"key\""       ? &printed.key
                     : token.text == "\"value\""   ? &printed.value
                     : token.text == "\"headers\"" ? &printed.headers
                                                   : nullptr;
        } else if (token.kind == Kind::Colon) {
            begin = text.find_first_not_of(" \t\r\n", reader.position());
        } else if (wanted != nullptr) {
            *wanted = text.substr(begin, reader.position() - begin);
            wanted = nullptr;
            if (!printed.key.empty() && !printed.value.empty() && !printed.headers.empty())
                return printed;
        }
    }
}

/// The elements of a JSON list, as they are written.
std::vector<std::string_view> elementsOf(std::string_view list)
{
    std::vector<std::string_view> elements;
    codec::JsonReader reader(list);
    reader.next();
    for (;;) {
        const codec::JsonReader::Token first = reader.next();
        if (first.kind == codec::JsonReader::Kind::Comma)
            continue;
        if (reader.depth() == 0 || first.kind == codec::JsonReader::Kind::End ||
            first.kind == codec::JsonReader::Kind::Error)
            return elements;
        const char* const begin = first.text.data();
        while (reader.depth() > 1)
            reader.next();
        const char* const end = list.data() + reader.position();
        elements.emplace_back(begin, std::size_t(end - begin));
    }
}

} // namespace

bool isPrintedRecord(const QByteArray& line)
{
    return printedIn(line).has_value();
}

Result<kafka::OutgoingRecord> recordFromPrinted(const QByteArray& line)
{
    const auto printed = printedIn(line);
    if (!printed)
        return malformed(Words::tr("It is no JSON object with “key”, “value” and “headers”."));
    kafka::OutgoingRecord record;
    auto key = bytesFrom(printed->key, "key");
    if (!key)
        return key.error();
    auto value = bytesFrom(printed->value, "value");
    if (!value)
        return value.error();
    record.key = *std::move(key);
    record.value = *std::move(value);
    if (printed->headers.front() != '[')
        return malformed(Words::tr("“headers” is no list."));
    for (const std::string_view header : elementsOf(printed->headers)) {
        const bool isObject = header.front() == '{';
        const auto nameJson = isObject ? codec::topLevelMember(header, "name") : std::nullopt;
        const auto valueJson = isObject ? codec::topLevelMember(header, "value") : std::nullopt;
        if (!nameJson || !valueJson)
            return malformed(Words::tr("A header lacks its “name” or its “value”."));
        auto name = bytesFrom(*nameJson, "name");
        if (!name)
            return name.error();
        auto content = bytesFrom(*valueJson, "value");
        if (!content)
            return content.error();
        if (!name->has_value())
            return malformed(Words::tr("A header has no name."));
        record.headers.append({**name, *std::move(content)});
    }
    return record;
}

Result<std::pair<QByteArray, std::optional<QByteArray>>> headerFromText(const QString& text)
{
    const qsizetype equals = text.indexOf(u'=');
    const QString name = equals < 0 ? text : text.left(equals);
    if (name.isEmpty())
        return wrongUsage(Words::tr("“%1” is no header: NAME=VALUE is expected.").arg(text));
    std::optional<QByteArray> value;
    if (equals >= 0)
        value = text.sliced(equals + 1).toUtf8();
    return std::pair(name.toUtf8(), std::move(value));
}

} // namespace ctl
