// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/serviceprobe.h"
#include "tests/core/services/outboxbench.h"
#include "tests/support/clock/virtualclock.h"
#include "tests/support/http/fakesprints.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using scripted::Behaviour;
using Kind = Behaviour::Kind;

namespace {

QByteArray httpDate(const QDateTime& time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

OperationKind kindOf(const QByteArray& method)
{
    return method == "POST"  ? OperationKind::CreateSprint
           : method == "PUT" ? OperationKind::UpdateSprint
                             : OperationKind::DeleteSprint;
}

} // namespace

/// A service that answers late, with the bounds that the product has, and clocks that are wrong.
/// Nobody waits: the clock is moved.
class TestClockFaults : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<scripted::ScriptedServer> m_server;
    std::unique_ptr<scripted::FakeSprints> m_service;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OutboxProgram> m_program;

    OperationId save(const QByteArray& method)
    {
        if (method == "POST")
            return m_program->outbox.enqueue(OperationKind::CreateSprint, {}, draftSprint());
        m_service->put(answeredSprint(sampleSprint()));
        const Sprint intent = method == "PUT" ? with(sampleSprint(), 70) : sampleSprint();
        return m_program->outbox.enqueue(kindOf(method), sampleSprint(), intent);
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<scripted::ScriptedServer>();
        m_service = std::make_unique<scripted::FakeSprints>(*m_server);
        m_folder = std::make_unique<QTemporaryDir>();
        // The product's own bounds.
        m_program = std::make_unique<OutboxProgram>(m_folder->path(), m_server->url(u"/v1"_s),
                                                    rest::TransportSettings{});
        m_program->outbox.start();
        QTRY_VERIFY_WITH_TIMEOUT(m_program->outbox.isSending(), Moment);
    }

    void cleanup()
    {
        m_program.reset();
        m_service.reset();
        m_server.reset();
        VirtualClock::reset();
    }

