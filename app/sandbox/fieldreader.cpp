// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/fieldreader.h"

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr std::array TrueWords{"true"_L1, "t"_L1, "yes"_L1, "y"_L1, "on"_L1, "1"_L1};
constexpr std::array FalseWords{"false"_L1, "f"_L1, "no"_L1, "n"_L1, "off"_L1, "0"_L1};

std::optional<bool> flagOf(const QString& word)
{
    const QString small = word.toLower();
    if (std::find(TrueWords.begin(), TrueWords.end(), small) != TrueWords.end())
        return true;
    if (std::find(FalseWords.begin(), FalseWords.end(), small) != FalseWords.end())
        return false;
    return std::nullopt;
}

QString expectation(const QStringList& choices)
{
    QString text;
    for (qsizetype i = 0; i < choices.size(); ++i) {
        if (i > 0)
            text += i + 1 == choices.size() ? u" or "_s : u", "_s;
        text += u'\'' + choices.at(i) + u'\'';
    }
    return text;
}

Json choiceError(const Json::Array& place, const QStringList& choices, const Json& input)
{
    const QString expected = expectation(choices);
    return validationError(u"enum"_s, place, u"Input should be "_s + expected, input,
                           Json::Object{{u"expected"_s, expected}});
}

const QString NotBoolean = u"Input should be a valid boolean, unable to interpret input"_s;

} // namespace

qsizetype characterCount(const QString& text)
{
    qsizetype count = text.size();
    for (const QChar unit : text)
        count -= unit.isLowSurrogate() ? 1 : 0;
    return count;
}

QString stripped(const QString& text)
{
    const auto isBlank = [](QChar unit) {
        return unit.isSpace() || (unit >= u'\x1c' && unit <= u'\x1f');
    };
    qsizetype first = 0;
    qsizetype end = text.size();
    while (first < end && isBlank(text.at(first)))
        ++first;
    while (end > first && isBlank(text.at(end - 1)))
        --end;
    return text.sliced(first, end - first);
}

FieldReader::FieldReader(const Json& body, ValidationErrors& errors)
    : m_body(body), m_isObject(body.object() != nullptr), m_errors(errors)
{
    if (!m_isObject)
        add(u"model_attributes_type"_s, {Json(u"body"_s)},
            u"Input should be a valid dictionary or object to extract fields from"_s, body);
}

Json::Array FieldReader::placeOf(const QString& key)
{
    return {Json(u"body"_s), Json(key)};
}

void FieldReader::add(const QString& type, const Json::Array& place, const QString& message,
                      const Json& input, const Json& context)
{
    m_errors.push_back(validationError(type, place, message, input, context));
}

// Null where there is nothing to read; `isNull` when that is because a null was given and allowed.
const Json* FieldReader::given(const QString& key, const FieldRule& rule, bool& isNull)
{
    isNull = false;
    if (!m_isObject)
        return nullptr;
    const Json* value = m_body.find(key);
    if (!value) {
        if (rule.need == FieldRule::Need::Required)
            add(u"missing"_s, placeOf(key), u"Field required"_s, m_body);
        return nullptr;
    }
    isNull = value->isNull() && rule.null == FieldRule::Null::Allowed;
    return isNull ? nullptr : value;
}

bool FieldReader::fits(const QString& text, const FieldRule& rule, const Json::Array& place)
{
    const auto characters = [](qsizetype count) {
        return count == 1 ? u"1 character"_s : u"%1 characters"_s.arg(count);
    };
    const qsizetype count = characterCount(text);
    if (rule.minimum >= 0 && count < rule.minimum) {
        add(u"string_too_short"_s, place,
            u"String should have at least %1"_s.arg(characters(rule.minimum)), text,
            Json::Object{{u"min_length"_s, qint64(rule.minimum)}});
        return false;
    }
    if (rule.maximum >= 0 && count > rule.maximum) {
        add(u"string_too_long"_s, place,
            u"String should have at most %1"_s.arg(characters(rule.maximum)), text,
            Json::Object{{u"max_length"_s, qint64(rule.maximum)}});
        return false;
    }
    return true;
}

