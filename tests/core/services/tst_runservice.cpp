// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/services/runbench.h"

using namespace Qt::Literals::StringLiterals;
using namespace runbench;

/// Retries against a real Kafka: planned, sent, watched, and led by the user.
class TestRunService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void sendsTheRecordsThemselves();
    void tellsBeforehandWhatItWouldDo();
    void leavesOutWhatHasNoPlace();
    void appliesAPatchToJsonAlone();
    void isRefusedWhileKafkaIsLocked();
    void pausesResumesAndCancels();
    void keepsToItsRate();
    void tellsWhatCameOfIt();
    void stopsAStepThatFailsAgain();

private:
    bool letters(int count, const QString& topic = {});
    RunId begin(RunProgram& program, const RetryOptions& options);

    BrokerHolder m_broker;
    std::unique_ptr<TestTopics> m_topics;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_target;
    QString m_dead;
    int m_number = 0;
};

void TestRunService::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    m_topics = std::make_unique<TestTopics>(m_broker.bootstrap());
    QVERIFY(awaitCommits(*m_topics));
}

void TestRunService::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_target = u"orders-%1"_s.arg(++m_number);
    m_dead = m_target + u"-dlt"_s;
    QVERIFY(m_topics->create(m_target, 3));
    QVERIFY(m_topics->create(m_dead, 3));
}

bool TestRunService::letters(int count, const QString& topic)
{
    TestProducer producer(m_broker.bootstrap());
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        producer.send(m_dead, i % 3,
                      deadLetter((topic.isEmpty() ? m_target : topic).toUtf8(), i % 3, i,
                                 "key-" + number, "{\"number\": " + number + "}"));
    }
    return producer.flush();
}

RunId TestRunService::begin(RunProgram& program, const RetryOptions& options)
{
    auto plan = program.service.planRetry({addressesIn(m_broker.bootstrap(), m_dead), options});
    if (!QTest::qWaitFor([&] { return plan.isFinished(); }, Moment) || !plan.result()) {
        qWarning("no plan: %s", plan.isFinished() ? whyNot(plan.result()).constData() : "late");
        return {};
    }
    auto begun = program.service.execute(*plan.result());
    if (!QTest::qWaitFor([&] { return begun.isFinished(); }, Moment) || !begun.result()) {
        qWarning("not begun: %s", begun.isFinished() ? whyNot(begun.result()).constData() : "late");
        return {};
    }
    return *begun.result();
}

