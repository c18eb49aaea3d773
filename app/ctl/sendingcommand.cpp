// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sendingcommand.h"

using namespace std::chrono_literals;

namespace ctl {

namespace {
// A script's patience with a service that is away: one transport timeout. The save itself waits
// longer, in the outbox.
constexpr auto Patience = 15s;
} // namespace

QString operationIdText(const OperationId& id)
{
    return id.value().toString(QUuid::WithoutBraces);
}

SendingCommand::SendingCommand(Context context) : Command(std::move(context))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, &SendingCommand::giveUp);
}

SendingCommand::~SendingCommand() = default;

void SendingCommand::open()
{
    m_session = std::make_unique<Session>(
        place().workspace,
        Session::Options{.dataFolder = place().dataFolder, .access = place().access});
    const OperationStore& operations = m_session->operationStore();
    const auto lookAt = [this](const OperationId& changed) {
        if (m_operation == changed)
            look();
    };
    // Queued: the outbox is in the middle of its work when it says so.
    connect(&operations, &OperationStore::operationChanged, this, lookAt, Qt::QueuedConnection);
    connect(&operations, &OperationStore::operationRemoved, this, lookAt, Qt::QueuedConnection);
    m_session->database().opened().then(this, [this](const Result<storage::OpenReport>& report) {
        if (!report)
            return fail(report.error());
        if (!report->notice.isEmpty())
            say(report->notice);
        opened();
    });
}

void SendingCommand::startSending()
{
    OutboxService& outbox = m_session->outbox();
    connect(&outbox, &OutboxService::notPersisted, this,
            [this](const Error& error) { console().say(error); });
    connect(&outbox, &OutboxService::loaded, this, [this] { sendingStarted(); });
    m_session->startSending();
}

void SendingCommand::follow(const OperationId& id)
{
    m_operation = id;
    m_patience.start();
    look();
}

void SendingCommand::look()
{
    if (!m_operation || isFinished())
        return;
    const Operation* known = m_session->operationStore().find(*m_operation);
    if (!known) {
        say(tr("The operation %1 was dropped.").arg(operationIdText(*m_operation)));
        return finish(ExitCode::Failed);
    }
    const Operation operation = *known;
    if (operation.state == OperationState::Refused) {
        m_patience.stop();
        const Error error = operation.lastError.value_or(Error{});
        console().say(error);
        say(tr("It stays in the outbox as %1; “throughlinectl outbox drop” forgets it.")
                .arg(operationIdText(operation.id)));
        return finish(ExitCode::Failed);
    }
    if (operation.state != OperationState::Done)
        return;
    m_patience.stop();
    m_operation.reset();
    // Where another program sent it, its answer is new to our own promises.
    const Promise* promise = m_session->promiseStore().find(operation.id);
    if (promise && !promise->answeredAt.isValid())
        m_session->promises().follow(operation);
    stored(operation);
}

void SendingCommand::giveUp()
{
    const Operation* operation =
        m_operation ? m_session->operationStore().find(*m_operation) : nullptr;
    if (operation && operation->lastError)
        console().say(*operation->lastError);
    if (m_operation)
        say(tr("%1 waits in the outbox as %2. It is sent by the next program that opens this "
               "workspace, or by “throughlinectl outbox retry”.")
                .arg(operation ? operationTitle(*operation) : tr("The save"),
                     operationIdText(*m_operation)));
    finish(ExitCode::Unreachable);
}

void SendingCommand::interrupt()
{
    if (!m_operation)
        return Command::interrupt();
    say(tr("Interrupted. The save is in the outbox as %1, and is sent by the next program that "
           "opens this workspace.")
            .arg(operationIdText(*m_operation)));
    finish(ExitCode::Partial);
}

} // namespace ctl
