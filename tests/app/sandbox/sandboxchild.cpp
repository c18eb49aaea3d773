// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/sandboxchild.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QUrl>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

SandboxChild::~SandboxChild()
{
    if (process.state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(process.processId()), SIGTERM);
    if (!ends())
        qWarning("The sandbox did not end.");
}

void SandboxChild::start(const QStringList& arguments)
{
    // Nothing stays behind should the test itself be killed.
    process.start(QStringLiteral(THROUGHLINE_SANDBOX), arguments + QStringList{u"--until-eof"_s});
}

bool SandboxChild::isReady()
{
    const bool came = QTest::qWaitFor(
        [this] {
            output += process.readAllStandardOutput();
            return output.contains('\n') || process.state() == QProcess::NotRunning;
        },
        Patience);
    ready = QJsonDocument::fromJson(output).object();
    return came && ready.value(u"ready").toBool();
}

bool SandboxChild::ends()
{
    return QTest::qWaitFor([this] { return process.state() == QProcess::NotRunning; }, Patience);
}

bool SandboxChild::says(const QString& text)
{
    return QTest::qWaitFor([&] { return said().contains(text); }, Patience);
}

QString SandboxChild::said()
{
    errors += process.readAllStandardError();
    return QString::fromUtf8(errors);
}

quint16 SandboxChild::httpPort() const
{
    return quint16(QUrl(ready.value(u"sprints_url").toString()).port());
}
