// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/workspacerowdelegate.h"

#include "ui/welcome/workspacespanel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/themestyle.h"

#include <QtGui/QPainter>

QSize WorkspaceRowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {320, RowHeight};
}

void WorkspaceRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const auto row = index.data(RowRole).value<WorkspaceRow>();
    const QRect area = option.rect.adjusted(0, 1, 0, -1);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    if (selected || hovered)
        ThemeStyle::drawPanel(painter, area,
                              Theme::color(selected ? Token::AccentGround : Token::Raised), {});
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(row.colour.isValid() ? row.colour : Theme::color(Token::Accent));
    painter->drawRoundedRect(QRectF(area.left() + 4, area.top() + 6, 4, area.height() - 12), 2, 2);
    painter->setRenderHint(QPainter::Antialiasing, false);

    ::icon(row.isLocked ? IconName::Lock : IconName::Unlock,
           row.isLocked ? Token::Text3 : Token::Attention)
        .paint(painter, QRect(area.right() - 26, area.top() + (area.height() - 16) / 2, 16, 16));
    int right = area.right() - 34;
    painter->setFont(Theme::font(TextStyle::Secondary));
    if (row.isOpen) {
        const QString open = tr("Open", "the workspace is open");
        const int width = painter->fontMetrics().horizontalAdvance(open);
        painter->setPen(Theme::color(Token::Good));
        painter->drawText(QRect(right - width, area.top(), width, area.height()),
                          Qt::AlignVCenter | Qt::AlignRight, open);
        right -= width + 12;
    }
    const QRect inner(area.left() + 18, area.top() + 4, right - area.left() - 18,
                      area.height() - 8);
    const QRect top(inner.left(), inner.top(), inner.width(), inner.height() / 2);
    const QRect bottom = top.translated(0, inner.height() / 2);
    painter->setPen(Theme::color(Token::Text2));
    painter->drawText(
        bottom, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(row.description, Qt::ElideMiddle, bottom.width()));
    painter->setFont(Theme::font(TextStyle::Body));
    painter->setPen(Theme::color(Token::Text1));
    painter->drawText(top, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(row.name, Qt::ElideRight, top.width()));
    if (selected && option.state.testFlag(QStyle::State_HasFocus))
        ThemeStyle::drawFocusRing(painter, area);
    painter->restore();
}
