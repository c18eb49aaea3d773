// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http.h"

#include <QtCore/QUrl>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

QString formDecoded(QStringView text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(bytes));
}

} // namespace

std::optional<QByteArray> Request::header(QByteArrayView name) const
{
    for (const Header& header : headers) {
        if (header.first.compare(name, Qt::CaseInsensitive) == 0)
            return header.second;
    }
    return std::nullopt;
}

std::optional<QString> Request::parameter(const QString& name) const
{
    std::optional<QString> found;
    for (const QStringView pair : QStringView(query).split(u'&')) {
        const qsizetype equals = pair.indexOf(u'=');
        const QStringView key = equals < 0 ? pair : pair.first(equals);
        if (formDecoded(key) == name)
            found = equals < 0 ? u""_s : formDecoded(pair.sliced(equals + 1));
    }
    return found;
}

Response jsonResponse(const Json& value, int status)
{
    const auto body = writeJson(value, JsonStyle::Answer);
    if (!body)
        return internalError();
    return {status, {{"content-type", "application/json"}}, *body};
}

Response detailResponse(int status, const Json& detail)
{
    return jsonResponse(Json::Object{{u"detail"_s, detail}}, status);
}

Response internalError()
{
    return textResponse(500, "Internal Server Error");
}

Response textResponse(int status, const QByteArray& text)
{
    return {status, {{"content-type", "text/plain; charset=utf-8"}}, text};
}

} // namespace sandbox
