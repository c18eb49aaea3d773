// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/tasksending.h"

#include "core/domain/taskmerge.h"
#include "core/rest/taskapi.h"
#include "core/services/outboxservice.h"
#include "core/services/savesteps.h"
#include "core/storage/sidecar.h"
#include "core/stores/operationstore.h"
#include "core/stores/taskstore.h"

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The times of making come from another computer's clock.
constexpr qint64 ClockSlackSeconds = 120;
// So long a create without an answer is looked for before the user is asked: a late one may land.
constexpr auto LooksFor = 15s;
// A toggle without an answer may still take effect; only what was read after that counts.
constexpr auto ToggleSettles = 10s;

bool isOlder(const QDateTime& time, std::chrono::seconds age)
{
    return time.isValid() && time.secsTo(QDateTime::currentDateTimeUtc()) >= age.count();
}

Error conflictError(const TaskMergeResult& merge)
{
    Error error{.kind = ErrorKind::Conflict,
                .message = TaskSending::tr(
                    "Somebody else changed the same values while you were editing. Nothing was "
                    "overwritten: look at both and save again.")};
    for (const MergeConflict& conflict : merge.conflicts)
        error.fields.append({conflict.path, TaskSending::tr("You entered “%1”; stored is “%2”.")
                                                .arg(conflict.mine, conflict.theirs)});
    return error;
}

Error deletedError()
{
    return {.kind = ErrorKind::NotFound,
            .message = TaskSending::tr("The service does not have this task any more. Your values "
                                       "are kept here: save them as a new task, or drop them."),
            .httpStatus = 404};
}

Error askError(qsizetype found)
{
    return {.kind = ErrorKind::Ambiguous,
            .message =
                found == 0
                    ? TaskSending::tr("No answer came when the task was created, and it is not in "
                                      "the list. It may still arrive: send it again, or drop it.")
                    : TaskSending::tr("No answer came when the task was created, and more than one "
                                      "task in the list could be it. Look at the list: send it "
                                      "again, or drop it.")};
}

} // namespace

TaskSending::TaskSending(OutboxService& outbox, TaskStore& tasks, rest::TaskApi& api,
                         storage::SideCar& sideCar, QObject* parent)
    : QObject(parent), m_outbox(outbox), m_tasks(tasks), m_api(api), m_sideCar(sideCar)
{
    m_outbox.m_taskSending = this;
    connect(&tasks, &TaskStore::freshened, this, &TaskSending::takeLateOnes);
    connect(&m_outbox.m_operations, &OperationStore::operationRemoved, this,
            [this](const OperationId& id) {
                m_before.remove(id);
                m_asked.remove(id);
            });
}

TaskSending::~TaskSending()
{
    m_outbox.m_taskSending = nullptr;
}

void TaskSending::begin(const Operation& operation)
{
    const bool lookFirst = operation.state == OperationState::Ambiguous;
    switch (operation.kind) {
    case OperationKind::CreateTask:
        return lookFirst || m_asked.contains(operation.id) ? lookUpCreate(operation)
                                                           : create(operation);
    case OperationKind::UpdateTask:
        return readBeforeUpdate(operation);
    case OperationKind::DeleteTask:
        return lookFirst ? lookUpRemove(operation) : remove(operation);
    default:
        return readBeforeDone(operation);
    }
}

void TaskSending::takeOutcome(const Operation& operation)
{
    const Task& stored = operation.taskIntent;
    if (operation.kind == OperationKind::DeleteTask)
        m_tasks.remove(stored.id);
    else
        m_tasks.applyOne(stored);
    Q_EMIT m_outbox.taskDone(operation.id, stored);
}

void TaskSending::create(Operation wanted)
{
    m_asked.remove(wanted.id);
    if (m_tasks.fetchedAt().isValid() && !m_tasks.isFromCache()) {
        QSet<TaskId>& before = m_before[wanted.id];
        for (const Task& task : m_tasks.tasks())
            before.insert(task.id);
    }
    m_outbox.sendMarked(std::move(wanted), [this](const Operation& operation) {
        m_api.create(operation.taskIntent, operation.requestId, operation.id)
            .then(this, [this, operation](const Result<rest::Answer<Task>>& answer) {
                if (answer)
                    finishCreate(operation, answer->value, answer->status, answer->answeredAt);
                else if (answer.error().kind == ErrorKind::ServerFault &&
                         answer.error().httpStatus != 503)
                    lookUpCreate(operation); // A service may store what it then fails to answer.
                else
                    m_outbox.fail(operation, answer.error());
            });
    });
}

