// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/runsteps.h"
#include "tests/core/services/runbench.h"

#include <QtCore/QProcess>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::Literals::StringLiterals;
using namespace runbench;

namespace {

constexpr int KilledLetters = 200;

RunService::Wiring killedWiring(const QString& bootstrap)
{
    RunService::Wiring wiring = wiringTo(bootstrap);
    wiring.settleTime = std::chrono::milliseconds(300);
    return wiring;
}

/// The program that dies: it retries all dead letters of a topic, slowly where that is wanted.
int retryOnce(int argc, char** argv)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    QCoreApplication application(argc, argv);
    const QString bootstrap = QString::fromLocal8Bit(argv[3]);
    RunProgram program(QString::fromLocal8Bit(argv[2]), killedWiring(bootstrap));
    RetryRequest request{addressesIn(bootstrap, QString::fromLocal8Bit(argv[4])), {}};
    if (const int rate = QByteArray(argv[5]).toInt(); rate > 0)
        request.options.rate = rate;
    program.service.planRetry(request).then(&application, [&](const Result<RunPlan>& plan) {
        if (!plan)
            return QCoreApplication::exit(1);
        static_cast<void>(program.service.execute(*plan));
    });
    return QCoreApplication::exec();
}

} // namespace

/// The program is killed at each step of a retry: resumed by the next one, each record has been
/// sent once. Two programs never run the same run.
class TestRunKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void sendsEachRecordOnce_data();
    void sendsEachRecordOnce();
    void leavesARunAloneThatAnotherProgramHas();

private:
    void start(QProcess& program, const QByteArray& stopAt, int rate);

    BrokerHolder m_broker;
    std::unique_ptr<TestTopics> m_topics;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_target;
    QString m_dead;
    int m_number = 0;
};

void TestRunKilled::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    m_topics = std::make_unique<TestTopics>(m_broker.bootstrap());
    QVERIFY(awaitCommits(*m_topics));
}

void TestRunKilled::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_target = u"killed-%1"_s.arg(++m_number);
    m_dead = m_target + u"-dlt"_s;
    QVERIFY(m_topics->create(m_target, 3));
    QVERIFY(m_topics->create(m_dead, 3));
    TestProducer producer(m_broker.bootstrap());
    for (int i = 0; i < KilledLetters; ++i)
        producer.send(m_dead, i % 3,
                      deadLetter(m_target.toUtf8(), i % 3, i, "key-" + QByteArray::number(i), "v"));
    QVERIFY(producer.flush());
}

void TestRunKilled::start(QProcess& program, const QByteArray& stopAt, int rate)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"THROUGHLINE_STOP_AT"_s, QString::fromLatin1(stopAt));
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.start(
        QCoreApplication::applicationFilePath(),
        {u"--retry"_s, m_folder->path(), m_broker.bootstrap(), m_dead, QString::number(rate)});
}

void TestRunKilled::sendsEachRecordOnce_data()
{
    QTest::addColumn<QByteArray>("step");
    for (const char* step : {runsteps::Planned, runsteps::Written, runsteps::Sent,
                             runsteps::Reported, runsteps::Outcome})
        QTest::newRow(step) << QByteArray(step);
}

void TestRunKilled::sendsEachRecordOnce()
{
    QFETCH(QByteArray, step);
    for (int partition = 0; partition < 3; ++partition)
        QVERIFY(m_topics->commit(u"email-service"_s, m_target, partition, 1000));
    {
        QProcess program;
        start(program, step, 0);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, Moment);
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    }
    RunProgram program(m_folder->path(), killedWiring(m_broker.bootstrap()));
    QTRY_COMPARE_WITH_TIMEOUT(program.service.runs().size(), 1, Moment);
    const RunId id = program.service.runs().first().id;
    QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(id),
                              step == runsteps::Planned ? RunState::Planned : RunState::Stopped,
                              Moment);
    auto resumed = program.service.resume(id);
    AWAIT_OK(resumed);
    QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(id), RunState::Done, Moment);
    QCOMPARE(program.service.run(id)->counts.sent, KilledLetters);
    QCOMPARE(program.service.run(id)->counts.failedAgain, 0);
    QCOMPARE(program.service.run(id)->counts.unknown, 0);
    QCOMPARE(program.service.run(id)->counts.resolved, KilledLetters);
    QVERIFY(isEachOnce(recordsIn(m_broker.bootstrap(), m_target), KilledLetters));
}

void TestRunKilled::leavesARunAloneThatAnotherProgramHas()
{
    QProcess other;
    start(other, "never", 20);
    RunProgram program(m_folder->path(), killedWiring(m_broker.bootstrap()));
    QTRY_VERIFY_WITH_TIMEOUT(
        (program.service.reload(),
         program.service.runs().size() == 1 && program.service.runs().first().counts.sent > 3),
        Moment);
    const RunId id = program.service.runs().first().id;
    QCOMPARE(program.stateOf(id), RunState::Running);
    auto refused = program.service.resume(id);
    QTRY_VERIFY_WITH_TIMEOUT(refused.isFinished(), Moment);
    QCOMPARE(refused.result().error().kind, ErrorKind::Conflict);
    other.kill();
    QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, Moment);
    QTRY_VERIFY_WITH_TIMEOUT((program.service.reload(), program.stateOf(id) == RunState::Stopped),
                             Moment);
    auto resumed = program.service.resume(id);
    AWAIT_OK(resumed);
    QTRY_COMPARE_WITH_TIMEOUT(program.service.run(id)->counts.sent, KilledLetters, Moment);
    QVERIFY(isEachOnce(recordsIn(m_broker.bootstrap(), m_target), KilledLetters));
}

int main(int argc, char** argv)
{
    if (argc == 6 && QByteArrayView(argv[1]) == "--retry")
        return retryOnce(argc, argv);
    QCoreApplication application(argc, argv);
    TestRunKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_runkilled.moc"
