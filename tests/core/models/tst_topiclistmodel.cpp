// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/topiclistmodel.h"
#include "tests/core/models/topicsamples.h"

#include <QtCore/QElapsedTimer>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

TopicSnapshotPtr snapshotAfter(int second)
{
    const TopicSnapshot first = advanced(nullptr, sampleCluster(second - 10));
    return std::make_shared<const TopicSnapshot>(advanced(&first, sampleCluster(second)));
}

QStringList namesOf(const TopicListModel& model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.topic(row).info.name);
    return names;
}

} // namespace

class TestTopicListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<TopicListModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void listsByName();
    void showsKafkasOwnWhenAsked();
    void filtersByWords();
    void showsTroubleAndDeadLetters();
    void believesTheUserAboutDeadLetters();
    void sorts_data();
    void sorts();
    void putsUnknownLast();
    void keepsRowsWhenFiguresChange();
    void movesPersistentIndexesWithTheirTopic();
    void takesTopicsThatComeAndGo();
    void writesCsv();
    void isFastWithNineThousand();

private:
    std::unique_ptr<TopicListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestTopicListModel::listsByName()
{
    QCOMPARE(m_model->rowCount(), 0);
    m_model->setSnapshot(snapshotAfter(10));
    m_model->setConfigs(sampleConfigs());
    QCOMPARE(m_model->rowCount(), 11);
    QCOMPARE(m_model->topic(0).info.name, u"audit.log"_s);
    const auto text = [this](int column) {
        return m_model->index(0, column).data().toString();
    };
    QCOMPARE(text(TopicListModel::Partitions), u"1"_s);
    QCOMPARE(text(TopicListModel::Replication), u"3"_s);
    QVERIFY(text(TopicListModel::Rate).endsWith("/s"_L1));
    QCOMPARE(text(TopicListModel::Cleanup), u"compact, delete"_s);
    QCOMPARE(text(TopicListModel::Retention), u"365 day(s)"_s);
}

void TestTopicListModel::showsKafkasOwnWhenAsked()
{
    m_model->setSnapshot(snapshotAfter(10));
    m_model->setFilter({.show = TopicFilter::Show::All});
    QCOMPARE(m_model->rowCount(), 12);
    QVERIFY(m_model->rowOf(u"__consumer_offsets"_s) >= 0);
    m_model->setFilter({});
    QCOMPARE(m_model->rowOf(u"__consumer_offsets"_s), -1);
}

void TestTopicListModel::filtersByWords()
{
    m_model->setSnapshot(snapshotAfter(10));
    m_model->setFilter({.text = u"TASKS  ed"_s});
    QCOMPARE(namesOf(*m_model), (QStringList{u"todo.tasks.completed"_s, u"todo.tasks.created"_s,
                                             u"todo.tasks.deleted"_s, u"todo.tasks.updated"_s}));
    QCOMPARE(m_model->totalCount(), 11);
    m_model->setFilter({.text = u"nothing like it"_s});
    QCOMPARE(m_model->rowCount(), 0);
}

void TestTopicListModel::showsTroubleAndDeadLetters()
{
    m_model->setSnapshot(snapshotAfter(10));
    m_model->setFilter({.show = TopicFilter::Show::Troubled});
    QCOMPARE(namesOf(*m_model), (QStringList{u"billing.invoices"_s, u"sprint.team-members"_s}));
    m_model->setFilter({.show = TopicFilter::Show::DeadLetters});
    QCOMPARE(namesOf(*m_model), (QStringList{u"billing.invoices.dlq"_s, u"email-service.DLT"_s}));
}

void TestTopicListModel::believesTheUserAboutDeadLetters()
{
    m_model->setSnapshot(snapshotAfter(10));
    m_model->setFilter({.show = TopicFilter::Show::DeadLetters});
    m_model->setDeadLetters({{u"audit.log"_s, true}, {u"email-service.DLT"_s, false}});
    QCOMPARE(namesOf(*m_model), (QStringList{u"audit.log"_s, u"billing.invoices.dlq"_s}));
}

void TestTopicListModel::sorts_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    using Model = TopicListModel;
    QTest::newRow("name") << int(Model::Name) << u"audit.log"_s << u"todo.tasks.updated"_s;
    QTest::newRow("partitions") << int(Model::Partitions) << u"audit.log"_s
                                << u"billing.invoices"_s;
    QTest::newRow("records") << int(Model::Records) << u"email-service.DLT"_s << u"audit.log"_s;
    QTest::newRow("rate") << int(Model::Rate) << u"billing.invoices.dlq"_s << u"audit.log"_s;
    QTest::newRow("kept") << int(Model::Retention) << u"todo.tasks.updated"_s
                          << u"sprint.lifecycle"_s;
}

