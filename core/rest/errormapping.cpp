// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/errormapping.h"

#include "core/rest/credentials.h"
#include "core/rest/words.h"

#include <QtCore/QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace rest {
namespace {
constexpr qsizetype MaxBodyExcerpt = 2048;
constexpr qsizetype MaxSentence = 500;

QString bounded(const QString& text)
{
    const QString one = text.simplified();
    return one.size() <= MaxSentence ? one : one.left(MaxSentence - 1) + u'…';
}

/// The answer's own words without the token or password that was sent, should it repeat them.
QString withoutSecret(QString text, const Reply& reply)
{
    // Shorter ones are words that stand in any text.
    constexpr qsizetype LeastSecret = 4;
    const QByteArray inside = QByteArray::fromBase64(reply.sentSecret);
    const qsizetype colon = inside.indexOf(':');
    const QByteArray password = colon < 0 ? QByteArray() : inside.mid(colon + 1);
    for (const QByteArray& secret : {reply.sentSecret, password}) {
        if (secret.size() >= LeastSecret)
            text.replace(QString::fromUtf8(secret), u"•••"_s);
    }
    return text;
}

/// "Title: text" unless one of them says nothing of its own.
QString joined(const QString& title, const QString& text)
{
    const QString head = bounded(title);
    const QString tail = bounded(text);
    if (head.isEmpty() || tail.isEmpty() || head == tail)
        return head.isEmpty() ? tail : head;
    if (head.endsWith(u'.'))
        return head + u' ' + tail;
    return Words::tr("%1: %2").arg(head, tail);
}

QString sentenceOfStatus(const Reply& reply)
{
    const int status = reply.status;
    switch (status) {
    case 401:
        return Words::tr("The service wants to know who you are (401). Look at the login in the "
                         "workspace's settings.");
    case 403:
        return Words::tr("The service does not allow this (403).");
    case 404:
        return Words::tr("The service does not know this address or entry (404).");
    case 405:
        return Words::tr("The service does not offer this call (405). Is the address right?");
    case 408:
        return Words::tr("The service did not get the whole request in time (408).");
    case 409:
    case 412:
        return Words::tr("Someone else changed this meanwhile (%1).").arg(status);
    case 413:
        return Words::tr("The request is larger than the service accepts (413).");
    case 428:
        return Words::tr("The service wants a condition with each change (428).");
    case 429:
        return Words::tr("The service asks for fewer requests (429).");
    case 502:
    case 503:
    case 504:
        return Words::tr("The service is not available at the moment (%1).").arg(status);
    default:
        break;
    }
    if (status >= 500)
        return Words::tr("The service failed while it handled the request (%1).").arg(status);
    if (status >= 400)
        return Words::tr("The service refused the request (%1).").arg(status);
    if (!reply.location.isEmpty())
        return Words::tr("The service points to another address, %1, and was not followed there.")
            .arg(bounded(reply.location.toDisplayString(QUrl::RemoveUserInfo)));
    return Words::tr("The service answered with the unexpected status %1.").arg(status);
}

QString sentenceOfFields(const QList<FieldError>& fields)
{
    const auto whole = std::find_if(fields.begin(), fields.end(),
                                    [](const FieldError& f) { return f.path.isEmpty(); });
    if (whole != fields.end())
        return whole->message;
    return Words::tr("The service did not accept %n value(s).", nullptr, int(fields.size()));
}

/// E4: {"detail": …, "errors": [{"field", "message"}]}.
QList<FieldError> mapFieldList(const QJsonArray& errors)
{
    QList<FieldError> fields;
    for (const QJsonValue& value : errors) {
        if (fields.size() == MaxFields)
            break;
        const QJsonObject entry = value.toObject();
        const QString message = entry.value("message"_L1).toString();
        if (message.isEmpty())
            continue;
        fields.append({formPath(entry.value("field"_L1).toString()), bounded(message)});
    }
    return fields;
}

void mapObject(const QJsonObject& body, Error& error)
{
    const QJsonValue detail = body.value("detail"_L1);
    if (detail.isArray()) { // E1
        error.fields = mapValidation(detail.toArray());
        if (!error.fields.isEmpty())
            error.message = sentenceOfFields(error.fields);
        return;
    }
    if (detail.isObject()) { // E2
        const QJsonObject coded = detail.toObject();
        error.message =
            joined(coded.value("message"_L1).toString(), coded.value("details"_L1).toString());
        return;
    }
    if (body.value("errors"_L1).isArray()) { // E4
        error.fields = mapFieldList(body.value("errors"_L1).toArray());
        error.message = bounded(detail.toString());
        if (error.message.isEmpty() && !error.fields.isEmpty())
            error.message = sentenceOfFields(error.fields);
        return;
    }
    const QString title = body.value("title"_L1).toString();
    if (!title.isEmpty() || body.contains("type"_L1)) { // E5
        error.message = joined(title, detail.toString());
        return;
    }
    if (detail.isString()) // E3
        error.message = bounded(detail.toString());
    else if (body.value("message"_L1).isString())
        error.message = bounded(body.value("message"_L1).toString());
}
} // namespace

