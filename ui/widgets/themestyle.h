// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtWidgets/QProxyStyle>

/// Draws stock widgets as the look wants them, over Fusion: flat controls with one hairline, accent
/// rings for the focus, slim scroll bars, hairline tables. Colours come from Theme when painting.
class ThemeStyle : public QProxyStyle
{
    Q_OBJECT
public:
    /// Our own questions to a style; any other style answers 0 to them.
    static constexpr auto RowHeight = static_cast<PixelMetric>(PM_CustomBase + 1);
    static constexpr auto ReducedMotion = static_cast<StyleHint>(SH_CustomBase + 1);

    ThemeStyle(Density density, Motion motion);

    Density density() const { return m_density; }
    Motion motion() const { return m_motion; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option,
                         const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option,
                    const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* answer) const override;

    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption* option,
                       const QWidget* widget) const override;

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;

    /// A rounded panel with a hairline; also used by widgets that draw themselves.
    static void drawPanel(QPainter* painter, const QRect& rect, const QColor& fill,
                          const QColor& line, int radius = Theme::Radius);
    /// The ring that shows where the keyboard is.
    static void drawFocusRing(QPainter* painter, const QRect& rect, int radius = Theme::Radius);
    static void drawChevron(QPainter* painter, const QRect& rect, Qt::ArrowType direction,
                            const QColor& color);

private:
    void drawIndicator(PrimitiveElement element, const QStyleOption* option,
                       QPainter* painter) const;
    void drawItemGround(const QStyleOptionViewItem* option, QPainter* painter,
                        const QWidget* widget) const;
    void drawHeader(const QStyleOptionHeader* option, QPainter* painter) const;
    void drawTab(const QStyleOptionTab* option, QPainter* painter) const;
    void drawMenuItem(const QStyleOptionMenuItem* option, QPainter* painter) const;
    void drawScrollBar(const QStyleOptionSlider* option, QPainter* painter) const;
    void drawCombo(const QStyleOptionComboBox* option, QPainter* painter,
                   const QWidget* widget) const;
    void drawSpin(const QStyleOptionSpinBox* option, QPainter* painter,
                  const QWidget* widget) const;

    Density m_density;
    Motion m_motion;
};
