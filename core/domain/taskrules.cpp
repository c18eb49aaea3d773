// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/taskrules.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

// A due date that leaves the years 1 to 9999 when the service converts it is stored and then breaks
// every list that holds it; a day of distance is enough for every zone.
constexpr int FirstYear = 2;
constexpr int LastYear = 9998;
// More than any team has, in whatever unit.
constexpr double LargestEstimate = 1e6;
// Of the words that a service may call states and ranks.
constexpr int LongestWord = 200;

/// Length as the services count it.
qsizetype codePoints(const QString& text)
{
    return text.size() -
           std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

class Check
{
    Q_DECLARE_TR_FUNCTIONS(TaskRules)

public:
    Check(const Task& draft, const TaskRules& rules) : m_draft(draft), m_rules(rules) {}

    QList<RuleFinding> findings()
    {
        if (m_draft.title.trimmed().isEmpty())
            block(u"title"_s, tr("A task needs a title."));
        checkText(u"title"_s, m_draft.title, m_rules.maxTitle);
        if (m_rules.hasDescription)
            checkText(u"description"_s, m_draft.description, m_rules.maxDescription);
        if (m_rules.hasCategory)
            checkText(u"category"_s, m_draft.category, m_rules.maxCategory);
        if (m_rules.hasPriority)
            checkPriority();
        if (m_rules.hasDue && m_draft.due.isValid() &&
            (m_draft.due.date.year() < FirstYear || m_draft.due.date.year() > LastYear))
            block(u"due"_s, tr("A due date lies between the years %1 and %2.")
                                .arg(QString::number(FirstYear), QString::number(LastYear)));
        // What stays on this computer is nobody else's business, but a number is a number.
        if (const auto estimate = m_draft.plan.estimate;
            estimate && !(*estimate >= 0 && *estimate <= LargestEstimate))
            block(u"estimate"_s, tr("An estimate lies between 0 and %1.")
                                     .arg(QLocale().toString(LargestEstimate, 'f', 0)));
        checkText(u"rank"_s, m_draft.plan.rank, LongestWord);
        checkText(u"state"_s, m_draft.plan.state, LongestWord);
        return std::move(m_findings);
    }

private:
    void block(const QString& path, const QString& message)
    {
        m_findings.append({RuleFinding::Weight::Blocking, path, message});
    }

    void checkText(const QString& path, const QString& text, int limit)
    {
        if (text.contains(QChar::Null) || !text.isValidUtf16())
            block(path, tr("The text holds a character that cannot be sent."));
        if (limit > 0 && codePoints(text) > limit)
            block(path, tr("At most %1 characters fit here; these are %2.")
                            .arg(QString::number(limit), QString::number(codePoints(text))));
    }

    void checkPriority()
    {
        if (m_rules.priorities.isEmpty())
            return checkText(u"priority"_s, m_draft.priority, 0);
        if (!m_draft.priority.isEmpty() && !m_rules.priorities.contains(m_draft.priority))
            block(u"priority"_s,
                  tr("Choose one of these: %1.").arg(m_rules.priorities.join(u", "_s)));
    }

    const Task& m_draft;
    const TaskRules& m_rules;
    QList<RuleFinding> m_findings;
};

} // namespace

QList<RuleFinding> checkTask(const Task& draft, const TaskRules& rules)
{
    return Check(draft, rules).findings();
}

Task forService(const Task& task, const TaskRules& rules)
{
    Task part = task;
    if (!rules.hasDescription)
        part.description.clear();
    if (!rules.hasPriority)
        part.priority.clear();
    if (!rules.hasCategory)
        part.category.clear();
    if (!rules.hasDue)
        part.due = {};
    if (!rules.hasTags)
        part.tags.clear();
    part.plan = {};
    mergePlan(part.plan, task.plan, rules, PlanPart::Stored);
    return part;
}

void mergePlan(TaskPlan& into, const TaskPlan& from, const TaskRules& rules, PlanPart part)
{
    const auto wanted = [&](PlanField field) {
        return rules.isLocal(field) == (part == PlanPart::Local);
    };
    if (wanted(PlanField::Sprint))
        into.sprint = from.sprint;
    if (wanted(PlanField::Assignee))
        into.assignee = from.assignee;
    if (wanted(PlanField::Estimate))
        into.estimate = from.estimate;
    if (wanted(PlanField::Rank))
        into.rank = from.rank;
    if (wanted(PlanField::State))
        into.state = from.state;
}
