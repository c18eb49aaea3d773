// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/services/outboxbench.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

using namespace Qt::Literals::StringLiterals;
using scripted::Behaviour;
using Kind = Behaviour::Kind;

/// What outlives a program, what two programs make of one outbox, and a disk that fails.
class TestOutboxKept : public QObject
{
    Q_OBJECT

private:
    static constexpr auto All = "/v1/sprints";
    static constexpr auto One = "/v1/sprints/sprint-9f31c07a";

    std::unique_ptr<scripted::ScriptedServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;

    std::unique_ptr<OutboxProgram> program(const QString& folder = {}) const
    {
        return std::make_unique<OutboxProgram>(folder.isEmpty() ? m_folder->path() : folder,
                                               m_server->url(u"/v1"_s));
    }

    static Operation sentCreate()
    {
        Operation operation;
        operation.id = OperationId(QUuid::createUuid());
        operation.state = OperationState::Sent;
        operation.intent = draftSprint();
        operation.attempts = 1;
        operation.createdAt = QDateTime::currentDateTimeUtc().addSecs(-5);
        operation.sentAt = operation.createdAt;
        operation.requestId = u"r-1"_s;
        return operation;
    }

    /// Lets every write fail, or none.
    static QFuture<Result<void>> setWritable(storage::Database& database, bool writable)
    {
        return database.run<void>([writable](QSqlDatabase& connection) -> Result<void> {
            QSqlQuery query(connection);
            if (!query.exec(writable ? u"PRAGMA query_only = OFF"_s : u"PRAGMA query_only = ON"_s))
                return Error{.message = u"no pragma"_s};
            return {};
        });
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<scripted::ScriptedServer>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_lookUp = {};
        m_stored.reset();
    }

    void looksUpWhatAKilledProgramSent()
    {
        m_server->script("GET", All, {Behaviour::answer(200, listBody({sampleSprint()}))});
        const Operation sent = sentCreate();
        const auto p = program();
        AWAIT(added, p->table.add(sent));
        QVERIFY(added);
        p->outbox.start();
        TRY_STATE(*p, sent.id, Done);
        QCOMPARE(m_server->count("POST"), 0);
        QCOMPARE(p->operations.find(sent.id)->intent.id, sampleSprint().id);
    }

    void goesOnAfterARestart()
    {
        m_server->script("POST", All,
                         {Behaviour::answer(503, "").with("Retry-After", "1"),
                          Behaviour::answer(201, oneBody(sampleSprint()))});
        OperationId id;
        {
            const auto p = program();
            p->outbox.start();
            id = p->outbox.enqueue(OperationKind::CreateSprint, {}, draftSprint());
            QTRY_COMPARE_WITH_TIMEOUT(p->errorOf(id).httpStatus, 503, Moment);
        }
        const auto p = program();
        QSignalSpy loaded(&p->outbox, &OutboxService::loaded);
        p->outbox.start();
        TRY_STATE(*p, id, Done);
        QCOMPARE(loaded.size(), 1);
        QCOMPARE(m_server->count("POST"), 2);
    }

    void endsWhileARequestIsUnderWay()
    {
        m_server->script("POST", All, {Behaviour::of(Kind::Hold, 201, oneBody(sampleSprint()))});
        OperationId id;
        {
            const auto p = program();
            p->outbox.start();
            id = p->outbox.enqueue(OperationKind::CreateSprint, {}, draftSprint());
            QTRY_COMPARE_WITH_TIMEOUT(m_server->count("POST"), 1, Moment);
        }
        m_server->script("GET", All, {Behaviour::answer(200, listBody({sampleSprint()}))});
        const auto p = program();
        p->outbox.start();
        TRY_STATE(*p, id, Done);
        QCOMPARE(m_server->count("POST"), 1);
    }

    void sendsFromOneProgramOnly()
    {
        m_server->script("POST", All,
                         {Behaviour::answer(503, "").with("Retry-After", "2"),
                          Behaviour::answer(201, oneBody(sampleSprint()))});
        auto first = program();
        first->outbox.start();
        QTRY_VERIFY_WITH_TIMEOUT(first->outbox.isSending(), Moment);
        const auto second = program();
        second->outbox.start();
        QTRY_VERIFY_WITH_TIMEOUT(second->outbox.isLoaded(), Moment);
        QSignalSpy done(&second->outbox, &OutboxService::operationDone);
        const OperationId id =
            second->outbox.enqueue(OperationKind::CreateSprint, {}, draftSprint());
        // The one with the lease finds it in the file and sends it; the other one hears the
        // outcome.
        TRY_STATE(*first, id, Done);
        TRY_STATE(*second, id, Done);
        QVERIFY(!second->outbox.isSending());
        QCOMPARE(done.size(), 1);
        QCOMPARE(second->sprints.sprints().size(), 1);
        QVERIFY(second->promiseStore.find(id)->answeredAt.isValid());
        QCOMPARE(m_server->count("POST"), 2);

        // The lease passes on when its holder ends.
        m_server->script("POST", All, {Behaviour::answer(201, oneBody(sampleSprint()))});
        first.reset();
        const OperationId next =
            second->outbox.enqueue(OperationKind::CreateSprint, {}, draftSprint());
        TRY_STATE(*second, next, Done);
        QVERIFY(second->outbox.isSending());
        QCOMPARE(m_server->count("POST"), 3);
    }

