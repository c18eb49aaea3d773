// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "tests/core/models/groupsamples.h"
#include "tests/support/ui/accessibilityaudit.h"
#include "tests/support/ui/layoutaudit.h"
#include "ui/groups/groupspage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chartplot.h"
#include "ui/widgets/chartview.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/figurelabel.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/keyedtable.h"

#include <QtCore/QDir>
#include <QtCore/QPointer>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using samples::groupLag;
using samples::partitionLag;

namespace {

GroupMember groupMember(int number)
{
    return {u"email-%1-4f0a"_s.arg(number),
            u"email-%1"_s.arg(number),
            u"10.0.3.%1"_s.arg(11 + number),
            {}};
}

/// A group that stands still on one of its three partitions; `step` moves it on by a sweep.
GroupLag emailService(int step = 0)
{
    const QString topic = u"sprint.lifecycle"_s;
    GroupLag group =
        groupLag(u"email-service"_s,
                 {partitionLag(topic, 0, 412'880 + step * 45, 412'921 + step * 45),
                  partitionLag(topic, 1, 409'115, 414'002 + step * 125, LagVerdict::NotAdvancing),
                  partitionLag(topic, 2, 411'730 + step * 40, 411'764 + step * 40),
                  partitionLag(u"sprint.team-members"_s, 0, {}, 900)},
                 LagVerdict::NotAdvancing);
    group.members = QList<GroupMember>{groupMember(1), groupMember(2)};
    for (int i = 0; i < 3; ++i) {
        PartitionLag& partition = group.partitions[i];
        partition.member = groupMember(i % 2 + 1).id;
        partition.host = groupMember(i % 2 + 1).host;
        partition.secondsBehind = i == 1 ? 192.0 + step * 5 : 0.2;
        partition.secondsMethod = SecondsMethod::Record;
    }
    group.reason = u"sprint.lifecycle, partition 1: 4,887 records are to be read, and its commit "
                   "has been at 409,115 for 3 min."_s;
    group.partitions[1].reason = group.reason;
    return group;
}

GroupLag newProtocolGroup()
{
    GroupLag group =
        groupLag(u"analytics"_s, {partitionLag(u"sprint.lifecycle"_s, 0, 412'900, 412'921)});
    group.protocol = GroupProtocol::Consumer;
    group.members.reset();
    group.partitions[0].secondsBehind = 0.4;
    group.partitions[0].secondsMethod = SecondsMethod::Interpolated;
    group.reason = u"It keeps up: 21 records are still to be read."_s;
    return group;
}

GroupLag shareGroup()
{
    GroupLag group = groupLag(u"render-farm"_s, {}, LagVerdict::Unknown);
    group.protocol = GroupProtocol::Share;
    group.members.reset();
    group.reason = u"A share group has no committed offsets, and so no lag."_s;
    return group;
}

LagSweep usualSweep(const QDateTime& at, int step = 0)
{
    GroupLag audit = groupLag(u"audit-log"_s, {partitionLag(u"todo.tasks.created"_s, 0, 120, 120)});
    audit.partitions[0].secondsBehind = 0;
    audit.partitions[0].secondsMethod = SecondsMethod::Record;
    audit.reason = u"Everything is read."_s;
    GroupLag old =
        groupLag(u"report-nightly"_s, {partitionLag(u"todo.tasks.created"_s, 0, 40, 120)},
                 LagVerdict::Inactive);
    old.state = GroupState::Empty;
    old.reason = u"Nobody is in the group; its offsets are kept, 80 records are to be read."_s;
    LagSweep sweep =
        samples::sweepOf({emailService(step), newProtocolGroup(), shareGroup(), audit, old}, at);
    sweep.milliseconds = 84;
    return sweep;
}

/// An hour with a break of four minutes in which nobody watched.
LagSeries pastOf(const GroupLag& group, const QDateTime& from, const QDateTime& to)
{
    LagSeries series{.group = group.group, .from = from, .to = to};
    const qint64 length = from.secsTo(to);
    const qint64 gapFrom = length * 2 / 5;
    const qint64 gapTo = gapFrom + length / 15;
    for (const PartitionLag& partition : group.partitions) {
        if (!partition.committed)
            continue;
        PartitionSeries line{.where = partition.where, .runs = {{}, {}}};
        const bool isStuck = partition.verdict == LagVerdict::NotAdvancing;
        for (qint64 second = 0; second < length; second += std::max<qint64>(length / 240, 5)) {
            if (second > gapFrom && second < gapTo)
                continue;
            const double turn = double(second) / double(length);
            double lag = 120 + 80 * std::sin(turn * 31 + partition.where.partition.value() * 2);
            if (isStuck && turn > 0.62)
                lag += (turn - 0.62) * 12'500;
            const qint64 end = 400'000 + second * 4;
            line.runs[second <= gapFrom ? 0 : 1].append(
                {from.addSecs(second), Offset(end - qint64(lag)), Offset(end)});
        }
        series.partitions.append(line);
    }
    series.gaps = {{from.addSecs(gapFrom), from.addSecs(gapTo)}};
    return series;
}

QString wordsIn(QWidget* widget)
{
    QStringList words;
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        if (label->isVisible())
            words.append(label->text());
    }
    return words.join(u'\n');
}

} // namespace

