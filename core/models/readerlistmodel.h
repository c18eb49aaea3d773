// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/grouplag.h"
#include "core/models/grouptexts.h"

#include <QtCore/QAbstractTableModel>

/// One group that reads a topic: of its partitions there only.
struct TopicReaderRow
{
    QString group;
    /// Nothing while no partition has a commit and an end.
    std::optional<qint64> lag;
    /// Of the partition that is furthest behind; nothing where none is known.
    std::optional<double> secondsBehind;
    SecondsMethod method = SecondsMethod::None;
    /// The first by LagVerdict's order; nothing without a commit.
    std::optional<LagVerdict> verdict;
    QString reason;

    bool operator==(const TopicReaderRow&) const = default;
};

/// Those of the groups that have committed in the topic or are assigned to it, the one most
/// behind first.
QList<TopicReaderRow> readersOf(const QList<GroupLag>& groups, const QString& topic);

/// The groups that read one topic, one a row. Headless; GUI thread.
class ReaderListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Group, Lag, Behind, Verdict, ColumnCount };

    explicit ReaderListModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setRows(const QList<TopicReaderRow>& rows);
    /// Only for a valid row.
    const TopicReaderRow& row(int row) const { return m_rows.at(row); }

private:
    QList<TopicReaderRow> m_rows;
};
