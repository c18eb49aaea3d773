// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/outboxcommands.h"

#include "app/ctl/promisedcommand.h"
#include "app/ctl/sprinttexts.h"
#include "app/ctl/table.h"
#include "app/ctl/tasktexts.h"

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {

QJsonValue timeJson(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(timeText(time)) : QJsonValue();
}

QByteArray outboxTable(const QList<Operation>& operations)
{
    Table table({{OutboxCommand::tr("ID")},
                 {OutboxCommand::tr("SAVE")},
                 {OutboxCommand::tr("STATE")},
                 {OutboxCommand::tr("ATTEMPTS"), Table::Align::Right},
                 {OutboxCommand::tr("SAVED AT")},
                 {OutboxCommand::tr("REASON")}});
    for (const Operation& operation : operations)
        table.add({operationIdText(operation.id), operationTitle(operation),
                   operationStateName(operation.state), QString::number(operation.attempts),
                   timeText(operation.createdAt),
                   operation.lastError ? operation.lastError->message : QString()});
    return table.text();
}

} // namespace

QJsonObject operationJson(const Operation& operation)
{
    const EntityRef entity = operationEntity(operation);
    QJsonObject json{{u"id"_s, operationIdText(operation.id)},
                     {u"operation"_s, operationKindName(operation.kind)},
                     {u"title"_s, operationTitle(operation)},
                     {u"state"_s, operationStateName(operation.state)},
                     {u"entity"_s, QJsonObject{{u"kind"_s, entity.kind}, {u"id"_s, entity.id}}},
                     {u"attempts"_s, operation.attempts},
                     {u"created_at"_s, timeJson(operation.createdAt)},
                     {u"sent_at"_s, timeJson(operation.sentAt)},
                     {u"next_try_at"_s, timeJson(operation.nextTryAt)},
                     {u"request_id"_s, operation.requestId.isEmpty()
                                           ? QJsonValue()
                                           : QJsonValue(operation.requestId)},
                     {u"error"_s, QJsonValue()}};
    if (isTaskOperation(operation.kind))
        json.insert(u"task"_s, taskToJson(operation.taskIntent));
    else
        json.insert(u"sprint"_s, sprintToJson(operation.intent));
    if (operation.lastError)
        json[u"error"_s] = QJsonObject{{u"kind"_s, errorKindName(operation.lastError->kind)},
                                       {u"message"_s, operation.lastError->message}};
    return json;
}

OutboxCommand::OutboxCommand(Context context)
    : Command(std::move(context)), m_database(place().dataFolder), m_table(m_database)
{}

void OutboxCommand::start()
{
    m_table.pending().then(this, [this](const Result<QList<Operation>>& operations) {
        if (!operations)
            return fail(operations.error());
        if (arguments().json) {
            for (const Operation& operation : *operations) {
                if (!console().print(operationJson(operation)))
                    break;
            }
        } else if (operations->isEmpty()) {
            say(tr("Every save is confirmed."));
        } else {
            console().print(outboxTable(*operations));
        }
        finish(ExitCode::Done);
    });
}

void OutboxRetryCommand::opened()
{
    session()
        .outboxTable()
        .byId(arguments().operation)
        .then(this, [this](const Result<Operation>& operation) {
            if (!operation)
                return failWithoutOperation(operation.error());
            startSending();
        });
}

void OutboxRetryCommand::sendingStarted()
{
    session().outbox().retry(arguments().operation);
    follow(arguments().operation);
}

void OutboxRetryCommand::stored(const Operation& operation)
{
    const bool isTask = isTaskOperation(operation.kind);
    const bool isDelete = operation.kind == OperationKind::DeleteSprint ||
                          operation.kind == OperationKind::DeleteTask;
    if (arguments().json) {
        const QJsonObject json =
            isTask ? taskToJson(operation.taskIntent) : sprintToJson(operation.intent);
        console().print(isDelete ? asDeleted(json) : json);
    } else if (isDelete) {
        const QString title =
            isTask ? taskTitle(operation.taskIntent) : sprintTitle(operation.intent);
        console().print(
            tr("Deleted %1 (%2).\n").arg(title, operationEntity(operation).id).toUtf8());
    } else {
        console().print(isTask ? taskText(operation.taskIntent) : sprintText(operation.intent));
    }
    finish(ExitCode::Done);
}

OutboxDropCommand::OutboxDropCommand(Context context)
    : Command(std::move(context)),
      m_database(place().dataFolder),
      m_table(m_database),
      m_lease(m_database)
{}

void OutboxDropCommand::start()
{
    m_table.byId(arguments().operation).then(this, [this](const Result<Operation>& operation) {
        if (!operation)
            return failWithoutOperation(operation.error());
        m_lease.currentHolder().then(
            this,
            [this, found = *operation](const Result<std::optional<storage::LeaseHolder>>& holder) {
                const bool isHeld =
                    holder && *holder && (*holder)->expiresAt > QDateTime::currentDateTimeUtc();
                drop(found, isHeld);
            });
    });
}

void OutboxDropCommand::drop(const Operation& operation, bool isSomebodySending)
{
    if (operation.state == OperationState::Done) {
        say(tr("%1 is stored already; there is nothing to drop.").arg(operationTitle(operation)));
        return finish(ExitCode::Failed);
    }
    if (operation.state == OperationState::Sent && isSomebodySending) {
        say(tr("%1 is being sent by another program at this moment. Try again once it has its "
               "answer.")
                .arg(operationTitle(operation)));
        return finish(ExitCode::Refused);
    }
    m_table.remove(operation.id).then(this, [this, operation](const Result<void>& removed) {
        if (!removed)
            return fail(removed.error());
        if (arguments().json)
            console().print(operationJson(operation));
        else
            console().print(tr("Dropped: %1.\n").arg(operationTitle(operation)).toUtf8());
        finish(ExitCode::Done);
    });
}

} // namespace ctl
