// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/sprintrules.h"

#include "core/domain/capacity.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QLocale>
#include <QtCore/QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

// The sizes of the service's columns, in code points; above them it answers a bare 500.
constexpr qsizetype MaxNumberLength = 10;
constexpr qsizetype MaxNameLength = 255;
constexpr qsizetype MaxReasonLength = 255;
constexpr qsizetype MaxDescriptionLength = 500;
// The service fails on the very last day of its calendar.
constexpr int LastYear = 9998;
// A list of findings that nobody can read helps nobody.
constexpr qsizetype MaxFindings = 200;

QString dayText(QDate date)
{
    return QLocale().toString(date, QLocale::ShortFormat);
}

/// Length as a database counts it.
qsizetype codePoints(const QString& text)
{
    return text.size() -
           std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

bool hasLoneSurrogate(const QString& text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text.at(i).isSurrogate())
            continue;
        if (!text.at(i).isHighSurrogate() || i + 1 == text.size() ||
            !text.at(i + 1).isLowSurrogate())
            return true;
        ++i;
    }
    return false;
}

/// "26-07": two digits, a dash, digits.
bool isUsualNumber(QStringView number)
{
    const auto isDigit = [](QChar c) {
        return c >= u'0' && c <= u'9';
    };
    return number.size() >= 4 && number.at(2) == u'-' &&
           std::all_of(number.begin(), number.begin() + 2, isDigit) &&
           std::all_of(number.begin() + 3, number.end(), isDigit);
}

class Check
{
    Q_DECLARE_TR_FUNCTIONS(SprintRules)

public:
    Check(const Sprint& draft, const QList<Sprint>& others) : m_draft(draft), m_others(others) {}

    QList<RuleFinding> findings()
    {
        checkNumber();
        checkDates();
        if (!std::isfinite(m_draft.confidence) || m_draft.confidence < 0 ||
            m_draft.confidence > 100)
            block(u"confidence"_s, tr("Confidence is a number from 0 to 100."));
        checkMembers();
        checkHolidays();
        if (m_datesFit && computeCapacity(withoutMembers()).workingDays == 0)
            warn(u"end"_s, tr("There is no working day between these dates. The service accepts "
                              "that and counts one day, but the capacity is 0."));
        return std::move(m_findings);
    }

private:
    void block(const QString& path, const QString& message)
    {
        add(RuleFinding::Weight::Blocking, path, message);
    }
    void warn(const QString& path, const QString& message)
    {
        add(RuleFinding::Weight::Warning, path, message);
    }
    void add(RuleFinding::Weight weight, const QString& path, const QString& message)
    {
        if (m_findings.size() < MaxFindings)
            m_findings.append({weight, path, message});
        else if (weight == RuleFinding::Weight::Blocking && !hasBlocking(m_findings))
            m_findings.last() = {weight, path, message};
    }

    Sprint withoutMembers() const
    {
        Sprint sprint = m_draft;
        sprint.members.clear();
        return sprint;
    }

    /// What the database cannot store, whatever the text is for.
    void checkText(const QString& path, const QString& text, qsizetype limit)
    {
        if (text.contains(QChar::Null))
            block(path, tr("This text holds a character that the service cannot store (U+0000)."));
        else if (hasLoneSurrogate(text))
            block(path, tr("This text holds half a character, which the service cannot store."));
        if (const qsizetype length = codePoints(text); length > limit)
            block(path, tr("This text has %1 characters; the service stores at most %2.")
                            .arg(QLocale().toString(length), QLocale().toString(limit)));
    }

    void checkNumber()
    {
        const QString& number = m_draft.number;
        if (number.trimmed().isEmpty())
            return block(u"number"_s, tr("A sprint needs a number, such as 26-07."));
        checkText(u"number"_s, number, MaxNumberLength);
        const auto taken =
            std::find_if(m_others.cbegin(), m_others.cend(), [&](const Sprint& other) {
                return other.number == number &&
                       (m_draft.id.value().isEmpty() || other.id != m_draft.id);
            });
        if (taken != m_others.cend())
            block(u"number"_s, tr("There is a sprint %1 already.").arg(number));
        else if (!isUsualNumber(number) && m_findings.isEmpty())
            warn(u"number"_s, tr("Sprint numbers usually look like 26-07: year, dash, number."));
    }

    /// Answers whether the date can be used.
    bool checkDate(const QString& path, QDate date, const QString& whenMissing)
    {
        if (!date.isValid())
            block(path, whenMissing);
        else if (date.year() < 1 || date.year() > LastYear)
            block(path, tr("The year must lie between 1 and %1.").arg(LastYear));
        else
            return true;
        return false;
    }

    void checkDates()
    {
        const bool startFits = checkDate(u"start"_s, m_draft.start, tr("Enter the first day."));
        const bool endFits = checkDate(u"end"_s, m_draft.end, tr("Enter the last day."));
        if (!startFits || !endFits)
            return;
        if (m_draft.start >= m_draft.end)
            return block(u"end"_s, tr("The last day must come after the first."));
        m_datesFit = true;
        if (m_draft.start.daysTo(m_draft.end) > 366)
            warn(u"end"_s, tr("This sprint is longer than a year."));
    }

