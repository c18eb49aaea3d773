// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/session.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testtopics.h"
#include "tests/support/sandbox/sandboxprocess.h"

#include <QtCore/QJsonArray>
#include <QtTest/QTest>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Moment = 30'000;

Sprint draft(const QString& number)
{
    Sprint sprint;
    sprint.number = number;
    sprint.start = QDate(2031, 3, 3);
    sprint.end = QDate(2031, 3, 14);
    Member member;
    member.name = u"Noor Haddad"_s;
    member.role = u"Developer"_s;
    sprint.members.append(member);
    return sprint;
}

settings::Workspace workspaceAt(const QUrl& sprintsUrl)
{
    return {.id = QUuid::createUuid(), .name = u"Test"_s, .sprintsUrl = sprintsUrl};
}

int countNumber(const QJsonArray& sprints, const QString& number)
{
    int count = 0;
    for (const QJsonValue& sprint : sprints)
        count += sprint[u"sprintNumber"].toString() == number ? 1 : 0;
    return count;
}

/// The program that is killed: it saves one sprint and never hears the answer.
int saveAndWait(int argc, char** argv)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    QCoreApplication application(argc, argv);
    Session session(workspaceAt(QUrl(QString::fromLocal8Bit(argv[2]))),
                    {.dataFolder = QString::fromLocal8Bit(argv[3])});
    QObject::connect(&session.outbox(), &OutboxService::loaded, &session, [&session, argv] {
        session.sprints().create(draft(QString::fromLocal8Bit(argv[4])));
    });
    session.startSending();
    return QCoreApplication::exec();
}

} // namespace

/// Whatever dies in the middle of a save: the save is kept, and it is stored exactly once.
class tst_SaveSafety : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsASaveWhileTheServiceIsAway();
    void looksUpASaveWhoseServiceWasKilled_data();
    void looksUpASaveWhoseServiceWasKilled();
    void looksUpASaveWhoseProgramWasKilled();

private:
    bool startService();
    bool isDone(Session& session, const OperationId& id)
    {
        const Operation* operation = session.operationStore().find(id);
        return operation && operation->state == OperationState::Done;
    }

    BrokerHolder m_broker;
    std::unique_ptr<QTemporaryDir> m_serviceFolder;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxProcess> m_service;
    quint16 m_port = 0;
};

void tst_SaveSafety::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
}

void tst_SaveSafety::init()
{
    m_service.reset();
    m_port = 0;
    m_serviceFolder = std::make_unique<QTemporaryDir>();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(startService());
}

bool tst_SaveSafety::startService()
{
    m_service = std::make_unique<SandboxProcess>();
    QStringList arguments{u"--bootstrap"_s, m_broker.bootstrap(), u"--data-dir"_s,
                          m_serviceFolder->path()};
    if (m_port != 0)
        arguments += {u"--http-port"_s, QString::number(m_port)};
    if (!m_service->start(arguments)) {
        qWarning() << m_service->said();
        return false;
    }
    m_port = m_service->httpPort();
    return true;
}

void tst_SaveSafety::keepsASaveWhileTheServiceIsAway()
{
    const QUrl url = m_service->sprintsUrl();
    m_service->kill();
    OperationId id;
    {
        Session session(workspaceAt(url), {.dataFolder = m_folder->path()});
        session.start();
        QTRY_VERIFY(session.outbox().isSending());
        id = session.sprints().create(draft(u"80-01"_s));
        // Tried, not reached, waiting: and still there after the program has ended.
        QTRY_VERIFY_WITH_TIMEOUT(session.operationStore().find(id)->lastError.has_value(), Moment);
        QCOMPARE(session.operationStore().find(id)->state, OperationState::Queued);
    }
    QVERIFY(startService());
    Session session(workspaceAt(url), {.dataFolder = m_folder->path()});
    session.start();
    QTRY_VERIFY_WITH_TIMEOUT(isDone(session, id), Moment);
    QCOMPARE(countNumber(m_service->sprints(), u"80-01"_s), 1);
    QCOMPARE(m_service->metric("sprints_created_total"), 1.0);
}

