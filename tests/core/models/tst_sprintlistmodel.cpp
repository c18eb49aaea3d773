// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/sprintlistmodel.h"
#include "core/stores/operationstore.h"
#include "core/stores/sprintstore.h"
#include "samplesprints.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class tst_SprintListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void printsTheCards();
    void showsACreateBeforeItHasAnId();
    void marksHowSavesStand();
    void putsTheDraftOnTop();
    void namesExactlyWhatHappens();
    void prefersTheRunningSprint();

private:
    QStringList printed() const;

    const QDate m_today{2031, 3, 10};
    std::unique_ptr<SprintStore> m_sprints;
    std::unique_ptr<OperationStore> m_operations;
    std::unique_ptr<SprintListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_SprintListModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_sprints = std::make_unique<SprintStore>();
    m_operations = std::make_unique<OperationStore>();
    m_model = std::make_unique<SprintListModel>(*m_sprints, *m_operations);
    m_model->setToday(m_today);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
}

QStringList tst_SprintListModel::printed() const
{
    QStringList lines;
    for (const SprintListRow& row : m_model->rows()) {
        const QStringList marks{u""_s, u" (not saved)"_s, u" (waiting)"_s, u" (unsure)"_s,
                                u" (refused)"_s};
        lines.append(u"%1 | %2 | %3 | %4 %%5"_s.arg(row.title, row.dates, row.phaseText)
                         .arg(qRound(row.progress * 100))
                         .arg(marks[int(row.mark)])
                         .remove(u'%'));
    }
    return lines;
}

void tst_SprintListModel::printsTheCards()
{
    m_sprints->applyAll(
        {sprintAt(u"31-06"_s, {2031, 2, 17}), sprint3107(), sprintAt(u"31-08"_s, {2031, 3, 17})},
        QDateTime::currentDateTimeUtc());
    QCOMPARE(printed(), (QStringList{u"Sprint 31-08 | 17 – 28 Mar | planned | 0 "_s,
                                     u"Sprint 31-07 | 3 – 14 Mar | day 5 of 9 | 56 "_s,
                                     u"Sprint 31-06 | 17 – 28 Feb | closed | 100 "_s}));
}

void tst_SprintListModel::showsACreateBeforeItHasAnId()
{
    m_sprints->applyAll({sprint3107()}, QDateTime::currentDateTimeUtc());
    Sprint draft = sprintAt(u"31-08"_s, {2031, 3, 17});
    draft.id = {};
    draft.name.clear();
    Operation operation = operationOf(OperationKind::CreateSprint, {}, draft);
    m_operations->apply(operation);
    QCOMPARE(printed(), (QStringList{u"Sprint 31-08 | 17 – 28 Mar | planned | 0  (waiting)"_s,
                                     u"Sprint 31-07 | 3 – 14 Mar | day 5 of 9 | 56 "_s}));
    QCOMPARE(m_model->rowOf(operation.id), 0);
    // The service's answer arrives before the operation is done: never two cards.
    m_sprints->applyOne(sprintAt(u"31-08"_s, {2031, 3, 17}));
    QCOMPARE(m_model->rowCount(), 2);
    operation.state = OperationState::Done;
    m_operations->apply(operation);
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->rowOf(SprintId(u"sprint-31-08"_s)), 0);
}

void tst_SprintListModel::marksHowSavesStand()
{
    m_sprints->applyAll({sprint3107()}, QDateTime::currentDateTimeUtc());
    Operation operation = operationOf(OperationKind::UpdateSprint, sprint3107(), sprint3107());
    m_operations->apply(operation);
    QCOMPARE(m_model->rows().first().mark, SprintListRow::Mark::Waiting);
    operation.state = OperationState::Ambiguous;
    m_operations->apply(operation);
    QCOMPARE(m_model->rows().first().mark, SprintListRow::Mark::Ambiguous);
    operation.state = OperationState::Refused;
    operation.lastError = Error{.kind = ErrorKind::Rejected, .message = u"No."_s};
    m_operations->apply(operation);
    QCOMPARE(m_model->rows().first().mark, SprintListRow::Mark::Refused);
    QVERIFY(m_model->rows().first().markText.contains(u"No."_s));
    operation.state = OperationState::Done;
    m_operations->apply(operation);
    QCOMPARE(m_model->rows().first().mark, SprintListRow::Mark::None);
}

void tst_SprintListModel::putsTheDraftOnTop()
{
    m_sprints->applyAll({sprint3107()}, QDateTime::currentDateTimeUtc());
    Sprint draft;
    draft.start = QDate(2020, 1, 6);
    draft.end = QDate(2020, 1, 17);
    m_model->setDrafts(draft, {SprintKey(SprintId(u"sprint-7"_s))});
    QCOMPARE(m_model->rowCount(), 2);
    QCOMPARE(m_model->rows()[0].title, u"New sprint"_s);
    QCOMPARE(m_model->rows()[0].mark, SprintListRow::Mark::Unsaved);
    QCOMPARE(m_model->rows()[1].mark, SprintListRow::Mark::Unsaved);
    m_model->setDrafts({}, {});
    QCOMPARE(m_model->rowCount(), 1);
}

void tst_SprintListModel::namesExactlyWhatHappens()
{
    const Sprint six = sprintAt(u"31-06"_s, {2031, 2, 17});
    Sprint eight = sprintAt(u"31-08"_s, {2031, 3, 17});
    m_sprints->applyAll({six, sprint3107(), eight}, QDateTime::currentDateTimeUtc());
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);

    eight.confidence = 50; // Nothing that a card shows.
    m_sprints->applyOne(eight);
    QCOMPARE(changed.count(), 0);
    eight.end = QDate(2031, 3, 29);
    m_sprints->applyOne(eight);
    QCOMPARE(changed.count(), 1);
    eight.start = QDate(2031, 1, 6);
    m_sprints->applyOne(eight);
    QCOMPARE(m_model->rowOf(eight.id), 2);
    QVERIFY(moved.count() > 0);
    m_sprints->remove(six.id);
    QCOMPARE(removed.count(), 1);
    QCOMPARE(inserted.count(), 0);
}

void tst_SprintListModel::prefersTheRunningSprint()
{
    QCOMPARE(m_model->preferredRow(), -1);
    m_sprints->applyAll({sprintAt(u"31-06"_s, {2031, 2, 17}), sprint3107(),
                         sprintAt(u"31-08"_s, {2031, 3, 17}), sprintAt(u"31-09"_s, {2031, 3, 31})},
                        QDateTime::currentDateTimeUtc());
    QCOMPARE(m_model->rows()[m_model->preferredRow()].title, u"Sprint 31-07"_s);
    m_model->setToday(QDate(2031, 3, 15));
    QCOMPARE(m_model->rows()[m_model->preferredRow()].title, u"Sprint 31-08"_s);
    m_model->setToday(QDate(2032, 1, 1));
    QCOMPARE(m_model->rows()[m_model->preferredRow()].title, u"Sprint 31-09"_s);
}

QTEST_GUILESS_MAIN(tst_SprintListModel)
#include "tst_sprintlistmodel.moc"
