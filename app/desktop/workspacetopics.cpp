// SPDX-License-Identifier: GPL-3.0-or-later
// The part of WorkspaceWindow that sets up the page of topics.
#include "app/desktop/workspacewindow.h"

#include "core/settings/preferences.h"
#include "ui/topics/topicpalette.h"
#include "ui/topics/topicspage.h"

using namespace Qt::Literals::StringLiterals;

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
    wireTopicMarks();
    m_window->addPage(m_topicsPage, Sidebar::Section::Watch, IconName::Topics);
    m_topicPalette = std::make_unique<TopicPalette>(session.topics());
    m_window->addPaletteSource(m_topicPalette.get());
}

void WorkspaceWindow::wireTopicMarks()
{
    FailureService& failures = m_session->failures();
    TopicService& topics = m_session->topics();
    const auto showMarks = [this, &failures] {
        QHash<QString, bool> known;
        for (const DeadLetterTopic& topic : failures.topics())
            known.insert(topic.name, topic.kind == DeadLetterTopic::Kind::DeadLetters &&
                                         topic.evidence != DeadLetterTopic::Evidence::Refused);
        m_topicsPage->setDeadLetters(known);
    };
    connect(&failures, &FailureService::topicsChanged, m_topicsPage, showMarks);
    connect(m_topicsPage, &TopicsPage::topicOpened, &failures, &FailureService::noteOpened);
    // A share group writes its dead letters where the topic's own settings allow it to.
    connect(&topics, &TopicService::configsChanged, &failures,
            [&topics, &failures](const QStringList& changed) {
                for (const QString& topic : changed) {
                    const TopicConfig config = topics.configs().value(topic);
                    if (config.find(u"errors.deadletterqueue.group.enable"_s))
                        failures.setShareGroupSetting(
                            topic,
                            config.value(u"errors.deadletterqueue.group.enable"_s) == "true"_L1);
                }
            });
}
