// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/run.h"

#include <QtCore/QAbstractTableModel>

#include <optional>

/// The records of one run with what became of each, in the order of sending. Rows are given in
/// portions, as they are read from the journal. GUI thread.
class RunItemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Source, Target, State, Outcome, Reason, ColumnCount };
    enum class Show {
        All,
        Trouble, ///< Refused, uncertain, left out, failed again, unknown.
    };
    enum Role {
        ItemRole = Qt::UserRole, ///< RunItem
        MarkRole,                ///< int of LineNode::State
    };

    explicit RunItemModel(QObject* parent = nullptr);

    void clear();
    /// Items from their index on; those that are known are replaced.
    void setItems(const QList<RunItem>& items);
    /// Which rows are listed.
    void setShow(Show show);
    Show shown() const { return m_show; }
    /// All that were given, listed or not, in their order.
    const QList<RunItem>& items() const { return m_items; }
    std::optional<RunItem> itemAt(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    bool isListed(const RunItem& item) const;
    QList<qsizetype> listed() const;
    void relist();

    QList<RunItem> m_items;
    /// Positions in m_items.
    QList<qsizetype> m_rows;
    Show m_show = Show::All;
};

/// Whether somebody should look at it.
bool isTrouble(const RunItem& item);
