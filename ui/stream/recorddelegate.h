// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stream/glyphtext.h"

#include <QtGui/QPixmap>
#include <QtWidgets/QAbstractItemDelegate>

#include <map>
#include <tuple>

struct RecordTexts;

/// Paints the rows of the live table, without the style's machinery and without a layout for each
/// cell: whole rows straight from their texts, all letters of one kind together. GUI thread.
class RecordDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    explicit RecordDelegate(QObject* parent = nullptr);

    /// Where a column stands in the view; px.
    struct Cell
    {
        int column = 0;
        int left = 0;
        int width = 0;
    };
    /// One row's grounds, lines and chips at once; its letters with finish().
    void paintRow(QPainter& painter, const QRect& row, const QList<Cell>& cells,
                  const RecordTexts& texts, bool isSelected) const;
    void finish(QPainter& painter) const;

    /// A single cell, for whoever paints by the model alone.
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Takes the fonts of the theme anew.
    void refreshFonts();
    /// Space at both sides of a cell's text.
    static constexpr int Padding = 6;
    /// How wide a column wants to be for a text like this.
    int widthFor(int column, const QString& text) const;

private:
    void paintChip(QPainter& painter, const QRect& room, const RecordTexts& texts,
                   bool isSelected) const;
    void drawChipGround(QPainter& painter, const QRect& chip, const QColor& color) const;

    GlyphText m_text;
    GlyphText m_mono;
    GlyphText m_chip;
    GlyphText m_null;
    mutable GlyphBatch m_batch;
    /// Grounds of chips by colour, width and device pixels.
    mutable std::map<std::tuple<QRgb, int, int>, QPixmap> m_chipGrounds;
};
