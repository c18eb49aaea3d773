// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/services/taskbench.h"

using namespace Qt::Literals::StringLiterals;
using scripted::Behaviour;
using scripted::FakeTasks;
using Kind = Behaviour::Kind;
using Shape = FakeTasks::Shape;

/// How saves of tasks are sent, looked up and merged.
class TestTaskSending : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<scripted::ScriptedServer> m_server;
    std::unique_ptr<FakeTasks> m_fake;
    std::unique_ptr<QTemporaryDir> m_folder;

    std::unique_ptr<TaskProgram> program(Shape shape = Shape::T2)
    {
        m_fake = std::make_unique<FakeTasks>(*m_server, shape);
        return again(shape);
    }

    std::unique_ptr<TaskProgram> again(Shape shape = Shape::T2) const
    {
        const QString path = shape == Shape::T3 ? u"/api/ines"_s : QString();
        return std::make_unique<TaskProgram>(m_folder->path(), m_server->url(path));
    }

    static Task draft(const QString& title = u"Write rollback note"_s)
    {
        Task task;
        task.title = title;
        return task;
    }

    /// A task that the service has, as the program read it.
    Task stored(TaskProgram& program, QJsonObject values = {})
    {
        if (!values.contains(u"title"_s))
            values.insert(u"title"_s, u"One"_s);
        const TaskId id(m_fake->put(values));
        program.service.refresh();
        if (!QTest::qWaitFor([&] { return program.tasks.find(id) != nullptr; }, Moment))
            return {};
        return *program.tasks.find(id);
    }

    /// The answer is lost after the service has carried the request out.
    static FakeTasks::Twist lost()
    {
        return [](const scripted::Seen&, const Behaviour&) {
            return Behaviour::of(Kind::Close);
        };
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<scripted::ScriptedServer>();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void createsOnce_data()
    {
        QTest::addColumn<int>("shape");
        QTest::newRow("T") << int(Shape::T);
        QTest::newRow("T2") << int(Shape::T2);
        QTest::newRow("T3") << int(Shape::T3);
        QTest::newRow("T4") << int(Shape::T4);
    }

    void createsOnce()
    {
        QFETCH(int, shape);
        const auto p = program(Shape(shape));
        QSignalSpy done(&p->outbox, &OutboxService::taskDone);
        const OperationId id = p->service.create(draft());
        TRY_STATE(*p, id, Done);
        QCOMPARE(done.size(), 1);
        QCOMPARE(m_fake->tasks().size(), 1);
        const Operation operation = *p->operations.find(id);
        QVERIFY(!operation.taskIntent.id.value().isEmpty());
        QVERIFY(p->tasks.find(operation.taskIntent.id));
        QCOMPARE(p->promiseStore.find(id)->entity, operationEntity(operation));
    }

    void findsACreateWhoseAnswerWasLost()
    {
        const auto p = program();
        p->service.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(p->tasks.fetchedAt().isValid(), Moment);
        m_fake->twist("POST", lost());
        const OperationId id = p->service.create(draft());
        TRY_STATE(*p, id, Done);
        QCOMPARE(m_fake->tasks().size(), 1);
        QCOMPARE(p->operations.find(id)->taskIntent.id.value(),
                 m_fake->tasks().first()[u"id"_s].toString());
    }

    void findsItAfterTheProgramEnded()
    {
        auto p = program();
        m_fake->twist("POST", [](const scripted::Seen&, const Behaviour& answer) {
            Behaviour held = answer;
            held.kind = Kind::Hold;
            return held;
        });
        const OperationId id = p->service.create(draft());
        QTRY_COMPARE_WITH_TIMEOUT(m_fake->tasks().size(), 1, Moment);
        p.reset();
        m_server->release();
        p = again();
        TRY_STATE(*p, id, Done);
        QCOMPARE(m_fake->tasks().size(), 1);
    }

    void asksWhereMoreThanOneFits()
    {
        const auto p = program();
        m_fake->twist("POST", [this](const scripted::Seen& seen, const Behaviour& answer) {
            m_fake->put({{u"title"_s, u"Write rollback note"_s}}); // A colleague's.
            return lost()(seen, answer);
        });
        const OperationId id = p->service.create(draft());
        TRY_STATE(*p, id, Refused);
        QCOMPARE(p->errorOf(id).kind, ErrorKind::Ambiguous);
        QCOMPARE(m_fake->stored().count("POST"), 1);
        // Nothing is sent again by itself; dropping it is the user's right.
        p->outbox.kick();
        p->outbox.drop(id);
        QTRY_VERIFY_WITH_TIMEOUT(!p->operations.find(id), Moment);
        QCOMPARE(m_fake->stored().count("POST"), 1);
    }

    void takesALateOneOnceItShows()
    {
        const auto p = program();
        p->service.refresh();
        QTRY_VERIFY_WITH_TIMEOUT(p->tasks.fetchedAt().isValid(), Moment);
        Operation asked{.id = OperationId(QUuid::createUuid()),
                        .kind = OperationKind::CreateTask,
                        .state = OperationState::Refused,
                        .taskIntent = draft(),
                        .createdAt = QDateTime::currentDateTimeUtc(),
                        .sentAt = QDateTime::currentDateTimeUtc(),
                        .lastError = Error{.kind = ErrorKind::Ambiguous}};
        AWAIT(added, p->table.add(asked));
        QVERIFY(added);
        p->outbox.reload();
        QTRY_VERIFY_WITH_TIMEOUT(p->operations.find(asked.id), Moment);
        QTRY_VERIFY_WITH_TIMEOUT(p->outbox.isSending(), Moment);
        m_fake->put({{u"title"_s, u"Write rollback note"_s}});
        p->service.refresh();
        TRY_STATE(*p, asked.id, Done);
    }

    void saysWhenAFailedServiceStoredNothing()
    {
        const auto p = program();
        m_fake->refuse("POST", {Behaviour::answer(500, "Internal Server Error", "text/plain")});
        const OperationId id = p->service.create(draft());
        TRY_STATE(*p, id, Refused);
        QCOMPARE(p->errorOf(id).kind, ErrorKind::ServerFault);
        QVERIFY(m_fake->tasks().isEmpty());
    }

    void createsWhatIsDone()
    {
        const auto p = program();
        Task task = draft();
        task.done = true;
        const OperationId id = p->service.create(task);
        TRY_STATE(*p, id, Done);
        QTRY_VERIFY_WITH_TIMEOUT(m_fake->tasks().first()[u"done"_s].toBool(), Moment);
        QCOMPARE(m_fake->stored(), (QList<QByteArray>{"POST", "complete"}));
    }

    void mergesWithWhatSomebodyElseSaved()
    {
        const auto p = program();
        const Task base = stored(*p);
        m_fake->put({{u"id"_s, base.id.value()}, {u"category"_s, u"theirs"_s}});
        Task mine = base;
        mine.title = u"Mine"_s;
        const OperationId id = p->service.update(base, mine);
        TRY_STATE(*p, id, Done);
        const QJsonObject now = m_fake->task(base.id.value());
        QCOMPARE(now[u"title"_s].toString(), u"Mine"_s);
        QCOMPARE(now[u"category"_s].toString(), u"theirs"_s);
    }

    void asksWhereBothChangedTheSame()
    {
        const auto p = program();
        QSignalSpy met(&p->outbox, &OutboxService::conflictMet);
        const Task base = stored(*p);
        m_fake->put({{u"id"_s, base.id.value()}, {u"title"_s, u"Theirs"_s}});
        Task mine = base;
        mine.title = u"Mine"_s;
        const OperationId id = p->service.update(base, mine);
        TRY_STATE(*p, id, Refused);
        QCOMPARE(p->errorOf(id).kind, ErrorKind::Conflict);
        QCOMPARE(p->errorOf(id).fields.first().path, u"title"_s);
        QCOMPARE(met.size(), 1);
        const auto conflicts = met.first().at(1).value<QList<MergeConflict>>();
        QCOMPARE(conflicts, (QList<MergeConflict>{{u"title"_s, u"Mine"_s, u"Theirs"_s, u"One"_s}}));
        QVERIFY(m_fake->stored().isEmpty());
    }

    void neverTogglesTwice()
    {
        const auto p = program(Shape::T3);
        const Task base = stored(*p);
        m_fake->twist("PATCH", lost());
        const OperationId id = p->service.complete(base);
        TRY_STATE(*p, id, Done);
        QCOMPARE(m_fake->stored(), QList<QByteArray>{"complete"});
        QVERIFY(m_fake->task(base.id.value())[u"done"_s].toBool());
    }

    void sendsNothingWhereNothingIsToBeDone_data()
    {
        QTest::addColumn<int>("shape");
        QTest::newRow("T2 would move its time") << int(Shape::T2);
        QTest::newRow("T3 would undo it") << int(Shape::T3);
    }

    void sendsNothingWhereNothingIsToBeDone()
    {
        QFETCH(int, shape);
        const auto p = program(Shape(shape));
        const Task base = stored(*p);
        m_fake->put({{u"id"_s, base.id.value()}, {u"done"_s, true}});
        const OperationId id = p->service.complete(base);
        TRY_STATE(*p, id, Done);
        QVERIFY(m_fake->stored().isEmpty());
        QCOMPARE(p->promiseOf(id), PromiseState::NoneExpected);
        QVERIFY(p->tasks.find(base.id)->done);
    }

    void deletesOnce()
    {
        const auto p = program();
        const Task base = stored(*p);
        m_fake->twist("DELETE", lost());
        const OperationId id = p->service.remove(base);
        TRY_STATE(*p, id, Done);
        QVERIFY(m_fake->tasks().isEmpty());
        QVERIFY(!p->tasks.find(base.id));
        m_fake->twist("DELETE", {});
        const OperationId again = p->service.remove(base);
        TRY_STATE(*p, again, Done);
        QCOMPARE(p->promiseOf(again), PromiseState::NoneExpected);
    }

    void keepsTheValuesOfATaskThatIsGone()
    {
        const auto p = program();
        const Task base = stored(*p);
        m_fake->remove(base.id.value());
        Task mine = base;
        mine.title = u"Mine"_s;
        const OperationId id = p->service.update(base, mine);
        TRY_STATE(*p, id, Refused);
        QCOMPARE(p->errorOf(id).kind, ErrorKind::NotFound);
        QCOMPARE(p->operations.find(id)->taskIntent.title, u"Mine"_s);
    }

    void waitsForAServiceThatIsAway()
    {
        auto p = program();
        const Task base = stored(*p);
        p->outbox.stop();
        p.reset();
        const quint16 port = m_server->port();
        m_server.reset();
        TaskProgram away(m_folder->path(), QUrl(u"http://127.0.0.1:%1"_s.arg(port)));
        const OperationId id = away.service.complete(base);
        QTRY_VERIFY_WITH_TIMEOUT(away.operations.find(id)->lastError.has_value(), Moment);
        QCOMPARE(away.stateOf(id), OperationState::Queued);
        QCOMPARE(away.errorOf(id).kind, ErrorKind::Unreachable);
    }

    void doesAfterwardsWhatIsAskedWhileTheDiskIsBusy()
    {
        const auto p = program();
        const Task base = stored(*p);
        m_fake->refuse("PATCH", {Behaviour::answer(422, R"({"detail":"no"})")});
        Task mine = base;
        mine.title = u"First"_s;
        const OperationId id = p->service.update(base, mine);
        // The save is still being written: the edit is taken all the same, and so is what builds
        // on it.
        mine.title = u"Second"_s;
        QVERIFY(p->outbox.editTask(id, mine));
        QCOMPARE(p->operations.find(id)->taskIntent.title, u"Second"_s);
        Task more = base;
        more.category = u"home"_s;
        QCOMPARE(p->service.update(base, more), id);
        TRY_STATE(*p, id, Refused);
        // As soon as it is refused, within the same turn of the loop.
        p->outbox.retry(id);
        TRY_STATE(*p, id, Done);
        QCOMPARE(m_fake->task(base.id.value())[u"title"_s].toString(), u"Second"_s);
        QCOMPARE(m_fake->task(base.id.value())[u"category"_s].toString(), u"home"_s);
    }

    void dropsWhatIsJustBeingWritten()
    {
        const auto p = program();
        const OperationId id = p->service.create(draft());
        p->outbox.drop(id);
        QTRY_VERIFY_WITH_TIMEOUT(!p->operations.find(id), Moment);
        AWAIT(row, p->table.byId(id));
        QCOMPARE(row.error().kind, ErrorKind::NotFound);
        QVERIFY(m_fake->tasks().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTaskSending)
#include "tst_tasksending.moc"
