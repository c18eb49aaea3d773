// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of ThemeStyle that draw whole controls.
#include "ui/widgets/keycap.h"
#include "ui/widgets/themestyle.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTreeView>

namespace {

/// A cell's own padding and this make the page's margin.
constexpr int ExtraEdgeMargin = Theme::PageMargin - 6;

bool hasEdgeMargin(const QWidget* table)
{
    return table && table->property("edgeMargin").toBool();
}

} // namespace

void ThemeStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            button && (button->features & QStyleOptionButton::HasMenu))
            drawChevron(
                painter,
                QRect(option->rect.right() - 20, option->rect.top(), 16, option->rect.height()),
                Qt::DownArrow, Theme::color(Token::Text2));
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            QStyleOptionButton copy = *button;
            if ((button->features & QStyleOptionButton::DefaultButton) &&
                (button->state & State_Enabled))
                copy.palette.setColor(QPalette::ButtonText, Theme::color(Token::OnAccent));
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_Header:
        // In parts, so that the arrow stands where this style wants it.
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            drawControl(CE_HeaderSection, header, painter, widget);
            QStyleOptionHeader part = *header;
            part.rect = subElementRect(SE_HeaderLabel, header, widget);
            if (part.rect.isValid())
                drawControl(CE_HeaderLabel, &part, painter, widget);
            if (header->sortIndicator != QStyleOptionHeader::None) {
                part.rect = subElementRect(SE_HeaderArrow, header, widget);
                drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
            }
        }
        return;
    case CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
            drawHeader(header, painter);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, Theme::color(Token::Surface));
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            Theme::color(Token::Hairline));
        return;
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader copy = *header;
            copy.palette.setColor(QPalette::ButtonText, Theme::color(Token::Text2));
            copy.state &= ~State_On;
            const bool first = header->position == QStyleOptionHeader::Beginning ||
                               header->position == QStyleOptionHeader::OnlyOneSection;
            if (first && header->orientation == Qt::Horizontal && widget &&
                hasEdgeMargin(widget->parentWidget()))
                copy.rect.setLeft(copy.rect.left() + ExtraEdgeMargin);
            painter->save();
            painter->setFont(Theme::font(TextStyle::Secondary));
            copy.fontMetrics = QFontMetrics(painter->font());
            QProxyStyle::drawControl(element, &copy, painter, widget);
            painter->restore();
        }
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option))
            drawTab(tab, painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            QStyleOptionTab copy = *tab;
            const bool selected = tab->state & State_Selected;
            copy.palette.setColor(QPalette::WindowText,
                                  Theme::color(selected ? Token::Text1 : Token::Text2));
            copy.state &= ~State_HasFocus;
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option))
            drawMenuItem(item, painter);
        return;
    case CE_ProgressBarGroove:
        drawPanel(painter, option->rect, Theme::color(Token::Raised), {}, 2);
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
            bar && bar->maximum > bar->minimum) {
            QRect filled = bar->rect;
            filled.setWidth(int(qreal(filled.width()) * (bar->progress - bar->minimum) /
                                (bar->maximum - bar->minimum)));
            drawPanel(painter, QStyle::visualRect(bar->direction, bar->rect, filled),
                      Theme::color(Token::Accent), {}, 2);
        }
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, Theme::color(Token::Hairline));
        return;
    case CE_SizeGrip:
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ThemeStyle::drawHeader(const QStyleOptionHeader* option, QPainter* painter) const
{
    const bool hovered = (option->state & State_MouseOver) && (option->state & State_Enabled);
    painter->fillRect(option->rect, Theme::color(hovered ? Token::Window : Token::Surface));
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                      Theme::color(Token::Hairline));
}

void ThemeStyle::drawTab(const QStyleOptionTab* option, QPainter* painter) const
{
    const QRect rect = option->rect;
    const bool selected = option->state & State_Selected;
    const bool focused =
        (option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange);
    if (selected)
        painter->fillRect(QRect(rect.left() + 8, rect.bottom() - 1, rect.width() - 16, 2),
                          Theme::color(Token::Accent));
    else if (option->state & State_MouseOver)
        painter->fillRect(QRect(rect.left() + 8, rect.bottom() - 1, rect.width() - 16, 2),
                          Theme::color(Token::Hairline));
    if (focused)
        drawFocusRing(painter, rect.adjusted(2, 3, -2, -5));
}

