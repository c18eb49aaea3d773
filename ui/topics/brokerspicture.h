// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/topicsnapshot.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QWidget>

/// How a topic's partitions lie on the brokers: a card a broker, with those it leads, those it
/// follows, and those where it is behind. As high as it needs to be for its width. A click on a
/// partition chooses it.
class BrokersPicture : public QWidget
{
    Q_OBJECT

public:
    explicit BrokersPicture(QWidget* parent = nullptr);

    /// @param topic null empties it
    void setTopic(const TopicState* topic, const QList<BrokerInfo>& brokers);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    /// What it shows, in words.
    QString description() const;

Q_SIGNALS:
    void partitionChosen(Partition partition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Piece
    {
        /// Nothing for what is only counted.
        std::optional<Partition> partition;
        QString text;
        Tone tone = Tone::Neutral;
    };
    struct Card
    {
        QString title;
        QString address;
        bool isMissing = false; ///< Replicas lie on it, but the cluster does not tell of it.
        QList<Piece> pieces;
        int hidden = 0; ///< Further partitions, only counted.
        int leads = 0;
        int follows = 0;
    };
    struct Placed
    {
        QRect rect;
        qsizetype card = 0;
        qsizetype piece = 0;
    };

    int columnsFor(int width) const;
    int cardWidthFor(int width) const;
    int cardHeight(const Card& card, int width) const;
    QList<QRect> piecesWithin(const Card& card, const QRect& room) const;
    void place();
    static void shorten(Card& card);
    const Piece* pieceAt(const QPoint& point) const;

    QList<Card> m_cards;
    int m_more = 0; ///< Brokers that are not drawn.
    QList<QRect> m_cardRects;
    QList<Placed> m_placed;
};
