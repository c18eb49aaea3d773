// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/promiseservice.h"
#include "core/storage/promisetable.h"
#include "core/stores/promisestore.h"
#include "tests/core/domain/promisesamples.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

/// Times here are of now, for the service compares them with its own clock.
class TestPromiseService : public QObject
{
    Q_OBJECT

private:
    struct Program
    {
        explicit Program(const QString& folder) : database(folder) {}
        ~Program() { database.close(); }

        storage::Database database;
        storage::PromiseTable table{database};
        PromiseStore store;
        PromiseService service{store, table};
    };

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;

    static QDateTime now() { return QDateTime::currentDateTimeUtc(); }

    static Operation queued(OperationKind kind)
    {
        Operation operation = promisesamples::sentOperation(kind);
        operation.id = OperationId(QUuid::createUuid());
        operation.state = OperationState::Queued;
        operation.createdAt = now();
        operation.sentAt = {};
        // Without people, one event is expected.
        operation.intent.members.clear();
        operation.base.members.clear();
        return operation;
    }

    static Operation sent(Operation operation)
    {
        operation.state = OperationState::Sent;
        operation.sentAt = now();
        return operation;
    }

    static Operation answered(Operation operation, int secondsAgo = 0)
    {
        operation.state = OperationState::Done;
        operation.intent.id = sampleSprint().id;
        operation.answeredAt = now().addSecs(-secondsAgo);
        if (secondsAgo > 0)
            operation.sentAt = operation.answeredAt.addMSecs(-5);
        operation.httpStatus = 200;
        return operation;
    }

    static DomainEvent event(const QString& type, qint64 offset)
    {
        DomainEvent event = promisesamples::eventFor(type, 0, offset);
        event.recordTime = now();
        QJsonObject body = event.body.toObject();
        if (type == u"sprint.created"_s)
            body.insert(u"team_members_count"_s, 0);
        event.body = body;
        return event;
    }