void TestRunService::sendsTheRecordsThemselves()
{
    TestProducer producer(m_broker.bootstrap());
    const QByteArray target = m_target.toUtf8();
    const QByteArray binary("\x00\xff\xfe binary", 10);
    TestRecord again = deadLetter(target, 1, 2, "again", "x");
    again.headers.prepend({"throughline-run", QByteArray("an older one")});
    again.headers.append({"throughline-source", QByteArray("older-dlt:0:1")});
    QVERIFY(producer.send(m_dead, 0, deadLetter(target, 2, 7, "k", " { \"a\" : 1 } ")));
    QVERIFY(producer.send(m_dead, 0, deadLetter(target, 0, 8, std::nullopt, binary)));
    QVERIFY(producer.send(m_dead, 1, deadLetter(target, 1, 9, "", std::nullopt)));
    QVERIFY(producer.send(m_dead, 1, again));
    QVERIFY(producer.flush());

    RunProgram program(m_folder->path(), wiringTo(m_broker.bootstrap()));
    const RunId id = begin(program, {});
    QVERIFY(program.service.run(id));
    QTRY_COMPARE_WITH_TIMEOUT(program.service.run(id)->counts.sent, 4, Moment);
    const QList<RawRecord> sent = recordsIn(m_broker.bootstrap(), m_target);
    QCOMPARE(sent.size(), 4);
    QCOMPARE(sent.at(0).key, std::nullopt);
    QCOMPARE(sent.at(0).value, binary);
    QCOMPARE(sent.at(1).key, QByteArray(""));
    QVERIFY(sent.at(1).key.has_value());
    QCOMPARE(sent.at(1).value, std::nullopt);
    QCOMPARE(sent.at(2).value, QByteArray("x"));
    QCOMPARE(sent.at(3).address.partition, Partition{2});
    QCOMPARE(sent.at(3).value, QByteArray(" { \"a\" : 1 } "));
    for (const RawRecord& record : sent) {
        QCOMPARE(record.headers.size(), 6);
        QCOMPARE(record.headers.at(0),
                 std::pair(QByteArray("trace"), std::optional<QByteArray>("t-1")));
        QCOMPARE(record.headers.at(1).second, std::optional<QByteArray>(""));
        QCOMPARE(record.headers.at(2).second, std::nullopt);
        QCOMPARE(headerOf(record, RunHeader), id.value().toByteArray(QUuid::WithoutBraces));
        QVERIFY(QDateTime::fromString(
                    QString::fromLatin1(headerOf(record, TimeHeader).value_or("")), Qt::ISODate)
                    .isValid());
    }
    QCOMPARE(headerOf(sent.at(3), SourceHeader), m_dead.toUtf8() + ":0:0");
    QCOMPARE(headerOf(sent.at(2), SourceHeader), m_dead.toUtf8() + ":1:1");
    // Nothing is ever taken from the dead-letter topic.
    QCOMPARE(recordsIn(m_broker.bootstrap(), m_dead).size(), 4);
    // Whoever reads the log sees where to, from its first line on.
    for (const AuditEntry& entry : std::as_const(program.audit)) {
        QVERIFY2(entry.target == m_target,
                 qPrintable(u"%1 %2: %3"_s.arg(entry.what, entry.result, entry.target)));
    }
    QVERIFY(std::ranges::any_of(
        program.audit, [](const AuditEntry& entry) { return entry.result == "started"_L1; }));
    QVERIFY(std::ranges::any_of(program.audit, [&](const AuditEntry& entry) {
        return entry.what == u"retry"_s && entry.count == 4 && entry.target == m_target &&
               entry.run == id;
    }));
}

void TestRunService::tellsBeforehandWhatItWouldDo()
{
    TestProducer producer(m_broker.bootstrap());
    // The event that failed, and a newer one of the same key.
    QVERIFY(producer.send(m_target, 0, {"key-0", "old", {}, std::nullopt}));
    QVERIFY(producer.send(m_target, 0, {"key-0", "newer", {}, std::nullopt}));
    QVERIFY(producer.flush());
    QVERIFY(letters(30));
    RunProgram program(m_folder->path(), wiringTo(m_broker.bootstrap()));
    const RetryRequest request{addressesIn(m_broker.bootstrap(), m_dead), {}};
    auto first = program.service.planRetry(request);
    AWAIT_OK(first);
    const RunPlan plan = *first.result();
    const RunPreview& preview = plan.preview;
    QCOMPARE(preview.records, 30);
    QCOMPARE(preview.targets.size(), 1);
    QCOMPARE(preview.targets.first().topic, m_target);
    QCOMPARE(preview.targets.first().partitions, 3);
    QCOMPARE(preview.targets.first().byPartition.size(), 3);
    QCOMPARE(preview.targets.first().byPartition.first(),
             std::pair(std::optional(Partition{0}), qint64(10)));
    QVERIFY(std::ranges::any_of(preview.removed, [](const HeaderChange& change) {
        return change.name == u"kafka_dlt-original-topic"_s && change.records == 30;
    }));
    QVERIFY(!std::ranges::any_of(
        preview.removed, [](const HeaderChange& change) { return change.name == u"trace"_s; }));
    QCOMPARE(preview.added.size(), 3);
    QCOMPARE(preview.newerOfSameKey, 1);
    QCOMPARE(preview.newer.first().newest, (RecordAddress{m_target, Partition{0}, Offset{1}}));
    QCOMPARE(preview.retriedBefore, 0);
    QVERIFY(preview.leftOut.isEmpty());
    QCOMPARE(plan.run.watchedGroup, u"email-service"_s);
    QVERIFY(plan.run.title.contains(u"IllegalStateException"_s));
    QVERIFY(!preview.readersProblem.isEmpty());
    // Nothing has happened.
    QCOMPARE(recordsIn(m_broker.bootstrap(), m_target).size(), 2);
    QVERIFY(program.service.runs().isEmpty());

    auto begun = program.service.execute(plan);
    AWAIT_OK(begun);
    QTRY_COMPARE_WITH_TIMEOUT(program.service.run(plan.run.id)->counts.sent, 30, Moment);
    auto second = program.service.planRetry(request);
    AWAIT_OK(second);
    QCOMPARE(second.result()->preview.retriedBefore, 30);
    QCOMPARE(second.result()->preview.earlier.first().run, plan.run.id);
}

