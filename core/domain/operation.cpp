// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation.h"

#include <QtCore/QCoreApplication>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A title of a task may be long; a row of the outbox is not.
constexpr qsizetype MaxTitle = 80;

// The names stand in databases: they are added to, never changed.
constexpr std::array<std::pair<OperationKind, QLatin1StringView>, 8> KindNames{{
    {OperationKind::CreateSprint, QLatin1StringView("create-sprint")},
    {OperationKind::UpdateSprint, QLatin1StringView("update-sprint")},
    {OperationKind::DeleteSprint, QLatin1StringView("delete-sprint")},
    {OperationKind::CreateTask, QLatin1StringView("create-task")},
    {OperationKind::UpdateTask, QLatin1StringView("update-task")},
    {OperationKind::DeleteTask, QLatin1StringView("delete-task")},
    {OperationKind::CompleteTask, QLatin1StringView("complete-task")},
    {OperationKind::ReopenTask, QLatin1StringView("reopen-task")},
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

QString taskOperationTitle(const Operation& operation)
{
    const auto text = [](const char* source) {
        return QCoreApplication::translate("Operation", source);
    };
    const QString title = taskTitle(operation.taskIntent).left(MaxTitle);
    switch (operation.kind) {
    case OperationKind::CreateTask:
        return text(QT_TRANSLATE_NOOP("Operation", "Create task “%1”")).arg(title);
    case OperationKind::UpdateTask:
        return text(QT_TRANSLATE_NOOP("Operation", "Change task “%1”")).arg(title);
    case OperationKind::DeleteTask:
        return text(QT_TRANSLATE_NOOP("Operation", "Delete task “%1”")).arg(title);
    case OperationKind::CompleteTask:
        return text(QT_TRANSLATE_NOOP("Operation", "Complete task “%1”")).arg(title);
    case OperationKind::ReopenTask:
        return text(QT_TRANSLATE_NOOP("Operation", "Reopen task “%1”")).arg(title);
    default:
        return title;
    }
}

} // namespace

bool isTaskOperation(OperationKind kind)
{
    switch (kind) {
    case OperationKind::CreateTask:
    case OperationKind::UpdateTask:
    case OperationKind::DeleteTask:
    case OperationKind::CompleteTask:
    case OperationKind::ReopenTask:
        return true;
    case OperationKind::CreateSprint:
    case OperationKind::UpdateSprint:
    case OperationKind::DeleteSprint:
        break;
    }
    return false;
}

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
    if (isTaskOperation(operation.kind)) {
        const TaskId& task = operation.taskIntent.id.value().isEmpty() ? operation.taskBase.id
                                                                       : operation.taskIntent.id;
        return {u"task"_s, task.value().isEmpty()
                               ? u"new-"_s + operation.id.value().toString(QUuid::WithoutBraces)
                               : task.value()};
    }
    const SprintId& id =
        operation.intent.id.value().isEmpty() ? operation.base.id : operation.intent.id;
    return {u"sprint"_s, id.value().isEmpty() ? operation.intent.number : id.value()};
}

QString operationTitle(const Operation& operation)
{
    if (isTaskOperation(operation.kind))
        return taskOperationTitle(operation);
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
    default:
        break;
    }
    return number;
}
