// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/grouplag.h"

/// Words for groups and their lag. Sentences say what was read and no more: never a negative lag,
/// never 0 where nothing was committed, never "dead" for a group that this client library cannot
/// describe. Pure; GUI thread for the locale.

/// How loud a verdict is.
enum class VerdictWeight {
    Fine,    ///< "ok"
    Quiet,   ///< Nothing to do: unknown, inactive.
    Warning, ///< Somebody should look.
    Bad,     ///< Records are lost, or soon.
};
VerdictWeight verdictWeight(LagVerdict verdict);
/// Warning and above.
bool asksForAttention(LagVerdict verdict);

/// In a few words, for chips: "fine", "not advancing".
QString verdictWord(LagVerdict verdict);
/// Begins a banner: "Not advancing."
QString verdictHeadline(LagVerdict verdict);
/// What the verdict cannot tell and why; empty where it tells all.
QString verdictLimit(LagVerdict verdict);
/// The partition that gave the group its verdict; the most lagging of them; null when none did.
const PartitionLag* decisivePartition(const GroupLag& group);

/// "stable", "rebalancing", "no members".
QString groupStateWord(const GroupLag& group);
/// "classic", "new (consumer)", "share".
QString groupProtocolWord(GroupProtocol protocol);
/// Why there are no members to be seen; empty where they are.
QString hiddenMembersSentence(const GroupLag& group);
/// "3", or "not visible"; "–" for a share group.
QString membersText(const GroupLag& group);
/// "stable · classic · 2 members"
QString groupSummary(const GroupLag& group);

/// "4,962", "no commit" where nothing was committed, "not known" where an end is missing, "–" where
/// there are no partitions.
QString groupLagText(const GroupLag& group);
QString partitionLagText(const PartitionLag& partition);
/// "3 min 12 s"; "–" where it is not known.
QString secondsText(std::optional<double> seconds);
/// How the seconds came about: "read from the record".
QString secondsMethodText(SecondsMethod method);
QString offsetText(std::optional<Offset> offset);

/// "email-7f9c", by the client's own name; with its host where it is told.
QString memberText(const GroupLag& group, const PartitionLag& partition);
QString memberName(const GroupMember& member);
