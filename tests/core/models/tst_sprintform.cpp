// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/sprintform.h"
#include "core/stores/operationstore.h"
#include "core/stores/sprintstore.h"
#include "samplesprints.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class tst_SprintForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void joinsKeysOfOneField();
    void undoesAcrossASave();
    void keepsDraftsApart();
    void saysWhatBlocks();
    void putsServerErrorsAtTheirFields();
    void keepsWhatWasTypedAfterTheAnswer();
    void ignoresReadsOlderThanItsOwnSave();
    void mergesWhatSomebodyElseChanged();
    void asksWhereBothChanged();
    void keepsWhatWasTypedOverADeletedSprint();
    void closesWhenItsSprintIsGone();
    void followsACreateToItsId();
    void opensASaveThatWaits();
    void opensASaveThatWasRefused();
    void keepsPeopleWhoAreAwayAlready();
    void revertsAndDiscards();

private:
    Sprint stored() const { return *m_sprints->find(SprintId(u"sprint-7"_s)); }
    OperationId save(OperationKind kind = OperationKind::UpdateSprint)
    {
        const Operation operation = operationOf(kind, m_form->base(), m_form->intent());
        m_operations->apply(operation);
        m_form->markSaved(operation.id);
        return operation.id;
    }
    void settle(const OperationId& id, OperationState state, const Sprint& sprint)
    {
        Operation operation = *m_operations->find(id);
        operation.state = state;
        if (state == OperationState::Done) {
            operation.intent = sprint;
            m_sprints->applyOne(sprint);
        }
        m_operations->apply(operation);
    }

    std::unique_ptr<SprintStore> m_sprints;
    std::unique_ptr<OperationStore> m_operations;
    std::unique_ptr<SprintForm> m_form;
};

void tst_SprintForm::init()
{
    m_form.reset();
    m_sprints = std::make_unique<SprintStore>();
    m_operations = std::make_unique<OperationStore>();
    m_form = std::make_unique<SprintForm>(*m_sprints, *m_operations);
    m_sprints->applyAll({sprint3107(), sprintAt(u"31-06"_s, {2031, 2, 17})},
                        QDateTime::currentDateTimeUtc());
    QVERIFY(m_form->open(SprintId(u"sprint-7"_s)));
}

void tst_SprintForm::joinsKeysOfOneField()
{
    for (const QString& text : {u"31-0"_s, u"31-"_s, u"31-9"_s})
        m_form->setNumber(text);
    m_form->setConfidence(80);
    m_form->setConfidence(75);
    QCOMPARE(m_form->editCount(), 2);
    m_form->undo();
    QCOMPARE(m_form->draft().confidence, 85.0);
    QCOMPARE(m_form->draft().number, u"31-9"_s);
    m_form->undo();
    QCOMPARE(m_form->draft().number, u"31-07"_s);
    QVERIFY(!m_form->canUndo());
    QVERIFY(!m_form->isDirty());
    m_form->redo();
    m_form->redo();
    QCOMPARE(m_form->draft().confidence, 75.0);
}

void tst_SprintForm::undoesAcrossASave()
{
    m_form->setConfidence(70);
    const OperationId id = save();
    QVERIFY(!m_form->isDirty());
    Sprint answered = stored();
    answered.confidence = 70;
    settle(id, OperationState::Done, answered);
    QVERIFY(!m_form->pendingOperation());
    QVERIFY(!m_form->isDirty());
    // A step back is a compensating edit, to be saved like any other.
    m_form->undo();
    QCOMPARE(m_form->draft().confidence, 85.0);
    QVERIFY(m_form->isDirty());
}

void tst_SprintForm::keepsDraftsApart()
{
    m_form->setConfidence(10);
    QVERIFY(m_form->open(SprintId(u"sprint-31-06"_s)));
    QCOMPARE(m_form->draft().confidence, 85.0);
    Sprint suggestion;
    suggestion.number = u"31-08"_s;
    m_form->openNew(suggestion);
    m_form->setNumber(u"31-99"_s);
    QVERIFY(m_form->open(SprintId(u"sprint-7"_s)));
    QCOMPARE(m_form->draft().confidence, 10.0);
    m_form->openNew(suggestion);
    QCOMPARE(m_form->draft().number, u"31-99"_s);
    QCOMPARE(m_form->changedKeys(), (QList<SprintKey>{SprintId(u"sprint-7"_s)}));
    QVERIFY(m_form->freshDraft().has_value());
    QVERIFY(!m_form->open(SprintId(u"no such sprint"_s)));
}

