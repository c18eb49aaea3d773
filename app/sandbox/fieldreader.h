// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/moment.h"
#include "app/sandbox/sprintinput.h"

#include <QtCore/QStringList>

namespace sandbox {

/// What a client said of one field: nothing, null, or a value.
template <class T>
struct Field
{
    bool isGiven = false;
    std::optional<T> value;

    bool isNull() const { return isGiven && !value; }
};

/// How a field is to be read.
struct FieldRule
{
    enum class Need { Optional, Required };
    enum class Null { Allowed, Refused };

    Need need = Need::Optional;
    Null null = Null::Allowed;
    /// In code points; -1: no limit.
    qsizetype minimum = -1;
    qsizetype maximum = -1;
};

/// Reads the fields of a body as the service's framework does, leniency included, and collects
/// what is wrong with them in its words.
class FieldReader
{
public:
    /// A body that is no object is one error, and every field is then not given.
    FieldReader(const Json& body, ValidationErrors& errors);

    Field<QString> text(const QString& key, const FieldRule& rule);
    Field<QString> choice(const QString& key, const QStringList& choices, const FieldRule& rule);
    Field<bool> flag(const QString& key, const FieldRule& rule);
    Field<Moment> moment(const QString& key, const FieldRule& rule);
    Field<double> number(const QString& key, const FieldRule& rule);
    Field<QStringList> texts(const QString& key, const FieldRule& rule);
    /// Refuses a field that was read already, with words of the service's own.
    void refuse(const QString& key, const QString& message);

private:
    const Json* given(const QString& key, const FieldRule& rule, bool& isNull);
    void add(const QString& type, const Json::Array& place, const QString& message,
             const Json& input, const Json& context = {});
    bool fits(const QString& text, const FieldRule& rule, const Json::Array& place);
    static Json::Array placeOf(const QString& key);

    const Json& m_body;
    bool m_isObject = false;
    ValidationErrors& m_errors;
};

/// What is refused in a query's parameter that should be one of these.
std::optional<QString> readChoice(const QString& text, const QString& name,
                                  const QStringList& choices, ValidationErrors& errors);
/// A true or false as text; nothing (and an error) where it is neither.
std::optional<bool> readFlag(const QString& text, const QString& name, ValidationErrors& errors);
/// A whole number of a query. Beyond 64 bits it is the largest there is.
std::optional<qint64> readWhole(const QString& text, const Json::Array& place, qint64 minimum,
                                std::optional<qint64> maximum, ValidationErrors& errors);
/// A UUID in any of the forms that the framework takes, as 8-4-4-4-12 in small letters.
std::optional<QString> readUuid(const QString& text, const Json::Array& place,
                                ValidationErrors& errors);

/// Code points, as the framework counts.
qsizetype characterCount(const QString& text);
/// Without the white space at its ends; a no-break space is one, a zero-width space is not.
QString stripped(const QString& text);

} // namespace sandbox
