// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/glyphtext.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QGlyphRun>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace {

constexpr QChar Ellipsis(0x2026);
// Many screens of texts that need a layout.
constexpr qsizetype MostLayouts = 1024;

/// Letters that stand side by side as they are: Latin, Greek and Cyrillic without combining marks,
/// and common punctuation.
bool needsNoShaping(char16_t c)
{
    return (c >= 0x20 && c <= 0x7e) || (c >= 0xa1 && c != 0xad && c <= 0x24f) ||
           (c >= 0x384 && c <= 0x3ff) || (c >= 0x400 && c <= 0x481) || (c >= 0x48a && c <= 0x52f) ||
           (c >= 0x2010 && c <= 0x2027) || c == 0x20ac;
}

} // namespace

GlyphBatch::Run& GlyphBatch::runFor(const QRawFont& font, QRgb color)
{
    for (Run& run : m_runs) {
        if (run.color == color && run.font == font)
            return run;
    }
    m_runs.push_back({.font = font, .color = color});
    return m_runs.back();
}

void GlyphBatch::draw(QPainter& painter)
{
    for (Run& run : m_runs) {
        if (run.glyphs.empty())
            continue;
        QGlyphRun glyphs;
        glyphs.setRawFont(run.font);
        glyphs.setRawData(run.glyphs.data(), run.places.data(), int(run.glyphs.size()));
        painter.setPen(QColor::fromRgba(run.color));
        painter.drawGlyphRun(QPointF(), glyphs);
        run.glyphs.clear();
        run.places.clear();
    }
    for (const Laid& laid : m_laid) {
        painter.setFont(laid.font);
        painter.setPen(QColor::fromRgba(laid.color));
        painter.drawStaticText(laid.place, laid.text);
    }
    m_laid.clear();
}

GlyphText::GlyphText(const QFont& font, const QFont& line)
    : m_font(font), m_raw(QRawFont::fromFont(font))
{
    const QFontMetricsF metrics(line);
    m_baseline = (metrics.ascent() - metrics.descent()) / 2.0;
    m_ascent = QFontMetricsF(font).ascent();
    if (!m_raw.isValid())
        return;
    QString ascii;
    for (int c = 0x20; c < 0x7f; ++c)
        ascii.append(QChar(c));
    const QList<quint32> indexes = m_raw.glyphIndexesForString(ascii);
    if (indexes.size() != ascii.size())
        return;
    const QList<QPointF> advances = m_raw.advancesForGlyphIndexes(indexes);
    for (qsizetype i = 0; i < indexes.size(); ++i)
        m_ascii[std::size_t(ascii.at(i).unicode())] = {indexes.at(i), advances.at(i).x()};
    if (const Glyph* ellipsis = glyph(Ellipsis))
        m_ellipsis = *ellipsis;
}

const GlyphText::Glyph* GlyphText::glyph(QChar c) const
{
    const char16_t code = c.unicode();
    if (code < Direct) {
        const Glyph& known = m_ascii[code];
        return known.index != 0 ? &known : nullptr;
    }
    if (!needsNoShaping(code) || !m_raw.isValid())
        return nullptr;
    auto known = m_others.find(code);
    if (known == m_others.end()) {
        const QList<quint32> indexes = m_raw.glyphIndexesForString(QString(c));
        Glyph made;
        if (indexes.size() == 1 && indexes.first() != 0)
            made = {indexes.first(), m_raw.advancesForGlyphIndexes(indexes).first().x()};
        known = m_others.insert(code, made);
    }
    return known->index != 0 ? &*known : nullptr;
}

bool GlyphText::isPlain(const QString& text) const
{
    return m_ellipsis.index != 0 &&
           std::all_of(text.cbegin(), text.cend(), [this](QChar c) { return glyph(c) != nullptr; });
}

qreal GlyphText::width(const QString& text) const
{
    if (!isPlain(text))
        return QFontMetricsF(m_font).horizontalAdvance(text);
    qreal width = 0;
    for (const QChar c : text)
        width += glyph(c)->advance;
    return width;
}

void GlyphText::add(GlyphBatch& batch, const QRect& rect, const QString& text, const QColor& color,
                    Qt::Alignment alignment) const
{
    if (text.isEmpty() || rect.width() <= 0)
        return;
    GlyphBatch::Run& run = batch.runFor(m_raw, color.rgba());
    const std::size_t begin = run.glyphs.size();
    const qreal room = rect.width() + 0.5;
    const qreal baseline = std::round(rect.top() + rect.height() / 2.0 + m_baseline);
    qreal x = 0;
    // Where the text ends when it has to be cut.
    std::size_t lastFitting = begin;
    qreal lastX = 0;
    bool isCut = false;
    for (const QChar c : text) {
        const Glyph* known = m_ellipsis.index != 0 ? glyph(c) : nullptr;
        if (!known) {
            run.glyphs.resize(begin);
            run.places.resize(begin);
            return addLaid(batch, rect, text, color, alignment);
        }
        if (isCut)
            continue; // Only looked at: a later letter may need a layout.
        if (x + known->advance > room) {
            isCut = true;
            continue;
        }
        run.glyphs.push_back(known->index);
        run.places.push_back({x, baseline});
        x += known->advance;
        if (x + m_ellipsis.advance <= room) {
            lastFitting = run.glyphs.size();
            lastX = x;
        }
    }
    if (isCut) {
        run.glyphs.resize(lastFitting);
        run.places.resize(lastFitting);
        run.glyphs.push_back(m_ellipsis.index);
        run.places.push_back({lastX, baseline});
        x = lastX + m_ellipsis.advance;
    }
    const qreal left = alignment & Qt::AlignRight ? rect.right() + 1 - x : rect.left();
    for (std::size_t i = begin; i < run.places.size(); ++i)
        run.places[i].rx() += left;
}

void GlyphText::addLaid(GlyphBatch& batch, const QRect& rect, const QString& text,
                        const QColor& color, Qt::Alignment alignment) const
{
    const std::pair<QString, int> key{text, rect.width()};
    auto laid = m_layouts.find(key);
    if (laid == m_layouts.end()) {
        if (m_layouts.size() >= MostLayouts)
            m_layouts.clear();
        const QFontMetrics metrics(m_font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
        LaidText made{QStaticText(shown), qreal(metrics.horizontalAdvance(shown))};
        made.text.setTextFormat(Qt::PlainText);
        made.text.setPerformanceHint(QStaticText::AggressiveCaching);
        made.text.prepare({}, m_font);
        laid = m_layouts.insert(key, made);
    }
    const qreal left = alignment & Qt::AlignRight ? rect.right() + 1 - laid->width : rect.left();
    const qreal baseline = std::round(rect.top() + rect.height() / 2.0 + m_baseline);
    batch.m_laid.push_back({laid->text, m_font, color.rgba(), {left, baseline - m_ascent}});
}
