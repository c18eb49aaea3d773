// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/session.h"
#include "core/settings/filekeeper.h"
#include "core/settings/preferences.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"
#include "tests/support/securedbroker/securedbroker.h"
#include "ui/stream/inspector.h"
#include "ui/stream/recordview.h"
#include "ui/stream/streampage.h"
#include "ui/widgets/banner.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 60'000;

/// Notes for how long the GUI thread was held at most: a beat that comes late tells.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(10);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { m_longest = std::max(m_longest, m_since.restart()); });
        m_since.start();
        m_timer.start();
    }
    qint64 longestMs() const { return std::max(m_longest, m_since.elapsed()); }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

/// A workspace on a bus, and the page that shows it.
class OpenStream
{
public:
    explicit OpenStream(const QString& bootstrap, const QMap<QString, QString>& properties = {},
                        const settings::Secrets& secrets = {})
        : m_preferences(settings::Folders::below(m_folder.path()), m_keeper),
          m_session({.id = QUuid::createUuid(),
                     .name = u"Operator"_s,
                     .bootstrap = bootstrap,
                     .kafkaProperties = properties},
                    {.dataFolder = m_folder.path(), .access = {.secrets = secrets}}),
          m_page(m_session.stream(), m_session.views(), m_preferences)
    {
        m_page.resize(1000, 700);
        m_page.show();
        m_session.start();
    }

    void read(const QString& topic, kafka::MissingTopic whenMissing = kafka::MissingTopic::Fail)
    {
        m_session.stream().read(
            {.topics = {topic}, .from = kafka::From::beginning(), .whenMissing = whenMissing});
    }
    Session& session() { return m_session; }
    kafka::ConsumerPhase phase() { return m_session.stream().state().phase; }
    qint64 rows() { return m_page.model().total(); }
    StreamPage& page() { return m_page; }
    /// What the page's banner says; empty while it is hidden.
    QString banner() const
    {
        const auto* const banner = m_page.findChild<Banner*>();
        const auto* const label = banner ? banner->findChild<QLabel*>() : nullptr;
        return label && banner->isVisible() ? label->text() : QString();
    }

private:
    QTemporaryDir m_folder;
    settings::FileKeeper m_keeper;
    settings::Preferences m_preferences;
    Session m_session;
    StreamPage m_page;
};

} // namespace

/// What may be wrong with a bus, as the one who looks at it sees it: a sentence on the page, what
/// was read stays, and nothing stands still.
class tst_BusTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsRecordsOfEveryKind();
    void saysThatATopicIsMissing();
    void saysThatATopicWasDeleted();
    void readsPartitionsThatWereAdded();
    void saysThatTheStartIsGone();
    void saysThatTheAdvertisedAddressIsWrong();
    void waitsForABrokerThatIsDown();
    void saysThatALoginIsRefused();

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<BrokerHolder> m_broker;
    std::unique_ptr<TestTopics> m_topics;
};

void tst_BusTrouble::initTestCase()
{
    m_theme = std::make_unique<Theme>(*qApp);
    m_broker = std::make_unique<BrokerHolder>();
    QVERIFY2(m_broker->start(), m_broker->errorText());
    m_topics = std::make_unique<TestTopics>(m_broker->bootstrap());
}

