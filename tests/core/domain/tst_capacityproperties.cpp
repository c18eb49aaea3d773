// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/capacity.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QSet>
#include <QtTest/QTest>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Sprints = 1000;

/// The service's own arithmetic, written from its contract and sharing nothing with ours: weekdays
/// less holidays, less the days of every absence for itself, however they overlap.
namespace service {

bool isCounted(const Sprint& sprint, QDate day)
{
    if (day.dayOfWeek() == Qt::Saturday || day.dayOfWeek() == Qt::Sunday)
        return false;
    for (const Holiday& holiday : sprint.holidays) {
        if (holiday.date == day)
            return false;
    }
    return true;
}

int countedDays(const Sprint& sprint, QDate from, QDate to)
{
    int days = 0;
    for (QDate day = std::max(from, sprint.start); day <= std::min(to, sprint.end);
         day = day.addDays(1))
        days += isCounted(sprint, day) ? 1 : 0;
    return days;
}

double rounded(double value)
{
    return std::round(value * 100.0) / 100.0;
}

ServiceCapacity capacityOf(const Sprint& sprint)
{
    ServiceCapacity answer;
    answer.id = sprint.id;
    answer.workingDays = countedDays(sprint, sprint.start, sprint.end);
    answer.teamSize = int(sprint.members.size());
    answer.holidays = int(sprint.holidays.size());
    for (const Member& member : sprint.members) {
        ServiceMemberCapacity line{member.id, member.name, 0, 0, 0};
        for (const Absence& absence : member.absences)
            line.vacationDays += countedDays(sprint, absence.start, absence.end);
        line.availableDays = answer.workingDays - line.vacationDays;
        line.adjusted = line.availableDays * sprint.confidence / 100.0;
        answer.days += line.availableDays;
        answer.committed += line.adjusted;
        answer.vacationDays += line.vacationDays;
        answer.members.append(line);
    }
    answer.days = rounded(answer.days);
    answer.committed = rounded(answer.committed);
    return answer;
}

} // namespace service

class Generator
{
public:
    explicit Generator(quint32 seed) : m_random(seed) {}

    Sprint sprint()
    {
        Sprint sprint;
        sprint.id = SprintId(u"sprint-%1"_s.arg(m_random.generate(), 8, 16, QChar(u'0')));
        sprint.start = QDate(2020, 1, 1).addDays(below(20 * 365));
        // Most are of the usual length, some have one day, few are longer than what is traced.
        const int choice = below(20);
        sprint.end = sprint.start.addDays(choice == 0   ? 0
                                          : choice == 1 ? below(1500)
                                                        : 1 + below(40));
        sprint.confidence = choice == 2 ? 100.0 : below(10'001) / 100.0;
        for (int i = below(6); i > 0; --i) {
            Holiday holiday{dayNear(sprint), u"Holiday %1"_s.arg(i), {}};
            sprint.holidays.append(holiday);
            if (below(10) == 0)
                sprint.holidays.append(holiday); // Listed twice.
        }
        for (int i = below(9); i > 0; --i)
            sprint.members.append(member(sprint, i));
        return sprint;
    }

private:
    int below(int limit) { return int(m_random.bounded(limit)); }

    /// Within the sprint, or a little before or after it.
    QDate dayNear(const Sprint& sprint)
    {
        return sprint.start.addDays(below(int(sprint.start.daysTo(sprint.end)) + 15) - 7);
    }

    Member member(const Sprint& sprint, int number)
    {
        Member member{
            MemberId(u"tm-%1"_s.arg(number)), u"Person %1"_s.arg(number), u"Tester"_s, {}};
        for (int i = below(4); i > 0; --i) {
            const QDate start = dayNear(sprint);
            // Also one that ends before it starts: it counts nothing.
            member.absences.append({start, start.addDays(below(15) - 2), {}});
        }
        return member;
    }

    QRandomGenerator m_random;
};

/// Whether any counted day lies in two absences of one person.
bool overlaps(const Sprint& sprint, const Member& member)
{
    QSet<QDate> seen;
    for (const Absence& absence : member.absences) {
        for (QDate day = std::max(absence.start, sprint.start);
             day <= std::min(absence.end, sprint.end); day = day.addDays(1)) {
            if (service::isCounted(sprint, day) && seen.contains(day))
                return true;
            seen.insert(day);
        }
    }
    return false;
}

} // namespace

