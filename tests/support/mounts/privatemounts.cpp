// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/mounts/privatemounts.h"

#include <QtCore/QByteArray>
#include <QtCore/QFile>

#include <cerrno>
#include <cstring>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

QString why; // of the newest failure

bool failed(const char* call)
{
    why = QString::fromLatin1(call) + u": "_s + QString::fromLocal8Bit(std::strerror(errno));
    return false;
}

bool put(const char* path, const QByteArray& text)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
           file.write(text) == text.size();
}

} // namespace

bool PrivateMounts::enter()
{
    const uid_t user = ::getuid();
    const gid_t group = ::getgid();
    if (user == 0) {
        if (::unshare(CLONE_NEWNS) != 0)
            return failed("unshare");
    } else {
        // An ordinary user may do so as root of a user namespace of his own.
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return failed("unshare");
        if (!put("/proc/self/setgroups", "deny") ||
            !put("/proc/self/uid_map", "0 " + QByteArray::number(user) + " 1") ||
            !put("/proc/self/gid_map", "0 " + QByteArray::number(group) + " 1"))
            return failed("user namespace");
    }
    if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return failed("mount");
    return true;
}

QString PrivateMounts::reason()
{
    return why;
}

bool PrivateMounts::mountSmall(const QString& folder, qint64 bytes)
{
    const QByteArray options = "mode=0700,size=" + QByteArray::number(bytes);
    return ::mount("small", QFile::encodeName(folder).constData(), "tmpfs", 0,
                   options.constData()) == 0 ||
           failed("mount tmpfs");
}

bool PrivateMounts::setReadOnly(const QString& folder, bool readOnly)
{
    const QByteArray path = QFile::encodeName(folder);
    if (!readOnly)
        return ::umount2(path.constData(), MNT_DETACH) == 0 || failed("umount");
    // A mount of its own first: what is read-only is the mount, not the file system below it.
    if (::mount(path.constData(), path.constData(), nullptr, MS_BIND, nullptr) != 0)
        return failed("bind mount");
    return ::mount(nullptr, path.constData(), nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY, nullptr) ==
               0 ||
           failed("read-only mount");
}

void PrivateMounts::unmount(const QString& folder)
{
    ::umount2(QFile::encodeName(folder).constData(), MNT_DETACH);
}

bool PrivateMounts::fill(const QString& file)
{
    QFile filler(file);
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    for (qint64 size : {qint64(64) * 1024, qint64(4096), qint64(1)}) {
        const QByteArray block(size, 'x');
        while (filler.write(block) == size) {
        }
    }
    return true;
}