Field<QString> FieldReader::text(const QString& key, const FieldRule& rule)
{
    bool isNull = false;
    const Json* value = given(key, rule, isNull);
    if (!value)
        return {isNull, std::nullopt};
    const QString* text = value->string();
    if (!text) {
        add(u"string_type"_s, placeOf(key), u"Input should be a valid string"_s, *value);
        return {};
    }
    if (!text->isValidUtf16()) {
        add(u"string_unicode"_s, placeOf(key),
            u"Input should be a valid string, unable to parse raw data as a unicode string"_s,
            *value);
        return {};
    }
    if (!fits(*text, rule, placeOf(key)))
        return {};
    return {true, *text};
}

Field<QString> FieldReader::choice(const QString& key, const QStringList& choices,
                                   const FieldRule& rule)
{
    bool isNull = false;
    const Json* value = given(key, rule, isNull);
    if (!value)
        return {isNull, std::nullopt};
    const QString* text = value->string();
    if (text && choices.contains(*text))
        return {true, *text};
    m_errors.push_back(choiceError(placeOf(key), choices, *value));
    return {};
}

Field<bool> FieldReader::flag(const QString& key, const FieldRule& rule)
{
    bool isNull = false;
    const Json* value = given(key, rule, isNull);
    if (!value)
        return {isNull, std::nullopt};
    if (const bool* flag = value->boolean())
        return {true, *flag};
    std::optional<bool> flag;
    bool isOtherType = false;
    if (const QString* word = value->string())
        flag = flagOf(*word);
    else if (const qint64* whole = value->integer())
        flag = *whole == 0 || *whole == 1 ? std::optional(*whole == 1) : std::nullopt;
    else if (const double* number = value->number(); number && (*number == 0 || *number == 1))
        flag = *number == 1;
    else
        isOtherType = true;
    if (flag)
        return {true, *flag};
    if (isOtherType)
        add(u"bool_type"_s, placeOf(key), u"Input should be a valid boolean"_s, *value);
    else
        add(u"bool_parsing"_s, placeOf(key), NotBoolean, *value);
    return {};
}

Field<Moment> FieldReader::moment(const QString& key, const FieldRule& rule)
{
    bool isNull = false;
    const Json* value = given(key, rule, isNull);
    if (!value)
        return {isNull, std::nullopt};
    MomentOrFault read;
    if (const QString* text = value->string()) {
        read = momentFromText(*text, Fraction::Truncate);
    } else if (const qint64* whole = value->integer()) {
        read = momentFromTimestamp(double(*whole));
    } else if (const double* number = value->number()) {
        read = std::isfinite(*number) ? momentFromTimestamp(*number)
                                      : MomentOrFault(u"NaN values not permitted"_s);
    } else {
        add(u"datetime_type"_s, placeOf(key), u"Input should be a valid datetime"_s, *value);
        return {};
    }
    if (const auto* moment = std::get_if<Moment>(&read))
        return {true, *moment};
    const QString fault = std::get<QString>(read);
    const Json context = Json::Object{{u"error"_s, fault}};
    if (value->string())
        add(u"datetime_from_date_parsing"_s, placeOf(key),
            u"Input should be a valid datetime or date, "_s + fault, *value, context);
    else
        add(u"datetime_parsing"_s, placeOf(key), u"Input should be a valid datetime, "_s + fault,
            *value, context);
    return {};
}

Field<double> FieldReader::number(const QString& key, const FieldRule& rule)
{
    bool isNull = false;
    const Json* value = given(key, rule, isNull);
    if (!value)
        return {isNull, std::nullopt};
    if (const qint64* whole = value->integer())
        return {true, double(*whole)};
    if (const double* number = value->number(); number && std::isfinite(*number))
        return {true, *number};
    add(u"float_type"_s, placeOf(key), u"Input should be a valid number"_s, *value);
    return {};
}

Field<QStringList> FieldReader::texts(const QString& key, const FieldRule& rule)
{
    bool isNull = false;
    const Json* value = given(key, rule, isNull);
    if (!value)
        return {isNull, std::nullopt};
    const auto* items = value->array();
    if (!items) {
        add(u"list_type"_s, placeOf(key), u"Input should be a valid list"_s, *value);
        return {};
    }
    Field<QStringList> list{true, QStringList()};
    for (std::size_t i = 0; i < items->size(); ++i) {
        if (const QString* text = (*items)[i].string()) {
            *list.value += *text;
            continue;
        }
        Json::Array place = placeOf(key);
        place.push_back(qint64(i));
        add(u"string_type"_s, place, u"Input should be a valid string"_s, (*items)[i]);
    }
    return list;
}

