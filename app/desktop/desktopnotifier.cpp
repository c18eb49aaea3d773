// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktopnotifier.h"

#include <QtCore/QFileInfo>
#include <QtCore/QFuture>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>
#include <QtCore/QVariantMap>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCall>
#include <QtDBus/QDBusPendingCallWatcher>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int AnswerMs = 5000;
/// The desktop decides how long it stays.
constexpr int DesktopsChoice = -1;

/// Without an address libdbus would start a bus of its own to find one.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1);
}

} // namespace

void DesktopNotifier::show(const DesktopNotice& notice, const QString& workspace)
{
    if (!hasSessionBus())
        return;
    // Connecting may take long.
    auto promise = std::make_shared<QPromise<bool>>();
    promise->future().then(this, [this, notice, workspace](bool connected) {
        if (connected)
            send(notice, workspace);
    });
    promise->start();
    QThreadPool::globalInstance()->start([promise] {
        promise->addResult(QDBusConnection::sessionBus().isConnected());
        promise->finish();
    });
}

void DesktopNotifier::send(const DesktopNotice& notice, const QString& workspace)
{
    const QString service = u"org.freedesktop.Notifications"_s;
    QDBusMessage call = QDBusMessage::createMethodCall(service, u"/org/freedesktop/Notifications"_s,
                                                       service, u"Notify"_s);
    const int kind = int(notice.kind);
    // The body may hold markup; ours holds none.
    const QString body =
        workspace.isEmpty() ? notice.sentence : u"%1\n%2"_s.arg(workspace, notice.sentence);
    call.setArguments({u"Throughline"_s, m_shown.value(kind, 0), u"throughline"_s, notice.title,
                       body.toHtmlEscaped(), QStringList(),
                       QVariantMap{{u"desktop-entry"_s, u"throughline"_s}}, DesktopsChoice});
    auto* watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, AnswerMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, kind](QDBusPendingCallWatcher* done) {
                const QDBusMessage reply = done->reply();
                if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty())
                    m_shown.insert(kind, reply.arguments().constFirst().toUInt());
                done->deleteLater();
            });
}
