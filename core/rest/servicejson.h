// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/rest/request.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonObject>
#include <QtCore/QString>

// What both services write in the same way. Any thread.
namespace rest {

/// What /openapi.json tells of any service.
struct ServiceDescription
{
    QString title;
    QString version;
    QJsonObject paths;
    QJsonObject root;
};

/// Malformed when the answer is no description. Title and version are one line of bounded length.
[[nodiscard]] Result<ServiceDescription> readDescription(const Reply& reply);

/// A time as the services write it, in UTC: they leave the offset out. Invalid when it is no time.
QDateTime timeFromService(const QString& written);

} // namespace rest
