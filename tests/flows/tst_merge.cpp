// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/session.h"
#include "core/models/sprintform.h"
#include "tests/support/broker/brokerholder.h"
#include "tests/support/sandbox/sandboxprocess.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Moment = 30'000;

/// One of the two programs: a session of its own, with its own outbox, and an open form.
struct Program
{
    Program(const QUrl& sprints, const QString& bootstrap)
        : session({.id = QUuid::createUuid(),
                   .name = u"Test"_s,
                   .sprintsUrl = sprints,
                   .bootstrap = bootstrap},
                  {.dataFolder = folder.path()}),
          form(session.sprintStore(), session.operationStore())
    {
        session.start();
    }

    /// As the page does it.
    OperationId save()
    {
        if (const Operation* refused = form.refusedOperation())
            session.outbox().drop(OperationId(refused->id));
        const OperationId id = session.sprints().update(form.base(), form.intent());
        form.markSaved(id);
        return id;
    }
    const Operation* find(const OperationId& id) { return session.operationStore().find(id); }
    bool is(const OperationId& id, OperationState state)
    {
        const Operation* operation = find(id);
        return operation && operation->state == state;
    }

    QTemporaryDir folder;
    Session session;
    SprintForm form;
};

Member person(const QString& name)
{
    return {{}, name, u"Developer"_s, {}};
}

int placeOf(const Sprint& sprint, const QString& name)
{
    for (int i = 0; i < sprint.members.size(); ++i) {
        if (sprint.members[i].name == name)
            return i;
    }
    return -1;
}

QList<Absence> absencesOf(const Sprint& sprint, const QString& name)
{
    const int place = placeOf(sprint, name);
    return place < 0 ? QList<Absence>() : sprint.members[place].absences;
}

} // namespace

/// Two programs edit one sprint of one service: different people, the same person, the same value.
/// Nothing of either is lost without having been asked.
class tst_Merge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsEditsOfDifferentPeople();
    void keepsDifferentAbsencesOfOnePerson();
    void asksWhenBothGaveOnePersonAnotherRole();
    void asksWhenOneRemovedWhomTheOtherEdited();
    void marksAnOpenFormBeforeItIsSaved();

private:
    Sprint stored()
    {
        // A third look, by nobody's belief.
        Sprint sprint;
        for (const QJsonValue& value : m_service->sprints()) {
            if (value[u"id"].toString() == m_id.value()) {
                sprint.confidence = value[u"confidencePercentage"].toDouble();
                for (const QJsonValue& member : value[u"teamMembers"].toArray()) {
                    Member one{{}, member[u"name"].toString(), member[u"role"].toString(), {}};
                    for (const QJsonValue& away : member[u"vacations"].toArray())
                        one.absences.append(
                            {QDate::fromString(away[u"startDate"].toString(), Qt::ISODate),
                             QDate::fromString(away[u"endDate"].toString(), Qt::ISODate),
                             away[u"reason"].toString()});
                    sprint.members.append(one);
                }
            }
        }
        return sprint;
    }

    BrokerHolder m_broker;
    QTemporaryDir m_serviceFolder;
    std::unique_ptr<SandboxProcess> m_service;
    std::unique_ptr<Program> m_one;
    std::unique_ptr<Program> m_two;
    SprintId m_id;
    int m_number = 0;
};

void tst_Merge::initTestCase()
{
    QVERIFY2(m_broker.start(), m_broker.errorText());
    m_service = std::make_unique<SandboxProcess>();
    QVERIFY2(m_service->start(
                 {u"--bootstrap"_s, m_broker.bootstrap(), u"--data-dir"_s, m_serviceFolder.path()}),
             m_service->said());
}

