// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/servicejson.h"

#include "core/rest/words.h"

#include <QtCore/QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace rest {

Result<ServiceDescription> readDescription(const Reply& reply)
{
    constexpr qsizetype MaxText = 100;
    const QJsonObject root = QJsonDocument::fromJson(reply.body).object();
    if (!root.contains("openapi"_L1) && !root.contains("paths"_L1)) {
        Error error;
        error.kind = ErrorKind::Malformed;
        error.message = Words::tr("The description of the service cannot be read.");
        return error;
    }
    const QJsonObject info = root.value("info"_L1).toObject();
    return ServiceDescription{.title = info.value("title"_L1).toString().simplified().left(MaxText),
                              .version =
                                  info.value("version"_L1).toString().simplified().left(MaxText),
                              .paths = root.value("paths"_L1).toObject(),
                              .root = root};
}

QDateTime timeFromService(const QString& written)
{
    QDateTime time = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), Qt::UTC);
    return time.toUTC();
}

} // namespace rest
