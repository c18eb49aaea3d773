// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program with its own Kafka, as a user starts it.
#include "app/sandbox/event.h"
#include "app/sandbox/processes.h"
#include "tests/app/sandbox/busreader.h"
#include "tests/app/sandbox/httpprobe.h"
#include "tests/app/sandbox/sandboxchild.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using sandbox::Json;
using Program = SandboxChild;
using Record = BusReader::Record;
using Reader = BusReader;

namespace {

QByteArray sprintBody(const QByteArray& number, const QByteArray& team = {})
{
    return "{\"sprintNumber\":\"" + number +
           "\",\"startDate\":\"2026-03-30\",\"endDate\":\"2026-04-10\",\"teamMembers\":[" + team +
           "]}";
}

} // namespace

class TestSandboxProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatIsWrongWithItsUse_data();
    void saysWhatIsWrongWithItsUse();
    void printsItsAddresses();
    void publishesTheDemonstrationHistory();
    void publishesWhatItCommits();
    void mailsAndCommits();
    void holdsEventsBack();
    void refusesAFolderInUse();
    void usesAKafkaThatIsThere();
    void goesOnWithoutKafka();
    void noticesADeadNode();
    void startsAgainOverItsData();
    void takesItsNodeAlong();
    void endsWithItsInput();

private:
    QByteArray create(const QByteArray& number, const QByteArray& team = {});
    int turn(const QByteArray& switches);
    sandbox::ProcessMark node() const;
    QStringList arguments() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Program> m_program;
};

QStringList TestSandboxProgram::arguments() const
{
    return {u"--data-dir"_s, m_folder.path(), u"--demo-data"_s, u"--random-seed"_s, u"7"_s};
}

void TestSandboxProgram::initTestCase()
{
    m_program = std::make_unique<Program>();
    m_program->start(arguments());
    QVERIFY2(m_program->isReady(), qPrintable(m_program->said()));
}

QByteArray TestSandboxProgram::create(const QByteArray& number, const QByteArray& team)
{
    HttpProbe probe(m_program->httpPort());
    const auto reply = probe.exchange("POST", "/v1/sprints", sprintBody(number, team));
    return reply.status == 201 ? textAt(reply.json(), {u"id"_s}).toUtf8() : "refused";
}

int TestSandboxProgram::turn(const QByteArray& switches)
{
    return HttpProbe(m_program->httpPort()).exchange("PATCH", "/sandbox", switches).status;
}

sandbox::ProcessMark TestSandboxProgram::node() const
{
    QFile file(m_folder.filePath(u"sandbox.lock"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject mark =
        QJsonDocument::fromJson(file.readAll()).object().value(u"node").toObject();
    return {mark.value(u"pid").toInteger(), mark.value(u"started").toInteger()};
}

void TestSandboxProgram::saysWhatIsWrongWithItsUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("unknown option") << QStringList{u"--nonsense"_s} << 2 << u"nonsense"_s;
    QTest::newRow("profile") << QStringList{u"--sprints"_s, u"s2"_s} << 2 << u"'s2'"_s;
    QTest::newRow("switch") << QStringList{u"--set"_s, u"gravity=off"_s} << 2 << u"gravity"_s;
    QTest::newRow("port taken") << QStringList{u"--http-port"_s,
                                               QString::number(m_program->httpPort())}
                                << 1 << u"taken"_s;
}

void TestSandboxProgram::saysWhatIsWrongWithItsUse()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, sentence);
    Program program;
    program.start(arguments);
    QVERIFY(program.ends());
    QCOMPARE(program.process.exitCode(), exitCode);
    QVERIFY2(program.said().contains(sentence), qPrintable(program.said()));
    QVERIFY(program.process.readAllStandardOutput().isEmpty());
}

void TestSandboxProgram::printsItsAddresses()
{
    const QString port = QString::number(m_program->httpPort());
    QCOMPARE(m_program->output,
             u"{\"ready\":true,\"sprints_url\":\"http://127.0.0.1:%1/v1\",\"tasks_url\":\"%4\","
             "\"control_url\":\"http://127.0.0.1:%1/sandbox\",\"registry_url\":null,"
             "\"bootstrap\":\"%2\",\"kafka\":{},\"kafka_file\":null,\"pid\":%3}\n"_s
                 .arg(port, m_program->bootstrap())
                 .arg(m_program->process.processId())
                 .arg(m_program->ready.value(u"tasks_url").toString())
                 .toUtf8());
    QVERIFY(m_program->said().contains(u"Starting Kafka"_s));
    QVERIFY(sandbox::isAlive(node()));
}