    void looksUpWhatIsAnsweredAfterEightySeconds_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const char* method : {"POST", "PUT", "DELETE"})
            QTest::addRow("%s", method) << QByteArray(method);
    }

    void looksUpWhatIsAnsweredAfterEightySeconds()
    {
        QFETCH(QByteArray, method);
        // Stored at once, and the answer is held back.
        m_service->twist(method, [](const scripted::Seen&, Behaviour answer) {
            answer.kind = Kind::Hold;
            return answer;
        });
        const OperationId id = save(method);
        QTRY_COMPARE_WITH_TIMEOUT(m_service->stored().size(), 1, Moment);
        VirtualClock::pass(14s);
        QCOMPARE(m_program->stateOf(id), OperationState::Sent);
        VirtualClock::pass(2s);
        TRY_STATE(*m_program, id, Ambiguous);
        QVERIFY2(m_program->errorOf(id).message.contains(u"did not answer within 1"_s),
                 qPrintable(m_program->errorOf(id).message));
        QVERIFY(m_program->errorOf(id).message.contains(u"may or may not have been stored"_s));
        // Looked up long before the 80 s are over.
        VirtualClock::pass(30s);
        TRY_STATE(*m_program, id, Done);
        VirtualClock::pass(34s);
        m_server->release();
        QTRY_COMPARE_WITH_TIMEOUT(m_server->count(method), 1, Moment);
        QCOMPARE(m_service->stored(), QList<QByteArray>{method});
        QCOMPARE(m_program->stateOf(id), OperationState::Done);
    }

    void findsACreateThatLandsAfterTheLookUp()
    {
        // Not there at the first look, so it is sent again; then both turn out to have arrived.
        m_service->refuse("POST", {Behaviour::of(Kind::Close)});
        m_service->twist("POST", [](const scripted::Seen&, const Behaviour&) {
            return Behaviour::answer(500, "Internal Server Error", "text/plain");
        });
        const OperationId id = save("POST");
        TRY_STATE(*m_program, id, Ambiguous);
        VirtualClock::pass(30s);
        TRY_STATE(*m_program, id, Done);
        QCOMPARE(m_service->countOf(draftSprint().number), 1);
        QCOMPARE(m_service->stored().size(), 1);
    }

    void givesUpReadingASlowList()
    {
        m_server->script("GET", "/v1/sprints", {Behaviour::of(Kind::Hold, 200, "[]")});
        auto list = m_program->api.list();
        // It is asked again while there is time, and each time nothing comes.
        for (int i = 0; i < 40 && !list.isFinished(); ++i) {
            const int seen = m_server->count("GET");
            VirtualClock::pass(2s);
            QTRY_VERIFY_WITH_TIMEOUT(list.isFinished() || m_server->count("GET") >= seen, Moment);
        }
        QTRY_VERIFY_WITH_TIMEOUT(list.isFinished(), Moment);
        QCOMPARE(errorKindName(list.result().error().kind), u"timeout"_s);
        QVERIFY2(list.result().error().message.contains(u"did not answer within"_s),
                 qPrintable(list.result().error().message));
    }

    void sendsThoughTheClockWasSetBack()
    {
        m_service->refuse("POST", {Behaviour::answer(503, "").with("Retry-After", "60")});
        const OperationId id = save("POST");
        QTRY_COMPARE_WITH_TIMEOUT(m_program->errorOf(id).httpStatus, 503, Moment);
        AWAIT(written, m_program->table.byId(id));
        QVERIFY(written);
        VirtualClock::setWall(-48h);
        VirtualClock::pass(61s);
        TRY_STATE(*m_program, id, Done);
        QCOMPARE(m_service->stored().size(), 1);
        QVERIFY(m_program->outbox.isSending());
    }

    void waitsThoughTheClockWasSetForward()
    {
        m_service->refuse("POST", {Behaviour::answer(429, "{}").with("Retry-After", "60")});
        const OperationId id = save("POST");
        QTRY_COMPARE_WITH_TIMEOUT(m_program->errorOf(id).httpStatus, 429, Moment);
        AWAIT(written, m_program->table.byId(id));
        VirtualClock::setWall(48h);
        VirtualClock::pass(30s);
        m_program->outbox.reload();
        AWAIT(read, m_program->table.all());
        QCOMPARE(m_server->count("POST"), 1);
        VirtualClock::pass(31s);
        TRY_STATE(*m_program, id, Done);
    }

    void sendsWhatAProgramWithAWrongClockPutOff()
    {
        m_program.reset();
        Operation operation;
        operation.id = OperationId(QUuid::createUuid());
        operation.intent = draftSprint();
        operation.createdAt = QDateTime::currentDateTimeUtc().addYears(10);
        operation.nextTryAt = operation.createdAt.addSecs(60);
        OutboxProgram program(m_folder->path(), m_server->url(u"/v1"_s));
        AWAIT(added, program.table.add(operation));
        QVERIFY(added);
        program.outbox.start();
        TRY_STATE(program, operation.id, Done);
    }

    void saysThatTheServicesClockIsWrong_data()
    {
        QTest::addColumn<int>("ahead");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("right") << 0 << false;
        QTest::newRow("a minute") << 60 << false;
        QTest::newRow("an hour ahead") << 3600 << true;
        QTest::newRow("a year behind") << -365 * 86400 << true;
    }

    void saysThatTheServicesClockIsWrong()
    {
        QFETCH(int, ahead);
        QFETCH(bool, isTold);
        m_server->script("GET", "/v1/sprints",
                         {Behaviour::answer(200, "[]").with(
                             "Date", httpDate(QDateTime::currentDateTimeUtc().addSecs(ahead)))});
        ServiceProbe probe(m_program->transport, m_program->api);
        probe.start();
        QTRY_COMPARE_WITH_TIMEOUT(probe.state(), ServiceProbe::State::Answering, Moment);
        QCOMPARE(probe.clockAhead().has_value(), isTold);
        if (isTold)
            QVERIFY(std::abs(probe.clockAhead()->count() - ahead) < 10);
    }

    void seesEventsThatAWrongClockStamped_data()
    {
        QTest::addColumn<int>("ahead");
        QTest::newRow("an hour ahead") << 3600;
        QTest::newRow("an hour behind") << -3600;
    }

    void seesEventsThatAWrongClockStamped()
    {
        QFETCH(int, ahead);
        const OperationId id = save("DELETE");
        TRY_STATE(*m_program, id, Done);
        m_program->promises.setWatching(true);
        m_program->promises.setClockAhead(std::chrono::seconds(ahead));
        DomainEvent event;
        event.type = u"sprint.deleted"_s;
        event.entity = EntityRef{u"sprint"_s, sampleSprint().id.value()};
        event.address = {u"sprint.lifecycle"_s, Partition(0), Offset(1)};
        event.recordTime = QDateTime::currentDateTimeUtc().addSecs(ahead);
        event.time = event.recordTime;
        event.body = QJsonObject{{u"sprint_id"_s, sampleSprint().id.value()}};
        m_program->promises.takeEvent(event, QDateTime::currentDateTimeUtc());
        QCOMPARE(promiseStateName(m_program->promiseStore.find(id)->state), u"seen"_s);
    }
};

int main(int argc, char** argv)
{
    // The watchdog of a test function asks the same clock that is moved here.
    qputenv("QTEST_FUNCTION_TIMEOUT", "86400000");
    QCoreApplication application(argc, argv);
    TestClockFaults test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_clockfaults.moc"
