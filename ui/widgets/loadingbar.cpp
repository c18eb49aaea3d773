// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/loadingbar.h"

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace {

constexpr int BarAfter = 300;     // ms; a shorter wait is not worth a movement on the screen
constexpr int CancelAfter = 1000; // ms
constexpr int BarHeight = 2;
constexpr int SweepTime = 1400; // ms for the sliver to cross the bar

} // namespace

LoadingBar::LoadingBar(QWidget* parent)
    : QWidget(parent),
      m_text(new TextLabel({}, TextStyle::Secondary, Token::Text2, this)),
      m_cancel(new ActionButton(tr("Cancel"), ActionButton::Kind::Quiet, this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, BarHeight + 2, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_text);
    layout->addWidget(m_cancel);
    layout->addStretch();
    m_text->hide();
    m_cancel->hide();
    m_stage.setSingleShot(true);
    connect(&m_stage, &QTimer::timeout, this, &LoadingBar::showStage);
    m_tick.setInterval(33);
    connect(&m_tick, &QTimer::timeout, this, [this] { update(); });
    connect(m_cancel, &ActionButton::clicked, this, &LoadingBar::cancelRequested);
}

void LoadingBar::start(const QString& awaited)
{
    setAwaited(awaited);
    if (m_running)
        return;
    m_running = true;
    m_since.start();
    m_stage.start(BarAfter);
}

void LoadingBar::setAwaited(const QString& awaited)
{
    m_text->setText(awaited);
}

void LoadingBar::finish()
{
    m_running = false;
    m_barShown = false;
    m_stage.stop();
    m_tick.stop();
    m_text->hide();
    m_cancel->hide();
    updateGeometry();
    update();
}

void LoadingBar::setCancellable(bool cancellable)
{
    m_cancellable = cancellable;
    if (!cancellable)
        m_cancel->hide();
}

void LoadingBar::showStage()
{
    if (!m_running)
        return;
    if (!m_barShown) {
        m_barShown = true;
        m_text->show();
        updateGeometry();
        if (Theme::animates())
            m_tick.start();
        m_stage.start(CancelAfter - BarAfter);
    } else if (m_cancellable) {
        m_cancel->show();
    }
    update();
}

QSize LoadingBar::sizeHint() const
{
    return {200, m_barShown ? BarHeight + 2 + Theme::ControlHeight : 0};
}

QSize LoadingBar::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void LoadingBar::paintEvent(QPaintEvent*)
{
    if (!m_barShown)
        return;
    QPainter painter(this);
    const QRect bar(0, 0, width(), BarHeight);
    painter.fillRect(bar, Theme::color(Token::Raised));
    const int sliver = std::max(40, width() / 4);
    int left = 0;
    if (m_tick.isActive())
        left = int((m_since.elapsed() % SweepTime) * (width() + sliver) / SweepTime) - sliver;
    painter.fillRect(QRect(left, 0, sliver, BarHeight), Theme::color(Token::Accent));
}
