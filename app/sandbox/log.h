// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/json.h"

#include <QtCore/QFile>
#include <QtCore/QMutex>
#include <QtCore/QString>

namespace sandbox {

/// Where the sandbox says what it does. Thread-safe. Plain sentences go to standard error, for the
/// person who started it; the service's own JSON lines go to a file in the data folder, as an
/// operator would find them beside a real service.
class Log
{
public:
    /// Without it nothing is written to a file. The file starts again at 16 MB.
    void openFile(const QString& path);

    /// A step of the start or the stop.
    void progress(const QString& sentence);
    /// Something went wrong that a person should see; also in the file.
    void warn(const QString& logger, const QString& message, const Json::Object& extras = {});
    /// In the file only.
    void note(const QString& logger, const QString& message, const Json::Object& extras = {});

private:
    void writeLine(const QString& level, const QString& logger, const QString& message,
                   const Json::Object& extras);
    void writeSentence(const QString& sentence);

    QMutex m_mutex;
    QFile m_file;
};

} // namespace sandbox
