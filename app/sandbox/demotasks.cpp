// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/demotasks.h"

#include <QtCore/QDateTime>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTimeZone>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

struct Work
{
    QStringView title;
    QStringView category;
    /// Empty: none.
    QStringView description = {};
};

constexpr std::array<Work, DemoTaskCount> Works{{
    {u"Write rollback note", u"release", u"What to do when the migration stops half way"},
    {u"Rename the retry setting", u"backend"},
    {u"Show the sprint's goal on the board", u"frontend"},
    {u"Measure start-up on a cold cache", u"performance", u"Three runs each, median"},
    {u"Agree on the wording of error 409", u"design"},
    {u"Add an index for open tasks", u"backend"},
    {u"Test the import with 10,000 rows", u"testing"},
    {u"Draw the empty state of the timeline", u"design"},
    {u"Update the certificate of the staging gateway", u"operations"},
    {u"Explain consumer groups in the handbook", u"documentation"},
    {u"Remove the old capacity endpoint", u"backend", u"Nobody has called it since spring"},
    {u"Review the holiday calendar of next year", u"planning"},
    {u"Make the table readable in high contrast", u"frontend"},
    {u"Alert when the outbox grows", u"operations"},
    {u"Répéter la démonstration avec l'équipe", u"planning", u"Salle bleue, 30 minutes"},
    {u"Move the nightly report to the new queue", u"backend"},
    {u"Check keyboard focus in all dialogs", u"testing"},
    {u"Collect questions from the pilot users", u"planning"},
    {u"Trim the container image", u"operations", u"Below 200 MB"},
    {u"Explain why totals are rounded", u"documentation"},
    {u"Handle a second tab that edits the same task", u"frontend"},
    {u"Replace the date picker", u"frontend"},
    {u"Reproduce the doubled event after a restart", u"testing", u"Seen twice last week"},
    {u"Choose colours for priorities", u"design"},
    {u"Split the long migration", u"backend"},
    {u"Write a checklist for releases", u"release"},
    {u"Count failed logins", u"operations"},
    {u"Ask legal about the retention of 7 days", u"planning"},
    {u"Sort names with umlauts correctly", u"frontend", u"Ärger, Österreich, Übung"},
    {u"Keep the filter when switching pages", u"frontend"},
    {u"Compress the event archive", u"operations"},
    {u"Describe every exit code", u"documentation"},
    {u"Try the upgrade on a copy of production", u"release"},
    {u"Limit the length of a description", u"backend"},
    {u"Find out why the search ignores accents", u"backend"},
    {u"Walk through the sprint planning with Mei", u"planning"},
    {u"Bring the load test to 1000 events a second", u"performance", u"Sustained for 10 minutes"},
    {u"Make the tool tip say the whole number", u"frontend"},
    {u"Log the request id on every failure", u"backend"},
    {u"Prepare the retrospective", u"planning"},
    {u"Record a short film of the new board", u"documentation"},
    {u"Warn before a person is renamed", u"frontend"},
    {u"Turn off the unused feature flags", u"backend"},
    {u"Measure memory after a day of watching", u"performance"},
    {u"Test with a clock that is wrong", u"testing"},
    {u"Restore a backup and write down how long it takes", u"operations"},
    {u"Decide how estimates are shown", u"design", u"Points or hours, not both"},
    {u"Translate the remaining sentences", u"frontend"},
    {u"Rotate the broker's passwords", u"operations"},
    {u"Cut the release branch", u"release"},
    {u"Answer the security questionnaire", u"planning"},
    {u"Draft the release announcement", u"release"},
    {u"Group alerts that belong together", u"operations"},
    {u"Offer an undo after deleting", u"frontend"},
    {u"Profile the slowest query", u"performance"},
    {u"Check the contract against the live service", u"testing"},
    {u"Invite the new designer", u"planning"},
    {u"Make the icon sharp at 16 pixels", u"design"},
    {u"Read the audit log of last month", u"operations"},
    {u"Clean up the list of labels", u"planning"},
}};

// Of the sixty: how many belong to each sprint, oldest first, and how many of those are done. The
// rest have no sprint.
constexpr std::array<int, 5> SprintShare{11, 11, 11, 12, 8};
constexpr std::array<int, 5> SprintDone{11, 10, 10, 5, 0};

