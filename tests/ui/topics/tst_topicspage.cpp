// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibilityaudit.h"
#include "tests/ui/topics/topicspagebench.h"
#include "ui/topics/brokerspicture.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/failedstate.h"
#include "ui/widgets/theme.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace {

template <class T>
T* visibleChild(QWidget& parent)
{
    for (T* child : parent.findChildren<T*>()) {
        if (child->isVisible())
            return child;
    }
    return nullptr;
}

PartitionLag lagOf(const QString& topic, qint64 committed, qint64 end)
{
    PartitionLag lag;
    lag.where = {topic, Partition{0}};
    lag.committed = Offset{committed};
    lag.end = Offset{end};
    lag.verdict = LagVerdict::Ok;
    return lag;
}

} // namespace

class TestTopicsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        new Theme(*qApp, qApp);
    }
    void init() { m_bench = std::make_unique<TopicsPageBench>(); }
    void cleanup() { m_bench.reset(); }

    void looksOnlyWhileItIsShown();
    void listsTopicsWithTheirFigures();
    void saysWhatIsMissing();
    void keepsOldRowsWhenKafkaIsAway();
    void filtersByKeys();
    void sortsByClickAndByKey();
    void opensATopicByEnterAndComesBack();
    void opensTheStreamAtAPartition();
    void opensTheStreamOfATopicByKey();
    void goesToAPlace();
    void saysThatATopicIsNotThere();
    void showsSettingsThatDiffer();
    void showsWhoReadsIt();
    void choosesAPartitionInThePicture();
    void keepsTheRowThatIsLookedAt();
    void copies();
    void remembersHowItWasLeft();
    void ignoresAStateThatIsNone();
    void canBeUsedByEverybody();
    void staysQuietWithNineThousandTopics();

private:
    std::unique_ptr<TopicsPageBench> m_bench;
};

void TestTopicsPage::looksOnlyWhileItIsShown()
{
    m_bench->feed(0);
    // Hidden pages take nothing in.
    QCOMPARE(m_bench->page().model().rowCount(), 0);
    QVERIFY(m_bench->open());
    QCOMPARE(m_bench->page().model().rowCount(), 11);
}

void TestTopicsPage::listsTopicsWithTheirFigures()
{
    QVERIFY(m_bench->open());
    m_bench->feed();
    const int row = m_bench->page().model().rowOf(u"sprint.team-members"_s);
    QVERIFY(row >= 0);
    const auto text = [&](int column) {
        return m_bench->page().model().index(row, column).data().toString();
    };
    QCOMPARE(text(TopicListModel::Partitions), u"3"_s);
    QCOMPARE(text(TopicListModel::Retention), u"7 day(s)"_s);
    QVERIFY(text(TopicListModel::Rate) != u"–"_s);
    QCOMPARE(m_bench->page().model().topic(row).rates.size(), TopicSnapshot::Steps);
}

void TestTopicsPage::saysWhatIsMissing()
{
    QVERIFY(m_bench->open());
    m_bench->service().feedFailure(
        {ErrorKind::Unreachable, u"No broker answers at kafka1:9092."_s});
    QVERIFY(visibleChild<FailedState>(m_bench->page()));
    ClusterReading empty = sampleCluster(0);
    empty.topics.clear();
    m_bench->service().feed(empty, {});
    QVERIFY(!visibleChild<FailedState>(m_bench->page()));
    QVERIFY(visibleChild<EmptyState>(m_bench->page()));

    TopicsPage none(m_bench->service(), TopicsPage::Kafka::None);
    none.show();
    const QSignalSpy asked(&none, &Page::navigationRequested);
    auto* const state = visibleChild<EmptyState>(none);
    QVERIFY(state);
    Q_EMIT state->actionRequested();
    QCOMPARE(asked.size(), 1);
}

void TestTopicsPage::keepsOldRowsWhenKafkaIsAway()
{
    QVERIFY(m_bench->open());
    m_bench->feed();
    m_bench->service().feedFailure(
        {ErrorKind::Unreachable, u"No broker answers at kafka1:9092."_s});
    QCOMPARE(m_bench->page().model().rowCount(), 11);
    auto* const banner = m_bench->page().findChild<Banner*>(u"topicsBanner"_s);
    QVERIFY(banner->isVisible());
    m_bench->feed();
    QVERIFY(!banner->isVisible());
}