void tst_SprintForm::saysWhatBlocks()
{
    QCOMPARE(m_form->saveHindrance().isEmpty(), false); // Nothing has been changed.
    m_form->setNumber(u"31-06"_s);
    const FieldNote* note = m_form->noteFor(u"number"_s);
    QVERIFY(note);
    QCOMPARE(note->kind, FieldNote::Kind::Blocking);
    QCOMPARE(m_form->saveHindrance(), note->message);
    m_form->setNumber(u"31-10"_s);
    QVERIFY(!m_form->noteFor(u"number"_s));
    QVERIFY(m_form->saveHindrance().isEmpty());
    m_form->setEnd(QDate(2031, 3, 1));
    QVERIFY(!m_form->saveHindrance().isEmpty());
}

void tst_SprintForm::putsServerErrorsAtTheirFields()
{
    m_form->setMemberRole(1, u"Designer"_s);
    const OperationId id = save();
    Operation refused = *m_operations->find(id);
    refused.state = OperationState::Refused;
    refused.lastError = Error{
        .kind = ErrorKind::Rejected,
        .message = u"Not accepted."_s,
        .fields = {{u"members[1].role"_s, u"No such role."_s}, {u""_s, u"Something else."_s}}};
    m_operations->apply(refused);
    QVERIFY(m_form->isDirty());
    QVERIFY(m_form->refusedOperation());
    QCOMPARE(m_form->refusal(), u"Not accepted. Something else."_s);
    QCOMPARE(m_form->noteFor(u"members[1].role"_s)->message, u"No such role."_s);
    QCOMPARE(m_form->noteWithin(u"members[1]"_s)->kind, FieldNote::Kind::Refused);
    // It does not stand in the way of another try.
    QVERIFY(m_form->saveHindrance().isEmpty());
    m_form->setMemberRole(1, u"Tester"_s);
    QVERIFY(!m_form->noteFor(u"members[1].role"_s));
}

void tst_SprintForm::keepsWhatWasTypedAfterTheAnswer()
{
    m_form->setConfidence(70);
    const OperationId id = save();
    m_form->setNumber(u"31-70"_s);
    Sprint answered = stored();
    answered.confidence = 70;
    answered.members[1].absences[0].reason = u"family"_s;
    settle(id, OperationState::Done, answered);
    QCOMPARE(m_form->draft().number, u"31-70"_s);
    QCOMPARE(m_form->base().confidence, 70.0);
    QVERIFY(m_form->isDirty());
    QCOMPARE(m_form->underneath(), SprintForm::Underneath::Nothing);
}

void tst_SprintForm::ignoresReadsOlderThanItsOwnSave()
{
    m_form->setConfidence(70);
    save();
    Sprint older = stored();
    older.updatedAt = QDateTime::currentDateTimeUtc();
    m_sprints->applyOne(older);
    QCOMPARE(m_form->draft().confidence, 70.0);
    QVERIFY(!m_form->isDirty());
}

void tst_SprintForm::mergesWhatSomebodyElseChanged()
{
    m_form->setNumber(u"31-70"_s);
    Sprint theirs = stored();
    theirs.confidence = 50;
    m_sprints->applyOne(theirs);
    QCOMPARE(m_form->underneath(), SprintForm::Underneath::Changed);
    QCOMPARE(m_form->draft().confidence, 85.0);
    QVERIFY(m_form->conflicts().isEmpty());
    m_form->mergeNewer();
    QCOMPARE(m_form->underneath(), SprintForm::Underneath::Nothing);
    QCOMPARE(m_form->draft().number, u"31-70"_s);
    QCOMPARE(m_form->draft().confidence, 50.0);
    QCOMPARE(m_form->base().confidence, 50.0);
}

void tst_SprintForm::asksWhereBothChanged()
{
    m_form->setConfidence(70);
    Sprint theirs = stored();
    theirs.confidence = 50;
    m_sprints->applyOne(theirs);
    QCOMPARE(m_form->conflicts().size(), 1);
    QVERIFY(!m_form->saveHindrance().isEmpty());
    QSignalSpy settled(m_form.get(), &SprintForm::conflictsSettled);
    m_form->mergeNewer({u"confidence"_s});
    QCOMPARE(settled.count(), 1);
    QCOMPARE(m_form->draft().confidence, 50.0);
    QVERIFY(!m_form->isDirty());
    m_form->undo();
    QCOMPARE(m_form->draft().confidence, 70.0);
    QVERIFY(m_form->saveHindrance().isEmpty());
}

