// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/capacity.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

// The service rounds to two decimals.
constexpr double SameDays = 0.0101;
// More sentences than these explain nothing.
constexpr qsizetype MaxSentences = 50;

bool isWeekend(QDate date)
{
    return date.dayOfWeek() > 5;
}

/// Mondays to Fridays from `start` to `end`, both included.
qint64 weekdays(QDate start, QDate end)
{
    const qint64 length = start.daysTo(end) + 1;
    if (length <= 0)
        return 0;
    qint64 count = length / 7 * 5;
    for (qint64 i = 0; i < length % 7; ++i)
        count += isWeekend(start.addDays(i)) ? 0 : 1;
    return count;
}

struct Span
{
    QDate start;
    QDate end;
    QString reason;
};

/// The days on which a sprint's people work, absences left aside.
class Calendar
{
public:
    explicit Calendar(const Sprint& sprint) : m_start(sprint.start), m_end(sprint.end)
    {
        if (!m_start.isValid() || !m_end.isValid())
            return;
        for (const Holiday& holiday : sprint.holidays) {
            if (!holiday.date.isValid() || holiday.date < m_start || holiday.date > m_end ||
                isWeekend(holiday.date))
                continue;
            if (!m_holidays.contains(holiday.date))
                m_sorted.append(holiday.date);
            QString& name = m_holidays[holiday.date];
            if (name.isEmpty())
                name = holiday.name;
        }
        std::sort(m_sorted.begin(), m_sorted.end());
    }

    bool isEmpty() const { return !m_start.isValid() || !m_end.isValid() || m_end < m_start; }
    qint64 length() const { return isEmpty() ? 0 : m_start.daysTo(m_end) + 1; }
    QDate start() const { return m_start; }
    QDate end() const { return m_end; }
    const QString* holiday(QDate date) const
    {
        const auto it = m_holidays.constFind(date);
        return it == m_holidays.constEnd() ? nullptr : &*it;
    }

    /// Working days from `from` to `to`, both included, within the sprint.
    qint64 workingDays(QDate from, QDate to) const
    {
        if (isEmpty() || !from.isValid() || !to.isValid())
            return 0;
        from = std::max(from, m_start);
        to = std::min(to, m_end);
        if (to < from)
            return 0;
        const auto first = std::lower_bound(m_sorted.begin(), m_sorted.end(), from);
        const auto last = std::upper_bound(first, m_sorted.end(), to);
        return weekdays(from, to) - (last - first);
    }

private:
    QDate m_start;
    QDate m_end;
    QHash<QDate, QString> m_holidays;
    QList<QDate> m_sorted;
};

/// A person's absences within the sprint, by their first day.
QList<Span> spansOf(const QList<const Member*>& rows, const Calendar& calendar)
{
    QList<Span> spans;
    for (const Member* member : rows) {
        for (const Absence& absence : member->absences) {
            if (absence.start.isValid() && absence.end.isValid() && absence.start <= absence.end &&
                absence.end >= calendar.start() && absence.start <= calendar.end())
                spans.append({absence.start, absence.end, absence.reason});
        }
    }
    std::stable_sort(spans.begin(), spans.end(),
                     [](const Span& a, const Span& b) { return a.start < b.start; });
    return spans;
}

/// The union of spans that are sorted by their first day.
QList<Span> united(const QList<Span>& spans)
{
    QList<Span> result;
    for (const Span& span : spans) {
        if (!result.isEmpty() && span.start <= result.last().end)
            result.last().end = std::max(result.last().end, span.end);
        else
            result.append(span);
    }
    return result;
}

CapacityDay dayWithoutAbsence(QDate date, const Calendar& calendar)
{
    if (isWeekend(date))
        return {date, DayKind::Weekend, 0.0, {}};
    if (const QString* name = calendar.holiday(date))
        return {date, DayKind::Holiday, 0.0, *name};
    return {date, DayKind::Working, 1.0, {}};
}

