// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "planningbench.h"

#include "ui/planning/sprintspage.h"
#include "ui/planning/teamview.h"
#include "ui/widgets/theme.h"

#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

/// The Sprints page over its real stores, services and database, by real key presses. Nobody
/// listens at the service's address, so that every save stays in the outbox, where it can be looked
/// at.
class SprintsPageTest : public QObject
{
    Q_OBJECT

protected:
    template <class T>
    T* child(const QString& name)
    {
        T* found = m_page->findChild<T*>(name);
        Q_ASSERT(found);
        return found;
    }
    TeamView* team() { return child<TeamView>(QStringLiteral("teamTable")); }
    /// Five sprints; today is in the middle of 31-07.
    void fill()
    {
        QList<Sprint> sprints;
        const QDate first(2031, 1, 20);
        for (int i = 0; i < 5; ++i)
            sprints.append(
                sampleSprint(QStringLiteral("31-0%1").arg(i + 4), first.addDays(14 * i)));
        m_bench->sprints.applyAll(sprints, QDateTime::currentDateTimeUtc());
        show();
    }
    void show()
    {
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_page->firstFocus()->setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        QTest::keyClick(focus, key, modifiers);
    }
    void type(const QString& text)
    {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY(focus);
        QTest::keyClicks(focus, text);
    }
    /// After a dialog the page's window is the active one again, as a window manager would have it.
    void comeBack(QWidget* focus)
    {
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        focus->setFocus();
        QTRY_VERIFY(focus->hasFocus());
    }

    const QDate m_today{2031, 3, 10};
    Theme* m_theme = nullptr;
    std::unique_ptr<PlanningBench> m_bench;
    std::unique_ptr<SprintsPage> m_page;

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = new Theme(*qApp, this);
        m_theme->setChoice(ThemeChoice::Light);
        m_theme->setMotion(Motion::Reduced);
    }
    void init()
    {
        // The discard port: refused at once on every machine.
        m_bench = std::make_unique<PlanningBench>(QUrl(QStringLiteral("http://127.0.0.1:9/v1")));
        m_page =
            std::make_unique<SprintsPage>(m_bench->sprints, m_bench->operations,
                                          m_bench->promiseStore, m_bench->service, m_bench->outbox);
        m_page->setToday(m_today);
        m_page->resize(1072, 774);
    }
    void cleanup()
    {
        m_page.reset();
        m_bench.reset();
    }
};