void TestTopicsPage::filtersByKeys()
{
    QVERIFY(m_bench->open());
    m_bench->feed();
    QVERIFY(m_bench->table().hasFocus());
    TopicsPageBench::press(Qt::Key_Slash);
    auto* const field = m_bench->page().findChild<QLineEdit*>(u"topicFilter"_s);
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"todo created"_s);
    QTRY_COMPARE(m_bench->listed(), QStringList{u"todo.tasks.created"_s});
    TopicsPageBench::press(Qt::Key_Return);
    QVERIFY(m_bench->table().hasFocus());
    QCOMPARE(m_bench->table().currentKey(), u"todo.tasks.created"_s);
    // Nothing fits: it says so, and the one step out of it is offered.
    field->setFocus();
    QTest::keyClicks(field, u"xyz"_s);
    QTRY_VERIFY(visibleChild<EmptyState>(m_bench->page()));
    TopicsPageBench::press(Qt::Key_Escape);
    QTRY_COMPARE(m_bench->page().model().rowCount(), 11);
    TopicsPageBench::press(Qt::Key_Escape);
    TopicsPageBench::press(Qt::Key_W);
    TopicsPageBench::press(Qt::Key_W);
    QCOMPARE(m_bench->listed(), (QStringList{u"billing.invoices.dlq"_s, u"email-service.DLT"_s}));
    TopicsPageBench::press(Qt::Key_W);
    QCOMPARE(m_bench->listed(), (QStringList{u"billing.invoices"_s, u"sprint.team-members"_s}));
}

void TestTopicsPage::sortsByClickAndByKey()
{
    QVERIFY(m_bench->open());
    m_bench->feed();
    QHeaderView* const header = m_bench->table().horizontalHeader();
    const int x = header->sectionViewportPosition(TopicListModel::Records) + 30;
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(x, header->height() / 2));
    const QStringList byRecords = m_bench->listed();
    QVERIFY(byRecords.first() == "audit.log"_L1 || byRecords.last() == "audit.log"_L1);
    m_bench->table().setFocus();
    TopicsPageBench::press(Qt::Key_R);
    QStringList reversed = byRecords;
    QVERIFY(m_bench->listed() != byRecords);
    QCOMPARE(m_bench->listed().first(), reversed.last());
    TopicsPageBench::press(Qt::Key_O);
    QCOMPARE(header->sortIndicatorSection(), int(TopicListModel::Rate));
}

void TestTopicsPage::opensATopicByEnterAndComesBack()
{
    QVERIFY(m_bench->open());
    m_bench->feed();
    m_bench->table().showCurrent(u"sprint.team-members"_s);
    TopicsPageBench::press(Qt::Key_Return);
    QCOMPARE(m_bench->destination(),
             Destination(TopicPlace{u"sprint.team-members"_s, std::nullopt}));
    QTRY_VERIFY(m_bench->partitions().hasFocus());
    QCOMPARE(m_bench->page().detail().model().rowCount(), 3);
    TopicsPageBench::press(Qt::Key_Escape);
    QTRY_VERIFY(m_bench->table().hasFocus());
    QCOMPARE(m_bench->table().currentKey(), u"sprint.team-members"_s);
    // By mouse as well.
    const QRect cell = m_bench->table().visualRect(m_bench->page().model().index(0, 0));
    QTest::mouseClick(m_bench->table().viewport(), Qt::LeftButton, {}, cell.center());
    QTest::mouseDClick(m_bench->table().viewport(), Qt::LeftButton, {}, cell.center());
    QCOMPARE(m_bench->page().detail().topic(), m_bench->listed().first());
    auto* const back = m_bench->page().findChild<QAbstractButton*>(u"topicsBack"_s);
    QTest::mouseClick(back, Qt::LeftButton);
    QTRY_VERIFY(m_bench->table().isVisible());
}

void TestTopicsPage::opensTheStreamAtAPartition()
{
    QVERIFY(m_bench->open());
    m_bench->feed();
    m_bench->page().navigateTo(TopicPlace{u"sprint.team-members"_s, Partition{1}});
    QTRY_VERIFY(m_bench->partitions().hasFocus());
    TopicsPageBench::press(Qt::Key_Return);
    QCOMPARE(m_bench->destination(),
             Destination(NewestRecords{u"sprint.team-members"_s, Partition{1}}));
    // Another topic begins at its first.
    m_bench->page().navigateTo(TopicPlace{u"billing.invoices"_s, std::nullopt});
    QCOMPARE(m_bench->page().detail().currentPartition(), Partition{0});
}

