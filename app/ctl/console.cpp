// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/console.h"

#include "app/ctl/interrupt.h"
#include "app/ctl/table.h"

#include <QtCore/QJsonDocument>

#include <cerrno>
#include <climits>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace ctl {

namespace {
// A pipe that is ready takes this much without blocking, so that a reader who stopped reading
// cannot hold the program.
constexpr std::size_t ReadyBytes = PIPE_BUF;
// How soon an interrupt is noticed while nobody reads.
constexpr int LookMs = 100;

bool isRegularFile(int descriptor)
{
    struct stat status = {};
    return ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}
} // namespace

Console::Console(int dataDescriptor, int wordsDescriptor)
    : m_data(dataDescriptor), m_words(wordsDescriptor), m_dataIsFile(isRegularFile(dataDescriptor))
{}

bool Console::writeAll(int descriptor, bool isFile, std::string_view bytes)
{
    while (!bytes.empty()) {
        if (!isFile) {
            pollfd ready{descriptor, POLLOUT, 0};
            const int count = ::poll(&ready, 1, LookMs);
            if (count == 0 || (count < 0 && errno == EINTR)) {
                if (Interrupt::isAsked())
                    return false;
                continue;
            }
        }
        const std::size_t size = isFile ? bytes.size() : std::min(bytes.size(), ReadyBytes);
        const ssize_t written = ::write(descriptor, bytes.data(), size);
        if (written < 0) {
            if (errno == EINTR || errno == EAGAIN)
                continue;
            return false;
        }
        bytes.remove_prefix(std::size_t(written));
    }
    return true;
}

bool Console::print(std::string_view bytes)
{
    if (m_closed || m_failed)
        return false;
    errno = 0;
    if (writeAll(m_data, m_dataIsFile, bytes))
        return true;
    if (errno == EPIPE)
        m_closed = true;
    else if (errno != 0 && errno != EINTR)
        m_failed = true;
    return false;
}

bool Console::print(const QJsonObject& document)
{
    return print(QJsonDocument(document).toJson(QJsonDocument::Compact) + '\n');
}

void Console::sayPlain(const QString& text)
{
    const QByteArray bytes = text.toUtf8();
    writeAll(m_words, false, {bytes.constData(), std::size_t(bytes.size())});
}

void Console::say(const QString& sentence)
{
    sayPlain(u"throughlinectl: "_s + withoutControls(sentence) + u'\n');
}

void Console::say(const Error& error)
{
    say(error.message);
    for (const FieldError& field : error.fields)
        sayPlain(u"  %1: %2\n"_s.arg(withoutControls(field.path), withoutControls(field.message)));
}

bool Console::isClosed()
{
    // A pipe without a reader says so without being asked for anything.
    pollfd state{m_data, 0, 0};
    if (!m_closed && !m_dataIsFile && ::poll(&state, 1, 0) > 0 &&
        (state.revents & (POLLERR | POLLHUP)) != 0)
        m_closed = true;
    return m_closed;
}

} // namespace ctl
