// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sprintmerge.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

template <class T>
const T* lookUp(const QList<T>& list, const T& wanted, auto sameKey)
{
    const auto it = std::find_if(list.cbegin(), list.cend(),
                                 [&](const T& item) { return sameKey(item, wanted); });
    return it == list.cend() ? nullptr : &*it;
}

/// Merges one set. `both` merges an item that all of base, mine and theirs (or mine and theirs
/// alone, base null) hold in different versions; `clash` notes that one side removed what the other
/// changed.
template <class T>
QList<T> mergeSet(const QList<T>& base, const QList<T>& mine, const QList<T>& theirs, auto sameKey,
                  auto same, auto both, auto clash)
{
    QList<T> merged;
    for (const T& my : mine) {
        const T* old = lookUp(base, my, sameKey);
        const T* their = lookUp(theirs, my, sameKey);
        if (their) {
            merged.append(same(my, *their) ? my : both(old, my, *their));
        } else if (!old) {
            merged.append(my); // I added it.
        } else if (!same(my, *old)) {
            clash(&my, nullptr); // They removed what I changed.
            merged.append(my);
        }
    }
    for (const T& their : theirs) {
        if (lookUp(mine, their, sameKey))
            continue;
        const T* old = lookUp(base, their, sameKey);
        if (!old)
            merged.append(their); // They added it.
        else if (!same(their, *old))
            clash(nullptr, &their); // I removed what they changed: mine stands, and it is said.
    }
    return merged;
}

class Merge
{
public:
    template <class T>
    T field(const QString& path, const T* base, const T& mine, const T& theirs, auto text)
    {
        if (mine == theirs || (base && theirs == *base))
            return mine;
        if (base && mine == *base)
            return theirs;
        m_conflicts.append({path, text(mine), text(theirs)});
        return mine;
    }

    Member member(const Member* base, const Member& mine, const Member& theirs)
    {
        const QString path = u"members["_s + mine.name + u']';
        Member merged = mine;
        merged.id = theirs.id;
        merged.role = field(path + u".role"_s, base ? &base->role : nullptr, mine.role, theirs.role,
                            [](const QString& text) { return text; });
        merged.absences = mergeSet(
            base ? base->absences : QList<Absence>(), mine.absences, theirs.absences,
            [](const Absence& a, const Absence& b) { return a.start == b.start && a.end == b.end; },
            [](const Absence& a, const Absence& b) { return a.reason == b.reason; },
            [&](const Absence* old, const Absence& my, const Absence& their) {
                Absence absence = my;
                absence.reason =
                    field(path + u".absences["_s + my.start.toString(Qt::ISODate) + u"].reason"_s,
                          old ? &old->reason : nullptr, my.reason, their.reason,
                          [](const QString& text) { return text; });
                return absence;
            },
            [&](const Absence* my, const Absence* their) {
                const auto text = [](const Absence* a) {
                    return a ? a->reason : QString();
                };
                const Absence& one = my ? *my : *their;
                note(path + u".absences["_s + one.start.toString(Qt::ISODate) + u']', text(my),
                     text(their));
            });
        return merged;
    }

    void note(const QString& path, const QString& mine, const QString& theirs)
    {
        m_conflicts.append({path, mine, theirs});
    }

    QList<MergeConflict> takeConflicts() { return std::move(m_conflicts); }

private:
    QList<MergeConflict> m_conflicts;
};

bool sameMember(const Member& a, const Member& b)
{
    Sprint left;
    Sprint right;
    left.members = {a};
    right.members = {b};
    return samePlan(left, right);
}

} // namespace

MergeResult mergeSprint(const Sprint& base, const Sprint& mine, const Sprint& theirs)
{
    Merge merge;
    const auto asText = [](const QString& text) {
        return text;
    };
    const auto asDate = [](QDate date) {
        return date.toString(Qt::ISODate);
    };

    Sprint merged = theirs;
    merged.number = merge.field(u"number"_s, &base.number, mine.number, theirs.number, asText);
    merged.start = merge.field(u"start"_s, &base.start, mine.start, theirs.start, asDate);
    merged.end = merge.field(u"end"_s, &base.end, mine.end, theirs.end, asDate);
    merged.confidence =
        merge.field(u"confidence"_s, &base.confidence, mine.confidence, theirs.confidence,
                    [](double value) { return QString::number(value); });
    merged.members = mergeSet(
        base.members, mine.members, theirs.members,
        [](const Member& a, const Member& b) { return a.name == b.name; }, sameMember,
        [&](const Member* old, const Member& my, const Member& their) {
            return merge.member(old, my, their);
        },
        [&](const Member* my, const Member* their) {
            const Member& one = my ? *my : *their;
            merge.note(u"members["_s + one.name + u']', my ? my->role : QString(),
                       their ? their->role : QString());
        });
    merged.holidays = mergeSet(
        base.holidays, mine.holidays, theirs.holidays,
        [](const Holiday& a, const Holiday& b) { return a.date == b.date && a.name == b.name; },
        [](const Holiday& a, const Holiday& b) { return a.description == b.description; },
        [&](const Holiday* old, const Holiday& my, const Holiday& their) {
            Holiday holiday = my;
            holiday.description = merge.field(u"holidays["_s + my.name + u"].description"_s,
                                              old ? &old->description : nullptr, my.description,
                                              their.description, asText);
            return holiday;
        },
        [&](const Holiday* my, const Holiday* their) {
            const Holiday& one = my ? *my : *their;
            merge.note(u"holidays["_s + one.name + u']', my ? my->description : QString(),
                       their ? their->description : QString());
        });
    return {merged, merge.takeConflicts()};
}
