// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/notices.h"

/// Puts the link to a thing on the clipboard; the notice says so, or why there is none. GUI thread.
Notice copyLink(const Destination& destination);
