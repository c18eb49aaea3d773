// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/json.h"

#include <charconv>
#include <cmath>

namespace sandbox {

const Json* Json::find(QStringView key) const
{
    const Object* members = object();
    if (!members)
        return nullptr;
    for (const auto& [name, value] : *members) {
        if (name == key)
            return &value;
    }
    return nullptr;
}

void Json::set(const QString& key, Json value)
{
    if (!object())
        m_value = Object();
    auto& members = std::get<Object>(m_value);
    for (auto& [name, old] : members) {
        if (name == key) {
            old = std::move(value);
            return;
        }
    }
    members.emplace_back(key, std::move(value));
}

QByteArray writeNumber(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "Infinity" : "-Infinity";
    char buffer[64];
    const double size = std::fabs(value);
    // The service's language changes to exponents at these two sizes.
    const bool exponent = value != 0 && (size < 1e-4 || size >= 1e16);
    const auto end =
        std::to_chars(buffer, buffer + sizeof buffer, value,
                      exponent ? std::chars_format::scientific : std::chars_format::fixed);
    QByteArray text(buffer, end.ptr - buffer);
    if (!exponent && !text.contains('.'))
        text += ".0";
    return text;
}

namespace {

class Writer
{
public:
    explicit Writer(JsonStyle style) : m_style(style) {}

    bool write(const Json& value)
    {
        if (value.isNull()) {
            m_out += "null";
        } else if (const bool* flag = value.boolean()) {
            m_out += *flag ? "true" : "false";
        } else if (const qint64* integer = value.integer()) {
            m_out += QByteArray::number(*integer);
        } else if (const auto* big = value.bigInteger()) {
            m_out += big->digits;
        } else if (const double* number = value.number()) {
            if (m_style == JsonStyle::Answer && !std::isfinite(*number))
                return false;
            m_out += writeNumber(*number);
        } else if (const QString* text = value.string()) {
            return writeString(*text);
        } else if (const auto* items = value.array()) {
            return writeArray(*items);
        } else if (const auto* members = value.object()) {
            return writeObject(*members);
        }
        return true;
    }

    QByteArray take() { return std::move(m_out); }

private:
    bool isSpaced() const { return m_style == JsonStyle::Event; }

    bool writeArray(const Json::Array& items)
    {
        m_out += '[';
        bool first = true;
        for (const Json& item : items) {
            if (!first)
                m_out += isSpaced() ? ", " : ",";
            first = false;
            if (!write(item))
                return false;
        }
        m_out += ']';
        return true;
    }

    bool writeObject(const Json::Object& members)
    {
        m_out += '{';
        bool first = true;
        for (const auto& [name, value] : members) {
            if (!first)
                m_out += isSpaced() ? ", " : ",";
            first = false;
            if (!writeString(name))
                return false;
            m_out += isSpaced() ? ": " : ":";
            if (!write(value))
                return false;
        }
        m_out += '}';
        return true;
    }

    bool writeString(const QString& text)
    {
        m_out += '"';
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar unit = text.at(i);
            const char16_t code = unit.unicode();
            switch (code) {
            case u'"':
                m_out += "\\\"";
                continue;
            case u'\\':
                m_out += "\\\\";
                continue;
            case u'\n':
                m_out += "\\n";
                continue;
            case u'\r':
                m_out += "\\r";
                continue;
            case u'\t':
                m_out += "\\t";
                continue;
            case u'\b':
                m_out += "\\b";
                continue;
            case u'\f':
                m_out += "\\f";
                continue;
            default:
                break;
            }
            if (code >= 0x20 && code < 0x7f) {
                m_out += char(code);
            } else if (code < 0x20 || isSpaced()) {
                writeEscape(code);
            } else if (unit.isSurrogate()) {
                const bool isPair = unit.isHighSurrogate() && i + 1 < text.size() &&
                                    text.at(i + 1).isLowSurrogate();
                if (!isPair)
                    return false;
                m_out += text.sliced(i, 2).toUtf8();
                ++i;
            } else {
                m_out += QStringView(text).sliced(i, 1).toUtf8();
            }
        }
        m_out += '"';
        return true;
    }

    void writeEscape(char16_t code)
    {
        static constexpr char Digits[] = "0123456789abcdef";
        m_out += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4)
            m_out += Digits[(code >> shift) & 0xf];
    }

    JsonStyle m_style;
    QByteArray m_out;
};

} // namespace

std::optional<QByteArray> writeJson(const Json& value, JsonStyle style)
{
    Writer writer(style);
    if (!writer.write(value))
        return std::nullopt;
    return writer.take();
}

} // namespace sandbox
