// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/runsteps.h"
#include "tests/core/services/runbench.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace runbench;

namespace {

constexpr int Letters = 200;

struct Ended
{
    int code = -1;
    bool isKilled = false;
    QByteArray out;
    QByteArray said;

    QJsonObject last() const
    {
        const QList<QByteArray> lines = out.trimmed().split('\n');
        return QJsonDocument::fromJson(lines.last()).object();
    }
};

} // namespace

/// The command line is killed at each step of a retry, without a chance to tidy up: resumed, all
/// 200 records have been sent, and each of them once.
class tst_RetryKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void showsItsPreviewAndWritesNothing();
    void needsToBeUnlocked();
    void sendsEachRecordOnce_data();
    void sendsEachRecordOnce();
    void sendsNothingWhileTheTargetCannotBeRead();

private:
    Ended ctl(const QStringList& arguments, const QByteArray& stopAt = {});
    bool produceLetters();

    BrokerHolder m_broker;
    std::unique_ptr<TestTopics> m_topics;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_target;
    QString m_dead;
    QString m_group;
    int m_number = 0;
};

void tst_RetryKilled::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    m_topics = std::make_unique<TestTopics>(m_broker.bootstrap());
    QVERIFY(awaitCommits(*m_topics));
}

void tst_RetryKilled::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_target = u"mails-%1"_s.arg(++m_number);
    m_dead = m_target + u"-dlt"_s;
    QVERIFY(m_topics->create(m_target, 3));
    QVERIFY(m_topics->create(m_dead, 3));
    QVERIFY(produceLetters());
    // A second is enough to see what comes back.
    QVERIFY(QDir().mkpath(m_folder->filePath(u"config"_s)));
    QFile preferences(m_folder->filePath(u"config/preferences.json"_s));
    QVERIFY(preferences.open(QIODevice::WriteOnly));
    preferences.write("{\"settle_seconds\": 1}");
}

bool tst_RetryKilled::produceLetters()
{
    TestProducer producer(m_broker.bootstrap());
    for (int i = 0; i < Letters; ++i)
        producer.send(m_dead, i % 3,
                      deadLetter(m_target.toUtf8(), i % 3, i, "key-" + QByteArray::number(i),
                                 "{\"number\": " + QByteArray::number(i) + "}"));
    return producer.flush();
}

Ended tst_RetryKilled::ctl(const QStringList& arguments, const QByteArray& stopAt)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!stopAt.isEmpty())
        environment.insert(u"THROUGHLINE_STOP_AT"_s, QString::fromLatin1(stopAt));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(THROUGHLINE_CTL),
                  QStringList{u"--data-dir"_s, m_folder->path(), u"--bootstrap"_s,
                              m_broker.bootstrap(), u"--json"_s} +
                      arguments);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 90'000)) {
        process.kill();
        return {};
    }
    return {process.exitCode(), process.exitStatus() == QProcess::CrashExit,
            process.readAllStandardOutput(), process.readAllStandardError()};
}

void tst_RetryKilled::showsItsPreviewAndWritesNothing()
{
    const Ended shown = ctl({u"dlq"_s, u"retry"_s, u"--filter"_s, u"topic:"_s + m_dead});
    QVERIFY2(shown.code == 0, shown.said.constData());
    const QJsonObject preview = shown.last();
    QCOMPARE(preview[u"records"_s].toInt(), Letters);
    QCOMPARE(preview[u"watched_group"_s].toString(), u"email-service"_s);
    QVERIFY(recordsIn(m_broker.bootstrap(), m_target).isEmpty());
    const Ended runs = ctl({u"runs"_s});
    QCOMPARE(runs.code, 0);
    QVERIFY(runs.out.isEmpty());
    const Ended wrong = ctl({u"dlq"_s, u"retry"_s});
    QCOMPARE(wrong.code, 2);
}

void tst_RetryKilled::needsToBeUnlocked()
{
    const Ended refused =
        ctl({u"dlq"_s, u"retry"_s, u"--record"_s, m_dead + u":0:0"_s, u"--execute"_s});
    QVERIFY2(refused.code == 4, refused.said.constData());
    QVERIFY(recordsIn(m_broker.bootstrap(), m_target).isEmpty());
}

