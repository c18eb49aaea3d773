// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/stream/streampagebench.h"
#include "ui/stream/rangedialog.h"
#include "ui/widgets/banner.h"

#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QListWidget>

using namespace Qt::Literals::StringLiterals;

/// What the Stream page reads: topics, ranges, a record that was asked for.
class tst_StreamReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_bench = std::make_unique<StreamPageBench>(); }
    void cleanup() { m_bench.reset(); }

    void findsTheRecordThatIsAskedFor();
    void readsFromThereWhenTheRecordIsNotHeld();
    void readsTheNewestOfAPartition();
    void readsTheNewestWithoutTheUsualStart();
    void choosesTopicsByKeys();
    void readsAnewFromElsewhere();
    void saysWhyReadingStopped();
    void readsARangeByKeys();
    void readsAPattern();

private:
    Theme* m_theme = nullptr;
    std::unique_ptr<StreamPageBench> m_bench;
};

void tst_StreamReading::initTestCase()
{
    m_theme = new Theme(*qApp, this);
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->setMotion(Motion::Reduced);
}

void tst_StreamReading::findsTheRecordThatIsAskedFor()
{
    QVERIFY(m_bench->fill());
    m_bench->filter()->setText(u"rollback"_s);
    QTRY_VERIFY(m_bench->model().list()->coverage().isComplete);
    m_bench->page().navigateTo(RecordAddress{u"sprint.lifecycle"_s, Partition(1), Offset(41'001)});
    QTRY_VERIFY(m_bench->inspector()->record());
    QCOMPARE(m_bench->inspector()->record()->event.address.offset, Offset(41'001));
    // The filter would have hidden it.
    QCOMPARE(m_bench->filter()->text(), QString());
    QVERIFY(!m_bench->model().isFollowing());
}

void tst_StreamReading::readsFromThereWhenTheRecordIsNotHeld()
{
    QVERIFY(m_bench->fill());
    QSignalSpy notices(&m_bench->page(), &Page::noticeRequested);
    m_bench->page().navigateTo(RecordAddress{u"sprint.lifecycle"_s, Partition(2), Offset(7)});
    QCOMPARE(notices.size(), 1);
    QCOMPARE(m_bench->stream().plan().topics, QStringList(u"sprint.lifecycle"_s));
    QCOMPARE(m_bench->stream().plan().partitions, QList<Partition>{Partition(2)});
    QCOMPARE(m_bench->stream().plan().from, kafka::From::at(Offset(7)));
    SampleRecord wanted = sprintCreated(7);
    wanted.partition = 2;
    append(m_bench->store(), {wanted, sprintCreated(8)});
    QTRY_VERIFY(m_bench->inspector()->record());
    QCOMPARE(m_bench->inspector()->record()->event.address.offset, Offset(7));
}

void tst_StreamReading::readsTheNewestOfAPartition()
{
    QVERIFY(m_bench->fill());
    m_bench->filter()->setText(u"rollback"_s);
    m_bench->page().navigateTo(NewestRecords{u"orders"_s, Partition(4)});
    QCOMPARE(m_bench->filter()->text(), QString());
    QCOMPARE(m_bench->stream().plan().topics, QStringList(u"orders"_s));
    QCOMPARE(m_bench->stream().plan().partitions, QList<Partition>{Partition(4)});
    QCOMPARE(m_bench->stream().plan().from, kafka::From::newest(1000));
    QVERIFY(m_bench->model().isFollowing());
    // Of the whole topic: all partitions.
    m_bench->page().navigateTo(NewestRecords{u"orders"_s, std::nullopt});
    QVERIFY(!m_bench->stream().plan().partitions);
}

void tst_StreamReading::readsTheNewestWithoutTheUsualStart()
{
    m_bench->page().show();
    m_bench->page().navigateTo(NewestRecords{u"orders"_s, std::nullopt});
    m_bench->page().start();
    // What the start would have chosen by itself does not come over what was asked for.
    QTRY_VERIFY(m_bench->page().isSettled() || m_bench->stream().store());
    QCOMPARE(m_bench->stream().plan().topics, QStringList(u"orders"_s));
}

void tst_StreamReading::choosesTopicsByKeys()
{
    QVERIFY(m_bench->fill());
    auto* chooser = m_bench->chooser();
    chooser->setTopics({{.name = u"orders"_s}, {.name = u"sprint.lifecycle"_s}});
    QVERIFY(m_bench->press(Qt::Key_T));
    QTRY_VERIFY(chooser->isVisible());
    auto* field = chooser->findChild<QLineEdit*>();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, u"orders"_s);
    QTest::keyClick(field, Qt::Key_Down);
    QVERIFY(m_bench->press(Qt::Key_Space));
    QVERIFY(!m_bench->model().isPaused());
    QVERIFY(m_bench->press(Qt::Key_Return));
    QVERIFY(m_bench->stream().plan().topics.contains(u"orders"_s));
}

void tst_StreamReading::readsAnewFromElsewhere()
{
    QVERIFY(m_bench->fill());
    const SequenceId end = m_bench->store().end();
    QVERIFY(m_bench->press(Qt::Key_Home));
    QVERIFY(m_bench->press(Qt::Key_Space));
    QVERIFY(m_bench->press(Qt::Key_B));
    QCOMPARE(m_bench->stream().plan().from, kafka::From::beginning());
    QVERIFY(!m_bench->model().isPaused());
    QVERIFY(m_bench->model().isFollowing());
    QCOMPARE(m_bench->store().end(), end);
    QTRY_COMPARE(m_bench->model().total(), 0);
    QTRY_VERIFY(m_bench->words().contains(u"from the beginning"_s));
    append(m_bench->store(), busyBus(3));
    QTRY_COMPARE(m_bench->model().total(), 3);
}

void tst_StreamReading::saysWhyReadingStopped()
{
    QVERIFY(m_bench->fill());
    Error error;
    error.kind = ErrorKind::Forbidden;
    error.message = u"This login may not read sprint.lifecycle."_s;
    Q_EMIT m_bench->stream().runFailed(error);
    QVERIFY(m_bench->words().contains(error.message));
    const auto before = m_bench->stream().store();
    Q_EMIT m_bench->page().findChild<Banner*>()->linkActivated();
    QVERIFY(m_bench->stream().store() != before);
    // What was noticed stays until it is read, also when reading goes on.
    Q_EMIT m_bench->stream().noticed(
        {.kind = kafka::Notice::Kind::RecordsRemoved,
         .topic = u"sprint.lifecycle"_s,
         .message = u"12 records were removed before they were read."_s});
    Q_EMIT m_bench->stream().stateChanged({kafka::ConsumerPhase::Reading, {}});
    QVERIFY(m_bench->words().contains(u"12 records were removed"_s));
}

void tst_StreamReading::readsARangeByKeys()
{
    QVERIFY(m_bench->fill());
    QVERIFY(m_bench->press(Qt::Key_R));
    QTRY_VERIFY(m_bench->page().findChild<RangeDialog*>());
    auto* dialog = m_bench->page().findChild<RangeDialog*>();
    QTRY_VERIFY(dialog->isVisible());
    auto* from = dialog->findChild<QComboBox*>(u"rangeFrom"_s);
    QTRY_VERIFY(from->hasFocus());
    from->setCurrentIndex(from->findData(u"ago:"_s));
    auto* value = dialog->findChild<QLineEdit*>(u"rangeFromValue"_s);
    QVERIFY(value->isVisible());
    QVERIFY(!dialog->range());
    QTest::keyClicks(value, u"soon"_s);
    QVERIFY(!dialog->range());
    value->clear();
    QTest::keyClicks(value, u"15m"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"rangePartitions"_s), u"0,2"_s);
    QVERIFY(dialog->range());
    QTest::keyClick(value, Qt::Key_Return);
    QCOMPARE(m_bench->stream().plan().from, kafka::From::before(std::chrono::minutes(15)));
    QCOMPARE(m_bench->stream().plan().partitions, (QList<Partition>{Partition(0), Partition(2)}));
    QCOMPARE(m_bench->stream().plan().to, kafka::To::follow());
    QTRY_VERIFY(m_bench->words().contains(u"the last 15m"_s));
}

void tst_StreamReading::readsAPattern()
{
    QVERIFY(m_bench->fill());
    auto* chooser = m_bench->chooser();
    chooser->setTopics({{.name = u"sprint.lifecycle"_s}, {.name = u"sprint.team"_s}});
    chooser->setChosen({});
    QVERIFY(m_bench->press(Qt::Key_T));
    QTRY_VERIFY(chooser->isVisible());
    auto* field = chooser->findChild<QLineEdit*>();
    auto* list = chooser->findChild<QListWidget*>();
    for (int row = 0; row < list->count(); ++row)
        list->item(row)->setCheckState(Qt::Unchecked);
    field->clear();
    QTest::keyClicks(field, u"sprint.*"_s);
    QVERIFY(list->item(0)->text().contains(u"2 topic"_s));
    QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_bench->stream().plan().topics, QStringList(u"sprint.*"_s));
}

QTEST_MAIN(tst_StreamReading)
#include "tst_streamreading.moc"
