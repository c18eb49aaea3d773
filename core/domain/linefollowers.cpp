// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/linefollowers.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

// More of them are told as one node.
constexpr qsizetype MostGroups = 8;
constexpr qsizetype MostLaggingShort = 1;
constexpr qsizetype MostDeadLetters = 2;

QString lastPart(const QString& name)
{
    return name.sliced(name.lastIndexOf(u'.') + 1);
}

class FollowerNodes
{
    Q_DECLARE_TR_FUNCTIONS(Line)

public:
    FollowerNodes(const Promise& promise, const LineFollowers& followers)
        : m_followers(followers), m_line(lineFor(promise)), m_events(promise.expected.size())
    {
        m_wasSeen = std::any_of(promise.expected.begin(), promise.expected.end(),
                                [](const ExpectedEvent& event) { return event.seenAt; });
    }

    Line build()
    {
        if (!m_wasSeen)
            return std::move(m_line);
        const qsizetype before = m_line.nodes.size();
        m_line.fewer = m_line.nodes;
        putEventsTogether();
        addGroups();
        addDeadLetters();
        if (m_line.nodes.size() == before || m_line.fewer.size() >= m_line.nodes.size())
            m_line.fewer.clear();
        setVerdict();
        return std::move(m_line);
    }

private:
    using State = LineNode::State;
    enum class GaveUp { Show, Leave };
    enum class Stand { Handled, Behind, NoCommit, GaveUp };

    struct Told
    {
        Stand stand = Stand::Handled;
        qint64 behind = 0;
        LineNode node;
    };

    static QString asked(const QDateTime& at)
    {
        return QLocale().toString(at.toLocalTime().time(), u"HH:mm:ss"_s);
    }

    const Failure* failureOf(const LineGroup& group) const
    {
        for (const Failure& failure : m_followers.deadLetters) {
            if (failure.origin.group == group.group)
                return &failure;
        }
        return nullptr;
    }

    Told tell(const LineGroup& group) const
    {
        Told told;
        told.node.title = group.group;
        told.node.destination =
            GroupPlace{group.group, TopicPartition{group.events.constFirst().address.topic,
                                                   group.events.constFirst().address.partition}};
        bool hasCommit = true;
        for (const LineGroup::Event& event : group.events) {
            if (!event.committed)
                hasCommit = false;
            else
                told.behind = std::max<qint64>(told.behind, event.address.offset.value() + 1 -
                                                                event.committed->value());
        }
        if (told.behind > 0)
            tellBehind(told, group);
        else if (!hasCommit)
            tellNoCommit(told);
        else if (const Failure* failure = failureOf(group))
            tellGaveUp(told, group, *failure);
        else
            tellHandled(told, group);
        return told;
    }

    void tellHandled(Told& told, const LineGroup& group) const
    {
        told.node.state = State::Done;
        told.node.caption = tr("handled");
        told.node.explanation =
            tr("%1 had committed past this when it was asked at %2: it has handled it, or passed "
               "it over.")
                .arg(told.node.title, asked(m_followers.askedAt));
        std::optional<qint64> longest = 0;
        for (const LineGroup::Event& event : group.events)
            longest = longest && event.handledWithinMs
                          ? std::optional(std::max(*longest, *event.handledWithinMs))
                          : std::nullopt;
        if (!longest)
            return;
        // Rounded up: it is a bound.
        const double seconds = std::ceil(double(*longest) / 100.0) / 10.0;
        const QString time = QLocale().toString(seconds, 'f', seconds < 10 ? 1 : 0);
        told.node.caption = tr("handled within %1 s").arg(time);
        told.node.explanation +=
            u' ' + tr("The first look that found it so came %1 s after the event was read here; "
                      "groups are looked at every few seconds, so it may have been much sooner.")
                       .arg(time);
    }

    void tellBehind(Told& told, const LineGroup& group) const
    {
        told.stand = Stand::Behind;
        const bool isLeft = group.verdict == LagVerdict::Inactive;
        told.node.state = isLeft ? State::Unknown : State::UnderWay;
        told.node.caption = tr("%n event(s) behind", nullptr, int(told.behind));
        told.node.explanation =
            isLeft ? tr("%1 had still to read %n event(s) up to this one when it was asked at %2, "
                        "and nobody is in the group now.",
                        nullptr, int(told.behind))
                   : tr("%1 had still to read %n event(s) up to this one when it was asked at %2.",
                        nullptr, int(told.behind));
        told.node.explanation =
            told.node.explanation.arg(told.node.title, asked(m_followers.askedAt));
    }