QList<CapacityDay> traceOf(const QList<Span>& spans, const Calendar& calendar)
{
    QList<CapacityDay> trace;
    trace.reserve(calendar.length());
    for (QDate date = calendar.start(); date <= calendar.end(); date = date.addDays(1))
        trace.append(dayWithoutAbsence(date, calendar));
    for (const Span& span : spans) {
        const QDate from = std::max(span.start, calendar.start());
        const QDate to = std::min(span.end, calendar.end());
        for (QDate date = from; date <= to; date = date.addDays(1)) {
            CapacityDay& day = trace[calendar.start().daysTo(date)];
            if (day.kind == DayKind::Working)
                day = {date, DayKind::Absent, 0.0, span.reason};
        }
    }
    return trace;
}

QString number(double days)
{
    const double rounded = std::round(days * 100) / 100;
    return QLocale().toString(rounded + 0.0, 'f', QLocale::FloatingPointShortest);
}

/// Collects the sentences on why two sums differ.
class Difference
{
    Q_DECLARE_TR_FUNCTIONS(Capacity)

public:
    Difference(const Sprint& sprint, const Capacity& ours, const ServiceCapacity& theirs)
        : m_sprint(sprint), m_ours(ours), m_theirs(theirs), m_calendar(sprint)
    {
        for (const Member& member : sprint.members)
            m_rows[member.name].append(&member);
    }

    QStringList sentences()
    {
        explainWorkingDays();
        if (explainTeam()) {
            explainMembers();
            explainConfidence();
        }
        explainRest();
        return std::move(m_sentences);
    }

private:
    static bool differ(double a, double b) { return !(std::abs(a - b) < SameDays); }

    void say(const QString& sentence)
    {
        if (m_sentences.size() < MaxSentences)
            m_sentences.append(sentence);
    }

    void explainWorkingDays()
    {
        if (m_ours.workingDays == 0 && m_sprint.workingDays && *m_sprint.workingDays > 0) {
            say(tr("There is no working day between these dates. The service stores a duration of "
                   "%n day(s) all the same, because it never goes below one; its capacity is 0.",
                   nullptr, *m_sprint.workingDays));
        } else if (m_theirs.workingDays != m_ours.workingDays) {
            say(tr("The service counts %1 working days, we count %2: it may hold other dates or "
                   "holidays than those shown here.")
                    .arg(QLocale().toString(m_theirs.workingDays),
                         QLocale().toString(m_ours.workingDays)));
        }
    }

    /// Answers whether the service counted the people shown here.
    bool explainTeam()
    {
        if (m_theirs.members.isEmpty() && m_theirs.teamSize == m_sprint.members.size())
            return true;
        QStringList names;
        QStringList theirNames;
        for (const Member& member : m_sprint.members)
            names.append(member.name);
        for (const ServiceMemberCapacity& member : m_theirs.members)
            theirNames.append(member.name);
        names.sort();
        theirNames.sort();
        if (names == theirNames)
            return true;
        say(tr("The service counted a team of %1, here are %2: somebody may have changed the team "
               "since this was read.")
                .arg(QLocale().toString(theirNames.size()), QLocale().toString(names.size())));
        return false;
    }

    void explainMembers()
    {
        QHash<QString, double> theirDays;
        for (const ServiceMemberCapacity& member : m_theirs.members)
            theirDays[member.name] += member.availableDays;
        QHash<QString, double> ourDays;
        for (const MemberCapacity& member : m_ours.members)
            ourDays[member.name] += member.days;
        QStringList done;
        for (const Member& member : m_sprint.members) {
            if (done.contains(member.name) || !theirDays.contains(member.name))
                continue;
            done.append(member.name);
            const double our = ourDays.value(member.name);
            const double their = theirDays.value(member.name);
            if (differ(our, their))
                explainMember(member.name, our, their);
            if (m_sentences.size() >= MaxSentences)
                return;
        }
    }

