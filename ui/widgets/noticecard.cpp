// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noticecard.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/linewidget.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/themestyle.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QToolButton>

namespace {

constexpr int LifeTime = 6000; // ms: long enough to read two sentences and to reach for an action

} // namespace

NoticeCard::NoticeCard(const Notice& notice, QWidget* parent)
    : QFrame(parent), m_key(notice.key), m_tone(notice.tone), m_stays(notice.stays)
{
    setFixedWidth(Width);
    setAccessibleName(notice.title);
    setAccessibleDescription(notice.sentence);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(18, 8, 8, 10);
    layout->setSpacing(3);
    auto* top = new QHBoxLayout;
    auto* title = new TextLabel(notice.title, TextStyle::Strong, Token::Text1, this);
    title->setWordWrap(true);
    auto* close = new QToolButton(this);
    close->setIcon(icon(IconName::Close));
    close->setAutoRaise(true);
    close->setFixedSize(22, 22);
    close->setFocusPolicy(Qt::StrongFocus);
    close->setAccessibleName(tr("Dismiss this notice"));
    close->setToolTip(tr("Dismiss (Esc)"));
    connect(close, &QToolButton::clicked, this, &NoticeCard::dismissed);
    top->addWidget(title, 1);
    top->addWidget(close, 0, Qt::AlignTop);
    layout->addLayout(top);
    if (!notice.sentence.isEmpty()) {
        auto* sentence = new TextLabel(notice.sentence, TextStyle::Body, Token::Text2, this);
        sentence->setWordWrap(true);
        layout->addWidget(sentence);
    }
    if (notice.line) {
        m_line = new LineWidget(this);
        m_line->setFolded(true);
        m_line->setLine(*notice.line);
        connect(m_line, &LineWidget::activated, this, &NoticeCard::navigationRequested);
        layout->addWidget(m_line);
    }
    if (!notice.actions.isEmpty()) {
        layout->addSpacing(5);
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        for (const NoticeAction& action : notice.actions) {
            auto* button = new ActionButton(action.text, ActionButton::Kind::Secondary, this);
            connect(button, &ActionButton::clicked, this, [this, action] { run(action); });
            row->addWidget(button);
            if (!m_first)
                m_first = button;
        }
        row->addStretch();
        layout->addLayout(row);
    }
    if (!m_first)
        m_first = close;
    m_life.setSingleShot(true);
    m_life.setInterval(LifeTime);
    connect(&m_life, &QTimer::timeout, this, &NoticeCard::expire);
    if (!m_stays)
        m_life.start();
}

void NoticeCard::setLine(const Line& line)
{
    if (m_line)
        m_line->setLine(line);
}

void NoticeCard::run(const NoticeAction& action)
{
    if (action.run)
        action.run();
    if (action.destination)
        Q_EMIT navigationRequested(*action.destination);
    Q_EMIT dismissed();
}

void NoticeCard::expire()
{
    const QWidget* focus = QApplication::focusWidget();
    if (underMouse() || (focus && isAncestorOf(focus)))
        m_life.start();
    else
        Q_EMIT dismissed();
}

void NoticeCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    ThemeStyle::drawPanel(&painter, rect(), Theme::color(Token::Surface),
                          Theme::color(Token::Hairline));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::toneColor(m_tone));
    painter.drawRoundedRect(QRectF(0, 0, 4, height()), 2, 2);
}

void NoticeCard::enterEvent(QEnterEvent* event)
{
    QFrame::enterEvent(event);
    m_life.stop();
}

void NoticeCard::leaveEvent(QEvent* event)
{
    QFrame::leaveEvent(event);
    if (!m_stays)
        m_life.start();
}

void NoticeCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT dismissed();
        return;
    }
    QFrame::keyPressEvent(event);
}
