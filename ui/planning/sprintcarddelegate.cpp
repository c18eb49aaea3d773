// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/sprintcarddelegate.h"

#include "core/models/sprintlistmodel.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>

namespace {

using Mark = SprintListRow::Mark;

// Below this the chip and the title do not fit on one line.
constexpr int RoomForChip = 226;
constexpr int MarkSize = 8;

QString markWord(Mark mark)
{
    switch (mark) {
    case Mark::Unsaved:
        return SprintCardDelegate::tr("not saved");
    case Mark::Waiting:
        return SprintCardDelegate::tr("waiting");
    case Mark::Ambiguous:
        return SprintCardDelegate::tr("unsure");
    case Mark::Refused:
        return SprintCardDelegate::tr("refused");
    case Mark::None:
        break;
    }
    return {};
}

Token markColor(Mark mark)
{
    switch (mark) {
    case Mark::Ambiguous:
        return Token::Attention;
    case Mark::Refused:
        return Token::Bad;
    default:
        return Token::Accent;
    }
}

void drawMark(QPainter& painter, const QRect& rect, Mark mark)
{
    const QColor color = Theme::color(markColor(mark));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (mark == Mark::Refused) {
        painter.fillRect(rect, color);
    } else if (mark == Mark::Unsaved) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(QRectF(rect).adjusted(1, 1, -1, -1));
    } else {
        painter.setPen(QPen(color, 1.6));
        painter.drawEllipse(QRectF(rect).adjusted(1, 1, -1, -1));
    }
    painter.restore();
}

Tone phaseTone(SprintPhase phase)
{
    return phase == SprintPhase::Running ? Tone::Accent : Tone::Neutral;
}

} // namespace

SprintCardDelegate::SprintCardDelegate(QObject* parent) : QStyledItemDelegate(parent) {}

QSize SprintCardDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, CardHeight};
}

void SprintCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const auto row = index.data(SprintListModel::RecordRole).value<SprintListRow>();
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = option.state & QStyle::State_MouseOver;
    const bool focused = selected && (option.state & QStyle::State_HasFocus);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect card = option.rect.adjusted(8, 0, -8, 0);
    if (selected || hovered) {
        painter->setPen(focused ? QPen(Theme::color(Token::Accent), 1) : QPen(Qt::NoPen));
        painter->setBrush(Theme::color(selected ? Token::AccentGround : Token::Raised));
        painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), Theme::Radius,
                                 Theme::Radius);
    }
    const QRect inner = card.adjusted(12, 8, -12, -8);
    const bool wide = option.rect.width() >= RoomForChip;

    // First line: title, and the phase where there is room.
    QRect first(inner.left(), inner.top(), inner.width(), 20);
    const QSize chip = Chip::sizeFor(row.phaseText);
    if (wide) {
        const QRect place(first.right() + 1 - chip.width(), first.top(), chip.width(), 20);
        Chip::paint(*painter, place, row.phaseText, phaseTone(row.phase));
        first.setRight(place.left() - 8);
    }
    painter->setFont(Theme::font(TextStyle::Strong));
    painter->setPen(Theme::color(Token::Text1));
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(row.title, Qt::ElideRight, first.width()));

    // Second line: dates and people; at its end the mark of a save that is not done.
    QRect second(inner.left(), inner.top() + 21, inner.width(), 18);
    painter->setFont(Theme::font(TextStyle::Secondary));
    if (row.mark != Mark::None) {
        const QString word = markWord(row.mark);
        const int width = painter->fontMetrics().horizontalAdvance(word);
        const QRect text(second.right() + 1 - width, second.top(), width, second.height());
        painter->setPen(Theme::color(markColor(row.mark)));
        painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, word);
        const QRect sign(text.left() - MarkSize - 5,
                         second.top() + (second.height() - MarkSize) / 2, MarkSize, MarkSize);
        drawMark(*painter, sign, row.mark);
        second.setRight(sign.left() - 8);
    }
    const QString where = wide ? tr("%1 · %2", "dates and people").arg(row.dates, row.people)
                               : tr("%1 · %2", "dates and phase").arg(row.dates, row.phaseText);
    painter->setPen(Theme::color(Token::Text2));
    painter->drawText(second, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(where, Qt::ElideRight, second.width()));

    // How far it is.
    const QRectF track(inner.left(), inner.bottom() - 4, inner.width(), 4);
    painter->setPen(Qt::NoPen);
    painter->setBrush(Theme::color(selected ? Token::Surface : Token::Raised));
    painter->drawRoundedRect(track, 2, 2);
    if (row.progress > 0.0) {
        QRectF done = track;
        done.setWidth(std::max(4.0, track.width() * std::min(1.0, row.progress)));
        painter->setBrush(
            Theme::color(row.phase == SprintPhase::Running ? Token::Accent : Token::Text3));
        painter->drawRoundedRect(done, 2, 2);
    }
    painter->restore();
}
