// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/kafkalock.h"
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
/// @param profile its name and its sentence, as it was recognised; empty before that
ConnectionState taskConnection(const ServiceProbe& probe, const QString& address,
                               const QString& profile, const QString& sentence);
/// @param brokers nothing while nobody has counted them.
ConnectionState kafkaConnection(const WatchService& watch, const QString& bootstrap,
                                std::optional<int> brokers);

struct OutboxText
{
    QString text;
    bool attention = false;
};
OutboxText outboxText(const OperationStore& operations, bool sending);

struct KafkaLockText
{
    QString text;
    /// A sentence.
    QString detail;
};
/// @param remains until Kafka locks itself again
KafkaLockText kafkaLockText(KafkaLock::State state, std::chrono::seconds remains);

QString rateText(double recordsPerSecond);

Notice promiseNotice(const Promise& promise);
Notice refusedNotice(const Operation& operation, const Error& error);
Notice notPersistedNotice(const Error& error);
/// After notPersistedNotice(), in its place.
Notice persistedNotice();
/// What became of the workspace's database when it was opened.
Notice localDataNotice(const QString& sentence, Tone tone);
/// Two programs have this workspace open: the other one sends, or this one does again.
Notice elsewhereNotice(bool sending);