void TestRunService::leavesOutWhatHasNoPlace()
{
    TestProducer producer(m_broker.bootstrap());
    // Its topic's name tells where it came from; that of the other one tells nothing.
    const QString parked = u"parked-%1"_s.arg(m_number);
    QVERIFY(m_topics->create(parked, 1));
    QVERIFY(producer.send(m_dead, 0, {"k", "no headers at all", {}, std::nullopt}));
    QVERIFY(producer.send(parked, 0, {"k", "no headers at all", {}, std::nullopt}));
    QVERIFY(producer.send(m_dead, 0, deadLetter("gone-topic", 0, 1, "k", "v")));
    QVERIFY(producer.send(m_dead, 0, deadLetter("app-KSTREAM-repartition", 0, 1, "k", "v")));
    QVERIFY(producer.send(m_dead, 0, deadLetter(m_dead.toUtf8(), 0, 1, "k", "v")));
    QVERIFY(producer.flush());
    QVERIFY(letters(3));
    RunProgram program(m_folder->path(), wiringTo(m_broker.bootstrap()));
    QList<RecordAddress> records = addressesIn(m_broker.bootstrap(), m_dead);
    records.append({parked, Partition{0}, Offset{0}});
    records.append({m_dead, Partition{0}, Offset{4711}});
    records.append({u"never-was"_s, Partition{0}, Offset{0}});
    records.append(records.first());
    auto plan = program.service.planRetry({records, {}});
    AWAIT_OK(plan);
    QCOMPARE(plan.result()->preview.records, 4);
    QVERIFY(plan.result()->preview.warnings.join(u' ').contains(u"the name of their topic"_s));
    QCOMPARE(plan.result()->preview.leftOutCount(), 6);
    QCOMPARE(plan.result()->preview.leftOut.size(), 5);
    const QList<LeftOut> leftOut = plan.result()->preview.leftOut;
    for (const LeftOut& some : leftOut)
        QVERIFY(!some.reason.isEmpty() && !some.examples.isEmpty());

    // To a topic of the user's choice all of them can go that are there.
    auto into = program.service.planRetry({records, {.into = m_target}});
    AWAIT_OK(into);
    QCOMPARE(into.result()->preview.records, 8);
    auto missing = program.service.planRetry({records, {.into = u"no-such-topic"_s}});
    AWAIT_OK(missing);
    QCOMPARE(missing.result()->preview.records, 0);
    auto nothing = program.service.execute(*missing.result());
    QTRY_VERIFY(nothing.isFinished());
    QCOMPARE(nothing.result().error().kind, ErrorKind::Rejected);
}

