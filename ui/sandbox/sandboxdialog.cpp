// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sandbox/sandboxdialog.h"

#include "core/services/sandboxcontrol.h"
#include "ui/sandbox/emailservicepanel.h"
#include "ui/sandbox/loadpanel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

SandboxDialog::SandboxDialog(SandboxControl& control, QWidget* parent)
    : QDialog(parent),
      m_control(control),
      m_result(new TextLabel(tr("The switches take effect at once."), TextStyle::Secondary,
                             Token::Text2, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"sandbox"_s);
    setWindowTitle(tr("Sandbox"));
    setModal(false);
    setMinimumWidth(720);
    m_result->setObjectName(u"sandboxResult"_s);
    m_result->setWordWrap(true);
    m_result->setMinimumHeight(2 * m_result->fontMetrics().lineSpacing());
    m_result->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    auto* email = new EmailServicePanel(control, this);
    auto* load = new LoadPanel(control, this);
    auto* copyButton = new ActionButton(tr("Copy as command"), ActionButton::Kind::Secondary, this);
    copyButton->setToolTip(
        tr("The newest action as a command for a terminal; before one, a command that shows all "
           "switches with their meanings."));
    auto* close = new ActionButton(tr("Close"), ActionButton::Kind::Secondary, this);
    close->setShownShortcut(Qt::Key_Escape);
    for (ActionButton* button : {copyButton, close})
        button->setAutoDefault(false);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_result, 1);
    bottom->addWidget(copyButton);
    bottom->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    layout->addWidget(email);
    layout->addWidget(load);
    layout->addStretch();
    layout->addLayout(bottom);

    connect(copyButton, &QAbstractButton::clicked, this, &SandboxDialog::copyCommand);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(&control, &SandboxControl::turned, this, [this](const QString& done) {
        m_result->setColor(Token::Good);
        m_result->setText(done);
    });
    const auto tellError = [this](const Error& error) {
        m_result->setColor(Token::Bad);
        m_result->setText(error.message);
    };
    connect(&control, &SandboxControl::refused, this, tellError);
    connect(&control, &SandboxControl::lost, this, tellError);
    control.setWatched(true);
    email->firstFocus()->setFocus();
}

SandboxDialog::~SandboxDialog()
{
    m_control.setWatched(false);
}

void SandboxDialog::copyCommand()
{
    QGuiApplication::clipboard()->setText(m_control.command());
    m_result->setColor(Token::Good);
    m_result->setText(tr("Copied."));
}
