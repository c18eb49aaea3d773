// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/shellvalues.h"
#include "ui/widgets/notices.h"

#include <optional>

class OperationStore;
class ServiceProbe;
class WatchService;
struct Operation;
struct Promise;

/// What the status bar and the notices say of a session: facts in, words out.

ConnectionState sprintConnection(const ServiceProbe& probe, const QString& address);
/// @param brokers nothing while nobody has counted them.
ConnectionState kafkaConnection(const WatchService& watch, const QString& bootstrap,
                                std::optional<int> brokers);

struct OutboxText
{
    QString text;
    bool attention = false;
};
OutboxText outboxText(const OperationStore& operations, bool sending);

QString rateText(double recordsPerSecond);

Notice promiseNotice(const Promise& promise);
Notice refusedNotice(const Operation& operation, const Error& error);
Notice notPersistedNotice(const Error& error);
/// Two programs have this workspace open: the other one sends, or this one does again.
Notice elsewhereNotice(bool sending);