void ThemeStyle::drawMenuItem(const QStyleOptionMenuItem* option, QPainter* painter) const
{
    if (option->menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(
            QRect(option->rect.left() + 8, option->rect.center().y(), option->rect.width() - 16, 1),
            Theme::color(Token::Hairline));
        return;
    }
    const bool enabled = option->state & State_Enabled;
    if ((option->state & State_Selected) && enabled)
        drawPanel(painter, option->rect.adjusted(2, 0, -2, 0), Theme::color(Token::AccentGround),
                  {});
    const QRect inner = option->rect.adjusted(10, 0, -10, 0);
    QRect mark(inner.left(), inner.top(), 16, inner.height());
    painter->save();
    if (option->checked) {
        const QPointF middle = QRectF(mark).center();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(
            QPen(Theme::color(Token::Accent), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(
            QPolygonF{middle + QPointF(-4, 0), middle + QPointF(-1, 3), middle + QPointF(4, -3)});
    } else if (!option->icon.isNull()) {
        option->icon.paint(painter, mark, Qt::AlignCenter,
                           enabled ? QIcon::Normal : QIcon::Disabled);
    }
    painter->setPen(Theme::color(enabled ? Token::Text1 : Token::Text3));
    painter->setFont(option->font);
    const qsizetype tab = option->text.indexOf(u'\t');
    const QRect textRect = inner.adjusted(24, 0, 0, 0);
    painter->drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic,
                      tab < 0 ? option->text : option->text.left(tab));
    if (tab >= 0) {
        const QString keys = option->text.mid(tab + 1);
        const QSize size = KeyCap::sizeFor(keys);
        KeyCap::paint(*painter,
                      QRect(inner.right() - size.width(), inner.center().y() - size.height() / 2,
                            size.width(), size.height()),
                      keys, Theme::color(Token::Text2), Theme::color(Token::Hairline));
    }
    if (option->menuItemType == QStyleOptionMenuItem::SubMenu)
        drawChevron(painter, QRect(inner.right() - 12, inner.top(), 12, inner.height()),
                    Qt::RightArrow, Theme::color(Token::Text2));
    painter->restore();
}

void ThemeStyle::drawItemGround(const QStyleOptionViewItem* option, QPainter* painter,
                                const QWidget* widget) const
{
    const bool selected = option->state & State_Selected;
    const bool hovered = option->state & State_MouseOver;
    if (qobject_cast<const QTableView*>(widget)) {
        if (selected)
            painter->fillRect(option->rect, Theme::color(Token::AccentGround));
        painter->fillRect(
            QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
            Theme::color(Token::Hairline));
        if (selected && (option->state & State_Active) && (option->state & State_HasFocus) &&
            (option->state & State_KeyboardFocusChange))
            painter->fillRect(
                QRect(option->rect.left(), option->rect.top(), 2, option->rect.height()),
                Theme::color(Token::Accent));
        return;
    }
    if (qobject_cast<const QTreeView*>(widget)) {
        // Cell by cell: what is selected reads as one bar.
        if (selected)
            painter->fillRect(option->rect, Theme::color(Token::AccentGround));
        return;
    }
    if (selected)
        drawPanel(painter, option->rect, Theme::color(Token::AccentGround), {});
    else if (hovered)
        drawPanel(painter, option->rect, Theme::color(Token::Raised), {});
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option))
            drawScrollBar(bar, painter);
        return;
    case CC_ComboBox:
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option))
            drawCombo(combo, painter, widget);
        return;
    case CC_SpinBox:
        if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option))
            drawSpin(spin, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void ThemeStyle::drawScrollBar(const QStyleOptionSlider* option, QPainter* painter) const
{
    const QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, nullptr);
    if (option->maximum <= option->minimum)
        return;
    const bool grasped = (option->activeSubControls & SC_ScrollBarSlider) &&
                         (option->state & (State_Sunken | State_MouseOver));
    QColor colour = Theme::color(Token::Text3);
    colour.setAlphaF(grasped ? 0.8F : 0.45F);
    const QRect thumb = option->orientation == Qt::Vertical ? slider.adjusted(2, 1, -2, -1)
                                                            : slider.adjusted(1, 2, -1, -2);
    drawPanel(painter, thumb, colour, {}, 3);
}

void ThemeStyle::drawCombo(const QStyleOptionComboBox* option, QPainter* painter,
                           const QWidget* widget) const
{
    const bool enabled = option->state & State_Enabled;
    const bool focused = option->state & State_HasFocus;
    const bool hovered = enabled && (option->state & State_MouseOver);
    if (option->frame)
        drawPanel(painter, option->rect,
                  Theme::color(!enabled || (hovered && !option->editable) ? Token::Window
                                                                          : Token::Surface),
                  Theme::color(focused ? Token::Accent : Token::Hairline));
    drawChevron(painter, subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget),
                Qt::DownArrow, Theme::color(enabled ? Token::Text2 : Token::Text3));
}

