// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/conflictchoicemodel.h"

#include <algorithm>

ConflictChoiceModel::ConflictChoiceModel(QList<ConflictRow> rows, QObject* parent)
    : QAbstractTableModel(parent), m_rows(std::move(rows)), m_choices(m_rows.size(), Choice::Open)
{}

int ConflictChoiceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ConflictChoiceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ConflictChoiceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConflictRow& row = m_rows[index.row()];
    const int column = index.column();
    const bool isSide = column == Mine || column == Theirs;
    const bool chosen =
        isSide && choice(index.row()) == (column == Mine ? Choice::Mine : Choice::Theirs);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        switch (column) {
        case Label:
            return row.label;
        case Base:
            return row.base;
        case Mine:
            return row.mine;
        case Theirs:
            return row.theirs;
        }
        return {};
    case Qt::CheckStateRole:
        return isSide ? QVariant(chosen ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        if (!isSide)
            return data(index, Qt::DisplayRole);
        return chosen ? tr("%1, chosen").arg(data(index, Qt::DisplayRole).toString())
                      : tr("%1, not chosen").arg(data(index, Qt::DisplayRole).toString());
    case ChosenRole:
        return chosen;
    case IsSideRole:
        return isSide;
    default:
        return {};
    }
}

QVariant ConflictChoiceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Label:
        return tr("Value");
    case Base:
        return tr("Before");
    case Mine:
        return tr("Yours");
    case Theirs:
        return tr("Theirs");
    default:
        return {};
    }
}

Qt::ItemFlags ConflictChoiceModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (index.column() == Mine || index.column() == Theirs)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool ConflictChoiceModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    // A choice is changed by choosing the other side; it is never taken back to nothing.
    if (value.toInt() == Qt::Checked)
        choose(index.row(), index.column() == Mine ? Choice::Mine : Choice::Theirs);
    return true;
}

void ConflictChoiceModel::choose(int row, Choice choice)
{
    if (row < 0 || row >= m_choices.size() || m_choices[row] == choice)
        return;
    m_choices[row] = choice;
    Q_EMIT dataChanged(index(row, Mine), index(row, Theirs));
    Q_EMIT choicesChanged();
}

void ConflictChoiceModel::chooseAll(Choice choice)
{
    for (int row = 0; row < m_choices.size(); ++row)
        choose(row, choice);
}

int ConflictChoiceModel::openCount() const
{
    return int(std::count(m_choices.cbegin(), m_choices.cend(), Choice::Open));
}

QSet<QString> ConflictChoiceModel::takeTheirs() const
{
    QSet<QString> paths;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_choices[row] == Choice::Theirs)
            paths.insert(m_rows[row].path);
    }
    return paths;
}
