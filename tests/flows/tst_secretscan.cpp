// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"
#include "core/settings/sessionsecretstore.h"
#include "tests/support/broker/testproducer.h"
#include "tests/support/broker/testtopics.h"
#include "tests/support/http/certificates.h"
#include "tests/support/http/fakesprints.h"
#include "tests/support/http/faketasks.h"
#include "tests/support/securedbroker/securedbroker.h"
#include "ui/activity/activitydetail.h"
#include "ui/settings/settingspage.h"
#include "ui/welcome/addressrow.h"
#include "ui/welcome/connectpanel.h"
#include "ui/welcome/welcomepage.h"
#include "ui/welcome/workspacedialog.h"
#include "ui/welcome/workspacespanel.h"
#include "ui/widgets/actionbutton.h"

#include <QtCore/QDirIterator>
#include <QtCore/QLoggingCategory>
#include <QtCore/QProcess>
#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>

#include <csignal>
#include <mutex>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using Door = SecuredBroker::Door;

namespace {

constexpr int Patience = 60'000;
const QString BasicPassword = u"basic-7319 pass:wörd"_s;
const QString SecretToken = u"bearer-7319.token_abcdefghijkl"_s;
const QString WrongPassword = u"wrong-7319-password"_s;
const QString FreeSecret = u"free-7319-client-secret"_s;

/// Everything that is logged, debug output included.
class LogKeeper
{
public:
    LogKeeper()
    {
        QLoggingCategory::setFilterRules(u"throughline.*=true\nqt.network.ssl.*=true"_s);
        s_before = qInstallMessageHandler(&LogKeeper::take);
    }
    ~LogKeeper()
    {
        qInstallMessageHandler(s_before);
        QLoggingCategory::setFilterRules({});
    }
    static QByteArray text()
    {
        const std::lock_guard lock(s_mutex);
        return s_text;
    }

private:
    static void take(QtMsgType, const QMessageLogContext&, const QString& message)
    {
        const std::lock_guard lock(s_mutex);
        s_text += message.toUtf8() + '\n';
    }

    static inline std::mutex s_mutex;
    static inline QByteArray s_text;
    static inline QtMessageHandler s_before = nullptr;
};

} // namespace

/// A full round of use with every kind of secret; then every file, log, export, clipboard, window,
/// argument and the last words of a program that was killed are searched for them.
class TestSecretScan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void usesEverySecret();
    void getsEveryKindOfRefusal();
    void copiesAndExports();
    void readsFromTheCommandLine();
    void diesOnTheCommandLine();
    void leavesNoTrace();

