// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/capacity.h"

#include <QtCore/QAbstractTableModel>

class SprintForm;

/// One day of one person, or of the column as a whole.
struct TeamDay
{
    QDate date;
    DayKind kind = DayKind::Working;
    /// Person-days that it adds.
    double net = 0.0;
    /// The holiday's name or the absence's reason.
    QString note;
    bool isToday = false;

    bool operator==(const TeamDay&) const = default;
};

/// The open sprint's people by its weekdays, with the days each of them adds; the last row takes a
/// new person and holds the sums. Edits go to the form at once. Headless; GUI thread.
class TeamTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        DayRole = Qt::UserRole, ///< TeamDay; of a header: the column's own (Working, Holiday)
        NoteKindRole,           ///< int(FieldNote::Kind), invalid without a note
        NoteRole,               ///< the note's sentence
        IsFooterRole,
    };
    enum FixedColumn { Person, RoleColumn, FirstDay };

    explicit TeamTableModel(SprintForm& form, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// A name in the last row adds a person.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    int dayCount() const { return int(m_days.size()); }
    /// Weekdays of the sprint that have no column because there are too many.
    int hiddenDays() const { return m_hiddenDays; }
    bool isDayColumn(int column) const;
    int daysColumn() const { return FirstDay + dayCount(); }
    int committedColumn() const { return daysColumn() + 1; }
    int footerRow() const { return m_members; }
    QDate dateOf(int column) const;
    /// The cell of a note's path ("members[0].absences[1].start", "holidays[2].date"); invalid
    /// where the table shows none.
    QModelIndex indexForPath(const QString& path) const;

    void setToday(QDate today);

private:
    QVariant memberData(int row, int column, int role) const;
    QVariant footerData(int column, int role) const;
    TeamDay dayAt(int row, int column) const;
    QString explanationOf(const TeamDay& day, const QString& person) const;
    void refresh();

    SprintForm& m_form;
    QList<QDate> m_days;
    int m_hiddenDays = 0;
    int m_members = 0;
    QDate m_today;
};

Q_DECLARE_METATYPE(TeamDay)
