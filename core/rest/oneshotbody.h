// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QIODevice>

#include <algorithm>
#include <cstring>

namespace rest {

/// A request body that can be read once and never again, which is what keeps QNetworkAccessManager
/// from sending a write a second time when the connection breaks. It also knows whether a byte of
/// it was ever handed out, and can be shut: a request whose body was not handed out cannot have
/// been carried out.
class OneShotBody final : public QIODevice
{
public:
    explicit OneShotBody(QByteArray bytes) : m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool wasRead() const { return m_position > 0; }
    void shut() { m_shut = true; }

    bool isSequential() const override { return true; }
    bool seek(qint64) override { return false; }
    bool atEnd() const override { return m_shut || m_position == m_bytes.size(); }
    qint64 bytesAvailable() const override { return m_shut ? 0 : m_bytes.size() - m_position; }

protected:
    qint64 readData(char* data, qint64 size) override
    {
        if (atEnd())
            return -1;
        const qint64 count = std::min<qint64>(size, m_bytes.size() - m_position);
        std::memcpy(data, m_bytes.constData() + m_position, static_cast<std::size_t>(count));
        m_position += count;
        return count;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
    bool m_shut = false;
};

} // namespace rest
