// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kafka/topicadmin.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"
#include "tests/support/http/scriptedserver.h"
#include "tests/support/securedbroker/securedbroker.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using kafka::NewTopic;
using kafka::TopicAdmin;
using Door = SecuredBroker::Door;

namespace {
constexpr int Patience = 40'000;
using Settings = QMap<QString, QString>;
} // namespace

/// Topics made and removed on a real Kafka, and what is said where that is not possible.
class TestTopicAdmin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void makesATopicThatCanBeWrittenTo();
    void makesOneLikeAnother();
    void removesOne();
    void describes();
    void saysWhyItCannot_data();
    void saysWhyItCannot();
    void saysThatThisLoginMayNot();
    void saysThatNobodyAnswers();
    void takesTheLargestOfSeveralSources();
    void knowsWhichNamesAreTaken_data();
    void knowsWhichNamesAreTaken();
    void dropsWhatNobodyWaitsFor();

private:
    template <class T>
    static Result<T> await(const QFuture<Result<T>>& future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, Patience))
            return Error{.kind = ErrorKind::Internal, .message = u"The test waited in vain."_s};
        return future.result();
    }

    SecuredBroker m_broker{SecuredBroker::Version::Newest};
    std::unique_ptr<TestTopics> m_topics;
    std::unique_ptr<TopicAdmin> m_admin;
};

void TestTopicAdmin::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    m_topics = std::make_unique<TestTopics>(m_broker.address(Door::Open));
    m_admin = std::make_unique<TopicAdmin>(kafka::Connection{m_broker.address(Door::Open), {}});
}

void TestTopicAdmin::makesATopicThatCanBeWrittenTo()
{
    const auto made = await(m_admin->create({.name = u"fresh"_s, .partitions = 7}));
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    // Every partition has a leader: nothing has to be tried again.
    TestProducer producer(m_broker.address(Door::Open));
    QVERIFY(producer.sendNumbered(u"fresh"_s, 7, 0, 70));
    QVERIFY(producer.flush());
    QCOMPARE(producer.delivered(), 70);
    const auto shape = await(m_admin->describe(u"fresh"_s));
    QVERIFY(shape);
    QCOMPARE(shape->info.partitions.size(), 7);
}

void TestTopicAdmin::makesOneLikeAnother()
{
    QVERIFY(m_topics->create(u"source"_s, 3,
                             {{u"cleanup.policy"_s, u"compact"_s},
                              {u"max.message.bytes"_s, u"2000000"_s},
                              {u"segment.ms"_s, u"60000"_s}}));
    const auto source = await(m_admin->describe(u"source"_s));
    QVERIFY(source);
    QVERIFY(await(m_admin->create(kafka::topicLike({*source}, u"copy"_s))));
    const auto copy = await(m_admin->describe(u"copy"_s));
    QVERIFY(copy);
    QCOMPARE(copy->info.partitions.size(), 3);
    QCOMPARE(copy->replication(), 1);
    // How its files are cut does not matter to a record.
    QCOMPARE(*copy->settings, (Settings{{u"cleanup.policy"_s, u"compact"_s},
                                        {u"max.message.bytes"_s, u"2000000"_s}}));
}

void TestTopicAdmin::removesOne()
{
    QVERIFY(m_topics->create(u"doomed"_s, 2));
    QVERIFY(await(m_admin->remove(u"doomed"_s)));
    const auto gone = await(m_admin->describe(u"doomed"_s));
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::NotFound);
    const auto again = await(m_admin->remove(u"doomed"_s));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::NotFound);
    // The name is free.
    QVERIFY(await(m_admin->create({.name = u"doomed"_s, .partitions = 1})));
}

void TestTopicAdmin::describes()
{
    QVERIFY(m_topics->create(u"plain"_s, 2, {{u"retention.ms"_s, u"3600000"_s}}));
    const auto shape = await(m_admin->describe(u"plain"_s));
    QVERIFY(shape);
    QCOMPARE(shape->info.name, u"plain"_s);
    QCOMPARE(shape->info.partitions.size(), 2);
    QCOMPARE(shape->replication(), 1);
    QCOMPARE(*shape->settings, (Settings{{u"retention.ms"_s, u"3600000"_s}}));
}

