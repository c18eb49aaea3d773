// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/aboutdialog.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

AboutDialog::AboutDialog(const QList<std::pair<QString, QString>>& versions,
                         std::function<QString()> diagnostics, QWidget* parent)
    : QDialog(parent),
      m_diagnostics(std::move(diagnostics)),
      m_note(new TextLabel(tr("The copy holds versions, the state and addresses of what this "
                              "workspace is connected to, counts and the last errors. It holds "
                              "no passwords, no tokens and nothing that you wrote."),
                           TextStyle::Secondary, Token::Text2, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"about"_s);
    setWindowTitle(tr("About Throughline"));
    setModal(true);
    setMinimumWidth(460);

    auto* heading = new TextLabel(tr("Follow every edit from the form to the bus."),
                                  TextStyle::Strong, Token::Text1, this);
    auto* facts = new QFormLayout;
    facts->setHorizontalSpacing(16);
    facts->setVerticalSpacing(6);
    const auto addFact = [this, facts](const QString& name, const QString& value) {
        auto* text = new TextLabel(value, TextStyle::Body, Token::Text1, this);
        text->setTextFormat(Qt::PlainText);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setWordWrap(true);
        facts->addRow(new TextLabel(name, TextStyle::Body, Token::Text2, this), text);
    };
    for (const auto& [name, version] : versions)
        addFact(name, version);
    addFact(tr("Licence"),
            tr("GNU General Public License, version 3 or later. It comes without any warranty."));
    m_note->setObjectName(u"aboutNote"_s);
    m_note->setWordWrap(true);

    auto* copyButton =
        new ActionButton(tr("Copy diagnostics"), ActionButton::Kind::Secondary, this);
    copyButton->setObjectName(u"copyDiagnostics"_s);
    auto* close = new ActionButton(tr("Close"), ActionButton::Kind::Secondary, this);
    close->setShownShortcut(Qt::Key_Escape);
    for (ActionButton* button : {copyButton, close})
        button->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copyButton);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addLayout(facts);
    layout->addWidget(m_note);
    layout->addLayout(buttons);

    connect(copyButton, &QAbstractButton::clicked, this, &AboutDialog::copy);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    copyButton->setFocus();
}

void AboutDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_diagnostics());
    m_note->setText(tr("Copied. Read it before you hand it on."));
}
