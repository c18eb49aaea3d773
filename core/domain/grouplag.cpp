// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/grouplag.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

QString groupProtocolName(GroupProtocol protocol)
{
    switch (protocol) {
    case GroupProtocol::Classic:
        return u"classic"_s;
    case GroupProtocol::Consumer:
        return u"consumer"_s;
    case GroupProtocol::Share:
        return u"share"_s;
    case GroupProtocol::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString groupStateName(GroupState state)
{
    switch (state) {
    case GroupState::PreparingRebalance:
        return u"preparing-rebalance"_s;
    case GroupState::CompletingRebalance:
        return u"completing-rebalance"_s;
    case GroupState::Stable:
        return u"stable"_s;
    case GroupState::Dead:
        return u"dead"_s;
    case GroupState::Empty:
        return u"empty"_s;
    case GroupState::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString lagVerdictName(LagVerdict verdict)
{
    switch (verdict) {
    case LagVerdict::LosingRecords:
        return u"losing-records"_s;
    case LagVerdict::RetentionRisk:
        return u"retention-risk"_s;
    case LagVerdict::Rewound:
        return u"rewound"_s;
    case LagVerdict::NotAdvancing:
        return u"not-advancing"_s;
    case LagVerdict::Stopped:
        return u"stopped"_s;
    case LagVerdict::Stalled:
        return u"stalled"_s;
    case LagVerdict::FallingBehind:
        return u"falling-behind"_s;
    case LagVerdict::Unstable:
        return u"unstable"_s;
    case LagVerdict::Inactive:
        return u"inactive"_s;
    case LagVerdict::Ok:
        return u"ok"_s;
    case LagVerdict::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString secondsMethodName(SecondsMethod method)
{
    switch (method) {
    case SecondsMethod::Record:
        return u"record"_s;
    case SecondsMethod::Interpolated:
        return u"interpolated"_s;
    case SecondsMethod::None:
        break;
    }
    return u"none"_s;
}

std::optional<qint64> PartitionLag::lag() const
{
    if (!committed || !end)
        return std::nullopt;
    return std::max<qint64>(0, end->value() - committed->value());
}

std::optional<qint64> GroupLag::lag() const
{
    std::optional<qint64> sum;
    for (const PartitionLag& partition : partitions) {
        if (const std::optional<qint64> lag = partition.lag())
            sum = sum.value_or(0) + *lag;
    }
    return sum;
}

const PartitionLag* GroupLag::slowest() const
{
    const PartitionLag* slowest = nullptr;
    for (const PartitionLag& partition : partitions) {
        if (partition.secondsBehind &&
            (!slowest || *partition.secondsBehind > *slowest->secondsBehind))
            slowest = &partition;
    }
    return slowest;
}
