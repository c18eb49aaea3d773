// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/domain/destinationlink.h"
#include "ui/shell/colourline.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/keybindings.h"
#include "ui/shell/keysdialog.h"
#include "ui/shell/statusline.h"
#include "ui/shell/workspacebox.h"
#include "ui/widgets/page.h"

#include <QtCore/QDataStream>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int FoldBelow = 800;
constexpr qsizetype MostHistory = 100;
constexpr quint32 StateMagic = 0x544c5731; // "TLW1"

/// The letter after G that leads to a page.
QString goLetter(PageId page)
{
    switch (page) {
    case PageId::Sprints:
        return u"S"_s;
    case PageId::Tasks:
        return u"K"_s;
    case PageId::Stream:
        return u"T"_s;
    case PageId::Topics:
        return u"P"_s;
    case PageId::Groups:
        return u"G"_s;
    case PageId::DeadLetters:
        return u"D"_s;
    case PageId::Replay:
        return u"R"_s;
    case PageId::Activity:
        return u"A"_s;
    case PageId::Settings:
        return u"O"_s;
    case PageId::Welcome:
        break;
    }
    return {};
}

/// For files, never translated.
QString placeName(PageId page)
{
    return page == PageId::Welcome ? u"welcome"_s : pageName(page);
}

} // namespace

PageId pageOf(const Destination& destination)
{
    struct Finder
    {
        PageId operator()(PageId page) const { return page; }
        PageId operator()(const SprintId&) const { return PageId::Sprints; }
        PageId operator()(const TaskId&) const { return PageId::Tasks; }
        PageId operator()(const RecordAddress&) const { return PageId::Stream; }
        PageId operator()(const SavedViewId&) const { return PageId::Stream; }
        PageId operator()(const OperationId&) const { return PageId::Activity; }
        PageId operator()(const TopicPlace&) const { return PageId::Topics; }
        PageId operator()(const NewestRecords&) const { return PageId::Stream; }
        PageId operator()(const GroupPlace&) const { return PageId::Groups; }
        PageId operator()(const FailurePlace&) const { return PageId::DeadLetters; }
        PageId operator()(const FailureGroupId&) const { return PageId::DeadLetters; }
        PageId operator()(const RunId&) const { return PageId::Replay; }
    };
    return std::visit(Finder{}, destination);
}

MainWindow::MainWindow(Theme& theme, QWidget* parent)
    : QMainWindow(parent),
      m_theme(theme),
      m_sidebar(new Sidebar(this)),
      m_stack(new QStackedWidget(this)),
      m_status(new StatusLine(this)),
      m_topLine(new ColourLine(this)),
      m_keys(new KeyBindings(this))
{
    setWindowIcon(icon(IconName::Program));
    setMinimumSize(560, 420);
    resize(1280, 800);
    auto* frame = new QWidget(this);
    auto* rows = new QVBoxLayout(frame);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_sidebar);
    columns->addWidget(m_stack, 1);
    rows->addWidget(m_topLine);
    rows->addLayout(columns, 1);
    rows->addWidget(m_status);
    setCentralWidget(frame);
    m_notices = new NoticeStack(m_stack);
    m_palette = new CommandPalette(frame);

    connect(m_notices, &NoticeStack::navigationRequested, this, &MainWindow::navigateTo);
    connect(m_palette, &CommandPalette::destinationChosen, this, &MainWindow::navigateTo);
    connect(m_palette, &CommandPalette::actionChosen, this,
            [](QAction* action) { action->trigger(); });
    connect(m_sidebar, &Sidebar::pageChosen, this, &MainWindow::navigateTo);
    connect(m_sidebar, &Sidebar::workspaceChosen, this, &MainWindow::workspaceChosen);
    connect(m_sidebar, &Sidebar::anotherWorkspaceRequested, this,
            &MainWindow::anotherWorkspaceRequested);
    connect(m_status, &StatusLine::connectionActivated, this, &MainWindow::connectionActivated);
    connect(m_status, &StatusLine::kafkaActivated, this, &MainWindow::kafkaActivated);
    connect(m_status, &StatusLine::outboxActivated, this, &MainWindow::outboxActivated);
    addShellActions();
    updateTitle();
}