ErrorKind kindOfStatus(int status, Method method)
{
    switch (status) {
    case 401:
        return ErrorKind::Unauthenticated;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
    case 410:
        return ErrorKind::NotFound;
    case 408:
        return ErrorKind::Timeout;
    case 409:
    case 412:
        return ErrorKind::Conflict;
    case 413:
        return ErrorKind::TooLarge;
    case 429:
        return ErrorKind::RateLimited;
    case 502:
    case 504:
        // A gateway lost sight of the request; the service behind it may have carried it out.
        return isWrite(method) ? ErrorKind::Ambiguous : ErrorKind::ServerFault;
    default:
        break;
    }
    if (status >= 500)
        return ErrorKind::ServerFault;
    if (status >= 400)
        return ErrorKind::Rejected;
    return isWrite(method) ? ErrorKind::Rejected : ErrorKind::Malformed;
}

QString replyDetails(const Reply& reply)
{
    QStringList lines;
    lines << QString::fromLatin1(methodName(reply.method)) + u' ' +
                 reply.url.toDisplayString(QUrl::RemoveUserInfo).left(1000);
    lines << u"status: %1"_s.arg(reply.status);
    lines << u"X-Request-ID: "_s + reply.requestId;
    if (!reply.serverRequestId.isEmpty() && reply.serverRequestId != reply.requestId)
        lines << u"X-Request-ID of the answer: "_s + reply.serverRequestId;
    if (!reply.location.isEmpty())
        lines << u"location: "_s + reply.location.toDisplayString(QUrl::RemoveUserInfo).left(1000);
    lines << u"started: %1, took %2 ms"_s.arg(reply.sentAt.toUTC().toString(Qt::ISODateWithMs))
                 .arg(reply.sentAt.msecsTo(reply.answeredAt));
    lines << u"body: %1 bytes, %2"_s.arg(reply.body.size())
                 .arg(QString::fromLatin1(reply.contentType));
    lines << QString::fromUtf8(reply.body.left(MaxBodyExcerpt));
    return withoutSecret(redacted(lines.join(u'\n')), reply);
}

Error mapError(const Reply& reply)
{
    Error error;
    error.kind = kindOfStatus(reply.status, reply.method);
    error.httpStatus = reply.status;
    error.requestId = reply.requestId;
    error.retryAfter = reply.retryAfter;
    error.detail = replyDetails(reply);
    const QJsonDocument body = QJsonDocument::fromJson(reply.body);
    // A redirect's body is of no use, and a gateway's 502 speaks of the gateway.
    if (body.isObject() && reply.status >= 400 && error.kind != ErrorKind::Ambiguous)
        mapObject(body.object(), error);
    // "Not authenticated" alone does not tell a person what it is about.
    if (error.kind == ErrorKind::Unauthenticated && !error.message.isEmpty())
        error.message = joined(sentenceOfStatus(reply), error.message);
    if (error.message.isEmpty())
        error.message = sentenceOfStatus(reply);
    if (error.kind == ErrorKind::Ambiguous)
        error.message =
            Words::tr("%1 The save may or may not have been stored.").arg(error.message);
    error.message = withoutSecret(error.message, reply);
    for (FieldError& field : error.fields)
        field.message = withoutSecret(field.message, reply);
    return error;
}

Error unreadableAnswer(const Reply& reply, const Error& reason)
{
    Error error = reason;
    error.httpStatus = reply.status;
    error.requestId = reply.requestId;
    if (isWrite(reply.method)) {
        error.kind = ErrorKind::Ambiguous;
        error.message =
            Words::tr("%1 The save may or may not have been stored.").arg(reason.message);
    }
    error.detail =
        reason.detail.isEmpty() ? replyDetails(reply) : reason.detail + u'\n' + replyDetails(reply);
    return error;
}

} // namespace rest
