// SPDX-License-Identifier: GPL-3.0-or-later
#include "sprintspagetest.h"

#include "ui/planning/sprintfigures.h"

#include <QtCore/QDir>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QDialog>

using namespace Qt::Literals::StringLiterals;

/// Every state of the Sprints page can be painted; with THROUGHLINE_PICTURES set to a folder the
/// pictures are kept to be looked at.
class tst_SprintsPagePictures : public SprintsPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void paintsItsPictures_data();
    void paintsItsPictures();
};

void tst_SprintsPagePictures::paintsItsPictures_data()
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
        QTest::addRow("empty %s", scheme) << u"empty"_s << QSize(1072, 774) << dark;
        QTest::addRow("full %s", scheme) << u"full"_s << QSize(1072, 774) << dark;
        QTest::addRow("new %s", scheme) << u"new"_s << QSize(1072, 774) << dark;
        QTest::addRow("explain %s", scheme) << u"explain"_s << QSize(1072, 774) << dark;
        QTest::addRow("absences %s", scheme) << u"absences"_s << QSize(1072, 774) << dark;
    }
}

void tst_SprintsPagePictures::paintsItsPictures()
{
    QFETCH(QString, content);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    m_theme->setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    m_page->resize(size);
    QList<Sprint> sprints;
    if (content == u"full"_s) {
        for (int i = 0; i < 200; ++i) {
            Sprint sprint =
                sampleSprint(u"%1-%2"_s.arg(20 + i / 26).arg(i % 26 + 1, 2, 10, QChar(u'0')),
                             QDate(2023, 7, 17).addDays(14 * i));
            for (int j = 0; j < 34; ++j)
                sprint.members.append(person(u"Colleague Number %1"_s.arg(j + 1), u"Developer"_s));
            sprints.append(sprint);
        }
    } else if (content != u"empty"_s) {
        for (int i = 0; i < 5; ++i)
            sprints.append(
                sampleSprint(u"31-0%1"_s.arg(i + 4), QDate(2031, 1, 20).addDays(14 * i)));
    }
    m_bench->sprints.applyAll(sprints, QDateTime::currentDateTimeUtc());
    if (!sprints.isEmpty() && content != u"new"_s) {
        Promise promise;
        promise.operation = OperationId(QUuid::createUuid());
        promise.kind = OperationKind::UpdateSprint;
        const Sprint running = *m_bench->sprints.findByNumber(
            content == u"full"_s ? sprints.last().number : u"31-07"_s);
        promise.entity = {u"sprint"_s, u"sprint-31-07"_s};
        promise.state = PromiseState::Seen;
        promise.savedAt = QDateTime(QDate(2031, 3, 10), QTime(10, 42, 7, 118), Qt::UTC);
        promise.sentAt = promise.savedAt;
        promise.answeredAt = promise.savedAt.addMSecs(9);
        promise.httpStatus = 200;
        promise.expected = expectedEvents(promise.kind, running);
        for (ExpectedEvent& event : promise.expected) {
            event.seenAt = RecordAddress{event.topic, Partition(2), Offset(418)};
            event.recordTime = promise.answeredAt.addMSecs(2);
            event.receivedAt = promise.answeredAt.addMSecs(38);
        }
        m_bench->promiseStore.apply(promise);
    }
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->firstFocus()->setFocus();
    if (content == u"usual"_s) {
        ServiceCapacity theirs;
        theirs.days = 43;
        theirs.committed = 36.55;
        theirs.workingDays = 9;
        m_page->findChild<SprintFigures*>()->setService(theirs, {});
    } else if (content == u"problems"_s) {
        auto* model = team()->model();
        model->setData(model->index(1, 0), u"Ines Duarte"_s, Qt::EditRole);
        model->setData(model->index(4, 1), u"Developer"_s, Qt::EditRole);
        child<QDateEdit>(u"sprintEnd"_s)->setDate(QDate(2031, 3, 1));
        team()->setFocus();
    } else if (content == u"new"_s) {
        press(Qt::Key_N);
        QTest::keyClick(m_page->findChild<QCheckBox*>(), Qt::Key_Space);
    } else if (content == u"explain"_s) {
        press(Qt::Key_T);
        team()->setCurrentIndex(team()->model()->index(1, 0));
        press(Qt::Key_X);
    } else if (content == u"absences"_s) {
        press(Qt::Key_T);
        team()->setCurrentIndex(team()->model()->index(4, 8));
        press(Qt::Key_E);
    }
    QWidget* shown = m_page.get();
    if (auto* dialog = m_page->findChild<QDialog*>(); dialog && dialog->isVisible())
        shown = dialog;
    const QPixmap picture = shown->grab();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("THROUGHLINE_PICTURES");
    if (!folder.isEmpty()) {
        const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        QVERIFY(picture.save(QDir(folder).filePath(u"sprints-%1.png"_s.arg(name))));
    }
}

QTEST_MAIN(tst_SprintsPagePictures)
#include "tst_sprintspagepictures.moc"