void tst_Merge::init()
{
    // The second program has no bus: it learns nothing before it saves.
    m_one = std::make_unique<Program>(m_service->sprintsUrl(), m_broker.bootstrap());
    m_two = std::make_unique<Program>(m_service->sprintsUrl(), QString());
    for (Program* program : {m_one.get(), m_two.get()})
        QTRY_VERIFY_WITH_TIMEOUT(program->session.outbox().isSending(), Moment);
    QTRY_COMPARE_WITH_TIMEOUT(m_one->session.watch().state(), WatchService::State::Watching,
                              Moment);

    Sprint sprint;
    sprint.number = u"81-%1"_s.arg(++m_number, 2, 10, QChar(u'0'));
    sprint.start = QDate(2031, 3, 3);
    sprint.end = QDate(2031, 3, 14);
    sprint.members = {person(u"Ines Duarte"_s), person(u"Tomasz Wrona"_s)};
    const OperationId id = m_one->session.sprints().create(sprint);
    QTRY_VERIFY_WITH_TIMEOUT(m_one->is(id, OperationState::Done), Moment);
    m_id = m_one->find(id)->intent.id;
    m_two->session.sprints().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_two->session.sprintStore().find(m_id) != nullptr, Moment);
    QTRY_VERIFY_WITH_TIMEOUT(m_one->session.sprintStore().find(m_id) != nullptr, Moment);
    QVERIFY(m_one->form.open(m_id));
    QVERIFY(m_two->form.open(m_id));
}

void tst_Merge::keepsEditsOfDifferentPeople()
{
    const Absence family{QDate(2031, 3, 4), QDate(2031, 3, 5), u"family"_s};
    const Absence course{QDate(2031, 3, 10), QDate(2031, 3, 11), u"course"_s};
    m_one->form.setAbsences(placeOf(m_one->form.draft(), u"Ines Duarte"_s), {family});
    m_two->form.setAbsences(placeOf(m_two->form.draft(), u"Tomasz Wrona"_s), {course});
    m_two->form.addMember(u"Mei Tanaka"_s, u"Tester"_s);
    const OperationId first = m_one->save();
    QTRY_VERIFY_WITH_TIMEOUT(m_one->is(first, OperationState::Done), Moment);
    const OperationId second = m_two->save();
    QTRY_VERIFY_WITH_TIMEOUT(m_two->is(second, OperationState::Done), Moment);
    const Sprint sprint = stored();
    QCOMPARE(sprint.members.size(), 3);
    QCOMPARE(absencesOf(sprint, u"Ines Duarte"_s), QList<Absence>{family});
    QCOMPARE(absencesOf(sprint, u"Tomasz Wrona"_s), QList<Absence>{course});
    // The other program hears of it and shows it.
    QTRY_COMPARE_WITH_TIMEOUT(m_one->form.draft().members.size(), 3, Moment);
}

void tst_Merge::keepsDifferentAbsencesOfOnePerson()
{
    const Absence family{QDate(2031, 3, 4), QDate(2031, 3, 5), u"family"_s};
    const Absence course{QDate(2031, 3, 10), QDate(2031, 3, 11), u"course"_s};
    m_one->form.setAbsences(0, {family});
    m_two->form.setAbsences(0, {course});
    m_two->form.setConfidence(70);
    const OperationId first = m_one->save();
    QTRY_VERIFY_WITH_TIMEOUT(m_one->is(first, OperationState::Done), Moment);
    const OperationId second = m_two->save();
    QTRY_VERIFY_WITH_TIMEOUT(m_two->is(second, OperationState::Done), Moment);
    const Sprint sprint = stored();
    const QList<Absence> absences = absencesOf(sprint, u"Ines Duarte"_s);
    QCOMPARE(absences.size(), 2);
    QVERIFY(absences.contains(family) && absences.contains(course));
    QCOMPARE(sprint.confidence, 70.0);
}

