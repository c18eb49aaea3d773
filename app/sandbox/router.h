// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http.h"

#include <QtCore/QStringList>

#include <vector>

namespace sandbox {

/// Finds the handler of a request and answers what has none: 404, 405 and the redirect of a
/// trailing slash. Lives on the server's thread.
class Router
{
public:
    /// `arguments` holds what stood in place of each `*` of the route's path.
    using Handler =
        std::function<void(const Request& request, const QStringList& arguments, Answer answer)>;

    /// A route such as `/v1/sprints/*/capacity`.
    void add(const QByteArray& method, const QString& path, Handler handler);

    void route(const Request& request, Answer answer) const;

private:
    struct Route
    {
        QByteArray method;
        QStringList segments;
        Handler handler;
    };

    static std::optional<QStringList> match(const QStringList& pattern, const QStringList& path);

    std::vector<Route> m_routes;
};

} // namespace sandbox
