// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topics/topicdelegate.h"

#include "core/models/configlistmodel.h"
#include "core/models/partitionlistmodel.h"
#include "core/models/readerlistmodel.h"
#include "core/models/topiclistmodel.h"
#include "core/models/topictexts.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/sparkline.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTableView>

#include <limits>

namespace {

constexpr int Edge = 6;
constexpr int FirstEdge = 20;
constexpr int ChipGap = 6;
constexpr int ShareBarWidth = 72;
// Kafka's longest name has 249 letters.
constexpr qsizetype MostShown = 300;

Tone toneOf(TopicMark::Kind kind)
{
    switch (kind) {
    case TopicMark::Kind::Attention:
        return Tone::Attention;
    case TopicMark::Kind::Bad:
        return Tone::Bad;
    case TopicMark::Kind::Note:
        break;
    }
    return Tone::Neutral;
}

Tone toneOf(LagVerdict verdict)
{
    switch (verdict) {
    case LagVerdict::LosingRecords:
    case LagVerdict::NotAdvancing:
    case LagVerdict::Stopped:
    case LagVerdict::Stalled:
        return Tone::Bad;
    case LagVerdict::RetentionRisk:
    case LagVerdict::Rewound:
    case LagVerdict::FallingBehind:
    case LagVerdict::Unstable:
        return Tone::Attention;
    case LagVerdict::Ok:
        return Tone::Good;
    case LagVerdict::Inactive:
    case LagVerdict::Unknown:
        break;
    }
    return Tone::Neutral;
}

void paintWords(QPainter& painter, const QRect& room, const QString& words, TextStyle style,
                Token color, Qt::Alignment align)
{
    const QFont font = Theme::font(style);
    painter.setFont(font);
    painter.setPen(Theme::color(color));
    painter.drawText(
        room, int(align | Qt::AlignVCenter) | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(words.left(MostShown), Qt::ElideRight, room.width()));
}

/// The chips in their order, as many as there is room for; what is wrong comes first.
void paintMarks(QPainter& painter, QRect room, const QList<TopicMark>& marks)
{
    for (const TopicMark& mark : marks) {
        if (room.width() < 32)
            return;
        const QRect chip = Chip::paint(painter, room, mark.text, toneOf(mark.kind));
        room.setLeft(chip.right() + 1 + ChipGap);
    }
}

/// Ten minutes, whatever is known of them: what is new stands at the right.
QList<double> tenMinutes(const QList<float>& values)
{
    QList<double> all(std::max<qsizetype>(0, TopicSnapshot::Steps - values.size()),
                      std::numeric_limits<double>::quiet_NaN());
    for (const float value : values)
        all.append(double(value));
    return all;
}

} // namespace

QRect TopicCellDelegate::roomOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const bool first =
        index.column() == 0 && option.widget && option.widget->property("edgeMargin").toBool();
    return option.rect.adjusted(first ? FirstEdge : Edge, 0, -Edge, 0);
}

void TopicCellDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, &painter, cell.widget);
}

TopicDelegate::TopicDelegate(const TopicListModel& model, QObject* parent)
    : TopicCellDelegate(parent), m_model(model)
{}

void TopicDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_model.rowCount())
        return;
    paintGround(*painter, option, index);
    painter->save();
    const TopicState& topic = m_model.topic(index.row());
    const QRect room = roomOf(option, index);
    const Token strong = isOld() ? Token::Text3 : Token::Text1;
    const Token quiet = isOld() ? Token::Text3 : Token::Text2;
    const QString words = index.data(Qt::DisplayRole).toString();
    switch (index.column()) {
    case TopicListModel::Name: {
        const QList<TopicMark> marks = topicMarks(topic, m_model.isDeadLetter(topic));
        int chips = 0;
        for (const TopicMark& mark : marks)
            chips += Chip::sizeFor(mark.text).width() + ChipGap;
        const QFontMetrics metrics(Theme::font(TextStyle::Body));
        // A name that is cut is worse than a mark that is.
        const int wanted = metrics.horizontalAdvance(words) + 2;
        const int given = std::min(wanted, std::max(room.width() - chips, room.width() * 3 / 5));
        paintWords(*painter, QRect(room.left(), room.top(), given, room.height()), words,
                   TextStyle::Body, topic.info.internal ? quiet : strong, Qt::AlignLeft);
        paintMarks(*painter, room.adjusted(given + 10, 0, 0, 0), marks);
        break;
    }
    case TopicListModel::Trend:
        paintSparkline(*painter, room.adjusted(0, 2, 0, -2), tenMinutes(topic.rates),
                       isOld() ? Token::Text3 : Token::Series1);
        break;
    case TopicListModel::Records:
        paintWords(*painter, room, words, TextStyle::Mono, strong, Qt::AlignRight);
        break;
    case TopicListModel::Rate:
        paintWords(*painter, room, words, TextStyle::Body,
                   topic.rate.value_or(0) > 0 ? strong : Token::Text3, Qt::AlignRight);
        break;
    case TopicListModel::Partitions:
    case TopicListModel::Replication:
        paintWords(*painter, room, words, TextStyle::Body, quiet, Qt::AlignRight);
        break;
    default:
        paintWords(*painter, room, words, TextStyle::Body, quiet, Qt::AlignLeft);
    }
    painter->restore();
}

