// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/failedstate.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QVBoxLayout>

FailedState::FailedState(QWidget* parent)
    : QWidget(parent),
      m_title(new TextLabel({}, TextStyle::Strong, Token::Bad, this)),
      m_message(new TextLabel({}, TextStyle::Body, Token::Text1, this)),
      m_stillTrue(new TextLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_retry(new ActionButton(tr("Try again"), ActionButton::Kind::Primary, this)),
      m_copy(new ActionButton(tr("Copy details"), ActionButton::Kind::Quiet, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(6);
    layout->addStretch(2);
    for (QLabel* label : {m_title, m_message, m_stillTrue}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addSpacing(8);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_retry);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    layout->addLayout(buttons);
    layout->addStretch(3);
    connect(m_retry, &ActionButton::clicked, this, &FailedState::retryRequested);
    connect(m_copy, &ActionButton::clicked, this, &FailedState::copyDetails);
}

void FailedState::setFailure(const QString& title, const Error& error, const QString& stillTrue)
{
    m_error = error;
    m_title->setText(title);
    m_message->setText(error.message);
    m_stillTrue->setText(stillTrue);
    m_stillTrue->setVisible(!stillTrue.isEmpty());
    m_copy->setVisible(!error.detail.isEmpty() || !error.requestId.isEmpty());
}

void FailedState::setActionText(const QString& text)
{
    m_retry->setText(text);
    m_retry->setVisible(!text.isEmpty());
}

void FailedState::copyDetails()
{
    QStringList lines{m_title->text(), m_error.message};
    if (m_error.httpStatus > 0)
        lines << tr("HTTP status: %1").arg(m_error.httpStatus);
    if (!m_error.requestId.isEmpty())
        lines << tr("Request id: %1").arg(m_error.requestId);
    if (!m_error.detail.isEmpty())
        lines << m_error.detail;
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}
