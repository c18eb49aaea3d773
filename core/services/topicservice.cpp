// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/topicservice.h"

#include "core/base/cancelling.h"
#include <QtCore/QCoreApplication>
#include <QtCore/QThreadPool>

#include <algorithm>

using namespace std::chrono_literals;

namespace {

constexpr auto LookingPace = 3s;
constexpr auto OtherPace = 30s;
// So large a cluster is read no more often than this part of the time.
constexpr int LookingShare = 4;
constexpr int OtherShare = 20;
// Low watermarks move with retention, which brokers look after every five minutes.
constexpr qint64 LowsEveryMs = 20'000;
constexpr qint64 FewPartitions = 2000;
// Settings change seldom, and by a person who then looks here.
constexpr qint64 VisibleConfigMs = 15'000;
constexpr qint64 OtherConfigMs = 300'000;
constexpr qint64 ConfigRetryMs = 10'000;
constexpr qsizetype MostVisible = 200;

/// A large snapshot takes longer to be taken down than a frame lasts.
TopicSnapshotPtr shared(TopicSnapshot snapshot)
{
    return {new TopicSnapshot(std::move(snapshot)), [](const TopicSnapshot* old) {
                if (QCoreApplication::instance() && old->topics.size() > 100)
                    QThreadPool::globalInstance()->start([old] { delete old; });
                else
                    delete old;
            }};
}

} // namespace

TopicService::TopicService(const kafka::Connection& connection, QObject* parent)
    : QObject(parent),
      m_reader(connection),
      m_configReader(connection),
      m_lookingPace(LookingPace),
      m_otherPace(OtherPace)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &TopicService::read);
    m_configClock.start();
}

TopicService::~TopicService()
{
    cancelUnfinished(m_asked);
}

void TopicService::start()
{
    m_isStarted = true;
    refresh();
}

void TopicService::stop()
{
    m_isStarted = false;
    m_next.stop();
    cancel();
}

void TopicService::setPace(std::chrono::milliseconds looking, std::chrono::milliseconds otherwise)
{
    m_lookingPace = looking;
    m_otherPace = otherwise;
    if (!m_isReading)
        planNext();
}

void TopicService::setLooking(QObject* who, bool looking)
{
    const bool before = isLookedAt();
    if (looking) {
        if (!m_looking.contains(who))
            connect(who, &QObject::destroyed, this, [this, who] { m_looking.remove(who); });
        m_looking.insert(who);
    } else {
        if (m_looking.remove(who))
            disconnect(who, &QObject::destroyed, this, nullptr);
    }
    if (before == isLookedAt() || m_isReading)
        return;
    planNext();
    if (isLookedAt())
        askConfigs();
}

void TopicService::feed(const ClusterReading& reading, const QHash<QString, TopicConfig>& configs)
{
    feed(shared(advanced(m_snapshot.get(), reading)), configs);
}

void TopicService::feed(const TopicSnapshotPtr& snapshot,
                        const QHash<QString, TopicConfig>& configs)
{
    m_isFed = true;
    m_isStarted = false;
    m_configs = configs;
    take(Result<TopicSnapshotPtr>(snapshot));
    Q_EMIT configsChanged(configs.keys());
}

void TopicService::feedFailure(const Error& error)
{
    m_isFed = true;
    m_isStarted = false;
    take(Result<TopicSnapshotPtr>(error));
}

void TopicService::refresh()
{
    if (!m_isReading && !m_isFed)
        read();
}

void TopicService::cancel()
{
    if (!m_isReading)
        return;
    ++m_generation;
    cancelUnfinished(m_asked);
    m_isReading = false;
    planNext();
    Q_EMIT stateChanged();
}

void TopicService::read()
{
    m_next.stop();
    m_isReading = true;
    m_since.start();
    const quint64 generation = ++m_generation;
    const bool lows = !m_snapshot || m_snapshot->partitions <= FewPartitions ||
                      !m_sinceLows.isValid() || m_sinceLows.elapsed() >= LowsEveryMs;
    if (lows)
        m_sinceLows.start();
    m_asked = m_reader.read(lows ? kafka::LowMarks::Ask : kafka::LowMarks::Leave);
    m_asked
        .then(QThreadPool::globalInstance(),
              [before =
                   m_snapshot](const Result<ClusterReading>& reading) -> Result<TopicSnapshotPtr> {
                  if (!reading)
                      return reading.error();
                  return shared(advanced(before.get(), *reading));
              })
        .then(this, [this, generation](const Result<TopicSnapshotPtr>& snapshot) {
            if (generation == m_generation && m_isReading)
                take(snapshot);
        });
    Q_EMIT stateChanged();
}

