// SPDX-License-Identifier: GPL-3.0-or-later
// The part of WorkspaceWindow that sets up the page of groups.
#include "app/desktop/workspacewindow.h"

#include "core/services/laglimits.h"
#include "core/settings/preferences.h"
#include "ui/groups/groupspage.h"
#include "ui/widgets/notices.h"

#include <QtCore/QLocale>
#include <QtCore/QSet>

#include <limits>

using namespace Qt::Literals::StringLiterals;

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
    wireLagLimits();
    m_groupsPage->restoreLayout(m_preferences.bytes(settings::Preference::GroupsLayout));
    connect(m_groupsPage, &GroupsPage::layoutChanged, this, [this] {
        m_preferences.setValue(settings::Preference::GroupsLayout, m_groupsPage->saveLayout());
    });
    m_window->addPaletteSource(&m_groupsPage->palette());
    m_window->addPage(m_groupsPage, Sidebar::Section::Watch, IconName::Groups);
}

void WorkspaceWindow::wireLagLimits()
{
    LagLimits& limits = m_session->lagLimits();
    RunService& runs = m_session->runs();
    GroupPanel& panel = m_groupsPage->panel();
    panel.setLimits([&limits](const QString& group) { return limits.limit(group); });
    // What this program sent where the group reads, or to be handled by it.
    panel.setEvents([&runs, &lag = m_session->lag()](const QString& group) {
        QList<ChartMark> marks;
        QSet<QString> topics;
        if (const GroupLag* known = lag.group(group)) {
            for (const PartitionLag& partition : known->partitions)
                topics.insert(partition.where.topic);
        }
        for (const Run& run : runs.runs()) {
            bool isMeant = run.watchedGroup == group;
            for (const auto& [where, end] : run.targetEnds)
                isMeant = isMeant || topics.contains(where.topic);
            if (run.startedAt.isValid() && isMeant)
                marks.append({run.startedAt.toMSecsSinceEpoch(),
                              run.kind == RunKind::Retry
                                  ? tr("Retry: %1").arg(run.title.left(60))
                                  : tr("Replay: %1").arg(run.title.left(60))});
        }
        return marks;
    });
    connect(&limits, &LagLimits::changed, &panel, &GroupPanel::refreshMarks);
    for (const auto changed : {&RunService::runAdded, &RunService::runEnded})
        connect(&runs, changed, &panel, &GroupPanel::refreshMarks);
    connect(&panel, &GroupPanel::limitChosen, this,
            [this, &limits](const QString& group, std::optional<qint64> limit) {
                if (!limits.setLimit(group, limit))
                    m_window->notices().post(
                        {.tone = Tone::Attention,
                         .title = tr("No more alert lines"),
                         .sentence = tr("%1 groups have one already; take one away first.")
                                         .arg(LagLimits::MostGroups),
                         .key = u"lag-limit"_s});
            });
    connect(&limits, &LagLimits::exceeded, this,
            [this](const QString& group, const TopicPartition& where, qint64 lag, qint64 limit) {
                const QLocale locale;
                m_window->notices().post(
                    {.tone = Tone::Attention,
                     .title = tr("%1 is above its alert line").arg(group),
                     .sentence = tr("%1 · %2 lags by %3 records; your line is at %4.")
                                     .arg(where.topic)
                                     .arg(where.partition.value())
                                     .arg(locale.toString(lag), locale.toString(limit)),
                     .key = u"lag-limit/"_s + group});
            });
    connect(&limits, &LagLimits::keptAgain, this, [this](const QString& group, qint64 limit) {
        m_window->notices().post(
            {.tone = Tone::Good,
             .title = tr("%1 is below its alert line again").arg(group),
             .sentence =
                 tr("No partition lags by more than %1 records.").arg(QLocale().toString(limit)),
             .key = u"lag-limit/"_s + group});
    });
}
