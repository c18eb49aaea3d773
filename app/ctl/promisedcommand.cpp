// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/promisedcommand.h"

#include "app/ctl/sprinttexts.h"

#include <QtCore/QFile>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace ctl {

namespace {

constexpr qint64 MaxFileBytes = 16 * 1024 * 1024;
// The standing watch has to know where the topics end before anything is sent.
constexpr auto WatchPatience = 10s;
// The verdict is looked for a few times a second.
constexpr auto VerdictGrace = 400ms;

} // namespace

QJsonObject asDeleted(QJsonObject entity)
{
    entity.insert(u"deleted"_s, true);
    return entity;
}

PromisedCommand::PromisedCommand(Context context, QString withoutWait)
    : SendingCommand(std::move(context)), m_withoutWait(std::move(withoutWait))
{
    m_watchTimer.setSingleShot(true);
    m_waitTimer.setSingleShot(true);
    connect(&m_watchTimer, &QTimer::timeout, this, [this] {
        const QString reason = session().watch().reason();
        if (!reason.isEmpty())
            say(reason);
        say(m_withoutWait);
        finish(ExitCode::Unreachable);
    });
    connect(&m_waitTimer, &QTimer::timeout, this, &PromisedCommand::printStored);
}

bool PromisedCommand::readFile()
{
    if (arguments().file.isEmpty())
        return true;
    QFile file(arguments().file);
    const bool isOpen = arguments().file == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly)
                                                   : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        say(tr("The file %1 cannot be read: %2").arg(arguments().file, file.errorString()));
        finish(ExitCode::Failed);
        return false;
    }
    m_file = file.read(MaxFileBytes + 1);
    if (m_file.size() <= MaxFileBytes)
        return true;
    say(tr("The file %1 is too large to be a sprint or a task.").arg(arguments().file));
    finish(ExitCode::Failed);
    return false;
}

void PromisedCommand::opened()
{
    if (!arguments().wait)
        return startSending();
    awaitWatch();
}

void PromisedCommand::awaitWatch()
{
    connect(&session().watch(), &WatchService::stateChanged, this,
            [this](WatchService::State state) {
                if (state == WatchService::State::Watching && m_watchTimer.isActive()) {
                    m_watchTimer.stop();
                    startSending();
                }
            });
    m_watchTimer.start(WatchPatience);
    session().watch().start();
}

void PromisedCommand::stored(const Operation& operation)
{
    m_stored = operation;
    // What was done may have a second step: a task that is made done is completed.
    if (const Operation* next =
            session().operationStore().unfinishedFor(operationEntity(operation)))
        return follow(OperationId(next->id));
    if (!arguments().wait)
        return printStored();
    connect(&session().promiseStore(), &PromiseStore::promiseChanged, this,
            &PromisedCommand::lookAtPromise, Qt::QueuedConnection);
    m_waitTimer.start(*arguments().wait + VerdictGrace);
    lookAtPromise();
}

void PromisedCommand::lookAtPromise()
{
    if (isFinished())
        return;
    const Promise* promise = session().promiseStore().find(m_stored->id);
    if (!promise)
        return;
    switch (promise->state) {
    case PromiseState::Seen:
    case PromiseState::Late:
    case PromiseState::NoneExpected:
    case PromiseState::Doubled:
        m_waitTimer.stop();
        return printStored();
    case PromiseState::Waiting:
    case PromiseState::Silent:
    case PromiseState::Different:
        break; // It may still come, or come right, while there is time.
    }
}

void PromisedCommand::printStored()
{
    if (isFinished())
        return;
    const Promise* promise =
        arguments().wait ? session().promiseStore().find(m_stored->id) : nullptr;
    if (arguments().json) {
        QJsonObject json = storedJson(*m_stored);
        if (promise)
            json.insert(u"promise"_s, promiseJson(*promise));
        console().print(json);
    } else {
        console().print(storedText(*m_stored));
        if (promise)
            console().print('\n' + promiseSentence(*promise).toUtf8() + '\n');
    }
    const PromiseState state = promise ? settledState(*promise) : PromiseState::Seen;
    const bool isKept = state == PromiseState::Seen || state == PromiseState::Late ||
                        state == PromiseState::NoneExpected;
    finish(isKept ? ExitCode::Done : ExitCode::Partial);
}

void PromisedCommand::interrupt()
{
    if (!m_stored || isFollowing())
        return SendingCommand::interrupt();
    say(tr("Interrupted. The service stored it; nobody waited for all of its events."));
    printStored();
}

} // namespace ctl