/// The pages of groups by real keys and clicks, fed with sweeps as the service gives them.
class tst_GroupsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_page.reset(); }

    void listsGroupsWithTheirVerdicts();
    void saysWhoMaySeeWhat();
    void saysWhyItCouldNotRead();
    void keepsWhatItKnewInGrey();
    void offersTheNextStepWhenThereIsNothing();
    void saysThatThereIsNoKafka();
    void filtersByKeys();
    void showsOnlyWhatNeedsAttention();
    void putsTheCountIntoTheSidebar();
    void opensAGroupByEnter();
    void goesBackByEscape();
    void tellsTheVerdictInASentence();
    void showsOnlyFiguresThatAreKnown();
    void tellsWhenTheOldestIsDeleted();
    void jumpsToTheRecordAtTheCommittedOffset();
    void saysWhenThereIsNoRecord();
    void neverShowsZeroForNoCommit();
    void neverCallsANewGroupDead();
    void tellsAboutAShareGroup();
    void opensAPlaceBeforeTheFirstSweep();
    void saysWhenAGroupIsUnknown();
    void saysWhenAGroupIsGone();
    void drawsThePast();
    void takesNoAnswerForAnotherGroup();
    void choosesSpanAndLinesByKeys();
    void movesBetweenChartAndTable();
    void copiesCommandsAndLinks();
    void offersGroupsInThePalette();
    void readsAPartFinerWhenZoomed();
    void asksForAnAlertLine();
    void remembersItsLayout();
    void holdsTheRowThatIsLookedAt();
    void survivesNonsense();
    void canBeUsedWithAScreenReader();
    void leavesRoomForLongTexts();
    void paintsItsPictures_data();
    void paintsItsPictures();

private:
    void sweep(int step = 0) { m_page->showSweep(usualSweep(m_at.addSecs(5 * step), step), 5s); }
    void goTo(const Destination& destination) { m_page->navigateTo(destination); }
    KeyedTable* table(const char* name)
    {
        return m_page->findChild<KeyedTable*>(QLatin1String(name));
    }
    KeyedTable* groups() { return table("groupTable"); }
    KeyedTable* partitions() { return table("groupPartitions"); }
    Banner* banner() { return m_page->findChild<Banner*>(u"groupBanner"_s); }
    QString figure(const char* name)
    {
        auto* label = m_page->findChild<FigureLabel*>(QLatin1String(name));
        return label->isVisible() ? label->figure() : QString();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        QTest::keyClick(focus, Qt::Key(key), modifiers);
    }
    void selectPartition(int number)
    {
        for (int row = 0; row < partitions()->model()->rowCount(); ++row) {
            if (partitions()->model()->index(row, GroupPartitionModel::Topic).data().toString() ==
                    u"sprint.lifecycle"_s &&
                partitions()->model()->index(row, GroupPartitionModel::Number).data().toInt() ==
                    number)
                partitions()->setCurrentIndex(partitions()->model()->index(row, 0));
        }
    }

    Theme* m_theme = nullptr;
    std::unique_ptr<GroupsPage> m_page;
    QDateTime m_at;
};

void tst_GroupsPage::initTestCase()
{
    m_theme = new Theme(*qApp, this);
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->setMotion(Motion::Reduced);
}

void tst_GroupsPage::init()
{
    m_at = QDateTime::currentDateTimeUtc().addSecs(-2);
    m_page = std::make_unique<GroupsPage>(GroupsPage::Kafka::Present);
    // As the shell does.
    connect(m_page.get(), &Page::navigationRequested, m_page.get(),
            [this](const Destination& destination) {
                if (std::holds_alternative<GroupPlace>(destination) ||
                    destination == Destination(PageId::Groups))
                    m_page->navigateTo(destination);
            });
    m_page->setSeriesReader([](const QString& group, const QDateTime& from, const QDateTime& to,
                               int) -> QFuture<Result<LagSeries>> {
        const GroupLag known = group == u"email-service"_s ? emailService() : newProtocolGroup();
        if (group != known.group)
            return QtFuture::makeReadyFuture(Result<LagSeries>(
                Error{.kind = ErrorKind::NotFound, .message = u"There is no history."_s}));
        return QtFuture::makeReadyFuture(Result<LagSeries>(pastOf(known, from, to)));
    });
    m_page->setTrends([](const QString& group) {
        QList<double> values;
        for (int i = 0; i < 60; ++i)
            values.append(group == u"email-service"_s ? i * i : 20 + 10 * std::sin(i / 4.0));
        return values;
    });
    m_page->resize(1072, 774);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void tst_GroupsPage::listsGroupsWithTheirVerdicts()
{
    QVERIFY(!m_page->isSettled());
    sweep();
    QVERIFY(m_page->isSettled());
    QTRY_VERIFY(groups()->isVisible());
    QCOMPARE(groups()->model()->rowCount(), 5);
    QCOMPARE(groups()->model()->index(0, GroupListModel::Group).data().toString(),
             u"email-service"_s);
    QCOMPARE(groups()->model()->index(0, GroupListModel::Verdict).data().toString(),
             u"not advancing"_s);
    QVERIFY(wordsIn(m_page.get()).contains(u"Groups"_s));
}

void tst_GroupsPage::saysWhoMaySeeWhat()
{
    sweep();
    const auto labels = m_page->findChildren<ElidedLabel*>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const ElidedLabel* label) {
        return label->text().contains(u"those that this login may see"_s);
    }));
}

