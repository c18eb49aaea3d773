// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/moment.h"
#include "app/sandbox/sprintinput.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

std::optional<QDate> readDate(const Json& value, const Json::Array& location,
                              ValidationErrors& errors)
{
    MomentOrFault result;
    if (const QString* text = value.string()) {
        result = momentFromText(*text);
    } else if (const qint64* integer = value.integer()) {
        result = momentFromTimestamp(double(*integer));
    } else if (const double* number = value.number(); number && std::isfinite(*number)) {
        result = momentFromTimestamp(*number);
    } else {
        errors.push_back(
            validationError(u"date_type"_s, location, u"Input should be a valid date"_s, value));
        return std::nullopt;
    }
    if (const QString* fault = std::get_if<QString>(&result)) {
        errors.push_back(
            validationError(u"date_from_datetime_parsing"_s, location,
                            u"Input should be a valid date or datetime, %1"_s.arg(*fault), value,
                            Json::Object{{u"error"_s, *fault}}));
        return std::nullopt;
    }
    const Moment& moment = std::get<Moment>(result);
    if (!moment.isMidnight()) {
        errors.push_back(validationError(
            u"date_from_datetime_inexact"_s, location,
            u"Datetimes provided to dates should have zero time - e.g. be exact dates"_s, value));
        return std::nullopt;
    }
    return moment.date;
}

} // namespace sandbox
