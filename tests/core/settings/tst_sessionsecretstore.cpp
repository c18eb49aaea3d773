// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/sessionsecretstore.h"
#include "tests/core/settings/files.h"

using namespace Qt::Literals::StringLiterals;

class TestSessionSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSecretsApart();
    void forgetsAWorkspace();
};

void TestSessionSecretStore::keepsSecretsApart()
{
    settings::SessionSecretStore store;
    QCOMPARE(store.lifetime(), settings::SecretStore::Lifetime::UntilClosed);
    const QUuid one = QUuid::createUuid();
    const QUuid two = QUuid::createUuid();
    const settings::SecretKey password{one, u"sasl.password"_s};
    const QString secret = u"hunter2 – пароль"_s;
    QVERIFY(store.write(password, u"older"_s).result());
    QVERIFY(store.write(password, secret).result());
    QCOMPARE(store.read(password).result()->value(), secret);
    QVERIFY(!store.read({two, u"sasl.password"_s}).result()->has_value());
    QVERIFY(!store.read({one, u"ssl.key.password"_s}).result()->has_value());
    QVERIFY(store.remove(password).result());
    QVERIFY(store.remove(password).result());
    QVERIFY(!store.read(password).result()->has_value());
    QCOMPARE(secret, u"hunter2 – пароль"_s);
}

void TestSessionSecretStore::forgetsAWorkspace()
{
    settings::SessionSecretStore store;
    const QUuid one = QUuid::createUuid();
    const QUuid two = QUuid::createUuid();
    for (const QUuid& workspace : {one, two}) {
        for (const QString& name : {u"a"_s, u"b"_s})
            QVERIFY(store.write({workspace, name}, name).result());
    }
    QVERIFY(store.removeAll(one).result());
    QVERIFY(!store.read({one, u"a"_s}).result()->has_value());
    QVERIFY(!store.read({one, u"b"_s}).result()->has_value());
    QCOMPARE(store.read({two, u"b"_s}).result()->value(), u"b"_s);
}

QTEST_GUILESS_MAIN(TestSessionSecretStore)
#include "tst_sessionsecretstore.moc"
