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

/// Where the text of a table's first column begins.
enum class EdgeMargin {
    None, ///< At the table's own edge and 6 px.
    Page, ///< 20 px in, under the page's title, while hairlines and selection reach the edge.
};

/// Rows of the look: fixed height (and following the density), no grid but hairlines, whole rows
/// selected, no row header, quiet column headers.
void prepareTable(QTableView* table, EdgeMargin margin = EdgeMargin::Page);
