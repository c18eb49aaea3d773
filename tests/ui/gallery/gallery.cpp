// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the shared parts and the shell into pictures: throughline-gallery FOLDER
#include "tests/ui/gallery/samplepage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/welcome/addressrow.h"
#include "ui/welcome/connectpanel.h"
#include "ui/welcome/sandboxpanel.h"
#include "ui/welcome/welcomepage.h"
#include "ui/welcome/workspacedialog.h"
#include "ui/welcome/workspacespanel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/failedstate.h"

#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace {

QList<WorkspaceRow> sampleWorkspaces()
{
    return {{.id = u"1"_s,
             .name = u"Platform team"_s,
             .description = u"http://sprints.example:8000 · kafka1.example:9092 · opened "
                            "20 March 10:42"_s,
             .colour = QColor(0x0b7a5b),
             .isOpen = true},
            {.id = u"2"_s,
             .name = u"Production"_s,
             .description = u"https://sprints.example.org/v1 · kafka1.example.org:9093,"
                            "kafka2.example.org:9093 · opened yesterday"_s,
             .colour = QColor(0xb3331f)},
            {.id = u"3"_s,
             .name = u"Staging"_s,
             .description = u"https://staging.example.org/v1"_s,
             .colour = QColor(0x0072b2),
             .isLocked = false}};
}

std::unique_ptr<MainWindow> sampleWindow(Theme& theme)
{
    auto window = std::make_unique<MainWindow>(theme);
    auto* sprints = new SamplePage(PageId::Sprints, u"Sprints"_s);
    sprints->showSprint(sampleLine(LineNode::State::Done));
    auto* stream = new SamplePage(PageId::Stream, u"Stream"_s);
    stream->showParts();
    auto* activity = new SamplePage(PageId::Activity, u"Activity"_s);
    auto* activityRows = new QVBoxLayout(activity);
    auto* empty = new EmptyState;
    empty->setIcon(IconName::Activity);
    empty->setTitle(u"Nothing written yet"_s);
    empty->setSentence(u"Every save and every write to Kafka will stand here, newest first."_s);
    empty->setAction(u"New sprint"_s, QKeySequence(u"N"_s));
    auto* failed = new FailedState;
    failed->setFailure(u"The sprints could not be read"_s,
                       Error{ErrorKind::Unreachable,
                             u"The sprint service at localhost:8000 does not answer."_s,
                             u"connection refused"_s,
                             {},
                             0,
                             {},
                             {}},
                       u"What is shown is from 10:42:07, 3 min ago."_s);
    activityRows->addWidget(empty);
    activityRows->addWidget(failed);
    AboutFacts about{u"0.1.0"_s, {{u"Qt"_s, u"6.4.2"_s}, {u"librdkafka"_s, u"2.0.2"_s}}, {}};
    window->addPage(sprints, Sidebar::Section::Plan, IconName::Sprints);
    window->addPage(stream, Sidebar::Section::Watch, IconName::Stream);
    window->addPage(activity, Sidebar::Section::Bottom, IconName::Activity);
    auto* settingsPage = new SettingsPage(about);
    auto* panel = new WorkspacesPanel;
    panel->setObjectName(u"workspaces"_s);
    panel->setRows(sampleWorkspaces());
    panel->setUndoPossible(true);
    settingsPage->addSection(u"Workspaces"_s, panel);
    window->addPage(settingsPage, Sidebar::Section::Bottom, IconName::Settings);
    auto* welcome = new WelcomePage;
    window->setWelcomePage(welcome);
    window->setWorkspace({u"1"_s, u"Platform team"_s, u"localhost:8000"_s, QColor(0x0b7a5b)});
    window->setConnections(
        {{u"Sprints"_s, ConnectionState::State::Ok, u"12 ms"_s, u"Answers in 12 ms."_s},
         {u"Tasks"_s, ConnectionState::State::Off, {}, u"Not in this workspace."_s},
         {u"Kafka"_s, ConnectionState::State::Connecting, u"connecting"_s, {}},
         {u"Other"_s, ConnectionState::State::Failed, u"not reached"_s, {}}});
    window->setRateText(u"312 events/s"_s);
    window->setOutboxText(u"Outbox empty"_s);
    window->setKafkaText(u"Kafka read-only"_s, true);
    return window;
}