void TestTopicAdmin::saysWhyItCannot_data()
{
    QTest::addColumn<NewTopic>("topic");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("words");
    QTest::newRow("exists") << NewTopic{.name = u"taken"_s} << ErrorKind::Conflict
                            << u"There is a topic taken already"_s;
    QTest::newRow("too few brokers")
        << NewTopic{.name = u"wide"_s, .partitions = 1, .replication = 3} << ErrorKind::Rejected
        << u"too few brokers for 3 copies"_s;
    QTest::newRow("no such setting")
        << NewTopic{.name = u"odd"_s, .settings = {{u"no.such.thing"_s, u"1"_s}}}
        << ErrorKind::Rejected << u"The cluster does not take the topic odd"_s;
    QTest::newRow("a name that no broker takes")
        << NewTopic{.name = u"two words"_s} << ErrorKind::Rejected << u"“two words” is no name"_s;
    QTest::newRow("no partitions")
        << NewTopic{.name = u"none"_s, .partitions = 0} << ErrorKind::Rejected << u"none"_s;
}

void TestTopicAdmin::saysWhyItCannot()
{
    QFETCH(const NewTopic, topic);
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, words);
    if (topic.name == "taken"_L1)
        QVERIFY(m_topics->create(topic.name, 1));
    const auto made = await(m_admin->create(topic));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, kind);
    QVERIFY2(made.error().message.contains(words), qPrintable(made.error().message));
}

void TestTopicAdmin::saysThatThisLoginMayNot()
{
    TopicAdmin reader({m_broker.address(Door::Plain), m_broker.properties(Door::Plain)});
    QVERIFY(m_topics->create(u"theirs"_s, 1));
    const auto made = await(reader.create({.name = u"mine"_s}));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Forbidden);
    QVERIFY2(made.error().message.contains(u"may not create the topic mine"_s),
             qPrintable(made.error().message));
    const auto removed = await(reader.remove(u"theirs"_s));
    QVERIFY(!removed);
    QCOMPARE(removed.error().kind, ErrorKind::Forbidden);
    QVERIFY(await(m_admin->describe(u"theirs"_s)));
}

void TestTopicAdmin::saysThatNobodyAnswers()
{
    TopicAdmin nobody({u"127.0.0.1:%1"_s.arg(scripted::closedPort()), {}}, 3s);
    const auto made = await(nobody.create({.name = u"somewhere"_s}));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Unreachable);
    QVERIFY(!made.error().message.isEmpty());
}

void TestTopicAdmin::takesTheLargestOfSeveralSources()
{
    const auto shape = [](int partitions, int copies, const Settings& settings) {
        kafka::TopicShape made;
        for (int i = 0; i < partitions; ++i)
            made.info.partitions.append(
                {.partition = Partition{i}, .replicas = QList<int>(copies, 1)});
        made.settings = settings;
        return made;
    };
    const NewTopic topic = kafka::topicLike(
        {shape(3, 1, {{u"retention.ms"_s, u"1"_s}}), shape(12, 3, {{u"retention.ms"_s, u"2"_s}})},
        u"both"_s);
    QCOMPARE(topic.partitions, 12);
    QCOMPARE(topic.replication, 3);
    QCOMPARE(topic.settings, (Settings{{u"retention.ms"_s, u"1"_s}}));
    QCOMPARE(kafka::topicLike({}, u"none"_s), (NewTopic{.name = u"none"_s}));
}

void TestTopicAdmin::knowsWhichNamesAreTaken_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isTaken");
    QTest::newRow("usual") << u"sprint.lifecycle-replay_2"_s << true;
    QTest::newRow("longest") << QString(249, u'a') << true;
    QTest::newRow("too long") << QString(250, u'a') << false;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("dot") << u"."_s << false;
    QTest::newRow("dots") << u".."_s << false;
    QTest::newRow("umlaut") << u"prüfung"_s << false;
    QTest::newRow("line") << u"a\n"_s << false;
}

void TestTopicAdmin::knowsWhichNamesAreTaken()
{
    QFETCH(const QString, name);
    QTEST(kafka::checkTopicName(name).has_value(), "isTaken");
}

void TestTopicAdmin::dropsWhatNobodyWaitsFor()
{
    QFuture<Result<void>> first;
    QFuture<Result<void>> second;
    {
        TopicAdmin nobody({u"127.0.0.1:%1"_s.arg(scripted::closedPort()), {}}, 60s);
        first = nobody.create({.name = u"a"_s});
        second = nobody.create({.name = u"b"_s});
    }
    const auto dropped = await(second);
    QVERIFY(!dropped);
    QCOMPARE(dropped.error().kind, ErrorKind::Cancelled);
    QVERIFY(!await(first));
}

Q_DECLARE_METATYPE(kafka::NewTopic)

QTEST_GUILESS_MAIN(TestTopicAdmin)
#include "tst_topicadmin.moc"
