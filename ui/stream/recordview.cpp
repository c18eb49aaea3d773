// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/recordview.h"

#include "ui/stream/recorddelegate.h"
#include "ui/widgets/theme.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>

namespace {
constexpr int RowsPerWheelStep = 3;
constexpr int WheelStep = 120;
} // namespace

RecordView::RecordView(RecordWindowModel& model, RecordDelegate& painter, QWidget* parent)
    : QTableView(parent), m_model(model), m_painter(painter)
{
    setModel(&model);
    setSelectionMode(QAbstractItemView::NoSelection);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    connect(&model, &QAbstractItemModel::modelReset, this, &RecordView::fitRows);
    connect(&model, &RecordWindowModel::currentChanged, this, &RecordView::showCurrent);
    connect(&model, &RecordWindowModel::extentChanged, this, &RecordView::showCurrent);
}

void RecordView::showCurrent()
{
    int row = m_model.current() ? 0 : m_model.rowCount();
    while (row < m_model.rowCount() && m_model.sequenceAtRow(row) != m_model.current())
        ++row;
    const QModelIndex index = m_model.index(row, 0);
    if (index != currentIndex())
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
}

void RecordView::fitRows()
{
    const int height = std::max(1, verticalHeader()->defaultSectionSize());
    m_model.setPageRows(viewport()->height() / height);
}

void RecordView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitRows();
}

void RecordView::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void RecordView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    QList<RecordDelegate::Cell> cells;
    const QHeaderView* columns = horizontalHeader();
    for (int column = 0; column < RecordWindowModel::ColumnCount; ++column) {
        const int left = columnViewportPosition(column);
        const int width = columns->isSectionHidden(column) ? 0 : columns->sectionSize(column);
        if (width > 0 && left < event->rect().right() + 1 && left + width > event->rect().left())
            cells.append({column, left, width});
    }
    const int width = std::min(viewport()->width(), columns->length() - columns->offset());
    const int height = verticalHeader()->defaultSectionSize();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QRect place(0, row * height, width, height);
        const RecordTexts* texts =
            place.intersects(event->rect()) ? m_model.textsAtRow(row) : nullptr;
        if (texts)
            m_painter.paintRow(painter, place, cells, *texts, m_model.isRowSelected(row));
        // The row that the keyboard acts on.
        if (hasFocus() && m_model.current() && m_model.sequenceAtRow(row) == m_model.current())
            painter.fillRect(0, place.top(), 3, height - 1, Theme::color(Token::Accent));
    }
    m_painter.finish(painter);
}

void RecordView::keyPressEvent(QKeyEvent* event)
{
    const auto extend = event->modifiers() & Qt::ShiftModifier ? RecordWindowModel::Extend::Yes
                                                               : RecordWindowModel::Extend::No;
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        m_model.selectAll();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        m_model.moveCurrent(-1, extend);
        return;
    case Qt::Key_Down:
        m_model.moveCurrent(1, extend);
        return;
    case Qt::Key_PageUp:
        m_model.moveCurrent(-std::max(1, m_model.pageRows() - 1), extend);
        return;
    case Qt::Key_PageDown:
        m_model.moveCurrent(std::max(1, m_model.pageRows() - 1), extend);
        return;
    case Qt::Key_Home:
        m_model.moveToStart(extend);
        return;
    case Qt::Key_End:
        m_model.moveToEnd(extend);
        return;
    case Qt::Key_Left:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
        return;
    case Qt::Key_Right:
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_model.current())
            m_model.moveCurrent(1);
        Q_EMIT opened();
        return;
    default:
        event->ignore();
    }
}

void RecordView::wheelEvent(QWheelEvent* event)
{
    if (event->angleDelta().y() == 0 || event->modifiers() & Qt::ShiftModifier) {
        QTableView::wheelEvent(event);
        return;
    }
    m_wheelRest += event->angleDelta().y() * RowsPerWheelStep;
    const int rows = m_wheelRest / WheelStep;
    m_wheelRest -= rows * WheelStep;
    if (rows != 0)
        m_model.setTop(m_model.top() - rows);
    event->accept();
}

void RecordView::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    const auto id = m_model.sequenceAtRow(rowAt(event->position().toPoint().y()));
    if (!id)
        return;
    const bool keepsRange = event->button() == Qt::RightButton && m_model.selectedCount() > 1 &&
                            m_model.index(rowAt(event->position().toPoint().y()), 0)
                                .data(RecordWindowModel::SelectedRole)
                                .toBool();
    if (!keepsRange)
        m_model.setCurrent(*id, event->modifiers() & Qt::ShiftModifier
                                    ? RecordWindowModel::Extend::Yes
                                    : RecordWindowModel::Extend::No);
}

void RecordView::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    if (const auto id = m_model.sequenceAtRow(rowAt(event->position().toPoint().y())))
        m_model.setCurrent(*id, RecordWindowModel::Extend::Yes);
}

void RecordView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (m_model.sequenceAtRow(rowAt(event->position().toPoint().y())))
        Q_EMIT opened();
}

void RecordView::contextMenuEvent(QContextMenuEvent* event)
{
    if (m_model.current())
        Q_EMIT menuRequested(event->globalPos());
}
