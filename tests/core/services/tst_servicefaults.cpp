// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/services/outboxbench.h"
#include "tests/support/http/fakesprints.h"

using namespace Qt::Literals::StringLiterals;
using scripted::Behaviour;
using Kind = Behaviour::Kind;

namespace {

constexpr const char* Methods[] = {"POST", "PUT", "DELETE"};

OperationKind kindOf(const QByteArray& method)
{
    return method == "POST"  ? OperationKind::CreateSprint
           : method == "PUT" ? OperationKind::UpdateSprint
                             : OperationKind::DeleteSprint;
}

/// A validation error of 5 MB: each of its entries repeats what was sent.
QByteArray fiveMegabytes()
{
    const QByteArray entry = R"({"type":"string_too_long","loc":["body","teamMembers",0,"name"],)"
                             R"("msg":"String should have at most 255 characters",)"
                             R"("ctx":{"max_length":255},"input":")" +
                             QByteArray(10'000, 'x') + "\"}";
    QByteArray body = "{\"detail\":[" + entry;
    while (body.size() < 5 * 1024 * 1024)
        body += ',' + entry;
    return body + "]}";
}

} // namespace

/// Whatever a service does to a create, a change or a deletion: the save is kept, it says what
/// happened, and it is stored once.
class TestServiceFaults : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<scripted::ScriptedServer> m_server;
    std::unique_ptr<scripted::FakeSprints> m_service;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OutboxProgram> m_program;

    /// Starts a save of this kind; what it wants differs from what the service holds.
    OperationId save(const QByteArray& method)
    {
        if (method == "POST")
            return m_program->outbox.enqueue(OperationKind::CreateSprint, {}, draftSprint());
        m_service->put(answeredSprint(sampleSprint()));
        const Sprint intent = method == "PUT" ? with(sampleSprint(), 70) : sampleSprint();
        return m_program->outbox.enqueue(kindOf(method), sampleSprint(), intent);
    }

    /// The service holds what the save wanted.
    bool isStored(const QByteArray& method) const
    {
        const QList<QJsonObject> sprints = m_service->sprints();
        if (method == "DELETE")
            return sprints.isEmpty();
        return sprints.size() == 1 && sprints.first().value("confidencePercentage"_L1).toDouble() ==
                                          (method == "PUT" ? 70.0 : draftSprint().confidence);
    }

    static void addMethods(const char* name, const Behaviour& behaviour)
    {
        for (const char* method : Methods)
            QTest::addRow("%s: %s", method, name) << QByteArray(method) << behaviour;
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<scripted::ScriptedServer>();
        m_service = std::make_unique<scripted::FakeSprints>(*m_server);
        m_folder = std::make_unique<QTemporaryDir>();
        m_program = std::make_unique<OutboxProgram>(m_folder->path(), m_server->url(u"/v1"_s));
        m_program->outbox.start();
        QTRY_VERIFY_WITH_TIMEOUT(m_program->outbox.isSending(), Moment);
    }

    void cleanup()
    {
        m_program.reset();
        m_service.reset();
        m_server.reset();
    }

    void looksUpWhatWasStoredUnheard_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<Behaviour>("answer");
        const QByteArray body = R"({"detail":"0123456789012345678901234567890123456789"})";
        addMethods("closed unanswered", Behaviour::of(Kind::Close));
        addMethods("reset", Behaviour::of(Kind::Reset));
        addMethods("cut in the headers", Behaviour::of(Kind::CutHeaders, 201));
        addMethods("cut in the middle", Behaviour::of(Kind::CutBody, 200, body));
        addMethods("garbage", Behaviour::of(Kind::Raw, 200, "\x16\x03\x01 garbage\r\n\r\n"));
        addMethods("a 502", Behaviour::answer(502, "<html>Bad Gateway</html>", "text/html"));
        addMethods("a 504", Behaviour::answer(504, ""));
        addMethods("50 MB", Behaviour::answer(200, QByteArray(50 * 1024 * 1024, ' ')));
        addMethods("without end", Behaviour::of(Kind::Endless));
        for (const char* method : {"POST", "PUT"}) {
            QTest::addRow("%s: a web page", method)
                << QByteArray(method) << Behaviour::answer(200, "<html>Log in</html>", "text/html");
            QTest::addRow("%s: text", method)
                << QByteArray(method) << Behaviour::answer(200, "Accepted", "text/plain");
            QTest::addRow("%s: another shape", method)
                << QByteArray(method) << Behaviour::answer(200, R"({"ok":true})");
            QTest::addRow("%s: nothing", method)
                << QByteArray(method) << Behaviour::answer(200, "");
        }
    }

    void looksUpWhatWasStoredUnheard()
    {
        QFETCH(QByteArray, method);
        QFETCH(Behaviour, answer);
        m_service->twist(method,
                         [answer](const scripted::Seen&, const Behaviour&) { return answer; });
        const OperationId id = save(method);
        TRY_STATE(*m_program, id, Ambiguous);
        const Error error = m_program->errorOf(id);
        QCOMPARE(errorKindName(error.kind), u"ambiguous"_s);
        QVERIFY2(error.message.endsWith(u"The save may or may not have been stored."_s),
                 qPrintable(error.message));
        QVERIFY(error.message.size() < 600);
        QVERIFY(error.detail.size() < 4000);
        // It is found where it was stored, and not sent again.
        QTRY_VERIFY_WITH_TIMEOUT(
            (m_program->outbox.kick(), m_program->stateOf(id) == OperationState::Done), Moment);
        QVERIFY(isStored(method));
        QCOMPARE(m_service->stored(), QList<QByteArray>{method});
        QCOMPARE(m_server->count(method), 1);
    }

    void takesAnyContentTypeOfRightData()
    {
        m_service->twist("POST", [](const scripted::Seen&, const Behaviour& answer) {
            Behaviour other = answer;
            other.contentType = "application/octet-stream";
            return other;
        });
        const OperationId id = save("POST");
        TRY_STATE(*m_program, id, Done);
        QCOMPARE(m_program->operations.find(id)->httpStatus, 201);
    }

    void keepsWhatWasRefused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<Behaviour>("answer");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("field");
        const auto add = [](const char* name, const Behaviour& answer, const QString& kind,
                            const QString& part, const QString& field = {}) {
            for (const char* method : Methods)
                QTest::addRow("%s: %s", method, name)
                    << QByteArray(method) << answer << kind << part << field;
        };
        add("401", Behaviour::answer(401, "{}").with("WWW-Authenticate", "Bearer"),
            u"unauthenticated"_s, u"wants to know who you are (401)"_s);
        add("403", Behaviour::answer(403, R"({"detail":"Not enough permissions"})"), u"forbidden"_s,
            u"Not enough permissions"_s);
        add("409", Behaviour::answer(409, ""), u"conflict"_s,
            u"Someone else changed this meanwhile (409)"_s);
        add("412", Behaviour::answer(412, ""), u"conflict"_s,
            u"Someone else changed this meanwhile (412)"_s);
        add("428", Behaviour::answer(428, ""), u"rejected"_s, u"wants a condition"_s);
        add("a date range",
            Behaviour::answer(400, R"({"detail":{"code":"INVALID_REQUEST","message":"Start date )"
                                   R"(must be before end date","details":"2026"}})"),
            u"rejected"_s, u"Start date must be before end date: 2026"_s);
        add("422 of a field",
            Behaviour::answer(422, R"({"detail":[{"type":"less_than_equal","loc":["body",)"
                                   R"("confidencePercentage"],"msg":"x","ctx":{"le":100}}]})"),
            u"rejected"_s, u"did not accept"_s, u"confidence"_s);
        add("422 of a list of fields",
            Behaviour::answer(422, R"({"detail":"No","errors":[{"field":"endDate",)"
                                   R"("message":"is in the past"}]})"),
            u"rejected"_s, u"No"_s, u"end"_s);
        add("422 of a problem",
            Behaviour::answer(422,
                              R"({"type":"about:blank","title":"Frozen","detail":)"
                              R"("This sprint is closed."})",
                              "application/problem+json"),
            u"rejected"_s, u"Frozen: This sprint is closed."_s);
        add("422 in a sentence", Behaviour::answer(422, R"({"detail":"Not today"})"), u"rejected"_s,
            u"Not today"_s);
        add("422 of a proxy", Behaviour::answer(422, "<html>No</html>", "text/html"), u"rejected"_s,
            u"The service refused the request (422)."_s);
        add("422 of 5 MB", Behaviour::answer(422, fiveMegabytes()), u"rejected"_s,
            u"did not accept"_s, u"members[0].name"_s);
        add("a redirect",
            Behaviour::answer(307, "").with("Location", "http://127.0.0.1:9/elsewhere"),
            u"rejected"_s, u"points to another address, http://127.0.0.1:9/elsewhere"_s);
        add("500 in text, then closed",
            Behaviour::answer(500, "Internal Server Error", "text/plain").closing(),
            u"server-fault"_s, u"The service failed while it"_s);
        QTest::newRow("POST: 404")
            << "POST"_ba << Behaviour::answer(404, R"({"detail":"Not Found"})") << u"not-found"_s
            << u"Not Found"_s << QString();
        QTest::newRow("PUT: 404") << "PUT"_ba << Behaviour::answer(404, R"({"detail":"x"})")
                                  << u"not-found"_s << u"Somebody deleted this sprint."_s
                                  << QString();
    }

    void keepsWhatWasRefused()
    {
        QFETCH(QByteArray, method);
        QFETCH(Behaviour, answer);
        QFETCH(QString, kind);
        QFETCH(QString, part);
        QFETCH(QString, field);
        m_service->refuse(method, {answer});
        const OperationId id = save(method);
        const Sprint intent = m_program->operations.find(id)->intent;
        TRY_STATE(*m_program, id, Refused);
        const Error error = m_program->errorOf(id);
        QCOMPARE(errorKindName(error.kind), kind);
        QVERIFY2(error.message.contains(part), qPrintable(error.message));
        QCOMPARE(error.fields.isEmpty() ? QString() : error.fields.first().path, field);
        QVERIFY(error.fields.size() <= 100);
        QVERIFY(error.message.size() < 1000);
        QVERIFY(error.detail.size() < 4000);
        QVERIFY(m_service->stored().isEmpty());

        // The user's work is on the disk, and one key sends it again.
        AWAIT(kept, m_program->table.byId(id));
        QVERIFY(kept);
        QVERIFY(samePlan(kept->intent, intent));
        QTRY_VERIFY_WITH_TIMEOUT(
            (m_program->outbox.retry(id), m_program->stateOf(id) == OperationState::Done), Moment);
        QCOMPARE(m_service->stored(), QList<QByteArray>{method});
        QVERIFY(isStored(method));
    }

    void waitsAsLongAsItIsAskedTo_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<Behaviour>("answer");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        const QByteArray inTenMinutes = QLocale::c()
                                            .toString(QDateTime::currentDateTimeUtc().addSecs(600),
                                                      u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
                                            .toLatin1();
        const auto add = [](const char* name, const Behaviour& answer, int least, int most) {
            for (const char* method : Methods)
                QTest::addRow("%s: %s", method, name)
                    << QByteArray(method) << answer << least << most;
        };
        const Behaviour busy = Behaviour::answer(429, R"({"detail":"Slow down"})");
        add("seconds", busy.with("Retry-After", "600"), 590, 600);
        add("a date", busy.with("Retry-After", inTenMinutes), 500, 600);
        add("a century", busy.with("Retry-After", "3153600000"), 3500, 3600);
        add("nothing said", busy, 0, 2);
        add("gone by", busy.with("Retry-After", "Thu, 01 Jan 2015 09:00:00 GMT"), 0, 2);
        add("503", Behaviour::answer(503, "").with("Retry-After", "600"), 590, 600);
    }

    void waitsAsLongAsItIsAskedTo()
    {
        QFETCH(QByteArray, method);
        QFETCH(Behaviour, answer);
        QFETCH(int, least);
        QFETCH(int, most);
        m_service->refuse(method, {answer});
        const OperationId id = save(method);
        QTRY_VERIFY_WITH_TIMEOUT(!m_program->errorOf(id).message.isEmpty(), Moment);
        const Operation waiting = *m_program->operations.find(id);
        QCOMPARE(waiting.state, OperationState::Queued);
        QCOMPARE(waiting.lastError->httpStatus, answer.status);
        const qint64 left = QDateTime::currentDateTimeUtc().secsTo(waiting.nextTryAt);
        QVERIFY2(left >= least - 2 && left <= most, qPrintable(QString::number(left)));
        QTRY_VERIFY_WITH_TIMEOUT(
            (m_program->outbox.kick(), m_program->stateOf(id) == OperationState::Done), Moment);
        QCOMPARE(m_service->stored(), QList<QByteArray>{method});
    }

    void goesOnAfterReadsThatFail_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<Behaviour>("answer");
        QTest::newRow("a page instead of the sprint")
            << "PUT"_ba << Behaviour::answer(200, "<html>Log in</html>", "text/html");
        QTest::newRow("garbage instead of the sprint")
            << "PUT"_ba << Behaviour::answer(200, "]]]]");
        QTest::newRow("cut in the middle")
            << "PUT"_ba << Behaviour::of(Kind::CutBody, 200, QByteArray(1000, ' '));
        QTest::newRow("50 MB") << "PUT"_ba
                               << Behaviour::answer(200, QByteArray(50 * 1024 * 1024, ' '));
    }

    void goesOnAfterReadsThatFail()
    {
        QFETCH(QByteArray, method);
        QFETCH(Behaviour, answer);
        // A change is read again before it is sent: while that fails nothing is sent.
        m_service->refuse("GET", QList<Behaviour>(4, answer));
        const OperationId id = save(method);
        QTRY_VERIFY_WITH_TIMEOUT(!m_program->errorOf(id).message.isEmpty() ||
                                     m_program->stateOf(id) == OperationState::Done,
                                 Moment);
        if (m_program->stateOf(id) != OperationState::Done) {
            QCOMPARE(m_program->stateOf(id), OperationState::Queued);
            QVERIFY(m_service->stored().isEmpty());
        }
        QTRY_VERIFY_WITH_TIMEOUT(
            (m_program->outbox.kick(), m_program->stateOf(id) == OperationState::Done), Moment);
        QCOMPARE(m_service->stored(), QList<QByteArray>{method});
    }

    void saysThatOverlappingChangesWereMerged()
    {
        // Both PUTs are answered as they were sent; the service then holds both teams.
        Sprint merged = with(sampleSprint(), 70);
        merged.members.append({MemberId(u"tm-00000099"_s), u"Noor Haddad"_s, u"Tester"_s, {}});
        const auto isPut = std::make_shared<std::atomic_bool>(false);
        m_service->twist("PUT", [isPut](const scripted::Seen&, const Behaviour& answer) {
            *isPut = true;
            return answer;
        });
        m_service->twist("GET", [isPut, merged](const scripted::Seen&, const Behaviour& answer) {
            return *isPut ? Behaviour::answer(200, oneBody(merged)) : answer;
        });
        QSignalSpy different(&m_program->outbox, &OutboxService::storedDifferently);
        const OperationId id = save("PUT");
        TRY_STATE(*m_program, id, Done);
        QTRY_COMPARE_WITH_TIMEOUT(different.size(), 1, Moment);
        QCOMPARE(different.first().at(1).value<Sprint>().members.size(), merged.members.size());
        QCOMPARE(m_program->sprints.find(sampleSprint().id)->members.size(), merged.members.size());
        QCOMPARE(m_service->stored(), QList<QByteArray>{"PUT"});
    }

    void neverHasTwoChangesOfOneSprintUnderWay()
    {
        QSignalSpy different(&m_program->outbox, &OutboxService::storedDifferently);
        m_service->put(answeredSprint(sampleSprint()));
        OperationId last;
        Sprint shown = sampleSprint();
        for (int i = 0; i < 8; ++i) {
            const Sprint next = with(shown, 50 + i);
            last = m_program->outbox.enqueue(OperationKind::UpdateSprint, shown, next);
            shown = next;
        }
        TRY_STATE(*m_program, last, Done);
        QCOMPARE(m_service->sprints().first().value("confidencePercentage"_L1).toDouble(), 57.0);
        QTRY_VERIFY_WITH_TIMEOUT(m_server->count("GET") >= m_server->count("PUT"), Moment);
        // One's own next save is no foreign one.
        QCOMPARE(different.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestServiceFaults)
#include "tst_servicefaults.moc"
