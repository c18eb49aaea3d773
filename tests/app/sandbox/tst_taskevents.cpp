// SPDX-License-Identifier: GPL-3.0-or-later
// The events of tasks on a real Kafka.
#include "app/sandbox/taskevent.h"
#include "tests/app/sandbox/busreader.h"
#include "tests/app/sandbox/httpprobe.h"
#include "tests/app/sandbox/sandboxchild.h"
#include "tests/app/sandbox/taskbench.h"

#include <QtCore/QUrl>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using sandbox::Json;

namespace {

QByteArrayList taskTopics()
{
    return {sandbox::TaskTopics.begin(), sandbox::TaskTopics.end()};
}

} // namespace

class TestTaskEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wrapsAsDaprDoes();
    void writesPlainEventsWithTheirKey();
    void holdsEventsBack();
    void isReadByThreeGroups();
    void stopsWithinReason();

private:
    HttpProbe::Reply call(const QByteArray& method, const QByteArray& path,
                          const QByteArray& body = {});
    int turn(const QByteArray& switches);
    /// The records of one task, in the order of their times.
    QList<BusReader::Record> recordsOf(const QByteArray& id, qsizetype count);

    SandboxChild m_sandbox;
    std::unique_ptr<BusReader> m_reader;
};

void TestTaskEvents::initTestCase()
{
    m_sandbox.start({u"--tasks"_s, u"t"_s});
    QVERIFY2(m_sandbox.isReady(), qPrintable(m_sandbox.said()));
    QVERIFY(!m_sandbox.ready.contains(u"tasks_token"));
    m_reader = std::make_unique<BusReader>(m_sandbox.bootstrap(), taskTopics());
}

HttpProbe::Reply TestTaskEvents::call(const QByteArray& method, const QByteArray& path,
                                      const QByteArray& body)
{
    const QUrl url(m_sandbox.ready.value(u"tasks_url").toString());
    return HttpProbe(quint16(url.port())).exchange(method, url.path().toUtf8() + path, body);
}

int TestTaskEvents::turn(const QByteArray& switches)
{
    return HttpProbe(m_sandbox.httpPort()).exchange("PATCH", "/sandbox", switches).status;
}

QList<BusReader::Record> TestTaskEvents::recordsOf(const QByteArray& id, qsizetype count)
{
    QList<BusReader::Record> found;
    const auto isThere = [&] {
        found.clear();
        for (const auto& record : m_reader->records()) {
            QByteArray compact = record.value;
            compact.replace(": ", ":");
            if (compact.contains("\"task_id\":" + id + ',') ||
                compact.contains("\"task_id\":" + id + '}'))
                found += record;
        }
        return found.size() >= count;
    };
    (void)QTest::qWaitFor(isThere, Patience);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.time < b.time; });
    return found;
}

void TestTaskEvents::wrapsAsDaprDoes()
{
    const auto reply = call("POST", "/tasks", "{\"title\":\"Zoë\",\"user_id\":\"u-1\"}");
    QCOMPARE(reply.status, 200);
    const QByteArray id = TaskBench::idIn(reply);
    const auto records = recordsOf(id, 1);
    QCOMPARE(records.size(), 1);
    const auto& record = records.first();
    QCOMPARE(record.topic, sandbox::TaskCreatedTopic);
    QVERIFY(record.key.isNull());
    QVERIFY(!record.hasHeaders());
    const auto parsed = sandbox::parseJson(record.value);
    QVERIFY(std::holds_alternative<Json>(parsed));
    const Json& outer = std::get<Json>(parsed);
    QCOMPARE(namesIn(outer),
             QStringList({u"specversion"_s, u"id"_s, u"source"_s, u"type"_s, u"time"_s,
                          u"datacontenttype"_s, u"topic"_s, u"pubsubname"_s, u"traceid"_s,
                          u"traceparent"_s, u"tracestate"_s, u"data"_s}));
    QCOMPARE(textAt(outer, {u"type"_s}), u"com.dapr.event.sent"_s);
    QCOMPARE(textAt(outer, {u"topic"_s}).toUtf8(), record.topic);
    QCOMPARE(textAt(outer, {u"time"_s}).size(), 20);
    const QString parent = textAt(outer, {u"traceparent"_s});
    QVERIFY(parent.size() == 55 && parent.startsWith(u"00-") && parent.endsWith(u"-01"));
    const Json inner = at(outer, {u"data"_s});
    QVERIFY(textAt(inner, {u"event_id"_s}) != textAt(outer, {u"id"_s}));
    QCOMPARE(textAt(inner, {u"event_type"_s}), u"task.created"_s);
    QCOMPARE(textAt(inner, {u"event_version"_s}), u"v1"_s);
    QCOMPARE(textAt(inner, {u"source"_s}), u"todo-backend"_s);
    QVERIFY(!textAt(inner, {u"timestamp"_s}).endsWith(u'Z'));
    QCOMPARE(written(at(inner, {u"payload"_s})),
             "{\"task_id\":" + id +
                 ",\"title\":\"Zoë\",\"description\":null,\"status\":\"incomplete\","
                 "\"created_at\":\"" +
                 textAt(reply.json(), {u"created_at"_s}).toUtf8() + "\",\"user_id\":\"u-1\"}");
}

