// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/themestyle.h"

#include "ui/widgets/icons.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

using namespace Qt::Literals::StringLiterals;

ThemeStyle::ThemeStyle(Density density, Motion motion)
    : QProxyStyle(u"Fusion"_s), m_density(density), m_motion(motion)
{}

void ThemeStyle::drawPanel(QPainter* painter, const QRect& rect, const QColor& fill,
                           const QColor& line, int radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(line.isValid() ? QPen(line, 1) : QPen(Qt::NoPen));
    painter->drawRoundedRect(line.isValid() ? QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
                                            : QRectF(rect),
                             radius, radius);
    painter->restore();
}

void ThemeStyle::drawFocusRing(QPainter* painter, const QRect& rect, int radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(Theme::color(Token::Accent), 2));
    painter->drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius, radius);
    painter->restore();
}

void ThemeStyle::drawChevron(QPainter* painter, const QRect& rect, Qt::ArrowType direction,
                             const QColor& color)
{
    constexpr qreal Reach = 3.5;
    QPolygonF line{{-Reach, -Reach / 2}, {0, Reach / 2}, {Reach, -Reach / 2}};
    const qreal turn = direction == Qt::UpArrow      ? 180
                       : direction == Qt::LeftArrow  ? 90
                       : direction == Qt::RightArrow ? -90
                                                     : 0;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(QRectF(rect).center());
    painter->rotate(turn);
    painter->setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(line);
    painter->restore();
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                               QPainter* painter, const QWidget* widget) const
{
    const bool enabled = option->state & State_Enabled;
    const bool hovered = enabled && (option->state & State_MouseOver);
    const bool focused = option->state & State_HasFocus;
    switch (element) {
    case PE_PanelButtonCommand: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool primary = button && (button->features & QStyleOptionButton::DefaultButton);
        QColor fill = Theme::color(primary && enabled ? Token::Accent : Token::Surface);
        if (option->state & (State_Sunken | State_On))
            fill = primary ? fill.darker(112) : Theme::color(Token::Raised);
        else if (hovered)
            fill = primary ? fill.darker(106) : Theme::color(Token::Window);
        drawPanel(painter, option->rect, fill,
                  primary && enabled ? QColor() : Theme::color(Token::Hairline));
        if (focused && (option->state & State_KeyboardFocusChange))
            drawFocusRing(painter, option->rect);
        return;
    }
    case PE_PanelButtonTool:
        if (option->state & (State_Sunken | State_On))
            drawPanel(painter, option->rect, Theme::color(Token::AccentGround), {});
        else if (hovered)
            drawPanel(painter, option->rect, Theme::color(Token::Raised), {});
        if (focused && (option->state & State_KeyboardFocusChange))
            drawFocusRing(painter, option->rect);
        return;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractItemView*>(widget) &&
            (option->state & State_KeyboardFocusChange))
            drawFocusRing(painter, option->rect, 3);
        return;
    case PE_PanelLineEdit: {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        const bool framed = frame && frame->lineWidth > 0;
        if (framed)
            drawPanel(painter, option->rect, Theme::color(enabled ? Token::Surface : Token::Window),
                      Theme::color(focused ? Token::Accent : Token::Hairline));
        return;
    }
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        painter->save();
        painter->setPen(Theme::color(Token::Hairline));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            Theme::color(Token::Hairline));
        return;
    case PE_PanelTipLabel:
        drawPanel(painter, option->rect, Theme::color(Token::Surface),
                  Theme::color(Token::Hairline), 0);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, Theme::color(Token::Surface));
        return;
    case PE_FrameMenu:
        drawPanel(painter, option->rect, Qt::transparent, Theme::color(Token::Hairline), 0);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
    case PE_IndicatorRadioButton:
        drawIndicator(element, option, painter);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        drawChevron(painter, option->rect, Qt::DownArrow, Theme::color(Token::Text2));
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        drawChevron(painter, option->rect, Qt::UpArrow, Theme::color(Token::Text2));
        return;
    case PE_IndicatorArrowRight:
        drawChevron(painter, option->rect, Qt::RightArrow, Theme::color(Token::Text2));
        return;
    case PE_IndicatorArrowLeft:
        drawChevron(painter, option->rect, Qt::LeftArrow, Theme::color(Token::Text2));
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            drawChevron(painter, option->rect,
                        header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow
                                                                            : Qt::DownArrow,
                        Theme::color(Token::Text2));
        return;
    case PE_PanelItemViewRow:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            drawItemGround(item, painter, widget);
        return;
    case PE_PanelItemViewItem:
        // The row has been filled by PE_PanelItemViewRow; lists do not draw rows, and trees only
        // those of their branches.
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option)) {
            if (item->backgroundBrush.style() != Qt::NoBrush)
                painter->fillRect(item->rect, item->backgroundBrush);
            if (qobject_cast<const QListView*>(widget) || qobject_cast<const QTreeView*>(widget))
                drawItemGround(item, painter, widget);
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawIndicator(PrimitiveElement element, const QStyleOption* option,
                               QPainter* painter) const
{
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & State_On;
    const bool partly = option->state & State_NoChange;
    const QColor accent = Theme::color(enabled ? Token::Accent : Token::Text3);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(on || partly ? accent : Theme::color(Token::Text3), 1));
    if (element == PE_IndicatorRadioButton) {
        painter->setBrush(Theme::color(Token::Surface));
        painter->drawEllipse(box);
        if (on) {
            painter->setBrush(accent);
            painter->setPen(Qt::NoPen);
            painter->drawEllipse(box.adjusted(3.5, 3.5, -3.5, -3.5));
        }
    } else {
        painter->setBrush(on || partly ? accent : Theme::color(Token::Surface));
        painter->drawRoundedRect(box, 3, 3);
        painter->setPen(
            QPen(Theme::color(Token::OnAccent), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        const QPointF middle = box.center();
        if (on)
            painter->drawPolyline(QPolygonF{middle + QPointF(-3.2, 0.2),
                                            middle + QPointF(-0.9, 2.6),
                                            middle + QPointF(3.4, -2.4)});
        else if (partly)
            painter->drawLine(middle - QPointF(3, 0), middle + QPointF(3, 0));
    }
    painter->restore();
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                            const QWidget* widget) const
{
    if (metric == RowHeight)
        return m_density == Density::Compact ? 22 : 26;
    switch (metric) {
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
        return 0;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QLineEdit*>(widget) ? 2 : 1;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 4;
    case PM_ButtonMargin:
        return 12;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
        return 0;
    case PM_TabBarTabHSpace:
        return 16;
    case PM_TabBarTabVSpace:
        return 12;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 15;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_HeaderMargin:
        return 6;
    case PM_HeaderMarkSize:
        return 10;
    case PM_FocusFrameHMargin:
        // The padding of a cell, left and right: one more is added, and makes it that of a header.
        return 5;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return 16;
    case PM_SplitterWidth:
        return 1;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_LayoutHorizontalSpacing:
        return 12;
    case PM_LayoutVerticalSpacing:
        return 10;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* answer) const
{
    if (hint == ReducedMotion)
        return m_motion == Motion::Reduced;
    switch (hint) {
    case SH_Widget_Animation_Duration:
        return m_motion == Motion::Reduced ? 0 : 120;
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
    case SH_ScrollBar_Transient:
    case SH_ComboBox_Popup:
    case SH_ItemView_ShowDecorationSelected:
        return hint == SH_ItemView_ShowDecorationSelected;
    case SH_Table_GridLineColor:
        return static_cast<int>(Theme::color(Token::Hairline).rgb());
    case SH_ToolTip_WakeUpDelay:
        return 400;
    case SH_DialogButtonLayout:
        return QDialogButtonBox::GnomeLayout;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_FormLayoutLabelAlignment:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return QProxyStyle::styleHint(hint, option, widget, answer);
    }
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        return {size.width() + 24, Theme::ControlHeight};
    case CT_LineEdit:
        if (!qobject_cast<const QLineEdit*>(widget) ||
            static_cast<const QLineEdit*>(widget)->hasFrame())
            result.setHeight(std::max(Theme::ControlHeight, size.height() + 8));
        return result;
    case CT_ComboBox:
    case CT_SpinBox:
        result.setHeight(Theme::ControlHeight);
        return result;
    case CT_ItemViewItem:
        result.setHeight(std::max(result.height(), proxy()->pixelMetric(RowHeight)));
        return result;
    case CT_HeaderSection:
        result.setHeight(28);
        return result;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator)
                return {10, 9};
            return {size.width() + 56, Theme::ControlHeight};
        }
        return result;
    default:
        return result;
    }
}

QIcon ThemeStyle::standardIcon(StandardPixmap pixmap, const QStyleOption* option,
                               const QWidget* widget) const
{
    switch (pixmap) {
    case SP_ArrowLeft:
    case SP_ArrowBack:
        return icon(IconName::ChevronLeft);
    case SP_ArrowRight:
    case SP_ArrowForward:
        return icon(IconName::ChevronRight);
    case SP_ArrowUp:
        return icon(IconName::ChevronUp);
    case SP_ArrowDown:
        return icon(IconName::ChevronDown);
    case SP_LineEditClearButton:
    case SP_DockWidgetCloseButton:
        return icon(IconName::Close);
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

void ThemeStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QComboBox*>(widget) ||
        qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QScrollBar*>(widget) ||
        qobject_cast<QTabBar*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* calendar = qobject_cast<QCalendarWidget*>(widget)) {
        // Without a format of their own weekend days are red, which here means a failure.
        for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
            calendar->setWeekdayTextFormat(day, {});
    }
}
