// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/dialects.h"
#include "core/domain/failure.h"
#include "core/live/record.h"

#include <QtCore/QCoreApplication>

#include <optional>

namespace codec {

/// Bounds of what a Failure holds; longer texts are cut at their end. The record keeps everything.
inline constexpr qsizetype MaxFailureStack = 65536;
inline constexpr qsizetype MaxFailureMessage = 8192;
inline constexpr qsizetype MaxFailureName = 1024;
inline constexpr qsizetype MaxFailureHops = 64;

/// What a record in a dead-letter topic says about its failure: the headers of the first dialect
/// that is recognised; else the body's error envelope; else nothing but its place. Never fails, and
/// what it costs is bounded whatever the bytes are. Never reads a serialised Java object. Sets
/// Failure::group. A pure function, for any thread.
Failure decodeFailure(const live::RecordInput& record, const QString& topic,
                      const DialectCatalog& catalog = builtInDialects());
Failure decodeFailure(const RawRecord& record, const DialectCatalog& catalog = builtInDialects());

/// Whether the headers are those of a dead letter, in whatever topic: the dialect's place in the
/// catalogue. Cheaper than decodeFailure().
std::optional<std::size_t> dialectOf(std::span<const live::HeaderView> headers,
                                     const DialectCatalog& catalog = builtInDialects());

/// How a reader wants a header's value read; Told: as its dialect says, else text, else hex.
enum class HeaderReading { Told, Text, Number, Decimal, Hex };

/// A header as it is shown.
struct ShownHeader
{
    QByteArray name;
    /// Nothing for null.
    std::optional<qsizetype> size;
    /// In words of the reading: text, a number, a number and its time, hex; cut to a bound. Empty
    /// for null.
    QString text;
    /// What the text is: told by the dialect, or found.
    HeaderReading reading = HeaderReading::Text;
    bool isNull = false;
    /// There was more than is shown.
    bool isCut = false;
    /// Written by the framework that failed; goes before the record is sent back.
    bool isFailure = false;
    /// A serialised Java object, which is not read.
    bool isOpaque = false;

    bool operator==(const ShownHeader&) const = default;
};

/// All headers of a record in their order and true types, texts bounded.
QList<ShownHeader> shownHeaders(const RecordHeaders& headers,
                                const DialectCatalog& catalog = builtInDialects());
/// One header's value read in another way; for a switch beside it.
ShownHeader shownHeader(const QByteArray& name, const std::optional<QByteArray>& value,
                        HeaderReading reading);

/// A copy of a record's bytes.
RawRecord rawRecord(const live::RecordInput& record, const QString& topic);

} // namespace codec
