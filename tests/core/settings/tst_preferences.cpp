// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/preferences.h"
#include "tests/core/settings/files.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtTest/QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using settings::Preference;

class TestPreferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void startsWithTheDefaults();
    void keepsEveryKind();
    void refusesWhatMakesNoSense_data();
    void refusesWhatMakesNoSense();
    void keepsDefaultsForNonsenseInTheFile();
    void keepsNamesOfANewerProgram();
    void setsBrokenFileAside();
    void savesByItself();
    void announcesEachChangeOnce();
    void whatIsSetWhileLoadingWins();
    void resetsToTheDefault();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    settings::Folders m_folders;
};

void TestPreferences::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_folders = settings::Folders::below(m_folder->path());
    QVERIFY(QDir().mkpath(m_folders.config));
}

void TestPreferences::startsWithTheDefaults()
{
    settings::FileKeeper keeper;
    settings::Preferences preferences(m_folders, keeper);
    auto loaded = preferences.load();
    AWAIT(loaded);
    QVERIFY(loaded.result().isEmpty());
    QCOMPARE(preferences.text(Preference::Theme), u"system"_s);
    QCOMPARE(preferences.number(Preference::LiveStoreMegabytes), 512);
    QVERIFY(preferences.isOn(Preference::ReopenLast));
    QVERIFY(preferences.bytes(Preference::WindowGeometry).isEmpty());
}

void TestPreferences::keepsEveryKind()
{
    const QByteArray geometry("\0\x01\xd9\xd0\xcb\xff", 6);
    {
        settings::FileKeeper keeper;
        settings::Preferences preferences(m_folders, keeper);
        QVERIFY(preferences.setValue(Preference::Theme, u"dark"_s));
        QVERIFY(preferences.setValue(Preference::LiveStoreMegabytes, 1024));
        QVERIFY(preferences.setValue(Preference::ReopenLast, false));
        QVERIFY(preferences.setValue(Preference::WindowGeometry, geometry));
        QVERIFY(preferences.setValue(Preference::LastPage, u"stream"_s));
    }
    settings::FileKeeper keeper;
    settings::Preferences preferences(m_folders, keeper);
    auto loaded = preferences.load();
    AWAIT(loaded);
    QCOMPARE(preferences.text(Preference::Theme), u"dark"_s);
    QCOMPARE(preferences.number(Preference::LiveStoreMegabytes), 1024);
    QVERIFY(!preferences.isOn(Preference::ReopenLast));
    QCOMPARE(preferences.bytes(Preference::WindowGeometry), geometry);
    QCOMPARE(preferences.text(Preference::LastPage), u"stream"_s);
    QCOMPARE(preferences.text(Preference::Density), u"comfortable"_s);
}

void TestPreferences::refusesWhatMakesNoSense_data()
{
    QTest::addColumn<Preference>("preference");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("unknown theme") << Preference::Theme << QVariant(u"purple"_s);
    QTest::newRow("number for a text") << Preference::Theme << QVariant(1);
    QTest::newRow("too little memory") << Preference::LiveStoreMegabytes << QVariant(1);
    QTest::newRow("too much memory") << Preference::LiveStoreMegabytes << QVariant(1'000'000);
    QTest::newRow("text for bytes") << Preference::WindowState << QVariant(u"x"_s);
    QTest::newRow("nothing") << Preference::ReopenLast << QVariant();
}

void TestPreferences::refusesWhatMakesNoSense()
{
    QFETCH(Preference, preference);
    QFETCH(QVariant, value);
    settings::FileKeeper keeper;
    settings::Preferences preferences(m_folders, keeper);
    QSignalSpy changed(&preferences, &settings::Preferences::preferenceChanged);
    QVERIFY(!preferences.setValue(preference, value));
    QCOMPARE(preferences.value(preference), settings::Preferences::defaultValue(preference));
    QVERIFY(changed.isEmpty());
}

