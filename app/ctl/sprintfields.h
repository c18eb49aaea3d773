// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/sprint.h"

namespace ctl {

/// The values of a sprint that a command line named; what it did not name stays as it is.
struct SprintFields
{
    struct NamedAbsence
    {
        QString member;
        Absence absence;

        bool operator==(const NamedAbsence&) const = default;
    };

    std::optional<QString> number;
    std::optional<QDate> start;
    std::optional<QDate> end;
    std::optional<double> confidence;
    /// Added, or given the role when a person of that name is there.
    QList<Member> members;
    QList<NamedAbsence> absences;
    QList<Holiday> holidays;

    bool isEmpty() const { return *this == SprintFields(); }
    bool operator==(const SprintFields&) const = default;
};

/// A day as "2026-03-30".
Result<QDate> readDay(const QString& text);
/// "NAME:ROLE"; the name may hold colons.
Result<Member> readMember(const QString& text);
/// "NAME:START:END[:REASON]"
Result<SprintFields::NamedAbsence> readAbsence(const QString& text);
/// "DATE:NAME"
Result<Holiday> readHoliday(const QString& text);

/// Rejected when an absence names somebody who is not in the sprint.
Result<Sprint> withFields(Sprint sprint, const SprintFields& fields);

/// The sprint with every value that the JSON object holds; its id stays. For a file that may be a
/// whole sprint or a part of one.
Result<Sprint> withFile(const Sprint& sprint, const QByteArray& json);

} // namespace ctl
