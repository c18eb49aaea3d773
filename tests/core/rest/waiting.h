// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rest/transport.h"

#include <QtCore/QFuture>
#include <QtTest/QTest>

/// Limits small enough for tests; what is not under test is generous.
inline rest::TransportSettings quickSettings()
{
    using namespace std::chrono_literals;
    rest::TransportSettings settings;
    settings.connectTimeout = 2s;
    settings.silenceTimeout = 5s;
    settings.totalTimeout = 10s;
    settings.bulkTotalTimeout = 10s;
    settings.retryBase = 2ms;
    settings.retryCap = 10ms;
    settings.circuitFailures = 100;
    return settings;
}

/// The raw body, for tests of the transport itself.
inline QFuture<Result<rest::Answer<QByteArray>>> sendRaw(rest::Transport& transport,
                                                         rest::Method method, const QString& path,
                                                         const QByteArray& body = {},
                                                         const QString& requestId = {})
{
    rest::Request request;
    request.method = method;
    request.path = path;
    request.body = body;
    request.requestId = requestId;
    return transport.send<QByteArray>(
        std::move(request),
        [](const rest::Reply& reply) -> Result<QByteArray> { return reply.body; });
}

/// Waits (by the event loop) for the future and gives its result; fails the test after 20 s.
#define AWAIT(variable, expression)                                                                \
    auto future_##variable = (expression);                                                         \
    QTRY_VERIFY_WITH_TIMEOUT(future_##variable.isFinished(), 20000);                               \
    QVERIFY(future_##variable.resultCount() == 1);                                                 \
    auto variable = future_##variable.result()