void TopicService::take(const Result<TopicSnapshotPtr>& snapshot)
{
    m_isReading = false;
    m_took = std::chrono::milliseconds(m_since.isValid() ? m_since.elapsed() : 0);
    if (snapshot) {
        m_error.reset();
        m_snapshot = *snapshot;
    } else {
        m_error = snapshot.error();
        m_sinceLows.invalidate();
    }
    planNext();
    if (snapshot)
        Q_EMIT refreshed();
    Q_EMIT stateChanged();
    askConfigs();
}

void TopicService::planNext()
{
    if (!m_isStarted)
        return;
    const auto pace = isLookedAt() ? std::max(m_lookingPace, m_took * (LookingShare - 1))
                                   : std::max(m_otherPace, m_took * (OtherShare - 1));
    // Who begins to look after a while sees what is now, not what was then.
    const auto since = std::chrono::milliseconds(m_since.isValid() ? m_since.elapsed() : 0);
    m_next.start(std::max(0ms, pace + m_took - since));
}

void TopicService::wantConfigs(const QStringList& visible)
{
    m_visible = visible.first(std::min(visible.size(), MostVisible));
    askConfigs();
}

QStringList TopicService::nextConfigPage() const
{
    const qint64 now = m_configClock.elapsed();
    QStringList page;
    const auto isDue = [&](const QString& topic, qint64 lasting) {
        const auto asked = m_configAsked.constFind(topic);
        return asked == m_configAsked.cend() || now - *asked >= lasting;
    };
    for (const QString& topic : m_visible) {
        if (isDue(topic, VisibleConfigMs))
            page.append(topic);
    }
    if (!page.isEmpty() || !m_snapshot)
        return page;
    for (const TopicState& topic : m_snapshot->topics) {
        if (page.size() == kafka::ConfigReader::MostTopics)
            break;
        if (isDue(topic.info.name, OtherConfigMs))
            page.append(topic.info.name);
    }
    return page;
}

void TopicService::askConfigs()
{
    if (m_isReadingConfigs || m_isFed || !isLookedAt())
        return;
    if (m_configError && m_configClock.elapsed() - m_configFailedAt < ConfigRetryMs)
        return;
    const QStringList page = nextConfigPage();
    if (page.isEmpty())
        return;
    m_isReadingConfigs = true;
    m_configReader.topics(page, kafka::ConfigReader::Settings::Telling)
        .then(this, [this, page](const Result<QHash<QString, TopicConfig>>& told) {
            takeConfigs(page, told);
        });
}

void TopicService::takeConfigs(const QStringList& asked,
                               const Result<QHash<QString, TopicConfig>>& told)
{
    m_isReadingConfigs = false;
    const qint64 now = m_configClock.elapsed();
    // One topic alone is refused as a whole.
    const bool isAnswered = told || told.error().kind == ErrorKind::Forbidden ||
                            told.error().kind == ErrorKind::NotFound;
    if (!isAnswered) {
        m_configError = told.error();
        m_configFailedAt = now;
        Q_EMIT stateChanged();
        return;
    }
    m_configError.reset();
    QStringList changed;
    for (const QString& topic : asked) {
        const bool isNew = !m_configAsked.contains(topic);
        m_configAsked.insert(topic, now);
        const auto config =
            told ? told->constFind(topic) : QHash<QString, TopicConfig>::const_iterator();
        if (!told || config == told->cend()) {
            if (m_configs.remove(topic) || isNew)
                changed.append(topic);
            continue;
        }
        TopicConfig& known = m_configs[topic];
        if (known == *config && !isNew)
            continue;
        known = *config;
        changed.append(topic);
    }
    if (!changed.isEmpty())
        Q_EMIT configsChanged(changed);
    askConfigs();
}

QFuture<Result<TopicConfig>> TopicService::config(const QString& topic)
{
    if (m_isFed)
        return QtFuture::makeReadyFuture(Result<TopicConfig>(m_configs.value(topic)));
    return m_configReader.topics({topic}, kafka::ConfigReader::Settings::All)
        .then([topic](const Result<QHash<QString, TopicConfig>>& told) -> Result<TopicConfig> {
            if (!told)
                return told.error();
            return told->value(topic);
        });
}
