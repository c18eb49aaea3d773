// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>
#include <QtNetwork/QHostAddress>

namespace rest {

/// Whether a host's name or address cannot mean another computer.
inline bool isLoopback(const QString& host)
{
    return host.compare(QLatin1StringView("localhost"), Qt::CaseInsensitive) == 0 ||
           host.endsWith(QLatin1StringView(".localhost"), Qt::CaseInsensitive) ||
           QHostAddress(host).isLoopback();
}

} // namespace rest
