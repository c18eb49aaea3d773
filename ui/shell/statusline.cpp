// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "ui/shell/statusitem.h"
#include "ui/widgets/elidedlabel.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent),
      m_left(new QHBoxLayout),
      m_rate(new ElidedLabel(TextStyle::Secondary, Token::Text2, this)),
      m_outbox(new StatusItem(this)),
      m_kafka(new StatusItem(this))
{
    setFixedHeight(Theme::StatusBarHeight);
    setAccessibleName(tr("Status"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(7, 1, 7, 0);
    layout->setSpacing(8);
    m_left->setSpacing(8);
    layout->addLayout(m_left);
    layout->addStretch(1);
    layout->addWidget(m_rate);
    layout->addWidget(m_outbox);
    layout->addWidget(m_kafka);
    m_outbox->hide();
    m_kafka->hide();
    connect(m_outbox, &StatusItem::clicked, this, &StatusLine::outboxActivated);
    connect(m_kafka, &StatusItem::clicked, this, &StatusLine::kafkaActivated);
}

void StatusLine::setConnections(const QList<ConnectionState>& connections)
{
    while (m_connections.size() > connections.size())
        m_connections.takeLast()->deleteLater();
    while (m_connections.size() < connections.size()) {
        auto* item = new StatusItem(this);
        const qsizetype index = m_connections.size();
        if (index > 0)
            setTabOrder(m_connections.constLast(), item);
        m_connections.append(item);
        m_left->addWidget(item);
        item->show();
        connect(item, &StatusItem::clicked, this,
                [this, item] { Q_EMIT connectionActivated(item->objectName()); });
    }
    for (qsizetype i = 0; i < connections.size(); ++i) {
        m_connections[i]->setObjectName(connections[i].name);
        m_connections[i]->setConnection(connections[i]);
    }
}

void StatusLine::setRateText(const QString& text)
{
    m_rate->setText(text);
}

void StatusLine::setOutboxText(const QString& text, bool attention)
{
    m_outbox->setPlain(text, {}, attention ? Token::Attention : Token::Text2);
}

void StatusLine::setKafkaText(const QString& text, bool locked, const QString& detail)
{
    m_kafka->setToolTip(detail);
    m_kafka->setAccessibleDescription(detail);
    m_kafka->setPlain(text, locked ? IconName::Lock : IconName::Unlock,
                      locked ? Token::Text2 : Token::Attention);
}

bool StatusLine::event(QEvent* event)
{
    const bool isHandled = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        giveWay();
    return isHandled;
}

/// In a narrow window the rate goes first: cut short it would say nothing.
void StatusLine::giveWay()
{
    const QMargins margins = layout()->contentsMargins();
    int wanted = margins.left() + margins.right() + m_rate->sizeHint().width();
    for (const StatusItem* item : std::as_const(m_connections))
        wanted += item->sizeHint().width() + layout()->spacing();
    for (const StatusItem* item : {m_outbox, m_kafka}) {
        if (!item->isHidden())
            wanted += item->sizeHint().width() + layout()->spacing();
    }
    m_rate->setVisible(wanted <= width());
}

void StatusLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(Token::Window));
    painter.fillRect(QRect(0, 0, width(), 1), Theme::color(Token::Hairline));
}
