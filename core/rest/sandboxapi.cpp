// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rest/sandboxapi.h"

#include "core/rest/loopback.h"
#include "core/rest/transport.h"
#include "core/rest/words.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace rest {

namespace {

constexpr qsizetype MaxSwitches = 200;
constexpr qsizetype MaxConsumers = 100;

QString switchText(const QJsonValue& value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

std::optional<qint64> countIn(const QJsonObject& object, const QString& name)
{
    const QJsonValue value = object.value(name);
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

SandboxSwitch readSwitch(const QString& name, const QJsonObject& entry)
{
    SandboxSwitch one;
    one.name = name;
    one.value = switchText(entry.value("value"_L1));
    for (const QJsonValue value : entry.value("allowed"_L1).toArray())
        one.allowed.append(value.toString());
    one.maximum = countIn(entry, u"maximum"_s);
    one.form = entry.value("form"_L1).toString();
    one.meaning = entry.value("meaning"_L1).toString();
    return one;
}

SandboxConsumer readConsumer(const QString& group, const QJsonObject& entry)
{
    SandboxConsumer one;
    one.group = group;
    one.isRunning = entry.value("state"_L1).toString() == "running"_L1;
    one.handled = countIn(entry, u"handled"_s).value_or(0);
    one.failedAttempts = countIn(entry, u"failed_attempts"_s).value_or(0);
    one.deadLetters = countIn(entry, u"dead_letters"_s).value_or(0);
    one.distinct = countIn(entry, u"distinct"_s);
    one.duplicates = countIn(entry, u"duplicates"_s);
    return one;
}

Result<SandboxState> readReply(const Reply& reply)
{
    return readSandboxState(reply.body);
}

} // namespace

Result<SandboxState> readSandboxState(QByteArrayView body)
{
    const QJsonObject root = QJsonDocument::fromJson(body.toByteArray()).object();
    SandboxState state;
    for (auto entry = root.begin(); entry != root.end(); ++entry) {
        const QJsonObject value = entry.value().toObject();
        if (value.contains("meaning"_L1) && state.switches.size() < MaxSwitches)
            state.switches.append(readSwitch(entry.key(), value));
    }
    if (state.switches.isEmpty()) {
        Error error;
        error.kind = ErrorKind::Malformed;
        error.message = Words::tr("The service does not answer as a sandbox does.");
        return error;
    }
    const QJsonObject consumers = root.value("consumers"_L1).toObject();
    for (auto entry = consumers.begin();
         entry != consumers.end() && state.consumers.size() < MaxConsumers; ++entry)
        state.consumers.append(readConsumer(entry.key(), entry.value().toObject()));
    const QJsonObject load = root.value("load"_L1).toObject();
    state.loadPublished = countIn(load, u"published"_s).value_or(0);
    state.loadFailed = countIn(load, u"failed"_s).value_or(0);
    return state;
}

bool maybeSandbox(const QUrl& serviceUrl)
{
    return serviceUrl.scheme() == "http"_L1 && isLoopback(serviceUrl.host());
}

QFuture<Result<Answer<SandboxState>>> SandboxApi::state()
{
    Request request;
    request.path = u"/sandbox"_s;
    request.tries = 1;
    request.guard = Guard::Ignore;
    return m_transport.send<SandboxState>(std::move(request), readReply);
}

QFuture<Result<Answer<SandboxState>>> SandboxApi::set(const QMap<QString, QString>& switches)
{
    QJsonObject body;
    for (const auto& [name, value] : switches.asKeyValueRange())
        body.insert(name, value);
    Request request;
    request.method = Method::Patch;
    request.path = u"/sandbox"_s;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.guard = Guard::Ignore;
    return m_transport.send<SandboxState>(std::move(request), readReply);
}

} // namespace rest
