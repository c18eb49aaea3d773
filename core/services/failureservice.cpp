// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/failureservice.h"

#include "core/domain/deadletternames.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
// Each has a thread and a connection; more topics than that are read together anew.
constexpr std::size_t MaxReadings = 6;
constexpr auto TellChangesAfter = 100ms;
// Looking for topics may take this share of the time.
constexpr qint64 LookCostFactor = 20;
} // namespace

FailureService::FailureService(kafka::Connection connection, kafka::ClusterReader& cluster,
                               FailureStore& store, storage::DeadLetterTable verdicts,
                               const Options& options, QObject* parent)
    : QObject(parent),
      m_connection(std::move(connection)),
      m_cluster(cluster),
      m_store(store),
      m_table(verdicts),
      m_options(options)
{
    m_shared =
        std::make_shared<SharedRecords>(live::StoreOptions{.limitBytes = m_options.recordBytes});
    m_records = m_shared->store;
    m_lookTimer.setSingleShot(true);
    connect(&m_lookTimer, &QTimer::timeout, this, &FailureService::look);
    m_changedTimer.setSingleShot(true);
    m_changedTimer.setInterval(TellChangesAfter);
    connect(&m_changedTimer, &QTimer::timeout, this, [this] {
        refreshTopics();
        Q_EMIT failuresChanged();
    });
    connect(&m_store, &FailureStore::failuresChanged, this, [this] {
        if (!m_changedTimer.isActive())
            m_changedTimer.start();
    });
    connect(&m_store, &FailureStore::topicsChanged, this, &FailureService::topicsChanged);
    connect(&m_store, &FailureStore::failureSeen, this, &FailureService::failureSeen);
}

FailureService::~FailureService() = default;

void FailureService::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    setState(State::Looking);
    loadVerdicts();
}

void FailureService::stop()
{
    m_isStarted = false;
    m_lookTimer.stop();
    m_readings.clear();
    cancelLook();
    setState(State::Off);
}

void FailureService::refresh()
{
    for (const auto& reading : m_readings)
        reading->tryAgain();
    if (m_isStarted)
        look();
}

void FailureService::loadVerdicts()
{
    m_table.all().then(this, [this](const Result<QHash<QString, storage::TopicVerdict>>& read) {
        // Without them topics are recognised all the same; what was said in this session stays.
        if (read) {
            for (auto it = read->constBegin(); it != read->constEnd(); ++it) {
                if (!m_evidence.verdicts.contains(it.key()))
                    m_evidence.verdicts.insert(it.key(), it.value());
            }
        }
        look();
    });
}

void FailureService::look()
{
    if (!m_isStarted || std::exchange(m_isAsking, true))
        return;
    m_lookTimer.stop();
    QElapsedTimer timer;
    timer.start();
    m_cluster.cluster(kafka::Watermarks::Without)
        .then(this, [this, timer](const Result<ClusterInfo>& cluster) {
            m_isAsking = false;
            if (!m_isStarted)
                return;
            m_lookTimer.start(std::max<std::chrono::milliseconds>(
                m_options.lookEvery, timer.elapsed() * LookCostFactor * 1ms));
            if (!cluster) {
                m_lookFault = cluster.error().message;
                return refreshState();
            }
            m_lookFault.clear();
            takeCluster(*cluster);
        });
}

void FailureService::takeCluster(const ClusterInfo& cluster)
{
    m_info = cluster;
    m_hasCluster = true;
    recognise();
    askRecords();
    refreshState();
}

void FailureService::askRecords()
{
    QStringList names;
    for (const DeadLetterTopic& topic : topics())
        names.append(topic.name);
    if (names.isEmpty())
        return;
    m_cluster.cluster(kafka::Watermarks::With, names)
        .then(this, [this](const Result<ClusterInfo>& cluster) {
            if (!cluster)
                return;
            m_counts.clear();
            for (const TopicInfo& topic : cluster->topics) {
                if (const auto count = recordCount(topic))
                    m_counts.insert(topic.name, *count);
            }
            refreshTopics();
        });
}

void FailureService::recognise()
{
    if (!m_hasCluster)
        return;
    m_recognised = deadLetterTopics(m_info, m_evidence);
    QSet<QString> wanted;
    QSet<QString> mixed;
    QSet<QString> there;
    for (const DeadLetterTopic& topic : std::as_const(m_recognised)) {
        if (isRead(topic))
            wanted.insert(topic.name);
        if (isRead(topic) && isMixed(topic))
            mixed.insert(topic.name);
    }
    for (const TopicInfo& topic : m_info.topics)
        there.insert(topic.name);
    QSet<QString> readNow;
    bool isReadOtherwise = false;
    for (const auto& reading : m_readings) {
        for (const QString& name : reading->topics()) {
            readNow.insert(name);
            isReadOtherwise = isReadOtherwise ||
                              (there.contains(name) &&
                               (!wanted.contains(name) ||
                                mixed.contains(name) != reading->mixedTopics().contains(name)));
            // Its reader goes on by itself when it comes back.
            if (!there.contains(name))
                m_store.removeTopic(name);
        }
    }
    if (isReadOtherwise) {
        restart();
    } else {
        QStringList more = (wanted - readNow).values();
        more.sort();
        if (!more.isEmpty())
            readTopics(more);
    }
    refreshTopics();
}