void TestTopicListModel::sorts()
{
    QFETCH(int, column);
    m_model->setSnapshot(snapshotAfter(10));
    m_model->setConfigs(sampleConfigs());
    m_model->sort(column, Qt::AscendingOrder);
    QTEST(namesOf(*m_model).first(), "first");
    QTEST(namesOf(*m_model).last(), "last");
    m_model->sort(column, Qt::DescendingOrder);
    if (column != TopicListModel::Retention)
        QTEST(namesOf(*m_model).first(), "last");
}

void TestTopicListModel::putsUnknownLast()
{
    ClusterReading reading = sampleCluster(0);
    for (TopicInfo& topic : reading.topics) {
        if (topic.name == "audit.log"_L1)
            topic.partitions[0].high.reset();
    }
    m_model->setSnapshot(std::make_shared<const TopicSnapshot>(advanced(nullptr, reading)));
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        m_model->sort(TopicListModel::Records, order);
        QCOMPARE(namesOf(*m_model).last(), u"audit.log"_s);
        QCOMPARE(m_model->index(m_model->rowCount() - 1, TopicListModel::Records).data().toString(),
                 u"–"_s);
    }
}

void TestTopicListModel::keepsRowsWhenFiguresChange()
{
    m_model->setSnapshot(snapshotAfter(10));
    const QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    const QSignalSpy layouts(m_model.get(), &QAbstractItemModel::layoutChanged);
    const QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->setSnapshot(snapshotAfter(20));
    QCOMPARE(resets.size(), 0);
    QCOMPARE(layouts.size(), 0);
    QCOMPARE(changes.size(), 1);
}

void TestTopicListModel::movesPersistentIndexesWithTheirTopic()
{
    m_model->setSnapshot(snapshotAfter(10));
    const QPersistentModelIndex kept = m_model->index(m_model->rowOf(u"billing.invoices"_s), 2);
    m_model->sort(TopicListModel::Records, Qt::DescendingOrder);
    QCOMPARE(m_model->topic(kept.row()).info.name, u"billing.invoices"_s);
    QCOMPARE(kept.column(), 2);
}

void TestTopicListModel::takesTopicsThatComeAndGo()
{
    m_model->setSnapshot(snapshotAfter(10));
    const QSignalSpy refreshed(m_model.get(), &TopicListModel::refreshed);
    ClusterReading fewer = sampleCluster(20);
    fewer.topics.removeFirst();
    fewer.topics.append(sampleTopic(u"a.new.one"_s, {0}));
    m_model->setSnapshot(std::make_shared<const TopicSnapshot>(advanced(nullptr, fewer)));
    QCOMPARE(refreshed.size(), 1);
    QCOMPARE(m_model->rowOf(u"sprint.lifecycle"_s), -1);
    QCOMPARE(m_model->rowOf(u"a.new.one"_s), 0);
}

void TestTopicListModel::writesCsv()
{
    m_model->setSnapshot(snapshotAfter(10));
    m_model->setConfigs(sampleConfigs());
    m_model->setFilter({.text = u"dlq"_s});
    const QStringList lines = m_model->csv().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith("topic,partitions,replication,records"_L1));
    QCOMPARE(lines[1], u"billing.invoices.dlq,1,3,214,0.000,delete,2592000000,-1,0,0,true"_s);
}

void TestTopicListModel::isFastWithNineThousand()
{
    const TopicSnapshot first = advanced(nullptr, hugeCluster(0));
    const auto before = std::make_shared<const TopicSnapshot>(advanced(&first, hugeCluster(10)));
    const auto after =
        std::make_shared<const TopicSnapshot>(advanced(before.get(), hugeCluster(20)));
    TopicListModel model;
    model.setSnapshot(before);
    QCOMPARE(model.rowCount(), 9000);
    model.sort(TopicListModel::Rate, Qt::DescendingOrder);
    QElapsedTimer timer;
    timer.start();
    model.setSnapshot(after);
    model.setFilter({.text = u"stream-08"_s});
    model.sort(TopicListModel::Records, Qt::AscendingOrder);
    // Three steps, each of which may hold the GUI thread for 50 ms; compiled without optimisation
    // and beside other tests it takes a multiple.
    QVERIFY2(timer.elapsed() < 600, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(model.rowCount(), 1000);
}

QTEST_GUILESS_MAIN(TestTopicListModel)
#include "tst_topiclistmodel.moc"