    void doesNotSendWhatAnotherProgramDropped()
    {
        m_server->script("GET", One, {Behaviour::of(Kind::Hold, 200, oneBody(sampleSprint()))});
        const auto p = program();
        p->outbox.start();
        const OperationId id = p->outbox.enqueue(OperationKind::UpdateSprint, sampleSprint(),
                                                 with(sampleSprint(), 70));
        QTRY_COMPARE_WITH_TIMEOUT(m_server->count("GET"), 1, Moment);
        AWAIT(removed, p->table.remove(id));
        QVERIFY(removed);
        QSignalSpy gone(&p->operations, &OperationStore::operationRemoved);
        QSignalSpy notPersisted(&p->outbox, &OutboxService::notPersisted);
        m_server->release();
        QTRY_COMPARE_WITH_TIMEOUT(gone.size(), 1, Moment);
        QCOMPARE(notPersisted.size(), 0);
        QCOMPARE(m_server->count("PUT"), 0);
    }

    void showsWhatAnotherProgramSaved()
    {
        const auto p = program();
        p->outbox.start();
        QTRY_VERIFY_WITH_TIMEOUT(p->outbox.isSending(), Moment);
        Operation operation = sentCreate();
        operation.state = OperationState::Refused;
        {
            storage::Database other(m_folder->path());
            storage::OutboxTable table(other);
            AWAIT(added, table.add(operation));
            QVERIFY(added);
            QTRY_VERIFY_WITH_TIMEOUT(p->operations.find(operation.id), Moment);
            AWAIT(removed, table.remove(operation.id));
            QVERIFY(removed);
            QTRY_VERIFY_WITH_TIMEOUT(!p->operations.find(operation.id), Moment);
        }
    }

    void savesWithoutADatabase()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        m_server->script("POST", All, {Behaviour::answer(201, oneBody(sampleSprint()))});
        const auto p = program(m_folder->filePath(u"file"_s));
        QSignalSpy notPersisted(&p->outbox, &OutboxService::notPersisted);
        QSignalSpy loaded(&p->outbox, &OutboxService::loaded);
        p->outbox.start();
        QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, Moment);
        QVERIFY(notPersisted.size() > 0);
        QVERIFY(!notPersisted.first().first().value<Error>().message.isEmpty());
        const OperationId id = p->outbox.enqueue(OperationKind::CreateSprint, {}, draftSprint());
        QVERIFY(p->operations.find(id));
        TRY_STATE(*p, id, Done);
        QCOMPARE(m_server->count("POST"), 1);
        QCOMPARE(p->sprints.sprints().size(), 1);
    }

    void keepsWhatTheDiskDidNotTake()
    {
        m_server->script("POST", All, {Behaviour::answer(400, "{}")});
        const auto p = program();
        p->outbox.start();
        QTRY_VERIFY_WITH_TIMEOUT(p->outbox.isSending(), Moment);
        QSignalSpy notPersisted(&p->outbox, &OutboxService::notPersisted);
        AWAIT(locked, setWritable(p->database, false));
        QVERIFY(locked);
        const OperationId id = p->outbox.enqueue(OperationKind::CreateSprint, {}, draftSprint());
        TRY_STATE(*p, id, Refused);
        QVERIFY(notPersisted.size() > 0);
        AWAIT(missing, p->table.byId(id));
        QVERIFY(!missing);

        // Reading the file does not take it away, and once the disk takes it again it is there.
        p->outbox.reload();
        AWAIT(read, p->table.all());
        QVERIFY(p->operations.find(id));
        AWAIT(unlocked, setWritable(p->database, true));
        QVERIFY(unlocked);
        p->outbox.reload();
        AWAIT(first, p->table.all());
        QTRY_VERIFY_WITH_TIMEOUT(lookedUp(*p, id) == OperationState::Refused, Moment);
        QCOMPARE(p->stateOf(id), OperationState::Refused);
        QCOMPARE(m_server->count("POST"), 1);
    }

    void doesNotForgetThatItIsDone()
    {
        m_server->script("POST", All, {Behaviour::of(Kind::Hold, 201, oneBody(sampleSprint()))});
        const auto p = program();
        p->outbox.start();
        const OperationId id = p->outbox.enqueue(OperationKind::CreateSprint, {}, draftSprint());
        QTRY_COMPARE_WITH_TIMEOUT(m_server->count("POST"), 1, Moment);
        AWAIT(locked, setWritable(p->database, false));
        m_server->release();
        TRY_STATE(*p, id, Done);
        AWAIT(unlocked, setWritable(p->database, true));
        QSignalSpy done(&p->outbox, &OutboxService::operationDone);
        QTRY_VERIFY_WITH_TIMEOUT((p->outbox.reload(), lookedUp(*p, id) == OperationState::Done),
                                 Moment);
        QCOMPARE(p->stateOf(id), OperationState::Done);
        QCOMPARE(done.size(), 0);
        QCOMPARE(m_server->count("GET"), 0);
    }

private:
    /// For QTRY, which looks again and again: what the file held at the newest look that has ended.
    std::optional<OperationState> lookedUp(OutboxProgram& p, const OperationId& id)
    {
        if (!m_lookUp.isValid() || m_lookUp.isFinished()) {
            if (m_lookUp.isValid() && m_lookUp.result())
                m_stored = m_lookUp.result()->state;
            m_lookUp = p.table.byId(id);
        }
        return m_stored;
    }

    QFuture<Result<Operation>> m_lookUp;
    std::optional<OperationState> m_stored;
};

QTEST_GUILESS_MAIN(TestOutboxKept)
#include "tst_outboxkept.moc"