PartitionDelegate::PartitionDelegate(const PartitionListModel& model, QObject* parent)
    : TopicCellDelegate(parent), m_model(model)
{}

void PartitionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_model.rowCount() || !m_model.topic())
        return;
    paintGround(*painter, option, index);
    painter->save();
    const QRect room = roomOf(option, index);
    const Token strong = isOld() ? Token::Text3 : Token::Text1;
    const Token quiet = isOld() ? Token::Text3 : Token::Text2;
    const QString words = index.data(Qt::DisplayRole).toString();
    switch (index.column()) {
    case PartitionListModel::InSync:
        paintMarks(*painter, room, partitionMarks(*m_model.topic(), m_model.placeOf(index.row())));
        break;
    case PartitionListModel::Share: {
        const auto share = shareOf(*m_model.topic(), m_model.placeOf(index.row()));
        if (!share)
            break;
        const int width = std::min(ShareBarWidth, room.width() - 40);
        if (width > 8)
            paintShareBar(*painter, QRect(room.left(), room.top(), width, room.height()), *share,
                          isOld() ? Token::Text3 : Token::Series1);
        paintWords(*painter, room.adjusted(std::max(0, width) + 8, 0, 0, 0), words, TextStyle::Body,
                   quiet, Qt::AlignLeft);
        break;
    }
    case PartitionListModel::Trend:
        paintSparkline(*painter, room.adjusted(0, 2, 0, -2),
                       tenMinutes(m_model.trend(index.row()).rates),
                       isOld() ? Token::Text3 : Token::Series1);
        break;
    case PartitionListModel::Number:
        paintWords(*painter, room, words, TextStyle::Mono, strong, Qt::AlignLeft);
        break;
    case PartitionListModel::Leader:
        paintWords(*painter, room, words, TextStyle::Mono,
                   m_model.partition(index.row()).leader ? strong : Token::Bad, Qt::AlignRight);
        break;
    case PartitionListModel::Low:
    case PartitionListModel::High:
    case PartitionListModel::Records:
        paintWords(*painter, room, words, TextStyle::Mono, strong, Qt::AlignRight);
        break;
    case PartitionListModel::Rate:
        paintWords(*painter, room, words, TextStyle::Body,
                   m_model.trend(index.row()).rate.value_or(0) > 0 ? strong : Token::Text3,
                   Qt::AlignRight);
        break;
    default:
        paintWords(*painter, room, words, TextStyle::Body, quiet, Qt::AlignLeft);
    }
    painter->restore();
}

ReaderDelegate::ReaderDelegate(const ReaderListModel& model, QObject* parent)
    : TopicCellDelegate(parent), m_model(model)
{}

void ReaderDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= m_model.rowCount())
        return;
    paintGround(*painter, option, index);
    painter->save();
    const QRect room = roomOf(option, index);
    const QString words = index.data(Qt::DisplayRole).toString();
    const TopicReaderRow& row = m_model.row(index.row());
    if (index.column() == ReaderListModel::Verdict) {
        if (row.verdict)
            Chip::paint(*painter, room, words, toneOf(*row.verdict));
    } else if (index.column() == ReaderListModel::Group) {
        paintWords(*painter, room, words, TextStyle::Body, Token::Text1, Qt::AlignLeft);
    } else {
        const bool known = index.column() == ReaderListModel::Lag ? row.lag.has_value()
                                                                  : row.secondsBehind.has_value();
        paintWords(*painter, room, words, TextStyle::Body, known ? Token::Text1 : Token::Text3,
                   Qt::AlignRight);
    }
    painter->restore();
}

void ConfigDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    if (!index.isValid())
        return;
    paintGround(*painter, option, index);
    painter->save();
    paintWords(*painter, roomOf(option, index), index.data(Qt::DisplayRole).toString(),
               index.column() == ConfigListModel::Setting ? TextStyle::Mono : TextStyle::Body,
               index.column() == ConfigListModel::Otherwise ? Token::Text2 : Token::Text1,
               Qt::AlignLeft);
    painter->restore();
}
