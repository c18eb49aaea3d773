// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QVBoxLayout>

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_title(new TextLabel({}, TextStyle::Strong, Token::Text1, this)),
      m_sentence(new TextLabel({}, TextStyle::Body, Token::Text2, this)),
      m_action(new ActionButton(QString(), ActionButton::Kind::Primary, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(0);
    layout->addStretch(2);
    for (QLabel* label : {m_icon, m_title, m_sentence}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        layout->addWidget(label, 0, label == m_sentence ? Qt::Alignment() : Qt::AlignHCenter);
        layout->addSpacing(label == m_sentence ? 16 : 6);
    }
    m_sentence->setWordWrap(true);
    m_icon->hide();
    m_action->hide();
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &ActionButton::clicked, this, &EmptyState::actionRequested);
}

void EmptyState::setTitle(const QString& title)
{
    m_title->setText(title);
}

void EmptyState::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
}

void EmptyState::setAction(const QString& text, const QKeySequence& shortcut)
{
    m_action->setText(text);
    m_action->setShownShortcut(shortcut);
    m_action->setVisible(!text.isEmpty());
}

void EmptyState::setIcon(IconName name)
{
    m_iconName = name;
    m_icon->setPixmap(icon(name, Token::Text3).pixmap(QSize(24, 24), devicePixelRatioF()));
    m_icon->show();
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_iconName)
        setIcon(*m_iconName);
}