    static void tellNoCommit(Told& told)
    {
        told.stand = Stand::NoCommit;
        told.node.state = State::Unknown;
        told.node.caption = tr("no commit");
        told.node.explanation = tr("%1 reads this partition and has never committed there: nobody "
                                   "can tell whether it has handled this.")
                                    .arg(told.node.title);
    }

    static void tellGaveUp(Told& told, const LineGroup& group, const Failure& failure)
    {
        told.stand = Stand::GaveUp;
        told.node.state = State::Failed;
        told.node.caption = tr("gave it up");
        told.node.explanation =
            tr("%1 has committed past this, but it failed on it and wrote a dead letter to %2.")
                .arg(group.group, failure.address.topic);
    }

    /// Where there is little room, events that all came are one node.
    void putEventsTogether()
    {
        QList<LineNode>& nodes = m_line.fewer;
        const QList<LineNode> events = nodes.last(m_events);
        if (events.size() < 2 || !std::all_of(events.begin(), events.end(), [](const auto& node) {
                return node.state == State::Done;
            }))
            return;
        LineNode node = events.constLast();
        node.title = tr("%n event(s)", nullptr, int(events.size()));
        node.caption = tr("seen");
        QStringList each;
        for (const LineNode& event : events)
            each << tr("%1: %2").arg(event.title, event.caption);
        node.explanation = each.join(u'\n');
        nodes.remove(nodes.size() - m_events, m_events);
        nodes.append(node);
    }

    void addGroups()
    {
        switch (m_followers.groups) {
        case LineFollowers::Groups::NotYet:
            return;
        case LineFollowers::Groups::NotWatched: {
            LineNode node;
            node.title = tr("Consumer groups");
            node.caption = tr("not watched");
            node.explanation = m_followers.reason.isEmpty()
                                   ? tr("Whether anybody has handled this is not asked for now.")
                                   : m_followers.reason;
            node.destination = PageId::Groups;
            m_line.nodes.append(node);
            m_line.fewer.append(node);
            return;
        }
        case LineFollowers::Groups::Known:
            break;
        }
        for (const LineGroup& group : m_followers.readers) {
            if (!group.events.isEmpty())
                m_told.append(tell(group));
        }
        if (m_told.isEmpty()) {
            LineNode node;
            node.title = tr("Consumer groups");
            node.caption = tr("none reads this");
            node.explanation =
                tr("No consumer group had committed on these topics, or was assigned to them, when "
                   "the groups were asked at %1.")
                    .arg(asked(m_followers.askedAt));
            node.destination = PageId::Groups;
            m_line.nodes.append(node);
            m_line.fewer.append(node);
            return;
        }
        appendGroups(m_line.nodes, MostGroups, MostGroups, GaveUp::Show);
        // There the dead letter says who gave it up.
        appendGroups(m_line.fewer, 1, MostLaggingShort, GaveUp::Leave);
    }

    /// Those that are not through first come under their names; what is too much becomes one node.
    void appendGroups(QList<LineNode>& nodes, qsizetype mostHandled, qsizetype mostOthers,
                      GaveUp gaveUp) const
    {
        QList<const Told*> handled;
        QList<const Told*> others;
        for (const Told& told : m_told) {
            if (told.stand != Stand::GaveUp || gaveUp == GaveUp::Show)
                (told.stand == Stand::Handled ? handled : others).append(&told);
        }
        std::stable_sort(others.begin(), others.end(),
                         [](const Told* a, const Told* b) { return rank(*a) < rank(*b); });
        appendSome(nodes, handled, mostHandled, tr("handled"));
        appendSome(nodes, others, mostOthers, tr("not through yet"));
    }

    /// What the user must know first.
    static std::pair<int, qint64> rank(const Told& told)
    {
        return {told.stand == Stand::GaveUp   ? 0
                : told.stand == Stand::Behind ? 1
                                              : 2,
                -told.behind};
    }