void ThemeStyle::drawSpin(const QStyleOptionSpinBox* option, QPainter* painter,
                          const QWidget* widget) const
{
    const bool enabled = option->state & State_Enabled;
    const bool focused = option->state & State_HasFocus;
    if (option->frame)
        drawPanel(painter, option->rect, Theme::color(enabled ? Token::Surface : Token::Window),
                  Theme::color(focused ? Token::Accent : Token::Hairline));
    if (option->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    for (const auto& [part, step, arrow] :
         {std::tuple(SC_SpinBoxUp, QAbstractSpinBox::StepUpEnabled, Qt::UpArrow),
          std::tuple(SC_SpinBoxDown, QAbstractSpinBox::StepDownEnabled, Qt::DownArrow)}) {
        const bool usable = enabled && (option->stepEnabled & step);
        const bool active = usable && (option->activeSubControls & part);
        drawChevron(painter, subControlRect(CC_SpinBox, option, part, widget), arrow,
                    Theme::color(active   ? Token::Accent
                                 : usable ? Token::Text2
                                          : Token::Hairline));
    }
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
                                 SubControl part, const QWidget* widget) const
{
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (!bar)
            return {};
        const bool upright = bar->orientation == Qt::Vertical;
        const int length = upright ? bar->rect.height() : bar->rect.width();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        int thumb = length;
        if (range > 0)
            thumb = std::clamp(int(qint64(bar->pageStep) * length / (range + bar->pageStep)),
                               std::min(32, length), length);
        const int start = QStyle::sliderPositionFromValue(
            bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
        const auto piece = [&](int from, int size) {
            return upright
                       ? QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), size)
                       : QStyle::visualRect(bar->direction, bar->rect,
                                            QRect(bar->rect.left() + from, bar->rect.top(), size,
                                                  bar->rect.height()));
        };
        switch (part) {
        case SC_ScrollBarSlider:
            return piece(start, thumb);
        case SC_ScrollBarGroove:
            return bar->rect;
        case SC_ScrollBarSubPage:
            return piece(0, start);
        case SC_ScrollBarAddPage:
            return piece(start + thumb, length - start - thumb);
        default:
            return {};
        }
    }
    if (control == CC_ComboBox) {
        const QRect rect = option->rect;
        if (part == SC_ComboBoxArrow)
            return QStyle::visualRect(option->direction, rect,
                                      QRect(rect.right() - 24, rect.top(), 22, rect.height()));
        if (part == SC_ComboBoxEditField)
            return QStyle::visualRect(option->direction, rect, rect.adjusted(8, 2, -26, -2));
    }
    if (control == CC_SpinBox) {
        const QRect rect = option->rect;
        const int half = rect.height() / 2;
        const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
        const int buttons = spin && spin->buttonSymbols == QAbstractSpinBox::NoButtons ? 0 : 22;
        if (part == SC_SpinBoxUp)
            return QStyle::visualRect(
                option->direction, rect,
                QRect(rect.right() - buttons, rect.top() + 2, buttons, half - 2));
        if (part == SC_SpinBoxDown)
            return QStyle::visualRect(
                option->direction, rect,
                QRect(rect.right() - buttons, rect.top() + half, buttons, half - 2));
        if (part == SC_SpinBoxEditField)
            return QStyle::visualRect(option->direction, rect,
                                      rect.adjusted(6, 2, -buttons - 2, -2));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption* option,
                                 const QWidget* widget) const
{
    QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_HeaderArrow) {
        // Beside the words that it belongs to.
        const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
        if (!header || header->orientation != Qt::Horizontal)
            return rect;
        const int margin = pixelMetric(PM_HeaderMargin, option, widget);
        const int mark = pixelMetric(PM_HeaderMarkSize, option, widget);
        const int words = QFontMetrics(Theme::font(TextStyle::Secondary))
                              .size(Qt::TextSingleLine, header->text)
                              .width();
        const bool isFirst = header->position == QStyleOptionHeader::Beginning ||
                             header->position == QStyleOptionHeader::OnlyOneSection;
        const bool isIndented = isFirst && widget && hasEdgeMargin(widget->parentWidget());
        const int left = header->rect.left() + margin + (isIndented ? ExtraEdgeMargin : 0);
        const bool isRight = header->textAlignment & Qt::AlignRight;
        const int wanted =
            isRight ? header->rect.right() + 1 - margin - words - 4 - mark : left + words + 4;
        const int at = std::clamp(wanted, header->rect.left(),
                                  std::max(header->rect.left(), header->rect.right() + 1 - mark));
        return {at, header->rect.top(), mark, header->rect.height()};
    }
    if (element == SE_LineEditContents) {
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        return frame && frame->lineWidth > 0 ? rect.adjusted(4, 0, -4, 0) : rect;
    }
    if (element == SE_ItemViewItemText || element == SE_ItemViewItemDecoration ||
        element == SE_ItemViewItemCheckIndicator) {
        const auto* cell = qstyleoption_cast<const QStyleOptionViewItem*>(option);
        const auto* table = qobject_cast<const QTableView*>(widget);
        if (cell && table && hasEdgeMargin(table) &&
            table->horizontalHeader()->visualIndex(cell->index.column()) == 0)
            rect.setLeft(rect.left() + ExtraEdgeMargin);
    }
    return rect;
}
