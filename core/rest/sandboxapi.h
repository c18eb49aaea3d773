// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/sandboxstate.h"
#include "core/rest/request.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QFuture>
#include <QtCore/QMap>

namespace rest {

class Transport;

/// The sandbox's control endpoint, `/sandbox` below the transport's base URL. Lives on the
/// transport's thread, which must outlive it. A service that is no sandbox is NotFound or
/// Malformed.
class SandboxApi
{
public:
    explicit SandboxApi(Transport& transport) : m_transport(transport) {}

    QFuture<Result<Answer<SandboxState>>> state();
    /// All of them or none; Rejected, with the sandbox's own sentence, where one is refused.
    QFuture<Result<Answer<SandboxState>>> set(const QMap<QString, QString>& switches);

private:
    Transport& m_transport;
};

/// What the endpoint answers; Malformed when it is not the sandbox's. Bounded: at most 200 switches
/// and 100 consumers are read.
[[nodiscard]] Result<SandboxState> readSandboxState(QByteArrayView body);

/// Whether this address can be a sandbox's: it answers on this computer alone.
bool maybeSandbox(const QUrl& serviceUrl);

} // namespace rest
