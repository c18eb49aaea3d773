// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/services/outboxbench.h"

using namespace Qt::Literals::StringLiterals;
using scripted::Behaviour;
using Kind = Behaviour::Kind;

/// Creates, refusals, waiting and the user's verbs.
class TestOutboxService : public QObject
{
    Q_OBJECT

private:
    static constexpr auto All = "/v1/sprints";

    std::unique_ptr<scripted::ScriptedServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;

    std::unique_ptr<OutboxProgram> program(const QUrl& url = {}) const
    {
        auto program = std::make_unique<OutboxProgram>(
            m_folder->path(), url.isEmpty() ? m_server->url(u"/v1"_s) : url);
        program->outbox.start();
        return program;
    }

    OperationId create(OutboxProgram& program, const Sprint& sprint = draftSprint()) const
    {
        return program.outbox.enqueue(OperationKind::CreateSprint, {}, sprint);
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<scripted::ScriptedServer>();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void createsOnce()
    {
        m_server->script("POST", All, {Behaviour::answer(201, oneBody(sampleSprint()))});
        const auto p = program();
        QSignalSpy done(&p->outbox, &OutboxService::operationDone);
        const OperationId id = create(*p);
        QCOMPARE(p->operations.find(id)->state, OperationState::Queued);
        TRY_STATE(*p, id, Done);
        QCOMPARE(done.size(), 1);
        const Operation operation = *p->operations.find(id);
        QCOMPARE(operation.httpStatus, 201);
        QCOMPARE(operation.attempts, 1);
        QCOMPARE(operation.intent.id, sampleSprint().id);
        QVERIFY(operation.answeredAt >= operation.sentAt);
        QVERIFY(samePlan(*p->sprints.find(sampleSprint().id), sampleSprint()));
        const QList<scripted::Seen> seen = m_server->seen();
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen.first().headers.value("idempotency-key"),
                 id.value().toByteArray(QUuid::WithoutBraces));
        QCOMPARE(QString::fromLatin1(seen.first().headers.value("x-request-id")),
                 operation.requestId);
        AWAIT(stored, p->table.byId(id));
        QVERIFY(stored);
    }

