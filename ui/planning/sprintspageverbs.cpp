// SPDX-License-Identifier: GPL-3.0-or-later
// The half of SprintsPage that acts: what the user asked for, and what the services answered.
#include "ui/planning/sprintspage.h"

#include "core/models/saveimpact.h"
#include "core/models/sprintedits.h"
#include "core/models/sprinttext.h"
#include "core/services/outboxservice.h"
#include "core/services/sprintservice.h"
#include "core/stores/operationstore.h"
#include "core/stores/promisestore.h"
#include "core/stores/sprintstore.h"
#include "ui/planning/daterowsdialog.h"
#include "ui/planning/explaindialog.h"
#include "ui/planning/sprintdetail.h"
#include "ui/planning/sprintfields.h"
#include "ui/planning/sprintfigures.h"
#include "ui/planning/teamview.h"
#include "ui/widgets/confirmdialog.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
// From here on Esc asks: one or two steps are typed again faster than a question is read.
constexpr int ManyEdits = 3;
} // namespace

void SprintsPage::newSprint()
{
    m_chosen = true;
    QList<Sprint> known = m_sprints.sprints();
    for (const Operation& operation : m_operations.operations()) {
        if (operation.kind == OperationKind::CreateSprint &&
            operation.state != OperationState::Done)
            known.append(operation.intent);
    }
    m_form.openNew(suggestSprint(known, m_list.today(), CopyPeople::No));
    m_detail->fields().focusNumber();
}

void SprintsPage::save()
{
    if (!m_form.isOpen() || !m_form.saveHindrance().isEmpty())
        return;
    const SprintKey key = m_form.key();
    const Sprint base = m_form.base();
    Sprint intent = m_form.intent();
    const bool goneAlready = m_form.underneath() == SprintForm::Underneath::Deleted;

    if (const auto* operation = std::get_if<OperationId>(&key)) {
        // A create that waits takes the new values, unless it is under way at this very moment.
        if (m_outbox.edit(*operation, intent)) {
            m_form.markSaved(*operation);
        } else {
            Q_EMIT noticeRequested({.tone = Tone::Attention,
                                    .title = tr("It is being sent right now"),
                                    .sentence = tr("Save again when the answer is there."),
                                    .key = u"sprint-save"_s});
        }
        return;
    }
    if (const Operation* refused = m_form.refusedOperation())
        m_outbox.drop(OperationId(refused->id));
    if (std::holds_alternative<NewSprint>(key)) {
        m_form.markSaved(m_service.create(intent));
    } else if (goneAlready) {
        m_form.discard();
        intent.id = {};
        m_form.openNew(intent);
        m_form.markSaved(m_service.create(intent));
    } else {
        const OperationId id = m_service.update(base, intent);
        m_form.markSaved(id);
        m_redo.clear();
        rememberUpdate(m_undo, id, base, intent);
    }
}

void SprintsPage::removeSprint()
{
    if (!m_form.isOpen())
        return;
    const SprintKey key = m_form.key();
    if (std::holds_alternative<NewSprint>(key)) {
        revert();
        return;
    }
    const Sprint sprint = m_form.base();
    if (const auto* operation = std::get_if<OperationId>(&key)) {
        auto* dialog = new ConfirmDialog(
            tr("Drop %1").arg(sprintTitle(m_form.draft())),
            tr("The service has not stored this sprint yet. Dropping it forgets what was typed; "
               "nothing is sent."),
            tr("Drop it"), tr("Keep it"),
            [this, id = *operation] {
                const Operation* known = m_operations.find(id);
                m_outbox.drop(id);
                if (known && !m_operations.find(id))
                    m_form.discard();
            },
            this);
        dialog->open();
        return;
    }
    if (waitingDeletion())
        return;
    auto* dialog = new ConfirmDialog(
        tr("Delete %1").arg(sprintTitle(sprint)), deletionImpact(sprint), tr("Delete the sprint"),
        tr("Keep it"),
        [this, sprint] {
            if (m_form.isOpen() && m_form.key() == SprintKey(sprint.id) && m_form.isDirty())
                m_form.discard();
            rememberRemoval(m_service.remove(sprint), sprint);
        },
        this);
    dialog->open();
}

