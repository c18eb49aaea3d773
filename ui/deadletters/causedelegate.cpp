// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deadletters/causedelegate.h"

#include "core/models/failuregroupmodel.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

#include <algorithm>

namespace {

constexpr int TrendBars = 20;
constexpr int BarGap = 1;

Tone markTone(FailureGroupModel::MarkTone tone)
{
    switch (tone) {
    case FailureGroupModel::MarkTone::Fresh:
        return Tone::Bad;
    case FailureGroupModel::MarkTone::Retried:
        return Tone::Attention;
    case FailureGroupModel::MarkTone::Quiet:
        break;
    }
    return Tone::Neutral;
}

/// The minutes of the hour, three to a bar, oldest at the left.
void paintTrend(QPainter& painter, const QRect& room, const QList<int>& minutes,
                const QColor& color)
{
    QList<int> bars(TrendBars, 0);
    const qsizetype perBar = std::max<qsizetype>(1, (minutes.size() + TrendBars - 1) / TrendBars);
    for (qsizetype i = 0; i < minutes.size(); ++i)
        bars[std::min<qsizetype>(i / perBar, TrendBars - 1)] += std::max(0, minutes.at(i));
    const int most = *std::max_element(bars.begin(), bars.end());
    if (most == 0)
        return;
    const int width = std::max(2, room.width() / TrendBars - BarGap);
    for (int i = 0; i < TrendBars; ++i) {
        if (bars.at(i) == 0)
            continue;
        const int height = std::max(2, int(qint64(bars.at(i)) * room.height() / most));
        painter.fillRect(room.left() + i * (width + BarGap), room.bottom() + 1 - height, width,
                         height, color);
    }
}

} // namespace

CauseDelegate::CauseDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

int CauseDelegate::rowHeight()
{
    // Two lines of text and the air of a row.
    return Theme::rowHeight() * 2 - 2;
}

QSize CauseDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), rowHeight()};
}

void CauseDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, {});
    const QWidget* widget = option.widget;
    const QStyle* style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);

    painter->save();
    const int column = index.column();
    const QRect room =
        option.rect.adjusted(column == FailureGroupModel::Cause ? Theme::PageMargin : 6, 0, -6, 0);
    const auto drawText = [&](const QRect& place, const QString& words, TextStyle textStyle,
                              Token token, Qt::Alignment align) {
        painter->setFont(Theme::font(textStyle));
        painter->setPen(Theme::color(token));
        painter->drawText(place, int(align | Qt::AlignVCenter) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
    };
    const auto tone =
        FailureGroupModel::MarkTone(index.data(FailureGroupModel::MarkToneRole).toInt());
    switch (column) {
    case FailureGroupModel::Cause: {
        const int half = room.height() / 2;
        const QString frame = index.data(FailureGroupModel::FrameRole).toString();
        // Without a place in the code the cause stands alone, at the height of the rest of its row.
        drawText(frame.isEmpty() ? room
                                 : QRect(room.left(), room.top() + 4, room.width(), half - 3),
                 text, TextStyle::Strong, Token::Text1, Qt::AlignLeft);
        drawText({room.left(), room.top() + half + 1, room.width(), half - 6}, frame,
                 TextStyle::MonoSmall, Token::Text2, Qt::AlignLeft);
        break;
    }
    case FailureGroupModel::LastHour: {
        QRect bars = room.adjusted(0, 12, 0, -14);
        bars.setWidth(std::min(bars.width(), 80));
        paintTrend(*painter, bars, index.data(FailureGroupModel::TrendRole).value<QList<int>>(),
                   Theme::color(tone == FailureGroupModel::MarkTone::Fresh ? Token::Bad
                                                                           : Token::Attention));
        break;
    }
    case FailureGroupModel::Count:
        drawText(room, text, TextStyle::Strong, Token::Text1, Qt::AlignRight);
        break;
    case FailureGroupModel::Mark:
        Chip::paint(*painter, room, text, markTone(tone));
        break;
    case FailureGroupModel::When:
        drawText(room, text, TextStyle::Body, Token::Text2, Qt::AlignLeft);
        break;
    default:
        drawText(room, text, TextStyle::Body, Token::Text1, Qt::AlignLeft);
    }
    painter->restore();
}
