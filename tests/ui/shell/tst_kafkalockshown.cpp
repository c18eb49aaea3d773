// SPDX-License-Identifier: GPL-3.0-or-later
// How the status bar shows whether Kafka may be written to.
#include "ui/shell/statusitem.h"
#include "ui/shell/statusline.h"
#include "ui/widgets/theme.h"

#include <QtCore/QDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace Qt::Literals::StringLiterals;

class TestKafkaLockShown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();

    void saysHowLongAndWhatAClickDoes();
    void isReachedByKeys();
    void isNotThereWithoutKafka();
    void paintsItsPictures_data();
    void paintsItsPictures();

private:
    StatusItem* item()
    {
        for (StatusItem* one : m_line->findChildren<StatusItem*>()) {
            if (one->text().contains(u"Kafka "_s))
                return one;
        }
        return nullptr;
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<StatusLine> m_line;
};

void TestKafkaLockShown::init()
{
    m_line = std::make_unique<StatusLine>();
    m_line->resize(1180, m_line->height());
    m_line->setConnections(
        {{.name = u"Sprints"_s, .state = ConnectionState::State::Ok, .text = u"connected"_s}});
    m_line->setOutboxText(u"Outbox empty"_s);
    m_line->show();
}

void TestKafkaLockShown::saysHowLongAndWhatAClickDoes()
{
    m_line->setKafkaText(u"Kafka unlocked for 14:32"_s, false, u"Click to lock it now."_s);
    QVERIFY(item());
    QCOMPARE(item()->toolTip(), u"Click to lock it now."_s);
    QCOMPARE(item()->accessibleDescription(), u"Click to lock it now."_s);
    m_line->setKafkaText(u"Kafka read-only"_s, true, u"Click to unlock it."_s);
    QCOMPARE(item()->text(), u"Kafka read-only"_s);
    QCOMPARE(item()->toolTip(), u"Click to unlock it."_s);
}

void TestKafkaLockShown::isReachedByKeys()
{
    m_line->setKafkaText(u"Kafka read-only"_s, true);
    QSignalSpy activated(m_line.get(), &StatusLine::kafkaActivated);
    QVERIFY(item()->focusPolicy() & Qt::TabFocus);
    QTest::keyClick(item(), Qt::Key_Space);
    QCOMPARE(activated.size(), 1);
    QTest::mouseClick(item(), Qt::LeftButton);
    QCOMPARE(activated.size(), 2);
}

void TestKafkaLockShown::isNotThereWithoutKafka()
{
    m_line->setKafkaText(u"Kafka read-only"_s, true);
    m_line->setKafkaText({}, true);
    QVERIFY(!item());
}

void TestKafkaLockShown::paintsItsPictures_data()
{
    QTest::addColumn<ThemeChoice>("theme");
    QTest::addColumn<bool>("locked");
    QTest::newRow("locked-light") << ThemeChoice::Light << true;
    QTest::newRow("unlocked-light") << ThemeChoice::Light << false;
    QTest::newRow("locked-dark") << ThemeChoice::Dark << true;
    QTest::newRow("unlocked-dark") << ThemeChoice::Dark << false;
}

void TestKafkaLockShown::paintsItsPictures()
{
    QFETCH(const ThemeChoice, theme);
    QFETCH(const bool, locked);
    m_theme->setChoice(theme);
    m_line->setKafkaText(locked ? u"Kafka read-only"_s : u"Kafka unlocked for 14:32"_s, locked);
    const QPixmap picture = m_line->grab();
    QVERIFY(!picture.isNull());
    const QString folder = qEnvironmentVariable("THROUGHLINE_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(picture.save(QDir(folder).filePath(
            u"kafka-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag())))));
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestKafkaLockShown)
#include "tst_kafkalockshown.moc"
