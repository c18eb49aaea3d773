// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/taskview.h"

#include "core/models/tasklistmodel.h"
#include "ui/planning/taskdelegate.h"
#include "ui/widgets/tables.h"

#include <QtCore/QDataStream>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 StateMagic = 0x544c5431; // "TLT1"
constexpr int DoneWidth = 48;
constexpr int LeastTitle = 160;

int defaultWidth(int column)
{
    switch (column) {
    case TaskListModel::Priority:
        return 72;
    case TaskListModel::Category:
        return 112;
    case TaskListModel::Due:
        return 122;
    case TaskListModel::Tags:
        return 120;
    case TaskListModel::InSprint:
        return 116;
    case TaskListModel::Created:
        return 132;
    case TaskListModel::Done:
        return DoneWidth;
    default:
        return 320;
    }
}

} // namespace

TaskView::TaskView(TaskListModel& model, QWidget* parent) : QTableView(parent), m_model(model)
{
    setObjectName(u"taskTable"_s);
    setAccessibleName(tr("Tasks"));
    // Before the view itself hears of it: while rows go and come it moves its current one, which
    // must not be taken for a choice. keepCurrent() ends it.
    const auto begin = [this] {
        m_changing = true;
    };
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, begin);
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, begin);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, begin);
    setModel(&model);
    prepareTable(this, EdgeMargin::None);
    setItemDelegate(new TaskDelegate(model, this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    // Only by the keys and the double click that this view handles.
    setEditTriggers(QAbstractItemView::DoubleClicked);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    QHeaderView* header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(48);
    for (int column = 0; column < TaskListModel::ColumnCount; ++column)
        header->resizeSection(column, defaultWidth(column));
    header->setSectionResizeMode(TaskListModel::Done, QHeaderView::Fixed);
    header->setSortIndicator(model.sortColumn(), model.sortOrder());
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    m_hidden = {TaskListModel::Created};
    connect(header, &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) {
                m_model.sort(column, order);
                scrollTo(currentIndex());
                Q_EMIT columnsChanged();
            });
    connect(header, &QHeaderView::sectionMoved, this, &TaskView::columnsChanged);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (m_fitting)
            return;
        if (column != TaskListModel::Title)
            fitTitle();
        Q_EMIT columnsChanged();
    });
    connect(header, &QWidget::customContextMenuRequested, this, &TaskView::showHeaderMenu);
    connect(&model, &QAbstractItemModel::headerDataChanged, this, &TaskView::hideWhatIsNotOffered);
    connect(&model, &TaskListModel::refreshed, this, &TaskView::keepCurrent);
    hideWhatIsNotOffered();
}

std::optional<TaskKey> TaskView::currentKey() const
{
    return m_current;
}

void TaskView::showCurrent(const TaskKey& key)
{
    m_current = key;
    const int row = m_model.rowOf(key);
    if (row < 0)
        return;
    m_currentRow = row;
    const int column = currentIndex().isValid() ? currentIndex().column() : TaskListModel::Title;
    setCurrentIndex(m_model.index(row, column));
    scrollTo(currentIndex());
}

void TaskView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    // Rows that come and go move the current one; the task stays.
    if (m_keeping || m_changing || (!current.isValid() && m_model.rowCount() > 0))
        return;
    std::optional<TaskKey> key;
    if (current.isValid() && current.row() < m_model.rowCount()) {
        key = m_model.row(current.row()).key;
        m_currentRow = current.row();
    }
    if (key == m_current)
        return;
    m_current = key;
    Q_EMIT chosen(key);
}

void TaskView::keepCurrent()
{
    m_changing = false;
    const int row = m_current ? m_model.rowOf(*m_current) : -1;
    if (row >= 0) {
        m_currentRow = row;
        if (currentIndex().row() != row) {
            m_keeping = true;
            const int column =
                currentIndex().isValid() ? currentIndex().column() : TaskListModel::Title;
            setCurrentIndex(m_model.index(row, column));
            m_keeping = false;
        }
        return;
    }
    // It is not listed any more: its neighbour takes over, and where there is none, nothing.
    const int count = m_model.rowCount();
    const int next = std::min(m_currentRow, count - 1);
    m_keeping = true;
    setCurrentIndex(count > 0 ? m_model.index(next, TaskListModel::Title) : QModelIndex());
    m_keeping = false;
    m_current = count > 0 ? std::optional(m_model.row(next).key) : std::nullopt;
    Q_EMIT chosen(m_current);
}

