// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/sandboxcontrol.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QUrl rootOf(const QUrl& serviceUrl)
{
    QUrl root = serviceUrl.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment |
                                    QUrl::RemoveUserInfo);
    root.setPath({});
    return root;
}

} // namespace

SandboxControl::SandboxControl(const QUrl& serviceUrl, const rest::TransportSettings& settings,
                               QObject* parent)
    : QObject(parent),
      m_serviceUrl(serviceUrl),
      m_transport(rootOf(serviceUrl), settings),
      m_api(m_transport)
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &SandboxControl::refresh);
}

void SandboxControl::start()
{
    if (rest::maybeSandbox(m_serviceUrl))
        refresh();
}

const SandboxState& SandboxControl::state() const
{
    static const SandboxState nothing;
    return m_state ? *m_state : nothing;
}

QUrl SandboxControl::controlUrl() const
{
    QUrl url = rootOf(m_serviceUrl);
    url.setPath(u"/sandbox"_s);
    return url;
}

QString SandboxControl::command() const
{
    if (m_lastTurned.isEmpty())
        return u"curl -s %1"_s.arg(controlUrl().toString());
    QJsonObject body;
    for (const auto& [name, value] : m_lastTurned.asKeyValueRange())
        body.insert(name, value);
    // A quote would end the shell's own.
    const QString text = QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact))
                             .replace(u'\'', u"'\\''"_s);
    return u"curl -s -X PATCH %1 -d '%2'"_s.arg(controlUrl().toString(), text);
}

void SandboxControl::setWatched(bool watched)
{
    if (watched && !m_timer.isActive()) {
        refresh();
        m_timer.start();
    } else if (!watched) {
        m_timer.stop();
    }
}

void SandboxControl::refresh()
{
    if (m_isAsking)
        return;
    m_isAsking = true;
    m_api.state().then(this, [this](const Told& told) {
        m_isAsking = false;
        take(told);
        if (told)
            return;
        if (m_state && !std::exchange(m_isLost, true))
            Q_EMIT lost(told.error());
    });
}

void SandboxControl::take(const Told& told)
{
    if (!told)
        return;
    const bool isBack = std::exchange(m_isLost, false);
    const bool isNew = !m_state;
    if (!isNew && !isBack && *m_state == told->value)
        return;
    m_state = told->value;
    if (isNew)
        Q_EMIT found();
    Q_EMIT changed();
}

void SandboxControl::turn(const QMap<QString, QString>& switches, const QString& done)
{
    m_lastTurned = switches;
    m_api.set(switches).then(this, [this, done](const Told& told) {
        take(told);
        if (told)
            Q_EMIT turned(done);
        else
            Q_EMIT refused(told.error());
    });
}
