// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/sprintlistview.h"

#include "core/models/sprintlistmodel.h"
#include "ui/planning/sprintcarddelegate.h"

#include <QtGui/QKeyEvent>

SprintListView::SprintListView(QWidget* parent) : QListView(parent)
{
    setItemDelegate(new SprintCardDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
}

void SprintListView::showCurrent(int row)
{
    if (!model())
        return;
    const QModelIndex index = model()->index(row, 0);
    if (index == currentIndex() && (!index.isValid() || selectionModel()->isSelected(index)))
        return;
    if (!index.isValid()) {
        selectionModel()->clear();
        return;
    }
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index);
}

void SprintListView::announceIfMoved(const QPersistentModelIndex& before)
{
    const QModelIndex now = currentIndex();
    if (now.isValid() && now != before) {
        Q_EMIT chosen(now.data(SprintListModel::RecordRole).value<SprintListRow>().key);
    }
}

void SprintListView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (currentIndex().isValid())
            Q_EMIT editRequested();
        return;
    case Qt::Key_Delete:
        if (currentIndex().isValid())
            Q_EMIT deleteRequested();
        return;
    default:
        break;
    }
    const QPersistentModelIndex before = currentIndex();
    QListView::keyPressEvent(event);
    announceIfMoved(before);
}

void SprintListView::mousePressEvent(QMouseEvent* event)
{
    const QPersistentModelIndex before = currentIndex();
    QListView::mousePressEvent(event);
    // A click beside the cards leaves the shown one current.
    if (currentIndex().isValid() && !selectionModel()->isSelected(currentIndex()))
        selectionModel()->select(currentIndex(), QItemSelectionModel::ClearAndSelect);
    announceIfMoved(before);
}

void SprintListView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && indexAt(event->pos()).isValid())
        Q_EMIT editRequested();
}
