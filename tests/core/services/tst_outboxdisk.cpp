// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/services/taskbench.h"
#include "tests/support/http/fakesprints.h"
#include "tests/support/mounts/privatemounts.h"

#include <QtCore/QFile>

using namespace Qt::Literals::StringLiterals;
using scripted::Behaviour;

/// Saves on a disk without room and in a folder that cannot be written to.
class TestOutboxDisk : public QObject
{
    Q_OBJECT

public:
    explicit TestOutboxDisk(bool isPermitted) : m_isPermitted(isPermitted) {}

private:
    static constexpr qint64 Small = 2 * 1024 * 1024;

    bool m_isPermitted;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<scripted::ScriptedServer> m_server;
    std::unique_ptr<scripted::FakeSprints> m_service;

    QString filler() const { return m_folder->filePath(u"filler"_s); }
    std::unique_ptr<OutboxProgram> program() const
    {
        auto program = std::make_unique<OutboxProgram>(m_folder->path(), m_server->url(u"/v1"_s));
        QObject::connect(&program->database, &storage::Database::openedLate, &program->outbox,
                         &OutboxService::reload);
        return program;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_isPermitted)
            QSKIP(qPrintable(u"This system does not let a test have mounts of its own (%1)."_s.arg(
                PrivateMounts::reason())));
    }

    void init()
    {
        m_lookUp = {};
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<scripted::ScriptedServer>();
        m_service = std::make_unique<scripted::FakeSprints>(*m_server);
    }

    void cleanup()
    {
        if (m_folder)
            PrivateMounts::unmount(m_folder->path());
    }

    void keepsASaveThatTheDiskHadNoRoomFor()
    {
        QVERIFY2(PrivateMounts::mountSmall(m_folder->path(), Small),
                 qPrintable(PrivateMounts::reason()));
        m_service->refuse("POST", {Behaviour::answer(400, R"({"detail":"Not today"})")});
        OperationId id;
        {
            const auto p = program();
            p->outbox.start();
            QTRY_VERIFY_WITH_TIMEOUT(p->outbox.isSending(), Moment);
            QSignalSpy notPersisted(&p->outbox, &OutboxService::notPersisted);
            QVERIFY(PrivateMounts::fill(filler()));
            // Larger than the room that is left in the log.
            Sprint large = draftSprint();
            for (int i = 0; i < 3000; ++i)
                large.members.append({{}, u"Somebody of number %1"_s.arg(i), u"Tester"_s, {}});
            id = p->outbox.enqueue(OperationKind::CreateSprint, {}, large);
            TRY_STATE(*p, id, Refused);
            QVERIFY(notPersisted.size() > 0);
            QVERIFY(notPersisted.first().first().value<Error>().message.contains(
                u"The disk is full"_s));
            QCOMPARE(p->errorOf(id).message, u"Not today"_s);

            // With room again it reaches the disk by itself.
            QVERIFY(QFile::remove(filler()));
            p->outbox.reload();
            QTRY_VERIFY_WITH_TIMEOUT(isWritten(*p, id), Moment);
        }
        const auto p = program();
        p->outbox.start();
        QTRY_VERIFY_WITH_TIMEOUT(p->operations.find(id), Moment);
        QCOMPARE(p->stateOf(id), OperationState::Refused);
        QCOMPARE(p->operations.find(id)->intent.members.size(),
                 draftSprint().members.size() + 3000);
    }

    void goesOnWhenTheFolderCanBeWrittenAgain()
    {
        QVERIFY2(PrivateMounts::setReadOnly(m_folder->path(), true),
                 qPrintable(PrivateMounts::reason()));
        m_service->refuse("POST", {Behaviour::answer(400, R"({"detail":"Not today"})")});
        const auto p = program();
        QSignalSpy notPersisted(&p->outbox, &OutboxService::notPersisted);
        QSignalSpy late(&p->database, &storage::Database::openedLate);
        p->outbox.start();
        QTRY_VERIFY_WITH_TIMEOUT(notPersisted.size() > 0, Moment);
        QVERIFY2(
            notPersisted.first().first().value<Error>().message.contains(u"cannot be written to"_s),
            qPrintable(notPersisted.first().first().value<Error>().message));
        const OperationId id = p->outbox.enqueue(OperationKind::CreateSprint, {}, draftSprint());
        TRY_STATE(*p, id, Refused);
        QVERIFY(PrivateMounts::setReadOnly(m_folder->path(), false));
        QTRY_COMPARE_WITH_TIMEOUT(late.size(), 1, Moment);
        QTRY_VERIFY_WITH_TIMEOUT(isWritten(*p, id), Moment);
        QTRY_VERIFY_WITH_TIMEOUT(p->outbox.isSending(), Moment);
    }

    void isNotSentBeforeTheDiskKnowsThatItIs_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<OperationKind>("kind");
        QTest::newRow("create") << "POST"_ba << OperationKind::CreateTask;
        QTest::newRow("complete, which toggles") << "PATCH"_ba << OperationKind::CompleteTask;
    }

    void isNotSentBeforeTheDiskKnowsThatItIs()
    {
        QFETCH(QByteArray, method);
        QFETCH(OperationKind, kind);
        using Shape = scripted::FakeTasks::Shape;
        QVERIFY2(PrivateMounts::mountSmall(m_folder->path(), 2 * Small),
                 qPrintable(PrivateMounts::reason()));
        scripted::ScriptedServer server;
        scripted::FakeTasks service(server, Shape::T3);
        // What is noted of it is larger than the room that is left.
        Task task;
        task.title = u"Write rollback note"_s;
        task.description = QString(90'000, u'x');
        if (kind != OperationKind::CreateTask)
            task.id = TaskId(service.put(
                {{u"title"_s, task.title}, {u"description"_s, QString(task.description)}}));
        service.refuse(method, {Behaviour::answer(503, "").with("Retry-After", "3000")});
        Task intent = task;
        intent.done = kind == OperationKind::CompleteTask;
        OperationId id;
        {
            TaskProgram p(m_folder->path(), server.url(u"/api/ines"_s));
            QTRY_VERIFY_WITH_TIMEOUT(p.outbox.isSending(), Moment);
            id = p.outbox.enqueueTask(kind, task, intent);
            // It is in the file and waits there.
            QTRY_COMPARE_WITH_TIMEOUT(p.errorOf(id).httpStatus, 503, Moment);
            QTRY_VERIFY_WITH_TIMEOUT(!p.outbox.isSettling(id), Moment);
            QCOMPARE(server.count(method), 1);

            QVERIFY(PrivateMounts::fill(filler()));
            p.outbox.kick();
            QTRY_VERIFY_WITH_TIMEOUT(p.errorOf(id).message.startsWith(u"The disk is full"_s),
                                     Moment);
            QVERIFY(p.errorOf(id).message.endsWith(u"is not sent."_s));
            QCOMPARE(p.stateOf(id), OperationState::Queued);
            QCOMPARE(p.operations.find(id)->attempts, 1);
            QCOMPARE(server.count(method), 1);
        }
        // As after a crash: all that the next program knows is the file, and it sends it once.
        QVERIFY(QFile::remove(filler()));
        TaskProgram p(m_folder->path(), server.url(u"/api/ines"_s));
        QTRY_VERIFY_WITH_TIMEOUT(p.operations.find(id), Moment);
        QTRY_VERIFY_WITH_TIMEOUT((p.outbox.kick(), p.stateOf(id) == OperationState::Done), Moment);
        QCOMPARE(service.stored().size(), 1);
        QCOMPARE(server.count(method), 2);
    }

    void isSentWhenTheDiskHasRoomAgain()
    {
        QVERIFY2(PrivateMounts::mountSmall(m_folder->path(), 2 * Small),
                 qPrintable(PrivateMounts::reason()));
        scripted::ScriptedServer server;
        scripted::FakeTasks service(server, scripted::FakeTasks::Shape::T2);
        service.refuse("POST", {Behaviour::answer(503, "").with("Retry-After", "3000")});
        Task task;
        task.title = u"Write rollback note"_s;
        task.description = QString(90'000, u'x');
        TaskProgram p(m_folder->path(), server.url());
        QTRY_VERIFY_WITH_TIMEOUT(p.outbox.isSending(), Moment);
        QSignalSpy again(&p.outbox, &OutboxService::persistedAgain);
        const OperationId id = p.service.create(task);
        QTRY_COMPARE_WITH_TIMEOUT(p.errorOf(id).httpStatus, 503, Moment);
        QTRY_VERIFY_WITH_TIMEOUT(!p.outbox.isSettling(id), Moment);
        QVERIFY(PrivateMounts::fill(filler()));
        p.outbox.kick();
        QTRY_VERIFY_WITH_TIMEOUT(p.errorOf(id).message.startsWith(u"The disk is full"_s), Moment);
        QVERIFY(QFile::remove(filler()));
        // By itself, after its pause.
        QTRY_COMPARE_WITH_TIMEOUT(p.stateOf(id), OperationState::Done, Moment);
        QTRY_VERIFY_WITH_TIMEOUT(again.size() > 0, Moment);
        QCOMPARE(service.tasks().size(), 1);
    }

private:
    /// For QTRY, which looks again and again.
    bool isWritten(OutboxProgram& p, const OperationId& id)
    {
        if (m_lookUp.isValid() && !m_lookUp.isFinished())
            return false;
        if (m_lookUp.isValid() && m_lookUp.result())
            return true;
        m_lookUp = p.table.byId(id);
        return false;
    }

    QFuture<Result<Operation>> m_lookUp;
};

int main(int argc, char** argv)
{
    // While there is one thread.
    const bool isPermitted = PrivateMounts::enter();
    QCoreApplication application(argc, argv);
    TestOutboxDisk test(isPermitted);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_outboxdisk.moc"
