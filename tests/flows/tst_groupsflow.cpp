// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/appearancekeeper.h"
#include "app/desktop/workspacewindow.h"
#include "core/settings/filekeeper.h"
#include "core/settings/preferences.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/sandbox/sandboxprocess.h"
#include "ui/groups/groupspage.h"
#include "ui/stream/streampage.h"
#include "ui/widgets/chartplot.h"
#include "ui/widgets/chartview.h"
#include "ui/widgets/keyedtable.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// The story of a group: the consumers of the sandbox are listed, one stops, records come, its lag
/// grows on the page, and Enter leads to the very record that it would read next.
class tst_GroupsFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void listsTheConsumers();
    void showsOneOfThem();
    void showsLagThatGrows();
    void jumpsToTheRecord();
    void picturesForTheEye();

private:
    static constexpr int Moment = 30'000;
    static constexpr int Written = 30;

    GroupsPage& page() { return m_workspace->groupsPage(); }
    KeyedTable& table(const char* name)
    {
        return *page().findChild<KeyedTable*>(QLatin1String(name));
    }
    const GroupLag* known(const QString& group) { return page().model().find(group); }
    std::optional<Offset> committed()
    {
        const GroupLag* group = known(u"email-service"_s);
        for (const PartitionLag& partition : group ? group->partitions : QList<PartitionLag>()) {
            if (partition.where == m_where)
                return partition.committed;
        }
        return std::nullopt;
    }
    bool write(TestProducer& producer, int count)
    {
        for (int i = 0; i < count; ++i) {
            if (!producer.send(m_where.topic, m_where.partition.value(),
                               {.key = "sprint-9f31c07a",
                                .value = R"({"event_type":"sprint.updated","data":{}})"}))
                return false;
        }
        return producer.flush();
    }
    void press(Qt::Key key)
    {
        QWidget* focus = QApplication::focusWidget();
        QVERIFY2(focus, "Nothing has the focus.");
        QTest::keyClick(focus, key);
    }

    const TopicPartition m_where{u"sprint.lifecycle"_s, Partition(0)};
    QTemporaryDir m_folder;
    SandboxProcess m_sandbox;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<settings::FileKeeper> m_files;
    std::unique_ptr<settings::Preferences> m_preferences;
    std::unique_ptr<AppearanceKeeper> m_appearance;
    std::unique_ptr<WorkspaceWindow> m_workspace;
};

void tst_GroupsFlow::initTestCase()
{
    QVERIFY2(m_sandbox.start({}), m_sandbox.said().constData());
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->setChoice(ThemeChoice::Light);
    m_theme->setMotion(Motion::Reduced);
    m_files = std::make_unique<settings::FileKeeper>();
    m_preferences = std::make_unique<settings::Preferences>(
        settings::Folders::below(m_folder.filePath(u"settings"_s)), *m_files);
    m_appearance = std::make_unique<AppearanceKeeper>(*m_theme, *m_preferences);
    m_workspace = std::make_unique<WorkspaceWindow>(
        settings::Workspace{.id = QUuid::createUuid(),
                            .name = u"Platform team"_s,
                            .sprintsUrl = m_sandbox.sprintsUrl(),
                            .tasksUrl = m_sandbox.tasksUrl(),
                            .bootstrap = m_sandbox.bootstrap()},
        Session::Options{.dataFolder = m_folder.filePath(u"data"_s), .storeBytes = 16 << 20},
        *m_theme, *m_appearance, *m_preferences);
    m_workspace->session().lag().setEvery(1s);
    m_workspace->start();
    m_workspace->window().resize(1280, 800);
    m_workspace->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_workspace->window()));
}

void tst_GroupsFlow::cleanupTestCase()
{
    m_workspace.reset();
    m_appearance.reset();
    m_preferences.reset();
    m_files.reset();
    m_sandbox.stop();
}