/// The form of a workspace, its beginning and its end, as high as a small screen allows.
void drawWorkspaceDialog(MainWindow& window, const QString& folder, const QString& suffix)
{
    WorkspaceEdit edit;
    settings::Workspace& workspace = edit.workspace;
    workspace.name = u"Production"_s;
    workspace.colour = u"#b3331f"_s;
    workspace.sprintsUrl = QUrl(u"https://sprints.example.org/v1"_s);
    workspace.sprintsLogin = {settings::HttpAuth::Basic, u"ines"_s};
    workspace.bootstrap = u"kafka1.example.org:9093"_s;
    KafkaSecurity security{KafkaEncryption::Tls, KafkaLogin::ScramSha512, u"ines"_s, {}, {}, {}};
    workspace.kafkaProperties = withKafkaSecurity({{u"client.id"_s, u"desk-4"_s}}, security);
    edit.secrets = {{settings::SprintsSecret, u"secret"_s}, {u"sasl.password"_s, u"secret"_s}};
    WorkspaceDialog dialog(u"Edit “Production”"_s, edit, {}, &window);
    dialog.resize(680, 560);
    dialog.show();
    dialog.row(Part::SprintService)->beginTest();
    dialog.showTestResult(Part::SprintService, true,
                          u"Sprint Capacity API 1.0.0 at sprints.example.org is a sprint service "
                          "of the current generation."_s);
    dialog.row(Part::Kafka)->beginTest();
    dialog.showTestResult(Part::Kafka, false,
                          u"The broker at kafka1.example.org:9093 refused the login. Check the "
                          "name and the password."_s);
    dialog.grab().save(u"%1/workspace-dialog%2.png"_s.arg(folder, suffix));
    dialog.setLifetime(settings::SecretStore::Lifetime::UntilClosed);
    auto* scroll = dialog.findChild<QScrollArea*>();
    scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    dialog.showProblem(u"Give the password of the Kafka login."_s);
    dialog.grab().save(u"%1/workspace-dialog-end%2.png"_s.arg(folder, suffix));
}

