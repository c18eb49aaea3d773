// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/linereader.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace ctl {

namespace {

constexpr qsizetype ChunkBytes = 256 * 1024;
constexpr int PollMilliseconds = 100;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ctl::LineReader)
};

} // namespace

LineReader::LineReader(int descriptor, std::function<bool()> isDropped)
    : m_descriptor(descriptor), m_isDropped(std::move(isDropped))
{}

std::optional<QByteArray> LineReader::take(qsizetype length, qsizetype skipped)
{
    QByteArray line = m_buffer.sliced(m_begin, length);
    m_begin += length + skipped;
    m_scanned = m_begin;
    ++m_number;
    return line;
}

Result<std::optional<QByteArray>> LineReader::next()
{
    for (;;) {
        if (const qsizetype end = m_buffer.indexOf('\n', m_scanned); end >= 0)
            return take(end - m_begin, 1);
        m_scanned = m_buffer.size();
        if (m_isAtEnd) {
            if (m_begin < m_buffer.size())
                return take(m_buffer.size() - m_begin, 0);
            return std::optional<QByteArray>();
        }
        if (m_buffer.size() - m_begin > MaxLineBytes)
            return Error{
                .kind = ErrorKind::TooLarge,
                .message =
                    Words::tr("Line %1 is longer than any record may be.").arg(m_number + 1)};
        if (m_isDropped())
            return std::optional<QByteArray>();
        pollfd waiting{m_descriptor, POLLIN, 0};
        if (::poll(&waiting, 1, PollMilliseconds) == 0)
            continue;
        if (m_begin > 0) {
            m_buffer.remove(0, m_begin);
            m_scanned -= m_begin;
            m_begin = 0;
        }
        const qsizetype before = m_buffer.size();
        m_buffer.resize(before + ChunkBytes);
        const ssize_t got =
            ::read(m_descriptor, m_buffer.data() + before, static_cast<std::size_t>(ChunkBytes));
        m_buffer.resize(before + std::max<ssize_t>(got, 0));
        if (got == 0) {
            m_isAtEnd = true;
        } else if (got < 0 && errno != EINTR && errno != EAGAIN) {
            return Error{.kind = ErrorKind::Internal,
                         .message = Words::tr("Standard input cannot be read.")};
        }
    }
}

} // namespace ctl
