// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/domain/sandboxstate.h"
#include "core/rest/sandboxapi.h"
#include "core/rest/transport.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <optional>

/// Knows whether the workspace's sprint service belongs to a sandbox, and turns its switches. Only
/// a service on this computer is asked. GUI thread; never waits.
class SandboxControl : public QObject
{
    Q_OBJECT

public:
    /// @param serviceUrl of the sprint service; the control endpoint lies beside it
    explicit SandboxControl(const QUrl& serviceUrl, const rest::TransportSettings& settings = {},
                            QObject* parent = nullptr);

    /// Asks once whether there is one; found() follows if so.
    void start();
    bool isThere() const { return m_state.has_value(); }
    /// It was there and does not answer now.
    bool isLost() const { return m_isLost; }
    /// As it was told last; only where there is one.
    const SandboxState& state() const;
    /// Where it is told; for people.
    QUrl controlUrl() const;
    /// What the newest turn() does, for a shell; before one, what shows all switches.
    QString command() const;
    /// Asks every second while somebody looks.
    void setWatched(bool watched);

public Q_SLOTS:
    void refresh();
    /// All of them or none. Ends in turned() or refused().
    /// @param done what has happened then, a sentence: "email-service was stopped."
    void turn(const QMap<QString, QString>& switches, const QString& done);

Q_SIGNALS:
    void found();
    /// state() is new.
    void changed();
    void turned(const QString& done);
    void refused(const Error& error);
    /// It does not answer any more; once, until it answers again.
    void lost(const Error& error);

private:
    using Told = Result<rest::Answer<SandboxState>>;

    void take(const Told& told);

    QUrl m_serviceUrl;
    rest::Transport m_transport;
    rest::SandboxApi m_api;
    std::optional<SandboxState> m_state;
    QMap<QString, QString> m_lastTurned;
    QTimer m_timer;
    bool m_isAsking = false;
    bool m_isLost = false;
};
