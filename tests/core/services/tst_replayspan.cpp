// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/replayplanning.h"
#include "core/services/replaysource.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

ReplaySpan sampleSpan()
{
    return {.ranges = {{{u"a"_s, Partition{0}}, Offset{5}, Offset{9'007'199'254'740'993}},
                       {{u"a"_s, Partition{2}}, Offset{0}, Offset{1}},
                       {{u"b"_s, Partition{0}}, Offset{7}, Offset{9}}},
            .filter = u"type:sprint.* \"two words\""_s,
            .nowMs = 1773994500000,
            .into = u"a-replay"_s,
            .from = u"time:2026-03-20T08:00:00.000Z"_s,
            .to = u"end"_s,
            .newTopic = kafka::NewTopic{.name = u"a-replay"_s,
                                        .partitions = 3,
                                        .replication = 2,
                                        .settings = {{u"retention.ms"_s, u"1000"_s}}}};
}

ReplayRequest sampleRequest()
{
    return {.topics = {u"a"_s}, .into = u"a-replay"_s};
}

} // namespace

class TestReplaySpan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesTheJournal();
    void refusesWhatItDidNotWrite_data();
    void refusesWhatItDidNotWrite();
    void saysWhereAFilterIsWrong();
    void refusesClearly_data();
    void refusesClearly();
    void tellsTheCommand();
};

void TestReplaySpan::survivesTheJournal()
{
    const ReplaySpan span = sampleSpan();
    const auto read = replaySpanFrom(replaySpanJson(span));
    QVERIFY(read);
    QCOMPARE(*read, span);
    ReplaySpan plain = span;
    plain.newTopic.reset();
    QCOMPARE(*replaySpanFrom(replaySpanJson(plain)), plain);
    QCOMPARE(span.topics(), (QStringList{u"a"_s, u"b"_s}));
    plain.ranges.removeFirst();
    QCOMPARE(plain.offsets(), 3);
}

void TestReplaySpan::refusesWhatItDidNotWrite_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("an array") << QByteArray("[1]");
    QTest::newRow("no pieces") << QByteArray(R"({"into":"x","now":"1","ranges":[]})");
    QTest::newRow("an empty piece") << QByteArray(
        R"({"into":"x","now":"1","ranges":[{"topic":"a","partition":0,"from":"5","to":"5"}]})");
    QTest::newRow("a negative offset") << QByteArray(
        R"({"into":"x","now":"1","ranges":[{"topic":"a","partition":0,"from":"-5","to":"5"}]})");
    QTest::newRow("no partition") << QByteArray(
        R"({"into":"x","now":"1","ranges":[{"topic":"a","from":"1","to":"5"}]})");
}

void TestReplaySpan::refusesWhatItDidNotWrite()
{
    QFETCH(const QByteArray, json);
    const auto read = replaySpanFrom(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Malformed);
    Run run;
    run.source = json;
    QVERIFY(!replaySourceMaker({})(run, [] { return false; }));
}

void TestReplaySpan::saysWhereAFilterIsWrong()
{
    QVERIFY(replayFilter(u""_s, 0));
    QVERIFY(!*replayFilter(u""_s, 0));
    QVERIFY(*replayFilter(u"type:sprint.*"_s, 0));
    const auto wrong = replayFilter(u"nofield:x"_s, 0);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::Rejected);
    QVERIFY2(wrong.error().message.contains(u"nofield"_s), qPrintable(wrong.error().message));
}

void TestReplaySpan::refusesClearly_data()
{
    QTest::addColumn<ReplayRequest>("request");
    QTest::addColumn<QString>("words");
    const auto with = [](auto change) {
        ReplayRequest request = sampleRequest();
        change(request);
        return request;
    };
    QTest::newRow("no topic") << with([](ReplayRequest& r) { r.topics.clear(); }) << u"Name a"_s;
    QTest::newRow("a pattern") << with([](ReplayRequest& r) { r.topics = {u"a.*"_s}; })
                               << u"several topics"_s;
    QTest::newRow("into itself") << with([](ReplayRequest& r) { r.into = u"a"_s; })
                                 << u"into the topic itself"_s;
    QTest::newRow("into one of several") << with([](ReplayRequest& r) {
        r.topics = {u"b"_s, u"a"_s, u"a-replay"_s};
    }) << u"into the topic itself"_s;
    QTest::newRow("no target") << with([](ReplayRequest& r) { r.into.clear(); }) << u"no name"_s;
    QTest::newRow("Kafka's own") << with([](ReplayRequest& r) { r.into = u"__x"_s; })
                                 << u"Kafka's own"_s;
    QTest::newRow("removes what it did not create")
        << with([](ReplayRequest& r) { r.deletesTopicAfter = true; }) << u"is kept"_s;
    QTest::newRow("rate and pace")
        << with([](ReplayRequest& r) { r.rate = r.pace = 1; }) << u"not at both"_s;
    QTest::newRow("no rate") << with([](ReplayRequest& r) { r.rate = 0; }) << u"above zero"_s;
    QTest::newRow("endless pace") << with([](ReplayRequest& r) {
        r.pace = std::numeric_limits<double>::infinity();
    }) << u"above zero"_s;
}

void TestReplaySpan::refusesClearly()
{
    QFETCH(const ReplayRequest, request);
    QFETCH(const QString, words);
    QVERIFY(checkReplay(sampleRequest()));
    const auto checked = checkReplay(request);
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::Rejected);
    QVERIFY2(checked.error().message.contains(words), qPrintable(checked.error().message));
}

void TestReplaySpan::tellsTheCommand()
{
    ReplayRequest request = sampleRequest();
    request.from = kafka::From::before(std::chrono::minutes(10));
    request.filter = u"type:sprint.*"_s;
    request.rate = 50;
    request.createsTopic = true;
    QCOMPARE(replayCommand({u"--workspace"_s, u"Platform team"_s}, request),
             u"throughlinectl --workspace 'Platform team' replay --topic a --from ago:10m --to end "
             "--into a-replay --filter 'type:sprint.*' --rate 50/s --create-topic"_s);
}

Q_DECLARE_METATYPE(ReplayRequest)

QTEST_GUILESS_MAIN(TestReplaySpan)
#include "tst_replayspan.moc"
