// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sprint.h"

/// The sprint of the service's own sample: ten weekdays, two holidays, three people of whom two are
/// away for three days each.
inline Sprint sampleSprint()
{
    using namespace Qt::Literals::StringLiterals;
    Sprint sprint;
    sprint.id = SprintId(u"sprint-9f31c07a"_s);
    sprint.number = u"26-07"_s;
    sprint.name = u"Sprint 26-07"_s;
    sprint.start = QDate(2026, 3, 30);
    sprint.end = QDate(2026, 4, 10);
    sprint.workingDays = 8;
    sprint.confidence = 85;
    sprint.members = {
        {MemberId(u"tm-4c1e88d2"_s), u"Ines Duarte"_s, u"Developer"_s, {}},
        {MemberId(u"tm-07ab5539"_s),
         u"Tomasz Wrona"_s,
         u"Tester"_s,
         {{QDate(2026, 4, 1), QDate(2026, 4, 7), u"family"_s}}},
        {MemberId(u"tm-b3902f64"_s),
         u"Mei Tanaka"_s,
         u"Product Owner"_s,
         {{QDate(2026, 4, 8), QDate(2026, 4, 14), {}}}},
    };
    sprint.holidays = {{QDate(2026, 4, 3), u"Good Friday"_s, {}},
                       {QDate(2026, 4, 6), u"Easter Monday"_s, {}}};
    return sprint;
}
