// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/session.h"
#include "tests/core/rest/waiting.h"
#include "tests/support/http/faketasks.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using scripted::FakeTasks;

/// An open workspace with a task service: what events, other programs and conflicts do to it.
class TestTaskSession : public QObject
{
    Q_OBJECT

private:
    static constexpr int Moment = 20'000;

    std::unique_ptr<scripted::ScriptedServer> m_server;
    std::unique_ptr<FakeTasks> m_fake;
    std::unique_ptr<QTemporaryDir> m_folder;

    std::unique_ptr<Session> open() const
    {
        const settings::Workspace workspace{
            .id = QUuid::createUuid(), .name = u"Test"_s, .tasksUrl = m_server->url()};
        auto session = std::make_unique<Session>(
            workspace, Session::Options{.dataFolder = m_folder->path(), .storeBytes = 1 << 20});
        session->start();
        return session;
    }

    static DomainEvent event(const QString& name, const QString& id)
    {
        DomainEvent event;
        event.type = u"task."_s + name;
        event.address = {u"todo.tasks."_s + name, Partition(0), Offset(1)};
        event.entity = EntityRef{u"task"_s, id};
        event.recordTime = QDateTime::currentDateTimeUtc();
        return event;
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<scripted::ScriptedServer>();
        m_fake = std::make_unique<FakeTasks>(*m_server, FakeTasks::Shape::T2);
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void readsWhatAnEventNames()
    {
        const TaskId id(m_fake->put({{u"title"_s, u"One"_s}}));
        const auto session = open();
        const TaskStore& store = session->taskStore();
        QTRY_VERIFY_WITH_TIMEOUT(store.find(id), Moment);
        QVERIFY(session->tasks().profileSentence().contains(u"T2"_s));
        m_fake->put({{u"id"_s, id.value()}, {u"title"_s, u"Theirs"_s}});
        const QDateTime now = QDateTime::currentDateTimeUtc();
        Q_EMIT session->watch().eventSeen(event(u"updated"_s, id.value()), now);
        QTRY_COMPARE_WITH_TIMEOUT(store.find(id)->title, u"Theirs"_s, Moment);

        const TaskId made(m_fake->put({{u"title"_s, u"New"_s}}));
        Q_EMIT session->watch().eventSeen(event(u"created"_s, made.value()), now);
        QTRY_VERIFY_WITH_TIMEOUT(store.find(made), Moment);
        m_fake->remove(id.value());
        Q_EMIT session->watch().eventSeen(event(u"deleted"_s, id.value()), now);
        QTRY_VERIFY_WITH_TIMEOUT(!store.find(id), Moment);
        // Of a service that counts and an event that does not: nothing is lost over it.
        Q_EMIT session->watch().eventSeen(event(u"updated"_s, u"4711/.."_s), now);
        QCOMPARE(store.tasks().size(), 1);
    }

    void readsARushOfEventsOnce()
    {
        const auto session = open();
        QTRY_VERIFY_WITH_TIMEOUT(session->taskStore().fetchedAt().isValid(), Moment);
        const qsizetype before = m_server->seen().size();
        for (int i = 0; i < 500; ++i)
            Q_EMIT session->watch().eventSeen(
                event(u"created"_s, m_fake->put({{u"title"_s, QString::number(i)}})),
                QDateTime::currentDateTimeUtc());
        QTRY_COMPARE_WITH_TIMEOUT(session->taskStore().tasks().size(), 500, Moment);
        QVERIFY(m_server->seen().size() - before < 20);
    }

    void keepsTheValuesThatLost()
    {
        const TaskId id(m_fake->put({{u"title"_s, u"One"_s}}));
        const auto session = open();
        QTRY_VERIFY_WITH_TIMEOUT(session->taskStore().find(id), Moment);
        const Task base = *session->taskStore().find(id);
        m_fake->put({{u"id"_s, id.value()}, {u"title"_s, u"Theirs"_s}});
        Task mine = base;
        mine.title = u"Mine"_s;
        QSignalSpy refused(&session->outbox(), &OutboxService::operationRefused);
        const OperationId save = session->tasks().update(base, mine);
        QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, Moment);
        AWAIT(notes, session->conflicts().forEntity({u"task"_s, id.value()}));
        QVERIFY(notes);
        QCOMPARE(notes->size(), 1);
        QCOMPARE(notes->first().operation, save);
        QCOMPARE(notes->first().conflict,
                 (MergeConflict{u"title"_s, u"Mine"_s, u"Theirs"_s, u"One"_s}));
    }

    void seesThePlansOfAnotherProgram()
    {
        const TaskId id(m_fake->put({{u"title"_s, u"One"_s}}));
        const auto one = open();
        const auto other = open();
        QTRY_VERIFY_WITH_TIMEOUT(one->taskStore().find(id) && other->taskStore().find(id), Moment);
        const SprintId sprint(u"sprint-1"_s);
        one->tasks().assignToSprint(id, sprint);
        QTRY_COMPARE_WITH_TIMEOUT(other->taskStore().find(id)->plan.sprint, sprint, Moment);
        other->tasks().assignToSprint(id, {});
        QTRY_VERIFY_WITH_TIMEOUT(one->taskStore().ofSprint(sprint).isEmpty(), Moment);
    }

    void keepsSavesWithoutATaskService()
    {
        const settings::Workspace workspace{.id = QUuid::createUuid(), .name = u"Test"_s};
        Session session(workspace, {.dataFolder = m_folder->path(), .storeBytes = 1 << 20});
        session.start();
        Task task;
        task.title = u"x"_s;
        const OperationId id = session.outbox().enqueueTask(OperationKind::CreateTask, {}, task);
        QTRY_VERIFY_WITH_TIMEOUT(session.operationStore().find(id)->lastError.has_value(), Moment);
        QCOMPARE(session.operationStore().find(id)->state, OperationState::Queued);
    }
};

QTEST_GUILESS_MAIN(TestTaskSession)
#include "tst_tasksession.moc"
