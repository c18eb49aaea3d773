// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/appearancekeeper.h"
#include "app/desktop/workspacewindow.h"
#include "core/settings/filekeeper.h"
#include "core/settings/preferences.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"
#include "ui/stream/streampage.h"
#include "ui/widgets/banner.h"

#include <QtTest/QTest>

#include <vector>

using namespace Qt::Literals::StringLiterals;

/// The broker dies in the middle of a tail and comes back: the window says so, the stream goes on
/// by itself, and of 200,000 numbered records none is shown twice or skipped.
class tst_BrokerAway : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnByItself();
};

void tst_BrokerAway::goesOnByItself()
{
    constexpr qint64 Half = 100'000;
    constexpr int Patience = 120'000;
    const QString topic = u"numbers"_s;

    BrokerHolder broker;
    QVERIFY2(broker.start(), broker.errorText());
    TestTopics topics(broker.bootstrap());
    QVERIFY2(topics.create(topic, 3), qPrintable(topics.error()));

    QTemporaryDir folder;
    settings::FileKeeper keeper;
    settings::Preferences preferences(settings::Folders::below(folder.path()), keeper);
    Theme theme(*qApp);
    AppearanceKeeper appearance(theme, preferences);
    WorkspaceWindow workspace(
        {.id = QUuid::createUuid(), .name = u"Operator"_s, .bootstrap = broker.bootstrap()},
        {.dataFolder = folder.path()}, theme, appearance, preferences);
    workspace.start();
    workspace.window().navigateTo(PageId::Stream);
    StreamService& stream = workspace.session().stream();
    stream.read({.topics = {topic}, .from = kafka::From::beginning()});

    TestProducer producer(broker.bootstrap());
    QVERIFY(producer.sendNumbered(topic, 3, 0, Half));
    QVERIFY(producer.flush());
    RecordWindowModel& model = workspace.streamPage().model();
    QTRY_COMPARE_WITH_TIMEOUT(model.total(), Half, Patience);

    broker.kill();
    QTRY_COMPARE_WITH_TIMEOUT(stream.state().phase, kafka::ConsumerPhase::Disconnected, Patience);
    QVERIFY(!stream.state().reason.isEmpty());
    QTRY_VERIFY(workspace.streamPage().findChild<Banner*>()->isVisible());
    QVERIFY(producer.sendNumbered(topic, 3, Half, Half));
    QCOMPARE(model.total(), Half);

    QVERIFY2(broker.start(), broker.errorText());
    QVERIFY(producer.flush(Patience));
    QTRY_COMPARE_WITH_TIMEOUT(model.total(), 2 * Half, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(stream.state().phase, kafka::ConsumerPhase::Following, Patience);
    QTRY_VERIFY(!workspace.streamPage().findChild<Banner*>()->isVisible());

    std::vector<int> seen(std::size_t(2 * Half), 0);
    const live::Snapshot snapshot = stream.store()->snapshot();
    snapshot.forEach(snapshot.first(), snapshot.end(), [&](const live::RecordView& record) {
        const qint64 number = numberIn(record.value().value_or(std::string_view()));
        if (number >= 0 && number < 2 * Half)
            ++seen[std::size_t(number)];
        return true;
    });
    QCOMPARE(std::count(seen.cbegin(), seen.cend(), 1), 2 * Half);
}

QTEST_MAIN(tst_BrokerAway)
#include "tst_brokeraway.moc"
