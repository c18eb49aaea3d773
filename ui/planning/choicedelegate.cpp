// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/choicedelegate.h"

#include "core/models/conflictchoicemodel.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

namespace {
constexpr int Mark = 14;
constexpr int Gap = 8;
constexpr int Edge = 6;
} // namespace

void ChoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    const bool isSide = index.data(ConflictChoiceModel::IsSideRole).toBool();
    const bool chosen = index.data(ConflictChoiceModel::ChosenRole).toBool();
    const QString text = item.text;
    item.text.clear();
    item.features &= ~QStyleOptionViewItem::HasCheckIndicator;
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    QRect rest = item.rect.adjusted(Edge, 0, -Edge, 0);
    painter->save();
    if (isSide) {
        QStyleOptionButton mark;
        mark.rect = QRect(rest.left(), rest.top() + (rest.height() - Mark) / 2, Mark, Mark);
        mark.palette = item.palette;
        mark.state = QStyle::State_Enabled | (chosen ? QStyle::State_On : QStyle::State_Off);
        style->drawPrimitive(QStyle::PE_IndicatorRadioButton, &mark, painter, item.widget);
        rest.setLeft(rest.left() + Mark + Gap);
    }
    QFont font = Theme::font(chosen ? TextStyle::Strong : TextStyle::Body);
    painter->setFont(font);
    const bool strong = chosen || index.column() == ConflictChoiceModel::Label;
    painter->setPen(Theme::color(strong ? Token::Text1 : Token::Text2));
    const QFontMetrics metrics(font);
    painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      metrics.elidedText(text, Qt::ElideRight, rest.width()));
    painter->restore();
}
