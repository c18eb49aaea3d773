// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QDate>
#include <QtWidgets/QTableView>

#include <functional>

class TeamHeader;
class TeamTableModel;

/// The team table: people by weekdays. Arrows move, Shift with arrows marks a range, Space makes
/// the range days off or days at work, Enter edits a name, a role or the absences behind a day.
class TeamView : public QTableView
{
    Q_OBJECT
public:
    explicit TeamView(TeamTableModel& team, QWidget* parent = nullptr);

    /// Names to offer while one is typed; asked each time.
    void setKnownNames(std::function<QStringList()> names);
    /// Opens the last row for a name.
    void beginAddingPerson();
    void beginRenaming(int row);
    /// The person whose row has the cursor; −1 on the last row and without a cursor.
    int currentMember() const;
    /// The day under the cursor; invalid outside the days.
    QDate currentDay() const;
    /// Days that are marked, first to last; invalid where none is.
    std::pair<QDate, QDate> markedDays() const;

Q_SIGNALS:
    void daysToggled(int firstMember, int lastMember, QDate from, QDate to);
    void holidayToggled(QDate day);
    void absencesRequested(int member, QDate day);
    void personRemovalRequested(int member);
    /// The cursor is on other days or people.
    void markChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void focusInEvent(QFocusEvent* event) override;
    void selectionChanged(const QItemSelection& selected,
                          const QItemSelection& deselected) override;

private:
    void toggleMarked();
    void layOutColumns();
    /// Rows and columns may have come and gone: the cursor stays by person and day.
    void rememberPlace();
    void restorePlace();

    TeamTableModel& m_team;
    TeamHeader* m_header;
    QDate m_placeDay;
    int m_placeRow = -1;
    int m_placeColumn = -1;
    bool m_pressedDay = false;
    /// How many people there were when the last row was opened for a name; −1 while it is not.
    int m_peopleBefore = -1;
};
