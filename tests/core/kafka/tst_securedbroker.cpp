// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/clusterreader.h"
#include "core/kafka/consumer.h"
#include "core/kafka/lagreader.h"
#include "core/kafka/producer.h"
#include "tests/core/kafka/testsink.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"
#include "tests/support/http/certificates.h"
#include "tests/support/securedbroker/securedbroker.h"

#include <QtCore/QLoggingCategory>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <mutex>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using kafka::ClusterReader;
using kafka::Connection;
using kafka::Consumer;
using kafka::ConsumerPhase;
using Door = SecuredBroker::Door;

namespace {

constexpr int Patience = 20'000;

kafka::ReadPlan everything(const QString& topic)
{
    return {
        {topic}, {}, kafka::From::beginning(), kafka::To::endAtStart(), kafka::MissingTopic::Fail};
}

/// Everything that was logged while it lives, debug output included.
class LogKeeper
{
public:
    LogKeeper()
    {
        QLoggingCategory::setFilterRules(u"throughline.*=true"_s);
        s_before = qInstallMessageHandler(&LogKeeper::take);
    }
    ~LogKeeper()
    {
        qInstallMessageHandler(s_before);
        QLoggingCategory::setFilterRules({});
    }
    static QString text()
    {
        const std::lock_guard lock(s_mutex);
        return s_text;
    }

private:
    static void take(QtMsgType, const QMessageLogContext&, const QString& message)
    {
        const std::lock_guard lock(s_mutex);
        s_text += message + u'\n';
    }

    static inline std::mutex s_mutex;
    static inline QString s_text;
    static inline QtMessageHandler s_before = nullptr;
};

} // namespace

/// Logins, TLS and rights against a real Kafka: what works, and what is said where it does not.
class TestSecuredBroker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void reads_data();
    void reads();
    void saysWhyItIsRefused_data();
    void saysWhyItIsRefused();
    void namesTheLibraryThatCannotDoScram();
    void readsByScram_data();
    void readsByScram();
    void tellsAWrongPasswordFromABrokenLibrary();
    void saysThatATopicIsNotAllowed_data();
    void saysThatATopicIsNotAllowed();
    void readsTheTopicsThatAreAllowed();
    void saysThatWritingIsNotAllowed();
    void readsWithoutRightsToGroups();
    void leavesTheSecretsOut();

private:
    Connection connection(Door door, const QString& user = SecuredBroker::reader()) const
    {
        return {m_broker.address(door), m_broker.properties(door, user)};
    }
    static void readFive(const Connection& connection);

    SecuredBroker m_broker{SecuredBroker::Version::Newest};
    std::unique_ptr<SecuredBroker> m_older;
    std::unique_ptr<TestTopics> m_topics;
    scripted::Certificates m_strangers;
};

void TestSecuredBroker::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    m_topics = std::make_unique<TestTopics>(m_broker.address(Door::Open));
    TestProducer producer(m_broker.address(Door::Open));
    for (const QString& topic : {u"numbers"_s, u"unreadable"_s, u"invisible"_s}) {
        QVERIFY(m_topics->create(topic, 1));
        QVERIFY(producer.sendNumbered(topic, 1, 0, 5));
    }
    QVERIFY(producer.flush());
    QVERIFY(m_topics->deny(u"unreadable"_s, SecuredBroker::reader(), TestTopics::Right::Read));
    QVERIFY(m_topics->deny(u"invisible"_s, SecuredBroker::reader(), TestTopics::Right::Describe));
    QVERIFY2(m_strangers.isValid(), qPrintable(m_strangers.errorText()));
}

void TestSecuredBroker::readFive(const Connection& connection)
{
    ClusterReader reader(connection);
    const auto probed = reader.probe();
    QTRY_VERIFY_WITH_TIMEOUT(probed.isFinished(), Patience);
    const auto answer = probed.result();
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message + answer.error().detail));
    const auto sink = std::make_shared<TestSink>();
    Consumer consumer(connection, sink, everything(u"numbers"_s));
    QSignalSpy finished(&consumer, &Consumer::finished);
    consumer.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, Patience);
    QCOMPARE(sink->count(), 5);
}

