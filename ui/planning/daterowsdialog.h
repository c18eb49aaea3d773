// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/sprint.h"

#include <QtCore/QAbstractTableModel>
#include <QtWidgets/QDialog>

class ActionButton;
class DateRowsModel;
class NoteLabel;
class QTableView;

/// Exact editing of dated rows: the absences of one person, or the holidays of a sprint, also those
/// outside the sprint's days. Works on a copy; Save gives it back. Insert or N adds a row, Delete
/// removes one, Enter edits a cell. Opened with open(), never exec().
class DateRowsDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Rows { Absences, Holidays };

    DateRowsDialog(Rows rows, const QString& title, QWidget* parent);

    void setAbsences(const QList<Absence>& absences, QDate focused);
    void setHolidays(const QList<Holiday>& holidays, QDate focused);
    QList<Absence> absences() const;
    QList<Holiday> holidays() const;
    /// A first row for somebody who asked for a new one.
    void addRow(QDate from, QDate to);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void removeCurrent();
    void focusDay(QDate day);
    void showProblem();

    Rows m_kind;
    DateRowsModel* m_model;
    QTableView* m_table;
    NoteLabel* m_note;
    ActionButton* m_accept;
    QDate m_suggested;
};