constexpr qint64 Second = 1'000'000;
constexpr qint64 Minute = 60 * Second;
constexpr qint64 Hour = 60 * Minute;
// From a write to its event.
constexpr qint64 PublishDelay = 8'000;

constexpr std::array Priorities{u"high", u"medium", u"medium", u"low"};

/// One task and what became of it. Times are 0 where that did not happen.
struct Story
{
    StoredTask task;
    QString finalTitle;
    qint64 changedAt = 0;
    qint64 completedAt = 0;
    qint64 reopenedAt = 0;
    qint64 removedAt = 0;
};

class TaskHistory
{
public:
    TaskHistory(TaskService& service, TaskEnvelope envelope, qint64 now, quint32 seed)
        : m_service(service),
          m_writer(service.database().ids(), envelope),
          m_now(now),
          m_random(seed)
    {}

    Result<QList<Event>> tell(const QList<StoredSprint>& sprints)
    {
        std::size_t next = 0;
        for (std::size_t i = 0; i < SprintShare.size() && i < std::size_t(sprints.size()); ++i) {
            for (int k = 0; k < SprintShare[i]; ++k)
                plan(Works[next++], &sprints.at(qsizetype(i)), k < SprintDone[i]);
        }
        while (next < Works.size())
            plan(Works[next++], nullptr, false);
        planMistakes();
        std::sort(m_stories.begin(), m_stories.end(), [](const Story& a, const Story& b) {
            return a.task.createdAt < b.task.createdAt;
        });
        for (const Story& story : m_stories) {
            if (auto told = write(story); !told)
                return told.error();
        }
        std::stable_sort(m_events.begin(), m_events.end(),
                         [](const Event& a, const Event& b) { return a.time < b.time; });
        return m_events;
    }

private:
    int pick(int count) { return m_random.bounded(count); }

