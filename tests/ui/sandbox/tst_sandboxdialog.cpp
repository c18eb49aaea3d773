// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sandbox/sandboxdialog.h"

#include "core/services/sandboxcontrol.h"
#include "tests/support/http/scriptedserver.h"
#include "tests/support/ui/accessibilityaudit.h"
#include "ui/widgets/theme.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>

using namespace Qt::Literals::StringLiterals;
using scripted::Behaviour;

/// A sandbox that keeps what it is told, behind a real HTTP server.
class TestSandboxDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void stopsAndStarts();
    void letsItFailAndRepairsIt();
    void asksForTheMissingId();
    void startsALoad();
    void tellsWhatIsRefused();
    void leavesAFieldToTheUser();
    void hasNamesForEverything();
    void paintsInLightAndDark();

private:
    template <class T>
    T* child(const char* name)
    {
        return m_dialog->findChild<T*>(QString::fromLatin1(name));
    }
    void press(const char* name)
    {
        auto* button = child<QAbstractButton>(name);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    QString value(const QString& name)
    {
        const QMutexLocker lock(&m_mutex);
        const QJsonValue value = m_values.value(name).toObject().value(u"value"_s);
        return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
    }
    QString result() { return child<QLabel>("sandboxResult")->text(); }

    QMutex m_mutex;
    QJsonObject m_values;
    std::unique_ptr<scripted::ScriptedServer> m_server;
    std::unique_ptr<SandboxControl> m_control;
    std::unique_ptr<Theme> m_theme;
    SandboxDialog* m_dialog = nullptr;
};

void TestSandboxDialog::init()
{
    m_values = {};
    const std::pair<const char*, const char*> usual[] = {
        {"email-service", "running"}, {"email-faults", "active"}, {"email-fail-types", ""},
        {"email-fail-percent", "0"},  {"email-poison-ids", ""},   {"email-delay-ms", "0"},
        {"retry-delays", "10,40,90"}, {"dead-letters", "spring"}, {"load-rate", "0"},
        {"load-count", "0"},          {"load-size", "0"},         {"load-skew-percent", "0"},
        {"publishing", "on"},         {"broker", "running"}};
    for (const auto& [name, value] : usual)
        m_values.insert(
            QString::fromLatin1(name),
            QJsonObject{{u"value"_s, QString::fromLatin1(value)}, {u"meaning"_s, u"Something."_s}});
    m_values.insert(u"consumers"_s,
                    QJsonObject{{u"email-service"_s, QJsonObject{{u"state"_s, u"running"_s},
                                                                 {u"handled"_s, 1200},
                                                                 {u"dead_letters"_s, 3},
                                                                 {u"duplicates"_s, 0}}}});
    m_server = std::make_unique<scripted::ScriptedServer>();
    m_server->handle([this](const scripted::Seen& seen) {
        const QMutexLocker lock(&m_mutex);
        const QJsonObject wanted = QJsonDocument::fromJson(seen.body).object();
        for (auto one = wanted.begin(); one != wanted.end(); ++one) {
            if (one.value().toString() == u"soon"_s)
                return Behaviour::answer(422, R"({"detail":"It takes numbers."})");
            QJsonObject entry = m_values.value(one.key()).toObject();
            entry.insert(u"value"_s, one.value());
            m_values.insert(one.key(), entry);
        }
        return Behaviour::answer(200, QJsonDocument(m_values).toJson());
    });
    m_control = std::make_unique<SandboxControl>(m_server->url(u"/v1"_s));
    m_control->start();
    QTRY_VERIFY(m_control->isThere());
    m_theme = std::make_unique<Theme>(*qApp);
    m_dialog = new SandboxDialog(*m_control);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
}

void TestSandboxDialog::cleanup()
{
    delete m_dialog;
    m_dialog = nullptr;
    m_control.reset();
    m_server.reset();
    m_theme.reset();
}

void TestSandboxDialog::stopsAndStarts()
{
    QVERIFY(child<QLabel>("emailFigures")->text().contains(QLocale().toString(1200)));
    press("emailToggle");
    QTRY_COMPARE(value(u"email-service"_s), u"stopped"_s);
    QTRY_COMPARE(child<QAbstractButton>("emailToggle")->text(), u"Start"_s);
    QVERIFY(result().contains(u"stopped"_s));
    press("emailToggle");
    QTRY_COMPARE(value(u"email-service"_s), u"running"_s);
    QTRY_VERIFY(result().contains(u"runs again"_s));
}

