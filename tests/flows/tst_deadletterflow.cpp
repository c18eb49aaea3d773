// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/session.h"
#include "core/services/failureservice.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/sandbox/sandboxprocess.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// A consumer fails, its dead letters are found and told apart by their cause, it is repaired, and
/// what it missed is sent to it again: everything once, nothing twice.
class tst_DeadLetterFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void failsForAFifth();
    void groupsThemByOneCause();
    void showsWhatWillBeSent();
    void retriesAllAfterTheRepair();
    void handlesEachEventOnce();
    void seesThatItFailsAgain();
    void endsTheLineAtTheDeadLetter();
    void continuesTheLineToWhoHandledIt();

private:
    static constexpr int Patience = 90'000;
    static constexpr int Moment = 30'000;

    QJsonObject control()
    {
        return QJsonDocument::fromJson(m_sandbox.get(m_sandbox.controlUrl())).object();
    }
    qint64 told(const QString& figure)
    {
        return control()
            .value(u"consumers"_s)
            .toObject()
            .value(u"email-service"_s)
            .toObject()
            .value(figure)
            .toInteger(-1);
    }
    QList<RecordAddress> lettersOf(const FailureGroupId& group)
    {
        QList<RecordAddress> addresses;
        for (const Failure& failure : m_failures->failures(group))
            addresses.append(failure.address);
        return addresses;
    }
    std::optional<RunPlan> plan(const QList<RecordAddress>& letters, const QList<int>& canary);
    std::optional<RunId> execute(const RunPlan& plan);
    const Promise* create(const QString& number);
    /// The nodes after the two events of a create, as text.
    QStringList followers(const Promise& promise);

    QTemporaryDir m_folder;
    SandboxProcess m_sandbox;
    std::unique_ptr<Session> m_session;
    FailureService* m_failures = nullptr;
    FailureGroup m_group;
    std::optional<RunPlan> m_plan;
};

void tst_DeadLetterFlow::initTestCase()
{
    QVERIFY2(m_sandbox.start({u"--set"_s, u"retry-delays=10,20,30"_s}),
             m_sandbox.said().constData());
    m_session = std::make_unique<Session>(settings::Workspace{.id = QUuid::createUuid(),
                                                              .name = u"Test"_s,
                                                              .sprintsUrl = m_sandbox.sprintsUrl(),
                                                              .bootstrap = m_sandbox.bootstrap()},
                                          Session::Options{.dataFolder = m_folder.path()});
    m_session->start();
    m_session->lag().setEvery(500ms);
    m_session->runs().setSettleTime(1500ms);
    m_failures = &m_session->failures();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->runs().isLoaded(), Moment);
    QTRY_VERIFY_WITH_TIMEOUT(m_session->outbox().isSending(), Moment);
    QTRY_COMPARE_WITH_TIMEOUT(m_session->watch().state(), WatchService::State::Watching, Moment);
}

