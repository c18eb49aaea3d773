// SPDX-License-Identifier: GPL-3.0-or-later
// What planning costs the GUI thread with 10,000 tasks and 200 sprints: filter, sort and switch,
// each with the painting that follows it. An action that takes longer than three frames is felt.
#include "core/models/sprintform.h"
#include "core/models/sprintlistmodel.h"
#include "core/models/tasklistmodel.h"
#include "core/models/teamtablemodel.h"
#include "core/stores/operationstore.h"
#include "core/stores/sprintstore.h"
#include "core/stores/taskstore.h"
#include "tests/bench/benchreport.h"
#include "ui/planning/sprintlistview.h"
#include "ui/planning/taskview.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QApplication>

#include <algorithm>
#include <chrono>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int TaskCount = 10'000;
constexpr int SprintCount = 200;
constexpr int People = 40;
constexpr double Goal = 50; // ms

using Clock = std::chrono::steady_clock;

/// Milliseconds of one action and of painting what it changed.
template <class Action>
double cost(QWidget& view, Action action)
{
    const Clock::time_point start = Clock::now();
    action();
    view.repaint();
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

SprintId sprintId(int number)
{
    return SprintId(u"sprint-%1"_s.arg(number));
}

QList<Sprint> manySprints()
{
    QList<Sprint> sprints;
    for (int i = 0; i < SprintCount; ++i) {
        Sprint sprint;
        sprint.id = sprintId(i);
        sprint.number = u"%1-%2"_s.arg(20 + i / 26).arg(i % 26 + 1, 2, 10, QChar(u'0'));
        sprint.name = u"Sprint "_s + sprint.number;
        sprint.start = QDate(2023, 7, 17).addDays(14 * i);
        sprint.end = sprint.start.addDays(11);
        for (int j = 0; j < People; ++j) {
            Member member{
                MemberId(u"tm-%1"_s.arg(j)), u"Colleague Number %1"_s.arg(j), u"Developer"_s, {}};
            member.absences = {
                {sprint.start.addDays(j % 10), sprint.start.addDays(j % 10 + 2), {}}};
            sprint.members.append(member);
        }
        sprints.append(sprint);
    }
    return sprints;
}

QList<Task> manyTasks()
{
    static const QStringList words{u"rollback"_s, u"note"_s,      u"broker"_s,  u"retention"_s,
                                   u"topic"_s,    u"absence"_s,   u"plan"_s,    u"review"_s,
                                   u"release"_s,  u"migration"_s, u"question"_s};
    QList<Task> tasks;
    for (int i = 0; i < TaskCount; ++i) {
        Task task;
        task.id = TaskId(QString::number(i));
        task.title = u"%1 the %2 of %3 %4"_s.arg(words[i % 11], words[i * 7 % 11],
                                                 words[i * 3 % 11], QString::number(i * 31 % 9973));
        task.description = u"What was agreed on Monday about the %1 and the %2."_s.arg(
            words[i % 10], words[i % 9]);
        task.priority = i % 3 == 0 ? u"high"_s : i % 3 == 1 ? u"medium"_s : u"low"_s;
        task.category = words[i % 7];
        task.done = i % 4 == 0;
        if (i % 3)
            task.due = {QDate(2031, 1, 1).addDays(i % 400), QTime(i % 24, 0)};
        task.createdAt = QDateTime(QDate(2031, 1, 1), QTime(8, 0), Qt::UTC).addSecs(i);
        task.updatedAt = task.createdAt;
        tasks.append(task);
    }
    return tasks;
}

void report(BenchReport& table, const QString& figure, std::vector<double> samples)
{
    const double worst = *std::max_element(samples.cbegin(), samples.cend());
    table.add(figure + u", median"_s, percentile(samples, 0.5), u"ms"_s);
    table.add(figure + u", worst"_s, worst, u"ms"_s, BenchReport::Goal::AtMost, Goal);
}

void measureTasks(TaskStore& tasks, OperationStore& operations, SprintStore& sprints)
{
    BenchReport table(u"planning: %1 tasks in a table of 1600 × 900"_s.arg(TaskCount));
    TaskListModel model(tasks, operations, sprints);
    TaskView view(model);
    view.resize(1600, 900);
    view.show();
    view.repaint();

    const auto filter = [&](const QString& text, TaskFilter::Show show,
                            const std::optional<SprintId>& sprint = {}) {
        return cost(view, [&] { model.setFilter({text, show, sprint}); });
    };
    // The first one makes the texts that are looked through.
    table.add(u"first filter of all"_s, filter(u"r"_s, TaskFilter::Show::All), u"ms"_s,
              BenchReport::Goal::AtMost, Goal);
    std::vector<double> typed;
    for (int round = 0; round < 20; ++round) {
        for (const QString& text :
             {u"ro"_s, u"rollb"_s, u"rollback 17"_s, u"absent word"_s, QString()})
            typed.push_back(filter(text, TaskFilter::Show::All));
    }
    report(table, u"filter as one types"_s, typed);

    std::vector<double> shown;
    for (int round = 0; round < 30; ++round)
        shown.push_back(filter({}, TaskFilter::Show(round % 3)));
    report(table, u"switch open, complete, all"_s, shown);

    std::vector<double> switched;
    for (int number = 0; number < SprintCount; ++number)
        switched.push_back(filter({}, TaskFilter::Show::All, sprintId(number)));
    report(table, u"switch the sprint whose tasks are shown"_s, switched);
    filter({}, TaskFilter::Show::All);

    table.add(u"first sort by title"_s,
              cost(view, [&] { model.sort(TaskListModel::Title, Qt::AscendingOrder); }), u"ms"_s,
              BenchReport::Goal::AtMost, Goal);
    std::vector<double> sorted;
    for (int round = 0; round < 4; ++round) {
        for (int column = 0; column < TaskListModel::ColumnCount; ++column) {
            const auto order = round % 2 ? Qt::AscendingOrder : Qt::DescendingOrder;
            sorted.push_back(cost(view, [&] { model.sort(column, order); }));
        }
    }
    report(table, u"sort by each column"_s, sorted);

    std::vector<double> chosen;
    for (int round = 0; round < 100; ++round) {
        const int row = round * 97 % model.rowCount();
        chosen.push_back(cost(view, [&] { view.setCurrentIndex(model.index(row, 1)); }));
    }
    report(table, u"go to another task"_s, chosen);
    table.print();
}

void measureSprints(SprintStore& sprints, OperationStore& operations)
{
    BenchReport table(u"planning: %1 sprints of %2 people"_s.arg(SprintCount).arg(People));
    SprintForm form(sprints, operations);
    SprintListModel list(sprints, operations);
    TeamTableModel team(form);
    SprintListView view;
    view.setModel(&list);
    view.resize(268, 900);
    view.show();
    view.repaint();
    std::vector<double> switched;
    for (int row = 0; row < list.rowCount(); ++row) {
        switched.push_back(cost(view, [&] {
            form.open(list.rows()[row].key);
            view.showCurrent(row);
            (void)form.capacity();
        }));
    }
    report(table, u"switch to another sprint"_s, switched);
    table.print();
}

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Theme theme(application);
    TaskStore tasks;
    OperationStore operations;
    SprintStore sprints;
    sprints.applyAll(manySprints(), QDateTime::currentDateTimeUtc());
    for (int i = 0; i < TaskCount; ++i)
        tasks.setPlan(TaskId(QString::number(i)), {.sprint = sprintId(i % SprintCount)});
    tasks.applyAll(manyTasks(), QDateTime::currentDateTimeUtc());
    measureTasks(tasks, operations, sprints);
    measureSprints(sprints, operations);
    return 0;
}
