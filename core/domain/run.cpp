// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/run.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

template <class Value>
struct Named
{
    Value value;
    QLatin1StringView name;
};

template <class Table, class Value>
QString nameIn(const Table& table, Value value)
{
    for (const auto& row : table) {
        if (row.value == value)
            return QString(row.name);
    }
    return {};
}

template <class Value, class Table>
std::optional<Value> valueIn(const Table& table, QStringView name)
{
    for (const auto& row : table) {
        if (name == row.name)
            return row.value;
    }
    return std::nullopt;
}

constexpr std::array<Named<RunKind>, 2> RunKindNames{{
    {RunKind::Retry, "retry"_L1},
    {RunKind::Replay, "replay"_L1},
}};

constexpr std::array<Named<RunPlacement>, 2> RunPlacementNames{{
    {RunPlacement::Original, "original"_L1},
    {RunPlacement::ByKey, "by-key"_L1},
}};

constexpr std::array<Named<RunState>, 7> RunStateNames{{
    {RunState::Planned, "planned"_L1},
    {RunState::Running, "running"_L1},
    {RunState::Paused, "paused"_L1},
    {RunState::Stopped, "stopped"_L1},
    {RunState::Watching, "watching"_L1},
    {RunState::Done, "done"_L1},
    {RunState::Cancelled, "cancelled"_L1},
}};

constexpr std::array<Named<RunItemState>, 6> RunItemStateNames{{
    {RunItemState::Planned, "planned"_L1},
    {RunItemState::Written, "written"_L1},
    {RunItemState::Sent, "sent"_L1},
    {RunItemState::Skipped, "skipped"_L1},
    {RunItemState::Failed, "failed"_L1},
    {RunItemState::Uncertain, "uncertain"_L1},
}};

constexpr std::array<Named<RunOutcome>, 5> RunOutcomeNames{{
    {RunOutcome::None, "none"_L1},
    {RunOutcome::Waiting, "waiting"_L1},
    {RunOutcome::Resolved, "resolved"_L1},
    {RunOutcome::FailedAgain, "failed-again"_L1},
    {RunOutcome::Unknown, "unknown"_L1},
}};

} // namespace

QString runKindName(RunKind kind)
{
    return nameIn(RunKindNames, kind);
}

QString runPlacementName(RunPlacement placement)
{
    return nameIn(RunPlacementNames, placement);
}

QString runStateName(RunState state)
{
    return nameIn(RunStateNames, state);
}

QString runItemStateName(RunItemState state)
{
    return nameIn(RunItemStateNames, state);
}

QString runOutcomeName(RunOutcome outcome)
{
    return nameIn(RunOutcomeNames, outcome);
}

std::optional<RunKind> runKindNamed(QStringView name)
{
    return valueIn<RunKind>(RunKindNames, name);
}

std::optional<RunPlacement> runPlacementNamed(QStringView name)
{
    return valueIn<RunPlacement>(RunPlacementNames, name);
}

std::optional<RunState> runStateNamed(QStringView name)
{
    return valueIn<RunState>(RunStateNames, name);
}

std::optional<RunItemState> runItemStateNamed(QStringView name)
{
    return valueIn<RunItemState>(RunItemStateNames, name);
}

std::optional<RunOutcome> runOutcomeNamed(QStringView name)
{
    return valueIn<RunOutcome>(RunOutcomeNames, name);
}

QByteArray addressText(const RecordAddress& address)
{
    return address.topic.toUtf8() + ':' + QByteArray::number(address.partition.value()) + ':' +
           QByteArray::number(qlonglong(address.offset.value()));
}

std::optional<RecordAddress> addressFrom(QByteArrayView text)
{
    // The longest name of a topic and the longest numbers.
    constexpr qsizetype Longest = 249 + 2 + 11 + 20;
    const QByteArray bytes = text.first(qMin(text.size(), Longest + 1)).toByteArray();
    const qsizetype second = bytes.lastIndexOf(':');
    const qsizetype first = second > 0 ? bytes.lastIndexOf(':', second - 1) : -1;
    if (first <= 0 || text.size() > Longest)
        return std::nullopt;
    bool isPartition = false;
    bool isOffset = false;
    const int partition = bytes.mid(first + 1, second - first - 1).toInt(&isPartition);
    const qlonglong offset = bytes.mid(second + 1).toLongLong(&isOffset);
    if (!isPartition || !isOffset || partition < 0 || offset < 0)
        return std::nullopt;
    return RecordAddress{QString::fromUtf8(bytes.first(first)), Partition{partition},
                         Offset{offset}};
}