    static void appendSome(QList<LineNode>& nodes, const QList<const Told*>& told, qsizetype most,
                           const QString& caption)
    {
        const qsizetype single = told.size() > most ? most - 1 : told.size();
        for (qsizetype i = 0; i < single; ++i)
            nodes.append(told[i]->node);
        if (single == told.size())
            return;
        LineNode node;
        node.state = told[single]->node.state;
        node.title = single == 0 ? tr("%n group(s)", nullptr, int(told.size()))
                                 : tr("%n more group(s)", nullptr, int(told.size() - single));
        node.caption = caption;
        QStringList each;
        for (qsizetype i = single; i < told.size(); ++i)
            each << tr("%1: %2").arg(told[i]->node.title, told[i]->node.caption);
        node.explanation = each.join(u'\n');
        node.destination = PageId::Groups;
        nodes.append(node);
    }

    void addDeadLetters()
    {
        const QList<Failure>& letters = m_followers.deadLetters;
        for (qsizetype i = 0; i < std::min(letters.size(), MostDeadLetters); ++i)
            m_line.nodes.append(letterNode(letters[i]));
        if (letters.size() > MostDeadLetters)
            m_line.nodes.append(lettersNode(letters.mid(MostDeadLetters)));
        if (letters.size() == 1)
            m_line.fewer.append(letterNode(letters.constFirst()));
        else if (!letters.isEmpty())
            m_line.fewer.append(lettersNode(letters));
    }

    static LineNode letterNode(const Failure& failure)
    {
        LineNode node;
        node.state = State::Failed;
        node.title = tr("Dead letter");
        node.caption =
            failure.exception.isEmpty() ? failure.address.topic : lastPart(failure.exception);
        const QString who = failure.origin.group.value_or(QString());
        const QString place = u"%1 · %2 @ %3"_s.arg(
            failure.address.topic, QString::number(failure.address.partition.value()),
            QString::number(failure.address.offset.value()));
        node.explanation =
            who.isEmpty() ? tr("A consumer failed on this event and wrote it to %1.").arg(place)
                          : tr("%1 failed on this event and wrote it to %2.").arg(who, place);
        if (!failure.message.isEmpty())
            node.explanation += u'\n' + failure.message.left(300);
        node.destination = FailurePlace{failure.address};
        return node;
    }

    static LineNode lettersNode(const QList<Failure>& letters)
    {
        LineNode node = letterNode(letters.constFirst());
        node.title = tr("%n dead letter(s)", nullptr, int(letters.size()));
        return node;
    }

    void setVerdict()
    {
        const bool isSettled = m_line.verdictState == State::Done;
        if (!m_followers.deadLetters.isEmpty()) {
            const QString who =
                m_followers.deadLetters.constFirst().origin.group.value_or(QString());
            const QString seen = m_line.verdict;
            m_line.verdictState = State::Failed;
            m_line.verdict = who.isEmpty()
                                 ? tr("%1; a consumer gave it up, there is a dead letter").arg(seen)
                                 : tr("%1; %2 gave it up, there is a dead letter").arg(seen, who);
            return;
        }
        // What is late, silent or different stays the first thing to know.
        if (!isSettled || m_told.isEmpty())
            return;
        const auto slowest =
            std::max_element(m_told.begin(), m_told.end(),
                             [](const Told& a, const Told& b) { return a.behind < b.behind; });
        if (slowest->behind > 0) {
            m_line.verdict = tr("%1; %2 is %n event(s) behind", nullptr, int(slowest->behind))
                                 .arg(m_line.verdict, slowest->node.title);
        } else if (std::all_of(m_told.begin(), m_told.end(),
                               [](const Told& told) { return told.stand == Stand::Handled; })) {
            m_line.verdict =
                tr("%1, handled by %n group(s)", nullptr, int(m_told.size())).arg(m_line.verdict);
        }
    }

    const LineFollowers& m_followers;
    Line m_line;
    qsizetype m_events;
    bool m_wasSeen = false;
    QList<Told> m_told;
};

} // namespace

Line lineFor(const Promise& promise, const LineFollowers& followers)
{
    return FollowerNodes(promise, followers).build();
}
