// SPDX-License-Identifier: GPL-3.0-or-later
//
// Started with "--child STEP…" this program is what runs inside a session bus of its own; the test
// starts itself so, with a real keychain and without one.

#include "core/settings/keychainsecretstore.h"
#include "tests/core/settings/files.h"

#include <QtCore/QDirIterator>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

using settings::Secrets;
using settings::SecretStore;

namespace {

const QUuid Workspace(u"{0b9c1d34-6a50-4b0e-9a6e-2f7f1c3e5d77}"_s);

/// Long, not ASCII, and with what JSON has to escape.
Secrets sample()
{
    return {{u"sasl.password"_s, u"Schlüssel-geheim-\"7319\"-пароль\n"_s},
            {u"ssl.key.pem"_s, u"PRIVATE-KEY-7319 "_s.repeated(400)}};
}

/// Does one step and goes on with the next once its answer is there.
class Child : public QObject
{
public:
    explicit Child(const QStringList& steps) : m_steps(steps) {}

    void next()
    {
        if (m_steps.isEmpty()) {
            m_report.insert(u"lifetime"_s, word(m_store.lifetime()));
            std::puts(QJsonDocument(m_report).toJson(QJsonDocument::Compact).constData());
            std::fflush(stdout);
            return QCoreApplication::quit();
        }
        const QString step = m_steps.takeFirst();
        if (step == u"probe"_s) {
            m_store.probe().then(this, [this](SecretStore::Lifetime lifetime) {
                m_report.insert(u"probed"_s, word(lifetime));
                next();
            });
        } else if (step == u"write"_s) {
            m_store.writeAll(Workspace, sample())
                .then(this, [this](const Result<SecretStore::Lifetime>& kept) {
                    m_report.insert(u"written"_s, kept ? word(*kept) : u"failed"_s);
                    next();
                });
        } else if (step == u"read"_s) {
            m_store.readAll(Workspace).then(this, [this](const Result<Secrets>& secrets) {
                const Secrets found = secrets.value_or(Secrets());
                m_report.insert(u"read"_s, found == sample() ? u"all"_s
                                           : found.isEmpty() ? u"nothing"_s
                                                             : u"something else"_s);
                next();
            });
        } else {
            m_store.removeAll(Workspace).then(this, [this](const Result<void>&) { next(); });
        }
    }

private:
    static QString word(SecretStore::Lifetime lifetime)
    {
        return lifetime == SecretStore::Lifetime::Kept ? u"kept"_s : u"until closed"_s;
    }

    settings::KeychainSecretStore m_store{u"Throughline test"_s};
    QStringList m_steps;
    QJsonObject m_report;
};

} // namespace

class TestKeychainSecretStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSecretsBeyondTheProgram();
    void keepsThemUntilClosedWithoutAService();
    void keepsThemUntilClosedWithoutABus();
    void takesALockedKeychainForNone();

private:
    /// Runs a script in a session bus of its own; $CHILD is this program. Gives what it printed.
    static void run(const QTemporaryDir& home, const QStringList& session, const QString& script,
                    QByteArray& printed);
    static QList<QJsonObject> reports(const QByteArray& printed);
    static bool holdsASecret(const QString& folder);
};

void TestKeychainSecretStore::run(const QTemporaryDir& home, const QStringList& session,
                                  const QString& script, QByteArray& printed)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
    environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, home.filePath(u"run"_s));
    environment.insert(u"CHILD"_s, QCoreApplication::applicationFilePath());
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    QVERIFY(QDir().mkpath(home.filePath(u"run"_s)));
    QVERIFY(QFile::setPermissions(home.filePath(u"run"_s),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(session.first(), session.mid(1) + QStringList{u"sh"_s, u"-c"_s, script});
    QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 60'000);
    printed = process.readAllStandardOutput();
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
             process.readAllStandardError().constData());
}

QList<QJsonObject> TestKeychainSecretStore::reports(const QByteArray& printed)
{
    QList<QJsonObject> reports;
    for (const QByteArray& line : printed.split('\n')) {
        if (line.startsWith('{'))
            reports.append(QJsonDocument::fromJson(line).object());
    }
    return reports;
}

bool TestKeychainSecretStore::holdsASecret(const QString& folder)
{
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        if (files::content(all.next()).contains("7319"))
            return true;
    }
    return false;
}

