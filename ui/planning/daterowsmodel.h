// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sprint.h"

#include <QtCore/QAbstractTableModel>

/// Rows of two dates and a text (absences), or of a date and two texts (holidays), as they are
/// edited.
class DateRowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Row
    {
        QDate start;
        /// Absences only.
        QDate end;
        QString text;
        /// Holidays only.
        QString description;
    };
    enum class Kind { Absences, Holidays };

    explicit DateRowsModel(Kind kind, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    const QList<Row>& rows() const { return m_rows; }
    void setRows(QList<Row> rows);
    int append(const Row& row);
    void remove(int row);
    bool isDateColumn(int column) const;
    /// A sentence on the first row that cannot stay as it is; empty when all can.
    QString problem() const;

private:
    Kind m_kind;
    QList<Row> m_rows;
};