void TaskSending::lookUpCreate(const Operation& operation)
{
    m_api.list().then(this, [this, operation](const Result<rest::Answer<rest::TaskList>>& answer) {
        if (!answer)
            return m_outbox.readFailed(operation, answer.error());
        judgeFound(operation, fitting(answer->value.tasks, operation), answer->answeredAt);
    });
}

QList<Task> TaskSending::fitting(const QList<Task>& tasks, const Operation& operation) const
{
    const Task wanted = forService(operation.taskIntent, m_tasks.rules());
    const bool knowsBefore = m_before.contains(operation.id);
    const QSet<TaskId> before = m_before.value(operation.id);
    const QDateTime since = operation.createdAt.addSecs(-ClockSlackSeconds);
    const auto isTaken = [this](const TaskId& id) {
        const QList<Operation>& all = m_outbox.m_operations.operations();
        return std::any_of(all.cbegin(), all.cend(), [&](const Operation& other) {
            return other.kind == OperationKind::CreateTask && other.state == OperationState::Done &&
                   other.taskIntent.id == id;
        });
    };
    QList<Task> found;
    for (const Task& task : tasks) {
        const Task stored = forService(task, m_tasks.rules());
        const bool isSame = stored.title.trimmed() == wanted.title.trimmed() &&
                            stored.description == wanted.description &&
                            stored.category == wanted.category && stored.due == wanted.due &&
                            stored.tags == wanted.tags &&
                            // Left out, the service puts one of its own.
                            (wanted.priority.isEmpty() || stored.priority == wanted.priority);
        const bool isNew = knowsBefore ? !before.contains(task.id)
                                       : task.createdAt.isValid() && task.createdAt >= since;
        if (isSame && isNew && !isTaken(task.id))
            found.append(task);
    }
    return found;
}

void TaskSending::judgeFound(const Operation& operation, const QList<Task>& found,
                             const QDateTime& answeredAt)
{
    if (found.size() == 1)
        return finishCreate(operation, found.first(), 0, answeredAt);
    switch (operation.state) {
    case OperationState::Queued:
        return create(operation); // The user was asked and wants it sent again.
    case OperationState::Sent:
        if (!found.isEmpty())
            break;
        return m_outbox.refuse(
            operation,
            {.kind = ErrorKind::ServerFault,
             .message = tr("The service failed while it stored the task, and the task is not "
                           "there. Try again later, or look at the service's log for request %1.")
                            .arg(operation.requestId),
             .httpStatus = 500,
             .requestId = operation.requestId});
    default:
        if (found.isEmpty() &&
            !isOlder(operation.sentAt.isValid() ? operation.sentAt : operation.createdAt, LooksFor))
            return m_outbox.wait(operation, OperationState::Ambiguous,
                                 operation.lastError.value_or(askError(0)));
        break;
    }
    m_asked.insert(operation.id);
    m_outbox.refuse(operation, askError(found.size()));
}

void TaskSending::takeLateOnes()
{
    const QList<Operation> operations = m_outbox.m_operations.operations();
    for (const Operation& operation : operations) {
        const bool isAsked = operation.kind == OperationKind::CreateTask &&
                             operation.state == OperationState::Refused && operation.lastError &&
                             operation.lastError->kind == ErrorKind::Ambiguous &&
                             !m_outbox.m_underWay.contains(operation.id);
        if (!isAsked || !m_outbox.m_hasLease)
            continue;
        const QList<Task> found = fitting(m_tasks.tasks(), operation);
        if (found.size() != 1)
            continue;
        m_outbox.m_underWay.insert(operation.id);
        finishCreate(operation, found.first(), 0, m_tasks.fetchedAt());
    }
}