void TestSecuredBroker::reads_data()
{
    QTest::addColumn<Connection>("connection");
    QTest::newRow("no login") << connection(Door::Open);
    QTest::newRow("PLAIN") << connection(Door::Plain);
    QTest::newRow("PLAIN, the one who may everything")
        << connection(Door::Plain, SecuredBroker::administrator());
    Connection within = connection(Door::ScramTls);
    within.properties.insert(u"sasl.mechanism"_s, u"PLAIN"_s);
    QTest::newRow("PLAIN within TLS") << within;
    QTest::newRow("TLS with a client certificate") << connection(Door::Tls);
    if (!SecuredBroker::isScramBroken()) {
        QTest::newRow("SCRAM") << connection(Door::Scram);
        QTest::newRow("SCRAM within TLS") << connection(Door::ScramTls);
    }
}

void TestSecuredBroker::reads()
{
    QFETCH(Connection, connection);
    readFive(connection);
}

void TestSecuredBroker::saysWhyItIsRefused_data()
{
    QTest::addColumn<Connection>("connection");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const Connection& connection, ErrorKind kind,
                        QString message) {
        QTest::newRow(name) << connection << static_cast<int>(kind)
                            << message.replace(u"%1"_s, connection.bootstrap);
    };
    const auto with = [](Connection connection, const QMap<QString, QString>& changes) {
        for (const auto& [name, value] : changes.asKeyValueRange())
            connection.properties.insert(name, value);
        return connection;
    };
    const auto without = [](Connection connection, const QStringList& names) {
        for (const QString& name : names)
            connection.properties.remove(name);
        return connection;
    };
    using enum ErrorKind;
    const Connection plain = connection(Door::Plain);
    const Connection tls = connection(Door::Tls);

    row("a wrong password", with(plain, {{u"sasl.password"_s, u"hunter2!"_s}}), Unauthenticated,
        u"The broker at %1 refused the login. The name reader or its password is wrong."_s);
    row("nobody's name", with(plain, {{u"sasl.username"_s, u"nobody"_s}}), Unauthenticated,
        u"The broker at %1 refused the login. The name nobody or its password is wrong."_s);
    row("no password", without(plain, {u"sasl.password"_s}), Unauthenticated,
        u"The password of the Kafka login reader is missing (sasl.password)."_s);
    row("no mechanism", without(plain, {u"sasl.mechanism"_s}), Rejected,
        u"The kind of login is missing (sasl.mechanism), such as PLAIN or SCRAM-SHA-512."_s);
    row("another mechanism",
        with(plain, {{u"sasl.mechanism"_s, u"OAUTHBEARER"_s},
                     {u"enable.sasl.oauthbearer.unsecure.jwt"_s, u"true"_s},
                     {u"sasl.oauthbearer.config"_s, u"principal=reader"_s}}),
        Unauthenticated, u"%1 takes no logins by OAUTHBEARER. It takes: PLAIN, SCRAM-SHA-"_s);
    row("a login where none is taken",
        {m_broker.address(Door::Open), m_broker.properties(Door::Plain)}, Unauthenticated,
        u"%1 takes no logins. Connect without one (security.protocol), or to the port for logins."_s);
    row("no login where one is asked for", {m_broker.address(Door::Plain), {}}, Unreachable,
        u"%1 closed the connection at once. Does it expect a login (security.protocol)?"_s);
    row("no TLS where it is asked for", {m_broker.address(Door::Tls), {}}, Unreachable,
        u"%1 closed the connection at once. Does it expect TLS (security.protocol)?"_s);
    row("TLS where there is none", {m_broker.address(Door::Plain), tls.properties}, Unreachable,
        u"%1 does not answer in TLS. Does it expect a connection without it (security.protocol)?"_s);
    row("an authority that is not known", without(tls, {u"ssl.ca.location"_s}), Unreachable,
        u"The certificate of %1 is of an authority that is not trusted here. Name the file of that "
        "authority (ssl.ca.location)."_s);
    row("no client certificate",
        without(tls, {u"ssl.certificate.location"_s, u"ssl.key.location"_s}), Unauthenticated,
        u"%1 asks for a client certificate (ssl.certificate.location)."_s);
    const scripted::Identity stranger = m_strangers.client(u"stranger"_s);
    row("a stranger's certificate",
        with(tls, {{u"ssl.certificate.location"_s, stranger.certificate},
                   {u"ssl.key.location"_s, stranger.key}}),
        Unauthenticated,
        u"%1 does not accept the client certificate. It may be of another authority, or have "
        "expired."_s);
    row("a wrong password for the key", with(tls, {{u"ssl.key.password"_s, u"hunter2!"_s}}),
        Unauthenticated,
        u"The key in "_s + m_broker.keyFile(u"reader.key"_s) +
            u" cannot be opened. Its password (ssl.key.password) may be wrong."_s);
    row("no password for the key", without(tls, {u"ssl.key.password"_s}), Unauthenticated,
        u"The key in "_s + m_broker.keyFile(u"reader.key"_s) +
            u" cannot be opened. It may need a password (ssl.key.password)."_s);
    row("no such file", with(tls, {{u"ssl.ca.location"_s, u"/nowhere/ca.pem"_s}}), NotFound,
        u"The file /nowhere/ca.pem (ssl.ca.location) cannot be read."_s);
    const QString script = m_broker.keyFile(u"keys.sh"_s);
    row("not a certificate", with(tls, {{u"ssl.ca.location"_s, script}}), Rejected,
        u"The file "_s + script + u" (ssl.ca.location) holds no certificate in PEM form."_s);
}