void FieldReader::refuse(const QString& key, const QString& message)
{
    const Json* value = m_body.find(key);
    add(u"value_error"_s, placeOf(key), u"Value error, "_s + message, value ? *value : Json(),
        Json::Object{{u"error"_s, Json::Object()}});
}

std::optional<QString> readChoice(const QString& text, const QString& name,
                                  const QStringList& choices, ValidationErrors& errors)
{
    if (choices.contains(text))
        return text;
    errors.push_back(choiceError({Json(u"query"_s), Json(name)}, choices, text));
    return std::nullopt;
}

std::optional<bool> readFlag(const QString& text, const QString& name, ValidationErrors& errors)
{
    const auto flag = flagOf(text);
    if (!flag)
        errors.push_back(
            validationError(u"bool_parsing"_s, {Json(u"query"_s), Json(name)}, NotBoolean, text));
    return flag;
}

std::optional<qint64> readWhole(const QString& text, const Json::Array& place, qint64 minimum,
                                std::optional<qint64> maximum, ValidationErrors& errors)
{
    QString digits = text.trimmed();
    const bool isNegative = digits.startsWith(u'-');
    if (isNegative || digits.startsWith(u'+'))
        digits.remove(0, 1);
    const auto isDigit = [](QChar unit) {
        return unit >= u'0' && unit <= u'9';
    };
    if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), isDigit)) {
        errors.push_back(validationError(
            u"int_parsing"_s, place,
            u"Input should be a valid integer, unable to parse string as an integer"_s, text));
        return std::nullopt;
    }
    bool fits = false;
    qint64 value = digits.toLongLong(&fits);
    if (!fits)
        value = std::numeric_limits<qint64>::max();
    if (isNegative)
        value = -value;
    if (value < minimum) {
        errors.push_back(
            validationError(u"greater_than_equal"_s, place,
                            u"Input should be greater than or equal to %1"_s.arg(minimum), text,
                            Json::Object{{u"ge"_s, minimum}}));
        return std::nullopt;
    }
    if (maximum && value > *maximum) {
        errors.push_back(
            validationError(u"less_than_equal"_s, place,
                            u"Input should be less than or equal to %1"_s.arg(*maximum), text,
                            Json::Object{{u"le"_s, *maximum}}));
        return std::nullopt;
    }
    return value;
}

std::optional<QString> readUuid(const QString& text, const Json::Array& place,
                                ValidationErrors& errors)
{
    const auto refuse = [&](const QString& fault) {
        errors.push_back(validationError(u"uuid_parsing"_s, place,
                                         u"Input should be a valid UUID, "_s + fault, text,
                                         Json::Object{{u"error"_s, fault}}));
        return std::nullopt;
    };
    QString digits = text;
    if (digits.startsWith(u"urn:uuid:"))
        digits.remove(0, 9);
    else if (digits.startsWith(u'{') && digits.endsWith(u'}') && digits.size() > 1)
        digits = digits.sliced(1, digits.size() - 2);
    const auto isHex = [](QChar unit) {
        return (unit >= u'0' && unit <= u'9') || (unit >= u'a' && unit <= u'f') ||
               (unit >= u'A' && unit <= u'F');
    };
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (!isHex(digits.at(i)) && digits.at(i) != u'-') {
            return refuse(u"invalid character: expected an optional prefix of `urn:uuid:` followed"
                          " by [0-9a-fA-F-], found `%1` at %2"_s.arg(digits.at(i))
                              .arg(i + 1));
        }
    }
    const qsizetype hyphens = digits.count(u'-');
    if (hyphens == 0 && digits.size() != 32) {
        return refuse(
            u"invalid length: expected length 32 for simple format, found %1"_s.arg(digits.size()));
    }
    if (hyphens != 0) {
        if (hyphens != 4)
            return refuse(u"invalid group count: expected 5, found %1"_s.arg(hyphens + 1));
        constexpr std::array<qsizetype, 5> Lengths{8, 4, 4, 4, 12};
        const QStringList groups = digits.split(u'-');
        for (std::size_t i = 0; i < Lengths.size(); ++i) {
            if (groups.at(qsizetype(i)).size() != Lengths[i]) {
                return refuse(u"invalid group length in group %1: expected %2, found %3"_s.arg(i)
                                  .arg(Lengths[i])
                                  .arg(groups.at(qsizetype(i)).size()));
            }
        }
        return digits.toLower();
    }
    digits = digits.toLower();
    for (const qsizetype at : {20, 16, 12, 8})
        digits.insert(at, u'-');
    return digits;
}

} // namespace sandbox
