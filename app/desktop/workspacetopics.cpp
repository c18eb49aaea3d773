// SPDX-License-Identifier: GPL-3.0-or-later
// The part of WorkspaceWindow that sets up the page of topics.
#include "app/desktop/workspacewindow.h"

#include "core/settings/preferences.h"
#include "ui/topics/topicspage.h"

void WorkspaceWindow::addTopicsPage()
{
    Session& session = *m_session;
    m_topicsPage = new TopicsPage(session.topics(), session.hasKafka() ? TopicsPage::Kafka::Present
                                                                       : TopicsPage::Kafka::None);
    m_topicsPage->restoreLayout(m_preferences.bytes(settings::Preference::TopicsLayout));
    connect(m_topicsPage, &TopicsPage::layoutChanged, this, [this] {
        m_preferences.setValue(settings::Preference::TopicsLayout, m_topicsPage->saveLayout());
    });
    LagService& lag = session.lag();
    m_topicsPage->setReaders([&lag](const QString& topic) {
        return lag.hasSwept() ? std::optional(lag.groupsReading(topic)) : std::nullopt;
    });
    connect(&lag, &LagService::swept, m_topicsPage, &TopicsPage::refreshReaders);
    m_window->addPage(m_topicsPage, Sidebar::Section::Watch, IconName::Topics);
}
