// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/topics/brokerspicture.h"

#include "ui/widgets/chip.h"

#include <QtCore/QMap>
#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int CardGap = 12;
constexpr int LeastCardWidth = 200;
constexpr int CardPadding = 12;
constexpr int TitleHeight = 20;
constexpr int PieceHeight = 20;
constexpr int PieceGap = 6;
// A picture of more is not looked at; the table below has them all.
constexpr int MostCards = 48;
constexpr int MostPieces = 400;
constexpr int MostNumbers = 18;
constexpr int MostBehind = 6;

} // namespace

BrokersPicture::BrokersPicture(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMouseTracking(true);
    setAccessibleName(tr("Partitions on the brokers"));
}

void BrokersPicture::setTopic(const TopicState* topic, const QList<BrokerInfo>& brokers)
{
    QMap<int, Card> cards;
    for (const BrokerInfo& broker : brokers)
        cards.insert(broker.id, {tr("Broker %1").arg(broker.id), broker.address});
    if (topic) {
        // Those that it leads first, then those that lag behind, then the others.
        for (int round = 0; round < 3; ++round) {
            for (const PartitionInfo& one : topic->info.partitions) {
                for (const int id : one.replicas) {
                    const bool leads = one.leader == id;
                    const bool behind = !one.inSync.contains(id);
                    const int wanted = leads ? 0 : behind ? 1 : 2;
                    if (wanted != round)
                        continue;
                    const bool isKnown = cards.contains(id);
                    Card& card = cards[id];
                    if (!isKnown) {
                        card.title = tr("Broker %1").arg(id);
                        card.isMissing = true;
                    }
                    card.leads += leads ? 1 : 0;
                    card.follows += leads || behind ? 0 : 1;
                    if (card.pieces.size() == MostPieces) {
                        ++card.hidden;
                        continue;
                    }
                    const int number = one.partition.value();
                    card.pieces.append({one.partition,
                                        leads    ? tr("%1 leads").arg(number)
                                        : behind ? tr("%1 behind").arg(number)
                                                 : QString::number(number),
                                        leads    ? Tone::Accent
                                        : behind ? Tone::Attention
                                                 : Tone::Neutral});
                }
            }
        }
    }
    // Many numbers tell less than how many there are.
    if (std::ranges::any_of(cards, [](const Card& card) {
            return card.pieces.size() + card.hidden > MostNumbers;
        })) {
        for (Card& card : cards)
            shorten(card);
    }
    // A broker without any of them is left out where there are many.
    m_cards.clear();
    m_more = 0;
    for (const Card& card : std::as_const(cards)) {
        if (card.pieces.isEmpty() && cards.size() > 6)
            continue;
        if (m_cards.size() == MostCards)
            ++m_more;
        else
            m_cards.append(card);
    }
    setAccessibleDescription(description());
    updateGeometry();
    place();
    update();
}

void BrokersPicture::shorten(Card& card)
{
    QList<Piece> pieces;
    if (card.leads > 0)
        pieces.append({std::nullopt, tr("leads %1").arg(card.leads), Tone::Accent});
    if (card.follows > 0)
        pieces.append({std::nullopt, tr("follows %1").arg(card.follows), Tone::Neutral});
    int behind = 0;
    for (const Piece& piece : std::as_const(card.pieces)) {
        if (piece.tone == Tone::Attention && ++behind <= MostBehind)
            pieces.append(piece);
    }
    card.hidden = std::max(0, behind - MostBehind);
    card.pieces = pieces;
}

QString BrokersPicture::description() const
{
    QStringList lines;
    for (const Card& card : m_cards) {
        QStringList words;
        for (const Piece& piece : card.pieces)
            words.append(piece.text);
        if (card.hidden > 0)
            words.append(tr("and %n more", nullptr, card.hidden));
        lines.append(u"%1: %2"_s.arg(card.title, words.isEmpty() ? tr("none of its partitions")
                                                                 : words.join(u", "_s)));
    }
    return lines.join(u'\n');
}

int BrokersPicture::columnsFor(int width) const
{
    const int room = width - 2 * Theme::PageMargin + CardGap;
    return std::clamp(room / (LeastCardWidth + CardGap), 1, std::max(1, int(m_cards.size())));
}

int BrokersPicture::cardWidthFor(int width) const
{
    const int columns = columnsFor(width);
    return std::max(60, (width - 2 * Theme::PageMargin - (columns - 1) * CardGap) / columns);
}

QList<QRect> BrokersPicture::piecesWithin(const Card& card, const QRect& room) const
{
    QList<QRect> rects;
    int x = room.left();
    int y = room.top();
    const auto add = [&](const QString& text) {
        const int width = std::min(Chip::sizeFor(text).width(), room.width());
        if (x > room.left() && x + width > room.right() + 1) {
            x = room.left();
            y += PieceHeight + PieceGap;
        }
        rects.append(QRect(x, y, width, PieceHeight));
        x += width + PieceGap;
    };
    for (const Piece& piece : card.pieces)
        add(piece.text);
    if (card.hidden > 0)
        add(tr("and %n more", nullptr, card.hidden));
    return rects;
}

int BrokersPicture::cardHeight(const Card& card, int width) const
{
    const QRect room(0, 0, width - 2 * CardPadding, 0);
    const QList<QRect> rects = piecesWithin(card, room);
    const int pieces = rects.isEmpty() ? PieceHeight : rects.last().bottom() + 1;
    return CardPadding - 2 + TitleHeight + 6 + pieces + CardPadding - 2;
}