void tst_DeadLetterFlow::failsForAFifth()
{
    QVERIFY(m_sandbox.set(u"email-fail-types"_s, u"team_member.added"_s));
    QVERIFY(m_sandbox.set(u"load-count"_s, 1000));
    QVERIFY(m_sandbox.set(u"load-rate"_s, 5000));
    QTRY_COMPARE_WITH_TIMEOUT(told(u"handled"_s), 800, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(told(u"dead_letters"_s), 200, Patience);
    QCOMPARE(told(u"failed_attempts"_s), 800);
}

void tst_DeadLetterFlow::groupsThemByOneCause()
{
    const auto found = [this] {
        const QList<FailureGroup> groups = m_failures->groups();
        return groups.size() == 1 && groups.first().count == 200;
    };
    QTRY_VERIFY_WITH_TIMEOUT(found(), Patience);
    m_group = m_failures->groups().first();
    QCOMPARE(m_group.dialect, u"spring"_s);
    QCOMPARE(m_group.exception, u"org.example.mail.MissingAddressException"_s);
    QVERIFY(m_group.frame.startsWith(u"org.example.mail.Recipients.addressOf"_s));
    QCOMPARE(m_group.originTopic, u"sprint.team-members"_s);
    QCOMPARE(m_group.consumerGroup, u"email-service"_s);
    QCOMPARE(lettersOf(m_group.id).size(), 200);
}

std::optional<RunPlan> tst_DeadLetterFlow::plan(const QList<RecordAddress>& letters,
                                                const QList<int>& canary)
{
    RetryRequest request;
    request.records = letters;
    request.options.canary = canary;
    auto planned = m_session->runs().planRetry(request);
    if (!QTest::qWaitFor([&] { return planned.isFinished(); }, Moment))
        return {};
    const auto result = planned.result();
    if (!result)
        qWarning("%s", qPrintable(result.error().message));
    return result ? std::optional(*result) : std::nullopt;
}

std::optional<RunId> tst_DeadLetterFlow::execute(const RunPlan& plan)
{
    auto begun = m_session->runs().execute(plan);
    if (!QTest::qWaitFor([&] { return begun.isFinished(); }, Moment))
        return {};
    const auto result = begun.result();
    if (!result)
        qWarning("%s", qPrintable(result.error().message));
    return result ? std::optional(*result) : std::nullopt;
}

void tst_DeadLetterFlow::showsWhatWillBeSent()
{
    m_plan = plan(lettersOf(m_group.id), {1, 10, 100});
    QVERIFY(m_plan);
    QCOMPARE(m_plan->run.counts.planned, 200);
    QCOMPARE(m_plan->run.watchedGroup, u"email-service"_s);
    QCOMPARE(m_plan->items->size(), 200);
    // Kafka is read-only until somebody unlocks it.
    auto refused = m_session->runs().execute(*m_plan);
    QTRY_VERIFY_WITH_TIMEOUT(refused.isFinished(), Moment);
    QVERIFY(!refused.result());
    QCOMPARE(refused.result().error().kind, ErrorKind::ReadOnly);
}

void tst_DeadLetterFlow::retriesAllAfterTheRepair()
{
    QVERIFY(m_sandbox.set(u"email-faults"_s, u"repaired"_s));
    m_session->kafkaLock().unlock();
    const auto id = execute(*m_plan);
    QVERIFY(id);
    const auto isOver = [&] {
        const Run* run = m_session->runs().run(*id);
        return run && run->state == RunState::Done;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), Patience);
    const RunCounts counts = m_session->runs().run(*id)->counts;
    QCOMPARE(counts.sent, 200);
    QCOMPARE(counts.resolved, 200);
    QCOMPARE(counts.failedAgain + counts.unknown + counts.failed + counts.uncertain, 0);
}

void tst_DeadLetterFlow::handlesEachEventOnce()
{
    QTRY_COMPARE_WITH_TIMEOUT(told(u"handled"_s), 1000, Moment);
    QCOMPARE(told(u"distinct"_s), 1000);
    QCOMPARE(told(u"duplicates"_s), 0);
    QCOMPARE(told(u"dead_letters"_s), 200);
    QUrl url = m_sandbox.controlUrl();
    url.setPath(u"/sandbox/handled"_s);
    const QJsonObject keys = QJsonDocument::fromJson(m_sandbox.get(url))
                                 .object()
                                 .value(u"email-service"_s)
                                 .toObject()
                                 .value(u"keys"_s)
                                 .toObject();
    QCOMPARE(keys.size(), 1000);
    for (const QJsonValue count : keys)
        QCOMPARE(count.toInteger(), 1);
    // Nothing is ever taken out of a dead-letter topic.
    QCOMPARE(m_failures->groups().first().count, 200);
}

void tst_DeadLetterFlow::seesThatItFailsAgain()
{
    QVERIFY(m_sandbox.set(u"email-faults"_s, u"active"_s));
    const auto again = plan(lettersOf(m_group.id).first(3), {});
    QVERIFY(again);
    // It says that they were retried before.
    QCOMPARE(again->preview.earlier.size(), 3);
    const auto id = execute(*again);
    QVERIFY(id);
    const auto isOver = [&] {
        const Run* run = m_session->runs().run(*id);
        return run && run->counts.failedAgain == 3 && run->isOver();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), Patience);
    QCOMPARE(m_session->runs().run(*id)->counts.resolved, 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_failures->groups().first().count, 203, Moment);
}

