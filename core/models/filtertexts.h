// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/filterlanguage.h"

#include <QtCore/QString>

#include <memory>
#include <optional>

/// A fault in a filter expression as a person reads it. `begin` and `length` count UTF-16 units of
/// the text as typed, for marking the place.
struct FilterFaultText
{
    qsizetype begin = 0;
    qsizetype length = 0;
    QString sentence;

    bool operator==(const FilterFaultText&) const = default;
};

/// One sentence: what is wrong and what is expected there.
QString filterFaultSentence(const live::FilterError& error);

struct FilterReading
{
    /// Null for an empty text, which matches everything, and beside a fault.
    std::shared_ptr<const live::CompiledFilter> filter;
    std::optional<FilterFaultText> fault;
};

/// live::compileFilter() with the decoder of core/codec and the present time. Any thread.
FilterReading readFilter(const QString& text);