void TestTaskEvents::writesPlainEventsWithTheirKey()
{
    QCOMPARE(turn("{\"task-envelope\":\"plain\"}"), 200);
    const auto reply = call("POST", "/tasks", "{\"title\":\"Zoë\"}");
    const QByteArray id = TaskBench::idIn(reply);
    call("PUT", "/tasks/" + id, "{\"title\":\"B\",\"description\":\"d\"}");
    call("POST", "/tasks/" + id + "/complete");
    call("POST", "/tasks/" + id + "/complete");
    call("DELETE", "/tasks/" + id);
    QCOMPARE(turn("{\"task-envelope\":\"cloudevents\"}"), 200);
    const auto records = recordsOf(id, 4);
    QCOMPARE(records.size(), 4);
    const int partition = rd_kafka_msg_partitioner_murmur2(
        nullptr, id.constData(), std::size_t(id.size()), 3, nullptr, nullptr);
    QByteArrayList topics;
    for (const auto& record : records) {
        QCOMPARE(record.key, id);
        QCOMPARE(record.partition, partition);
        QVERIFY(record.value.startsWith("{\"event_id\": \""));
        topics += record.topic;
    }
    QCOMPARE(topics, QByteArrayList({sandbox::TaskCreatedTopic, sandbox::TaskUpdatedTopic,
                                     sandbox::TaskCompletedTopic, sandbox::TaskDeletedTopic}));
    QVERIFY(records.at(0).value.contains("\"title\": \"Zo\\u00eb\""));
    QVERIFY(records.at(1).value.contains(
        "\"changes\": {\"title\": true, \"description\": true, \"status\": false}"));
    QVERIFY(records.at(3).value.contains("\"deleted_at\": \""));
}

void TestTaskEvents::holdsEventsBack()
{
    QCOMPARE(turn("{\"publishing\":\"off\"}"), 200);
    const auto silent = call("POST", "/tasks", "{\"title\":\"silent\"}");
    QCOMPARE(silent.status, 200);
    QVERIFY(m_sandbox.says(u"task.created of %1 was not published"_s.arg(
        QString::fromLatin1(TaskBench::idIn(silent)))));
    QCOMPARE(turn("{\"publishing\":\"delayed\",\"publishing-delay-ms\":4000}"), 200);
    QElapsedTimer clock;
    clock.start();
    const auto late = call("POST", "/tasks", "{\"title\":\"late\"}");
    QVERIFY(clock.elapsed() < 4'000);
    const QByteArray id = TaskBench::idIn(late);
    QCOMPARE(recordsOf(id, 1).size(), 1);
    QVERIFY(clock.elapsed() >= 4'000);
    QCOMPARE(turn("{\"publishing\":\"on\"}"), 200);
}

void TestTaskEvents::isReadByThreeGroups()
{
    const QByteArrayList sprints{sandbox::LifecycleTopic, sandbox::TeamTopic};
    const QString bootstrap = m_sandbox.bootstrap();
    QTRY_VERIFY_WITH_TIMEOUT(isGroupThrough(bootstrap, "analytics", sprints + taskTopics()),
                             Patience);
    QTRY_VERIFY_WITH_TIMEOUT(isGroupThrough(bootstrap, "audit-log", sprints + taskTopics()),
                             Patience);
    QTRY_VERIFY_WITH_TIMEOUT(isGroupThrough(bootstrap, "email-service", sprints), Patience);
}

void TestTaskEvents::stopsWithinReason()
{
    m_reader.reset();
    m_sandbox.process.closeWriteChannel();
    QVERIFY(m_sandbox.ends());
    QCOMPARE(m_sandbox.process.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestTaskEvents)
#include "tst_taskevents.moc"
