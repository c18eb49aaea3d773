// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/live/record.h"

#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>

#include <optional>
#include <span>
#include <string_view>

namespace codec {

/// The outer one of two envelopes: its attributes as they were written (undefined where missing),
/// and what it carries.
struct CloudEvent
{
    EventForm form = EventForm::CloudEvents;
    QJsonValue specVersion;
    QJsonValue id;
    QJsonValue source;
    QJsonValue type;
    QJsonValue time;
    /// Text that is JSON has been parsed.
    QJsonValue data;
};

/// CloudEvents structured: an object with "specversion". Its data may be an object, a text, or
/// bytes ("data_base64"). Nothing for any other object.
std::optional<CloudEvent> structuredCloudEvent(const QJsonObject& object);
/// CloudEvents binary: attributes in headers "ce_…", the value is the data. Nothing without
/// "ce_type" and "ce_specversion".
std::optional<CloudEvent> binaryCloudEvent(std::span<const live::HeaderView> headers,
                                           const QJsonValue& value);

/// The header's text; nothing when there is none of that name.
std::optional<std::string_view> cloudAttribute(std::span<const live::HeaderView> headers,
                                               std::string_view name);

/// An object with an own "event_type" and "data" or "payload": one of the services' own envelopes.
bool isOwnEnvelope(const QJsonObject& object);

/// The body within a record of one of the CloudEvents forms, exactly as it is written; nothing
/// where it cannot be told.
std::optional<QByteArray> cloudBody(std::string_view value, EventForm form);

} // namespace codec
