// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/desktopappearance.h"

#include <QtCore/QFileInfo>
#include <QtCore/QFuture>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCall>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusVariant>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView PortalService("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView PortalPath("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView PortalSettings("org.freedesktop.portal.Settings");
constexpr QLatin1StringView AppearanceGroup("org.freedesktop.appearance");
constexpr QLatin1StringView ColourSchemeKey("color-scheme");
constexpr QLatin1StringView InterfaceGroup("org.gnome.desktop.interface");
constexpr QLatin1StringView AnimationsKey("enable-animations");

/// Without an address libdbus would start a bus of its own to find one.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1);
}

/// The portal's Read wraps its answer twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopAppearance::DesktopAppearance(QObject* parent) : QObject(parent) {}

void DesktopAppearance::start()
{
    if (!hasSessionBus())
        return;
    auto promise = std::make_shared<QPromise<bool>>();
    promise->future().then(this, [this](bool connected) {
        if (connected)
            listen();
    });
    promise->start();
    QThreadPool::globalInstance()->start([promise] {
        promise->addResult(QDBusConnection::sessionBus().isConnected());
        promise->finish();
    });
}

void DesktopAppearance::listen()
{
    // QtDBus offers no connection by function pointer.
    QDBusConnection::sessionBus().connect(PortalService, PortalPath, PortalSettings,
                                          u"SettingChanged"_s, this,
                                          SLOT(takeChange(QString, QString, QDBusVariant)));
    ask(AppearanceGroup, ColourSchemeKey);
    ask(InterfaceGroup, AnimationsKey);
}

void DesktopAppearance::ask(const QString& group, const QString& key)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(PortalService, PortalPath, PortalSettings, u"Read"_s);
    call.setArguments({group, key});
    auto* watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 5000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, group, key](QDBusPendingCallWatcher* done) {
                const QDBusMessage reply = done->reply();
                if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty())
                    applySetting(group, key, reply.arguments().constFirst());
                done->deleteLater();
            });
}

void DesktopAppearance::takeChange(const QString& group, const QString& key,
                                   const QDBusVariant& value)
{
    applySetting(group, key, value.variant());
}

void DesktopAppearance::applySetting(const QString& group, const QString& key,
                                     const QVariant& value)
{
    const QVariant plain = unwrapped(value);
    if (group == AppearanceGroup && key == ColourSchemeKey) {
        const uint number = plain.toUInt();
        std::optional<Scheme> scheme;
        if (number == 1)
            scheme = Scheme::Dark;
        else if (number == 2)
            scheme = Scheme::Light;
        if (scheme == m_scheme)
            return;
        m_scheme = scheme;
        Q_EMIT changed();
    } else if (group == InterfaceGroup && key == AnimationsKey) {
        const bool reduced = plain.isValid() && !plain.toBool();
        if (reduced == m_reducedMotion)
            return;
        m_reducedMotion = reduced;
        Q_EMIT changed();
    }
}