void tst_Merge::asksWhenBothGaveOnePersonAnotherRole()
{
    m_one->form.setMemberRole(0, u"Tester"_s);
    m_two->form.setMemberRole(0, u"Designer"_s);
    m_two->form.setConfidence(60);
    const OperationId first = m_one->save();
    QTRY_VERIFY_WITH_TIMEOUT(m_one->is(first, OperationState::Done), Moment);
    const OperationId second = m_two->save();
    QTRY_VERIFY_WITH_TIMEOUT(m_two->is(second, OperationState::Refused), Moment);
    // Nothing was overwritten, nothing that was typed is gone, and it is asked about that value
    // alone.
    QCOMPARE(stored().members[0].role, u"Tester"_s);
    QCOMPARE(stored().confidence, 100.0);
    QTRY_COMPARE_WITH_TIMEOUT(m_two->form.conflicts().size(), 1, Moment);
    const MergeConflict conflict = m_two->form.conflicts().first();
    QCOMPARE(conflict.path, u"members[Ines Duarte].role"_s);
    QCOMPARE(conflict.base, u"Developer"_s);
    QCOMPARE(conflict.mine, u"Designer"_s);
    QCOMPARE(conflict.theirs, u"Tester"_s);
    QCOMPARE(m_two->form.draft().confidence, 60.0);
    // Both values are in the history, whichever is chosen.
    const auto notes = m_two->session.conflicts().forEntity({u"sprint"_s, m_id.value()});
    QTRY_VERIFY(notes.isFinished());
    QVERIFY(notes.result());
    QCOMPARE(notes.result()->size(), 1);
    QCOMPARE(notes.result()->first().conflict.mine, u"Designer"_s);
    QCOMPARE(notes.result()->first().conflict.theirs, u"Tester"_s);
    m_two->form.mergeNewer({conflict.path});
    const OperationId third = m_two->save();
    QTRY_VERIFY_WITH_TIMEOUT(m_two->is(third, OperationState::Done), Moment);
    QCOMPARE(stored().members[0].role, u"Tester"_s);
    QCOMPARE(stored().confidence, 60.0);
}

void tst_Merge::asksWhenOneRemovedWhomTheOtherEdited()
{
    const Absence family{QDate(2031, 3, 4), QDate(2031, 3, 5), u"family"_s};
    m_one->form.setAbsences(0, {family});
    m_two->form.removeMember(0);
    const OperationId first = m_one->save();
    QTRY_VERIFY_WITH_TIMEOUT(m_one->is(first, OperationState::Done), Moment);
    const OperationId second = m_two->save();
    QTRY_VERIFY_WITH_TIMEOUT(m_two->is(second, OperationState::Refused), Moment);
    QCOMPARE(absencesOf(stored(), u"Ines Duarte"_s), QList<Absence>{family});
    QTRY_COMPARE_WITH_TIMEOUT(m_two->form.conflicts().size(), 1, Moment);
    QCOMPARE(m_two->form.conflicts().first().removed, MergeConflict::Removed::ByMe);
    // She stays, with what was entered for her.
    m_two->form.mergeNewer({m_two->form.conflicts().first().path});
    QCOMPARE(absencesOf(m_two->form.draft(), u"Ines Duarte"_s), QList<Absence>{family});
    // Or she goes, once that is what was chosen.
    m_two->form.removeMember(placeOf(m_two->form.draft(), u"Ines Duarte"_s));
    const OperationId third = m_two->save();
    QTRY_VERIFY_WITH_TIMEOUT(m_two->is(third, OperationState::Done), Moment);
    QCOMPARE(stored().members.size(), 1);
}

void tst_Merge::marksAnOpenFormBeforeItIsSaved()
{
    m_one->form.setConfidence(90);
    m_two->form.setConfidence(50);
    const OperationId second = m_two->save();
    QTRY_VERIFY_WITH_TIMEOUT(m_two->is(second, OperationState::Done), Moment);
    // Only the event tells the first program, and it has saved nothing.
    QTRY_COMPARE_WITH_TIMEOUT(m_one->form.underneath(), SprintForm::Underneath::Changed, Moment);
    QCOMPARE(m_one->form.conflicts().size(), 1);
    QVERIFY(!m_one->form.saveHindrance().isEmpty());
    QCOMPARE(m_one->form.draft().confidence, 90.0);
    m_one->form.mergeNewer();
    const OperationId first = m_one->save();
    QTRY_VERIFY_WITH_TIMEOUT(m_one->is(first, OperationState::Done), Moment);
    QCOMPARE(stored().confidence, 90.0);
}

QTEST_GUILESS_MAIN(tst_Merge)
#include "tst_merge.moc"
