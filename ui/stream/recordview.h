// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/models/recordwindowmodel.h"

#include <QtWidgets/QTableView>

class RecordDelegate;

/// The table itself: a QTableView that shows only the model's window and leaves selection, paging
/// and scrolling to the model, which counts in sequence ids. GUI thread.
class RecordView : public QTableView
{
    Q_OBJECT

public:
    RecordView(RecordWindowModel& model, RecordDelegate& painter, QWidget* parent = nullptr);

    /// Tells the model how many rows fit; after the height of a row has changed.
    void fitRows();

    /// The model scrolls, in its own numbers.
    void scrollTo(const QModelIndex&, ScrollHint) override {}

Q_SIGNALS:
    /// Enter, or a double click.
    void opened();
    void copyRequested();
    void menuRequested(const QPoint& globalPos);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    /// For screen readers: the view's current cell is in the row that the keyboard acts on.
    void showCurrent();

    RecordWindowModel& m_model;
    RecordDelegate& m_painter;
    int m_wheelRest = 0;
};
