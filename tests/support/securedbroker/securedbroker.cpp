// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/securedbroker/securedbroker.h"

#include "app/sandbox/clustersetup.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace sandbox;

namespace {
constexpr int PatienceMs = 60'000;
} // namespace

SecuredBroker::SecuredBroker(Version version)
{
    // With TLS as the clients' door every other one is there as well.
    const BrokerSecurity security{version == Version::ForScram ? Door::ScramTls : Door::Tls,
                                  BrokerSecurity::Rights::ReadOnly};
    KafkaNode::Settings settings;
    settings.folder = m_folder.filePath(u"node"_s);
    settings.jars = KafkaNode::jarFolder(security);
    settings.security = security;
    m_node = std::make_unique<KafkaNode>(std::move(settings));
}

SecuredBroker::~SecuredBroker() = default;

bool SecuredBroker::start()
{
    const auto fail = [this](const QString& reason) {
        m_error = reason.toUtf8();
        return false;
    };
    const BrokerSecurity security{Door::Tls, BrokerSecurity::Rights::ReadOnly};
    const QString jars = KafkaNode::jarFolder(security);
    if (const auto installed = KafkaNode::checkInstalled(jars, security); !installed)
        return fail(installed.error().message);
    bool isReady = false;
    QString reason;
    std::unique_ptr<ClusterSetup> setup;
    QObject scope;
    const auto stop = [&reason](const QString& why) {
        reason = why;
    };
    QObject::connect(m_node.get(), &KafkaNode::startFailed, &scope, stop);
    QObject::connect(m_node.get(), &KafkaNode::died, &scope, stop);
    QObject::connect(m_node.get(), &KafkaNode::launched, &scope, [&] {
        ClusterSetup::Request request;
        request.bootstrap = m_node->bootstrap();
        request.clusterId = m_node->clusterId();
        request.readers = BrokerSecrets::readerPrincipals();
        setup = std::make_unique<ClusterSetup>(request);
        QObject::connect(setup.get(), &ClusterSetup::ready, &scope, [&isReady] { isReady = true; });
        QObject::connect(setup.get(), &ClusterSetup::failed, &scope, stop);
        setup->start();
    });
    m_node->start();
    if (!QTest::qWaitFor([&] { return isReady || !reason.isEmpty(); }, PatienceMs))
        return fail(u"Kafka did not get ready in time."_s);
    if (!isReady)
        return fail(reason);
    m_node->confirm();
    return true;
}

QString SecuredBroker::address(Door door) const
{
    return u"127.0.0.1:%1"_s.arg(m_node->ports().of(door));
}

SecuredBroker::Properties SecuredBroker::properties(Door door, const QString& user) const
{
    Properties all = m_node->secrets().clientProperties(door, user);
    all.insert(secrets(door, user));
    return all;
}

SecuredBroker::Properties SecuredBroker::secrets(Door door, const QString& user) const
{
    return m_node->secrets().clientSecrets(door, user);
}

QString SecuredBroker::keyFile(const QString& name) const
{
    return m_node->secrets().folder() + u'/' + name;
}
