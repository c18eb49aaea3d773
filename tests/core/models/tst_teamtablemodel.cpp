// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/sprintform.h"
#include "core/models/teamtablemodel.h"
#include "core/stores/operationstore.h"
#include "core/stores/sprintstore.h"
#include "samplesprints.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class tst_TeamTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void printsTheTable();
    void addsAPersonInTheLastRow();
    void followsTheDates();
    void leadsToWhatANoteMeans();
    void boundsItsColumns();

private:
    QStringList printed() const;

    std::unique_ptr<SprintStore> m_sprints;
    std::unique_ptr<OperationStore> m_operations;
    std::unique_ptr<SprintForm> m_form;
    std::unique_ptr<TeamTableModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_TeamTableModel::init()
{
    m_tester.reset();
    m_model.reset();
    m_form.reset();
    m_sprints = std::make_unique<SprintStore>();
    m_operations = std::make_unique<OperationStore>();
    m_form = std::make_unique<SprintForm>(*m_sprints, *m_operations);
    m_model = std::make_unique<TeamTableModel>(*m_form);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(m_model->rowCount(), 0);
    m_sprints->applyAll({sprint3107()}, QDateTime::currentDateTimeUtc());
    QVERIFY(m_form->open(SprintId(u"sprint-7"_s)));
}

QStringList tst_TeamTableModel::printed() const
{
    QStringList lines;
    QString head;
    for (int column = 0; column < m_model->columnCount(); ++column)
        head += m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + u'|';
    lines.append(head);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QString line;
        for (int column = 0; column < m_model->columnCount(); ++column)
            line += m_model->index(row, column).data().toString() + u'|';
        lines.append(line);
    }
    return lines;
}

void tst_TeamTableModel::printsTheTable()
{
    QCOMPARE(printed(),
             (QStringList{u"Person|Role|Mo 3|Tu 4|We 5|Th 6|Fr 7|Mo 10|Tu 11|We 12|Th 13|Fr 14|"
                          "Days|at 85 %|"_s,
                          u"Ines Duarte|Developer|||||||||||9|7.65|"_s,
                          u"Tomasz Wrona|Tester|||off|off|||||||7|5.95|"_s,
                          u"Add a person…||||||Local holiday||||||16|13.60|"_s}));
}

void tst_TeamTableModel::addsAPersonInTheLastRow()
{
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    const QModelIndex last = m_model->index(m_model->footerRow(), TeamTableModel::Person);
    QVERIFY(!m_model->setData(last, u"  "_s, Qt::EditRole));
    QVERIFY(m_model->setData(last, u" Mei Tanaka "_s, Qt::EditRole));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(m_form->draft().members.last().name, u"Mei Tanaka"_s);
    QCOMPARE(m_form->draft().members.last().role, u"Developer"_s);
    QVERIFY(m_model->setData(m_model->index(2, TeamTableModel::RoleColumn), u"Tech Lead"_s,
                             Qt::EditRole));
    QCOMPARE(m_form->draft().members.last().role, u"Tech Lead"_s);
    m_form->removeMember(0);
    QCOMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_model->index(0, 0).data().toString(), u"Tomasz Wrona"_s);
}

void tst_TeamTableModel::followsTheDates()
{
    m_form->setEnd(QDate(2031, 3, 5));
    QCOMPARE(m_model->dayCount(), 3);
    QCOMPARE(printed().at(2), u"Tomasz Wrona|Tester|||off|2|1.70|"_s);
    m_form->setEnd(QDate(2031, 3, 1));
    QCOMPARE(m_model->dayCount(), 0);
}

void tst_TeamTableModel::leadsToWhatANoteMeans()
{
    QCOMPARE(m_model->indexForPath(u"members[1].role"_s),
             m_model->index(1, TeamTableModel::RoleColumn));
    QCOMPARE(m_model->indexForPath(u"members[1].absences[0].start"_s),
             m_model->index(1, TeamTableModel::FirstDay + 2));
    QCOMPARE(m_model->indexForPath(u"holidays[0].date"_s),
             m_model->index(2, TeamTableModel::FirstDay + 4));
    QVERIFY(!m_model->indexForPath(u"members[9].name"_s).isValid());
    QVERIFY(!m_model->indexForPath(u"members[x"_s).isValid());
    m_form->setMemberName(1, u"Ines Duarte"_s);
    QVERIFY(m_model->index(1, TeamTableModel::Person).data(TeamTableModel::NoteKindRole).isValid());
}

void tst_TeamTableModel::boundsItsColumns()
{
    m_form->setEnd(QDate(9000, 1, 1));
    QCOMPARE(m_model->dayCount(), 66);
    QVERIFY(m_model->hiddenDays() > 1'000'000);
    QCOMPARE(m_model->index(1, TeamTableModel::FirstDay + 2).data().toString(), u"off"_s);
}

QTEST_GUILESS_MAIN(tst_TeamTableModel)
#include "tst_teamtablemodel.moc"
