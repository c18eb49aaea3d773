// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QtGlobal>

#include <chrono>
#include <functional>
#include <optional>

namespace rest {

/// Returns the whole value of the Authorization header ("Bearer …"), or nothing. Called on the
/// transport's thread before each attempt; must not block.
using TokenProvider = std::function<QByteArray()>;

/// Every bound of a transport. The defaults are the product's; tests shorten them.
struct TransportSettings
{
    /// From the start of an attempt until its request is on the wire.
    std::chrono::milliseconds connectTimeout{5000};
    /// No byte for so long: a read is given up (and may be repeated). Writes wait for their total.
    std::chrono::milliseconds silenceTimeout{10000};
    /// For the whole request, all its attempts and pauses included.
    std::chrono::milliseconds totalTimeout{15000};
    std::chrono::milliseconds bulkTotalTimeout{60000};
    /// A body above this is TooLarge. Bytes.
    qint64 answerBound = qint64(16) * 1024 * 1024;

    /// Attempts of one GET, the first included.
    int tries = 4;
    /// The pause before attempt n+1 is random in [0, min(cap, base × 2^(n-1))].
    std::chrono::milliseconds retryBase{500};
    std::chrono::milliseconds retryCap{30000};
    /// Repetitions in hand per transport; each success earns a tenth back.
    int retryBudget = 20;

    /// So many failures in a row (no answer, 502, 503, 504) open the circuit …
    int circuitFailures = 5;
    /// … for so long; then one request goes out as a probe.
    std::chrono::milliseconds circuitPause{30000};

    /// Reads under way at once; further ones queue.
    int parallelReads = 6;
    /// Traces kept for "copy details".
    int traceCount = 100;

    /// Who asks; see credentials.h. Nothing = nobody in particular.
    TokenProvider token;
    /// Certificates of authorities (PEM) that are trusted beside the system's.
    QByteArray authorities;
};

} // namespace rest