void TestTopicsPage::opensTheStreamOfATopicByKey()
{
    QVERIFY(m_bench->open());
    m_bench->feed();
    m_bench->table().showCurrent(u"audit.log"_s);
    TopicsPageBench::press(Qt::Key_S);
    QCOMPARE(m_bench->destination(), Destination(NewestRecords{u"audit.log"_s, std::nullopt}));
}

void TestTopicsPage::goesToAPlace()
{
    QVERIFY(m_bench->open());
    // Before it is known what there is.
    m_bench->page().navigateTo(TopicPlace{u"billing.invoices"_s, Partition{3}});
    QCOMPARE(m_bench->page().detail().model().rowCount(), 0);
    m_bench->feed(10);
    QCOMPARE(m_bench->page().detail().model().rowCount(), 6);
    QCOMPARE(m_bench->page().detail().currentPartition(), Partition{3});
}

void TestTopicsPage::saysThatATopicIsNotThere()
{
    QVERIFY(m_bench->open());
    m_bench->feed(10);
    m_bench->page().navigateTo(TopicPlace{u"nowhere"_s, std::nullopt});
    auto* const state = visibleChild<EmptyState>(m_bench->page());
    QVERIFY(state);
    TopicsPageBench::press(Qt::Key_Escape);
    QTRY_VERIFY(m_bench->table().isVisible());
}

void TestTopicsPage::showsSettingsThatDiffer()
{
    QVERIFY(m_bench->open());
    m_bench->feed(10);
    m_bench->page().navigateTo(TopicPlace{u"sprint.team-members"_s, std::nullopt});
    QTableView& settings = m_bench->page().detail().settings();
    QTRY_COMPARE(settings.model()->rowCount(), 3);
    TopicsPageBench::press(Qt::Key_A);
    QCOMPARE(settings.model()->rowCount(), 7);
    TopicsPageBench::press(Qt::Key_D);
    QVERIFY(settings.hasFocus());
}

void TestTopicsPage::showsWhoReadsIt()
{
    QVERIFY(m_bench->open());
    m_bench->feed(10);
    std::optional<QList<GroupLag>> known;
    m_bench->page().setReaders([&known](const QString&) { return known; });
    m_bench->page().navigateTo(TopicPlace{u"sprint.lifecycle"_s, std::nullopt});
    QTableView& readers = m_bench->page().detail().readers();
    QCOMPARE(readers.model()->rowCount(), 0);
    GroupLag group{.group = u"email-service"_s};
    group.partitions = {lagOf(u"sprint.lifecycle"_s, 10, 42)};
    known = QList<GroupLag>{group};
    m_bench->page().refreshReaders();
    QCOMPARE(readers.model()->rowCount(), 1);
    QCOMPARE(readers.model()->index(0, 1).data().toString(), u"32"_s);
    TopicsPageBench::press(Qt::Key_G);
    QVERIFY(readers.hasFocus());
    readers.setCurrentIndex(readers.model()->index(0, 0));
    TopicsPageBench::press(Qt::Key_Return);
    QCOMPARE(m_bench->destination(), Destination(GroupPlace{u"email-service"_s, std::nullopt}));
}

void TestTopicsPage::choosesAPartitionInThePicture()
{
    QVERIFY(m_bench->open());
    m_bench->feed(10);
    m_bench->page().navigateTo(TopicPlace{u"sprint.team-members"_s, std::nullopt});
    auto* const picture = m_bench->page().findChild<BrokersPicture*>();
    QVERIFY(picture->description().contains(u"Broker 2: 1 leads"_s));
    QVERIFY(picture->description().contains(u"2 behind"_s));
    const QSignalSpy chosen(picture, &BrokersPicture::partitionChosen);
    // The first piece of the second card is what that broker leads.
    const int second = Theme::PageMargin + (picture->width() - 2 * Theme::PageMargin - 24) / 3 + 12;
    QTRY_VERIFY(picture->height() > 40);
    QTest::mouseClick(picture, Qt::LeftButton, {}, QPoint(second + 24, 46));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(m_bench->page().detail().currentPartition(), Partition{1});
}

