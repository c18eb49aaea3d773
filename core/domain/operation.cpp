// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation.h"

#include <QtCore/QCoreApplication>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

// The names stand in databases: they are added to, never changed.
constexpr std::array<std::pair<OperationKind, QLatin1StringView>, 3> KindNames{{
    {OperationKind::CreateSprint, QLatin1StringView("create-sprint")},
    {OperationKind::UpdateSprint, QLatin1StringView("update-sprint")},
    {OperationKind::DeleteSprint, QLatin1StringView("delete-sprint")},
}};

constexpr std::array<std::pair<OperationState, QLatin1StringView>, 5> StateNames{{
    {OperationState::Queued, QLatin1StringView("queued")},
    {OperationState::Sent, QLatin1StringView("sent")},
    {OperationState::Ambiguous, QLatin1StringView("ambiguous")},
    {OperationState::Refused, QLatin1StringView("refused")},
    {OperationState::Done, QLatin1StringView("done")},
}};

template <class Names, class Value>
QString nameOf(const Names& names, Value value)
{
    for (const auto& [candidate, name] : names) {
        if (candidate == value)
            return name;
    }
    return {};
}

template <class Value, class Names>
std::optional<Value> valueOf(const Names& names, QStringView text)
{
    for (const auto& [value, name] : names) {
        if (text == name)
            return value;
    }
    return std::nullopt;
}

} // namespace

QString operationKindName(OperationKind kind)
{
    return nameOf(KindNames, kind);
}

QString operationStateName(OperationState state)
{
    return nameOf(StateNames, state);
}

std::optional<OperationKind> operationKindFromName(QStringView name)
{
    return valueOf<OperationKind>(KindNames, name);
}

std::optional<OperationState> operationStateFromName(QStringView name)
{
    return valueOf<OperationState>(StateNames, name);
}

EntityRef operationEntity(const Operation& operation)
{
    const SprintId& id =
        operation.intent.id.value().isEmpty() ? operation.base.id : operation.intent.id;
    return {u"sprint"_s, id.value().isEmpty() ? operation.intent.number : id.value()};
}

QString operationTitle(const Operation& operation)
{
    QString number;
    for (const QString& candidate : {operation.intent.number, operation.base.number,
                                     operation.intent.id.value(), operation.base.id.value()}) {
        if (number.isEmpty())
            number = candidate;
    }
    switch (operation.kind) {
    case OperationKind::CreateSprint:
        return QCoreApplication::translate("Operation", "Create sprint %1").arg(number);
    case OperationKind::UpdateSprint:
        return QCoreApplication::translate("Operation", "Change sprint %1").arg(number);
    case OperationKind::DeleteSprint:
        return QCoreApplication::translate("Operation", "Delete sprint %1").arg(number);
    }
    return number;
}
