// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/argumentreader.h"
#include "app/ctl/arguments.h"

namespace ctl {

/// Fills what belongs to the command that `arguments` names. `rest`: the words behind the command.
/// Rejected, with a sentence, on wrong usage.
Result<void> takeOptions(const SortedWords& words, const QStringList& rest, Arguments& arguments);

/// A text that is not only blanks.
Result<QString> readNotEmpty(const QString& text);

} // namespace ctl
