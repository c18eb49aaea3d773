// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/dlqcommand.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace ctl {

namespace {
// A script wants an exit code, not a program that waits for a broker that never comes.
constexpr auto DlqGiveUpAfter = 10s;
} // namespace

DlqCommand::DlqCommand(Context context) : Command(std::move(context)) {}

void DlqCommand::start()
{
    m_cluster = std::make_unique<kafka::ClusterReader>(place().kafka());
    // Named topics need no recognising.
    if (!arguments().topics.isEmpty())
        return askTopics();
    m_memory = std::make_unique<TopicMemory>(place().dataFolder,
                                             [this](const QString& text) { say(text); });
    m_memory->recall([this](const TopicMemory::Verdicts& verdicts) {
        m_evidence.verdicts = verdicts;
        askTopics();
    });
}

void DlqCommand::interrupt()
{
    m_isInterrupted = true;
    if (!m_consumer)
        return Command::interrupt();
    m_consumer->requestStop();
}

void DlqCommand::askTopics()
{
    m_cluster->cluster(kafka::Watermarks::Without, arguments().topics)
        .then(this, [this](const Result<ClusterInfo>& cluster) {
            if (!cluster)
                return fail(cluster.error());
            takeTopics(*cluster);
        });
}

void DlqCommand::takeTopics(const ClusterInfo& cluster)
{
    for (const QString& name : arguments().topics) {
        const bool isThere =
            std::any_of(cluster.topics.cbegin(), cluster.topics.cend(),
                        [&](const TopicInfo& topic) { return topic.name == name; });
        if (!isThere) {
            say(tr("There is no topic %1.").arg(name));
            return finish(ExitCode::Failed);
        }
        m_evidence.verdicts.insert(name, storage::TopicVerdict::Yes);
    }
    const QList<DeadLetterTopic> topics = deadLetterTopics(cluster, m_evidence);
    QStringList names;
    for (const DeadLetterTopic& topic : topics)
        names.append(topic.name);
    if (names.isEmpty())
        return topicsFound({});
    m_cluster->cluster(kafka::Watermarks::With, names)
        .then(this, [this, topics](const Result<ClusterInfo>& counted) {
            if (!counted)
                return fail(counted.error());
            QList<DeadLetterTopic> found = topics;
            for (DeadLetterTopic& topic : found) {
                for (const TopicInfo& info : counted->topics) {
                    if (info.name == topic.name)
                        topic.records = recordCount(info);
                }
            }
            topicsFound(found);
        });
}

QStringList DlqCommand::namesToRead(const QList<DeadLetterTopic>& topics)
{
    QStringList names;
    for (const DeadLetterTopic& topic : topics) {
        if (isRead(topic))
            names.append(topic.name);
    }
    return names;
}

QSet<QString> DlqCommand::mixedNames(const QList<DeadLetterTopic>& topics)
{
    QSet<QString> names;
    for (const DeadLetterTopic& topic : topics) {
        if (isMixed(topic))
            names.insert(topic.name);
    }
    return names;
}

void DlqCommand::read(const QStringList& topics, const kafka::From& from,
                      std::shared_ptr<live::RecordSink> sink)
{
    const kafka::ReadPlan plan{.topics = topics, .from = from, .to = kafka::To::endAtStart()};
    kafka::ConsumerOptions reading;
    reading.giveUpAfter = DlqGiveUpAfter;
    m_consumer = std::make_unique<kafka::Consumer>(place().kafka(), std::move(sink), plan, reading);
    connect(m_consumer.get(), &kafka::Consumer::noticed, this,
            [this](const kafka::Notice& notice) { say(notice.message); });
    connect(m_consumer.get(), &kafka::Consumer::stateChanged, this,
            [this](const kafka::ConsumerState& state) {
                if (state.phase == kafka::ConsumerPhase::Disconnected &&
                    !std::exchange(m_wasAway, true))
                    say(state.reason);
            });
    connect(m_consumer.get(), &kafka::Consumer::failed, this,
            [this](const Error& error) { fail(error); });
    connect(m_consumer.get(), &kafka::Consumer::finished, this, &DlqCommand::readingEnded);
    m_consumer->start();
}

void DlqCommand::stopReading()
{
    if (m_consumer)
        m_consumer->requestStop();
}

void DlqCommand::sayNoTopics()
{
    say(tr("No topic looks like one of dead letters by its name, so nothing was searched. Name the "
           "topics to search others."));
}

} // namespace ctl