const Promise* tst_DeadLetterFlow::create(const QString& number)
{
    Sprint sprint;
    sprint.number = number;
    sprint.start = QDate(2026, 3, 30);
    sprint.end = QDate(2026, 4, 10);
    sprint.members = {{{}, u"Noor Haddad"_s, u"Developer"_s, {}}};
    const OperationId id = m_session->sprints().create(sprint);
    const auto isSeen = [&] {
        const Promise* promise = m_session->promiseStore().find(id);
        return promise && promise->state == PromiseState::Seen;
    };
    return QTest::qWaitFor(isSeen, Moment) ? m_session->promiseStore().find(id) : nullptr;
}

QStringList tst_DeadLetterFlow::followers(const Promise& promise)
{
    QStringList told;
    // How long it took differs from time to time.
    static const QRegularExpression within(u" within [0-9.,]+ s$"_s);
    for (const LineNode& node : m_session->following().line(promise).nodes.mid(4))
        told += u"%1: %2"_s.arg(node.title, QString(node.caption).remove(within));
    return told;
}

void tst_DeadLetterFlow::endsTheLineAtTheDeadLetter()
{
    const Promise* promise = create(u"77-02"_s);
    QVERIFY(promise);
    // Never more than is known: the dead letter is not there before the last attempt.
    const QStringList wanted{u"analytics: handled"_s, u"audit-log: handled"_s,
                             u"email-service: gave it up"_s,
                             u"Dead letter: MissingAddressException"_s};
    QTRY_COMPARE_WITH_TIMEOUT(followers(*promise), wanted, Moment);
    const Line line = m_session->following().line(*promise);
    QCOMPARE(line.verdictState, LineNode::State::Failed);
    QCOMPARE(std::get<GroupPlace>(*line.nodes.at(6).destination).group, u"email-service"_s);
    const auto place = std::get<FailurePlace>(*line.nodes.last().destination);
    QCOMPARE(place.address.topic, u"sprint.team-members-dlt"_s);
    QVERIFY(m_session->failures().store().failure(place.address));
}

void tst_DeadLetterFlow::continuesTheLineToWhoHandledIt()
{
    QVERIFY(m_sandbox.set(u"email-service"_s, u"stopped"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_session->lag().group(u"email-service"_s) &&
                                 m_session->lag().group(u"email-service"_s)->state ==
                                     GroupState::Empty,
                             Moment);
    QVERIFY(m_sandbox.set(u"email-faults"_s, u"repaired"_s));
    const Promise* promise = create(u"77-03"_s);
    QVERIFY(promise);
    const QStringList behind{u"analytics: handled"_s, u"audit-log: handled"_s,
                             u"email-service: 1 event(s) behind"_s};
    QTRY_COMPARE_WITH_TIMEOUT(followers(*promise), behind, Moment);
    QVERIFY(m_sandbox.set(u"email-service"_s, u"running"_s));
    const QStringList through{u"analytics: handled"_s, u"audit-log: handled"_s,
                              u"email-service: handled"_s};
    QTRY_COMPARE_WITH_TIMEOUT(followers(*promise), through, Moment);
    const Line line = m_session->following().line(*promise);
    QVERIFY(line.verdict.endsWith(u"handled by 3 group(s)"_s));
    // Each was watched from the beginning: a bound of its time is known.
    const qint64 sinceMs =
        promise->expected.first().receivedAt.msecsTo(QDateTime::currentDateTimeUtc());
    const LineFollowers known = m_session->following().followersOf(*promise);
    for (const LineGroup& group : known.readers) {
        for (const LineGroup::Event& event : group.events) {
            QVERIFY2(event.handledWithinMs, qPrintable(group.group));
            QVERIFY(*event.handledWithinMs >= 0 && *event.handledWithinMs <= sinceMs);
        }
    }
    QVERIFY2(line.nodes.last().caption.contains(u"within"_s),
             qPrintable(line.nodes.last().caption));
}

QTEST_GUILESS_MAIN(tst_DeadLetterFlow)
#include "tst_deadletterflow.moc"