void tst_BusTrouble::showsRecordsOfEveryKind()
{
    const QString topic = u"kinds"_s;
    QVERIFY(m_topics->create(topic, 1, {{u"max.message.bytes"_s, u"67108864"_s}}));
    QByteArray random(64 * 1024, Qt::Uninitialized);
    QRandomGenerator(7).fillRange(reinterpret_cast<quint32*>(random.data()),
                                  random.size() / qsizetype(sizeof(quint32)));
    constexpr int Depth = 200'000;
    const QByteArray deep = QByteArray(Depth, '[') + QByteArray(Depth, ']');
    const QByteArray large = "{\"event_type\":\"sprint.created\",\"filler\":\"" +
                             QByteArray(20 * 1024 * 1024, 'x') + "\"}";
    const QList<QByteArray> values{random, deep, deep.first(Depth), large, large.first(5'000'000)};
    qint64 sent = 0;
    for (const char* const codec : {"none", "gzip", "snappy", "lz4", "zstd"}) {
        TestProducer producer(m_broker->bootstrap(), TestProducer::Mode::Plain, codec);
        for (const QByteArray& value : values) {
            // Once is enough for what takes long to carry.
            if (value.size() > 1'000'000 && qstrcmp(codec, "none") != 0)
                continue;
            QVERIFY(producer.send(topic, 0, {random.first(20), value, {{"h", random.first(9)}}}));
            ++sent;
        }
        QVERIFY(producer.flush(Patience));
    }

    OpenStream stream(m_broker->bootstrap());
    const Heartbeat heart;
    stream.read(topic);
    QTRY_COMPARE_WITH_TIMEOUT(stream.rows(), sent, Patience);
    auto* const view = stream.page().findChild<RecordView*>();
    auto* const inspector = stream.page().findChild<Inspector*>();
    QVERIFY(view && inspector);
    QTRY_VERIFY(view->isVisible());
    QTest::keyClick(view, Qt::Key_Home);
    for (qint64 row = 0; row < sent; ++row) {
        const auto isShown = [&] {
            return inspector->record() && inspector->record()->event.address.offset == Offset(row);
        };
        QTRY_VERIFY_WITH_TIMEOUT(isShown(), Patience);
        QTest::keyClick(view, Qt::Key_Down);
    }
    qInfo("the GUI thread was held for %lld ms at most", heart.longestMs());
    // A person feels less, but a machine that builds at the same time does not give more.
    QVERIFY(heart.longestMs() < 1500);
}

void tst_BusTrouble::saysThatATopicIsMissing()
{
    OpenStream stream(m_broker->bootstrap());
    stream.read(u"nowhere"_s);
    QTRY_VERIFY_WITH_TIMEOUT(stream.banner().contains(u"There is no topic nowhere."_s), Patience);
    stream.read(u"later"_s, kafka::MissingTopic::Await);
    QTRY_VERIFY_WITH_TIMEOUT(stream.banner().contains(u"There is no topic later yet."_s), Patience);
    QVERIFY(m_topics->create(u"later"_s, 1));
    TestProducer producer(m_broker->bootstrap());
    QVERIFY(producer.sendNumbered(u"later"_s, 1, 0, 3));
    QTRY_COMPARE_WITH_TIMEOUT(stream.rows(), 3, Patience);
}

void tst_BusTrouble::saysThatATopicWasDeleted()
{
    QVERIFY(m_topics->create(u"doomed"_s, 1));
    TestProducer producer(m_broker->bootstrap());
    QVERIFY(producer.sendNumbered(u"doomed"_s, 1, 0, 30));
    QVERIFY(producer.flush());
    OpenStream stream(m_broker->bootstrap());
    stream.read(u"doomed"_s);
    QTRY_COMPARE_WITH_TIMEOUT(stream.rows(), 30, Patience);
    QVERIFY(m_topics->remove(u"doomed"_s));
    QTRY_VERIFY_WITH_TIMEOUT(stream.banner().contains(u"The topic doomed was deleted."_s),
                             Patience);
    QCOMPARE(stream.rows(), 30);
}

void tst_BusTrouble::readsPartitionsThatWereAdded()
{
    QVERIFY(m_topics->create(u"growing"_s, 1));
    OpenStream stream(m_broker->bootstrap());
    stream.read(u"growing"_s);
    QTRY_COMPARE_WITH_TIMEOUT(stream.phase(), kafka::ConsumerPhase::Following, Patience);
    QVERIFY(m_topics->grow(u"growing"_s, 3));
    TestProducer producer(m_broker->bootstrap());
    QVERIFY(producer.sendNumbered(u"growing"_s, 3, 0, 30));
    QTRY_COMPARE_WITH_TIMEOUT(stream.rows(), 30, Patience);
    QVERIFY(stream.banner().contains(u"The topic growing has"_s));
}