QAction* MainWindow::addShellAction(const QString& text, const QKeySequence& shortcut)
{
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WindowShortcut);
    addAction(action);
    return action;
}

void MainWindow::addShellActions()
{
    QAction* palette = addShellAction(tr("Open the command palette"), QKeySequence(u"Ctrl+K"_s));
    connect(palette, &QAction::triggered, this, &MainWindow::openPalette);
    QAction* back = addShellAction(tr("Go back"), QKeySequence(u"Alt+Left"_s));
    connect(back, &QAction::triggered, this, &MainWindow::goBack);
    QAction* forward = addShellAction(tr("Go forward"), QKeySequence(u"Alt+Right"_s));
    connect(forward, &QAction::triggered, this, &MainWindow::goForward);
    QAction* sidebar = addShellAction(tr("Go to the sidebar"), QKeySequence(u"F6"_s));
    connect(sidebar, &QAction::triggered, this, [this] {
        const QWidget* focus = focusWidget();
        if (focus && m_sidebar->isAncestorOf(focus))
            showPage(static_cast<Page*>(m_stack->currentWidget()));
        else
            m_sidebar->takeFocus();
    });
    QAction* keys = addShellAction(tr("Show and change the keys…"), {});
    keys->setObjectName(u"keys"_s);
    keys->setShortcuts({QKeySequence(u"F1"_s), QKeySequence(u"?"_s)});
    connect(keys, &QAction::triggered, this, &MainWindow::openKeys);
    QAction* notice = addShellAction(tr("Go to the newest notice"), QKeySequence(u"F8"_s));
    connect(notice, &QAction::triggered, m_notices, &NoticeStack::focusNewest);
    m_commands = {back, forward, sidebar, notice, keys};
    const std::pair<QString, ThemeChoice> themes[] = {
        {tr("Use the light theme"), ThemeChoice::Light},
        {tr("Use the dark theme"), ThemeChoice::Dark},
        {tr("Use the desktop's theme"), ThemeChoice::System}};
    for (const auto& [text, choice] : themes) {
        QAction* action = addShellAction(text, {});
        action->setObjectName(u"theme-%1"_s.arg(int(choice)));
        m_commands.append(action);
        connect(action, &QAction::triggered, this, [this, which = choice] {
            m_theme.setChoice(which);
            Q_EMIT themeChosen(which);
        });
    }
    QAction* close = addShellAction(tr("Close this window"), QKeySequence(u"Ctrl+W"_s));
    connect(close, &QAction::triggered, this, &MainWindow::close);
    m_commands.append(close);
    QAction* quit = addShellAction(tr("Quit"), QKeySequence(u"Ctrl+Q"_s));
    connect(quit, &QAction::triggered, this, &MainWindow::quitRequested);
    m_commands.append(quit);
    m_keys->add({}, {}, palette);
    for (QAction* action : std::as_const(m_commands))
        m_keys->add({}, {}, action);
    connect(m_keys, &KeyBindings::applied, this, &MainWindow::showKeyHints);
}

void MainWindow::collectKeys()
{
    // Some pages add actions as they go.
    for (const Page* page : std::as_const(m_pages)) {
        for (QAction* action : page->actions())
            m_keys->add(placeName(page->pageId()), page->title(), action);
    }
}

void MainWindow::showKeyHints()
{
    for (qsizetype i = 0; i < m_goActions.size(); ++i) {
        m_sidebar->setShortcutHint(
            m_pages[i]->pageId(),
            QKeySequence::listToString(m_goActions[i]->shortcuts(), QKeySequence::NativeText));
    }
}

void MainWindow::openKeys()
{
    collectKeys();
    auto* dialog = new KeysDialog(*m_keys, this);
    dialog->open();
}

