// SPDX-License-Identifier: GPL-3.0-or-later
// The part of WorkspaceWindow that sets up the pages of dead letters and replays.
#include "app/desktop/workspacewindow.h"

#include "core/domain/runline.h"
#include "core/models/failuretexts.h"
#include "ui/deadletters/deadletterspage.h"
#include "ui/deadletters/failurepalette.h"
#include "ui/replay/replaypage.h"

using namespace Qt::Literals::StringLiterals;

void WorkspaceWindow::addFailuresPages()
{
    Session& session = *m_session;
    const bool hasKafka = session.hasKafka();
    m_deadLettersPage = new DeadLettersPage(
        {session.failures(), session.runs(), session.kafkaLock(), session.failureMemory()},
        hasKafka ? DeadLettersPage::Kafka::Present : DeadLettersPage::Kafka::None);
    m_replayPage = new ReplayPage(session.runs(), session.replays(), session.kafkaLock(),
                                  hasKafka ? ReplayPage::Kafka::Present : ReplayPage::Kafka::None);
    TopicService& topics = session.topics();
    m_replayPage->setTopics([&topics] {
        QStringList names;
        if (const TopicSnapshotPtr snapshot = topics.snapshot()) {
            for (const TopicState& topic : snapshot->topics) {
                if (!topic.info.internal)
                    names.append(topic.info.name);
            }
        }
        return names;
    });
    m_window->addPage(m_deadLettersPage, Sidebar::Section::Watch, IconName::DeadLetters);
    m_window->addPage(m_replayPage, Sidebar::Section::Watch, IconName::Replay);
    m_failurePalette = std::make_unique<FailurePalette>(session.failureStore());
    m_window->addPaletteSource(m_failurePalette.get());
    // Who looks at another page is told how it ended.
    connect(&session.runs(), &RunService::runEnded, m_window.get(), [this](const RunId& id) {
        const Run* run = m_session->runs().run(id);
        if (!run)
            return;
        const bool isGood =
            run->state == RunState::Done && run->counts.failed == 0 && run->counts.failedAgain == 0;
        Notice notice{.tone = isGood                            ? Tone::Good
                              : run->state == RunState::Stopped ? Tone::Bad
                                                                : Tone::Attention,
                      .title = tr("%1 “%2”: %3")
                                   .arg(runKindText(run->kind), run->title.left(80),
                                        runStateText(run->state)),
                      .sentence = run->error ? run->error->message : runVerdict(*run),
                      .actions = {{.text = tr("Show"), .destination = Destination(id)}},
                      .key = id.value().toString(),
                      .stays = run->state == RunState::Stopped};
        m_window->showNotice(notice);
    });
    connect(&session.runs(), &RunService::failed, m_window.get(), [this](const Error& error) {
        m_window->showNotice({.tone = Tone::Bad,
                              .title = tr("The journal of runs cannot be used"),
                              .sentence = error.message,
                              .key = u"run-journal"_s,
                              .stays = true});
    });
}