private:
    WorkspaceWindow& opened() { return *m_desktop->workspace(); }
    template <class T>
    [[gnu::noinline]] static T* named(QWidget& root, const QString& name)
    {
        for (T* widget : root.findChildren<T*>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    template <class T>
    [[gnu::noinline]] static T* shown(QWidget& root)
    {
        for (T* widget : root.findChildren<T*>()) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    void fill(WorkspaceDialog& dialog);
    /// All that a person or a screen reader finds in the windows now.
    void readWindows();
    void note(const QString& where, const QByteArray& text) { m_said.append({where, text}); }
    QStringList findings(const QString& where, const QByteArray& text) const;
    QProcess* ctl(const QStringList& words);

    QTemporaryDir m_folder;
    QTemporaryDir m_elsewhere; ///< What the user's own files are: not searched.
    settings::Folders m_folders;
    scripted::Certificates m_certificates;
    std::unique_ptr<LogKeeper> m_log;
    std::unique_ptr<SecuredBroker> m_broker;
    std::unique_ptr<scripted::ScriptedServer> m_sprintServer;
    std::unique_ptr<scripted::FakeSprints> m_sprints;
    std::unique_ptr<scripted::ScriptedServer> m_taskServer;
    std::unique_ptr<scripted::FakeTasks> m_tasks;
    std::shared_ptr<settings::SessionSecretStore> m_secrets;
    std::unique_ptr<Desktop> m_desktop;
    QString m_saslPassword;
    QString m_kafkaFile;
    QList<QByteArray> m_needles;
    QList<std::pair<QString, QByteArray>> m_said;
};

void TestSecretScan::initTestCase()
{
    m_log = std::make_unique<LogKeeper>();
    m_broker = std::make_unique<SecuredBroker>(SecuredBroker::Version::ForScram);
    QVERIFY2(m_broker->start(), m_broker->errorText());
    const scripted::Identity identity = m_certificates.identity(scripted::Certificates::Flaw::None);
    QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.errorText()));
    m_sprintServer = std::make_unique<scripted::ScriptedServer>(identity);
    m_sprints = std::make_unique<scripted::FakeSprints>(*m_sprintServer);
    m_taskServer = std::make_unique<scripted::ScriptedServer>();
    m_tasks = std::make_unique<scripted::FakeTasks>(*m_taskServer, scripted::FakeTasks::Shape::T);
    m_secrets = std::make_shared<settings::SessionSecretStore>();
    m_folders = settings::Folders::below(m_folder.filePath(u"data"_s));

    const SecuredBroker::Properties properties = m_broker->properties(Door::ScramTls);
    m_saslPassword = m_broker->secrets(Door::ScramTls).value(u"sasl.password"_s);
    QVERIFY(m_saslPassword.size() >= 6);
    m_kafkaFile = m_elsewhere.filePath(u"kafka.properties"_s);
    QFile file(m_kafkaFile);
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (auto it = properties.cbegin(); it != properties.cend(); ++it)
        file.write((it.key() + u'=' + it.value() + u'\n').toUtf8());
    file.close();

    for (const QString& secret :
         {BasicPassword, SecretToken, WrongPassword, FreeSecret, m_saslPassword}) {
        m_needles.append(secret.toUtf8());
        m_needles.append(secret.toUtf8().toBase64());
        m_needles.append(QUrl::toPercentEncoding(secret));
    }
    // A token without reserved letters is its own percent encoding.
    std::sort(m_needles.begin(), m_needles.end());
    m_needles.erase(std::unique(m_needles.begin(), m_needles.end()), m_needles.end());
    m_needles.append((u"ines:"_s + BasicPassword).toUtf8().toBase64());
    // The data of a QString in memory, should a whole piece of it have been written.
    for (const QString& secret : {BasicPassword, SecretToken, WrongPassword, m_saslPassword})
        m_needles.append(QByteArray(reinterpret_cast<const char*>(secret.utf16()),
                                    secret.size() * qsizetype(sizeof(char16_t))));

    m_desktop = std::make_unique<Desktop>(*qApp, Desktop::Options{.folders = m_folders,
                                                                  .theme = ThemeChoice::Light,
                                                                  .size = QSize(1280, 800),
                                                                  .secrets = m_secrets});
    m_desktop->start();
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->welcomeWindow(), Patience);
}

void TestSecretScan::fill(WorkspaceDialog& dialog)
{
    dialog.nameEdit()->setText(u"Everything secret"_s);
    dialog.row(Part::SprintService)->setAddress(m_sprintServer->url(u"/v1"_s).toString());
    named<QComboBox>(dialog, u"Sprint service: login"_s)->setCurrentIndex(2);
    named<QLineEdit>(dialog, u"Sprint service: user name"_s)->setText(u"ines"_s);
    named<QLineEdit>(dialog, u"Sprint service: token or password"_s)->setText(BasicPassword);
    dialog.row(Part::TaskService)->setAddress(m_taskServer->url().toString());
    named<QComboBox>(dialog, u"Task service: login"_s)->setCurrentIndex(1);
    QTest::keyClicks(named<QLineEdit>(dialog, u"Task service: token or password"_s), SecretToken);
    named<QLineEdit>(dialog, u"Services: file of trusted authorities"_s)
        ->setText(m_certificates.authority());
    const SecuredBroker::Properties properties = m_broker->properties(Door::ScramTls);
    const KafkaSecurity security = kafkaSecurityOf(properties);
    dialog.row(Part::Kafka)->setAddress(m_broker->address(Door::ScramTls));
    auto* encryption = named<QComboBox>(dialog, u"Kafka: encryption"_s);
    encryption->setCurrentIndex(encryption->findData(int(security.encryption)));
    auto* login = named<QComboBox>(dialog, u"Kafka: login"_s);
    login->setCurrentIndex(login->findData(int(security.login)));
    named<QLineEdit>(dialog, u"Kafka: user name"_s)->setText(security.user);
    named<QLineEdit>(dialog, u"Kafka: password"_s)->setText(m_saslPassword);
    named<QLineEdit>(dialog, u"Kafka: file of trusted authorities"_s)->setText(security.caFile);
    named<QLineEdit>(dialog, u"Kafka: file of the client certificate"_s)
        ->setText(security.certificateFile);
    named<QLineEdit>(dialog, u"Kafka: file of the certificate's key"_s)->setText(security.keyFile);
    dialog.findChild<QPlainTextEdit*>()->setPlainText(
        u"client.id=desk-4\nssl.keystore.password=%1"_s.arg(FreeSecret));
    // As if typed: what stands there is masked once it is saved and opened again.
    dialog.findChild<QPlainTextEdit*>()->document()->setModified(true);
}

