// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/credentials.h"

#include "core/rest/loopback.h"
#include "core/rest/words.h"

#include <QtCore/QFile>
#include <QtCore/QPromise>
#include <QtCore/QRegularExpression>
#include <QtCore/QThreadPool>
#include <QtNetwork/QSslCertificate>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace rest {

namespace {
constexpr qint64 MaxAuthorities = 1024 * 1024;
constexpr qsizetype MaxSecret = 16 * 1024;

Error rejected(const QString& field, const QString& sentence)
{
    Error error;
    error.kind = ErrorKind::Rejected;
    error.message = sentence;
    error.fields.append({field, sentence});
    return error;
}

bool isPrintable(const QString& text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

bool hasControls(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

Result<QByteArray> authoritiesIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Error error;
        error.kind = ErrorKind::NotFound;
        error.message =
            Words::tr("The file of trusted authorities, %1, cannot be read: %2. Choose another in "
                      "the workspace's settings.")
                .arg(path, file.errorString());
        return error;
    }
    QByteArray pem = file.read(MaxAuthorities + 1);
    if (pem.size() > MaxAuthorities || QSslCertificate::fromData(pem, QSsl::Pem).isEmpty()) {
        return rejected(u"caFile"_s,
                        Words::tr("The file %1 holds no certificate in PEM form. Choose another in "
                                  "the workspace's settings.")
                            .arg(path));
    }
    return pem;
}
} // namespace

Result<void> checkCredentials(const Credentials& credentials)
{
    switch (credentials.kind) {
    case Credentials::Kind::None:
        return {};
    case Credentials::Kind::Bearer:
        if (credentials.secret.isEmpty())
            return rejected(u"secret"_s, Words::tr("Give the access token."));
        if (!isPrintable(credentials.secret) || credentials.secret.size() > MaxSecret) {
            return rejected(u"secret"_s,
                            Words::tr("This is not an access token: one is a single word of "
                                      "letters, digits and signs."));
        }
        return {};
    case Credentials::Kind::Basic:
        if (credentials.user.isEmpty())
            return rejected(u"user"_s, Words::tr("Give the user name."));
        if (credentials.user.contains(u':') || hasControls(credentials.user))
            return rejected(u"user"_s, Words::tr("A user name holds no colon and no line end."));
        if (hasControls(credentials.secret) || credentials.secret.size() > MaxSecret)
            return rejected(u"secret"_s, Words::tr("A password holds no line end."));
        return {};
    }
    return {};
}

Result<void> checkTarget(const Credentials& credentials, const QUrl& url)
{
    if (credentials.kind == Credentials::Kind::None || url.isEmpty() ||
        url.scheme() == u"https"_s || isLoopback(url.host()))
        return {};
    Error error;
    error.kind = ErrorKind::Unauthenticated;
    error.message =
        Words::tr("The login would reach %1 over a line that is not encrypted, so it is "
                  "not sent. Use an https address, or no login.")
            .arg(url.host());
    return error;
}

QByteArray authorizationHeader(const Credentials& credentials)
{
    if (!checkCredentials(credentials))
        return {};
    switch (credentials.kind) {
    case Credentials::Kind::Bearer:
        return "Bearer "_ba + credentials.secret.toLatin1();
    case Credentials::Kind::Basic:
        return "Basic "_ba +
               QString(credentials.user + u':' + credentials.secret).toUtf8().toBase64();
    case Credentials::Kind::None:
        break;
    }
    return {};
}

TokenProvider tokenProvider(const Credentials& credentials)
{
    const QByteArray header = authorizationHeader(credentials);
    if (header.isEmpty())
        return {};
    return [header] {
        return header;
    };
}

QFuture<Result<QByteArray>> readAuthorities(const QString& path)
{
    using Outcome = Result<QByteArray>;
    auto promise = std::make_shared<QPromise<Outcome>>();
    promise->start();
    QFuture<Outcome> future = promise->future();
    auto work = [promise, path] {
        promise->addResult(path.isEmpty() ? Outcome(QByteArray()) : authoritiesIn(path));
        promise->finish();
    };
    if (path.isEmpty())
        work();
    else
        QThreadPool::globalInstance()->start(std::move(work));
    return future;
}

QString redacted(const QString& text)
{
    static const QString mask = u"•••"_s;
    static const QRegularExpression header(
        uR"x((\b(?:proxy-authorization|authorization|set-cookie|cookie|x-api-key|api-key)"?\s*[:=]\s*"?)[^\r\n"]+)x"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression scheme(uR"(\b(bearer|basic)\s+[A-Za-z0-9\-._~+/]{6,}=*)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression userInfo(uR"((\b[a-z][a-z0-9+.\-]*://)[^\s/@?#"]+@)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression named(
        uR"x((\b[\w.\-]*(?:password|passwd|passphrase|secret|token|api_?key)"?\s*[=:]\s*)("[^"]*"|[^\s&,;"}]+))x"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString clean = text;
    clean.replace(header, u"\\1"_s + mask);
    clean.replace(scheme, u"\\1 "_s + mask);
    clean.replace(userInfo, u"\\1"_s);
    clean.replace(named, u"\\1"_s + mask);
    return clean;
}

} // namespace rest
