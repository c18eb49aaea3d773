// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/services/taskbench.h"

using namespace Qt::Literals::StringLiterals;
using scripted::Behaviour;
using scripted::FakeTasks;
using Kind = Behaviour::Kind;
using Shape = FakeTasks::Shape;

// QTRY_… looks every 50 ms, and there are hundreds of rows.
#define COMES_TRUE(condition)                                                                      \
    QVERIFY2(QTest::qWaitFor([&] { return condition; }, Moment), #condition)

namespace {

/// A kind of save against a shape of service: how it is asked for, and what the service then notes.
struct TaskSave
{
    const char* name;
    Shape shape;
    OperationKind kind;
    QByteArray method;
    QByteArray carriedOut;
};

const QList<TaskSave>& everySave()
{
    static const QList<TaskSave> all{
        {"T create", Shape::T, OperationKind::CreateTask, "POST", "POST"},
        {"T update", Shape::T, OperationKind::UpdateTask, "PUT", "PUT"},
        {"T complete", Shape::T, OperationKind::CompleteTask, "POST", "complete"},
        {"T delete", Shape::T, OperationKind::DeleteTask, "DELETE", "DELETE"},
        {"T2 create", Shape::T2, OperationKind::CreateTask, "POST", "POST"},
        {"T2 update", Shape::T2, OperationKind::UpdateTask, "PATCH", "PATCH"},
        {"T2 reopen", Shape::T2, OperationKind::ReopenTask, "PATCH", "incomplete"},
        {"T2 delete", Shape::T2, OperationKind::DeleteTask, "DELETE", "DELETE"},
        {"T3 create", Shape::T3, OperationKind::CreateTask, "POST", "POST"},
        {"T3 update", Shape::T3, OperationKind::UpdateTask, "PATCH", "PATCH"},
        {"T3 complete, which toggles", Shape::T3, OperationKind::CompleteTask, "PATCH", "complete"},
        {"T3 delete", Shape::T3, OperationKind::DeleteTask, "DELETE", "DELETE"},
        {"T4 create", Shape::T4, OperationKind::CreateTask, "POST", "POST"},
        {"T4 update", Shape::T4, OperationKind::UpdateTask, "PUT", "PUT"},
        {"T4 complete", Shape::T4, OperationKind::CompleteTask, "PUT", "PUT"},
        {"T4 delete", Shape::T4, OperationKind::DeleteTask, "DELETE", "DELETE"}};
    return all;
}

bool isDone(OperationKind kind)
{
    return kind == OperationKind::CompleteTask;
}

/// A validation error of 5 MB, as of a description of that size: the input is repeated.
QByteArray hugeComplaint()
{
    return R"({"detail":[{"type":"string_too_long","loc":["body","description"],)"
           R"("msg":"String should have at most 1000 characters","ctx":{"max_length":1000},)"
           R"("input":")" +
           QByteArray(5 * 1024 * 1024, 'x') + R"("}]})";
}

} // namespace