void tst_SprintForm::keepsWhatWasTypedOverADeletedSprint()
{
    m_form->setNumber(u"31-70"_s);
    m_sprints->remove(SprintId(u"sprint-7"_s));
    QVERIFY(m_form->isOpen());
    QCOMPARE(m_form->underneath(), SprintForm::Underneath::Deleted);
    QCOMPARE(m_form->draft().number, u"31-70"_s);
}

void tst_SprintForm::closesWhenItsSprintIsGone()
{
    QSignalSpy vanished(m_form.get(), &SprintForm::vanished);
    m_sprints->remove(SprintId(u"sprint-7"_s));
    QVERIFY(!m_form->isOpen());
    QCOMPARE(vanished.count(), 1);
}

void tst_SprintForm::followsACreateToItsId()
{
    Sprint suggestion = sprintAt(u"31-08"_s, {2031, 3, 17});
    suggestion.id = {};
    m_form->openNew(suggestion);
    QVERIFY(m_form->saveHindrance().isEmpty());
    const OperationId id = save(OperationKind::CreateSprint);
    QCOMPARE(m_form->key(), SprintKey(id));
    QVERIFY(m_form->isNew());
    QVERIFY(!m_form->hasUnsaved());
    QSignalSpy gotId(m_form.get(), &SprintForm::stored);
    settle(id, OperationState::Done, sprintAt(u"31-08"_s, {2031, 3, 17}));
    QCOMPARE(gotId.count(), 1);
    QCOMPARE(m_form->key(), SprintKey(SprintId(u"sprint-31-08"_s)));
    QVERIFY(!m_form->isDirty());
}

void tst_SprintForm::opensASaveThatWaits()
{
    Sprint intent = stored();
    intent.confidence = 40;
    m_operations->apply(operationOf(OperationKind::UpdateSprint, stored(), intent));
    m_form->close();
    QVERIFY(m_form->open(SprintId(u"sprint-7"_s)));
    QCOMPARE(m_form->draft().confidence, 40.0);
    QVERIFY(!m_form->isDirty());
    QVERIFY(m_form->pendingOperation());
}

void tst_SprintForm::opensASaveThatWasRefused()
{
    Sprint intent = stored();
    intent.confidence = 40;
    Operation operation =
        operationOf(OperationKind::UpdateSprint, stored(), intent, OperationState::Refused);
    operation.lastError = Error{.kind = ErrorKind::Rejected, .message = u"No."_s};
    m_operations->apply(operation);
    m_form->close();
    QVERIFY(m_form->open(SprintId(u"sprint-7"_s)));
    QCOMPARE(m_form->draft().confidence, 40.0);
    QCOMPARE(m_form->base().confidence, 85.0);
    QVERIFY(m_form->isDirty());
    QVERIFY(!m_form->hasUnsaved()); // The outbox has it.
    m_form->discard();
    QCOMPARE(m_form->draft().confidence, 85.0);
    QVERIFY(!m_form->isDirty());
}

void tst_SprintForm::keepsPeopleWhoAreAwayAlready()
{
    // Wednesday and Thursday for both: Tomasz is away then already, with a reason.
    m_form->toggleDays(0, 1, {2031, 3, 5}, {2031, 3, 6});
    QCOMPARE(m_form->draft().members[0].absences,
             (QList<Absence>{{{2031, 3, 5}, {2031, 3, 6}, {}}}));
    QCOMPARE(m_form->draft().members[1].absences,
             (QList<Absence>{{{2031, 3, 5}, {2031, 3, 6}, u"family"_s}}));
    m_form->toggleDays(0, 1, {2031, 3, 5}, {2031, 3, 6});
    QVERIFY(m_form->draft().members[0].absences.isEmpty());
    QVERIFY(m_form->draft().members[1].absences.isEmpty());
}

void tst_SprintForm::revertsAndDiscards()
{
    m_form->setConfidence(70);
    m_form->removeMember(0);
    m_form->revert();
    QVERIFY(!m_form->isDirty());
    QVERIFY(!m_form->hasUnsaved());
    m_form->undo();
    QCOMPARE(m_form->draft().members.size(), 1);
    Sprint suggestion;
    m_form->openNew(suggestion);
    m_form->discard();
    QVERIFY(!m_form->isOpen());
    QVERIFY(!m_form->freshDraft().has_value());
}

QTEST_GUILESS_MAIN(tst_SprintForm)
#include "tst_sprintform.moc"
