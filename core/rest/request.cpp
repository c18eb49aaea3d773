// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/request.h"

#include "core/base/version.h"
#include "core/rest/credentials.h"

using namespace Qt::Literals::StringLiterals;

namespace rest {

QByteArray methodName(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET"_ba;
    case Method::Post:
        return "POST"_ba;
    case Method::Put:
        return "PUT"_ba;
    case Method::Patch:
        return "PATCH"_ba;
    case Method::Delete:
        return "DELETE"_ba;
    }
    return "GET"_ba;
}

bool isWrite(Method method)
{
    return method != Method::Get;
}

QString traceDetails(const RequestTrace& trace)
{
    QStringList lines;
    lines << QString::fromLatin1(trace.method) + u' ' +
                 trace.url.toDisplayString(QUrl::RemoveUserInfo);
    lines << (trace.status > 0 ? u"status: %1"_s.arg(trace.status) : u"status: none"_s);
    lines << u"X-Request-ID: "_s + trace.requestId;
    if (!trace.serverRequestId.isEmpty() && trace.serverRequestId != trace.requestId)
        lines << u"X-Request-ID of the answer: "_s + trace.serverRequestId;
    lines << u"attempt: %1"_s.arg(trace.attempt);
    lines << u"started: "_s + trace.started.toUTC().toString(Qt::ISODateWithMs);
    lines << u"took: %1 ms"_s.arg(trace.took.count());
    lines << u"answer: %1 bytes"_s.arg(trace.answerBytes);
    if (trace.error)
        lines << u"error: %1: %2"_s.arg(errorKindName(*trace.error), trace.reason);
    lines << u"program: Throughline "_s + programVersion();
    return redacted(lines.join(u'\n'));
}

} // namespace rest
