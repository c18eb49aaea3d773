// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sprint.h"
#include "core/models/sprintkey.h"

#include <QtCore/QAbstractListModel>

class OperationStore;
class SprintStore;

/// One card of the list, ready to be painted.
struct SprintListRow
{
    /// How the card's newest save stands; at most one is shown, the gravest.
    enum class Mark {
        None,
        Unsaved,   ///< Typed, not saved.
        Waiting,   ///< In the outbox; a hollow ring.
        Ambiguous, ///< Nobody can tell whether the service stored it.
        Refused,   ///< The service said no; a red square.
    };

    SprintKey key;
    QString title;
    QString dates;
    QString people;
    SprintPhase phase = SprintPhase::Planned;
    QString phaseText;
    double progress = 0.0;
    Mark mark = Mark::None;
    /// A sentence about the mark; empty without one.
    QString markText;
    /// For the order: newest first.
    QDate start;

    bool operator==(const SprintListRow&) const = default;
};

/// The sprints as cards, newest first, the unsaved new one on top. Creates that wait in the outbox
/// stand among them before they have an id. Headless; GUI thread.
class SprintListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        RecordRole = Qt::UserRole, ///< SprintListRow
    };

    SprintListModel(const SprintStore& sprints, const OperationStore& operations,
                    QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    const QList<SprintListRow>& rows() const { return m_rows; }
    /// −1 when it is not in the list.
    int rowOf(const SprintKey& key) const;
    /// The row to show when nothing was chosen yet: the running sprint, else the nearest planned
    /// one, else the newest; −1 in an empty list.
    int preferredRow() const;

    QDate today() const { return m_today; }
    /// Phases and progress follow the day.
    void setToday(QDate today);
    /// What is typed and not saved: the new sprint, if there is one, and which others are changed.
    void setDrafts(const std::optional<Sprint>& fresh, const QList<SprintKey>& changed);

private:
    SprintListRow rowFor(const SprintKey& key, const Sprint& sprint) const;
    QList<SprintListRow> wantedRows() const;
    void updateOne(const SprintId& id);
    void operationChanged(const OperationId& id);
    void rebuild();

    const SprintStore& m_sprints;
    const OperationStore& m_operations;
    QList<SprintListRow> m_rows;
    QDate m_today;
    std::optional<Sprint> m_fresh;
    QList<SprintKey> m_changed;
};

Q_DECLARE_METATYPE(SprintListRow)