void SprintsPage::revert()
{
    if (!m_form.isOpen())
        return;
    const bool isNew = std::holds_alternative<NewSprint>(m_form.key());
    if (!isNew && !m_form.isDirty())
        return;
    const auto go = [this, isNew] {
        if (isNew)
            discardDraft();
        else if (const Operation* refused = m_form.refusedOperation();
                 refused && std::holds_alternative<SprintId>(m_form.key())) {
            m_outbox.drop(OperationId(refused->id));
            m_form.discard();
        } else
            m_form.revert();
    };
    if (m_form.editCount() < ManyEdits) {
        go();
        return;
    }
    auto* dialog = new ConfirmDialog(
        isNew ? tr("Discard the new sprint") : tr("Go back to what is stored"),
        tr("%n change(s) would be lost.", nullptr, m_form.editCount()),
        isNew ? tr("Discard it") : tr("Discard the changes"), tr("Go on editing"), go, this);
    dialog->open();
}

void SprintsPage::discardDraft()
{
    m_form.discard();
    m_chosen = false;
    showPreferred();
}

void SprintsPage::askBeforeClosing(std::function<void()> close)
{
    if (!hasUnsavedChanges()) {
        close();
        return;
    }
    QStringList titles;
    if (const std::optional<Sprint> fresh = m_form.freshDraft())
        titles.append(fresh->number.isEmpty() ? tr("the new sprint") : sprintTitle(*fresh));
    for (const SprintKey& key : m_form.changedKeys()) {
        if (const auto* id = std::get_if<SprintId>(&key)) {
            if (const Sprint* sprint = m_sprints.find(*id))
                titles.append(sprintTitle(*sprint));
        }
    }
    auto* dialog = new ConfirmDialog(
        tr("Close with changes that are not saved"),
        titles.isEmpty() ? tr("What you typed would be lost. Saves that wait in the outbox are not "
                              "concerned.")
                         : tr("What you typed in %1 would be lost. Saves that wait in the outbox "
                              "are not concerned.")
                               .arg(QLocale().createSeparatedList(titles.mid(0, 8))),
        tr("Close and lose it"), tr("Stay"), std::move(close), this);
    dialog->open();
}

void SprintsPage::explainFigures()
{
    if (!m_form.isOpen())
        return;
    auto* dialog = new ExplainDialog(
        m_form.draft(), m_form.capacity(), m_form.base(), m_serviceCapacity,
        m_detail->team().hasFocus() ? m_detail->team().currentMember() : -1, this);
    dialog->open();
}

void SprintsPage::editAbsences(int member, QDate day)
{
    if (!m_form.isOpen() || member < 0 || member >= m_form.draft().members.size())
        return;
    const Member& person = m_form.draft().members[member];
    auto* dialog = new DateRowsDialog(DateRowsDialog::Rows::Absences,
                                      tr("Absences of %1").arg(person.name.left(80)), this);
    dialog->setObjectName(u"absencesDialog"_s);
    dialog->setAbsences(person.absences, day.isValid() ? day : m_form.draft().start);
    // The list may move under the dialog: the person is found again by name.
    connect(dialog, &QDialog::accepted, this, [this, dialog, member, name = person.name] {
        const QList<Member>& members = m_form.draft().members;
        int place = member;
        if (place >= members.size() || members[place].name != name) {
            const auto it = std::find_if(members.cbegin(), members.cend(),
                                         [&](const Member& other) { return other.name == name; });
            place = it == members.cend() ? -1 : int(it - members.cbegin());
        }
        m_form.setAbsences(place, dialog->absences());
    });
    dialog->open();
    const auto [from, to] = m_detail->team().markedDays();
    if (person.absences.isEmpty()) {
        const QDate first = from.isValid() ? from : m_form.draft().start;
        dialog->addRow(first, to.isValid() ? to : first);
    }
}

