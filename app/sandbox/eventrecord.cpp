// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/eventrecord.h"

namespace sandbox {

rd_kafka_resp_err_t produceEvent(rd_kafka_t* producer, const Event& event, void* opaque)
{
    KafkaPointer<rd_kafka_headers_t> headers;
    if (!event.headers.isEmpty()) {
        headers.reset(rd_kafka_headers_new(std::size_t(event.headers.size())));
        for (const EventHeader& header : event.headers) {
            rd_kafka_header_add(headers.get(), header.name.constData(), header.name.size(),
                                header.value.isNull() ? nullptr : header.value.constData(),
                                header.value.size());
        }
    }
    const rd_kafka_resp_err_t code = rd_kafka_producev(
        producer, RD_KAFKA_V_TOPIC(event.topic.constData()),
        RD_KAFKA_V_PARTITION(event.partition < 0 ? RD_KAFKA_PARTITION_UA
                                                 : std::int32_t(event.partition)),
        RD_KAFKA_V_KEY(event.key.isNull() ? nullptr : event.key.constData(),
                       std::size_t(event.key.size())),
        RD_KAFKA_V_VALUE(event.value.isNull() ? nullptr
                                              : const_cast<char*>(event.value.constData()),
                         std::size_t(event.value.size())),
        RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY), RD_KAFKA_V_TIMESTAMP(event.time / 1000),
        RD_KAFKA_V_HEADERS(headers.get()), RD_KAFKA_V_OPAQUE(opaque), RD_KAFKA_V_END);
    if (code == RD_KAFKA_RESP_ERR_NO_ERROR)
        headers.release(); // They belong to the record now.
    return code;
}

QList<EventHeader> headersOf(const rd_kafka_message_t& message)
{
    QList<EventHeader> found;
    rd_kafka_headers_t* headers = nullptr;
    if (rd_kafka_message_headers(&message, &headers) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return found;
    const char* name = nullptr;
    const void* value = nullptr;
    std::size_t size = 0;
    for (std::size_t i = 0;
         rd_kafka_header_get_all(headers, i, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR;
         ++i) {
        found +=
            {QByteArray(name),
             value ? QByteArray(static_cast<const char*>(value), qsizetype(size)) : QByteArray()};
    }
    return found;
}

} // namespace sandbox
