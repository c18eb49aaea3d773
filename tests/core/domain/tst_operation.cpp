// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/operation.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryNameAgain()
    {
        for (const auto kind : {OperationKind::CreateSprint, OperationKind::UpdateSprint,
                                OperationKind::DeleteSprint})
            QCOMPARE(operationKindFromName(operationKindName(kind)), kind);
        for (const auto state :
             {OperationState::Queued, OperationState::Sent, OperationState::Ambiguous,
              OperationState::Refused, OperationState::Done})
            QCOMPARE(operationStateFromName(operationStateName(state)), state);
        QCOMPARE(operationKindFromName(u"close-sprint"), std::nullopt);
        QCOMPARE(operationStateFromName(u""), std::nullopt);
    }

    void knowsACreateByItsNumberUntilItHasAnId()
    {
        Operation operation;
        operation.intent.number = u"26-07"_s;
        QCOMPARE(operationEntity(operation), (EntityRef{u"sprint"_s, u"26-07"_s}));
        operation.intent.id = SprintId(u"sprint-1"_s);
        QCOMPARE(operationEntity(operation), (EntityRef{u"sprint"_s, u"sprint-1"_s}));
    }

    void fallsBackToTheBase()
    {
        Operation operation;
        operation.kind = OperationKind::UpdateSprint;
        operation.base.id = SprintId(u"sprint-1"_s);
        operation.base.number = u"26-07"_s;
        QCOMPARE(operationEntity(operation).id, u"sprint-1"_s);
        QCOMPARE(operationTitle(operation), u"Change sprint 26-07"_s);
    }

    void saysWhatASaveDoes()
    {
        Operation operation;
        operation.intent.number = u"26-07"_s;
        QCOMPARE(operationTitle(operation), u"Create sprint 26-07"_s);
        operation.kind = OperationKind::DeleteSprint;
        QCOMPARE(operationTitle(operation), u"Delete sprint 26-07"_s);
        operation.intent.number.clear();
        operation.intent.id = SprintId(u"sprint-1"_s);
        QCOMPARE(operationTitle(operation), u"Delete sprint sprint-1"_s);
    }
};

QTEST_APPLESS_MAIN(TestOperation)
#include "tst_operation.moc"