void FailureService::restart()
{
    m_readings.clear();
    m_store.clear();
    m_shared = std::make_shared<SharedRecords>(
        live::StoreOptions{.limitBytes = m_options.recordBytes, .firstSequence = m_records->end()});
    m_records = m_shared->store;
    QStringList names;
    for (const DeadLetterTopic& topic : std::as_const(m_recognised)) {
        if (isRead(topic))
            names.append(topic.name);
    }
    if (!names.isEmpty())
        readTopics(names);
    refreshTopics();
    refreshState();
}

void FailureService::readTopics(const QStringList& names)
{
    if (m_readings.size() >= MaxReadings)
        return restart();
    QSet<QString> mixed;
    for (const DeadLetterTopic& topic : std::as_const(m_recognised)) {
        if (isMixed(topic))
            mixed.insert(topic.name);
    }
    qint64 partitions = 0;
    for (const TopicInfo& topic : m_info.topics)
        partitions += names.contains(topic.name) ? topic.partitions.size() : 0;
    const qint64 newest =
        std::clamp<qint64>(m_options.most / std::max<qint64>(1, partitions), 1, m_options.newest);
    auto reading = std::make_unique<FailureReading>(
        m_connection, names, mixed,
        m_readsAll ? kafka::From::beginning() : kafka::From::newest(newest), m_shared);
    connect(reading.get(), &FailureReading::failuresRead, this,
            [this](const QList<Failure>& failures, FailureStore::Arrival arrival) {
                m_store.take(failures, arrival, QDateTime::currentDateTimeUtc());
            });
    connect(reading.get(), &FailureReading::changed, this, [this] {
        refreshTopics();
        refreshState();
    });
    connect(reading.get(), &FailureReading::noticed, this, &FailureService::noticed);
    m_readings.push_back(std::move(reading));
    m_readings.back()->start();
}

QStringList FailureService::readTopics() const
{
    QStringList names;
    for (const auto& reading : m_readings)
        names += reading->topics();
    names.sort();
    return names;
}

void FailureService::refreshTopics()
{
    if (!m_hasCluster)
        return;
    QList<DeadLetterTopic> found = m_recognised;
    for (const auto& reading : m_readings) {
        const auto tallies = reading->tallies();
        const QSet<QString> names(reading->topics().cbegin(), reading->topics().cend());
        for (DeadLetterTopic& topic : found) {
            if (!isRead(topic) || !names.contains(topic.name))
                continue;
            const TopicTally tally = tallies.value(topic.name);
            topic.sampled = tally.read;
            topic.recognised = tally.recognised;
            topic.dialects = tally.dialects;
            // Better evidence than a name.
            if (tally.recognised > 0 && (topic.evidence == DeadLetterTopic::Evidence::Name ||
                                         topic.evidence == DeadLetterTopic::Evidence::Setting))
                topic.evidence = DeadLetterTopic::Evidence::Headers;
            topic.coverage = reading->coverage(topic.name, tally);
            topic.coverage.letGo = m_store.letGoOf(topic.name);
        }
    }
    for (DeadLetterTopic& topic : found) {
        if (const auto count = m_counts.constFind(topic.name); count != m_counts.constEnd())
            topic.records = *count;
    }
    m_store.setTopics(found);
}

void FailureService::refreshState()
{
    if (!m_isStarted)
        return;
    if (!m_hasCluster)
        return m_lookFault.isEmpty() ? setState(State::Looking)
                                     : setState(State::Away, m_lookFault);
    bool isReading = false;
    for (const auto& reading : m_readings) {
        const kafka::ConsumerState now = reading->state();
        switch (now.phase) {
        case kafka::ConsumerPhase::Disconnected:
        case kafka::ConsumerPhase::Failed:
            return setState(State::Away, now.reason);
        case kafka::ConsumerPhase::Following:
            break;
        default:
            isReading = true;
            break;
        }
    }
    setState(isReading ? State::Reading : State::Following);
}

void FailureService::setState(State state, const QString& reason)
{
    if (m_state == state && m_reason == reason)
        return;
    m_state = state;
    m_reason = reason;
    Q_EMIT stateChanged(state);
}

void FailureService::readAll(bool all)
{
    if (m_readsAll == all)
        return;
    m_readsAll = all;
    if (m_isStarted && m_hasCluster)
        restart();
}

void FailureService::setVerdict(const QString& topic, std::optional<bool> isDeadLetter)
{
    const auto tell = [this](const Result<void>& kept) {
        if (!kept && kept.error().kind != ErrorKind::Cancelled)
            Q_EMIT noticed(kept.error().message);
    };
    if (isDeadLetter) {
        const auto verdict = *isDeadLetter ? storage::TopicVerdict::Yes : storage::TopicVerdict::No;
        m_evidence.verdicts.insert(topic, verdict);
        m_table.put(topic, verdict).then(this, tell);
    } else {
        m_evidence.verdicts.remove(topic);
        m_table.remove(topic).then(this, tell);
    }
    recognise();
    refreshState();
}

void FailureService::setShareGroupSetting(const QString& topic, bool isEnabled)
{
    if (m_evidence.settings.contains(topic) == isEnabled)
        return;
    if (isEnabled)
        m_evidence.settings.insert(topic);
    else
        m_evidence.settings.remove(topic);
    recognise();
}
