// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/program.h"

#include "app/ctl/auditcommand.h"
#include "app/ctl/capacitycommand.h"
#include "app/ctl/dlqlistcommand.h"
#include "app/ctl/dlqreports.h"
#include "app/ctl/lagcommands.h"
#include "app/ctl/outboxcommands.h"
#include "app/ctl/producecommand.h"
#include "app/ctl/replaycommand.h"
#include "app/ctl/retrycommand.h"
#include "app/ctl/runscommand.h"
#include "app/ctl/savecommand.h"
#include "app/ctl/sprintcommands.h"
#include "app/ctl/statuscommand.h"
#include "app/ctl/tailcommand.h"
#include "app/ctl/taskcommands.h"
#include "app/ctl/tasksavecommand.h"
#include "app/ctl/topicscommand.h"
#include "app/ctl/workspacestexts.h"
#include "core/base/version.h"
#include "core/settings/keychainsecretstore.h"

using namespace Qt::Literals::StringLiterals;

namespace ctl {

Program::Program(Console& console, QObject* parent) : QObject(parent), m_console(console)
{
    connect(&m_interrupt, &Interrupt::asked, this, [this] {
        if (m_command)
            m_command->interrupt();
        else
            end(ExitCode::Failed);
    });
}

Program::~Program() = default;

void Program::start(const QStringList& words)
{
    const Result<Arguments> arguments = readArguments(words);
    if (!arguments)
        return wrongUsage(arguments.error().message);
    m_arguments = *arguments;
    if (m_arguments.command == CommandName::Help) {
        m_console.print(usageText().toUtf8());
        return end(ExitCode::Done);
    }
    if (m_arguments.command == CommandName::Version) {
        printVersions();
        return end(ExitCode::Done);
    }
    m_folders = foldersFor(m_arguments.connection);
    if (m_arguments.connection.workspace.isEmpty() &&
        m_arguments.command != CommandName::Workspaces)
        return begin(std::nullopt);
    findWorkspace();
}

void Program::printVersions()
{
    const QString qt = QString::fromLatin1(qVersion());
    if (m_arguments.json)
        m_console.print(QJsonObject{{u"program"_s, programVersion()},
                                    {u"qt"_s, qt},
                                    {u"librdkafka"_s, kafka::clientVersion()}});
    else
        m_console.print(u"throughlinectl %1\nQt %2\nlibrdkafka %3\n"_s
                            .arg(programVersion(), qt, kafka::clientVersion())
                            .toUtf8());
}

void Program::findWorkspace()
{
    m_keeper = std::make_unique<settings::FileKeeper>();
    m_workspaces = std::make_unique<settings::WorkspaceList>(m_folders, *m_keeper);
    m_workspaces->load().then(this, [this](const QStringList& notices) {
        for (const QString& notice : notices)
            m_console.say(notice);
        const QString& name = m_arguments.connection.workspace;
        if (name.isEmpty())
            return printWorkspaces(notices.isEmpty());
        const auto workspace = m_workspaces->byName(name);
        if (workspace && m_arguments.command == CommandName::Workspaces)
            return printWorkspaces(notices.isEmpty());
        if (workspace)
            return begin(workspace);
        m_console.say(tr("There is no workspace called “%1”.").arg(name));
        end(ExitCode::Failed);
    });
}

void Program::printWorkspaces(bool isWhole)
{
    QList<settings::Workspace> chosen = m_workspaces->workspaces();
    if (const QString& name = m_arguments.connection.workspace; !name.isEmpty())
        chosen = {*m_workspaces->byName(name)};
    if (m_arguments.json) {
        for (const settings::Workspace& workspace : std::as_const(chosen))
            m_console.print(workspaceJson(workspace));
    } else if (chosen.isEmpty()) {
        m_console.say(tr("No workspace is saved yet. The desktop program makes them."));
    } else {
        m_console.print(workspacesTable(chosen));
    }
    // A file that could not be read was named above: what is printed is not all.
    end(isWhole ? ExitCode::Done : ExitCode::Partial);
}

void Program::begin(const std::optional<settings::Workspace>& saved)
{
    const Result<Place> place = placeFor(m_arguments.connection, saved,
                                         QProcessEnvironment::systemEnvironment(), m_folders);
    if (!place) {
        if (place.error().kind == ErrorKind::Rejected)
            return wrongUsage(place.error().message);
        m_console.say(place.error());
        return end(ExitCode::Failed);
    }
    if (const QString sentence = missing(*place); !sentence.isEmpty())
        return wrongUsage(sentence);
    if (saved && place->workspace.id == saved->id)
        return readAccessOf(*saved, *place);
    run(*place);
}

void Program::readAccessOf(const settings::Workspace& saved, Place place)
{
    m_secrets = std::make_unique<settings::KeychainSecretStore>();
    readAccess(saved, *m_secrets).then(this, [this, saved, place](const Access& access) mutable {
        for (const QString& notice : access.notices)
            m_console.say(notice);
        place.access = access;
        // The login of one cluster is none of another's business.
        if (place.workspace.bootstrap != saved.bootstrap) {
            for (const QString& name : settings::kafkaSecrets(access.secrets).keys())
                place.access.secrets.remove(name);
        }
        run(place);
    });
}

void Program::run(const Place& place)
{
    m_command = makeCommand({m_console, m_arguments, place});
    connect(m_command.get(), &Command::finished, this, &Program::end);
    m_command->start();
}

QString Program::missing(const Place& place) const
{
    const QString noSprints = tr("No sprint service is named. Use --sprints-url, --workspace or "
                                 "THROUGHLINE_SPRINTS_URL.");
    const QString noKafka =
        tr("No Kafka is named. Use --bootstrap, --workspace or KAFKA_BOOTSTRAP_SERVERS.");
    switch (m_arguments.command) {
    case CommandName::Topics:
    case CommandName::Groups:
    case CommandName::Lag:
    case CommandName::Record:
    case CommandName::Tail:
    case CommandName::Produce:
    case CommandName::Replay:
    case CommandName::DlqTopics:
    case CommandName::DlqGroups:
    case CommandName::DlqList:
    case CommandName::DlqRetry:
    case CommandName::RunsResume:
        return place.hasKafka() ? QString() : noKafka;
    case CommandName::Status:
    case CommandName::Outbox:
    case CommandName::OutboxDrop:
    case CommandName::Audit:
    case CommandName::Runs:
    case CommandName::RunsShow:
    case CommandName::RunsCancel:
        return place.hasSprints() || place.hasTasks() || place.hasKafka() ||
                       !m_arguments.connection.workspace.isEmpty()
                   ? QString()
                   : tr("No address is named. Use --sprints-url and --bootstrap, or --workspace.");
    case CommandName::OutboxRetry:
        return place.hasSprints() || place.hasTasks() ? QString() : noSprints;
    case CommandName::TasksList:
    case CommandName::TasksShow:
    case CommandName::TasksCreate:
    case CommandName::TasksUpdate:
    case CommandName::TasksComplete:
    case CommandName::TasksReopen:
    case CommandName::TasksDelete:
        if (!place.hasTasks())
            return tr("No task service is named. Use --tasks-url, --workspace or "
                      "THROUGHLINE_TASKS_URL.");
        return m_arguments.wait && !place.hasKafka() ? noKafka : QString();
    default:
        if (!place.hasSprints())
            return noSprints;
        return m_arguments.wait && !place.hasKafka() ? noKafka : QString();
    }
}

std::unique_ptr<Command> Program::makeCommand(Context context)
{
    switch (m_arguments.command) {
    case CommandName::Help:
    case CommandName::Version:
    case CommandName::Workspaces:
    case CommandName::Status:
        break;
    case CommandName::Topics:
        return std::make_unique<TopicsCommand>(std::move(context));
    case CommandName::Groups:
    case CommandName::Lag:
        return std::make_unique<LagCommand>(std::move(context));
    case CommandName::Record:
        return std::make_unique<RecordCommand>(std::move(context));
    case CommandName::Tail:
        return std::make_unique<TailCommand>(std::move(context));
    case CommandName::Produce:
        return std::make_unique<ProduceCommand>(std::move(context));
    case CommandName::DlqTopics:
        return std::make_unique<DlqTopicsCommand>(std::move(context));
    case CommandName::DlqGroups:
        return std::make_unique<DlqGroupsCommand>(std::move(context));
    case CommandName::DlqList:
        return std::make_unique<DlqListCommand>(std::move(context));
    case CommandName::DlqRetry:
        return std::make_unique<RetryCommand>(std::move(context));
    case CommandName::Runs:
    case CommandName::RunsShow:
    case CommandName::RunsResume:
    case CommandName::RunsCancel:
        return std::make_unique<RunsCommand>(std::move(context));
    case CommandName::SprintsList:
        return std::make_unique<SprintListCommand>(std::move(context));
    case CommandName::SprintsShow:
        return std::make_unique<SprintShowCommand>(std::move(context));
    case CommandName::SprintsCapacity:
        return std::make_unique<CapacityCommand>(std::move(context));
    case CommandName::SprintsCreate:
    case CommandName::SprintsUpdate:
    case CommandName::SprintsDelete:
        return std::make_unique<SaveCommand>(std::move(context));
    case CommandName::TasksList:
    case CommandName::TasksShow:
        return std::make_unique<TaskReadCommand>(std::move(context));
    case CommandName::TasksCreate:
    case CommandName::TasksUpdate:
    case CommandName::TasksComplete:
    case CommandName::TasksReopen:
    case CommandName::TasksDelete:
        return std::make_unique<TaskSaveCommand>(std::move(context));
    case CommandName::Replay:
        return std::make_unique<ReplayCommand>(std::move(context));
    case CommandName::Audit:
        return std::make_unique<AuditCommand>(std::move(context));
    case CommandName::Outbox:
        return std::make_unique<OutboxCommand>(std::move(context));
    case CommandName::OutboxRetry:
        return std::make_unique<OutboxRetryCommand>(std::move(context));
    case CommandName::OutboxDrop:
        return std::make_unique<OutboxDropCommand>(std::move(context));
    }
    return std::make_unique<StatusCommand>(std::move(context));
}

void Program::wrongUsage(const QString& sentence)
{
    m_console.say(sentence);
    end(ExitCode::WrongUsage);
}

void Program::end(ExitCode code)
{
    if (std::exchange(m_isOver, true))
        return;
    if (m_console.hasFailed()) {
        m_console.say(tr("The output could not be written."));
        code = ExitCode::Failed;
    }
    Q_EMIT finished(int(code));
}

} // namespace ctl
