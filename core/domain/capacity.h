// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sprint.h"

/// Why a person counts for less than a day.
enum class DayKind { Working, Weekend, Holiday, Absent };

struct CapacityDay
{
    QDate date;
    DayKind kind = DayKind::Working;
    /// Person-days that this date adds: 0, 0.5 or 1.
    double net = 0.0;
    /// The holiday's name or the absence's reason, where there is one.
    QString note;

    bool operator==(const CapacityDay&) const = default;
};

struct MemberCapacity
{
    MemberId id;
    QString name;
    /// Every date of the sprint, in order. Its nets sum to `days`. Empty for a sprint longer than
    /// MaxTraceDays, of which only the sums are computed.
    QList<CapacityDay> trace;
    double days = 0.0;
    double committed = 0.0; ///< days × confidence / 100

    bool operator==(const MemberCapacity&) const = default;
};

/// Our own capacity sum: working days less the union of holidays and absences, so that overlaps
/// never count twice and nothing goes below zero (planning facts, section 4).
struct Capacity
{
    int workingDays = 0; ///< Mon–Fri from start to end, less holidays; 0 is possible.
    QList<MemberCapacity> members;
    double days = 0.0;
    double committed = 0.0;

    bool operator==(const Capacity&) const = default;
};

/// Nobody looks at a longer sprint day by day, and the service accepts one of 8,000 years.
inline constexpr qint64 MaxTraceDays = 1100;

/// One line for each row of `sprint.members`, in their order. A person who is listed twice counts
/// in the first row, with the absences of all rows; the further rows count nothing.
Capacity computeCapacity(const Sprint& sprint);

/// One member's line of the service's own sum.
struct ServiceMemberCapacity
{
    MemberId id;
    QString name;
    double availableDays = 0.0;
    double vacationDays = 0.0;
    double adjusted = 0.0;

    bool operator==(const ServiceMemberCapacity&) const = default;
};

/// What `GET /sprints/{id}/capacity` says.
struct ServiceCapacity
{
    SprintId id;
    int workingDays = 0;
    double days = 0.0;
    double committed = 0.0;
    int teamSize = 0;
    int holidays = 0;
    double vacationDays = 0.0;
    QList<ServiceMemberCapacity> members;

    bool operator==(const ServiceCapacity&) const = default;
};

/// Sentences that explain every difference between the two sums (overlapping absences counted
/// twice, the same person listed twice, a sprint without a working day …); empty when they agree to
/// 0.01.
QStringList explainDifference(const Sprint& sprint, const Capacity& ours,
                              const ServiceCapacity& theirs);
