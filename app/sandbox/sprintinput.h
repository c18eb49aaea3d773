// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/json.h"

#include <QtCore/QDate>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>
#include <variant>

namespace sandbox {

struct VacationInput
{
    QDate start;
    QDate end;
    std::optional<QString> reason;
    bool operator==(const VacationInput&) const = default;
};

struct MemberInput
{
    QString name;
    QString role;
    QList<VacationInput> vacations;
    bool operator==(const MemberInput&) const = default;
};

struct HolidayInput
{
    QDate date;
    QString name;
    QString description;
    bool operator==(const HolidayInput&) const = default;
};

/// What a client may say of a sprint, after validation.
struct SprintInput
{
    QString number;
    QDate start;
    QDate end;
    double confidence = 100;
    QList<MemberInput> members;
    QList<HolidayInput> holidays;
    bool operator==(const SprintInput&) const = default;
};

/// The list under `detail` of a 422.
using ValidationErrors = Json::Array;

/// One entry of such a list.
Json validationError(const QString& type, const Json::Array& location, const QString& message,
                     const Json& input, const Json& context = {});

/// Accepts what the service accepts, leniency included, and names what it does not in its words.
std::variant<SprintInput, ValidationErrors> readSprintInput(const Json& body);

/// A date as body value or as query text. On failure one entry is added to `errors`.
std::optional<QDate> readDate(const Json& value, const Json::Array& location,
                              ValidationErrors& errors);

} // namespace sandbox
