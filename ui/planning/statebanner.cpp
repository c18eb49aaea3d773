// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/planning/statebanner.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/banner.h"

#include <QtWidgets/QHBoxLayout>

namespace {
constexpr int MaxChoices = 3;
// Narrower than this the choices stand under the sentence instead of squeezing it.
constexpr int NarrowWidth = 520;
} // namespace

StateBanner::StateBanner(QWidget* parent) : QWidget(parent), m_banner(new Banner(this))
{
    m_layout = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_layout->setContentsMargins(Theme::PageMargin, 0, Theme::PageMargin, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_banner, 1);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(8);
    for (int i = 0; i < MaxChoices; ++i) {
        auto* button = new ActionButton(QString(), ActionButton::Kind::Secondary, this);
        button->hide();
        connect(button, &QAbstractButton::clicked, this, [this, i] {
            // The choice may change what is said, and with it the list.
            const std::function<void()> run = m_choices.value(i).run;
            if (run)
                run();
        });
        choices->addWidget(button, 0, Qt::AlignVCenter);
        m_buttons.append(button);
    }
    choices->addStretch();
    m_layout->addLayout(choices);
    hide();
}

void StateBanner::say(Tone tone, const QString& lead, const QString& sentence,
                      const QList<Choice>& choices)
{
    m_banner->setMessage(tone, lead, sentence);
    m_choices = choices.mid(0, MaxChoices);
    for (int i = 0; i < m_buttons.size(); ++i) {
        const bool used = i < m_choices.size();
        if (used)
            m_buttons[i]->setText(m_choices[i].text);
        m_buttons[i]->setVisible(used);
    }
    show();
}

void StateBanner::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_layout->setDirection(width() < NarrowWidth ? QBoxLayout::TopToBottom
                                                 : QBoxLayout::LeftToRight);
}

void StateBanner::silence()
{
    m_choices.clear();
    hide();
}
