// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/columns.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// The widths of the service's columns, in characters.
constexpr qsizetype NumberWidth = 10;
constexpr qsizetype NameWidth = 255;
constexpr qsizetype DescriptionWidth = 500;

Error fault(const QString& message)
{
    return Error{.kind = ErrorKind::Internal, .message = message};
}

qsizetype characters(const QString& text)
{
    qsizetype count = text.size();
    for (const QChar unit : text)
        count -= unit.isLowSurrogate() ? 1 : 0;
    return count;
}

Result<void> checkText(const QString& text, qsizetype width)
{
    if (text.contains(QChar(u'\0')))
        return fault(u"invalid byte sequence for encoding \"UTF8\": 0x00"_s);
    if (characters(text) > width)
        return fault(u"value too long for type character varying(%1)"_s.arg(width));
    return {};
}

} // namespace

Result<void> checkStorable(const SprintInput& input)
{
    if (auto checked = checkText(input.number, NumberWidth); !checked)
        return checked;
    if (!std::isfinite(input.confidence))
        return fault(u"confidence is not a finite number"_s);
    if (input.end >= QDate(9999, 12, 31))
        return fault(u"date value out of range"_s);
    for (const MemberInput& member : input.members) {
        if (auto checked = checkText(member.name, NameWidth); !checked)
            return checked;
        for (const VacationInput& vacation : member.vacations) {
            if (auto checked = checkText(vacation.reason.value_or(QString()), NameWidth); !checked)
                return checked;
        }
    }
    for (const HolidayInput& holiday : input.holidays) {
        if (auto checked = checkText(holiday.name, NameWidth); !checked)
            return checked;
        if (auto checked = checkText(holiday.description, DescriptionWidth); !checked)
            return checked;
    }
    return {};
}

} // namespace sandbox
