// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/grouptexts.h"

#include "core/domain/line.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

struct GroupTexts
{
    Q_DECLARE_TR_FUNCTIONS(GroupTexts)
};

QString nothingText()
{
    return u"–"_s;
}

} // namespace

VerdictWeight verdictWeight(LagVerdict verdict)
{
    switch (verdict) {
    case LagVerdict::LosingRecords:
    case LagVerdict::Stopped:
    case LagVerdict::Stalled:
    case LagVerdict::NotAdvancing:
        return VerdictWeight::Bad;
    case LagVerdict::RetentionRisk:
    case LagVerdict::Rewound:
    case LagVerdict::FallingBehind:
    case LagVerdict::Unstable:
        return VerdictWeight::Warning;
    case LagVerdict::Inactive:
    case LagVerdict::Unknown:
        return VerdictWeight::Quiet;
    case LagVerdict::Ok:
        return VerdictWeight::Fine;
    }
    return VerdictWeight::Quiet;
}

bool asksForAttention(LagVerdict verdict)
{
    const VerdictWeight weight = verdictWeight(verdict);
    return weight == VerdictWeight::Warning || weight == VerdictWeight::Bad;
}

QString verdictWord(LagVerdict verdict)
{
    switch (verdict) {
    case LagVerdict::LosingRecords:
        return GroupTexts::tr("losing records");
    case LagVerdict::RetentionRisk:
        return GroupTexts::tr("retention risk");
    case LagVerdict::Rewound:
        return GroupTexts::tr("rewound");
    case LagVerdict::NotAdvancing:
        return GroupTexts::tr("not advancing");
    case LagVerdict::Stopped:
        return GroupTexts::tr("stopped");
    case LagVerdict::Stalled:
        return GroupTexts::tr("stalled");
    case LagVerdict::FallingBehind:
        return GroupTexts::tr("falling behind");
    case LagVerdict::Unstable:
        return GroupTexts::tr("unstable");
    case LagVerdict::Inactive:
        return GroupTexts::tr("inactive");
    case LagVerdict::Ok:
        return GroupTexts::tr("fine");
    case LagVerdict::Unknown:
        break;
    }
    return GroupTexts::tr("not known yet");
}

const PartitionLag* decisivePartition(const GroupLag& group)
{
    const PartitionLag* found = nullptr;
    for (const PartitionLag& partition : group.partitions) {
        if (partition.verdict != group.verdict)
            continue;
        if (!found || partition.lag().value_or(-1) > found->lag().value_or(-1))
            found = &partition;
    }
    return found;
}

QString verdictHeadline(LagVerdict verdict)
{
    QString word = verdictWord(verdict);
    if (!word.isEmpty())
        word[0] = word.at(0).toUpper();
    return GroupTexts::tr("%1.").arg(word);
}

QString verdictLimit(LagVerdict verdict)
{
    if (verdict != LagVerdict::NotAdvancing)
        return {};
    return GroupTexts::tr(
        "Whether it has stopped committing or commits the same offset again cannot be "
        "told: committed offsets are read without their times.");
}

QString groupStateWord(const GroupLag& group)
{
    switch (group.state) {
    case GroupState::PreparingRebalance:
    case GroupState::CompletingRebalance:
        return GroupTexts::tr("rebalancing");
    case GroupState::Stable:
        return GroupTexts::tr("stable");
    case GroupState::Empty:
        return GroupTexts::tr("no members");
    case GroupState::Dead:
        // What cannot be described is not dead.
        return group.protocol == GroupProtocol::Classic ? GroupTexts::tr("dead")
                                                        : GroupTexts::tr("not told");
    case GroupState::Unknown:
        break;
    }
    return GroupTexts::tr("not told");
}

QString groupProtocolWord(GroupProtocol protocol)
{
    switch (protocol) {
    case GroupProtocol::Classic:
        return GroupTexts::tr("classic");
    case GroupProtocol::Consumer:
        return GroupTexts::tr("consumer (new)");
    case GroupProtocol::Share:
        return GroupTexts::tr("share");
    case GroupProtocol::Unknown:
        break;
    }
    return GroupTexts::tr("not told");
}

QString hiddenMembersSentence(const GroupLag& group)
{
    if (group.members)
        return {};
    if (group.protocol == GroupProtocol::Share)
        return GroupTexts::tr(
            "A share group: its records are handed out one by one, so there are no "
            "committed offsets and no lag. Its members are not visible to this client "
            "library.");
    return GroupTexts::tr(
        "It uses the new consumer protocol: its offsets are read as usual, but its "
        "members are not visible to this client library.");
}

QString membersText(const GroupLag& group)
{
    if (group.members)
        return QLocale().toString(group.members->size());
    return group.protocol == GroupProtocol::Share ? nothingText() : GroupTexts::tr("not visible");
}

QString groupSummary(const GroupLag& group)
{
    const QString members = group.members
                                ? QCoreApplication::translate("GroupTexts", "%n member(s)", nullptr,
                                                              int(group.members->size()))
                                : GroupTexts::tr("members not visible");
    return GroupTexts::tr("%1 · %2 · %3")
        .arg(groupStateWord(group), groupProtocolWord(group.protocol), members);
}

QString groupLagText(const GroupLag& group)
{
    if (const std::optional<qint64> lag = group.lag())
        return QLocale().toString(std::max<qint64>(*lag, 0));
    if (!group.problem.isEmpty())
        return GroupTexts::tr("not known");
    if (group.partitions.isEmpty())
        return nothingText();
    const bool someCommit =
        std::any_of(group.partitions.cbegin(), group.partitions.cend(),
                    [](const PartitionLag& partition) { return partition.committed.has_value(); });
    return someCommit ? GroupTexts::tr("not known") : GroupTexts::tr("no commit");
}

QString partitionLagText(const PartitionLag& partition)
{
    if (const std::optional<qint64> lag = partition.lag())
        return QLocale().toString(std::max<qint64>(*lag, 0));
    return partition.committed ? GroupTexts::tr("not known") : GroupTexts::tr("no commit");
}

QString secondsText(std::optional<double> seconds)
{
    if (!seconds || !std::isfinite(*seconds))
        return nothingText();
    const double bounded = std::clamp(*seconds, 0.0, 1e12);
    if (bounded == 0)
        return GroupTexts::tr("0 s");
    return durationText(qint64(std::llround(bounded * 1000)));
}

QString secondsMethodText(SecondsMethod method)
{
    switch (method) {
    case SecondsMethod::Record:
        return GroupTexts::tr("read from the record");
    case SecondsMethod::Interpolated:
        return GroupTexts::tr("estimated from the ends");
    case SecondsMethod::None:
        break;
    }
    return GroupTexts::tr("not known");
}

QString offsetText(std::optional<Offset> offset)
{
    return offset ? QLocale().toString(offset->value()) : nothingText();
}

QString memberName(const GroupMember& member)
{
    return member.clientId.isEmpty() ? member.id : member.clientId;
}

QString memberText(const GroupLag& group, const PartitionLag& partition)
{
    if (partition.member.isEmpty())
        return group.members ? GroupTexts::tr("nobody") : GroupTexts::tr("not visible");
    if (group.members) {
        for (const GroupMember& member : *group.members) {
            if (member.id == partition.member)
                return memberName(member);
        }
    }
    return partition.member;
}
