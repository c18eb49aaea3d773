// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/teamview.h"

#include "core/models/teamtablemodel.h"
#include "ui/planning/teamdelegate.h"
#include "ui/planning/teamheader.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include <algorithm>

namespace {
constexpr int NarrowTable = 620;
constexpr int WidestDay = 64;
// "We 12" in the secondary style of a wide font.
constexpr int StackedBelow = 46;
} // namespace

TeamView::TeamView(TeamTableModel& team, QWidget* parent)
    : QTableView(parent), m_team(team), m_header(new TeamHeader(this))
{
    setHorizontalHeader(m_header);
    setModel(&team);
    prepareTable(this, EdgeMargin::Page);
    m_header->setStretchLastSection(false);
    m_header->setSectionsClickable(true);
    setSelectionBehavior(SelectItems);
    setSelectionMode(ContiguousSelection);
    setEditTriggers(NoEditTriggers);
    setItemDelegate(new TeamDelegate({}, this));
    setAccessibleName(tr("Team, with one column for each weekday"));

    connect(m_header, &QHeaderView::sectionClicked, this, [this](int section) {
        if (m_team.isDayColumn(section))
            Q_EMIT holidayToggled(m_team.dateOf(section));
    });
    connect(&team, &QAbstractItemModel::modelAboutToBeReset, this, &TeamView::rememberPlace);
    connect(&team, &QAbstractItemModel::modelReset, this, [this] {
        layOutColumns();
        restorePlace();
    });
    connect(&team, &QAbstractItemModel::headerDataChanged, this, &TeamView::layOutColumns);
    layOutColumns();
}

void TeamView::setKnownNames(std::function<QStringList()> names)
{
    setItemDelegate(new TeamDelegate(std::move(names), this));
}

void TeamView::beginAddingPerson()
{
    const QModelIndex cell = m_team.index(m_team.footerRow(), TeamTableModel::Person);
    if (!cell.isValid())
        return;
    setFocus(Qt::ShortcutFocusReason);
    setCurrentIndex(cell);
    scrollTo(cell);
    m_peopleBefore = m_team.footerRow();
    edit(cell);
}

void TeamView::beginRenaming(int row)
{
    const QModelIndex cell = m_team.index(row, TeamTableModel::Person);
    if (!cell.isValid())
        return;
    setFocus(Qt::OtherFocusReason);
    setCurrentIndex(cell);
    edit(cell);
}

int TeamView::currentMember() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() && index.row() < m_team.footerRow() ? index.row() : -1;
}

QDate TeamView::currentDay() const
{
    return currentIndex().isValid() ? m_team.dateOf(currentIndex().column()) : QDate();
}

std::pair<QDate, QDate> TeamView::markedDays() const
{
    QDate first;
    QDate last;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int column = range.left(); column <= range.right(); ++column) {
            const QDate day = m_team.dateOf(column);
            if (!day.isValid())
                continue;
            first = first.isValid() ? std::min(first, day) : day;
            last = last.isValid() ? std::max(last, day) : day;
        }
    }
    return {first, last};
}

void TeamView::toggleMarked()
{
    const auto [from, to] = markedDays();
    if (!from.isValid())
        return;
    int top = m_team.footerRow();
    int bottom = -1;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        top = std::min(top, range.top());
        bottom = std::max(bottom, std::min(range.bottom(), m_team.footerRow() - 1));
    }
    if (top <= bottom)
        Q_EMIT daysToggled(top, bottom, from, to);
    else if (currentDay().isValid())
        Q_EMIT holidayToggled(currentDay());
}

void TeamView::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex index = currentIndex();
    const bool isDay = index.isValid() && m_team.isDayColumn(index.column());
    switch (event->key()) {
    case Qt::Key_Space:
        if (isDay)
            toggleMarked();
        else if (index.isValid() && index.flags() & Qt::ItemIsEditable)
            edit(index);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (!index.isValid())
            return;
        if (index.row() == m_team.footerRow() && index.column() == TeamTableModel::Person)
            beginAddingPerson();
        else if (index.flags() & Qt::ItemIsEditable)
            edit(index);
        else if (currentMember() >= 0)
            Q_EMIT absencesRequested(currentMember(), currentDay());
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (isDay)
            toggleMarked();
        else if (currentMember() >= 0)
            Q_EMIT personRemovalRequested(currentMember());
        return;
    case Qt::Key_Up:
        // At the top the fields above are next, as for an eye that goes upwards.
        if (index.isValid() && index.row() == 0 && event->modifiers() == Qt::NoModifier) {
            focusPreviousChild();
            return;
        }
        break;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

void TeamView::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    m_pressedDay = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier &&
                   index.isValid() && m_team.isDayColumn(index.column());
    QTableView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && index.isValid() && index.row() == m_team.footerRow() &&
        index.column() == TeamTableModel::Person)
        beginAddingPerson();
}

