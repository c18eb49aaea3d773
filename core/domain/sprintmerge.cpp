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

enum class Side { Mine, Theirs };

/// Merges one set. `both` merges an item that all of base, mine and theirs (or mine and theirs
/// alone, base null) hold in different versions; `clash` notes that one side removed what the other
/// changed (the removing side is null) and says which side counts.
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
            if (clash(*old, &my, nullptr) == Side::Mine) // They removed what I changed.
                merged.append(my);
        }
    }
    for (const T& their : theirs) {
        if (lookUp(mine, their, sameKey))
            continue;
        const T* old = lookUp(base, their, sameKey);
        if (!old)
            merged.append(their); // They added it.
        else if (!same(their, *old) &&
                 clash(*old, nullptr, &their) == Side::Theirs) // I removed what they changed.
            merged.append(their);
    }
    return merged;
}

QString sameText(const QString& text)
{
    return text;
}

QString isoText(QDate date)
{
    return date.toString(Qt::ISODate);
}

/// A person in one line, for where the whole person is in question.
QString memberText(const Member& member)
{
    QStringList parts{member.role};
    for (const Absence& absence : member.absences) {
        const QString days = u"%1 – %2"_s.arg(isoText(absence.start), isoText(absence.end));
        parts.append(absence.reason.isEmpty() ? days : u"%1 (%2)"_s.arg(days, absence.reason));
    }
    return parts.join(u", "_s);
}

class Merge
{
public:
    explicit Merge(const QSet<QString>& takeTheirs) : m_takeTheirs(takeTheirs) {}

    template <class T>
    T field(const QString& path, const T* base, const T& mine, const T& theirs, auto text)
    {
        if (mine == theirs || (base && theirs == *base))
            return mine;
        if (base && mine == *base)
            return theirs;
        m_conflicts.append({path, text(mine), text(theirs), base ? text(*base) : QString()});
        return m_takeTheirs.contains(path) ? theirs : mine;
    }

    /// One side removed the row, the other one changed it.
    template <class T>
    Side row(const QString& path, const T& base, const T* mine, const T* theirs, auto text)
    {
        m_conflicts.append({path, mine ? text(*mine) : QString(),
                            theirs ? text(*theirs) : QString(), text(base),
                            mine ? MergeConflict::Removed::ByThem : MergeConflict::Removed::ByMe});
        return m_takeTheirs.contains(path) ? Side::Theirs : Side::Mine;
    }

    Member member(const Member* base, const Member& mine, const Member& theirs)
    {
        const QString path = u"members["_s + mine.name + u']';
        const auto absencePath = [&](const Absence& absence) {
            return path + u".absences["_s + isoText(absence.start) + u'/' + isoText(absence.end) +
                   u']';
        };
        Member merged = mine;
        merged.id = theirs.id;
        merged.role = field(path + u".role"_s, base ? &base->role : nullptr, mine.role, theirs.role,
                            sameText);
        merged.absences = mergeSet(
            base ? base->absences : QList<Absence>(), mine.absences, theirs.absences,
            [](const Absence& a, const Absence& b) { return a.start == b.start && a.end == b.end; },
            [](const Absence& a, const Absence& b) { return a.reason == b.reason; },
            [&](const Absence* old, const Absence& my, const Absence& their) {
                Absence absence = my;
                absence.reason = field(absencePath(my) + u".reason"_s, old ? &old->reason : nullptr,
                                       my.reason, their.reason, sameText);
                return absence;
            },
            [&](const Absence& old, const Absence* my, const Absence* their) {
                return row(absencePath(old), old, my, their,
                           [](const Absence& absence) { return absence.reason; });
            });
        return merged;
    }

    QList<MergeConflict> takeConflicts() { return std::move(m_conflicts); }

private:
    const QSet<QString>& m_takeTheirs;
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

QString holidayPath(const Holiday& holiday)
{
    return u"holidays[%1 %2]"_s.arg(isoText(holiday.date), holiday.name);
}

} // namespace

MergeResult mergeSprint(const Sprint& base, const Sprint& mine, const Sprint& theirs,
                        const QSet<QString>& takeTheirs)
{
    Merge merge(takeTheirs);
    Sprint merged = theirs;
    merged.number = merge.field(u"number"_s, &base.number, mine.number, theirs.number, sameText);
    merged.start = merge.field(u"start"_s, &base.start, mine.start, theirs.start, isoText);
    merged.end = merge.field(u"end"_s, &base.end, mine.end, theirs.end, isoText);
    merged.confidence =
        merge.field(u"confidence"_s, &base.confidence, mine.confidence, theirs.confidence,
                    [](double value) { return QString::number(value); });
    merged.members = mergeSet(
        base.members, mine.members, theirs.members,
        [](const Member& a, const Member& b) { return a.name == b.name; }, sameMember,
        [&](const Member* old, const Member& my, const Member& their) {
            return merge.member(old, my, their);
        },
        [&](const Member& old, const Member* my, const Member* their) {
            return merge.row(u"members["_s + old.name + u']', old, my, their, memberText);
        });
    merged.holidays = mergeSet(
        base.holidays, mine.holidays, theirs.holidays,
        [](const Holiday& a, const Holiday& b) { return a.date == b.date && a.name == b.name; },
        [](const Holiday& a, const Holiday& b) { return a.description == b.description; },
        [&](const Holiday* old, const Holiday& my, const Holiday& their) {
            Holiday holiday = my;
            holiday.description =
                merge.field(holidayPath(my) + u".description"_s, old ? &old->description : nullptr,
                            my.description, their.description, sameText);
            return holiday;
        },
        [&](const Holiday& old, const Holiday* my, const Holiday* their) {
            return merge.row(holidayPath(old), old, my, their,
                             [](const Holiday& holiday) { return holiday.description; });
        });
    return {merged, merge.takeConflicts()};
}