void tst_SaveSafety::looksUpASaveWhoseServiceWasKilled_data()
{
    QTest::addColumn<OperationKind>("kind");
    QTest::newRow("create") << OperationKind::CreateSprint;
    QTest::newRow("update") << OperationKind::UpdateSprint;
    QTest::newRow("delete") << OperationKind::DeleteSprint;
}

void tst_SaveSafety::looksUpASaveWhoseServiceWasKilled()
{
    QFETCH(OperationKind, kind);
    Session session(workspaceAt(m_service->sprintsUrl()), {.dataFolder = m_folder->path()});
    session.start();
    QTRY_VERIFY(session.outbox().isSending());
    Sprint stored;
    if (kind != OperationKind::CreateSprint) {
        const OperationId first = session.sprints().create(draft(u"80-02"_s));
        QTRY_VERIFY_WITH_TIMEOUT(isDone(session, first), Moment);
        stored = session.operationStore().find(first)->intent;
    }
    Sprint changed = stored;
    changed.confidence = 70;
    // How the service looks once the save has reached it.
    const auto isStored = [this, kind] {
        const QJsonArray sprints = m_service->sprints();
        for (const QJsonValue& sprint : sprints) {
            if (sprint[u"sprintNumber"].toString() == u"80-02"_s)
                return kind == OperationKind::CreateSprint ||
                       (kind == OperationKind::UpdateSprint &&
                        sprint[u"confidencePercentage"].toDouble() == 70.0);
        }
        return kind == OperationKind::DeleteSprint;
    };
    // Stored at once, answered never: the service is killed in between.
    QVERIFY(m_service->set(u"answer-delay-ms"_s, 60'000));
    const OperationId id =
        kind == OperationKind::CreateSprint   ? session.sprints().create(draft(u"80-02"_s))
        : kind == OperationKind::UpdateSprint ? session.sprints().update(stored, changed)
                                              : session.sprints().remove(stored);
    QTRY_COMPARE_WITH_TIMEOUT(session.operationStore().find(id)->state, OperationState::Sent,
                              Moment);
    QTRY_VERIFY_WITH_TIMEOUT(isStored(), Moment);
    m_service->kill();
    QTRY_COMPARE_WITH_TIMEOUT(session.operationStore().find(id)->state, OperationState::Ambiguous,
                              Moment);
    QVERIFY(startService());
    QTRY_VERIFY_WITH_TIMEOUT(isDone(session, id), 2 * Moment);
    QVERIFY(isStored());
    QCOMPARE(countNumber(m_service->sprints(), u"80-02"_s),
             kind == OperationKind::DeleteSprint ? 0 : 1);
    // The new service was never asked to store anything.
    for (const char* metric :
         {"sprints_created_total", "sprints_updated_total", "sprints_deleted_total"})
        QCOMPARE(m_service->metric(metric), 0.0);
}

void tst_SaveSafety::looksUpASaveWhoseProgramWasKilled()
{
    QVERIFY(m_service->set(u"answer-delay-ms"_s, 60'000));
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(),
                  {u"--save"_s, m_service->sprintsUrl().toString(), m_folder->path(), u"80-03"_s});
    QTRY_COMPARE_WITH_TIMEOUT(countNumber(m_service->sprints(), u"80-03"_s), 1, Moment);
    QCOMPARE(m_service->metric("sprints_created_total"), 1.0);
    ::kill(pid_t(program.processId()), SIGKILL);
    QTRY_COMPARE(program.state(), QProcess::NotRunning);

    QVERIFY(m_service->set(u"answer-delay-ms"_s, 0));
    Session session(workspaceAt(m_service->sprintsUrl()), {.dataFolder = m_folder->path()});
    session.start();
    QTRY_COMPARE_WITH_TIMEOUT(session.operationStore().operations().size(), 1, Moment);
    QTRY_VERIFY_WITH_TIMEOUT(
        isDone(session, OperationId(session.operationStore().operations().first().id)), 2 * Moment);
    QCOMPARE(countNumber(m_service->sprints(), u"80-03"_s), 1);
    QCOMPARE(m_service->metric("sprints_created_total"), 1.0);
}

int main(int argc, char** argv)
{
    if (argc == 5 && QByteArrayView(argv[1]) == "--save")
        return saveAndWait(argc, argv);
    QCoreApplication application(argc, argv);
    tst_SaveSafety test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_savesafety.moc"