    void checkMembers()
    {
        QHash<QString, qsizetype> seen;
        for (qsizetype i = 0; i < m_draft.members.size(); ++i) {
            const Member& member = m_draft.members.at(i);
            const QString path = u"members["_s + QString::number(i) + u']';
            const QString namePath = path + u".name"_s;
            if (member.name.trimmed().isEmpty())
                block(namePath, tr("A person needs a name."));
            else if (member.name != member.name.trimmed())
                warn(namePath, tr("This name begins or ends with a space. The service takes that "
                                  "for another person."));
            checkText(namePath, member.name, MaxNameLength);
            if (seen.contains(member.name) && !member.name.trimmed().isEmpty())
                warn(namePath, tr("%1 is listed twice. The service counts the days of such a "
                                  "person twice and gives both rows the last role.")
                                   .arg(member.name));
            seen.insert(member.name, i);
            if (member.role.isEmpty())
                block(path + u".role"_s, tr("Choose a role."));
            else if (!knownRoles().contains(member.role))
                block(path + u".role"_s,
                      tr("The service knows no role “%1”. It knows: %2.")
                          .arg(member.role.left(40), QLocale().createSeparatedList(knownRoles())));
            checkAbsences(path, member);
        }
    }

    void checkAbsences(const QString& memberPath, const Member& member)
    {
        struct Span
        {
            QDate start;
            QDate end;
            qsizetype index;
        };
        QList<Span> spans;
        const auto pathOf = [&](qsizetype index, QLatin1StringView field) {
            return memberPath + u".absences["_s + QString::number(index) + u"]."_s + field;
        };
        for (qsizetype i = 0; i < member.absences.size(); ++i) {
            const Absence& absence = member.absences.at(i);
            const QString start = pathOf(i, "start"_L1);
            const QString end = pathOf(i, "end"_L1);
            checkText(pathOf(i, "reason"_L1), absence.reason, MaxReasonLength);
            const bool startFits =
                checkDate(start, absence.start, tr("Enter the first day of the absence."));
            const bool endFits =
                checkDate(end, absence.end, tr("Enter the last day of the absence."));
            if (!startFits || !endFits)
                continue;
            if (absence.end < absence.start) {
                block(end, tr("The absence ends before it begins."));
                continue;
            }
            if (m_datesFit && (absence.end < m_draft.start || absence.start > m_draft.end))
                warn(start, tr("This absence lies outside the sprint and changes nothing."));
            spans.append({absence.start, absence.end, i});
        }
        std::stable_sort(spans.begin(), spans.end(),
                         [](const Span& a, const Span& b) { return a.start < b.start; });
        QDate reached;
        for (const Span& span : spans) {
            if (reached.isValid() && span.start <= reached)
                warn(pathOf(span.index, "start"_L1),
                     tr("This absence of %1 overlaps another one. The service subtracts the common "
                        "days twice; our sum does not.")
                         .arg(member.name.left(60)));
            reached = reached.isValid() ? std::max(reached, span.end) : span.end;
        }
    }

    void checkHolidays()
    {
        QSet<QDate> seen;
        for (qsizetype i = 0; i < m_draft.holidays.size(); ++i) {
            const Holiday& holiday = m_draft.holidays.at(i);
            const QString path = u"holidays["_s + QString::number(i) + u']';
            if (holiday.name.trimmed().isEmpty())
                block(path + u".name"_s, tr("A holiday needs a name."));
            checkText(path + u".name"_s, holiday.name, MaxNameLength);
            checkText(path + u".description"_s, holiday.description, MaxDescriptionLength);
            const QString datePath = path + u".date"_s;
            if (!checkDate(datePath, holiday.date, tr("Enter the day of the holiday.")))
                continue;
            if (seen.contains(holiday.date))
                warn(datePath, tr("%1 is listed twice. It is subtracted once, but the service's "
                                  "count of holidays shows both.")
                                   .arg(dayText(holiday.date)));
            else if (m_datesFit && (holiday.date < m_draft.start || holiday.date > m_draft.end))
                warn(datePath, tr("This holiday lies outside the sprint and changes nothing."));
            else if (holiday.date.dayOfWeek() > 5)
                warn(datePath, tr("This holiday falls on a weekend and changes nothing."));
            seen.insert(holiday.date);
        }
    }

    const Sprint& m_draft;
    const QList<Sprint>& m_others;
    QList<RuleFinding> m_findings;
    bool m_datesFit = false;
};

struct NumberParts
{
    int year = 0;
    int index = 0;
};

std::optional<NumberParts> numberParts(const QString& number)
{
    if (!isUsualNumber(number) || number.size() > MaxNumberLength)
        return std::nullopt;
    return NumberParts{number.left(2).toInt(), number.mid(3).toInt()};
}

} // namespace

QList<RuleFinding> checkSprint(const Sprint& draft, const QList<Sprint>& others)
{
    return Check(draft, others).findings();
}

bool hasBlocking(const QList<RuleFinding>& findings)
{
    return std::any_of(findings.cbegin(), findings.cend(), [](const RuleFinding& finding) {
        return finding.weight == RuleFinding::Weight::Blocking;
    });
}

QString suggestNextNumber(const QList<Sprint>& sprints, QDate start)
{
    std::optional<int> year;
    if (start.isValid()) {
        year = start.year() % 100;
    } else {
        QList<Sprint> newest = sprints;
        sortNewestFirst(newest);
        for (const Sprint& sprint : newest) {
            if (const auto parts = numberParts(sprint.number)) {
                year = parts->year;
                break;
            }
        }
    }
    if (!year)
        return {};
    int index = 0;
    for (const Sprint& sprint : sprints) {
        if (const auto parts = numberParts(sprint.number); parts && parts->year == *year)
            index = std::max(index, parts->index);
    }
    return u"%1-%2"_s.arg(*year, 2, 10, QChar(u'0')).arg(index + 1, 2, 10, QChar(u'0'));
}
