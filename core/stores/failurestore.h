// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/failure.h"
#include "core/stores/failurelist.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QTimer>

#include <array>
#include <deque>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

/// The failures that were read of the dead-letter topics, and their groups. Bounded in bytes: the
/// failures that came first go first and are counted; their groups keep their figures. Stacks are
/// not held here (see FailureService::detailOf()). GUI thread.
class FailureStore : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        qsizetype bytes = qsizetype(96) << 20;
        /// More causes than anybody reads; the one whose last failure is the oldest goes first.
        qsizetype groups = 5000;
    };

    /// Whether failures were there before or come while somebody watches.
    enum class Arrival { Backlog, Live };

    explicit FailureStore(QObject* parent = nullptr) : FailureStore(Limits(), parent) {}
    explicit FailureStore(const Limits& limits, QObject* parent = nullptr);
    ~FailureStore() override;

    /// A failure whose record is known already is passed over.
    void take(const QList<Failure>& failures, Arrival arrival, const QDateTime& now);
    /// Takes away what came from a topic.
    void removeTopic(const QString& topic);
    void clear();

    /// By their last failure, newest first. Trends are counted back from `now`.
    QList<FailureGroup> groups(const QDateTime& now = QDateTime::currentDateTimeUtc()) const;
    std::optional<FailureGroup> group(const FailureGroupId& id,
                                      const QDateTime& now = QDateTime::currentDateTimeUtc()) const;
    /// Those held of a group, newest first. Costs nothing where nothing came or went; else what it
    /// takes to put in what came.
    FailureList failures(const FailureGroupId& id) const;
    /// All that are held, in no order between groups.
    FailureList failures() const;
    std::optional<Failure> failure(const RecordAddress& address) const;
    /// The same without its texts; empty where it is not held.
    FailureGroupId groupOf(const RecordAddress& address) const;
    /// Those held that came of one record, oldest first: dead letters name where it stood.
    QList<Failure> failuresOf(const RecordAddress& origin) const;

    /// How many are held.
    qint64 held() const { return qint64(m_held.size()); }
    qint64 heldOf(const FailureGroupId& id) const;
    /// Since the store was made or cleared.
    qint64 taken() const { return m_taken; }
    /// How many of them are not held any more because memory is bounded.
    qint64 letGo() const { return m_letGo; }
    qint64 letGoOf(const QString& topic) const { return m_letGoOf.value(topic); }
    qint64 letGoGroups() const { return m_letGoGroups; }
    qsizetype bytes() const { return m_bytes; }

    /// The topics of dead letters, by name; kept here for everybody who shows them.
    const QList<DeadLetterTopic>& topics() const { return m_topics; }
    std::optional<DeadLetterTopic> topic(const QString& name) const;
    void setTopics(const QList<DeadLetterTopic>& topics);

Q_SIGNALS:
    /// Groups or failures changed; once for many.
    void failuresChanged();
    void topicsChanged();
    /// One that came while somebody watches.
    void failureSeen(const Failure& failure);

private:
    struct Minutes
    {
        qint64 newest = 0; ///< Minutes since 1970.
        std::array<int, 60> counts{};
    };
    struct Held
    {
        std::unique_ptr<const Failure> failure;
        qsizetype bytes = 0;
    };
    /// One in the order of time, without a look at its texts.
    struct Key
    {
        qint64 ms = 0;
        quint64 place = 0;
    };
    struct Group
    {
        FailureGroup figures;
        Minutes minutes;
        /// Places in the order of coming, oldest first.
        std::deque<quint64> held;

        // Newest first, made when somebody asks: `keys` are of the same places as `listed`, and may
        // name some that are gone; `came` are not in it yet.
        QList<const Failure*> listed;
        std::vector<Key> keys;
        std::vector<std::pair<Key, const Failure*>> came;
        bool someWent = false;
    };
    /// What was let go lives here as long as a list that was made before names it. Each knows its
    /// follower: what goes later lives at least as long.
    struct Gone
    {
        std::vector<std::unique_ptr<const Failure>> failures;
        std::shared_ptr<Gone> next;

        Gone() = default;
        Gone(const Gone&) = delete;
        Gone& operator=(const Gone&) = delete;
        ~Gone();
    };

    void takeOne(const Failure& failure, Arrival arrival, const QDateTime& now);
    static void count(Minutes& minutes, const QDateTime& at);
    static QList<int> trend(const Minutes& minutes, const QDateTime& now);
    void letGoOldest();
    void letGoOldestGroup();
    void forget(quint64 place);
    void beginGone() const;
    static void putInOrder(Group& group);
    std::shared_ptr<const void> keepAlive() const;
    FailureGroup shown(const Group& group, const QDateTime& now) const;

    const Limits m_limits;
    struct AddressHash
    {
        std::size_t operator()(const RecordAddress& address) const { return qHash(address, 0); }
    };

    // The order within groups is made when it is asked for.
    mutable QHash<FailureGroupId, Group> m_groups;
    mutable std::shared_ptr<Gone> m_gone;
    // Of the standard library: where they grow, nothing is moved and nothing is hashed again.
    std::unordered_map<quint64, Held> m_held;
    std::unordered_map<RecordAddress, quint64, AddressHash> m_places;
    std::deque<quint64> m_order;
    std::unordered_multimap<RecordAddress, quint64, AddressHash> m_byOrigin;
    quint64 m_next = 0;
    qsizetype m_bytes = 0;
    qint64 m_taken = 0;
    qint64 m_letGo = 0;
    qint64 m_letGoGroups = 0;
    QHash<QString, qint64> m_letGoOf;
    QList<DeadLetterTopic> m_topics;
};
