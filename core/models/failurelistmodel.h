// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/run.h"
#include "core/stores/failurelist.h"

#include <QtCore/QAbstractTableModel>

#include <functional>
#include <optional>

/// Failures, newest first: of one group, or what a filter found. Shares its list with whoever gave
/// it; texts are made when a row is drawn, so that 100,000 rows cost what the visible ones cost.
/// GUI thread.
class FailureListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Message, Origin, Attempts, Retried, Place, ColumnCount };
    enum Role {
        FailureRole = Qt::UserRole, ///< Failure
        /// int of RunOutcome; only in the column Retried of one that was sent again.
        OutcomeRole,
        MarkRole, ///< int of LineNode::State; there as well.
    };
    /// What became of a record that was sent again; nothing where it was not. Answers at once.
    using Marker = std::function<std::optional<RunOutcome>(const RecordAddress& address)>;

    explicit FailureListModel(QObject* parent = nullptr);

    void setMarker(Marker marker);
    /// Newest first. Where it is the list before with more at its front or at one other place,
    /// rows are inserted and the selection holds.
    void setFailures(const FailureList& failures);
    const FailureList& failures() const { return m_failures; }
    /// The marker may say something else now.
    void refreshMarks();

    /// Nothing outside of the list.
    std::optional<Failure> failureAt(int row) const;
    /// −1 for one that is not listed.
    int rowOf(const RecordAddress& address) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    bool growAtFront(const FailureList& failures);
    bool changeOneBlock(const FailureList& failures);
    QString text(const Failure& failure, int column) const;

    FailureList m_failures;
    Marker m_marker;
};
