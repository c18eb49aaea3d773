// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/recorddelegate.h"

#include "core/models/recordtexts.h"
#include "core/models/recordwindowmodel.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyleOption>

#include <cmath>

namespace {

constexpr int ChipPadding = 7;
constexpr int ChipHeight = 20;
// The first column's text stands under the page's title.
constexpr int FirstColumnIndent = 20;

Tone toneOf(EventTone tone)
{
    switch (tone) {
    case EventTone::Created:
        return Tone::Accent;
    case EventTone::Finished:
        return Tone::Good;
    case EventTone::Removed:
        return Tone::Bad;
    case EventTone::Plain:
        break;
    }
    return Tone::Neutral;
}

bool isMono(int column)
{
    return column == RecordWindowModel::Time || column == RecordWindowModel::PartitionNumber ||
           column == RecordWindowModel::OffsetNumber || column == RecordWindowModel::Key;
}

} // namespace

RecordDelegate::RecordDelegate(QObject* parent) : QAbstractItemDelegate(parent)
{
    refreshFonts();
}

void RecordDelegate::refreshFonts()
{
    const QFont body = Theme::font(TextStyle::Body);
    m_text = GlyphText(body, body);
    m_mono = GlyphText(Theme::font(TextStyle::Mono), body);
    m_chip = GlyphText(Theme::font(TextStyle::Secondary), body);
    QFont italic = body;
    italic.setItalic(true);
    m_null = GlyphText(italic, body);
}

int RecordDelegate::widthFor(int column, const QString& text) const
{
    const bool chip = column == RecordWindowModel::Type;
    const GlyphText& font = chip ? m_chip : isMono(column) ? m_mono : m_text;
    return int(std::ceil(font.width(text))) + 2 * Padding + (chip ? 2 * ChipPadding : 0) +
           (column == 0 ? FirstColumnIndent - Padding : 0);
}

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const bool selected = index.data(RecordWindowModel::SelectedRole).toBool();
    if (selected)
        painter->fillRect(option.rect, Theme::color(Token::AccentGround));
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1,
                      Theme::color(Token::Hairline));

    const QString text = index.data(Qt::DisplayRole).toString();
    QRect room = option.rect.adjusted(Padding, 0, -Padding, -1);
    if (index.column() == 0)
        room.setLeft(option.rect.left() + FirstColumnIndent);

    if (index.data(RecordWindowModel::NullRole).toBool()) {
        m_null.draw(*painter, room, text, Theme::color(Token::Text3));
        return;
    }
    const bool problem = !index.data(RecordWindowModel::ProblemRole).toString().isEmpty();
    switch (index.column()) {
    case RecordWindowModel::Type: {
        if (text.isEmpty())
            return;
        const Tone tone = toneOf(EventTone(index.data(RecordWindowModel::ToneRole).toInt()));
        const int width =
            std::min(room.width(), int(std::ceil(m_chip.width(text))) + 2 * ChipPadding);
        const QRect chip(room.left(), room.top() + (room.height() - ChipHeight) / 2, width,
                         ChipHeight);
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected && tone == Tone::Accent ? Theme::color(Token::Surface)
                                                           : Theme::toneGround(tone));
        painter->setRenderHint(QPainter::Antialiasing);
        painter->drawRoundedRect(chip, 3, 3);
        painter->setRenderHint(QPainter::Antialiasing, false);
        m_chip.draw(*painter, chip.adjusted(ChipPadding, 0, -ChipPadding, 0), text,
                    tone == Tone::Neutral ? Theme::color(Token::Text2) : Theme::toneColor(tone));
        return;
    }
    case RecordWindowModel::Time:
    case RecordWindowModel::PartitionNumber:
    case RecordWindowModel::OffsetNumber:
    case RecordWindowModel::Key: {
        const bool right = index.column() == RecordWindowModel::PartitionNumber ||
                           index.column() == RecordWindowModel::OffsetNumber;
        const Token token = index.column() == RecordWindowModel::Time ? Token::Text2 : Token::Text1;
        m_mono.draw(*painter, room, text, Theme::color(token),
                    right ? Qt::AlignRight : Qt::AlignLeft);
        return;
    }
    case RecordWindowModel::Summary:
        if (problem) {
            // A small mark before the text: never colour alone.
            const QRect mark(room.left(), room.center().y() - 3, 7, 7);
            painter->fillRect(mark, Theme::color(Token::Attention));
            room.setLeft(mark.right() + 7);
        }
        m_text.draw(*painter, room, text, Theme::color(Token::Text1));
        return;
    default:
        m_text.draw(*painter, room, text, Theme::color(Token::Text2));
        return;
    }
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {widthFor(index.column(), index.data(Qt::DisplayRole).toString()), Theme::rowHeight()};
}
