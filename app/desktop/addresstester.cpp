// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/addresstester.h"

#include "core/kafka/clusterreader.h"
#include "core/rest/profile.h"
#include "core/rest/taskprofile.h"

#include <QtCore/QLocale>

#include <memory>

namespace {

rest::TransportSettings patientOnce(rest::TransportSettings settings)
{
    // Who presses *Test* waits for an answer, not for the fourth try.
    settings.tries = 1;
    settings.retryBase = std::chrono::milliseconds(0);
    return settings;
}

} // namespace

AddressTester::AddressTester(QObject* parent) : QObject(parent) {}

QFuture<AddressTester::Answer> AddressTester::test(Part part, const WorkspaceEdit& edit)
{
    return rest::readAuthorities(part == Part::Kafka ? QString() : edit.workspace.caFile)
        .then(this,
              [this, part, edit](const Result<QByteArray>& authorities) -> QFuture<Answer> {
                  if (!authorities)
                      return QtFuture::makeReadyFuture(
                          Answer{.ok = false, .sentence = authorities.error().message});
                  const Access access{.secrets = edit.secrets, .authorities = *authorities};
                  switch (part) {
                  case Part::SprintService:
                      return testSprints(edit.workspace, access);
                  case Part::TaskService:
                      return testTasks(edit.workspace, access);
                  case Part::Kafka:
                      break;
                  }
                  return testKafka(edit.workspace, access);
              })
        .unwrap();
}

/// What a person can do, after what happened.
static QString withAdvice(const Error& error, bool hasLogin)
{
    switch (error.kind) {
    case ErrorKind::Unauthenticated:
        if (error.httpStatus == 0)
            return error.message; // It says itself what to do.
        return hasLogin ? AddressTester::tr(
                              "%1 The login was not accepted: check the token, or the name "
                              "and the password.")
                              .arg(error.message)
                        : AddressTester::tr("%1 Choose a login for it.").arg(error.message);
    case ErrorKind::Forbidden:
        return AddressTester::tr("%1 The login is known, but may not read here.")
            .arg(error.message);
    case ErrorKind::Timeout:
        return AddressTester::tr("%1 Check the address, and whether a firewall is in between.")
            .arg(error.message);
    default:
        return error.message;
    }
}

QFuture<AddressTester::Answer> AddressTester::testSprints(const settings::Workspace& workspace,
                                                          const Access& access)
{
    const bool hasLogin = workspace.sprintsLogin.auth != settings::HttpAuth::None;
    return rest::detectProfile(workspace.sprintsUrl.toString(),
                               patientOnce(sprintsTransport(workspace, access)))
        .then(this, [hasLogin](const Result<rest::ServiceProfile>& profile) -> Answer {
            if (!profile)
                return {.ok = false, .sentence = withAdvice(profile.error(), hasLogin)};
            return {.ok = profile->isSupported(),
                    .sentence = profile->sentence,
                    .url = profile->baseUrl};
        });
}

QFuture<AddressTester::Answer> AddressTester::testTasks(const settings::Workspace& workspace,
                                                        const Access& access)
{
    const bool hasLogin = workspace.tasksLogin.auth != settings::HttpAuth::None;
    return rest::detectTaskProfile(workspace.tasksUrl.toString(),
                                   patientOnce(tasksTransport(workspace, access)))
        .then(this, [hasLogin](const Result<rest::TaskServiceProfile>& profile) -> Answer {
            if (!profile)
                return {.ok = false, .sentence = withAdvice(profile.error(), hasLogin)};
            return {.ok = profile->isSupported(),
                    .sentence = profile->sentence,
                    .url = profile->isSupported() ? profile->baseUrl : QUrl()};
        });
}

QFuture<AddressTester::Answer> AddressTester::testKafka(const settings::Workspace& workspace,
                                                        const Access& access)
{
    auto reader = std::make_shared<kafka::ClusterReader>(::kafkaConnection(workspace, access));
    return reader->probe().then(
        this, [reader](const Result<kafka::ProbeAnswer>& answer) mutable -> Answer {
            // Not from within its own answer.
            QMetaObject::invokeMethod(
                QCoreApplication::instance(), [old = std::move(reader)] {}, Qt::QueuedConnection);
            if (!answer)
                return {.ok = false, .sentence = answer.error().message};
            return {.ok = true,
                    .sentence =
                        tr("%n broker(s) answered in %1 ms.", nullptr, answer->brokers)
                            .arg(QLocale().toString(qlonglong(answer->answeredIn.count())))};
        });
}
