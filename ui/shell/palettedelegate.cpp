// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettedelegate.h"

#include "ui/shell/palettemodel.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/themestyle.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

namespace {

QList<QTextLayout::FormatRange> marks(const QList<int>& positions, const QColor& colour)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const int position : positions) {
        QTextCharFormat format;
        format.setForeground(colour);
        format.setFontWeight(QFont::DemiBold);
        ranges.append({position, 1, format});
    }
    return ranges;
}

} // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const auto* model = qobject_cast<const PaletteModel*>(index.model());
    const PaletteItem* item = model ? model->item(index) : nullptr;
    if (!item)
        return;
    if (option.state & QStyle::State_Selected)
        ThemeStyle::drawPanel(painter, option.rect, Theme::color(Token::AccentGround), {});
    else if (option.state & QStyle::State_MouseOver)
        ThemeStyle::drawPanel(painter, option.rect, Theme::color(Token::Window), {});

    QRect inner = option.rect.adjusted(10, 0, -10, 0);
    if (!item->keys.isEmpty()) {
        const QSize size = KeyCap::sizeFor(item->keys);
        KeyCap::paint(*painter,
                      QRect(inner.right() - size.width(), inner.center().y() - size.height() / 2,
                            size.width(), size.height()),
                      item->keys, Theme::color(Token::Text2), Theme::color(Token::Hairline));
        inner.setRight(inner.right() - size.width() - 12);
    }
    painter->save();
    QTextLayout layout(item->title, Theme::font(TextStyle::Body));
    QTextOption noWrap;
    noWrap.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(noWrap);
    layout.setFormats(marks(index.data(PaletteModel::PositionsRole).value<QList<int>>(),
                            Theme::color(Token::Accent)));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(inner.width());
    layout.endLayout();
    painter->setClipRect(inner);
    painter->setPen(Theme::color(Token::Text1));
    layout.draw(painter, QPointF(inner.left(), inner.center().y() - line.height() / 2 + 1));
    const int used = int(line.naturalTextWidth()) + 12;
    if (!item->subtitle.isEmpty() && used < inner.width() - 30) {
        const QRect rest = inner.adjusted(used, 0, 0, 0);
        painter->setFont(Theme::font(TextStyle::Secondary));
        painter->setPen(Theme::color(Token::Text2));
        painter->drawText(
            rest, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(item->subtitle, Qt::ElideRight, rest.width()));
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, 32};
}
