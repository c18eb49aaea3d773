// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figurelabel.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/themestyle.h"

#include <QtGui/QPainter>

namespace {

constexpr int CaptionHeight = 16;
constexpr int FigureHeight = 30;
constexpr int SublineHeight = 18;

} // namespace

FigureLabel::FigureLabel(QWidget* parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setExplainable(false);
}

void FigureLabel::setCaption(const QString& caption)
{
    m_caption = caption;
    updateNames();
}

void FigureLabel::setFigure(const QString& figure)
{
    m_figure = figure;
    updateNames();
}

void FigureLabel::setSubline(const QString& text, bool attention)
{
    m_subline = text;
    m_attention = attention;
    updateNames();
}

void FigureLabel::setExplainable(bool explainable)
{
    m_explainable = explainable;
    setFocusPolicy(explainable ? Qt::TabFocus : Qt::NoFocus);
    setCursor(explainable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAttribute(Qt::WA_TransparentForMouseEvents, !explainable);
    setAttribute(Qt::WA_Hover, explainable);
    update();
}

void FigureLabel::resetWidth()
{
    m_widest = 0;
    updateGeometry();
}

void FigureLabel::updateNames()
{
    setAccessibleName(m_figure.isEmpty() ? m_caption : tr("%1: %2").arg(m_caption, m_figure));
    setAccessibleDescription(m_subline);
    const QFontMetrics figure(Theme::font(TextStyle::Figure));
    const QFontMetrics small(Theme::font(TextStyle::Secondary));
    const int needed =
        std::max({small.horizontalAdvance(m_caption), figure.horizontalAdvance(m_figure),
                  small.horizontalAdvance(m_subline)}) +
        4;
    if (needed > m_widest) {
        m_widest = needed;
        updateGeometry();
    }
    update();
}

QSize FigureLabel::sizeHint() const
{
    return {m_widest, CaptionHeight + FigureHeight + SublineHeight};
}

QSize FigureLabel::minimumSizeHint() const
{
    const QFontMetrics figure(Theme::font(TextStyle::Figure));
    return {figure.horizontalAdvance(m_figure) + 4, sizeHint().height()};
}

void FigureLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QFont small = Theme::font(TextStyle::Secondary);
    const QFontMetrics metrics(small);
    const int width = this->width();
    painter.setFont(small);
    painter.setPen(Theme::color(Token::Text2));
    painter.drawText(QRect(0, 0, width, CaptionHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_caption, Qt::ElideRight, width));
    painter.setPen(Theme::color(m_attention ? Token::Attention : Token::Text2));
    painter.drawText(QRect(0, CaptionHeight + FigureHeight, width, SublineHeight),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(m_subline, Qt::ElideRight, width));
    QFont figure = Theme::font(TextStyle::Figure);
    figure.setUnderline(m_explainable && underMouse());
    painter.setFont(figure);
    painter.setPen(Theme::color(Token::Text1));
    painter.drawText(QRect(0, CaptionHeight, width, FigureHeight), Qt::AlignLeft | Qt::AlignVCenter,
                     m_figure);
    if (hasFocus())
        ThemeStyle::drawFocusRing(&painter, rect());
}
