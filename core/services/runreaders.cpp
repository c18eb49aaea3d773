// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/runreaders.h"

#include <QtCore/QPromise>
#include <QtCore/QTimer>

#include <map>

namespace {

using namespace std::chrono_literals;

// A group that began to read just now is a group that gets the records.
constexpr auto FreshEnough = 10s;
constexpr auto LongestSweep = 20s;

QList<RunReader> readersIn(const LagService& lag, const QStringList& topics)
{
    std::map<QString, RunReader> readers;
    for (const QString& topic : topics) {
        for (const GroupLag& group : lag.groupsReading(topic)) {
            RunReader& reader = readers[group.group];
            reader.group = group.group;
            reader.state = group.state;
            reader.topics.append(topic);
        }
    }
    QList<RunReader> all;
    for (const auto& [name, reader] : readers)
        all.append(reader);
    return all;
}

} // namespace

QFuture<Result<QList<RunReader>>> readersOf(LagService& lag, const QStringList& topics)
{
    using Readers = Result<QList<RunReader>>;
    auto promise = std::make_shared<QPromise<Readers>>();
    promise->start();
    const auto age = lag.age();
    if (lag.hasSwept() && age && *age <= FreshEnough) {
        promise->addResult(Readers(readersIn(lag, topics)));
        promise->finish();
        return promise->future();
    }
    // Goes with the first answer, or with the service.
    auto* const wait = new QObject(&lag);
    const auto answer = [promise, wait](const Readers& readers) {
        if (promise->future().isFinished())
            return;
        promise->addResult(readers);
        promise->finish();
        wait->deleteLater();
    };
    QObject::connect(&lag, &LagService::swept, wait,
                     [&lag, topics, answer] { answer(readersIn(lag, topics)); });
    QObject::connect(&lag, &LagService::failed, wait, [&lag, answer] {
        answer(lag.lastError().value_or(Error{ErrorKind::Timeout,
                                              LagService::tr("The groups could not be read."),
                                              {},
                                              {},
                                              0,
                                              {},
                                              {}}));
    });
    QTimer::singleShot(LongestSweep, wait, [answer] {
        answer(Error{ErrorKind::Timeout,
                     LagService::tr("The groups were not read in time."),
                     {},
                     {},
                     0,
                     {},
                     {}});
    });
    if (!lag.isRunning())
        lag.start();
    lag.sweepNow();
    return promise->future();
}
