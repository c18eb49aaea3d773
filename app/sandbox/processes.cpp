// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/processes.h"

#include <QtCore/QFile>

#include <csignal>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

std::optional<ProcessMark> markOf(qint64 pid)
{
    if (pid <= 0)
        return std::nullopt;
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QByteArray line = file.readAll();
    // The name in parentheses may hold anything; the fields after it are plain.
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    const bool isGone = fields.value(0) == "Z" || fields.value(0) == "X";
    bool ok = false;
    const qint64 startedAt = fields.value(19).toLongLong(&ok);
    if (!ok || isGone)
        return std::nullopt;
    return ProcessMark{pid, startedAt};
}

bool isAlive(const ProcessMark& mark)
{
    return mark.pid > 0 && markOf(mark.pid) == mark;
}

void endLeftover(const ProcessMark& mark, std::chrono::milliseconds patience)
{
    const int handle = int(::syscall(SYS_pidfd_open, pid_t(mark.pid), 0));
    if (handle < 0)
        return;
    // Only now is it certain that the number cannot be given to another process unnoticed.
    if (isAlive(mark)) {
        ::kill(pid_t(mark.pid), SIGKILL);
        pollfd waiting{handle, POLLIN, 0};
        ::poll(&waiting, 1, int(patience.count()));
    }
    ::close(handle);
}

std::function<void()> childSetup()
{
    const pid_t parent = ::getpid();
    return [parent] {
        ::setpgid(0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        // The parent may have died before the line above.
        if (::getppid() != parent)
            ::_exit(1);
    };
}

} // namespace sandbox
