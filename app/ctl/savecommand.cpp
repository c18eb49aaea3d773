// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/savecommand.h"

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

SprintReader::Patience patienceFor(CommandName command)
{
    // A create needs nothing from the service beforehand; the look at the others may fail.
    return command == CommandName::SprintsCreate ? SprintReader::Patience::Short
                                                 : SprintReader::Patience::Usual;
}

} // namespace

SaveCommand::SaveCommand(Context context)
    : SendingCommand(std::move(context)), m_reader(place(), patienceFor(arguments().command))
{
    m_watchTimer.setSingleShot(true);
    m_waitTimer.setSingleShot(true);
    connect(&m_watchTimer, &QTimer::timeout, this, [this] {
        const QString reason = session().watch().reason();
        if (!reason.isEmpty())
            say(reason);
        say(tr("The bus cannot be watched, so nothing was saved. Without --wait the sprint service "
               "is all that is needed."));
        finish(ExitCode::Unreachable);
    });
    connect(&m_waitTimer, &QTimer::timeout, this, &SaveCommand::printStored);
}

void SaveCommand::start()
{
    if (!readFile())
        return;
    if (!isCreate())
        return readBase();
    const std::optional<Sprint> intent = intentFrom({});
    if (!intent)
        return;
    m_intent = *intent;
    readOthers();
}

bool SaveCommand::readFile()
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
    say(tr("The file %1 is too large to be a sprint.").arg(arguments().file));
    finish(ExitCode::Failed);
    return false;
}

std::optional<Sprint> SaveCommand::intentFrom(const Sprint& base)
{
    Result<Sprint> intent = base;
    if (!m_file.isNull())
        intent = withFile(base, m_file);
    if (intent)
        intent = withFields(*intent, arguments().fields);
    if (intent)
        return *intent;
    fail(intent.error());
    return std::nullopt;
}

void SaveCommand::readBase()
{
    m_reader.api()
        .get(arguments().sprint)
        .then(this, [this](const Result<rest::Answer<Sprint>>& answer) {
            if (answer)
                takeBase(answer->value);
            else
                fail(answer.error());
        });
}

void SaveCommand::takeBase(const Sprint& base)
{
    m_base = base;
    if (isDelete()) {
        if (arguments().yes)
            return open();
        say(tr("This would delete %1 (%2). Add --yes to do it.")
                .arg(sprintTitle(base), base.id.value()));
        return finish(ExitCode::Refused);
    }
    const std::optional<Sprint> intent = intentFrom(base);
    if (!intent)
        return;
    m_intent = *intent;
    if (m_intent.number != m_base.number)
        readOthers();
    else
        check({});
}

void SaveCommand::readOthers()
{
    m_reader.api().list().then(this, [this](const Result<rest::Answer<QList<Sprint>>>& answer) {
        // A service that is away does not keep a save from the outbox; it checks the number itself.
        check(answer ? answer->value : QList<Sprint>());
    });
}

void SaveCommand::check(const QList<Sprint>& others)
{
    const QList<RuleFinding> findings = checkSprint(m_intent, others);
    for (const RuleFinding& finding : findings)
        say(u"%1: %2"_s.arg(finding.path, finding.message));
    if (hasBlocking(findings)) {
        say(tr("Nothing was saved."));
        return finish(ExitCode::Failed);
    }
    open();
}

void SaveCommand::opened()
{
    if (!arguments().wait)
        return startSending();
    awaitWatch();
}

void SaveCommand::awaitWatch()
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

void SaveCommand::sendingStarted()
{
    SprintService& sprints = session().sprints();
    if (isCreate())
        follow(sprints.create(m_intent));
    else if (isDelete())
        follow(sprints.remove(m_base));
    else
        follow(sprints.update(m_base, m_intent));
}

void SaveCommand::stored(const Operation& operation)
{
    m_stored = operation;
    if (!arguments().wait)
        return printStored();
    connect(&session().promiseStore(), &PromiseStore::promiseChanged, this,
            &SaveCommand::lookAtPromise, Qt::QueuedConnection);
    m_waitTimer.start(*arguments().wait + VerdictGrace);
    lookAtPromise();
}

void SaveCommand::lookAtPromise()
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

void SaveCommand::printStored()
{
    if (isFinished())
        return;
    const Promise* promise =
        arguments().wait ? session().promiseStore().find(m_stored->id) : nullptr;
    if (arguments().json) {
        QJsonObject json = sprintToJson(m_stored->intent);
        if (isDelete())
            json.insert(u"deleted"_s, true);
        if (promise)
            json.insert(u"promise"_s, promiseJson(*promise));
        console().print(json);
    } else {
        console().print(isDelete()
                            ? tr("Deleted %1 (%2).\n")
                                  .arg(sprintTitle(m_stored->intent), m_stored->intent.id.value())
                                  .toUtf8()
                            : sprintText(m_stored->intent));
        if (promise)
            console().print('\n' + promiseSentence(*promise).toUtf8() + '\n');
    }
    const PromiseState state = promise ? settledState(*promise) : PromiseState::Seen;
    const bool isKept = state == PromiseState::Seen || state == PromiseState::Late ||
                        state == PromiseState::NoneExpected;
    finish(isKept ? ExitCode::Done : ExitCode::Partial);
}

void SaveCommand::interrupt()
{
    if (!m_stored)
        return SendingCommand::interrupt();
    say(tr("Interrupted. The service stored it; nobody waited for all of its events."));
    printStored();
}

} // namespace ctl