void tst_GroupsFlow::listsTheConsumers()
{
    m_workspace->window().navigateTo(PageId::Groups);
    QTRY_VERIFY_WITH_TIMEOUT(known(u"email-service"_s) && known(u"analytics"_s), Moment);
    QTRY_VERIFY(table("groupTable").isVisible());
    // Nobody but the consumers themselves: watching joins nothing.
    for (int place = 0; place < page().model().totalCount(); ++place)
        QVERIFY2(!page().model().anyGroup(place).group.contains(u"throughline"_s),
                 qPrintable(page().model().anyGroup(place).group));
}

void tst_GroupsFlow::showsOneOfThem()
{
    // It commits once it has handled something.
    TestProducer producer(m_sandbox.bootstrap());
    QVERIFY(write(producer, 1));
    QTRY_VERIFY_WITH_TIMEOUT(committed().has_value(), Moment);
    table("groupTable").setFocus();
    table("groupTable").showCurrent(u"email-service"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE(page().openGroup(), u"email-service"_s);
    QTRY_VERIFY(table("groupPartitions").isVisible());
    QCOMPARE(table("groupPartitions").model()->rowCount(),
             int(known(u"email-service"_s)->partitions.size()));
}

void tst_GroupsFlow::showsLagThatGrows()
{
    QVERIFY(m_sandbox.set(u"email-service"_s, u"stopped"_s));
    QTRY_VERIFY_WITH_TIMEOUT(known(u"email-service"_s)->state == GroupState::Empty, Moment);
    TestProducer producer(m_sandbox.bootstrap());
    QVERIFY(write(producer, Written));
    const auto lag = [this] {
        return known(u"email-service"_s)->lag().value_or(0);
    };
    QTRY_VERIFY_WITH_TIMEOUT(lag() >= Written, Moment);
    QVERIFY(known(u"email-service"_s)->verdict != LagVerdict::Ok);
    // The line shows it too, and ends where the newest sweep was.
    ChartPlot& plot = page().panel().chart().plot();
    const auto newest = [&plot]() -> double {
        for (const ChartSeries& series : plot.content().series) {
            if (series.id == u"sprint.lifecycle/0"_s)
                return valueAt(series.points, plot.range().to).value_or(-1);
        }
        return -1;
    };
    QTRY_VERIFY_WITH_TIMEOUT(newest() >= Written, Moment);
}

void tst_GroupsFlow::jumpsToTheRecord()
{
    const std::optional<Offset> place = committed();
    QVERIFY(place);
    m_workspace->window().navigateTo(GroupPlace{u"email-service"_s, m_where});
    QTRY_VERIFY(table("groupPartitions").hasFocus());
    press(Qt::Key_Return);
    QTRY_COMPARE(m_workspace->window().currentPage(), PageId::Stream);
    RecordWindowModel& model = m_workspace->streamPage().model();
    QTRY_VERIFY_WITH_TIMEOUT(model.current().has_value(), Moment);
    const auto record = model.list()->record(*model.current());
    QVERIFY(record);
    QCOMPARE(record->offset(), *place);
    QCOMPARE(record->partition(), m_where.partition);
    m_workspace->window().goBack();
    QCOMPARE(page().openGroup(), u"email-service"_s);
}

/// With THROUGHLINE_PICTURES set to a folder the window itself is kept to be looked at.
void tst_GroupsFlow::picturesForTheEye()
{
    const QString folder = qEnvironmentVariable("THROUGHLINE_PICTURES");
    const auto take = [&](const QString& name) {
        const QPixmap picture = m_workspace->window().grab();
        QVERIFY(!picture.isNull());
        if (!folder.isEmpty())
            QVERIFY(picture.save(QDir(folder).filePath(u"groupsflow-%1.png"_s.arg(name))));
    };
    m_workspace->window().navigateTo(GroupPlace{u"email-service"_s, {}});
    QTRY_VERIFY(table("groupPartitions").isVisible());
    take(u"group-light"_s);
    m_workspace->window().navigateTo(PageId::Groups);
    QTRY_VERIFY(table("groupTable").isVisible());
    take(u"list-light"_s);
    m_theme->setChoice(ThemeChoice::Dark);
    take(u"list-dark"_s);
    m_theme->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(tst_GroupsFlow)
#include "tst_groupsflow.moc"
