// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/place.h"
#include "core/rest/sprintapi.h"
#include "core/rest/transport.h"

namespace ctl {

/// The sprint service for commands that only read. Main thread.
class SprintReader
{
public:
    /// How patient: a command's own answer, or a look ahead that may fail.
    enum class Patience { Usual, Short };

    explicit SprintReader(const Place& place, Patience patience = Patience::Usual);

    rest::SprintApi& api() { return m_api; }

private:
    rest::Transport m_transport;
    rest::SprintApi m_api;
};

} // namespace ctl
