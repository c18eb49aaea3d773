// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/workspacekeeper.h"

#include "core/settings/workspacefile.h"
#include "ui/welcome/addressrow.h"
#include "ui/welcome/workspacedialog.h"

#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>

using namespace Qt::Literals::StringLiterals;

using settings::Workspace;

namespace {

/// True when an open session would have to be made anew to follow the change.
bool connectsElsewhere(const Workspace& before, const Workspace& now)
{
    Workspace same = now;
    same.name = before.name;
    same.colour = before.colour;
    same.lock = before.lock;
    same.lastOpened = before.lastOpened;
    same.secretNames = before.secretNames;
    return same != before;
}

Notice failureNotice(const QString& title, const Error& error)
{
    return {.tone = Tone::Bad, .title = title, .sentence = error.message, .stays = true};
}

/// A login that cannot be sent at all, as a sentence.
QString loginProblem(const settings::HttpLogin& login, const QString& secret, const QUrl& url)
{
    const rest::Credentials credentials = credentialsFor(login, secret);
    if (const Result<void> sound = rest::checkCredentials(credentials); !sound)
        return sound.error().message;
    const Result<void> safe = rest::checkTarget(credentials, url);
    return safe ? QString() : safe.error().message;
}

} // namespace

WorkspaceKeeper::WorkspaceKeeper(settings::WorkspaceList& workspaces,
                                 settings::SecretStore& secrets, AddressTester& tester,
                                 QObject* parent)
    : QObject(parent), m_workspaces(workspaces), m_secrets(secrets), m_tester(tester)
{
    connect(&m_workspaces, &settings::WorkspaceList::workspacesChanged, this,
            &WorkspaceKeeper::refresh);
}

void WorkspaceKeeper::setIsOpen(std::function<bool(QUuid)> isOpen)
{
    m_isOpen = std::move(isOpen);
}

void WorkspaceKeeper::attach(WorkspacesPanel* panel, MainWindow* window)
{
    m_panels.append(panel);
    fill(panel);
    connect(panel, &WorkspacesPanel::openRequested, this,
            [this](const QString& id) { Q_EMIT openRequested(QUuid(id)); });
    connect(panel, &WorkspacesPanel::editRequested, window,
            [this, window](const QString& id) { editSaved(QUuid(id), window); });
    connect(panel, &WorkspacesPanel::duplicateRequested, window,
            [this, window](const QString& id) { duplicate(QUuid(id), window); });
    connect(panel, &WorkspacesPanel::removeRequested, window,
            [this, window](const QString& id) { remove(QUuid(id), window); });
    connect(panel, &WorkspacesPanel::exportRequested, window,
            [this, window](const QString& id) { exportFrom(id, window); });
    connect(panel, &WorkspacesPanel::importRequested, window,
            [this, window] { importInto(window); });
    connect(panel, &WorkspacesPanel::newRequested, window, [this, window] { edit({}, window); });
    connect(panel, &WorkspacesPanel::undoRequested, window, [this, window] { undo(window); });
}

void WorkspaceKeeper::refresh()
{
    m_panels.removeIf([](const QPointer<WorkspacesPanel>& panel) { return panel.isNull(); });
    for (const QPointer<WorkspacesPanel>& panel : std::as_const(m_panels))
        fill(panel);
}

void WorkspaceKeeper::fill(WorkspacesPanel* panel) const
{
    QList<WorkspaceRow> rows;
    for (const Workspace& workspace : m_workspaces.workspaces()) {
        rows.append({.id = workspace.id.toString(QUuid::WithoutBraces),
                     .name = workspace.name,
                     .description = description(workspace),
                     .colour = QColor(workspace.colour),
                     .isLocked = workspace.lock == settings::KafkaLock::ReadOnly,
                     .isOpen = m_isOpen && m_isOpen(workspace.id),
                     .isSandbox = workspace.isSandbox});
    }
    panel->setRows(rows);
    panel->setUndoPossible(m_removed.has_value());
}

QString WorkspaceKeeper::description(const Workspace& workspace) const
{
    QStringList parts;
    if (workspace.isSandbox) {
        parts.append(tr("On this computer"));
    } else {
        for (const QString& address : {workspace.sprintsUrl.toDisplayString(),
                                       workspace.tasksUrl.toDisplayString(), workspace.bootstrap}) {
            if (!address.isEmpty())
                parts.append(address);
        }
    }
    if (workspace.lastOpened.isValid())
        parts.append(
            tr("opened %1")
                .arg(QLocale().toString(workspace.lastOpened.toLocalTime(), QLocale::ShortFormat)));
    return parts.join(u" · "_s);
}

QStringList WorkspaceKeeper::namesBut(QUuid id) const
{
    QStringList names;
    for (const Workspace& workspace : m_workspaces.workspaces()) {
        if (workspace.id != id)
            names.append(workspace.name);
    }
    return names;
}

