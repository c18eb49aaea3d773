// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QJsonObject>
#include <QtCore/QProcess>

// A Java machine on a busy computer takes its time.
inline constexpr int Patience = 60'000;

/// The sandbox as a child process, with what it said. The destructor ends it.
class SandboxChild
{
public:
    ~SandboxChild();

    void start(const QStringList& arguments);
    bool isReady();
    bool ends();
    bool says(const QString& text);
    /// All of its standard error so far.
    QString said();

    quint16 httpPort() const;
    QString bootstrap() const { return ready.value(u"bootstrap").toString(); }

    QProcess process;
    QByteArray output;
    QByteArray errors;
    QJsonObject ready;
};