void TestTopicsPage::keepsTheRowThatIsLookedAt()
{
    QVERIFY(m_bench->open());
    m_bench->service().feed(hugeCluster(0), {});
    m_bench->service().feed(hugeCluster(10), {});
    KeyedTable& table = m_bench->table();
    table.sortByColumn(TopicListModel::Rate, Qt::DescendingOrder);
    table.setFocus();
    table.setCurrentIndex(m_bench->page().model().index(300, 0));
    const QString key = table.currentKey();
    table.scrollTo(table.currentIndex(), QAbstractItemView::PositionAtCenter);
    const int y = table.visualRect(table.currentIndex()).y();
    // Others overtake it.
    ClusterReading later = hugeCluster(20);
    for (int i = 0; i < 400; ++i)
        later.topics[i * 10 + 1].partitions[0].high =
            Offset{later.topics[i * 10 + 1].partitions[0].high->value() + 100'000};
    m_bench->service().feed(later, {});
    QCOMPARE(table.currentKey(), key);
    QCOMPARE(m_bench->page().model().topic(table.currentIndex().row()).info.name, key);
    QVERIFY(table.currentIndex().row() != 300);
    QCOMPARE(table.visualRect(table.currentIndex()).y(), y);
}

void TestTopicsPage::copies()
{
    QVERIFY(m_bench->open());
    m_bench->feed(10);
    m_bench->page().setCommandConnection({u"--workspace"_s, u"Platform team"_s});
    TopicsPageBench::press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"throughlinectl --workspace 'Platform team' topics"_s);
    m_bench->table().showCurrent(u"audit.log"_s);
    TopicsPageBench::press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"throughline:topic/audit.log"_s);
    TopicsPageBench::press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 12);
    m_bench->page().navigateTo(TopicPlace{u"audit.log"_s, Partition{0}});
    TopicsPageBench::press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"throughlinectl --workspace 'Platform team' topics audit.log"_s);
    TopicsPageBench::press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"throughline:topic/audit.log/0"_s);
    TopicsPageBench::press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith("topic,partition,leader"_L1));
}

void TestTopicsPage::remembersHowItWasLeft()
{
    QVERIFY(m_bench->open());
    m_bench->feed(10);
    const QSignalSpy changed(&m_bench->page(), &TopicsPage::layoutChanged);
    m_bench->table().sortByColumn(TopicListModel::Records, Qt::DescendingOrder);
    auto* const field = m_bench->page().findChild<QLineEdit*>(u"topicFilter"_s);
    field->setText(u"todo"_s);
    QTRY_COMPARE(m_bench->page().model().rowCount(), 4);
    QVERIFY(changed.size() >= 2);
    const QByteArray state = m_bench->page().saveLayout();
    const QStringList listed = m_bench->listed();

    TopicsPageBench again;
    again.page().restoreLayout(state);
    QVERIFY(again.open());
    again.feed(10);
    QCOMPARE(again.listed(), listed);
    QCOMPARE(again.page().model().sortColumn(), int(TopicListModel::Records));
}

void TestTopicsPage::ignoresAStateThatIsNone()
{
    const QByteArray state = m_bench->page().saveLayout();
    m_bench->page().restoreLayout({});
    m_bench->page().restoreLayout("not a state at all");
    for (qsizetype size = 0; size < state.size(); size += 7)
        m_bench->page().restoreLayout(state.first(size));
    QVERIFY(m_bench->open());
    m_bench->feed(10);
    QCOMPARE(m_bench->page().model().rowCount(), 11);
}

void TestTopicsPage::canBeUsedByEverybody()
{
    QVERIFY(m_bench->open());
    m_bench->feed(10);
    QCOMPARE(accessibilityProblems(&m_bench->page()), QStringList());
    m_bench->page().navigateTo(TopicPlace{u"sprint.team-members"_s, std::nullopt});
    QCOMPARE(accessibilityProblems(&m_bench->page()), QStringList());
}

void TestTopicsPage::staysQuietWithNineThousandTopics()
{
    QVERIFY(m_bench->open());
    m_bench->service().feed(hugeCluster(0), {});
    QCOMPARE(m_bench->page().model().rowCount(), 9000);
    m_bench->table().setFocus();
    TopicsPageBench::press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_bench->table().currentKey(), m_bench->listed().last());
    m_bench->service().feed(hugeCluster(10), {});
    QCOMPARE(m_bench->table().currentKey(), m_bench->listed().last());
    TopicsPageBench::press(Qt::Key_Return);
    QVERIFY(m_bench->page().detail().model().rowCount() >= 4);
}

QTEST_MAIN(TestTopicsPage)
#include "tst_topicspage.moc"
