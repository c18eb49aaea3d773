// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/clusterreader.h"
#include "core/kafka/consumer.h"
#include "core/kafka/faults.h"
#include "tests/core/kafka/testsink.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <librdkafka/rdkafka_mock.h>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using kafka::ClusterReader;
using kafka::Connection;
using kafka::Consumer;
using kafka::ConsumerPhase;

namespace {

constexpr std::int16_t FetchRequest = 1;

/// A port on which something listens that never says a word.
class SilentServer
{
public:
    SilentServer() : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (::bind(m_socket, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
            ::listen(m_socket, 16) == 0 &&
            ::getsockname(m_socket, reinterpret_cast<sockaddr*>(&address), &size) == 0)
            m_port = ntohs(address.sin_port);
    }
    ~SilentServer() { ::close(m_socket); }
    QString address() const { return u"127.0.0.1:%1"_s.arg(m_port); }

private:
    int m_socket;
    int m_port = 0;
};

/// librdkafka's own cluster in this process, for faults at exact moments.
class MockCluster
{
public:
    explicit MockCluster(int brokers = 1)
    {
        std::array<char, 256> reason{};
        rd_kafka_conf_t* const conf = rd_kafka_conf_new();
        rd_kafka_conf_set(conf, "log_level", "0", reason.data(), reason.size());
        rd_kafka_conf_set(conf, "linger.ms", "1", reason.data(), reason.size());
        m_owner = rd_kafka_new(RD_KAFKA_PRODUCER, conf, reason.data(), reason.size());
        m_cluster = rd_kafka_mock_cluster_new(m_owner, brokers);
        rd_kafka_brokers_add(m_owner, rd_kafka_mock_cluster_bootstraps(m_cluster));
    }
    ~MockCluster()
    {
        rd_kafka_mock_cluster_destroy(m_cluster);
        rd_kafka_destroy(m_owner);
    }
    rd_kafka_mock_cluster_t* cluster() const { return m_cluster; }
    Connection connection() const
    {
        return {QString::fromUtf8(rd_kafka_mock_cluster_bootstraps(m_cluster)), {}};
    }
    void write(const char* topic, int count)
    {
        for (int i = 0; i < count; ++i)
            rd_kafka_producev(m_owner, RD_KAFKA_V_TOPIC(topic), RD_KAFKA_V_PARTITION(0),
                              RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY),
                              RD_KAFKA_V_VALUE(const_cast<char*>("x"), std::size_t{1}),
                              RD_KAFKA_V_END);
        rd_kafka_flush(m_owner, 10000);
    }

private:
    rd_kafka_t* m_owner = nullptr;
    rd_kafka_mock_cluster_t* m_cluster = nullptr;
};

kafka::ReadPlan everything(const QString& topic)
{
    return {{topic}, {}, kafka::From::beginning(), kafka::To::follow(), kafka::MissingTopic::Fail};
}

} // namespace

class TestKafkaFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsFaultsApart_data();
    void tellsFaultsApart();
    void keepsSecretsOutOfDetails();
    void probeSaysWhatIsWrong_data();
    void probeSaysWhatIsWrong();
    void silenceIsBounded();
    void readerIsDestroyedAtOnce();
    void cancelledQuestionsAreDropped();
    void consumerGivesUpWhenToldTo();
    void consumerIsDestroyedAtOnceWithoutABroker();
    void badSettingsFail();
    void fetchErrorsDoNotStopTheTail();
    void oneDeadBrokerOfThreeIsNotTheEnd();
};