QString WorkspaceKeeper::freeName(const QString& wanted) const
{
    const QStringList taken = namesBut({});
    QString name = wanted;
    for (int number = 2; taken.contains(name, Qt::CaseInsensitive); ++number)
        name = tr("%1 (%2)", "a name and a number").arg(wanted).arg(number);
    return name;
}

void WorkspaceKeeper::edit(const WorkspaceEdit& edit, MainWindow* window)
{
    const bool isNew = edit.workspace.id.isNull();
    auto* dialog =
        new WorkspaceDialog(isNew ? tr("New workspace") : tr("Edit “%1”").arg(edit.workspace.name),
                            edit, namesBut(edit.workspace.id), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_secrets.probe().then(dialog, [dialog](settings::SecretStore::Lifetime lifetime) {
        dialog->setLifetime(lifetime);
    });
    connect(dialog, &WorkspaceDialog::testRequested, this, [this, dialog](Part part) {
        m_tester.test(part, dialog->edit())
            .then(dialog, [dialog, part](const AddressTester::Answer& answer) {
                // Its own base, with the prefix that was left out.
                if (answer.ok && !answer.url.isEmpty())
                    dialog->row(part)->lineEdit()->setText(answer.url.toDisplayString());
                dialog->showTestResult(part, answer.ok, answer.sentence);
            });
    });
    const QPointer<MainWindow> place(window);
    connect(dialog, &WorkspaceDialog::saveRequested, this, [this, dialog, place, edit] {
        WorkspaceEdit wanted = dialog->edit();
        Workspace& workspace = wanted.workspace;
        if (workspace.id.isNull())
            workspace.id = QUuid::createUuid();
        // An address without a path means the service's usual one, as on the command line.
        if (!workspace.sprintsUrl.isEmpty() && workspace.sprintsUrl.path().size() <= 1)
            workspace.sprintsUrl.setPath(u"/v1"_s);
        for (const QString& problem :
             {loginProblem(workspace.sprintsLogin, wanted.secrets.value(settings::SprintsSecret),
                           workspace.sprintsUrl),
              loginProblem(workspace.tasksLogin, wanted.secrets.value(settings::TasksSecret),
                           workspace.tasksUrl)}) {
            if (!problem.isEmpty())
                return dialog->showProblem(problem);
        }
        if (const Result<void> sound = settings::checkWorkspace(workspace); !sound)
            return dialog->showProblem(sound.error().message);
        // A copy has the secrets of another: its own are yet to be kept.
        store(wanted, edit.workspace.id.isNull() ? settings::Secrets() : edit.secrets, place);
        dialog->accept();
    });
    dialog->open();
}

void WorkspaceKeeper::editSaved(QUuid id, MainWindow* window)
{
    const std::optional<Workspace> workspace = m_workspaces.byId(id);
    if (!workspace || workspace->isSandbox)
        return;
    if (workspace->secretNames.isEmpty())
        return edit({*workspace, {}}, window);
    m_secrets.readAll(id).then(
        window, [this, workspace, window](const Result<settings::Secrets>& secrets) {
            edit({*workspace, secrets.value_or(settings::Secrets())}, window);
        });
}

void WorkspaceKeeper::store(const WorkspaceEdit& edit, const settings::Secrets& before,
                            const QPointer<MainWindow>& window)
{
    const std::optional<Workspace> old = m_workspaces.byId(edit.workspace.id);
    const bool reconnects =
        old && (connectsElsewhere(*old, edit.workspace) || edit.secrets != before);
    const auto told = [window](const Notice& notice) {
        if (window)
            window->showNotice(notice);
    };
    Workspace workspace = edit.workspace;
    workspace.secretNames = edit.secrets.keys();
    m_workspaces.save(workspace).then(this, [told](const Result<void>& saved) {
        if (!saved)
            told(failureNotice(tr("The workspace could not be written"), saved.error()));
    });
    // Only where there is something to keep, or something to forget.
    if (edit.secrets != before) {
        m_secrets.writeAll(workspace.id, edit.secrets)
            .then(this, [told, any = !edit.secrets.isEmpty()](
                            const Result<settings::SecretStore::Lifetime>& kept) {
                if (!kept)
                    return told(failureNotice(tr("The passwords could not be kept"), kept.error()));
                if (any && *kept == settings::SecretStore::Lifetime::UntilClosed)
                    told({.tone = Tone::Attention,
                          .title = tr("Kept until the program closes"),
                          .sentence = tr("No keychain takes the passwords and tokens of this "
                                         "workspace. They are asked for again next time."),
                          .key = u"keychain"_s});
            });
    }
    Q_EMIT workspaceSaved(workspace, reconnects);
}

void WorkspaceKeeper::duplicate(QUuid id, MainWindow* window)
{
    const std::optional<Workspace> workspace = m_workspaces.byId(id);
    if (!workspace || workspace->isSandbox)
        return;
    Workspace copy = *workspace;
    copy.id = QUuid();
    copy.name = freeName(workspace->name);
    copy.lastOpened = {};
    copy.lock = settings::KafkaLock::ReadOnly;
    if (copy.secretNames.isEmpty())
        return edit({copy, {}}, window);
    m_secrets.readAll(id).then(window,
                               [this, copy, window](const Result<settings::Secrets>& secrets) {
                                   edit({copy, secrets.value_or(settings::Secrets())}, window);
                               });
}

void WorkspaceKeeper::remove(QUuid id, MainWindow* window)
{
    const std::optional<Workspace> workspace = m_workspaces.byId(id);
    if (!workspace || workspace->isSandbox)
        return;
    if (m_isOpen && m_isOpen(id)) {
        window->showNotice({.tone = Tone::Attention,
                            .title = tr("“%1” is open").arg(workspace->name),
                            .sentence = tr("Close its window first, then remove it."),
                            .key = u"remove"_s});
        return;
    }
    m_removed = Removed{*workspace, {}};
    const auto forget = [this, id] {
        m_workspaces.remove(id);
        m_secrets.removeAll(id);
    };
    if (workspace->secretNames.isEmpty()) {
        m_workspaces.remove(id);
    } else {
        m_secrets.readAll(id).then(this, [this, id, forget](const Result<settings::Secrets>& read) {
            if (m_removed && m_removed->workspace.id == id)
                m_removed->secrets = read.value_or(settings::Secrets());
            forget();
        });
    }
    const QPointer<MainWindow> place(window);
    window->showNotice({.tone = Tone::Neutral,
                        .title = tr("“%1” was removed").arg(workspace->name),
                        .sentence = tr("What it saved and watched stays on this computer."),
                        .actions = {{.text = tr("Undo"),
                                     .run =
                                         [this, place] {
                                             if (place)
                                                 undo(place);
                                         }}},
                        .key = u"remove"_s});
}

void WorkspaceKeeper::undo(MainWindow* window)
{
    if (!m_removed)
        return;
    const Removed removed = *std::exchange(m_removed, std::nullopt);
    store({removed.workspace, removed.secrets}, {}, window);
    window->showNotice({.tone = Tone::Good,
                        .title = tr("“%1” is back").arg(removed.workspace.name),
                        .key = u"remove"_s});
}

void WorkspaceKeeper::exportFrom(const QString& id, MainWindow* window)
{
    const std::optional<Workspace> one = m_workspaces.byId(QUuid(id));
    const QList<Workspace> chosen = one ? QList{*one} : m_workspaces.workspaces();
    const QString name = one ? one->name : tr("workspaces");
    QString file = name.toLower();
    for (QChar& letter : file) {
        if (!letter.isLetterOrNumber())
            letter = u'-';
    }
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog =
        new QFileDialog(window, tr("Export %1").arg(name), QDir(folder).filePath(file + ".json"_L1),
                        tr("Workspaces (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, window, [window, chosen](const QString& path) {
        settings::exportFile(path, chosen).then(window, [window, path](const Result<void>& done) {
            if (!done)
                return window->showNotice(failureNotice(tr("Nothing was exported"), done.error()));
            window->showNotice({.tone = Tone::Good,
                                .title = tr("Exported"),
                                .sentence = tr("Written to %1, without passwords and tokens.")
                                                .arg(QDir::toNativeSeparators(path))});
        });
    });
    dialog->open();
}

void WorkspaceKeeper::importInto(MainWindow* window)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(window, tr("Import workspaces"), folder,
                                   tr("Workspaces (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, window, [this, window](const QString& path) {
        settings::importFile(path).then(
            window, [this, window](const Result<settings::ImportedWorkspaces>& imported) {
                takeImport(imported, window);
            });
    });
    dialog->open();
}

void WorkspaceKeeper::takeImport(const Result<settings::ImportedWorkspaces>& imported,
                                 MainWindow* window)
{
    if (!imported)
        return window->showNotice(failureNotice(tr("Nothing was imported"), imported.error()));
    QStringList names;
    for (Workspace workspace : imported->workspaces) {
        workspace.name = freeName(workspace.name);
        names.append(workspace.name);
        m_workspaces.save(workspace);
    }
    QStringList sentences{tr("New: %1. Passwords and tokens are not part of such a file; give them "
                             "with Edit where a login is needed.")
                              .arg(names.join(u", "_s))};
    sentences += imported->notices;
    window->showNotice({.tone = imported->notices.isEmpty() ? Tone::Good : Tone::Attention,
                        .title = tr("%n workspace(s) imported", nullptr, int(names.size())),
                        .sentence = sentences.join(u' ').left(1000),
                        .stays = !imported->notices.isEmpty()});
}