void tst_BusTrouble::saysThatTheStartIsGone()
{
    // A place that was noted earlier, which retention has passed since.
    const QString topic = u"short"_s;
    QVERIFY(m_topics->create(topic, 1));
    TestProducer producer(m_broker->bootstrap());
    QVERIFY(producer.sendNumbered(topic, 1, 0, 100));
    QVERIFY(producer.flush());
    QVERIFY(m_topics->removeRecordsBefore(topic, 0, 40));
    OpenStream stream(m_broker->bootstrap());
    stream.session().stream().read({.topics = {topic}, .from = kafka::From::at(Offset(5))});
    QTRY_COMPARE_WITH_TIMEOUT(stream.rows(), 60, Patience);
    QTRY_VERIFY(stream.banner().contains(u"It is read from offset 40."_s));
}

void tst_BusTrouble::saysThatTheAdvertisedAddressIsWrong()
{
    // The standing watch needs a broker only where there is something to watch.
    QVERIFY(m_topics->create(u"sprint.lifecycle"_s, 1));
    OpenStream stream(m_broker->misledBootstrap());
    const Heartbeat heart;
    stream.read(u"growing"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        stream.banner().contains(u"Broker 1 cannot be reached at 127.0.0.1:1, the address that the "
                                 "cluster advertises for it."_s),
        Patience);
    QTRY_VERIFY_WITH_TIMEOUT(
        stream.session().watch().reason().contains(u"127.0.0.1:1, the address"_s), Patience);
    QVERIFY(heart.longestMs() < 1500);
}

void tst_BusTrouble::waitsForABrokerThatIsDown()
{
    m_broker->stop();
    OpenStream stream(m_broker->bootstrap());
    stream.read(u"growing"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        stream.banner().contains(
            u"Nothing answers at %1: the connection was refused."_s.arg(m_broker->bootstrap())),
        Patience);
    QVERIFY2(m_broker->start(), m_broker->errorText());
    QTRY_COMPARE_WITH_TIMEOUT(stream.rows(), 30, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(stream.banner(), QString(), Patience);
    m_broker->kill();
}

void tst_BusTrouble::saysThatALoginIsRefused()
{
    using Door = SecuredBroker::Door;
    SecuredBroker secured(SecuredBroker::Version::Newest);
    QVERIFY2(secured.start(), secured.errorText());
    QVERIFY(TestTopics(secured.address(Door::Open)).create(u"numbers"_s, 1));
    TestProducer producer(secured.address(Door::Open));
    QVERIFY(producer.sendNumbered(u"numbers"_s, 1, 0, 5));
    QVERIFY(producer.flush());
    // What a workspace's file holds, and what its keychain does.
    settings::Secrets secrets = secured.secrets(Door::Plain);
    QMap<QString, QString> properties = secured.properties(Door::Plain);
    for (const QString& name : secrets.keys())
        properties.remove(name);
    {
        OpenStream stream(secured.address(Door::Plain), properties, secrets);
        stream.read(u"numbers"_s);
        QTRY_COMPARE_WITH_TIMEOUT(stream.rows(), 5, Patience);
    }
    secrets.insert(u"sasl.password"_s, u"hunter2-and-no-more"_s);
    OpenStream stream(secured.address(Door::Plain), properties, secrets);
    stream.read(u"numbers"_s);
    const QString expected =
        u"The broker at %1 refused the login. The name reader or its password is wrong."_s.arg(
            secured.address(Door::Plain));
    QTRY_VERIFY_WITH_TIMEOUT(stream.banner().contains(expected), Patience);
    QCOMPARE(stream.phase(), kafka::ConsumerPhase::Failed);
    QTRY_COMPARE_WITH_TIMEOUT(stream.session().watch().reason(), expected, Patience);
    QVERIFY(!stream.banner().contains(u"hunter2"_s));
}

QTEST_MAIN(tst_BusTrouble)
#include "tst_bustrouble.moc"