void TaskSending::finishCreate(const Operation& operation, const Task& stored, int httpStatus,
                               const QDateTime& answeredAt)
{
    Task whole = stored;
    // What the service has no place for stays here, under the id that the service gave.
    mergePlan(whole.plan, operation.taskIntent.plan, m_tasks.rules(), PlanPart::Local);
    TaskPlan local;
    mergePlan(local, whole.plan, m_tasks.rules(), PlanPart::Local);
    if (!local.isEmpty()) {
        keepPlan(whole.id, local);
    }
    if (operation.taskIntent.done && !stored.done) {
        Task done = whole;
        done.done = true;
        m_outbox.enqueueTask(OperationKind::CompleteTask, whole, done);
    }
    m_before.remove(operation.id);
    m_asked.remove(operation.id);
    finish(operation, whole, httpStatus, answeredAt);
}

void TaskSending::readBeforeUpdate(const Operation& operation)
{
    m_api.get(operation.taskIntent.id)
        .then(this, [this, operation](const Result<rest::Answer<Task>>& answer) {
            if (!answer) {
                return answer.error().kind == ErrorKind::NotFound
                           ? m_outbox.refuse(operation, deletedError())
                           : m_outbox.readFailed(operation, answer.error());
            }
            savesteps::reached(savesteps::Read);
            m_tasks.applyOne(answer->value);
            compare(operation, answer->value, answer->answeredAt);
        });
}

void TaskSending::compare(Operation operation, const Task& stored, const QDateTime& answeredAt)
{
    const auto comparable = [this, &stored](const Task& task) {
        Task part = forService(task, m_tasks.rules());
        part.done = stored.done; // Has verbs of its own.
        return part;
    };
    const Task base = comparable(operation.taskBase);
    const Task mine = comparable(operation.taskIntent);
    const Task theirs = comparable(stored);
    const bool wentOut = operation.state == OperationState::Ambiguous;
    if (sameContent(theirs, mine))
        return wentOut ? finish(operation, stored, 0, answeredAt)
                       : finishUnsent(operation, stored, answeredAt);
    const TaskMergeResult merge = mergeTask(base, mine, theirs);
    if (!merge.conflicts.isEmpty()) {
        Q_EMIT m_outbox.conflictMet(operation, merge.conflicts);
        return m_outbox.refuse(operation, conflictError(merge));
    }
    // It arrived, and somebody else saved on top of it; or they entered the same.
    if (sameContent(theirs, merge.merged))
        return wentOut ? finish(operation, stored, 0, answeredAt)
                       : finishUnsent(operation, stored, answeredAt);
    update(operation, stored, merge.merged);
}

void TaskSending::update(Operation wanted, const Task& stored, const Task& body)
{
    // From here on only what differs from this reading is ours.
    wanted.taskBase = stored;
    wanted.taskIntent = body;
    wanted.taskIntent.id = stored.id;
    m_outbox.sendMarked(std::move(wanted), [this](const Operation& operation) {
        m_api.update(operation.taskBase, operation.taskIntent, operation.requestId)
            .then(this, [this, operation](const Result<rest::Answer<Task>>& answer) {
                if (!answer) {
                    return answer.error().kind == ErrorKind::NotFound
                               ? m_outbox.refuse(operation, deletedError())
                               : m_outbox.fail(operation, answer.error());
                }
                Task told = forService(answer->value, m_tasks.rules());
                Task meant = forService(operation.taskIntent, m_tasks.rules());
                told.done = meant.done;
                // A priority cannot be emptied; the service keeps the one it has.
                if (meant.priority.isEmpty())
                    meant.priority = told.priority;
                if (!sameContent(told, meant))
                    Q_EMIT m_outbox.taskStoredDifferently(operation.id, answer->value);
                finish(operation, answer->value, answer->status, answer->answeredAt);
            });
    });
}