    // A moment of that working day; never later than a quarter of an hour ago, each its own.
    qint64 moment(QDate date)
    {
        const QTime time(8 + pick(9), pick(60), pick(60));
        const qint64 wanted =
            QDateTime(date, time, QTimeZone::utc()).toMSecsSinceEpoch() * 1000 + pick(999'999);
        return std::min(wanted, m_now - 15 * Minute + m_count++ * 50'000);
    }

    QDate weekday(QDate date) const
    {
        return date.dayOfWeek() > 5 ? date.addDays(8 - date.dayOfWeek()) : date;
    }

    QDate lastWeekday(QDate date) const
    {
        return date.dayOfWeek() > 5 ? date.addDays(5 - date.dayOfWeek()) : date;
    }

    // After `earlier`, at the wanted time where that is possible.
    qint64 after(qint64 earlier, qint64 wanted) const
    {
        return std::max(wanted, earlier + 20 * Second);
    }

    void plan(const Work& work, const StoredSprint* sprint, bool isDone)
    {
        const QDate today = QDateTime::fromMSecsSinceEpoch(m_now / 1000, QTimeZone::utc()).date();
        const QDate start = sprint ? sprint->start : today.addDays(-20 + pick(15));
        const QDate end = sprint ? sprint->end : start;
        Story story;
        StoredTask& task = story.task;
        task.user = m_service.user();
        task.title = work.title.toString();
        task.category = work.category.toString();
        if (!work.description.isEmpty())
            task.description = work.description.toString();
        task.priority = QString::fromUtf16(Priorities[std::size_t(pick(int(Priorities.size())))]);
        task.tags = {*task.category};
        if (sprint)
            tie(task, *sprint);
        if (pick(5) < 3) {
            const qint64 day = QDate(1970, 1, 1).daysTo(weekday(end.addDays(-pick(9))));
            // Some are due on a day, some at an hour.
            task.due = (day * 24 + (pick(2) == 0 ? 0 : 12 + pick(6))) * Hour;
        }
        // Most are known before the sprint begins, some come up in its first days.
        const bool isLate = pick(4) == 0 && start < today;
        const QDate known = std::min(start, today).addDays(isLate ? pick(3) : -1 - pick(6));
        task.createdAt = moment(isLate ? weekday(known) : lastWeekday(known));
        if (pick(3) == 0) {
            story.finalTitle = task.title;
            task.title = task.title.section(u' ', 0, 2);
            story.changedAt =
                std::min(task.createdAt + (5 + pick(90)) * Minute, m_now - 10 * Minute);
        }
        if (isDone) {
            const int days =
                int(std::min(start.daysTo(end), std::max<qint64>(1, start.daysTo(today))));
            story.completedAt = after(std::max(task.createdAt, story.changedAt),
                                      moment(weekday(start.addDays(pick(std::max(1, days))))));
            // Now and then it turns out that it was not done after all.
            if (++m_done % 11 == 0) {
                story.reopenedAt = std::min(story.completedAt + 40 * Minute, m_now - 5 * Minute);
            }
        }
        m_stories += story;
    }

    void tie(StoredTask& task, const StoredSprint& sprint)
    {
        task.extension.set(u"sprint_id"_s, sprint.id);
        if (!sprint.members.isEmpty())
            task.extension.set(u"assignee_id"_s,
                               sprint.members.at(pick(int(sprint.members.size()))).id);
        task.extension.set(u"estimate"_s, double(1 + pick(5)));
    }

    // Written by mistake and taken back some minutes later.
    void planMistakes()
    {
        for (const QStringView title : {QStringView(u"asdf"), QStringView(u"Write rollback note"),
                                        QStringView(u"Test, please ignore")}) {
            Story story;
            story.task.user = m_service.user();
            story.task.title = title.toString();
            story.task.createdAt = QDateTime::fromMSecsSinceEpoch(m_now / 1000, QTimeZone::utc())
                                       .addDays(-6 - pick(20))
                                       .toMSecsSinceEpoch() *
                                   1000;
            story.removedAt = story.task.createdAt + (1 + pick(9)) * Minute;
            m_stories += story;
        }
    }

    Result<void> write(const Story& story)
    {
        StoredTask fresh = story.task;
        fresh.updatedAt = fresh.createdAt + 7;
        auto stored = m_service.database().insert(std::move(fresh));
        if (!stored)
            return stored.error();
        StoredTask task = *stored;
        const Json id = m_service.idOf(task);
        m_events += m_writer.created(task, id, task.createdAt + PublishDelay);
        if (story.changedAt > 0) {
            const StoredTask before = task;
            task.title = story.finalTitle;
            task.updatedAt = story.changedAt;
            m_events += m_writer.updated(before, task, id, story.changedAt + PublishDelay);
        }
        if (story.completedAt > 0) {
            complete(task, id, story.completedAt);
            if (story.reopenedAt > 0) {
                const StoredTask before = task;
                task.status = StoredTask().status;
                task.updatedAt = story.reopenedAt;
                m_events += m_writer.updated(before, task, id, story.reopenedAt + PublishDelay);
                complete(task, id, after(story.reopenedAt, story.reopenedAt + 3 * Hour));
            }
        }
        if (story.removedAt == 0)
            return m_service.database().update(task);
        m_events += m_writer.removed(id, story.removedAt + PublishDelay);
        return m_service.database().remove(task);
    }

    void complete(StoredTask& task, const Json& id, qint64 time)
    {
        task.status = u"complete"_s;
        task.updatedAt = std::min(time, m_now - Minute);
        m_events += m_writer.completed(task, id, task.updatedAt + PublishDelay);
    }

    TaskService& m_service;
    TaskEventWriter m_writer;
    qint64 m_now;
    QRandomGenerator m_random;
    qint64 m_count = 0;
    int m_done = 0;
    QList<Story> m_stories;
    QList<Event> m_events;
};

} // namespace

Result<QList<Event>> seedDemoTasks(TaskService& service, TaskEnvelope envelope,
                                   QList<StoredSprint> sprints, qint64 now, quint32 seed)
{
    std::sort(sprints.begin(), sprints.end(),
              [](const StoredSprint& a, const StoredSprint& b) { return a.start < b.start; });
    return TaskHistory(service, envelope, now, seed).tell(sprints);
}

} // namespace sandbox
