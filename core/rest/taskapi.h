// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/domain/task.h"
#include "core/rest/request.h"
#include "core/rest/taskjson.h"
#include "core/rest/taskprofile.h"

#include <QtCore/QFuture>
#include <QtCore/QList>
#include <QtCore/QObject>

#include <chrono>
#include <functional>
#include <variant>

namespace rest {

class Transport;

/// A whole list as it was read page by page.
struct TaskList
{
    /// Newest first; each task once.
    QList<Task> tasks;
    /// There are more than this program reads.
    bool isCut = false;
};

/// The calls of the task service, whichever profile it has. The profile is found out before the
/// first call, and again when the service says that a call does not exist (405, or a 404 for the
/// route): that call was not carried out and is made once more the new way. Lives on the
/// transport's thread, which must outlive it. While the profile is not known, every call ends
/// Unreachable with the reason.
class TaskApi : public QObject
{
    Q_OBJECT

public:
    /// @param transport its base is taskServiceRoot(address)
    /// @param address as the user gave it
    TaskApi(Transport& transport, const QUrl& address, QObject* parent = nullptr);

    template <class T>
    using Future = QFuture<Result<Answer<T>>>;

    /// All pages, at most MaxTasks tasks; read again where the list moved meanwhile.
    Future<TaskList> list();
    /// Where the service cannot read one (T4), out of its list.
    Future<Task> get(const TaskId& id);
    /// Always open: no profile makes a task that is done.
    Future<Task> create(const Task& task, const QString& requestId, const OperationId& key);
    /// Writes what differs from `stored`, which the caller has just read; `done` is not touched.
    /// Never two at once for one task: the caller sees to it.
    Future<Task> update(const Task& stored, const Task& task, const QString& requestId);
    /// Completes or reopens a task that the caller has just read as `stored`. Where the service
    /// toggles, a task that is as wished already ends Rejected and nothing is sent.
    Future<Task> setDone(const Task& stored, bool done, const QString& requestId);
    /// A 404 is NotFound: whether that is a success is the caller's to say.
    Future<std::monostate> remove(const TaskId& id, const QString& requestId);
    /// Whether the service answers: its profile where that is not known yet, and one task of its
    /// list, past an open circuit. The value is the round trip.
    Future<std::chrono::milliseconds> probe();

    /// Nothing until it was found out.
    const std::optional<TaskServiceProfile>& profile() const { return m_profile; }
    /// Finds it out again, for "test this connection".
    void detectAgain();

Q_SIGNALS:
    void profileChanged();

private:
    enum class Again { Yes, No };
    using WhenKnown = std::function<void(const Result<TaskServiceProfile>&)>;
    template <class T>
    using Completion = std::function<void(Result<Answer<T>>)>;
    template <class T>
    using Read = std::function<Result<T>(const Reply&)>;
    using Make = std::function<Result<Request>(const TaskServiceProfile&)>;
    struct Listing;

    void withProfile(DetectGuard guard, WhenKnown next);
    void take(const Result<TaskServiceProfile>& found);
    template <class T>
    void ask(const Make& make, const Read<T>& read, const Completion<T>& done,
             DetectGuard guard = DetectGuard::Obey, Again again = Again::Yes);
    template <class T>
    Future<T> asked(const Make& make, const Read<T>& read);
    void readPage(const std::shared_ptr<Listing>& listing);
    void takePage(const std::shared_ptr<Listing>& listing, const Answer<TaskPage>& page);
    void readAll(Completion<TaskList> done);
    Result<Request> request(const TaskServiceProfile& profile, Method method,
                            const QString& tail = {}) const;
    Result<Request> requestFor(const TaskServiceProfile& profile, Method method, const TaskId& id,
                               const QString& tail = {}) const;

    Transport& m_transport;
    QUrl m_address;
    std::optional<TaskServiceProfile> m_profile;
    QList<WhenKnown> m_waiting;
    bool m_detecting = false;
};

} // namespace rest