int BrokersPicture::heightForWidth(int width) const
{
    if (m_cards.isEmpty())
        return 0;
    const int columns = columnsFor(width);
    const int cardWidth = cardWidthFor(width);
    int height = 0;
    for (qsizetype begin = 0; begin < m_cards.size(); begin += columns) {
        int row = 0;
        for (qsizetype i = begin; i < std::min(begin + columns, m_cards.size()); ++i)
            row = std::max(row, cardHeight(m_cards.at(i), cardWidth));
        height += row + (begin > 0 ? CardGap : 0);
    }
    return height + (m_more > 0 ? 24 : 0);
}

QSize BrokersPicture::sizeHint() const
{
    const int wide = std::max(width(), 400);
    return {400, heightForWidth(wide)};
}

void BrokersPicture::place()
{
    m_cardRects.clear();
    m_placed.clear();
    if (m_cards.isEmpty())
        return;
    const int columns = columnsFor(width());
    const int cardWidth = cardWidthFor(width());
    int y = 0;
    for (qsizetype begin = 0; begin < m_cards.size(); begin += columns) {
        const qsizetype end = std::min(begin + columns, m_cards.size());
        int row = 0;
        for (qsizetype i = begin; i < end; ++i)
            row = std::max(row, cardHeight(m_cards.at(i), cardWidth));
        for (qsizetype i = begin; i < end; ++i) {
            const QRect rect(Theme::PageMargin + int(i - begin) * (cardWidth + CardGap), y,
                             cardWidth, row);
            m_cardRects.append(rect);
            const QRect room(rect.left() + CardPadding,
                             rect.top() + CardPadding - 2 + TitleHeight + 6,
                             cardWidth - 2 * CardPadding, 0);
            const QList<QRect> rects = piecesWithin(m_cards.at(i), room);
            for (qsizetype piece = 0; piece < rects.size(); ++piece)
                m_placed.append({rects.at(piece), i, piece});
        }
        y += row + CardGap;
    }
}

void BrokersPicture::paintEvent(QPaintEvent*)
{
    place();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = 0; i < m_cardRects.size(); ++i) {
        const Card& card = m_cards.at(i);
        const QRect rect = m_cardRects.at(i);
        painter.setBrush(Theme::color(Token::Surface));
        painter.setPen(QPen(Theme::color(card.isMissing ? Token::Bad : Token::Hairline), 1));
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), Theme::Radius,
                                Theme::Radius);
        const QRect title(rect.left() + CardPadding, rect.top() + CardPadding - 2,
                          rect.width() - 2 * CardPadding, TitleHeight);
        const QFont strong = Theme::font(TextStyle::Strong);
        painter.setFont(strong);
        painter.setPen(Theme::color(Token::Text1));
        painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, card.title);
        const int used = QFontMetrics(strong).horizontalAdvance(card.title) + 10;
        const QFont small = Theme::font(TextStyle::Caption);
        const QString beside = card.isMissing ? tr("not in the cluster") : card.address;
        painter.setFont(small);
        painter.setPen(Theme::color(card.isMissing ? Token::Bad : Token::Text3));
        painter.drawText(title.adjusted(used, 0, 0, 0), Qt::AlignRight | Qt::AlignVCenter,
                         QFontMetrics(small).elidedText(beside, Qt::ElideMiddle,
                                                        std::max(0, title.width() - used)));
        if (card.pieces.isEmpty()) {
            painter.setPen(Theme::color(Token::Text3));
            painter.drawText(title.translated(0, TitleHeight + 6), Qt::AlignLeft | Qt::AlignVCenter,
                             tr("None of its partitions"));
        }
    }
    for (const Placed& placed : std::as_const(m_placed)) {
        const Card& card = m_cards.at(placed.card);
        if (placed.piece < card.pieces.size()) {
            const Piece& piece = card.pieces.at(placed.piece);
            Chip::paint(painter, placed.rect, piece.text, piece.tone);
        } else {
            painter.setFont(Theme::font(TextStyle::Secondary));
            painter.setPen(Theme::color(Token::Text2));
            painter.drawText(placed.rect, Qt::AlignLeft | Qt::AlignVCenter,
                             tr("and %n more", nullptr, card.hidden));
        }
    }
    if (m_more > 0) {
        painter.setFont(Theme::font(TextStyle::Secondary));
        painter.setPen(Theme::color(Token::Text2));
        painter.drawText(
            QRect(Theme::PageMargin, height() - 22, width() - 2 * Theme::PageMargin, 20),
            Qt::AlignLeft | Qt::AlignVCenter, tr("and %n more broker(s)", nullptr, m_more));
    }
}

const BrokersPicture::Piece* BrokersPicture::pieceAt(const QPoint& point) const
{
    for (const Placed& placed : m_placed) {
        const QList<Piece>& pieces = m_cards.at(placed.card).pieces;
        if (placed.rect.contains(point) && placed.piece < pieces.size())
            return &pieces.at(placed.piece);
    }
    return nullptr;
}

void BrokersPicture::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Piece* const piece = pieceAt(event->position().toPoint());
    if (piece && piece->partition)
        Q_EMIT partitionChosen(*piece->partition);
}

void BrokersPicture::mouseMoveEvent(QMouseEvent* event)
{
    const Piece* const piece = pieceAt(event->position().toPoint());
    setCursor(piece && piece->partition ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool BrokersPicture::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QString text;
        if (const Piece* piece = pieceAt(help->pos()); piece && piece->partition)
            text = piece->tone == Tone::Accent
                       ? tr("This broker leads partition %1.").arg(piece->partition->value())
                   : piece->tone == Tone::Attention
                       ? tr("This broker's copy of partition %1 is not in sync.")
                             .arg(piece->partition->value())
                       : tr("This broker has a copy of partition %1, in sync.")
                             .arg(piece->partition->value());
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::event(event);
}