void TestKeychainSecretStore::keepsSecretsBeyondTheProgram()
{
    const QTemporaryDir home;
    QByteArray printed;
    // The line end is the (empty) password of the keyring that is made. The daemon takes its name
    // on the bus a little later, and may outlive the bus: it is ended by its number.
    run(home, {u"dbus-run-session"_s, u"--"_s}, uR"(
        printf '\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null
        tries=0
        daemon=
        while [ -z "$daemon" ] && [ "$tries" -lt 500 ]; do
            tries=$((tries + 1))
            daemon=$(dbus-send --print-reply --dest=org.freedesktop.DBus / \
                org.freedesktop.DBus.GetConnectionUnixProcessID string:org.freedesktop.secrets \
                2>/dev/null | sed -n 's/.*uint32 //p')
        done
        "$CHILD" --child probe write read
        "$CHILD" --child read
        "$CHILD" --child remove read
        "$CHILD" --child read
        kill "$daemon"
    )"_s,
        printed);
    if (QTest::currentTestFailed())
        return;
    const QList<QJsonObject> told = reports(printed);
    QCOMPARE(told.size(), 4);
    QCOMPARE(told[0], (QJsonObject{{u"probed"_s, u"kept"_s},
                                   {u"written"_s, u"kept"_s},
                                   {u"read"_s, u"all"_s},
                                   {u"lifetime"_s, u"kept"_s}}));
    QCOMPARE(told[1].value(u"read"_s), u"all"_s);
    QCOMPARE(told[2].value(u"read"_s), u"nothing"_s);
    QCOMPARE(told[3].value(u"read"_s), u"nothing"_s);
}

void TestKeychainSecretStore::keepsThemUntilClosedWithoutAService()
{
    const QTemporaryDir home;
    // A bus that starts nothing by itself.
    QVERIFY(files::write(home.filePath(u"bus.conf"_s), R"(<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>)"));
    QByteArray printed;
    run(home, {u"dbus-run-session"_s, u"--config-file="_s + home.filePath(u"bus.conf"_s), u"--"_s},
        u"\"$CHILD\" --child probe write read && \"$CHILD\" --child read"_s, printed);
    if (QTest::currentTestFailed())
        return;
    const QList<QJsonObject> told = reports(printed);
    QCOMPARE(told.size(), 2);
    QCOMPARE(told[0], (QJsonObject{{u"probed"_s, u"until closed"_s},
                                   {u"written"_s, u"until closed"_s},
                                   {u"read"_s, u"all"_s},
                                   {u"lifetime"_s, u"until closed"_s}}));
    QCOMPARE(told[1].value(u"read"_s), u"nothing"_s);
    QVERIFY(!holdsASecret(home.path()));
}

void TestKeychainSecretStore::keepsThemUntilClosedWithoutABus()
{
    const QTemporaryDir home;
    QByteArray printed;
    run(home, {u"env"_s, u"DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent/bus"_s},
        u"\"$CHILD\" --child write read"_s, printed);
    if (QTest::currentTestFailed())
        return;
    const QList<QJsonObject> told = reports(printed);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0].value(u"written"_s), u"until closed"_s);
    QCOMPARE(told[0].value(u"read"_s), u"all"_s);
    QVERIFY(!holdsASecret(home.path()));
}

void TestKeychainSecretStore::takesALockedKeychainForNone()
{
    const QTemporaryDir home;
    QByteArray printed;
    // The bus starts the service when it is asked for, but nobody ever unlocks it.
    run(home, {u"dbus-run-session"_s, u"--"_s}, uR"(
        "$CHILD" --child write read
        daemon=$(dbus-send --print-reply --dest=org.freedesktop.DBus / \
            org.freedesktop.DBus.GetConnectionUnixProcessID string:org.freedesktop.secrets |
            sed -n 's/.*uint32 //p')
        test -z "$daemon" || kill "$daemon"
    )"_s,
        printed);
    if (QTest::currentTestFailed())
        return;
    const QList<QJsonObject> told = reports(printed);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0].value(u"written"_s), u"until closed"_s);
    QCOMPARE(told[0].value(u"read"_s), u"all"_s);
    QVERIFY(!holdsASecret(home.path()));
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--child"_s) {
        Child child(arguments.mid(2));
        QTimer::singleShot(0, &child, &Child::next);
        return QCoreApplication::exec();
    }
    TestKeychainSecretStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychainsecretstore.moc"
