// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/operationlistmodel.h"
#include "core/stores/operationstore.h"
#include "core/stores/promisestore.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Operation operation(int number, OperationState state)
{
    Operation op;
    op.id = OperationId(QUuid::createUuid());
    op.state = state;
    op.intent.number = u"26-%1"_s.arg(number, 2, 10, QChar(u'0'));
    op.createdAt = QDateTime({2026, 3, 20}, {8, number}, Qt::UTC);
    return op;
}

QStringList lines(const OperationListModel& model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(model.index(row, OperationListModel::What).data().toString() + u": "_s +
                      model.index(row, OperationListModel::State).data().toString());
    return result;
}

} // namespace

class tst_OperationListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheNewestFirst();
    void followsASave();
    void keepsTheRowOfARememberedPromise();
    void forgetsWhatTheStoresForget();
    void tellsStatesByMarks();
};

void tst_OperationListModel::listsTheNewestFirst()
{
    OperationStore operations;
    PromiseStore promises;
    operations.apply(operation(3, OperationState::Queued));
    OperationListModel model(operations, promises);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    operations.apply(operation(5, OperationState::Refused));
    operations.apply(operation(4, OperationState::Ambiguous));
    const QStringList expected{u"Create sprint 26-05: Refused"_s,
                               u"Create sprint 26-04: No answer"_s,
                               u"Create sprint 26-03: Waiting to be sent"_s};
    QCOMPARE(lines(model), expected);
}

void tst_OperationListModel::followsASave()
{
    OperationStore operations;
    PromiseStore promises;
    OperationListModel model(operations, promises);
    Operation op = operation(7, OperationState::Queued);
    operations.apply(op);
    QCOMPARE(model.rowOf(op.id), 0);
    QCOMPARE(model.idAt(0), op.id);
    op.state = OperationState::Done;
    op.answeredAt = op.createdAt.addMSecs(20);
    op.httpStatus = 201;
    operations.apply(op);
    QCOMPARE(lines(model), QStringList(u"Create sprint 26-07: Stored"_s));
    Promise promise = withOperation({}, op);
    promise.state = PromiseState::Silent;
    promises.apply(promise);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(
        model.index(0, OperationListModel::Verdict).data().toString().startsWith(u"Silent: "_s));
    QCOMPARE(model.rowOf(OperationId(QUuid::createUuid())), -1);
    QVERIFY(!model.idAt(1));
    QVERIFY(!model.idAt(-1));
}

void tst_OperationListModel::keepsTheRowOfARememberedPromise()
{
    OperationStore operations;
    PromiseStore promises;
    OperationListModel model(operations, promises);
    Operation op = operation(7, OperationState::Queued);
    operations.apply(op);
    promises.apply(withOperation({}, op));
    operations.remove(op.id);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, OperationListModel::State).data().toString(), u"Dropped"_s);
    // Without a promise nothing is left to show.
    const Operation other = operation(8, OperationState::Refused);
    operations.apply(other);
    QCOMPARE(model.rowCount(), 2);
    operations.remove(other.id);
    QCOMPARE(model.rowCount(), 1);
}

void tst_OperationListModel::forgetsWhatTheStoresForget()
{
    OperationStore operations;
    PromiseStore promises;
    OperationListModel model(operations, promises);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    // The store keeps a bounded number of confirmed saves.
    for (int number = 0; number < 500; ++number) {
        Operation op = operation(1, OperationState::Done);
        op.createdAt = op.createdAt.addSecs(number);
        operations.apply(op);
    }
    QCOMPARE(model.rowCount(), int(operations.operations().size()));
    QVERIFY(model.rowCount() < 500);
}

void tst_OperationListModel::tellsStatesByMarks()
{
    OperationStore operations;
    PromiseStore promises;
    OperationListModel model(operations, promises);
    operations.apply(operation(1, OperationState::Refused));
    const QModelIndex state = model.index(0, OperationListModel::State);
    QCOMPARE(state.data(OperationListModel::MarkRole).toInt(), int(LineNode::State::Failed));
    QVERIFY(!model.index(0, OperationListModel::What).data(OperationListModel::MarkRole).isValid());
}

QTEST_GUILESS_MAIN(tst_OperationListModel)
#include "tst_operationlistmodel.moc"