void TaskSending::readBeforeDone(const Operation& operation)
{
    m_api.get(operation.taskIntent.id)
        .then(this, [this, operation](const Result<rest::Answer<Task>>& answer) {
            if (!answer) {
                return answer.error().kind == ErrorKind::NotFound
                           ? m_outbox.refuse(operation, deletedError())
                           : m_outbox.readFailed(operation, answer.error());
            }
            savesteps::reached(savesteps::Read);
            const Task& stored = answer->value;
            m_tasks.applyOne(stored);
            const bool wentOut = operation.state == OperationState::Ambiguous;
            const bool isSo = stored.done == (operation.kind == OperationKind::CompleteTask);
            if (isSo)
                return wentOut ? finish(operation, stored, 0, answer->answeredAt)
                               : finishUnsent(operation, stored, answer->answeredAt);
            const bool toggles = !m_api.profile() || m_api.profile()->togglesDone();
            if (wentOut && toggles && !isOlder(operation.sentAt, ToggleSettles)) {
                return m_outbox.wait(operation, OperationState::Ambiguous,
                                     operation.lastError.value_or(
                                         Error{.kind = ErrorKind::Ambiguous,
                                               .message = tr("No answer came. The task is read "
                                                             "again before anything is sent.")}));
            }
            setDone(operation, stored);
        });
}

void TaskSending::setDone(Operation wanted, const Task& stored)
{
    const bool done = wanted.kind == OperationKind::CompleteTask;
    wanted.taskBase = stored;
    wanted.taskIntent = stored;
    wanted.taskIntent.done = done;
    m_outbox.sendMarked(std::move(wanted), [this, done](const Operation& operation) {
        m_api.setDone(operation.taskBase, done, operation.requestId)
            .then(this, [this, operation, done](const Result<rest::Answer<Task>>& answer) {
                if (!answer) {
                    return answer.error().kind == ErrorKind::NotFound
                               ? m_outbox.refuse(operation, deletedError())
                               : m_outbox.fail(operation, answer.error());
                }
                // Somebody toggled it in the same moment.
                if (answer->value.done != done)
                    Q_EMIT m_outbox.taskStoredDifferently(operation.id, answer->value);
                finish(operation, answer->value, answer->status, answer->answeredAt);
            });
    });
}

void TaskSending::remove(Operation wanted)
{
    m_outbox.sendMarked(std::move(wanted), [this](const Operation& operation) {
        m_api.remove(operation.taskIntent.id, operation.requestId)
            .then(this, [this, operation](const Result<rest::Answer<std::monostate>>& answer) {
                if (answer)
                    finish(operation, operation.taskIntent, answer->status, answer->answeredAt);
                else if (answer.error().kind == ErrorKind::NotFound)
                    finish(operation, operation.taskIntent, 404, QDateTime::currentDateTimeUtc());
                else
                    m_outbox.fail(operation, answer.error());
            });
    });
}

void TaskSending::lookUpRemove(const Operation& operation)
{
    m_api.get(operation.taskIntent.id)
        .then(this, [this, operation](const Result<rest::Answer<Task>>& answer) {
            if (answer)
                remove(operation);
            else if (answer.error().kind == ErrorKind::NotFound)
                finish(operation, operation.taskIntent, 0, QDateTime::currentDateTimeUtc());
            else
                m_outbox.readFailed(operation, answer.error());
        });
}

void TaskSending::finish(Operation operation, const Task& stored, int httpStatus,
                         const QDateTime& answeredAt)
{
    savesteps::reached(savesteps::Answered);
    operation.state = OperationState::Done;
    operation.taskIntent = stored;
    operation.httpStatus = httpStatus;
    operation.answeredAt = answeredAt;
    operation.nextTryAt = {};
    operation.lastError.reset();
    if (operation.kind == OperationKind::DeleteTask) {
        // The operation keeps the plan, should the removal be taken back.
        operation.taskIntent.plan = operation.taskBase.plan;
        m_tasks.remove(stored.id);
        keepPlan(stored.id, {});
    } else {
        m_tasks.applyOne(stored);
    }
    m_outbox.conclude(operation);
    Q_EMIT m_outbox.taskDone(operation.id, operation.taskIntent);
}

void TaskSending::keepPlan(const TaskId& id, const TaskPlan& plan)
{
    m_tasks.setPlan(id, plan);
    m_sideCar.put(id, plan).then(this, [this](const Result<void>& written) {
        if (!written)
            Q_EMIT m_outbox.notPersisted(written.error());
    });
}

void TaskSending::finishUnsent(Operation operation, const Task& stored, const QDateTime& answeredAt)
{
    operation.sentAt = {};
    finish(std::move(operation), stored, 0, answeredAt);
}