void TeamView::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    if (std::exchange(m_pressedDay, false) && indexAt(event->pos()).isValid())
        toggleMarked();
}

void TeamView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    if (!index.isValid() || index.row() == m_team.footerRow())
        return;
    if (index.flags() & Qt::ItemIsEditable) {
        edit(index);
    } else if (m_team.isDayColumn(index.column())) {
        // The first click of the two has toggled the day: take that back.
        toggleMarked();
        Q_EMIT absencesRequested(index.row(), m_team.dateOf(index.column()));
    }
}

void TeamView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void TeamView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    const int before = std::exchange(m_peopleBefore, -1);
    const bool added = before >= 0 && m_team.footerRow() > before;
    QTableView::closeEditor(editor, hint);
    if (!added || hint == QAbstractItemDelegate::RevertModelCache)
        return;
    // The new person's role is next; the same key then leads to the next person.
    const QModelIndex role = m_team.index(m_team.footerRow() - 1, TeamTableModel::RoleColumn);
    setFocus(Qt::OtherFocusReason);
    setCurrentIndex(role);
    scrollTo(role);
}

void TeamView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_team.rowCount() > 0)
        setCurrentIndex(m_team.index(0, TeamTableModel::Person));
}

void TeamView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT markChanged();
}

void TeamView::rememberPlace()
{
    m_placeRow = currentIndex().row();
    m_placeColumn = currentIndex().column();
    m_placeDay = currentDay();
}

void TeamView::restorePlace()
{
    if (m_placeRow < 0 || m_team.rowCount() == 0)
        return;
    int column = std::min(m_placeColumn, m_team.columnCount() - 1);
    if (m_placeDay.isValid()) {
        column = TeamTableModel::Person;
        for (int i = TeamTableModel::FirstDay; i < m_team.daysColumn(); ++i) {
            if (m_team.dateOf(i) <= m_placeDay)
                column = i;
        }
    }
    setCurrentIndex(m_team.index(std::min(m_placeRow, m_team.rowCount() - 1), column));
}

void TeamView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    // Rows reach the page's edge, also where the columns do not.
    const int edge =
        columnViewportPosition(m_team.columnCount() - 1) + columnWidth(m_team.columnCount() - 1);
    if (edge >= viewport()->width())
        return;
    QPainter painter(viewport());
    for (int row = std::max(0, rowAt(0)); row < m_team.rowCount(); ++row) {
        const int y = rowViewportPosition(row) + rowHeight(row) - 1;
        if (y > viewport()->height())
            break;
        painter.fillRect(QRect(edge, y, viewport()->width() - edge, 1),
                         Theme::color(Token::Hairline));
    }
}

void TeamView::layOutColumns()
{
    const int days = m_team.dayCount();
    const int width = viewport()->width();
    // Below this the sum at the sprint's confidence gives way: it stands among the figures as well.
    const bool narrow = width < NarrowTable;
    const int daysWidth = narrow ? 50 : 64;
    const int committedWidth = narrow ? 0 : 88;
    const int leastDay = narrow ? 24 : 34;
    int person = narrow ? 110 : 148;
    int role = narrow ? 72 : 116;
    const int forDays = width - daysWidth - committedWidth - person - role;
    const int day = std::clamp(days > 0 ? forDays / days : 0, leastDay, WidestDay);
    // What is left over goes to the words, as long as that helps them.
    const int rest = std::max(0, forDays - days * day);
    const int forRole = std::min(rest / 3, 60);
    role += forRole;
    person += std::min(rest - forRole, 120);

    // A hidden section keeps its place when the number of columns changes: show all, then hide.
    for (int i = 0; i < m_team.columnCount(); ++i)
        setColumnHidden(i, narrow && i == m_team.committedColumn());
    setColumnWidth(TeamTableModel::Person, person);
    setColumnWidth(TeamTableModel::RoleColumn, role);
    for (int i = 0; i < days; ++i)
        setColumnWidth(TeamTableModel::FirstDay + i, day);
    setColumnWidth(m_team.daysColumn(), daysWidth);
    if (!narrow)
        setColumnWidth(m_team.committedColumn(), committedWidth);
    m_header->setStacked(day < StackedBelow);
}
