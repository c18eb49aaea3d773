// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/domain/capacity.h"
#include "core/domain/sprint.h"
#include "core/rest/request.h"

#include <QtCore/QDate>
#include <QtCore/QFuture>
#include <QtCore/QList>

#include <chrono>
#include <variant>

namespace rest {

class Transport;

/// The calls of the sprint service, profile S1. Lives on the transport's thread, which must outlive
/// it. Every answer carries its status and times; every failure is one Error (see Transport for its
/// kinds). Writes never leave with values that cannot be written down (an invalid date, a
/// confidence that is not a number, an empty id): they end Rejected, here.
class SprintApi
{
public:
    explicit SprintApi(Transport& transport);

    template <class T>
    using Future = QFuture<Result<Answer<T>>>;

    /// Newest first. The dates mean containment: starts on or after, ends on or before.
    Future<QList<Sprint>> list(std::optional<QDate> from = {}, std::optional<QDate> to = {});
    Future<Sprint> get(const SprintId& id);
    Future<Sprint> create(const Sprint& sprint, const QString& requestId, const OperationId& key);
    /// Replaces the whole sprint. Never two at once for one sprint: the caller sees to it.
    Future<Sprint> update(const SprintId& id, const Sprint& sprint, const QString& requestId);
    /// A 404 is NotFound: whether that is a success is the caller's to say.
    Future<std::monostate> remove(const SprintId& id, const QString& requestId);
    Future<ServiceCapacity> capacity(const SprintId& id);
    /// Whether the service answers: a list with a narrow range, at most one attempt's patience,
    /// past an open circuit. The value is the round trip.
    Future<std::chrono::milliseconds> probe();

private:
    Transport& m_transport;
};

} // namespace rest
