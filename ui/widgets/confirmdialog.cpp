// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/confirmdialog.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

ConfirmDialog::ConfirmDialog(const QString& title, const QString& sentence, const QString& yes,
                             const QString& no, std::function<void()> run, QWidget* parent,
                             ActionButton::Kind kind)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setModal(true);

    auto* heading = new TextLabel(title, TextStyle::Strong, Token::Text1, this);
    auto* text = new TextLabel(sentence, TextStyle::Body, Token::Text2, this);
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    text->setMinimumWidth(400);
    auto* accept = new ActionButton(yes, kind, this);
    accept->setObjectName(u"confirmYes"_s);
    auto* refuse = new ActionButton(no, ActionButton::Kind::Secondary, this);
    refuse->setObjectName(u"confirmNo"_s);
    refuse->setShownShortcut(Qt::Key_Escape);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addStretch();
    buttons->addWidget(refuse);
    buttons->addWidget(accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(10);
    layout->addWidget(heading);
    layout->addWidget(text);
    layout->addSpacing(6);
    layout->addLayout(buttons);

    connect(accept, &QAbstractButton::clicked, this, &QDialog::accept);
    connect(refuse, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, std::move(run));
    refuse->setDefault(true);
    refuse->setFocus();
}
