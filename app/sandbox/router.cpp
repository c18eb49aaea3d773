// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/router.h"

#include <QtCore/QUrl>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

void Router::add(const QByteArray& method, const QString& path, Handler handler)
{
    m_routes.push_back({method, path.split(u'/'), std::move(handler)});
}

std::optional<QStringList> Router::match(const QStringList& pattern, const QStringList& path)
{
    if (pattern.size() != path.size())
        return std::nullopt;
    QStringList arguments;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i) == u"*") {
            if (path.at(i).isEmpty())
                return std::nullopt;
            arguments += path.at(i);
        } else if (pattern.at(i) != path.at(i)) {
            return std::nullopt;
        }
    }
    return arguments;
}

void Router::route(const Request& request, Answer answer) const
{
    const QStringList path = request.path.split(u'/');
    const Route* otherMethod = nullptr;
    for (const Route& route : m_routes) {
        const auto arguments = match(route.segments, path);
        if (!arguments)
            continue;
        if (route.method == request.method) {
            route.handler(request, *arguments, std::move(answer));
            return;
        }
        if (!otherMethod)
            otherMethod = &route;
    }
    if (otherMethod) {
        // The service names the method of its first route only, whatever else the path accepts.
        Response response = detailResponse(405, u"Method Not Allowed"_s);
        response.headers += {"allow", otherMethod->method};
        answer(response);
        return;
    }
    if (request.path.size() > 1) {
        const QString other =
            request.path.endsWith(u'/') ? request.path.chopped(1) : request.path + u'/';
        const QStringList otherPath = other.split(u'/');
        for (const Route& route : m_routes) {
            if (!match(route.segments, otherPath))
                continue;
            QByteArray location = "http://" + request.header("host").value_or("127.0.0.1") +
                                  QUrl::toPercentEncoding(other, "/:@!$&'()*+,;=");
            if (!request.query.isEmpty())
                location += '?' + request.query.toUtf8();
            answer({307, {{"location", location}}, {}});
            return;
        }
    }
    answer(detailResponse(404, u"Not Found"_s));
}

} // namespace sandbox
