// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/topicchooser.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/theme.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace {

TopicInfo topic(const QString& name, bool internal = false)
{
    return {.name = name,
            .internal = internal,
            .partitions = {{.partition = Partition(0), .low = Offset(0), .high = Offset(12)}}};
}

} // namespace

class tst_TopicChooser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { new Theme(*qApp, this); }
    void init();
    void cleanup() { m_button.reset(); }

    void ticksAndReadsByKeys();
    void hidesWhatTheClusterKeepsForItself();
    void cancelsByEsc();
    void saysWhatItDoesNotKnow();
    void staysQuickWithManyTopics();

private:
    QListWidget* list() { return m_chooser->findChild<QListWidget*>(); }
    QStringList shown()
    {
        QStringList names;
        for (int row = 0; row < list()->count(); ++row)
            names.append(list()->item(row)->data(Qt::UserRole).toString());
        return names;
    }
    QLineEdit* field() { return m_chooser->findChild<FilterBar*>()->lineEdit(); }

    std::unique_ptr<QPushButton> m_button;
    TopicChooser* m_chooser = nullptr;
};

void tst_TopicChooser::init()
{
    m_button = std::make_unique<QPushButton>(u"Topics"_s);
    m_button->show();
    QVERIFY(QTest::qWaitForWindowActive(m_button.get()));
    m_chooser = new TopicChooser(m_button.get());
    m_chooser->setTopics({topic(u"sprint.lifecycle"_s), topic(u"orders"_s),
                          topic(u"__consumer_offsets"_s, true), topic(u"todo.tasks.created"_s)});
}

void tst_TopicChooser::ticksAndReadsByKeys()
{
    QSignalSpy chosen(m_chooser, &TopicChooser::choiceMade);
    QSignalSpy refresh(m_chooser, &TopicChooser::refreshRequested);
    m_chooser->setChosen({u"orders"_s});
    m_chooser->openBelow(m_button.get());
    QCOMPARE(refresh.size(), 1);
    QTest::keyClicks(field(), u"SPRINT"_s);
    QCOMPARE(shown(), QStringList(u"sprint.lifecycle"_s));
    QTest::keyClick(field(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Space);
    QTest::keyClick(list(), Qt::Key_Return);
    QVERIFY(!m_chooser->isVisible());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toStringList(),
             (QStringList{u"orders"_s, u"sprint.lifecycle"_s}));
}

void tst_TopicChooser::hidesWhatTheClusterKeepsForItself()
{
    m_chooser->openBelow(m_button.get());
    QVERIFY(!shown().contains(u"__consumer_offsets"_s));
    QTest::keyClicks(field(), u"__con"_s);
    QCOMPARE(shown(), QStringList(u"__consumer_offsets"_s));
}

void tst_TopicChooser::cancelsByEsc()
{
    QSignalSpy chosen(m_chooser, &TopicChooser::choiceMade);
    m_chooser->setChosen({u"orders"_s});
    m_chooser->openBelow(m_button.get());
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Space);
    QTest::keyClick(list(), Qt::Key_Escape);
    QVERIFY(!m_chooser->isVisible());
    QCOMPARE(m_chooser->chosen(), QStringList(u"orders"_s));
    // Nothing chosen cannot be read.
    m_chooser->setChosen({});
    m_chooser->openBelow(m_button.get());
    QTest::keyClick(field(), Qt::Key_Return);
    QVERIFY(m_chooser->isVisible());
    QVERIFY(chosen.isEmpty());
}

void tst_TopicChooser::saysWhatItDoesNotKnow()
{
    m_chooser->setTopics({});
    m_chooser->openBelow(m_button.get());
    m_chooser->setFailure(u"The broker does not answer."_s);
    QVERIFY(m_chooser->grab().toImage().size().isValid());
    QCOMPARE(list()->count(), 0);
    QTest::keyClicks(field(), u"x"_s);
    QCOMPARE(m_chooser->note(), u"The broker does not answer."_s);
}

void tst_TopicChooser::staysQuickWithManyTopics()
{
    QList<TopicInfo> many;
    for (int i = 0; i < 20'000; ++i)
        many.append(topic(u"topic-%1"_s.arg(i, 5, 10, QChar(u'0'))));
    m_chooser->setTopics(many);
    m_chooser->openBelow(m_button.get());
    QVERIFY(list()->count() <= 1000);
    QTest::keyClicks(field(), u"19999"_s);
    QCOMPARE(shown(), QStringList(u"topic-19999"_s));
}

QTEST_MAIN(tst_TopicChooser)
#include "tst_topicchooser.moc"
