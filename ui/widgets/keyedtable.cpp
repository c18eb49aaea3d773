// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keyedtable.h"

#include "ui/widgets/tables.h"
#include "ui/widgets/theme.h"

#include <QtCore/QDataStream>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 ColumnsMagic = 0x544c4b31; // "TLK1"
constexpr int LeastWidth = 40;

} // namespace

KeyedTable::KeyedTable(QAbstractItemModel& model, Keys keys, const Shape& shape, QWidget* parent)
    : QTableView(parent), m_keys(std::move(keys)), m_shape(shape)
{
    // Before the view itself hears of it: while rows go and come it moves its current one, which
    // must not be taken for a choice. keepCurrent() ends it.
    const auto begin = [this] {
        noteAnchor();
        m_changing = true;
    };
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, begin);
    connect(&model, &QAbstractItemModel::layoutAboutToBeChanged, this, begin);
    setModel(&model);
    prepareTable(this, EdgeMargin::Page);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    QHeaderView* header = horizontalHeader();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(LeastWidth);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setSectionsClickable(m_shape.isSortable);
    header->setSortIndicatorShown(m_shape.isSortable);
    for (int column = 0; column < m_shape.widths.size(); ++column)
        header->resizeSection(column, m_shape.widths.at(column));
    if (m_shape.isSortable)
        header->setSortIndicator(m_shape.sortColumn, m_shape.sortOrder);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) {
                this->model()->sort(column, order);
                // Who sorts looks at the top, and at the column.
                verticalScrollBar()->setValue(0);
                fitFlexible();
                Q_EMIT columnsChanged();
            });
    connect(header, &QHeaderView::sectionMoved, this, &KeyedTable::columnsChanged);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (m_fitting)
            return;
        if (column != m_shape.flexible)
            fitFlexible();
        Q_EMIT columnsChanged();
    });
    connect(header, &QWidget::customContextMenuRequested, this, &KeyedTable::showHeaderMenu);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        if (index.isValid())
            Q_EMIT opened(m_keys.keyOf(index.row()));
    });
    fitFlexible();
}

std::pair<int, int> KeyedTable::rowsInSight() const
{
    const int count = model()->rowCount();
    if (count == 0)
        return {-1, -1};
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    return {std::max(0, first), last < 0 ? count - 1 : last};
}

void KeyedTable::noteAnchor()
{
    if (m_changing)
        return;
    const auto [first, last] = rowsInSight();
    m_anchor.clear();
    if (first < 0)
        return;
    // The row that is worked with, if it is in sight; else the top one. At the very top it is the
    // top that is looked at.
    const QModelIndex current = currentIndex();
    const bool isCurrentSeen =
        current.isValid() && hasFocus() && current.row() >= first && current.row() <= last;
    if (!isCurrentSeen && verticalScrollBar()->value() == 0)
        return;
    const int row = isCurrentSeen ? current.row() : first;
    m_anchor = m_keys.keyOf(row);
    m_anchorY = rowViewportPosition(row);
}

void KeyedTable::showCurrent(const QString& key)
{
    m_current = key;
    // Of other things than before: their first.
    if (key.isEmpty())
        m_currentRow = 0;
    const int row = key.isEmpty() ? -1 : m_keys.rowOf(key);
    if (row < 0)
        return;
    m_currentRow = row;
    setCurrentIndex(model()->index(row, 0));
    scrollTo(currentIndex());
}

void KeyedTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (m_keeping || m_changing || (!current.isValid() && model()->rowCount() > 0))
        return;
    QString key;
    if (current.isValid()) {
        key = m_keys.keyOf(current.row());
        m_currentRow = current.row();
    }
    if (key == m_current)
        return;
    m_current = key;
    Q_EMIT chosen(key);
}

void KeyedTable::keepCurrent()
{
    const bool moved = std::exchange(m_changing, false);
    const int count = model()->rowCount();
    const int row = m_current.isEmpty() ? -1 : m_keys.rowOf(m_current);
    if (row >= 0) {
        m_currentRow = row;
        if (currentIndex().row() != row) {
            m_keeping = true;
            const int column = currentIndex().isValid() ? currentIndex().column() : 0;
            selectionModel()->setCurrentIndex(model()->index(row, column),
                                              QItemSelectionModel::ClearAndSelect |
                                                  QItemSelectionModel::Rows);
            m_keeping = false;
        }
    } else if (count > 0 && !currentIndex().isValid()) {
        // It is not listed any more: its neighbour takes over.
        const int next = std::clamp(m_currentRow, 0, count - 1);
        m_keeping = true;
        selectionModel()->setCurrentIndex(model()->index(next, 0),
                                          QItemSelectionModel::ClearAndSelect |
                                              QItemSelectionModel::Rows);
        m_keeping = false;
        m_current = m_keys.keyOf(next);
        Q_EMIT chosen(m_current);
    } else if (count == 0 && !m_current.isEmpty()) {
        Q_EMIT chosen(QString());
    }
    if (moved && !m_anchor.isEmpty()) {
        const int anchored = m_keys.rowOf(m_anchor);
        if (anchored >= 0) {
            const int by = rowViewportPosition(anchored) - m_anchorY;
            verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
        }
    }
    if (moved)
        Q_EMIT sightChanged();
}