    void isWrittenDownBeforeItIsSent()
    {
        m_server->script("POST", All, {Behaviour::of(Kind::Hold, 201, oneBody(sampleSprint()))});
        const auto p = program();
        const OperationId id = create(*p);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->count("POST"), 1, Moment);
        AWAIT(stored, p->table.byId(id));
        QVERIFY(stored);
        QCOMPARE(stored->state, OperationState::Sent);
        QCOMPARE(stored->requestId,
                 QString::fromLatin1(m_server->seen().first().headers.value("x-request-id")));
        m_server->release();
        TRY_STATE(*p, id, Done);
    }

    void looksUpACreateWithoutAnswer()
    {
        m_server->script("POST", All, {Behaviour::of(Kind::Close)});
        m_server->script("GET", All, {Behaviour::answer(200, listBody({sampleSprint()}))});
        const auto p = program();
        QSignalSpy changed(&p->operations, &OperationStore::operationChanged);
        const OperationId id = create(*p);
        TRY_STATE(*p, id, Ambiguous);
        QCOMPARE(p->errorOf(id).kind, ErrorKind::Ambiguous);
        TRY_STATE(*p, id, Done);
        QCOMPARE(m_server->count("POST"), 1);
        QCOMPARE(p->operations.find(id)->intent.id, sampleSprint().id);
    }

    void sendsAgainWhatIsNotThere()
    {
        m_server->script(
            "POST", All,
            {Behaviour::of(Kind::Reset), Behaviour::answer(201, oneBody(sampleSprint()))});
        m_server->script("GET", All, {Behaviour::answer(200, "[]")});
        const auto p = program();
        const OperationId id = create(*p);
        TRY_STATE(*p, id, Done);
        QCOMPARE(m_server->count("POST"), 2);
        QCOMPARE(m_server->count("GET"), 1);
        QCOMPARE(p->operations.find(id)->attempts, 2);
        // The key of an intent never changes, the id of a request always does.
        const QList<scripted::Seen> seen = m_server->seen();
        QCOMPARE(seen.first().headers.value("idempotency-key"),
                 seen.last().headers.value("idempotency-key"));
        QVERIFY(seen.first().headers.value("x-request-id") !=
                seen.last().headers.value("x-request-id"));
    }

    void staysAmbiguousWhileTheLookUpFails()
    {
        m_server->script("POST", All, {Behaviour::of(Kind::Close)});
        m_server->script(
            "GET", All,
            {Behaviour::answer(403, "{}"), Behaviour::answer(200, listBody({sampleSprint()}))});
        const auto p = program();
        const OperationId id = create(*p);
        QTRY_COMPARE_WITH_TIMEOUT(p->errorOf(id).kind, ErrorKind::Forbidden, Moment);
        QCOMPARE(p->stateOf(id), OperationState::Ambiguous);
        TRY_STATE(*p, id, Done);
        QCOMPARE(m_server->count("POST"), 1);
    }

    void marksANumberThatIsTaken()
    {
        m_server->script("POST", All,
                         {Behaviour::answer(500, "Internal Server Error", "text/plain")});
        m_server->script("GET", All,
                         {Behaviour::answer(200, listBody({with(sampleSprint(), 10)}))});
        const auto p = program();
        QSignalSpy refused(&p->outbox, &OutboxService::operationRefused);
        const OperationId id = create(*p);
        TRY_STATE(*p, id, Refused);
        QCOMPARE(refused.size(), 1);
        const Error error = p->errorOf(id);
        QCOMPARE(error.kind, ErrorKind::Conflict);
        QCOMPARE(error.fields.size(), 1);
        QCOMPARE(error.fields.first().path, u"number"_s);
        QCOMPARE(m_server->count("POST"), 1);
    }

    void saysThatTheServiceFailed()
    {
        m_server->script("POST", All,
                         {Behaviour::answer(500, "Internal Server Error", "text/plain")});
        m_server->script("GET", All, {Behaviour::answer(200, "[]")});
        const auto p = program();
        const OperationId id = create(*p);
        TRY_STATE(*p, id, Refused);
        QCOMPARE(p->errorOf(id).kind, ErrorKind::ServerFault);
        QVERIFY(p->errorOf(id).message.contains(p->operations.find(id)->requestId));
        QCOMPARE(m_server->count("POST"), 1);
    }

    void marksTheFieldsOfARefusal()
    {
        m_server->script(
            "POST", All,
            {Behaviour::answer(422, R"({"detail":[{"type":"enum","loc":["body","teamMembers",0,)"
                                    R"("role"],"msg":"Input should be 'Developer'"}]})"),
             Behaviour::answer(201, oneBody(sampleSprint()))});
        const auto p = program();
        const OperationId id = create(*p);
        TRY_STATE(*p, id, Refused);
        const Error error = p->errorOf(id);
        QCOMPARE(error.kind, ErrorKind::Rejected);
        QCOMPARE(error.fields.size(), 1);
        QCOMPARE(error.fields.first().path, u"members[0].role"_s);
        QCOMPARE(p->operations.find(id)->httpStatus, 422);

        AWAIT(written, p->table.byId(id));
        QVERIFY(written);
        // Mended by the user, it goes out again under the same id.
        QVERIFY(p->outbox.edit(id, with(draftSprint(), 60)));
        QVERIFY(!p->operations.find(id)->lastError);
        TRY_STATE(*p, id, Done);
        QVERIFY(m_server->seen().last().body.contains("60"));
        QVERIFY(!p->outbox.edit(id, draftSprint()));
    }

    void refusesWhatIsTooLarge()
    {
        m_server->script("POST", All, {Behaviour::answer(413, "")});
        const auto p = program();
        const OperationId id = create(*p);
        TRY_STATE(*p, id, Refused);
        QCOMPARE(p->errorOf(id).kind, ErrorKind::TooLarge);
        QCOMPARE(m_server->count("GET"), 0);
    }

    void waitsForAServiceThatIsAway()
    {
        QUrl url = m_server->url(u"/v1"_s);
        m_server.reset();
        url.setPort(scripted::closedPort());
        const auto p = program(url);
        const OperationId id = create(*p);
        QTRY_COMPARE_WITH_TIMEOUT(p->errorOf(id).kind, ErrorKind::Unreachable, Moment);
        QCOMPARE(p->stateOf(id), OperationState::Queued);
        QVERIFY(p->operations.find(id)->nextTryAt > p->operations.find(id)->sentAt);
        QTRY_VERIFY_WITH_TIMEOUT(p->operations.find(id)->attempts >= 2, Moment);
        QCOMPARE(p->stateOf(id) == OperationState::Refused, false);
    }

    void kickEndsThePause()
    {
        m_server->script("POST", All,
                         {Behaviour::answer(503, "").with("Retry-After", "600"),
                          Behaviour::answer(429, "{}").with("Retry-After", "600"),
                          Behaviour::answer(201, oneBody(sampleSprint()))});
        const auto p = program();
        const OperationId id = create(*p);
        for (const ErrorKind kind : {ErrorKind::ServerFault, ErrorKind::RateLimited}) {
            QTRY_COMPARE_WITH_TIMEOUT(p->errorOf(id).kind, kind, Moment);
            const Operation waiting = *p->operations.find(id);
            QCOMPARE(waiting.state, OperationState::Queued);
            // What the service asked for is kept to.
            QVERIFY(QDateTime::currentDateTimeUtc().secsTo(waiting.nextTryAt) > 500);
            // While it is being written down it cannot be sent.
            QTRY_VERIFY_WITH_TIMEOUT(
                (p->outbox.kick(), p->operations.find(id)->lastError != waiting.lastError), Moment);
        }
        TRY_STATE(*p, id, Done);
        QCOMPARE(m_server->count("POST"), 3);
        QCOMPARE(m_server->count("GET"), 0);
    }

    void retriesAndDropsARefusedOne()
    {
        m_server->script("POST", All,
                         {Behaviour::answer(400, "{}"), Behaviour::answer(400, "{}"),
                          Behaviour::answer(400, "{}")});
        const auto p = program();
        const OperationId id = create(*p);
        TRY_STATE(*p, id, Refused);
        // The refusal may still be on its way to the disk: once asked is enough.
        p->outbox.retry(id);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->count("POST"), 2, Moment);
        TRY_STATE(*p, id, Refused);
        QTRY_VERIFY_WITH_TIMEOUT((p->outbox.drop(id), !p->operations.find(id)), Moment);
        AWAIT(stored, p->table.byId(id));
        QVERIFY(!stored);
        QCOMPARE(stored.error().kind, ErrorKind::NotFound);
        QCOMPARE(m_server->count("POST"), 2);
    }

    void readingTheFileDoesNotBringADroppedOneBack()
    {
        m_server->script("POST", All, {Behaviour::answer(400, "{}")});
        const auto p = program();
        const OperationId id = create(*p);
        TRY_STATE(*p, id, Refused);
        QTRY_VERIFY_WITH_TIMEOUT((p->outbox.reload(), p->outbox.drop(id), !p->operations.find(id)),
                                 Moment);
        AWAIT(removed, p->table.byId(id));
        QVERIFY(!removed);
        AWAIT(read, p->table.all());
        QCOMPARE(p->operations.operations().size(), 0);
    }

    void sendsDifferentSprintsSideBySide()
    {
        Sprint other = draftSprint();
        other.number = u"26-08"_s;
        m_server->script("POST", All, {Behaviour::of(Kind::Hold, 201, oneBody(sampleSprint()))});
        const auto p = program();
        create(*p);
        create(*p, other);
        create(*p, other);
        QTRY_COMPARE_WITH_TIMEOUT(m_server->count("POST"), 2, Moment);
        // The second one of the same number waits for the first.
        QCOMPARE(p->operations.operations().last().state, OperationState::Queued);
        m_server->release();
        QTRY_COMPARE_WITH_TIMEOUT(p->operations.waiting(), 0, Moment);
        QCOMPARE(m_server->count("POST"), 3);
    }
};

QTEST_GUILESS_MAIN(TestOutboxService)
#include "tst_outboxservice.moc"
