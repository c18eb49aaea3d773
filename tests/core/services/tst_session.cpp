// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/session.h"
#include "tests/core/domain/sprintsamples.h"
#include "tests/support/http/scriptedserver.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using scripted::Behaviour;

/// One open workspace whose systems are away, slow, or missing altogether.
class TestSession : public QObject
{
    Q_OBJECT

private:
    // Closing may wait for the disk and for threads, never for a network.
    static constexpr qint64 SoonMs = 5000;
    static constexpr int Moment = 20000;

    std::unique_ptr<QTemporaryDir> m_folder;

    static settings::Workspace workspace(const QUrl& url, const QString& bootstrap)
    {
        return {.id = QUuid::createUuid(),
                .name = u"Test"_s,
                .sprintsUrl = url,
                .bootstrap = bootstrap};
    }

    static settings::Workspace deadWorkspace()
    {
        QUrl url(u"http://127.0.0.1/v1"_s);
        url.setPort(scripted::closedPort());
        return workspace(url, u"127.0.0.1:%1"_s.arg(scripted::closedPort()));
    }

    static Sprint draft()
    {
        Sprint sprint = sampleSprint();
        sprint.id = {};
        return sprint;
    }

    std::unique_ptr<Session> open(const settings::Workspace& workspace,
                                  const QString& folder = {}) const
    {
        return std::make_unique<Session>(
            workspace, Session::Options{.dataFolder = folder.isEmpty() ? m_folder->path() : folder,
                                        .storeBytes = 1 << 20});
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void endsAtOnce_data()
    {
        QTest::addColumn<bool>("started");
        QTest::newRow("never started") << false;
        QTest::newRow("just started") << true;
    }

    void endsAtOnce()
    {
        QFETCH(bool, started);
        const settings::Workspace dead = deadWorkspace();
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 5; ++i) {
            const auto session = open(dead);
            if (started)
                session->start();
        }
        QVERIFY2(timer.elapsed() < SoonMs, qPrintable(QString::number(timer.elapsed())));
    }

    void keepsASaveMadeInItsLastMoment()
    {
        const settings::Workspace dead = deadWorkspace();
        OperationId id;
        {
            const auto session = open(dead);
            session->start();
            id = session->sprints().create(draft());
        }
        const auto session = open(dead);
        session->start();
        QTRY_VERIFY_WITH_TIMEOUT(session->outbox().isLoaded(), Moment);
        const Operation* operation = session->operationStore().find(id);
        QVERIFY(operation);
        QVERIFY(samePlan(operation->intent, draft()));
        // And it is this program's turn to send: the lease was given back.
        QTRY_VERIFY_WITH_TIMEOUT(session->outbox().isSending(), 3000);
    }