void TestSandboxProgram::publishesTheDemonstrationHistory()
{
    HttpProbe probe(m_program->httpPort());
    QCOMPARE(sizeAt(probe.get("/v1/sprints").json(), {}), 5);
    Reader reader(m_program->bootstrap());
    const qsizetype expected = 21;
    QTRY_COMPARE_WITH_TIMEOUT(reader.records().size(), expected, Patience);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (const Record& record : reader.records())
        QVERIFY(record.time < now - 60'000);
}

void TestSandboxProgram::publishesWhatItCommits()
{
    HttpProbe probe(m_program->httpPort());
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const QByteArray id = create("p-1", "{\"name\":\"Zoë\",\"role\":\"Tester\"}");
    const QByteArray path = "/v1/sprints/" + id;
    QCOMPARE(probe
                 .exchange("PUT", path,
                           sprintBody("p-1", "{\"name\":\"Zoë\",\"role\":"
                                             "\"Designer\"}"))
                 .status,
             200);
    // Silent: no team any more.
    QCOMPARE(probe.exchange("PUT", path, sprintBody("p-2")).status, 200);
    QCOMPARE(probe.exchange("DELETE", path).status, 204);

    Reader reader(m_program->bootstrap());
    QTRY_COMPARE_WITH_TIMEOUT(reader.records(id).size(), 4, Patience);
    const int partition = rd_kafka_msg_partitioner_murmur2(
        nullptr, id.constData(), std::size_t(id.size()), 3, nullptr, nullptr);
    QStringList lifecycle;
    QStringList team;
    for (const Record& record : reader.records(id)) {
        QCOMPARE(record.partition, partition);
        QVERIFY(record.time >= before);
        (record.topic == sandbox::LifecycleTopic ? lifecycle : team) += record.type();
        // The record's time is the envelope's.
        const auto envelope = sandbox::parseJson(record.value);
        QVERIFY(std::holds_alternative<Json>(envelope));
        const QString time = textAt(std::get<Json>(envelope), {u"timestamp"_s});
        QCOMPARE(QDateTime::fromString(time.left(23) + u'Z', Qt::ISODateWithMs).toMSecsSinceEpoch(),
                 record.time);
        if (record.type() == u"team_member.updated")
            QVERIFY(record.value.contains("\"name\": \"Zo\\u00eb\", \"role\": \"Designer\""));
    }
    QCOMPARE(lifecycle, QStringList({u"sprint.created"_s, u"sprint.deleted"_s}));
    QCOMPARE(team, QStringList({u"team_member.added"_s, u"team_member.updated"_s}));
}

void TestSandboxProgram::mailsAndCommits()
{
    QTRY_VERIFY_WITH_TIMEOUT(isGroupThrough(m_program->bootstrap(), "email-service",
                                            {sandbox::LifecycleTopic, sandbox::TeamTopic}),
                             Patience);
}

void TestSandboxProgram::holdsEventsBack()
{
    QCOMPARE(turn("{\"publishing\":\"off\"}"), 200);
    const QByteArray silent = create("off-1");
    QVERIFY(m_program->says(
        u"sprint.created of %1 was not published"_s.arg(QString::fromUtf8(silent))));

    QCOMPARE(turn("{\"publishing\":\"delayed\",\"publishing-delay-ms\":1500}"), 200);
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    const QByteArray late = create("late-1");
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    Reader reader(m_program->bootstrap());
    QTRY_COMPARE_WITH_TIMEOUT(reader.records(late).size(), 1, Patience);
    QVERIFY(QDateTime::currentMSecsSinceEpoch() - before >= 1'500);
    QVERIFY(reader.records(late).at(0).time >= before && reader.records(late).at(0).time <= after);
    QVERIFY(reader.records(silent).isEmpty());
    QCOMPARE(turn("{\"publishing\":\"on\"}"), 200);
}

void TestSandboxProgram::refusesAFolderInUse()
{
    Program second;
    second.start(arguments());
    QVERIFY(second.ends());
    QCOMPARE(second.process.exitCode(), 1);
    QVERIFY(second.said().contains(QString::number(m_program->process.processId())));
}

void TestSandboxProgram::usesAKafkaThatIsThere()
{
    Program second;
    second.start({u"--bootstrap"_s, m_program->bootstrap()});
    QVERIFY2(second.isReady(), qPrintable(second.said()));
    QCOMPARE(second.bootstrap(), m_program->bootstrap());
    const auto reply =
        HttpProbe(second.httpPort()).exchange("POST", "/v1/sprints", sprintBody("other"));
    QCOMPARE(reply.status, 201);
    Reader reader(m_program->bootstrap());
    QTRY_COMPARE_WITH_TIMEOUT(reader.records(textAt(reply.json(), {u"id"_s}).toUtf8()).size(), 1,
                              Patience);
}

void TestSandboxProgram::goesOnWithoutKafka()
{
    QCOMPARE(turn("{\"broker\":\"killed\"}"), 200);
    QVERIFY(m_program->says(u"Kafka has stopped."_s));
    QElapsedTimer clock;
    clock.start();
    const QByteArray id = create("alone-1");
    QVERIFY(id.startsWith("sprint-"));
    QVERIFY(clock.elapsed() < 1'000);
    // A short outage loses nothing: the event arrives with its own time once Kafka is back.
    QCOMPARE(turn("{\"broker\":\"running\"}"), 200);
    Reader reader(m_program->bootstrap());
    QTRY_COMPARE_WITH_TIMEOUT(reader.records(id).size(), 1, Patience);
}

void TestSandboxProgram::noticesADeadNode()
{
    const auto before = node();
    QVERIFY(sandbox::isAlive(before));
    ::kill(pid_t(before.pid), SIGKILL);
    QVERIFY(m_program->says(u"Kafka ended by itself"_s));
    const QByteArray id = create("dead-1");
    QVERIFY(id.startsWith("sprint-"));
    // It stops cleanly all the same, and names what never got out.
    ::kill(pid_t(m_program->process.processId()), SIGTERM);
    QVERIFY(m_program->ends());
    QCOMPARE(m_program->process.exitCode(), 0);
    QVERIFY2(m_program->said().contains(
                 u"sprint.created of %1 was not published"_s.arg(QString::fromUtf8(id))),
             qPrintable(m_program->said()));
}

void TestSandboxProgram::startsAgainOverItsData()
{
    const QJsonObject before = m_program->ready;
    m_program = std::make_unique<Program>();
    m_program->start(arguments());
    QVERIFY2(m_program->isReady(), qPrintable(m_program->said()));
    QCOMPARE(m_program->ready.value(u"sprints_url"), before.value(u"sprints_url"));
    QCOMPARE(m_program->bootstrap(), before.value(u"bootstrap").toString());
    QVERIFY(!m_program->said().contains(u"Preparing Kafka"_s));

    // What was stored is there, and the demonstration data came only once.
    HttpProbe probe(m_program->httpPort());
    const QByteArray list = probe.get("/v1/sprints").body;
    QVERIFY(list.contains("\"alone-1\"") && list.contains("\"dead-1\""));
    Reader reader(m_program->bootstrap());
    const auto created = [&reader] {
        int count = 0;
        for (const Record& record : reader.records())
            count += record.type() == u"sprint.created" ? 1 : 0;
        return count;
    };
    // Six of the history, p-1, late-1, other, alone-1; and one now to know that all was read.
    const QByteArray last = create("last-1");
    QVERIFY(last.startsWith("sprint-"));
    QTRY_COMPARE_WITH_TIMEOUT(reader.records(last).size(), 1, Patience);
    QTRY_COMPARE(created(), 11);
}

void TestSandboxProgram::takesItsNodeAlong()
{
    const auto mark = node();
    QVERIFY(sandbox::isAlive(mark));
    ::kill(pid_t(m_program->process.processId()), SIGKILL);
    QVERIFY(m_program->ends());
    QTRY_VERIFY(!sandbox::isAlive(mark));
}

void TestSandboxProgram::endsWithItsInput()
{
    QTemporaryDir temporary;
    const auto folders = [&temporary] {
        return QDir(temporary.path()).entryList({u"throughline-sandbox-*"_s}, QDir::Dirs).size();
    };
    Program program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TMPDIR"_s, temporary.path());
    program.process.setProcessEnvironment(environment);
    program.start({});
    QVERIFY2(program.isReady(), qPrintable(program.said()));
    QCOMPARE(folders(), 1);
    program.process.closeWriteChannel();
    QVERIFY(program.ends());
    QCOMPARE(program.process.exitCode(), 0);
    QCOMPARE(folders(), 0);
}

QTEST_GUILESS_MAIN(TestSandboxProgram)
#include "tst_sandboxprogram.moc"
