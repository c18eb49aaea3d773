// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandbox/sandboxprocess.h"

#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>
#include <QtTest/QTest>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::Literals::StringLiterals;

namespace {

// A Java machine on a busy computer takes its time.
constexpr int Patience = 90'000;

void await(const char* what, auto condition, int milliseconds = Patience)
{
    if (!QTest::qWaitFor(condition, milliseconds))
        qWarning("Waited in vain for %s.", what);
}

std::unique_ptr<QNetworkReply> finished(QNetworkReply* started)
{
    std::unique_ptr<QNetworkReply> reply(started);
    await(
        "an answer", [&] { return reply->isFinished(); }, 20'000);
    return reply;
}

} // namespace

SandboxProcess::~SandboxProcess()
{
    stop();
}

bool SandboxProcess::start(const QStringList& arguments)
{
    m_process = std::make_unique<QProcess>();
    m_process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process->start(QStringLiteral(THROUGHLINE_SANDBOX), arguments);
    QByteArray output;
    await("the ready line", [&] {
        output += m_process->readAllStandardOutput();
        return output.contains('\n') || m_process->state() == QProcess::NotRunning;
    });
    m_ready = QJsonDocument::fromJson(output).object();
    return m_ready.value(u"ready").toBool();
}

void SandboxProcess::kill()
{
    m_process->kill();
    await("the end", [this] { return m_process->state() == QProcess::NotRunning; });
}

void SandboxProcess::stop()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    m_process->terminate();
    if (!QTest::qWaitFor([this] { return m_process->state() == QProcess::NotRunning; }, Patience))
        m_process->kill();
}

QByteArray SandboxProcess::said()
{
    m_errors += m_process->readAllStandardError();
    return m_errors;
}

bool SandboxProcess::set(const QString& name, const QJsonValue& value)
{
    return setSandboxSwitch(controlUrl(), name, value);
}

QByteArray SandboxProcess::get(const QUrl& url)
{
    QNetworkAccessManager network;
    return finished(network.get(QNetworkRequest(url)))->readAll();
}

QJsonArray SandboxProcess::sprints() const
{
    return QJsonDocument::fromJson(get(QUrl(sprintsUrl().toString() + u"/sprints"_s))).array();
}

double SandboxProcess::metric(const QByteArray& name) const
{
    const QByteArray text = get(sprintsUrl().resolved(QUrl(u"/metrics"_s)));
    for (const QByteArray& line : text.split('\n')) {
        if (line.startsWith(name + ' '))
            return line.mid(name.size() + 1).trimmed().toDouble();
    }
    return -1;
}

bool setSandboxSwitch(const QUrl& controlUrl, const QString& name, const QJsonValue& value)
{
    QNetworkAccessManager network;
    QNetworkRequest request(controlUrl);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const QByteArray body = QJsonDocument(QJsonObject{{name, value}}).toJson();
    const auto reply = finished(network.sendCustomRequest(request, "PATCH", body));
    return reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 200;
}
