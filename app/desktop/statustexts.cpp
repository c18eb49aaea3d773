// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/statustexts.h"

#include "core/domain/line.h"
#include "core/services/serviceprobe.h"
#include "core/services/watchservice.h"
#include "core/stores/operationstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

/// Gives the sentences below their context.
struct StatusTexts
{
    Q_DECLARE_TR_FUNCTIONS(StatusTexts)
};

namespace {

Tone toneOf(PromiseState state)
{
    switch (state) {
    case PromiseState::Seen:
    case PromiseState::Late:
        return Tone::Good;
    case PromiseState::Silent:
    case PromiseState::Doubled:
    case PromiseState::Different:
        return Tone::Attention;
    case PromiseState::Waiting:
    case PromiseState::NoneExpected:
        break;
    }
    return Tone::Neutral;
}

QString clockSentence(std::chrono::seconds ahead)
{
    const qint64 minutes = std::abs(ahead.count()) / 60;
    const QString amount = minutes < 120
                               ? StatusTexts::tr("%n minute(s)", nullptr, int(minutes))
                               : StatusTexts::tr("%n hour(s)", nullptr,
                                                 int(std::min<qint64>(minutes / 60, 1'000'000)));
    return ahead > std::chrono::seconds::zero()
               ? StatusTexts::tr("Its clock is %1 ahead of this computer's: times of the one do "
                                 "not fit times of the other until the wrong clock is set right.")
                     .arg(amount)
               : StatusTexts::tr("Its clock is %1 behind this computer's: times of the one do "
                                 "not fit times of the other until the wrong clock is set right.")
                     .arg(amount);
}

/// What is the same for both services; of one that answers, `detail` is only what follows.
ConnectionState serviceConnection(const ServiceProbe& probe)
{
    ConnectionState state;
    switch (probe.state()) {
    case ServiceProbe::State::Unknown:
        state.state = ConnectionState::State::Connecting;
        state.text = StatusTexts::tr("connecting");
        break;
    case ServiceProbe::State::Answering:
        state.state = ConnectionState::State::Ok;
        state.text =
            StatusTexts::tr("%1 ms").arg(QLocale().toString(qlonglong(probe.roundTrip().count())));
        if (const auto ahead = probe.clockAhead()) {
            state.text = StatusTexts::tr("%1, clocks differ").arg(state.text);
            state.detail = u' ' + clockSentence(*ahead);
        }
        break;
    case ServiceProbe::State::Failing:
        state.state = ConnectionState::State::Failed;
        state.text = StatusTexts::tr("not reached");
        state.detail = StatusTexts::tr("%1 What is shown may be old; saves wait in the outbox.")
                           .arg(probe.error().message);
        break;
    }
    return state;
}

} // namespace

ConnectionState sprintConnection(const ServiceProbe& probe, const QString& address)
{
    ConnectionState state = serviceConnection(probe);
    state.name = StatusTexts::tr("Sprints");
    if (probe.state() == ServiceProbe::State::Unknown)
        state.detail = StatusTexts::tr("Asking the sprint service at %1.").arg(address);
    else if (probe.state() == ServiceProbe::State::Answering)
        state.detail =
            StatusTexts::tr("The sprint service at %1 answers.").arg(address) + state.detail;
    return state;
}

ConnectionState taskConnection(const ServiceProbe& probe, const QString& address,
                               const QString& profile, const QString& sentence)
{
    ConnectionState state = serviceConnection(probe);
    state.name = StatusTexts::tr("Tasks");
    if (probe.state() == ServiceProbe::State::Unknown) {
        state.detail = StatusTexts::tr("Asking the task service at %1.").arg(address);
    } else if (probe.state() == ServiceProbe::State::Answering) {
        if (!profile.isEmpty())
            state.text = StatusTexts::tr("%1, %2", "profile, round trip").arg(profile, state.text);
        const QString answers = StatusTexts::tr("The task service at %1 answers.").arg(address);
        state.detail = (sentence.isEmpty() ? answers : sentence) + state.detail;
    }
    return state;
}

