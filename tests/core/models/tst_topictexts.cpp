// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/configlistmodel.h"
#include "core/models/partitionlistmodel.h"
#include "core/models/readerlistmodel.h"
#include "core/models/topictexts.h"
#include "tests/core/models/topicsamples.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

/// Figures and words about topics, and the small models that are made of them.
class TestTopicTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void tellsRates();
    void tellsSpansAndSizes();
    void tellsRetention();
    void tellsSettings();
    void marksPartitions();
    void quotesCsv();
    void listsPartitions();
    void listsReaders();
    void listsSettingsThatDiffer();
};

void TestTopicTexts::tellsRates()
{
    QCOMPARE(topictext::perSecond(std::nullopt), u"–"_s);
    QCOMPARE(topictext::perSecond(0), u"0/s"_s);
    QCOMPARE(topictext::perSecond(0.04), u"0.04/s"_s);
    QCOMPARE(topictext::perSecond(0.44), u"0.4/s"_s);
    QCOMPARE(topictext::perSecond(9.0), u"9/s"_s);
    QCOMPARE(topictext::perSecond(1203.6), u"1,204/s"_s);
}

void TestTopicTexts::tellsSpansAndSizes()
{
    QCOMPARE(topictext::span(604'800'000), u"7 day(s)"_s);
    QCOMPARE(topictext::span(86'400'000), u"1 day(s)"_s);
    QCOMPARE(topictext::span(129'600'000), u"36 h"_s);
    QCOMPARE(topictext::span(900'000), u"15 min"_s);
    QCOMPARE(topictext::span(1'500), u"1,500 ms"_s);
    QCOMPARE(topictext::size(1'073'741'824), u"1 GiB"_s);
    QCOMPARE(topictext::size(1'048'588), u"1.0 MB"_s);
}

void TestTopicTexts::tellsRetention()
{
    TopicConfig config;
    QVERIFY(retentionText(config).isEmpty());
    config.entries = {{u"cleanup.policy"_s, u"delete"_s},
                      {u"retention.bytes"_s, u"-1"_s},
                      {u"retention.ms"_s, u"-1"_s}};
    QCOMPARE(retentionText(config), u"for ever"_s);
    config.entries[2].value = u"604800000"_s;
    QCOMPARE(retentionText(config), u"7 day(s)"_s);
    config.entries[1].value = u"1073741824"_s;
    QCOMPARE(retentionText(config), u"7 day(s) or 1 GiB"_s);
    config.entries[0].value = u"compact"_s;
    QCOMPARE(retentionText(config), u"newest of each key"_s);
}

void TestTopicTexts::tellsSettings()
{
    QCOMPARE(configValueText(u"retention.ms"_s, u"604800000"_s), u"7 day(s)"_s);
    QCOMPARE(configValueText(u"retention.ms"_s, u"-1"_s), u"no limit"_s);
    QCOMPARE(configValueText(u"flush.ms"_s, u"9223372036854775807"_s), u"no limit"_s);
    QCOMPARE(configValueText(u"segment.bytes"_s, u"1073741824"_s), u"1 GiB"_s);
    QCOMPARE(configValueText(u"min.insync.replicas"_s, u"2"_s), u"2"_s);
    QCOMPARE(configValueText(u"x"_s, std::nullopt), u"not told"_s);
    QCOMPARE(configValueText(u"x"_s, QString()), u"nothing"_s);
}

void TestTopicTexts::marksPartitions()
{
    const TopicSnapshot snapshot = advanced(nullptr, sampleCluster(0));
    const TopicState& members = *snapshot.find(u"sprint.team-members"_s);
    QCOMPARE(partitionMarks(members, 0), (QList<TopicMark>{{TopicMark::Kind::Note, u"in sync"_s}}));
    QCOMPARE(partitionMarks(members, 2),
             (QList<TopicMark>{{TopicMark::Kind::Attention, u"2 of 3 in sync"_s}}));
    const TopicState& invoices = *snapshot.find(u"billing.invoices"_s);
    QCOMPARE(partitionMarks(invoices, 4), (QList<TopicMark>{{TopicMark::Kind::Bad, u"offline"_s}}));
    QCOMPARE(partitionMarks(invoices, 1).last().kind, TopicMark::Kind::Attention);
    QVERIFY(clusterText(snapshot).contains(u"3 broker(s)"_s));
    QVERIFY(clusterText(snapshot).contains(u"1 offline"_s));
}

void TestTopicTexts::quotesCsv()
{
    QCOMPARE(topictext::csvRow({u"a"_s, u"b,c"_s, u"say \"x\""_s, QString()}),
             u"a,\"b,c\",\"say \"\"x\"\"\",\n"_s);
}

void TestTopicTexts::listsPartitions()
{
    PartitionListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTopic(u"sprint.team-members"_s);
    QCOMPARE(model.rowCount(), 0);
    const TopicSnapshot first = advanced(nullptr, sampleCluster(0));
    model.setSnapshot(std::make_shared<const TopicSnapshot>(first));
    QCOMPARE(model.rowCount(), 3);
    const auto text = [&model](int row, int column) {
        return model.index(row, column).data().toString();
    };
    QCOMPARE(text(0, PartitionListModel::High), u"412,921"_s);
    QCOMPARE(text(0, PartitionListModel::Rate), u"–"_s);
    QCOMPARE(text(1, PartitionListModel::Share), u"33 %"_s);
    QCOMPARE(text(2, PartitionListModel::InSync), u"2 of 3 in sync"_s);
    QCOMPARE(text(2, PartitionListModel::Replicas), u"3, 1, 2"_s);
    model.setSnapshot(std::make_shared<const TopicSnapshot>(advanced(&first, sampleCluster(10))));
    QVERIFY(text(0, PartitionListModel::Rate) != u"–"_s);
    model.sort(PartitionListModel::High, Qt::DescendingOrder);
    QCOMPARE(model.partition(0).partition, Partition{1});
    QCOMPARE(model.rowOf(Partition{2}), 2);
    // The trouble first.
    model.sort(PartitionListModel::InSync, Qt::AscendingOrder);
    QCOMPARE(model.partition(0).partition, Partition{2});
    QCOMPARE(model.csv().count(u'\n'), 4);
    // The topic is deleted while it is looked at.
    model.setSnapshot(std::make_shared<const TopicSnapshot>());
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.topic(), nullptr);
}

void TestTopicTexts::listsReaders()
{
    const auto lag = [](const QString& topic, int partition, std::optional<qint64> committed,
                        qint64 end) {
        PartitionLag one;
        one.where = {topic, Partition{partition}};
        if (committed)
            one.committed = Offset{*committed};
        one.end = Offset{end};
        one.verdict = committed ? std::optional(LagVerdict::Ok) : std::nullopt;
        return one;
    };
    GroupLag slow{.group = u"email-service"_s, .verdict = LagVerdict::NotAdvancing};
    slow.partitions = {lag(u"t"_s, 0, 10, 4000), lag(u"t"_s, 1, 10, 982), lag(u"u"_s, 0, 0, 9)};
    slow.partitions[0].verdict = LagVerdict::NotAdvancing;
    slow.partitions[0].reason = u"Nothing was committed for 3 min."_s;
    slow.partitions[0].secondsBehind = 192;
    GroupLag fast{.group = u"analytics"_s, .verdict = LagVerdict::Ok};
    fast.partitions = {lag(u"t"_s, 0, 3992, 4000)};
    GroupLag idle{.group = u"new"_s, .verdict = LagVerdict::Unknown};
    idle.partitions = {lag(u"t"_s, 0, std::nullopt, 4000)};
    GroupLag gone{.group = u"old"_s, .verdict = LagVerdict::Inactive, .reason = u"Nobody."_s};
    gone.partitions = {lag(u"t"_s, 0, 4000, 4000)};
    GroupLag other{.group = u"other"_s};
    other.partitions = {lag(u"u"_s, 0, 0, 9)};

    ReaderListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(readersOf({gone, idle, fast, slow, other}, u"t"_s));
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.row(0).group, u"email-service"_s);
    QCOMPARE(model.row(0).lag, 4962);
    QCOMPARE(model.row(0).verdict, LagVerdict::NotAdvancing);
    QCOMPARE(model.index(0, ReaderListModel::Behind).data().toString(), u"3 min 12 s"_s);
    QCOMPARE(model.row(1).group, u"analytics"_s);
    QCOMPARE(model.row(2).verdict, LagVerdict::Inactive);
    // Nothing committed is no lag of 0.
    QCOMPARE(model.index(3, ReaderListModel::Lag).data().toString(), u"no commit"_s);
    QVERIFY(!model.row(3).verdict);
}

void TestTopicTexts::listsSettingsThatDiffer()
{
    ConfigListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setConfig(sampleConfigs().value(u"sprint.team-members"_s));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.entry(0).name, u"compression.type"_s);
    QCOMPARE(model.index(2, ConfigListModel::Here).data().toString(), u"7 day(s)"_s);
    QCOMPARE(model.index(2, ConfigListModel::Otherwise).data().toString(), u"7 day(s), broker"_s);
    model.setShow(ConfigListModel::Show::All);
    QCOMPARE(model.rowCount(), 7);
    QVERIFY(model.index(2, ConfigListModel::Otherwise).data().toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestTopicTexts)
#include "tst_topictexts.moc"
