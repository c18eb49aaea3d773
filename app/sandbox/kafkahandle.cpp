// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kafkahandle.h"

namespace sandbox {

KafkaPointer<rd_kafka_conf_t> kafkaConfiguration(const QString& bootstrap,
                                                 std::initializer_list<KafkaProperty> properties)
{
    KafkaPointer<rd_kafka_conf_t> conf(rd_kafka_conf_new());
    const auto set = [&conf](const char* name, const QByteArray& value) {
        char reason[256];
        if (rd_kafka_conf_set(conf.get(), name, value.constData(), reason, sizeof reason) !=
            RD_KAFKA_CONF_OK)
            qWarning("librdkafka refuses %s: %s", name, reason);
    };
    set("bootstrap.servers", bootstrap.toUtf8());
    set("client.id", "sprint-capacity-api");
    set("reconnect.backoff.ms", "50");
    set("reconnect.backoff.max.ms", "1000");
    set("broker.address.family", "v4");
    for (const auto& [name, value] : properties)
        set(name, value);
    rd_kafka_conf_set_log_cb(conf.get(), [](const rd_kafka_t*, int, const char*, const char*) {});
    return conf;
}

KafkaPointer<rd_kafka_t> makeKafka(rd_kafka_type_t type, KafkaPointer<rd_kafka_conf_t> conf,
                                   QString& reason)
{
    char text[256];
    KafkaPointer<rd_kafka_t> handle(rd_kafka_new(type, conf.get(), text, sizeof text));
    if (handle)
        conf.release(); // It belongs to the handle now.
    else
        reason = QString::fromUtf8(text);
    return handle;
}

} // namespace sandbox
