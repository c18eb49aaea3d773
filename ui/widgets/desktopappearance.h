// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QtCore/QObject>
#include <QtCore/QVariant>

#include <optional>

class QDBusVariant;

/// Asks the desktop portal for light or dark and for less movement, and hears of changes.
/// Connecting to the bus happens on a pool thread and every call is asynchronous: without a bus or
/// a portal nothing waits and nothing is known. GUI thread.
class DesktopAppearance : public QObject
{
    Q_OBJECT
public:
    explicit DesktopAppearance(QObject* parent = nullptr);

    /// Starts to ask; answers come by changed().
    void start();

    /// Nothing until the desktop has said so, or where it has no preference.
    std::optional<Scheme> scheme() const { return m_scheme; }
    bool wantsReducedMotion() const { return m_reducedMotion; }

    /// One setting as the portal tells it; public for tests.
    void applySetting(const QString& group, const QString& key, const QVariant& value);

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void takeChange(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void listen();
    void ask(const QString& group, const QString& key);

    std::optional<Scheme> m_scheme;
    bool m_reducedMotion = false;
};
