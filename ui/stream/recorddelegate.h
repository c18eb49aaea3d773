// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/stream/glyphtext.h"

#include <QtWidgets/QAbstractItemDelegate>

/// Paints the cells of every live table, without the style's machinery: that alone makes the
/// difference between 28 and 60 frames a second. GUI thread.
class RecordDelegate : public QAbstractItemDelegate
{
    Q_OBJECT

public:
    explicit RecordDelegate(QObject* parent = nullptr);

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
    GlyphText m_text;
    GlyphText m_mono;
    GlyphText m_chip;
    GlyphText m_null;
};