    PromiseState stateOf(const OperationId& id) const { return m_program->store.find(id)->state; }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_program = std::make_unique<Program>(m_folder->path());
        m_program->service.setWatching(true);
    }

    void cleanup() { m_program.reset(); }

    void seesAnEventAfterTheAnswer()
    {
        QSignalSpy settled(&m_program->service, &PromiseService::promiseSettled);
        Operation operation = queued(OperationKind::DeleteSprint);
        m_program->service.follow(operation);
        QCOMPARE(stateOf(operation.id), PromiseState::Waiting);
        operation = sent(operation);
        m_program->service.follow(operation);
        m_program->service.follow(answered(operation));
        m_program->service.takeEvent(event(u"sprint.deleted"_s, 1), now());
        QCOMPARE(stateOf(operation.id), PromiseState::Seen);
        QCOMPARE(settled.size(), 1);
        QVERIFY(!m_program->store.find(operation.id)->watchWasAway);
    }

    void seesAnEventBeforeTheAnswer()
    {
        Operation operation = sent(queued(OperationKind::CreateSprint));
        m_program->service.follow(operation);
        m_program->service.takeEvent(event(u"sprint.created"_s, 1), now());
        QCOMPARE(stateOf(operation.id), PromiseState::Waiting);
        m_program->service.follow(answered(operation));
        QCOMPARE(stateOf(operation.id), PromiseState::Seen);
    }

    void remembersAnEventThatNamesAnIdNotYetKnown()
    {
        Operation operation = sent(queued(OperationKind::CreateSprint));
        m_program->service.follow(operation);
        DomainEvent early = event(u"sprint.created"_s, 1);
        early.body = QJsonObject{{u"sprint_id"_s, sampleSprint().id.value()}};
        m_program->service.takeEvent(early, now());
        m_program->service.follow(answered(operation));
        QCOMPARE(stateOf(operation.id), PromiseState::Seen);
    }

    void turnsSilentByItself()
    {
        QSignalSpy settled(&m_program->service, &PromiseService::promiseSettled);
        Operation operation = sent(queued(OperationKind::DeleteSprint));
        m_program->service.follow(operation);
        operation = answered(operation, 4);
        m_program->service.follow(operation);
        QCOMPARE(stateOf(operation.id), PromiseState::Waiting);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(operation.id), PromiseState::Silent, 10000);
        QCOMPARE(settled.size(), 1);
        // Better late than never.
        m_program->service.takeEvent(event(u"sprint.deleted"_s, 1), now());
        QCOMPARE(stateOf(operation.id), PromiseState::Late);
        QCOMPARE(settled.size(), 2);
    }

    void noticesADoubledEvent()
    {
        Operation operation = sent(queued(OperationKind::DeleteSprint));
        m_program->service.follow(operation);
        m_program->service.follow(answered(operation));
        m_program->service.takeEvent(event(u"sprint.deleted"_s, 1), now());
        // The same record read twice is no second event.
        m_program->service.takeEvent(event(u"sprint.deleted"_s, 1), now());
        QCOMPARE(stateOf(operation.id), PromiseState::Seen);
        m_program->service.takeEvent(event(u"sprint.deleted"_s, 2), now());
        QCOMPARE(stateOf(operation.id), PromiseState::Doubled);
    }

    void expectsNothingOfAnEmptyTeam()
    {
        Operation operation = sent(queued(OperationKind::UpdateSprint));
        m_program->service.follow(operation);
        m_program->service.follow(answered(operation));
        QCOMPARE(stateOf(operation.id), PromiseState::NoneExpected);
    }

    void waitsForNothingWhileItIsAmbiguous()
    {
        Operation operation = sent(queued(OperationKind::DeleteSprint));
        operation.state = OperationState::Ambiguous;
        operation.lastError = Error{.kind = ErrorKind::Ambiguous, .message = u"No answer."_s};
        m_program->service.follow(operation);
        QCOMPARE(stateOf(operation.id), PromiseState::Waiting);
        QCOMPARE(m_program->store.find(operation.id)->error->kind, ErrorKind::Ambiguous);
    }

    void saysThatTheWatchWasAway()
    {
        Operation operation = sent(queued(OperationKind::DeleteSprint));
        m_program->service.follow(operation);
        m_program->service.follow(answered(operation));
        m_program->service.setWatching(false);
        QVERIFY(m_program->store.find(operation.id)->watchWasAway);

        // One that was saved without a watch.
        Operation second = queued(OperationKind::DeleteSprint);
        m_program->service.follow(second);
        QVERIFY(m_program->store.find(second.id)->watchWasAway);
        m_program->service.setWatching(true);
        QVERIFY(m_program->store.find(second.id)->watchWasAway);
    }

    void tellsTwoSavesOfOneSprintApart()
    {
        Operation first = queued(OperationKind::UpdateSprint);
        first.intent.members = sampleSprint().members;
        Operation second = first;
        second.id = OperationId(QUuid::createUuid());
        second.intent.members.removeLast();
        m_program->service.follow(first);
        m_program->service.follow(second);
        first = sent(first);
        m_program->service.follow(first);
        m_program->service.follow(answered(first));
        const QDateTime between = now();
        QTRY_VERIFY(now() > between.addMSecs(5));
        second = sent(second);
        m_program->service.follow(second);
        m_program->service.follow(answered(second));

        DomainEvent ofFirst = event(u"team_member.updated"_s, 1);
        ofFirst.recordTime = between;
        DomainEvent ofSecond = event(u"team_member.updated"_s, 2);
        QJsonObject body = ofSecond.body.toObject();
        QJsonArray team = body.value(u"team_members"_s).toArray();
        team.removeFirst(); // The sample lists the people in the opposite order.
        body.insert(u"team_members"_s, team);
        ofSecond.body = body;
        m_program->service.takeEvent(ofFirst, now());
        m_program->service.takeEvent(ofSecond, now());
        QCOMPARE(stateOf(first.id), PromiseState::Seen);
        QCOMPARE(stateOf(second.id), PromiseState::Seen);
        QCOMPARE(m_program->store.find(first.id)->expected.first().seenAt->offset, Offset(1));
        QCOMPARE(m_program->store.find(second.id)->expected.first().seenAt->offset, Offset(2));
    }

    void loadsWhatWas()
    {
        Operation seen = sent(queued(OperationKind::DeleteSprint));
        m_program->service.follow(seen);
        m_program->service.follow(answered(seen));
        m_program->service.takeEvent(event(u"sprint.deleted"_s, 1), now());
        Operation waiting = sent(queued(OperationKind::CreateSprint));
        m_program->service.follow(waiting);
        waiting = answered(waiting);
        m_program->service.follow(waiting);
        m_program.reset();

        m_program = std::make_unique<Program>(m_folder->path());
        m_program->service.load();
        QTRY_COMPARE(m_program->store.promises().size(), 2);
        QCOMPARE(m_program->store.promises().first().operation, seen.id);
        QCOMPARE(stateOf(seen.id), PromiseState::Seen);
        QVERIFY(!m_program->store.find(seen.id)->watchWasAway);
        // Nobody watched while no program ran: its silence would prove nothing.
        QVERIFY(m_program->store.find(waiting.id)->watchWasAway);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(waiting.id), PromiseState::Silent, 10000);
    }

    void worksWithoutADatabase()
    {
        QFile file(m_folder->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Program program(m_folder->filePath(u"file"_s));
        program.service.load();
        program.service.setWatching(true);
        Operation operation = sent(queued(OperationKind::DeleteSprint));
        program.service.follow(operation);
        program.service.follow(answered(operation));
        program.service.takeEvent(event(u"sprint.deleted"_s, 1), now());
        QCOMPARE(program.store.find(operation.id)->state, PromiseState::Seen);
    }

    void isNotMovedByForeignEvents()
    {
        Operation operation = sent(queued(OperationKind::DeleteSprint));
        m_program->service.follow(operation);
        m_program->service.follow(answered(operation));
        QSignalSpy changed(&m_program->store, &PromiseStore::promiseChanged);
        for (int i = 0; i < 5000; ++i) {
            DomainEvent other = event(u"sprint.deleted"_s, i);
            other.entity = EntityRef{u"sprint"_s, u"s-%1"_s.arg(i)};
            m_program->service.takeEvent(other, now());
        }
        QCOMPARE(changed.size(), 0);
        QCOMPARE(stateOf(operation.id), PromiseState::Waiting);
    }
};

QTEST_GUILESS_MAIN(TestPromiseService)
#include "tst_promiseservice.moc"