void tst_GroupsPage::saysWhyItCouldNotRead()
{
    m_page->showFailure({.kind = ErrorKind::Unreachable,
                         .message = u"No broker answers at 127.0.0.1:9. Check the addresses."_s});
    QVERIFY(m_page->isSettled());
    QTRY_VERIFY(wordsIn(m_page.get()).contains(u"The groups could not be read"_s));
    QVERIFY(wordsIn(m_page.get()).contains(u"No broker answers"_s));
    QSignalSpy again(m_page.get(), &GroupsPage::refreshRequested);
    const auto buttons = m_page->findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        if (button->isVisible() && button->text() == u"Try again"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(again.count(), 1);
    sweep();
    QTRY_VERIFY(groups()->isVisible());
}

void tst_GroupsPage::keepsWhatItKnewInGrey()
{
    sweep();
    m_page->showFailure(
        {.kind = ErrorKind::Timeout, .message = u"Kafka did not answer in time."_s});
    QVERIFY(groups()->isVisible());
    QVERIFY(groups()->model()->index(0, 0).data(GroupListModel::OldRole).toBool());
    const auto labels = m_page->findChildren<ElidedLabel*>();
    QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const ElidedLabel* label) {
        return label->text().contains(u"old: Kafka did not answer in time."_s);
    }));
    sweep(1);
    QVERIFY(!groups()->model()->index(0, 0).data(GroupListModel::OldRole).toBool());
    // What was cancelled is not shown.
    m_page->showFailure({.kind = ErrorKind::Cancelled, .message = u"x"_s});
    QVERIFY(!groups()->model()->index(0, 0).data(GroupListModel::OldRole).toBool());
}

void tst_GroupsPage::offersTheNextStepWhenThereIsNothing()
{
    m_page->showSweep(samples::sweepOf({}, m_at), 5s);
    QTRY_VERIFY(wordsIn(m_page.get()).contains(u"No consumer group yet"_s));
    QSignalSpy again(m_page.get(), &GroupsPage::refreshRequested);
    press(Qt::Key_F5);
    QCOMPARE(again.count(), 1);
}

void tst_GroupsPage::saysThatThereIsNoKafka()
{
    GroupsPage page(GroupsPage::Kafka::None);
    page.resize(800, 600);
    page.show();
    QVERIFY(page.isSettled());
    QTRY_VERIFY(wordsIn(&page).contains(u"This workspace has no Kafka"_s));
}

void tst_GroupsPage::filtersByKeys()
{
    sweep();
    groups()->setFocus();
    press(Qt::Key_Slash);
    auto* field = m_page->findChild<FilterBar*>(u"groupFilter"_s)->lineEdit();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"team-members"_s);
    QCOMPARE(groups()->model()->rowCount(), 1);
    QTest::keyClicks(field, u"x"_s);
    QTRY_VERIFY(wordsIn(m_page.get()).contains(u"No group fits"_s));
    press(Qt::Key_Escape);
    QCOMPARE(groups()->model()->rowCount(), 5);
    press(Qt::Key_Down);
    QTRY_VERIFY(groups()->hasFocus());
}

void tst_GroupsPage::showsOnlyWhatNeedsAttention()
{
    sweep();
    groups()->setFocus();
    press(Qt::Key_A);
    QCOMPARE(groups()->model()->rowCount(), 1);
    auto* button = m_page->findChild<QAbstractButton*>(u"groupAttention"_s);
    QVERIFY(button->isChecked());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(groups()->model()->rowCount(), 5);
}

void tst_GroupsPage::putsTheCountIntoTheSidebar()
{
    QSignalSpy badge(m_page.get(), &Page::badgeChanged);
    sweep();
    QCOMPARE(badge.constLast().at(0).toString(), u"1"_s);
    QCOMPARE(badge.constLast().at(1).value<Tone>(), Tone::Bad);
    m_page->showSweep(samples::sweepOf({newProtocolGroup()}, m_at.addSecs(5)), 5s);
    QCOMPARE(badge.constLast().at(0).toString(), QString());
}

