// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/saveimpact.h"

#include "core/domain/promise.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

/// Gives the sentences below their context.
struct SaveImpactWords
{
    Q_DECLARE_TR_FUNCTIONS(SaveImpactWords)
};

namespace {

const Member* byName(const Sprint& sprint, const QString& name)
{
    const auto it = std::find_if(sprint.members.cbegin(), sprint.members.cend(),
                                 [&](const Member& member) { return member.name == name; });
    return it == sprint.members.cend() ? nullptr : &*it;
}

const Member* byId(const Sprint& sprint, const MemberId& id)
{
    const auto it = std::find_if(sprint.members.cbegin(), sprint.members.cend(),
                                 [&](const Member& member) { return member.id == id; });
    return it == sprint.members.cend() ? nullptr : &*it;
}

void addRenames(QList<ImpactSentence>& impact, const Sprint& base, const Sprint& draft)
{
    for (const Member& member : draft.members) {
        if (member.id.value().isEmpty())
            continue;
        const Member* before = byId(base, member.id);
        if (before && before->name != member.name && !member.name.isEmpty()) {
            impact.append({true, SaveImpactWords::tr(
                                     "Renaming “%1” creates a new person, “%2”: the service knows "
                                     "people by their exact name.")
                                     .arg(before->name, member.name)});
        }
    }
}

void addRoles(QList<ImpactSentence>& impact, const Sprint& base, const Sprint& draft,
              const QList<Sprint>& others)
{
    for (const Member& member : draft.members) {
        int elsewhere = 0;
        for (const Sprint& other : others) {
            const Member* there = other.id == base.id ? nullptr : byName(other, member.name);
            elsewhere += there && there->role != member.role ? 1 : 0;
        }
        const Member* here = byName(base, member.name);
        const bool changed = here ? here->role != member.role : elsewhere > 0;
        if (!changed)
            continue;
        QString text = SaveImpactWords::tr(
                           "%1 becomes %2. The service changes this person's role in every sprint, "
                           "past ones included")
                           .arg(member.name, member.role);
        text = elsewhere > 0
                   ? SaveImpactWords::tr("%1: %2.").arg(
                         text, SaveImpactWords::tr("here and in %n other(s)", nullptr, elsewhere))
                   : SaveImpactWords::tr("%1.").arg(text);
        impact.append({true, text});
    }
}

void addLosses(QList<ImpactSentence>& impact, const Sprint& base, const Sprint& draft)
{
    for (const Member& before : base.members) {
        const bool stays =
            byName(draft, before.name) || (!before.id.value().isEmpty() && byId(draft, before.id));
        if (stays)
            continue;
        impact.append(
            {true, before.absences.isEmpty()
                       ? SaveImpactWords::tr("%1 leaves this sprint.").arg(before.name)
                       : SaveImpactWords::tr("%1 leaves this sprint, and %2 with them.")
                             .arg(before.name, SaveImpactWords::tr("%n absence(s)", nullptr,
                                                                   int(before.absences.size())))});
    }
}

QString expectation(OperationKind kind, const Sprint& draft)
{
    QStringList types;
    for (const ExpectedEvent& event : expectedEvents(kind, draft))
        types.append(event.type);
    if (types.isEmpty())
        return SaveImpactWords::tr("No event is expected: the team is empty.");
    if (types.size() == 1)
        return SaveImpactWords::tr("The bus should then say %1.").arg(types.first());
    return SaveImpactWords::tr("The bus should then say %1 and %2.")
        .arg(types.first(), types.last());
}

} // namespace

QList<ImpactSentence> saveImpact(const Sprint& base, const Sprint& draft,
                                 const QList<Sprint>& others)
{
    QList<ImpactSentence> impact;
    const bool isNew = base.id.value().isEmpty();
    if (!isNew) {
        addLosses(impact, base, draft);
        addRenames(impact, base, draft);
    }
    addRoles(impact, isNew ? Sprint{} : base, draft, others);

    const QString what =
        isNew ? SaveImpactWords::tr("Saving creates this sprint.")
              : SaveImpactWords::tr(
                    "Saving replaces the team, absences and holidays of this sprint.");
    impact.append({false, SaveImpactWords::tr("%1 %2").arg(
                              what, expectation(isNew ? OperationKind::CreateSprint
                                                      : OperationKind::UpdateSprint,
                                                draft))});
    return impact;
}

QString deletionImpact(const Sprint& sprint)
{
    int absences = 0;
    for (const Member& member : sprint.members)
        absences += int(member.absences.size());
    return SaveImpactWords::tr(
               "Deleting %1 takes its team (%2), %3 and %4 away from the service. It can be "
               "undone, but "
               "that makes it again with a new id: what is linked to the present one stays without "
               "it. %5")
        .arg(sprintTitle(sprint),
             SaveImpactWords::tr("%n person(s)", nullptr, int(sprint.members.size())),
             SaveImpactWords::tr("%n absence(s)", nullptr, absences),
             SaveImpactWords::tr("%n holiday(s)", nullptr, int(sprint.holidays.size())),
             expectation(OperationKind::DeleteSprint, sprint));
}