ConnectionState kafkaConnection(const WatchService& watch, const QString& bootstrap,
                                std::optional<int> brokers)
{
    ConnectionState state{.name = u"Kafka"_s};
    switch (watch.state()) {
    case WatchService::State::Off:
        state.text = StatusTexts::tr("off");
        state.detail = StatusTexts::tr("No Kafka address is set for this workspace.");
        break;
    case WatchService::State::Connecting:
        state.state = ConnectionState::State::Connecting;
        state.text = StatusTexts::tr("connecting");
        state.detail = StatusTexts::tr("Connecting to %1.").arg(bootstrap);
        break;
    case WatchService::State::Watching:
        state.state = ConnectionState::State::Ok;
        state.text = brokers ? StatusTexts::tr("%n broker(s)", nullptr, *brokers)
                             : StatusTexts::tr("watching");
        state.detail =
            StatusTexts::tr("Watching the domain topics at %1. Nothing is joined or committed.")
                .arg(bootstrap);
        break;
    case WatchService::State::Away:
        state.state = ConnectionState::State::Failed;
        state.text = StatusTexts::tr("not reached");
        state.detail = StatusTexts::tr("%1 Reading goes on by itself once the broker answers.")
                           .arg(watch.reason());
        break;
    }
    return state;
}

OutboxText outboxText(const OperationStore& operations, bool sending)
{
    if (operations.refused() > 0)
        return {StatusTexts::tr("%n save(s) need you", nullptr, operations.refused()), true};
    if (operations.waiting() == 0)
        return {StatusTexts::tr("Outbox empty"), false};
    if (!sending)
        return {
            StatusTexts::tr("%n save(s) wait for another window", nullptr, operations.waiting()),
            false};
    return {StatusTexts::tr("%n save(s) waiting", nullptr, operations.waiting()), false};
}

KafkaLockText kafkaLockText(KafkaLock::State state, std::chrono::seconds remains)
{
    switch (state) {
    case KafkaLock::State::Locked:
        break;
    case KafkaLock::State::Unlocked: {
        const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(remains);
        const QString left = u"%1:%2"_s.arg(minutes.count())
                                 .arg((remains - minutes).count(), 2, 10, QLatin1Char('0'));
        return {StatusTexts::tr("Kafka unlocked for %1").arg(left),
                StatusTexts::tr("Kafka can be written to and locks itself after this time. Click "
                                "to lock it now.")};
    }
    case KafkaLock::State::Open:
        return {StatusTexts::tr("Kafka unlocked"),
                StatusTexts::tr("This workspace is set to stay unlocked. Click to lock it for as "
                                "long as this window is open.")};
    }
    return {StatusTexts::tr("Kafka read-only"),
            StatusTexts::tr("Nothing is written to Kafka. Click to unlock it for 15 minutes; you "
                            "are asked first.")};
}

QString rateText(double recordsPerSecond)
{
    return StatusTexts::tr("%1 events/s")
        .arg(QLocale().toString(qlonglong(recordsPerSecond + 0.5)));
}

Notice promiseNotice(const Promise& promise)
{
    const Line line = lineFor(promise);
    return {.tone = toneOf(promise.state),
            .title = promise.title,
            // The line tells the verdict by itself.
            .sentence = {},
            .actions = {},
            .key = promise.operation.value().toString(),
            .line = line};
}

Notice refusedNotice(const Operation& operation, const Error& error)
{
    return {.tone = Tone::Bad,
            .title = StatusTexts::tr("Not saved: %1").arg(operationTitle(operation)),
            .sentence = error.message,
            .actions = {{.text = StatusTexts::tr("Show in Activity"),
                         .destination = Destination(operation.id)}},
            .key = operation.id.value().toString(),
            .stays = true};
}

Notice elsewhereNotice(bool sending)
{
    if (sending)
        return {.tone = Tone::Neutral,
                .title = StatusTexts::tr("This program sends this workspace's saves now"),
                .sentence = {},
                .actions = {},
                .key = u"elsewhere"_s};
    return {.tone = Tone::Neutral,
            .title = StatusTexts::tr("This workspace is open in another program too"),
            .sentence = StatusTexts::tr("That one sends the saves of both; this one shows what "
                                        "becomes of them, and takes over when the other ends."),
            .actions = {},
            .key = u"elsewhere"_s,
            .stays = true};
}

Notice notPersistedNotice(const Error& error)
{
    return {.tone = Tone::Bad,
            .title = StatusTexts::tr("The outbox cannot be written"),
            .sentence =
                StatusTexts::tr("%1 Saves are kept in memory and would not survive a crash.")
                    .arg(error.message),
            .key = u"outbox"_s,
            .stays = true};
}

Notice persistedNotice()
{
    return {.tone = Tone::Good,
            .title = StatusTexts::tr("Every save is on the disk again"),
            .sentence = {},
            .actions = {},
            .key = u"outbox"_s};
}

Notice localDataNotice(const QString& sentence, Tone tone)
{
    return {.tone = tone,
            .title = StatusTexts::tr("This workspace's local data"),
            .sentence = sentence,
            .actions = {},
            .key = u"database"_s,
            .stays = true};
}
