// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/teamheader.h"

#include "core/models/teamtablemodel.h"
#include "ui/planning/teamdelegate.h"
#include "ui/widgets/theme.h"

#include <QtGui/QPainter>

TeamHeader::TeamHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(Fixed);
    setMinimumSectionSize(16);
}

void TeamHeader::setStacked(bool stacked)
{
    if (m_stacked == stacked)
        return;
    m_stacked = stacked;
    updateGeometry();
    Q_EMIT geometriesChanged();
}

QSize TeamHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), m_stacked ? 38 : 28};
}

void TeamHeader::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), Theme::color(Token::Surface));
    painter.fillRect(QRect(0, height() - 1, viewport()->width(), 1), Theme::color(Token::Hairline));
    painter.end();
    QHeaderView::paintEvent(event);
}

void TeamHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    if (!rect.isValid())
        return;
    const QVariant dayOfColumn =
        model()->headerData(section, orientation(), TeamTableModel::DayRole);
    const QString text = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    painter->save();
    painter->fillRect(rect, Theme::color(Token::Surface));
    QFont font = Theme::font(TextStyle::Secondary);
    Token color = Token::Text2;
    Qt::Alignment alignment = Qt::AlignVCenter | Qt::AlignHCenter;
    QRect room = rect;
    if (dayOfColumn.isValid()) {
        const auto day = dayOfColumn.value<TeamDay>();
        if (day.kind == DayKind::Holiday)
            painter->fillRect(rect, Theme::color(Token::Raised));
        if (day.isToday) {
            color = Token::Accent;
            font.setWeight(QFont::DemiBold);
        }
    } else if (section == TeamTableModel::Person) {
        alignment = Qt::AlignVCenter | Qt::AlignLeft;
        room.setLeft(rect.left() + TeamDelegate::EdgePadding);
    } else if (section == TeamTableModel::RoleColumn) {
        alignment = Qt::AlignVCenter | Qt::AlignLeft;
    } else {
        alignment = Qt::AlignVCenter | Qt::AlignRight;
        room.setRight(rect.right() - 10);
    }
    painter->setFont(font);
    painter->setPen(Theme::color(color));
    const qsizetype space = text.lastIndexOf(u' ');
    if (m_stacked && dayOfColumn.isValid() && space > 0) {
        painter->drawText(QRect(rect.left(), rect.top() + 3, rect.width(), 16), Qt::AlignCenter,
                          text.left(space));
        painter->drawText(QRect(rect.left(), rect.top() + 19, rect.width(), 16), Qt::AlignCenter,
                          text.mid(space + 1));
    } else {
        painter->drawText(room, alignment,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
    }
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                      Theme::color(Token::Hairline));
    painter->restore();
}
