// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/groups/groupdelegate.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/sparkline.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

namespace {

constexpr int CellEdge = 6;
constexpr int FirstCellEdge = 20;
// Group ids have no limit; nobody reads more of one in a cell.
constexpr qsizetype MostCellChars = 300;

Token barToken(VerdictWeight weight)
{
    switch (weight) {
    case VerdictWeight::Bad:
        return Token::Series2;
    case VerdictWeight::Warning:
        return Token::Series5;
    default:
        return Token::Good;
    }
}

} // namespace

Tone toneOfWeight(VerdictWeight weight)
{
    switch (weight) {
    case VerdictWeight::Bad:
        return Tone::Bad;
    case VerdictWeight::Warning:
        return Tone::Attention;
    case VerdictWeight::Fine:
        return Tone::Good;
    case VerdictWeight::Quiet:
        break;
    }
    return Tone::Neutral;
}

GroupDelegate::GroupDelegate(const Columns& columns, QObject* parent)
    : QStyledItemDelegate(parent), m_columns(columns)
{}

void GroupDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const bool isFirst =
        index.column() == 0 && cell.widget && cell.widget->property("edgeMargin").toBool();
    const QRect room = option.rect.adjusted(isFirst ? FirstCellEdge : CellEdge, 0, -CellEdge, 0);
    if (room.width() < 4)
        return;
    const bool isOld = index.data(m_columns.oldRole).toBool();
    const auto weight = VerdictWeight(index.data(m_columns.weightRole).toInt());
    const int column = index.column();
    painter->save();
    if (column == m_columns.sparkline) {
        paintSparkline(*painter, room.adjusted(0, 3, 0, -3),
                       index.data(m_columns.trendRole).value<QList<double>>(),
                       isOld                          ? Token::Text3
                       : weight == VerdictWeight::Bad ? Token::Series2
                                                      : Token::Series1);
    } else if (column == m_columns.bar) {
        const double share = index.data(m_columns.shareRole).toDouble();
        if (share > 0)
            paintShareBar(*painter, room, share, isOld ? Token::Text3 : barToken(weight));
    } else {
        const QString words = index.data(Qt::DisplayRole).toString().left(MostCellChars);
        if (column == m_columns.chip) {
            if (!words.isEmpty())
                Chip::paint(*painter, room, words, isOld ? Tone::Neutral : toneOfWeight(weight));
        } else {
            const bool isFigure = m_columns.figures.contains(column);
            const bool isWord = isFigure && !words.isEmpty() && !words.at(0).isDigit();
            const bool isQuiet = isWord || m_columns.quiet.contains(column);
            const QFont font = Theme::font(isFigure && !isWord ? TextStyle::Mono : TextStyle::Body);
            painter->setFont(font);
            painter->setPen(Theme::color(isOld     ? Token::Text3
                                         : isQuiet ? Token::Text2
                                                   : Token::Text1));
            const int align = index.data(Qt::TextAlignmentRole).toInt();
            painter->drawText(room, align | Qt::TextSingleLine,
                              QFontMetrics(font).elidedText(words, Qt::ElideRight, room.width()));
        }
    }
    painter->restore();
}