void TestRunService::appliesAPatchToJsonAlone()
{
    QVERIFY(letters(2));
    TestProducer producer(m_broker.bootstrap());
    QVERIFY(producer.send(m_dead, 2, deadLetter(m_target.toUtf8(), 2, 0, "k", "not json")));
    QVERIFY(producer.flush());
    RunProgram program(m_folder->path(), wiringTo(m_broker.bootstrap()));
    auto plan = program.service.planRetry(
        {addressesIn(m_broker.bootstrap(), m_dead), {.patch = R"({"mail": "a@example.org"})"}});
    AWAIT_OK(plan);
    QCOMPARE(plan.result()->preview.records, 2);
    QCOMPARE(plan.result()->preview.leftOutCount(), 1);
    auto begun = program.service.execute(*plan.result());
    AWAIT_OK(begun);
    QTRY_COMPARE_WITH_TIMEOUT(program.service.run(*begun.result())->counts.sent, 2, Moment);
    const QList<RawRecord> sent = recordsIn(m_broker.bootstrap(), m_target);
    QCOMPARE(sent.size(), 2);
    QCOMPARE(sent.first().value, R"({"number": 0,"mail": "a@example.org"})");

    auto broken =
        program.service.planRetry({addressesIn(m_broker.bootstrap(), m_dead), {.patch = "{"}});
    QTRY_VERIFY(broken.isFinished());
    QCOMPARE(broken.result().error().kind, ErrorKind::Rejected);
}

void TestRunService::isRefusedWhileKafkaIsLocked()
{
    QVERIFY(letters(3));
    RunService::Wiring wiring = wiringTo(m_broker.bootstrap());
    bool isLocked = true;
    wiring.mayWrite = [&isLocked] {
        return isLocked ? Result<void>(Error{.kind = ErrorKind::ReadOnly, .message = u"locked"_s})
                        : Result<void>();
    };
    RunProgram program(m_folder->path(), wiring);
    auto plan = program.service.planRetry({addressesIn(m_broker.bootstrap(), m_dead), {}});
    AWAIT_OK(plan);
    auto refused = program.service.execute(*plan.result());
    QTRY_VERIFY(refused.isFinished());
    QCOMPARE(refused.result().error().kind, ErrorKind::ReadOnly);
    QVERIFY(recordsIn(m_broker.bootstrap(), m_target).isEmpty());
    QVERIFY(program.service.runs().isEmpty());
    QCOMPARE(program.audit.last().result, u"refused"_s);
    QCOMPARE(program.audit.last().target, m_target);
    isLocked = false;
    auto begun = program.service.execute(*plan.result());
    AWAIT_OK(begun);
}

void TestRunService::pausesResumesAndCancels()
{
    QVERIFY(letters(200));
    RunProgram program(m_folder->path(), wiringTo(m_broker.bootstrap()));
    const RunId id = begin(program, {.rate = 50, .watchedGroup = u""_s});
    QVERIFY(program.service.run(id));
    QTRY_VERIFY_WITH_TIMEOUT(program.service.run(id)->counts.sent > 5, Moment);
    program.service.pause(id);
    QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(id), RunState::Paused, Moment);
    const qint64 sent = program.service.run(id)->counts.sent;
    QVERIFY(sent < 200);
    QCOMPARE(recordsIn(m_broker.bootstrap(), m_target).size(), sent);
    auto resumed = program.service.resume(id);
    AWAIT_OK(resumed);
    QTRY_VERIFY_WITH_TIMEOUT(program.service.run(id)->counts.sent > sent + 5, Moment);
    auto twice = program.service.resume(id);
    QTRY_VERIFY(twice.isFinished());
    QCOMPARE(twice.result().error().kind, ErrorKind::Conflict);
    auto cancelled = program.service.cancel(id);
    AWAIT_OK(cancelled);
    QCOMPARE(program.stateOf(id), RunState::Cancelled);
    const QList<RawRecord> records = recordsIn(m_broker.bootstrap(), m_target);
    QVERIFY(records.size() < 200);
    QVERIFY(isEachOnce(records, program.service.run(id)->counts.sent));
    auto over = program.service.resume(id);
    QTRY_VERIFY(over.isFinished());
    QCOMPARE(over.result().error().kind, ErrorKind::Conflict);
}

void TestRunService::keepsToItsRate()
{
    QVERIFY(letters(60));
    RunProgram program(m_folder->path(), wiringTo(m_broker.bootstrap()));
    const RunId id = begin(program, {.rate = 30, .watchedGroup = u""_s});
    QVERIFY(program.service.run(id));
    QTRY_COMPARE_WITH_TIMEOUT(program.service.run(id)->counts.sent, 60, Moment);
    const Run& run = *program.service.run(id);
    const qint64 ms = run.startedAt.msecsTo(run.sentAt);
    QVERIFY2(ms > 1800, qPrintable(QString::number(ms)));
}

