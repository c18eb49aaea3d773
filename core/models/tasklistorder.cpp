// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TaskListModel that chooses and orders: it must stay fast with 10,000 tasks.
#include "core/models/tasklistmodel.h"

#include "core/stores/sprintstore.h"
#include "core/stores/taskstore.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

/// One row's place in the order: rows without a value come last, whichever way the order goes.
struct Rank
{
    bool isEmpty = false;
    qint64 number = 0;
    qsizetype item = 0;
};

void sortByRank(QList<Rank>& ranks, Qt::SortOrder order)
{
    // Equal ones keep the order of the store, newest first.
    std::stable_sort(ranks.begin(), ranks.end(), [order](const Rank& a, const Rank& b) {
        if (a.isEmpty != b.isEmpty)
            return b.isEmpty;
        return order == Qt::AscendingOrder ? a.number < b.number : b.number < a.number;
    });
}

} // namespace

void TaskListModel::setFilter(const TaskFilter& filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    if (m_all || !m_changed.isEmpty() || m_sprintTitles.isEmpty()) {
        m_all = true;
        return bringUpToDate();
    }
    show(m_items, wantedOrder(m_items));
    Q_EMIT refreshed();
}

void TaskListModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    QList<qsizetype> next = m_shown;
    std::sort(next.begin(), next.end());
    this->order(m_items, next);
    if (next == m_shown)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QHash<qsizetype, int> places;
    if (!before.isEmpty()) {
        places.reserve(next.size());
        for (int place = 0; place < next.size(); ++place)
            places.insert(next[place], place);
    }
    QModelIndexList after;
    for (const QModelIndex& index : before)
        after.append(this->index(places.value(m_shown.at(index.row())), index.column()));
    m_shown = std::move(next);
    m_rowsKnown = false;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

QList<qsizetype> TaskListModel::wantedOrder(const QList<Item>& items) const
{
    const QStringList words =
        m_filter.text.toCaseFolded().split(u' ', Qt::SkipEmptyParts).mid(0, 16);
    QList<qsizetype> shown;
    shown.reserve(items.size());
    for (qsizetype place = 0; place < items.size(); ++place) {
        if (accepts(items[place], words))
            shown.append(place);
    }
    order(items, shown);
    return shown;
}

bool TaskListModel::accepts(const Item& item, const QStringList& words) const
{
    const Task& task = item.row.task;
    // What waits to be stored is shown, or it would look lost.
    const bool waits = item.row.saves.mark != TaskSaves::Mark::None;
    if (m_filter.show == TaskFilter::Show::Open && task.done && !waits)
        return false;
    if (m_filter.show == TaskFilter::Show::Done && !task.done)
        return false;
    if (m_filter.sprint && task.plan.sprint != *m_filter.sprint)
        return false;
    if (words.isEmpty())
        return true;
    if (item.folded.isEmpty()) {
        QString all;
        all.reserve(task.title.size() + task.description.size() + task.category.size() + 64);
        for (const QString& part : {task.title, task.description, task.category, task.priority,
                                    task.id.value(), task.tags.join(u'\n')}) {
            all += part;
            all += u'\n';
        }
        item.folded = std::move(all).toCaseFolded();
    }
    return std::all_of(words.cbegin(), words.cend(),
                       [&](const QString& word) { return item.folded.contains(word); });
}

void TaskListModel::order(const QList<Item>& items, QList<qsizetype>& shown) const
{
    if (m_sortColumn == Title) {
        for (const qsizetype place : shown) {
            const Item& item = items[place];
            if (!item.titleKey)
                item.titleKey = m_collator.sortKey(item.row.task.title);
        }
        const bool ascending = m_sortOrder == Qt::AscendingOrder;
        std::stable_sort(shown.begin(), shown.end(), [&](qsizetype a, qsizetype b) {
            const int compared = items[a].titleKey->compare(*items[b].titleKey);
            return ascending ? compared < 0 : compared > 0;
        });
        return;
    }

    // Few different words: they are put in order once, and numbers are compared.
    const auto wordOf = [this](const Task& task) {
        switch (m_sortColumn) {
        case Category:
            return task.category;
        case Tags:
            return task.tags.join(u", "_s);
        case Priority:
            return task.priority;
        default:
            return task.plan.sprint.value();
        }
    };
    QHash<QString, qint64> numbers;
    const bool byWord = m_sortColumn == Category || m_sortColumn == Tags ||
                        m_sortColumn == Priority || m_sortColumn == InSprint;
    if (byWord) {
        for (const qsizetype place : shown)
            numbers.insert(wordOf(items[place].row.task), 0);
        QStringList words = numbers.keys();
        const QStringList& priorities = m_tasks.rules().priorities;
        std::sort(words.begin(), words.end(), [&](const QString& a, const QString& b) {
            if (m_sortColumn == Priority) {
                // The highest one first; words that are not known after all that are.
                const auto rank = [&](const QString& word) {
                    const qsizetype known = priorities.indexOf(word);
                    return known < 0 ? priorities.size() : known;
                };
                if (rank(a) != rank(b))
                    return rank(a) < rank(b);
            }
            if (m_sortColumn == InSprint) {
                const Sprint* left = m_sprints.find(SprintId(a));
                const Sprint* right = m_sprints.find(SprintId(b));
                const QDate leftStart = left ? left->start : QDate();
                const QDate rightStart = right ? right->start : QDate();
                if (leftStart != rightStart)
                    return leftStart < rightStart;
            }
            const int compared = m_collator.compare(a, b);
            return compared != 0 ? compared < 0 : a < b;
        });
        for (qsizetype i = 0; i < words.size(); ++i)
            numbers[words[i]] = i;
    }

    QList<Rank> ranks;
    ranks.reserve(shown.size());
    for (const qsizetype place : shown) {
        const Task& task = items[place].row.task;
        Rank rank{false, 0, place};
        switch (m_sortColumn) {
        case Done:
            rank.number = task.done ? 1 : 0;
            break;
        case Due:
            rank.isEmpty = !task.due.isValid();
            if (!rank.isEmpty)
                rank.number =
                    task.due.date.toJulianDay() * 86'400'000 + QTime(0, 0).msecsTo(task.due.time);
            break;
        case Created:
            // A task that waits is the newest there is.
            rank.number = std::holds_alternative<OperationId>(items[place].row.key)
                              ? std::numeric_limits<qint64>::max()
                          : task.createdAt.isValid() ? task.createdAt.toMSecsSinceEpoch()
                                                     : std::numeric_limits<qint64>::min();
            break;
        default: {
            const QString word = wordOf(task);
            rank.isEmpty = word.isEmpty();
            rank.number = numbers.value(word);
        }
        }
        ranks.append(rank);
    }
    sortByRank(ranks, m_sortOrder);
    for (qsizetype i = 0; i < ranks.size(); ++i)
        shown[i] = ranks[i].item;
}
