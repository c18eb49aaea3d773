// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/markdelegate.h"

#include "core/domain/line.h"
#include "core/models/operationlistmodel.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

namespace {

constexpr int MarkRoom = 16;
constexpr qreal Radius = 4.5;

void paintMark(QPainter& painter, QPointF centre, LineNode::State state)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const auto ring = [&](Token token) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(Theme::color(token), 1.6));
        painter.drawEllipse(centre, Radius - 0.8, Radius - 0.8);
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
        painter.drawEllipse(centre, Radius, Radius);
        return;
    case LineNode::State::Failed:
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(Token::Bad));
        painter.drawRect(QRectF(centre.x() - 4, centre.y() - 4, 8, 8));
        return;
    }
}

} // namespace

MarkDelegate::MarkDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

void MarkDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
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
    paintMark(*painter, QPointF(room.left() + Radius + 1, room.center().y() + 0.5),
              LineNode::State(index.data(OperationListModel::MarkRole).toInt()));
    room.setLeft(room.left() + MarkRoom);
    painter->setPen(Theme::color(Token::Text1));
    painter->setFont(cell.font);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      cell.fontMetrics.elidedText(text, Qt::ElideRight, room.width()));
    painter->restore();
}