void TestPreferences::keepsDefaultsForNonsenseInTheFile()
{
    QVERIFY(files::write(
        m_folders.preferencesFile(),
        R"({"theme":7,"density":"tiny","live_store_megabytes":1e99,"reopen_last":"no",)"
        R"("sidebar_width":12.5,"window_geometry":{},"last_page":"sprints"})"));
    settings::FileKeeper keeper;
    settings::Preferences preferences(m_folders, keeper);
    auto loaded = preferences.load();
    AWAIT(loaded);
    QVERIFY(loaded.result().isEmpty());
    for (const Preference preference :
         {Preference::Theme, Preference::Density, Preference::LiveStoreMegabytes,
          Preference::ReopenLast, Preference::SidebarWidth, Preference::WindowGeometry})
        QCOMPARE(preferences.value(preference), settings::Preferences::defaultValue(preference));
    QCOMPARE(preferences.text(Preference::LastPage), u"sprints"_s);
}

void TestPreferences::keepsNamesOfANewerProgram()
{
    QVERIFY(
        files::write(m_folders.preferencesFile(), R"({"of_the_future":[1,2],"theme":"light"})"));
    settings::FileKeeper keeper;
    settings::Preferences preferences(m_folders, keeper);
    auto loaded = preferences.load();
    AWAIT(loaded);
    preferences.setValue(Preference::Theme, u"dark"_s);
    auto saved = preferences.flush();
    AWAIT(saved);
    QVERIFY(saved.result());
    const QJsonObject json =
        QJsonDocument::fromJson(files::content(m_folders.preferencesFile())).object();
    QCOMPARE(json, QJsonObject({{u"of_the_future"_s, QJsonArray{1, 2}}, {u"theme"_s, u"dark"_s}}));
}

void TestPreferences::setsBrokenFileAside()
{
    QVERIFY(files::write(m_folders.preferencesFile(), "theme=dark"));
    settings::FileKeeper keeper;
    settings::Preferences preferences(m_folders, keeper);
    auto loaded = preferences.load();
    AWAIT(loaded);
    QVERIFY(loaded.result().contains(u"preferences.json.broken-"_s));
    QCOMPARE(preferences.text(Preference::Theme), u"system"_s);
}

void TestPreferences::savesByItself()
{
    settings::FileKeeper keeper;
    settings::Preferences preferences(m_folders, keeper);
    for (int width = 100; width < 200; ++width)
        preferences.setValue(Preference::SidebarWidth, width);
    QTRY_VERIFY(files::content(m_folders.preferencesFile()).contains("199"));
}

void TestPreferences::announcesEachChangeOnce()
{
    settings::FileKeeper keeper;
    settings::Preferences preferences(m_folders, keeper);
    QSignalSpy changed(&preferences, &settings::Preferences::preferenceChanged);
    preferences.setValue(Preference::Theme, u"dark"_s);
    preferences.setValue(Preference::Theme, u"dark"_s);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<Preference>(), Preference::Theme);
}

void TestPreferences::whatIsSetWhileLoadingWins()
{
    QVERIFY(files::write(m_folders.preferencesFile(), R"({"theme":"light","density":"compact"})"));
    settings::FileKeeper keeper;
    settings::Preferences preferences(m_folders, keeper);
    auto loaded = preferences.load();
    preferences.setValue(Preference::Theme, u"dark"_s);
    AWAIT(loaded);
    QCOMPARE(preferences.text(Preference::Theme), u"dark"_s);
    QCOMPARE(preferences.text(Preference::Density), u"compact"_s);
}

void TestPreferences::resetsToTheDefault()
{
    settings::FileKeeper keeper;
    settings::Preferences preferences(m_folders, keeper);
    preferences.setValue(Preference::Theme, u"dark"_s);
    preferences.reset(Preference::Theme);
    QCOMPARE(preferences.text(Preference::Theme), u"system"_s);
    auto saved = preferences.flush();
    AWAIT(saved);
    QVERIFY(!files::content(m_folders.preferencesFile()).contains("theme"));
}

QTEST_GUILESS_MAIN(TestPreferences)
#include "tst_preferences.moc"
