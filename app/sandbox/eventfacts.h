// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/json.h"

namespace sandbox {

/// What a consumer wants to know of a record first; empty where the record does not say.
struct EventFacts
{
    QString type;
    QString eventId;
    /// The task, else the sprint.
    QString entity;
    /// The sprint's name, else its id.
    QString title;
};

/// Of an event in any of the wrappings that the services use.
EventFacts factsOf(const Json& record);

} // namespace sandbox
