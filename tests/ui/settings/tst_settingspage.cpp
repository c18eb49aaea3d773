// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui/accessibilityaudit.h"
#include "ui/settings/settingspage.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QRadioButton>
#include <QtWidgets/QSpinBox>

using namespace Qt::Literals::StringLiterals;

class TestSettingsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsWhatItIsGiven();
    void announcesWhatTheUserChanges();
    void aNumberIsTakenWhenItIsComplete();
    void hasNamesForEverything();
};

void TestSettingsPage::showsWhatItIsGiven()
{
    SettingsPage page({u"0.1.0"_s, {{u"Qt"_s, u"6.4"_s}}, u"data"_s});
    QSignalSpy changed(&page, &SettingsPage::settingsChanged);
    UiSettings values{ThemeChoice::Dark, Density::Compact, Motion::Reduced, 2048};
    page.setValues(values);
    QCOMPARE(page.values(), values);
    values.memoryMegabytes = 1;
    page.setValues(values);
    QCOMPARE(page.values().memoryMegabytes, SettingsPage::LeastMegabytes);
    QCOMPARE(changed.size(), 0);
}

void TestSettingsPage::announcesWhatTheUserChanges()
{
    SettingsPage page({});
    page.show();
    QSignalSpy changed(&page, &SettingsPage::settingsChanged);
    QRadioButton* dark = nullptr;
    for (QRadioButton* button : page.findChildren<QRadioButton*>()) {
        if (button->text() == u"Dark"_s)
            dark = button;
    }
    QVERIFY(dark);
    QTest::keyClick(dark, Qt::Key_Space);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<UiSettings>().theme, ThemeChoice::Dark);
}

void TestSettingsPage::aNumberIsTakenWhenItIsComplete()
{
    SettingsPage page({});
    page.show();
    QSignalSpy changed(&page, &SettingsPage::settingsChanged);
    auto* memory = page.findChild<QSpinBox*>();
    memory->selectAll();
    QTest::keyClicks(memory, u"1024"_s);
    QCOMPARE(changed.size(), 0);
    QTest::keyClick(memory, Qt::Key_Return);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].value<UiSettings>().memoryMegabytes, 1024);
}

void TestSettingsPage::hasNamesForEverything()
{
    SettingsPage page({u"0.1.0"_s, {{u"Qt"_s, u"6.4"_s}}, u"data"_s});
    page.resize(800, 700);
    page.show();
    QCOMPARE(accessibilityProblems(&page), QStringList());
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