void tst_RetryKilled::sendsEachRecordOnce_data()
{
    QTest::addColumn<QByteArray>("step");
    for (const char* step : {runsteps::Planned, runsteps::Written, runsteps::Sent,
                             runsteps::Reported, runsteps::Outcome})
        QTest::newRow(step) << QByteArray(step);
}

void tst_RetryKilled::sendsEachRecordOnce()
{
    QFETCH(QByteArray, step);
    // Everything is committed past, so that all that does not come back is resolved.
    for (int partition = 0; partition < 3; ++partition)
        QVERIFY(m_topics->commit(u"email-service"_s, m_target, partition, 1000));
    const Ended killed = ctl(
        {u"--unlock"_s, u"dlq"_s, u"retry"_s, u"--filter"_s, u"topic:"_s + m_dead, u"--execute"_s},
        step);
    QVERIFY2(killed.isKilled, killed.said.constData());
    const qsizetype before = recordsIn(m_broker.bootstrap(), m_target).size();
    if (step == runsteps::Planned || step == runsteps::Written)
        QCOMPARE(before, 0);
    if (step == runsteps::Outcome)
        QCOMPARE(before, Letters);

    const Ended listed = ctl({u"runs"_s});
    QVERIFY2(listed.code == 0, listed.said.constData());
    const QJsonObject run = listed.last();
    QCOMPARE(run[u"records"_s].toInt(), Letters);
    QVERIFY(run[u"state"_s].toString() ==
            (step == runsteps::Planned ? u"planned"_s : u"stopped"_s));
    const QString id = run[u"run"_s].toString();

    const Ended locked = ctl({u"runs"_s, u"resume"_s, id});
    QCOMPARE(locked.code, 4);
    const Ended resumed = ctl({u"--unlock"_s, u"runs"_s, u"resume"_s, id});
    QVERIFY2(resumed.code == 0, (resumed.out + resumed.said).constData());
    QCOMPARE(resumed.last()[u"sent"_s].toInt(), Letters);
    QCOMPARE(resumed.last()[u"uncertain"_s].toInt(), 0);
    QCOMPARE(resumed.last()[u"outcomes"_s][u"resolved"_s].toInt(), Letters);
    QVERIFY(isEachOnce(recordsIn(m_broker.bootstrap(), m_target), Letters));

    // It is over, and there is nothing more to do.
    const Ended again = ctl({u"--unlock"_s, u"runs"_s, u"resume"_s, id});
    QCOMPARE(again.code, 1);
    const Ended shown = ctl({u"runs"_s, u"show"_s, id});
    QCOMPARE(shown.out.count('\n'), Letters + 1);
    QCOMPARE(recordsIn(m_broker.bootstrap(), m_target).size(), Letters);
}

void tst_RetryKilled::sendsNothingWhileTheTargetCannotBeRead()
{
    const Ended killed = ctl(
        {u"--unlock"_s, u"dlq"_s, u"retry"_s, u"--filter"_s, u"topic:"_s + m_dead, u"--execute"_s},
        runsteps::Sent);
    QVERIFY2(killed.isKilled, killed.said.constData());
    QVERIFY(recordsIn(m_broker.bootstrap(), m_target).size() > 0);
    // What was written since the plan is not all there any more.
    QVERIFY(m_topics->removeRecordsBefore(m_target, 0, 1));
    const qsizetype before = recordsIn(m_broker.bootstrap(), m_target).size();
    const QString id = ctl({u"runs"_s}).last()[u"run"_s].toString();
    const Ended resumed = ctl({u"--unlock"_s, u"runs"_s, u"resume"_s, id});
    QVERIFY2(resumed.code == 5, resumed.said.constData());
    QVERIFY(resumed.last()[u"uncertain"_s].toInt() > 0);
    QCOMPARE(resumed.last()[u"state"_s].toString(), u"stopped"_s);
    QCOMPARE(recordsIn(m_broker.bootstrap(), m_target).size(), before);
    const Ended cancelled = ctl({u"runs"_s, u"cancel"_s, id});
    QVERIFY2(cancelled.code == 0, cancelled.said.constData());
    QCOMPARE(ctl({u"runs"_s}).last()[u"state"_s].toString(), u"cancelled"_s);
}

QTEST_GUILESS_MAIN(tst_RetryKilled)

#include "tst_retrykilled.moc"
