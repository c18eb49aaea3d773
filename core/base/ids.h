// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong.h"

#include <QtCore/QHashFunctions>
#include <QtCore/QMetaType>
#include <QtCore/QString>
#include <QtCore/QUuid>

/// A sprint's id as the service gives it ("sprint-" and 8 hex digits today; opaque to us).
using SprintId = Strong<struct SprintIdTag, QString>;
/// A person's id as the service gives it. A person is a *name* to the service; the id follows it.
using MemberId = Strong<struct MemberIdTag, QString>;
/// A task's id as text: a number, a UUID or whatever else the service gives; opaque to us.
using TaskId = Strong<struct TaskIdTag, QString>;
/// One operation of the outbox; minted here, also sent as the idempotency key.
using OperationId = Strong<struct OperationIdTag, QUuid>;
/// Failures with one cause: the digest of what they have in common, stable from session to session.
using FailureGroupId = Strong<struct FailureGroupIdTag, QString>;
/// One retry or replay; minted here, and sent with each record of it ("throughline-run").
using RunId = Strong<struct RunIdTag, QUuid>;

template <class Tag, class T>
size_t qHash(const Strong<Tag, T>& id, size_t seed = 0)
{
    return qHash(id.value(), seed);
}

Q_DECLARE_METATYPE(SprintId)
Q_DECLARE_METATYPE(TaskId)
Q_DECLARE_METATYPE(OperationId)
Q_DECLARE_METATYPE(FailureGroupId)
Q_DECLARE_METATYPE(RunId)
