// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/noanswer.h"

#include "core/rest/credentials.h"
#include "core/rest/words.h"

#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace rest {
namespace {
QString hostOf(const QUrl& url)
{
    return url.port() > 0 ? u"%1:%2"_s.arg(url.host()).arg(url.port()) : url.host();
}

QString seconds(std::chrono::milliseconds time)
{
    const double value = static_cast<double>(time.count()) / 1000.0;
    return QLocale().toString(value, 'f', value < 10.0 ? 1 : 0);
}

/// What happened, without regard to what it means for a write.
std::pair<ErrorKind, QString> cause(const NoAnswer& facts)
{
    const QString host = hostOf(facts.url);
    switch (facts.stop) {
    case Stop::Cancelled:
        return {ErrorKind::Cancelled, Words::tr("The request was cancelled.")};
    case Stop::Connect:
        return {ErrorKind::Unreachable,
                Words::tr("No connection to %1 within %2 s.").arg(host, seconds(facts.waited))};
    case Stop::Silence:
    case Stop::Total:
        return {ErrorKind::Timeout,
                Words::tr("%1 did not answer within %2 s.").arg(host, seconds(facts.waited))};
    case Stop::TooLarge:
        return {ErrorKind::TooLarge,
                Words::tr("The answer of %1 is larger than this program accepts.").arg(host)};
    case Stop::None:
        break;
    }
    switch (facts.error) {
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorKind::Unreachable,
                Words::tr("Nothing answers at %1. Is the service running?").arg(host)};
    case QNetworkReply::HostNotFoundError:
        return {ErrorKind::Unreachable,
                Words::tr("There is no host named %1.").arg(facts.url.host())};
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorKind::Unreachable,
                facts.certificate
                    ? certificateSentence(*facts.certificate, host)
                    : Words::tr("No secure connection to %1 could be made. Does the service speak "
                                "https there?")
                          .arg(host)};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return {
            ErrorKind::Unreachable,
            Words::tr("The proxy on the way to %1 does not let the request through.").arg(host)};
    case QNetworkReply::TimeoutError:
        return {ErrorKind::Timeout, Words::tr("%1 did not answer in time.").arg(host)};
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
        return {ErrorKind::Malformed, Words::tr("What %1 sent is not an HTTP answer.").arg(host)};
    default:
        return {ErrorKind::Unreachable,
                facts.status > 0
                    ? Words::tr("The answer of %1 broke off.").arg(host)
                    : Words::tr("%1 closed the connection without an answer.").arg(host)};
    }
}
} // namespace

bool isStatusError(QNetworkReply::NetworkError error)
{
    if (error == QNetworkReply::ContentReSendError)
        return false;
    return error == QNetworkReply::NoError ||
           error == QNetworkReply::ProtocolInvalidOperationError ||
           error == QNetworkReply::ProxyAuthenticationRequiredError ||
           (error >= QNetworkReply::ContentAccessDenied &&
            error <= QNetworkReply::UnknownContentError) ||
           (error >= QNetworkReply::InternalServerError &&
            error <= QNetworkReply::UnknownServerError);
}

bool provesNoConnection(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return true;
    default:
        return false;
    }
}

Error mapNoAnswer(const NoAnswer& facts)
{
    auto [kind, sentence] = cause(facts);
    Error error;
    error.httpStatus = facts.status;
    error.requestId = facts.requestId;
    if (isWrite(facts.method) && facts.mayHaveArrived) {
        error.kind = ErrorKind::Ambiguous;
        error.message = Words::tr("%1 The save may or may not have been stored.").arg(sentence);
    } else if (isWrite(facts.method) && kind != ErrorKind::Cancelled) {
        // Nothing left this computer, so "in time" and "broke off" are one case: it could not be
        // sent.
        error.kind = ErrorKind::Unreachable;
        error.message = Words::tr("%1 Nothing was sent.").arg(sentence);
    } else {
        error.kind = kind;
        error.message = sentence;
    }
    QStringList lines;
    lines << QString::fromLatin1(methodName(facts.method)) + u' ' +
                 facts.url.toDisplayString(QUrl::RemoveUserInfo);
    lines << (facts.status > 0 ? u"status: %1 (answer incomplete)"_s.arg(facts.status)
                               : u"status: none"_s);
    lines << u"X-Request-ID: "_s + facts.requestId;
    lines << u"after: %1 ms"_s.arg(facts.waited.count());
    if (facts.stop == Stop::None)
        lines << u"network error %1: %2"_s.arg(int(facts.error)).arg(facts.errorText.left(500));
    if (facts.certificate)
        lines << u"certificate: %1"_s.arg(facts.certificate->text);
    error.detail = redacted(lines.join(u'\n'));
    return error;
}

} // namespace rest
