// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/event.h"
#include "core/domain/savedview.h"

#include <variant>

/// A page of the program, as the sidebar and the palette name it.
enum class PageId { Welcome, Sprints, Tasks, Stream, Activity, Settings };

/// Where a click may lead. Pages ask the shell to navigate; they do not know each other.
using Destination = std::variant<PageId, SprintId, RecordAddress, OperationId, SavedViewId, TaskId>;
