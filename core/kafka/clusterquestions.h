// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kafka/client.h"
#include "core/kafka/clusterreader.h"
#include "core/kafka/query.h"

#include <functional>

namespace kafka {

/// The frame of one question: whom to ask, until when, and whether anyone still wants to know.
struct Asking
{
    const Connection& connection;
    std::chrono::steady_clock::time_point deadline;
    std::function<bool()> isDropped;

    std::chrono::milliseconds left() const;
    /// At most `longest`, and not past the deadline.
    std::chrono::milliseconds slice(std::chrono::milliseconds longest) const;
    bool isOver() const { return left().count() <= 0 || isDropped(); }
};

/// A client and what it complained about since it last got an answer.
class AskingClient
{
public:
    static Result<std::unique_ptr<AskingClient>> create(const Connection& connection, Role role);

    Client& client() { return *m_client; }
    rd_kafka_t* handle() { return m_client->handle(); }
    const Fault& fault() const { return m_fault; }
    /// No broker at all is left to wait for, or waiting will not help.
    bool isHopeless() const { return m_isHopeless; }
    void forgetFaults();
    /// Faults that name this broker at its advertised address.
    std::optional<Fault> faultOf(int broker) const;

private:
    void takeFault(const Fault& fault);

    Fault m_fault;
    bool m_isHopeless = false;
    QHash<int, Fault> m_brokerFaults;
    std::unique_ptr<Client> m_client;
};

/// Everything about all topics, with patience while a broker may still answer. Makes the client
/// when there is none; lets it go where a login or certificate was refused.
Result<MetadataAnswer> askAllTopics(const Asking& asking, std::unique_ptr<AskingClient>& client);
/// Why a question has no answer, as a sentence.
Error unanswered(const Asking& asking, const AskingClient& client, rd_kafka_resp_err_t code);

/// All block, within the deadline.
Result<ClusterInfo> askCluster(const Asking& asking, std::unique_ptr<AskingClient>& client,
                               Watermarks watermarks, const QStringList& topics);
Result<ProbeAnswer> askProbe(const Asking& asking);
Result<void> askRecord(const Asking& asking, const TopicPartition& where, Offset offset,
                       live::RecordSink& sink);

} // namespace kafka
