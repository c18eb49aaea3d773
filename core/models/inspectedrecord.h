// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/live/recordview.h"

#include <QtCore/QByteArray>
#include <QtCore/QList>
#include <QtCore/QString>

#include <optional>

/// One record taken out of the store, so that it can be looked at for as long as the user likes.
struct InspectedRecord
{
    struct Header
    {
        QByteArray name;
        /// Null and empty differ.
        std::optional<QByteArray> value;
    };

    DomainEvent event;
    live::TimestampType timestampType = live::TimestampType::NotAvailable;
    qint64 timestampMs = 0;
    std::optional<QByteArray> key;
    /// Nothing for a tombstone.
    std::optional<QByteArray> value;
    QList<Header> headers;
    /// The store could not keep all of it.
    bool isCut = false;
};

InspectedRecord inspectedRecord(const live::RecordView& record);

/// A name and what it holds, as the inspector's table shows it.
struct FieldRow
{
    QString name;
    QString value;

    bool operator==(const FieldRow&) const = default;
};
/// The record's place and times, then what the envelope says.
QList<FieldRow> envelopeRows(const InspectedRecord& record);
/// Headers in their order; a value that is no text is shown in hex and, where it has the size of
/// one, as a number.
QList<FieldRow> headerRows(const InspectedRecord& record);

/// "Sprint sprint-9f31c07a · stored 10:42:08.595, 4 ms after it was made".
QString recordSubtitle(const InspectedRecord& record);
/// What a reader should know about this record: its problems, a missing key, that it was cut.
QStringList recordRemarks(const InspectedRecord& record);
