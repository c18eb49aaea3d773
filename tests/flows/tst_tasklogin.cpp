// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "core/models/tasklistmodel.h"
#include "core/settings/sessionsecretstore.h"
#include "tests/support/sandbox/sandboxprocess.h"
#include "ui/planning/taskspage.h"
#include "ui/planning/taskview.h"

#include <QtCore/QDirIterator>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

using namespace Qt::Literals::StringLiterals;

/// A task service that wants a login and toggles: the program starts a sandbox of that shape, takes
/// its token, and tasks are listed, completed and reopened by keys; a token that the service does
/// not take is said in words.
class tst_TaskLogin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsTheTasks();
    void togglesOnce();
    void addsATask();
    void writesTheTokenNowhere();
    void saysWhenTheTokenIsNotTaken();

private:
    static constexpr int Patience = 120'000;
    static constexpr int Moment = 20'000;

    Session& session() { return m_desktop->workspace()->session(); }
    TasksPage& page() { return m_desktop->workspace()->tasksPage(); }
    TaskView& view() { return *page().findChild<TaskView*>(u"taskTable"_s); }
    void focusOn(QWidget* widget)
    {
        MainWindow& window = m_desktop->workspace()->window();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        widget->setFocus();
        QTRY_VERIFY(QApplication::focusWidget() == widget);
    }
    void press(Qt::Key key)
    {
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), key);
    }
    OperationState newestState(OperationKind kind)
    {
        const QList<Operation>& all = session().operationStore().operations();
        return !all.isEmpty() && all.last().kind == kind ? all.last().state
                                                         : OperationState::Queued;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Desktop> m_desktop;
    QString m_token;
    TaskId m_id;
};

void tst_TaskLogin::initTestCase()
{
    // The same program, told which shape its task service has.
    const QString starter = m_folder.filePath(u"throughline-sandbox"_s);
    QFile file(starter);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\nexec '" THROUGHLINE_SANDBOX "' --tasks t3 \"$@\"\n");
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    qputenv("THROUGHLINE_SANDBOX", starter.toLocal8Bit());
    m_desktop = std::make_unique<Desktop>(
        *qApp, Desktop::Options{.folders = settings::Folders::below(m_folder.path()),
                                .sandbox = true,
                                .theme = ThemeChoice::Light,
                                .size = QSize(1280, 800),
                                .secrets = std::make_shared<settings::SessionSecretStore>()});
    m_desktop->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->workspace() != nullptr, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->workspace()->isSettled(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(session().outbox().isSending(), Moment);
    m_token = m_desktop->sandbox().addresses().tasksToken;
    QVERIFY(!m_token.isEmpty());
    QCOMPARE(session().workspace().tasksLogin.auth, settings::HttpAuth::Bearer);
    m_desktop->workspace()->window().navigateTo(PageId::Tasks);
}

void tst_TaskLogin::listsTheTasks()
{
    QTRY_COMPARE_WITH_TIMEOUT(session().taskStore().tasks().size(), 60, Moment);
    QVERIFY2(session().tasks().profileSentence().contains(u"per user (T3)"_s),
             qPrintable(session().tasks().profileSentence()));
    QTRY_VERIFY_WITH_TIMEOUT(view().model()->rowCount() > 0, Moment);
}

void tst_TaskLogin::togglesOnce()
{
    auto* show = page().findChild<QComboBox*>(u"taskShow"_s);
    show->setCurrentIndex(show->findData(int(TaskFilter::Show::All)));
    focusOn(&view());
    QTRY_VERIFY(view().currentKey().has_value());
    QVERIFY(std::holds_alternative<TaskId>(*view().currentKey()));
    m_id = std::get<TaskId>(*view().currentKey());
    for (int i = 0; i < 2; ++i) {
        const bool was = session().taskStore().find(m_id)->done;
        const OperationKind kind = was ? OperationKind::ReopenTask : OperationKind::CompleteTask;
        press(Qt::Key_X);
        QTRY_COMPARE_WITH_TIMEOUT(newestState(kind), OperationState::Done, Moment);
        QCOMPARE(session().taskStore().find(m_id)->done, !was);
        // The service says so as well, and not only the answer to the toggle.
        session().tasks().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(!session().tasks().isRefreshing(), Moment);
        QCOMPARE(session().taskStore().find(m_id)->done, !was);
    }
}

void tst_TaskLogin::addsATask()
{
    auto* field = page().findChild<QLineEdit*>(u"taskQuickAdd"_s);
    focusOn(field);
    QTest::keyClicks(field, u"Write rollback note"_s);
    press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(newestState(OperationKind::CreateTask), OperationState::Done, Moment);
    QCOMPARE(session().taskStore().tasks().size(), 61);
}

void tst_TaskLogin::writesTheTokenNowhere()
{
    // The sandbox's own folder holds what it needs; the program's folders do not hold its token.
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int looked = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().contains(u"/sandbox/"_s) || !file.open(QIODevice::ReadOnly))
            continue;
        ++looked;
        QVERIFY2(!file.readAll().contains(m_token.toUtf8()), qPrintable(file.fileName()));
    }
    QVERIFY(looked > 0);
}

void tst_TaskLogin::saysWhenTheTokenIsNotTaken()
{
    settings::Workspace other = session().workspace();
    other.id = QUuid::createUuid();
    other.isSandbox = false;
    Session::Options options{.dataFolder = m_folder.filePath(u"other"_s)};
    options.access.secrets.insert(settings::TasksSecret, m_token.chopped(6) + u"AAAAAA"_s);
    Session second(other, options);
    second.start();
    second.tasks().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(second.tasks().lastError().has_value(), Moment);
    const Error error = *second.tasks().lastError();
    QCOMPARE(errorKindName(error.kind), u"unauthenticated"_s);
    QVERIFY2(error.message.startsWith(u"The service wants to know who you are (401)."_s),
             qPrintable(error.message));
    QVERIFY2(error.message.contains(u"Look at the login"_s), qPrintable(error.message));
    QVERIFY(!error.message.contains(m_token) && !error.detail.contains(m_token.chopped(6)));
    QVERIFY(second.taskStore().tasks().isEmpty());
}

QTEST_MAIN(tst_TaskLogin)
#include "tst_tasklogin.moc"