void TestKafkaFaults::tellsFaultsApart_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, rd_kafka_resp_err_t code, const QString& text,
                        ErrorKind kind, const QString& message) {
        QTest::newRow(name) << static_cast<int>(code) << text << static_cast<int>(kind) << message;
    };
    row("refused", RD_KAFKA_RESP_ERR__TRANSPORT,
        u"h:1/bootstrap: Connect to ipv4#127.0.0.1:1 failed: Connection refused (after 0ms)"_s,
        ErrorKind::Unreachable, u"Nothing answers at h:1: the connection was refused."_s);
    row("advertised address", RD_KAFKA_RESP_ERR__TRANSPORT,
        u"inner:9/3: Connect to ipv4#10.0.0.1:9 failed: Connection refused (after 0ms)"_s,
        ErrorKind::Unreachable,
        u"Broker 3 cannot be reached at inner:9, the address that the cluster advertises for it."_s);
    row("login", RD_KAFKA_RESP_ERR__AUTHENTICATION,
        u"sasl_plaintext://h:1/bootstrap: SASL authentication error: Authentication failed"_s,
        ErrorKind::Unauthenticated, u"The broker at h:1 refused the login."_s);
    row("TLS", RD_KAFKA_RESP_ERR__SSL, u"ssl://h:1/bootstrap: SSL handshake failed"_s,
        ErrorKind::Unreachable, u"The TLS connection to h:1 could not be set up."_s);
    const QString verify = u"ssl://h:1/bootstrap: error:0A000086:SSL routines::certificate verify "
                           "failed (after 4ms in state SSL_HANDSHAKE)"_s;
    for (const auto code : {RD_KAFKA_RESP_ERR__SSL, RD_KAFKA_RESP_ERR__TRANSPORT})
        row(code == RD_KAFKA_RESP_ERR__SSL ? "certificate" : "certificate, called transport", code,
            verify, ErrorKind::Unreachable,
            u"The certificate of h:1 could not be verified. Is the right authority named "
            "(ssl.ca.location)?"_s);
    row("no TLS there", RD_KAFKA_RESP_ERR__TRANSPORT,
        u"ssl://h:1/bootstrap: SSL handshake failed: error:0A000126:SSL routines::unexpected eof "
        "while reading (after 2ms in state SSL_HANDSHAKE)"_s,
        ErrorKind::Unreachable,
        u"h:1 does not answer in TLS. Does it expect a connection without it (security.protocol)?"_s);
    row("lost within TLS", RD_KAFKA_RESP_ERR__TRANSPORT,
        u"ssl://h:1/1: Receive failed: error:0A000126:SSL routines::unexpected eof while reading "
        "(after 20ms in state UP)"_s,
        ErrorKind::Unreachable, u"The connection to h:1 was lost."_s);
    row("no client certificate", RD_KAFKA_RESP_ERR__TRANSPORT,
        u"ssl://h:1/bootstrap: Receive failed: error:0A00045C:SSL routines::tlsv13 alert "
        "certificate required: SSL alert number 116 (after 1ms in state APIVERSION_QUERY)"_s,
        ErrorKind::Unauthenticated,
        u"h:1 asks for a client certificate (ssl.certificate.location)."_s);
    row("name", RD_KAFKA_RESP_ERR__RESOLVE, u"h:1/bootstrap: Failed to resolve 'h:1'"_s,
        ErrorKind::Unreachable, u"The name in the address h:1 is not known."_s);
    row("lost", RD_KAFKA_RESP_ERR__TRANSPORT, u"h:1/1: Disconnected (after 100ms in state UP)"_s,
        ErrorKind::Unreachable, u"The connection to h:1 was lost."_s);
    row("rights", RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED, u"x"_s, ErrorKind::Forbidden,
        u"This login is not allowed to do that."_s);
}

void TestKafkaFaults::tellsFaultsApart()
{
    QFETCH(int, code);
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(QString, message);
    const Error error =
        kafka::errorFor(kafka::Fault{static_cast<rd_kafka_resp_err_t>(code), text}, {});
    QCOMPARE(error.message, message);
    QCOMPARE(static_cast<int>(error.kind), kind);
    QVERIFY(error.detail.contains(text));
}

void TestKafkaFaults::keepsSecretsOutOfDetails()
{
    const Connection connection{u"h:1"_s, {{u"sasl.password"_s, u"hunter2"_s}}};
    const Error error = kafka::errorFor(
        kafka::Fault{RD_KAFKA_RESP_ERR__AUTHENTICATION, u"login hunter2 failed"_s}, connection);
    QVERIFY(!error.detail.contains(u"hunter2"_s));
}

void TestKafkaFaults::probeSaysWhatIsWrong_data()
{
    QTest::addColumn<Connection>("connection");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("part");
    QTest::newRow("nothing there")
        << Connection{u"127.0.0.1:1"_s, {}} << static_cast<int>(ErrorKind::Unreachable)
        << u"Nothing answers at 127.0.0.1:1: the connection was refused."_s;
    QTest::newRow("no such name")
        << Connection{u"no-such-host.invalid:9092"_s, {}}
        << static_cast<int>(ErrorKind::Unreachable)
        << u"The name in the address no-such-host.invalid:9092 is not known."_s;
    QTest::newRow("no address") << Connection{} << static_cast<int>(ErrorKind::Rejected)
                                << u"No Kafka address is given."_s;
    QTest::newRow("unknown setting")
        << Connection{u"127.0.0.1:1"_s, {{u"no.such.setting"_s, u"1"_s}}}
        << static_cast<int>(ErrorKind::Rejected)
        << u"The Kafka setting no.such.setting is not accepted."_s;
}

void TestKafkaFaults::probeSaysWhatIsWrong()
{
    QFETCH(Connection, connection);
    QFETCH(int, kind);
    QFETCH(QString, part);
    ClusterReader reader(connection);
    const auto future = reader.probe();
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 9000);
    const auto result = future.result();
    QVERIFY(!result);
    QCOMPARE(result.error().message, part);
    QCOMPARE(static_cast<int>(result.error().kind), kind);
}

void TestKafkaFaults::silenceIsBounded()
{
    const SilentServer server;
    ClusterReader reader({server.address(), {}}, 1500ms);
    QElapsedTimer timer;
    timer.start();
    const auto future = reader.probe();
    QTRY_VERIFY(future.isFinished());
    QVERIFY(timer.elapsed() < 3000);
    const auto result = future.result();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Timeout);
    QCOMPARE(result.error().message, u"%1 did not answer in time."_s.arg(server.address()));
}

