// SPDX-License-Identifier: GPL-3.0-or-later
#include "taskspagetest.h"

#include <QtCore/QDir>

using namespace Qt::Literals::StringLiterals;

/// Every state of the Tasks page can be painted; with THROUGHLINE_PICTURES set to a folder the
/// pictures are kept to be looked at.
class tst_TasksPagePictures : public TasksPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void paintsItsPictures_data();
    void paintsItsPictures();
};

void tst_TasksPagePictures::paintsItsPictures_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    for (const bool dark : {false, true}) {
        const char* scheme = dark ? "dark" : "light";
        QTest::addRow("usual %s", scheme) << u"usual"_s << QSize(1072, 774) << dark;
        QTest::addRow("problems %s", scheme) << u"problems"_s << QSize(1072, 774) << dark;
        QTest::addRow("small %s", scheme) << u"usual"_s << QSize(692, 574) << dark;
        QTest::addRow("wall %s", scheme) << u"usual"_s << QSize(2352, 1414) << dark;
        QTest::addRow("full %s", scheme) << u"full"_s << QSize(1072, 774) << dark;
        QTest::addRow("empty %s", scheme) << u"empty"_s << QSize(1072, 774) << dark;
        QTest::addRow("compare %s", scheme) << u"compare"_s << QSize(1072, 774) << dark;
    }
}

void tst_TasksPagePictures::paintsItsPictures()
{
    QFETCH(QString, content);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    m_theme->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_page->resize(size);
    const QStringList titles{u"Write the rollback note for the release"_s,
                             u"Ask the platform team for a second broker"_s,
                             u"Check the retention of the audit topic"_s,
                             u"Call Tomasz about his absence in April"_s,
                             u"Draft the plan for the next sprint"_s,
                             u"Rename the dead-letter topic"_s,
                             u"Measure the lag after the migration"_s,
                             u"Answer the question about half days"_s,
                             u"Close the open points of the retrospective"_s};
    QList<Task> tasks;
    const int count = content == u"full"_s ? 10'000 : content == u"empty"_s ? 0 : 24;
    for (int i = 1; i <= count; ++i) {
        Task task = sampleTask(i, titles[i % titles.size()]);
        task.done = i % 7 == 0;
        if (i % 5 == 0)
            m_bench->tasks.setPlan(task.id, {.sprint = SprintId(u"sprint-31-07"_s)});
        task.description = i % 3 ? QString() : u"What was agreed on Monday, and with whom."_s;
        tasks.append(task);
    }
    m_bench->sprints.applyAll(
        {sampleSprint(u"31-07"_s, QDate(2031, 3, 3)), sampleSprint(u"31-08"_s, QDate(2031, 3, 17))},
        QDateTime::currentDateTimeUtc());
    m_bench->tasks.applyAll(tasks, QDateTime::currentDateTimeUtc());
    m_bench->events.setSince(QDateTime(QDate(2031, 3, 10), QTime(10, 42), Qt::UTC));
    show();
    if (!tasks.isEmpty()) {
        const Task& newest = tasks.last();
        Promise promise;
        promise.operation = OperationId(QUuid::createUuid());
        promise.kind = OperationKind::UpdateTask;
        promise.entity = {u"task"_s, newest.id.value()};
        promise.state = PromiseState::Seen;
        promise.savedAt = QDateTime(QDate(2031, 3, 10), QTime(10, 42, 7, 118), Qt::UTC);
        promise.sentAt = promise.savedAt;
        promise.answeredAt = promise.savedAt.addMSecs(9);
        promise.httpStatus = 200;
        ExpectedEvent expected;
        expected.type = u"task.updated"_s;
        expected.topic = u"todo.tasks.updated"_s;
        expected.seenAt = RecordAddress{expected.topic, Partition(2), Offset(418)};
        expected.recordTime = promise.answeredAt.addMSecs(2);
        expected.receivedAt = promise.answeredAt.addMSecs(38);
        promise.expected = {expected};
        m_bench->promiseStore.apply(promise);
        for (int i = 0; i < 3; ++i) {
            DomainEvent event;
            event.type = i ? u"task.updated"_s : u"task.created"_s;
            event.address = {u"todo.tasks.updated"_s, Partition(2), Offset(416 + i)};
            event.entity = EntityRef{u"task"_s, newest.id.value()};
            event.recordTime = promise.savedAt.addSecs(i * 60 - 180);
            event.body = QJsonObject{{u"title"_s, newest.title}, {u"status"_s, u"incomplete"_s}};
            m_bench->events.take(event, event.recordTime);
        }
        if (content == u"problems"_s || content == u"compare"_s) {
            Task mine = newest;
            mine.title = u"Write the rollback note today"_s;
            mine.category = u"operations"_s;
            Operation refused;
            refused.id = OperationId(QUuid::createUuid());
            refused.kind = OperationKind::UpdateTask;
            refused.taskBase = newest;
            refused.taskIntent = mine;
            refused.state = OperationState::Refused;
            refused.lastError =
                Error{.kind = ErrorKind::Conflict,
                      .message = u"Somebody else changed the same values while you were editing. "
                                 "Nothing was overwritten: look at both and save again."_s};
            m_bench->operations.apply(refused);
            const Task& second = tasks[count - 2];
            m_bench->taskService.complete(second);
            m_bench->taskService.remove(tasks[count - 3]);
        }
        if (content == u"compare"_s) {
            Task theirs = newest;
            theirs.title = u"Write the rollback note with Ines"_s;
            theirs.category = u"platform"_s;
            theirs.updatedAt = theirs.updatedAt.addSecs(5);
            m_bench->tasks.applyOne(theirs);
            press(Qt::Key_C);
        }
    }
    QTRY_VERIFY(view()->model()->rowCount() > 0 || tasks.isEmpty());
    if (!tasks.isEmpty())
        QTRY_VERIFY(!child<QWidget>(u"taskTitle"_s)->visibleRegion().isEmpty());
    if (!tasks.isEmpty())
        QTRY_VERIFY(!child<QWidget>(u"taskDetail"_s)
                         ->geometry()
                         .intersects(view()->parentWidget()->geometry()));
    QWidget* shown = m_page.get();
    if (auto* dialog = m_page->findChild<QDialog*>(); dialog && dialog->isVisible())
        shown = dialog;
    const QPixmap picture = shown->grab();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("THROUGHLINE_PICTURES");
    if (!folder.isEmpty()) {
        const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        QVERIFY(picture.save(QDir(folder).filePath(u"tasks-%1.png"_s.arg(name))));
    }
}

QTEST_MAIN(tst_TasksPagePictures)
#include "tst_taskspagepictures.moc"
