// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/bearertoken.h"

#include "app/sandbox/json.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QMessageAuthenticationCode>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr auto Encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray part(const Json& value)
{
    return writeJson(value, JsonStyle::Answer).value_or(QByteArray()).toBase64(Encoding);
}

QByteArray signatureOf(const QByteArray& text, const QByteArray& secret)
{
    return QMessageAuthenticationCode::hash(text, secret, QCryptographicHash::Sha256)
        .toBase64(Encoding);
}

} // namespace

QByteArray makeToken(const QByteArray& secret, const QString& user, qint64 issuedAt,
                     qint64 expiresAt)
{
    const QByteArray text =
        part(Json::Object{{u"alg"_s, u"HS256"_s}, {u"typ"_s, u"JWT"_s}}) + '.' +
        part(Json::Object{{u"sub"_s, user}, {u"iat"_s, issuedAt}, {u"exp"_s, expiresAt}});
    return text + '.' + signatureOf(text, secret);
}

std::optional<QString> bearerOf(const QByteArray& token, const QByteArray& secret, qint64 now)
{
    const qsizetype last = token.lastIndexOf('.');
    if (last < 0 || signatureOf(token.first(last), secret) != token.sliced(last + 1))
        return std::nullopt;
    // Signed by us: the rest is as we wrote it.
    const auto claims =
        parseJson(QByteArray::fromBase64(token.first(last).split('.').value(1), Encoding));
    const Json* object = std::get_if<Json>(&claims);
    const Json* subject = object ? object->find(u"sub") : nullptr;
    const Json* expiry = object ? object->find(u"exp") : nullptr;
    if (!subject || !subject->string() || !expiry || !expiry->integer() || *expiry->integer() < now)
        return std::nullopt;
    return *subject->string();
}

} // namespace sandbox
