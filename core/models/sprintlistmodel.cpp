// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/sprintlistmodel.h"

#include "core/models/sprinttext.h"
#include "core/stores/operationstore.h"
#include "core/stores/sprintstore.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
using Mark = SprintListRow::Mark;

Mark markOf(OperationState state)
{
    switch (state) {
    case OperationState::Queued:
    case OperationState::Sent:
        return Mark::Waiting;
    case OperationState::Ambiguous:
        return Mark::Ambiguous;
    case OperationState::Refused:
        return Mark::Refused;
    case OperationState::Done:
        break;
    }
    return Mark::None;
}

bool newerFirst(const SprintListRow& a, const SprintListRow& b)
{
    const bool aIsNew = std::holds_alternative<NewSprint>(a.key);
    const bool bIsNew = std::holds_alternative<NewSprint>(b.key);
    if (aIsNew != bIsNew)
        return aIsNew;
    return a.start > b.start;
}
} // namespace

SprintListModel::SprintListModel(const SprintStore& sprints, const OperationStore& operations,
                                 QObject* parent)
    : QAbstractListModel(parent),
      m_sprints(sprints),
      m_operations(operations),
      m_today(QDate::currentDate())
{
    connect(&sprints, &SprintStore::listChanged, this, &SprintListModel::rebuild);
    connect(&sprints, &SprintStore::sprintChanged, this, &SprintListModel::updateOne);
    connect(&operations, &OperationStore::operationChanged, this,
            &SprintListModel::operationChanged);
    connect(&operations, &OperationStore::operationRemoved, this, &SprintListModel::rebuild);
    rebuild();
}

int SprintListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SprintListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SprintListRow& row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole:
        return row.markText.isEmpty() ? QVariant() : QVariant(row.markText);
    case Qt::AccessibleTextRole:
        return row.markText.isEmpty()
                   ? tr("%1, %2, %3, %4").arg(row.title, row.dates, row.people, row.phaseText)
                   : tr("%1, %2, %3, %4. %5")
                         .arg(row.title, row.dates, row.people, row.phaseText, row.markText);
    case RecordRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

int SprintListModel::rowOf(const SprintKey& key) const
{
    const auto it = std::find_if(m_rows.cbegin(), m_rows.cend(),
                                 [&](const SprintListRow& row) { return row.key == key; });
    return it == m_rows.cend() ? -1 : int(it - m_rows.cbegin());
}

int SprintListModel::preferredRow() const
{
    int planned = -1;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].phase == SprintPhase::Running)
            return i;
        if (m_rows[i].phase == SprintPhase::Planned)
            planned = i;
    }
    if (planned >= 0)
        return planned;
    return m_rows.isEmpty() ? -1 : 0;
}

void SprintListModel::setToday(QDate today)
{
    if (m_today == today)
        return;
    m_today = today;
    rebuild();
}

void SprintListModel::setDrafts(const std::optional<Sprint>& fresh, const QList<SprintKey>& changed)
{
    if (m_fresh == fresh && m_changed == changed)
        return;
    m_fresh = fresh;
    m_changed = changed;
    rebuild();
}

SprintListRow SprintListModel::rowFor(const SprintKey& key, const Sprint& sprint) const
{
    SprintListRow row;
    row.key = key;
    row.title = std::holds_alternative<NewSprint>(key) && sprint.number.trimmed().isEmpty()
                    ? tr("New sprint")
                    : sprintTitle(sprint);
    row.dates = shortDateRangeText(sprint.start, sprint.end, m_today);
    row.people = tr("%n person(s)", nullptr, int(sprint.members.size()));
    row.phase = sprintPhase(sprint, m_today);
    row.phaseText = sprintPhaseText(sprint, m_today);
    row.progress = sprintProgress(sprint, m_today);
    row.start = sprint.start;

    const Operation* operation = nullptr;
    if (const auto* id = std::get_if<SprintId>(&key)) {
        operation = m_operations.unfinishedFor({u"sprint"_s, id->value()});
    } else if (const auto* operationId = std::get_if<OperationId>(&key)) {
        operation = m_operations.find(*operationId);
    }
    if (operation)
        row.mark = markOf(operation->state);
    switch (row.mark) {
    case Mark::Waiting:
        row.markText = operation->kind == OperationKind::DeleteSprint
                           ? tr("Its deletion waits to be sent.")
                           : tr("Saved here; it waits for the service.");
        break;
    case Mark::Ambiguous:
        row.markText = tr("No answer came: whether it was stored is being looked up.");
        break;
    case Mark::Refused:
        row.markText = operation->lastError
                           ? tr("The service refused it: %1").arg(operation->lastError->message)
                           : tr("The service refused it.");
        break;
    case Mark::None:
    case Mark::Unsaved:
        break;
    }
    if (row.mark != Mark::Refused &&
        (std::holds_alternative<NewSprint>(key) || m_changed.contains(key))) {
        row.mark = Mark::Unsaved;
        row.markText = tr("Changed, not saved.");
    }
    return row;
}

QList<SprintListRow> SprintListModel::wantedRows() const
{
    QList<SprintListRow> rows;
    if (m_fresh)
        rows.append(rowFor(NewSprint{}, *m_fresh));
    for (const Operation& operation : m_operations.operations()) {
        // Between the answer and the store's news a create is known to both; the store wins.
        if (operation.kind == OperationKind::CreateSprint &&
            operation.state != OperationState::Done &&
            (operation.state == OperationState::Refused ||
             !m_sprints.findByNumber(operation.intent.number)))
            rows.append(rowFor(operation.id, operation.intent));
    }
    for (const Sprint& sprint : m_sprints.sprints())
        rows.append(rowFor(sprint.id, sprint));
    std::stable_sort(rows.begin(), rows.end(), newerFirst);
    return rows;
}

void SprintListModel::updateOne(const SprintId& id)
{
    const int row = rowOf(id);
    const Sprint* sprint = m_sprints.find(id);
    if (row < 0 || !sprint)
        return;
    SprintListRow next = rowFor(id, *sprint);
    if (next == m_rows[row])
        return;
    m_rows[row] = std::move(next);
    Q_EMIT dataChanged(index(row), index(row));
}

void SprintListModel::operationChanged(const OperationId& id)
{
    const Operation* operation = m_operations.find(id);
    if (!operation || operation->kind == OperationKind::CreateSprint)
        rebuild();
    else
        updateOne(operation->intent.id);
}

void SprintListModel::rebuild()
{
    const QList<SprintListRow> wanted = wantedRows();
    if (m_rows.isEmpty()) {
        if (!wanted.isEmpty()) {
            beginInsertRows({}, 0, int(wanted.size()) - 1);
            m_rows = wanted;
            endInsertRows();
        }
        return;
    }
    QSet<SprintKey> stay;
    for (const SprintListRow& row : wanted)
        stay.insert(row.key);
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        if (stay.contains(m_rows[i].key))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
    QSet<SprintKey> known;
    for (const SprintListRow& row : std::as_const(m_rows))
        known.insert(row.key);
    for (int i = 0; i < wanted.size(); ++i) {
        if (!known.contains(wanted[i].key)) {
            beginInsertRows({}, i, i);
            m_rows.insert(i, wanted[i]);
            endInsertRows();
            continue;
        }
        if (m_rows[i].key != wanted[i].key) {
            const int from = rowOf(wanted[i].key);
            beginMoveRows({}, from, from, {}, i);
            m_rows.move(from, i);
            endMoveRows();
        }
        if (m_rows[i] != wanted[i]) {
            m_rows[i] = wanted[i];
            Q_EMIT dataChanged(index(i), index(i));
        }
    }
}
