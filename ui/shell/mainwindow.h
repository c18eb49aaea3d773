// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/shellvalues.h"
#include "ui/shell/sidebar.h"
#include "ui/widgets/notices.h"
#include "ui/widgets/palettesource.h"

#include <QtWidgets/QMainWindow>

#include <functional>

class ColourLine;
class CommandPalette;
class KeyBindings;
class Page;
class QStackedWidget;
class StatusLine;
struct PaletteItem;

/// The window: sidebar, pages, status bar, notices, command palette. It shows what it is given and
/// says what the user wants; it knows no store and no service. GUI thread.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// @param theme not owned; must outlive the window
    explicit MainWindow(Theme& theme, QWidget* parent = nullptr);

    /// Takes the page over. Pages get Ctrl+1, Ctrl+2 … in the order added. The welcome page is
    /// added with setWelcomePage and has no place in the sidebar.
    void addPage(Page* page, Sidebar::Section section, IconName icon);
    void setWelcomePage(Page* page);
    Page* page(PageId id) const;
    PageId currentPage() const;

    /// Asked when the palette opens. Not owned; must outlive the window.
    void addPaletteSource(const PaletteSource* source);
    /// An action of the program as a whole: in the palette on every page, its shortcut works
    /// everywhere.
    void addCommand(QAction* action);

    void setWorkspace(const WorkspaceLabel& workspace);
    /// For the switcher's list.
    void setWorkspaces(const QList<WorkspaceLabel>& workspaces);
    void setConnections(const QList<ConnectionState>& connections);
    void setRateText(const QString& text);
    void setOutboxText(const QString& text, bool attention = false);
    void setKafkaText(const QString& text, bool locked, const QString& detail = {});

    /// Size, place, page; restoring ignores what does not fit and returns false then.
    QByteArray saveWindowState() const;
    bool restoreWindowState(const QByteArray& state);

    /// Asked before the window closes; calls what it is given once nothing stands against it.
    void setCloseGuard(std::function<void(std::function<void()>)> guard);

    NoticeStack& notices() { return *m_notices; }
    CommandPalette& commandPalette() { return *m_palette; }
    Sidebar& sidebar() { return *m_sidebar; }
    /// The keys of everything in this window; the owner keeps what the user changes.
    KeyBindings& keys() { return *m_keys; }

public Q_SLOTS:
    void navigateTo(const Destination& destination);
    /// Goes where it leads, or says why not.
    void openLink(const QString& link);
    void showNotice(const Notice& notice);
    void openPalette();
    /// The searchable list of all keys, where they can be changed.
    void openKeys();
    void goBack();
    void goForward();

Q_SIGNALS:
    /// A page came to the front.
    void pageShown(PageId page);
    void workspaceChosen(const QString& id);
    /// The switcher's last entry: the welcome page should be shown.
    void anotherWorkspaceRequested();
    void connectionActivated(const QString& name);
    void outboxActivated();
    void kafkaActivated();
    /// By the palette; already applied, the caller keeps it.
    void themeChosen(ThemeChoice choice);
    /// All windows shall close.
    void quitRequested();
    /// The window was closed by the user.
    void closed();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void addShellActions();
    QAction* addShellAction(const QString& text, const QKeySequence& shortcut);
    void collectKeys();
    void showKeyHints();
    void showDestination(const Destination& destination);
    void showPage(Page* page);
    void updateTitle();
    QList<PaletteItem> paletteItems() const;

    Theme& m_theme;
    Sidebar* m_sidebar;
    QStackedWidget* m_stack;
    StatusLine* m_status;
    ColourLine* m_topLine;
    NoticeStack* m_notices = nullptr;
    CommandPalette* m_palette = nullptr;
    KeyBindings* m_keys;
    /// "Go to" each page, in the order of m_pages.
    QList<QAction*> m_goActions;
    QList<Page*> m_pages;
    Page* m_welcome = nullptr;
    QList<const PaletteSource*> m_sources;
    QList<QAction*> m_commands;
    QList<Destination> m_history;
    qsizetype m_historyAt = -1;
    WorkspaceLabel m_workspace;
    std::function<void(std::function<void()>)> m_closeGuard;
};

/// The page on which a destination is shown.
PageId pageOf(const Destination& destination);
