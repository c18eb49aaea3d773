// SPDX-License-Identifier: GPL-3.0-or-later
// The part of WorkspaceWindow that sets up the page of groups.
#include "app/desktop/workspacewindow.h"

#include "core/settings/preferences.h"
#include "ui/groups/groupspage.h"

#include <limits>

void WorkspaceWindow::addGroupsPage()
{
    Session& session = *m_session;
    LagService& lag = session.lag();
    m_groupsPage =
        new GroupsPage(session.hasKafka() ? GroupsPage::Kafka::Present : GroupsPage::Kafka::None);
    m_groupsPage->setTrends([&lag](const QString& group) {
        QList<double> values;
        const QList<GroupSample> samples = lag.recent(group);
        values.reserve(samples.size());
        for (const GroupSample& sample : samples)
            values.append(sample.lag ? double(*sample.lag)
                                     : std::numeric_limits<double>::quiet_NaN());
        return values;
    });
    m_groupsPage->setSeriesReader(
        [&lag](const QString& group, const QDateTime& from, const QDateTime& to, int maxPoints) {
            return lag.series(group, from, to, maxPoints);
        });
    TopicService& topics = session.topics();
    m_groupsPage->setRetention(
        [&topics](const QString& topic) -> std::optional<std::chrono::milliseconds> {
            const TopicConfig config = topics.configs().value(topic);
            // A topic that is compacted keeps its newest; nobody can say which will go.
            const std::optional<qint64> kept = config.retentionMs();
            if (config.cleanup() != u"delete" || !kept || *kept < 0)
                return std::nullopt;
            return std::chrono::milliseconds(*kept);
        });
    connect(m_groupsPage, &GroupsPage::topicsLookedAt, &topics, &TopicService::wantConfigs);
    connect(m_groupsPage, &GroupsPage::refreshRequested, &lag, &LagService::sweepNow);
    connect(&lag, &LagService::swept, m_groupsPage,
            [this, &lag] { m_groupsPage->showSweep(lag.latest(), lag.every()); });
    connect(&lag, &LagService::failed, m_groupsPage, [this, &lag] {
        if (lag.lastError())
            m_groupsPage->showFailure(*lag.lastError());
    });
    m_groupsPage->restoreLayout(m_preferences.bytes(settings::Preference::GroupsLayout));
    connect(m_groupsPage, &GroupsPage::layoutChanged, this, [this] {
        m_preferences.setValue(settings::Preference::GroupsLayout, m_groupsPage->saveLayout());
    });
    m_window->addPaletteSource(&m_groupsPage->palette());
    m_window->addPage(m_groupsPage, Sidebar::Section::Watch, IconName::Groups);
}