void SprintsPage::editHolidays()
{
    if (!m_form.isOpen())
        return;
    auto* dialog =
        new DateRowsDialog(DateRowsDialog::Rows::Holidays,
                           tr("Holidays in %1").arg(sprintTitle(m_form.draft()).left(80)), this);
    dialog->setObjectName(u"holidaysDialog"_s);
    const QDate day = m_detail->team().currentDay();
    dialog->setHolidays(m_form.draft().holidays, day.isValid() ? day : m_form.draft().start);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_form.setHolidays(dialog->holidays()); });
    dialog->open();
    if (m_form.draft().holidays.isEmpty()) {
        const QDate first = day.isValid() ? day : m_form.draft().start;
        dialog->addRow(first, first);
    }
}

void SprintsPage::removePerson(int member)
{
    if (!m_form.isOpen() || member < 0 || member >= m_form.draft().members.size())
        return;
    const QString name = m_form.draft().members[member].name;
    m_form.removeMember(member);
    Q_EMIT noticeRequested({.tone = Tone::Neutral,
                            .title = tr("%1 removed from the draft").arg(name.left(80)),
                            .sentence = tr("Nothing is saved yet."),
                            .actions = {{.text = tr("Undo"),
                                         .run =
                                             [this] {
                                                 m_form.undo();
                                             }}},
                            .key = u"sprint-person"_s});
}

void SprintsPage::offerPeople()
{
    const Sprint* newest = newestSprint(m_sprints.sprints());
    const bool isFresh =
        m_form.isOpen() && std::holds_alternative<NewSprint>(m_form.key()) && newest;
    if (!isFresh || newest->members.isEmpty()) {
        m_detail->fields().setPeopleOffer({}, false);
        return;
    }
    m_detail->fields().setPeopleOffer(
        tr("Copy %n person(s) of %1", nullptr, int(newest->members.size()))
            .arg(sprintTitle(*newest)),
        !m_form.draft().members.isEmpty());
}

void SprintsPage::takePeople(bool taken)
{
    const Sprint* newest = newestSprint(m_sprints.sprints());
    if (!newest || !m_form.isOpen() || !std::holds_alternative<NewSprint>(m_form.key()))
        return;
    QList<Member> members = m_form.draft().members;
    for (const Member& person : peopleOf(*newest)) {
        const auto same = [&](const Member& member) {
            return member.name == person.name;
        };
        const bool there = std::any_of(members.cbegin(), members.cend(), same);
        if (taken && !there)
            members.append(person);
        else if (!taken)
            members.removeIf(same);
    }
    m_form.setMembers(members);
}

void SprintsPage::askForCapacity()
{
    const quint64 question = ++m_capacityQuestion;
    m_serviceCapacity.reset();
    if (!m_form.isOpen() || !std::holds_alternative<SprintId>(m_form.key())) {
        m_detail->figures().setService({}, {});
        return;
    }
    m_service.serviceCapacity(std::get<SprintId>(m_form.key()))
        .then(this, [this, question](const Result<ServiceCapacity>& answer) {
            if (question != m_capacityQuestion)
                return;
            if (answer) {
                m_serviceCapacity = *answer;
                m_detail->figures().setService(*answer, {});
            } else if (answer.error().kind != ErrorKind::Cancelled) {
                m_detail->figures().setService({}, answer.error().message);
            }
        });
}

QStringList SprintsPage::knownNames() const
{
    QStringList names;
    for (const Sprint& sprint : m_sprints.sprints()) {
        for (const Member& member : sprint.members)
            names.append(member.name);
    }
    names.sort();
    names.removeDuplicates();
    // Who is in the team already is not offered again.
    for (const Member& member : m_form.draft().members)
        names.removeOne(member.name);
    return names;
}

const Operation* SprintsPage::waitingDeletion() const
{
    if (!m_form.isOpen() || !std::holds_alternative<SprintId>(m_form.key()))
        return nullptr;
    const SprintId id = std::get<SprintId>(m_form.key());
    for (const Operation& operation : m_operations.operations()) {
        if (operation.kind == OperationKind::DeleteSprint && operation.intent.id == id &&
            operation.state != OperationState::Done)
            return &operation;
    }
    return nullptr;
}