void MainWindow::addPage(Page* page, Sidebar::Section section, IconName icon)
{
    m_pages.append(page);
    m_stack->addWidget(page);
    QList<QKeySequence> keys;
    if (m_pages.size() <= 9)
        keys.append(QKeySequence(u"Ctrl+%1"_s.arg(m_pages.size())));
    if (const QString letter = goLetter(page->pageId()); !letter.isEmpty())
        keys.append(QKeySequence(u"G, %1"_s.arg(letter)));
    m_sidebar->addPage(section, page->pageId(), page->title(), icon,
                       QKeySequence::listToString(keys, QKeySequence::NativeText));
    connect(page, &Page::navigationRequested, this, &MainWindow::navigateTo);
    connect(page, &Page::noticeRequested, this, &MainWindow::showNotice);
    connect(page, &Page::badgeChanged, this, [this, page](const QString& text, Tone tone) {
        m_sidebar->setBadge(page->pageId(), text, tone);
    });
    QAction* go = addShellAction(tr("Go to %1").arg(page->title()), {});
    go->setObjectName(u"go-"_s + placeName(page->pageId()));
    go->setShortcuts(keys);
    connect(go, &QAction::triggered, this, [this, page] { navigateTo(page->pageId()); });
    m_goActions.append(go);
    m_keys->add({}, {}, go);
    collectKeys();
}

void MainWindow::setWelcomePage(Page* page)
{
    m_welcome = page;
    m_stack->addWidget(page);
    connect(page, &Page::navigationRequested, this, &MainWindow::navigateTo);
    connect(page, &Page::noticeRequested, this, &MainWindow::showNotice);
}

Page* MainWindow::page(PageId id) const
{
    if (id == PageId::Welcome)
        return m_welcome;
    for (Page* page : m_pages) {
        if (page->pageId() == id)
            return page;
    }
    return nullptr;
}

PageId MainWindow::currentPage() const
{
    const auto* page = qobject_cast<const Page*>(m_stack->currentWidget());
    return page ? page->pageId() : PageId::Welcome;
}

void MainWindow::addPaletteSource(const PaletteSource* source)
{
    m_sources.append(source);
}

void MainWindow::addCommand(QAction* action)
{
    addAction(action);
    m_commands.prepend(action);
    m_keys->add({}, {}, action);
}

void MainWindow::setWorkspace(const WorkspaceLabel& workspace)
{
    m_workspace = workspace;
    m_sidebar->workspaceBox()->setWorkspace(workspace);
    m_topLine->setColour(workspace.colour);
    updateTitle();
}

void MainWindow::setWorkspaces(const QList<WorkspaceLabel>& workspaces)
{
    m_sidebar->setWorkspaces(workspaces);
}

void MainWindow::setConnections(const QList<ConnectionState>& connections)
{
    m_status->setConnections(connections);
}

void MainWindow::setRateText(const QString& text)
{
    m_status->setRateText(text);
}

void MainWindow::setOutboxText(const QString& text, bool attention)
{
    m_status->setOutboxText(text, attention);
}

void MainWindow::setKafkaText(const QString& text, bool locked, const QString& detail)
{
    m_status->setKafkaText(text, locked, detail);
    m_sidebar->workspaceBox()->setLocked(locked);
}

void MainWindow::navigateTo(const Destination& destination)
{
    if (!page(pageOf(destination)))
        return;
    if (pageOf(destination) != PageId::Welcome &&
        (m_historyAt < 0 || m_history[m_historyAt] != destination)) {
        m_history.resize(m_historyAt + 1);
        m_history.append(destination);
        if (m_history.size() > MostHistory)
            m_history.removeFirst();
        m_historyAt = m_history.size() - 1;
    }
    showDestination(destination);
}

void MainWindow::openLink(const QString& link)
{
    const Result<Destination> destination = destinationFromLink(link);
    if (!destination)
        return showNotice({.tone = Tone::Attention,
                           .title = tr("The link cannot be opened"),
                           .sentence = destination.error().message,
                           .key = u"link"_s});
    if (!page(pageOf(*destination)))
        return showNotice(
            {.tone = Tone::Attention,
             .title = tr("The link waits for a workspace"),
             .sentence = tr("Open the workspace that it belongs to. The link can also "
                            "be pasted into the command palette there."),
             .key = u"link"_s});
    navigateTo(*destination);
}

void MainWindow::showDestination(const Destination& destination)
{
    Page* target = page(pageOf(destination));
    if (!target)
        return;
    showPage(target);
    target->navigateTo(destination);
}

