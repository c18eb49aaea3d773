// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/formgrid.h"

#include "ui/widgets/textlabel.h"

FormGrid::FormGrid(QWidget* parent) : QGridLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setHorizontalSpacing(8);
    setVerticalSpacing(6);
    setColumnMinimumWidth(0, CaptionWidth);
    setColumnStretch(1, 1);
}

void FormGrid::addField(const QString& caption, QWidget* field)
{
    auto* label = new TextLabel(caption, TextStyle::Body, Token::Text2, parentWidget());
    label->setBuddy(field);
    label->setWordWrap(true);
    label->setFixedWidth(CaptionWidth);
    const int row = rowCount();
    addWidget(label, row, 0, Qt::AlignTop);
    label->setMinimumHeight(Theme::ControlHeight);
    label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    addWidget(field, row, 1);
    m_captions.insert(field, label);
}

TextLabel* FormGrid::addHint(const QString& sentence)
{
    auto* hint = new TextLabel(sentence, TextStyle::Secondary, Token::Text2, parentWidget());
    hint->setWordWrap(true);
    addWidget(hint, rowCount(), 1);
    return hint;
}

void FormGrid::setFieldVisible(QWidget* field, bool visible)
{
    field->setVisible(visible);
    if (TextLabel* caption = m_captions.value(field))
        caption->setVisible(visible);
}
