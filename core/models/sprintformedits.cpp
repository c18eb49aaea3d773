// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SprintForm that edits: the setters, and the steps back and forth.
#include "core/models/sprintform.h"

#include "core/models/sprintedits.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

// A range that one key toggles; nobody marks ten years by intent.
constexpr qint64 MaxToggledDays = 3660;
// Steps of some 10 kB each at 40 people; older ones go first.
constexpr qsizetype MaxUndo = 200;

} // namespace

void SprintForm::edit(const QString& path, Sprint next)
{
    if (!m_current || next == m_current->draft)
        return;
    if (path.isEmpty() || m_current->joining != path || m_current->undo.isEmpty()) {
        m_current->undo.append({m_current->draft, path});
        if (m_current->undo.size() > MaxUndo) {
            m_current->undo.removeFirst();
            m_current->savedDepth = std::max<qsizetype>(0, m_current->savedDepth - 1);
        }
    }
    m_current->joining = path;
    m_current->redo.clear();
    m_current->draft = std::move(next);
    afterEdit(path);
}

void SprintForm::setNumber(const QString& number)
{
    Sprint next = draft();
    next.number = number;
    edit(u"number"_s, std::move(next));
}

void SprintForm::setStart(QDate start)
{
    Sprint next = draft();
    next.start = start;
    edit(u"start"_s, std::move(next));
}

void SprintForm::setEnd(QDate end)
{
    Sprint next = draft();
    next.end = end;
    edit(u"end"_s, std::move(next));
}

void SprintForm::setConfidence(double percent)
{
    Sprint next = draft();
    next.confidence = percent;
    edit(u"confidence"_s, std::move(next));
}

int SprintForm::addMember(const QString& name, const QString& role)
{
    Sprint next = draft();
    next.members.append({{}, name, role, {}});
    edit({}, std::move(next));
    return int(draft().members.size()) - 1;
}

void SprintForm::removeMember(int member)
{
    if (member < 0 || member >= draft().members.size())
        return;
    Sprint next = draft();
    next.members.removeAt(member);
    edit({}, std::move(next));
}

void SprintForm::setMemberName(int member, const QString& name)
{
    if (member < 0 || member >= draft().members.size())
        return;
    Sprint next = draft();
    next.members[member].name = name;
    edit(u"members[%1].name"_s.arg(member), std::move(next));
}

void SprintForm::setMemberRole(int member, const QString& role)
{
    if (member < 0 || member >= draft().members.size())
        return;
    Sprint next = draft();
    next.members[member].role = role;
    edit(u"members[%1].role"_s.arg(member), std::move(next));
}

void SprintForm::setAbsences(int member, const QList<Absence>& absences)
{
    if (member < 0 || member >= draft().members.size())
        return;
    Sprint next = draft();
    next.members[member].absences = absences;
    m_current->joining.clear();
    edit(u"members[%1].absences"_s.arg(member), std::move(next));
    m_current->joining.clear();
}

void SprintForm::toggleDays(int firstMember, int lastMember, QDate from, QDate to)
{
    if (firstMember < 0 || lastMember >= draft().members.size() || firstMember > lastMember ||
        !from.isValid() || !to.isValid() || from > to || from.daysTo(to) > MaxToggledDays)
        return;
    Sprint next = draft();
    bool anyoneWorks = false;
    for (int i = firstMember; i <= lastMember; ++i) {
        for (QDate day = from; day <= to; day = day.addDays(1)) {
            anyoneWorks = anyoneWorks ||
                          (day.dayOfWeek() <= Qt::Friday && !isOff(next.members[i].absences, day));
        }
    }
    for (int i = firstMember; i <= lastMember; ++i) {
        QList<Absence>& absences = next.members[i].absences;
        if (!anyoneWorks) {
            absences = withDaysWorked(absences, from, to);
            continue;
        }
        const QList<Absence> toggled = withDaysToggled(absences, from, to);
        // Somebody who is away on every one of these days already stays away.
        const bool offAlready =
            std::none_of(toggled.cbegin(), toggled.cend(), [&](const Absence& absence) {
                return absence.start <= to && absence.end >= from;
            });
        if (!offAlready)
            absences = toggled;
    }
    m_current->joining.clear();
    edit({}, std::move(next));
}

void SprintForm::setHolidays(const QList<Holiday>& holidays)
{
    Sprint next = draft();
    next.holidays = holidays;
    edit({}, std::move(next));
}

void SprintForm::toggleHoliday(QDate day, const QString& name)
{
    setHolidays(withHolidayToggled(draft().holidays, day, name));
}

void SprintForm::setMembers(const QList<Member>& members)
{
    Sprint next = draft();
    next.members = members;
    edit({}, std::move(next));
}

bool SprintForm::canUndo() const
{
    return m_current && !m_current->undo.isEmpty();
}

bool SprintForm::canRedo() const
{
    return m_current && !m_current->redo.isEmpty();
}

void SprintForm::undo()
{
    if (!canUndo())
        return;
    const Step step = m_current->undo.takeLast();
    m_current->redo.append({m_current->draft, step.path});
    m_current->draft = step.draft;
    m_current->joining.clear();
    afterEdit({});
}

void SprintForm::redo()
{
    if (!canRedo())
        return;
    const Step step = m_current->redo.takeLast();
    m_current->undo.append({m_current->draft, step.path});
    m_current->draft = step.draft;
    m_current->joining.clear();
    afterEdit({});
}

int SprintForm::editCount() const
{
    if (!m_current || !isDirty())
        return 0;
    return int(std::max<qsizetype>(1, std::abs(m_current->undo.size() - m_current->savedDepth)));
}

void SprintForm::revert()
{
    if (!m_current)
        return;
    m_current->joining.clear();
    edit({}, Sprint(m_current->base));
    m_current->joining.clear();
}