void TaskView::editCell(int column)
{
    const QModelIndex cell = m_model.index(currentIndex().row(), column);
    if (!currentIndex().isValid() || isColumnHidden(column) ||
        !m_model.flags(cell).testFlag(Qt::ItemIsEditable))
        return;
    setCurrentIndex(cell);
    edit(cell);
}

void TaskView::keyPressEvent(QKeyEvent* event)
{
    const bool plain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && state() != QAbstractItemView::EditingState) {
        switch (event->key()) {
        case Qt::Key_Space:
            Q_EMIT toggleRequested();
            return;
        case Qt::Key_Delete:
            Q_EMIT deleteRequested();
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_F2: {
            const QModelIndex cell = currentIndex();
            const bool editable =
                cell.isValid() && m_model.flags(cell).testFlag(Qt::ItemIsEditable);
            editCell(editable ? cell.column() : int(TaskListModel::Title));
            return;
        }
        case Qt::Key_Up:
            if (currentIndex().row() <= 0) {
                Q_EMIT leftUpwards();
                return;
            }
            break;
        default:
            break;
        }
        // Letters are shortcuts of the page, not a search.
        if (!event->text().isEmpty() && event->text().at(0).isPrint()) {
            event->ignore();
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

void TaskView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitTitle();
}

void TaskView::fitTitle()
{
    if (m_fitting)
        return;
    m_fitting = true;
    // The title takes what is left; where that is too little, the columns at the end go out of
    // sight rather than squeeze it.
    int others = 0;
    for (int column = 0; column < TaskListModel::ColumnCount; ++column) {
        if (column != TaskListModel::Title && !isColumnHidden(column))
            others += columnWidth(column);
    }
    setColumnWidth(TaskListModel::Title, std::max(LeastTitle, viewport()->width() - others));
    setHorizontalScrollBarPolicy(
        viewport()->width() - others < LeastTitle ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    m_fitting = false;
}

void TaskView::hideWhatIsNotOffered()
{
    for (int column = 0; column < TaskListModel::ColumnCount; ++column) {
        setColumnHidden(column, m_hidden.contains(column) ||
                                    !m_model.isOffered(TaskListModel::Column(column)));
    }
    fitTitle();
}

void TaskView::setColumnShown(int column, bool shown)
{
    if (column == TaskListModel::Title || column == TaskListModel::Done)
        return;
    if (shown)
        m_hidden.erase(column);
    else
        m_hidden.insert(column);
    hideWhatIsNotOffered();
    Q_EMIT columnsChanged();
}

void TaskView::showHeaderMenu(const QPoint& place)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = TaskListModel::Priority; column < TaskListModel::ColumnCount; ++column) {
        if (!m_model.isOffered(TaskListModel::Column(column)))
            continue;
        QAction* action =
            menu->addAction(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { setColumnShown(column, shown); });
    }
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(place));
}

QByteArray TaskView::saveColumns() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << StateMagic << qint32(TaskListModel::ColumnCount) << qint32(m_model.sortColumn())
           << qint32(m_model.sortOrder());
    for (int column = 0; column < TaskListModel::ColumnCount; ++column) {
        stream << qint32(horizontalHeader()->visualIndex(column))
               << qint32(isColumnHidden(column) ? defaultWidth(column) : columnWidth(column))
               << m_hidden.contains(column);
    }
    return state;
}

bool TaskView::restoreColumns(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    qint32 count = 0;
    qint32 sorted = 0;
    qint32 order = 0;
    stream >> magic >> count >> sorted >> order;
    if (magic != StateMagic || count != TaskListModel::ColumnCount || sorted < 0 ||
        sorted >= count || (order != Qt::AscendingOrder && order != Qt::DescendingOrder))
        return false;
    QList<int> places(count, -1);
    QList<int> widths;
    std::set<int> hidden;
    for (int column = 0; column < count; ++column) {
        qint32 place = 0;
        qint32 width = 0;
        bool isHidden = false;
        stream >> place >> width >> isHidden;
        if (stream.status() != QDataStream::Ok || place < 0 || place >= count ||
            places[place] != -1 || width < 20 || width > 4000)
            return false;
        places[place] = column;
        widths.append(width);
        if (isHidden)
            hidden.insert(column);
    }
    m_fitting = true;
    for (int place = 0; place < count; ++place)
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(places[place]), place);
    for (int column = 0; column < count; ++column) {
        if (column != TaskListModel::Done)
            setColumnWidth(column, widths[column]);
    }
    m_fitting = false;
    hidden.erase(TaskListModel::Title);
    hidden.erase(TaskListModel::Done);
    m_hidden = hidden;
    horizontalHeader()->setSortIndicator(sorted, Qt::SortOrder(order));
    hideWhatIsNotOffered();
    return true;
}
