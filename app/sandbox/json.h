// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace sandbox {

/// A JSON value with what the reference backend's language keeps and Qt's own classes do not: the
/// order of keys, whole numbers beside floating ones, NaN, and lone surrogates.
class Json
{
public:
    using Array = std::vector<Json>;
    using Member = std::pair<QString, Json>;
    using Object = std::vector<Member>;
    /// A whole number too large for 64 bits keeps its digits.
    struct BigInteger
    {
        QByteArray digits;
        bool operator==(const BigInteger&) const = default;
    };

    Json() = default;
    Json(std::nullptr_t) {}
    Json(bool value) : m_value(value) {}
    Json(int value) : m_value(qint64(value)) {}
    Json(qint64 value) : m_value(value) {}
    Json(double value) : m_value(value) {}
    Json(BigInteger value) : m_value(std::move(value)) {}
    Json(QString value) : m_value(std::move(value)) {}
    Json(Array value) : m_value(std::move(value)) {}
    Json(Object value) : m_value(std::move(value)) {}

    bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    const bool* boolean() const { return std::get_if<bool>(&m_value); }
    const qint64* integer() const { return std::get_if<qint64>(&m_value); }
    const double* number() const { return std::get_if<double>(&m_value); }
    const BigInteger* bigInteger() const { return std::get_if<BigInteger>(&m_value); }
    const QString* string() const { return std::get_if<QString>(&m_value); }
    const Array* array() const { return std::get_if<Array>(&m_value); }
    const Object* object() const { return std::get_if<Object>(&m_value); }

    /// The member of an object, or null where there is none (or this is no object).
    const Json* find(QStringView key) const;
    /// Adds or replaces a member; a null value becomes an object first.
    void set(const QString& key, Json value);

    bool operator==(const Json&) const = default;

private:
    std::variant<std::monostate, bool, qint64, double, BigInteger, QString, Array, Object> m_value;
};

/// How a value is written.
enum class JsonStyle {
    Answer, ///< `{"a":1,"ü":2.0}`: no spaces, UTF-8; what cannot be written makes the answer fail.
    Event,  ///< `{"a": 1, "\u00fc": 2.0}`: spaces, ASCII only.
};

/// Nothing when the value cannot be written in that style: NaN, infinity or a lone surrogate in
/// an answer.
std::optional<QByteArray> writeJson(const Json& value, JsonStyle style);

/// The shortest text that reads back as the same number, always with a point or an exponent.
QByteArray writeNumber(double value);

/// Why a text is not JSON.
struct JsonFault
{
    enum class Kind {
        Syntax,     ///< See message and position.
        Unreadable, ///< Not UTF-8, or nested too deeply.
    };
    Kind kind = Kind::Syntax;
    QString message;
    /// In characters (code points) from the beginning.
    qint64 position = 0;
};

std::variant<Json, JsonFault> parseJson(const QByteArray& text);

} // namespace sandbox
