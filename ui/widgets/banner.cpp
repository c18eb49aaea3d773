// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/widgets/themestyle.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

using namespace Qt::Literals::StringLiterals;

Banner::Banner(QWidget* parent) : QFrame(parent), m_label(new QLabel(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 9, 14, 9);
    layout->addWidget(m_label);
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::RichText);
    m_label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_label, &QLabel::linkActivated, this, &Banner::linkActivated);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void Banner::setMessage(Tone tone, const QString& lead, const QString& sentence,
                        const QString& linkText)
{
    m_tone = tone;
    m_lead = lead;
    m_sentence = sentence;
    m_link = linkText;
    m_label->setAccessibleName(lead.isEmpty() ? sentence : tr("%1 %2").arg(lead, sentence));
    m_label->setFocusPolicy(linkText.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    refresh();
}

void Banner::refresh()
{
    const QString ink = Theme::toneColor(m_tone).name();
    QString html;
    if (!m_lead.isEmpty())
        html += u"<b style='color:%1'>%2</b> "_s.arg(ink, m_lead.toHtmlEscaped());
    const QString body = m_lead.isEmpty() ? ink : Theme::color(Token::Text1).name();
    html += u"<span style='color:%1'>%2</span>"_s.arg(body, m_sentence.toHtmlEscaped());
    if (!m_link.isEmpty())
        html += u" <a href='more' style='color:%1'>%2</a>"_s.arg(body, m_link.toHtmlEscaped());
    if (m_label->text() != html)
        m_label->setText(html);
    update();
}

void Banner::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    ThemeStyle::drawPanel(&painter, rect(), Theme::toneGround(m_tone), {});
}