void TestSecretScan::usesEverySecret()
{
    MainWindow& welcome = *m_desktop->welcomeWindow();
    auto* page = static_cast<WelcomePage*>(welcome.page(PageId::Welcome));
    Q_EMIT page->connecting().moreRequested({.name = u"Everything secret"_s});
    QTRY_VERIFY(shown<WorkspaceDialog>(welcome));
    auto* dialog = shown<WorkspaceDialog>(welcome);
    fill(*dialog);
    for (const Part part : {Part::SprintService, Part::TaskService, Part::Kafka}) {
        dialog->row(part)->testButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->row(part)->outcome() != AddressRow::Outcome::Testing,
                                 Patience);
        readWindows();
        QVERIFY2(dialog->row(part)->outcome() == AddressRow::Outcome::Answers,
                 qPrintable(dialog->row(part)->lineEdit()->accessibleDescription()));
    }
    dialog->saveButton()->click();
    WorkspacesPanel& panel = page->workspaces();
    QTRY_COMPARE(panel.rows().size(), 1);
    const settings::Secrets kept = m_secrets->readAll(QUuid(panel.rows()[0].id)).result().value();
    QCOMPARE(kept.size(), 4);
    QCOMPARE(kept.value(u"sasl.password"_s), m_saslPassword);
    Q_EMIT panel.openRequested(panel.rows()[0].id);
    QTRY_VERIFY_WITH_TIMEOUT(m_desktop->workspace(), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(opened().session().watch().state(), WatchService::State::Watching,
                              Patience);
    QTRY_VERIFY_WITH_TIMEOUT(opened().session().sprintStore().fetchedAt().isValid(), Patience);
    QTRY_VERIFY(opened().session().outbox().isSending());
    Sprint sprint;
    sprint.number = u"26-08"_s;
    sprint.start = QDate(2026, 4, 13);
    sprint.end = QDate(2026, 4, 24);
    opened().session().sprints().create(sprint);
    QTRY_VERIFY_WITH_TIMEOUT(m_sprints->countOf(u"26-08"_s) == 1, Patience);
    readWindows();
}