void tst_GroupsPage::opensAGroupByEnter()
{
    sweep();
    groups()->setFocus();
    groups()->setCurrentIndex(groups()->model()->index(0, 0));
    QSignalSpy asked(m_page.get(), &Page::navigationRequested);
    press(Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(m_page->openGroup(), u"email-service"_s);
    QTRY_VERIFY(partitions()->hasFocus());
    QCOMPARE(partitions()->model()->rowCount(), 4);
    QCOMPARE(m_page->findChild<Chip*>(u"groupSummary"_s)->text(),
             u"stable · classic · 2 member(s)"_s);
}

void tst_GroupsPage::goesBackByEscape()
{
    sweep();
    goTo(GroupPlace{u"email-service"_s, {}});
    QTRY_VERIFY(partitions()->hasFocus());
    press(Qt::Key_Escape);
    QCOMPARE(m_page->openGroup(), QString());
    QTRY_VERIFY(groups()->hasFocus());
    QCOMPARE(groups()->currentKey(), u"email-service"_s);
    goTo(GroupPlace{u"email-service"_s, {}});
    QTest::mouseClick(m_page->findChild<QPushButton*>(u"groupsRoot"_s), Qt::LeftButton);
    QCOMPARE(m_page->openGroup(), QString());
}

void tst_GroupsPage::tellsTheVerdictInASentence()
{
    sweep();
    goTo(GroupPlace{u"email-service"_s, {}});
    QTRY_VERIFY(banner()->isVisible());
    QCOMPARE(banner()->tone(), Tone::Bad);
    const QString words = wordsIn(banner());
    QVERIFY(words.contains(u"Not advancing."_s));
    QVERIFY(words.contains(u"its commit has been at 409,115 for 3 min"_s));
    // What cannot be told, and why.
    QVERIFY(words.contains(u"without their times"_s));
    goTo(GroupPlace{u"audit-log"_s, {}});
    QTRY_VERIFY(!banner()->isVisible());
    goTo(GroupPlace{u"report-nightly"_s, {}});
    QTRY_VERIFY(wordsIn(banner()).contains(u"Nobody is in the group"_s));
    QCOMPARE(banner()->tone(), Tone::Neutral);
}

void tst_GroupsPage::showsOnlyFiguresThatAreKnown()
{
    sweep();
    goTo(GroupPlace{u"email-service"_s, {}});
    QTRY_COMPARE(figure("groupLag"), u"4,962"_s);
    QCOMPARE(figure("groupBehind"), u"3 min 12 s"_s);
    // One sweep makes no rate, and without the topic's settings nobody knows what is deleted.
    QCOMPARE(figure("groupGrowth"), QString());
    QCOMPARE(figure("groupDeletion"), QString());
    sweep(1);
    QTRY_COMPARE(figure("groupGrowth"), u"25 / s"_s);
    auto* growth = m_page->findChild<FigureLabel*>(u"groupGrowth"_s);
    QCOMPARE(growth->accessibleDescription(), u"produced 42, handled 17 a second"_s);
    auto* lag = m_page->findChild<FigureLabel*>(u"groupLag"_s);
    QVERIFY(lag->accessibleDescription().contains(u"1 partition without a commit"_s) ||
            lag->accessibleDescription().contains(u"1 partition(s) without a commit"_s));
}

void tst_GroupsPage::tellsWhenTheOldestIsDeleted()
{
    m_page->setRetention([](const QString& topic) {
        return topic == u"sprint.lifecycle"_s ? std::optional<std::chrono::milliseconds>(168h)
                                              : std::nullopt;
    });
    sweep();
    goTo(GroupPlace{u"email-service"_s, {}});
    QTRY_VERIFY(!figure("groupDeletion").isEmpty());
    const auto when = oldestUnreadDeletion(
        emailService(), m_at, [](const QString&) { return std::chrono::milliseconds(168h); });
    QVERIFY(when);
    QCOMPARE(m_at.msecsTo(*when), std::chrono::milliseconds(168h).count() - 192'000);
    // An estimate is no record's time.
    QCOMPARE(oldestUnreadDeletion(newProtocolGroup(), m_at,
                                  [](const QString&) { return std::chrono::milliseconds(168h); }),
             std::nullopt);
    goTo(GroupPlace{u"analytics"_s, {}});
    QTRY_VERIFY(figure("groupDeletion").isEmpty());
}

void tst_GroupsPage::jumpsToTheRecordAtTheCommittedOffset()
{
    sweep();
    goTo(GroupPlace{u"email-service"_s, TopicPartition{u"sprint.lifecycle"_s, Partition(1)}});
    QTRY_VERIFY(partitions()->hasFocus());
    QSignalSpy asked(m_page.get(), &Page::navigationRequested);
    press(Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.at(0).at(0).value<Destination>(),
             Destination(RecordAddress{u"sprint.lifecycle"_s, Partition(1), Offset(409'115)}));
    press(Qt::Key_T);
    QCOMPARE(asked.at(1).at(0).value<Destination>(),
             Destination(TopicPlace{u"sprint.lifecycle"_s, Partition(1)}));
    press(Qt::Key_N);
    QCOMPARE(asked.at(2).at(0).value<Destination>(),
             Destination(NewestRecords{u"sprint.lifecycle"_s, Partition(1)}));
    // The banner leads to the record that holds the group up.
    Q_EMIT banner()->linkActivated();
    QCOMPARE(asked.at(3).at(0).value<Destination>(),
             Destination(RecordAddress{u"sprint.lifecycle"_s, Partition(1), Offset(409'115)}));
}

void tst_GroupsPage::saysWhenThereIsNoRecord()
{
    sweep();
    goTo(GroupPlace{u"email-service"_s, TopicPartition{u"sprint.team-members"_s, Partition(0)}});
    QTRY_VERIFY(partitions()->hasFocus());
    QSignalSpy asked(m_page.get(), &Page::navigationRequested);
    QSignalSpy noticed(m_page.get(), &Page::noticeRequested);
    press(Qt::Key_Return);
    QCOMPARE(asked.count(), 0);
    QCOMPARE(noticed.at(0).at(0).value<Notice>().title, u"Nothing is committed here"_s);
    goTo(GroupPlace{u"audit-log"_s, {}});
    QTRY_VERIFY(partitions()->hasFocus());
    press(Qt::Key_R);
    QCOMPARE(noticed.at(1).at(0).value<Notice>().title, u"Everything is read here"_s);
    // Retention was faster than the group.
    GroupLag losing = emailService();
    losing.partitions[1].low = Offset(410'000);
    m_page->showSweep(samples::sweepOf({losing}, m_at.addSecs(5)), 5s);
    goTo(GroupPlace{u"email-service"_s, TopicPartition{u"sprint.lifecycle"_s, Partition(1)}});
    press(Qt::Key_R);
    const Notice notice = noticed.at(2).at(0).value<Notice>();
    QCOMPARE(notice.title, u"The next record has been deleted"_s);
    QCOMPARE(notice.actions.at(0).destination,
             std::optional(
                 Destination(RecordAddress{u"sprint.lifecycle"_s, Partition(1), Offset(410'000)})));
}

void tst_GroupsPage::neverShowsZeroForNoCommit()
{
    sweep();
    goTo(GroupPlace{u"email-service"_s, {}});
    for (int row = 0; row < 4; ++row) {
        const auto cell = [&](int column) {
            return partitions()->model()->index(row, column).data().toString();
        };
        if (cell(GroupPartitionModel::Topic) != u"sprint.team-members"_s)
            continue;
        QCOMPARE(cell(GroupPartitionModel::Committed), u"no commit"_s);
        QCOMPARE(cell(GroupPartitionModel::Lag), u"–"_s);
        QCOMPARE(cell(GroupPartitionModel::Verdict), QString());
        return;
    }
    QFAIL("the partition is not listed");
}

void tst_GroupsPage::neverCallsANewGroupDead()
{
    sweep();
    goTo(GroupPlace{u"analytics"_s, {}});
    QTRY_VERIFY(banner()->isVisible());
    QVERIFY(wordsIn(banner()).contains(u"not visible to this client library"_s));
    QVERIFY(!m_page->findChild<Chip*>(u"groupSummary"_s)->text().contains(u"dead"_s));
    QCOMPARE(partitions()->model()->index(0, GroupPartitionModel::Member).data().toString(),
             u"not visible"_s);
}

void tst_GroupsPage::tellsAboutAShareGroup()
{
    sweep();
    goTo(GroupPlace{u"render-farm"_s, {}});
    QTRY_VERIFY(wordsIn(m_page.get()).contains(u"A share group has no lag"_s));
    QVERIFY(!partitions()->isVisible());
}

void tst_GroupsPage::opensAPlaceBeforeTheFirstSweep()
{
    goTo(GroupPlace{u"email-service"_s, TopicPartition{u"sprint.lifecycle"_s, Partition(2)}});
    QVERIFY(!partitions()->isVisible());
    sweep();
    QTRY_VERIFY(partitions()->isVisible());
    QCOMPARE(m_page->panel().chosen(),
             std::optional(TopicPartition{u"sprint.lifecycle"_s, Partition(2)}));
    QSignalSpy noticed(m_page.get(), &Page::noticeRequested);
    goTo(GroupPlace{u"email-service"_s, TopicPartition{u"elsewhere"_s, Partition(2)}});
    QCOMPARE(noticed.count(), 1);
}

void tst_GroupsPage::saysWhenAGroupIsUnknown()
{
    sweep();
    goTo(GroupPlace{u"nobody"_s, {}});
    QTRY_VERIFY(wordsIn(m_page.get()).contains(u"There is no such group"_s));
    press(Qt::Key_Escape);
    QTRY_VERIFY(groups()->isVisible());
}

void tst_GroupsPage::saysWhenAGroupIsGone()
{
    sweep();
    goTo(GroupPlace{u"email-service"_s, {}});
    m_page->showSweep(samples::sweepOf({newProtocolGroup()}, m_at.addSecs(5)), 5s);
    QTRY_VERIFY(wordsIn(banner()).contains(u"This group is gone."_s));
    QVERIFY(partitions()->isVisible());
    QVERIFY(partitions()->model()->index(0, 0).data(GroupPartitionModel::OldRole).toBool());
    sweep(2);
    QTRY_VERIFY(wordsIn(banner()).contains(u"Not advancing."_s));
}

void tst_GroupsPage::drawsThePast()
{
    sweep();
    goTo(GroupPlace{u"email-service"_s, {}});
    ChartView& chart = m_page->panel().chart();
    QTRY_COMPARE_WITH_TIMEOUT(chart.plot().content().series.size(), 3, 3000);
    QCOMPARE(chart.shownRange().length(), 3'600'000);
    QVERIFY(!chart.plot().content().gaps.isEmpty());
    chart.plot().grab();
    QVERIFY(chart.plot().drawnPieces() >= 6);
    // What it saves are the figures themselves.
    QVERIFY(chart.csv().startsWith("time,topic,partition,committed,end,lag\r\n"));
    QVERIFY(chart.csv().contains("sprint.lifecycle,1,409115,414002,4887\r\n"));
}

void tst_GroupsPage::takesNoAnswerForAnotherGroup()
{
    QPromise<Result<LagSeries>> slow;
    slow.start();
    m_page->setSeriesReader([&slow](const QString& group, const QDateTime&, const QDateTime&, int) {
        if (group == u"email-service"_s)
            return slow.future();
        return QtFuture::makeReadyFuture(Result<LagSeries>(
            Error{.kind = ErrorKind::ServerFault, .message = u"The file is damaged."_s}));
    });
    sweep();
    goTo(GroupPlace{u"email-service"_s, {}});
    goTo(GroupPlace{u"analytics"_s, {}});
    slow.addResult(Result<LagSeries>(pastOf(emailService(), m_at.addSecs(-3600), m_at)));
    slow.finish();
    const auto said = [this] {
        const auto labels = m_page->findChildren<ElidedLabel*>();
        return std::any_of(labels.cbegin(), labels.cend(), [](const ElidedLabel* label) {
            return label->isVisible() && label->text().contains(u"The file is damaged."_s);
        });
    };
    QTRY_VERIFY(said());
    QCOMPARE(m_page->panel().series().group(), u"analytics"_s);
    QCOMPARE(m_page->panel().series().content().series.size(), 1);
}

void tst_GroupsPage::choosesSpanAndLinesByKeys()
{
    sweep();
    goTo(GroupPlace{u"email-service"_s, {}});
    QTRY_VERIFY(partitions()->hasFocus());
    ChartView& chart = m_page->panel().chart();
    QTRY_COMPARE(chart.plot().content().series.size(), 3);
    press(Qt::Key_S);
    QTRY_COMPARE(chart.shownRange().length(), 6 * 3'600'000);
    press(Qt::Key_P);
    QTRY_COMPARE(chart.plot().content().series.size(), 1);
    QCOMPARE(chart.plot().content().series[0].name, u"sprint.lifecycle"_s);
    auto* span = m_page->findChild<QComboBox*>(u"groupSpan"_s);
    QCOMPARE(span->currentText(), u"6 h"_s);
    span->setFocus();
    QTest::keyClick(span, Qt::Key_Up);
    QTest::keyClick(span, Qt::Key_Up);
    QTRY_COMPARE(chart.shownRange().length(), 15 * 60'000);
}

void tst_GroupsPage::movesBetweenChartAndTable()
{
    sweep();
    goTo(GroupPlace{u"email-service"_s, {}});
    QTRY_VERIFY(partitions()->hasFocus());
    press(Qt::Key_G);
    QTRY_VERIFY(m_page->panel().chart().plot().hasFocus());
    // Esc ends the reading first, then the zoom, then leaves.
    press(Qt::Key_Plus);
    press(Qt::Key_End);
    QVERIFY(m_page->panel().chart().plot().reading());
    press(Qt::Key_Escape);
    QVERIFY(!m_page->panel().chart().plot().reading());
    QVERIFY(m_page->panel().chart().isZoomed());
    press(Qt::Key_Escape);
    QVERIFY(!m_page->panel().chart().isZoomed());
    QVERIFY(!m_page->openGroup().isEmpty());
    press(Qt::Key_L);
    QTRY_VERIFY(partitions()->hasFocus());
}

void tst_GroupsPage::copiesCommandsAndLinks()
{
    m_page->setCommandConnection({u"--workspace"_s, u"Platform team"_s});
    sweep();
    groups()->setFocus();
    groups()->setCurrentIndex(groups()->model()->index(0, 0));
    press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"throughlinectl --workspace 'Platform team' groups"_s);
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"throughline:group/email-service"_s);
    goTo(GroupPlace{u"email-service"_s, TopicPartition{u"sprint.lifecycle"_s, Partition(1)}});
    QTRY_VERIFY(partitions()->hasFocus());
    press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"throughlinectl --workspace 'Platform team' lag email-service"_s);
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"throughline:group/email-service/sprint.lifecycle/1"_s);
    goTo(GroupPlace{u"--help me"_s, {}});
    QCOMPARE(m_page->command(), u"throughlinectl --workspace 'Platform team' lag -- '--help me'"_s);
}

void tst_GroupsPage::offersGroupsInThePalette()
{
    QVERIFY(m_page->palette().paletteEntries().isEmpty());
    sweep();
    const QList<PaletteEntry> entries = m_page->palette().paletteEntries();
    QCOMPARE(entries.size(), 5);
    QCOMPARE(entries[0].title, u"email-service"_s);
    QVERIFY(entries[0].subtitle.contains(u"not advancing"_s));
    QCOMPARE(entries[0].destination, Destination(GroupPlace{u"email-service"_s, {}}));
}

void tst_GroupsPage::readsAPartFinerWhenZoomed()
{
    QList<std::pair<QDateTime, QDateTime>> asked;
    m_page->setSeriesReader(
        [&asked](const QString&, const QDateTime& from, const QDateTime& to, int) {
            asked.append({from, to});
            LagSeries past = pastOf(emailService(), from, to);
            past.isThinned = true;
            return QtFuture::makeReadyFuture(Result<LagSeries>(past));
        });
    sweep();
    goTo(GroupPlace{u"email-service"_s, {}});
    ChartView& chart = m_page->panel().chart();
    QTRY_COMPARE(chart.plot().content().series.size(), 3);
    const qsizetype before = asked.size();
    const qint64 middle = chart.fullRange().from + chart.fullRange().length() / 4;
    chart.zoomTo({middle, middle + 300'000});
    QTRY_COMPARE_WITH_TIMEOUT(asked.size(), before + 1, 3000);
    QCOMPARE(asked.constLast().first.toMSecsSinceEpoch(), middle);
    QCOMPARE(asked.constLast().second.toMSecsSinceEpoch(), middle + 300'000);
    QTRY_VERIFY_WITH_TIMEOUT(
        decimated(chart.plot().content().series[0].points, chart.shownRange(), 5000).size() > 50,
        3000);
}

void tst_GroupsPage::asksForAnAlertLine()
{
    std::optional<qint64> chosen;
    m_page->panel().setLimits([&chosen](const QString& group) {
        return group == u"analytics"_s ? chosen : std::nullopt;
    });
    QSignalSpy limit(&m_page->panel(), &GroupPanel::limitChosen);
    sweep();
    goTo(GroupPlace{u"analytics"_s, {}});
    const auto isAbove = [this] {
        return !banner()->isHidden() &&
               wordsIn(banner()).contains(u"lag by more than 10 records"_s);
    };
    QVERIFY(!isAbove());
    const auto choose = [this](int value, bool accept) {
        QTest::mouseClick(m_page->findChild<QPushButton*>(u"groupLimit"_s), Qt::LeftButton);
        auto* dialog = m_page->findChild<QInputDialog*>(u"limitDialog"_s);
        QVERIFY(dialog);
        // Keys before that are still the page's.
        QTRY_VERIFY(QApplication::focusWidget() &&
                    dialog->isAncestorOf(QApplication::focusWidget()));
        dialog->setIntValue(value);
        const QPointer<QInputDialog> open(dialog);
        QTest::keyClick(dialog, accept ? Qt::Key_Return : Qt::Key_Escape);
        QTRY_VERIFY(!open || !open->isVisible());
        QCOMPARE(m_page->openGroup(), u"analytics"_s);
        delete open;
    };
    choose(10, false);
    QVERIFY(limit.isEmpty());
    choose(10, true);
    QCOMPARE(limit.size(), 1);
    QCOMPARE(limit.first().at(0).toString(), u"analytics"_s);
    chosen = limit.first().at(1).value<std::optional<qint64>>();
    QCOMPARE(chosen, std::optional<qint64>(10));
    m_page->panel().refreshMarks();
    QVERIFY2(isAbove(), qPrintable(wordsIn(banner())));
    choose(0, true);
    QCOMPARE(limit.size(), 2);
    chosen = limit.last().at(1).value<std::optional<qint64>>();
    QVERIFY(!chosen);
    m_page->panel().refreshMarks();
    QVERIFY(!isAbove());
}

void tst_GroupsPage::remembersItsLayout()
{
    sweep();
    QSignalSpy changed(m_page.get(), &GroupsPage::layoutChanged);
    groups()->setFocus();
    press(Qt::Key_O);
    QVERIFY(changed.count() > 0);
    goTo(GroupPlace{u"email-service"_s, {}});
    m_page->findChild<QComboBox*>(u"groupSpan"_s)->setCurrentIndex(3);
    m_page->findChild<QComboBox*>(u"groupSplit"_s)->setCurrentIndex(1);
    const QByteArray state = m_page->saveLayout();
    GroupsPage other(GroupsPage::Kafka::Present);
    QVERIFY(other.restoreLayout(state));
    QCOMPARE(other.findChild<QComboBox*>(u"groupSpan"_s)->currentText(), u"24 h"_s);
    QCOMPARE(other.findChild<QComboBox*>(u"groupSplit"_s)->currentIndex(), 1);
    QCOMPARE(other.model().sortColumn(), m_page->model().sortColumn());
    QVERIFY(!other.restoreLayout("nonsense"));
    QVERIFY(!other.restoreLayout({}));
    QVERIFY(!other.restoreLayout(state.left(20)));
}

void tst_GroupsPage::holdsTheRowThatIsLookedAt()
{
    m_page->showSweep(samples::hugeSweep(m_at), 5s);
    groups()->setFocus();
    const int row = 700;
    groups()->setCurrentIndex(groups()->model()->index(row, 0));
    groups()->scrollTo(groups()->currentIndex(), QAbstractItemView::PositionAtCenter);
    const QString looked = groups()->currentKey();
    const int y = groups()->visualRect(groups()->currentIndex()).top();
    LagSweep next = samples::hugeSweep(m_at.addSecs(5), 1);
    // Ten more in trouble: everything below moves down.
    for (int i = 0; i < 10; ++i) {
        next.groups[i * 40].verdict = LagVerdict::LosingRecords;
    }
    m_page->showSweep(next, 5s);
    QCOMPARE(groups()->currentKey(), looked);
    QCOMPARE(groups()->currentIndex().data().toString(), looked);
    QCOMPARE(groups()->visualRect(groups()->currentIndex()).top(), y);
}

void tst_GroupsPage::survivesNonsense()
{
    GroupLag odd = groupLag(QString(5000, u'x') + u"<b>\n"_s, {}, LagVerdict::Stalled);
    odd.problem = u"Kafka said: <script>\n"_s + QString(2000, u'y');
    GroupLag nameless = groupLag(QString(), {partitionLag(QString(), -1, -5, -9)});
    nameless.partitions[0].secondsBehind = std::numeric_limits<double>::infinity();
    GroupLag extreme =
        groupLag(u"extreme"_s, {partitionLag(u"t"_s, 0, 0, std::numeric_limits<qint64>::max())},
                 LagVerdict::RetentionRisk);
    extreme.partitions[0].secondsBehind = 1e300;
    extreme.partitions[0].secondsMethod = SecondsMethod::Record;
    m_page->setRetention([](const QString&) {
        return std::optional(std::chrono::milliseconds(std::numeric_limits<qint64>::max()));
    });
    for (int step = 0; step < 2; ++step) {
        m_page->showSweep(samples::sweepOf({odd, nameless, extreme}, m_at.addSecs(5 * step)), 5s);
        for (const GroupLag& group : {odd, nameless, extreme}) {
            goTo(GroupPlace{group.group, {}});
            m_page->grab();
            goTo(PageId::Groups);
            m_page->grab();
        }
    }
    m_page->showSweep({}, 0ms);
    m_page->grab();
}

void tst_GroupsPage::canBeUsedWithAScreenReader()
{
    sweep();
    QStringList problems = accessibilityProblems(m_page.get());
    goTo(GroupPlace{u"email-service"_s, {}});
    QTRY_VERIFY(partitions()->isVisible());
    sweep(1);
    problems += accessibilityProblems(m_page.get());
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

void tst_GroupsPage::leavesRoomForLongTexts()
{
    LongTexts longer;
    qApp->installTranslator(&longer);
    init();
    m_page->resize(692, 574);
    sweep();
    for (int pass = 0; pass < 3; ++pass)
        QCoreApplication::sendPostedEvents();
    QStringList cut = cutControls(m_page.get());
    goTo(GroupPlace{u"email-service"_s, {}});
    sweep(1);
    for (int pass = 0; pass < 3; ++pass)
        QCoreApplication::sendPostedEvents();
    cut += cutControls(m_page.get());
    qApp->removeTranslator(&longer);
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void tst_GroupsPage::paintsItsPictures_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
        const char* scheme = dark ? "dark" : "light";
        for (const char* content : {"list", "empty", "failed", "old", "huge", "group", "new",
                                    "share", "gone", "many", "unknown"})
            QTest::addRow("%s %s", content, scheme)
                << QString::fromLatin1(content) << QSize(1072, 774) << dark;
        QTest::addRow("list small %s", scheme) << u"list"_s << QSize(692, 574) << dark;
        QTest::addRow("group small %s", scheme) << u"group"_s << QSize(692, 574) << dark;
        QTest::addRow("group wide %s", scheme) << u"group"_s << QSize(2352, 1388) << dark;
    }
}

void tst_GroupsPage::paintsItsPictures()
{
    QFETCH(QString, content);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    m_theme->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_page->resize(size);
    m_page->setRetention(
        [](const QString&) { return std::optional<std::chrono::milliseconds>(168h); });
    const Error away{.kind = ErrorKind::Unreachable,
                     .message = u"No broker answers at 10.0.3.4:9092. Check the addresses, or wait "
                                "until Kafka is up."_s};
    if (content == u"failed"_s) {
        m_page->showFailure(away);
    } else if (content == u"empty"_s) {
        m_page->showSweep(samples::sweepOf({}, m_at), 5s);
    } else if (content == u"huge"_s) {
        m_page->showSweep(samples::hugeSweep(m_at), 5s);
    } else if (content == u"many"_s) {
        LagSweep huge = samples::hugeSweep(m_at);
        const GroupLag many = [&] {
            GroupLag group = huge.groups[7];
            group.group = u"warehouse"_s;
            for (int i = 0; i < 300; ++i)
                group.partitions.append(
                    partitionLag(u"orders.archive"_s, i, 1000 * i, 1000 * i + (i * 37) % 900));
            return group;
        }();
        huge.groups.append(many);
        m_page->setSeriesReader(
            [many](const QString&, const QDateTime& from, const QDateTime& to, int) {
                return QtFuture::makeReadyFuture(Result<LagSeries>(pastOf(many, from, to)));
            });
        m_page->showSweep(huge, 5s);
        goTo(GroupPlace{u"warehouse"_s, {}});
    } else {
        sweep();
        if (content == u"old"_s)
            m_page->showFailure(away);
        if (content == u"group"_s)
            goTo(GroupPlace{u"email-service"_s,
                            TopicPartition{u"sprint.lifecycle"_s, Partition(1)}});
        if (content == u"new"_s)
            goTo(GroupPlace{u"analytics"_s, {}});
        if (content == u"share"_s)
            goTo(GroupPlace{u"render-farm"_s, {}});
        if (content == u"unknown"_s)
            goTo(GroupPlace{u"nobody"_s, {}});
        if (content == u"gone"_s) {
            goTo(GroupPlace{u"email-service"_s, {}});
            m_page->showSweep(samples::sweepOf({newProtocolGroup()}, m_at.addSecs(5)), 5s);
        } else if (content != u"old"_s) {
            sweep(1);
        }
        if (!m_page->openGroup().isEmpty() && content != u"share"_s && content != u"unknown"_s)
            QTRY_VERIFY(!m_page->panel().chart().plot().content().series.isEmpty());
    }
    for (int pass = 0; pass < 3; ++pass)
        QCoreApplication::sendPostedEvents();
    const QPixmap picture = m_page->grab();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("THROUGHLINE_PICTURES");
    if (!folder.isEmpty()) {
        const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        QVERIFY(picture.save(QDir(folder).filePath(u"groups-%1.png"_s.arg(name))));
    }
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(tst_GroupsPage)
#include "tst_groupspage.moc"