    void explainMember(const QString& name, double our, double their)
    {
        m_named = true;
        const QList<const Member*> rows = m_rows.value(name);
        if (rows.size() > 1) {
            say(tr("%1 is listed %2 times. The service counts the days of each row, together %3; a "
                   "person has them once, which makes %4.")
                    .arg(name, QLocale().toString(rows.size()), number(their), number(our)));
            return;
        }
        const QList<Span> spans = spansOf(rows, m_calendar);
        qint64 each = 0;
        for (const Span& span : spans)
            each += m_calendar.workingDays(span.start, span.end);
        qint64 once = 0;
        for (const Span& span : united(spans))
            once += m_calendar.workingDays(span.start, span.end);
        const qint64 twice = each - once;
        if (twice > 0 && !differ(our - double(twice), their)) {
            say(tr("%1: absences overlap on %n working day(s). The service subtracts the common "
                   "days more than once and says %2; counted once it is %3.",
                   nullptr, int(twice))
                    .arg(name, number(their), number(our)));
            return;
        }
        say(tr("%1: the service says %2 days, we say %3. It may hold other absences than those "
               "shown here.")
                .arg(name, number(their), number(our)));
    }

    void explainConfidence()
    {
        if (differ(m_ours.days, m_theirs.days) || !differ(m_ours.committed, m_theirs.committed))
            return;
        // Each row of the service's sum is rounded on its own; many of them may drift from ours.
        const double rounding = 0.005 * double(m_ours.members.size());
        if (std::abs(m_ours.committed - m_theirs.committed) <= rounding + SameDays)
            say(tr("The service rounds each person's figure, we round the sum."));
        else
            say(tr("The days agree, but the service applies another confidence than the %1 % shown "
                   "here.")
                    .arg(number(m_sprint.confidence)));
        m_named = true;
    }

    void explainRest()
    {
        if (m_named || !m_sentences.isEmpty() ||
            (!differ(m_ours.days, m_theirs.days) && !differ(m_ours.committed, m_theirs.committed)))
            return;
        say(tr("The service says %1 days, we say %2. Person by person the figures agree; the "
               "service's total does not fit its own lines.")
                .arg(number(m_theirs.days), number(m_ours.days)));
    }

    const Sprint& m_sprint;
    const Capacity& m_ours;
    const ServiceCapacity& m_theirs;
    const Calendar m_calendar;
    QHash<QString, QList<const Member*>> m_rows;
    QStringList m_sentences;
    bool m_named = false;
};

} // namespace

Capacity computeCapacity(const Sprint& sprint)
{
    const Calendar calendar(sprint);
    Capacity capacity;
    capacity.workingDays = int(calendar.workingDays(sprint.start, sprint.end));
    const double share = std::isfinite(sprint.confidence) ? sprint.confidence / 100 : 0.0;

    QHash<QString, QList<const Member*>> rows;
    for (const Member& member : sprint.members)
        rows[member.name].append(&member);

    for (const Member& member : sprint.members) {
        MemberCapacity line{.id = member.id, .name = member.name, .trace = {}};
        const QList<const Member*> same = rows.value(member.name);
        const bool counts = same.first() == &member;
        const QList<Span> spans =
            counts
                ? spansOf(same, calendar)
                : QList<Span>{{sprint.start, sprint.end,
                               QCoreApplication::translate("Capacity", "Counted in another row")}};
        if (calendar.length() <= MaxTraceDays) {
            if (!calendar.isEmpty())
                line.trace = traceOf(spans, calendar);
            for (const CapacityDay& day : std::as_const(line.trace))
                line.days += day.net;
        } else {
            qint64 days = capacity.workingDays;
            for (const Span& span : united(spans))
                days -= calendar.workingDays(span.start, span.end);
            line.days = double(days);
        }
        line.committed = line.days * share;
        capacity.days += line.days;
        capacity.committed += line.committed;
        capacity.members.append(line);
    }
    return capacity;
}

QStringList explainDifference(const Sprint& sprint, const Capacity& ours,
                              const ServiceCapacity& theirs)
{
    return Difference(sprint, ours, theirs).sentences();
}