void TestSecuredBroker::saysWhyItIsRefused()
{
    QFETCH(Connection, connection);
    QFETCH(int, kind);
    QFETCH(QString, message);
    ClusterReader reader(connection);
    Consumer consumer(connection, std::make_shared<TestSink>(), everything(u"numbers"_s));
    consumer.start();
    QElapsedTimer timer;
    timer.start();
    const auto probed = reader.probe();
    QTRY_VERIFY_WITH_TIMEOUT(probed.isFinished(), Patience);
    QVERIFY(timer.elapsed() < 8000);
    const auto answer = probed.result();
    QVERIFY(!answer);
    QVERIFY2(answer.error().message.startsWith(message),
             qPrintable(answer.error().message + u'\n' + answer.error().detail));
    QCOMPARE(static_cast<int>(answer.error().kind), kind);
    // A tail says the same, and does not try a refused login again and again.
    QTRY_VERIFY_WITH_TIMEOUT(consumer.state().phase == ConsumerPhase::Failed ||
                                 consumer.state().phase == ConsumerPhase::Disconnected,
                             Patience);
    QTRY_VERIFY2_WITH_TIMEOUT(consumer.state().reason.startsWith(message),
                              qPrintable(consumer.state().reason), Patience);
    if (kind == static_cast<int>(ErrorKind::Unauthenticated))
        QCOMPARE(consumer.state().phase, ConsumerPhase::Failed);
}

void TestSecuredBroker::namesTheLibraryThatCannotDoScram()
{
    if (!SecuredBroker::isScramBroken())
        QSKIP("This librdkafka logs in to Kafka 4 by SCRAM.");
    const QString expected =
        u"The broker at %1 refused the login. It runs Kafka 4, and logins by SCRAM to Kafka 4 need "
        "librdkafka 2.6.1 or newer; this is %2. The name and the password may be right."_s.arg(
            m_broker.address(Door::Scram), kafka::clientVersion());
    ClusterReader reader(connection(Door::Scram));
    Consumer consumer(connection(Door::Scram), std::make_shared<TestSink>(),
                      everything(u"numbers"_s));
    consumer.start();
    const auto probed = reader.probe();
    QTRY_VERIFY_WITH_TIMEOUT(probed.isFinished(), Patience);
    const auto answer = probed.result();
    QVERIFY(!answer);
    QCOMPARE(answer.error().message, expected);
    QTRY_COMPARE_WITH_TIMEOUT(consumer.state().phase, ConsumerPhase::Failed, Patience);
    QCOMPARE(consumer.state().reason, expected);
}

