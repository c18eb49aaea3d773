// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktopnotifier.h"

#include "app/desktop/sessionbus.h"

#include <QtCore/QVariantMap>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCall>
#include <QtDBus/QDBusPendingCallWatcher>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int AnswerMs = 5000;
/// The desktop decides how long it stays.
constexpr int DesktopsChoice = -1;

} // namespace

void DesktopNotifier::show(const DesktopNotice& notice, const QString& workspace)
{
    connectSessionBus().then(this, [this, notice, workspace](bool connected) {
        if (connected)
            send(notice, workspace);
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
    call.setArguments({u"Throughline"_s, m_shown.value(kind, 0), u"org.throughline.Throughline"_s,
                       notice.title, body.toHtmlEscaped(), QStringList(),
                       QVariantMap{{u"desktop-entry"_s, u"org.throughline.Throughline"_s}},
                       DesktopsChoice});
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