void KeyedTable::sortByNextColumn()
{
    const QHeaderView* header = horizontalHeader();
    int place = header->visualIndex(header->sortIndicatorSection());
    for (int step = 0; step < header->count(); ++step) {
        place = (place + 1) % header->count();
        if (!isColumnHidden(header->logicalIndex(place)))
            break;
    }
    horizontalHeader()->setSortIndicator(header->logicalIndex(place), header->sortIndicatorOrder());
}

void KeyedTable::reverseOrder()
{
    QHeaderView* header = horizontalHeader();
    header->setSortIndicator(header->sortIndicatorSection(),
                             header->sortIndicatorOrder() == Qt::AscendingOrder
                                 ? Qt::DescendingOrder
                                 : Qt::AscendingOrder);
}

void KeyedTable::keyPressEvent(QKeyEvent* event)
{
    const bool plain =
        event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (currentIndex().isValid()) {
                Q_EMIT opened(m_keys.keyOf(currentIndex().row()));
                return;
            }
            break;
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

void KeyedTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitFlexible();
    Q_EMIT sightChanged();
}

void KeyedTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0)
        Q_EMIT sightChanged();
}

void KeyedTable::fitFlexible()
{
    if (m_fitting)
        return;
    m_fitting = true;
    yieldColumns();
    int others = 0;
    for (int column = 0; column < m_shape.widths.size(); ++column) {
        if (column != m_shape.flexible && !isColumnHidden(column))
            others += columnWidth(column);
    }
    const int left = viewport()->width() - others;
    setColumnWidth(m_shape.flexible, std::max(m_shape.leastFlexible, left));
    setHorizontalScrollBarPolicy(left < m_shape.leastFlexible ? Qt::ScrollBarAsNeeded
                                                              : Qt::ScrollBarAlwaysOff);
    m_fitting = false;
}

void KeyedTable::yieldColumns()
{
    // What a hidden column would take is known only while it is shown.
    for (const int column : m_yielded)
        setColumnHidden(column, m_hidden.contains(column));
    m_yielded.clear();
    int wanted = m_shape.leastFlexible;
    for (int column = 0; column < m_shape.widths.size(); ++column) {
        if (column != m_shape.flexible && !isColumnHidden(column))
            wanted += columnWidth(column);
    }
    for (const int column : m_shape.yielding) {
        if (wanted <= viewport()->width())
            return;
        // Who sorts by a column wants to see it.
        if (m_hidden.contains(column) ||
            (m_shape.isSortable && horizontalHeader()->sortIndicatorSection() == column))
            continue;
        wanted -= columnWidth(column);
        m_yielded.insert(column);
        setColumnHidden(column, true);
    }
}

void KeyedTable::applyHidden()
{
    m_yielded.clear();
    for (int column = 0; column < m_shape.widths.size(); ++column)
        setColumnHidden(column, m_hidden.contains(column));
    fitFlexible();
}

void KeyedTable::showHeaderMenu(const QPoint& place)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Columns"));
    for (int column = 0; column < m_shape.widths.size(); ++column) {
        if (column == m_shape.flexible || column == 0)
            continue;
        QAction* action = menu->addAction(
            model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_hidden.contains(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            if (shown)
                m_hidden.erase(column);
            else
                m_hidden.insert(column);
            applyHidden();
            Q_EMIT columnsChanged();
        });
    }
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(place));
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().first());
}

void KeyedTable::openColumnMenu()
{
    showHeaderMenu(QPoint(Theme::PageMargin, horizontalHeader()->height()));
}

QByteArray KeyedTable::saveColumns() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    const QHeaderView* header = horizontalHeader();
    stream << ColumnsMagic << qint32(m_shape.widths.size())
           << qint32(header->sortIndicatorSection()) << qint32(header->sortIndicatorOrder());
    for (int column = 0; column < m_shape.widths.size(); ++column) {
        const bool hidden = m_hidden.contains(column);
        stream << qint32(header->visualIndex(column))
               << qint32(isColumnHidden(column) ? m_shape.widths.at(column) : columnWidth(column))
               << hidden;
    }
    return state;
}

bool KeyedTable::restoreColumns(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    qint32 count = 0;
    qint32 sorted = 0;
    qint32 order = 0;
    stream >> magic >> count >> sorted >> order;
    if (magic != ColumnsMagic || count != m_shape.widths.size() || sorted < 0 || sorted >= count ||
        (order != Qt::AscendingOrder && order != Qt::DescendingOrder))
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
    for (int column = 0; column < count; ++column)
        setColumnWidth(column, widths[column]);
    m_fitting = false;
    hidden.erase(m_shape.flexible);
    hidden.erase(0);
    m_hidden = hidden;
    if (m_shape.isSortable)
        horizontalHeader()->setSortIndicator(sorted, Qt::SortOrder(order));
    applyHidden();
    return true;
}