void TestKafkaFaults::readerIsDestroyedAtOnce()
{
    const SilentServer server;
    auto reader = std::make_unique<ClusterReader>(Connection{server.address(), {}});
    const auto running = reader->cluster(kafka::Watermarks::With);
    const auto waiting = reader->probe();
    QElapsedTimer timer;
    timer.start();
    reader.reset();
    QVERIFY(timer.elapsed() < 600);
    QTRY_VERIFY(running.isFinished() && waiting.isFinished());
    const auto result = waiting.result();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
}

void TestKafkaFaults::cancelledQuestionsAreDropped()
{
    const SilentServer server;
    ClusterReader reader({server.address(), {}});
    auto first = reader.cluster(kafka::Watermarks::With);
    QElapsedTimer timer;
    timer.start();
    first.cancel();
    const auto second = ClusterReader({u"127.0.0.1:1"_s, {}}).probe();
    QTRY_VERIFY(first.isFinished() && second.isFinished());
    QVERIFY(timer.elapsed() < 4000);
}

void TestKafkaFaults::consumerGivesUpWhenToldTo()
{
    Consumer consumer({u"127.0.0.1:1"_s, {}}, std::make_shared<TestSink>(), everything(u"t"_s),
                      {10s, 1000ms});
    QSignalSpy failed(&consumer, &Consumer::failed);
    consumer.start();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().message,
             u"Nothing answers at 127.0.0.1:1: the connection was refused."_s);
}

void TestKafkaFaults::consumerIsDestroyedAtOnceWithoutABroker()
{
    const SilentServer server;
    auto consumer = std::make_unique<Consumer>(Connection{server.address(), {}},
                                               std::make_shared<TestSink>(), everything(u"t"_s));
    consumer->start();
    QTRY_COMPARE(consumer->state().phase, ConsumerPhase::Disconnected);
    QElapsedTimer timer;
    timer.start();
    consumer.reset();
    QVERIFY(timer.elapsed() < 600);
}

void TestKafkaFaults::badSettingsFail()
{
    Consumer consumer({u"127.0.0.1:1"_s, {{u"security.protocol"_s, u"hunter2"_s}}},
                      std::make_shared<TestSink>(), everything(u"t"_s));
    QSignalSpy failed(&consumer, &Consumer::failed);
    consumer.start();
    QTRY_COMPARE(failed.size(), 1);
    const auto error = failed.first().first().value<Error>();
    QCOMPARE(error.kind, ErrorKind::Rejected);
    QCOMPARE(error.message, u"The Kafka setting security.protocol is not accepted."_s);
}

void TestKafkaFaults::fetchErrorsDoNotStopTheTail()
{
    MockCluster mock;
    rd_kafka_mock_topic_create(mock.cluster(), "t", 1, 1);
    mock.write("t", 10);
    const auto sink = std::make_shared<TestSink>();
    Consumer consumer(mock.connection(), sink, everything(u"t"_s));
    consumer.start();
    QTRY_COMPARE(sink->count(), 10);
    rd_kafka_mock_push_request_errors(
        mock.cluster(), FetchRequest, 4, RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION,
        RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART, RD_KAFKA_RESP_ERR__TRANSPORT,
        RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT);
    mock.write("t", 10);
    QTRY_COMPARE_WITH_TIMEOUT(sink->count(), 20, 15000);
    const auto records = sink->records();
    for (std::size_t i = 0; i < records.size(); ++i)
        QCOMPARE(records[i].offset, static_cast<qint64>(i));
    QTRY_COMPARE_WITH_TIMEOUT(consumer.state().phase, ConsumerPhase::Following, 10000);
}

void TestKafkaFaults::oneDeadBrokerOfThreeIsNotTheEnd()
{
    MockCluster mock(3);
    rd_kafka_mock_topic_create(mock.cluster(), "t", 1, 3);
    rd_kafka_mock_partition_set_leader(mock.cluster(), "t", 0, 1);
    mock.write("t", 10);
    const auto sink = std::make_shared<TestSink>();
    Consumer consumer(mock.connection(), sink, everything(u"t"_s));
    consumer.start();
    QTRY_COMPARE(sink->count(), 10);
    QTRY_COMPARE(consumer.state().phase, ConsumerPhase::Following);
    // The leader dies: said once it matters, and over once another one leads.
    rd_kafka_mock_broker_set_down(mock.cluster(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(consumer.state().phase, ConsumerPhase::Disconnected, 15000);
    rd_kafka_mock_partition_set_leader(mock.cluster(), "t", 0, 2);
    QTRY_COMPARE_WITH_TIMEOUT(consumer.state().phase, ConsumerPhase::Following, 15000);
    mock.write("t", 10);
    QTRY_COMPARE_WITH_TIMEOUT(sink->count(), 20, 15000);
}

QTEST_GUILESS_MAIN(TestKafkaFaults)
#include "tst_kafkafaults.moc"
