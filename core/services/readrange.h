// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The positions of a read in words, for pages, which do not know the room of Kafka.
#include "core/kafka/readrange.h"
