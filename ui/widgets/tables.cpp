// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tables.h"

#include "ui/widgets/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

namespace {

/// Keeps the rows of one table at the height that the density asks for.
class RowHeightKeeper : public QObject
{
public:
    explicit RowHeightKeeper(QTableView* table) : QObject(table), m_table(table)
    {
        table->installEventFilter(this);
        refresh();
    }

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::StyleChange)
            refresh();
        return false;
    }

private:
    void refresh()
    {
        QHeaderView* rows = m_table->verticalHeader();
        rows->setMinimumSectionSize(16);
        rows->setDefaultSectionSize(Theme::rowHeight());
    }

    QTableView* m_table;
};

} // namespace

Hairline::Hairline(Qt::Orientation orientation, QWidget* parent) : QFrame(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), Theme::color(Token::Hairline));
}

void prepareTable(QTableView* table, EdgeMargin margin)
{
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->setProperty("edgeMargin", margin == EdgeMargin::Page);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    new RowHeightKeeper(table);
}