void MainWindow::showPage(Page* page)
{
    if (!page)
        return;
    const bool welcome = page == m_welcome;
    m_sidebar->setVisible(!welcome);
    m_status->setVisible(!welcome);
    // A page remembers where the focus was in it. Without that the stack would give it to whatever
    // button comes first.
    const bool isRemembered = page->focusWidget() != nullptr;
    m_stack->setCurrentWidget(page);
    m_sidebar->setCurrentPage(page->pageId());
    const QWidget* focus = focusWidget();
    if (!isRemembered || !focus || !page->isAncestorOf(focus)) {
        if (QWidget* first = page->firstFocus())
            first->setFocus(Qt::OtherFocusReason);
    }
    updateTitle();
    Q_EMIT pageShown(page->pageId());
}

void MainWindow::showNotice(const Notice& notice)
{
    m_notices->post(notice);
}

void MainWindow::goBack()
{
    if (m_historyAt > 0)
        showDestination(m_history[--m_historyAt]);
}

void MainWindow::goForward()
{
    if (m_historyAt + 1 < m_history.size())
        showDestination(m_history[++m_historyAt]);
}

void MainWindow::openPalette()
{
    if (m_palette->isOpen())
        m_palette->close();
    else
        m_palette->open(paletteItems());
}

QList<PaletteItem> MainWindow::paletteItems() const
{
    QList<PaletteItem> items;
    const auto addAction = [&items](QAction* action, const QString& subtitle) {
        if (!action->isEnabled() || !action->isVisible() || action->isSeparator() ||
            action->text().isEmpty())
            return;
        QString text = action->text();
        text.remove(u'&');
        if (text.endsWith(u'…'))
            text.chop(1);
        items.append({PaletteItem::Kind::Action, text, subtitle,
                      action->shortcut().toString(QKeySequence::NativeText),
                      QPointer<QAction>(action)});
    };
    const bool connected = m_stack->currentWidget() != m_welcome;
    if (connected) {
        const auto* current = qobject_cast<const Page*>(m_stack->currentWidget());
        if (current) {
            for (QAction* action : current->actions())
                addAction(action, current->title());
        }
        for (qsizetype i = 0; i < m_pages.size(); ++i) {
            items.append({PaletteItem::Kind::Page, m_pages[i]->title(), tr("Page"),
                          m_goActions[i]->shortcut().toString(QKeySequence::NativeText),
                          Destination(m_pages[i]->pageId())});
        }
        for (const PaletteSource* source : m_sources) {
            for (const PaletteEntry& entry : source->paletteEntries())
                items.append({PaletteItem::Kind::Entity,
                              entry.title,
                              entry.subtitle,
                              {},
                              entry.destination});
        }
    }
    for (QAction* action : m_commands)
        addAction(action, {});
    return items;
}

void MainWindow::updateTitle()
{
    const auto* current = qobject_cast<const Page*>(m_stack->currentWidget());
    if (!current || current == m_welcome || m_workspace.name.isEmpty())
        setWindowTitle(tr("Throughline"));
    else
        setWindowTitle(tr("%1 – %2 – Throughline").arg(current->title(), m_workspace.name));
}

QByteArray MainWindow::saveWindowState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << StateMagic << saveGeometry() << qint32(currentPage());
    return state;
}

bool MainWindow::restoreWindowState(const QByteArray& state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_0);
    quint32 magic = 0;
    stream >> magic;
    if (stream.status() != QDataStream::Ok || magic != StateMagic)
        return false;
    QByteArray geometry;
    qint32 pageNumber = 0;
    stream >> geometry >> pageNumber;
    if (stream.status() != QDataStream::Ok || !restoreGeometry(geometry))
        return false;
    const auto wanted = static_cast<PageId>(pageNumber);
    if (wanted != PageId::Welcome && page(wanted))
        navigateTo(wanted);
    return true;
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_sidebar->setFolded(width() < FoldBelow);
}

void MainWindow::setCloseGuard(std::function<void(std::function<void()>)> guard)
{
    m_closeGuard = std::move(guard);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_closeGuard) {
        event->ignore();
        const auto guard = m_closeGuard;
        guard([this] {
            m_closeGuard = nullptr;
            // Not from within the question's own event.
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
        });
        return;
    }
    QMainWindow::closeEvent(event);
    if (event->isAccepted())
        Q_EMIT closed();
}
