// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/taskmerge.h"

using namespace Qt::Literals::StringLiterals;

namespace {

class Merge
{
public:
    explicit Merge(const QSet<QString>& takeTheirs) : m_takeTheirs(takeTheirs) {}

    template <class T>
    T field(const QString& path, const T& base, const T& mine, const T& theirs, auto text)
    {
        if (mine == theirs || theirs == base)
            return mine;
        if (mine == base)
            return theirs;
        m_conflicts.append({path, text(mine), text(theirs), text(base)});
        return m_takeTheirs.contains(path) ? theirs : mine;
    }

    QString text(const QString& path, const QString& base, const QString& mine,
                 const QString& theirs)
    {
        return field(path, base, mine, theirs, [](const QString& value) { return value; });
    }

    QList<MergeConflict> takeConflicts() { return std::move(m_conflicts); }

private:
    const QSet<QString>& m_takeTheirs;
    QList<MergeConflict> m_conflicts;
};

} // namespace

TaskMergeResult mergeTask(const Task& base, const Task& mine, const Task& theirs,
                          const QSet<QString>& takeTheirs)
{
    Merge merge(takeTheirs);
    Task merged = theirs;
    // The service cuts blanks off the title, which is nobody's change.
    merged.title =
        merge.text(u"title"_s, base.title.trimmed(), mine.title.trimmed(), theirs.title.trimmed());
    merged.description =
        merge.text(u"description"_s, base.description, mine.description, theirs.description);
    merged.priority = merge.text(u"priority"_s, base.priority, mine.priority, theirs.priority);
    merged.category = merge.text(u"category"_s, base.category, mine.category, theirs.category);
    merged.due = merge.field(u"due"_s, base.due, mine.due, theirs.due,
                             [](const DueDate& due) { return dueText(due); });
    merged.tags = merge.field(u"tags"_s, base.tags, mine.tags, theirs.tags,
                              [](const QStringList& tags) { return tags.join(u", "_s); });
    if (mine.done != base.done)
        merged.done = mine.done;
    const auto idText = [](const auto& id) {
        return id.value();
    };
    merged.plan.sprint =
        merge.field(u"sprint_id"_s, base.plan.sprint, mine.plan.sprint, theirs.plan.sprint, idText);
    merged.plan.assignee = merge.field(u"assignee_id"_s, base.plan.assignee, mine.plan.assignee,
                                       theirs.plan.assignee, idText);
    merged.plan.estimate = merge.field(
        u"estimate"_s, base.plan.estimate, mine.plan.estimate, theirs.plan.estimate,
        [](std::optional<double> value) { return value ? QString::number(*value) : QString(); });
    merged.plan.rank = merge.text(u"rank"_s, base.plan.rank, mine.plan.rank, theirs.plan.rank);
    merged.plan.state = merge.text(u"state"_s, base.plan.state, mine.plan.state, theirs.plan.state);
    return {merged, merge.takeConflicts()};
}
