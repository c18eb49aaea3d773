// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QFrame>

class QTableView;

/// One hairline in the theme's colour, across or upright.
class Hairline : public QFrame
{
    Q_OBJECT
public:
    explicit Hairline(Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// Rows of the look: fixed height (and following the density), no grid but hairlines, whole rows
/// selected, no row header, quiet column headers, 20 px at the left edge with `edgeMargin`.
void prepareTable(QTableView* table);