void TestSandboxDialog::letsItFailAndRepairsIt()
{
    QVERIFY(!child<QAbstractButton>("emailRepair")->isEnabled());
    press("emailFail");
    QTRY_COMPARE(value(u"email-fail-types"_s), u"team_member.added"_s);
    QTRY_VERIFY(child<QLabel>("emailFaults")->text().contains(u"team_member.added"_s));
    // Another fault takes the place of the first.
    child<QComboBox>("emailKind")->setCurrentIndex(1);
    child<QSpinBox>("emailPercent")->setValue(35);
    press("emailFail");
    QTRY_COMPARE(value(u"email-fail-percent"_s), u"35"_s);
    QCOMPARE(value(u"email-fail-types"_s), QString(u""_s));
    press("emailRepair");
    QTRY_COMPARE(value(u"email-faults"_s), u"repaired"_s);
    QTRY_VERIFY(child<QLabel>("emailFaults")->text().startsWith(u"Repaired"_s));
    QTRY_VERIFY(result().contains(u"repaired"_s));
}

void TestSandboxDialog::asksForTheMissingId()
{
    child<QComboBox>("emailKind")->setCurrentIndex(2);
    press("emailFail");
    QCOMPARE(m_server->count("PATCH"), 0);
    QVERIFY(child<QLineEdit>("emailIds")->hasFocus());
    QTest::keyClicks(child<QLineEdit>("emailIds"), u"sprint-1, sprint-2"_s);
    press("emailFail");
    QTRY_COMPARE(value(u"email-poison-ids"_s), u"sprint-1,sprint-2"_s);
}

void TestSandboxDialog::startsALoad()
{
    child<QSpinBox>("loadRate")->setValue(500);
    child<QSpinBox>("loadCount")->setValue(0);
    child<QSpinBox>("loadSkew")->setValue(30);
    press("loadToggle");
    QTRY_COMPARE(value(u"load-rate"_s), u"500"_s);
    QCOMPARE(value(u"load-skew-percent"_s), u"30"_s);
    QTRY_COMPARE(child<QAbstractButton>("loadToggle")->text(), u"Stop load"_s);
    press("loadToggle");
    QTRY_COMPARE(value(u"load-rate"_s), u"0"_s);
}

void TestSandboxDialog::tellsWhatIsRefused()
{
    auto* retries = child<QLineEdit>("retryDelays");
    retries->setFocus();
    retries->selectAll();
    QTest::keyClicks(retries, u"soon"_s);
    QTest::keyClick(retries, Qt::Key_Return);
    QTRY_VERIFY(result().contains(u"It takes numbers."_s));
    QCOMPARE(value(u"retry-delays"_s), u"10,40,90"_s);
}

void TestSandboxDialog::leavesAFieldToTheUser()
{
    auto* retries = child<QLineEdit>("retryDelays");
    QTRY_COMPARE(retries->text(), u"10,40,90"_s);
    retries->setFocus();
    retries->setText(u"10,40"_s);
    {
        const QMutexLocker lock(&m_mutex);
        m_values.insert(u"email-delay-ms"_s,
                        QJsonObject{{u"value"_s, 250}, {u"meaning"_s, u"Works."_s}});
    }
    QTRY_COMPARE_WITH_TIMEOUT(child<QSpinBox>("emailDelay")->value(), 250, 10'000);
    QCOMPARE(retries->text(), u"10,40"_s);
}

void TestSandboxDialog::hasNamesForEverything()
{
    QCOMPARE(accessibilityProblems(m_dialog), QStringList());
}

void TestSandboxDialog::paintsInLightAndDark()
{
    // Written where a person wants to look at them.
    const QString folder = qEnvironmentVariable("THROUGHLINE_PICTURES");
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        m_theme->setChoice(choice);
        delete m_dialog;
        m_dialog = new SandboxDialog(*m_control);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
        const QPixmap picture = m_dialog->grab();
        QVERIFY(!picture.isNull());
        if (!folder.isEmpty())
            picture.save(folder + (choice == ThemeChoice::Light ? u"/sandbox-light.png"_s
                                                                : u"/sandbox-dark.png"_s));
    }
}

QTEST_MAIN(TestSandboxDialog)
#include "tst_sandboxdialog.moc"