/// What holds for every sprint, tried on a thousand of them.
class TestCapacityProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdForAThousandSprints()
    {
        int agreed = 0;
        int overlapping = 0;
        int traced = 0;
        for (quint32 seed = 1; seed <= Sprints; ++seed) {
            const Sprint sprint = Generator(seed).sprint();
            const Capacity ours = computeCapacity(sprint);
            const ServiceCapacity theirs = service::capacityOf(sprint);
            const QByteArray where = "sprint " + QByteArray::number(seed);

            traced += checkSums(sprint, ours, where);
            if (QTest::currentTestFailed())
                return;

            bool anyOverlap = false;
            QVERIFY2(ours.workingDays == theirs.workingDays, where);
            for (int i = 0; i < sprint.members.size(); ++i) {
                const double our = ours.members[i].days;
                const double their = theirs.members[i].availableDays;
                if (overlaps(sprint, sprint.members[i])) {
                    // Counted twice there and once here: we say more, never less than nothing.
                    anyOverlap = true;
                    QVERIFY2(our > their && our >= 0.0, where);
                } else {
                    QVERIFY2(std::abs(our - their) < 1e-9, where);
                    QVERIFY2(std::abs(ours.members[i].committed - theirs.members[i].adjusted) <
                                 1e-9,
                             where);
                }
            }
            const QStringList reasons = explainDifference(sprint, ours, theirs);
            if (anyOverlap) {
                ++overlapping;
                QVERIFY2(ours.days > theirs.days, where);
                QVERIFY2(!reasons.isEmpty(), where);
            } else {
                ++agreed;
                QVERIFY2(std::abs(ours.days - theirs.days) < 1e-9, where);
                QVERIFY2(std::abs(ours.committed - theirs.committed) < 0.005 + 1e-9, where);
                const QByteArray said = where + ": " + reasons.join(u' ').toUtf8();
                QVERIFY2(theirs.workingDays == 0 || reasons.isEmpty(), said);
            }
        }
        // The thousand hold enough of either.
        QVERIFY2(agreed > 200 && overlapping > 200 && traced > 2000,
                 qPrintable(u"%1 %2 %3"_s.arg(agreed).arg(overlapping).arg(traced)));
    }

private:
    /// Every trace sums to its figure and every figure to the total; returns how many were traced.
    int checkSums(const Sprint& sprint, const Capacity& ours, const QByteArray& where)
    {
        int traced = 0;
        double days = 0;
        double committed = 0;
        [&] {
            QVERIFY2(ours.members.size() == sprint.members.size(), where);
            for (const MemberCapacity& member : ours.members) {
                days += member.days;
                committed += member.committed;
                QVERIFY2(std::abs(member.committed - member.days * sprint.confidence / 100.0) <
                             1e-9,
                         where);
                if (sprint.start.daysTo(sprint.end) + 1 > MaxTraceDays) {
                    QVERIFY2(member.trace.isEmpty(), where);
                    continue;
                }
                ++traced;
                double sum = 0;
                QDate expected = sprint.start;
                for (const CapacityDay& day : member.trace) {
                    QVERIFY2(day.date == expected, where);
                    QVERIFY2(day.net == 0.0 || day.net == 0.5 || day.net == 1.0, where);
                    QVERIFY2((day.kind == DayKind::Working) == (day.net > 0.0), where);
                    sum += day.net;
                    expected = expected.addDays(1);
                }
                QVERIFY2(expected == sprint.end.addDays(1), where);
                QVERIFY2(sum == member.days, where);
            }
            QVERIFY2(std::abs(days - ours.days) < 1e-9, where);
            QVERIFY2(std::abs(committed - ours.committed) < 1e-6, where);
        }();
        return traced;
    }
};

QTEST_APPLESS_MAIN(TestCapacityProperties)
#include "tst_capacityproperties.moc"
