// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/filtercompletion.h"
#include "core/live/snapshot.h"

/// What a filter may name, as seen in what is held: topics, types, and from the newest `records`
/// keys, headers and paths in the body. Bounded: some milliseconds.
live::FilterVocabulary filterVocabulary(const live::Snapshot& snapshot, std::uint64_t records = 60);