void TestSecuredBroker::readsByScram_data()
{
    QTest::addColumn<int>("door");
    QTest::addColumn<QString>("mechanism");
    for (const Door door : {Door::Scram, Door::ScramTls}) {
        for (const QString& mechanism : {u"SCRAM-SHA-256"_s, u"SCRAM-SHA-512"_s})
            QTest::addRow("%s%s", qPrintable(mechanism), door == Door::Scram ? "" : " within TLS")
                << static_cast<int>(door) << mechanism;
    }
}

void TestSecuredBroker::readsByScram()
{
    QFETCH(int, door);
    QFETCH(QString, mechanism);
    if (!m_older) {
        m_older = std::make_unique<SecuredBroker>(SecuredBroker::Version::ForScram);
        QVERIFY2(m_older->start(), m_older->errorText());
        QVERIFY(TestTopics(m_older->address(Door::Open)).create(u"numbers"_s, 1));
        TestProducer producer(m_older->address(Door::Open));
        QVERIFY(producer.sendNumbered(u"numbers"_s, 1, 0, 5));
        QVERIFY(producer.flush());
    }
    const Door chosen = static_cast<Door>(door);
    Connection connection{m_older->address(chosen), m_older->properties(chosen)};
    connection.properties.insert(u"sasl.mechanism"_s, mechanism);
    readFive(connection);
}

void TestSecuredBroker::tellsAWrongPasswordFromABrokenLibrary()
{
    if (!m_older)
        QSKIP("The broker for SCRAM did not start.");
    Connection connection{m_older->address(Door::Scram), m_older->properties(Door::Scram)};
    connection.properties.insert(u"sasl.password"_s, u"hunter2!"_s);
    ClusterReader reader(connection);
    const auto probed = reader.probe();
    QTRY_VERIFY_WITH_TIMEOUT(probed.isFinished(), Patience);
    const auto answer = probed.result();
    QVERIFY(!answer);
    QCOMPARE(answer.error().message,
             u"The broker at %1 refused the login. The name reader or its password is wrong."_s.arg(
                 connection.bootstrap));
    m_older.reset();
}

void TestSecuredBroker::saysThatATopicIsNotAllowed_data()
{
    QTest::addColumn<QString>("topic");
    QTest::newRow("seen, but not read") << u"unreadable"_s;
    QTest::newRow("not even seen") << u"invisible"_s;
}

void TestSecuredBroker::saysThatATopicIsNotAllowed()
{
    QFETCH(QString, topic);
    const auto sink = std::make_shared<TestSink>();
    Consumer consumer(connection(Door::Plain), sink, everything(topic));
    QSignalSpy failed(&consumer, &Consumer::failed);
    consumer.start();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Patience);
    const auto error = failed.first().first().value<Error>();
    QCOMPARE(error.kind, ErrorKind::Forbidden);
    QCOMPARE(error.message, u"This login may not read the topic %1."_s.arg(topic));
    QCOMPARE(sink->count(), 0);
}

void TestSecuredBroker::readsTheTopicsThatAreAllowed()
{
    ClusterReader reader(connection(Door::Plain));
    const auto listed = reader.cluster(kafka::Watermarks::With);
    QTRY_VERIFY_WITH_TIMEOUT(listed.isFinished(), Patience);
    const auto cluster = listed.result();
    QVERIFY(cluster);
    // The list is shorter, and does not fail.
    const auto has = [&cluster](const QString& name) {
        return std::ranges::any_of(cluster->topics,
                                   [&name](const TopicInfo& topic) { return topic.name == name; });
    };
    QVERIFY(has(u"numbers"_s));
    QVERIFY(!has(u"invisible"_s));

    const auto sink = std::make_shared<TestSink>();
    kafka::ReadPlan plan = everything(u"numbers"_s);
    plan.topics.append(u"invisible"_s);
    Consumer consumer(connection(Door::Plain), sink, plan);
    QSignalSpy finished(&consumer, &Consumer::finished);
    QSignalSpy noticed(&consumer, &Consumer::noticed);
    consumer.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, Patience);
    QCOMPARE(sink->count(), 5);
    QCOMPARE(noticed.size(), 1);
    const auto notice = noticed.first().first().value<kafka::Notice>();
    QCOMPARE(notice.kind, kafka::Notice::Kind::NotAllowed);
    QCOMPARE(notice.message, u"This login may not read the topic invisible."_s);
}

