// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/sessionsecretstore.h"
#include "tests/core/settings/files.h"

using namespace Qt::Literals::StringLiterals;

using settings::Secrets;
using settings::SecretStore;

class TestSessionSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSecretsApart();
    void forgetsAWorkspace();
    void tellsKafkasFromOthers();
    void blanksSecretsInText();
};

void TestSessionSecretStore::keepsSecretsApart()
{
    settings::SessionSecretStore store;
    QCOMPARE(store.lifetime(), SecretStore::Lifetime::UntilClosed);
    const QUuid one = QUuid::createUuid();
    const QUuid two = QUuid::createUuid();
    const Secrets secrets{{u"sasl.password"_s, u"hunter2 – пароль"_s}};
    QVERIFY(store.writeAll(one, {{u"sasl.password"_s, u"older"_s}, {u"other"_s, {}}}).result());
    QCOMPARE(store.writeAll(one, secrets).result().value(), SecretStore::Lifetime::UntilClosed);
    QCOMPARE(store.readAll(one).result().value(), secrets);
    QVERIFY(store.readAll(two).result().value().isEmpty());
}

void TestSessionSecretStore::forgetsAWorkspace()
{
    settings::SessionSecretStore store;
    const QUuid one = QUuid::createUuid();
    const QUuid two = QUuid::createUuid();
    const Secrets secrets{{u"a"_s, u"secret a"_s}};
    for (const QUuid& workspace : {one, two})
        QVERIFY(store.writeAll(workspace, secrets).result());
    QVERIFY(store.removeAll(one).result());
    QVERIFY(store.removeAll(one).result());
    QVERIFY(store.readAll(one).result().value().isEmpty());
    QCOMPARE(store.readAll(two).result().value(), secrets);
    // What was wiped belonged to the store alone.
    QCOMPARE(secrets.value(u"a"_s), u"secret a"_s);
}

void TestSessionSecretStore::tellsKafkasFromOthers()
{
    const Secrets secrets{{settings::SprintsSecret, u"token"_s},
                          {u"sasl.password"_s, u"word"_s},
                          {u"ssl.key.pem"_s, u"key"_s}};
    QCOMPARE(settings::kafkaSecrets(secrets).keys(),
             QStringList({u"sasl.password"_s, u"ssl.key.pem"_s}));
}

void TestSessionSecretStore::blanksSecretsInText()
{
    const Secrets secrets{{u"a"_s, u"s3cret"_s}, {u"b"_s, u"at"_s}, {u"c"_s, {}}};
    QCOMPARE(settings::withoutSecrets(u"that s3cret of ours"_s, secrets), u"that ••• of ours"_s);
}

QTEST_GUILESS_MAIN(TestSessionSecretStore)
#include "tst_sessionsecretstore.moc"
