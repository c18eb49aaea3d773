// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/statustexts.h"

#include "core/domain/line.h"
#include "core/services/serviceprobe.h"
#include "core/services/watchservice.h"
#include "core/stores/operationstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace {

QString tr(const char* text, int count = -1)
{
    return QCoreApplication::translate("StatusTexts", text, nullptr, count);
}

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

} // namespace

ConnectionState sprintConnection(const ServiceProbe& probe, const QString& address)
{
    ConnectionState state{.name = tr("Sprints")};
    switch (probe.state()) {
    case ServiceProbe::State::Unknown:
        state.state = ConnectionState::State::Connecting;
        state.text = tr("connecting");
        state.detail = tr("Asking the sprint service at %1.").arg(address);
        break;
    case ServiceProbe::State::Answering:
        state.state = ConnectionState::State::Ok;
        state.text = tr("%1 ms").arg(QLocale().toString(qlonglong(probe.roundTrip().count())));
        state.detail = tr("The sprint service at %1 answers.").arg(address);
        break;
    case ServiceProbe::State::Failing:
        state.state = ConnectionState::State::Failed;
        state.text = tr("not reached");
        state.detail =
            tr("%1 What is shown may be old; saves wait in the outbox.").arg(probe.error().message);
        break;
    }
    return state;
}

ConnectionState kafkaConnection(const WatchService& watch, const QString& bootstrap,
                                std::optional<int> brokers)
{
    ConnectionState state{.name = u"Kafka"_s};
    switch (watch.state()) {
    case WatchService::State::Off:
        state.text = tr("off");
        state.detail = tr("No Kafka address is set for this workspace.");
        break;
    case WatchService::State::Connecting:
        state.state = ConnectionState::State::Connecting;
        state.text = tr("connecting");
        state.detail = tr("Connecting to %1.").arg(bootstrap);
        break;
    case WatchService::State::Watching:
        state.state = ConnectionState::State::Ok;
        state.text = brokers ? tr("%n broker(s)", *brokers) : tr("watching");
        state.detail =
            tr("Watching the domain topics at %1. Nothing is joined or committed.").arg(bootstrap);
        break;
    case WatchService::State::Away:
        state.state = ConnectionState::State::Failed;
        state.text = tr("not reached");
        state.detail =
            tr("%1 Reading goes on by itself once the broker answers.").arg(watch.reason());
        break;
    }
    return state;
}

OutboxText outboxText(const OperationStore& operations, bool sending)
{
    if (operations.refused() > 0)
        return {tr("%n save(s) need you", operations.refused()), true};
    if (operations.waiting() == 0)
        return {tr("Outbox empty"), false};
    if (!sending)
        return {tr("%n save(s) wait for another window", operations.waiting()), false};
    return {tr("%n save(s) waiting", operations.waiting()), false};
}

QString rateText(double recordsPerSecond)
{
    return tr("%1 events/s").arg(QLocale().toString(qlonglong(recordsPerSecond + 0.5)));
}

Notice promiseNotice(const Promise& promise)
{
    const Line line = lineFor(promise);
    return {.tone = toneOf(promise.state),
            .title = promise.title,
            .sentence = line.verdict,
            .actions = {},
            .key = promise.operation.value().toString(),
            .line = line};
}

Notice refusedNotice(const Operation& operation, const Error& error)
{
    return {.tone = Tone::Bad,
            .title = tr("Not saved: %1").arg(operationTitle(operation)),
            .sentence = error.message,
            .actions = {{.text = tr("Show in Activity"), .destination = Destination(operation.id)}},
            .key = operation.id.value().toString(),
            .stays = true};
}

Notice notPersistedNotice(const Error& error)
{
    return {.tone = Tone::Bad,
            .title = tr("The outbox cannot be written"),
            .sentence =
                tr("%1 Saves are kept in memory and would not survive a crash.").arg(error.message),
            .key = u"outbox"_s,
            .stays = true};
}
