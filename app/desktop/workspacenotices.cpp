// SPDX-License-Identifier: GPL-3.0-or-later
// What the desktop is told while the user may look at something else.
#include "app/desktop/workspacewindow.h"
#include "core/settings/preferences.h"
#include "ui/settings/settingspage.h"

#include <QtWidgets/QCheckBox>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
// What came within a pause, and a save that got old, are told with the next look.
constexpr auto LookEvery = 10s;
} // namespace

void WorkspaceWindow::wireDesktopNotices()
{
    auto* choice = new QCheckBox(tr("Tell the desktop of missing events and of saves that wait"));
    choice->setToolTip(
        tr("When an event does not come in time, or when saves wait for more than a minute."));
    choice->setObjectName(u"desktopNotices"_s);
    m_settingsPage->addSection(tr("Notices"), choice);
    connect(choice, &QCheckBox::toggled, this,
            [this](bool on) { m_preferences.setValue(settings::Preference::DesktopNotices, on); });
    const auto follow = [this, choice] {
        const bool on = m_preferences.isOn(settings::Preference::DesktopNotices);
        m_noticeRules.setOn(on);
        choice->setChecked(on);
    };
    follow();
    connect(&m_preferences, &settings::Preferences::preferenceChanged, this,
            [follow](settings::Preference preference) {
                if (preference == settings::Preference::DesktopNotices)
                    follow();
            });
    connect(&m_session->promises(), &PromiseService::promiseSettled, m_window.get(),
            [this](const Promise& promise) {
                m_noticeRules.takeVerdict(promise, m_window->isActiveWindow());
                tellDesktop();
            });
    m_noticeTimer.setInterval(LookEvery);
    connect(&m_noticeTimer, &QTimer::timeout, this, &WorkspaceWindow::tellDesktop);
    m_noticeTimer.start();
}

void WorkspaceWindow::tellDesktop()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString workspace = m_session->workspace().name;
    if (const auto silent = m_noticeRules.silence(now))
        m_notifier.show(*silent, workspace);
    // What another program sends is that one's business.
    if (m_session->outbox().isSentElsewhere())
        return;
    if (const auto stuck = m_noticeRules.stuck(m_session->operationStore().operations(), now))
        m_notifier.show(*stuck, workspace);
}
