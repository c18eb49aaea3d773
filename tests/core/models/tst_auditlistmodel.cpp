// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/auditlistmodel.h"

#include "core/domain/line.h"
#include "core/domain/operation.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QList<AuditEntry> entriesDownTo(qint64 newest, qint64 oldest)
{
    QList<AuditEntry> entries;
    for (qint64 i = newest; i >= oldest; --i)
        entries.append({.sequence = i, .what = u"produce"_s, .target = u"t%1"_s.arg(i)});
    return entries;
}

} // namespace

class TestAuditListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForOlderOnes();
    void takesWhatWasJustNoted();
    void marksTheResult();
    void knowsEveryKindOfSave();
    void leadsToTheThing_data();
    void leadsToTheThing();
};

void TestAuditListModel::asksForOlderOnes()
{
    AuditListModel model;
    QSignalSpy wanted(&model, &AuditListModel::moreWanted);
    QVERIFY(!model.canFetchMore({}));
    model.append(entriesDownTo(20, 11), true);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    // Not twice for one page.
    model.fetchMore({});
    QCOMPARE(wanted.size(), 1);
    model.append(entriesDownTo(10, 1), false);
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.rowCount(), 20);
    QCOMPARE(model.index(19, AuditListModel::Target).data().toString(), u"t1"_s);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.entryAt(0));
    QVERIFY(!model.entryAt(-1));
}

void TestAuditListModel::takesWhatWasJustNoted()
{
    AuditListModel model;
    const QAbstractItemModelTester tester(&model);
    model.append(entriesDownTo(3, 1), false);
    model.prepend(entriesDownTo(4, 4).constFirst());
    QCOMPARE(model.entryAt(0)->sequence, 4);
    // A page had it already.
    model.prepend(entriesDownTo(4, 4).constFirst());
    QCOMPARE(model.rowCount(), 4);
}

void TestAuditListModel::marksTheResult()
{
    AuditListModel model;
    model.append({{.sequence = 2, .result = u"done"_s}, {.sequence = 1, .result = u"failed"_s}},
                 false);
    const auto mark = [&model](int row) {
        return LineNode::State(
            model.index(row, AuditListModel::Outcome).data(AuditListModel::MarkRole).toInt());
    };
    QCOMPARE(mark(0), LineNode::State::Done);
    QCOMPARE(mark(1), LineNode::State::Failed);
    QVERIFY(!model.index(0, AuditListModel::Who).data(AuditListModel::MarkRole).isValid());
}

void TestAuditListModel::knowsEveryKindOfSave()
{
    for (int kind = 0; kind <= int(OperationKind::ReopenTask); ++kind) {
        const QString name = operationKindName(OperationKind(kind));
        QVERIFY2(auditWhatText(name) != name, qPrintable(name));
    }
    QCOMPARE(auditWhatText(u"of-a-newer-program"_s), u"of-a-newer-program"_s);
}

void TestAuditListModel::leadsToTheThing_data()
{
    QTest::addColumn<AuditEntry>("entry");
    QTest::addColumn<bool>("leads");
    const auto entry = [](const QString& what, const QString& target) {
        return AuditEntry{.what = what, .target = target};
    };
    AuditEntry run = entry(u"retry"_s, u"sprint.lifecycle"_s);
    run.run = RunId(QUuid::createUuid());
    QTest::newRow("a run") << run << true;
    QTest::newRow("a sprint") << entry(u"update-sprint"_s, u"sprint sprint-9f"_s) << true;
    QTest::newRow("a sprint that is gone")
        << entry(u"delete-sprint"_s, u"sprint sprint-9f"_s) << false;
    QTest::newRow("a task") << entry(u"complete-task"_s, u"task 12"_s) << true;
    QTest::newRow("a topic") << entry(u"produce"_s, u"orders"_s) << true;
    QTest::newRow("a topic that is gone") << entry(u"topic-removed"_s, u"orders"_s) << false;
    QTest::newRow("the lock") << entry(u"unlocked"_s, u"Platform team"_s) << false;
}

void TestAuditListModel::leadsToTheThing()
{
    QFETCH(const AuditEntry, entry);
    QTEST(auditDestination(entry).has_value(), "leads");
}

QTEST_GUILESS_MAIN(TestAuditListModel)
#include "tst_auditlistmodel.moc"
