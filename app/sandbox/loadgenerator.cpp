// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/loadgenerator.h"

#include "app/sandbox/clock.h"
#include "app/sandbox/eventrecord.h"

#include <QtCore/QElapsedTimer>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {

constexpr int TickMilliseconds = 20;
constexpr int FullQueueMilliseconds = 10;
constexpr int FlushMilliseconds = 5'000;
// Sprints whose number tells that they come from the load.
constexpr QStringView LoadNumber = u"load";

QString loadSprint(quint64 number)
{
    return u"sprint-%1"_s.arg(quint32(number), 8, 16, QLatin1Char('0'));
}

} // namespace

Event loadEvent(quint64 number, qint64 time, qint64 size, qint64 skewPercent)
{
    StoredSprint sprint;
    // Spread by a number that shares no factor with 100, so that hot keys come mixed with others.
    const bool isHot = qint64(number * 37 % 100) < skewPercent;
    sprint.id = isHot ? loadSprint(0) : loadSprint(number + 1);
    sprint.number = u"%1-%2"_s.arg(LoadNumber).arg(number);
    const QDate day(2026, 3, 30);
    sprint.start = day;
    sprint.end = day.addDays(11);
    sprint.duration = 10;
    sprint.confidence = 85;
    sprint.members = {{u"tm-%1"_s.arg(quint32(number), 8, 16, QLatin1Char('0')),
                       u"Load %1"_s.arg(number),
                       u"Developer"_s,
                       {}}};
    const auto make = [&] {
        return number % 5 == 4 ? teamMembersAdded(sprint, time) : sprintCreated(sprint, time);
    };
    Event event = make();
    if (const qint64 missing = size - event.value.size(); missing > 0) {
        // A sprint's number stands in its name as well.
        const qint64 padding = number % 5 == 4 ? missing : (missing + 1) / 2;
        sprint.number += QString(padding, u'x');
        event = make();
    }
    return event;
}

LoadGenerator::LoadGenerator(QString bootstrap, Switches& switches, Log& log)
    : m_bootstrap(std::move(bootstrap)), m_switches(switches), m_log(log)
{}

LoadGenerator::~LoadGenerator()
{
    requestStop();
    if (m_thread)
        m_thread->wait();
}

void LoadGenerator::start()
{
    m_thread.reset(QThread::create([this] { run(); }));
    m_thread->start();
}

void LoadGenerator::requestStop()
{
    if (m_thread)
        m_thread->requestInterruption();
    m_wake.release();
}

void LoadGenerator::noteSwitch(const QString& name)
{
    if (name == u"load-rate")
        m_isChanged = true;
    m_wake.release();
}

Json LoadGenerator::report() const
{
    return Json::Object{{u"published"_s, m_published.load()},
                        {u"failed"_s, m_failed.load()},
                        {u"silent"_s, m_silent.load()}};
}

bool LoadGenerator::isInterrupted() const
{
    return QThread::currentThread()->isInterruptionRequested();
}

// On the thread, as everything below.
void LoadGenerator::run()
{
    auto conf = kafkaConfiguration(m_bootstrap, {{"acks", "all"},
                                                 {"enable.idempotence", "true"},
                                                 {"partitioner", "murmur2_random"},
                                                 {"linger.ms", "5"},
                                                 {"message.timeout.ms", "40000"},
                                                 {"queue.buffering.max.messages", "100000"}});
    rd_kafka_conf_set_opaque(conf.get(), this);
    rd_kafka_conf_set_dr_msg_cb(
        conf.get(), [](rd_kafka_t*, const rd_kafka_message_t* message, void* opaque) {
            auto* const self = static_cast<LoadGenerator*>(opaque);
            ++(message->err == RD_KAFKA_RESP_ERR_NO_ERROR ? self->m_published : self->m_failed);
        });
    QString reason;
    m_producer = makeKafka(RD_KAFKA_PRODUCER, std::move(conf), reason);
    if (!m_producer) {
        m_log.warn(u"sandbox.load"_s, u"The load cannot be published: %1"_s.arg(reason));
        return;
    }
    m_isChanged = m_switches.number(u"load-rate") > 0;
    while (!isInterrupted()) {
        // Not for the value alone: its change may still be on its way here.
        if (m_isChanged.exchange(false) && m_switches.number(u"load-rate") > 0)
            publish();
        else
            m_wake.acquire();
    }
    rd_kafka_purge(m_producer.get(), RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT);
    rd_kafka_flush(m_producer.get(), FlushMilliseconds);
}

// One load: from a rate that was set until it is changed or the count is reached.
void LoadGenerator::publish()
{
    const qint64 rate = m_switches.number(u"load-rate");
    QElapsedTimer clock;
    clock.start();
    qint64 made = 0;
    while (!isInterrupted() && !m_isChanged) {
        const qint64 count = m_switches.number(u"load-count");
        qint64 due = clock.elapsed() * rate / 1000 + 1;
        if (count > 0)
            due = std::min(due, count);
        const qint64 size = m_switches.number(u"load-size");
        const qint64 skew = m_switches.number(u"load-skew-percent");
        while (made < due && !isInterrupted() && !m_isChanged) {
            if (!produce(loadEvent(m_number, nowMicroseconds(), size, skew)))
                break;
            ++made;
            ++m_number;
        }
        if (count > 0 && made >= count) {
            rd_kafka_flush(m_producer.get(), FlushMilliseconds);
            if (!m_isChanged)
                m_switches.set(u"load-rate"_s, u"0"_s);
            return;
        }
        rd_kafka_poll(m_producer.get(), 0);
        m_wake.tryAcquire(1, TickMilliseconds);
    }
}

bool LoadGenerator::produce(const Event& event)
{
    // The services' own silence is the load's as well: its events happen, and nobody hears of them.
    if (m_switches.value(u"publishing") == u"off") {
        ++m_silent;
        return true;
    }
    const auto code = produceEvent(m_producer.get(), event, nullptr);
    if (code == RD_KAFKA_RESP_ERR_NO_ERROR)
        return true;
    if (code == RD_KAFKA_RESP_ERR__QUEUE_FULL) {
        rd_kafka_poll(m_producer.get(), FullQueueMilliseconds);
        return false;
    }
    ++m_failed;
    return true;
}

} // namespace sandbox
