// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/httpprobe.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using sandbox::Header;
using sandbox::Json;

namespace {
constexpr int Patience = 20'000;
} // namespace

HttpProbe::HttpProbe(quint16 port) : m_port(port)
{
    m_socket.connectToHost(u"127.0.0.1"_s, port);
}

std::optional<QByteArray> HttpProbe::Reply::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return std::nullopt;
}

Json HttpProbe::Reply::json() const
{
    auto parsed = sandbox::parseJson(body);
    return std::holds_alternative<Json>(parsed) ? std::get<Json>(parsed) : Json();
}

void HttpProbe::send(const QByteArray& method, const QByteArray& path, const QByteArray& body,
                     const QList<Header>& headers)
{
    m_isHead = method == "HEAD";
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\n";
    bool hasHost = false;
    for (const auto& [name, value] : headers) {
        request += name + ": " + value + "\r\n";
        hasHost = hasHost || name == "Host";
    }
    if (!hasHost)
        request += "Host: 127.0.0.1:" + QByteArray::number(m_port) + "\r\n";
    if (!body.isEmpty())
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    m_socket.write(request + "\r\n" + body);
}

std::optional<HttpProbe::Reply> HttpProbe::parse()
{
    m_received += m_socket.readAll();
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    Reply reply;
    const QList<QByteArray> lines = m_received.first(end).split('\n');
    reply.status = lines.value(0).split(' ').value(1).toInt();
    for (const QByteArray& line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers += {line.first(colon), line.sliced(colon + 1).trimmed()};
    }
    const qsizetype length =
        m_isHead ? 0 : qsizetype(reply.header("content-length").value_or("0").toLongLong());
    if (m_received.size() < end + 4 + length)
        return std::nullopt;
    reply.body = m_received.sliced(end + 4, length);
    m_received.remove(0, end + 4 + length);
    return reply;
}

HttpProbe::Reply HttpProbe::receive()
{
    std::optional<Reply> reply;
    const bool arrived = QTest::qWaitFor(
        [&] {
            reply = parse();
            return reply.has_value();
        },
        Patience);
    return arrived ? *reply : Reply();
}

bool HttpProbe::hasAnswer()
{
    m_received += m_socket.readAll();
    return !m_received.isEmpty();
}

HttpProbe::Reply HttpProbe::exchange(const QByteArray& method, const QByteArray& path,
                                     const QByteArray& body, const QList<Header>& headers)
{
    QList<Header> all = headers;
    if (!body.isEmpty())
        all.append(Header("Content-Type", "application/json"));
    send(method, path, body, all);
    return receive();
}

Json at(const Json& value, JsonPath path)
{
    Json current = value;
    for (const auto& step : path) {
        const Json* next = nullptr;
        if (const QString* key = std::get_if<QString>(&step)) {
            next = current.find(*key);
        } else {
            const auto* items = current.array();
            const auto place = std::size_t(std::get<int>(step));
            next = items && place < items->size() ? &(*items)[place] : nullptr;
        }
        if (!next)
            return {};
        Json found = *next;
        current = std::move(found);
    }
    return current;
}

QString textAt(const Json& value, JsonPath path)
{
    const Json found = at(value, path);
    const QString* text = found.string();
    return text ? *text : QString();
}

int sizeAt(const Json& value, JsonPath path)
{
    const Json found = at(value, path);
    const auto* items = found.array();
    return items ? int(items->size()) : -1;
}

QStringList namesIn(const Json& value)
{
    QStringList names;
    if (const auto* members = value.object()) {
        for (const auto& [name, member] : *members)
            names += name;
    }
    return names;
}

QByteArray written(const Json& value)
{
    return writeJson(value, sandbox::JsonStyle::Answer).value_or("unwritable");
}