/// Windows of their own: a menu, an open combo box, a calendar, a dialog.
void drawPopups(const QString& folder, const QString& suffix)
{
    QWidget sheet;
    sheet.resize(760, 420);
    QMenu menu;
    menu.addAction(icon(IconName::Copy), u"Copy"_s)->setShortcut(QKeySequence::Copy);
    QAction* follow = menu.addAction(u"Follow the newest"_s);
    follow->setCheckable(true);
    follow->setChecked(true);
    menu.addSeparator();
    menu.addAction(u"Not now"_s)->setEnabled(false);
    menu.addMenu(u"More"_s);
    menu.popup(QPoint(0, 0));
    menu.setActiveAction(follow);
    QComboBox combo;
    combo.addItems({u"Developer"_s, u"Tester"_s, u"Product Owner"_s});
    combo.show();
    combo.showPopup();
    QCalendarWidget calendar;
    QDialog dialog;
    auto* rows = new QVBoxLayout(&dialog);
    rows->addWidget(new QLabel(u"Delete Sprint 31-07 with its 6 people?"_s));
    auto* box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    rows->addWidget(box);
    dialog.show();
    calendar.show();
    QPainter painter;
    QPixmap picture(sheet.size());
    picture.fill(Theme::color(Token::Window));
    painter.begin(&picture);
    painter.drawPixmap(20, 20, menu.grab());
    painter.drawPixmap(280, 20, combo.view()->window()->grab());
    painter.drawPixmap(20, 200, dialog.grab());
    painter.drawPixmap(420, 20, calendar.grab());
    painter.end();
    picture.save(u"%1/popups%2.png"_s.arg(folder, suffix));
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s;
    Theme theme(application);
    static const SampleSource source;
    auto window = sampleWindow(theme);
    window->addPaletteSource(&source);

    // One picture a step; a short pause lets notices and layouts settle.
    QList<std::pair<QString, std::function<void()>>> steps;
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        const QString suffix = choice == ThemeChoice::Light ? u"-light"_s : u"-dark"_s;
        steps.append({u"sprints"_s + suffix, [&, choice] {
                          theme.setChoice(choice);
                          window->resize(1280, 800);
                          window->navigateTo(PageId::Sprints);
                          window->sidebar().setBadge(PageId::Activity, u"2"_s, Tone::Attention);
                      }});
        steps.append({u"parts"_s + suffix, [&] {
                          window->navigateTo(PageId::Stream);
                      }});
        steps.append({u"states"_s + suffix, [&] {
                          window->navigateTo(PageId::Activity);
                          window->showNotice({Tone::Good,
                                              u"Sprint 31-08 saved"_s,
                                              {},
                                              {},
                                              u"a"_s,
                                              sampleLine(LineNode::State::Done)});
                          window->showNotice({Tone::Attention,
                                              u"Sprint 31-08 is silent"_s,
                                              u"Its event did not come within 5 s. The service may "
                                              "not publish."_s,
                                              {{u"Show in the stream"_s, PageId::Stream, {}}},
                                              u"b"_s,
                                              {},
                                              true});
                      }});
        steps.append({u"settings"_s + suffix, [&] {
                          window->notices().dismiss(u"a"_s);
                          window->notices().dismiss(u"b"_s);
                          window->navigateTo(PageId::Settings);
                      }});
        steps.append({u"settings-small"_s + suffix, [&, suffix, folder] {
                          window->resize(900, 600);
                          auto* panel = window->findChild<WorkspacesPanel*>(u"workspaces"_s);
                          panel->list()->setFocus();
                          drawWorkspaceDialog(*window, folder, suffix);
                      }});
        steps.append({u"palette"_s + suffix, [&] {
                          window->navigateTo(PageId::Sprints);
                          window->openPalette();
                          window->commandPalette().lineEdit()->setText(u"sp"_s);
                      }});
        steps.append({u"narrow"_s + suffix, [&] {
                          window->commandPalette().close();
                          window->resize(760, 600);
                      }});
        steps.append({u"welcome"_s + suffix, [&] {
                          window->resize(1000, 800);
                          auto* welcome = static_cast<WelcomePage*>(window->page(PageId::Welcome));
                          welcome->workspaces().setRows(sampleWorkspaces());
                          window->navigateTo(PageId::Welcome);
                      }});
        steps.append({u"welcome-busy"_s + suffix, [&] {
                          auto* welcome = static_cast<WelcomePage*>(window->page(PageId::Welcome));
                          welcome->workspaces().setRows({});
                          welcome->sandbox().startButton()->click();
                          welcome->showSandboxProgress(u"Kafka is starting on port 39092"_s);
                          welcome->showSandboxProgress(u"Kafka answers; the service is starting"_s);
                          welcome->connecting().setDraft({u"Platform team"_s,
                                                          u"localhost:8000"_s,
                                                          {},
                                                          u"localhost:9092"_s,
                                                          QColor(0x0072b2)});
                          welcome->connecting().connectButton()->click();
                          welcome->showTestResult(Part::SprintService, true,
                                                  u"Answers in 9 ms, knows 5 sprints."_s);
                          welcome->showTestResult(
                              Part::Kafka, false,
                              u"localhost:9092 refuses the connection. Is Kafka running there?"_s);
                      }});
        steps.append(
            {QString(), [&, suffix] {
                 drawPopups(folder, suffix);
                 static_cast<WelcomePage*>(window->page(PageId::Welcome))->showSandboxReady();
             }});
    }
    window->show();
    qsizetype at = 0;
    QTimer timer;
    bool drawn = true;
    QObject::connect(&timer, &QTimer::timeout, &application, [&] {
        if (drawn) {
            if (at == steps.size()) {
                QApplication::quit();
                return;
            }
            steps[at].second();
        } else {
            if (!steps[at].first.isEmpty())
                window->grab().save(u"%1/%2.png"_s.arg(folder, steps[at].first));
            ++at;
        }
        drawn = !drawn;
    });
    timer.start(60);
    return application.exec();
}
