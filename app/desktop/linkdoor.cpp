// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/linkdoor.h"

#include "app/desktop/sessionbus.h"
#include "core/domain/destinationlink.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QPromise>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCall>
#include <QtDBus/QDBusPendingCallWatcher>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString& objectPath()
{
    static const QString path = u"/org/throughline/Throughline"_s;
    return path;
}

/// A program that does not answer in this time is not waited for: this one opens by itself.
constexpr int TakeoverMs = 3000;

/// Whoever comes second does not wait for the name.
constexpr uint DoNotQueue = 4;

} // namespace

LinkDoor::LinkDoor(const QString& dataFolder, QObject* parent)
    : QObject(parent), m_service(u"org.throughline.Throughline"_s)
{
    if (!dataFolder.isEmpty())
        m_service +=
            u".d"_s + QString::fromLatin1(
                          QCryptographicHash::hash(dataFolder.toUtf8(), QCryptographicHash::Sha256)
                              .toHex()
                              .first(16));
    new LinkDoorAdaptor(*this);
}

QFuture<bool> LinkDoor::handOver(const QString& link)
{
    auto promise = std::make_shared<QPromise<bool>>();
    QFuture<bool> future = promise->future();
    promise->start();
    connectSessionBus().then(this, [this, promise, link](bool connected) {
        if (!connected) {
            promise->addResult(false);
            promise->finish();
            return;
        }
        QDBusMessage call = QDBusMessage::createMethodCall(
            m_service, objectPath(), u"org.freedesktop.Application"_s,
            link.isEmpty() ? u"Activate"_s : u"Open"_s);
        // The bus would start a program that is installed for it; this one is here already.
        call.setAutoStartService(false);
        if (!link.isEmpty())
            call << QStringList{link};
        call << QVariantMap();
        auto* watcher = new QDBusPendingCallWatcher(
            QDBusConnection::sessionBus().asyncCall(call, TakeoverMs), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this,
                [promise](QDBusPendingCallWatcher* done) {
                    promise->addResult(!done->isError());
                    promise->finish();
                    done->deleteLater();
                });
    });
    return future;
}

void LinkDoor::open()
{
    connectSessionBus().then(this, [this](bool connected) {
        if (connected && QDBusConnection::sessionBus().registerObject(
                             objectPath(), this, QDBusConnection::ExportAdaptors))
            requestName();
    });
}

void LinkDoor::requestName()
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                       u"org.freedesktop.DBus"_s, u"RequestName"_s);
    call << m_service << DoNotQueue;
    QDBusConnection::sessionBus().asyncCall(call, TakeoverMs);
}

LinkDoorAdaptor::LinkDoorAdaptor(LinkDoor& door) : QDBusAbstractAdaptor(&door), m_door(door) {}

void LinkDoorAdaptor::ActivateAction(const QString&, const QVariantList&, const QVariantMap&)
{
    Q_EMIT m_door.linkGiven({});
}

void LinkDoorAdaptor::Activate(const QVariantMap&)
{
    Q_EMIT m_door.linkGiven({});
}

void LinkDoorAdaptor::Open(const QStringList& uris, const QVariantMap&)
{
    // What else may be wrong with it is said in the window.
    Q_EMIT m_door.linkGiven(uris.value(0).left(MaxLinkChars + 1));
}