void TestSecuredBroker::saysThatWritingIsNotAllowed()
{
    auto opened =
        kafka::Producer::open(connection(Door::Plain), u"numbers"_s, 10s, [] { return false; });
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
    kafka::Producer& producer = **opened;
    // Refused at once or in the report, as the library likes.
    const auto sent = producer.send({.value = QByteArray("no")});
    const auto counts = producer.finish();
    QCOMPARE(counts.stored, 0);
    const Error error = sent ? counts.firstError.value_or(Error()) : sent.error();
    QCOMPARE(error.kind, ErrorKind::Forbidden);
    QVERIFY2(error.message.contains(u"allowed"_s) || error.message.contains(u"may not"_s),
             qPrintable(error.message));
}

void TestSecuredBroker::readsWithoutRightsToGroups()
{
    QVERIFY(m_topics->commit(u"watched"_s, u"numbers"_s, 0, 2));
    QVERIFY(m_topics->commit(u"watched"_s, u"invisible"_s, 0, 1));
    kafka::LagReader lag(connection(Door::Plain));
    const auto sweep = [&lag] {
        auto future = lag.sweep();
        return QTest::qWaitFor([&future] { return future.isFinished(); }, Patience)
                   ? future.result()
                   : Result<LagSweep>(Error{});
    };
    auto told = sweep();
    QVERIFY(told);
    QCOMPARE(told->groups.size(), 1);
    QVERIFY(told->groups.at(0).problem.isEmpty());
    // Topics that it may not see are left out, and that is no failure.
    QCOMPARE(told->groups.at(0).partitions.size(), 1);
    QCOMPARE(told->groups.at(0).lag(), 3);

    QVERIFY(m_topics->denyGroups(SecuredBroker::reader()));
    // A rule takes a moment to reach the broker. Who may describe the cluster is told all groups,
    // and of those that it may not describe nothing more than their names.
    const auto isRefused = [&] {
        told = sweep();
        return told && told->groups.size() == 1 && !told->groups.at(0).problem.isEmpty();
    };
    QVERIFY2(QTest::qWaitFor(isRefused, Patience),
             qPrintable(told ? QString() : told.error().message));
    QCOMPARE(told->groups.at(0).group, u"watched"_s);
    QCOMPARE(told->groups.at(0).lag(), std::nullopt);
    readFive(connection(Door::Plain));
}

void TestSecuredBroker::leavesTheSecretsOut()
{
    QString said;
    const LogKeeper log;
    const QString wrong = u"hunter2-and-no-more"_s;
    for (const Door door : {Door::Plain, Door::Tls}) {
        for (const bool isRight : {true, false}) {
            Connection tried = connection(door);
            tried.properties.insert(u"debug"_s, u"all"_s);
            for (const QString& name : m_broker.secrets(door).keys()) {
                if (!isRight)
                    tried.properties.insert(name, wrong);
            }
            ClusterReader reader(tried);
            const auto probed = reader.probe();
            QTRY_VERIFY_WITH_TIMEOUT(probed.isFinished(), Patience);
            const auto answer = probed.result();
            QCOMPARE(bool(answer), isRight);
            if (!answer)
                said += answer.error().message + answer.error().detail;
            said += kafka::describe(tried);
        }
    }
    said += LogKeeper::text();
    QVERIFY(said.size() > 1000);
    QVERIFY(!said.contains(wrong));
    for (const Door door : {Door::Plain, Door::Tls}) {
        for (const QString& secret : m_broker.secrets(door))
            QVERIFY(!said.contains(secret));
    }
}

QTEST_GUILESS_MAIN(TestSecuredBroker)
#include "tst_securedbroker.moc"
