// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/failure.h"

namespace codec {

/// `message` with what differs from one failure to the next replaced by '#': numbers, ids, UUIDs,
/// hashes, addresses of mail. Looks at no more than its first 2,000 characters.
QString maskedMessage(const QString& message);
/// `frame` without line numbers, identity hashes, and the numbers of lambdas and proxies.
QString maskedFrame(const QString& frame);

/// The id of the group that a failure belongs to: a digest of its cause (exception and masked
/// frame, or masked message where there is no frame), its origin topic and its consumer group. The
/// same in every session. Where the dialect tells no origin, the dead-letter topic stands for it.
FailureGroupId failureGroupId(const Failure& failure);

} // namespace codec
