// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/diagnostics.h"
#include "ui/shell/aboutdialog.h"
#include "ui/widgets/actionbutton.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

class TestDiagnostics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEveryVersion()
    {
        const QString text = diagnosticsText({.versions = versionRows(u"3.40.1"_s),
                                              .parts = {},
                                              .addresses = {},
                                              .counts = {},
                                              .errors = {}});
        for (const QString& name : {u"Throughline: "_s, u"Qt, compiled: "_s, u"Qt, running: "_s,
                                    u"librdkafka: "_s, u"SQLite: 3.40.1"_s, u"System: "_s})
            QVERIFY2(text.contains(name), qPrintable(name));
    }

    void tellsAddressesWithoutWhoLogsIn()
    {
        QCOMPARE(addressText(QUrl(u"https://ines:s3cret-pw@sprints.example:8443/v1?token=t0k#f"_s)),
                 u"https://sprints.example:8443/v1"_s);
        QCOMPARE(bootstrapText(u"SASL_SSL://ines:s3cret-pw@k1.example:9092, k2.example:9092,"_s),
                 u"k1.example:9092, k2.example:9092"_s);
    }

    void holdsNoSecretThatAnErrorRepeats()
    {
        const QString secret = u"s3cret-pw-4711"_s;
        Diagnostics diagnostics{
            .versions = {}, .parts = {}, .addresses = {}, .counts = {}, .errors = {}};
        for (const QString& said : {u"refused: Authorization: Bearer "_s + secret,
                                    u"cannot reach http://ines:%1@sprints.example/v1"_s.arg(secret),
                                    u"answered {\"password\": \"%1\"}"_s.arg(secret),
                                    u"asked /login?access_token="_s + secret})
            diagnostics.errors.append({u"Sprint service"_s, said});
        diagnostics.parts.append({.name = u"Sprints"_s,
                                  .state = ConnectionState::State::Failed,
                                  .text = u"Bearer "_s + secret,
                                  .detail = {}});
        const QString text = diagnosticsText(diagnostics);
        QVERIFY2(!text.contains(secret), qPrintable(text));
        QVERIFY(text.contains(u"Sprints: failed"_s));
        QVERIFY(text.contains(u"Last errors"_s));
    }

    void staysShort()
    {
        Diagnostics diagnostics{
            .versions = {}, .parts = {}, .addresses = {}, .counts = {}, .errors = {}};
        for (int i = 0; i < 1000; ++i)
            diagnostics.errors.append({u"Save"_s, QString(100'000, u'x') + u"\n\n"_s});
        QVERIFY(diagnosticsText(diagnostics).size() < 10'000);
    }

    void copiesThemFromAbout()
    {
        QWidget parent;
        auto* dialog = new AboutDialog(
            {{u"Throughline"_s, u"1.2.3"_s}}, [] { return u"all of it\n"_s; }, &parent);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QGuiApplication::clipboard()->clear();
        auto* copy = dialog->findChild<ActionButton*>(u"copyDiagnostics"_s);
        QVERIFY(copy);
        QTest::keyClick(copy, Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"all of it\n"_s);
        QPointer<AboutDialog> watched(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!watched);
    }
};

QTEST_MAIN(TestDiagnostics)
#include "tst_diagnostics.moc"