void TestSecretScan::getsEveryKindOfRefusal()
{
    QVERIFY(m_desktop->workspace());
    // Services that repeat what they were sent.
    const auto echo = [](const scripted::Seen& seen, const scripted::Behaviour&) {
        return scripted::Behaviour::answer(
            401, "{\"detail\":\"Not accepted: " + seen.headers.value("authorization") +
                     "\",\"authorization\":\"" + seen.headers.value("authorization") + "\"}");
    };
    m_sprints->twist("GET", echo);
    m_sprints->twist("POST", echo);
    m_tasks->twist("GET", echo);
    opened().session().sprints().refresh();
    QTRY_VERIFY_WITH_TIMEOUT(opened().session().sprints().lastError(), Patience);
    Sprint sprint;
    sprint.number = u"26-09"_s;
    sprint.start = QDate(2026, 4, 27);
    sprint.end = QDate(2026, 5, 8);
    const OperationId refused = opened().session().sprints().create(sprint);
    QTRY_VERIFY_WITH_TIMEOUT(opened().session().operationStore().find(refused) &&
                                 opened().session().operationStore().find(refused)->lastError,
                             Patience);
    readWindows();
    const Operation& operation = *opened().session().operationStore().find(refused);
    note(u"copied details"_s, activityDetails(&operation, nullptr).toUtf8());
    for (const rest::RequestTrace& trace : opened().session().transport().traces())
        note(u"request trace"_s, rest::traceDetails(trace).toUtf8());
    m_sprints->twist("GET", {});
    m_sprints->twist("POST", {});
    m_tasks->twist("GET", {});

    // A password that Kafka does not take.
    const QString id = opened().session().workspace().id.toString();
    MainWindow& window = opened().window();
    window.navigateTo(PageId::Settings);
    Q_EMIT window.findChild<WorkspacesPanel*>()->editRequested(id);
    QTRY_VERIFY(shown<WorkspaceDialog>(window));
    auto* dialog = shown<WorkspaceDialog>(window);
    named<QLineEdit>(*dialog, u"Kafka: password"_s)->setText(WrongPassword);
    dialog->row(Part::Kafka)->testButton()->click();
    QTRY_COMPARE_WITH_TIMEOUT(dialog->row(Part::Kafka)->outcome(), AddressRow::Outcome::Fails,
                              Patience);
    readWindows();
    dialog->saveButton()->click();
    const QPointer<WorkspaceWindow> before(m_desktop->workspace());
    QTRY_VERIFY(!shown<WorkspaceDialog>(window));
    for (QAbstractButton* button : window.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && button->text() == u"Open again"_s) {
            button->click();
            break;
        }
    }
    QTRY_VERIFY_WITH_TIMEOUT(!before && m_desktop->workspace(), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(opened().session().watch().state(), WatchService::State::Away,
                              Patience);
    for (const PageId page :
         {PageId::Sprints, PageId::Stream, PageId::Activity, PageId::Settings}) {
        opened().window().navigateTo(page);
        readWindows();
    }
}

void TestSecretScan::copiesAndExports()
{
    QVERIFY(m_desktop->workspace());
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    MainWindow& window = opened().window();
    window.navigateTo(PageId::Settings);
    WorkspacesPanel& panel = *window.findChild<WorkspacesPanel*>();
    Q_EMIT panel.exportRequested(panel.rows()[0].id);
    QTRY_VERIFY(shown<QFileDialog>(window));
    const QString path = m_folder.filePath(u"export.json"_s);
    Q_EMIT shown<QFileDialog>(window)->fileSelected(path);
    shown<QFileDialog>(window)->close();
    QTRY_VERIFY(QFile::exists(path));
    for (ActionButton* button : window.findChildren<ActionButton*>()) {
        if (button->text().startsWith(u"Copy"_s) && button->isVisible()) {
            button->click();
            note(u"clipboard"_s, QGuiApplication::clipboard()->text().toUtf8());
        }
    }
    window.navigateTo(PageId::Activity);
    readWindows();
    QTest::keyClick(window.page(PageId::Activity), Qt::Key_C, Qt::ControlModifier);
    note(u"clipboard"_s, QGuiApplication::clipboard()->text().toUtf8());
}

QProcess* TestSecretScan::ctl(const QStringList& words)
{
    auto* process = new QProcess(this);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder.path());
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_folder.path());
    process->start(QStringLiteral(THROUGHLINE_CTL),
                   QStringList{u"--data-dir"_s, m_folder.filePath(u"data"_s)} + words);
    return process;
}

void TestSecretScan::readsFromTheCommandLine()
{
    const QStringList broker{u"--bootstrap"_s, m_broker->address(Door::ScramTls), u"--kafka-file"_s,
                             m_kafkaFile};
    const QList<QStringList> runs{
        {u"workspaces"_s},
        {u"--json"_s, u"workspaces"_s},
        {u"--json"_s, u"--workspace"_s, u"Everything secret"_s, u"status"_s},
        broker + QStringList{u"topics"_s},
        broker + QStringList{u"--json"_s, u"status"_s},
        {u"--bootstrap"_s, m_broker->address(Door::ScramTls), u"--kafka"_s,
         u"sasl.password="_s + WrongPassword, u"topics"_s}};
    for (const QStringList& words : runs) {
        QProcess* process = ctl(words);
        QTRY_VERIFY_WITH_TIMEOUT(process->state() == QProcess::NotRunning, Patience);
        const QByteArray out = process->readAllStandardOutput();
        const QByteArray err = process->readAllStandardError();
        note(u"throughlinectl "_s + words.constLast(), out + err);
        if (words == runs[0])
            QVERIFY2(out.contains("Everything secret"), err.constData());
        if (words == runs[3])
            QVERIFY2(process->exitCode() == 0, err.constData());
        // A secret is not an argument: everybody on this computer reads those.
        if (words == runs.constLast())
            QCOMPARE(process->exitCode(), 2);
    }
}