    void saysThatEverythingIsAway()
    {
        const auto session = open(deadWorkspace());
        session->start();
        QTRY_COMPARE_WITH_TIMEOUT(session->probe().state(), ServiceProbe::State::Failing, Moment);
        QTRY_COMPARE_WITH_TIMEOUT(session->watch().state(), WatchService::State::Away, Moment);
        QVERIFY(!session->watch().reason().isEmpty());
        QElapsedTimer timer;
        timer.start();
        session->watch().stop();
        QCOMPARE(session->watch().state(), WatchService::State::Off);
        session->watch().start();
        session->stream().read({.topics = {u"sprint.lifecycle"_s}});
        QVERIFY(session->stream().isReading());
        session->stream().read({.topics = {u"sprint.team-members"_s}});
        QVERIFY2(timer.elapsed() < SoonMs, qPrintable(QString::number(timer.elapsed())));
        QSignalSpy finished(&session->stream(), &StreamService::runFinished);
        session->stream().stop();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, Moment);
        QVERIFY(!session->stream().isReading());
    }

    void endsWhileItsRequestsAreUnderWay()
    {
        scripted::ScriptedServer server;
        const Behaviour held = Behaviour::of(Behaviour::Kind::Hold, 200, "[]");
        server.script("GET", "/v1/sprints", {held});
        server.script("GET", "/v1/sprints/s-1", {held});
        server.script("POST", "/v1/sprints", {held});
        auto session = open(workspace(server.url(u"/v1"_s), {}));
        session->start();
        const OperationId id = session->sprints().create(draft());
        session->sprints().refresh();
        session->sprints().refreshOne(SprintId(u"s-1"_s));
        const auto capacity = session->sprints().serviceCapacity(SprintId(u"s-1"_s));
        QTRY_COMPARE_WITH_TIMEOUT(server.count("POST"), 1, Moment);
        QElapsedTimer timer;
        timer.start();
        session.reset();
        QVERIFY2(timer.elapsed() < SoonMs, qPrintable(QString::number(timer.elapsed())));
        server.release();

        storage::Database database(m_folder->path());
        storage::OutboxTable table(database);
        const auto stored = table.byId(id);
        QTRY_VERIFY_WITH_TIMEOUT(stored.isFinished(), Moment);
        QVERIFY(stored.result());
        // Read as ambiguous by whoever comes next.
        QCOMPARE(stored.result()->state, OperationState::Sent);
    }

    void asksOnceForAnEntityOfManyEvents()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/v1/sprints/s-1", {Behaviour::of(Behaviour::Kind::Hold, 404, "{}")});
        const auto session = open(workspace(server.url(u"/v1"_s), {}));
        for (int i = 0; i < 100; ++i)
            session->sprints().refreshOne(SprintId(u"s-1"_s));
        QTRY_COMPARE_WITH_TIMEOUT(server.count("GET"), 1, Moment);
        server.release();
        QTRY_COMPARE_WITH_TIMEOUT(server.count("GET"), 2, Moment);
    }

    void readsOneListForEventsOfManySprints()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/v1/sprints", {Behaviour::answer(200, "[]")});
        const auto session = open(workspace(server.url(u"/v1"_s), {}));
        QSignalSpy finished(&session->sprints(), &SprintService::refreshFinished);
        for (int i = 0; i < 100; ++i) {
            DomainEvent event;
            event.type = u"sprint.deleted"_s;
            event.entity = EntityRef{u"sprint"_s, u"s-%1"_s.arg(i)};
            Q_EMIT session->watch().eventSeen(event, QDateTime::currentDateTimeUtc());
        }
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, Moment);
        QCOMPARE(server.seen().size(), 1);
    }

    void readsAgainWhatWasPassedOver()
    {
        scripted::ScriptedServer server;
        server.script("GET", "/v1/sprints", {Behaviour::answer(200, "[]")});
        const auto session = open(workspace(server.url(u"/v1"_s), {}));
        QSignalSpy finished(&session->sprints(), &SprintService::refreshFinished);
        // What is not ours is not asked for.
        Q_EMIT session->watch().eventsPassedOver(
            {.count = 2, .entities = {EntityRef{u"invoice"_s, u"7"_s}}});
        Q_EMIT session->watch().eventsPassedOver(
            {.count = 3, .entities = {EntityRef{u"sprint"_s, u"s-1"_s}}});
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, Moment);
        QCOMPARE(server.seen().size(), 1);
        // Nor is it known what there was besides those that are listed.
        Q_EMIT session->watch().eventsPassedOver({.count = 900, .hasMoreEntities = true});
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, Moment);
    }

    void worksWithoutASprintService()
    {
        const auto session = open(workspace({}, {}));
        session->start();
        QVERIFY(!session->hasSprintService());
        QTRY_VERIFY_WITH_TIMEOUT(session->outbox().isSending(), Moment);
        const OperationId id = session->sprints().create(draft());
        const auto operation = [&] {
            return session->operationStore().find(id);
        };
        QTRY_VERIFY_WITH_TIMEOUT(operation()->lastError.has_value(), Moment);
        QVERIFY(!operation()->lastError->message.isEmpty());
        QCOMPARE(session->probe().state(), ServiceProbe::State::Unknown);
        QCOMPARE(session->watch().state(), WatchService::State::Off);
    }

    void worksWithoutADisk()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto session = open(deadWorkspace(), file.fileName());
        QSignalSpy notPersisted(&session->outbox(), &OutboxService::notPersisted);
        session->start();
        QTRY_VERIFY_WITH_TIMEOUT(notPersisted.size() > 0, Moment);
        QVERIFY(!notPersisted.first().first().value<Error>().message.isEmpty());
        const OperationId id = session->sprints().create(draft());
        QTRY_VERIFY_WITH_TIMEOUT(session->operationStore().find(id)->lastError.has_value(), Moment);
        QCOMPARE(session->operationStore().find(id)->state, OperationState::Queued);
    }

    void answersAtOnceWhenTheDatabaseIsClosed()
    {
        const auto session = open(deadWorkspace());
        session->start();
        session->database().close();
        // Whatever is asked for afterwards fails, and nothing else happens.
        const auto all = session->outboxTable().all();
        QVERIFY(all.isFinished());
        QVERIFY(!all.result());
        session->sprints().create(draft());
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
