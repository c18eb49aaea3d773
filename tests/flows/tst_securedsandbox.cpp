// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandbox/sandboxprocess.h"

#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 60'000;

struct Outcome
{
    int code = -1;
    QByteArray output;
    QByteArray errors;
};

} // namespace

/// The sandbox with security on, and the command line as its client: SCRAM within TLS, and a user
/// who may only read.
class tst_SecuredSandbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsClientsWhatTheyNeed();
    void keepsTheSecretsToItself();
    void isSecuredAtTheStartOnly();
    void isReadByTheCommandLine();
    void isNotWrittenByAReader();
    void saysThatTheLoginIsRefused();
    void refusesSecretsAsArguments();
    void isTheSameAfterARestart();

private:
    Outcome run(const QStringList& words, const QByteArray& input = {}) const;
    Outcome tail(const QString& file) const;

    QTemporaryDir m_folder;
    SandboxProcess m_sandbox;
    QByteArray m_password;
};

void tst_SecuredSandbox::initTestCase()
{
    QVERIFY2(m_sandbox.start({u"--demo-data"_s, u"--random-seed"_s, u"7"_s, u"--set"_s,
                              u"security=scram-tls"_s, u"--set"_s, u"acl=read-only"_s}),
             m_sandbox.said().constData());
    QFile file(m_sandbox.kafkaFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("sasl.password="))
            m_password = line.sliced(qstrlen("sasl.password="));
    }
    QVERIFY(m_password.size() >= 16);
}

Outcome tst_SecuredSandbox::run(const QStringList& words, const QByteArray& input) const
{
    QProcess process;
    process.start(QStringLiteral(THROUGHLINE_CTL),
                  QStringList{u"--data-dir"_s, m_folder.filePath(u"ctl"_s), u"--bootstrap"_s,
                              m_sandbox.bootstrap()} +
                      words);
    process.write(input);
    process.closeWriteChannel();
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; },
                         Patience)) {
        process.kill();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Outcome tst_SecuredSandbox::tail(const QString& file) const
{
    return run({u"--kafka-file"_s, file, u"tail"_s, u"sprint.lifecycle"_s, u"--from"_s,
                u"beginning"_s, u"--to"_s, u"end"_s, u"--format"_s, u"json"_s});
}

void tst_SecuredSandbox::tellsClientsWhatTheyNeed()
{
    const QJsonObject kafka = m_sandbox.kafka();
    QCOMPARE(kafka.value(u"security.protocol").toString(), u"sasl_ssl"_s);
    QCOMPARE(kafka.value(u"sasl.mechanism").toString(), u"SCRAM-SHA-512"_s);
    QCOMPARE(kafka.value(u"sasl.username").toString(), u"reader"_s);
    QVERIFY(QFileInfo(kafka.value(u"ssl.ca.location").toString()).isReadable());
    QVERIFY(!kafka.contains(u"sasl.password"));
}

void tst_SecuredSandbox::keepsTheSecretsToItself()
{
    const QFileInfo file(m_sandbox.kafkaFile());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(file.permissions() & others, QFile::Permissions());
    QVERIFY(!m_sandbox.said().contains(m_password));
    const QByteArray switches = SandboxProcess::get(m_sandbox.controlUrl());
    QVERIFY(switches.contains("scram-tls"));
    QVERIFY(!switches.contains(m_password));
}

void tst_SecuredSandbox::isSecuredAtTheStartOnly()
{
    QVERIFY(!m_sandbox.set(u"security"_s, u"off"_s));
    QVERIFY(!m_sandbox.set(u"acl"_s, u"off"_s));
    QVERIFY(m_sandbox.set(u"acl"_s, u"read-only"_s));
}

void tst_SecuredSandbox::isReadByTheCommandLine()
{
    const Outcome read = tail(m_sandbox.kafkaFile());
    QVERIFY2(read.code == 0, read.errors.constData());
    QVERIFY(read.output.contains("sprint.created"));
    const Outcome status =
        run({u"--kafka-file"_s, m_sandbox.kafkaFile(), u"--json"_s, u"status"_s});
    QVERIFY2(status.code == 0, status.errors.constData());
    QVERIFY(status.output.contains("\"brokers\":1"));
}

void tst_SecuredSandbox::isNotWrittenByAReader()
{
    const Outcome written = run({u"--kafka-file"_s, m_sandbox.kafkaFile(), u"--unlock"_s,
                                 u"produce"_s, u"sprint.lifecycle"_s},
                                "no\n");
    QVERIFY(written.code != 0);
    QVERIFY2(written.errors.contains("allowed") || written.errors.contains("may not"),
             written.errors.constData());
}

void tst_SecuredSandbox::saysThatTheLoginIsRefused()
{
    QFile right(m_sandbox.kafkaFile());
    QFile wrong(m_folder.filePath(u"wrong.properties"_s));
    QVERIFY(right.open(QIODevice::ReadOnly) && wrong.open(QIODevice::WriteOnly));
    wrong.write(right.readAll().replace(m_password, "hunter2-and-no-more"));
    wrong.close();
    for (const Outcome& refused :
         {tail(wrong.fileName()), run({u"--kafka-file"_s, wrong.fileName(), u"status"_s})}) {
        QCOMPARE(refused.code, 3);
        const QByteArray said = refused.output + refused.errors;
        QVERIFY2(said.contains("refused the login. The name reader or its password is wrong."),
                 said.constData());
        QVERIFY(!said.contains("hunter2"));
    }
}

void tst_SecuredSandbox::refusesSecretsAsArguments()
{
    const Outcome refused =
        run({u"--kafka"_s, u"sasl.password=hunter2-and-no-more"_s, u"status"_s});
    QCOMPARE(refused.code, 2);
    QVERIFY(refused.errors.contains("sasl.password"));
    QVERIFY(!refused.errors.contains("hunter2"));
}

void tst_SecuredSandbox::isTheSameAfterARestart()
{
    const Outcome before = tail(m_sandbox.kafkaFile());
    QVERIFY(m_sandbox.set(u"broker"_s, u"killed"_s));
    QVERIFY(m_sandbox.set(u"broker"_s, u"running"_s));
    Outcome after;
    QTRY_VERIFY_WITH_TIMEOUT((after = tail(m_sandbox.kafkaFile())).code == 0, Patience);
    QCOMPARE(after.output.count('\n'), before.output.count('\n'));
}

QTEST_GUILESS_MAIN(tst_SecuredSandbox)
#include "tst_securedsandbox.moc"
