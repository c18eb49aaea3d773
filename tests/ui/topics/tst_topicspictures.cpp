// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/layoutaudit.h"
#include "tests/ui/topics/topicspagebench.h"
#include "ui/widgets/theme.h"

#include <QtCore/QDir>

using namespace Qt::Literals::StringLiterals;

/// Pictures of every state of the Topics page.
class TestTopicsPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = new Theme(*qApp, this);
        m_theme->setMotion(Motion::Reduced);
    }
    void init() { m_bench = std::make_unique<TopicsPageBench>(); }
    void cleanup() { m_bench.reset(); }

    void paintsItsPictures_data();
    void paintsItsPictures();

private:
    void show(const QString& content);

    Theme* m_theme = nullptr;
    std::unique_ptr<TopicsPageBench> m_bench;
};

void TestTopicsPictures::paintsItsPictures_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
        const char* scheme = dark ? "dark" : "light";
        for (const char* content : {"empty", "loading", "failed", "busy", "old", "huge", "no match",
                                    "topic", "topic trouble", "topic huge", "topic missing"})
            QTest::addRow("%s %s", content, scheme)
                << QString::fromLatin1(content) << QSize(1072, 774) << dark;
        QTest::addRow("small %s", scheme) << u"busy"_s << QSize(692, 574) << dark;
        QTest::addRow("small topic %s", scheme) << u"topic"_s << QSize(692, 574) << dark;
        QTest::addRow("wide topic %s", scheme) << u"topic"_s << QSize(2352, 1388) << dark;
    }
}

void TestTopicsPictures::show(const QString& content)
{
    TopicsPage& page = m_bench->page();
    if (content == "loading"_L1)
        return;
    if (content == "failed"_L1)
        return m_bench->service().feedFailure(
            {ErrorKind::Unreachable, u"No broker answers at kafka1.example:9092."_s});
    if (content == "empty"_L1) {
        ClusterReading empty = sampleCluster(0);
        empty.at = QDateTime::currentDateTimeUtc();
        empty.topics.clear();
        return m_bench->service().feed(empty, {});
    }
    if (content == "huge"_L1 || content == "topic huge"_L1) {
        const qint64 shift = hugeCluster(60).at.msecsTo(QDateTime::currentDateTimeUtc());
        for (int second = 0; second <= 60; second += 10) {
            ClusterReading reading = hugeCluster(second);
            reading.at = reading.at.addMSecs(shift);
            if (content == "topic huge"_L1) {
                reading.topics = {sampleTopic(u"orders"_s, QList<qint64>(600, 1000 + second), 24)};
                for (int i = 0; i < 600; i += 37)
                    reading.topics[0].partitions[i].inSync.removeFirst();
                for (int id = 4; id <= 24; ++id)
                    reading.brokers.append({id, u"kafka%1.example:9092"_s.arg(id)});
            }
            m_bench->service().feed(reading, {});
        }
        m_bench->table().sortByColumn(TopicListModel::Rate, Qt::DescendingOrder);
        if (content == "topic huge"_L1)
            page.navigateTo(TopicPlace{u"orders"_s, std::nullopt});
        return;
    }
    m_bench->feed();
    if (content == "old"_L1)
        m_bench->service().feedFailure(
            {ErrorKind::Unreachable, u"No broker answers at kafka1.example:9092."_s});
    if (content == "no match"_L1)
        page.findChild<FilterBar*>()->setText(u"something else"_s);
    page.setReaders([](const QString& topic) {
        QList<GroupLag> groups;
        int number = 0;
        for (const QString& name : {u"email-service"_s, u"analytics"_s, u"audit-log"_s}) {
            PartitionLag lag;
            lag.where = {topic, Partition{0}};
            lag.committed = Offset{1000};
            lag.end = Offset{number == 0 ? 5962 : 1000 + 4 * number};
            lag.secondsBehind = number == 0 ? 192.0 : 0.3 * number;
            lag.verdict = number == 0 ? LagVerdict::NotAdvancing : LagVerdict::Ok;
            groups.append({.group = name, .partitions = {lag}});
            ++number;
        }
        return std::optional(groups);
    });
    if (content == "topic"_L1)
        page.navigateTo(TopicPlace{u"sprint.team-members"_s, std::nullopt});
    if (content == "topic trouble"_L1)
        page.navigateTo(TopicPlace{u"billing.invoices"_s, Partition{4}});
    if (content == "topic missing"_L1)
        page.navigateTo(TopicPlace{u"payments.captured"_s, std::nullopt});
}

/// Every state can be painted; with THROUGHLINE_PICTURES set to a folder the pictures are kept to
/// be looked at.
void TestTopicsPictures::paintsItsPictures()
{
    QFETCH(QString, content);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    m_theme->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_bench->page().resize(size);
    QVERIFY(m_bench->open());
    show(content);
    if (content == "no match"_L1)
        QTRY_COMPARE(m_bench->page().model().rowCount(), 0);
    QTRY_COMPARE(m_bench->page().size(), size);
    // What is measured once it has its place is in its place.
    QCoreApplication::sendPostedEvents();
    QCOMPARE(cutControls(&m_bench->page()), QStringList());
    const QPixmap picture = m_bench->page().grab();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("THROUGHLINE_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(picture.save(QDir(folder).filePath(u"topics-%1.png"_s.arg(
            QString::fromUtf8(QTest::currentDataTag()).replace(u' ', u'-')))));
}

QTEST_MAIN(TestTopicsPictures)
#include "tst_topicspictures.moc"