void TestSecretScan::diesOnTheCommandLine()
{
    QProcess* process = ctl({u"--bootstrap"_s, m_broker->address(Door::ScramTls), u"--kafka-file"_s,
                             m_kafkaFile, u"tail"_s, u"sprint.lifecycle"_s, u"--stats"_s});
    QTRY_VERIFY_WITH_TIMEOUT(process->state() == QProcess::Running, Patience);
    QFile arguments(u"/proc/%1/cmdline"_s.arg(process->processId()));
    QVERIFY(arguments.open(QIODevice::ReadOnly));
    note(u"arguments"_s, arguments.readAll());
    // Its threads are there: the login is in memory.
    const QString tasks = u"/proc/%1/task"_s.arg(process->processId());
    QTRY_VERIFY_WITH_TIMEOUT(QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() > 3,
                             Patience);
    ::kill(pid_t(process->processId()), SIGABRT);
    QTRY_VERIFY_WITH_TIMEOUT(process->state() == QProcess::NotRunning, Patience);
    note(u"last words"_s, process->readAllStandardOutput() + process->readAllStandardError());
}

void TestSecretScan::readWindows()
{
    QByteArray all;
    const auto add = [&all](const QString& text) {
        all += text.toUtf8() + '\n';
    };
    for (QWidget* widget : QApplication::allWidgets()) {
        add(widget->accessibleName());
        add(widget->accessibleDescription());
        add(widget->toolTip());
        add(widget->windowTitle());
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            add(label->text());
        else if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            add(button->text());
        else if (const auto* line = qobject_cast<const QLineEdit*>(widget))
            add(line->displayText());
        // What was typed into the free properties is masked once it is saved.
        else if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget);
                 text && !text->document()->isModified())
            add(text->toPlainText());
        else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget);
                 view && view->model()) {
            for (int row = 0; row < std::min(view->model()->rowCount(), 200); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    const QModelIndex index = view->model()->index(row, column);
                    for (const int role :
                         {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                        add(index.data(role).toString());
                }
            }
        }
    }
    note(u"windows"_s, all);
}

QStringList TestSecretScan::findings(const QString& where, const QByteArray& text) const
{
    QStringList found;
    for (qsizetype i = 0; i < m_needles.size(); ++i) {
        if (text.contains(m_needles[i]))
            found.append(u"%1 holds secret %2"_s.arg(where).arg(i));
    }
    return found;
}

void TestSecretScan::leavesNoTrace()
{
    QStringList found;
    qint64 files = 0;
    const auto searchFiles = [&] {
        QDirIterator all(m_folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            found += findings(file.fileName(), file.readAll());
            ++files;
        }
    };
    // While it runs, with its journals; and when all is closed.
    searchFiles();
    m_desktop.reset();
    searchFiles();
    QVERIFY(files > 6);
    for (const auto& [where, text] : std::as_const(m_said))
        found += findings(where, text);
    found += findings(u"the log"_s, LogKeeper::text());
    QFile own(u"/proc/self/cmdline"_s);
    QVERIFY(own.open(QIODevice::ReadOnly));
    found += findings(u"own arguments"_s, own.readAll());
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    // The search finds what is there.
    QCOMPARE(findings(u"itself"_s, "x" + SecretToken.toUtf8() + "y").size(), 1);
    QVERIFY(LogKeeper::text().size() > 0);
    QVERIFY(m_said.size() > 15);
}

QTEST_MAIN(TestSecretScan)
#include "tst_secretscan.moc"
