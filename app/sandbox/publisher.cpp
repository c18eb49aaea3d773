// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/publisher.h"

#include "app/sandbox/eventrecord.h"

#include <QtCore/QTimer>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

// After so long the service gives an event up.
constexpr char MessageTimeout[] = "40000";
constexpr int CloseMilliseconds = 1'500;

} // namespace

struct Publisher::Report
{
    Event event;
    bool isHistory = false;
};

Publisher::Publisher(Switches& switches, Log& log, QObject* parent)
    : QObject(parent), m_switches(switches), m_log(log)
{}

Publisher::~Publisher()
{
    close();
}

void Publisher::connectTo(const QString& bootstrap)
{
    auto conf = kafkaConfiguration(bootstrap, {
                                                  {"acks", "all"},
                                                  {"enable.idempotence", "true"},
                                                  {"partitioner", "murmur2_random"},
                                                  {"linger.ms", "0"},
                                                  {"message.timeout.ms", MessageTimeout},
                                                  {"queue.buffering.max.messages", "100000"},
                                              });
    rd_kafka_conf_set_opaque(conf.get(), this);
    rd_kafka_conf_set_events(conf.get(), RD_KAFKA_EVENT_DR);
    rd_kafka_conf_set_background_event_cb(conf.get(),
                                          [](rd_kafka_t*, rd_kafka_event_t* event, void* opaque) {
                                              static_cast<Publisher*>(opaque)->handle(event);
                                              rd_kafka_event_destroy(event);
                                          });
    QString reason;
    m_producer = makeKafka(RD_KAFKA_PRODUCER, std::move(conf), reason);
    if (!m_producer) {
        m_log.warn(u"app.events"_s, tr("Events cannot be published: %1").arg(reason));
        return;
    }
    // Delivery reports go to the library's background thread, which calls handle().
    const KafkaPointer<rd_kafka_queue_t> reports(rd_kafka_queue_get_main(m_producer.get()));
    const KafkaPointer<rd_kafka_queue_t> background(
        rd_kafka_queue_get_background(m_producer.get()));
    rd_kafka_queue_forward(reports.get(), background.get());
}

void Publisher::publish(const Event& event)
{
    const QString mode = m_switches.value(u"publishing");
    if (mode == u"off") {
        nameUnpublished(event, tr("publishing is switched off"));
    } else if (mode == u"delayed") {
        const quint64 number = m_nextDelayed++;
        m_delayed.insert(number, event);
        const int delay = int(m_switches.number(u"publishing-delay-ms"));
        QTimer::singleShot(delay, Qt::PreciseTimer, this,
                           [this, number] { produce(m_delayed.take(number), false); });
    } else {
        produce(event, false);
    }
}

void Publisher::publishHistory(const QList<Event>& events)
{
    m_historyFailed = false;
    m_history.clear();
    m_historyPending = int(events.size());
    for (const Event& event : events)
        produce(event, true);
}

void Publisher::produce(const Event& event, bool isHistory)
{
    if (!m_producer) {
        nameUnpublished(event, tr("there is no connection to Kafka"));
        return;
    }
    auto report = std::make_unique<Report>(Report{event, isHistory});
    const rd_kafka_resp_err_t code = produceEvent(m_producer.get(), event, report.get());
    if (code == RD_KAFKA_RESP_ERR_NO_ERROR) {
        report.release(); // handle() takes it back.
        return;
    }
    nameUnpublished(event, QString::fromUtf8(rd_kafka_err2str(code)));
}

// On a thread of the library.
void Publisher::handle(rd_kafka_event_t* event)
{
    if (rd_kafka_event_type(event) != RD_KAFKA_EVENT_DR)
        return;
    while (const rd_kafka_message_t* message = rd_kafka_event_message_next(event)) {
        const std::unique_ptr<Report> report(static_cast<Report*>(message->_private));
        const bool isDelivered = message->err == RD_KAFKA_RESP_ERR_NO_ERROR;
        if (!isDelivered) {
            const auto cause = message->err;
            nameUnpublished(report->event, cause == RD_KAFKA_RESP_ERR__PURGE_QUEUE ||
                                                   cause == RD_KAFKA_RESP_ERR__PURGE_INFLIGHT
                                               ? tr("the sandbox stopped first")
                                               : QString::fromUtf8(rd_kafka_err2str(cause)));
        }
        if (!report->isHistory)
            continue;
        if (isDelivered)
            m_history.append({report->event, message->partition, message->offset});
        else
            m_historyFailed = true;
        if (--m_historyPending > 0 || m_historyFailed)
            continue;
        QMetaObject::invokeMethod(
            this, [this, history = m_history] { Q_EMIT historyDelivered(history); },
            Qt::QueuedConnection);
    }
}

void Publisher::nameUnpublished(const Event& event, const QString& reason)
{
    const bool isTask = !event.entity.isEmpty();
    const QString entity = isTask ? event.entity : QString::fromUtf8(event.key);
    m_log.warn(u"app.events"_s,
               tr("The event %1 of %2 was not published: %3.").arg(event.type, entity, reason),
               {{u"event_type"_s, event.type},
                {isTask ? u"task_id"_s : u"sprint_id"_s, entity},
                {u"topic"_s, QString::fromUtf8(event.topic)}});
}

void Publisher::close()
{
    for (const Event& event : std::exchange(m_delayed, {}))
        nameUnpublished(event, tr("the sandbox stopped first"));
    if (!m_producer)
        return;
    rd_kafka_flush(m_producer.get(), CloseMilliseconds);
    if (rd_kafka_outq_len(m_producer.get()) > 0) {
        rd_kafka_purge(m_producer.get(), RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT);
        rd_kafka_flush(m_producer.get(), CloseMilliseconds);
    }
    {
        const KafkaPointer<rd_kafka_queue_t> reports(rd_kafka_queue_get_main(m_producer.get()));
        rd_kafka_queue_forward(reports.get(), nullptr);
    }
    m_producer.reset();
}

} // namespace sandbox
