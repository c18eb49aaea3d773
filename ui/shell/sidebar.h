// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/destination.h"
#include "ui/shell/shellvalues.h"
#include "ui/widgets/icons.h"

#include <QtWidgets/QWidget>

class NavigationItem;
class QLabel;
class QVBoxLayout;
class WorkspaceBox;

/// The left edge of the window: the workspace, the pages in their sections.
class Sidebar : public QWidget
{
    Q_OBJECT
public:
    /// Where a page stands.
    enum class Section { Plan, Watch, Bottom };

    explicit Sidebar(QWidget* parent = nullptr);

    /// @param shortcutHint shown on hover: "Ctrl+1"
    void addPage(Section section, PageId page, const QString& title, IconName icon,
                 const QString& shortcutHint);
    void setShortcutHint(PageId page, const QString& hint);
    void setCurrentPage(PageId page);
    void setBadge(PageId page, const QString& text, Tone tone);
    /// Icons only.
    void setFolded(bool folded);
    bool isFolded() const { return m_folded; }
    WorkspaceBox* workspaceBox() const { return m_workspace; }
    void setWorkspaces(const QList<WorkspaceLabel>& workspaces);
    /// The focus goes to the current page's entry.
    void takeFocus();

Q_SIGNALS:
    void pageChosen(PageId page);
    void workspaceChosen(const QString& id);
    void anotherWorkspaceRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct SectionParts
    {
        QVBoxLayout* layout = nullptr;
        QLabel* title = nullptr;
        QString name;
    };
    void showWorkspaces();
    void moveFocus(const NavigationItem* from, int step);

    WorkspaceBox* m_workspace;
    QList<SectionParts> m_sections;
    /// In the order of the screen.
    QList<NavigationItem*> m_items;
    QList<WorkspaceLabel> m_workspaces;
    bool m_folded = false;
};
