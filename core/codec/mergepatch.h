// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>

namespace codec {

/// Whether the bytes are a JSON value that can be a merge patch; Rejected with a sentence if not.
[[nodiscard]] Result<void> checkMergePatch(const QByteArray& patch);

/// The body with a JSON Merge Patch (RFC 7396) applied to it. What the patch does not name keeps
/// its bytes, spaces and order; new members come last. Malformed where the body is no JSON. Any
/// thread.
[[nodiscard]] Result<QByteArray> mergePatched(const QByteArray& body, const QByteArray& patch);

} // namespace codec
