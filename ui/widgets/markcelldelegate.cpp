// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markcelldelegate.h"

#include "core/domain/line.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

namespace {

constexpr int CellMarkRoom = 16;
constexpr qreal CellMarkRadius = 4.5;

void paintCellMark(QPainter& painter, QPointF centre, LineNode::State state)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const auto ring = [&](Token token) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::color(token), 1.6));
        painter.drawEllipse(centre, CellMarkRadius - 0.8, CellMarkRadius - 0.8);
    };
    switch (state) {
    case LineNode::State::Waiting:
        return ring(Token::Text3);
    case LineNode::State::UnderWay:
        return ring(Token::Accent);
    case LineNode::State::Unknown:
        ring(Token::Attention);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(Token::Attention));
        painter.drawEllipse(centre, 1.4, 1.4);
        return;
    case LineNode::State::Done:
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(Token::Good));
        painter.drawEllipse(centre, CellMarkRadius, CellMarkRadius);
        return;
    case LineNode::State::Failed:
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(Token::Bad));
        painter.drawRect(QRectF(centre.x() - 4, centre.y() - 4, 8, 8));
        return;
    }
}

} // namespace

MarkCellDelegate::MarkCellDelegate(int markRole, QObject* parent)
    : QStyledItemDelegate(parent), m_role(markRole)
{}

void MarkCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, {});
    const QWidget* widget = option.widget;
    const QStyle* style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);

    painter->save();
    QRect room = option.rect.adjusted(6, 0, -6, 0);
    const QVariant mark = index.data(m_role);
    if (mark.isValid() && !text.isEmpty()) {
        paintCellMark(*painter, QPointF(room.left() + CellMarkRadius + 1, room.center().y() + 0.5),
                      LineNode::State(mark.toInt()));
        room.setLeft(room.left() + CellMarkRoom);
    }
    painter->setPen(Theme::color(Token::Text1));
    painter->setFont(cell.font);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      cell.fontMetrics.elidedText(text, Qt::ElideRight, room.width()));
    painter->restore();
}
