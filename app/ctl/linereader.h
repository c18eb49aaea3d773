// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>

#include <functional>
#include <optional>

namespace ctl {

/// Reads lines from a descriptor, as bytes, however they are split on the way. Blocks, so it
/// belongs to a worker thread, but looks at `isDropped` ten times a second.
class LineReader
{
public:
    /// Longer lines are refused; no broker takes a record of that size.
    static constexpr qsizetype MaxLineBytes = 128 * 1024 * 1024;

    LineReader(int descriptor, std::function<bool()> isDropped);

    /// Without its line break; nothing at the end and once dropped. A last line need not end with
    /// a break.
    Result<std::optional<QByteArray>> next();
    /// The number of the line that next() gave last, from 1.
    qint64 number() const { return m_number; }

private:
    std::optional<QByteArray> take(qsizetype length, qsizetype skipped);

    const int m_descriptor;
    const std::function<bool()> m_isDropped;
    QByteArray m_buffer;
    qsizetype m_begin = 0;   ///< Of what is not given out yet.
    qsizetype m_scanned = 0; ///< Up to here there is no line break.
    bool m_isAtEnd = false;
    qint64 m_number = 0;
};

} // namespace ctl
