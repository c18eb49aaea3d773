// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/daterowsmodel.h"

#include <QtCore/QLocale>

DateRowsModel::DateRowsModel(Kind kind, QObject* parent) : QAbstractTableModel(parent), m_kind(kind)
{}

int DateRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DateRowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 3;
}

bool DateRowsModel::isDateColumn(int column) const
{
    return column == 0 || (column == 1 && m_kind == Kind::Absences);
}

QVariant DateRowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        (role != Qt::DisplayRole && role != Qt::EditRole))
        return {};
    const Row& row = m_rows[index.row()];
    if (isDateColumn(index.column())) {
        const QDate date = index.column() == 0 ? row.start : row.end;
        if (role == Qt::EditRole)
            return date;
        return QLocale().toString(date, tr("ddd d MMM yyyy", "a date in a narrow table"));
    }
    const bool description = m_kind == Kind::Holidays && index.column() == 2;
    const QString& text = description ? row.description : row.text;
    return role == Qt::DisplayRole ? text.left(200) : text;
}

QVariant DateRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    if (m_kind == Kind::Absences) {
        switch (section) {
        case 0:
            return tr("First day");
        case 1:
            return tr("Last day");
        default:
            return tr("Reason");
        }
    }
    switch (section) {
    case 0:
        return tr("Day");
    case 1:
        return tr("Name");
    default:
        return tr("Description");
    }
}

Qt::ItemFlags DateRowsModel::flags(const QModelIndex&) const
{
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren;
}

bool DateRowsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Row& row = m_rows[index.row()];
    if (isDateColumn(index.column())) {
        const QDate date = value.toDate();
        if (!date.isValid())
            return false;
        if (index.column() == 0) {
            // A later first day takes the last day along, as long as it was in order before.
            if (row.end >= row.start && row.end < date)
                row.end = date;
            row.start = date;
        } else {
            row.end = date;
        }
    } else if (m_kind == Kind::Holidays && index.column() == 2) {
        row.description = value.toString();
    } else {
        row.text = value.toString();
    }
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), 2));
    return true;
}

void DateRowsModel::setRows(QList<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int DateRowsModel::append(const Row& row)
{
    const int place = int(m_rows.size());
    beginInsertRows({}, place, place);
    m_rows.append(row);
    endInsertRows();
    return place;
}

void DateRowsModel::remove(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

QString DateRowsModel::problem() const
{
    const QLocale locale;
    for (const Row& row : m_rows) {
        if (m_kind == Kind::Absences && row.end < row.start) {
            return tr("The absence that begins on %1 ends before it begins.")
                .arg(locale.toString(row.start, QLocale::ShortFormat));
        }
        if (m_kind == Kind::Holidays && row.text.trimmed().isEmpty()) {
            return tr("The holiday on %1 has no name.")
                .arg(locale.toString(row.start, QLocale::ShortFormat));
        }
    }
    return {};
}
