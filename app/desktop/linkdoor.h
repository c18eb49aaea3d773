// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QFuture>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QVariantMap>
#include <QtDBus/QDBusAbstractAdaptor>

/// Hands a link to the program that is open already, and takes those of programs that are started
/// later, through org.freedesktop.Application on the session bus. Programs with different data
/// folders do not know each other. Never waits; without a bus, every program is on its own. GUI
/// thread.
class LinkDoor : public QObject
{
    Q_OBJECT

public:
    /// @param dataFolder the folder that was asked for; empty: where the user's data lies
    explicit LinkDoor(const QString& dataFolder, QObject* parent = nullptr);

    /// True when another program took it; an empty link brings its window to the front.
    QFuture<bool> handOver(const QString& link);
    /// Others find this program from now on, unless they find another.
    void open();

    QString serviceName() const { return m_service; }

Q_SIGNALS:
    /// Unchecked, but not longer than a link may be; empty: only to the front.
    void linkGiven(const QString& link);

private:
    void requestName();

    QString m_service;
};

/// What the bus may call.
class LinkDoorAdaptor : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    explicit LinkDoorAdaptor(LinkDoor& door);

public Q_SLOTS:
    Q_NOREPLY void ActivateAction(const QString& action, const QVariantList& parameter,
                                  const QVariantMap& platformData);
    void Activate(const QVariantMap& platformData);
    void Open(const QStringList& uris, const QVariantMap& platformData);

private:
    LinkDoor& m_door;
};
