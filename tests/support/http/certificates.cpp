// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http/certificates.h"

#include <QtCore/QProcess>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace scripted {
namespace {
constexpr int Moment = 20'000;

QStringList newKey(const QString& file)
{
    return {u"-newkey"_s, u"ec"_s,      u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
            u"-nodes"_s,  u"-keyout"_s, file};
}
} // namespace

Certificates::Certificates()
{
    run(QStringList{u"req"_s, u"-x509"_s, u"-subj"_s, u"/CN=Test authority"_s, u"-days"_s, u"2"_s,
                    u"-out"_s, authority()} +
        newKey(m_folder.filePath(u"ca.key"_s)));
}

bool Certificates::run(const QStringList& arguments)
{
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    bool ended = false;
    QObject::connect(&openssl, &QProcess::finished, &openssl, [&ended] { ended = true; });
    QObject::connect(&openssl, &QProcess::errorOccurred, &openssl, [&ended] { ended = true; });
    openssl.start(u"openssl"_s, arguments);
    if (!QTest::qWaitFor([&ended] { return ended; }, Moment) ||
        openssl.exitStatus() != QProcess::NormalExit || openssl.exitCode() != 0) {
        m_error = u"openssl %1: %2 %3"_s.arg(arguments.join(u' '), openssl.errorString(),
                                             QString::fromLocal8Bit(openssl.readAll()));
        return false;
    }
    return true;
}

Identity Certificates::issue(const QString& stem, const QString& subject,
                             const QString& alternatives, int days)
{
    const Identity identity{m_folder.filePath(stem + u".pem"_s),
                            m_folder.filePath(stem + u".key"_s)};
    const QString request = m_folder.filePath(stem + u".csr"_s);
    run(QStringList{u"req"_s, u"-subj"_s, u"/CN="_s + subject, u"-addext"_s,
                    u"subjectAltName="_s + alternatives, u"-out"_s, request} +
        newKey(identity.key));
    run({u"x509"_s, u"-req"_s, u"-in"_s, request, u"-CA"_s, authority(), u"-CAkey"_s,
         m_folder.filePath(u"ca.key"_s), u"-CAcreateserial"_s, u"-copy_extensions"_s, u"copyall"_s,
         u"-days"_s, QString::number(days), u"-out"_s, identity.certificate});
    return identity;
}

Identity Certificates::identity(Flaw flaw)
{
    const QString here = u"IP:127.0.0.1,DNS:localhost"_s;
    switch (flaw) {
    case Flaw::None:
        return issue(u"server"_s, u"127.0.0.1"_s, here, 1);
    case Flaw::Expired:
        return issue(u"expired"_s, u"127.0.0.1"_s, here, -1);
    case Flaw::AnotherHost:
        return issue(u"another"_s, u"other.example"_s, u"DNS:other.example"_s, 1);
    case Flaw::SelfSigned:
        break;
    }
    const Identity identity{m_folder.filePath(u"self.pem"_s), m_folder.filePath(u"self.key"_s)};
    run(QStringList{u"req"_s, u"-x509"_s, u"-subj"_s, u"/CN=127.0.0.1"_s, u"-addext"_s,
                    u"subjectAltName="_s + here, u"-days"_s, u"1"_s, u"-out"_s,
                    identity.certificate} +
        newKey(identity.key));
    return identity;
}

Identity Certificates::client(const QString& name)
{
    return issue(u"client-"_s + name, name, u"DNS:"_s + name, 1);
}

} // namespace scripted
