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
constexpr std::size_t MostChipGrounds = 256;
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
    m_batch = {};
    m_chipGrounds.clear();
}

int RecordDelegate::widthFor(int column, const QString& text) const
{
    const bool chip = column == RecordWindowModel::Type;
    const GlyphText& font = chip ? m_chip : isMono(column) ? m_mono : m_text;
    return int(std::ceil(font.width(text))) + 2 * Padding + (chip ? 2 * ChipPadding : 0) +
           (column == 0 ? FirstColumnIndent - Padding : 0);
}

void RecordDelegate::paintRow(QPainter& painter, const QRect& row, const QList<Cell>& cells,
                              const RecordTexts& texts, bool isSelected) const
{
    if (isSelected)
        painter.fillRect(row, Theme::color(Token::AccentGround));
    painter.fillRect(row.left(), row.bottom(), row.width(), 1, Theme::color(Token::Hairline));
    const QColor text1 = Theme::color(Token::Text1);
    const QColor text2 = Theme::color(Token::Text2);
    for (const Cell& cell : cells) {
        QRect room(cell.left + Padding, row.top(), cell.width - 2 * Padding, row.height() - 1);
        if (cell.column == 0)
            room.setLeft(cell.left + FirstColumnIndent);
        switch (RecordWindowModel::Column(cell.column)) {
        case RecordWindowModel::Time:
            m_mono.add(m_batch, room, texts.time, text2);
            break;
        case RecordWindowModel::Topic:
            m_text.add(m_batch, room, texts.topic, text2);
            break;
        case RecordWindowModel::PartitionNumber:
            m_mono.add(m_batch, room, texts.partition, text1, Qt::AlignRight);
            break;
        case RecordWindowModel::OffsetNumber:
            m_mono.add(m_batch, room, texts.offset, text1, Qt::AlignRight);
            break;
        case RecordWindowModel::Key:
            if (texts.keyIsNull)
                m_null.add(m_batch, room, texts.key, Theme::color(Token::Text3));
            else
                m_mono.add(m_batch, room, texts.key, text1);
            break;
        case RecordWindowModel::Type:
            paintChip(painter, room, texts, isSelected);
            break;
        case RecordWindowModel::Entity:
            m_text.add(m_batch, room, texts.entity, text2);
            break;
        case RecordWindowModel::Summary:
            if (!texts.problem.isEmpty()) {
                // A small mark before the text: never colour alone.
                const QRect mark(room.left(), room.center().y() - 3, 7, 7);
                painter.fillRect(mark, Theme::color(Token::Attention));
                room.setLeft(mark.right() + 7);
            }
            if (texts.isTombstone)
                m_null.add(m_batch, room, texts.summary, Theme::color(Token::Text3));
            else
                m_text.add(m_batch, room, texts.summary, text1);
            break;
        case RecordWindowModel::ColumnCount:
            break;
        }
    }
}

void RecordDelegate::finish(QPainter& painter) const
{
    m_batch.draw(painter);
}

void RecordDelegate::paintChip(QPainter& painter, const QRect& room, const RecordTexts& texts,
                               bool isSelected) const
{
    if (texts.type.isEmpty())
        return;
    const Tone tone = toneOf(texts.tone);
    const int width =
        std::min(room.width(), int(std::ceil(m_chip.width(texts.type))) + 2 * ChipPadding);
    if (width <= 0)
        return;
    const QRect chip(room.left(), room.top() + (room.height() - ChipHeight) / 2, width, ChipHeight);
    drawChipGround(painter, chip,
                   isSelected && tone == Tone::Accent ? Theme::color(Token::Surface)
                                                      : Theme::toneGround(tone));
    m_chip.add(m_batch, chip.adjusted(ChipPadding, 0, -ChipPadding, 0), texts.type,
               tone == Tone::Neutral ? Theme::color(Token::Text2) : Theme::toneColor(tone));
}

void RecordDelegate::drawChipGround(QPainter& painter, const QRect& chip, const QColor& color) const
{
    const qreal scale = painter.device()->devicePixelRatioF();
    const std::tuple<QRgb, int, int> key{color.rgba(), chip.width(), int(std::lround(scale * 100))};
    auto ground = m_chipGrounds.find(key);
    if (ground == m_chipGrounds.end()) {
        // A wall of different types or a column that is dragged wider: begin anew.
        if (m_chipGrounds.size() >= MostChipGrounds)
            m_chipGrounds.clear();
        QPixmap made(
            QSize(int(std::ceil(chip.width() * scale)), int(std::ceil(ChipHeight * scale))));
        made.setDevicePixelRatio(scale);
        made.fill(Qt::transparent);
        QPainter inner(&made);
        inner.setRenderHint(QPainter::Antialiasing);
        inner.setPen(Qt::NoPen);
        inner.setBrush(color);
        inner.drawRoundedRect(QRectF(0, 0, chip.width(), ChipHeight), 3, 3);
        inner.end();
        ground = m_chipGrounds.emplace(key, made).first;
    }
    painter.drawPixmap(chip.topLeft(), ground->second);
}

void RecordDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const auto* model = qobject_cast<const RecordWindowModel*>(index.model());
    const RecordTexts* texts = model ? model->textsAtRow(index.row()) : nullptr;
    if (!texts)
        return;
    paintRow(*painter, option.rect, {{index.column(), option.rect.left(), option.rect.width()}},
             *texts, index.data(RecordWindowModel::SelectedRole).toBool());
    finish(*painter);
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {widthFor(index.column(), index.data(Qt::DisplayRole).toString()), Theme::rowHeight()};
}
