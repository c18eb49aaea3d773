// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/json.h"

#include <QtCore/QStringDecoder>

#include <charconv>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// About where the service's own parser gives up.
constexpr int MaxDepth = 990;

class Parser
{
public:
    explicit Parser(const QString& text) : m_text(text) {}

    std::variant<Json, JsonFault> parse()
    {
        skipSpace();
        Json value;
        if (!parseValue(value, 0))
            return m_fault;
        skipSpace();
        if (m_at < m_text.size()) {
            fail(u"Extra data"_s, m_at);
            return m_fault;
        }
        return value;
    }

private:
    bool fail(const QString& message, qsizetype at)
    {
        // The position counts characters, of which a surrogate pair is one.
        qint64 position = 0;
        for (qsizetype i = 0; i < at; ++i) {
            const bool isSecondHalf =
                m_text.at(i).isLowSurrogate() && i > 0 && m_text.at(i - 1).isHighSurrogate();
            position += isSecondHalf ? 0 : 1;
        }
        m_fault = {JsonFault::Kind::Syntax, message, position};
        return false;
    }

    QChar current() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }

    void skipSpace()
    {
        while (m_at < m_text.size()) {
            const char16_t code = m_text.at(m_at).unicode();
            if (code != u' ' && code != u'\t' && code != u'\n' && code != u'\r')
                return;
            ++m_at;
        }
    }

    bool takeWord(QLatin1StringView word)
    {
        if (!QStringView(m_text).sliced(m_at).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }

    bool parseValue(Json& value, int depth)
    {
        if (depth > MaxDepth) {
            m_fault = {JsonFault::Kind::Unreadable, u"nested too deeply"_s, 0};
            return false;
        }
        if (m_at >= m_text.size())
            return fail(u"Expecting value"_s, m_at);
        switch (current().unicode()) {
        case u'{':
            return parseObject(value, depth);
        case u'[':
            return parseArray(value, depth);
        case u'"': {
            QString text;
            ++m_at;
            if (!parseString(text))
                return false;
            value = Json(std::move(text));
            return true;
        }
        default:
            break;
        }
        if (takeWord("null"_L1)) {
            value = Json();
            return true;
        }
        if (takeWord("true"_L1)) {
            value = Json(true);
            return true;
        }
        if (takeWord("false"_L1)) {
            value = Json(false);
            return true;
        }
        if (takeWord("NaN"_L1)) {
            value = Json(std::numeric_limits<double>::quiet_NaN());
            return true;
        }
        if (takeWord("Infinity"_L1)) {
            value = Json(std::numeric_limits<double>::infinity());
            return true;
        }
        if (takeWord("-Infinity"_L1)) {
            value = Json(-std::numeric_limits<double>::infinity());
            return true;
        }
        return parseNumber(value);
    }

    bool isDigitAt(qsizetype at) const
    {
        return at < m_text.size() && m_text.at(at) >= u'0' && m_text.at(at) <= u'9';
    }

    bool parseNumber(Json& value)
    {
        const qsizetype start = m_at;
        qsizetype at = m_at;
        if (m_text.at(at) == u'-')
            ++at;
        if (!isDigitAt(at))
            return fail(u"Expecting value"_s, start);
        if (m_text.at(at) == u'0') {
            ++at;
        } else {
            while (isDigitAt(at))
                ++at;
        }
        bool isWhole = true;
        if (at < m_text.size() && m_text.at(at) == u'.' && isDigitAt(at + 1)) {
            isWhole = false;
            ++at;
            while (isDigitAt(at))
                ++at;
        }
        if (at < m_text.size() && (m_text.at(at) == u'e' || m_text.at(at) == u'E')) {
            qsizetype exponent = at + 1;
            if (exponent < m_text.size() &&
                (m_text.at(exponent) == u'+' || m_text.at(exponent) == u'-'))
                ++exponent;
            if (isDigitAt(exponent)) {
                isWhole = false;
                at = exponent;
                while (isDigitAt(at))
                    ++at;
            }
        }
        m_at = at;
        const QByteArray digits = QStringView(m_text).sliced(start, at - start).toLatin1();
        if (isWhole) {
            bool ok = false;
            const qint64 integer = digits.toLongLong(&ok);
            value = ok ? Json(integer) : Json(Json::BigInteger{digits});
            return true;
        }
        double number = 0;
        const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        if (end.ec == std::errc::result_out_of_range) {
            // Too small becomes zero, too large infinity.
            number = digits.contains("e-") || digits.contains("E-")
                         ? 0.0
                         : std::numeric_limits<double>::infinity();
            if (digits.startsWith('-'))
                number = -number;
        }
        value = Json(number);
        return true;
    }

    bool parseArray(Json& value, int depth)
    {
        Json::Array items;
        ++m_at;
        skipSpace();
        if (current() == u']') {
            ++m_at;
            value = Json(std::move(items));
            return true;
        }
        for (;;) {
            Json item;
            if (!parseValue(item, depth + 1))
                return false;
            items.push_back(std::move(item));
            skipSpace();
            if (current() == u']') {
                ++m_at;
                value = Json(std::move(items));
                return true;
            }
            if (current() != u',')
                return fail(u"Expecting ',' delimiter"_s, m_at);
            ++m_at;
            skipSpace();
        }
    }

    bool parseObject(Json& value, int depth)
    {
        Json::Object object;
        QHash<QString, std::size_t> places;
        ++m_at;
        skipSpace();
        if (current() == u'}') {
            ++m_at;
            value = Json(std::move(object));
            return true;
        }
        for (;;) {
            if (current() != u'"')
                return fail(u"Expecting property name enclosed in double quotes"_s, m_at);
            ++m_at;
            QString name;
            if (!parseString(name))
                return false;
            skipSpace();
            if (current() != u':')
                return fail(u"Expecting ':' delimiter"_s, m_at);
            ++m_at;
            skipSpace();
            Json member;
            if (!parseValue(member, depth + 1))
                return false;
            // The last of equal names wins, at the place of the first.
            if (const auto place = places.constFind(name); place != places.constEnd()) {
                object[*place].second = std::move(member);
            } else {
                places.insert(name, object.size());
                object.emplace_back(name, std::move(member));
            }
            skipSpace();
            if (current() == u'}') {
                ++m_at;
                value = Json(std::move(object));
                return true;
            }
            if (current() != u',')
                return fail(u"Expecting ',' delimiter"_s, m_at);
            ++m_at;
            skipSpace();
        }
    }

    // After the opening quote.
    bool parseString(QString& text)
    {
        const qsizetype start = m_at - 1;
        for (;;) {
            if (m_at >= m_text.size())
                return fail(u"Unterminated string starting at"_s, start);
            const QChar unit = m_text.at(m_at);
            if (unit == u'"') {
                ++m_at;
                return true;
            }
            if (unit.unicode() < 0x20)
                return fail(u"Invalid control character at"_s, m_at);
            if (unit != u'\\') {
                text += unit;
                ++m_at;
                continue;
            }
            if (!parseEscape(text, start))
                return false;
        }
    }

    bool parseEscape(QString& text, qsizetype start)
    {
        const qsizetype backslash = m_at;
        ++m_at;
        if (m_at >= m_text.size())
            return fail(u"Unterminated string starting at"_s, start);
        const QChar kind = m_text.at(m_at);
        ++m_at;
        switch (kind.unicode()) {
        case u'"':
        case u'\\':
        case u'/':
            text += kind;
            return true;
        case u'b':
            text += u'\b';
            return true;
        case u'f':
            text += u'\f';
            return true;
        case u'n':
            text += u'\n';
            return true;
        case u'r':
            text += u'\r';
            return true;
        case u't':
            text += u'\t';
            return true;
        case u'u': {
            bool ok = m_at + 4 <= m_text.size();
            char16_t code = 0;
            for (qsizetype i = 0; ok && i < 4; ++i) {
                const int digit =
                    QStringView(u"0123456789abcdef").indexOf(m_text.at(m_at + i).toLower());
                ok = digit >= 0;
                code = char16_t(code * 16 + (ok ? digit : 0));
            }
            if (!ok)
                return fail(u"Invalid \\uXXXX escape"_s, backslash + 1);
            m_at += 4;
            text += QChar(code);
            return true;
        }
        default:
            return fail(u"Invalid \\escape"_s, backslash);
        }
    }

    const QString& m_text;
    qsizetype m_at = 0;
    JsonFault m_fault;
};

} // namespace

std::variant<Json, JsonFault> parseJson(const QByteArray& text)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = decoder(text);
    if (decoder.hasError())
        return JsonFault{JsonFault::Kind::Unreadable, u"not UTF-8"_s, 0};
    return Parser(decoded).parse();
}

} // namespace sandbox
