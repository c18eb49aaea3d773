// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/log.h"

#include "app/sandbox/clock.h"

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace sandbox {

namespace {
constexpr qint64 MaxFileSize = 16'000'000;
} // namespace

void Log::openFile(const QString& path)
{
    const QMutexLocker lock(&m_mutex);
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        writeSentence(u"The log %1 cannot be written: %2"_s.arg(path, m_file.errorString()));
}

void Log::progress(const QString& sentence)
{
    const QMutexLocker lock(&m_mutex);
    writeSentence(sentence);
}

void Log::warn(const QString& logger, const QString& message, const Json::Object& extras)
{
    const QMutexLocker lock(&m_mutex);
    writeSentence(message);
    writeLine(u"WARNING"_s, logger, message, extras);
}

void Log::note(const QString& logger, const QString& message, const Json::Object& extras)
{
    const QMutexLocker lock(&m_mutex);
    writeLine(u"INFO"_s, logger, message, extras);
}

void Log::writeSentence(const QString& sentence)
{
    const QByteArray line = sentence.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stderr);
    std::fflush(stderr);
}

void Log::writeLine(const QString& level, const QString& logger, const QString& message,
                    const Json::Object& extras)
{
    if (!m_file.isOpen())
        return;
    if (m_file.size() > MaxFileSize)
        m_file.resize(0);
    Json::Object line{
        {u"timestamp"_s, isoText(nowMicroseconds()) + u'Z'},
        {u"level"_s, level},
        {u"logger"_s, logger},
        {u"message"_s, message},
    };
    line.insert(line.end(), extras.begin(), extras.end());
    m_file.write(writeJson(line, JsonStyle::Event).value_or(QByteArray()) + '\n');
}

} // namespace sandbox
