// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/picture.h"

#include <chrono>

using namespace std::chrono_literals;

namespace {
constexpr auto LookEvery = 250ms;
// A minute: a sandbox on a busy machine is ready by then, or something is wrong.
constexpr int MaxLooks = 240;
// Ready twice in a row: the second look comes after a painted frame.
constexpr int ReadyLooks = 3;
} // namespace

Picture::Picture(QWidget& window, const QString& file, std::function<bool()> ready, QObject* parent)
    : QObject(parent), m_window(window), m_file(file), m_ready(std::move(ready))
{
    m_timer.setInterval(LookEvery);
    connect(&m_timer, &QTimer::timeout, this, &Picture::look);
    m_timer.start();
}

void Picture::look()
{
    m_readyLooks = m_ready() ? m_readyLooks + 1 : 0;
    if (m_readyLooks < ReadyLooks && ++m_looks < MaxLooks)
        return;
    m_timer.stop();
    if (m_readyLooks < ReadyLooks) {
        Q_EMIT taken(tr("What should be in the picture did not come within a minute."));
        return;
    }
    const bool saved = m_window.grab().save(m_file, "PNG");
    Q_EMIT taken(saved ? QString() : tr("The picture could not be written to %1.").arg(m_file));
}
