// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

/// Sentences of runs that more than one place says.
namespace runtexts {

Error runsElsewhere();
Error runIsOver();
Error noSuchRun();
/// Why nothing is sent; `error` says why the target cannot be read.
Error targetUnreadable(const Error& error);
Error tooManyFailed(qint64 failed, qint64 sent);
Error interrupted();
/// A replay whose topic may have been made, and nothing else.
Error neverBegan(const QString& topic);
/// Why an item is uncertain.
QString mayBeStored();

} // namespace runtexts