/// Whatever a service does to a save of a task, in each shape that a service has: the save is kept,
/// it says what happened, it is carried out once, and a toggle is never repeated blindly.
class TestTaskFaults : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<scripted::ScriptedServer> m_server;
    std::unique_ptr<FakeTasks> m_service;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TaskProgram> m_program;
    TaskSave m_save;
    QString m_stored;

    QUrl address() const
    {
        return m_server->url(m_save.shape == Shape::T3 ? u"/api/ines"_s : QString());
    }

    /// The service, what it holds, and a program that has read it.
    void prepare(int index)
    {
        m_save = everySave().at(index);
        m_server = std::make_unique<scripted::ScriptedServer>();
        m_service = std::make_unique<FakeTasks>(*m_server, m_save.shape);
        m_stored = m_service->put(
            {{u"title"_s, u"One"_s}, {u"done"_s, m_save.kind == OperationKind::ReopenTask}});
        m_program = std::make_unique<TaskProgram>(m_folder->path(), address());
        m_program->service.refresh();
        COMES_TRUE(m_program->tasks.find(TaskId(m_stored)) != nullptr);
        COMES_TRUE(m_program->outbox.isSending());
    }

    OperationId save()
    {
        TaskService& service = m_program->service;
        const Task base = *m_program->tasks.find(TaskId(m_stored));
        Task intent = base;
        intent.title = u"Write rollback note"_s;
        switch (m_save.kind) {
        case OperationKind::CreateTask:
            intent.id = {};
            return service.create(intent);
        case OperationKind::CompleteTask:
            return service.complete(base);
        case OperationKind::ReopenTask:
            return service.reopen(base);
        case OperationKind::DeleteTask:
            return service.remove(base);
        default:
            return service.update(base, intent);
        }
    }

    /// The service holds what the save wanted, and nothing twice.
    bool isCarriedOut() const
    {
        const QJsonObject task = m_service->task(m_stored);
        const qsizetype count = m_service->tasks().size();
        const QString wanted = u"Write rollback note"_s;
        switch (m_save.kind) {
        case OperationKind::CreateTask:
            return count == 2 && m_service->tasks().last().value("title"_L1).toString() == wanted;
        case OperationKind::DeleteTask:
            return count == 0;
        case OperationKind::UpdateTask:
            return count == 1 && task.value("title"_L1).toString() == wanted;
        default:
            return count == 1 && task.value("done"_L1).toBool() == isDone(m_save.kind);
        }
    }

    /// For QTRY: the user presses "try again now", whatever the save waits for.
    bool isDoneAfterAKick(const OperationId& id)
    {
        m_program->outbox.kick();
        return m_program->stateOf(id) == OperationState::Done;
    }
    bool isDoneAfterARetry(const OperationId& id)
    {
        m_program->outbox.retry(id);
        return m_program->stateOf(id) == OperationState::Done;
    }

    /// Faults that the transport meets alike in all shapes are tried where they hurt most.
    static bool isHard(const TaskSave& save)
    {
        return (save.shape == Shape::T2 && save.kind != OperationKind::ReopenTask) ||
               (save.shape == Shape::T3 && save.kind == OperationKind::CompleteTask);
    }

    enum class Of { All, Hard, HardWithoutDeletes };

    static QList<int> saves(Of which)
    {
        QList<int> chosen;
        for (int i = 0; i < everySave().size(); ++i) {
            const TaskSave& save = everySave().at(i);
            const bool deletes = save.kind == OperationKind::DeleteTask;
            if (which == Of::All || (isHard(save) && !(deletes && which == Of::HardWithoutDeletes)))
                chosen.append(i);
        }
        return chosen;
    }

    static void addSaves(const char* name, const Behaviour& behaviour, Of which = Of::Hard)
    {
        for (const int i : saves(which))
            QTest::addRow("%s: %s", everySave().at(i).name, name) << i << behaviour;
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void cleanup()
    {
        m_program.reset();
        m_service.reset();
        m_server.reset();
    }

    void looksUpWhatWasStoredUnheard_data()
    {
        QTest::addColumn<int>("save");
        QTest::addColumn<Behaviour>("answer");
        const QByteArray body = R"({"detail":"0123456789012345678901234567890123456789"})";
        addSaves("killed before it answers", Behaviour::of(Kind::Close), Of::All);
        addSaves("reset", Behaviour::of(Kind::Reset));
        addSaves("cut in the headers", Behaviour::of(Kind::CutHeaders, 201));
        addSaves("cut in the middle", Behaviour::of(Kind::CutBody, 200, body));
        addSaves("garbage", Behaviour::of(Kind::Raw, 200, "\x16\x03\x01 garbage\r\n\r\n"));
        addSaves("a 502", Behaviour::answer(502, "<html>Bad Gateway</html>", "text/html"), Of::All);
        addSaves("a 504", Behaviour::answer(504, ""));
        addSaves("50 MB", Behaviour::answer(200, QByteArray(50 * 1024 * 1024, ' ')));
        addSaves("a web page", Behaviour::answer(200, "<html>Log in</html>", "text/html"),
                 Of::HardWithoutDeletes);
        addSaves("text", Behaviour::answer(200, "Accepted", "text/plain"), Of::HardWithoutDeletes);
        addSaves("another shape", Behaviour::answer(200, R"({"ok":true})"), Of::HardWithoutDeletes);
        addSaves("nothing", Behaviour::answer(200, ""), Of::HardWithoutDeletes);
    }

    void looksUpWhatWasStoredUnheard()
    {
        QFETCH(int, save);
        QFETCH(Behaviour, answer);
        prepare(save);
        QList<Error> errors;
        connect(&m_program->operations, &OperationStore::operationChanged, this, [&] {
            const Operation& newest = m_program->operations.operations().last();
            if (newest.lastError)
                errors.append(*newest.lastError);
        });
        m_service->twist(m_save.method,
                         [answer](const scripted::Seen&, const Behaviour&) { return answer; });
        const OperationId id = this->save();
        COMES_TRUE(isDoneAfterAKick(id));
        QVERIFY(!errors.isEmpty());
        QCOMPARE(errorKindName(errors.first().kind), u"ambiguous"_s);
        QVERIFY2(errors.first().message.endsWith(u"The save may or may not have been stored."_s),
                 qPrintable(errors.first().message));
        QVERIFY(errors.first().message.size() < 600);
        QVERIFY(errors.first().detail.size() < 4000);
        QVERIFY(isCarriedOut());
        QCOMPARE(m_service->stored(), QList<QByteArray>{m_save.carriedOut});
        QCOMPARE(m_server->count(m_save.method), 1);
        disconnect(&m_program->operations, nullptr, this, nullptr);
    }

    void takesAnyContentTypeOfRightData_data() { addEverySave(); }

    void takesAnyContentTypeOfRightData()
    {
        QFETCH(int, save);
        prepare(save);
        m_service->twist(m_save.method, [](const scripted::Seen&, const Behaviour& answer) {
            Behaviour other = answer;
            other.contentType = "application/octet-stream";
            return other;
        });
        const OperationId id = this->save();
        COMES_TRUE(m_program->stateOf(id) == OperationState::Done);
        QVERIFY(isCarriedOut());
        QCOMPARE(m_server->count(m_save.method), 1);
    }

    void keepsWhatWasRefused_data()
    {
        QTest::addColumn<int>("save");
        QTest::addColumn<Behaviour>("answer");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("field");
        const auto add = [](const char* name, const Behaviour& answer, const QString& kind,
                            const QString& part, const QString& field = {}) {
            for (const int i :
                 saves(answer.status == 401 || answer.status == 500 ? Of::All : Of::Hard))
                QTest::addRow("%s: %s", everySave().at(i).name, name)
                    << i << answer << kind << part << field;
        };
        add("401", Behaviour::answer(401, "{}").with("WWW-Authenticate", "Bearer"),
            u"unauthenticated"_s, u"wants to know who you are (401)"_s);
        add("403", Behaviour::answer(403, R"({"detail":"Not your tasks"})"), u"forbidden"_s,
            u"Not your tasks"_s);
        add("409", Behaviour::answer(409, ""), u"conflict"_s,
            u"Someone else changed this meanwhile (409)"_s);
        add("412", Behaviour::answer(412, ""), u"conflict"_s,
            u"Someone else changed this meanwhile (412)"_s);
        add("422 of a field",
            Behaviour::answer(422, R"({"detail":[{"type":"string_too_long","loc":["body",)"
                                   R"("title"],"msg":"x","ctx":{"max_length":200}}]})"),
            u"rejected"_s, u"did not accept"_s, u"title"_s);
        add("422 of a date",
            Behaviour::answer(422, R"({"detail":[{"type":"datetime_parsing","loc":["body",)"
                                   R"("due_date"],"msg":"x"}]})"),
            u"rejected"_s, u"did not accept"_s, u"due"_s);
        add("422 of an id",
            Behaviour::answer(422, R"({"detail":[{"type":"uuid_parsing","loc":["path",)"
                                   R"("task_id"],"msg":"x"}]})"),
            u"rejected"_s, u"did not accept"_s, u"task_id"_s);
        add("422 of a list of fields",
            Behaviour::answer(422, R"({"detail":"No","errors":[{"field":"category",)"
                                   R"("message":"is not known"}]})"),
            u"rejected"_s, u"No"_s, u"category"_s);
        add("422 of a problem",
            Behaviour::answer(422,
                              R"({"type":"about:blank","title":"Frozen","detail":)"
                              R"("This list is closed."})",
                              "application/problem+json"),
            u"rejected"_s, u"Frozen: This list is closed."_s);
        add("422 in a sentence", Behaviour::answer(422, R"({"detail":"Not today"})"), u"rejected"_s,
            u"Not today"_s);
        add("422 of a proxy", Behaviour::answer(422, "<html>No</html>", "text/html"), u"rejected"_s,
            u"The service refused the request (422)."_s);
        add("422 of 5 MB", Behaviour::answer(422, hugeComplaint()), u"rejected"_s,
            u"did not accept"_s, u"description"_s);
        add("a redirect",
            Behaviour::answer(307, "").with("Location", "http://127.0.0.1:9/elsewhere"),
            u"rejected"_s, u"points to another address, http://127.0.0.1:9/elsewhere"_s);
        add("500 in text, then closed",
            Behaviour::answer(500, "Internal Server Error", "text/plain").closing(),
            u"server-fault"_s, u"The service failed while it"_s);
        for (int i = 0; i < everySave().size(); ++i) {
            const OperationKind kind = everySave().at(i).kind;
            if (kind == OperationKind::CreateTask || kind == OperationKind::DeleteTask)
                continue;
            QTest::addRow("%s: 404", everySave().at(i).name)
                << i << Behaviour::answer(404, R"({"detail":"Task not found"})") << u"not-found"_s
                << u"does not have this task any more"_s << QString();
        }
    }

    void keepsWhatWasRefused()
    {
        QFETCH(int, save);
        QFETCH(Behaviour, answer);
        QFETCH(QString, kind);
        QFETCH(QString, part);
        QFETCH(QString, field);
        prepare(save);
        m_service->refuse(m_save.method, {answer});
        const OperationId id = this->save();
        const Task intent = m_program->operations.find(id)->taskIntent;
        COMES_TRUE(m_program->stateOf(id) == OperationState::Refused);
        const Error error = m_program->errorOf(id);
        QCOMPARE(errorKindName(error.kind), kind);
        QVERIFY2(error.message.contains(part), qPrintable(error.message));
        QCOMPARE(error.fields.isEmpty() ? QString() : error.fields.first().path, field);
        QVERIFY(error.message.size() < 1000);
        QVERIFY(error.detail.size() < 4000);
        QVERIFY(m_service->stored().isEmpty());

        // The user's work is on the disk, and one key sends it again.
        COMES_TRUE(!m_program->outbox.isSettling(id));
        AWAIT(kept, m_program->table.byId(id));
        QVERIFY(kept);
        QCOMPARE(operationStateName(kept->state), operationStateName(OperationState::Refused));
        QCOMPARE(kept->taskIntent.title, intent.title);
        QCOMPARE(kept->taskIntent.done, intent.done);
        COMES_TRUE(isDoneAfterARetry(id));
        QCOMPARE(m_service->stored(), QList<QByteArray>{m_save.carriedOut});
        QVERIFY(isCarriedOut());
    }

    void takesAFailureForNothingThatWasStored_data() { addEverySave(); }

    void takesAFailureForNothingThatWasStored()
    {
        // The service carries it out and then answers with a bare 500, and closes.
        QFETCH(int, save);
        prepare(save);
        m_service->twist(m_save.method, [](const scripted::Seen&, const Behaviour&) {
            return Behaviour::answer(500, "Internal Server Error", "text/plain").closing();
        });
        const OperationId id = this->save();
        COMES_TRUE(m_program->stateOf(id) == OperationState::Refused ||
                   m_program->stateOf(id) == OperationState::Done);
        m_service->twist(m_save.method, {});
        if (m_save.kind == OperationKind::CreateTask)
            QCOMPARE(m_program->stateOf(id), OperationState::Done); // It was looked up.
        COMES_TRUE(isDoneAfterARetry(id));
        QVERIFY(isCarriedOut());
        // A deletion alone is sent again, and finds nothing to delete.
        if (m_save.shape != Shape::T4 || m_save.kind != OperationKind::DeleteTask)
            QCOMPARE(m_service->stored(), QList<QByteArray>{m_save.carriedOut});
    }

    void neverTogglesBlindly()
    {
        // Nobody knows whether the toggle that got no answer will still take effect.
        prepare(10);
        QCOMPARE(m_save.shape, Shape::T3);
        QCOMPARE(m_save.kind, OperationKind::CompleteTask);
        m_service->refuse("PATCH", {Behaviour::of(Kind::Close)});
        const OperationId id = save();
        COMES_TRUE(m_program->stateOf(id) == OperationState::Ambiguous);
        const int read = m_server->count("GET");
        COMES_TRUE((m_program->outbox.kick(), m_server->count("GET") >= read + 5));
        QCOMPARE(m_server->count("PATCH"), 1);
        COMES_TRUE(m_program->stateOf(id) == OperationState::Ambiguous);
        QVERIFY(!m_program->errorOf(id).message.isEmpty());
        // The late one arrives: that was it.
        m_service->put({{u"id"_s, m_stored}, {u"done"_s, true}});
        COMES_TRUE(isDoneAfterAKick(id));
        QCOMPARE(m_server->count("PATCH"), 1);
    }

    void saysThatSomethingElseWasStored_data()
    {
        QTest::addColumn<int>("save");
        for (int i = 0; i < everySave().size(); ++i) {
            const OperationKind kind = everySave().at(i).kind;
            if (kind != OperationKind::CreateTask && kind != OperationKind::DeleteTask)
                QTest::newRow(everySave().at(i).name) << i;
        }
    }

    void saysThatSomethingElseWasStored()
    {
        // Answered 200, and yet somebody else's values, or none of ours, are what is stored.
        QFETCH(int, save);
        prepare(save);
        QSignalSpy different(&m_program->outbox, &OutboxService::taskStoredDifferently);
        m_service->twist(m_save.method, [](const scripted::Seen&, const Behaviour& answer) {
            Behaviour other = answer;
            other.body.replace("Write rollback note", "Somebody else's");
            other.body.replace("\"complete\"", "\"open\"");
            for (const char* key : {"\"status\":", "\"is_completed\":"}) {
                const QByteArray yes = QByteArray(key) + "true";
                const QByteArray no = QByteArray(key) + "false";
                if (other.body.contains(yes))
                    other.body.replace(yes, no);
                else
                    other.body.replace(no, yes);
            }
            return other;
        });
        const OperationId id = this->save();
        COMES_TRUE(m_program->stateOf(id) == OperationState::Done);
        QCOMPARE(different.size(), 1);
        QCOMPARE(different.first().first().value<OperationId>(), id);
        // What is shown is what the service told.
        const Task shown = *m_program->tasks.find(TaskId(m_stored));
        QCOMPARE(shown, different.first().at(1).value<Task>());
    }

    void isDoneWhereThereIsNothingToDelete_data()
    {
        QTest::addColumn<int>("save");
        for (int i = 0; i < everySave().size(); ++i) {
            const TaskSave& save = everySave().at(i);
            if (save.kind == OperationKind::DeleteTask)
                QTest::newRow(save.name) << i;
        }
    }

    void isDoneWhereThereIsNothingToDelete()
    {
        QFETCH(int, save);
        prepare(save);
        m_service->remove(m_stored);
        const OperationId id = this->save();
        COMES_TRUE(m_program->stateOf(id) == OperationState::Done);
        QCOMPARE(m_server->count("DELETE"), 1);
        QVERIFY(!m_program->tasks.find(TaskId(m_stored)));
    }

    void waitsAsLongAsItIsAskedTo_data()
    {
        QTest::addColumn<int>("save");
        QTest::addColumn<Behaviour>("answer");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        const Behaviour busy = Behaviour::answer(429, R"({"detail":"Slow down"})");
        for (const int i : saves(Of::Hard)) {
            const char* name = everySave().at(i).name;
            QTest::addRow("%s: seconds", name)
                << i << busy.with("Retry-After", "600") << 590 << 600;
            QTest::addRow("%s: a century", name)
                << i << busy.with("Retry-After", "3153600000") << 3500 << 3600;
            QTest::addRow("%s: nothing said", name) << i << busy << 0 << 2;
            QTest::addRow("%s: 503", name)
                << i << Behaviour::answer(503, "").with("Retry-After", "600") << 590 << 600;
        }
    }

    void waitsAsLongAsItIsAskedTo()
    {
        QFETCH(int, save);
        QFETCH(Behaviour, answer);
        QFETCH(int, least);
        QFETCH(int, most);
        prepare(save);
        m_service->refuse(m_save.method, {answer});
        const OperationId id = this->save();
        COMES_TRUE(!m_program->errorOf(id).message.isEmpty());
        const Operation waiting = *m_program->operations.find(id);
        QCOMPARE(waiting.state, OperationState::Queued);
        QCOMPARE(waiting.lastError->httpStatus, answer.status);
        const qint64 left = QDateTime::currentDateTimeUtc().secsTo(waiting.nextTryAt);
        QVERIFY2(left >= least - 2 && left <= most, qPrintable(QString::number(left)));
        COMES_TRUE(isDoneAfterAKick(id));
        QCOMPARE(m_service->stored(), QList<QByteArray>{m_save.carriedOut});
    }

    void isKeptWhileTheServiceIsDown_data() { addEverySave(); }

    void isKeptWhileTheServiceIsDown()
    {
        QFETCH(int, save);
        prepare(save);
        const QJsonObject stored = m_service->task(m_stored);
        m_service.reset();
        m_server.reset();
        const OperationId id = this->save();
        COMES_TRUE(!m_program->errorOf(id).message.isEmpty());
        QCOMPARE(m_program->stateOf(id), OperationState::Queued);
        QCOMPARE(errorKindName(m_program->errorOf(id).kind), u"unreachable"_s);
        COMES_TRUE(!m_program->outbox.isSettling(id));
        m_program.reset();

        // The next program finds it, and the service is there again.
        m_server = std::make_unique<scripted::ScriptedServer>();
        m_service = std::make_unique<FakeTasks>(*m_server, m_save.shape);
        m_service->remove(m_service->put({})); // Ids are not given twice.
        m_service->put(stored);
        m_program = std::make_unique<TaskProgram>(m_folder->path(), address());
        COMES_TRUE(m_program->operations.find(id));
        COMES_TRUE(isDoneAfterAKick(id));
        QCOMPARE(m_service->stored(), QList<QByteArray>{m_save.carriedOut});
        QVERIFY(isCarriedOut());
    }

    void sendsNothingWhileTheTaskCannotBeRead_data()
    {
        QTest::addColumn<int>("save");
        QTest::addColumn<Behaviour>("answer");
        for (int i = 0; i < everySave().size(); ++i) {
            const TaskSave& save = everySave().at(i);
            if (save.kind == OperationKind::CreateTask || save.kind == OperationKind::DeleteTask ||
                !isHard(save))
                continue;
            const auto add = [&](const char* name, const Behaviour& answer) {
                QTest::addRow("%s: %s", save.name, name) << i << answer;
            };
            add("a page instead of the task",
                Behaviour::answer(200, "<html>Log in</html>", "text/html"));
            add("garbage instead of the task", Behaviour::answer(200, "]]]]"));
            add("cut in the middle", Behaviour::of(Kind::CutBody, 200, QByteArray(1000, ' ')));
            add("50 MB", Behaviour::answer(200, QByteArray(50 * 1024 * 1024, ' ')));
            add("401", Behaviour::answer(401, "{}"));
            add("500", Behaviour::answer(500, "Internal Server Error", "text/plain").closing());
        }
    }

    void sendsNothingWhileTheTaskCannotBeRead()
    {
        QFETCH(int, save);
        QFETCH(Behaviour, answer);
        prepare(save);
        m_service->refuse("GET", QList<Behaviour>(4, answer));
        const OperationId id = this->save();
        COMES_TRUE(!m_program->errorOf(id).message.isEmpty() ||
                   m_program->stateOf(id) == OperationState::Done);
        if (m_program->stateOf(id) != OperationState::Done)
            QVERIFY(m_service->stored().isEmpty());
        COMES_TRUE(isDoneAfterARetry(id));
        QCOMPARE(m_service->stored(), QList<QByteArray>{m_save.carriedOut});
        QVERIFY(isCarriedOut());
    }

private:
    static void addEverySave()
    {
        QTest::addColumn<int>("save");
        for (int i = 0; i < everySave().size(); ++i)
            QTest::newRow(everySave().at(i).name) << i;
    }
};

QTEST_GUILESS_MAIN(TestTaskFaults)
#include "tst_taskfaults.moc"