void TestRunService::tellsWhatCameOfIt()
{
    QVERIFY(letters(9));
    RunProgram program(m_folder->path(), wiringTo(m_broker.bootstrap()));
    const RunId id = begin(program, {});
    QVERIFY(program.service.run(id));
    QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(id), RunState::Watching, Moment);
    const QList<RawRecord> sent = recordsIn(m_broker.bootstrap(), m_target);
    QCOMPARE(sent.size(), 9);
    // Partition 0 is handled; of it one comes back; partition 1 and 2 are not read by anyone.
    QVERIFY(m_topics->commit(u"email-service"_s, m_target, 0, 3));
    TestProducer producer(m_broker.bootstrap());
    TestRecord back = deadLetter(m_target.toUtf8(), 0, 0, *sent.at(0).key, *sent.at(0).value);
    back.headers = sent.at(0).headers + back.headers;
    QVERIFY(producer.send(m_dead, 0, back));
    QVERIFY(producer.flush());
    QTRY_COMPARE_WITH_TIMEOUT(program.service.run(id)->counts.failedAgain, 1, Moment);
    QTRY_COMPARE_WITH_TIMEOUT(program.service.run(id)->counts.resolved, 2, Moment);
    QCOMPARE(program.stateOf(id), RunState::Watching);
    auto items = program.service.items(id, 0, 100);
    AWAIT_OK(items);
    QCOMPARE(items.result()->size(), 9);
    QCOMPARE(items.result()->first().outcome, RunOutcome::FailedAgain);
    QCOMPARE(items.result()->last().outcome, RunOutcome::Waiting);
    // In time what nobody handled is unknown.
    QTRY_COMPARE_WITH_TIMEOUT(program.service.run(id)->counts.unknown, 6, Moment);
    QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(id), RunState::Done, Moment);
}

void TestRunService::stopsAStepThatFailsAgain()
{
    QVERIFY(letters(100));
    RunProgram program(m_folder->path(), wiringTo(m_broker.bootstrap()));
    const RunId id = begin(program, {.canary = {1, 10}});
    QVERIFY(program.service.run(id));
    // The first is handled; of the next ten two come back.
    QTRY_COMPARE_WITH_TIMEOUT(recordsIn(m_broker.bootstrap(), m_target).size(), 1, Moment);
    QVERIFY(m_topics->commit(u"email-service"_s, m_target, 0, 1));
    QTRY_COMPARE_WITH_TIMEOUT(recordsIn(m_broker.bootstrap(), m_target).size(), 11, Moment);
    const QList<RawRecord> sent = recordsIn(m_broker.bootstrap(), m_target);
    QVERIFY(m_topics->commit(u"email-service"_s, m_target, 0, 11));
    TestProducer producer(m_broker.bootstrap());
    for (const int i : {3, 7}) {
        TestRecord back = deadLetter(m_target.toUtf8(), 0, i, *sent.at(i).key, *sent.at(i).value);
        back.headers = sent.at(i).headers + back.headers;
        QVERIFY(producer.send(m_dead, 0, back));
    }
    QVERIFY(producer.flush());
    QTRY_COMPARE_WITH_TIMEOUT(program.stateOf(id), RunState::Stopped, Moment);
    QCOMPARE(program.service.run(id)->counts.failedAgain, 2);
    QVERIFY(program.service.run(id)->error->message.contains(u"2"_s));
    QCOMPARE(recordsIn(m_broker.bootstrap(), m_target).size(), 11);
    // Goes on when told.
    auto resumed = program.service.resume(id);
    AWAIT_OK(resumed);
    QTRY_COMPARE_WITH_TIMEOUT(program.service.run(id)->counts.sent, 100, Moment);
    QVERIFY(isEachOnce(recordsIn(m_broker.bootstrap(), m_target), 100));
}

QTEST_GUILESS_MAIN(TestRunService)

#include "tst_runservice.moc"
