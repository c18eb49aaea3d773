// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/fileworker.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace settings {

namespace {
using namespace std::chrono_literals;
// Long enough to make one write of a burst of changes, short enough that nobody waits for a file.
constexpr auto Gather = 50ms;

Error diskFailure(const QString& message, const QString& path, const QString& reason)
{
    Error error;
    error.message = message.arg(QDir::toNativeSeparators(path));
    error.detail = path + u": "_s + reason;
    return error;
}

QString setAside(const QString& path)
{
    const QString stem =
        path + u".broken-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMddTHHmmssZ"_s);
    QString aside = stem;
    for (int attempt = 2; QFileInfo::exists(aside); ++attempt)
        aside = u"%1-%2"_s.arg(stem).arg(attempt);
    if (!QFile::rename(path, aside)) {
        return QCoreApplication::translate(
                   "settings", "The file %1 could not be read and could not be set aside.")
            .arg(QDir::toNativeSeparators(path));
    }
    return QCoreApplication::translate(
               "settings", "The file %1 could not be read. It was kept as %2, and the program goes "
                           "on without it.")
        .arg(QDir::toNativeSeparators(path), QFileInfo(aside).fileName());
}
} // namespace

FileWorker::FileWorker() : m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(Gather);
    connect(&m_timer, &QTimer::timeout, this, &FileWorker::writeAll);
}

ReadFile FileWorker::read(const QString& path)
{
    writeNow(path);
    ReadFile result;
    result.path = path;
    QFile file(path);
    if (!file.exists())
        return result;
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        result.notice = QCoreApplication::translate(
                            "settings", "The file %1 may not be read. Check its permissions.")
                            .arg(QDir::toNativeSeparators(path));
        return result;
    }
    const QByteArray bytes = file.read(FileKeeper::MaxFileBytes + 1);
    const bool wasRead = file.error() == QFileDevice::NoError;
    file.close();
    if (!wasRead) {
        result.notice =
            QCoreApplication::translate("settings", "The file %1 could not be read from the disk.")
                .arg(QDir::toNativeSeparators(path));
        return result;
    }
    if (bytes.size() > FileKeeper::MaxFileBytes || !QJsonDocument::fromJson(bytes).isObject())
        result.notice = setAside(path);
    else
        result.json = bytes;
    return result;
}

QList<ReadFile> FileWorker::readFolder(const QString& folder)
{
    writeAll();
    QList<ReadFile> files;
    const QStringList names = QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names)
        files.append(read(folder + u'/' + name));
    return files;
}

void FileWorker::write(const QString& path, const QByteArray& json, WritePromise promise)
{
    Waiting& waiting = m_waiting[path];
    waiting.json = json;
    waiting.promises.push_back(std::move(promise));
    if (!m_timer.isActive())
        m_timer.start();
}

Result<void> FileWorker::remove(const QString& path)
{
    writeNow(path);
    QFile file(path);
    if (file.exists() && !file.remove()) {
        return diskFailure(
            QCoreApplication::translate("settings", "The file %1 could not be removed."), path,
            file.errorString());
    }
    return {};
}

void FileWorker::writeAll()
{
    const QStringList paths = m_waiting.keys();
    for (const QString& path : paths)
        writeNow(path);
}

void FileWorker::writeNow(const QString& path)
{
    const auto found = m_waiting.constFind(path);
    if (found == m_waiting.cend())
        return;
    const Waiting waiting = *found;
    m_waiting.erase(found);

    Result<void> result;
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).absolutePath()) || !file.open(QIODevice::WriteOnly) ||
        file.write(waiting.json) != waiting.json.size() || !file.commit()) {
        result = diskFailure(
            QCoreApplication::translate("settings", "The file %1 could not be written. Check the "
                                                    "space on the disk and the permissions."),
            path, file.errorString());
    }
    for (const WritePromise& promise : waiting.promises) {
        promise->addResult(result);
        promise->finish();
    }
}

} // namespace settings
