// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pageheader.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QHBoxLayout>

PageHeader::PageHeader(QWidget* parent)
    : QWidget(parent),
      m_title(new TextLabel({}, TextStyle::Title, Token::Text1, this)),
      m_subtitle(new ElidedLabel(TextStyle::Body, Token::Text2, this)),
      m_beside(new QHBoxLayout),
      m_actions(new QHBoxLayout)
{
    setFixedHeight(52);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    layout->setSpacing(10);
    m_beside->setSpacing(8);
    m_actions->setSpacing(10);
    layout->addWidget(m_title);
    layout->addLayout(m_beside);
    layout->addWidget(m_subtitle, 1);
    layout->addLayout(m_actions);
}

void PageHeader::setTitle(const QString& title)
{
    m_title->setText(title);
}

void PageHeader::setSubtitle(const QString& subtitle)
{
    m_subtitle->setText(subtitle);
}

QString PageHeader::title() const
{
    return m_title->text();
}

QString PageHeader::subtitle() const
{
    return m_subtitle->text();
}

void PageHeader::addBeside(QWidget* widget)
{
    m_beside->addWidget(widget);
}

void PageHeader::addAction(QWidget* widget)
{
    m_actions->addWidget(widget);
}
