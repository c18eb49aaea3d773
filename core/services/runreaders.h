// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/runpreview.h"
#include "core/services/lagservice.h"

#include <QtCore/QFuture>

/// Every group that has committed in one of these topics, or to whose members it is assigned, as a
/// sweep tells that is not older than a moment; one is asked for otherwise (and the
/// service started). GUI thread.
QFuture<Result<QList<RunReader>>> readersOf(LagService& lag, const QStringList& topics);
