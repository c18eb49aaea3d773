// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/kafka/connection.h"
#include "core/kafka/faults.h"

#include <QtCore/QHash>

#include <librdkafka/rdkafka.h>

#include <functional>
#include <memory>
#include <mutex>

namespace kafka {

template <auto destroy>
struct Destroyer
{
    template <class T>
    void operator()(T* object) const
    {
        destroy(object);
    }
};

using TopicHandle = std::unique_ptr<rd_kafka_topic_t, Destroyer<rd_kafka_topic_destroy>>;
using QueueHandle = std::unique_ptr<rd_kafka_queue_t, Destroyer<rd_kafka_queue_destroy>>;
using PartitionList = std::unique_ptr<rd_kafka_topic_partition_list_t,
                                      Destroyer<rd_kafka_topic_partition_list_destroy>>;

/// What a client is for; decides the settings that a user's properties cannot change.
enum class Role {
    Tail,     ///< Reads streams: large fetches, stable records only unless told otherwise.
    Asker,    ///< Asks for metadata and true high watermarks.
    Peek,     ///< Reads single records.
    Sampler,  ///< Reads one record each of many partitions.
    Producer, ///< Writes: idempotent, every replica in sync has to have it.
};

/// One librdkafka consumer handle with our settings. Its callbacks run on whichever thread serves
/// the handle's queue.
class Client
{
public:
    using FaultHandler = std::function<void(const Fault&)>;
    using DeliveryHandler = std::function<void(const rd_kafka_message_t&)>;

    /// Fails with a sentence that names the setting that is not accepted, or the file or secret
    /// that is missing.
    static Result<std::unique_ptr<Client>> create(const Connection& connection, Role role,
                                                  FaultHandler onFault);
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;
    /// May take long when a name look-up hangs.
    ~Client();

    rd_kafka_t* handle() const { return m_handle; }
    /// Everything comes through this queue: records, ends, faults.
    rd_kafka_queue_t* queue() const { return m_queue.get(); }
    TopicHandle topic(const QString& name) const;
    /// For a producer: called for every record, by the thread that polls the handle.
    void setDeliveryHandler(DeliveryHandler handler) { m_onDelivered = std::move(handler); }
    /// Serves callbacks for at most this long. Before anything is assigned only.
    void serve(std::chrono::milliseconds time) const;

private:
    Client(const Connection& connection, FaultHandler onFault)
        : m_connection(connection), m_onFault(std::move(onFault))
    {}
    static void onError(rd_kafka_t* handle, int code, const char* reason, void* opaque);
    static void onDelivered(rd_kafka_t* handle, const rd_kafka_message_t* message, void* opaque);
    static void onLog(const rd_kafka_t* handle, int level, const char* facility, const char* text);
    static int onCertificate(rd_kafka_t* handle, const char* broker, int32_t number, int* problem,
                             int depth, const char* bytes, std::size_t size, char* reason,
                             std::size_t reasonSize, void* opaque);
    void noteVersions(const char* text);

    const Connection m_connection;
    FaultHandler m_onFault;
    DeliveryHandler m_onDelivered;
    // What the library tells of a broker beside its errors, on threads of its own.
    std::mutex m_knownMutex;
    QHash<QString, int> m_certificateProblems; ///< By address.
    std::optional<bool> m_isKafka4;
    rd_kafka_t* m_handle = nullptr;
    QueueHandle m_queue;
};

} // namespace kafka
