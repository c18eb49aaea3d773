// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/attemptrules.h"

#include "core/base/version.h"

#include <QtCore/QLocale>
#include <QtCore/QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace rest {
namespace {
/// A server may ask for any pause; above a day it is noise.
constexpr qint64 MaxRetryAfterSeconds = 86400;
constexpr qsizetype MaxDateLength = 64;
} // namespace

QNetworkRequest networkRequest(const Request& request, const QUrl& url)
{
    QNetworkRequest result(url);
    result.setRawHeader("Accept"_ba, "application/json, application/problem+json"_ba);
    // Compression would make the size bound a guess.
    result.setRawHeader("Accept-Encoding"_ba, "identity"_ba);
    result.setRawHeader("X-Request-ID"_ba, request.requestId.toLatin1());
    result.setHeader(QNetworkRequest::UserAgentHeader,
                     QString(u"Throughline/"_s + programVersion()));
    if (request.method == Method::Post)
        result.setRawHeader("Idempotency-Key"_ba, request.idempotencyKey.toLatin1());
    if (isWrite(request.method)) {
        result.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        result.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    }
    if (!request.body.isEmpty())
        result.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_ba);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                        QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    return result;
}

QDateTime parseHttpDate(const QByteArray& value)
{
    const QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(value.left(MaxDateLength).trimmed()),
                                u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    return date.isValid() ? QDateTime(date.date(), date.time(), Qt::UTC) : QDateTime();
}

std::optional<std::chrono::milliseconds> parseRetryAfter(const QByteArray& value,
                                                         const QDateTime& now)
{
    const QByteArray text = value.trimmed();
    if (text.isEmpty())
        return {};
    bool ok = false;
    qint64 seconds = text.toLongLong(&ok);
    if (!ok) {
        const QDateTime date = parseHttpDate(text);
        if (!date.isValid())
            return {};
        seconds = now.secsTo(date);
    }
    return std::chrono::seconds(std::clamp<qint64>(seconds, 0, MaxRetryAfterSeconds));
}

bool isRepeatableStatus(int status)
{
    return status == 408 || status == 429 || status == 502 || status == 503 || status == 504;
}

bool isRepeatableError(ErrorKind kind, QNetworkReply::NetworkError cause)
{
    // A certificate does not get better within seconds.
    if (cause == QNetworkReply::SslHandshakeFailedError)
        return false;
    return kind == ErrorKind::Unreachable || kind == ErrorKind::Timeout;
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 307 || status == 308;
}

bool sameOrigin(const QUrl& a, const QUrl& b)
{
    const auto port = [](const QUrl& url) {
        return url.port(url.scheme() == u"https"_s ? 443 : 80);
    };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

std::chrono::milliseconds jitteredPause(int attempts, std::chrono::milliseconds base,
                                        std::chrono::milliseconds cap)
{
    double top = static_cast<double>(base.count());
    const double limit = static_cast<double>(cap.count());
    for (int i = 1; i < attempts && top < limit; ++i)
        top *= 2;
    top = std::min(top, limit);
    return std::chrono::milliseconds(
        static_cast<qint64>(QRandomGenerator::global()->generateDouble() * top));
}

} // namespace rest
