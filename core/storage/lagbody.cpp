// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/lagbody.h"

namespace storage {

namespace {

constexpr char LagBodyVersion = 1;
constexpr int UntoldFlag = 1;
constexpr int StateShift = 4;

/// Seven bits a byte, the lowest first; the highest bit says that more follow.
void addNumber(QByteArray& bytes, quint64 number)
{
    while (number >= 0x80) {
        bytes.append(static_cast<char>(number | 0x80));
        number >>= 7;
    }
    bytes.append(static_cast<char>(number));
}

/// 0 is for nothing.
void addOffset(QByteArray& bytes, const std::optional<qint64>& offset)
{
    addNumber(bytes, offset ? static_cast<quint64>(*offset) + 1 : 0);
}

class LagBytes
{
public:
    explicit LagBytes(const QByteArray& bytes) : m_bytes(bytes) {}

    bool isAtEnd() const { return m_place == m_bytes.size(); }
    std::optional<quint64> number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64 && m_place < m_bytes.size(); shift += 7) {
            const auto byte = static_cast<quint8>(m_bytes.at(m_place++));
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        m_isBroken = true;
        return std::nullopt;
    }
    std::optional<qint64> offset()
    {
        const quint64 value = number().value_or(0);
        return value == 0 ? std::nullopt : std::optional(static_cast<qint64>(value - 1));
    }
    bool isBroken() const { return m_isBroken; }

private:
    const QByteArray& m_bytes;
    qsizetype m_place = 0;
    bool m_isBroken = false;
};

} // namespace

QByteArray lagBodyToBytes(const LagBody& body)
{
    QByteArray bytes;
    bytes.reserve(8 + body.entries.size() * 10);
    bytes.append(LagBodyVersion);
    bytes.append(static_cast<char>((static_cast<int>(body.state) << StateShift) |
                                   (body.isUntold ? UntoldFlag : 0)));
    addNumber(bytes, static_cast<quint64>(std::max<qint64>(0, body.sinceMs)));
    for (const LagBody::Entry& entry : body.entries) {
        addNumber(bytes, static_cast<quint64>(entry.topic));
        addNumber(bytes, static_cast<quint64>(entry.partition));
        addOffset(bytes, entry.committed);
        addOffset(bytes, entry.end);
    }
    return bytes;
}

std::optional<LagBody> lagBodyFromBytes(const QByteArray& bytes)
{
    if (bytes.size() < 3 || bytes.at(0) != LagBodyVersion)
        return std::nullopt;
    LagBody body;
    const int flags = static_cast<quint8>(bytes.at(1));
    const int state = flags >> StateShift;
    if (state > static_cast<int>(GroupState::Empty))
        return std::nullopt;
    body.state = static_cast<GroupState>(state);
    body.isUntold = flags & UntoldFlag;
    const QByteArray content = bytes.sliced(2);
    LagBytes rest(content);
    body.sinceMs = static_cast<qint64>(rest.number().value_or(0));
    while (!rest.isBroken() && !rest.isAtEnd()) {
        LagBody::Entry entry;
        entry.topic = static_cast<qint64>(rest.number().value_or(0));
        entry.partition = static_cast<qint32>(rest.number().value_or(0));
        entry.committed = rest.offset();
        entry.end = rest.offset();
        body.entries.append(entry);
    }
    if (rest.isBroken())
        return std::nullopt;
    return body;
}

} // namespace storage
