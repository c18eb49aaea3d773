// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/arguments.h"
#include "app/ctl/command.h"
#include "app/ctl/interrupt.h"
#include "core/settings/filekeeper.h"
#include "core/settings/workspacelist.h"

#include <QtCore/QObject>

#include <memory>

namespace ctl {

/// Reads the command line, finds out where to connect, runs the command and tells its exit code.
/// Main thread.
class Program : public QObject
{
    Q_OBJECT

public:
    explicit Program(Console& console, QObject* parent = nullptr);
    ~Program() override;

    /// @param words without the program's name.
    void start(const QStringList& words);

Q_SIGNALS:
    /// Once.
    void finished(int exitCode);

private:
    void findWorkspace();
    void printWorkspaces(bool isWhole);
    /// Passwords and authorities of a saved workspace, then the command.
    void readAccessOf(const settings::Workspace& saved, Place place);
    void run(const Place& place);
    void begin(const std::optional<settings::Workspace>& saved);
    std::unique_ptr<Command> makeCommand(Context context);
    /// What the command needs and the place does not have; empty when all is there.
    QString missing(const Place& place) const;
    void wrongUsage(const QString& sentence);
    void end(ExitCode code);
    void printVersions();

    Console& m_console;
    Interrupt m_interrupt;
    Arguments m_arguments;
    settings::Folders m_folders;
    std::unique_ptr<settings::FileKeeper> m_keeper;
    std::unique_ptr<settings::WorkspaceList> m_workspaces;
    std::unique_ptr<settings::SecretStore> m_secrets;
    std::unique_ptr<Command> m_command;
    bool m_isOver = false;
};

} // namespace ctl
