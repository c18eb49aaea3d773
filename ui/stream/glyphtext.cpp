// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/glyphtext.h"

#include <QtCore/QVarLengthArray>
#include <QtGui/QFontMetrics>
#include <QtGui/QGlyphRun>
#include <QtGui/QPainter>

#include <algorithm>

GlyphText::GlyphText(const QFont& font, const QFont& line)
    : m_font(font), m_raw(QRawFont::fromFont(font))
{
    const QFontMetricsF metrics(line);
    m_baseline = (metrics.ascent() - metrics.descent()) / 2.0;
    QString all;
    for (int c = First; c <= Last; ++c)
        all.append(QChar(c));
    all.append(QChar(0x2026));
    const QList<quint32> glyphs = m_raw.glyphIndexesForString(all);
    if (!m_raw.isValid() || glyphs.size() != all.size()) {
        m_raw = QRawFont();
        return;
    }
    const QList<QPointF> advances = m_raw.advancesForGlyphIndexes(glyphs);
    for (std::size_t i = 0; i < m_glyphs.size(); ++i) {
        m_glyphs[i] = glyphs.at(qsizetype(i));
        m_advances[i] = advances.at(qsizetype(i)).x();
    }
    m_ellipsis = glyphs.last();
    m_ellipsisAdvance = advances.last().x();
}

bool GlyphText::isPlain(const QString& text) const
{
    return m_raw.isValid() && std::all_of(text.cbegin(), text.cend(), [](QChar c) {
               return c.unicode() >= First && c.unicode() <= Last;
           });
}

qreal GlyphText::width(const QString& text) const
{
    if (!isPlain(text))
        return QFontMetricsF(m_font).horizontalAdvance(text);
    qreal width = 0;
    for (const QChar c : text)
        width += m_advances[std::size_t(c.unicode() - First)];
    return width;
}

void GlyphText::draw(QPainter& painter, const QRect& rect, const QString& text, const QColor& color,
                     Qt::Alignment alignment) const
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    painter.setPen(color);
    if (!isPlain(text)) {
        painter.setFont(m_font);
        const QFontMetrics metrics(m_font);
        painter.drawText(rect, int(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, rect.width()));
        return;
    }
    QVarLengthArray<quint32, 256> glyphs;
    QVarLengthArray<QPointF, 256> places;
    qreal x = 0;
    const qreal room = rect.width();
    const qreal whole = width(text);
    const bool cut = whole > room;
    const qreal roomForText = cut ? room - m_ellipsisAdvance : room;
    for (const QChar c : text) {
        const auto index = std::size_t(c.unicode() - First);
        if (x + m_advances[index] > roomForText + 0.5)
            break;
        glyphs.append(m_glyphs[index]);
        places.append({x, 0});
        x += m_advances[index];
    }
    if (cut) {
        glyphs.append(m_ellipsis);
        places.append({x, 0});
        x += m_ellipsisAdvance;
    }
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setRawData(glyphs.constData(), places.constData(), int(glyphs.size()));
    const qreal left = alignment & Qt::AlignRight ? rect.right() + 1 - x : rect.left();
    const qreal baseline = rect.top() + rect.height() / 2.0 + m_baseline;
    painter.drawGlyphRun(QPointF(left, std::round(baseline)), run);
}
