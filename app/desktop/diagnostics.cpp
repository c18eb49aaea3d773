// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/diagnostics.h"

#include "app/assembly/session.h"
#include "core/base/version.h"
#include "core/kafka/connection.h"
#include "core/rest/credentials.h"

#include <QtCore/QLocale>
#include <QtCore/QSysInfo>
#include <QtGui/QGuiApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

QString stateName(ConnectionState::State state)
{
    switch (state) {
    case ConnectionState::State::Ok:
        return u"ok"_s;
    case ConnectionState::State::Connecting:
        return u"connecting"_s;
    case ConnectionState::State::Failed:
        return u"failed"_s;
    case ConnectionState::State::Off:
        break;
    }
    return u"off"_s;
}

QString line(const QString& name, const QString& text)
{
    const QString safe = rest::redacted(text.simplified()).left(Diagnostics::MaxLineChars);
    return name + ": "_L1 + (safe.isEmpty() ? u"–"_s : safe);
}

void addRows(QStringList& lines, const QString& heading, const Diagnostics::Rows& rows)
{
    if (rows.isEmpty())
        return;
    lines << QString() << heading;
    for (const auto& [name, text] : rows)
        lines << line(name, text);
}

QString errorText(const Error& error)
{
    const QString status = error.httpStatus > 0 ? u" (HTTP %1)"_s.arg(error.httpStatus) : QString();
    return error.message + status;
}

Diagnostics::Rows errorRows(Session& session)
{
    Diagnostics::Rows rows;
    if (session.probe().state() == ServiceProbe::State::Failing)
        rows.append({u"Sprint service"_s, errorText(session.probe().error())});
    if (session.taskProbe().state() == ServiceProbe::State::Failing)
        rows.append({u"Task service"_s, errorText(session.taskProbe().error())});
    if (session.watch().state() == WatchService::State::Away)
        rows.append({u"Kafka"_s, session.watch().reason()});
    const QList<Operation>& operations = session.operationStore().operations();
    for (auto it = operations.rbegin();
         it != operations.rend() && rows.size() < Diagnostics::MostErrors; ++it) {
        // Not what was saved: that is nobody's business.
        if (it->lastError)
            rows.append(
                {u"Save, %1, %2"_s.arg(operationKindName(it->kind), operationStateName(it->state)),
                 errorText(*it->lastError)});
    }
    return rows;
}

} // namespace

Diagnostics::Rows versionRows(const QString& sqlite)
{
    Diagnostics::Rows rows{
        {u"Throughline"_s, programVersion()},
        {u"Qt, compiled"_s, QString::fromLatin1(QT_VERSION_STR)},
        {u"Qt, running"_s, QString::fromLatin1(qVersion())},
        {u"librdkafka"_s, kafka::clientVersion()},
    };
    if (!sqlite.isEmpty())
        rows.append({u"SQLite"_s, sqlite});
    rows.append({u"System"_s, u"%1, %2 %3, %4"_s.arg(
                                  QSysInfo::prettyProductName(), QSysInfo::kernelType(),
                                  QSysInfo::kernelVersion(), QSysInfo::currentCpuArchitecture())});
    rows.append({u"Display"_s, QGuiApplication::platformName()});
    return rows;
}

Diagnostics diagnosticsOf(Session& session, const QString& sqlite,
                          const QList<ConnectionState>& parts)
{
    const settings::Workspace& workspace = session.workspace();
    const OperationStore& operations = session.operationStore();
    Diagnostics found{.versions = versionRows(sqlite),
                      .parts = parts,
                      .addresses = {},
                      .counts = {},
                      .errors = errorRows(session)};
    found.versions.append({u"Locale"_s, QLocale().name()});
    if (session.hasSprintService())
        found.addresses.append({u"Sprint service"_s, addressText(workspace.sprintsUrl)});
    if (session.hasTaskService())
        found.addresses.append({u"Task service"_s, addressText(workspace.tasksUrl)});
    if (session.hasKafka())
        found.addresses.append({u"Kafka"_s, bootstrapText(workspace.bootstrap)});
    const auto store = session.stream().store();
    found.counts = {
        {u"Sprints"_s, QString::number(session.sprintStore().sprints().size())},
        {u"Tasks"_s, QString::number(session.taskStore().tasks().size())},
        {u"Saves waiting"_s, QString::number(operations.waiting())},
        {u"Saves refused"_s, QString::number(operations.refused())},
        {u"Saved views"_s, QString::number(session.views().views().size())},
        {u"Records received"_s,
         QString::number(store ? quint64(store->totals().receivedRecords) : quint64(0))},
    };
    return found;
}

QString addressText(const QUrl& url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .toDisplayString();
}

QString bootstrapText(const QString& bootstrap)
{
    QStringList hosts;
    for (const QString& host : bootstrap.split(u',', Qt::SkipEmptyParts))
        hosts.append(host.mid(host.lastIndexOf(u'@') + 1).trimmed());
    return hosts.join(u", "_s);
}

QString diagnosticsText(const Diagnostics& diagnostics)
{
    QStringList lines;
    for (const auto& [name, version] : diagnostics.versions)
        lines << line(name, version);
    Diagnostics::Rows parts;
    for (const ConnectionState& part : diagnostics.parts)
        parts.append({part.name, stateName(part.state) + u", "_s + part.text});
    addRows(lines, u"Parts"_s, parts);
    addRows(lines, u"Addresses"_s, diagnostics.addresses);
    addRows(lines, u"Counts"_s, diagnostics.counts);
    addRows(lines, u"Last errors"_s,
            diagnostics.errors.first(std::min(Diagnostics::MostErrors, diagnostics.errors.size())));
    return lines.join(u'\n') + u'\n';
}
