// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/outboxtable.h"

#include "core/storage/errorjson.h"
#include "core/storage/sql.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QLoggingCategory>

using namespace Qt::Literals::StringLiterals;

namespace storage {

namespace {
Q_LOGGING_CATEGORY(log, "throughline.storage")

// One list for reading and writing, so that the places agree.
const QString Columns = u"kind, state, base, intent, attempts, created_at, sent_at, answered_at, "
                        "next_try_at, request_id, http_status, last_error, id"_s;
enum Column {
    KindColumn,
    StateColumn,
    BaseColumn,
    IntentColumn,
    AttemptsColumn,
    CreatedColumn,
    SentColumn,
    AnsweredColumn,
    NextTryColumn,
    RequestIdColumn,
    HttpStatusColumn,
    ErrorColumn,
    IdColumn,
};

QString idText(OperationId id)
{
    return id.value().toString(QUuid::WithoutBraces);
}

QVariant jsonText(const QJsonObject& json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QVariant noText()
{
    return QVariant(QMetaType(QMetaType::QString));
}

QVariant baseText(const Operation& operation)
{
    if (isTaskOperation(operation.kind))
        return operation.taskBase == Task{} ? noText() : jsonText(taskToJson(operation.taskBase));
    return operation.base == Sprint{} ? noText() : jsonText(sprintToJson(operation.base));
}

/// In the order of Columns. An empty QString would be bound as NULL where it is a null one.
QVariantList valuesOf(const Operation& operation)
{
    return {
        operationKindName(operation.kind),
        operationStateName(operation.state),
        baseText(operation),
        jsonText(isTaskOperation(operation.kind) ? taskToJson(operation.taskIntent)
                                                 : sprintToJson(operation.intent)),
        operation.attempts,
        storedTime(operation.createdAt),
        storedTime(operation.sentAt),
        storedTime(operation.answeredAt),
        storedTime(operation.nextTryAt),
        operation.requestId.isNull() ? u""_s : operation.requestId,
        operation.httpStatus,
        operation.lastError ? jsonText(errorToJson(*operation.lastError)) : noText(),
        idText(operation.id),
    };
}

/// Base and intent, by the operation's kind. False when one of them cannot be read.
bool takeEntities(const QSqlQuery& row, Operation& operation)
{
    const auto take = [](const QVariant& stored, auto fromJson, auto& into) {
        if (stored.isNull())
            return true;
        auto entity = fromJson(QJsonDocument::fromJson(stored.toString().toUtf8()).object());
        if (entity)
            into = *std::move(entity);
        return entity.has_value();
    };
    const QVariant base = row.value(BaseColumn);
    const QVariant intent = row.value(IntentColumn);
    if (isTaskOperation(operation.kind))
        return take(base, &taskFromJson, operation.taskBase) &&
               take(intent, &taskFromJson, operation.taskIntent);
    return take(base, &sprintFromJson, operation.base) &&
           take(intent, &sprintFromJson, operation.intent);
}

Result<Operation> operationFrom(const QSqlQuery& row)
{
    const auto kind = operationKindFromName(row.value(KindColumn).toString());
    const auto state = operationStateFromName(row.value(StateColumn).toString());
    const QUuid id = QUuid::fromString(row.value(IdColumn).toString());
    Operation operation;
    operation.kind = kind.value_or(OperationKind::CreateSprint);
    if (!kind || !state || id.isNull() || !takeEntities(row, operation)) {
        Error error;
        error.kind = ErrorKind::Malformed;
        error.message = QCoreApplication::translate("storage", "A stored save could not be read.");
        error.detail = u"outbox row %1"_s.arg(row.value(IdColumn).toString().left(40));
        return error;
    }
    operation.id = OperationId(id);
    operation.state = *state;
    operation.attempts = row.value(AttemptsColumn).toInt();
    operation.createdAt = timeFrom(row.value(CreatedColumn));
    operation.sentAt = timeFrom(row.value(SentColumn));
    operation.answeredAt = timeFrom(row.value(AnsweredColumn));
    operation.nextTryAt = timeFrom(row.value(NextTryColumn));
    operation.requestId = row.value(RequestIdColumn).toString();
    operation.httpStatus = row.value(HttpStatusColumn).toInt();
    if (const QVariant error = row.value(ErrorColumn); !error.isNull()) {
        operation.lastError =
            errorFromJson(QJsonDocument::fromJson(error.toString().toUtf8()).object());
    }
    return operation;
}

Error gone(OperationId id)
{
    Error error;
    error.kind = ErrorKind::NotFound;
    error.message = QCoreApplication::translate("storage", "This save is no longer in the outbox.");
    error.detail = idText(id);
    return error;
}

Result<void> oneRow(const Result<int>& changed, OperationId id)
{
    if (!changed)
        return changed.error();
    return *changed > 0 ? Result<void>() : Result<void>(gone(id));
}

Result<QList<Operation>> read(QSqlDatabase& database, const QString& where,
                              const QVariantList& values)
{
    QList<Operation> operations;
    const Result<void> done = forEachRow(
        database, u"SELECT %1 FROM outbox %2 ORDER BY sequence"_s.arg(Columns, where), values,
        [&operations](const QSqlQuery& row) {
            Result<Operation> operation = operationFrom(row);
            if (operation)
                operations.append(*std::move(operation));
            else
                qCWarning(log, "left out: %ls", qUtf16Printable(operation.error().detail));
        });
    if (!done)
        return done.error();
    return operations;
}
} // namespace

QFuture<Result<void>> OutboxTable::add(const Operation& operation)
{
    return m_database.run<void>([operation](QSqlDatabase& database) -> Result<void> {
        const Result<int> added =
            change(database,
                   u"INSERT INTO outbox (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(
                       Columns),
                   valuesOf(operation));
        if (added)
            return {};
        Error error = added.error();
        if (error.kind == ErrorKind::Conflict) {
            error.message =
                QCoreApplication::translate("storage", "This save is already in the outbox.");
        }
        return error;
    });
}

QFuture<Result<void>> OutboxTable::update(const Operation& operation)
{
    return m_database.run<void>([operation](QSqlDatabase& database) {
        return oneRow(change(database,
                             u"UPDATE outbox SET kind = ?, state = ?, base = ?, intent = ?, "
                             "attempts = ?, created_at = ?, sent_at = ?, answered_at = ?, "
                             "next_try_at = ?, request_id = ?, http_status = ?, last_error = ? "
                             "WHERE id = ?"_s,
                             valuesOf(operation)),
                      operation.id);
    });
}

QFuture<Result<void>> OutboxTable::remove(OperationId id)
{
    return m_database.run<void>([id](QSqlDatabase& database) {
        return oneRow(change(database, u"DELETE FROM outbox WHERE id = ?"_s, {idText(id)}), id);
    });
}

QFuture<Result<int>> OutboxTable::trimDone(int keep)
{
    return m_database.run<int>([keep](QSqlDatabase& database) {
        const QString done = operationStateName(OperationState::Done);
        return change(database,
                      u"DELETE FROM outbox WHERE state = ? AND sequence NOT IN (SELECT sequence "
                      "FROM outbox WHERE state = ? ORDER BY sequence DESC LIMIT ?)"_s,
                      {done, done, std::max(0, keep)});
    });
}

QFuture<Result<QList<Operation>>> OutboxTable::all()
{
    return m_database.run<QList<Operation>>(
        [](QSqlDatabase& database) { return read(database, QString(), {}); });
}

QFuture<Result<QList<Operation>>> OutboxTable::pending()
{
    return m_database.run<QList<Operation>>([](QSqlDatabase& database) {
        return read(database, u"WHERE state <> ?"_s, {operationStateName(OperationState::Done)});
    });
}

QFuture<Result<Operation>> OutboxTable::byId(OperationId id)
{
    return m_database.run<Operation>([id](QSqlDatabase& database) -> Result<Operation> {
        Result<QSqlQuery> query =
            execute(database, u"SELECT %1 FROM outbox WHERE id = ?"_s.arg(Columns), {idText(id)});
        if (!query)
            return query.error();
        return query->next() ? operationFrom(*query) : Result<Operation>(gone(id));
    });
}

} // namespace storage
