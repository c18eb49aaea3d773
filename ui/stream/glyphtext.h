// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QHash>
#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QRawFont>
#include <QtGui/QStaticText>

#include <array>
#include <vector>

class QPainter;

/// Glyphs of a whole table, collected by font and colour, so that a paint needs a handful of calls
/// and not one for each cell. Keeps its memory from one paint to the next. GUI thread.
class GlyphBatch
{
public:
    /// Draws what was collected and forgets it.
    void draw(QPainter& painter);

private:
    friend class GlyphText;
    struct Run
    {
        QRawFont font;
        QRgb color = 0;
        std::vector<quint32> glyphs;
        std::vector<QPointF> places;
    };
    struct Laid
    {
        QStaticText text;
        QFont font;
        QRgb color = 0;
        QPointF place;
    };
    Run& runFor(const QRawFont& font, QRgb color);

    std::vector<Run> m_runs;
    std::vector<Laid> m_laid;
};

/// Puts short texts in one font on the screen fast: letters that need no shaping as glyphs without
/// layout, everything else through layouts that are kept. Measured at about a third of what
/// drawText costs for the first kind. GUI thread.
class GlyphText
{
public:
    GlyphText() = default;
    /// @param line the font whose baseline the text shares, where fonts stand side by side
    GlyphText(const QFont& font, const QFont& line);

    const QFont& font() const { return m_font; }
    /// Adds a text to what is to be drawn, within `rect`, centred in height, cut with "…" where it
    /// does not fit.
    void add(GlyphBatch& batch, const QRect& rect, const QString& text, const QColor& color,
             Qt::Alignment alignment = Qt::AlignLeft) const;
    /// In px; exact for texts without shaping, else as QFontMetrics says.
    qreal width(const QString& text) const;

private:
    struct Glyph
    {
        quint32 index = 0;
        qreal advance = 0;
    };
    /// Nothing for letters that have to be shaped or that the font does not have.
    const Glyph* glyph(QChar c) const;
    bool isPlain(const QString& text) const;
    void addLaid(GlyphBatch& batch, const QRect& rect, const QString& text, const QColor& color,
                 Qt::Alignment alignment) const;

    static constexpr int Direct = 0x80;

    QFont m_font;
    QRawFont m_raw;
    /// ASCII, at hand; a zero index stands for none.
    std::array<Glyph, Direct> m_ascii{};
    mutable QHash<char16_t, Glyph> m_others;
    Glyph m_ellipsis;
    /// From the middle of a row to the baseline.
    qreal m_baseline = 0;
    qreal m_ascent = 0;
    struct LaidText
    {
        QStaticText text;
        qreal width = 0;
    };
    /// By text and room.
    mutable QHash<std::pair<QString, int>, LaidText> m_layouts;
};
