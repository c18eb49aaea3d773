// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/line.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QDateTime>

#include <optional>

class OperationStore;
class PromiseStore;

/// Every save that is known, newest first: what the outbox holds and what became of it on the bus.
/// A save whose operation has left the outbox keeps its row while its promise is remembered. GUI
/// thread.
class OperationListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, What, State, Verdict, ColumnCount };
    enum Role {
        MarkRole = Qt::UserRole, ///< int of LineNode::State; only in the columns State and Verdict
        OperationRole,           ///< OperationId
    };

    OperationListModel(const OperationStore& operations, const PromiseStore& promises,
                       QObject* parent = nullptr);

    /// Nothing outside of the list.
    std::optional<OperationId> idAt(int row) const;
    /// −1 for a save that is not known.
    int rowOf(const OperationId& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        OperationId id;
        QDateTime when;
        QString what;
        QString state;
        QString verdict;
        LineNode::State stateMark = LineNode::State::Waiting;
        LineNode::State verdictMark = LineNode::State::Waiting;
    };

    std::optional<Row> rowFor(const OperationId& id) const;
    void refresh(const OperationId& id);
    /// Stores forget the oldest without a word.
    void dropForgotten();

    const OperationStore& m_operations;
    const PromiseStore& m_promises;
    QList<Row> m_rows;
};

/// Where a save stands, in a word or two: "Waiting to be sent", "Stored".
QString operationStateText(OperationState state);
/// A time for lists: the time of day for today, with the date otherwise.
QString saveTimeText(const QDateTime& time);
/// The promise of a save, or what one would say where none is remembered.
Promise promiseOf(const Operation* operation, const Promise* promise);
