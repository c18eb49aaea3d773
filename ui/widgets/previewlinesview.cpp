// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/previewlinesview.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/textlabel.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int CaptionWidth = 134;

Tone weightTone(PreviewLine::Weight weight)
{
    switch (weight) {
    case PreviewLine::Weight::Attention:
        return Tone::Attention;
    case PreviewLine::Weight::Bad:
        return Tone::Bad;
    case PreviewLine::Weight::Plain:
        break;
    }
    return Tone::Neutral;
}

} // namespace

PreviewLinesView::PreviewLinesView(const QList<PreviewLine>& lines, QWidget* parent)
    : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(Theme::PageMargin, 2, Theme::PageMargin, 4);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, CaptionWidth);
    int row = 0;
    for (const PreviewLine& line : lines) {
        auto* caption = new TextLabel(line.caption, TextStyle::Body, Token::Text2);
        caption->setWordWrap(true);
        caption->setFixedWidth(CaptionWidth);
        grid->addWidget(caption, row, 0, Qt::AlignTop);
        auto* value = new QWidget;
        auto* valueLayout = new QHBoxLayout(value);
        valueLayout->setContentsMargins(0, 0, 0, 0);
        valueLayout->setSpacing(8);
        auto* text =
            new TextLabel(line.text, line.isCode ? TextStyle::Mono : TextStyle::Body,
                          line.weight == PreviewLine::Weight::Bad ? Token::Bad : Token::Text1);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        text->setToolTip(line.details.left(3000));
        text->setAccessibleName(u"%1: %2 %3"_s.arg(line.caption, line.text, line.chip));
        // A short answer stands beside its chip, a long one wraps.
        const bool isShort =
            text->fontMetrics().horizontalAdvance(line.text) < 160 && !line.text.contains(u'\n');
        if (isShort)
            text->setWordWrap(false);
        valueLayout->addWidget(text, isShort ? 0 : 1);
        if (!line.chip.isEmpty())
            valueLayout->addWidget(new Chip(line.chip, weightTone(line.weight)), 0, Qt::AlignTop);
        if (line.more != PreviewLine::More::Nothing) {
            auto* more = new ActionButton(tr("Show"), ActionButton::Kind::Quiet);
            more->setAccessibleName(tr("Show: %1").arg(line.caption));
            connect(more, &QPushButton::clicked, this,
                    [this, kind = line.more] { Q_EMIT moreRequested(kind); });
            valueLayout->addWidget(more, 0, Qt::AlignTop);
        }
        if (isShort)
            valueLayout->addStretch(1);
        grid->addWidget(value, row, 1);
        ++row;
    }
    grid->setRowStretch(row, 1);
}
